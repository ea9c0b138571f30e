use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Atom, Book, Builtin, Comparison, Condition, Element, Expression, FactId, Jurisdiction, Presence, Tariff,
};
use crate::region::{
    Answer, Axis, AxisSet, Cell, Constraint, CountrySet, DaySet, Linear, NumberSet, ProductSet, Region, TextSet,
};
use crate::trade::{Day, Dimension, FactKind, Number, Unit};

/// Conditions and scopes as regions, so that it can be proved whether one lies inside another. What cannot be said exactly
/// is a flag of its own, the same only where it is written the same.
pub struct Ground<'a> {
    book: &'a Book,
    jurisdiction: &'a Jurisdiction,
    asked_given: BTreeSet<FactId>,
    within: RefCell<BTreeMap<(*const Tariff, *const Tariff), bool>>,
}

/// How one scope lies to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    /// It is proved to lie inside, and not to be the same.
    Strictly,
    /// They are proved to be the same.
    Same,
    /// Neither is proved.
    No,
}

/// The scope of a single measure on the day that counts: its product × its origin × its condition.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Which statement.
    pub tariff: &'a Tariff,
    /// The date that counts in its program.
    pub by: &'a [FactId],
    /// Its products.
    pub products: ProductSet,
    /// Its origins.
    pub origins: CountrySet,
}

/// The axis of the day on which a book is asked: members of a set that say `announced` are known only from then on.
pub const KNOWN_ON: &str = "known on";

/// The name of the unit in which a dimension is reckoned.
pub fn base_unit(book: &Book, dimension: Dimension) -> &str {
    match dimension {
        Dimension::Mass => "kg",
        Dimension::Volume => "l",
        Dimension::Length => "m",
        Dimension::Area => "m2",
        Dimension::Count => "each",
        Dimension::Pair => "pair",
        Dimension::Declared(at) => book.units.get(at).map_or("", |unit| unit.name.as_str()),
        Dimension::Own(at) => Unit::own_name(at),
    }
}

/// The axis of a quantity, in the base unit of a dimension.
pub fn quantity_axis(book: &Book, fact: FactId, dimension: Dimension) -> Axis {
    Axis::number(&format!("{} in {}", book.fact_name(fact), base_unit(book, dimension)))
}

/// The axis of a condition in words.
pub fn words_axis(words: &str) -> Axis {
    Axis::flag(&format!("\"{words}\""))
}

/// The axis of a quota: whether it is still open.
pub fn open_axis(quota: &str) -> Axis {
    Axis::flag(&format!("quota {quota} open"))
}

/// The axis of a claim.
pub fn claim_axis(claim: &str) -> Axis {
    Axis::flag(&format!("claims {claim}"))
}

/// The axis of a code among those of a fact.
pub fn has_axis(fact: &str, code: &str) -> Axis {
    Axis::flag(&format!("{fact} has {code}"))
}

/// The axis that says whether a fact is given.
pub fn given_axis(fact: &str) -> Axis {
    Axis::flag(&format!("{fact} is given"))
}

impl<'a> Ground<'a> {
    /// The ground of one jurisdiction of a book.
    pub fn new(book: &'a Book, jurisdiction: &'a Jurisdiction) -> Ground<'a> {
        let mut asked_given = BTreeSet::new();
        let mut look = |condition: &Condition| {
            condition.each_atom(&mut |atom, _| {
                if let Atom::Given(fact) = atom {
                    asked_given.insert(*fact);
                }
            });
        };
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| look(&one.terms.condition));
            program.exemptions.iter().for_each(|one| look(&one.terms.condition));
            program.deductions.iter().for_each(|one| look(&one.terms.condition));
        }
        jurisdiction.controls.iter().for_each(|one| look(&one.terms.condition));
        // A date that counts with a fallback asks whether its first facts are given.
        let fallbacks =
            jurisdiction.programs.iter().flat_map(|program| program.by.split_last().map(|(_, first)| first));
        asked_given.extend(fallbacks.flatten().copied());
        Ground { book, jurisdiction, asked_given, within: RefCell::new(BTreeMap::new()) }
    }

    /// Whether conditions ask of the same facts whether they are given: else a condition may not mean the same region.
    pub fn asks_like(&self, other: &Ground<'_>) -> bool {
        self.asked_given == other.asked_given && self.book.facts == other.book.facts
    }

    /// The points whose date that counts is one of these days.
    pub fn days(&self, by: &[FactId], days: &DaySet) -> Region {
        if days.is_everything() {
            return Region::everything();
        }
        let mut region = Region::nothing();
        let mut before = Cell::everything();
        for (at, fact) in by.iter().enumerate() {
            let name = self.book.fact_name(*fact);
            let mut cell = before.clone().with(Axis::day(name), AxisSet::Days(days.clone()));
            if at + 1 < by.len() {
                cell = cell.with(given_axis(name), AxisSet::Flag(true));
                before = before.with(given_axis(name), AxisSet::Flag(false));
            }
            region = region.union(&Region::from(cell));
        }
        region
    }

    /// The points where something dated is there, and known.
    fn present(&self, by: &[FactId], presence: &Presence) -> Region {
        let region = self.days(by, &presence.days);
        if presence.known == Day::FIRST {
            return region;
        }
        region.with(&Axis::day(KNOWN_ON), &AxisSet::Days(DaySet::from_day(presence.known)))
    }

    /// The points where a condition holds; where it surely does not, with `holds` false.
    pub fn condition(&self, condition: &Condition, by: &[FactId], holds: bool) -> Region {
        match (condition, holds) {
            (Condition::Always, true) => Region::everything(),
            (Condition::Always, false) => Region::nothing(),
            (Condition::Not(inner), holds) => self.condition(inner, by, !holds),
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                parts.iter().fold(Region::everything(), |all, part| all.meet(&self.condition(part, by, holds)))
            }
            (Condition::Any(parts), true) | (Condition::All(parts), false) => {
                parts.iter().fold(Region::nothing(), |any, part| any.union(&self.condition(part, by, holds)))
            }
            (Condition::Atom(atom, written), holds) => self.atom(atom, written, by, holds),
        }
    }

    fn atom(&self, atom: &Atom, written: &str, by: &[FactId], holds: bool) -> Region {
        let flag = |axis: Axis| Region::from(Cell::everything().with(axis, AxisSet::Flag(holds)));
        let name = |fact: &FactId| self.book.fact_name(*fact);
        let opaque = || {
            let folded = written.split_whitespace().collect::<Vec<_>>().join(" ");
            flag(Axis::flag(&format!("`{folded}`")))
        };
        match atom {
            Atom::Compare(left, comparison, right) => {
                let forms = self.linear(left).zip(self.linear(right));
                let found = match forms {
                    Some((left, right)) => self.compared(&left, *comparison, &right, holds),
                    None => opaque(),
                };
                let mut facts = Vec::new();
                left.facts(&mut facts);
                right.facts(&mut facts);
                self.lawful(found, &facts)
            }
            Atom::CountryIn(fact, elements) => {
                let axis = Axis::country(name(fact));
                let mut inside = Region::nothing();
                for element in elements {
                    let mut one = Region::from(Cell::everything().with(axis.clone(), AxisSet::Countries(element.area)))
                        .meet(&self.present(by, &element.presence));
                    for hole in &element.holes {
                        let cut = Region::from(Cell::everything().with(axis.clone(), AxisSet::Countries(hole.area)))
                            .meet(&self.present(by, &hole.presence));
                        one = one.minus(&cut);
                    }
                    inside = inside.union(&one);
                }
                if holds { inside.simplified() } else { inside.complement().simplified() }
            }
            Atom::ProductIn(elements) => {
                let always = elements.iter().all(|one| one.presence.is_always() && one.holes.is_empty());
                if always {
                    let all = ProductSet::union_of(elements.iter().map(|element| &element.area));
                    let all = if holds { all } else { all.complement() };
                    return Region::from(Cell::everything().with(Axis::Product, AxisSet::Products(all)));
                }
                let mut inside = Region::nothing();
                for element in elements {
                    let one = |area: &ProductSet| {
                        Region::from(Cell::everything().with(Axis::Product, AxisSet::Products(area.clone())))
                    };
                    let mut region = one(&element.area).meet(&self.present(by, &element.presence));
                    for hole in &element.holes {
                        region = region.minus(&one(&hole.area).meet(&self.present(by, &hole.presence)));
                    }
                    inside = inside.union(&region);
                }
                if holds { inside } else { inside.complement() }
            }
            Atom::TextIn(fact, words) => {
                let among = TextSet::Only(words.clone());
                let set = if holds { among } else { among.complement() };
                let found = Region::from(Cell::everything().with(Axis::text(name(fact)), AxisSet::Texts(set)));
                self.lawful(found, &[*fact])
            }
            Atom::Same(..) => opaque(),
            Atom::Claims(claim) => flag(claim_axis(claim)),
            Atom::Has(fact, code) => self.lawful(flag(has_axis(name(fact), code)), &[*fact]),
            Atom::Given(fact) => flag(given_axis(name(fact))),
            Atom::Flag(fact) => self.lawful(flag(Axis::flag(name(fact))), &[*fact]),
            Atom::Words(words) => flag(words_axis(words)),
            Atom::InSeason(season) => {
                let days = DaySet::season(*season);
                self.days(by, &if holds { days } else { days.complement() })
            }
        }
    }

    fn compared(&self, left: &Linear, comparison: Comparison, right: &Linear, holds: bool) -> Region {
        let one = |constraint: Constraint| Region::from(Cell::everything().where_(constraint));
        let less = |inclusive| one(Constraint::less(left, right, inclusive));
        let more = |inclusive| one(Constraint::less(right, left, inclusive));
        match (comparison, holds) {
            (Comparison::Less, true) | (Comparison::AtLeast, false) => less(false),
            (Comparison::AtMost, true) | (Comparison::More, false) => less(true),
            (Comparison::More, true) | (Comparison::AtMost, false) => more(false),
            (Comparison::AtLeast, true) | (Comparison::Less, false) => more(true),
            (Comparison::Equal, true) | (Comparison::Unequal, false) => one(Constraint::equal(left, right)),
            (Comparison::Unequal, true) | (Comparison::Equal, false) => less(false).union(&more(false)),
        }
    }

    /// Cuts off what no shipment is: money and quantities below zero, a content above the value, and an answer about a fact
    /// that is not given, where the book asks whether it is.
    fn lawful(&self, mut region: Region, facts: &[FactId]) -> Region {
        for id in facts {
            let Some(fact) = self.book.facts.get(id.0) else { continue };
            let axis = Axis::number(&fact.name);
            let at_least_zero = NumberSet::above(Number::zero(), true);
            match &fact.kind {
                FactKind::Money => {
                    region = region.with(&axis, &AxisSet::Numbers(at_least_zero));
                    if fact.is_slice {
                        let value = Linear::axis(Axis::number(Builtin::Value.name()));
                        region = region.where_(&Constraint::less(&Linear::axis(axis), &value, true));
                    }
                }
                FactKind::Quantity(unit) => {
                    let axis = quantity_axis(self.book, *id, unit.dimension);
                    region = region.with(&axis, &AxisSet::Numbers(at_least_zero));
                }
                FactKind::Number if *id == Builtin::Abv.id() => {
                    let range = at_least_zero.meet(&NumberSet::below(Number::from(100), true));
                    region = region.with(&axis, &AxisSet::Numbers(range));
                }
                FactKind::OneOf(words) => {
                    let allowed = words.iter().map(|word| word.to_lowercase()).collect();
                    region = region.with(&Axis::text(&fact.name), &AxisSet::Texts(TextSet::Only(allowed)));
                }
                FactKind::Product
                | FactKind::Number
                | FactKind::AnyQuantity
                | FactKind::Date
                | FactKind::Country
                | FactKind::Text
                | FactKind::Flag
                | FactKind::Codes => {}
            }
            if self.asked_given.contains(id) {
                region = region.with(&given_axis(&fact.name), &AxisSet::Flag(true));
            }
        }
        region
    }

    /// An expression as a linear form of its facts; nothing where it is none, or hangs on an exchange rate.
    fn linear(&self, expression: &Expression) -> Option<Linear> {
        match expression {
            Expression::Number(number) => Some(Linear::constant(number.clone())),
            Expression::Money(amount, currency) => {
                (*currency == self.jurisdiction.currency).then(|| Linear::constant(amount.clone()))
            }
            Expression::Day(day) => Some(Linear::constant(Number::from(i64::from(day.number())))),
            Expression::Fact(fact) => {
                let found = self.book.facts.get(fact.0)?;
                let axis = match found.kind {
                    FactKind::Date => Axis::day(&found.name),
                    _ => Axis::number(&found.name),
                };
                Some(Linear::axis(axis))
            }
            Expression::Quantity(fact, dimension) => Some(Linear::axis(quantity_axis(self.book, *fact, *dimension))),
            Expression::Per(..) | Expression::Product(..) => None,
            Expression::Scaled(factor, inner) => self.linear(inner).map(|inner| inner.scale(factor)),
            Expression::Sum(parts) => {
                parts.iter().try_fold(Linear::constant(Number::zero()), |sum, part| Some(sum.add(&self.linear(part)?)))
            }
        }
    }

    /// How one scope lies to another.
    pub fn compare(&self, one: &Scope<'_>, other: &Scope<'_>) -> Inside {
        let within = self.is_within(one, other);
        if !within {
            return Inside::No;
        }
        if self.is_within(other, one) { Inside::Same } else { Inside::Strictly }
    }

    /// Whether one scope is proved to lie inside another, or to be the same.
    fn is_within(&self, one: &Scope<'_>, other: &Scope<'_>) -> bool {
        let (a, b) = (&one.tariff.terms.condition, &other.tariff.terms.condition);
        if b.is_always() || (a == b && one.by == other.by) {
            if other.products.includes(&one.products) && other.origins.includes(&one.origins) {
                return true;
            }
            if !a.asks_places() && !b.asks_places() {
                return false;
            }
        }
        if a.asks_places() || b.asks_places() {
            let region = |scope: &Scope<'_>| {
                self.condition(&scope.tariff.terms.condition, scope.by, true)
                    .with(&Axis::Product, &AxisSet::Products(scope.products.clone()))
                    .with(&Axis::country(Builtin::Origin.name()), &AxisSet::Countries(scope.origins))
            };
            let outside = self
                .condition(b, other.by, false)
                .union(&place(&Axis::Product, AxisSet::Products(other.products.complement())))
                .union(&place(&Axis::country(Builtin::Origin.name()), AxisSet::Countries(other.origins.complement())));
            return is_empty(&region(one).meet(&outside));
        }
        other.products.includes(&one.products)
            && other.origins.includes(&one.origins)
            && self.condition_within(one, other)
    }

    /// Whether one condition is proved to imply the other; remembered for each pair of statements.
    fn condition_within(&self, one: &Scope<'_>, other: &Scope<'_>) -> bool {
        // A statement under several programs is one tariff in each: they are told apart by where they lie.
        let key = (std::ptr::from_ref(one.tariff), std::ptr::from_ref(other.tariff));
        if let Some(known) = self.within.borrow().get(&key) {
            return *known;
        }
        let inside = self.condition(&one.tariff.terms.condition, one.by, true);
        let outside = self.condition(&other.tariff.terms.condition, other.by, false);
        let verdict = is_empty(&inside.meet(&outside));
        self.within.borrow_mut().insert(key, verdict);
        verdict
    }
}

fn place(axis: &Axis, set: AxisSet) -> Region {
    Region::from(Cell::everything().with(axis.clone(), set))
}

fn is_empty(region: &Region) -> bool {
    Region::nothing().includes(region) == Answer::Yes
}

impl Condition {
    /// Whether it asks for the product or the origin, so that it cannot be judged apart from them.
    pub fn asks_places(&self) -> bool {
        let mut asks = false;
        self.each_atom(&mut |atom, _| {
            asks |= match atom {
                Atom::ProductIn(_) => true,
                Atom::CountryIn(fact, _) => *fact == Builtin::Origin.id(),
                Atom::Compare(..)
                | Atom::TextIn(..)
                | Atom::Same(..)
                | Atom::Claims(_)
                | Atom::Has(..)
                | Atom::Given(_)
                | Atom::Flag(_)
                | Atom::Words(_)
                | Atom::InSeason(_) => false,
            };
        });
        asks
    }

    /// Whether it asks about a set some of whose members became known on a day.
    pub fn asks_known(&self) -> bool {
        let mut asks = false;
        self.each_atom(&mut |atom, _| {
            asks |= match atom {
                Atom::ProductIn(elements) => elements.iter().any(Element::is_announced),
                Atom::CountryIn(_, elements) => elements.iter().any(Element::is_announced),
                Atom::Compare(..)
                | Atom::TextIn(..)
                | Atom::Same(..)
                | Atom::Claims(_)
                | Atom::Has(..)
                | Atom::Given(_)
                | Atom::Flag(_)
                | Atom::Words(_)
                | Atom::InSeason(_) => false,
            };
        });
        asks
    }
}
