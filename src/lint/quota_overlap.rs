use std::collections::BTreeMap;

use crate::book::{Condition, Jurisdiction, Program, StatementId, Tariff};
use crate::diagnostic::Diagnostic;
use crate::lint::uses::days_of;
use crate::lint::{Find, Group, Subject};
use crate::region::{CountrySet, DaySet, ProductSet};

rule! {
    /// Two quotas for the same goods
    ///
    /// `quota-overlap`: two quotas of a program hold for the same products of the same origin on the same days, and neither says
    /// that it goes before the other. Goods are counted against one quota, here against the one that is narrower or later, and
    /// against the other once that is used up. Quotas that different conditions part (another claim, say) are passed over.
    ///
    /// Example: `quota a: 0201 from AR = 1% for 100 t per calendar year; quota b: 0201.30 from AR = 2% for 50 t per calendar year;`
    ///
    /// To mend it: say `overrides` in the one that goes first, or keep them apart.
    "W0547" "quota-overlap": Group::Opinion, Find::Written(check);
}

/// A quota, the rows of a list together.
struct Pot<'a> {
    tariff: &'a Tariff,
    products: ProductSet,
    origins: CountrySet,
    days: DaySet,
}

/// Pairs of quotas that meet.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs() {
        let pots = pots(jurisdiction, program);
        for (at, later) in pots.iter().enumerate() {
            let earlier = pots.iter().take(at).find(|earlier| meet(earlier, later));
            let Some(earlier) = earlier else { continue };
            let name = |pot: &Pot<'_>| pot.tariff.quota.as_ref().map_or(String::new(), |quota| quota.name.clone());
            let (one, other) = (name(later), name(earlier));
            let first = later.days.meet(&earlier.days).first();
            let since = first.map_or(String::new(), |day| format!(", as on {day}"));
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    later.tariff.span,
                    format!("the quotas `{one}` and `{other}` hold for the same goods{since}"),
                )
                .also(earlier.tariff.span, "the other")
                .help("say `overrides` in the one that goes first, or keep them apart with `except` or by their days"),
            );
        }
    }
    found
}

fn pots<'a>(jurisdiction: &'a Jurisdiction, program: &'a Program) -> Vec<Pot<'a>> {
    let mut all: BTreeMap<StatementId, Pot<'a>> = BTreeMap::new();
    for tariff in program.tariffs.iter().filter(|one| one.quota.is_some()) {
        let products = ProductSet::union_of(tariff.products.iter().map(|one| &one.area));
        let origins = tariff.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
        let days = days_of(jurisdiction, tariff.id, &tariff.terms);
        match all.get_mut(&tariff.id) {
            Some(pot) => {
                pot.products = pot.products.union(&products);
                pot.origins = pot.origins.union(&origins);
                pot.days = pot.days.union(&days);
            }
            None => {
                all.insert(tariff.id, Pot { tariff, products, origins, days });
            }
        }
    }
    let mut all: Vec<Pot<'a>> = all.into_values().collect();
    all.sort_by_key(|pot| pot.tariff.span);
    all
}

fn meet(one: &Pot<'_>, other: &Pot<'_>) -> bool {
    let says = |one: &Tariff, other: &Tariff| one.overrides.contains(&other.id) || one.keeps.contains(&other.id);
    let (a, b) = (&one.tariff.terms.condition, &other.tariff.terms.condition);
    let is_parted = a != b && !matches!(a, Condition::Always) && !matches!(b, Condition::Always);
    !says(one.tariff, other.tariff)
        && !says(other.tariff, one.tariff)
        && !is_parted
        && one.origins.meets(&other.origins)
        && one.days.meets(&other.days)
        && one.products.meets(&other.products)
}
