use std::collections::BTreeSet;

use crate::book::{Condition, Ground, Jurisdiction, KNOWN_ON, Program, StatementId, Tariff, open_axis};
use crate::diagnostic::Diagnostic;
use crate::lint::uses::days_of;
use crate::lint::{Find, Group};
use crate::proof::{Proved, ProvedProgram};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, ProductSet, Region};
use crate::source::Files;

rule! {
    /// A quota over which nothing is due
    ///
    /// `quota-nothing-over`: when this quota is used up no other tariff of its program prevails for its goods, or for one of its
    /// products, so what comes over it pays nothing. Quotas that ban what is over them are passed over, and those of a program
    /// that goes before others, which come back then.
    ///
    /// Example: `quota hilton: 0201 from AR = 20% for 1000 t per calendar year;` in a program without a tariff on 0201
    ///
    /// To mend it: say the duty over the quota as a tariff of the same program, or `otherwise ban`.
    "W0549" "quota-nothing-over": Group::Opinion, Find::Proved(check);
}

/// The most elements of a quota that are looked at one by one.
const MOST_ELEMENTS: usize = 60;

/// Quotas behind which nothing stands.
fn check(proved: &Proved<'_>, files: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for program in &proved.programs {
        let Some(jurisdiction) = proved.book.jurisdictions.get(program.jurisdiction) else { continue };
        let Some(of) = jurisdiction.programs.get(program.program.0) else { continue };
        // Where it gives way to nothing, what it displaced is due over the quota.
        let displaces = jurisdiction.precedences.iter().any(|one| one.first.contains(&program.program));
        if displaces || !program.findings.is_empty() {
            continue;
        }
        let ground = Ground::new(proved.book, jurisdiction);
        let plain = plain(jurisdiction, of);
        let mut told = BTreeSet::new();
        for tariff in &of.tariffs {
            let Some(quota) = tariff.quota.as_deref().filter(|quota| !quota.bans) else { continue };
            let over =
                Over { proved, jurisdiction, program, of, ground: &ground, plain: &plain, tariff, quota: &quota.name };
            let Some(part) = over.bare_part() else { continue };
            if !told.insert(tariff.id) {
                continue;
            }
            let goods = match part {
                None => "its goods".to_string(),
                Some(at) => {
                    let span = tariff.products.get(at).map_or(tariff.span, |one| one.span);
                    format!("`{}`", files.text(span).trim())
                }
            };
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    tariff.span,
                    format!(
                        "when the quota `{}` is used up, nothing of `{}{}` is due on {goods}",
                        quota.name, jurisdiction.prefix, of.name
                    ),
                )
                .help("say the duty over the quota as a tariff of the same program, or `otherwise ban`"),
            );
        }
    }
    found
}

/// The tariffs that hold whatever a shipment says and that no act or ruling reaches, with their days: where one of them is met
/// something prevails, and it need not be asked what.
fn plain<'a>(jurisdiction: &'a Jurisdiction, program: &'a Program) -> Vec<(&'a Tariff, DaySet)> {
    let acts = jurisdiction.acts.iter().flat_map(|act| act.targets.iter().map(|(id, _)| *id));
    let rulings = jurisdiction.courts.rulings.iter().flat_map(|ruling| ruling.targets.iter().map(|(id, _)| *id));
    let reached: BTreeSet<StatementId> = acts.chain(rulings).collect();
    let is_plain = |one: &&Tariff| {
        one.quota.is_none()
            && matches!(one.terms.condition, Condition::Always)
            && !reached.contains(&one.id)
            && one.products.iter().all(|element| element.presence.is_always() && element.holes.is_empty())
            && one.rows.iter().all(|row| row.origin.presence.is_always() && row.origin.holes.is_empty())
    };
    let plain = program.tariffs.iter().filter(is_plain);
    plain.map(|one| (one, days_of(jurisdiction, one.id, &one.terms))).collect()
}

/// A quota that is used up.
struct Over<'a> {
    proved: &'a Proved<'a>,
    jurisdiction: &'a Jurisdiction,
    program: &'a ProvedProgram,
    of: &'a Program,
    ground: &'a Ground<'a>,
    plain: &'a [(&'a Tariff, DaySet)],
    tariff: &'a Tariff,
    quota: &'a str,
}

impl Over<'_> {
    /// Whether nothing is due over it: on none of its goods (`Some(None)`), or not on one of its products.
    fn bare_part(&self) -> Option<Option<usize>> {
        let Over { tariff, .. } = self;
        if !self.is_due(&ProductSet::union_of(tariff.products.iter().map(|one| &one.area))) {
            return Some(None);
        }
        if tariff.products.len() > MOST_ELEMENTS {
            return None;
        }
        let bare = tariff.products.iter().position(|one| !self.is_due(&one.area));
        bare.map(Some)
    }

    /// Whether some other tariff prevails on some of these products once the quota is used up.
    fn is_due(&self, products: &ProductSet) -> bool {
        let Over { tariff, of, ground, plain, .. } = self;
        let origins = tariff.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
        let days = days_of(self.jurisdiction, tariff.id, &tariff.terms);
        let is_met = |(one, others): &(&Tariff, DaySet)| {
            others.meets(&days)
                && one.rows.iter().any(|row| row.origin.area.meets(&origins))
                && one.products.iter().any(|element| element.area.meets(products))
        };
        if plain.iter().any(is_met) {
            return true;
        }
        let known = DaySet::from_day(tariff.terms.asked_from());
        let used_up = Cell::everything()
            .with(Axis::day(KNOWN_ON), AxisSet::Days(known))
            .with(open_axis(self.quota), AxisSet::Flag(false));
        let holds = ground.condition(&tariff.terms.condition, &of.by, true);
        let within = Region::from(used_up).meet(&ground.days(&of.by, &days)).meet(&holds);
        let is_own = |at: usize| of.tariffs.get(at).is_some_and(|one| one.id == tariff.id);
        self.program.prevails_within(self.proved.book, products, &origins, &within, &is_own)
    }
}
