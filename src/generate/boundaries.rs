use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Act, ActKind, Book, Builtin, StatementId};
use crate::generate::Ask;
use crate::generate::shipments::{Place, digits_of, outside, places, tried};
use crate::generate::subjects::Subject;
use crate::generate::text::{named, test};
use crate::proof::Presences;
use crate::region::{DaySet, ProductSet};
use crate::shipment::Shipment;
use crate::source::Files;
use crate::trade::{Country, Day, ProductCode};

/// The most ranges of products of one measure whose ends are tried; the rest is told in a comment.
const MOST_RANGES: usize = 20;
/// The most stretches of days of one condition whose ends are tried.
const MOST_STRETCHES: usize = 4;

/// A range of products of a program, or of a jurisdiction's controls.
type Range = (usize, Option<usize>, u64, u64);

/// Each range of products with the newest measure of its program that has it: older ones would show the same ends under older law.
#[derive(Debug, Default)]
pub struct Owners(BTreeMap<Range, (Option<Day>, StatementId)>);

impl Owners {
    /// Looks measures through.
    pub fn new(subjects: &[Subject<'_>]) -> Owners {
        let mut owners = Owners::default();
        for subject in subjects.iter().filter(|subject| subject.products.is_some()) {
            let Some(day) = subject.written_days().sample() else { continue };
            let own = (subject.terms.since, subject.id);
            for (start, end) in subject.products_on(day).ranges() {
                let known = owners.0.entry(range(subject, *start, *end)).or_insert(own);
                if known.0 < own.0 {
                    *known = own;
                }
            }
        }
        owners
    }

    fn has(&self, subject: &Subject<'_>, start: u64, end: u64) -> bool {
        self.0.get(&range(subject, start, end)).is_some_and(|(_, id)| *id == subject.id)
    }
}

fn range(subject: &Subject<'_>, start: u64, end: u64) -> Range {
    (subject.at, subject.program.map(|(id, _)| id.0), start, end)
}

/// The boundaries of a book while they are written: no shipment is tried twice, and no two tests have one title.
pub struct Boundaries<'a, 'k> {
    /// The book.
    pub book: &'a Book,
    /// The texts it was read from.
    pub files: &'a Files,
    /// What answers.
    pub ask: &'k mut Ask<'k>,
    /// On which measure the ends of a range of products are tried.
    pub owners: Owners,
    /// What was written, in order.
    entries: Vec<Entry>,
    /// The tests among it by what they hold.
    places: BTreeMap<String, usize>,
    titles: BTreeSet<String>,
}

/// What stands in the file.
enum Entry {
    /// A test: its title, what it holds, and the other boundaries at which its shipment lies.
    Test { title: String, body: String, also: Vec<String> },
    /// A comment.
    Comment(String),
}

impl<'a, 'k> Boundaries<'a, 'k> {
    /// Nothing written yet.
    pub fn new(book: &'a Book, files: &'a Files, ask: &'k mut Ask<'k>, owners: Owners) -> Boundaries<'a, 'k> {
        let (entries, places, titles) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
        Boundaries { book, files, ask, owners, entries, places, titles }
    }

    /// What was written.
    pub fn text(&self) -> String {
        let shown = |entry: &Entry| match entry {
            Entry::Test { title, body, also } => {
                let also: String = also.iter().map(|other| format!("// also {other}\n")).collect();
                format!("\n{also}test \"{title}\" {{\n{body}}}\n")
            }
            Entry::Comment(words) => format!("\n// {words}\n"),
        };
        self.entries.iter().map(shown).collect()
    }

    /// Every boundary of a measure.
    pub fn of_subject(&mut self, subject: &Subject<'_>) {
        let days = subject.written_days();
        let Some(first) = days.sample() else { return };
        let (place, day) = self.at_work(subject, &days, first);
        let Some(place) = place else { return };
        let name = named(subject, self.files);
        let before = self.titles.len();
        self.days(subject, place, &days, &name);
        if let Some(announced) = subject.terms.announced
            && subject.terms.since.is_none_or(|since| announced != since)
        {
            let eve = announced.previous();
            let title = format!("{name}: as known on {eve}, the day before it was announced");
            self.one(subject, place, day, eve, &title);
        }
        if self.titles.len() == before {
            self.one(subject, place, day, Day::LAST, &format!("{name}: in force"));
        }
        self.rows(subject, place, day, &name);
        self.elsewhere(subject, place, day, &name);
        self.ends(subject, place, day, &name);
    }

    /// Both sides of the days on which an act begins and ends, on the first measure that it reaches.
    pub fn of_act(&mut self, subject: &Subject<'_>, act: &Act) {
        let word = match act.kind {
            ActKind::Pause => "pause",
            ActKind::Resume => "resume",
            ActKind::Repeal => "repeal",
            ActKind::Extend => "extend",
        };
        let since = act.terms.since.filter(|_| act.kind != ActKind::Extend);
        let turns: Vec<Day> = since.into_iter().chain(act.terms.until).collect();
        let Some(first) = turns.first().copied() else { return };
        let within = |place: &Place| act.part.holds(place.product, place.country, first, Day::LAST);
        let places: Vec<Place> = places(subject, first).into_iter().filter(within).collect();
        let before = first.previous();
        let touching = places.iter().find(|place| self.touches(subject, **place, before));
        let Some(place) = touching.or(places.first()).copied() else { return };
        let name = format!("{word} {}, {}", act.written, named(subject, self.files));
        for turn in turns {
            self.both_sides(subject, place, turn, &name);
        }
    }

    /// A place and a day on which the measure is at work, where one is found soon.
    fn at_work(&mut self, subject: &Subject<'_>, days: &DaySet, first: Day) -> (Option<Place>, Day) {
        let mut tries: Vec<Day> = vec![first];
        let presences = |place: &Place| {
            let program = subject.program.map(|(id, _)| id);
            let presences = Presences::new(subject.law, place.product, place.country);
            presences.days(subject.id, program, subject.terms, Day::LAST)
        };
        let some = places(subject, first);
        // Acts may have taken it away on its first day.
        if let Some(place) = some.first() {
            tries.extend(presences(place).meet(days).sample());
        }
        let last = days.periods().last().map(|period| period.until);
        tries.extend(last.filter(|until| *until != Day::LAST).map(Day::previous));
        tries.dedup();
        for day in tries {
            for place in places(subject, day) {
                if self.touches(subject, place, day) {
                    return (Some(place), day);
                }
            }
        }
        (some.first().copied(), first)
    }

    fn touches(&mut self, subject: &Subject<'_>, place: Place, day: Day) -> bool {
        let (_, outcome) = tried(self.book, subject, place, day, Day::LAST, self.ask);
        outcome.touched.contains(&(subject.id, true))
    }

    /// Both sides of the first and the last day, and of the stretches that the condition leaves.
    fn days(&mut self, subject: &Subject<'_>, place: Place, days: &DaySet, name: &str) {
        let periods: Vec<_> = days.periods().take(MOST_STRETCHES).collect();
        for period in periods {
            for turn in [period.since, period.until] {
                if turn.parts().is_some() && turn.previous().parts().is_some() {
                    self.both_sides(subject, place, turn, name);
                }
            }
        }
    }

    fn both_sides(&mut self, subject: &Subject<'_>, place: Place, turn: Day, name: &str) {
        self.one(subject, place, turn.previous(), Day::LAST, &format!("{name}: the day before {turn}"));
        self.one(subject, place, turn, Day::LAST, &format!("{name}: on {turn}"));
    }

    /// One country of each row of a table.
    fn rows(&mut self, subject: &Subject<'_>, place: Place, day: Day, name: &str) {
        let mut seen: Vec<_> = Vec::new();
        for row in subject.rows {
            if seen.iter().any(|known| Arc::ptr_eq(known, &row.rate)) {
                continue;
            }
            seen.push(row.rate.clone());
            let named = row.origin.area.iter().find(|country| row.origin.holds(*country, day, Day::LAST));
            let Some(country) = named.filter(|_| subject.rows.len() > 1) else { continue };
            let title = format!("{name}: {country} = {}", row.written);
            self.one(subject, Place { country, ..place }, day, Day::LAST, &title);
        }
    }

    /// A country that the measure does not name.
    fn elsewhere(&mut self, subject: &Subject<'_>, place: Place, day: Day, name: &str) {
        let named = subject.countries_on(day);
        let home = |country: &Country| subject.law.members.iter().any(|member| member.area.holds(*country));
        let plain = ["DE", "CN", "GB", "BR", "JP"].into_iter().filter_map(|code| Country::parse(code).ok());
        let mut others = plain.chain(Country::all()).filter(|one| !named.holds(*one) && !one.is_past() && !home(one));
        let Some(country) = others.next() else { return };
        let title = format!("{name}: {country}, which it does not name");
        self.one(subject, Place { country, ..place }, day, Day::LAST, &title);
    }

    /// The codes just outside each range of products; once for each range of a program.
    fn ends(&mut self, subject: &Subject<'_>, place: Place, day: Day, name: &str) {
        let set = subject.products_on(day);
        if subject.products.is_none() || set == ProductSet::possible() {
            return;
        }
        let own: Vec<&(u64, u64)> =
            set.ranges().iter().filter(|(start, end)| self.owners.has(subject, *start, *end)).collect();
        let count = own.len();
        for (start, end) in own.into_iter().take(MOST_RANGES) {
            let first = ProductCode::around(*start, digits_of(*start, *end));
            let last = last_code(*start, *end);
            let sides = [format!("just before {first}"), format!("just behind {last}")];
            for (side, found) in sides.into_iter().zip(outside(*start, *end)) {
                let Some((product, digits)) = found else { continue };
                let place = Place { product, digits, ..place };
                self.one(subject, place, day, Day::LAST, &format!("{name}: {side}"));
            }
        }
        if count > MOST_RANGES {
            let words = format!("Of {count} ranges of products of this measure the ends of {MOST_RANGES} are tried.");
            self.entries.push(Entry::Comment(words));
        }
    }

    /// One test; where its shipment lies at a boundary that was tried before, a word beside that one's.
    fn one(&mut self, subject: &Subject<'_>, place: Place, day: Day, known_on: Day, title: &str) {
        let (shipment, outcome) = tried(self.book, subject, place, day, known_on, self.ask);
        if is_odd(&shipment) {
            return;
        }
        let body = test(self.book, subject, &shipment, known_on, &outcome);
        if let Some(at) = self.places.get(&body) {
            if let Some(Entry::Test { also, .. }) = self.entries.get_mut(*at) {
                also.push(title.to_string());
            }
            return;
        }
        let mut unique = title.to_string();
        let mut count = 1usize;
        while !self.titles.insert(unique.clone()) {
            count += 1;
            unique = format!("{title} ({count})");
        }
        self.places.insert(body.clone(), self.entries.len());
        self.entries.push(Entry::Test { title: unique, body, also: Vec::new() });
    }
}

/// A shipment without a product cannot be written.
fn is_odd(shipment: &Shipment) -> bool {
    !shipment.values.contains_key(&Builtin::Product.id())
}

/// The last code of a range, as short as it can be said.
fn last_code(start: u64, end: u64) -> ProductCode {
    let whole = |digits: &u8| {
        let step = ProductCode::step(*digits);
        end.is_multiple_of(step) && end.checked_sub(step).is_some_and(|at| at >= start)
    };
    let digits = (4..=12).step_by(2).find(whole).unwrap_or(12);
    ProductCode::around(end.saturating_sub(1), digits)
}
