//! `tradec calendar`: what is set to begin or end after a day, by what was known on it.

use crate::variants::{Ran, folder, run};

const BOOK: &str = "jurisdiction US; currency USD;
country club = NO, CH until 2025-09-01, IS since 2025-10-01;
program r {
  cite \"Act 1\";
  baseline: tariff * from * = 10% since 2025-04-05 until 2025-12-01 announced 2025-04-02;
  tariff 72 from club = 5% since 2025-08-01 announced 2025-06-01 cite \"Act 2\";
  tariff 73 from * = 7% since 2025-08-02 announced 2025-06-20;
  berries: tariff 0810.10 from * = 20% since 2025-01-01 each year 07-03 through 07-05 overrides baseline;
  old: tariff 85 from * = 30% since 2025-01-01 until 2025-11-11 overrides baseline;
  exempt 84 from * when entered before 2025-07-20 code 9903.01.28;
  exempt 86 from * when loaded after 2025-07-30;
  quota beef: 0201 from AR = 1% for 100 kg per month since 2025-01-01 until 2026-01-01 overrides baseline;
}
extend r.baseline until 2026-02-01 announced 2025-06-09 cite \"Act 3\";
repeal r.old since 2025-07-15 announced 2025-06-01 cite \"Act 4\";
off: pause r.baseline 85 since 2025-06-01 until 2025-07-02;
extend off until 2025-07-14 announced 2025-06-30;
fee f = 1% since 2025-01-01 until 2025-07-07;
precedence r over s since 2025-01-01 until 2025-07-08;
program s { tariff 9403 from * = 25% since 2025-01-01; }
chips: license 84 to CN since 2025-06-15 until 2025-07-01 announced 2025-06-12 by \"BIS\";
ruling vos on 2025-05-28 strikes s since 2025-06-07;
stay vos since 2025-05-29 until 2025-08-20;
scenario done { final vos on 2025-07-31; }
";

fn calendar(more: &[&str]) -> Ran {
    let folder = folder(BOOK, "");
    let all: Vec<&str> = ["calendar", "rules.tm"].iter().chain(more).copied().collect();
    run(&folder, &all)
}

fn rows(more: &[&str]) -> Vec<String> {
    let ran = calendar(&[more, &["--format", "csv"]].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.columns(&["day", "days_left", "what", "turn"])
}

#[test]
fn people_see_what_is_ahead() {
    let ran = calendar(&["--from", "2025-06-10"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("calendar", ran.out);
}

#[test]
fn machines_read_a_row_a_change() {
    insta::assert_snapshot!("calendar_csv", calendar(&["--from", "2025-06-10", "--format", "csv"]).out);
}

#[test]
fn an_end_is_where_it_is_now_and_what_is_not_known_yet_is_not_there() {
    let ends = |from: &str, what: &str| -> Vec<String> {
        let found = rows(&["--from", from]);
        found.into_iter().filter(|row| row.contains(what)).map(|row| row[..10].to_string()).collect()
    };
    assert_eq!(ends("2025-06-08", "r.baseline (10%)"), ["2025-12-01"]);
    assert_eq!(ends("2025-06-09", "r.baseline (10%)"), ["2026-02-01"]);
    assert_eq!(ends("2025-06-29", "pause r.baseline"), ["2025-07-02"]);
    assert_eq!(ends("2025-06-30", "pause r.baseline"), ["2025-07-14"]);
    assert_eq!(ends("2025-06-11", "license"), Vec::<String>::new());
    assert_eq!(ends("2025-06-12", "license"), ["2025-06-15", "2025-07-01"]);
    assert_eq!(ends("2025-06-19", "the 7% of r"), Vec::<String>::new());
    assert_eq!(ends("2025-06-20", "the 7% of r"), ["2025-08-02"]);
    // A repeal ends what it names: before it is known the written end stands.
    assert_eq!(ends("2025-05-31", "r.old"), ["2025-11-11"]);
    assert_eq!(ends("2025-06-01", "r.old"), ["2025-07-15"]);
    assert_eq!(ends("2025-07-15", "r.old"), Vec::<String>::new());
}

#[test]
fn seasons_come_again_within_a_year_or_to_the_last_day() {
    let seasons = |more: &[&str]| -> Vec<String> {
        rows(more).into_iter().filter(|row| row.contains("berries")).map(|row| row[..10].to_string()).collect()
    };
    assert_eq!(seasons(&["--from", "2025-06-10"]), ["2025-07-03", "2025-07-06"]);
    assert_eq!(seasons(&["--from", "2025-07-04"]), ["2025-07-06", "2026-07-03"]);
    let years = ["2025-07-03", "2025-07-06", "2026-07-03", "2026-07-06"];
    assert_eq!(seasons(&["--from", "2025-06-10", "--to", "2026-12-31"]), years);
}

#[test]
fn courts_are_seen_as_they_stand() {
    let of = |more: &[&str]| -> Vec<String> { rows(more).into_iter().filter(|row| row.contains("vos")).collect() };
    assert_eq!(of(&["--from", "2025-06-10"]), ["2025-08-20 71 the stay of vos ends"]);
    assert_eq!(of(&["--from", "2025-05-28"]), ["2025-06-07 10 ruling vos takes effect"]);
    let done = of(&["--from", "2025-06-10", "--scenario", "done"]);
    assert_eq!(done, ["2025-07-31 51 final vos takes effect"]);
}

#[test]
fn a_pause_that_is_resumed_ends_then_and_what_it_hides_is_not_said() {
    let book = "jurisdiction US; currency USD;
program r { a: tariff 72 from * = 10% since 2025-01-01 until 2025-05-01; b: tariff 73 from * = 5% since 2025-01-01; }
pause r since 2025-02-01 until 2025-12-01;
resume r since 2025-06-01 announced 2025-03-01;
";
    let folder = folder(book, "");
    let found = |from: &str| {
        let ran = run(&folder, &["calendar", "rules.tm", "--from", from, "--format", "csv"]);
        ran.columns(&["day", "what", "turn", "remark"])
    };
    assert_eq!(found("2025-02-10"), ["2025-12-01 pause r ends what it paused comes back"]);
    assert_eq!(found("2025-03-10"), ["2025-06-01 resume r takes effect what was paused comes back"]);
}

#[test]
fn nothing_ahead_today_and_bad_calls() {
    let ran = calendar(&["--from", "2031-01-01", "--to", "2031-02-01"]);
    assert_eq!(ran.out, "nothing is set to change after 2031-01-01, by what was known that day\n");
    let today = calendar(&[]);
    assert_eq!(today.code, 0);
    assert!(today.err.starts_with("--from is not said, and taken to be today, "), "{}", today.err);
    let wrong = calendar(&["--from", "2025-06-10", "--to", "2025-06-01"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert_eq!(wrong.err, "tradec: --to 2025-06-01 is before --from 2025-06-10\n");
    let soon = calendar(&["--from", "soon"]);
    assert_eq!(soon.code, 2);
    assert!(soon.err.contains("expected a day like 2025-02-28"), "{}", soon.err);
}
