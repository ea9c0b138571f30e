use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Basis, CourtView, Exemption, Ground, Jurisdiction, Precedence, Program, ProgramId, ProgramKind, Rate, Tariff,
};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::proof::{Presences, struck_days};
use crate::region::{CountrySet, DaySet, Emptiness, ProductSet};
use crate::trade::{Country, Day, ProductCode};

rule! {
    /// A program that goes before another, and not before its twin
    ///
    /// `precedence-missing`: two programs give way to the same programs, at least two, for the same goods; this one goes before only
    /// one of them, and nothing is said of the other, though both take the whole value of shipments that it meets. So there it is
    /// stacked upon the one and not upon the other. Programs that are stacked on purpose are passed over: they have no such twin.
    ///
    ///     program reciprocal { tariff * from * = 10%; }
    ///     program brazil { tariff * from BR = 40%; }
    ///     program cars { tariff 8703 from * = 25%; }
    ///     program trucks { tariff 8704 from * = 25%; }
    ///     program wood { tariff 44 from * = 10%; }
    ///     precedence cars, trucks over reciprocal, brazil entirely;
    ///     precedence wood over reciprocal entirely;
    ///
    /// To mend it: say `precedence` for the other one too; where both are due, allow it here with the reason.
    "W0544" "precedence-missing": Group::Opinion, Find::Written(check);
}

/// The most pairs of statements that are tried of two programs.
const MOST_PAIRS: usize = 100_000;

/// A shipment that shows it.
struct Shown {
    product: u64,
    origin: Country,
    day: Day,
}

impl Shown {
    /// The shortest code that begins with the product.
    fn code(&self) -> ProductCode {
        let codes = [2, 4, 6, 8, 10].map(|digits| ProductCode::around(self.product, digits));
        let whole = ProductCode::around(self.product, 12);
        codes.into_iter().find(|code| code.start() == self.product).unwrap_or(whole)
    }
}

/// Programs to which a third one gives no way, though it does to their twins.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let takers = takers(jurisdiction);
        let ids: Vec<ProgramId> = takers.keys().copied().collect();
        let ground = Ground::new(subject.book(), jurisdiction);
        let mut told: BTreeSet<(ProgramId, ProgramId)> = BTreeSet::new();
        for one in &jurisdiction.precedences {
            for (first, twin) in one.first.iter().flat_map(|first| one.then.iter().map(move |then| (*first, *then))) {
                for other in &ids {
                    let is_said = says(jurisdiction, first, *other) || says(jurisdiction, *other, first);
                    let is_twin = !is_said && other != &first && are_twins(&takers, twin, *other, first);
                    if !is_twin || told.contains(&(first, *other)) {
                        continue;
                    }
                    let Some(shown) = met(jurisdiction, &ground, one, (first, *other)) else { continue };
                    told.insert((first, *other));
                    let name = |id: ProgramId| jurisdiction.programs.get(id.0).map_or("", |one| one.name.as_str());
                    let (first, twin, other_name) = (name(first), name(twin), name(*other));
                    let mut diagnostic = Diagnostic::new(
                        &MISTAKE,
                        one.span,
                        format!(
                            "`{first}` goes before `{twin}` and not before `{other_name}`, and to all others both give way alike"
                        ),
                    );
                    if let Some(program) = jurisdiction.programs.get(other.0) {
                        diagnostic = diagnostic.also(program.span, "the other program");
                    }
                    let entirely = if one.entirely { " entirely" } else { "" };
                    let since = one.terms.since.map_or(String::new(), |since| format!(" since {since}"));
                    found.push(
                        diagnostic
                            .note(format!(
                                "for example, goods of {} from {} entered {} pay both on their whole value",
                                shown.code(),
                                shown.origin.code(),
                                shown.day
                            ))
                            .paste("say so", format!("precedence {first} over {other_name}{since}{entirely};")),
                    );
                }
            }
        }
    }
    found
}

/// The programs that go before each, with the goods for which they do.
type Takers = BTreeMap<ProgramId, BTreeSet<(ProgramId, String)>>;

fn takers(jurisdiction: &Jurisdiction) -> Takers {
    let mut all = Takers::new();
    for one in &jurisdiction.precedences {
        let products = one.part.products.iter().flatten().map(|element| format!("{:?}", element.area));
        let origins = one.part.origins.iter().flatten().map(|element| format!("{:?}", element.area));
        let part = products.chain(origins).collect::<Vec<_>>().join(" ");
        for (first, then) in one.first.iter().flat_map(|first| one.then.iter().map(move |then| (*first, *then))) {
            all.entry(then).or_default().insert((first, part.clone()));
        }
    }
    all
}

fn says(jurisdiction: &Jurisdiction, first: ProgramId, then: ProgramId) -> bool {
    jurisdiction.precedences.iter().any(|one| one.first.contains(&first) && one.then.contains(&then))
}

/// Whether the same programs go before two, apart from one: at least two.
fn are_twins(takers: &Takers, one: ProgramId, other: ProgramId, apart: ProgramId) -> bool {
    let of = |id: ProgramId| -> BTreeSet<&(ProgramId, String)> {
        takers.get(&id).into_iter().flatten().filter(|(taker, _)| *taker != apart).collect()
    };
    let (a, b) = (of(one), of(other));
    let programs: BTreeSet<ProgramId> = a.iter().map(|(taker, _)| *taker).collect();
    one != other && a == b && programs.len() >= 2
}

/// A shipment within a precedence that pays two programs on its whole value.
fn met(
    jurisdiction: &Jurisdiction,
    ground: &Ground<'_>,
    within: &Precedence,
    (first, other): (ProgramId, ProgramId),
) -> Option<Shown> {
    let (a, b) = (jurisdiction.programs.get(first.0)?, jurisdiction.programs.get(other.0)?);
    let is_duty = a.kind == ProgramKind::Duty && b.kind == ProgramKind::Duty;
    if !is_duty || a.tariffs.len().saturating_mul(b.tariffs.len()) > MOST_PAIRS {
        return None;
    }
    let part = |elements: &Option<Vec<_>>| match elements {
        None => ProductSet::everything(),
        Some(all) => ProductSet::union_of(all.iter().map(|one: &crate::book::Element<ProductSet>| &one.area)),
    };
    let products = part(&within.part.products);
    let origins = match &within.part.origins {
        None => CountrySet::everything(),
        Some(all) => all.iter().fold(CountrySet::nothing(), |all, one| all.union(&one.area)),
    };
    let place = |tariff: &Tariff| {
        let own = ProductSet::union_of(tariff.products.iter().map(|one| &one.area));
        let from = tariff.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
        (own.meet(&products), from.meet(&origins))
    };
    let places = |program: &Program| -> Vec<(ProductSet, CountrySet)> { program.tariffs.iter().map(place).collect() };
    let (of_a, of_b) = (places(a), places(b));
    for (one, (products, origins)) in a.tariffs.iter().zip(&of_a) {
        for (two, (others, from)) in b.tariffs.iter().zip(&of_b) {
            let is_whole = within.entirely || (takes_all(one) && takes_all(two));
            if !is_whole || !origins.meets(from) || !products.meets(others) {
                continue;
            }
            let (Some(product), Some(origin)) = (products.meet(others).sample(), origins.meet(from).sample()) else {
                continue;
            };
            let days = presence(jurisdiction, one, first, (product, origin)).meet(&presence(
                jurisdiction,
                two,
                other,
                (product, origin),
            ));
            let presences = Presences::new(jurisdiction, product, origin);
            let days = days.meet(&presences.days(within.id, None, &within.terms, Day::LAST));
            let Some(day) = days.sample() else { continue };
            let conditions = ground.condition(&one.terms.condition, &a.by, true);
            let both = conditions.meet(&ground.condition(&two.terms.condition, &b.by, true));
            let is_possible = matches!(both.emptiness(), Emptiness::Holds(_));
            let is_there = |tariff: &Tariff| {
                tariff.products.iter().any(|one| one.holds(product, day, Day::LAST))
                    && tariff.rows.iter().any(|row| row.origin.holds(origin, day, Day::LAST))
            };
            let frees = |exemption: &Exemption| {
                exemption.terms.condition.is_always()
                    && exemption.products.iter().any(|one| one.holds(product, day, Day::LAST))
                    && exemption.origins.iter().any(|one| one.holds(origin, day, Day::LAST))
            };
            let is_free = a.exemptions.iter().chain(&b.exemptions).any(frees);
            if is_possible && is_there(one) && is_there(two) && !is_free {
                return Some(Shown { product, origin, day });
            }
        }
    }
    None
}

/// The days on which a tariff is there by all that is known, acts and rulings looked at.
fn presence(
    jurisdiction: &Jurisdiction,
    tariff: &Tariff,
    program: ProgramId,
    (product, origin): (u64, Country),
) -> DaySet {
    let present = Presences::new(jurisdiction, product, origin);
    let days = present.days(tariff.id, Some(program), &tariff.terms, Day::LAST);
    let rulings = jurisdiction.courts.reaching(tariff.id, Some(program), tariff.terms.known);
    rulings
        .fold(days, |days, ruling| days.minus(&struck_days(&jurisdiction.courts, ruling, CourtView::AsIs, Day::LAST)))
}

/// Whether no part of a tariff's rates is of a named fact.
fn takes_all(tariff: &Tariff) -> bool {
    let mut named = false;
    for row in &tariff.rows {
        row.rate.each_part(&mut |part| {
            named |= matches!(part, Rate::Percent(_, Basis::Facts(_) | Basis::Sum(_)));
            named |= matches!(part, Rate::Inclusive(_, Basis::Facts(_) | Basis::Sum(_), _));
        });
    }
    !named
}
