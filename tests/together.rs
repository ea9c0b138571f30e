//! Lines that bear on each other, through the command: however they are gathered, set aside and judged, each owes what it owes where
//! all lines are judged at once.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use tradec::book::{self, Book, View};
use tradec::shipment::{Fault, Outcome};
use tradec::source::{Files, Memory};
use tradec::spec::evaluate;
use tradec::table::{Form, Layout, Named, ResultSink, ResultWriter, Shipments, TextSink, read_shipments};

const QUOTA: &str = "  quota pot: 0201 from AR = 1% for 5_000 kg per calendar year;\n";
const ENTRY: &str = "fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry;\nrounding d per entry;\n";

fn text(inside: &str, behind: &str) -> String {
    format!("jurisdiction US; currency USD;\nprogram d {{\n  tariff * from * = 2.5%;\n{inside}}}\n{behind}")
}

fn load(text: &str) -> Book {
    let mut door = Memory::default();
    door.put("rules.tm", text.as_bytes());
    let mut files = Files::default();
    book::load(&[PathBuf::from("rules.tm")], &door, &mut files).value
}

/// Rows in no order of days; entries lie apart, some of them on two days; some rows lack a fact or cannot be read.
fn rows(count: usize) -> String {
    let mut text = "id,entry,product,origin,entered,value,quantity\n".to_string();
    for at in 0..count {
        let scattered = (at * 7919) % count;
        let entry = match at % 11 {
            0 => String::new(),
            1 => format!("E{}", at / 11),
            _ => format!("e{}", scattered / 4),
        };
        let day = match at % 13 {
            5 => String::new(),
            _ => format!("2025-{:02}-{:02}", 1 + scattered / 4 % 12, 1 + scattered / 4 % 28),
        };
        let product = if at % 3 == 0 { "0201.10" } else { "8471" };
        let origin = if at % 5 == 4 { "DE" } else { "AR" };
        let value = match at % 17 {
            3 => "12,5x".to_string(),
            7 => String::new(),
            _ => format!("{}.{:02}", 10 + at * 37 % 9000, at % 100),
        };
        let quantity = if at % 19 == 2 { String::new() } else { format!("{} kg", 1 + at % 40) };
        text += &format!("r{at},{entry},{product},{origin},{day},\"{value}\",{quantity}\n");
    }
    text
}

/// What is written of outcomes that were judged all at once.
fn written(book: &Book, shipments: &Shipments, outcomes: &[Outcome], form: Form) -> String {
    let layout = Layout::plain(book, Named { has_id: true, has_variant: false });
    let writer = ResultWriter::new(&layout, book, form);
    let mut rows = writer.emptied(None);
    for outcome in outcomes {
        let place = |fault: &Fault| shipments.place(outcome.line - 1, fault);
        writer.write_outcome(&mut rows, &[], outcome, &place).unwrap();
    }
    let mut out = Vec::new();
    let mut sink = TextSink(&mut out, form);
    sink.begin(&layout).unwrap();
    sink.rows(&rows).unwrap();
    sink.end().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn lines_that_are_set_aside_owe_what_they_owe_together() {
    let books = [text(QUOTA, ""), text("", ENTRY), text(QUOTA, ENTRY), text("", "")];
    let rows = rows(900);
    for text in books {
        let book = load(&text);
        let shipments = read_shipments("s.csv", rows.as_bytes(), &book).unwrap();
        let outcomes = evaluate(&book, View::default(), &shipments.rows, false);
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("rules.tm"), &text).unwrap();
        fs::write(folder.path().join("s.csv"), &rows).unwrap();
        let ways =
            [("csv", Form::Rows, "1"), ("csv", Form::Rows, "3"), ("long", Form::Long, "3"), ("jsonl", Form::Json, "2")];
        for (format, form, threads) in ways {
            let call = ["eval", "rules.tm", "s.csv", "-q", "--threads", threads, "--format", format];
            let ran = crate::tradec().current_dir(folder.path()).args(call).output().unwrap();
            let said = String::from_utf8_lossy(&ran.stderr);
            assert_eq!(ran.status.code(), Some(1), "{said}");
            let found = String::from_utf8(ran.stdout).unwrap();
            assert_eq!(found, written(&book, &shipments, &outcomes, form), "{text}");
            let errors = outcomes.iter().map(|outcome| outcome.faults.len()).sum::<usize>();
            assert_eq!(said.lines().filter(|line| line.starts_with("s.csv:")).count(), errors, "{said}");
        }
    }
}
