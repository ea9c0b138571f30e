use crate::book::{QuotaUnit, Rate};
use crate::diagnostic::Diagnostic;
use crate::lint::words::Words;
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::{Assumed, KindDecl, StatementKind};

rule! {
    /// A fact that no rule asks
    ///
    /// `fact-unused`: shipments are asked for this fact, and nothing hangs on the answer: no rate, condition, date or deduction names
    /// it. To be assumed, or given in a test, is no use.
    ///
    /// Example: `fact steel_value: money "Value of the steel content";` in a book that never says `steel_value` again
    ///
    /// To mend it: take it away, or use it where it was meant to be.
    "W0523" "fact-unused": Group::Opinion, Find::Written(check);
}

/// Declared facts that nothing reads.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let words = Words::of(subject);
    let all = subject.statements();
    let mut idle: Vec<Span> = Vec::new();
    for placed in &all {
        match &placed.statement.kind {
            StatementKind::Assume(assumes) => idle.extend(assumes.iter().filter_map(|one| match &one.fact {
                Assumed::Fact(name) => Some(name.span),
                Assumed::Words(_) => None,
            })),
            StatementKind::Made(made) => idle.push(made.fact.span),
            _ => {}
        }
    }
    let counts = counts_quantities(subject);
    let mut found = Vec::new();
    for placed in &all {
        let StatementKind::Fact(decl) = &placed.statement.kind else { continue };
        // A rate for each unit takes whichever quantity converts.
        let is_taken = counts && matches!(decl.kind, KindDecl::Quantity(_));
        let mut own = idle.clone();
        own.push(placed.statement.span);
        if is_taken || words.is_used(&decl.name.text, &own) {
            continue;
        }
        let name = &decl.name.text;
        found.push(
            Diagnostic::new(&MISTAKE, decl.name.span, format!("nothing asks for the fact `{name}`"))
                .help("take it away, or use it where it was meant to be"),
        );
    }
    found
}

/// Whether some rate or quota counts quantities without naming the fact.
fn counts_quantities(subject: &Subject<'_>) -> bool {
    subject.programs().any(|(_, program)| {
        let by_unit = |rate: &Rate| {
            let mut found = false;
            rate.each_part(&mut |part| found |= matches!(part, Rate::Specific { of: None, .. }));
            found
        };
        let tariffs = program.tariffs.iter().any(|tariff| {
            let of_quantity = |quota: &crate::book::Quota| matches!(quota.unit, QuotaUnit::Quantity(_));
            tariff.quota.as_deref().is_some_and(of_quantity) || tariff.rows.iter().any(|row| by_unit(&row.rate))
        });
        tariffs || program.schedules.iter().any(|schedule| schedule.table.is_specific)
    })
}
