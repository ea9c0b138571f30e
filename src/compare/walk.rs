use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use crate::book::{Book, Builtin, CourtView, KNOWN_ON, MeasureId};
use crate::compare::effect::Effect;
use crate::compare::whole::{Place, Whole};
use crate::region::{Axis, AxisSet, Cell, Constraint, CountrySet, Emptiness, Linear, NumberSet, ProductSet, Region};
use crate::trade::{FactKind, Number, TOP};

/// What is one thing in the old book and another in the new one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// What it is in the old book, in words.
    pub old: String,
    /// What it is in the new book, in words.
    pub new: String,
    /// Both as numbers, where words may be the same.
    pub says: (u32, u32),
}

/// A change and where it is: products × origins × a region of days and facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What changes.
    pub change: Change,
    /// On what.
    pub products: ProductSet,
    /// From where, or to where.
    pub countries: CountrySet,
    /// When and on what conditions: no axis of products or of these countries, unless it narrows them.
    pub when: Region,
}

/// Changes gathered place by place, to be told in few lines.
#[derive(Default)]
pub struct Gathered {
    changes: Vec<Change>,
    change_ids: HashMap<Change, usize>,
    regions: Vec<Region>,
    region_ids: HashMap<Vec<Cell>, usize>,
    found: BTreeMap<(usize, usize, u64, u64), CountrySet>,
}

impl Gathered {
    /// Takes a change in at a place.
    pub fn take(&mut self, change: &Change, when: &Region, (start, end): (u64, u64), countries: CountrySet) {
        let change = match self.change_ids.get(change) {
            Some(id) => *id,
            None => {
                self.changes.push(change.clone());
                self.change_ids.insert(change.clone(), self.changes.len() - 1);
                self.changes.len() - 1
            }
        };
        let region = self.region(when);
        let known = self.found.entry((change, region, start, end)).or_insert_with(CountrySet::nothing);
        *known = known.union(&countries);
    }

    fn region(&mut self, region: &Region) -> usize {
        let mut cells = region.cells.clone();
        cells.sort();
        // One that was given up has no cells, and is not the one of no point.
        if region.overflowed {
            cells = Vec::new();
        }
        if let Some(id) = self.region_ids.get(&cells) {
            return *id;
        }
        self.regions.push(Region { cells: cells.clone(), overflowed: region.overflowed });
        self.region_ids.insert(cells, self.regions.len() - 1);
        self.regions.len() - 1
    }

    /// What was gathered: countries that are alike together, then products, then days.
    pub fn merged(self) -> Vec<Found> {
        let mut by_class: BTreeMap<(usize, usize, CountrySet), Vec<(u64, u64)>> = BTreeMap::new();
        for ((change, region, start, end), countries) in self.found {
            by_class.entry((change, region, countries)).or_default().push((start, end));
        }
        let mut by_products: BTreeMap<(usize, usize, ProductSet), CountrySet> = BTreeMap::new();
        for ((change, region, countries), ranges) in by_class {
            let products = ProductSet::from_ranges(ranges);
            let known = by_products.entry((change, region, products)).or_insert_with(CountrySet::nothing);
            *known = known.union(&countries);
        }
        let mut by_days: BTreeMap<(usize, ProductSet, CountrySet), Vec<usize>> = BTreeMap::new();
        for ((change, region, products), countries) in by_products {
            by_days.entry((change, products, countries)).or_default().push(region);
        }
        let mut found = Vec::new();
        for ((change, products, countries), regions) in by_days {
            let all = regions.iter().filter_map(|at| self.regions.get(*at));
            let when = all.fold(Region::nothing(), |all, one| all.union(one)).simplified();
            if let Some(change) = self.changes.get(change) {
                found.push(Found { change: change.clone(), products, countries, when });
            }
        }
        found.sort_by(|a, b| {
            (a.products.first(), &a.change, a.countries).cmp(&(b.products.first(), &b.change, b.countries))
        });
        found
    }
}

/// Countries in classes that all of some sets treat alike.
pub fn classes(sets: &BTreeSet<CountrySet>) -> Vec<CountrySet> {
    let mut classes = vec![CountrySet::everything()];
    for set in sets {
        let split = |class: CountrySet| [class.meet(set), class.minus(set)].into_iter().filter(|one| !one.is_empty());
        classes = classes.into_iter().flat_map(split).collect();
    }
    classes
}

/// Calls `see` with every place of an area, its products cut and its countries in classes.
pub fn each_place(
    area: &[(CountrySet, ProductSet)],
    mut cuts: BTreeSet<u64>,
    mut sets: BTreeSet<CountrySet>,
    see: &mut dyn FnMut(&Place),
) {
    for (countries, products) in area {
        sets.insert(*countries);
        cuts.extend(products.ranges().iter().flat_map(|(start, end)| [*start, *end]));
    }
    let cuts: Vec<u64> = cuts.into_iter().filter(|cut| *cut <= TOP).collect();
    let possible = ProductSet::possible();
    for origins in classes(&sets) {
        let Some(origin) = origins.sample() else { continue };
        let here = area.iter().filter(|(countries, _)| countries.holds(origin)).map(|(_, products)| products);
        let here = ProductSet::union_of(here);
        if here.is_empty() {
            continue;
        }
        for pair in cuts.windows(2) {
            let (Some(start), Some(end)) = (pair.first().copied(), pair.last().copied()) else { continue };
            if !here.holds(start) {
                continue;
            }
            let Some(product) = ProductSet::range(start, end).meet(&possible).sample() else { continue };
            see(&Place { start, end, product, origins, origin });
        }
    }
}

/// A program in both books by one way to look at rulings.
pub type Both<'w, 's, 'a> = (Option<&'w Whole<'s, 'a>>, Option<&'w Whole<'s, 'a>>);

/// A key of a place on one side: what its measures say, and what else tells it from others.
type Key = Vec<u64>;

/// What changes at a place, by each way to look at rulings.
type Told = Vec<Vec<(Change, Region)>>;

/// Walks through an area and gathers what a program does otherwise in the new book: first as things stand, then what is so only
/// where rulings are at work that are in question.
pub fn walk(views: &[Both<'_, '_, '_>], area: &[(CountrySet, ProductSet)]) -> Vec<Vec<Found>> {
    let within = ProductSet::union_of(area.iter().map(|(_, products)| products));
    let (mut cuts, mut sets) = (BTreeSet::new(), BTreeSet::new());
    for whole in views.iter().flat_map(|(old, new)| [old, new]).flatten() {
        whole.cuts(&within, &mut cuts, &mut sets);
    }
    let mut gathered: Vec<Gathered> = views.iter().map(|_| Gathered::default()).collect();
    let mut known: HashMap<Vec<(Key, Key)>, Rc<Told>> = HashMap::new();
    let mut numbers: Vec<[HashMap<MeasureId, u32>; 2]> = views.iter().map(|_| Default::default()).collect();
    each_place(area, cuts, sets, &mut |place| {
        let mut key = Vec::new();
        for ((old, new), numbers) in views.iter().zip(&mut numbers) {
            let [of_old, of_new] = numbers;
            key.push((key_of(*old, place, of_old), key_of(*new, place, of_new)));
        }
        let changes = known.entry(key).or_insert_with(|| Rc::new(changes_at(views, place))).clone();
        for (gathered, changes) in gathered.iter_mut().zip(changes.iter()) {
            for (change, when) in changes {
                gathered.take(change, when, (place.start, place.end), place.origins);
            }
        }
    });
    gathered.into_iter().map(Gathered::merged).collect()
}

fn key_of(whole: Option<&Whole<'_, '_>>, place: &Place, numbers: &mut HashMap<MeasureId, u32>) -> Key {
    let Some(whole) = whole else { return Vec::new() };
    let Some((timeline, measures)) = whole.strip_at(place) else { return whole.key(place, &[], None) };
    let says: Vec<u32> =
        measures.iter().map(|id| *numbers.entry(*id).or_insert_with(|| whole.measure_number(*id))).collect();
    whole.key(place, &says, Some(timeline))
}

fn changes_at(views: &[Both<'_, '_, '_>], place: &Place) -> Vec<Vec<(Change, Region)>> {
    let mut told = Region::nothing();
    let mut all = Vec::new();
    for (old, new) in views {
        let effects = |whole: &Option<&Whole<'_, '_>>| whole.map(|whole| whole.effects(place)).unwrap_or_default();
        let mut found: Vec<(Change, Region)> = Vec::new();
        let view = old.or(*new).map(|whole| whole.view);
        for (change, mut region) in changes(effects(old), effects(new)) {
            // Of an entry after the day on which the book is asked nothing is reckoned from the start.
            if view == Some(CourtView::FromTheStart) {
                region = region.where_(&entered_by_then());
            }
            let books: Vec<&Book> = [old, new].into_iter().flatten().map(|whole| whole.book()).collect();
            let mut region = lawful(region.minus(&told), &books);
            if !is_real(&region) {
                continue;
            }
            region.cells.retain(|cell| !is_unlawful(cell) && cell.emptiness() != Emptiness::Empty);
            match found.iter_mut().find(|(known, _)| *known == change) {
                Some((_, known)) => *known = known.union(&region).simplified(),
                None => found.push((change, region.simplified())),
            }
        }
        told = found.iter().fold(told, |told, (_, region)| told.union(region));
        all.push(found);
    }
    all
}

/// That goods are entered on the day on which the book is asked, or before.
fn entered_by_then() -> Constraint {
    let day = |name: &str| Linear::axis(Axis::day(name));
    Constraint::less(&day(Builtin::Entered.name()), &day(KNOWN_ON), true)
}

/// What two lists of effects say differently, each list apart in itself; where a list has nothing, nothing is done.
pub fn changes(mut old: Vec<Effect>, mut new: Vec<Effect>) -> Vec<(Change, Region)> {
    let alike = |a: &Effect, b: &Effect| a.says == b.says && a.region == b.region;
    if old.len() == new.len() && old.iter().zip(&new).all(|(a, b)| alike(a, b)) {
        return Vec::new();
    }
    for side in [&mut old, &mut new] {
        let rest = side.iter().fold(Region::everything(), |rest, one| rest.minus(&one.region));
        if !rest.is_evidently_empty() {
            side.push(Effect { region: rest, says: 0, words: "nothing".to_string(), code: None });
        }
    }
    let mut found = Vec::new();
    for one in &old {
        for other in new.iter().filter(|other| other.says != one.says) {
            let region = one.region.meet(&other.region);
            if is_real(&region) {
                found.push((change(one, other), region));
            }
        }
    }
    found
}

/// The change from one effect to another, in words; headings are named where they are not the same.
fn change(old: &Effect, new: &Effect) -> Change {
    let said = |one: &Effect| match &one.code {
        Some(code) if old.code != new.code => format!("{} (code {code})", one.words),
        None if old.code != new.code && one.says != 0 => format!("{} (no code)", one.words),
        Some(_) | None => one.words.clone(),
    };
    Change { old: said(old), new: said(new), says: (old.says, new.says) }
}

/// Whether a region may hold a shipment.
pub fn is_real(region: &Region) -> bool {
    if region.overflowed {
        return true;
    }
    region.cells.iter().any(|cell| !is_unlawful(cell) && cell.emptiness() != Emptiness::Empty)
}

/// The part of a region in which no money and no quantity is below zero.
fn lawful(region: Region, books: &[&Book]) -> Region {
    let is_counted = |name: &str| {
        let fact = books.iter().find_map(|book| book.facts.iter().find(|fact| fact.name == name));
        fact.is_some_and(|fact| matches!(fact.kind, FactKind::Money | FactKind::Quantity(_) | FactKind::AnyQuantity))
    };
    let overflowed = region.overflowed;
    let cells = region.cells.into_iter().map(|cell| {
        let named = cell.axes.keys().filter(|axis| {
            let name = axis.name();
            matches!(axis, Axis::Number(_)) && is_counted(name.rsplit_once(" in ").map_or(name, |(fact, _)| fact))
        });
        let named: Vec<Axis> = named.cloned().collect();
        named
            .into_iter()
            .fold(cell, |cell, axis| cell.with(axis, AxisSet::Numbers(NumberSet::above(Number::zero(), true))))
    });
    let mut found: Region = cells.collect();
    found.overflowed |= overflowed;
    found
}

/// Whether a cell asks something of a fact that it says is not given.
fn is_unlawful(cell: &Cell) -> bool {
    cell.axes.iter().any(|(axis, set)| {
        let Some(fact) = axis.name().strip_suffix(" is given").filter(|_| *set == AxisSet::Flag(false)) else {
            return false;
        };
        let own = |axis: &Axis| {
            axis.name() == fact || axis.name().strip_prefix(fact).is_some_and(|rest| rest.starts_with(" in "))
        };
        cell.axes.keys().any(own) || cell.constraints.iter().any(|one| one.form.terms.keys().any(own))
    })
}
