use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::shipment::{Amount, Effect, Fault, Levy, LevyBase, Marked, Outcome};
use crate::table::front::Input;
use crate::table::layout::Layout;
use crate::table::long::{base_amount, effect_word};
use crate::table::write::status;
use crate::trade::Currency;

/// The schema of a line of JSON results (JSON Schema 2020-12).
pub const SCHEMA: &str = include_str!("result.schema.json");

/// Writes results as JSON, one object a shipment and line (JSON Lines). Amounts are texts, so that no reader makes floating
/// numbers of them; one that is not said is `null`.
pub struct JsonWriter {
    columns: Vec<String>,
    /// The headers of the shipments' own cells, where they are shown.
    headers: Option<Vec<String>>,
}

impl JsonWriter {
    /// Of a layout.
    pub fn new(layout: &Layout<'_>) -> JsonWriter {
        JsonWriter {
            columns: layout.book.columns().into_iter().map(|column| column.name).collect(),
            headers: layout.input.map(Input::names),
        }
    }

    /// The row of an outcome, with the shipment's own cells and the line and column of each of its faults.
    ///
    /// # Errors
    /// What `out` says.
    pub fn write(
        &self,
        out: &mut dyn Write,
        front: &[Vec<u8>],
        outcome: &Outcome,
        place: &dyn Fn(&Fault) -> (usize, usize),
    ) -> io::Result<()> {
        let input = self.headers.as_ref().map(|headers| {
            let cells = front.iter().map(|cell| String::from_utf8_lossy(cell).into_owned());
            Pairs(headers.iter().map(String::as_str).zip(cells.map(Some)).collect())
        });
        let columns = self.columns.iter().map(String::as_str);
        let row = Row {
            line: outcome.line,
            id: outcome.id.as_deref(),
            variant: outcome.variant.as_deref(),
            status: status(outcome.status),
            programs: Pairs(columns.zip(outcome.programs.iter().map(said)).collect()),
            duty: said(&outcome.duty),
            taxes: said(&outcome.taxes),
            fees: said(&outcome.fees),
            total: said(&outcome.total),
            currency: outcome.currency.as_ref().map(|currency| currency.code()),
            contested: said(&outcome.contested),
            refundable: said(&outcome.refundable),
            at_least: said(&outcome.at_least),
            at_most: said(&outcome.at_most),
            controls: outcome.controls.iter().map(Name::of).collect(),
            needs: &outcome.needs,
            assumed: &outcome.assumed,
            codes: outcome.codes.iter().map(Name::of).collect(),
            levies: outcome.levies.iter().map(|levy| LevyRow::of(levy, outcome.currency)).collect(),
            faults: outcome.faults.iter().map(|fault| FaultRow::of(fault, place(fault))).collect(),
            input,
        };
        serde_json::to_writer(&mut *out, &row)?;
        out.write_all(b"\n")
    }
}

#[derive(Serialize)]
struct Row<'a> {
    line: usize,
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<&'a str>,
    status: &'static str,
    programs: Pairs<'a>,
    duty: Option<String>,
    taxes: Option<String>,
    fees: Option<String>,
    total: Option<String>,
    currency: Option<&'a str>,
    contested: Option<String>,
    refundable: Option<String>,
    at_least: Option<String>,
    at_most: Option<String>,
    controls: Vec<Name<'a>>,
    needs: &'a [String],
    assumed: &'a [String],
    codes: Vec<Name<'a>>,
    levies: Vec<LevyRow<'a>>,
    faults: Vec<FaultRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<Pairs<'a>>,
}

#[derive(Serialize)]
struct Name<'a> {
    name: &'a str,
    sure: bool,
}

#[derive(Serialize)]
struct LevyRow<'a> {
    program: &'a str,
    effect: Option<&'static str>,
    by: Option<&'a str>,
    measures: Vec<Name<'a>>,
    bases: Vec<BaseRow<'a>>,
    rates: &'a [String],
    amount: Option<String>,
    codes: Vec<Name<'a>>,
    cite: &'a [String],
}

#[derive(Serialize)]
struct BaseRow<'a> {
    of: &'a str,
    amount: Option<String>,
}

#[derive(Serialize)]
struct FaultRow<'a> {
    code: &'static str,
    message: &'a str,
    column: Option<&'a str>,
    file_line: usize,
    file_column: usize,
}

/// Names with texts, in an order that stays.
struct Pairs<'a>(Vec<(&'a str, Option<String>)>);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in &self.0 {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

impl<'a> Name<'a> {
    fn of(marked: &'a Marked) -> Name<'a> {
        Name { name: &marked.name, sure: marked.sure }
    }
}

impl<'a> LevyRow<'a> {
    fn of(levy: &'a Levy, currency: Option<Currency>) -> LevyRow<'a> {
        let base = |base: &'a LevyBase| BaseRow {
            of: &base.what,
            amount: base.amount.is_some().then(|| base_amount(base, currency)),
        };
        LevyRow {
            program: &levy.program,
            effect: levy.effect.as_ref().map(effect_word),
            by: match &levy.effect {
                Some(Effect::Dropped(by)) => Some(by),
                Some(Effect::Levied | Effect::Exempt) | None => None,
            },
            measures: levy.measures.iter().map(Name::of).collect(),
            bases: levy.bases.iter().map(base).collect(),
            rates: &levy.rates,
            amount: said(&levy.amount),
            codes: levy.codes.iter().map(Name::of).collect(),
            cite: &levy.cite,
        }
    }
}

impl<'a> FaultRow<'a> {
    fn of(fault: &'a Fault, (file_line, file_column): (usize, usize)) -> FaultRow<'a> {
        FaultRow {
            code: fault.mistake.code,
            message: &fault.message,
            column: fault.column.as_deref(),
            file_line,
            file_column,
        }
    }
}

fn said(amount: &Amount) -> Option<String> {
    match amount {
        Amount::Known(amount) => Some(amount.to_string()),
        Amount::Empty | Amount::Unknown => None,
    }
}
