use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::io;
use std::ops::Range;

use crate::book::{Builtin, FactId, StatementId};
use crate::cli::stats::{Places, Tally};
use crate::cli::stream::chunks::{Chunk, Content};
use crate::cli::stream::order::Order;
use crate::cli::stream::together::{Bearing, Gathered, Kept, Known};
use crate::cli::stream::{Asked, Failure};
use crate::cli::variants::Variant;
use crate::engine::{Plan, Worker};
use crate::report::row_fault;
use crate::shipment::{Batch, Fault, Outcome, Settled, Shipment, Status};
use crate::spec::Evaluator;
use crate::table::{BatchReader, Cut, Form, Layout, Lot, ResultWriter, Results, Sheet, TextLot, open_quote};

/// How many rows are looked at at a time where they bear on each other: most of these are held whole.
const FEW: usize = 256;

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
    pub out: Results,
    /// What is wrong with rows, each in one sentence.
    pub sentences: Vec<String>,
    /// Rows by status, and by measure where that is counted.
    pub tally: Tally,
    /// How many rows of the file it has.
    pub lines: usize,
    /// Rows that were gathered.
    pub gathered: Vec<Gathered>,
}

/// What one thread reads, judges and writes with.
pub struct Thread<'r, 'a> {
    asked: &'r Asked<'a>,
    sheets: &'r [Sheet],
    sheet_of: &'r [usize],
    /// The rows of the piece at hand.
    cut: Cut,
    readers: Vec<(BatchReader<'r>, Batch)>,
    workers: Vec<Worker<'r, 'a>>,
    settled: Vec<Settled>,
    evaluators: Vec<OnceCell<Evaluator<'a>>>,
    form: Form,
    writers: Vec<ResultWriter<'r>>,
    /// Where measures stand; those of nothing where they are not counted.
    places: Vec<Places>,
    width: Option<usize>,
    /// The number of the column that names rows.
    id: Option<usize>,
    /// For each variant which of its lines bear on each other.
    bearings: Vec<Bearing>,
    /// What came of lines of the piece at hand that were judged before.
    known: Known,
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
        (layout, form): (&'r Layout<'r>, Form),
    ) -> Thread<'r, 'a> {
        let book_of = |sheet: usize| {
            let of = sheet_of.iter().position(|one| *one == sheet).and_then(|at| asked.variants.get(at));
            of.map(|variant| variant.book)
        };
        // To which entry a line belongs is seldom asked, and seldom the same.
        let entry = Builtin::Entry.id();
        let only_said: Vec<FactId> = if plans.iter().any(|plan| plan.asks(entry)) { Vec::new() } else { vec![entry] };
        let readers = sheets
            .iter()
            .enumerate()
            .filter_map(|(at, sheet)| Some((BatchReader::new(sheet, book_of(at)?, &only_said), Batch::default())));
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
            cut: Cut::default(),
            readers: readers.collect(),
            workers,
            settled: plans.iter().map(|_| Settled::default()).collect(),
            evaluators: plans.iter().map(|_| OnceCell::new()).collect(),
            form,
            writers: asked.variants.iter().map(|one| ResultWriter::new(layout, one.book, form)).collect(),
            width: layout.input.and(sheets.first()).map(Sheet::width),
            id: sheets.first().and_then(Sheet::id),
            bearings: plans.iter().map(Bearing::of).collect(),
            known: Known::default(),
        }
    }

    /// Judges the rows of a piece, and writes them into the room of a piece that was put out; nothing where the run is stopped.
    pub fn judge(
        &mut self,
        chunk: &Chunk,
        (judging, room): (Judging<'_>, Option<Results>),
        order: &Order,
    ) -> Option<Result<Piece, Failure>> {
        let out = self.writers.first()?.emptied(room);
        let piece = Piece {
            number: chunk.number,
            out,
            sentences: Vec::new(),
            tally: Tally::default(),
            lines: 0,
            gathered: Vec::new(),
        };
        match &chunk.content {
            Content::Text(bytes) => {
                let sheet = self.sheets.first()?;
                let mut cut = std::mem::take(&mut self.cut);
                let lines = cut.cut(bytes, sheet);
                let found = self.judged(piece, (&TextLot::new(bytes, &cut, sheet), lines), judging, order);
                self.cut = cut;
                found
            }
            Content::Columns(lot) => self.judged(piece, (lot.as_ref(), lot.len()), judging, order),
        }
    }

    fn judged(
        &mut self,
        mut piece: Piece,
        (lot, lines): (&dyn Lot, usize),
        judging: Judging<'_>,
        order: &Order,
    ) -> Option<Result<Piece, Failure>> {
        piece.lines = lot.len();
        let mut known = std::mem::take(&mut self.known);
        let found = order.count(piece.number, (lot.len(), lines), |before| {
            match judging {
                Judging::Gather => Ok(()),
                Judging::Write(kept) => kept.until(before.0 + lot.len(), &mut known),
            }
            .map(|()| before)
        })?;
        let before = match found {
            Ok(found) => found,
            Err(why) => return Some(Err(Failure::Input(why))),
        };
        let told = if matches!(judging, Judging::Gather) { None } else { Some(&known) };
        let bear = self.bearings.iter().any(|one| *one != Bearing::Nothing);
        let step = if bear { lot.step().min(FEW) } else { lot.step() }.max(1);
        for start in (0..lot.len()).step_by(step) {
            let range = start..lot.len().min(start + step);
            self.settle(lot, range.clone());
            if let Err(failure) = self.written(&mut piece, lot, (range, before), told) {
                return Some(Err(failure));
            }
        }
        self.known = known;
        Some(Ok(piece))
    }

    /// Settles what can be settled of some rows: none where all of an outcome is told.
    fn settle(&mut self, lot: &dyn Lot, range: Range<usize>) {
        if self.form.is_whole() {
            self.settled.iter_mut().for_each(|settled| settled.leave_all(range.len()));
            return;
        }
        for (reader, batch) in &mut self.readers {
            lot.read(range.clone(), reader, batch);
        }
        for ((worker, settled), sheet) in self.workers.iter_mut().zip(&mut self.settled).zip(self.sheet_of) {
            if let Some((_, batch)) = self.readers.get(*sheet) {
                worker.run(batch, settled);
            }
        }
    }

    /// Judges what was not settled of some rows, and writes them.
    fn written(
        &self,
        piece: &mut Piece,
        lot: &dyn Lot,
        (range, before): (Range<usize>, (usize, usize)),
        known: Option<&Known>,
    ) -> Result<(), Failure> {
        let Some(known) = known else { return self.gather(piece, lot, (range.start, before)) };
        let mut slow: Vec<HashMap<usize, Slow>> = Vec::new();
        for at in 0..self.asked.variants.len() {
            let mut left = self.left_over(at, lot, (range.start, before))?;
            self.evaluate(at, known, &mut left).map_err(Failure::Input)?;
            slow.push(left);
        }
        let mut front: Vec<Vec<u8>> = Vec::new();
        for (row, at) in range.enumerate() {
            self.front(lot, at, &mut front);
            let id = self.id.map_or(Cow::Borrowed(&[][..]), |number| lot.id(at, number));
            self.row(piece, (row, before.0 + at + 1), (&id, &front), &mut slow).map_err(Failure::Output)?;
        }
        Ok(())
    }

    /// Gathers the rows that bear on others.
    fn gather(&self, piece: &mut Piece, lot: &dyn Lot, from: (usize, (usize, usize))) -> Result<(), Failure> {
        for (at, bearing) in self.bearings.iter().enumerate().filter(|(_, one)| **one != Bearing::Nothing) {
            let left = self.left_over(at, lot, from)?;
            for one in left.values().filter(|one| bearing.takes(&one.shipment)) {
                let Some(evaluator) = self.evaluator(at) else { continue };
                let gathered = Gathered::new(at, *bearing, evaluator, &one.shipment);
                piece.gathered.push(gathered.map_err(Failure::Input)?);
            }
        }
        Ok(())
    }

    /// The rows of a variant that were not settled, read by themselves.
    fn left_over(
        &self,
        at: usize,
        lot: &dyn Lot,
        (start, before): (usize, (usize, usize)),
    ) -> Result<HashMap<usize, Slow>, Failure> {
        let mut found = HashMap::new();
        let (Some(settled), Some(variant)) = (self.settled.get(at), self.asked.variants.get(at)) else {
            return Ok(found);
        };
        let sheet_at = self.sheet_of.get(at).copied().unwrap_or(0);
        let Some(sheet) = self.sheets.get(sheet_at) else { return Ok(found) };
        for (row, settled) in settled.lines.iter().enumerate() {
            if settled.is_some() {
                continue;
            }
            let Some(raw) = lot.row(start + row, before.1) else { continue };
            if let Some(wrong) = open_quote(self.asked.name, &raw) {
                return Err(Failure::Told(Box::new(wrong)));
            }
            let (shipment, columns) = sheet.row(before.0 + start + row + 1, &raw, variant.book);
            found.insert(row, Slow { shipment, line: raw.line, columns, outcome: None });
        }
        Ok(found)
    }

    /// Judges what was left over by the language page.
    fn evaluate(&self, at: usize, known: &Known, left: &mut HashMap<usize, Slow>) -> io::Result<()> {
        let mut open: Vec<usize> = Vec::new();
        for (row, slow) in left.iter_mut() {
            slow.outcome = known.get(at, slow.shipment.line)?;
            if slow.outcome.is_none() {
                open.push(*row);
            }
        }
        open.sort_unstable();
        let shipments: Vec<Shipment> =
            open.iter().filter_map(|row| left.get(row)).map(|one| one.shipment.clone()).collect();
        if shipments.is_empty() {
            return Ok(());
        }
        let Some(evaluator) = self.evaluator(at) else { return Ok(()) };
        for (row, outcome) in open.iter().zip(evaluator.outcomes(&shipments, false)) {
            if let Some(slow) = left.get_mut(row) {
                slow.outcome = Some(outcome);
            }
        }
        Ok(())
    }

    /// The evaluator of a variant, made where it is asked for the first time.
    fn evaluator(&self, at: usize) -> Option<&Evaluator<'a>> {
        let (variant, evaluator) = (self.asked.variants.get(at)?, self.evaluators.get(at)?);
        Some(evaluator.get_or_init(|| Evaluator::new(variant.book, variant.view)))
    }

    /// The shipment's own cells, where they stand in front.
    fn front(&self, lot: &dyn Lot, row: usize, front: &mut Vec<Vec<u8>>) {
        let Some(width) = self.width else { return };
        front.clear();
        if let Some(raw) = lot.row(row, 0) {
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
        (id, front): (&[u8], &[Vec<u8>]),
        slow: &mut [HashMap<usize, Slow>],
    ) -> io::Result<()> {
        let is_shown = self.asked.only.is_empty() || self.is_kept(row, slow);
        let mut told: Vec<(String, Vec<&str>)> = Vec::new();
        let all = self.asked.variants.iter().zip(&self.settled).zip(slow.iter_mut()).zip(&self.writers).enumerate();
        for (at, (((variant, settled), slow), writer)) in all {
            if let Some(Some(line)) = settled.lines.get(row) {
                let touched = settled.remarks(line).into_iter().flat_map(|one| &one.touched);
                self.count(piece, at, Status::Ok, touched.map(|id| (*id, true)));
                if is_shown {
                    let name = variant.name.as_deref().unwrap_or("");
                    writer.write(&mut piece.out, (front, number, id, name), settled, line);
                }
                continue;
            }
            let Some(one) = slow.get_mut(&row) else { continue };
            if let Some(sheet) = self.sheet_of.get(at).and_then(|sheet| self.sheets.get(*sheet)) {
                tell(&mut told, variant, self.asked.name, sheet, one);
            }
            if let Some(outcome) = &mut one.outcome {
                outcome.variant.clone_from(&variant.name);
                self.count(piece, at, outcome.status, outcome.touched.iter().copied());
            }
            let (Some(outcome), true) = (&one.outcome, is_shown) else { continue };
            let place = |fault: &Fault| {
                let sheet = self.sheet_of.get(at).and_then(|sheet| self.sheets.get(*sheet));
                (one.line, sheet.map_or(1, |sheet| sheet.column_of(&one.shipment, &one.columns, fault)))
            };
            writer.write_outcome(&mut piece.out, front, outcome, &place)?;
        }
        let variants = self.asked.variants.len();
        piece.sentences.extend(told.into_iter().map(|(text, names)| {
            if names.len() == variants { text } else { format!("{text} ({})", names.join("; ")) }
        }));
        Ok(())
    }

    /// Whether a row is one of those that are asked for, in one variant at least.
    fn is_kept(&self, row: usize, slow: &[HashMap<usize, Slow>]) -> bool {
        self.settled.iter().zip(slow).any(|(settled, slow)| match settled.lines.get(row) {
            Some(Some(line)) => self.asked.only.iter().any(|only| only.keeps_settled(line)),
            Some(None) | None => {
                let outcome = slow.get(&row).and_then(|one| one.outcome.as_ref());
                outcome.is_some_and(|outcome| self.asked.only.iter().any(|only| only.keeps(outcome)))
            }
        })
    }
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
