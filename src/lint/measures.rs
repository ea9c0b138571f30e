use std::collections::BTreeMap;

use crate::book::{Exemption, Marks, Program, ProgramKind, StatementId, Tariff, Terms};
use crate::source::Span;

/// A statement of a program, those of its rows together where it reads a list.
pub struct Measure<'a> {
    /// What it is called in a message: `tariff`, `quota`, `fee`, `exemption`.
    pub what: &'static str,
    /// Labels, codes and citations, one a group of rows.
    pub marks: Vec<&'a Marks>,
    /// When it holds, one a group of rows.
    pub terms: Vec<&'a Terms>,
    /// The statement whole.
    pub span: Span,
}

/// The tariffs, quotas and charges of a program.
pub fn tariffs(program: &Program) -> Vec<Measure<'_>> {
    let mut all: BTreeMap<StatementId, Measure<'_>> = BTreeMap::new();
    for one in &program.tariffs {
        add(&mut all, one.id, (word(program, one), &one.marks, &one.terms, one.span));
    }
    in_order(all)
}

/// All that a program says: tariffs, quotas, charges, editions of a schedule, exemptions, deductions.
pub fn measures(program: &Program) -> Vec<Measure<'_>> {
    let mut all: BTreeMap<StatementId, Measure<'_>> = BTreeMap::new();
    for one in &program.tariffs {
        add(&mut all, one.id, (word(program, one), &one.marks, &one.terms, one.span));
    }
    for one in &program.schedules {
        add(&mut all, one.id, ("schedule", &one.marks, &one.terms, one.span));
    }
    for one in &program.exemptions {
        let Exemption { id, marks, terms, span, .. } = one;
        add(&mut all, *id, ("exemption", marks, terms, *span));
    }
    for one in &program.deductions {
        add(&mut all, one.id, ("deduction", &one.marks, &one.terms, one.span));
    }
    in_order(all)
}

fn word(program: &Program, tariff: &Tariff) -> &'static str {
    match (program.kind, &tariff.quota) {
        (_, Some(_)) => "quota",
        (ProgramKind::Duty, None) => "tariff",
        (ProgramKind::Tax, None) => "tax",
        (ProgramKind::Fee, None) => "fee",
    }
}

fn add<'a>(
    all: &mut BTreeMap<StatementId, Measure<'a>>,
    id: StatementId,
    (what, marks, terms, span): (&'static str, &'a Marks, &'a Terms, Span),
) {
    let one = all.entry(id).or_insert_with(|| Measure { what, marks: Vec::new(), terms: Vec::new(), span });
    one.marks.push(marks);
    one.terms.push(terms);
}

fn in_order(all: BTreeMap<StatementId, Measure<'_>>) -> Vec<Measure<'_>> {
    let mut all: Vec<Measure<'_>> = all.into_values().collect();
    all.sort_by_key(|one| one.span);
    all
}
