use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::book::{Book, Builtin, FactId};
use crate::shipment::{Batch, Column, Plains, Written};
use crate::source::{Rows, Torn};
use crate::table::header::Use;
use crate::table::sheet::Sheet;
use crate::trade::{FactKind, Unit, Value, parse_answers, parse_cell_in, parse_currency, parse_unit};

/// The most values of one column that are remembered.
const MOST_VALUES: usize = 1 << 15;
/// The most digits of a number that surely fit a plain integer.
const MOST_DIGITS: usize = 18;

/// Reads rows of CSV into batches: what a column says again and again is read once. A row that is not plain, whatever is odd about
/// it, is marked, and is to be read by itself as [`Sheet::row`] reads it.
pub struct BatchReader<'s> {
    sheet: &'s Sheet,
    book: &'s Book,
    cells: Vec<Cells>,
    /// Columns that are given for every row.
    given: Vec<(usize, Vec<u8>)>,
    generation: u64,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy)]
pub struct RowPlace {
    /// Its first byte.
    pub start: usize,
    /// How many lines stand before it.
    pub line: usize,
    /// Where its `id` begins and ends.
    pub id: (usize, usize),
}

/// How the cells of a column are read.
enum Cells {
    /// Values that are remembered.
    Plain(FactId, Texts),
    /// Answers to conditions in words.
    Meets(Texts),
    /// Units of a quantity.
    Unit(FactId, Texts),
    /// Money, or bare numbers.
    Number(FactId),
    /// A quantity in whatever unit the unit's column says.
    Quantity(FactId),
    /// A quantity in one unit.
    Declared(FactId),
    /// What the line is called.
    Id,
    /// Nobody reads it.
    Nothing,
}

/// What a text says: the key of a value, or something odd.
type Known = Option<u32>;

/// Texts that were met, and what they say. Short ones are compared as numbers; the last one first, as the next is often the same.
#[derive(Default)]
struct Texts {
    short: FxHashMap<u128, Known>,
    long: FxHashMap<Box<[u8]>, Known>,
    last: Option<(u128, Known)>,
}

impl Texts {
    /// What a text says; it is learnt where it is met for the first time.
    fn find(&mut self, cell: &[u8], learn: impl FnOnce() -> Known) -> Known {
        let Some(short) = short(cell) else {
            if let Some(known) = self.long.get(cell) {
                return *known;
            }
            let known = learn();
            self.long.insert(cell.into(), known);
            return known;
        };
        if let Some((last, known)) = self.last
            && last == short
        {
            return known;
        }
        let known = match self.short.get(&short) {
            Some(known) => *known,
            None => {
                let known = learn();
                self.short.insert(short, known);
                known
            }
        };
        self.last = Some((short, known));
        known
    }

    fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }
}

/// A text of few bytes as a number, its length at the end.
fn short(cell: &[u8]) -> Option<u128> {
    let mut bytes = [0u8; 16];
    bytes.get_mut(..cell.len())?.copy_from_slice(cell);
    let length = bytes.last_mut().filter(|_| cell.len() < 16)?;
    *length = u8::try_from(cell.len()).ok()?;
    Some(u128::from_le_bytes(bytes))
}

impl<'s> BatchReader<'s> {
    /// Of a sheet.
    pub fn new(sheet: &'s Sheet, book: &'s Book) -> BatchReader<'s> {
        let given = sheet.given().map(|(at, _, text)| (at, text.to_vec())).collect();
        let mut reader = BatchReader { sheet, book, cells: Vec::new(), given, generation: 0 };
        reader.forget();
        reader
    }

    fn forget(&mut self) {
        self.generation += 1;
        let cells = self.sheet.header.uses.iter().map(|found| match found {
            Use::Id => Cells::Id,
            Use::Meets => Cells::Meets(Texts::default()),
            Use::Nothing => Cells::Nothing,
            Use::Fact(fact) if [Builtin::Unit.id(), Builtin::Unit2.id()].contains(fact) => {
                Cells::Unit(*fact, Texts::default())
            }
            Use::Fact(fact) => match self.book.facts.get(fact.0).map(|fact| &fact.kind) {
                Some(FactKind::Money | FactKind::Number) => Cells::Number(*fact),
                Some(FactKind::AnyQuantity) => Cells::Quantity(*fact),
                Some(FactKind::Quantity(_)) => Cells::Declared(*fact),
                Some(
                    FactKind::Product
                    | FactKind::Date
                    | FactKind::Country
                    | FactKind::Text
                    | FactKind::Flag
                    | FactKind::Codes
                    | FactKind::OneOf(_),
                ) => Cells::Plain(*fact, Texts::default()),
                None => Cells::Nothing,
            },
        });
        self.cells = cells.collect();
    }

    /// Reads whole rows into a batch, and says where each stands; blank lines are no rows.
    pub fn read(&mut self, bytes: &[u8], batch: &mut Batch, places: &mut Vec<RowPlace>) -> usize {
        let is_full = |cells: &Cells| match cells {
            Cells::Plain(_, known) | Cells::Unit(_, known) | Cells::Meets(known) => known.len() > MOST_VALUES,
            Cells::Number(_) | Cells::Quantity(_) | Cells::Declared(_) | Cells::Id | Cells::Nothing => false,
        };
        if self.cells.iter().any(is_full) {
            self.forget();
        }
        self.prepare(batch);
        places.clear();
        let is_ascii = bytes.is_ascii();
        let mut at = 0;
        let mut line = 0;
        while at < bytes.len() {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let end = memchr::memchr3(b'\n', b'\r', b'"', rest).unwrap_or(rest.len());
            if rest.get(end) == Some(&b'"') {
                let mut rows = Rows::continued(rest, self.sheet.separator, 0);
                if let Some(row) = rows.next().filter(|row| !row.is_blank()) {
                    let is_torn = row.cells.iter().any(|cell| matches!(cell.torn, Some(Torn::Open | Torn::Behind)));
                    let is_text = row.cells.iter().all(|cell| std::str::from_utf8(&cell.text).is_ok());
                    let place = RowPlace { start: at, line, id: (0, 0) };
                    self.begin_row(batch, places, place);
                    if is_torn || !is_text || row.cells.len() > self.sheet.width() {
                        odd(batch);
                    } else {
                        for (number, cell) in row.cells.iter().enumerate() {
                            let start = at + cell.start + usize::from(rest.get(cell.start) == Some(&b'"'));
                            // A doubled quote makes the text of an id another than it stands.
                            let is_own = bytes.get(start..start + cell.text.len()) == Some(cell.text.as_ref());
                            self.cell(batch, places, number, &cell.text, is_own.then_some(start));
                        }
                    }
                    self.end_row(batch, places);
                }
                let (read, lines) = rows.place();
                at += read.max(1);
                line += lines;
                continue;
            }
            let row = rest.get(..end).unwrap_or(&[]);
            if !row.trim_ascii().is_empty() || row.contains(&self.sheet.separator) {
                self.begin_row(batch, places, RowPlace { start: at, line, id: (0, 0) });
                if is_ascii || std::str::from_utf8(row).is_ok() {
                    self.plain_row(batch, places, row, at);
                } else {
                    odd(batch);
                }
                self.end_row(batch, places);
            }
            let is_pair = rest.get(end) == Some(&b'\r') && rest.get(end + 1) == Some(&b'\n');
            at += end + 1 + usize::from(is_pair);
            line += 1;
        }
        line
    }

    /// The cells of a row without quotes.
    fn plain_row(&mut self, batch: &mut Batch, places: &mut [RowPlace], row: &[u8], at: usize) {
        let mut start = 0;
        for number in 0.. {
            let rest = row.get(start..).unwrap_or(&[]);
            let end = rest.iter().position(|byte| *byte == self.sheet.separator);
            let cell = rest.get(..end.unwrap_or(rest.len())).unwrap_or(&[]);
            if number >= self.sheet.width() {
                odd(batch);
                return;
            }
            if !cell.is_empty() {
                self.cell(batch, places, number, cell, Some(at + start));
            }
            match end {
                Some(end) => start += end + 1,
                None => return,
            }
        }
    }

    /// Makes the columns that the file has, and forgets the lines of the batch before.
    fn prepare(&self, batch: &mut Batch) {
        let is_new = batch.generation != self.generation;
        batch.generation = self.generation;
        batch.len = 0;
        batch.odd.clear();
        if is_new {
            *batch = Batch { generation: self.generation, ..Batch::default() };
            batch.facts.resize_with(self.book.facts.len(), Column::default);
            for cells in &self.cells {
                match cells {
                    Cells::Plain(fact, ..) => put(batch, *fact, Column::Plain(Plains::default())),
                    Cells::Unit(fact, ..) => {
                        put(batch, *fact, Column::Plain(Plains::default()));
                        let of = quantity_of(*fact);
                        if matches!(batch.column(of), Column::Lacking) {
                            put(batch, of, Column::Quantities(Vec::new(), Plains::default()));
                        }
                    }
                    Cells::Number(fact) => put(batch, *fact, Column::Numbers(Vec::new())),
                    Cells::Quantity(fact) => put(batch, *fact, Column::Quantities(Vec::new(), Plains::default())),
                    Cells::Declared(fact) => {
                        let units = match self.book.facts.get(fact.0).map(|fact| &fact.kind) {
                            Some(FactKind::Quantity(unit)) => vec![unit.clone()],
                            _ => Vec::new(),
                        };
                        let units = Plains { values: units, keys: Vec::new() };
                        put(batch, *fact, Column::Quantities(Vec::new(), units));
                    }
                    Cells::Meets(_) | Cells::Id | Cells::Nothing => {}
                }
            }
            return;
        }
        batch.meets.keys.clear();
        for column in &mut batch.facts {
            match column {
                Column::Lacking => {}
                Column::Plain(plains) => plains.keys.clear(),
                Column::Numbers(numbers) => numbers.clear(),
                Column::Quantities(numbers, units) => {
                    numbers.clear();
                    units.keys.clear();
                }
            }
        }
    }

    fn begin_row(&self, batch: &mut Batch, places: &mut Vec<RowPlace>, place: RowPlace) {
        places.push(place);
        batch.len += 1;
        batch.odd.push(false);
    }

    fn end_row(&mut self, batch: &mut Batch, places: &mut [RowPlace]) {
        for at in 0..self.given.len() {
            let Some((number, text)) = self.given.get(at).cloned() else { continue };
            self.blank(batch, number);
            self.cell(batch, places, number, &text, None);
        }
    }

    /// Takes back what the file's own column says that is given in its place.
    fn blank(&self, batch: &mut Batch, number: usize) {
        let lines = batch.len;
        let fact = match self.cells.get(number) {
            Some(
                Cells::Plain(fact, ..)
                | Cells::Unit(fact, ..)
                | Cells::Number(fact)
                | Cells::Quantity(fact)
                | Cells::Declared(fact),
            ) => *fact,
            Some(Cells::Meets(_)) => {
                put_last(&mut batch.meets.keys, lines, 0, 0);
                return;
            }
            Some(Cells::Id | Cells::Nothing) | None => return,
        };
        match batch.facts.get_mut(fact.0) {
            Some(Column::Plain(plains)) => put_last(&mut plains.keys, lines, 0, 0),
            Some(Column::Numbers(numbers) | Column::Quantities(numbers, _)) => {
                put_last(numbers, lines, Written::NOTHING, Written::NOTHING)
            }
            Some(Column::Lacking) | None => {}
        }
    }

    fn cell(&mut self, batch: &mut Batch, places: &mut [RowPlace], number: usize, cell: &[u8], at: Option<usize>) {
        let Some(cells) = self.cells.get_mut(number) else { return };
        let lines = batch.len;
        match cells {
            Cells::Plain(fact, known) => {
                let Some(Column::Plain(plains)) = batch.facts.get_mut(fact.0) else { return };
                let (book, own_units) = (self.book, &self.sheet.own_units);
                let key = known.find(cell, || {
                    learnt(cell, &mut plains.values, |text| {
                        if *fact == Builtin::Currency.id() {
                            return parse_currency(text).ok().map(|one| Value::Text(one.code().to_string()));
                        }
                        let kind = book.facts.get(fact.0).map_or(&FactKind::Text, |fact| &fact.kind);
                        parse_cell_in(kind, text, book.odd_codes, own_units).ok()
                    })
                });
                match key {
                    Some(key) => put_last(&mut plains.keys, lines, key, 0),
                    None => odd(batch),
                }
            }
            Cells::Meets(known) => {
                let values: &mut Vec<BTreeMap<String, bool>> = &mut batch.meets.values;
                match known.find(cell, || learnt(cell, values, answers)) {
                    Some(key) => put_last(&mut batch.meets.keys, lines, key, 0),
                    None => odd(batch),
                }
            }
            Cells::Unit(fact, known) => {
                let own_units = &self.sheet.own_units;
                let Some(key) = known.find(cell, || unit(batch, *fact, cell, own_units)) else {
                    odd(batch);
                    return;
                };
                if let Some(Column::Plain(names)) = batch.facts.get_mut(fact.0) {
                    put_last(&mut names.keys, lines, key, 0);
                }
                if let Some(Column::Quantities(_, units)) = batch.facts.get_mut(quantity_of(*fact).0) {
                    put_last(&mut units.keys, lines, key, 0);
                }
            }
            Cells::Number(fact) | Cells::Quantity(fact) | Cells::Declared(fact) => {
                let fact = *fact;
                let is_declared = matches!(cells, Cells::Declared(_));
                match written(cell, self.sheet.decimal_comma) {
                    Some(number) => match batch.facts.get_mut(fact.0) {
                        Some(Column::Numbers(numbers)) => put_last(numbers, lines, number, Written::NOTHING),
                        Some(Column::Quantities(numbers, units)) => {
                            put_last(numbers, lines, number, Written::NOTHING);
                            if is_declared && number.places().is_some() {
                                put_last(&mut units.keys, lines, 1, 0);
                            }
                        }
                        Some(Column::Lacking | Column::Plain(_)) | None => {}
                    },
                    None => odd(batch),
                }
            }
            Cells::Id => match (at, places.last_mut()) {
                (Some(at), Some(place)) if cell.iter().all(u8::is_ascii_graphic) => place.id = (at, at + cell.len()),
                (Some(at), Some(place)) => {
                    // What is no ASCII may be a blank too.
                    let trimmed = std::str::from_utf8(cell).map(str::trim).unwrap_or_default();
                    let before = cell.len() - std::str::from_utf8(cell).map(str::trim_start).unwrap_or_default().len();
                    place.id = (at + before, at + before + trimmed.len());
                }
                _ => odd(batch),
            },
            Cells::Nothing => {}
        }
    }
}

/// The quantity to which a unit belongs.
fn quantity_of(unit: FactId) -> FactId {
    if unit == Builtin::Unit2.id() { Builtin::Quantity2.id() } else { Builtin::Quantity.id() }
}

fn put(batch: &mut Batch, fact: FactId, column: Column) {
    if let Some(place) = batch.facts.get_mut(fact.0) {
        *place = column;
    }
}

fn odd(batch: &mut Batch) {
    if let Some(odd) = batch.odd.last_mut() {
        *odd = true;
    }
}

/// Puts the value of the last of so many lines into a column; lines before it that said nothing are filled up.
fn put_last<T: Copy>(all: &mut Vec<T>, lines: usize, value: T, nothing: T) {
    if all.len() + 1 == lines {
        all.push(value);
        return;
    }
    all.resize(lines, nothing);
    if let Some(place) = all.last_mut() {
        *place = value;
    }
}

/// The key of a text that is met for the first time: 0 where it is blank, nothing where it cannot be read.
fn learnt<T>(cell: &[u8], values: &mut Vec<T>, read: impl FnOnce(&str) -> Option<T>) -> Known {
    let text = std::str::from_utf8(cell).ok()?.trim();
    if text.is_empty() {
        return Some(0);
    }
    values.push(read(text)?);
    u32::try_from(values.len()).ok()
}

fn answers(text: &str) -> Option<BTreeMap<String, bool>> {
    let mut found = BTreeMap::new();
    for (words, answer) in parse_answers(text) {
        if found.insert(words, answer).is_some_and(|before| before != answer) {
            return None;
        }
    }
    Some(found)
}

fn unit(batch: &mut Batch, fact: FactId, cell: &[u8], own_units: &[Unit]) -> Known {
    let text = std::str::from_utf8(cell).ok()?.trim();
    if text.is_empty() {
        return Some(0);
    }
    let unit = parse_unit(text, own_units).ok()?;
    if let Some(Column::Plain(names)) = batch.facts.get_mut(fact.0) {
        names.values.push(Value::Text(unit.name.clone()));
    }
    let Some(Column::Quantities(_, units)) = batch.facts.get_mut(quantity_of(fact).0) else { return None };
    units.values.push(unit);
    u32::try_from(units.values.len()).ok()
}

/// A number that is written plainly, or nothing; `None` for anything else.
fn written(cell: &[u8], decimal_comma: bool) -> Option<Written> {
    let cell = cell.trim_ascii();
    if cell.is_empty() {
        return Some(Written::NOTHING);
    }
    if cell.len() > MOST_DIGITS {
        return None;
    }
    let mut digits = 0i64;
    let mut point = None;
    for (at, byte) in cell.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits = digits * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() && at > 0 && !decimal_comma => point = Some(at),
            _ => return None,
        }
    }
    let places = match point {
        None => 0,
        Some(at) if at + 1 < cell.len() => cell.len() - at - 1,
        Some(_) => return None,
    };
    u8::try_from(places).ok().map(|places| Written::new(digits, places))
}
