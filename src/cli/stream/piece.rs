use std::cell::OnceCell;
use std::collections::HashMap;

use crate::book::StatementId;
use crate::cli::stats::{Places, Tally};
use crate::cli::stream::chunks::Chunk;
use crate::cli::stream::order::Order;
use crate::cli::stream::{Asked, Kept};
use crate::cli::variants::Variant;
use crate::diagnostic::Diagnostic;
use crate::engine::{Plan, Worker};
use crate::report::row_fault;
use crate::shipment::{Batch, Outcome, Settled, Shipment, Status};
use crate::source::{RawRow, Rows};
use crate::spec::Evaluator;
use crate::table::{BatchReader, Layout, RowPlace, RowWriter, Sheet, open_quote};

/// What is done with rows.
#[derive(Clone, Copy)]
pub enum Judging<'k> {
    /// Those that bear on each other are gathered.
    Gather,
    /// All are written; what came of those that bear on each other is known.
    Write(&'k Kept),
}

/// What a piece comes to.
pub struct Piece {
    /// Which one.
    pub number: usize,
    /// The rows of results.
    pub out: Vec<u8>,
    /// What is wrong with rows, each in one sentence.
    pub sentences: Vec<String>,
    /// Rows by status, and by measure where that is counted.
    pub tally: Tally,
    /// How many rows of the file it has.
    pub lines: usize,
    /// Rows that were gathered.
    pub gathered: Vec<Gathered>,
}

/// A row that is judged together with others.
pub struct Gathered {
    /// In which variant.
    pub variant: usize,
    /// It.
    pub shipment: Shipment,
}

/// What one thread reads, judges and writes with.
pub struct Thread<'r, 'a> {
    asked: &'r Asked<'a>,
    sheets: &'r [Sheet],
    sheet_of: &'r [usize],
    readers: Vec<(BatchReader<'r>, Batch, Vec<RowPlace>)>,
    workers: Vec<Worker<'r, 'a>>,
    settled: Vec<Settled>,
    evaluators: Vec<OnceCell<Evaluator<'a>>>,
    writers: Vec<RowWriter>,
    /// Where measures stand; those of nothing where they are not counted.
    places: Vec<Places>,
    width: Option<usize>,
}

/// A row that is judged by the language page, with the line of the file it stands on and the columns of its faults.
struct Slow {
    shipment: Shipment,
    line: usize,
    columns: Vec<usize>,
    outcome: Option<Outcome>,
}

impl<'r, 'a> Thread<'r, 'a> {
    /// With what all threads share.
    pub fn new(
        asked: &'r Asked<'a>,
        plans: &'r [Plan<'a>],
        (sheets, sheet_of): (&'r [Sheet], &'r [usize]),
        layout: &Layout<'_>,
    ) -> Thread<'r, 'a> {
        let book_of = |sheet: usize| {
            let of = sheet_of.iter().position(|one| *one == sheet).and_then(|at| asked.variants.get(at));
            of.map(|variant| variant.book)
        };
        let readers = sheets
            .iter()
            .enumerate()
            .filter_map(|(at, sheet)| Some((BatchReader::new(sheet, book_of(at)?), Batch::default(), Vec::new())));
        let mut workers: Vec<Worker<'r, 'a>> = plans.iter().map(Worker::new).collect();
        if asked.counts {
            workers.iter_mut().for_each(Worker::keep_touched);
        }
        let places = |variant: &Variant<'_>| match asked.counts {
            true => Places::new(variant.book),
            false => Places::default(),
        };
        Thread {
            places: asked.variants.iter().map(places).collect(),
            asked,
            sheets,
            sheet_of,
            readers: readers.collect(),
            workers,
            settled: plans.iter().map(|_| Settled::default()).collect(),
            evaluators: plans.iter().map(|_| OnceCell::new()).collect(),
            writers: asked.variants.iter().map(|variant| RowWriter::new(layout, variant.book)).collect(),
            width: layout.input.and(sheets.first()).map(Sheet::width),
        }
    }

    /// Judges the rows of a piece, from a byte on; nothing where the run is stopped.
    pub fn judge(
        &mut self,
        chunk: &Chunk,
        from: usize,
        judging: Judging<'_>,
        order: &Order,
    ) -> Option<Result<Piece, Box<Diagnostic>>> {
        let bytes = chunk.bytes.get(from..).unwrap_or(&[]);
        let (mut rows, mut lines) = (0, 0);
        for (reader, batch, places) in &mut self.readers {
            lines = reader.read(bytes, batch, places);
            rows = batch.len;
        }
        let before = order.count(chunk.number, rows, lines)?;
        for ((worker, settled), sheet) in self.workers.iter_mut().zip(&mut self.settled).zip(self.sheet_of) {
            if let Some((_, batch, _)) = self.readers.get(*sheet) {
                worker.run(batch, settled);
            }
        }
        Some(self.judged(chunk.number, bytes, before, rows, judging))
    }

    fn judged(
        &self,
        number: usize,
        bytes: &[u8],
        before: (usize, usize),
        rows: usize,
        judging: Judging<'_>,
    ) -> Result<Piece, Box<Diagnostic>> {
        let mut piece = Piece {
            number,
            out: Vec::new(),
            sentences: Vec::new(),
            tally: Tally::default(),
            lines: rows,
            gathered: Vec::new(),
        };
        let mut slow: Vec<HashMap<usize, Slow>> = Vec::new();
        for at in 0..self.asked.variants.len() {
            let mut left = self.left_over(at, bytes, before)?;
            match judging {
                Judging::Gather => {
                    let mut own: Vec<(usize, Slow)> = left.drain().collect();
                    own.sort_by_key(|(row, _)| *row);
                    let own = own.into_iter();
                    piece.gathered.extend(own.map(|(_, one)| Gathered { variant: at, shipment: one.shipment }));
                }
                Judging::Write(kept) => self.evaluate(at, kept, &mut left),
            }
            slow.push(left);
        }
        if matches!(judging, Judging::Gather) {
            return Ok(piece);
        }
        piece.out.reserve(bytes.len() * 2 * self.asked.variants.len());
        let mut front: Vec<Vec<u8>> = Vec::new();
        for row in 0..rows {
            self.front(bytes, row, &mut front);
            self.row(&mut piece, (row, before.0 + row + 1), bytes, &front, &mut slow);
        }
        Ok(piece)
    }

    /// The rows of a variant that were not settled, read by themselves.
    fn left_over(
        &self,
        at: usize,
        bytes: &[u8],
        before: (usize, usize),
    ) -> Result<HashMap<usize, Slow>, Box<Diagnostic>> {
        let mut found = HashMap::new();
        let (Some(settled), Some(variant)) = (self.settled.get(at), self.asked.variants.get(at)) else {
            return Ok(found);
        };
        let sheet_at = self.sheet_of.get(at).copied().unwrap_or(0);
        let (Some(sheet), Some((_, _, places))) = (self.sheets.get(sheet_at), self.readers.get(sheet_at)) else {
            return Ok(found);
        };
        for (row, (settled, place)) in settled.lines.iter().zip(places).enumerate() {
            if settled.is_some() {
                continue;
            }
            let Some(raw) = raw_row(bytes, place, sheet, before.1) else { continue };
            if let Some(wrong) = open_quote(self.asked.name, &raw) {
                return Err(Box::new(wrong));
            }
            let (shipment, columns) = sheet.row(before.0 + row + 1, &raw, variant.book);
            found.insert(row, Slow { shipment, line: raw.line, columns, outcome: None });
        }
        Ok(found)
    }

    /// Judges what was left over by the language page.
    fn evaluate(&self, at: usize, kept: &Kept, left: &mut HashMap<usize, Slow>) {
        let (Some(variant), Some(evaluator)) = (self.asked.variants.get(at), self.evaluators.get(at)) else { return };
        let mut open: Vec<usize> = Vec::new();
        for (row, slow) in left.iter_mut() {
            slow.outcome = kept.get(&(at, slow.shipment.line)).cloned();
            if slow.outcome.is_none() {
                open.push(*row);
            }
        }
        open.sort_unstable();
        let shipments: Vec<Shipment> =
            open.iter().filter_map(|row| left.get(row)).map(|one| one.shipment.clone()).collect();
        if shipments.is_empty() {
            return;
        }
        let evaluator = evaluator.get_or_init(|| Evaluator::new(variant.book, variant.view));
        for (row, outcome) in open.iter().zip(evaluator.outcomes(&shipments, false)) {
            if let Some(slow) = left.get_mut(row) {
                slow.outcome = Some(outcome);
            }
        }
    }

    /// The shipment's own cells, where they stand in front.
    fn front(&self, bytes: &[u8], row: usize, front: &mut Vec<Vec<u8>>) {
        front.clear();
        let (Some(width), Some(sheet), Some((_, _, places))) = (self.width, self.sheets.first(), self.readers.first())
        else {
            return;
        };
        if let Some(raw) = places.get(row).and_then(|place| raw_row(bytes, place, sheet, 0)) {
            front.extend(raw.cells.into_iter().map(|cell| cell.text.into_owned()).take(width));
        }
        front.resize(width, Vec::new());
    }

    fn count(
        &self,
        piece: &mut Piece,
        variant: usize,
        status: Status,
        touched: impl Iterator<Item = (StatementId, bool)>,
    ) {
        if let Some(places) = self.places.get(variant) {
            piece.tally.row(places, status, touched);
        }
    }

    /// Writes what comes of one row in all variants, and says what is wrong with it.
    fn row(
        &self,
        piece: &mut Piece,
        (row, number): (usize, usize),
        bytes: &[u8],
        front: &[Vec<u8>],
        slow: &mut [HashMap<usize, Slow>],
    ) {
        let all = self.asked.variants.iter().zip(&self.settled).zip(slow.iter_mut()).enumerate();
        let mut told: Vec<(String, Vec<&str>)> = Vec::new();
        let mut is_shown = self.asked.only.is_empty();
        for (at, ((variant, settled), slow)) in all {
            let line = settled.lines.get(row).and_then(Option::as_ref);
            let left = if line.is_none() { slow.get_mut(&row) } else { None };
            match (line, left) {
                (Some(line), _) => {
                    let touched = settled.touched(line).iter().map(|id| (*id, true));
                    self.count(piece, at, Status::Ok, touched);
                    is_shown |= self.asked.only.iter().any(|only| only.keeps_settled(line));
                }
                (None, Some(one)) => {
                    let Some(outcome) = &mut one.outcome else { continue };
                    outcome.variant.clone_from(&variant.name);
                    self.count(piece, at, outcome.status, outcome.touched.iter().copied());
                    is_shown |= self.asked.only.iter().any(|only| only.keeps(outcome));
                    if let Some(sheet) = self.sheet_of.get(at).and_then(|sheet| self.sheets.get(*sheet)) {
                        tell(&mut told, variant, self.asked.name, sheet, one);
                    }
                }
                (None, None) => {}
            }
        }
        let variants = self.asked.variants.len();
        piece.sentences.extend(told.into_iter().map(|(text, names)| {
            if names.len() == variants { text } else { format!("{text} ({})", names.join("; ")) }
        }));
        if !is_shown {
            return;
        }
        for (((variant, settled), slow), (at, writer)) in
            self.asked.variants.iter().zip(&self.settled).zip(slow).zip(self.writers.iter().enumerate())
        {
            if let Some(line) = settled.lines.get(row).and_then(Option::as_ref) {
                let place = self.sheet_of.get(at).and_then(|sheet| self.readers.get(*sheet)?.2.get(row));
                let id = place.and_then(|place| bytes.get(place.id.0..place.id.1)).unwrap_or(&[]);
                let name = variant.name.as_deref().unwrap_or("");
                writer.write(&mut piece.out, (front, number, id, name), settled, line);
            } else if let Some(outcome) = slow.get(&row).and_then(|one| one.outcome.as_ref()) {
                writer.write_outcome(&mut piece.out, front, outcome);
            }
        }
    }
}

fn raw_row<'b>(bytes: &'b [u8], place: &RowPlace, sheet: &Sheet, line: usize) -> Option<RawRow<'b>> {
    let rest = bytes.get(place.start..)?;
    Rows::continued(rest, sheet.separator, line + place.line).next()
}

/// What could not be read comes first; what the law contradicts is found only in what was read.
fn tell<'v>(told: &mut Vec<(String, Vec<&'v str>)>, variant: &'v Variant<'_>, file: &str, sheet: &Sheet, slow: &Slow) {
    let Some(outcome) = &slow.outcome else { return };
    let name = variant.name.as_deref().unwrap_or("");
    let found = outcome.faults.iter().filter(|fault| !slow.shipment.faults.contains(fault));
    for fault in slow.shipment.faults.iter().chain(found) {
        let column = sheet.column_of(&slow.shipment, &slow.columns, fault);
        let text = row_fault(file, (slow.line, column), fault, outcome);
        match told.iter_mut().find(|(known, _)| *known == text) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => told.push((text, vec![name])),
        }
    }
}
