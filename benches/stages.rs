//! How long the stages of a run take: parse, meaning, proof, plan, and 100,000 rows through the engine and through the evaluator of
//! the language page. `cargo bench`; what they say is compared within one run only.

// A bench that cannot go on is to stop there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::path::PathBuf;

use divan::Bencher;
use divan::counter::ItemsCount;
use tradec::book::{self, Book, View};
use tradec::engine::{Plan, Worker};
use tradec::proof;
use tradec::shipment::{Batch, Settled};
use tradec::source::{Files, Memory};
use tradec::spec::Evaluator;
use tradec::syntax::parse;
use tradec::table::{BatchReader, Cut, Layout, Lot, Named, Page, Reading, RowWriter, Sheet, TextLot, read_shipments};

/// Rows of shipments.
const ROWS: usize = 100_000;
/// Product codes of the book.
const CODES: [usize; 3] = [250, 2_500, 25_000];
const ORIGINS: [&str; 8] = ["CN", "DE", "MX", "CA", "VN", "JP", "GB", "IN"];

fn main() {
    divan::main();
}

/// Chance that always falls the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }
}

fn code(at: usize) -> String {
    format!("{:02}{:02}{:02}{:02}", 1 + at / 100_000 % 76, at / 1_000 % 100, at / 10 % 100, at % 10)
}

/// A book with a schedule of so many codes and four programs that lie over each other.
fn text(codes: usize) -> String {
    let mut text =
        "jurisdiction US; currency USD;\nfact steel_value: money;\nassume loaded = entered;\nprogram mfn {\n"
            .to_string();
    for rate in 0..25 {
        let own: Vec<String> = (rate..codes).step_by(25).map(code).collect();
        let _ = writeln!(text, "  tariff {} from * = {}%;", own.join(", "), rate as f64 / 4.0);
    }
    text.push_str(
        "  exempt * from CA, MX when claims USMCA;\n}\n\
         program steel { tariff 72..73 from * = 25% of steel_value or value since 2025-03-12; \
         tariff 72..73 from * = 50% of steel_value or value since 2025-06-04; }\n\
         program reciprocal { baseline: tariff * from * = 10% since 2025-04-05; \
         tariff * from { VN = 20%, JP = 15%, IN = 25% } since 2025-08-07; \
         exempt * from CA, MX; exempt * from * when loaded before 2025-04-05 and entered before 2025-05-27; }\n\
         program fentanyl { tariff * from CN = 10% since 2025-02-04; tariff * from CN = 20% since 2025-03-04; }\n\
         precedence steel over reciprocal;\n",
    );
    text
}

fn rows(codes: usize) -> String {
    let mut chance = Chance(7);
    let mut rows = "id,product,origin,entered,loaded,value,steel_value,claims\n".to_string();
    for at in 0..ROWS {
        let product = code(chance.below(codes));
        let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
        let cents = 100 + chance.below(100_000_000);
        let loaded = if chance.below(3) == 0 { String::new() } else { format!("2025-{month:02}-01") };
        let steel = if chance.below(4) == 0 { "50.00" } else { "" };
        let origin = ORIGINS.get(chance.below(ORIGINS.len())).copied().unwrap_or("DE");
        let value = format!("{}.{:02}", cents / 100, cents % 100);
        let _ = writeln!(rows, "{at},{product},{origin},2025-{month:02}-{day:02},{loaded},{value},{steel},");
    }
    rows
}

fn load(text: &str) -> Book {
    let mut door = Memory::default();
    door.put("book.tm", text);
    let noted = book::load(&[PathBuf::from("book.tm")], &door, &mut Files::default());
    assert!(!noted.has_errors(), "the book of the benches has errors");
    noted.value
}

#[divan::bench(args = CODES)]
fn parse_a_book(bencher: Bencher<'_, '_>, codes: usize) {
    let text = text(codes);
    bencher.counter(ItemsCount::new(codes)).bench(|| {
        let mut files = Files::default();
        let file = files.add("book.tm", text.as_str());
        parse(file, &files).value.statements.len()
    });
}

#[divan::bench(args = CODES)]
fn load_a_book(bencher: Bencher<'_, '_>, codes: usize) {
    let text = text(codes);
    bencher.counter(ItemsCount::new(codes)).bench(|| load(&text).statements);
}

#[divan::bench(args = CODES)]
fn prove_a_book(bencher: Bencher<'_, '_>, codes: usize) {
    let book = load(&text(codes));
    bencher.counter(ItemsCount::new(codes)).bench(|| proof::prove(&book).programs.len());
}

#[divan::bench(args = CODES)]
fn plan_a_book(bencher: Bencher<'_, '_>, codes: usize) {
    let book = load(&text(codes));
    bencher.counter(ItemsCount::new(codes)).bench(|| Plan::new(&book, View::default(), 1).deciders.len());
}

#[divan::bench(args = CODES)]
fn rows_through_the_engine(bencher: Bencher<'_, '_>, codes: usize) {
    let book = load(&text(codes));
    let rows = rows(codes);
    let plan = Plan::new(&book, View::default(), 1);
    let layout = Layout::plain(&book, Named { has_id: true, has_variant: false });
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let begun = Sheet::begin("rows.csv", rows.as_bytes(), &book, &Reading::default(), &[]);
        let begun = begun.map_err(|wrong| wrong.len()).expect("the rows of the benches have a header");
        let mut reader = BatchReader::new(&begun.sheet, &book, &[]);
        let (mut batch, mut cut, mut settled) = (Batch::default(), Cut::default(), Settled::default());
        let bytes = &rows.as_bytes()[begun.bytes..];
        cut.cut(bytes, &begun.sheet);
        TextLot::new(bytes, &cut, &begun.sheet).read(0..cut.rows.len(), &mut reader, &mut batch);
        Worker::new(&plan).run(&batch, &mut settled);
        let writer = RowWriter::new(&layout, &book);
        let mut out = Page::default();
        for (at, line) in settled.lines.iter().enumerate() {
            if let Some(line) = line {
                writer.write(&mut out, (&[], at + 1, b"", ""), &settled, line);
            }
        }
        out.text().len()
    });
}

#[divan::bench(args = [250], sample_count = 3)]
fn a_hundredth_of_the_rows_by_the_language_page(bencher: Bencher<'_, '_>, codes: usize) {
    let book = load(&text(codes));
    let shipments = read_shipments("rows.csv", rows(codes).as_bytes(), &book).expect("the rows can be read");
    let few = shipments.rows.get(..ROWS / 100).unwrap_or(&[]);
    let evaluator = Evaluator::new(&book, View::default());
    bencher.counter(ItemsCount::new(few.len())).bench_local(|| evaluator.outcomes(few, false).len());
}
