use std::collections::BTreeSet;

use crate::book::{
    ActKind, Choice, Element, Inside, MeasureId, Part, Program, ProgramId, Row, Scope, StatementId, Tariff, Terms,
};
use crate::region::{CountrySet, DaySet, Linear, ProductSet};
use crate::shipment::{Beaten, Cut, Fault, NotMet, Reason, Rule};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::levy::Levied;
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::spec::slice::{Left, Share};
use crate::trade::{Country, Day, Number, Period};

/// How a program stands on a line, with what it levies.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What became of it.
    pub state: State,
    /// Its duty, exact.
    pub duty: Linear,
    /// The heading codes it brings, in order.
    pub codes: Vec<String>,
    /// What it takes from those after it, where it is levied.
    pub left: Option<Left>,
    /// What it is levied on.
    pub share: Option<Share>,
    /// The measures that prevail.
    pub prevailing: Vec<MeasureId>,
    /// Those that were met and beaten.
    pub beaten: Vec<Beaten>,
    /// The exemptions that match and hold, by their place.
    pub exemptions: Vec<usize>,
    /// What was taken off its slice.
    pub cuts: Vec<Cut>,
    /// Measures that did not apply, and why: only where reasons are kept.
    pub not_met: Vec<NotMet>,
}

/// What became of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A tariff prevails and is levied.
    Levied,
    /// An exemption matches.
    Exempt,
    /// This program takes all.
    Dropped(ProgramId),
    /// No tariff is met.
    NotMet,
}

/// A tariff that a line meets.
#[derive(Clone)]
pub struct Met<'a> {
    /// Which measure.
    pub id: MeasureId,
    /// Its statement.
    pub tariff: &'a Tariff,
    /// Its origin and rate.
    pub row: &'a Row,
}

impl<'a> Evaluation<'a> {
    /// What a program levies, exact: zero where it is exempt, dropped or meets nothing.
    pub fn duty_of(&mut self, program: ProgramId) -> Data<Linear> {
        self.judge(program).map(|standing| standing.duty)
    }

    /// How a program stands; judged once.
    pub fn judge(&mut self, id: ProgramId) -> Data<Standing> {
        if let Some(known) = self.judged.get(&id) {
            return known.clone();
        }
        if self.open.contains(&id) {
            let name = self.jurisdiction.programs.get(id.0).map_or("", |program| program.name.as_str());
            let message = format!("`{name}` waits for a program that waits for it");
            return Err(fault(&mistakes::CIRCLE, None, message));
        }
        self.open.push(id);
        let before = self.counts.take();
        let judged = self.judge_anew(id);
        self.counts = before;
        self.open.pop();
        self.judged.insert(id, judged.clone());
        judged
    }

    fn judge_anew(&mut self, id: ProgramId) -> Data<Standing> {
        let mut standing = Standing {
            state: State::NotMet,
            duty: Linear::constant(Number::zero()),
            codes: Vec::new(),
            left: None,
            share: None,
            prevailing: Vec::new(),
            beaten: Vec::new(),
            exemptions: Vec::new(),
            cuts: Vec::new(),
            not_met: Vec::new(),
        };
        let Some(program) = self.jurisdiction.programs.get(id.0) else { return Ok(standing) };
        let counts = self.date_that_counts(&program.by);
        self.counts = Some(counts.clone());
        let met = self.met(id, program, &counts, &mut standing.not_met)?;
        if met.is_empty() {
            return Ok(standing);
        }
        let unbeaten = self.unbeaten(program, &met, &counts, &mut standing.beaten);
        // An exemption that none of them overrides holds whichever prevails: no amount hangs on the choice.
        let matching = self.exemptions(id, program, &counts)?;
        let overriding = |place: &usize| {
            let exemption = program.exemptions.get(*place);
            let by = unbeaten.iter().filter(|met| exemption.is_some_and(|one| met.tariff.overrides.contains(&one.id)));
            by.count()
        };
        let sure = matching.iter().any(|place| overriding(place) == 0);
        // Nor does a code, where each exemption is overridden by all of them or by none.
        let alike = matching.iter().map(overriding).all(|by| by == 0 || by == unbeaten.len());
        let candidates = match program.choice {
            None => unbeaten,
            Some(_) if sure && alike => unbeaten,
            Some(choice) => {
                match self.by_amount(id, program, unbeaten.clone(), choice, &counts, &mut standing.beaten) {
                    Err(_) if sure => unbeaten,
                    chosen => chosen?,
                }
            }
        };
        let prevails = candidates.first().cloned().is_some_and(|first| {
            program.choice.is_some() || candidates.iter().all(|other| self.is_equal_measure(&first, other, &counts))
        });
        if !prevails {
            // Where an exemption matches that none of those met overrides, nothing has to prevail; then none is named.
            let overridden = |place: &usize| {
                let exemption = program.exemptions.get(*place);
                exemption.is_none_or(|one| met.iter().any(|met| met.tariff.overrides.contains(&one.id)))
            };
            if matching.iter().all(overridden) {
                return Err(self.ambiguous(program, if candidates.is_empty() { &met } else { &candidates }));
            }
            standing.state = State::Exempt;
            return Ok(standing);
        }
        standing.prevailing = candidates.iter().map(|met| met.id).collect();
        let holds: Vec<usize> = matching
            .into_iter()
            .filter(|place| {
                let exemption = program.exemptions.get(*place);
                exemption.is_some_and(|one| !candidates.iter().all(|met| met.tariff.overrides.contains(&one.id)))
            })
            .collect();
        if !holds.is_empty() {
            let codes = holds.iter().filter_map(|place| program.exemptions.get(*place)?.marks.code.clone());
            standing.codes = codes.collect();
            standing.state = State::Exempt;
            standing.exemptions = holds;
            return Ok(standing);
        }
        if let Some((dropper, codes)) = self.dropped(id)? {
            standing.codes = codes;
            standing.state = State::Dropped(dropper);
            return Ok(standing);
        }
        // In a program that chooses by amount the largest slice of equal ones counts.
        let mut best: Option<(Met<'a>, Levied)> = None;
        for met in &candidates {
            let together = if program.choice.is_some() { std::slice::from_ref(met) } else { &candidates };
            let levied = self.levy(id, program, met, together, &counts)?;
            let larger = match &best {
                None => true,
                Some((_, known)) => {
                    let (mine, theirs) = (self.left_of(&levied.share)?, self.left_of(&known.share)?);
                    !self.at_most(&mine, &theirs)
                }
            };
            if larger {
                best = Some((met.clone(), levied));
            }
            if program.choice.is_none() {
                break;
            }
        }
        let Some((_, levied)) = best else { return Ok(standing) };
        standing.state = State::Levied;
        standing.duty = levied.duty;
        for met in &candidates {
            standing.codes.extend(met.tariff.marks.code.clone());
        }
        let deductions = levied.deducted.iter().filter_map(|place| program.deductions.get(*place)?.marks.code.clone());
        standing.codes.extend(deductions);
        standing.codes.extend(levied.precedence_codes);
        standing.left = Some(levied.left);
        standing.share = Some(levied.share);
        standing.cuts = levied.cuts;
        Ok(standing)
    }

    /// The measures that are met and that none beats, with what each comes to where that can be said; none where the program is
    /// exempt whichever prevails.
    pub fn alternatives(&mut self, id: ProgramId) -> Data<crate::spec::Alternatives> {
        let mut found = crate::spec::Alternatives { met: 0, unbeaten: Vec::new() };
        let Some(program) = self.jurisdiction.programs.get(id.0) else { return Ok(found) };
        let counts = self.date_that_counts(&program.by);
        self.counts = Some(counts.clone());
        let met = self.met(id, program, &counts, &mut Vec::new())?;
        let matching = self.exemptions(id, program, &counts)?;
        let sure = matching.iter().any(|place| {
            let exemption = program.exemptions.get(*place);
            exemption.is_some_and(|one| !met.iter().any(|met| met.tariff.overrides.contains(&one.id)))
        });
        if sure {
            return Ok(found);
        }
        found.met = met.len();
        let digits = self.jurisdiction.currency.digits();
        for one in self.unbeaten(program, &met, &counts, &mut Vec::new()) {
            let is_known = found.unbeaten.iter().any(|(id, _)| {
                met.iter()
                    .find(|other| other.id == *id)
                    .cloned()
                    .is_some_and(|other| self.is_equal_measure(&other, &one, &counts))
            });
            if !is_known {
                let duty = self.levy(id, program, &one, std::slice::from_ref(&one), &counts).ok();
                let duty = duty.and_then(|levied| levied.duty.as_constant().and_then(|duty| duty.rounded(digits)));
                found.unbeaten.push((one.id, duty));
            }
        }
        Ok(found)
    }

    /// The tariffs of a program that the line meets.
    fn met(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        counts: &DayOf,
        not_met: &mut Vec<NotMet>,
    ) -> Data<Vec<Met<'a>>> {
        let mut met = Vec::new();
        if program.tariffs.is_empty() {
            return Ok(met);
        }
        let product = self.product();
        let candidates = self.index.candidates(self.at, id.0, product);
        let mut at = 0;
        while let Some((place, _)) = candidates.get(at).copied() {
            let mut products = Vec::new();
            while let Some((_, product)) = candidates.get(at).filter(|(tariff, _)| *tariff == place) {
                products.push(*product);
                at += 1;
            }
            let Some(tariff) = program.tariffs.get(place) else { continue };
            self.meets(id, (place, tariff), &products, product, counts, &mut met, not_met)?;
        }
        Ok(met)
    }

    #[expect(clippy::too_many_arguments, reason = "what is asked, and where the answers go")]
    fn meets(
        &mut self,
        program: ProgramId,
        (place, tariff): (usize, &'a Tariff),
        products: &[usize],
        product: u64,
        counts: &DayOf,
        met: &mut Vec<Met<'a>>,
        not_met: &mut Vec<NotMet>,
    ) -> Data<()> {
        let mut here = Vec::new();
        for at in products {
            if let Some(element) = tariff.products.get(*at)
                && element.area.holds(product)
                && self.product_in(element, product, counts)
            {
                here.push(*at);
            }
        }
        if here.is_empty() {
            return Ok(());
        }
        let origin = self.country(crate::book::Builtin::Origin.id());
        let mut rows = Vec::new();
        for (at, row) in tariff.rows.iter().enumerate() {
            if self.country_in(&row.origin, origin, counts) {
                rows.push((at, row));
            }
        }
        if rows.is_empty() {
            return Ok(());
        }
        let why = self.absent(tariff.id, Some(program), &tariff.terms, counts)?;
        let why = match why {
            Some(why) => Some(why),
            None if self.holds(&tariff.terms.condition, counts)? => None,
            None => Some(format!("its condition does not hold: {}", self.condition_words(&tariff.terms))),
        };
        match why {
            None => {
                for product in here {
                    for (row_at, row) in &rows {
                        met.push(Met { id: MeasureId { tariff: place, product, row: *row_at }, tariff, row });
                    }
                }
            }
            Some(why) if self.traced => {
                if let (Some(product), Some((row_at, row))) = (here.first(), rows.first()) {
                    let id = MeasureId { tariff: place, product: *product, row: *row_at };
                    not_met.push(NotMet { what: self.reason(tariff, row, Some(id)), why });
                }
            }
            Some(_) => {}
        }
        Ok(())
    }

    fn condition_words(&self, terms: &Terms) -> String {
        let mut words = Vec::new();
        terms.condition.each_atom(&mut |_, written| words.push(written.to_string()));
        words.join(", ")
    }

    /// Whether an element of a set holds the product on the date that counts.
    pub fn product_in(&mut self, element: &Element<ProductSet>, product: u64, counts: &DayOf) -> bool {
        element.area.holds(product)
            && self.is_known(element.presence.known)
            && self.day_in(counts, &element.presence.days)
            && !element.holes.iter().any(|hole| {
                hole.area.holds(product)
                    && self.is_known(hole.presence.known)
                    && self.day_in(counts, &hole.presence.days)
            })
    }

    /// Whether an element of a set holds a country on the date that counts.
    pub fn country_in(&mut self, element: &Element<CountrySet>, country: Country, counts: &DayOf) -> bool {
        element.area.holds(country)
            && self.is_known(element.presence.known)
            && self.day_in(counts, &element.presence.days)
            && !element.holes.iter().any(|hole| {
                hole.area.holds(country)
                    && self.is_known(hole.presence.known)
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
                let origin = self.country(crate::book::Builtin::Origin.id());
                all.iter().any(|one| self.country_in(one, origin, counts))
            })
    }

    /// Why a statement is as if absent on this line: not known, not in force, paused, repealed. Nothing where it is present;
    /// its condition is asked elsewhere.
    pub fn absent(
        &mut self,
        id: StatementId,
        program: Option<ProgramId>,
        terms: &Terms,
        counts: &DayOf,
    ) -> Data<Option<String>> {
        if !self.is_known(terms.known) {
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
        self.ended(id, program, terms.known, counts)
    }

    /// The end of a statement: the written one, or where the last known extension has moved it.
    fn end_of(&mut self, id: StatementId, program: Option<ProgramId>, written: Option<Day>) -> Day {
        let Some(written) = written else { return Day::LAST };
        let mut moved: Option<(Day, Day)> = None;
        for act in self.acts_on(id, program, ActKind::Extend) {
            // Of a group only the latest written end is moved.
            let latest =
                act.targets.iter().filter_map(|(target, _)| self.jurisdiction.terms_of(*target)?.0.until).max();
            if latest != Some(written) || !self.is_known(act.terms.known) {
                continue;
            }
            let to = act.terms.until.unwrap_or(Day::LAST);
            // Of two announced on one day the later end, so that their order says nothing.
            moved = moved.max(Some((act.terms.known, to)));
        }
        moved.map_or(written, |(_, to)| to.max(written))
    }

    fn acts_on(&self, id: StatementId, program: Option<ProgramId>, kind: ActKind) -> Vec<&'a crate::book::Act> {
        let reaches = |target: &(StatementId, Option<ProgramId>)| {
            target.0 == id && (target.1.is_none() || program.is_none() || target.1 == program)
        };
        self.jurisdiction.acts.iter().filter(|act| act.kind == kind && act.targets.iter().any(reaches)).collect()
    }

    /// Whether a pause or repeal makes a statement absent.
    fn ended(
        &mut self,
        id: StatementId,
        program: Option<ProgramId>,
        known: Day,
        counts: &DayOf,
    ) -> Data<Option<String>> {
        for act in self.acts_on(id, program, ActKind::Repeal) {
            // It ends what was announced before it.
            if known >= act.terms.known || !self.is_known(act.terms.known) {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            if self.day_in(counts, &DaySet::from_day(since)) && self.in_part(&act.part, counts) {
                return Ok(Some(format!("repealed since {since} by `repeal {}`", act.written)));
            }
        }
        for act in self.acts_on(id, program, ActKind::Pause) {
            if !self.is_known(act.terms.known) {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            let mut until = self.end_of(act.id, None, act.terms.until);
            // A pause that is itself repealed ends then.
            for repeal in self.acts_on(act.id, None, ActKind::Repeal) {
                if act.terms.known < repeal.terms.known && self.is_known(repeal.terms.known) {
                    until = until.min(repeal.terms.since.unwrap_or(Day::FIRST));
                }
            }
            for resume in self.acts_on(id, program, ActKind::Resume) {
                let day = resume.terms.since.unwrap_or(Day::FIRST);
                if since < day && day < until && self.is_known(resume.terms.known) && self.in_part(&resume.part, counts)
                {
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

    /// Those of the measures met that none other beats.
    fn unbeaten(
        &mut self,
        program: &'a Program,
        met: &[Met<'a>],
        counts: &DayOf,
        beaten: &mut Vec<Beaten>,
    ) -> Vec<Met<'a>> {
        let mut left = Vec::new();
        for one in met {
            let mut by: Option<(&Met<'a>, Rule)> = None;
            for other in met {
                if other.id != one.id
                    && by.is_none()
                    && let Some(rule) = self.beats(program, other, one, counts)
                {
                    by = Some((other, rule));
                }
            }
            match by {
                None => left.push(one.clone()),
                Some((other, rule)) if self.traced => {
                    let what = self.reason(one.tariff, one.row, Some(one.id));
                    let by = self.reason(other.tariff, other.row, Some(other.id)).name;
                    beaten.push(Beaten { what, by, rule });
                }
                Some(_) => {}
            }
        }
        left
    }

    /// Whether one measure beats another that the line also meets, and by which rule: the first that decides.
    fn beats(&mut self, program: &'a Program, one: &Met<'a>, other: &Met<'a>, counts: &DayOf) -> Option<Rule> {
        let overrides = |a: &Tariff, b: &Tariff| a.overrides.contains(&b.id);
        match (overrides(one.tariff, other.tariff), overrides(other.tariff, one.tariff)) {
            (true, _) => return Some(Rule::Overrides),
            (false, true) => return None,
            (false, false) => {}
        }
        let (mine, theirs) = (self.scope(program, one, counts), self.scope(program, other, counts));
        match self.ground.compare(&mine, &theirs) {
            Inside::Strictly => program.choice.is_none().then_some(Rule::Narrower),
            Inside::No => None,
            Inside::Same => {
                let (a, b) = (&one.tariff.terms, &other.tariff.terms);
                if a.since != b.since {
                    return (a.since > b.since).then_some(Rule::Later);
                }
                match (a.announced, b.announced) {
                    (Some(mine), Some(theirs)) if mine > theirs => Some(Rule::AnnouncedLater),
                    _ => None,
                }
            }
        }
    }

    /// The scope of a measure as it stands on the date that counts.
    fn scope(&mut self, program: &'a Program, met: &Met<'a>, counts: &DayOf) -> Scope<'a> {
        let product = self.product();
        let mut products = ProductSet::nothing();
        if let Some(element) = met.tariff.products.get(met.id.product) {
            products = match element.grain {
                Some(digits) => element.area.meet(&ProductSet::of(crate::trade::ProductCode::around(product, digits))),
                None => element.area.clone(),
            };
            for hole in &element.holes {
                if self.is_known(hole.presence.known) && self.day_in(counts, &hole.presence.days) {
                    products = products.minus(&hole.area);
                }
            }
        }
        let mut origins = met.row.origin.area;
        for hole in &met.row.origin.holes {
            if self.is_known(hole.presence.known) && self.day_in(counts, &hole.presence.days) {
                origins = origins.minus(&hole.area);
            }
        }
        Scope { tariff: met.tariff, by: &program.by, products, origins }
    }

    /// Two of the same scope, rate and code that no rule parts are one.
    fn is_equal_measure(&mut self, one: &Met<'a>, other: &Met<'a>, counts: &DayOf) -> bool {
        if one.id == other.id {
            return true;
        }
        let same_due = one.row.rate == other.row.rate && one.tariff.marks.code == other.tariff.marks.code;
        if !same_due {
            return false;
        }
        // Both belong to one program, so any program serves to name the date.
        let Some(program) = self
            .jurisdiction
            .programs
            .iter()
            .find(|program| program.tariffs.iter().any(|tariff| std::ptr::eq(tariff, one.tariff)))
        else {
            return false;
        };
        let (mine, theirs) = (self.scope(program, one, counts), self.scope(program, other, counts));
        self.ground.compare(&mine, &theirs) == Inside::Same
    }

    fn by_amount(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        met: Vec<Met<'a>>,
        choice: Choice,
        counts: &DayOf,
        beaten: &mut Vec<Beaten>,
    ) -> Data<Vec<Met<'a>>> {
        let mut duties = Vec::new();
        for one in &met {
            duties.push(self.levy(id, program, one, std::slice::from_ref(one), counts)?.duty);
        }
        let mut best: Option<Linear> = None;
        for duty in &duties {
            best = Some(match best {
                None => duty.clone(),
                Some(known) => match choice {
                    Choice::Highest => self.greater(known, duty.clone()),
                    Choice::Lowest => self.lesser(known, duty.clone()),
                },
            });
        }
        let Some(best) = best else { return Ok(Vec::new()) };
        let mut left = Vec::new();
        let mut lost = Vec::new();
        for (one, duty) in met.into_iter().zip(duties) {
            if self.at_most(&duty, &best) && self.at_most(&best, &duty) { left.push(one) } else { lost.push(one) }
        }
        if self.traced
            && let Some(first) = left.first()
        {
            let by = self.reason(first.tariff, first.row, Some(first.id)).name;
            for one in lost {
                let what = self.reason(one.tariff, one.row, Some(one.id));
                beaten.push(Beaten { what, by: by.clone(), rule: Rule::Amount });
            }
        }
        Ok(left)
    }

    fn ambiguous(&mut self, program: &Program, met: &[Met<'a>]) -> Fault {
        let names: BTreeSet<String> =
            met.iter().map(|one| self.reason(one.tariff, one.row, Some(one.id)).name).collect();
        let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
        let message =
            format!("{} of program `{}` apply, and none goes before the others", names.join(" and "), program.name);
        fault(&mistakes::AMBIGUOUS, None, message)
    }

    /// The exemptions of a program that match.
    fn exemptions(&mut self, id: ProgramId, program: &'a Program, counts: &DayOf) -> Data<Vec<usize>> {
        let product = self.product();
        let origin = self.country(crate::book::Builtin::Origin.id());
        let mut found = Vec::new();
        for (place, exemption) in program.exemptions.iter().enumerate() {
            let products = exemption.products.iter().any(|element| self.product_in(element, product, counts));
            if !products || !exemption.origins.iter().any(|element| self.country_in(element, origin, counts)) {
                continue;
            }
            let absent = self.absent(exemption.id, Some(id), &exemption.terms, counts)?;
            if absent.is_none() && self.holds(&exemption.terms.condition, counts)? {
                found.push(place);
            }
        }
        Ok(found)
    }

    /// A tariff for people.
    pub fn reason(&self, tariff: &Tariff, row: &Row, measure: Option<MeasureId>) -> Reason {
        let name = match (&tariff.marks.label, tariff.terms.since) {
            (Some(label), Some(since)) => format!("{label} of {since}"),
            (Some(label), None) => label.clone(),
            (None, Some(since)) => format!("the {} of {since}", row.written),
            (None, None) => format!("the {}", row.written),
        };
        Reason {
            name,
            measure,
            rate: row.written.to_string(),
            code: tariff.marks.code.clone(),
            cite: tariff.marks.cite.clone(),
            span: tariff.span,
        }
    }
}

fn pause_words(window: Period) -> String {
    match (window.since == Day::FIRST, window.until == Day::LAST) {
        (true, true) => "paused".to_string(),
        (true, false) => format!("paused until {}", window.until),
        (false, true) => format!("paused since {}", window.since),
        (false, false) => format!("paused from {} to {}", window.since, window.until),
    }
}
