use std::collections::BTreeMap;

use crate::book::{Book, Builtin, FactId};
use crate::diagnostic::Mistake;
use crate::shipment::{Fault, Shipment};
use crate::source::{RawRow, Torn};
use crate::table::header::{Header, Use};
use crate::table::mistakes;
use crate::trade::{
    CellFault, CellWhy, CodeFault, FactKind, Unit, Value, parse_answers, parse_cell_in, parse_currency, parse_unit,
    with_point,
};

/// A row as a shipment, and the number of the column of each of its faults.
pub fn read_row(
    line: usize,
    row: &RawRow<'_>,
    header: &Header,
    book: &Book,
    own_units: &[Unit],
    decimal_comma: bool,
) -> (Shipment, Vec<usize>) {
    let mut reading = Reading {
        shipment: Shipment { line, ..Shipment::default() },
        columns: Vec::new(),
        texts: BTreeMap::new(),
        book,
        own_units,
        decimal_comma,
    };
    for (at, cell) in row.cells.iter().enumerate() {
        let number = at + 1;
        let Ok(text) = std::str::from_utf8(&cell.text) else {
            let shown = String::from_utf8_lossy(&cell.text).chars().take(60).collect::<String>();
            let message = format!("cell {number} \"{}\" is not UTF-8 text", shown.escape_debug());
            reading.fault(&mistakes::NOT_UTF8, None, number, message);
            continue;
        };
        if matches!(cell.torn, Some(Torn::Behind | Torn::Open)) {
            let message =
                format!("cell {number} has text behind its closing quote (inside a cell a quote is written twice)");
            reading.fault(&mistakes::TORN_QUOTE, None, number, message);
            continue;
        }
        let text = text.trim();
        match header.uses.get(at) {
            _ if text.is_empty() => {}
            Some(Use::Fact(fact)) => reading.cell(*fact, text, number),
            Some(Use::Id) => reading.shipment.id = Some(text.to_string()),
            Some(Use::Meets) => reading.meets(text, number),
            Some(Use::Nothing) => {}
            None => {
                let (found, named) = (row.cells.len(), header.uses.len());
                let message = format!("the row has {found} cells, and the header {named}");
                reading.fault(&mistakes::SURPLUS_CELLS, None, number, message);
                break;
            }
        }
    }
    reading.quantity(Builtin::Quantity, Builtin::Unit);
    reading.quantity(Builtin::Quantity2, Builtin::Unit2);
    (reading.shipment, reading.columns)
}

/// A shipment while its cells are read.
struct Reading<'a> {
    shipment: Shipment,
    columns: Vec<usize>,
    /// `quantity` and `unit` belong together, so they wait until both are seen.
    texts: BTreeMap<FactId, (String, usize)>,
    book: &'a Book,
    own_units: &'a [Unit],
    decimal_comma: bool,
}

impl Reading<'_> {
    fn fault(&mut self, mistake: &'static Mistake, column: Option<&str>, number: usize, message: String) {
        self.shipment.faults.push(Fault { mistake, column: column.map(str::to_string), message, help: None });
        self.columns.push(number);
    }

    fn cell_fault(&mut self, fact: FactId, number: usize, wrong: &CellFault) {
        let name = self.book.fact_name(fact).to_string();
        let message = format!("{name} {wrong}");
        self.fault(mistake_of(&wrong.why), Some(&name), number, message);
        let help = help_of(&wrong.why).or(self.help_of_comma(wrong));
        if let Some(last) = self.shipment.faults.last_mut() {
            last.help = help.map(str::to_string);
        }
    }

    fn cell(&mut self, fact: FactId, text: &str, number: usize) {
        let waits = [Builtin::Quantity, Builtin::Unit, Builtin::Quantity2, Builtin::Unit2];
        if waits.iter().any(|builtin| builtin.id() == fact) {
            self.texts.insert(fact, (text.to_string(), number));
            return;
        }
        let kind = self.book.facts.get(fact.0).map_or(&FactKind::Text, |fact| &fact.kind);
        let read = if fact == Builtin::Currency.id() {
            parse_currency(text).map(|currency| Value::Text(currency.code().to_string()))
        } else {
            self.parsed(kind, text, self.book.odd_codes)
        };
        match read {
            Ok(value) => {
                self.shipment.values.insert(fact, value);
            }
            Err(wrong) => self.cell_fault(fact, number, &wrong),
        }
    }

    /// Reads a cell, with the decimal mark that the file has.
    fn parsed(&self, kind: &FactKind, text: &str, odd: bool) -> Result<Value, CellFault> {
        let is_number = kind.is_reckoned() && *kind != FactKind::Date;
        if !is_number || !self.decimal_comma {
            return parse_cell_in(kind, text, odd, self.own_units);
        }
        let pointed = with_point(text)?;
        // What is wrong is said of what the cell says.
        parse_cell_in(kind, &pointed, odd, self.own_units)
            .map_err(|wrong| CellFault { text: CellFault::short(text), ..wrong })
    }

    /// A comma that can only be a decimal mark: not three digits stand behind it.
    fn help_of_comma(&self, wrong: &CellFault) -> Option<&'static str> {
        let (_, behind) = wrong.text.rsplit_once(',')?;
        let digits = behind.chars().take_while(char::is_ascii_digit).count();
        let is_mark = matches!(wrong.why, CellWhy::Number(_)) && !self.decimal_comma && digits != 3 && digits > 0;
        is_mark.then_some("If the comma is the decimal mark of this file, say --decimal-comma")
    }

    /// A quantity is one only together with its unit; without one it is lacking.
    fn quantity(&mut self, quantity: Builtin, unit: Builtin) {
        let mut said = None;
        if let Some((text, number)) = self.texts.remove(&unit.id()) {
            match parse_unit(&text, self.own_units) {
                Ok(known) => said = Some(known),
                Err(wrong) => self.cell_fault(unit.id(), number, &wrong),
            }
        }
        if let Some((text, number)) = self.texts.remove(&quantity.id()) {
            match (self.parsed(&FactKind::AnyQuantity, &text, false), &said) {
                (Ok(Value::Quantity(_, own)), Some(other)) if own != *other => {
                    let message = format!("{} \"{text}\" and {} {other} are two units", quantity.name(), unit.name());
                    self.fault(&mistakes::NO_UNIT, Some(quantity.name()), number, message);
                }
                (Ok(value), _) => {
                    if let Value::Quantity(_, own) = &value {
                        said = Some(own.clone());
                    }
                    self.shipment.values.insert(quantity.id(), value);
                }
                (Err(wrong), said) if wrong.why == CellWhy::UnitLacking => {
                    if let (Ok(Value::Number(amount)), Some(unit)) =
                        (self.parsed(&FactKind::Number, &text, false), said)
                    {
                        self.shipment.values.insert(quantity.id(), Value::Quantity(amount, unit.clone()));
                    }
                }
                (Err(wrong), _) => self.cell_fault(quantity.id(), number, &wrong),
            }
        }
        if let Some(known) = said {
            self.shipment.values.insert(unit.id(), Value::Text(known.name));
        }
    }

    /// Conditions in words: parted by `;`, quotes optional, `not` answers no.
    fn meets(&mut self, text: &str, number: usize) {
        for (words, answer) in parse_answers(text) {
            let before = self.shipment.meets.insert(words.clone(), answer);
            if before.is_some_and(|before| before != answer) {
                let message = format!("meets answers \"{words}\" with yes and with no");
                self.fault(&mistakes::BOTH_ANSWERS, Some("meets"), number, message);
            }
        }
    }
}

fn mistake_of(why: &CellWhy) -> &'static Mistake {
    match why {
        CellWhy::Product(CodeFault::Spreadsheet) => &mistakes::SPREADSHEET,
        CellWhy::Product(CodeFault::Odd(_)) => &mistakes::ODD_CODE,
        CellWhy::Product(CodeFault::NotDigits | CodeFault::Length(_) | CodeFault::Chapter(_)) => &mistakes::NO_CODE,
        CellWhy::Number(_) | CellWhy::Digits | CellWhy::Empty => &mistakes::NO_NUMBER,
        CellWhy::Negative => &mistakes::BELOW_ZERO,
        CellWhy::Day(_) => &mistakes::NO_DAY,
        CellWhy::Country(_) => &mistakes::NO_COUNTRY,
        CellWhy::Flag => &mistakes::NO_FLAG,
        CellWhy::Word(_) => &mistakes::NO_WORD,
        CellWhy::Currency(_) => &mistakes::NO_CURRENCY,
        CellWhy::Unit(_) | CellWhy::UnitLacking | CellWhy::UnitOther(_) => &mistakes::NO_UNIT,
    }
}

fn help_of(why: &CellWhy) -> Option<&'static str> {
    match why {
        CellWhy::Product(CodeFault::Spreadsheet | CodeFault::Odd(_)) => {
            Some("Format the column as text and export again")
        }
        CellWhy::Product(CodeFault::NotDigits | CodeFault::Length(_) | CodeFault::Chapter(_))
        | CellWhy::Number(_)
        | CellWhy::Digits
        | CellWhy::Empty
        | CellWhy::Negative
        | CellWhy::Day(_)
        | CellWhy::Country(_)
        | CellWhy::Flag
        | CellWhy::Word(_)
        | CellWhy::Currency(_)
        | CellWhy::Unit(_)
        | CellWhy::UnitLacking
        | CellWhy::UnitOther(_) => None,
    }
}
