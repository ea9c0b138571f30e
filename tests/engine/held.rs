//! One book and many shipments: every row of results, by the evaluator and by the engine.

use tradec::book::{Book, View};
use tradec::engine::{Plan, Worker};
use tradec::shipment::{Batch, Settled, Shipment};
use tradec::spec::Evaluator;
use tradec::table::{Layout, Named, Page, RowWriter};

/// How many rows were held against each other, and how many of them the engine settled.
#[derive(Debug, Clone, Copy, Default)]
pub struct Held {
    pub rows: usize,
    pub settled: usize,
}

impl Held {
    pub fn add(&mut self, other: Held) {
        self.rows += other.rows;
        self.settled += other.settled;
    }
}

/// Holds both against each other; what differs is said with the shipment.
pub fn held(book: &Book, view: View, shipments: &[Shipment]) -> Result<Held, String> {
    let shipments: Vec<Shipment> =
        shipments.iter().enumerate().map(|(at, one)| Shipment { line: at + 1, ..one.clone() }).collect();
    let layout = Layout::plain(book, Named::default());
    let writer = RowWriter::new(&layout, book);
    let evaluator = Evaluator::new(book, view);
    let mut expected = Vec::new();
    for outcome in evaluator.outcomes(&shipments, false) {
        let mut row = Page::default();
        writer.write_outcome(&mut row, &[], &outcome);
        expected.push(row.text().to_vec());
    }
    let plan = Plan::new(book, view, 2);
    let mut settled = Settled::default();
    let batch = Batch::of(book, &shipments);
    let mut worker = Worker::new(&plan);
    worker.run(&batch, &mut settled);
    // What is left over is judged together, as a run of tradec does.
    let left: Vec<Shipment> =
        settled.lines.iter().zip(&shipments).filter(|(line, _)| line.is_none()).map(|(_, one)| one.clone()).collect();
    let mut others = evaluator.outcomes(&left, false).into_iter();
    let mut held = Held { rows: shipments.len(), settled: shipments.len() - left.len() };
    if shipments.is_empty() {
        held.rows = 0;
    }
    for ((line, shipment), expected) in settled.lines.iter().zip(&shipments).zip(expected) {
        let mut page = Page::default();
        match line {
            Some(line) => writer.write(&mut page, (&[], shipment.line, &[], ""), &settled, line),
            None => writer.write_outcome(&mut page, &[], &others.next().unwrap()),
        }
        let row = page.text().to_vec();
        if row != expected {
            let text = |row: Vec<u8>| String::from_utf8(row).unwrap();
            return Err(format!(
                "known on {}: {shipment:?}\nlanguage page: {}engine ({}): {}",
                view.known_on,
                text(expected),
                if line.is_some() { "settled" } else { "handed back" },
                text(row)
            ));
        }
    }
    Ok(held)
}
