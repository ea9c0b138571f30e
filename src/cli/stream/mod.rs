//! Shipments judged as they come: pieces of whole rows go to as many threads as there are, each of which reads, judges and writes
//! its piece by itself; what comes of them is put out in the order of the file. Only what lines mean to each other is kept: the
//! lines that draw from a quota or share an entry are gathered in a first pass.

mod chunks;
mod interrupt;
mod order;
mod piece;
mod progress;
mod records;
mod sorted;
mod together;

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};

use crate::book::Book;
use crate::cli::screen::Screen;
use crate::cli::stats::Tally;
use crate::cli::stop::Stop;
pub use crate::cli::stream::chunks::Input;
use crate::cli::stream::chunks::{Chunk, Chunks};
use crate::cli::stream::interrupt::Interrupt;
use crate::cli::stream::order::Order;
use crate::cli::stream::piece::{Judging, Piece, Thread};
pub use crate::cli::stream::progress::Progress;
use crate::cli::stream::records::Told;
use crate::cli::stream::sorted::Sorting;
use crate::cli::stream::together::{Bearing, Gathering, Kept};
use crate::cli::variants::{Only, Variant};
use crate::diagnostic::Diagnostic;
use crate::engine::Plan;
use crate::source::Files;
use crate::table::{self, Begun, Form, Given, Layout, Reading, ResultSink, Results, Sheet, quoted_csv};

/// How many pieces each thread may be ahead of what is written.
const AHEAD: usize = 3;

/// What is asked of a run.
pub struct Asked<'a> {
    /// What people call the file.
    pub name: &'a str,
    /// The variants of each row.
    pub variants: &'a [Variant<'a>],
    /// Which rows are shown; all where nothing is said.
    pub only: &'a [Only],
    /// How the file is read.
    pub reading: &'a Reading,
    /// How many threads there are.
    pub threads: usize,
    /// Whether rows are counted by measure.
    pub counts: bool,
}

/// A run that has read its header.
pub struct Run<'a> {
    asked: Asked<'a>,
    chunks: Chunks,
    /// The header as each book reads it that reads it in its own way.
    sheets: Vec<Sheet>,
    /// For each variant its sheet.
    sheet_of: Vec<usize>,
    plans: Vec<Plan<'a>>,
    begins: (usize, usize),
}

/// How a run went.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// How many rows the file has.
    pub lines: usize,
    /// Rows of all variants by status, and how many each measure reached where that is counted.
    pub tally: Tally,
}

impl<'a> Run<'a> {
    /// Reads the header, and says what is odd about it.
    ///
    /// # Errors
    /// A file that cannot be read, or used at all: it is said.
    pub fn begin(asked: Asked<'a>, plans: Vec<Plan<'a>>, input: Input, screen: &Screen) -> Result<Run<'a>, Stop> {
        let mut chunks = Chunks::new(input);
        let head = chunks.head().map_err(|why| unread(asked.name, &why))?.to_vec();
        let header = |names: &[String]| {
            quoted_csv(std::iter::once(Ok(names.iter().map(|name| name.clone().into_bytes()).collect())))
        };
        let header = chunks.names().map(header).transpose().map_err(|why| unread(asked.name, &why))?;
        let is_text = header.is_none();
        let bytes = header.as_ref().unwrap_or(&head);
        // Columns have no marks.
        let own = Reading { delimiter: Some(b','), decimal_comma: false, ..asked.reading.clone() };
        let reading = if is_text { asked.reading } else { &own };
        let mut sheets: Vec<Sheet> = Vec::new();
        let mut read: Vec<(&Book, &[Given])> = Vec::new();
        let mut sheet_of = Vec::new();
        let mut begins = (0, 1);
        let mut said: Vec<Diagnostic> = Vec::new();
        for variant in asked.variants {
            let is_same = |(book, given): &(&Book, &[Given])| {
                *given == variant.set
                    && book.facts == variant.book.facts
                    && book.units == variant.book.units
                    && book.odd_codes == variant.book.odd_codes
            };
            if let Some(at) = read.iter().position(is_same) {
                sheet_of.push(at);
                continue;
            }
            let begun = Sheet::begin(asked.name, bytes, variant.book, reading, &variant.set);
            let Begun { sheet, bytes: at, line } = begun.map_err(|wrong| {
                screen.draw(&wrong, &Files::default());
                Stop::Told
            })?;
            let new = sheet.header.warning.iter().filter(|one| !said.contains(one)).cloned();
            said.extend(new.collect::<Vec<_>>());
            // Lines of columns are counted as in CSV: the header is the first.
            begins = if is_text { (at, line) } else { (0, line) };
            chunks.parted_by(sheet.separator);
            sheet_of.push(sheets.len());
            sheets.push(sheet);
            read.push((variant.book, &variant.set));
        }
        screen.draw(&said, &Files::default());
        // Of a file that cannot be used nothing is written, where its first rows show that already.
        let rows = head.get(begins.0..).filter(|_| is_text).unwrap_or(&[]);
        if let Some(wrong) = sheets.first().and_then(|sheet| sheet.open_quote_in(asked.name, rows, begins.1)) {
            screen.draw(&[wrong], &Files::default());
            return Err(Stop::Told);
        }
        chunks.skip(begins.0);
        Ok(Run { asked, chunks, sheets, sheet_of, plans, begins })
    }

    /// Whether rows are text, and not columns.
    pub fn is_text(&self) -> bool {
        self.chunks.names().is_none()
    }

    /// Whether the file has a column `id`.
    pub fn has_id(&self) -> bool {
        self.sheets.iter().any(Sheet::has_id)
    }

    /// The file's own header, to be written again in front of results.
    pub fn input(&self) -> Option<table::Input> {
        self.asked.reading.keeps_input.then(|| self.sheets.first().map(Sheet::input)).flatten()
    }

    /// Judges every row and writes what comes of them. `again` opens the same file for a second pass.
    ///
    /// # Errors
    /// What the disk or the pipe says, and a quote that is never closed.
    pub fn write(
        mut self,
        out: &mut dyn ResultSink,
        layout: &Layout<'_>,
        again: &mut dyn FnMut() -> Result<Input, Stop>,
        (screen, progress): (&Screen, &mut Progress),
    ) -> Result<Done, Stop> {
        let interrupt = Interrupt::listen();
        let form = out.form();
        let told = Told { statements: self.asked.counts, levies: form.is_whole() };
        let mut kept = Kept::default();
        if needs_all(&self.plans) {
            let gathering = |(variant, plan): (&'a Variant<'a>, &Plan<'a>)| Gathering::new(variant, Bearing::of(plan));
            let mut all: Vec<Option<Gathering<'a, 'a>>> =
                self.asked.variants.iter().zip(&self.plans).map(gathering).collect();
            self.pass(Judging::Gather, (layout, form), (screen, &interrupt), &mut |piece| {
                for gathered in piece.gathered.drain(..) {
                    if let Some(Some(gathering)) = all.get_mut(gathered.variant) {
                        gathering.push(gathered)?;
                    }
                }
                Ok(())
            })?;
            if interrupt.is_pressed() {
                return Err(Stop::Interrupted(0, false));
            }
            let mut sorting = Sorting::default();
            for (at, gathering) in all.into_iter().enumerate() {
                if let Some(gathering) = gathering {
                    let judged = gathering.judge(at, (told, self.asked.threads), &interrupt, &mut sorting);
                    if interrupt.is_pressed() {
                        return Err(Stop::Interrupted(0, false));
                    }
                    judged?;
                }
            }
            kept = Kept::new(sorting.sorted()?);
            self.chunks = Chunks::new(again()?);
            if let Some(sheet) = self.sheets.first() {
                self.chunks.parted_by(sheet.separator);
            }
            self.chunks.head().map_err(|why| unread(self.asked.name, &why))?;
            self.chunks.skip(self.begins.0);
        }
        let mut is_begun = false;
        let mut done = Done::default();
        if self.asked.counts {
            self.asked.variants.iter().for_each(|variant| done.tally.add_book(variant.book));
        }
        let found = self.pass(Judging::Write(&kept), (layout, form), (screen, &interrupt), &mut |piece| {
            // The header comes with the first rows: of a file that cannot be used nothing is written.
            if !std::mem::replace(&mut is_begun, true) {
                out.begin(layout)?;
            }
            out.rows(&piece.out)?;
            done.lines += piece.lines;
            done.tally.add(&piece.tally);
            if !piece.sentences.is_empty() {
                progress.suspended(|| piece.sentences.iter().for_each(|sentence| screen.say(sentence)));
            }
            progress.add(piece.lines);
            Ok(())
        });
        progress.end();
        found?;
        if !is_begun {
            out.begin(layout)?;
        }
        out.end()?;
        if interrupt.is_pressed() {
            return Err(Stop::Interrupted(done.lines, false));
        }
        Ok(done)
    }

    /// One pass over all rows: what each piece comes to, in their order.
    fn pass(
        &mut self,
        judging: Judging<'_>,
        layout: (&Layout<'_>, Form),
        (screen, interrupt): (&Screen, &Interrupt),
        take: &mut dyn FnMut(&mut Piece) -> io::Result<()>,
    ) -> Result<(), Stop> {
        let order = Order::new(self.begins.1, self.asked.threads * AHEAD);
        let source = Mutex::new(std::mem::replace(&mut self.chunks, Chunks::new(Input::Text(Box::new(io::empty())))));
        let is_broken = AtomicBool::new(false);
        let (asked, plans, sheets) = (&self.asked, &self.plans, (self.sheets.as_slice(), self.sheet_of.as_slice()));
        let next = |room: Vec<u8>| -> io::Result<Option<Chunk>> {
            let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
            if is_broken.load(Ordering::Relaxed) || interrupt.is_pressed() {
                return Ok(None);
            }
            source.next(room)
        };
        let (sender, receiver) = sync_channel::<Result<Piece, Failure>>(asked.threads);
        // Rows that were written leave their room to others.
        let spare: Mutex<Vec<Results>> = Mutex::new(Vec::new());
        let (order, next, spare) = (&order, &next, &spare);
        std::thread::scope(|scope| {
            for _ in 0..asked.threads {
                let sender = sender.clone();
                let work = move || {
                    let mut thread = Thread::new(asked, plans, sheets, layout);
                    let mut room = Vec::new();
                    loop {
                        let chunk = match next(std::mem::take(&mut room)) {
                            Ok(Some(chunk)) => chunk,
                            Ok(None) => return,
                            Err(why) => {
                                let _ = sender.send(Err(Failure::Input(why)));
                                return;
                            }
                        };
                        if !order.may_begin(chunk.number) {
                            return;
                        }
                        let out = spare.lock().unwrap_or_else(PoisonError::into_inner).pop();
                        let Some(found) = thread.judge(&chunk, (judging, out), order) else { return };
                        room = chunk.content.room();
                        let is_over = found.is_err();
                        if sender.send(found).is_err() || is_over {
                            return;
                        }
                    }
                };
                let spawned = std::thread::Builder::new().stack_size(crate::cli::STACK).spawn_scoped(scope, work);
                if let Err(why) = spawned {
                    return Err(Stop::Write(why));
                }
            }
            drop(sender);
            let found = in_order(&receiver, order, &mut |mut piece| {
                take(&mut piece)?;
                spare.lock().unwrap_or_else(PoisonError::into_inner).push(piece.out);
                Ok(())
            });
            is_broken.store(true, Ordering::Relaxed);
            order.stop();
            // Threads that wait to hand something over go on, and find that nobody takes it.
            drop(receiver);
            found.map_err(|failure| match failure {
                Failure::Input(why) => unread(asked.name, &why),
                Failure::Output(why) => Stop::Write(why),
                Failure::Told(wrong) => {
                    screen.draw(&[*wrong], &Files::default());
                    Stop::Told
                }
            })
        })
    }
}

/// Each variant's book as a plan.
pub fn plans<'a>(variants: &[Variant<'a>], threads: usize) -> Vec<Plan<'a>> {
    variants.iter().map(|variant| Plan::new(variant.book, variant.view, threads)).collect()
}

/// Whether what a line owes may hang on other lines: then all are looked at before the first is written.
pub fn needs_all(plans: &[Plan<'_>]) -> bool {
    plans.iter().any(|plan| Bearing::of(plan) != Bearing::Nothing)
}

/// Why a pass ends early.
enum Failure {
    /// Rows cannot be read.
    Input(io::Error),
    /// Results cannot be written.
    Output(io::Error),
    /// The file cannot be used.
    Told(Box<Diagnostic>),
}

/// Takes pieces as they come and hands them on in their order.
fn in_order(
    receiver: &std::sync::mpsc::Receiver<Result<Piece, Failure>>,
    order: &Order,
    take: &mut dyn FnMut(Piece) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut waiting: HashMap<usize, Piece> = HashMap::new();
    let mut number = 0;
    let mut failed: Option<Failure> = None;
    for found in receiver {
        match found {
            Ok(piece) => {
                waiting.insert(piece.number, piece);
            }
            // What comes before it is still put out.
            Err(failure) => failed = failed.or(Some(failure)),
        }
        while let Some(piece) = waiting.remove(&number) {
            take(piece).map_err(Failure::Output)?;
            order.wrote();
            number += 1;
        }
    }
    failed.map_or(Ok(()), Err)
}

fn unread(name: &str, why: &io::Error) -> Stop {
    Stop::Call(format!("{name} cannot be read: {why}"))
}
