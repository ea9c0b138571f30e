use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Book, Builtin, Choice, Condition, CourtView, Element, KNOWN_ON, Marks, MeasureId, Part, Program, ProgramId,
    StatementId, Terms,
};
use crate::compare::effect::{Effect, Levied};
use crate::compare::side::{Side, areas};
use crate::proof::{self, Presences, ProvedProgram, Strip};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, ProductSet, Region};
use crate::trade::{Country, Day, Period};

/// The most parts into which exemptions and deductions may cut a place.
const MOST_PARTS: usize = 256;

/// A place: products and origins on which both books treat all shipments alike but for their days and facts.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The first twelve-digit number.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// One of them.
    pub product: u64,
    /// The origins.
    pub origins: CountrySet,
    /// One of them.
    pub origin: Country,
}

/// Origins that a program treats alike, and its strips there: first number, one past the last, place among the strips.
type Class = (CountrySet, Vec<(u64, u64, usize)>);

/// A program of a side, decided by one way to look at rulings.
pub struct Whole<'s, 'a> {
    side: &'s Side<'a>,
    id: ProgramId,
    program: &'a Program,
    /// By which way to look at rulings.
    pub view: CourtView,
    proved: ProvedProgram,
    /// Strips by their class of origins, in order of products.
    classes: Vec<Class>,
    asks_places: bool,
    /// The acts on exemptions, deductions and schedules that are about a part of shipments.
    parts: Vec<&'a Part>,
    /// Whether it hangs on this program what another is levied on, so that even nothing is something.
    pub takes: bool,
}

/// A statement that is there on some days, and where.
pub struct Stated<'e, 'a> {
    /// Its place among the statements.
    pub id: StatementId,
    /// When and on what conditions.
    pub terms: &'a Terms,
    /// On what; everything where nothing is said.
    pub products: Option<&'e [Element<ProductSet>]>,
    /// From where.
    pub origins: Option<&'e [Element<CountrySet>]>,
}

impl<'s, 'a> Whole<'s, 'a> {
    /// Decides a program.
    pub fn new(side: &'s Side<'a>, id: ProgramId, view: CourtView, takes: bool) -> Option<Whole<'s, 'a>> {
        let program = side.program(id)?;
        let proved = proof::prove_program_where(side.book, side.at, id, view)?;
        let mut classes: Vec<Class> = Vec::new();
        let mut by_class: BTreeMap<CountrySet, usize> = BTreeMap::new();
        for (at, strip) in proved.strips().enumerate() {
            let place = *by_class.entry(strip.origins).or_insert_with(|| {
                classes.push((strip.origins, Vec::new()));
                classes.len() - 1
            });
            if let Some((_, strips)) = classes.get_mut(place) {
                strips.push((strip.start, strip.end, at));
            }
        }
        for (_, strips) in &mut classes {
            strips.sort_unstable();
        }
        let conditions = program.tariffs.iter().map(|one| &one.terms.condition);
        let conditions = conditions.chain(program.exemptions.iter().map(|one| &one.terms.condition));
        let mut conditions = conditions.chain(program.deductions.iter().map(|one| &one.terms.condition));
        let asks_places = conditions.any(Condition::asks_places);
        let ids = program.exemptions.iter().map(|one| one.id).chain(program.deductions.iter().map(|one| one.id));
        let ids: Vec<StatementId> = ids.chain(program.schedules.iter().map(|one| one.id)).collect();
        let mut parts = Vec::new();
        for id_of in ids {
            for act in side.acts_on(id_of, Some(id)) {
                parts.push(&act.part);
                parts.extend(side.acts_on(act.id, None).map(|act| &act.part));
            }
        }
        parts.retain(|part| **part != Part::everything());
        Some(Whole { side, id, program, view, proved, classes, asks_places, parts, takes })
    }

    /// The book whose program it is.
    pub fn book(&self) -> &'a Book {
        self.side.book
    }

    fn strip(&self, at: usize) -> Option<Strip<'_>> {
        self.proved.strips().nth(at)
    }

    /// Where places begin and end, within some products.
    pub fn cuts(&self, within: &ProductSet, cuts: &mut BTreeSet<u64>, sets: &mut BTreeSet<CountrySet>) {
        let mut add = |area: &ProductSet| {
            for (start, end) in area.meet(within).ranges() {
                cuts.extend([*start, *end]);
            }
        };
        for strip in self.proved.strips() {
            add(&ProductSet::range(strip.start, strip.end));
        }
        sets.extend(self.classes.iter().map(|(class, _)| *class));
        for exemption in &self.program.exemptions {
            areas(&exemption.products).for_each(&mut add);
            sets.extend(areas(&exemption.origins).copied());
        }
        for act in &self.side.law.acts {
            act.part.products.iter().for_each(|all| areas(all).for_each(&mut add));
            sets.extend(act.part.origins.iter().flat_map(|all| areas(all)).copied());
        }
        for schedule in &self.program.schedules {
            for stretch in &schedule.table.stretches {
                add(&ProductSet::range(stretch.start, stretch.end));
            }
        }
    }

    /// What tells a place from others, besides its products and origins: places with the same key have the same effects.
    pub fn key(&self, place: &Place, measures: &[u32], timeline: Option<usize>) -> Vec<u64> {
        let mut key: Vec<u64> = vec![timeline.map_or(u64::MAX, |at| at as u64)];
        key.extend(measures.iter().map(|one| u64::from(*one)));
        key.push(u64::MAX);
        for exemption in &self.program.exemptions {
            let products = areas(&exemption.products).map(|area| area.holds(place.product));
            let origins = areas(&exemption.origins).map(|area| area.holds(place.origin));
            key.extend(packed(products));
            key.extend(packed(origins));
        }
        for part in &self.parts {
            let products = part.products.iter().flat_map(|all| areas(all)).map(|area| area.holds(place.product));
            key.extend(packed(products));
            let origins = part.origins.iter().flat_map(|all| areas(all)).map(|area| area.holds(place.origin));
            key.extend(packed(origins));
        }
        for schedule in &self.program.schedules {
            let line = schedule.table.line_of(place.product);
            key.push(line.map_or(u64::MAX, |(_, line)| line.treatment as u64));
        }
        if self.asks_places {
            key.extend([place.start, place.end, place.origin.index() as u64]);
        }
        key
    }

    /// The strip in which a place lies, with what its measures say.
    pub fn strip_at(&self, place: &Place) -> Option<(usize, Vec<MeasureId>)> {
        let (_, strips) = self.classes.iter().find(|(class, _)| class.holds(place.origin))?;
        let at = strips.partition_point(|(_, end, _)| *end <= place.product);
        let (start, _, strip) = strips.get(at)?;
        if *start > place.product {
            return None;
        }
        let strip = self.strip(*strip)?;
        Some((strip.timeline, strip.measures.to_vec()))
    }

    /// What a measure comes to, as a number.
    pub fn measure_number(&self, id: MeasureId) -> u32 {
        let Some(tariff) = self.program.tariffs.get(id.tariff) else { return 0 };
        let Some(row) = tariff.rows.get(id.row) else { return 0 };
        let whole = (tariff.quota.is_some() || tariff.per_entry).then(|| self.side.tariff_number(tariff));
        let quota = tariff.quota.as_ref().map(|quota| self.side.canon.quota(quota));
        let rate = self.side.canon.rate(&row.rate);
        if !self.takes && whole.is_none() && tariff.marks.code.is_none() && self.side.canon.is_nothing(&row.rate) {
            return 0;
        }
        self.side.number(format!("levied {rate} code {:?} {quota:?} {whole:?}", tariff.marks.code))
    }

    /// What the program does at a place: regions that are apart, of days, known-on days and facts.
    pub fn effects(&self, place: &Place) -> Vec<Effect> {
        let mut parts: Vec<(Region, Levied)> = Vec::new();
        let segment = ProductSet::range(place.start, place.end);
        if let Some((timeline, measures)) = self.strip_at(place) {
            for spell in self.proved.spells(timeline) {
                let here = Cell::everything().with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::period(spell.known)));
                let region = Region::from(here).meet(&self.side.ground.days(&self.program.by, spell.days));
                let region = fitted(region.meet(spell.when), &segment, place.origins);
                let prevailing: Vec<MeasureId> =
                    spell.prevailing.iter().filter_map(|at| measures.get(*at)).copied().collect();
                parts.push((region, self.levied(&prevailing)));
            }
        }
        parts.extend(self.editions(place));
        for exemption in &self.program.exemptions {
            let stated = Stated {
                id: exemption.id,
                terms: &exemption.terms,
                products: Some(&exemption.products),
                origins: Some(&exemption.origins),
            };
            let region = fitted(self.there(&stated, place), &segment, place.origins);
            if !region.is_evidently_empty() {
                parts = cut(parts, &region, |levied| levied.exempt(exemption.id, exemption.marks.code.as_deref()));
            }
            if parts.len() > MOST_PARTS {
                return self.too_many(place);
            }
        }
        for deduction in &self.program.deductions {
            let stated = Stated { id: deduction.id, terms: &deduction.terms, products: None, origins: None };
            let region = fitted(self.there(&stated, place), &segment, place.origins);
            let sum = self.side.canon.expression(&deduction.sum);
            let Marks { code, .. } = &deduction.marks;
            parts = cut(parts, &region, |levied| levied.deduct(&sum, &deduction.written, code.as_deref()));
            if parts.len() > MOST_PARTS {
                return self.too_many(place);
            }
        }
        let parts = parts.into_iter().filter(|(region, _)| !region.is_evidently_empty());
        parts.map(|(region, levied)| levied.effect(region, |text| self.side.number(text))).collect()
    }

    fn too_many(&self, place: &Place) -> Vec<Effect> {
        let (book, law) = (std::ptr::from_ref(self.side.book), self.side.at);
        let says = self.side.number(format!("too many in {book:?} {law} {:?} {place:?}", self.id));
        vec![Effect {
            region: Region::everything(),
            says,
            words: "too many conditions to tell".to_string(),
            code: None,
        }]
    }

    /// What comes of measures that prevail together: equal ones, or those among which the amount chooses.
    fn levied(&self, prevailing: &[MeasureId]) -> Levied {
        let mut levied = Levied::default();
        for id in prevailing {
            let Some(tariff) = self.program.tariffs.get(id.tariff) else { continue };
            let Some(row) = tariff.rows.get(id.row) else { continue };
            let mut words = row.written.to_string();
            if let Some(quota) = &tariff.quota {
                words = format!("{words} within quota {}", quota.name);
            }
            levied.add(self.measure_number(*id), words, tariff.marks.code.as_deref(), &tariff.overrides);
        }
        levied.choice = self.program.choice.map(|choice| match choice {
            Choice::Highest => "the highest",
            Choice::Lowest => "the lowest",
        });
        levied
    }

    /// The lines of a schedule's editions, each while it holds.
    fn editions(&self, place: &Place) -> Vec<(Region, Levied)> {
        let mut editions: Vec<_> = self.program.schedules.iter().collect();
        editions.sort_by_key(|one| std::cmp::Reverse((one.terms.since, one.terms.announced)));
        let mut later = Region::nothing();
        let mut found = Vec::new();
        for schedule in editions {
            let stated = Stated { id: schedule.id, terms: &schedule.terms, products: None, origins: None };
            let region = self.there(&stated, place);
            let line = schedule.table.line_of(place.product);
            let treatment = line.and_then(|(_, line)| schedule.table.treatment(line));
            let (says, words) = match treatment {
                Some(treatment) => {
                    let listed = line.is_some_and(|(stretch, _)| stretch.is_listed);
                    let says = format!("line {} {listed}", self.side.treatment_text(treatment));
                    (self.side.number(says), treatment.general.text.clone())
                }
                None => (self.side.number("no line".to_string()), "no line of the schedule".to_string()),
            };
            let mut levied = Levied::default();
            let more = treatment.map(|one| {
                let special = one.special.iter().map(|(codes, rate)| format!("{} ({})", rate.text, codes.join(", ")));
                special.chain([format!("{} in column 2", one.column2.text)]).collect::<Vec<_>>().join(", ")
            });
            levied.add(says, words, None, &[]);
            levied.more = more;
            found.push((region.minus(&later), levied));
            later = later.union(&region);
        }
        found
    }

    /// Where a statement is there for the shipments of a place: by days, known-on days, and its condition.
    pub fn there(&self, stated: &Stated<'_, 'a>, place: &Place) -> Region {
        there(self.side, (Some(self.id), &self.program.by), stated, place, self.view)
    }
}

/// Where a statement is there for the shipments of a place.
pub fn there<'a>(
    side: &Side<'a>,
    (program, by): (Option<ProgramId>, &[crate::book::FactId]),
    stated: &Stated<'_, 'a>,
    place: &Place,
    view: CourtView,
) -> Region {
    let holds = |area: &CountrySet| area.holds(place.origin);
    if stated.products.is_some_and(|all| !all.iter().any(|one| one.area.holds(place.product)))
        || stated.origins.is_some_and(|all| !all.iter().any(|one| holds(&one.area)))
    {
        return Region::nothing();
    }
    let courts = &side.law.courts;
    let knowns: Vec<Day> = known_days(side, program, stated).into_iter().collect();
    let mut all = Region::nothing();
    for (at, from) in knowns.iter().enumerate() {
        let known = Period { since: *from, until: knowns.get(at + 1).copied().unwrap_or(Day::LAST) };
        let entries =
            if courts.is_empty() { vec![DaySet::everything()] } else { proof::entry_parts(courts, view, known) };
        for entered in entries {
            let day = entered.sample().or_else(|| entered.first()).unwrap_or(Day::FIRST);
            let presences = Presences::new(side.law, place.product, place.origin).entered(view, day);
            let mut days = presences.days(stated.id, program, stated.terms, *from);
            if let Some(products) = stated.products {
                let on = products.iter().map(|one| presences.product_days(one, *from));
                days = days.meet(&on.fold(DaySet::nothing(), |days, one| days.union(&one)));
            }
            if let Some(origins) = stated.origins {
                let on = origins.iter().map(|one| presences.origin_days(one, *from));
                days = days.meet(&on.fold(DaySet::nothing(), |days, one| days.union(&one)));
            }
            if days.is_empty() {
                continue;
            }
            let mut cell = Cell::everything().with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::period(known)));
            if !entered.is_everything() {
                cell = cell.with(Axis::day(Builtin::Entered.name()), AxisSet::Days(entered));
            }
            all = all.union(&Region::from(cell).meet(&side.ground.days(by, &days)));
        }
    }
    all.meet(&side.ground.condition(&stated.terms.condition, by, true))
}

/// The days from which more is known of a statement, the first for what always was.
fn known_days(side: &Side<'_>, program: Option<ProgramId>, stated: &Stated<'_, '_>) -> BTreeSet<Day> {
    fn elements<S>(all: &[Element<S>], days: &mut BTreeSet<Day>) {
        for one in all {
            days.insert(one.presence.known);
            days.extend(one.holes.iter().map(|hole| hole.presence.known));
        }
    }
    let mut days = BTreeSet::from([Day::FIRST, stated.terms.asked_from()]);
    stated.products.iter().for_each(|all| elements(all, &mut days));
    stated.origins.iter().for_each(|all| elements(all, &mut days));
    for act in side.acts_on(stated.id, program) {
        for act in std::iter::once(act).chain(side.acts_on(act.id, None)) {
            days.insert(act.terms.asked_from());
            act.part.products.iter().for_each(|all| elements(all, &mut days));
            act.part.origins.iter().for_each(|all| elements(all, &mut days));
        }
    }
    days.extend(proof::known_days(&side.law.courts));
    days
}

/// The parts of places cut by where something holds: inside it they are changed, outside they stay.
fn cut(
    parts: Vec<(Region, Levied)>,
    region: &Region,
    change: impl Fn(&Levied) -> Option<Levied>,
) -> Vec<(Region, Levied)> {
    let mut found = Vec::new();
    for (area, levied) in parts {
        let inside = area.meet(region);
        let changed = if inside.is_evidently_empty() { None } else { change(&levied) };
        match changed {
            Some(changed) => {
                let outside = area.minus(region);
                if !outside.is_evidently_empty() {
                    found.push((outside, levied));
                }
                found.push((inside, changed));
            }
            None => found.push((area, levied)),
        }
    }
    found
}

/// A region of a place without the place itself, where it does not narrow it.
pub fn fitted(region: Region, segment: &ProductSet, origins: CountrySet) -> Region {
    let (product, origin) = (Axis::Product, Axis::country(Builtin::Origin.name()));
    if !region.cells.iter().any(|cell| cell.axes.contains_key(&product) || cell.axes.contains_key(&origin)) {
        return region;
    }
    let (segment, origins) = (AxisSet::Products(segment.clone()), AxisSet::Countries(origins));
    let overflowed = region.overflowed;
    let cells = region.cells.into_iter().map(|mut cell| {
        for (axis, own) in [(&product, &segment), (&origin, &origins)] {
            if let Some(set) = cell.axes.remove(axis) {
                let met = set.meet(own);
                if met != *own {
                    cell.axes.insert(axis.clone(), met);
                }
            }
        }
        cell
    });
    let mut fitted: Region = cells.collect();
    fitted.overflowed |= overflowed;
    fitted
}

/// Answers as numbers, sixty-three to each.
fn packed(answers: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut found = Vec::new();
    let (mut word, mut count) = (0u64, 0u32);
    for answer in answers {
        word = (word << 1) | u64::from(answer);
        count += 1;
        if count == 63 {
            found.push(word);
            (word, count) = (0, 0);
        }
    }
    found.push(word);
    found.push(u64::MAX);
    found
}
