use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::expressions::Typed;
use crate::book::{Atom, Builtin, Comparison, Condition, Expression, FactId, Measured, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::region::{CountrySet, DaySet};
use crate::source::Span;
use crate::syntax::print_condition;
use crate::syntax::tree;
use crate::syntax::tree::{ConditionKind, DateRelation, Listed, Name, Operand, Set, TermKind};
use crate::trade::{Day, FactKind};

/// Blanks folded and in lower case: how texts are compared.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl<'a> Lowering<'a> {
    /// A condition, typed; nothing where something in it is wrong, which is reported.
    pub fn condition(
        &mut self,
        at: usize,
        folder: Option<&'a PathBuf>,
        condition: &tree::Condition,
    ) -> Option<Condition> {
        let parts = |lowering: &mut Self, parts: &[tree::Condition]| {
            let all: Vec<Option<Condition>> = parts.iter().map(|part| lowering.condition(at, folder, part)).collect();
            all.into_iter().collect::<Option<Vec<Condition>>>()
        };
        let written =
            if self.filling { print_condition(condition) } else { self.files.text(condition.span).to_string() };
        let atom = |atom| Some(Condition::Atom(Box::new(atom), written.clone()));
        match &condition.kind {
            ConditionKind::Or(all) => parts(self, all).map(Condition::Any),
            ConditionKind::And(all) => parts(self, all).map(Condition::All),
            ConditionKind::Not(inner) => self.condition(at, folder, inner).map(|inner| Condition::Not(Box::new(inner))),
            ConditionKind::Group(inner) => self.condition(at, folder, inner),
            ConditionKind::Compare(left, comparison, right) => {
                let comparison = match comparison {
                    tree::Comparison::Less => Comparison::Less,
                    tree::Comparison::AtMost => Comparison::AtMost,
                    tree::Comparison::More => Comparison::More,
                    tree::Comparison::AtLeast => Comparison::AtLeast,
                    tree::Comparison::Equal => Comparison::Equal,
                    tree::Comparison::Unequal => Comparison::Unequal,
                };
                self.compare(at, left, comparison, right, condition.span, &written)
            }
            ConditionKind::Date(fact, relation, day) => {
                let fact = self.fact_of(fact, &FactKind::Date, "a day")?;
                let (day, measured) = self.reckoned(at, day)?;
                if measured != Measured::Day {
                    self.mismatch(condition.span, "a day is compared with a day: `loaded before 2025-04-05`");
                    return None;
                }
                let comparison = match relation {
                    DateRelation::Before => Comparison::Less,
                    DateRelation::After => Comparison::More,
                    DateRelation::On => Comparison::Equal,
                };
                atom(Atom::Compare(Expression::Fact(fact), comparison, day))
            }
            ConditionKind::In(fact, listed) => self.listed(at, folder, fact, listed).and_then(atom),
            ConditionKind::Claims(codes) => {
                let claim = |code: &tree::Text| Atom::Claims(code.text.trim().to_uppercase());
                match codes.as_slice() {
                    [only] => atom(claim(only)),
                    several => {
                        let one = |code: &tree::Text| {
                            Condition::Atom(Box::new(claim(code)), format!("claims {}", code.text.trim()))
                        };
                        Some(Condition::Any(several.iter().map(one).collect()))
                    }
                }
            }
            ConditionKind::ClaimsColumn(name) => {
                self.no_list(name);
                None
            }
            ConditionKind::Has(fact, code) => {
                let fact = self.fact_of(fact, &FactKind::Codes, "codes")?;
                atom(Atom::Has(fact, code.text.trim().to_uppercase()))
            }
            ConditionKind::Given(fact) => {
                let fact = self.fact(fact)?;
                atom(Atom::Given(fact))
            }
            ConditionKind::Flag(fact) => {
                let fact = self.fact_of(fact, &FactKind::Flag, "yes or no")?;
                atom(Atom::Flag(fact))
            }
            ConditionKind::Words(text) => atom(Atom::Words(folded(&text.text))),
        }
    }

    fn kind_of(&self, fact: FactId) -> FactKind {
        self.book.facts.get(fact.0).map_or(FactKind::Text, |fact| fact.kind.clone())
    }

    /// The fact of a name, of one kind.
    fn fact_of(&mut self, name: &Name, kind: &FactKind, words: &str) -> Option<FactId> {
        let fact = self.fact(name)?;
        let found = self.kind_of(fact);
        if found != *kind {
            let message = format!("`{}` is {}, and this asks for {words}", name.text, a(&found));
            self.mismatch(name.span, &message);
            return None;
        }
        Some(fact)
    }

    fn listed(&mut self, at: usize, folder: Option<&'a PathBuf>, name: &Name, listed: &Listed) -> Option<Atom> {
        let fact = self.fact(name)?;
        match (self.kind_of(fact), listed) {
            (FactKind::Country, Listed::Set(set)) => Some(Atom::CountryIn(fact, self.countries(at, folder, set)?)),
            (FactKind::Product, Listed::Set(set)) => Some(Atom::ProductIn(self.products(at, folder, set)?)),
            (FactKind::Text | FactKind::OneOf(_), listed) => {
                let words: Vec<(String, Span)> = match listed {
                    Listed::Texts(texts) => texts.iter().map(|text| (text.text.clone(), text.span)).collect(),
                    Listed::Set(set) => words_of(set)?,
                };
                let mut among = BTreeSet::new();
                for (word, span) in words {
                    self.is_word_of(fact, &word, span)?;
                    among.insert(folded(&word));
                }
                Some(Atom::TextIn(fact, among))
            }
            (kind, _) => {
                let message = format!("`{}` is {}, which is in no list", name.text, a(&kind));
                self.mismatch(name.span, &message);
                None
            }
        }
    }

    /// Reports a word that a `one of` does not allow.
    fn is_word_of(&mut self, fact: FactId, word: &str, span: Span) -> Option<()> {
        let FactKind::OneOf(words) = self.kind_of(fact) else { return Some(()) };
        if words.iter().any(|known| folded(known) == folded(word)) {
            return Some(());
        }
        let name = self.book.fact_name(fact).to_string();
        let mut found = Diagnostic::new(&mistakes::WRONG_TYPE, span, format!("`{name}` is never `{word}`"));
        let near = nearest(word, words.iter().map(String::as_str));
        found = if near.is_empty() {
            found.help(format!("it is one of {}", words.join(", ")))
        } else {
            found.help(format!("the nearest is `{}`", near.join("`, `")))
        };
        self.report(found);
        None
    }

    fn compare(
        &mut self,
        at: usize,
        left: &Operand,
        comparison: Comparison,
        right: &Operand,
        span: Span,
        written: &str,
    ) -> Option<Condition> {
        let (a_side, b_side) = (self.operand(at, left)?, self.operand(at, right)?);
        let atom = |atom| Some(Condition::Atom(Box::new(atom), written.to_string()));
        match (a_side, b_side) {
            (Typed::Reckoned(a, kind), Typed::Reckoned(b, other)) if kind == other => {
                atom(Atom::Compare(a, comparison, b))
            }
            (Typed::AnyQuantity(fact), Typed::Reckoned(b, Measured::Quantity(dimension))) => {
                atom(Atom::Compare(Expression::Quantity(fact, dimension), comparison, b))
            }
            (Typed::Reckoned(a, Measured::Quantity(dimension)), Typed::AnyQuantity(fact)) => {
                atom(Atom::Compare(a, comparison, Expression::Quantity(fact, dimension)))
            }
            (Typed::Reckoned(_, kind), Typed::Reckoned(_, other)) => {
                let mut found = Diagnostic::new(
                    &mistakes::WRONG_TYPE,
                    span,
                    format!("{} is compared with {}", kind.words(), other.words()),
                );
                if (kind, other) == (Measured::Money, Measured::Number) {
                    found = found
                        .help("say the currency, as in `value > 5 USD`, or what it is a part of, as in `20% of value`");
                } else if matches!((kind, other), (Measured::Quantity(_), Measured::Number)) {
                    found = found.help("say the unit, as in `quantity > 5 kg`");
                }
                self.report(found);
                None
            }
            (Typed::AnyQuantity(_), _) | (_, Typed::AnyQuantity(_)) => {
                self.report(
                    Diagnostic::new(&mistakes::WRONG_TYPE, span, "a quantity is compared with something else")
                        .help("say the unit, as in `quantity > 5 kg`"),
                );
                None
            }
            (Typed::Fact(fact), Typed::Word(word)) => self.fact_is(fact, comparison, &word, span, right.span, written),
            (Typed::Word(word), Typed::Fact(fact)) => self.fact_is(fact, comparison, &word, span, left.span, written),
            (Typed::Fact(fact), Typed::Fact(other)) => {
                let alike = std::mem::discriminant(&self.kind_of(fact)) == std::mem::discriminant(&self.kind_of(other));
                if !alike || matches!(self.kind_of(fact), FactKind::Product | FactKind::Codes) {
                    self.mismatch(span, "these two facts cannot be compared");
                    return None;
                }
                self.equality(Atom::Same(fact, other), comparison, span, written)
            }
            (Typed::Word(word), _) => {
                self.fact(&Name { text: word, span: left.span });
                None
            }
            (_, Typed::Word(word)) => {
                self.fact(&Name { text: word, span: right.span });
                None
            }
            (Typed::Fact(fact), Typed::Reckoned(..)) | (Typed::Reckoned(..), Typed::Fact(fact)) => {
                let message = format!("`{}` is no amount to compare with one", self.book.fact_name(fact));
                self.mismatch(span, &message);
                None
            }
        }
    }

    fn fact_is(
        &mut self,
        fact: FactId,
        comparison: Comparison,
        word: &str,
        span: Span,
        word_span: Span,
        written: &str,
    ) -> Option<Condition> {
        let atom = match self.kind_of(fact) {
            FactKind::Country => {
                let country = self.country(word, word_span)?;
                let element = crate::book::lower::sets::element(CountrySet::one(country), word_span);
                Atom::CountryIn(fact, vec![element])
            }
            FactKind::Text | FactKind::OneOf(_) => {
                self.is_word_of(fact, word, word_span)?;
                Atom::TextIn(fact, BTreeSet::from([folded(word)]))
            }
            FactKind::Flag => match word {
                "yes" | "true" => Atom::Flag(fact),
                "no" | "false" => {
                    let flag = Condition::Atom(Box::new(Atom::Flag(fact)), written.to_string());
                    return self.negated(flag, comparison, span);
                }
                _ => {
                    self.mismatch(word_span, "a flag is `yes` or `no`");
                    return None;
                }
            },
            FactKind::Codes => {
                let name = self.book.fact_name(fact).to_string();
                self.report(
                    Diagnostic::new(&mistakes::WRONG_TYPE, span, format!("`{name}` may hold several codes"))
                        .help(format!("ask whether it is among them: `{name} has {word}`")),
                );
                return None;
            }
            kind @ (FactKind::Product
            | FactKind::Money
            | FactKind::Number
            | FactKind::Quantity(_)
            | FactKind::AnyQuantity
            | FactKind::Date) => {
                let message = format!("`{}` is {}, and `{word}` is a word", self.book.fact_name(fact), a(&kind));
                self.report(
                    Diagnostic::new(&mistakes::WRONG_TYPE, span, message)
                        .help("a set of products is asked with `in`: `product in 7208, 7209`"),
                );
                return None;
            }
        };
        self.equality(atom, comparison, span, written)
    }

    fn equality(&mut self, atom: Atom, comparison: Comparison, span: Span, written: &str) -> Option<Condition> {
        let is = Condition::Atom(Box::new(atom), written.to_string());
        match comparison {
            Comparison::Equal => Some(is),
            Comparison::Unequal => Some(Condition::Not(Box::new(is))),
            Comparison::Less | Comparison::AtMost | Comparison::More | Comparison::AtLeast => {
                self.mismatch(span, "these are alike (`=`) or not (`!=`); neither is more than the other");
                None
            }
        }
    }

    fn negated(&mut self, is: Condition, comparison: Comparison, span: Span) -> Option<Condition> {
        match comparison {
            Comparison::Equal => Some(Condition::Not(Box::new(is))),
            Comparison::Unequal => Some(is),
            Comparison::Less | Comparison::AtMost | Comparison::More | Comparison::AtLeast => {
                self.mismatch(span, "a flag is compared with `=` or `!=`");
                None
            }
        }
    }
}

/// The words of a list written bare.
fn words_of(set: &Set) -> Option<Vec<(String, Span)>> {
    if set.except.is_some() {
        return None;
    }
    set.terms
        .iter()
        .map(|term| match &term.kind {
            TermKind::Named(path) => Some((path.text(), term.span)),
            TermKind::Code(code) => Some((code.text.clone(), term.span)),
            TermKind::Everything
            | TermKind::Range(..)
            | TermKind::List(_)
            | TermKind::Column(_)
            | TermKind::Group(_) => None,
        })
        .collect()
}

/// A kind with its article.
fn a(kind: &FactKind) -> String {
    match kind {
        FactKind::Money => "money".to_string(),
        FactKind::Codes => "a list of codes".to_string(),
        FactKind::OneOf(words) => format!("one of {}", words.join(", ")),
        FactKind::Date => "a day".to_string(),
        FactKind::Flag => "yes or no".to_string(),
        FactKind::Product
        | FactKind::Number
        | FactKind::Quantity(_)
        | FactKind::AnyQuantity
        | FactKind::Country
        | FactKind::Text => format!("a {}", kind.words()),
    }
}

/// Takes the period out of a condition: the `and` parts that speak only of the date that counts, where that is one fact.
pub fn split_period(condition: Condition, by: &[FactId]) -> (DaySet, Condition) {
    let [counts] = by else { return (DaySet::everything(), condition) };
    let parts = match condition {
        Condition::All(parts) => parts,
        Condition::Always => Vec::new(),
        other @ (Condition::Any(_) | Condition::Not(_) | Condition::Atom(..)) => vec![other],
    };
    let mut days = DaySet::everything();
    let mut rest = Vec::new();
    for part in parts {
        match part {
            Condition::All(_) => {
                let (inner, left) = split_period(part, by);
                days = days.meet(&inner);
                rest.push(left);
            }
            part => match days_of(&part, *counts) {
                Some(found) => days = days.meet(&found),
                None => rest.push(part),
            },
        }
    }
    rest.retain(|part| !matches!(part, Condition::Always));
    let left = match rest.len() {
        0 => Condition::Always,
        1 => rest.pop().unwrap_or(Condition::Always),
        _ => Condition::All(rest),
    };
    (days, left)
}

/// The days on which a condition that speaks of one date fact alone holds; nothing where it speaks of anything else.
pub fn days_of(condition: &Condition, fact: FactId) -> Option<DaySet> {
    match condition {
        Condition::Always => Some(DaySet::everything()),
        Condition::All(parts) => {
            parts.iter().try_fold(DaySet::everything(), |days, part| Some(days.meet(&days_of(part, fact)?)))
        }
        Condition::Any(parts) => {
            parts.iter().try_fold(DaySet::nothing(), |days, part| Some(days.union(&days_of(part, fact)?)))
        }
        Condition::Not(inner) => days_of(inner, fact).map(|days| days.complement()),
        Condition::Atom(atom, _) => match atom.as_ref() {
            Atom::Compare(Expression::Fact(left), comparison, Expression::Day(day)) if *left == fact => {
                Some(days_compared(*comparison, *day))
            }
            Atom::Compare(Expression::Day(day), comparison, Expression::Fact(right)) if *right == fact => {
                Some(days_compared(mirrored(*comparison), *day))
            }
            Atom::Compare(..)
            | Atom::CountryIn(..)
            | Atom::ProductIn(_)
            | Atom::TextIn(..)
            | Atom::Same(..)
            | Atom::Claims(_)
            | Atom::Has(..)
            | Atom::Given(_)
            | Atom::Flag(_)
            | Atom::Words(_)
            | Atom::InSeason(_) => None,
        },
    }
}

/// The comparison with its sides changed.
pub fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::More,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::More => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::Equal => Comparison::Equal,
        Comparison::Unequal => Comparison::Unequal,
    }
}

fn days_compared(comparison: Comparison, day: Day) -> DaySet {
    let on = || DaySet::before(day.next()).meet(&DaySet::from_day(day));
    match comparison {
        Comparison::Less => DaySet::before(day),
        Comparison::AtMost => DaySet::before(day.next()),
        Comparison::More => DaySet::from_day(day.next()),
        Comparison::AtLeast => DaySet::from_day(day),
        Comparison::Equal => on(),
        Comparison::Unequal => on().complement(),
    }
}

/// The facts by which controls are dated: `entered` for imports, `exported or entered` for exports.
pub fn control_dates(is_export: bool) -> Vec<FactId> {
    if is_export { vec![Builtin::Exported.id(), Builtin::Entered.id()] } else { vec![Builtin::Entered.id()] }
}
