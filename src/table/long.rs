use std::io::{self, Write};

use crate::shipment::{Amount, Effect, Levy, LevyBase, Marked, Outcome};
use crate::table::layout::Layout;
use crate::table::text::Page;
use crate::table::write::{Cell, marked, status, write_rows};
use crate::trade::Currency;

/// The columns of long results behind `line`, `id` and `variant`.
const COLUMNS: [&str; 13] = [
    "status", "program", "effect", "measure", "basis", "base", "rate", "amount", "currency", "code", "cite", "needs",
    "assumed",
];

/// Writes results as CSV with one row a line and program that is met; a line on which none is, or that has no result, has one
/// row without a program.
pub struct LongWriter<'l>(Layout<'l>);

impl<'l> LongWriter<'l> {
    /// Of a layout.
    pub fn new(layout: &Layout<'l>) -> LongWriter<'l> {
        LongWriter(*layout)
    }

    /// The rows of an outcome, each with the shipment's own cells in front.
    pub fn write(&self, out: &mut Page, front: &[Vec<u8>], outcome: &Outcome) {
        let LongWriter(layout) = self;
        let levies: Vec<Option<&Levy>> = match outcome.levies.as_slice() {
            [] => vec![None],
            levies => levies.iter().map(Some).collect(),
        };
        for levy in levies {
            for cell in front {
                out.cell(cell, layout.delimiter);
                out.put(layout.delimiter);
            }
            for (at, cell) in cells(layout, outcome, levy).into_iter().enumerate() {
                if at > 0 {
                    out.put(layout.delimiter);
                }
                out.cell(cell.text(layout.decimal_comma).as_bytes(), layout.delimiter);
            }
            out.put(b'\n');
        }
    }
}

/// Writes the header of long results.
///
/// # Errors
/// What `out` says.
pub fn write_long_headers(out: &mut dyn Write, layout: &Layout<'_>) -> io::Result<()> {
    let before = ["line", "id", "variant"].into_iter().filter(|name| layout.named().shows(name));
    let headers = before.chain(COLUMNS).map(str::to_string).collect();
    write_rows(out, layout, headers, std::iter::empty())
}

fn cells(layout: &Layout<'_>, outcome: &Outcome, levy: Option<&Levy>) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(outcome.line.to_string())];
    if layout.named().has_id {
        cells.push(Cell::Theirs(outcome.id.clone().unwrap_or_default()));
    }
    if layout.named().has_variant {
        cells.push(Cell::Text(outcome.variant.clone().unwrap_or_default()));
    }
    let text = |text: &str| Cell::Text(text.to_string());
    let currency = outcome.currency;
    cells.push(text(status(outcome.status)));
    match levy {
        Some(levy) => cells.extend([
            text(&levy.program),
            text(levy.effect.as_ref().map_or("", effect_word)),
            Cell::Text(measures(levy)),
            Cell::Text(levy.bases.iter().map(|base| base.what.as_str()).collect::<Vec<&str>>().join("; ")),
            Cell::Number(levy.bases.iter().map(|base| base_amount(base, currency)).collect::<Vec<String>>().join("; ")),
            Cell::Text(levy.rates.join("; ")),
            Cell::Amount(levy.amount),
            text(currency.as_ref().map_or("", |currency| currency.code())),
            Cell::Text(marked(&levy.codes)),
            Cell::Text(levy.cite.join("; ")),
        ]),
        None => {
            let empty = || Cell::Text(String::new());
            cells.extend([empty(), empty(), empty(), empty(), empty(), empty(), Cell::Amount(Amount::Empty)]);
            cells.extend([text(currency.as_ref().map_or("", |currency| currency.code())), empty(), empty()]);
        }
    }
    cells.push(Cell::Text(outcome.needs.join("; ")));
    cells.push(Cell::Text(outcome.assumed.join("; ")));
    cells
}

/// The word for what a program does.
pub fn effect_word(effect: &Effect) -> &'static str {
    match effect {
        Effect::Levied => "levied",
        Effect::Exempt => "exempt",
        Effect::Dropped(_) => "dropped",
    }
}

/// The measures; of a program that is dropped the program that drops it.
pub fn measure_names(levy: &Levy) -> Vec<Marked> {
    match &levy.effect {
        Some(Effect::Dropped(by)) => vec![Marked { name: by.clone(), sure: true }],
        Some(Effect::Levied | Effect::Exempt) | None => levy.measures.clone(),
    }
}

fn measures(levy: &Levy) -> String {
    marked(&measure_names(levy))
}

/// How much a part of a rate is of: money with the digits of its currency at least, and all that it has; a fraction without end
/// is rounded to them.
pub fn base_amount(base: &LevyBase, currency: Option<Currency>) -> String {
    let Some(amount) = &base.amount else { return String::new() };
    let digits = if base.is_money { currency.map_or(2, |currency| currency.digits()) } else { 0 };
    let places = amount.places().map_or(digits.max(6), |places| places.max(digits));
    amount.rounded(places).map_or_else(|| amount.to_string(), |known| known.to_string())
}
