//! What lies beside the programs: licences and bans, and which program comes before which.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Builtin, Control, ControlKind, CourtView, Part, Precedence, StatementId};
use crate::compare::canon::element_text;
use crate::compare::effect::Effect;
use crate::compare::side::{Piece, Side, areas, differing};
use crate::compare::walk::{Found, Gathered, changes, each_place};
use crate::compare::whole::{Place, Stated, fitted, there};
use crate::region::{CountrySet, ProductSet, Region};

/// A control by its name, and whether it binds exports.
pub type ControlKey = (String, bool);

/// The controls of a side by their names.
fn controls<'a>(side: &Side<'a>) -> BTreeMap<ControlKey, Vec<&'a Control>> {
    let mut found: BTreeMap<ControlKey, Vec<&Control>> = BTreeMap::new();
    for control in &side.law.controls {
        let name = format!("{}{}", side.law.prefix, control.name);
        found.entry((name, control.is_export)).or_default().push(control);
    }
    found
}

fn control_pieces(side: &Side<'_>, all: &[&Control]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for control in all {
        let done = side.done_to(control.id, None, &control.terms);
        let head = side.number(format!("{:?} {} {done}", control.kind, side.canon.terms(&control.terms)));
        for country in &control.countries {
            let from = side.number(format!("{head} {}", element_text(country)));
            for product in &control.products {
                let says = side.number(format!("{from} {}", element_text(product)));
                pieces.push(Piece { says, products: product.area.clone(), origins: country.area });
            }
        }
    }
    pieces
}

/// The controls that bind otherwise in the new book.
pub fn compare_controls(old: Option<&Side<'_>>, new: Option<&Side<'_>>) -> Vec<(ControlKey, Vec<Found>)> {
    let (of_old, of_new) = (old.map(controls).unwrap_or_default(), new.map(controls).unwrap_or_default());
    let keys: BTreeSet<&ControlKey> = of_old.keys().chain(of_new.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let own = |side: Option<&Side<'_>>, all: &BTreeMap<ControlKey, Vec<&Control>>| {
            side.zip(all.get(key)).map(|(side, all)| control_pieces(side, all)).unwrap_or_default()
        };
        let area = differing(&own(old, &of_old), &own(new, &of_new));
        if area.is_empty() {
            continue;
        }
        let (mut cuts, mut sets) = (BTreeSet::new(), BTreeSet::new());
        for (side, all) in [(old, of_old.get(key)), (new, of_new.get(key))] {
            let (Some(side), Some(all)) = (side, all) else { continue };
            for control in all {
                areas(&control.products).for_each(|area| cut_by(area, &mut cuts));
                sets.extend(areas(&control.countries).copied());
                acts_cut(side, control.id, &mut cuts, &mut sets);
            }
        }
        let mut gathered = Gathered::default();
        each_place(&area, cuts, sets, &mut |place| {
            let effects = |side: Option<&Side<'_>>, all: Option<&Vec<&Control>>| {
                side.zip(all).map(|(side, all)| control_effects(side, all, key.1, place)).unwrap_or_default()
            };
            for (change, when) in changes(effects(old, of_old.get(key)), effects(new, of_new.get(key))) {
                gathered.take(&change, &when, (place.start, place.end), place.origins);
            }
        });
        let merged = gathered.merged();
        if !merged.is_empty() {
            found.push((key.clone(), merged));
        }
    }
    found
}

fn control_effects<'a>(side: &Side<'a>, all: &[&'a Control], is_export: bool, place: &Place) -> Vec<Effect> {
    let by = Side::by_of_control(is_export);
    let segment = ProductSet::range(place.start, place.end);
    let of = |kind: ControlKind| {
        let own = all.iter().filter(|control| control.kind == kind);
        own.fold(Region::nothing(), |region, control| {
            let stated = Stated {
                id: control.id,
                terms: &control.terms,
                products: Some(&control.products),
                origins: Some(&control.countries),
            };
            region.union(&there(side, (None, &by), &stated, place, CourtView::AsIs))
        })
    };
    // The countries of an export control are not origins: a condition on the origin stays as it is.
    let fit = |region: Region| if is_export { region } else { fitted(region, &segment, place.origins) };
    let (licence, ban) = (of(ControlKind::License), of(ControlKind::Ban));
    let effect = |region: Region, says: u32, words: &str| Effect {
        region: fit(region),
        says,
        words: words.to_string(),
        code: None,
    };
    let effects = vec![
        effect(licence.minus(&ban), 1, "a licence"),
        effect(ban.minus(&licence), 2, "a ban"),
        effect(licence.meet(&ban), 3, "a licence and a ban"),
    ];
    effects.into_iter().filter(|one| !one.region.is_evidently_empty()).collect()
}

fn cut_by(area: &ProductSet, cuts: &mut BTreeSet<u64>) {
    cuts.extend(area.ranges().iter().flat_map(|(start, end)| [*start, *end]));
}

fn part_cuts(part: &Part, cuts: &mut BTreeSet<u64>, sets: &mut BTreeSet<CountrySet>) {
    part.products.iter().flat_map(|all| areas(all)).for_each(|area| cut_by(area, cuts));
    sets.extend(part.origins.iter().flat_map(|all| areas(all)).copied());
}

fn acts_cut(side: &Side<'_>, id: StatementId, cuts: &mut BTreeSet<u64>, sets: &mut BTreeSet<CountrySet>) {
    for act in side.acts_on(id, None) {
        part_cuts(&act.part, cuts, sets);
        for act in side.acts_on(act.id, None) {
            part_cuts(&act.part, cuts, sets);
        }
    }
}

/// Whether a control of exports is paused or repealed for some origins only: its countries are destinations, so where it binds is
/// then no product of the sets of one.
pub fn is_entangled(side: &Side<'_>) -> bool {
    side.law.controls.iter().filter(|control| control.is_export).any(|control| {
        side.acts_on(control.id, None)
            .any(|act| act.part.origins.is_some() || side.acts_on(act.id, None).any(|act| act.part.origins.is_some()))
    })
}

/// Two programs, the first of which comes before the second.
pub type PrecedenceKey = (String, String);

fn precedences<'a>(side: &Side<'a>) -> BTreeMap<PrecedenceKey, Vec<&'a Precedence>> {
    let mut found: BTreeMap<PrecedenceKey, Vec<&Precedence>> = BTreeMap::new();
    for precedence in &side.law.precedences {
        for first in &precedence.first {
            for then in precedence.then.iter().filter(|then| *then != first) {
                let key = (side.canon.program(*first), side.canon.program(*then));
                found.entry(key).or_default().push(precedence);
            }
        }
    }
    found
}

/// The programs that come before others in another way in the new book.
pub fn compare_precedences(old: Option<&Side<'_>>, new: Option<&Side<'_>>) -> Vec<(PrecedenceKey, Vec<Found>)> {
    let (of_old, of_new) = (old.map(precedences).unwrap_or_default(), new.map(precedences).unwrap_or_default());
    let keys: BTreeSet<&PrecedenceKey> = of_old.keys().chain(of_new.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let own = |side: Option<&Side<'_>>, all: &BTreeMap<PrecedenceKey, Vec<&Precedence>>| {
            side.zip(all.get(key)).map(|(side, all)| precedence_pieces(side, all)).unwrap_or_default()
        };
        let area = differing(&own(old, &of_old), &own(new, &of_new));
        if area.is_empty() {
            continue;
        }
        let (mut cuts, mut sets) = (BTreeSet::new(), BTreeSet::new());
        for (side, all) in [(old, of_old.get(key)), (new, of_new.get(key))] {
            let (Some(side), Some(all)) = (side, all) else { continue };
            for precedence in all {
                part_cuts(&precedence.part, &mut cuts, &mut sets);
                acts_cut(side, precedence.id, &mut cuts, &mut sets);
            }
        }
        let mut gathered = Gathered::default();
        each_place(&area, cuts, sets, &mut |place| {
            let effects = |side: Option<&Side<'_>>, all: Option<&Vec<&Precedence>>| {
                side.zip(all).map(|(side, all)| precedence_effects(side, all, place)).unwrap_or_default()
            };
            for (change, when) in changes(effects(old, of_old.get(key)), effects(new, of_new.get(key))) {
                gathered.take(&change, &when, (place.start, place.end), place.origins);
            }
        });
        let merged = gathered.merged();
        if !merged.is_empty() {
            found.push((key.clone(), merged));
        }
    }
    found
}

fn precedence_pieces(side: &Side<'_>, all: &[&Precedence]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for one in all {
        let done = side.done_to(one.id, None, &one.terms);
        let part = side.canon.part(&one.part);
        let terms = side.canon.terms(&one.terms);
        let says = side.number(format!("{part} {terms} {:?} {} {done}", one.marks.code, one.entirely));
        let products = one
            .part
            .products
            .as_ref()
            .map_or_else(ProductSet::everything, |all| ProductSet::union_of(all.iter().map(|one| &one.area)));
        let origins = one.part.origins.as_ref().map_or_else(CountrySet::everything, |all| {
            all.iter().fold(CountrySet::nothing(), |found, one| found.union(&one.area))
        });
        pieces.push(Piece { says, products, origins });
    }
    pieces
}

fn precedence_effects<'a>(side: &Side<'a>, all: &[&'a Precedence], place: &Place) -> Vec<Effect> {
    let by = [Builtin::Entered.id()];
    let segment = ProductSet::range(place.start, place.end);
    // What holds together where: whether all is taken, and which headings are named.
    let mut parts: Vec<(Region, bool, BTreeSet<&String>)> = vec![(Region::everything(), false, BTreeSet::new())];
    let mut some = Region::nothing();
    for one in all {
        let stated = Stated {
            id: one.id,
            terms: &one.terms,
            products: one.part.products.as_deref(),
            origins: one.part.origins.as_deref(),
        };
        let region = fitted(there(side, (None, &by), &stated, place, CourtView::AsIs), &segment, place.origins);
        some = some.union(&region);
        let mut next = Vec::new();
        for (area, entirely, codes) in parts {
            let outside = area.minus(&region);
            if !outside.is_evidently_empty() {
                next.push((outside, entirely, codes.clone()));
            }
            let inside = area.meet(&region);
            if !inside.is_evidently_empty() {
                let mut codes = codes;
                codes.extend(&one.marks.code);
                next.push((inside, entirely || one.entirely, codes));
            }
        }
        parts = next;
    }
    let mut effects = Vec::new();
    for (area, entirely, codes) in parts {
        let region = area.meet(&some);
        if region.is_evidently_empty() {
            continue;
        }
        let words = if entirely { "in the place of it" } else { "before it" };
        let code = (!codes.is_empty()).then(|| codes.iter().map(|one| one.as_str()).collect::<Vec<_>>().join("; "));
        let says = side.number(format!("precedence {entirely} {codes:?}"));
        effects.push(Effect { region, says, words: words.to_string(), code });
    }
    effects
}
