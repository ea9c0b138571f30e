use std::collections::BTreeSet;
use std::sync::Arc;

use crate::book::{Builtin, FactId, Rate, Table, TableRow};
use crate::region::{Axis, AxisSet, Cell, DaySet, Linear, TextSet};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::trade::{Day, FactKind, Number, Period, Value};

impl<'a> Evaluation<'a> {
    /// The rate that a table says for what the line says of a fact, on the date that counts.
    pub fn looked_up(&mut self, table: &Arc<Table>, fact: FactId) -> Data<Arc<Rate>> {
        let key = self.key(table, fact)?;
        let counts = match &self.counts {
            Some(counts) => counts.clone(),
            None => self.entered(),
        };
        let own = key.as_ref().and_then(|key| table.rows.get(key));
        for row in own.into_iter().flatten().chain(&table.other) {
            if self.is_in_force(row, &counts) {
                self.say_row(table, fact, key.as_deref(), row);
                return Ok(row.rate.clone());
            }
        }
        let name = self.name(fact);
        let said = self.key_words(fact);
        let on = match (own, &counts) {
            (Some(_), DayOf::On(day)) => format!(" on {day}"),
            (Some(_), DayOf::Open(_)) | (None, _) => String::new(),
        };
        let message = format!("{name} {said} has no rate{on} in the table `{}`", table.name);
        Err(fault(&mistakes::NO_KEY, Some(name), message))
    }

    fn is_in_force(&mut self, row: &TableRow, counts: &DayOf) -> bool {
        let period = Period { since: row.since.unwrap_or(Day::FIRST), until: row.until.unwrap_or(Day::LAST) };
        self.is_known_from(row.known) && self.day_in(counts, &DaySet::period(period))
    }

    /// A rate with what its tables say in their places.
    pub fn found(&mut self, rate: &Rate) -> Data<Rate> {
        Ok(match rate {
            Rate::Lookup(table, fact) => {
                let found = self.looked_up(table, *fact)?;
                self.found(&found)?
            }
            Rate::Max(parts) => Rate::Max(self.all_found(parts)?),
            Rate::Min(parts) => Rate::Min(self.all_found(parts)?),
            Rate::Sum(parts) => {
                let mut found = Vec::new();
                for (sign, part) in parts {
                    found.push((*sign, self.found(part)?));
                }
                Rate::Sum(found)
            }
            Rate::Times(inner, factor) => Rate::Times(Box::new(self.found(inner)?), factor.clone()),
            Rate::Bound(inner, kind, bound) => {
                Rate::Bound(Box::new(self.found(inner)?), *kind, Box::new(self.found(bound)?))
            }
            Rate::Free
            | Rate::Percent(..)
            | Rate::Specific { .. }
            | Rate::Flat(..)
            | Rate::Program(_)
            | Rate::Inclusive(..) => rate.clone(),
        })
    }

    fn all_found(&mut self, parts: &[Rate]) -> Data<Vec<Rate>> {
        parts.iter().map(|part| self.found(part)).collect()
    }

    /// The key of a line; one of those that a table tells apart where the fact is lacking, none for every other.
    fn key(&mut self, table: &Arc<Table>, fact: FactId) -> Data<Option<String>> {
        let place = (table.name.clone(), fact);
        if let Some(known) = self.keys.get(&place) {
            return known.clone();
        }
        let found = self.find_key(table, fact);
        self.keys.insert(place, found.clone());
        found
    }

    fn find_key(&mut self, table: &Arc<Table>, fact: FactId) -> Data<Option<String>> {
        match self.kind(fact) {
            FactKind::Country => {
                let code = self.country(fact).code().to_string();
                Ok(Some(code).filter(|code| table.rows.contains_key(code)))
            }
            FactKind::Codes => self.code_key(table, fact),
            FactKind::Number => self.number_key(table, fact),
            FactKind::Text
            | FactKind::OneOf(_)
            | FactKind::Product
            | FactKind::Money
            | FactKind::Quantity(_)
            | FactKind::AnyQuantity
            | FactKind::Date
            | FactKind::Flag => Ok(self.text_key(table, fact)),
        }
    }

    fn text_key(&mut self, table: &Table, fact: FactId) -> Option<String> {
        if let Some(text) = self.said_text(fact) {
            return Some(text).filter(|text| table.rows.contains_key(text));
        }
        let axis = Axis::text(self.name(fact));
        self.own(axis.clone(), fact);
        let mut sets: Vec<TextSet> =
            table.classes.iter().map(|class| TextSet::Only(class.iter().cloned().collect())).collect();
        let keys: BTreeSet<String> = table.rows.keys().cloned().collect();
        sets.push(match self.kind(fact) {
            FactKind::OneOf(words) => {
                let others = words.iter().map(|word| word.to_lowercase()).filter(|word| !keys.contains(word));
                TextSet::Only(others.collect())
            }
            _ => TextSet::Only(keys).complement(),
        });
        let cell = |set: TextSet| Cell::everything().with(axis.clone(), AxisSet::Texts(set));
        let answer = self.ways.ask(|| sets.into_iter().map(cell).collect());
        table.classes.get(answer).and_then(|class| class.first()).cloned()
    }

    fn code_key(&mut self, table: &Table, fact: FactId) -> Data<Option<String>> {
        match self.said(fact) {
            Some(Value::Codes(codes)) => match codes.iter().collect::<Vec<_>>().as_slice() {
                [] => Ok(None),
                [only] => Ok(Some((*only).clone()).filter(|key| table.rows.contains_key(key))),
                [_, _, ..] => {
                    let name = self.name(fact);
                    let all: Vec<&str> = codes.iter().map(String::as_str).collect();
                    let message = format!(
                        "{name} has several codes ({}), and `{}` is looked up by one",
                        all.join(" "),
                        table.name
                    );
                    Err(fault(&mistakes::SEVERAL_KEYS, Some(name), message))
                }
            },
            Some(_) => Ok(None),
            None if fact == Builtin::Claims.id() => Ok(None),
            None => {
                for key in table.rows.keys() {
                    if self.has(fact, key) {
                        return Ok(Some(key.clone()));
                    }
                }
                Ok(None)
            }
        }
    }

    fn number_key(&mut self, table: &Table, fact: FactId) -> Data<Option<String>> {
        let amount = self.amount(fact)?;
        if let Some(known) = amount.as_constant() {
            return Ok(Some(known.to_string()).filter(|key| table.rows.contains_key(key)));
        }
        for key in table.rows.keys() {
            let Some(number) = Number::parse(key) else { continue };
            if self.is_equal(&amount, &Linear::constant(number)) {
                return Ok(Some(key.clone()));
            }
        }
        Ok(None)
    }

    /// What the line says of the fact, for people.
    fn key_words(&mut self, fact: FactId) -> String {
        match self.said(fact) {
            Some(value) => format!("\"{}\"", crate::spec::trace::words(&value)),
            None => "of this line".to_string(),
        }
    }

    fn say_row(&mut self, table: &Table, fact: FactId, key: Option<&str>, row: &TableRow) {
        if !self.traced {
            return;
        }
        let key = key.filter(|key| table.rows.contains_key(*key)).unwrap_or("else").to_string();
        let since = row.since.map(|since| format!(" since {since}")).unwrap_or_default();
        let place = self.book.list_row(row.span).map(|place| format!(" ({place})")).unwrap_or_default();
        let name = self.name(fact);
        self.lookups.insert(format!("{} by {name} {key}: {}{since}{place}", table.name, row.written));
    }
}
