use std::collections::BTreeSet;

use crate::book::{Atom, Builtin, Condition, Ground, Tariff};
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::{Find, Group, Subject};
use crate::region::{Axis, AxisSet, Cell, CountrySet, Emptiness, ProductSet, Region};

rule! {
    /// A condition that always holds
    ///
    /// `condition-idle`: for every shipment that the statement is about, its `when` holds whatever else the shipment says, so it says
    /// nothing; mostly because it repeats the origins or products of the statement.
    ///
    /// Example: `tariff steel from CN = 25% when origin in CN, RU;`
    ///
    /// To mend it: take the condition away, or correct it.
    "W0535" "condition-idle": Group::Opinion, Find::Written(check);
}

/// Statements with more parts than this are not looked at: their conditions are as good as those of smaller ones.
const MOST_PARTS: usize = 2_000;

/// Tariffs whose condition leaves nothing of their scope out.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (jurisdiction, program) in subject.programs() {
        let ground = Ground::new(subject.book(), jurisdiction);
        for tariff in program.tariffs.iter().filter(|one| one.listed.is_none() && one.terms.days.is_everything()) {
            if tariff.terms.condition == Condition::Always || tariff.products.len() + tariff.rows.len() > MOST_PARTS {
                continue;
            }
            let left_out =
                Region::from(scope(tariff)).meet(&ground.condition(&tariff.terms.condition, &program.by, false));
            if left_out.emptiness() != Emptiness::Empty || !told.insert(tariff.span) {
                continue;
            }
            let Some(when) = written.get(&tariff.span).and_then(|placed| placed.statement.clauses.when.as_ref()) else {
                continue;
            };
            let mut one = Diagnostic::new(
                &MISTAKE,
                when.span,
                "this condition holds for every shipment of the statement, so it says nothing",
            )
            .help("take it away, or correct it");
            // What asks for a fact that a shipment may lack is of use even so: the line waits for it.
            if asks_nothing_else(&tariff.terms.condition)
                && let Some(word) = subject.word_before(when.span, "when")
            {
                one = one.mended(
                    Safety::Proved,
                    vec![Edit { span: subject.with_blanks(word.to(when.span)), text: String::new() }],
                );
            }
            found.push(one);
        }
    }
    found
}

/// Whether a condition asks for the product and the origin only, which every shipment says.
fn asks_nothing_else(condition: &Condition) -> bool {
    let mut found = true;
    condition.each_atom(&mut |atom, _| {
        found &= match atom {
            Atom::CountryIn(fact, _) => *fact == Builtin::Origin.id(),
            Atom::ProductIn(_) => true,
            _ => false,
        };
    });
    found
}

/// The products and origins of a tariff.
fn scope(tariff: &Tariff) -> Cell {
    let products = ProductSet::union_of(tariff.products.iter().map(|one| &one.area));
    let origins = tariff.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
    Cell::everything()
        .with(Axis::Product, AxisSet::Products(products))
        .with(Axis::country("origin"), AxisSet::Countries(origins))
}
