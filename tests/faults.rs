//! What is wrong with a row, and what is found wrong only while its duties are reckoned: each code is met once.

use std::fs;

use tempfile::TempDir;

const BOOK: &str = "jurisdiction US; currency USD;\n\
    fact steel_value: money \"steel\"; fact us_value: money \"US content\"; fact factor: number \"a factor\";\n\
    fact degree: number \"degrees\";\n\
    program steel { tariff 72 from * = 50% of steel_value or value; deduct us_value when us_value is given; }\n\
    program wine { tariff 2204 from * = 35 EUR/hl; tariff 2208 from * = 1 USD/hl * degree; }\n\
    program cheap { tariff 61 from * = 5% when value per kg < 2 USD/kg; }\n\
    program large { tariff 97 from * = 100% * factor; }\n\
    exchange EUR = 1.10 USD since 2025-01-01;\n\
    exchange GBP = 1.30 USD since 2025-01-01;\n";

/// All that is said of shipments, where the book is as above.
fn said(shipments: &str) -> String {
    said_of(BOOK, shipments)
}

fn said_of(book: &str, shipments: &str) -> String {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("rules.tm"), book).unwrap();
    fs::write(folder.path().join("s.csv"), shipments).unwrap();
    let output = crate::tradec()
        .args(["eval", "rules.tm", "s.csv", "--color", "never"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

/// A row is told as wrong with this code, in its place.
#[track_caller]
fn wrong(code: &str, header: &str, row: &str) {
    let text = said(&format!("{header}\n{row}\n"));
    assert!(text.starts_with("s.csv:2:") && text.contains(&format!(": {code} ")), "{header}\n{row}\n{text}");
}

#[test]
fn cells_that_cannot_be_read() {
    wrong("D0108", "product,origin,entered,value", "720.81,DE,2025-06-10,1000");
    wrong("D0109", "product,origin,entered,value", "steel,DE,2025-06-10,1000");
    wrong("D0110", "product,origin,entered,value,currency", "7208.10,DE,2025-06-10,1000,EURO");
}

#[test]
fn rows_that_contradict_the_law() {
    wrong("D0202", "product,origin,entered,value,currency", "7208.10,DE,2024-12-31,1000,GBP");
    wrong("D0202", "product,origin,entered,value,quantity,unit", "2204.21,DE,2024-12-31,1000,5,hl");
    wrong("D0203", "product,origin,entered,value,steel_value", "7208.10,DE,2025-06-10,1000,1200");
    wrong("D0204", "product,origin,entered,value,steel_value,us_value", "7208.10,DE,2025-06-10,1000,400,600");
    wrong("D0205", "product,origin,entered,value,quantity,unit", "6109.10,DE,2025-06-10,1000,0,kg");
    wrong("D0206", "product,origin,entered,value,quantity,unit,degree", "2208.30,DE,2025-06-10,1000,10,hl,-5");
    wrong(
        "D0207",
        "product,origin,entered,value,factor",
        "9701.21,DE,2025-06-10,99999999999999999999999999,99999999999999999999999999",
    );
}

#[test]
fn files_that_cannot_be_used() {
    let twice = said("product,origin,entered,value,Steel Value,steel_value\n");
    assert!(twice.contains("D0122"), "{twice}");
    let open = said("product,origin,entered,value,id\n7208.10,DE,2025-06-10,1000,\"5\n7208.10,DE,2025-06-10,1000,b\n");
    assert!(open.contains("D0123"), "{open}");
}

#[test]
fn what_cannot_be_proved_is_told_and_evaluated_all_the_same() {
    let book = "jurisdiction US; currency USD; program p {\n\
        a: tariff 72 from * = 5% when value per kg < 5 USD/kg;\n\
        b: tariff * from DE = 9% when value per kg > 3 USD/kg;\n}\n";
    let rows = "product,origin,entered,value,quantity,unit\n\
        7208.10,DE,2025-06-10,1000,500,kg\n\
        7208.10,DE,2025-06-10,1000,250,kg\n";
    let text = said_of(book, rows);
    assert!(text.starts_with("E0403") && text.contains("overrides a;"), "{text}");
    // The first line meets one of them; the second both, and is an error by itself.
    assert!(text.contains("D0201") && text.contains("2 rows: 1 ok, 0 needs, 1 error"), "{text}");
}

#[test]
fn one_entry_on_two_days() {
    let text = said_of(
        "jurisdiction US; currency USD; fee mpf = 0.3464% at least 32.71 USD per entry;",
        "product,origin,entered,value,entry\n7208,DE,2025-06-04,100,E1\n7208,DE,2025-06-05,100,E1\n7208,DE,2025-06-05,100,E2\n",
    );
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("s.csv:2:3: D0210 ") && lines[1].starts_with("s.csv:3:3: D0210 "), "{text}");
    assert_eq!(lines[2], "3 rows: 1 ok, 0 needs, 2 error");
}
