use crate::book::{Act, ActKind, CourtView, Element, Jurisdiction, Part, Presence, ProgramId, StatementId, Terms};
use crate::proof::courts::days_struck;
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::trade::{Country, Day, Period};

/// On which days statements are present, by what is known on a day: pauses, repeals, resumes and rulings taken off, for one product
/// and origin.
pub struct Presences<'a> {
    jurisdiction: &'a Jurisdiction,
    product: u64,
    origin: Country,
    /// An act that is left out, to see whether it changes anything.
    without: Option<StatementId>,
    /// How rulings are looked at and on which day of entry; nothing where they are left out.
    courts: Option<(CourtView, Day)>,
}

impl<'a> Presences<'a> {
    /// For shipments like this one.
    pub fn new(jurisdiction: &'a Jurisdiction, product: u64, origin: Country) -> Presences<'a> {
        Presences { jurisdiction, product, origin, without: None, courts: None }
    }

    /// The same for goods entered on a day, by one way to look at rulings.
    pub fn entered(self, view: CourtView, day: Day) -> Presences<'a> {
        Presences { courts: Some((view, day)), ..self }
    }

    /// Whether a ruling strikes a statement.
    fn is_struck(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms, known_on: Day) -> bool {
        self.courts.is_some_and(|(view, day)| {
            days_struck(&self.jurisdiction.courts, (id, program), terms, view, known_on).holds(day)
        })
    }

    /// The same as if one act had never been.
    pub fn without(self, act: StatementId) -> Presences<'a> {
        Presences { without: Some(act), ..self }
    }

    /// The days on which a statement is present in a program, by what is known on a day.
    pub fn days(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms, known_on: Day) -> DaySet {
        if terms.asked_from() > known_on || self.is_struck(id, program, terms, known_on) {
            return DaySet::nothing();
        }
        let until = self.end_of(id, program, terms.until, known_on);
        let since = terms.since.unwrap_or(Day::FIRST);
        let mut days = DaySet::period(Period { since, until }).meet(&terms.days);
        for act in self.acts_on(id, program, ActKind::Repeal, known_on) {
            if terms.known < act.terms.known {
                let since = act.terms.since.unwrap_or(Day::FIRST);
                days = days.minus(&DaySet::from_day(since).meet(&self.part_days(&act.part, known_on)));
            }
        }
        let resumes: Vec<(Day, DaySet)> = self
            .acts_on(id, program, ActKind::Resume, known_on)
            .map(|act| (act.terms.since.unwrap_or(Day::FIRST), self.part_days(&act.part, known_on)))
            .collect();
        for act in self.acts_on(id, program, ActKind::Pause, known_on) {
            if self.is_struck(act.id, None, &act.terms, known_on) {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            let until = self.end_of(act.id, None, act.terms.until, known_on);
            let mut paused = DaySet::period(Period { since, until }).meet(&self.part_days(&act.part, known_on));
            for repeal in self.acts_on(act.id, None, ActKind::Repeal, known_on) {
                if act.terms.known < repeal.terms.known {
                    let ended = DaySet::from_day(repeal.terms.since.unwrap_or(Day::FIRST));
                    paused = paused.minus(&ended.meet(&self.part_days(&repeal.part, known_on)));
                }
            }
            for (day, part) in &resumes {
                if since < *day {
                    paused = paused.minus(&DaySet::from_day(*day).meet(part));
                }
            }
            days = days.minus(&paused);
        }
        days
    }

    fn acts_on(
        &self,
        id: StatementId,
        program: Option<ProgramId>,
        kind: ActKind,
        known_on: Day,
    ) -> impl Iterator<Item = &'a Act> + use<'a> {
        let reaches = move |target: &(StatementId, Option<ProgramId>)| {
            target.0 == id && (target.1.is_none() || program.is_none() || target.1 == program)
        };
        let without = self.without;
        self.jurisdiction
            .acts
            .iter()
            .filter(move |act| act.kind == kind && Some(act.id) != without)
            .filter(move |act| act.terms.asked_from() <= known_on && act.targets.iter().any(reaches))
    }

    fn end_of(&self, id: StatementId, program: Option<ProgramId>, written: Option<Day>, known_on: Day) -> Day {
        let Some(written) = written else { return Day::LAST };
        let moved = self
            .acts_on(id, program, ActKind::Extend, known_on)
            .filter(|act| {
                let targets = act.targets.iter().flat_map(|(target, _)| self.jurisdiction.all_terms_of(*target));
                targets.filter_map(|(terms, _)| terms.until).max() == Some(written)
            })
            .map(|act| (act.terms.known, act.terms.until.unwrap_or(Day::LAST)))
            .max();
        moved.map_or(written, |(_, to)| to.max(written))
    }

    /// The days on which such shipments belong to the part that an act is about.
    pub fn part_days(&self, part: &Part, known_on: Day) -> DaySet {
        let products = match &part.products {
            None => DaySet::everything(),
            Some(all) => all.iter().fold(DaySet::nothing(), |days, one| days.union(&self.product_days(one, known_on))),
        };
        let origins = match &part.origins {
            None => DaySet::everything(),
            Some(all) => all.iter().fold(DaySet::nothing(), |days, one| days.union(&self.origin_days(one, known_on))),
        };
        products.meet(&origins)
    }

    /// The days on which an element holds the product.
    pub fn product_days(&self, element: &Element<ProductSet>, known_on: Day) -> DaySet {
        let holes = element.holes.iter().map(|hole| (hole.area.holds(self.product), &hole.presence));
        element_days(element.area.holds(self.product), &element.presence, holes, known_on)
    }

    /// The days on which an element holds the origin.
    pub fn origin_days(&self, element: &Element<CountrySet>, known_on: Day) -> DaySet {
        let holes = element.holes.iter().map(|hole| (hole.area.holds(self.origin), &hole.presence));
        element_days(element.area.holds(self.origin), &element.presence, holes, known_on)
    }
}

fn element_days<'p>(
    holds: bool,
    presence: &Presence,
    holes: impl Iterator<Item = (bool, &'p Presence)>,
    known_on: Day,
) -> DaySet {
    if !holds || presence.known > known_on {
        return DaySet::nothing();
    }
    let cut = holes.filter(|(holds, hole)| *holds && hole.known <= known_on);
    cut.fold(presence.days.clone(), |days, (_, hole)| days.minus(&hole.days))
}
