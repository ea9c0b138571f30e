//! What follows a statement, always in one order.

use crate::source::Span;
use crate::syntax::print::condition::condition_flow;
use crate::syntax::print::flow::{Flow, Gap, Part, Tells};
use crate::syntax::print::set::column;
use crate::syntax::print::word::{bare_or_quoted, names, path_flows, quoted};
use crate::syntax::tree::{By, Clauses, Path, Under};
use crate::trade::Length;

/// The clauses: what is asked of a shipment, when it holds, where it belongs and before what it goes, where it is written down.
/// What a court did says its name first.
pub(super) fn clauses(clauses: &Clauses, of_court: bool) -> Vec<Part> {
    let Clauses {
        since,
        until,
        through,
        on,
        length,
        each_year,
        announced,
        code,
        cite,
        when,
        overrides,
        keeps,
        under,
        by,
        entirely,
        columns,
    } = clauses;
    let mut parts = Parts { parts: Vec::new() };
    let by_first = by.as_ref().filter(|_| of_court);
    parts.by(by_first, Tells::Authority);
    if let Some(condition) = when {
        let mut flow = Flow::default();
        flow.led(Gap::Blank, "when ", condition_flow(condition));
        parts.flow(Tells::Condition, flow);
    }
    if let Some(season) = each_year {
        let ((month, day), (last_month, last_day)) = (season.season.from, season.season.through);
        let said = format!("each year {month:02}-{day:02} through {last_month:02}-{last_day:02}");
        parts.add(Tells::Time, said, season.span);
    }
    for (word, day) in [("on", on), ("since", since), ("until", until), ("through", through)] {
        if let Some(day) = day {
            parts.add(Tells::Time, format!("{word} {}", day.day), day.span);
        }
    }
    for (word, name) in [("since", &columns.since), ("until", &columns.until), ("through", &columns.through)] {
        if let Some(name) = name {
            parts.add(Tells::Time, format!("{word} column {}", column(name)), name.span);
        }
    }
    if let Some((length, span)) = length {
        let (count, unit) = match length {
            Length::Days(count) => (count, "day"),
            Length::Months(count) => (count, "month"),
            Length::Years(count) => (count, "year"),
        };
        parts.add(Tells::Time, format!("for {count} {unit}{}", if *count == 1 { "" } else { "s" }), *span);
    }
    if let Some(day) = announced {
        parts.add(Tells::Time, format!("announced {}", day.day), day.span);
    }
    if let Some(name) = &columns.announced {
        parts.add(Tells::Time, format!("announced column {}", column(name)), name.span);
    }
    if let Some(span) = entirely {
        parts.add(Tells::Time, "entirely".to_string(), *span);
    }
    match under {
        Some(Under::Every(span)) => parts.add(Tells::Relation, "under *".to_string(), *span),
        Some(Under::Programs(programs)) => parts.paths("under ", programs),
        None => {}
    }
    parts.paths("overrides ", overrides);
    parts.paths("keeps ", keeps);
    parts.by(by.as_ref().filter(|_| !of_court), Tells::Relation);
    if let Some(name) = &columns.code {
        parts.add(Tells::Source, format!("code column {}", column(name)), name.span);
    }
    if let Some(text) = code {
        parts.add(Tells::Source, format!("code {}", bare_or_quoted(text, is_code)), text.span);
    }
    for text in cite {
        parts.add(Tells::Source, format!("cite {}", quoted(text)), text.span);
    }
    for name in &columns.cite {
        parts.add(Tells::Source, format!("cite column {}", column(name)), name.span);
    }
    parts.parts
}

struct Parts {
    parts: Vec<Part>,
}

impl Parts {
    fn flow(&mut self, tells: Tells, flow: Flow) {
        self.parts.push(Part { tells, flow });
    }

    fn add(&mut self, tells: Tells, said: String, span: Span) {
        self.flow(tells, Flow::new(said, span));
    }

    fn paths(&mut self, word: &str, paths: &[Path]) {
        if !paths.is_empty() {
            let mut flow = Flow::default();
            flow.listed(Gap::Blank, word, path_flows(paths), Gap::Item);
            self.flow(Tells::Relation, flow);
        }
    }

    fn by(&mut self, by: Option<&By>, tells: Tells) {
        match by {
            Some(By::Authority(authority)) => self.add(tells, format!("by {}", quoted(authority)), authority.span),
            Some(By::Dates(dates)) => {
                if let Some(first) = dates.first() {
                    self.add(tells, format!("by {}", names(dates, " or ")), first.span);
                }
            }
            None => {}
        }
    }
}

/// `9903.81.87`: letters and digits, parted by single points.
pub(super) fn is_code(text: &str) -> bool {
    text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()))
}
