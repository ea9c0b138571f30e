//! Two books compared: the regions where what they say of a shipment differs, each with a shipment that shows it; nothing exactly
//! where they are equal in every outcome.
//!
//! What the two books say alike is passed over first: every single measure, exemption, deduction, licence and precedence is written
//! in a form in which equal things are equal texts, with all that acts, rulings and `overrides` do to it, and only products and
//! origins of which the books do not say the same are looked at. There each program is cut into disjoint regions as the proof has
//! them, and regions in which the new book does something else are differences. Where the proof of that is not enough, the
//! evaluator has the last word: it looks for a shipment on which the books part, and where it finds none the difference stays, as
//! one that may be.

mod against;
mod between;
mod canon;
mod difference;
mod effect;
mod interner;
mod moved;
mod side;
mod surroundings;
mod walk;
mod whole;
mod witness;
mod words;

pub use against::{Against, Money, RowMoved, against};
pub use difference::{About, Difference, Differences};
pub use moved::{Moved, moved, shown};
pub use witness::Witness;
pub use words::codes;

use std::collections::BTreeSet;

use crate::book::{Book, Builtin, CourtView, KNOWN_ON, ProgramId};
use crate::compare::between::{compare_controls, compare_precedences, is_entangled};
use crate::compare::interner::Interner;
use crate::compare::side::{Side, differing};
use crate::compare::surroundings::{compare_surroundings, named_sets};
use crate::compare::walk::{Found, walk};
use crate::compare::whole::Whole;
use crate::compare::witness::Trial;
use crate::compare::words::Names;
use crate::proof;
use crate::region::{Axis, AxisSet, Cell, Region};
use crate::trade::Day;

/// The most regions of a program in which a shipment is looked for that shows something of the whole book.
const MOST_REGIONS: usize = 24;

/// Compares two books, and their scenarios by name.
pub fn compare(old: &Book, new: &Book) -> Differences {
    let mut all = compare_one(old, new);
    for scenario in &old.scenarios {
        if !new.scenarios.iter().any(|one| one.name == scenario.name) {
            all.push(Difference::of_book(&format!("scenario {}", scenario.name), Some("there is one"), None));
        }
    }
    let plain = all.clone();
    for scenario in &new.scenarios {
        let Some(before) = old.scenarios.iter().find(|one| one.name == scenario.name) else {
            all.push(Difference::of_book(&format!("scenario {}", scenario.name), None, Some("there is one")));
            continue;
        };
        let mut more = compare_one(&before.book, &scenario.book);
        more.retain(|one| !plain.iter().any(|other| other.is_like(one)));
        all.extend(more.into_iter().map(|one| Difference { scenario: Some(scenario.name.clone()), ..one }));
    }
    Differences { all }
}

/// The jurisdictions of both books that are the same one: the books' own, and nested ones by name.
fn jurisdictions(old: &Book, new: &Book) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = vec![((!old.jurisdictions.is_empty()).then_some(0), (!new.jurisdictions.is_empty()).then_some(0))];
    let nested = |book: &Book| {
        book.jurisdictions.iter().enumerate().skip(1).map(|(at, law)| (at, law.name.clone())).collect::<Vec<_>>()
    };
    let (of_old, of_new) = (nested(old), nested(new));
    for (at, name) in &of_new {
        pairs.push((of_old.iter().find(|(_, one)| one == name).map(|(at, _)| *at), Some(*at)));
    }
    pairs.extend(
        of_old.iter().filter(|(_, name)| !of_new.iter().any(|(_, one)| one == name)).map(|(at, _)| (Some(*at), None)),
    );
    pairs
}

/// Whether it is proved that two books are equal in every outcome, and each of their scenarios, by its name.
pub fn are_proved_equal_in_all(old: &Book, new: &Book) -> bool {
    let other = |name: &str| new.scenarios.iter().find(|one| one.name == name);
    old.scenarios.len() == new.scenarios.len()
        && are_proved_equal(old, new)
        && old.scenarios.iter().all(|one| other(&one.name).is_some_and(|of| are_proved_equal(&one.book, &of.book)))
}

/// Whether it is proved that two books are equal in every outcome, their scenarios left aside. No shipment is looked for, so this
/// takes a part of the time that it takes to say where they differ.
fn are_proved_equal(old: &Book, new: &Book) -> bool {
    let interner = Interner::default();
    let laws = jurisdictions(old, new);
    if !compare_surroundings(old, new, &laws).is_empty() {
        return false;
    }
    laws.into_iter().all(|(in_old, in_new)| {
        let of_old = in_old.and_then(|at| Side::new(old, at, &interner));
        let of_new = in_new.and_then(|at| Side::new(new, at, &interner));
        let (of_old, of_new) = (of_old.as_ref(), of_new.as_ref());
        let entangled = |side: Option<&Side<'_>>| side.is_some_and(is_entangled);
        compare_controls(of_old, of_new).iter().all(|(_, all)| all.is_empty())
            && compare_precedences(of_old, of_new).iter().all(|(_, all)| all.is_empty())
            && (!(entangled(of_old) || entangled(of_new)) || same_exports(of_old, of_new))
            && compare_programs(of_old, of_new).is_empty()
    })
}

/// Compares two books as they are, their scenarios left aside.
fn compare_one(old: &Book, new: &Book) -> Vec<Difference> {
    let interner = Interner::default();
    let laws = jurisdictions(old, new);
    let names = Names::new(named_sets(old, new));
    let mut found = Vec::new();
    let mut trial: Option<Trial<'_>> = None;
    let surroundings = compare_surroundings(old, new, &laws);
    for one in surroundings {
        let mut difference = Difference::of_book(&one.what, one.old.as_deref(), one.new.as_deref());
        if !one.is_order {
            let trial = trial.get_or_insert_with(|| Trial::new(old, new));
            let mut regions = vec![Region::everything()];
            if !one.is_column {
                regions.extend(some_regions(new, one.law));
                regions.extend(some_regions(old, one.law));
            }
            difference.witness = regions.iter().find_map(|region| trial.seek(region, one.law, one.is_column));
        }
        difference.is_order = one.is_order;
        found.push(difference);
    }
    for (in_old, in_new) in laws {
        let of_old = in_old.and_then(|at| Side::new(old, at, &interner));
        let of_new = in_new.and_then(|at| Side::new(new, at, &interner));
        let law = in_new.or(in_old).unwrap_or(0);
        let (of_old, of_new) = (of_old.as_ref(), of_new.as_ref());
        for (about, courts, one) in compare_programs(of_old, of_new) {
            let trial = trial.get_or_insert_with(|| Trial::new(old, new));
            let region = placed(&one, Builtin::Origin.name());
            let witness = trial.seek(&region, law, false);
            found.push(Difference::new(about, courts, one, region, witness, &names));
        }
        for ((name, is_export), all) in compare_controls(of_old, of_new) {
            for one in all {
                let trial = trial.get_or_insert_with(|| Trial::new(old, new));
                let axis = if is_export { Builtin::Destination.name() } else { Builtin::Origin.name() };
                let region = placed(&one, axis);
                let looked = if is_export { exported(&region, of_old.or(of_new)) } else { region.clone() };
                // Results name a control and not of what kind it is.
                let kinds = (one.change.old.as_str(), one.change.new.as_str());
                let is_both = one.change.says.0 != 0 && one.change.says.1 != 0;
                let witness = trial
                    .seek(&looked, law, false)
                    .or_else(|| is_both.then(|| trial.bound(&looked, law, &name, kinds)).flatten());
                let about = About::Control { name: name.clone(), is_export };
                found.push(Difference::new(about, CourtView::AsIs, one, region, witness, &names));
            }
        }
        for ((first, then), all) in compare_precedences(of_old, of_new) {
            for one in all {
                let trial = trial.get_or_insert_with(|| Trial::new(old, new));
                let region = placed(&one, Builtin::Origin.name());
                let mut looked = both_levied(&region, &[(of_old, &first, &then), (of_new, &first, &then)]);
                looked.push(region.clone());
                // What is so by all that is known is the plainest.
                looked.sort_by_key(|region| !is_known_now(region));
                let witness = looked.iter().find_map(|region| trial.seek(region, law, false));
                let about = About::Precedence { first: first.clone(), then: then.clone() };
                found.push(Difference::new(about, CourtView::AsIs, one, region, witness, &names));
            }
        }
        let entangled = |side: Option<&Side<'_>>| side.is_some_and(is_entangled);
        if (entangled(of_old) || entangled(of_new)) && !same_exports(of_old, of_new) {
            let what = "export controls that acts reach for some origins only";
            found.push(Difference::of_book(what, Some("as before"), Some("otherwise")));
        }
    }
    found
}

/// Whether the controls and acts of two sides are written alike.
fn same_exports(old: Option<&Side<'_>>, new: Option<&Side<'_>>) -> bool {
    let said = |side: Option<&Side<'_>>| -> BTreeSet<String> {
        let Some(side) = side else { return BTreeSet::new() };
        let controls = side.law.controls.iter().filter(|one| one.is_export);
        let text = |one: &crate::book::Control| {
            let done = side.done_to(one.id, None, &one.terms);
            let (products, countries) = (canon::elements_text(&one.products), canon::elements_text(&one.countries));
            format!("{} {:?} {products} {countries} {} {done}", one.name, one.kind, side.canon.terms(&one.terms))
        };
        controls.map(text).collect()
    };
    said(old) == said(new)
}

/// Every program of a jurisdiction that does something else in the new book.
fn compare_programs(old: Option<&Side<'_>>, new: Option<&Side<'_>>) -> Vec<(About, CourtView, Found)> {
    let programs = |side: Option<&Side<'_>>| -> Vec<String> {
        let all = side.map(|side| 0..side.law.programs.len()).into_iter().flatten();
        all.filter_map(|at| side.map(|side| side.canon.program(ProgramId(at)))).collect()
    };
    let (of_old, of_new) = (programs(old), programs(new));
    let mut names: Vec<&String> = of_new.iter().collect();
    names.extend(of_old.iter().filter(|name| !of_new.contains(name)));
    let taking: BTreeSet<String> = [old, new].into_iter().flatten().flat_map(taking).collect();
    let mut found = Vec::new();
    for name in names {
        let place = |all: &[String]| all.iter().position(|one| one == name).map(ProgramId);
        let (in_old, in_new) = (place(&of_old), place(&of_new));
        let pieces = |side: Option<&Side<'_>>, id: Option<ProgramId>| {
            side.zip(id).map(|(side, id)| side.pieces(id)).unwrap_or_default()
        };
        let area = differing(&pieces(old, in_old), &pieces(new, in_new));
        if area.is_empty() {
            continue;
        }
        let views: BTreeSet<CourtView> =
            [old, new].into_iter().flatten().flat_map(|side| proof::views(side.law)).collect();
        let takes = taking.contains(name);
        let decided: Vec<(Option<Whole<'_, '_>>, Option<Whole<'_, '_>>)> = views
            .iter()
            .map(|view| {
                (
                    old.zip(in_old).and_then(|(side, id)| Whole::new(side, id, *view, takes)),
                    new.zip(in_new).and_then(|(side, id)| Whole::new(side, id, *view, takes)),
                )
            })
            .collect();
        let both: Vec<walk::Both<'_, '_, '_>> = decided.iter().map(|(old, new)| (old.as_ref(), new.as_ref())).collect();
        for (view, all) in views.iter().zip(walk(&both, &area)) {
            found.extend(all.into_iter().map(|one| (About::Program(name.clone()), *view, one)));
        }
    }
    found
}

/// The programs of a side that another is levied on the rest of.
fn taking(side: &Side<'_>) -> Vec<String> {
    let first = side.law.precedences.iter().flat_map(|one| &one.first);
    first.map(|id| side.canon.program(*id)).collect()
}

/// Where a difference is, products and countries among it.
fn placed(found: &Found, axis: &str) -> Region {
    let cell = Cell::everything()
        .with(Axis::Product, AxisSet::Products(found.products.clone()))
        .with(Axis::country(axis), AxisSet::Countries(found.countries));
    if found.when.overflowed { Region::from(cell) } else { Region::from(cell).meet(&found.when) }
}

/// A region of shipments that are exported from a jurisdiction.
fn exported(region: &Region, side: Option<&Side<'_>>) -> Region {
    let Some(side) = side else { return region.clone() };
    let home = side.law.members.iter().map(|one| one.area).find(|area| !area.is_empty());
    let Some(home) = home.and_then(|area| area.sample()) else { return region.clone() };
    let set = AxisSet::Countries(crate::region::CountrySet::one(home));
    region
        .clone()
        .with(&Axis::country(Builtin::Origin.name()), &set)
        .with(&Axis::country(Builtin::ExportedFrom.name()), &set)
}

/// Whether a region is so by all that is known.
fn is_known_now(region: &Region) -> bool {
    region.cells.iter().all(|cell| match cell.axes.get(&Axis::day(KNOWN_ON)) {
        Some(AxisSet::Days(days)) => days.periods().last().is_some_and(|period| period.until == Day::LAST),
        Some(_) | None => true,
    })
}

/// A few regions in which some tariff of a jurisdiction prevails.
fn some_regions(book: &Book, law: usize) -> Vec<Region> {
    let Some(of) = book.jurisdictions.get(law) else { return Vec::new() };
    let mut found = Vec::new();
    for at in 0..of.programs.len() {
        let Some(proved) = proof::prove_program_where(book, law, ProgramId(at), CourtView::AsIs) else { continue };
        let share = (MOST_REGIONS / of.programs.len().max(1)).max(2);
        found.extend(proved.pairs(book).map(|(region, _)| region).take(share));
    }
    found.truncate(MOST_REGIONS);
    found
}

/// Parts of a region in which two programs are both levied, in one book.
fn both_levied(region: &Region, programs: &[(Option<&Side<'_>>, &String, &String)]) -> Vec<Region> {
    let mut found = Vec::new();
    for (side, first, then) in programs {
        let Some(side) = side else { continue };
        let prove = |name: &String| {
            let at = (0..side.law.programs.len()).map(ProgramId).find(|id| side.canon.program(*id) == *name)?;
            proof::prove_program_where(side.book, side.at, at, CourtView::AsIs)
        };
        let (Some(first), Some(then)) = (prove(first), prove(then)) else { continue };
        for (one, _) in first.pairs(side.book) {
            let one = one.meet(region);
            if one.is_evidently_empty() {
                continue;
            }
            let both = then.pairs(side.book).map(|(other, _)| one.meet(&other));
            found.extend(both.filter(|both| !both.is_evidently_empty()).take(3));
            if found.len() >= MOST_REGIONS {
                return found;
            }
        }
    }
    found
}
