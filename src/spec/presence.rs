use crate::book::{Act, ActKind, Builtin, Element, Jurisdiction, Part, ProgramId, StatementId, Terms};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::spec::facts::{Data, DayOf};
use crate::spec::line::Evaluation;
use crate::trade::{Country, Day, Period};

impl<'a> Evaluation<'a> {
    /// Whether an element of a set holds the product on the date that counts.
    pub fn product_in(&mut self, element: &Element<ProductSet>, product: u64, counts: &DayOf) -> bool {
        element.area.holds(product)
            && self.is_known_from(element.presence.known)
            && self.day_in(counts, &element.presence.days)
            && !element.holes.iter().any(|hole| {
                hole.area.holds(product)
                    && self.is_known_from(hole.presence.known)
                    && self.day_in(counts, &hole.presence.days)
            })
    }

    /// Whether an element of a set holds a country on the date that counts.
    pub fn country_in(&mut self, element: &Element<CountrySet>, country: Country, counts: &DayOf) -> bool {
        element.area.holds(country)
            && self.is_known_from(element.presence.known)
            && self.day_in(counts, &element.presence.days)
            && !element.holes.iter().any(|hole| {
                hole.area.holds(country)
                    && self.is_known_from(hole.presence.known)
                    && self.day_in(counts, &hole.presence.days)
            })
    }

    /// Whether the shipment belongs to the part that an act or a precedence is about.
    pub fn in_part(&mut self, part: &Part, counts: &DayOf) -> bool {
        let products = part.products.as_ref().is_none_or(|all| {
            let product = self.product();
            all.iter().any(|one| self.product_in(one, product, counts))
        });
        products
            && part.origins.as_ref().is_none_or(|all| {
                let origin = self.country(Builtin::Origin.id());
                all.iter().any(|one| self.country_in(one, origin, counts))
            })
    }

    /// Why a statement is as if absent on this line: not known, not in force, paused, repealed, struck. Nothing where it is present;
    /// its condition is asked elsewhere.
    pub fn absent(
        &mut self,
        id: StatementId,
        program: Option<ProgramId>,
        terms: &Terms,
        counts: &DayOf,
    ) -> Data<Option<String>> {
        if !self.is_known(terms) {
            return Ok(Some(format!("it became known only on {}", terms.known)));
        }
        let since = terms.since.unwrap_or(Day::FIRST);
        if !self.day_in(counts, &DaySet::from_day(since)) {
            return Ok(Some(format!("it is in force only from {since}")));
        }
        let until = self.end_of(id, program, terms.until);
        if !self.day_in(counts, &DaySet::before(until)) {
            return Ok(Some(format!("it was in force until {until}")));
        }
        if !self.day_in(counts, &terms.days) {
            return Ok(Some("the date that counts is outside the days of its condition".to_string()));
        }
        match self.ended(id, program, terms.known, counts)? {
            Some(why) => Ok(Some(why)),
            None => Ok(self.struck(id, program, terms.known)),
        }
    }

    /// The end of a statement: the written one, or where the last known extension has moved it.
    pub fn end_of(&mut self, id: StatementId, program: Option<ProgramId>, written: Option<Day>) -> Day {
        let Some(written) = written else { return Day::LAST };
        let moved = moved_end(self.jurisdiction, id, program, written, |terms| self.is_known(terms));
        moved.map_or(written, |(to, _)| to.max(written))
    }

    pub fn acts_on(&self, id: StatementId, program: Option<ProgramId>, kind: ActKind) -> Vec<&'a Act> {
        acts_on(self.jurisdiction, id, program, kind)
    }

    /// Whether a pause or repeal makes a statement absent.
    pub fn ended(
        &mut self,
        id: StatementId,
        program: Option<ProgramId>,
        known: Day,
        counts: &DayOf,
    ) -> Data<Option<String>> {
        for act in self.acts_on(id, program, ActKind::Repeal) {
            // It ends what was announced before it.
            if known >= act.terms.known || !self.is_known(&act.terms) {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            if self.day_in(counts, &DaySet::from_day(since)) && self.in_part(&act.part, counts) {
                return Ok(Some(format!("repealed since {since} by `repeal {}`", act.written)));
            }
        }
        for act in self.acts_on(id, program, ActKind::Pause) {
            // A pause that is struck pauses nothing.
            if !self.is_known(&act.terms) || self.struck(act.id, None, act.terms.known).is_some() {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            let mut until = self.end_of(act.id, None, act.terms.until);
            // A pause that is itself repealed ends then.
            for repeal in self.acts_on(act.id, None, ActKind::Repeal) {
                if act.terms.known < repeal.terms.known
                    && self.is_known(&repeal.terms)
                    && self.in_part(&repeal.part, counts)
                {
                    until = until.min(repeal.terms.since.unwrap_or(Day::FIRST));
                }
            }
            for resume in self.acts_on(id, program, ActKind::Resume) {
                let day = resume.terms.since.unwrap_or(Day::FIRST);
                if since < day && day < until && self.is_known(&resume.terms) && self.in_part(&resume.part, counts) {
                    until = day;
                }
            }
            let window = Period { since, until };
            if !window.is_empty() && self.day_in(counts, &DaySet::period(window)) && self.in_part(&act.part, counts) {
                return Ok(Some(format!("{} by `pause {}`", pause_words(window), act.written)));
            }
        }
        Ok(None)
    }
}

/// The acts of a kind that reach a statement in a program.
pub fn acts_on(jurisdiction: &Jurisdiction, id: StatementId, program: Option<ProgramId>, kind: ActKind) -> Vec<&Act> {
    let reaches = |target: &(StatementId, Option<ProgramId>)| {
        target.0 == id && (target.1.is_none() || program.is_none() || target.1 == program)
    };
    jurisdiction.acts.iter().filter(|act| act.kind == kind && act.targets.iter().any(reaches)).collect()
}

/// Where the last known extension moves the written end of a statement, and that extension.
pub fn moved_end(
    jurisdiction: &Jurisdiction,
    id: StatementId,
    program: Option<ProgramId>,
    written: Day,
    mut is_known: impl FnMut(&Terms) -> bool,
) -> Option<(Day, &Act)> {
    let mut moved: Option<(Day, Day, &Act)> = None;
    for act in acts_on(jurisdiction, id, program, ActKind::Extend) {
        // Of a group only the latest written end is moved.
        let targets = act.targets.iter().flat_map(|(target, _)| jurisdiction.all_terms_of(*target));
        let latest = targets.filter_map(|(terms, _)| terms.until).max();
        if latest != Some(written) || !is_known(&act.terms) {
            continue;
        }
        let to = act.terms.until.unwrap_or(Day::LAST);
        // Of two announced on one day the later end, so that their order says nothing.
        if moved.is_none_or(|(known, end, _)| (known, end) < (act.terms.known, to)) {
            moved = Some((act.terms.known, to, act));
        }
    }
    moved.map(|(_, to, act)| (to, act))
}

fn pause_words(window: Period) -> String {
    match (window.since == Day::FIRST, window.until == Day::LAST) {
        (true, true) => "paused".to_string(),
        (true, false) => format!("paused until {}", window.until),
        (false, true) => format!("paused since {}", window.since),
        (false, false) => format!("paused from {} to {}", window.since, window.until),
    }
}
