//! Rulings.

use crate::source::Span;
use crate::syntax::print::clause::clauses;
use crate::syntax::print::flow::{Flow, Gap, Part, Tells};
use crate::syntax::print::word::{path_flows, quoted};
use crate::syntax::tree::{Clauses, Ruling};

/// A ruling: who gave it and when stands before what it strikes, since when behind it.
pub(super) fn ruling_flow(label: &str, ruling: &Ruling, all: &Clauses, span: Span) -> (Flow, Vec<Part>) {
    let mut flow = Flow::new(format!("{label}ruling {}", ruling.name.text), span);
    if let Some(title) = &ruling.title {
        flow.word(Gap::With, quoted(title), title.span);
    }
    let by = Clauses { by: all.by.clone(), ..Clauses::default() };
    let on = Clauses { on: all.on, ..Clauses::default() };
    let since = Clauses { since: all.since, ..Clauses::default() };
    let rest = Clauses { by: None, on: None, since: None, ..all.clone() };
    let mut parts = clauses(&by, true);
    for part in &mut parts {
        // The court stands beside the case.
        part.tells = Tells::Kind;
    }
    parts.extend(clauses(&on, true));
    let mut strikes = Flow::default();
    strikes.listed(Gap::Blank, "strikes ", path_flows(&ruling.strikes), Gap::Item);
    parts.push(Part { tells: Tells::Time, flow: strikes });
    parts.extend(clauses(&since, true));
    if let Some(span) = ruling.ab_initio {
        parts.push(Part { tells: Tells::Time, flow: Flow::new("ab initio", span) });
    }
    parts.extend(clauses(&rest, true));
    (flow, parts)
}
