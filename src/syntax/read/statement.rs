//! Statements: measures, acts and what goes between programs.

use pest::iterators::Pair;

use crate::syntax::parser::Rule;
use crate::syntax::read::{Parts, Reader};
use crate::syntax::split::Raw;
use crate::syntax::tree::{
    Act, ActKind, Clauses, Comment, Control, ControlKind, CourtKind, Deduct, Direction, Exempt, Made, Origins,
    Precedence, Rate, RateKind, Row, Rows, Set, Statement, StatementKind, Tariff,
};
use crate::syntax::words::Head;

impl Reader<'_> {
    /// The node of a statement whose text follows the grammar.
    pub(super) fn read(
        &mut self,
        raw: &Raw,
        pair: Pair<'_, Rule>,
        body: Option<(Vec<Statement>, Vec<Comment>)>,
    ) -> Option<Parts> {
        let mut clauses = Clauses::default();
        let mut seen = Vec::new();
        let mut parts = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::clause => self.clause(part, raw.head, &mut seen, &mut clauses),
                Rule::EOI => {}
                _ => parts.push(part),
            }
        }
        let kind = match raw.head {
            Head::Jurisdiction => self.jurisdiction(parts, body)?,
            Head::Currency => StatementKind::Currency(parts.first().map(|part| self.name(part))?),
            Head::Use => self.brought_in(parts)?,
            Head::Product => StatementKind::Product(self.set_decl(parts)?),
            Head::Country => StatementKind::Country(self.set_decl(parts)?),
            Head::Fact => self.fact(parts)?,
            Head::Assume => self.assume(parts)?,
            Head::Program => self.program(raw, parts, body)?,
            Head::Cite => {
                let text = parts.first().map(|part| self.text(part))?;
                clauses.cite.insert(0, text);
                StatementKind::Cite
            }
            Head::Tariff => self.tariff(parts)?,
            Head::Exempt => self.exempt(parts)?,
            Head::Deduct => StatementKind::Deduct(Box::new(Deduct { sum: self.operand(parts.pop()?)? })),
            Head::Pause => self.act(ActKind::Pause, parts)?,
            Head::Resume => self.act(ActKind::Resume, parts)?,
            Head::Repeal => self.act(ActKind::Repeal, parts)?,
            Head::Extend => self.act(ActKind::Extend, parts)?,
            Head::Precedence => self.precedence(parts)?,
            Head::License => self.control(ControlKind::License, parts)?,
            Head::Ban => self.control(ControlKind::Ban, parts)?,
            Head::Exchange => self.exchange(parts)?,
            Head::Quota => self.quota(parts, raw.head, &mut seen, &mut clauses)?,
            Head::Tax => self.charge(true, parts)?,
            Head::Fee => self.charge(false, parts)?,
            Head::Rounding => self.rounding(parts)?,
            Head::Ruling => self.ruling(raw, parts)?,
            Head::Stay => self.court(CourtKind::Stay, parts)?,
            Head::Affirm => self.court(CourtKind::Affirm, parts)?,
            Head::Final => self.court(CourtKind::Final, parts)?,
            Head::Reverse => self.court(CourtKind::Reverse, parts)?,
            Head::Vacate => self.court(CourtKind::Vacate, parts)?,
            Head::Unit => self.unit_decl(parts)?,
            Head::Rates => self.lookup_table(parts)?,
            Head::Schedule => self.schedule(parts)?,
            Head::Column2 => StatementKind::Column2(parts.into_iter().next().and_then(|part| self.set(part))?),
            Head::Test => self.test(parts)?,
            Head::Scenario => self.scenario(raw, parts, body)?,
            Head::Drop => self.dropped(parts)?,
            Head::Made => {
                let sum = parts.into_iter().find(|part| part.as_rule() == Rule::operand)?;
                self.sound_name(&raw.word);
                StatementKind::Made(Made { fact: raw.word.clone(), sum: self.operand(sum)? })
            }
            Head::Unknown => return None,
        };
        Some((kind, clauses))
    }

    fn tariff(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut products = None;
        let mut origins = None;
        for part in parts {
            match part.as_rule() {
                Rule::products => products = self.set(part),
                Rule::origins => origins = self.origins(part.into_inner().next()?),
                _ => {}
            }
        }
        Some(StatementKind::Tariff(Box::new(Tariff { products: products?, origins: origins? })))
    }

    pub(super) fn origins(&mut self, pair: Pair<'_, Rule>) -> Option<Origins> {
        if pair.as_rule() == Rule::table {
            let mut rows = Vec::new();
            for part in pair.into_inner().filter(|part| part.as_rule() == Rule::row) {
                rows.push(self.row(part)?);
            }
            return Some(Origins::Table(rows));
        }
        let mut countries = None;
        let mut rate = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::countries => countries = self.set(part),
                Rule::column_rate => countries = self.column_set(part),
                Rule::rate => rate = self.rate(part),
                _ => {}
            }
        }
        Some(Origins::Set(countries?, Box::new(rate?)))
    }

    fn row(&mut self, pair: Pair<'_, Rule>) -> Option<Row> {
        let span = self.span(&pair);
        let mut key = None;
        let mut rate = Rate { kind: RateKind::Free, span };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::kw_else => key = Some(Rows::Else(self.span(&part))),
                Rule::countries => key = Some(Rows::Set(self.set(part)?)),
                Rule::rate => rate = self.rate(part)?,
                _ => {}
            }
        }
        Some(Row { key: key?, rate, span })
    }

    fn exempt(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut products = None;
        let mut origins = None;
        for part in parts {
            match part.as_rule() {
                Rule::products => products = self.set(part),
                Rule::countries => origins = self.set(part),
                Rule::column_rate => origins = self.column_set(part),
                _ => {}
            }
        }
        Some(StatementKind::Exempt(Exempt { products: products?, origins: origins? }))
    }

    fn act(&mut self, kind: ActKind, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut act = Act { kind, targets: Vec::new(), products: None, origins: None };
        for part in parts {
            match part.as_rule() {
                Rule::paths => act.targets = self.paths(part),
                Rule::products => act.products = self.set(part),
                Rule::from_part => act.origins = self.part_origins(part),
                _ => {}
            }
        }
        Some(StatementKind::Act(act))
    }

    pub(super) fn part_origins(&mut self, pair: Pair<'_, Rule>) -> Option<Set> {
        pair.into_inner().find(|part| part.as_rule() == Rule::countries).and_then(|part| self.set(part))
    }

    fn precedence(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut sides = Vec::new();
        let mut products = None;
        let mut origins = None;
        for part in parts {
            match part.as_rule() {
                Rule::paths => sides.push(self.paths(part)),
                Rule::products => products = self.set(part),
                Rule::from_part => origins = self.part_origins(part),
                _ => {}
            }
        }
        let then = sides.pop()?;
        Some(StatementKind::Precedence(Precedence { first: sides.pop()?, then, products, origins }))
    }

    fn control(&mut self, kind: ControlKind, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut products = None;
        let mut countries = None;
        let mut direction = Direction::From;
        for part in parts {
            match part.as_rule() {
                Rule::products => products = self.set(part),
                Rule::countries => countries = self.set(part),
                Rule::direction => {
                    let to = part.into_inner().any(|word| word.as_rule() == Rule::kw_to);
                    direction = if to { Direction::To } else { Direction::From };
                }
                Rule::column_rate => countries = self.column_set(part),
                _ => {}
            }
        }
        Some(StatementKind::Control(Control { kind, products: products?, direction, countries: countries? }))
    }
}
