use std::collections::BTreeSet;

use crate::book::{
    Act, ActKind, Element, Exemption, Ground, Jurisdiction, KNOWN_ON, Part, Program, ProgramId, StatementId,
};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group};
use crate::proof::{Presences, Proved, ProvedProgram};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, ProductSet, Region};
use crate::source::Files;
use crate::trade::Day;

rule! {
    /// A statement that changes nothing
    ///
    /// `no-effect`: this statement changes nothing for any shipment, on any day, whatever is known: what it says is never
    /// reached, because other statements go before it everywhere or because it was repealed before it began.
    ///
    /// Example: `a: tariff 72 from * = 5% overrides b; b: tariff 72 from * = 9% since 2025-01-01;`, of which `b` is never reached
    ///
    /// To mend it: take it away, or say `overrides` where it should go before the others.
    "W0311" "no-effect": Group::Check, Find::Proved(check);
}

/// The most pairs of product and origin at which an act is tried; one that changes nothing at so many is let pass.
const MOST_PLACES: usize = 20_000;

/// Tariffs that prevail nowhere, exemptions that exempt nothing, acts that change the presence of nothing.
fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for program in &proved.programs {
        // Where it is not decided what prevails, nothing can be said of what never does.
        if !program.findings.is_empty() {
            continue;
        }
        let Some(jurisdiction) = proved.book.jurisdictions.get(program.jurisdiction) else { continue };
        let Some(of) = jurisdiction.programs.get(program.program.0) else { continue };
        tariffs(program, of, &mut found);
        let ground = Ground::new(proved.book, jurisdiction);
        let mut told: BTreeSet<StatementId> = BTreeSet::new();
        for exemption in &of.exemptions {
            // The rows of a list that a statement reads are one statement.
            if exemption.is_listed && !told.insert(exemption.id) {
                continue;
            }
            // One that stands in several programs may be of use in another.
            let programs = || proved.programs.iter().filter(|other| other.jurisdiction == program.jurisdiction);
            let in_programs: Vec<&ProvedProgram> = programs()
                .filter(|other| {
                    let program = jurisdiction.programs.get(other.program.0);
                    program.is_some_and(|one| one.exemptions.iter().any(|same| same.id == exemption.id))
                })
                .collect();
            let is_first = in_programs.first().is_some_and(|first| first.program == program.program);
            let open = in_programs.iter().any(|other| !other.findings.is_empty());
            let alike = of.exemptions.iter().filter(|other| other.id == exemption.id);
            let of_use = alike.into_iter().any(|exemption| {
                in_programs.iter().any(|other| exempts(proved, jurisdiction, other, exemption, &ground))
            });
            if is_first && !open && !of_use {
                found.push(
                    Diagnostic::new(
                        &MISTAKE,
                        exemption.span,
                        "this exemption exempts nothing: where it matches no tariff would have prevailed",
                    )
                    .help("correct its products, origins, days or condition, or take it away"),
                );
            }
        }
    }
    for jurisdiction in &proved.book.jurisdictions {
        let mut told: BTreeSet<StatementId> = BTreeSet::new();
        for act in &jurisdiction.acts {
            if !changes(jurisdiction, act) && told.insert(act.id) {
                let verb = match act.kind {
                    ActKind::Pause => "pause",
                    ActKind::Resume => "resume",
                    ActKind::Repeal => "repeal",
                    ActKind::Extend => "extension",
                };
                found.push(
                    Diagnostic::new(
                        &MISTAKE,
                        act.span,
                        format!("this {verb} changes nothing: without it the same would be in force on every day"),
                    )
                    .help("correct what it names or its days, or take it away"),
                );
            }
        }
    }
    found
}

fn tariffs(program: &ProvedProgram, of: &Program, found: &mut Vec<Diagnostic>) {
    // The rows of a list that a statement reads are one statement.
    let ids = |places: &BTreeSet<usize>| -> BTreeSet<StatementId> {
        places.iter().filter_map(|at| of.tariffs.get(*at)).map(|tariff| tariff.id).collect()
    };
    let (prevail, in_force) = (ids(&program.prevail), ids(&program.in_force));
    let mut told = BTreeSet::new();
    for tariff in &of.tariffs {
        if prevail.contains(&tariff.id) || !told.insert(tariff.id) {
            continue;
        }
        let why = if in_force.contains(&tariff.id) {
            "this tariff never prevails: its condition never holds, or wherever it applies another goes before it"
        } else {
            "this tariff is never in force"
        };
        found.push(
            Diagnostic::new(&MISTAKE, tariff.span, why)
                .help("take it away, or say `overrides` where it should go before the others"),
        );
    }
}

/// Whether an exemption matches somewhere where a tariff prevails that does not override it.
fn exempts(
    proved: &Proved<'_>,
    jurisdiction: &Jurisdiction,
    program: &ProvedProgram,
    exemption: &Exemption,
    ground: &Ground<'_>,
) -> bool {
    let Some(of) = jurisdiction.programs.get(program.program.0) else { return true };
    // Without one that settles which tariff prevails the book would not hold.
    let mut places =
        (0..of.exemptions.len()).filter(|at| of.exemptions.get(*at).is_some_and(|one| one.id == exemption.id));
    if places.any(|place| program.settling.contains(&place)) {
        return true;
    }
    let overridden = |at: usize| of.tariffs.get(at).is_some_and(|tariff| tariff.overrides.contains(&exemption.id));
    let holds = ground.condition(&exemption.terms.condition, &of.by, true);
    let origins = exemption.origins.iter().fold(CountrySet::nothing(), |all, one| all.union(&one.area));
    exemption.products.iter().any(|product| {
        let at = product.area.sample().unwrap_or(0);
        let from = origins.sample().unwrap_or_default();
        // Whatever is known: a later repeal may take away what was of use before.
        let mut knowns: BTreeSet<Day> = jurisdiction.acts.iter().map(|act| act.terms.asked_from()).collect();
        knowns.extend([exemption.terms.asked_from(), Day::LAST]);
        let presences = Presences::new(jurisdiction, at, from);
        let days = knowns.iter().fold(DaySet::nothing(), |days, known| {
            days.union(&presences.days(exemption.id, Some(program.program), &exemption.terms, *known))
        });
        let known =
            Cell::everything().with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::from_day(exemption.terms.asked_from())));
        let within = Region::from(known).meet(&ground.days(&of.by, &days)).meet(&holds);
        program.prevails_within(proved.book, &product.area, &origins, &within, &overridden)
    })
}

/// Whether the presence of anything hangs on an act.
fn changes(jurisdiction: &Jurisdiction, act: &Act) -> bool {
    let mut knowns: BTreeSet<Day> = jurisdiction.acts.iter().map(|act| act.terms.asked_from()).collect();
    knowns.extend([act.terms.asked_from(), Day::LAST]);
    act.targets.iter().any(|(id, program)| {
        let all: Vec<&crate::book::Terms> = jurisdiction.all_terms_of(*id).map(|(terms, _)| terms).collect();
        if all.is_empty() {
            return true;
        }
        knowns.extend(all.iter().map(|terms| terms.asked_from()));
        // A pause that is extended or repealed is felt by what it pauses.
        let is_pause = jurisdiction.acts.iter().any(|other| other.id == *id);
        if is_pause {
            let pauses = jurisdiction.acts.iter().filter(|other| other.id == *id);
            return pauses.flat_map(|pause| pause.targets.iter().map(move |target| (pause, target))).any(
                |(pause, (id, program))| {
                    jurisdiction
                        .all_terms_of(*id)
                        .any(|(terms, _)| felt(jurisdiction, (act, &pause.part), *id, *program, &knowns, terms))
                },
            );
        }
        all.into_iter().any(|terms| felt(jurisdiction, (act, &act.part), *id, *program, &knowns, terms))
    })
}

fn felt(
    jurisdiction: &Jurisdiction,
    (act, part): (&Act, &Part),
    id: StatementId,
    program: Option<ProgramId>,
    knowns: &BTreeSet<Day>,
    terms: &crate::book::Terms,
) -> bool {
    let (products, origins) = places(jurisdiction, id);
    let products = meeting(&products, part.products.as_deref(), ProductSet::meet, ProductSet::sample);
    let origins = meeting(&origins, part.origins.as_deref(), CountrySet::meet, CountrySet::sample);
    let mut tried = 0usize;
    for product in &products {
        for origin in &origins {
            tried += 1;
            if tried > MOST_PLACES {
                return true;
            }
            let with = Presences::new(jurisdiction, *product, *origin);
            let without = Presences::new(jurisdiction, *product, *origin).without(act.id);
            let differs =
                |known: &Day| with.days(id, program, terms, *known) != without.days(id, program, terms, *known);
            if knowns.iter().any(differs) {
                return true;
            }
        }
    }
    false
}

/// One value in each part that an element has in common with those that an act is about.
fn meeting<S: Clone, T: Ord>(
    elements: &[S],
    part: Option<&[Element<S>]>,
    meet: fn(&S, &S) -> S,
    sample: fn(&S) -> Option<T>,
) -> BTreeSet<T> {
    let Some(part) = part else { return elements.iter().filter_map(sample).collect() };
    elements
        .iter()
        .flat_map(|one| part.iter().map(move |other| meet(one, &other.area)))
        .filter_map(|both| sample(&both))
        .collect()
}

/// The products and origins that a statement is about.
fn places(jurisdiction: &Jurisdiction, id: StatementId) -> (Vec<ProductSet>, Vec<CountrySet>) {
    for program in &jurisdiction.programs {
        let tariffs: Vec<_> = program.tariffs.iter().filter(|one| one.id == id).collect();
        if !tariffs.is_empty() {
            let products = tariffs.iter().flat_map(|one| one.products.iter()).map(|one| one.area.clone()).collect();
            let origins: BTreeSet<_> = tariffs.iter().flat_map(|one| &one.rows).map(|row| row.origin.area).collect();
            return (products, origins.into_iter().collect());
        }
        let exemptions: Vec<_> = program.exemptions.iter().filter(|one| one.id == id).collect();
        if !exemptions.is_empty() {
            let products = exemptions.iter().flat_map(|one| one.products.iter()).map(|one| one.area.clone()).collect();
            let origins: BTreeSet<_> = exemptions.iter().flat_map(|one| &one.origins).map(|one| one.area).collect();
            return (products, origins.into_iter().collect());
        }
    }
    let controls: Vec<_> = jurisdiction.controls.iter().filter(|one| one.id == id).collect();
    if !controls.is_empty() {
        let products = controls.iter().flat_map(|one| &one.products).map(|one| one.area.clone()).collect();
        let countries: BTreeSet<_> = controls
            .iter()
            .flat_map(|one| &one.countries)
            .map(|one| if controls.iter().any(|one| one.is_export) { CountrySet::everything() } else { one.area })
            .collect();
        return (products, countries.into_iter().collect());
    }
    (vec![ProductSet::everything()], vec![CountrySet::everything()])
}
