//! Tables, lookups, exchange and units through the binary: where a row stands is told, and large tables stay quick.

use std::fmt::Write;
use std::fs;
use std::process::Output;
use std::time::{Duration, Instant};

use tempfile::TempDir;

fn run(files: &[(&str, &str)], line: &str) -> Output {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    crate::tradec().args(line.split_whitespace()).current_dir(folder.path()).env("COLUMNS", "100").output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const BOOK: &str = r#"
jurisdiction US; currency USD;
unit proof_gallon = 3.785411784 pf_liter;
unit pf_liter;
fact additional_code: text "Additional code";
exchange EUR = list "lists/fx.csv" column usd since column start;
exchange GBP = 1.30 USD since 2025-01-01;
rates meursing by additional_code list "lists/m.csv" column key = column rate;
program excise { tariff 2208 from * = 13.50 USD/proof_gallon; }
program p {
  tariff list "lists/rates.csv" column hts8 from column origin = column rate since column start cite column source;
  exempt list "lists/free.csv" column hts8 from * when claims column claim;
}
program q { tariff * from * = 1% + rates meursing by additional_code at least 2 GBP; }
"#;

const LISTS: [(&str, &str); 4] = [
    (
        "lists/rates.csv",
        "hts8,origin,rate,start,source\n2208.30,GB,5%,2025-01-01,89 FR 1\n2208.30,GB,7%,2025-03-01,89 FR 2\n",
    ),
    ("lists/free.csv", "hts8,claim\n0101.21,A1\n2208,B1\n"),
    ("lists/m.csv", "key,rate\n7001,3%\n7002,10 EUR\n"),
    ("lists/fx.csv", "start,usd\n2025-01-01,1.1\n2025-02-01,1.2\n"),
];

const SHIPMENTS: &str = "id,product,origin,entered,value,currency,quantity,unit,additional_code,claims\n\
    a,2208.30,GB,2025-06-01,1000,EUR,2,Proof_Gallon,7002,\n\
    b,2208.30,GB,2025-06-01,1000,USD,2,proof_galon,7001,\n\
    c,2208.30,GB,2025-06-01,1000,USD,7.570823568,pf_liter,7001,B1\n\
    d,2208.30,GB,2025-06-01,1000,USD,1,pf_liter,07001,\n";

fn with<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    LISTS.iter().copied().chain(more.iter().copied()).collect()
}

#[test]
fn shipments_are_read_with_the_books_units() {
    let files = with(&[("rules.tm", BOOK), ("s.csv", SHIPMENTS)]);
    let output = run(&files, "eval rules.tm s.csv");
    let results = out(&output);
    let rows: Vec<&str> = results.lines().skip(1).map(|row| row.split(',').take(6).last().unwrap()).collect();
    assert_eq!(
        results.lines().nth(1).unwrap().split(',').skip(2).take(4).collect::<Vec<_>>(),
        ["ok", "27.00", "84.00", "24.00"]
    );
    assert_eq!(rows.len(), 4);
    assert!(results.contains("3,c,ok,27.00,0.00,40.00"), "{results}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("s.csv:3:8: D0111 unit \"proof_galon\" is no unit"), "{said}");
    assert!(said.contains("s.csv:5:9: D0170 additional_code \"07001\" has no rate in the table `meursing`"), "{said}");
}

#[test]
fn one_key_is_looked_up() {
    let book = "jurisdiction US; currency USD; fact papers: codes \"Papers\";
        rates by_paper by papers { C001 = 5%, else = 6% }
        program p { tariff * from * = rates by_paper by papers; }";
    let rows =
        "product,origin,entered,value,papers\n0101.21,CN,2025-01-01,100,C001 C002\n0101.21,CN,2025-01-01,100,c001\n";
    let output = run(&[("rules.tm", book), ("s.csv", rows)], "eval rules.tm s.csv");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("s.csv:2:5: D0171 papers has several codes (C001 C002)"), "{said}");
    assert!(out(&output).contains("2,ok,5.00,"), "{}", out(&output));
}

#[test]
fn why_names_the_row_of_each_list() {
    let files = with(&[("rules.tm", BOOK), ("s.csv", SHIPMENTS)]);
    let told = out(&run(&files, "why rules.tm s.csv --id a"));
    for words in [
        "89 FR 2; lists/rates.csv:3",
        "1 EUR = 1.2 USD since 2025-02-01 (lists/fx.csv:3)",
        "1 GBP = 1.3 USD since 2025-01-01 (rules.tm:7)",
        "meursing by additional_code 7002: 10 EUR (lists/m.csv:3)",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let told = out(&run(&files, "why rules.tm s.csv --id c"));
    assert!(told.contains("exempt by lists/free.csv:3"), "{told}");
}

#[test]
fn a_large_table_stays_quick() {
    let mut rows = String::from("hts8,rate,start,cite\n");
    for at in 0..12_000u32 {
        let (chapter, rest) = (1 + at % 76, at / 76);
        writeln!(
            rows,
            "{chapter:02}{:02}{:02}00,{}.{}%,2025-01-{:02},FR {at}",
            1 + rest % 50,
            rest / 50,
            at % 37,
            at % 10,
            1 + at % 28
        )
        .unwrap();
    }
    let book = "jurisdiction US; currency USD;
        program p { tariff list \"big.csv\" column hts8 from CN = column rate since column start cite column cite; }";
    let began = Instant::now();
    let output = run(&[("rules.tm", book), ("big.csv", &rows)], "check rules.tm");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // It takes about a second where each row is cited by itself; what grows with the square of the rows takes minutes.
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}

#[test]
fn every_bad_row_is_told_in_one_run() {
    let mut rows = String::from("hts8,rate\n");
    for at in 0..500u32 {
        writeln!(rows, "{:02}{:02}2100,{at} percent", 1 + at % 70, 1 + at / 70).unwrap();
    }
    let book =
        "jurisdiction US; currency USD; program p { tariff list \"big.csv\" column hts8 from CN = column rate; }";
    let output = run(&[("rules.tm", book), ("big.csv", &rows)], "check rules.tm");
    assert_eq!(output.status.code(), Some(1));
    let said = format!("{}{}", out(&output), String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.matches("is not a rate").count(), 500);
}
