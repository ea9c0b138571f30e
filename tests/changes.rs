//! `tradec changes`: the days on which what a line owes would change.

use crate::variants::{folder, run};

const BOOK: &str = "jurisdiction US; currency USD;
assume loaded = entered;
program r {
  baseline: tariff * from * = 10% since 2025-04-05;
  country: tariff * from VN = 46% since 2025-04-09;
  berries: tariff 0810.10 from * = 20% since 2025-01-01 each year 07-03 through 07-05 overrides country;
  exempt * from * when loaded before 2025-04-05 and entered before 2025-07-20;
}
program steel { tariff 72 from * = 50% since 2025-07-10; }
precedence steel over r entirely since 2025-07-12;
pause r.country since 2025-04-10 until 2025-07-09;
extend off until 2025-07-14 announced 2025-07-07;
off: pause r.baseline 85 since 2025-07-01 until 2025-07-02;
scenario extended { pause r.country since 2025-07-09 until 2025-07-15; }
";

fn changes(rows: &str, more: &[&str]) -> Vec<String> {
    let folder = folder(BOOK, rows);
    let front = ["changes", "rules.tm", "rows.csv", "--from", "2025-07-01", "--for", "30", "days"];
    let all: Vec<&str> = front.iter().chain(more).copied().collect();
    let ran = run(&folder, &all);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.columns(&["line", "entered", "before", "after", "programs", "statements"])
}

#[test]
fn a_pause_ends() {
    let rows = "product,origin,entered,value\n6109,VN,2025-01-01,100\n6109,DE,2025-01-01,100\n";
    let pause = "rules.tm:11:1: pause r.country since 2025-04-10 until 2025-07-09";
    assert_eq!(changes(rows, &[]), [format!("1 2025-07-09 10.00 46.00 r 10.00 -> 46.00 {pause}")]);
    let scenario = "rules.tm:14:21: pause r.country since 2025-07-09 until 2025-07-15";
    let later = changes(rows, &["--scenario", "extended"]);
    assert_eq!(later, [format!("1 2025-07-15 10.00 46.00 r 10.00 -> 46.00 {scenario}")]);
}

#[test]
fn an_extension_is_behind_its_new_end() {
    let rows = "product,origin,entered,value\n85,DE,2025-01-01,100\n";
    let pause = "rules.tm:13:1: off: pause r.baseline 85 since 2025-07-01 until 2025-07-02";
    let extend = "rules.tm:12:1: extend off until 2025-07-14 announced 2025-07-07";
    let begins = format!("1 2025-07-01 10.00 0.00 r 10.00 -> 0.00 {pause}");
    let all = changes(rows, &[]);
    assert_eq!(all, [begins.clone(), format!("1 2025-07-14 0.00 10.00 r 0.00 -> 10.00 {extend}")]);
    let then = changes(rows, &["--known-on", "2025-07-01"]);
    assert_eq!(then, [begins, format!("1 2025-07-02 0.00 10.00 r 0.00 -> 10.00 {pause}")]);
}

#[test]
fn a_season_a_precedence_and_a_date_of_the_line() {
    let rows = "product,origin,entered,value,loaded\n0810.10,DE,2025-01-01,100,\n72,DE,2025-01-01,100,\n6109,DE,2025-01-01,100,2025-04-01\n";
    let found = changes(rows, &[]);
    let starts = |at: usize, text: &str| assert!(found[at].starts_with(text), "{at}: {}", found[at]);
    starts(0, "1 2025-07-03 10.00 20.00 r 10.00 -> 20.00 rules.tm:6:3: berries");
    starts(1, "1 2025-07-06 20.00 10.00 r 20.00 -> 10.00 rules.tm:6:3: berries");
    starts(2, "2 2025-07-10 10.00 60.00 steel 0.00 -> 50.00 rules.tm:9:17: tariff 72");
    starts(3, "2 2025-07-12 60.00 50.00 r 10.00 -> 0.00 rules.tm:10:1: precedence");
    // What was loaded in time stays exempt until the exemption ends.
    starts(4, "3 2025-07-20 0.00 10.00 r 0.00 -> 10.00 rules.tm:7:3: exempt");
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn only_days_that_the_book_tells_apart_are_needed_for_a_hundred_years() {
    let rows = "product,origin,entered,value\n6109,VN,2025-01-01,100\n";
    let folder = folder(BOOK, rows);
    let ran = run(&folder, &["changes", "rules.tm", "rows.csv", "--from", "1990-01-01", "--for", "100 years"]);
    assert_eq!(
        (ran.code, ran.columns(&["entered"]).join(" ")),
        (0, "2025-04-05 2025-04-09 2025-04-10 2025-07-09".into())
    );
}

#[test]
fn people_see_the_statements_beneath() {
    let folder = folder(BOOK, "id,product,origin,entered,value\nx,6109,VN,2025-01-01,1000\n");
    let ran = run(
        &folder,
        &["changes", "rules.tm", "rows.csv", "--from", "2025-07-01", "--for", "2 months", "--format", "table"],
    );
    let expected = "line 1 x   2025-07-09   100.00 -> 460.00 USD   r 100.00 -> 460.00\n    \
                    rules.tm:11:1: pause r.country since 2025-04-10 until 2025-07-09\n";
    assert_eq!(ran.out, expected);
}

#[test]
fn a_typed_shipment_and_bad_calls() {
    let folder = folder(BOOK, "id,product,origin,entered,value\nx,6109,VN,soon,1000\n");
    let typed =
        ["changes", "rules.tm", "product=6109", "origin=VN", "value=100", "--from", "2025-07-09", "--for", "1 day"];
    assert_eq!(run(&folder, &typed).columns(&["entered", "difference"]), ["2025-07-09 36.00"]);
    let wrong = |length: &str, said: &str| {
        let ran = run(&folder, &["changes", "rules.tm", "rows.csv", "--from", "2025-07-01", "--for", length]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(said), "{}", ran.err);
    };
    wrong("30", "--for 30: expected a length like 30 days, 6 months or 1 year");
    wrong("0 days", "expected a length");
    wrong("9000 years", "that ends after the year 9999");
    let torn = run(&folder, &["changes", "rules.tm", "rows.csv", "--from", "2025-07-01", "--for", "30 days"]);
    assert_eq!(torn.code, 1);
    assert!(torn.err.contains("rows.csv:2:4: D0105 entered \"soon\" is not a day"), "{}", torn.err);
}

fn of_book(book: &str, rows: &str) -> Vec<String> {
    let folder = folder(book, rows);
    let ran = run(&folder, &["changes", "rules.tm", "rows.csv", "--from", "2025-02-10", "--for", "40", "days"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.columns(&["line", "entered", "before", "after", "statements"])
}

#[test]
fn a_line_that_passes_another_draws_behind_it() {
    let book = "jurisdiction US; currency USD;
program beef { tariff 0201 from * = 20%; quota pot: 0201 from AR = 1% for 100 kg per month; }
";
    let rows = "product,origin,entered,value,quantity,unit\n\
        0201.10,AR,2025-03-05,1000,70,kg\n0201.10,AR,2025-03-15,1000,70,kg\n0201.10,BR,2025-02-15,1000,70,kg\n";
    let pot = "rules.tm:2:42: quota pot: 0201 from AR = 1% for 100 kg per month";
    let found = of_book(book, rows);
    assert_eq!(found, [format!("1 2025-03-16 10.00 118.57 {pot}"), format!("2 2025-03-05 10.00 118.57 {pot}"),]);
}

#[test]
fn a_ruling_and_its_stay_are_behind_a_change() {
    let book = "jurisdiction US; currency USD;
program a { tariff 0201 from * = 20%; }
ruling r on 2025-01-28 strikes a since 2025-02-15;
stay r since 2025-03-01 until 2025-03-10;
";
    let found = of_book(book, "product,origin,entered,value\n0201.10,AR,2025-03-05,1000\n");
    let stay = "rules.tm:4:1: stay r since 2025-03-01 until 2025-03-10";
    assert_eq!(
        found,
        [
            "1 2025-02-15 200.00 0.00 rules.tm:3:1: ruling r on 2025-01-28 strikes a since 2025-02-15".to_string(),
            format!("1 2025-03-01 0.00 200.00 {stay}"),
            format!("1 2025-03-10 200.00 0.00 {stay}"),
        ]
    );
}

#[test]
fn the_parts_of_a_line_stand_beneath_their_program() {
    let book = "jurisdiction US; currency USD;
program beef { tariff 0201 from * = 20%; quota pot: 0201 from AR = 1% for 100 kg total; }
program other { tariff * from * = 10%; }
";
    let folder = folder(book, "product,origin,entered,value,quantity,unit\n0201.10,AR,2025-03-05,1000,400,kg\n");
    let ran = run(&folder, &["why", "rules.tm", "rows.csv", "--line", "1"]);
    let lines: Vec<&str> = ran.out.lines().filter(|line| line.contains("part") || line.starts_with("other")).collect();
    let words: Vec<String> = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        words,
        [
            "beef 152.50 the parts of the line together",
            "part 1 2.50 1% of 250.00",
            "part 2 150.00 20% of 750.00",
            "other 100.00 the parts of the line together",
            "part 1 25.00 10% of 250.00",
            "part 2 75.00 10% of 750.00",
            "parts:",
            "part 1: draws 100 kg of quota `pot`, which is then used up",
            "part 2: the rest",
        ],
        "{}",
        ran.out
    );
}
