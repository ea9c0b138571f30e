//! Days, one earlier and one later; lengths of time, one shorter and one longer.

use crate::mutate::Kind;
use crate::mutate::digits::{down, leading, up};
use crate::mutate::mutation::Changes;
use crate::mutate::parts::operands;
use crate::source::Span;
use crate::syntax::tree::{ConditionKind, Dated, Operand, OperandKind, StatementKind};
use crate::trade::Day;

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    let clauses = &statement.clauses;
    both(changes, clauses.since.as_ref(), "since", false);
    both(changes, clauses.until.as_ref(), "until", false);
    both(changes, clauses.through.as_ref(), "through", true);
    both(changes, clauses.on.as_ref(), "on", true);
    both(changes, clauses.announced.as_ref(), "announced", false);
    if let Some((_, span)) = &clauses.length {
        length(changes, *span);
    }
    if let Some(each_year) = &clauses.each_year {
        season(changes, each_year.span);
    }
    for (_, set) in statement.sets() {
        for term in &set.terms {
            both(changes, term.dates.since.as_ref(), "since", false);
            both(changes, term.dates.until.as_ref(), "until", false);
            both(changes, term.dates.through.as_ref(), "through", true);
            both(changes, term.dates.announced.as_ref(), "announced", false);
        }
    }
    for condition in statement.conditions() {
        match &condition.kind {
            ConditionKind::Date(_, _, operand) => of_operand(changes, operand),
            ConditionKind::Compare(left, _, right) => {
                of_operand(changes, left);
                of_operand(changes, right);
            }
            ConditionKind::Or(_)
            | ConditionKind::And(_)
            | ConditionKind::Not(_)
            | ConditionKind::Group(_)
            | ConditionKind::In(..)
            | ConditionKind::Claims(_)
            | ConditionKind::ClaimsColumn(_)
            | ConditionKind::Has(..)
            | ConditionKind::Given(_)
            | ConditionKind::Flag(_)
            | ConditionKind::Words(_) => {}
        }
    }
    if let StatementKind::Quota(quota) = &statement.kind {
        for (_, day) in &quota.used {
            both(changes, Some(day), "used on", false);
        }
    }
}

fn of_operand(changes: &mut Changes<'_>, operand: &Operand) {
    let mut all = Vec::new();
    operands(operand, &mut all);
    for one in all {
        if let OperandKind::Day(day) = &one.kind {
            both(changes, Some(day), "", false);
        }
    }
}

/// Both neighbours of a day. A day that is the first of something shows on itself when it is put off; one that is the last shows
/// on the day after.
fn both(changes: &mut Changes<'_>, dated: Option<&Dated>, lead: &str, is_last: bool) {
    let Some(Dated { day, span }) = dated.copied() else { return };
    // Beyond the calendar there are no days to write.
    let (later, earlier) = (day.next(), day.previous());
    let kind = if lead == "announced" { Kind::Announced } else { Kind::Day };
    if later.parts().is_some() {
        changes.day(kind, span, later, if is_last { later } else { day }, lead);
    }
    if earlier.parts().is_some() {
        changes.day(kind, span, earlier, if is_last { day } else { earlier }, lead);
    }
}

/// `for 90 days`: one more and one less.
fn length(changes: &mut Changes<'_>, span: Span) {
    let text = changes.written(span).to_string();
    let Some(at) = text.find(|letter: char| letter.is_ascii_digit()) else { return };
    let (before, rest) = text.split_at(at);
    let number = leading(rest);
    let behind = rest.get(number.len()..).unwrap_or("");
    for turned in [up(number), down(number).filter(|less| less != "0")].into_iter().flatten() {
        changes.replace(Kind::Day, span, format!("{before}{turned}{behind}"), "");
    }
}

/// `each year 04-01 through 04-30`: each of its days one later and one earlier.
fn season(changes: &mut Changes<'_>, span: Span) {
    let text = changes.written(span).to_string();
    for (at, found) in text.match_indices('-') {
        let month = at.checked_sub(2).and_then(|start| text.get(start..at));
        let day = text.get(at + found.len()..at + found.len() + 2);
        let (Some(month), Some(day)) = (month.and_then(|one| one.parse().ok()), day.and_then(|one| one.parse().ok()))
        else {
            continue;
        };
        // A leap year has every day that a season may begin or end on.
        let Some(day) = Day::of(2024, month, day) else { continue };
        let start = span.start as usize + at.saturating_sub(2);
        let place = Span::new(span.file, start, start + 5);
        for turned in [day.next(), day.previous()] {
            if let Some((_, month, day)) = turned.parts() {
                changes.replace(Kind::Day, place, format!("{month:02}-{day:02}"), "each year");
            }
        }
    }
}
