use std::collections::{BTreeMap, BTreeSet};

use crate::book::Jurisdiction;
use crate::diagnostic::Diagnostic;
use crate::lint::listed::{is_list, readers};
use crate::lint::schedules::Shelf;
use crate::lint::sets::written;
use crate::lint::uses::products_of;
use crate::lint::{Find, Group, Subject};
use crate::region::{DaySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::{SetSort, StatementKind, TermKind};
use crate::trade::ProductCode;

rule! {
    /// A code that the schedule does not have
    ///
    /// `code-not-in-schedule`: the book reads a schedule, and on the days of this statement no line stands at this code, above it or
    /// below it; in the latest edition, where the days are later than all. (Law from before the first is passed over.) No goods are
    /// declared under such a code: it is a slip, or the line was replaced. Of a schedule that is an excerpt, with lines of less than
    /// 90 chapters, only codes are looked at in whose subheading, its first six digits, it has other lines; headings of chapters 98
    /// and 99 are passed over where it has none. Of the rows of a list that one statement reads, the first is shown and the others
    /// are counted.
    ///
    /// Example: `tariff 7208.10.51 from * = 25%;` where the schedule has 7208.10.15, 7208.10.30 and 7208.10.60
    ///
    /// To mend it: correct the code, or put the lines in its place that replaced it.
    "W0550" "code-not-in-schedule": Group::Opinion, Find::Written(check);
}

/// The most codes that are named in a message.
const MOST_NAMED: usize = 6;

/// A code that is looked for, where it stands, and the days on which that counts.
struct Sought {
    area: ProductSet,
    code: ProductCode,
    span: Span,
    days: DaySet,
}

/// Codes without a line in any edition that holds on their days.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let shelf = Shelf::of(jurisdiction);
        if shelf.editions().next().is_none() {
            continue;
        }
        let days = days(jurisdiction);
        for one in in_rules(subject, jurisdiction, &days) {
            found.extend(lacking(&one, &shelf).then(|| told(subject, &one, &shelf, true)));
        }
        let readers = readers(subject, jurisdiction);
        let mut rows: BTreeMap<Option<Span>, Vec<Sought>> = BTreeMap::new();
        for one in in_lists(subject, jurisdiction, days) {
            if lacking(&one, &shelf) {
                rows.entry(readers.get(&one.span).copied()).or_default().push(one);
            }
        }
        for (reader, all) in rows {
            let Some(first) = all.first() else { continue };
            let mut one = told(subject, first, &shelf, false);
            if let Some(reader) = reader {
                one = one.also(reader, "this reads the list");
            }
            if all.len() > 1 {
                let codes: Vec<String> = all.iter().skip(1).map(|one| one.code.to_string()).collect();
                one = one.note(format!("nor has it {}", some(&codes)));
            }
            found.push(one);
        }
    }
    found
}

/// The days on which each code counts, by where it stands; those of sets that nothing uses are not here.
fn days(jurisdiction: &Jurisdiction) -> BTreeMap<Span, DaySet> {
    let mut days: BTreeMap<Span, DaySet> = BTreeMap::new();
    for one in products_of(jurisdiction) {
        for element in one.elements {
            let here = one.days.meet(&element.presence.days);
            days.entry(element.span).and_modify(|known| *known = known.union(&here)).or_insert(here);
        }
    }
    days
}

/// The codes that rule files write.
fn in_rules(subject: &Subject<'_>, jurisdiction: &Jurisdiction, days: &BTreeMap<Span, DaySet>) -> Vec<Sought> {
    let mut all = Vec::new();
    for one in written(subject) {
        if one.of != SetSort::Products || one.jurisdiction.name != jurisdiction.name {
            continue;
        }
        for term in &one.set.terms {
            let (code, area) = match &term.kind {
                TermKind::Code(code) => {
                    let Ok(code) = ProductCode::parse(&code.text, true) else { continue };
                    (code, ProductSet::of(code))
                }
                TermKind::Range(first, last) => {
                    let ends = (ProductCode::parse(&first.text, true), ProductCode::parse(&last.text, true));
                    let (Ok(first), Ok(last)) = ends else { continue };
                    (first, ProductSet::range(first.start(), last.end()))
                }
                TermKind::Everything
                | TermKind::Named(_)
                | TermKind::List(_)
                | TermKind::Column(_)
                | TermKind::Group(_) => continue,
            };
            let own = || match one.placed.statement.kind {
                StatementKind::Product(_) => DaySet::everything(),
                _ => one.days(),
            };
            let days = days.get(&term.span).cloned().unwrap_or_else(own);
            all.push(Sought { area, code, span: term.span, days });
        }
    }
    all
}

/// The codes of rows of lists.
fn in_lists(subject: &Subject<'_>, jurisdiction: &Jurisdiction, days: BTreeMap<Span, DaySet>) -> Vec<Sought> {
    let mut spans: BTreeMap<Span, DaySet> = days.into_iter().filter(|(span, _)| is_list(subject, *span)).collect();
    for set in subject.sets_of(jurisdiction) {
        if let crate::book::SetOf::Products(all) = &set.of {
            for one in all.iter().filter(|one| is_list(subject, one.span)) {
                spans.entry(one.span).or_insert_with(|| one.presence.days.clone());
            }
        }
    }
    let read = |(span, days): (Span, DaySet)| {
        let text = subject.files.text(span).trim().trim_matches('"').trim();
        let code = ProductCode::parse(text, true).ok()?;
        Some(Sought { area: ProductSet::of(code), code, span, days })
    };
    spans.into_iter().filter_map(read).collect()
}

fn lacking(one: &Sought, shelf: &Shelf<'_>) -> bool {
    let held = shelf.on(&one.days);
    held.iter().any(|edition| edition.can_tell(one.code)) && !held.iter().any(|edition| edition.meets(&one.area))
}

fn told(subject: &Subject<'_>, one: &Sought, shelf: &Shelf<'_>, may_fix: bool) -> Diagnostic {
    let text = subject.files.text(one.span);
    let held = shelf.on(&one.days);
    let files: BTreeSet<&str> = held.iter().map(|edition| edition.schedule.table.file.as_str()).collect();
    let files: Vec<&str> = files.into_iter().collect();
    let message =
        format!("the schedule ({}) has no line at `{}`, nor above or below it", files.join(", "), text.trim());
    let mut told = Diagnostic::new(&MISTAKE, one.span, message);
    let had = shelf.editions().rev().find(|edition| edition.meets(&one.area));
    if let Some(had) = had {
        let (file, since) = (&had.schedule.table.file, had.schedule.terms.since);
        let since = since.map_or(String::new(), |since| format!(" of {since}"));
        told = told.also(had.schedule.span, format!("the edition{since} has it ({file})"));
    }
    let near = held.iter().rev().find_map(|edition| edition.lines_near(one.code));
    let Some((around, lines)) = near else { return told.help("correct the code, or take it away") };
    let codes: Vec<String> = lines.iter().map(|line| line.code.to_string()).collect();
    let instead = if had.is_some() { "what replaced it stands among these, as it seems" } else { "it has" };
    told = told.help(format!("beneath {around} {instead}: {}", some(&codes)));
    match codes.as_slice() {
        [only] if may_fix && had.is_some() && around.digits() >= 6 => told.fix(one.span, only.clone()),
        _ => told,
    }
}

/// Some of many, and how many more there are.
fn some(codes: &[String]) -> String {
    let shown: Vec<&str> = codes.iter().take(MOST_NAMED).map(String::as_str).collect();
    match codes.len().saturating_sub(MOST_NAMED) {
        0 => shown.join(", "),
        more => format!("{}, and {more} more", shown.join(", ")),
    }
}
