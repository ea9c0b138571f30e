//! The example of Great Britain: it is clean, its tests hold and touch everything, and its shipments owe what was reckoned by hand.

use std::path::Path;
use std::process::Output;

const BOOK: &str = "examples/uk";
const SHIPMENTS: &str = "examples/uk/shipments.csv";

fn tradec(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate::tradec().args(arguments).current_dir(root).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_book_is_clean() {
    let output = tradec(&["check", BOOK, "--deny-warnings"]);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
}

#[test]
fn its_tests_pass_and_touch_every_statement() {
    let output = tradec(&["test", BOOK]);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.matches("ok      ").count() >= 25, "{said}");
    assert!(!said.contains("no test touches"), "{said}");
}

/// What each shipment owes: its status and its total, or the bounds of it.
const OWED: &[(&str, &str, &str)] = &[
    ("whisky-us", "ok", "17659.20"),
    ("whisky-before", "ok", "17107.20"),
    ("vodka-ru", "ok", "8489.60"),
    ("rum-jm", "ok", "17610.40"),
    ("rum-jm-epa", "ok", "17339.20"),
    ("wine-us-before", "ok", "4977.10"),
    ("wine-us", "ok", "5436.53"),
    ("no-strength", "needs", "abv"),
    ("books", "ok", "0.00"),
    ("ebike-c383", "ok", "28360.00"),
    ("ebike-no-code", "needs", "additional_code"),
    ("ebike-plain", "ok", "13600.00"),
    ("ebike-plain-2024", "ok", "13600.00"),
    ("plates-cn", "ok", "1943.00"),
    ("beef-nz-1", "ok", "240000.00"),
    ("beef-nz-2", "ok", "118680.00"),
    ("beef-nz-fta", "ok", "0.00"),
    ("roses-ke-nl", "ok", "1800.00"),
    ("bananas-do", "ok", "0.00"),
    ("bananas-ec", "ok", "1900.00"),
    ("beef-ie-1", "ok", "38.67"),
    ("beef-ie-2", "ok", "19.33"),
    ("parcel", "ok", "26.00"),
    ("car-seat", "ok", "50.00"),
];

#[test]
fn its_shipments_owe_what_was_reckoned_by_hand() {
    let output = tradec(&["eval", BOOK, SHIPMENTS, "--quiet"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let mut rows = csv::Reader::from_reader(output.stdout.as_slice());
    let headers = rows.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), OWED.len());
    for (row, (id, status, owed)) in rows.iter().zip(OWED) {
        let column = if *status == "ok" { "total" } else { "needs" };
        assert_eq!((&row[at("id")], &row[at("status")], &row[at(column)]), (*id, *status, *owed));
        assert_eq!(&row[at("currency")], "GBP");
    }
}

#[test]
fn an_amount_for_each_unit_names_what_it_is_of() {
    let said = |id: &str| text(&tradec(&["why", BOOK, SHIPMENTS, "--id", id]).stdout);
    let whisky = said("whisky-us");
    assert!(whisky.contains("13,116.00   32.79 GBP/lpa of 400 lpa "), "{whisky}");
    let rum = said("rum-jm");
    assert!(rum.contains("226.00   0.50 GBP/hl * abv + 2.60 GBP/hl of 1,000 l "), "{rum}");
    // A charge of the entry is not of this line alone.
    let beef = said("beef-ie-1");
    assert!(beef.contains("29 GBP each of health_lines at most 145 GBP per entry   "), "{beef}");
}

#[test]
fn a_pound_sign_is_told_how_it_is_written() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("signs.csv");
    std::fs::write(
        &file,
        "product,origin,entered,value,currency\n4901.99,CN,2025-06-10,£5,\n4901.99,CN,2025-06-10,5,£\n",
    )
    .unwrap();
    let said = text(&tradec(&["eval", BOOK, file.to_str().unwrap()]).stderr);
    assert!(said.contains("value \"£5\" is no number: it has a currency sign (write 5, or 5 GBP)"), "{said}");
    assert!(said.contains("currency \"£\" is no currency (expected ISO 4217: GBP)"), "{said}");
}

#[test]
fn the_parts_of_a_line_show_what_is_theirs() {
    let said = text(&tradec(&["why", BOOK, SHIPMENTS, "--id", "beef-nz-2"]).stdout);
    assert!(said.contains("part 1       76,800.00   20% of 384,000.00 "), "{said}");
    assert!(said.contains("part 2       41,880.00   12% + 253 GBP/100 kg of 96,000.00 and 12,000 kg "), "{said}");
    assert!(said.contains("draws 48,000 kg of quota `nz_high_quality`, which is then used up"), "{said}");
    // What is levied on none of the parts is said once.
    assert_eq!(said.matches("countervailing (no measure of it is met)").count(), 1, "{said}");
}
