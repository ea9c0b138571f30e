//! Rulings.

use crate::syntax::print::SOFT;
use crate::syntax::print::clause::clauses;
use crate::syntax::print::word::{paths, quoted};
use crate::syntax::tree::{Clauses, Ruling};

/// A ruling without its `;`: who gave it and when stands before what it strikes, since when behind it.
pub(super) fn print_ruling(ruling: &Ruling, all: &Clauses) -> String {
    let title = ruling.title.as_ref().map_or(String::new(), |title| format!(" {}", quoted(title)));
    let by = Clauses { by: all.by.clone(), ..Clauses::default() };
    let on = Clauses { on: all.on, ..Clauses::default() };
    let since = Clauses { since: all.since, ..Clauses::default() };
    let rest = Clauses { by: None, on: None, since: None, ..all.clone() };
    let ab_initio = if ruling.ab_initio.is_some() { format!("{SOFT}ab initio") } else { String::new() };
    format!(
        "ruling {}{title}{}{}{SOFT}strikes {}{}{ab_initio}{}",
        ruling.name.text,
        clauses(&by),
        clauses(&on),
        paths(&ruling.strikes),
        clauses(&since),
        clauses(&rest),
    )
}
