use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use crate::book::{
    Atom, BaseTerm, Basis, Book, BoundKind, Comparison, Condition, Element, Expression, FactId, Factor, Jurisdiction,
    Part, Presence, ProgramId, Quota, QuotaUnit, Rate, Sign, Table, Terms, base_unit,
};
use crate::trade::{Dimension, Number, Unit, Value};

/// What a book says, in a text that is the same for what means the same: names in the place of numbers, parts sorted, sums
/// reckoned, nothing of where it was written or how it is labelled.
#[derive(Clone, Copy)]
pub struct Canon<'a> {
    /// The book.
    pub book: &'a Book,
    /// Whose law it is.
    pub law: &'a Jurisdiction,
}

impl<'a> Canon<'a> {
    /// A fact by its name.
    pub fn fact(&self, id: FactId) -> &'a str {
        self.book.fact_name(id)
    }

    /// Facts in their order.
    pub fn facts(&self, ids: &[FactId]) -> String {
        ids.iter().map(|id| self.fact(*id)).collect::<Vec<_>>().join(" or ")
    }

    /// A program by its column.
    pub fn program(&self, id: ProgramId) -> String {
        let name = self.law.programs.get(id.0).map_or("", |program| program.name.as_str());
        format!("{}{name}", self.law.prefix)
    }

    fn dimension(&self, dimension: Dimension) -> &'a str {
        base_unit(self.book, dimension)
    }

    /// A unit: what one of it is.
    pub fn unit(&self, unit: &Unit) -> String {
        format!("{:?} {}", unit.factor, self.dimension(unit.dimension))
    }

    /// A value.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Quantity(count, unit) => {
                format!("{:?} {}", count.clone() * &unit.factor, self.dimension(unit.dimension))
            }
            Value::Product(_)
            | Value::Money(..)
            | Value::Number(_)
            | Value::Date(_)
            | Value::Country(_)
            | Value::Text(_)
            | Value::Flag(_)
            | Value::Codes(_) => format!("{value:?}"),
        }
    }

    /// An expression: sums sorted, multiples of multiples reckoned.
    pub fn expression(&self, expression: &Expression) -> String {
        match expression {
            Expression::Number(number) => format!("{number:?}"),
            Expression::Money(amount, currency) => format!("{amount:?} {currency}"),
            Expression::Day(day) => day.to_string(),
            Expression::Fact(fact) => self.fact(*fact).to_string(),
            Expression::Quantity(fact, dimension) => format!("{} in {}", self.fact(*fact), self.dimension(*dimension)),
            Expression::Per(fact, unit) => format!("{} per {}", self.fact(*fact), self.unit(unit)),
            Expression::Scaled(factor, inner) => match inner.as_ref() {
                Expression::Scaled(more, inner) => {
                    self.expression(&Expression::Scaled(factor.clone() * more, inner.clone()))
                }
                inner if *factor == Number::one() => self.expression(inner),
                inner => format!("{factor:?}*({})", self.expression(inner)),
            },
            Expression::Sum(parts) => {
                let mut all = Vec::new();
                self.summands(parts, &mut all);
                all.sort();
                if let [one] = all.as_slice() { one.clone() } else { format!("({})", all.join(" + ")) }
            }
            Expression::Product(a, b) => {
                let mut both = [self.expression(a), self.expression(b)];
                both.sort();
                format!("({})", both.join(" * "))
            }
        }
    }

    fn summands(&self, parts: &[Expression], into: &mut Vec<String>) {
        for part in parts {
            match part {
                Expression::Sum(parts) => self.summands(parts, into),
                other => into.push(self.expression(other)),
            }
        }
    }

    /// A condition: parts sorted, each once.
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Always => "always".to_string(),
            Condition::All(parts) => self.joined(parts, "and"),
            Condition::Any(parts) => self.joined(parts, "or"),
            Condition::Not(inner) => match inner.as_ref() {
                Condition::Not(inner) => self.condition(inner),
                inner => format!("not ({})", self.condition(inner)),
            },
            Condition::Atom(atom, _) => self.atom(atom),
        }
    }

    fn joined(&self, parts: &[Condition], word: &str) -> String {
        let all: BTreeSet<String> = parts.iter().map(|part| self.condition(part)).collect();
        let all: Vec<String> = all.into_iter().filter(|part| word == "or" || part != "always").collect();
        match all.as_slice() {
            [] => "always".to_string(),
            [one] => one.clone(),
            _ => format!("({})", all.join(&format!(" {word} "))),
        }
    }

    /// One question.
    pub fn atom(&self, atom: &Atom) -> String {
        match atom {
            Atom::Compare(left, comparison, right) => {
                let sign = match comparison {
                    Comparison::Less => "<",
                    Comparison::AtMost => "<=",
                    Comparison::More => ">",
                    Comparison::AtLeast => ">=",
                    Comparison::Equal => "=",
                    Comparison::Unequal => "!=",
                };
                format!("{} {sign} {}", self.expression(left), self.expression(right))
            }
            Atom::CountryIn(fact, elements) => format!("{} in {}", self.fact(*fact), elements_text(elements)),
            Atom::ProductIn(elements) => format!("product in {}", elements_text(elements)),
            Atom::TextIn(fact, words) => format!("{} in {words:?}", self.fact(*fact)),
            Atom::Same(a, b) => {
                let both = BTreeSet::from([self.fact(*a), self.fact(*b)]);
                format!("same {both:?}")
            }
            Atom::Claims(claim) => format!("claims {claim:?}"),
            Atom::Has(fact, code) => format!("{} has {code:?}", self.fact(*fact)),
            Atom::Given(fact) => format!("{} is given", self.fact(*fact)),
            Atom::Flag(fact) => format!("flag {}", self.fact(*fact)),
            Atom::Words(words) => format!("{words:?}"),
            Atom::InSeason(season) => format!("{season:?}"),
        }
    }

    /// When a statement is in force and known, and what it hangs on.
    pub fn terms(&self, terms: &Terms) -> String {
        let Terms { since, until, days, announced, known, of_scenario, condition } = terms;
        format!(
            "{since:?}..{until:?} {days:?} announced {announced:?} known {known:?} {of_scenario} when {}",
            self.condition(condition)
        )
    }

    /// The shipments that an act or a precedence is about.
    pub fn part(&self, part: &Part) -> String {
        let products = part.products.as_ref().map(|all| elements_text(all));
        let origins = part.origins.as_ref().map(|all| elements_text(all));
        format!("{products:?} from {origins:?}")
    }

    /// What there is of a quota, and when it is filled anew.
    pub fn quota(&self, quota: &Quota) -> String {
        let Quota { name, amount, unit, period, used, bans } = quota;
        let unit = match unit {
            QuotaUnit::Quantity(dimension) => self.dimension(*dimension).to_string(),
            QuotaUnit::Money(currency) => currency.to_string(),
        };
        format!("{name} {amount:?} {unit} {period:?} {used:?} {bans}")
    }

    /// A rate: what is added reckoned together, what is chosen from sorted.
    pub fn rate(&self, rate: &Rate) -> String {
        let mut terms = self.rate_terms(rate);
        // Nothing of the whole value beside another part of the whole value is nothing.
        let is_whole = |key: &str| ["% of whole", "each ", "flat ", "program "].iter().any(|one| key.starts_with(one));
        let others = terms.keys().any(|key| key != "% of whole" && is_whole(key));
        terms.retain(|key, count| !(count.is_zero() && key == "% of whole" && others));
        terms.iter().map(|(key, count)| format!("{count:?} {key}")).collect::<Vec<_>>().join(" + ")
    }

    /// Whether a rate comes to nothing, of the whole value, whatever the shipment.
    pub fn is_nothing(&self, rate: &Rate) -> bool {
        let terms = self.rate_terms(rate);
        terms.iter().all(|(key, count)| key == "% of whole" && count.is_zero())
    }

    fn rate_terms(&self, rate: &Rate) -> BTreeMap<String, Number> {
        let one = |key: String, count: Number| BTreeMap::from([(key, count)]);
        match rate {
            Rate::Free => one("% of whole".to_string(), Number::zero()),
            Rate::Percent(share, basis) => one(format!("% of {}", self.basis(basis)), share.clone()),
            Rate::Specific { amount, currency, dimension, of } => {
                let of = of.map_or("", |fact| self.fact(fact));
                one(format!("each {} of {of:?} in {currency}", self.dimension(*dimension)), amount.clone())
            }
            Rate::Flat(amount, currency) => one(format!("flat {currency}"), amount.clone()),
            Rate::Program(program) => one(format!("program {}", self.program(*program)), Number::one()),
            Rate::Inclusive(share, basis, program) => {
                let key = format!("{share:?} of {} inclusive of {}", self.basis(basis), self.program(*program));
                one(key, Number::one())
            }
            Rate::Max(_) => one(self.chosen(rate, "max"), Number::one()),
            Rate::Min(_) => one(self.chosen(rate, "min"), Number::one()),
            Rate::Sum(parts) => {
                let mut sum: BTreeMap<String, Number> = BTreeMap::new();
                for (sign, part) in parts {
                    for (key, count) in self.rate_terms(part) {
                        let count = match sign {
                            Sign::Plus => count,
                            Sign::Minus => -count,
                        };
                        *sum.entry(key).or_insert_with(Number::zero) += &count;
                    }
                }
                sum
            }
            Rate::Times(inner, Factor::Number(factor)) => {
                self.rate_terms(inner).into_iter().map(|(key, count)| (key, count * factor)).collect()
            }
            Rate::Times(inner, Factor::Fact(fact)) => {
                one(format!("({}) times {}", self.rate(inner), self.fact(*fact)), Number::one())
            }
            Rate::Lookup(table, fact) => one(format!("by {} {}", self.fact(*fact), self.table(table)), Number::one()),
            Rate::Bound(inner, kind, bound) => {
                let word = match kind {
                    BoundKind::AtLeast => "at least",
                    BoundKind::AtMost => "at most",
                };
                one(format!("({}) {word} ({})", self.rate(inner), self.rate(bound)), Number::one())
            }
        }
    }

    fn chosen(&self, rate: &Rate, word: &str) -> String {
        let mut all = BTreeSet::new();
        self.choices(rate, word, &mut all);
        format!("{word}({})", all.into_iter().collect::<Vec<_>>().join(", "))
    }

    fn choices(&self, rate: &Rate, word: &str, into: &mut BTreeSet<String>) {
        match rate {
            Rate::Max(parts) if word == "max" => parts.iter().for_each(|part| self.choices(part, word, into)),
            Rate::Min(parts) if word == "min" => parts.iter().for_each(|part| self.choices(part, word, into)),
            other => {
                into.insert(self.rate(other));
            }
        }
    }

    fn basis(&self, basis: &Basis) -> String {
        match basis {
            Basis::Whole => "whole".to_string(),
            Basis::Facts(facts) => self.facts(facts),
            Basis::Sum(sum) => self.expression(sum),
            Basis::Charge(terms) => {
                let mut all: Vec<String> = terms.iter().map(|term| self.base_term(*term)).collect();
                all.sort();
                format!("charge {}", all.join(" + "))
            }
            Basis::Bounded(inner) => format!("bounded {}", self.basis(inner)),
        }
    }

    fn base_term(&self, term: BaseTerm) -> String {
        match term {
            BaseTerm::Fact(fact) => self.fact(fact).to_string(),
            BaseTerm::Duties => "duties".to_string(),
            BaseTerm::Fees => "fees".to_string(),
            BaseTerm::Program(program) => format!("program {}", self.program(program)),
        }
    }

    fn table(&self, table: &Table) -> String {
        let rows = |rows: &[crate::book::TableRow]| {
            let row = |row: &crate::book::TableRow| {
                format!("{} {:?}..{:?} known {:?}", self.rate(&row.rate), row.since, row.until, row.known)
            };
            rows.iter().map(row).collect::<Vec<_>>().join("; ")
        };
        let mut all: Vec<String> = table.rows.iter().map(|(key, of)| format!("{key:?} = {}", rows(of))).collect();
        all.push(format!("else = {}", rows(&table.other)));
        format!("{{ {} }}", all.join(", "))
    }
}

/// One element of a set.
pub fn element_text<S: Debug>(element: &Element<S>) -> String {
    let Element { area, grain, holes, presence, span: _ } = element;
    let mut cut: Vec<String> =
        holes.iter().map(|hole| format!("{:?} {}", hole.area, presence_text(&hole.presence))).collect();
    cut.sort();
    format!("{area:?} {grain:?} {} except {cut:?}", presence_text(presence))
}

/// The elements of a set, in any order, each once.
pub fn elements_text<S: Debug>(elements: &[Element<S>]) -> String {
    let all: BTreeSet<String> = elements.iter().map(element_text).collect();
    all.into_iter().collect::<Vec<_>>().join(", ")
}

fn presence_text(presence: &Presence) -> String {
    if presence.is_always() { "always".to_string() } else { format!("{:?} known {:?}", presence.days, presence.known) }
}
