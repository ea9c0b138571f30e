use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Builtin, Condition, CourtView, Ground, Jurisdiction, KNOWN_ON, MeasureId, Program, ProgramId, Row, StatementId,
    Tariff, open_axis,
};
use crate::proof::beats::Beats;
use crate::proof::courts::{entry_parts, known_days};
use crate::proof::presence::Presences;
use crate::proof::{FindingKind, Spell, Timeline};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, Emptiness, Point, PointValue, ProductSet, Region};
use crate::trade::{Country, Day, Period};

/// The most conditions that are weighed against each other in one place; beyond it tradec cannot tell.
const MOST_CONDITIONS: usize = 12;

/// A place of a program: the products and origins on which its measures do not change, and the measures at hand.
pub struct Place<'a> {
    /// Whose law it is.
    pub jurisdiction: &'a Jurisdiction,
    /// The program.
    pub program: &'a Program,
    /// Which one.
    pub id: ProgramId,
    /// How scopes lie to each other.
    pub ground: &'a Ground<'a>,
    /// How rulings are looked at.
    pub courts: CourtView,
    /// Whether a ruling strikes something of the program.
    pub is_heard: bool,
    /// Whether exemptions are asked where it is not decided what prevails.
    pub asks_exemptions: bool,
    /// The products of the place.
    pub products: ProductSet,
    /// One of them.
    pub product: u64,
    /// The origins of the place.
    pub origins: CountrySet,
    /// One of them.
    pub origin: Country,
    /// The measures at hand.
    pub measures: Vec<MeasureId>,
}

/// What was decided about a place. Measures are counted as the place lists them.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// What prevails when.
    pub timeline: Timeline,
    /// What is undecided: kind, measures, a point, known-on day.
    pub findings: Vec<(FindingKind, Vec<usize>, Point, Day)>,
    /// The measures that are in force at some time.
    pub in_force: BTreeSet<usize>,
    /// An older measure that goes before a newer one which does not say so; whether because the older says `overrides`.
    pub survivors: BTreeSet<(usize, usize, bool)>,
    /// A measure that goes before another which says that it keeps it.
    pub kept: BTreeSet<(usize, usize)>,
    /// Exemptions, by their place, without which it would not be decided what prevails.
    pub settling: BTreeSet<usize>,
}

/// One measure at hand.
pub struct AtHand<'a> {
    /// Its statement.
    pub tariff: &'a Tariff,
    /// Its origin and rate.
    pub row: &'a Row,
    /// Which measure.
    pub id: MeasureId,
}

/// What a measure hangs on beside product, origin and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked<'a> {
    /// Its condition.
    Condition(&'a Condition),
    /// That its quota is not used up.
    Open(&'a str),
}

/// Measures in force together, on days and with what is known; a dated hole may cut their scopes.
pub struct Together<'v> {
    /// Which of the measures at hand.
    pub present: &'v [usize],
    /// The days.
    pub days: &'v DaySet,
    /// One of them.
    pub day: Day,
    /// The days on which the book is asked.
    pub known: Period,
    /// The days of entry.
    pub entered: &'v DaySet,
}

impl<'a> Place<'a> {
    /// Decides the place.
    pub fn decide(&self) -> Verdict {
        let hand: Vec<AtHand<'a>> = self
            .measures
            .iter()
            .filter_map(|id| {
                let tariff = self.program.tariffs.get(id.tariff)?;
                Some(AtHand { tariff, row: tariff.rows.get(id.row)?, id: *id })
            })
            .collect();
        let mut verdict = Verdict::default();
        let knowns = self.known_days(&hand);
        let mut spells: Vec<Spell> = Vec::new();
        let mut beats = Beats::new(self, &hand);
        for (at, from) in knowns.iter().enumerate() {
            let known = Period { since: *from, until: knowns.get(at + 1).copied().unwrap_or(Day::LAST) };
            for entered in self.entry_parts(known) {
                let presences = self.presences(&entered);
                let days: Vec<DaySet> = hand.iter().map(|one| self.days_of(one, &presences, *from)).collect();
                for (present, mut cell_days) in overlay(&days, &self.hole_days(&hand, *from)) {
                    if self.program.by == [Builtin::Entered.id()] {
                        cell_days = cell_days.meet(&entered);
                    }
                    if cell_days.is_empty() {
                        continue;
                    }
                    verdict.in_force.extend(present.iter().copied());
                    let day = cell_days.sample().or_else(|| cell_days.first()).unwrap_or(Day::FIRST);
                    let together = Together { present: &present, days: &cell_days, day, known, entered: &entered };
                    self.weigh(&hand, &together, &mut beats, &mut verdict, &mut spells);
                }
            }
        }
        verdict.timeline = Timeline { spells };
        verdict
    }

    /// Days of entry in parts on which the same rulings are at work.
    fn entry_parts(&self, known: Period) -> Vec<DaySet> {
        if self.is_heard {
            entry_parts(&self.jurisdiction.courts, self.courts, known)
        } else {
            vec![DaySet::everything()]
        }
    }

    /// What is present for goods of the place that are entered on one of these days, on which the same rulings are at work.
    fn presences(&self, entered: &DaySet) -> Presences<'a> {
        let day = entered.sample().or_else(|| entered.first()).unwrap_or(Day::FIRST);
        Presences::new(self.jurisdiction, self.product, self.origin).entered(self.courts, day)
    }

    fn days_of(&self, one: &AtHand<'a>, presences: &Presences<'a>, known_on: Day) -> DaySet {
        let mut days = presences.days(one.tariff.id, Some(self.id), &one.tariff.terms, known_on);
        if let Some(element) = one.tariff.products.get(one.id.product) {
            days = days.meet(&presences.product_days(element, known_on));
        }
        days.meet(&presences.origin_days(&one.row.origin, known_on))
    }

    /// The days on which a dated hole cuts the scope of a measure: scopes are compared as they stand then.
    fn hole_days(&self, hand: &[AtHand<'a>], known_on: Day) -> Vec<DaySet> {
        let mut days = Vec::new();
        for one in hand {
            let products = one.tariff.products.get(one.id.product).into_iter().flat_map(|element| &element.holes);
            days.extend(products.filter(|hole| hole.presence.known <= known_on).map(|hole| hole.presence.days.clone()));
            let origins = &one.row.origin.holes;
            days.extend(
                origins.iter().filter(|hole| hole.presence.known <= known_on).map(|hole| hole.presence.days.clone()),
            );
        }
        days
    }

    /// The days from which something more is known of the measures at hand, the first for what always was.
    fn known_days(&self, hand: &[AtHand<'a>]) -> Vec<Day> {
        let mut days = BTreeSet::from([Day::FIRST]);
        let ids: BTreeSet<_> = hand.iter().map(|one| one.tariff.id).collect();
        for one in hand {
            days.insert(one.tariff.terms.asked_from());
            if let Some(element) = one.tariff.products.get(one.id.product) {
                days.insert(element.presence.known);
                days.extend(element.holes.iter().map(|hole| hole.presence.known));
            }
            days.insert(one.row.origin.presence.known);
            days.extend(one.row.origin.holes.iter().map(|hole| hole.presence.known));
        }
        self.acts_known(ids, &mut days);
        if self.is_heard {
            days.extend(known_days(&self.jurisdiction.courts));
        }
        days.into_iter().collect()
    }

    /// The days from which acts on statements are known, and acts on those acts: an extension or a repeal of a pause.
    fn acts_known(&self, mut reached: BTreeSet<StatementId>, days: &mut BTreeSet<Day>) {
        for _ in 0..2 {
            for act in &self.jurisdiction.acts {
                if act.targets.iter().any(|(target, _)| reached.contains(target)) {
                    days.insert(act.terms.asked_from());
                    reached.insert(act.id);
                    for element in act.part.products.iter().flatten() {
                        days.insert(element.presence.known);
                        days.extend(element.holes.iter().map(|hole| hole.presence.known));
                    }
                    for element in act.part.origins.iter().flatten() {
                        days.insert(element.presence.known);
                        days.extend(element.holes.iter().map(|hole| hole.presence.known));
                    }
                }
            }
        }
    }

    /// Weighs measures in force together: for each way their conditions may hold, exactly one prevails, or it is a finding.
    fn weigh(
        &self,
        hand: &[AtHand<'a>],
        together: &Together<'_>,
        beats: &mut Beats<'_, 'a>,
        verdict: &mut Verdict,
        spells: &mut Vec<Spell>,
    ) {
        // What each measure hangs on: its condition, and that its quota is open.
        let mut asked: Vec<Asked<'_>> = Vec::new();
        let mut of: Vec<Vec<usize>> = Vec::new();
        for at in together.present {
            let Some(one) = hand.get(*at) else { continue };
            let condition = Some(&one.tariff.terms.condition).filter(|condition| !condition.is_always());
            let quota = one.tariff.quota.as_ref().map(|quota| Asked::Open(&quota.name));
            let places = condition.map(Asked::Condition).into_iter().chain(quota).map(|hangs_on| {
                asked.iter().position(|known| *known == hangs_on).unwrap_or_else(|| {
                    asked.push(hangs_on);
                    asked.len() - 1
                })
            });
            of.push(places.collect());
        }
        let base = self.base(together.days, together.known, together.entered);
        if asked.len() > MOST_CONDITIONS {
            let point = point_of(&base).unwrap_or_default();
            verdict.findings.push((
                FindingKind::CannotTell,
                together.present.to_vec(),
                point,
                asked_on(together.known, &Point::default()),
            ));
            return;
        }
        let mut ways: Vec<(Region, Vec<bool>)> = vec![(base, Vec::new())];
        for asked in asked {
            let (holds, not) = (self.side(&asked, true), self.side(&asked, false));
            let mut next = Vec::new();
            for (region, answers) in ways {
                for (answer, side) in [(true, &holds), (false, &not)] {
                    let both = region.meet(side);
                    if !both.is_evidently_empty() && both.emptiness() != Emptiness::Empty {
                        let mut answers = answers.clone();
                        answers.push(answer);
                        next.push((both, answers));
                    }
                }
            }
            ways = next;
        }
        for (region, answers) in ways {
            let met: Vec<usize> = together
                .present
                .iter()
                .zip(&of)
                .filter(|(_, asked)| asked.iter().all(|at| answers.get(*at).copied().unwrap_or(false)))
                .map(|(at, _)| *at)
                .collect();
            if !met.is_empty() {
                self.judge(hand, together, &met, region, beats, verdict, spells);
            }
        }
    }

    /// Where what a measure hangs on holds, or does not.
    fn side(&self, asked: &Asked<'_>, holds: bool) -> Region {
        match asked {
            Asked::Condition(condition) => self.ground.condition(condition, &self.program.by, holds),
            Asked::Open(quota) => Region::from(Cell::everything().with(open_axis(quota), AxisSet::Flag(holds))),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one place, what is met there, and where the answers go")]
    fn judge(
        &self,
        hand: &[AtHand<'a>],
        together: &Together<'_>,
        met: &[usize],
        region: Region,
        beats: &mut Beats<'_, 'a>,
        verdict: &mut Verdict,
        spells: &mut Vec<Spell>,
    ) {
        let unbeaten = beats.unbeaten(met, together);
        let kind = match unbeaten.as_slice() {
            [] => Some(FindingKind::Circle),
            [_] => None,
            _ if self.program.choice.is_some() => None,
            [first, rest @ ..] => {
                let equal = rest.iter().all(|other| beats.are_equal(*first, *other, together));
                (!equal).then_some(FindingKind::Clash)
            }
        };
        let Some(kind) = kind else {
            if self.program.choice.is_none() {
                self.survivors(hand, together, met, &unbeaten, beats, verdict);
            }
            let when = self.without_places(&region);
            spells.push(Spell { known: together.known, days: together.days.clone(), when, prevailing: unbeaten });
            return;
        };
        let left = if unbeaten.is_empty() { met.to_vec() } else { unbeaten };
        if !self.asks_exemptions {
            verdict.findings.push((kind, left, Point::default(), Day::LAST));
            return;
        }
        // Where an exemption matches that none of those met overrides, nothing has to prevail.
        for known in self.known_within(together.known) {
            let here = region.meet(&Region::from(self.known_cell(known)));
            let open =
                self.without_exemptions(&here, hand, met, (known.since, together.entered), &mut verdict.settling);
            match open.emptiness() {
                Emptiness::Empty => {}
                Emptiness::Holds(point) => {
                    let point = with_plain_product(point, &open);
                    let asked = asked_on(known, &point);
                    verdict.findings.push((kind, left.clone(), point, asked));
                    return;
                }
                Emptiness::CannotTell => {
                    let point = point_of(&open).unwrap_or_default();
                    let asked = asked_on(known, &point);
                    verdict.findings.push((FindingKind::CannotTell, left.clone(), point, asked));
                    return;
                }
            }
        }
    }

    /// An older measure that prevails over a newer one which neither overrides nor keeps it.
    fn survivors(
        &self,
        hand: &[AtHand<'a>],
        together: &Together<'_>,
        met: &[usize],
        unbeaten: &[usize],
        beats: &mut Beats<'_, 'a>,
        verdict: &mut Verdict,
    ) {
        for old in unbeaten {
            for new in met.iter().filter(|new| *new != old) {
                let (Some(a), Some(b)) = (hand.get(*old), hand.get(*new)) else { continue };
                let is_older = a.tariff.terms.since < b.tariff.terms.since;
                let Some(says_so) = beats.beats(*old, *new, together) else { continue };
                let kept = b.tariff.keeps.contains(&a.tariff.id);
                if kept {
                    verdict.kept.insert((*old, *new));
                }
                if is_older && !kept && !b.tariff.overrides.contains(&a.tariff.id) {
                    verdict.survivors.insert((*old, *new, says_so));
                }
            }
        }
    }

    /// The place with its days, as a region; with the days on which it is known, where a condition of the program asks for that.
    fn base(&self, days: &DaySet, known: Period, entered: &DaySet) -> Region {
        let mut places = self
            .known_cell(known)
            .with(Axis::Product, AxisSet::Products(self.products.clone()))
            .with(Axis::country("origin"), AxisSet::Countries(self.origins));
        if !entered.is_everything() {
            places = places.with(Axis::day(Builtin::Entered.name()), AxisSet::Days(entered.clone()));
        }
        Region::from(places).meet(&self.ground.days(&self.program.by, days))
    }

    /// The days on which the book is asked, where a condition of the program asks for that.
    fn known_cell(&self, known: Period) -> Cell {
        let tariffs = self.program.tariffs.iter().map(|one| &one.terms.condition);
        let mut all = tariffs.chain(self.program.exemptions.iter().map(|one| &one.terms.condition));
        if !all.any(Condition::asks_known) {
            return Cell::everything();
        }
        Cell::everything().with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::period(known)))
    }

    /// A region without the product and origin of the place, so that like places can share it.
    fn without_places(&self, region: &Region) -> Region {
        region
            .cells
            .iter()
            .map(|cell| {
                let mut cell = cell.clone();
                if cell.axes.get(&Axis::Product) == Some(&AxisSet::Products(self.products.clone())) {
                    cell.axes.remove(&Axis::Product);
                }
                let origin = Axis::country("origin");
                if cell.axes.get(&origin) == Some(&AxisSet::Countries(self.origins)) {
                    cell.axes.remove(&origin);
                }
                cell
            })
            .collect()
    }

    /// A stretch of known-on days cut where more exemptions become known.
    fn known_within(&self, known: Period) -> Vec<Period> {
        let mut cuts = BTreeSet::from([known.since]);
        let mut reached = BTreeSet::new();
        for exemption in &self.program.exemptions {
            cuts.insert(exemption.terms.asked_from());
            reached.insert(exemption.id);
            for element in exemption.products.iter() {
                cuts.insert(element.presence.known);
                cuts.extend(element.holes.iter().map(|hole| hole.presence.known));
            }
            for element in &exemption.origins {
                cuts.insert(element.presence.known);
                cuts.extend(element.holes.iter().map(|hole| hole.presence.known));
            }
        }
        self.acts_known(reached, &mut cuts);
        let mut cuts: Vec<Day> = cuts.into_iter().filter(|cut| known.holds(*cut)).collect();
        cuts.push(known.until);
        let mut within: Vec<Period> =
            cuts.windows(2).filter_map(|pair| Some(Period { since: *pair.first()?, until: *pair.last()? })).collect();
        // What holds by all that is known is the plainest example.
        within.reverse();
        within
    }

    /// What is left of a region where no exemption matches that none of those met overrides.
    fn without_exemptions(
        &self,
        region: &Region,
        hand: &[AtHand<'a>],
        met: &[usize],
        (known_on, entered): (Day, &DaySet),
        settling: &mut BTreeSet<usize>,
    ) -> Region {
        let mut left = region.clone();
        for (place, exemption) in self.program.exemptions.iter().enumerate() {
            let overridden =
                met.iter().filter_map(|at| hand.get(*at)).any(|one| one.tariff.overrides.contains(&exemption.id));
            if overridden {
                continue;
            }
            // A place is cut by the products and origins of exemptions, so one of each stands for all.
            let presences = self.presences(entered);
            let products = exemption
                .products
                .iter()
                .fold(DaySet::nothing(), |days, element| days.union(&presences.product_days(element, known_on)));
            let origins = exemption
                .origins
                .iter()
                .fold(DaySet::nothing(), |days, element| days.union(&presences.origin_days(element, known_on)));
            let places = products.meet(&origins);
            if !places.is_empty() {
                let days = presences.days(exemption.id, Some(self.id), &exemption.terms, known_on).meet(&places);
                // Where its condition surely does not hold, and not merely where it is not shown to: what no shipment is, is
                // in neither.
                let not = self.ground.condition(&exemption.terms.condition, &self.program.by, false);
                let area = self.ground.days(&self.program.by, &days);
                let within = left.meet(&area);
                if !within.is_evidently_empty() {
                    settling.insert(place);
                }
                left = left.minus(&area).union(&within.meet(&not));
            }
        }
        left
    }
}

/// Cuts days so that the same of these sets hold throughout: which of the first hold, on which days. `others` cut too.
fn overlay(days: &[DaySet], others: &[DaySet]) -> Vec<(Vec<usize>, DaySet)> {
    let mut cuts: BTreeSet<Day> = BTreeSet::new();
    for set in days.iter().chain(others) {
        for period in set.periods() {
            cuts.insert(period.since);
            cuts.insert(period.until);
        }
    }
    let cuts: Vec<Day> = cuts.into_iter().collect();
    let mut found: BTreeMap<(Vec<usize>, Vec<bool>), Vec<Period>> = BTreeMap::new();
    for pair in cuts.windows(2) {
        let (Some(since), Some(until)) = (pair.first(), pair.last()) else { continue };
        let present: Vec<usize> =
            (0..days.len()).filter(|at| days.get(*at).is_some_and(|set| set.holds(*since))).collect();
        if present.is_empty() {
            continue;
        }
        let state = others.iter().map(|set| set.holds(*since)).collect();
        found.entry((present, state)).or_default().push(Period { since: *since, until: *until });
    }
    found.into_iter().map(|((present, _), periods)| (present, DaySet::from_periods(periods))).collect()
}

/// A day on which the book is asked so that it is so: the last where it is so by all that is known.
fn asked_on(known: Period, point: &Point) -> Day {
    if let Some(PointValue::Day(day)) = point.get(&Axis::day(KNOWN_ON)) {
        return *day;
    }
    if known.until == Day::LAST { Day::LAST } else { known.since.max(known.until.previous()) }
}

/// The point at a product that reads like one: a chapter or heading has no code of zeros, its first mostly ends in 10.
fn with_plain_product(point: Point, within: &Region) -> Point {
    let (heading, subheading) = (100_000_000, 10_000_000);
    let Some(PointValue::Product(first)) = point.get(&Axis::Product).cloned() else { return point };
    let plain = match (first % 10_000_000_000, first % heading) {
        (0, _) => first + heading + subheading,
        (_, 0) => first + subheading,
        _ => return point,
    };
    let mut plainer = point.clone();
    plainer.0.insert(Axis::Product, PointValue::Product(plain));
    if within.contains_point(&plainer) { plainer } else { point }
}

fn point_of(region: &Region) -> Option<Point> {
    match region.emptiness() {
        Emptiness::Holds(point) => Some(point),
        Emptiness::Empty | Emptiness::CannotTell => {
            let cell = region.cells.first()?;
            let point = cell.axes.iter().filter_map(|(axis, set)| Some((axis.clone(), set.sample()?))).collect();
            Some(Point(point))
        }
    }
}
