//! Charges, quotas and how amounts are rounded.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::read::clause::Kind;
use crate::syntax::tree::{Charge, Clauses, Dated, Mode, Name, Period, Pot, Quota, Rounding, StatementKind};
use crate::syntax::words::Head;
use crate::trade::Season;

impl Reader<'_> {
    pub(super) fn charge(&mut self, is_tax: bool, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut products = None;
        let mut origins = None;
        let mut rate = None;
        let mut per_entry = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::charged_on => {
                    let set = part.into_inner().find(|inner| inner.as_rule() == Rule::products)?;
                    products = Some(self.set(set)?);
                }
                Rule::from_part => origins = Some(self.part_origins(part)?),
                Rule::rate => rate = Some(self.rate(part)?),
                Rule::per_entry => per_entry = Some(self.span(&part)),
                _ => {}
            }
        }
        let rate = Box::new(rate?);
        Some(StatementKind::Charge(Charge { is_tax, name: name?, products, origins, rate, per_entry }))
    }

    pub(super) fn quota(
        &mut self,
        parts: Vec<Pair<'_, Rule>>,
        head: Head,
        seen: &mut Vec<(Kind, Span)>,
        clauses: &mut Clauses,
    ) -> Option<StatementKind> {
        let mut name: Option<Name> = None;
        let mut products = None;
        let mut origins = None;
        let mut amount = None;
        let mut period = Period::Total;
        let mut used = Vec::new();
        let mut otherwise_ban = None;
        for part in parts {
            match part.as_rule() {
                Rule::quota_name => {
                    let word = part.into_inner().find(|inner| inner.as_rule() == Rule::decl_name)?;
                    name = Some(self.declared(&word));
                }
                Rule::products => products = Some(self.set(part)?),
                Rule::origins => origins = self.origins(part.into_inner().next()?),
                Rule::quota_amount => {
                    for inner in part.into_inner() {
                        match inner.as_rule() {
                            Rule::pot => amount = self.pot(inner),
                            Rule::quota_period => period = self.quota_period(inner),
                            _ => {}
                        }
                    }
                }
                Rule::quota_tail => {
                    let Some(inner) = part.into_inner().next() else { continue };
                    match inner.as_rule() {
                        Rule::clause => self.clause(inner, head, seen, clauses),
                        Rule::used_part => used.extend(self.used(inner)),
                        _ => otherwise_ban = Some(self.span(&inner)),
                    }
                }
                _ => {}
            }
        }
        let (products, origins, amount) = (products?, origins?, amount?);
        Some(StatementKind::Quota(Box::new(Quota { name, products, origins, amount, period, used, otherwise_ban })))
    }

    fn pot(&mut self, pair: Pair<'_, Rule>) -> Option<Pot> {
        let span = self.span(&pair);
        let mut number = None;
        let mut unit = None;
        let mut is_money = false;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::number => number = Some(self.number(&part)),
                Rule::currency => {
                    is_money = true;
                    unit = Some(self.name(&part));
                }
                Rule::unit => unit = Some(self.name(&part)),
                _ => {}
            }
        }
        Some(Pot { number: number?, unit: unit?, is_money, span })
    }

    fn used(&mut self, pair: Pair<'_, Rule>) -> Option<(Pot, Dated)> {
        let mut pot = None;
        let mut day = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::pot => pot = self.pot(part),
                Rule::day => day = Some(self.day(&part)),
                _ => {}
            }
        }
        pot.zip(day)
    }

    fn quota_period(&mut self, pair: Pair<'_, Rule>) -> Period {
        let mut period = Period::Total;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::quarter_word => period = Period::Quarter,
                Rule::month_word => period = Period::Month,
                Rule::year_word => period = Period::Year,
                Rule::year_from => period = self.year_from(part),
                _ => {}
            }
        }
        period
    }

    fn year_from(&mut self, pair: Pair<'_, Rule>) -> Period {
        let Some(written) = pair.into_inner().find(|part| part.as_rule() == Rule::month_day) else {
            return Period::Year;
        };
        let found = crate::syntax::read::clause::month_day(written.as_str());
        match found.filter(|(month, day)| Season::is_day(*month, *day)) {
            Some((month, day)) => Period::YearFrom(month, day),
            None => {
                let said = format!("`{}` is no day of the year", written.as_str());
                let span = self.span(&written);
                self.say(
                    Diagnostic::new(&mistakes::NOT_A_SEASON, span, said)
                        .help("a quota year begins on a month and day: `per year from 07-01`"),
                );
                Period::Year
            }
        }
    }

    pub(super) fn rounding(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut rounding = Rounding { programs: Vec::new(), per_entry: None, per_line: None, to: None, mode: None };
        for part in parts {
            if part.as_rule() == Rule::rounding_of {
                let paths = part.into_inner().find(|inner| inner.as_rule() == Rule::paths)?;
                rounding.programs = self.paths(paths);
                continue;
            }
            let Some(inner) = part.into_inner().next() else { continue };
            let span = self.span(&inner);
            match inner.as_rule() {
                Rule::per_entry | Rule::per_line => {
                    let first = rounding.per_entry.or(rounding.per_line);
                    match first {
                        Some(first) => self.twice("per", span, first),
                        None if inner.as_rule() == Rule::per_entry => rounding.per_entry = Some(span),
                        None => rounding.per_line = Some(span),
                    }
                }
                Rule::rounding_to => {
                    if let Some((_, first)) = &rounding.to {
                        let first = first.span;
                        self.twice("to", span, first);
                        continue;
                    }
                    let mut number = None;
                    let mut currency = None;
                    for part in inner.into_inner() {
                        match part.as_rule() {
                            Rule::number => number = Some(self.number(&part)),
                            Rule::currency => currency = Some(self.name(&part)),
                            _ => {}
                        }
                    }
                    rounding.to = number.zip(currency);
                }
                Rule::rounding_mode => {
                    if let Some((_, first)) = rounding.mode {
                        self.twice("which way", span, first);
                        continue;
                    }
                    let words: Vec<&str> = inner.as_str().split_whitespace().collect();
                    let mode = match words.as_slice() {
                        ["half", "even"] => Mode::HalfEven,
                        ["up"] => Mode::Up,
                        ["down"] => Mode::Down,
                        _ => Mode::HalfUp,
                    };
                    rounding.mode = Some((mode, span));
                }
                _ => {}
            }
        }
        Some(StatementKind::Rounding(rounding))
    }
}
