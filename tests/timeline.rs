//! `tradec timeline`: what a shipment would owe, day by day.

use std::fs;
use std::path::PathBuf;

use crate::variants::{Ran, folder, run};

const BOOK: &str = "jurisdiction US; currency USD;
assume loaded = entered;
program mfn \"General\" { tariff 0201 from * = 4.4 ¢/kg since 2025-01-01; tariff 85 from * = 33 1/3% since 2025-01-01; }
program r {
  baseline: tariff * from * = 10% since 2025-04-05 code 9903.01.25 cite \"EO 1 & <2>\";
  country: tariff * from VN = 46% since 2025-04-09 announced 2025-04-02;
  exempt 85 from * since 2025-06-01 code 9903.01.32;
}
program steel { tariff 72 from * = 50% since 2025-06-04; }
precedence steel over r entirely;
pause r.country since 2025-04-10 for 90 days announced 2025-04-09;
ruling vos on 2025-05-28 strikes r since 2025-06-07;
stay vos since 2025-06-07 until 2025-08-01;
scenario later { pause r.country since 2025-07-09 until 2025-07-20 announced 2025-07-07; }
";

fn timeline(more: &[&str]) -> Ran {
    let folder = folder(BOOK, "");
    let all: Vec<&str> = ["timeline", "rules.tm"].iter().chain(more).copied().collect();
    run(&folder, &all)
}

#[test]
fn people_see_each_stretch_with_its_measures() {
    let ran = timeline(&["--product", "6109.10", "--origin", "VN"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("timeline_shirts", ran.out);
}

#[test]
fn what_is_exempt_or_gives_way_is_said_in_short() {
    let ran = timeline(&["--product", "8517.13", "--origin", "VN", "--from", "2025-05-20", "--to", "2025-06-30"]);
    insta::assert_snapshot!("timeline_phones", ran.out);
    let steel = timeline(&["--product", "7208.10", "--origin", "DE", "--from", "2025-06-01", "--to", "2025-06-30"]);
    assert!(steel.out.contains("    not levied: r (steel takes all)\n"), "{}", steel.out);
}

#[test]
fn a_quantity_that_is_lacking_is_asked_for_and_bounded() {
    let meat = ["--product", "0201.10", "--origin", "AR", "--from", "2025-03-01", "--to", "2025-04-30"];
    insta::assert_snapshot!("timeline_needs", timeline(&meat).out);
    let known: Vec<&str> = meat.iter().copied().chain(["quantity=100000", "unit=kg", "value=50000"]).collect();
    let ran = timeline(&[&known[..], &["--format", "csv"]].concat());
    assert_eq!(
        ran.columns(&["since", "through", "program", "rate", "total"]),
        ["2025-03-01 2025-04-04 mfn 8.8 8.8", "2025-04-05 2025-04-30 mfn 8.8 18.8", "2025-04-05 2025-04-30 r 10 18.8"]
    );
}

#[test]
fn machines_read_a_row_a_stretch_and_program() {
    let ran = timeline(&["--product", "6109.10", "--origin", "VN", "--format", "csv", "--known-on", "2025-06-10"]);
    insta::assert_snapshot!("timeline_csv", ran.out);
    let later = timeline(&["--product", "6109.10", "--origin", "VN", "--format", "csv", "--scenario", "later"]);
    let since = later.columns(&["since", "rate"]);
    assert!(since.contains(&"2025-07-20 46".to_string()), "{since:?}");
}

#[test]
fn it_is_drawn() {
    let place = folder(BOOK, "");
    let shirt = ["timeline", "rules.tm", "--product", "6109.10", "--origin", "VN", "--known-on", "2025-06-10"];
    let ran = run(&place, &[&shirt[..], &["-o", "chart.svg"]].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("6109.10 from VN, value 1,000,000.00 USD, in percent of its value\n"), "{}", ran.out);
    let drawn = fs::read_to_string(place.path().join("chart.svg")).unwrap();
    let printed = run(&place, &[&shirt[..], &["--output", "-"]].concat());
    assert_eq!(printed.out, drawn);
    insta::assert_snapshot!("timeline_svg", drawn);
    let over = run(&place, &[&shirt[..], &["-o", "rules.tm"]].concat());
    assert_eq!(over.code, 2);
    assert!(over.err.contains("this file is read here"), "{}", over.err);
}

#[test]
fn many_programs_and_what_is_not_known_are_drawn_too() {
    let mut book =
        "jurisdiction US; currency USD; program kilo { tariff 72 from * = 2 USD/kg since 2025-04-01; }".to_string();
    book.extend((1..=9).map(|at| format!("program p_{at} {{ tariff 72 from * = {at}% since 2025-0{at}-0{at}; }}\n")));
    let place = folder("", "");
    fs::write(place.path().join("a & <b>.tm"), book).unwrap();
    let ran = run(&place, &["timeline", "a & <b>.tm", "--product", "7208", "--origin", "DE", "-o", "-"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("law of US by a &amp; &lt;b&gt;.tm\n") && !ran.out.contains("<b>"), "{}", ran.out);
    for part in ["needs quantity", "not known: a fact is lacking", "url(#dots)", "p_9 9%"] {
        assert!(ran.out.contains(part), "{part} is not in\n{}", ran.out);
    }
    assert!(!ran.out.contains("contested:"), "{}", ran.out);
}

#[test]
fn a_call_that_is_wrong_says_how() {
    let wrong = |more: &[&str], said: &str| {
        let ran = timeline(more);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
    };
    let shirt = ["--product", "6109.10", "--origin", "VN"];
    wrong(&[&shirt[..], &["entered=2025-01-01"]].concat(), "say --from and --to");
    wrong(&[&shirt[..], &["--from", "2025-02-01", "--to", "2025-01-01"]].concat(), "--to 2025-01-01 is before --from");
    wrong(&[&shirt[..], &["frob=1"]].concat(), "the book has no fact `frob`");
    wrong(&[&shirt[..], &["value=0"]].concat(), "a part of nothing is no rate");
    wrong(&["--product", "6109.10"], "--origin");
}

#[test]
fn a_law_inside_the_book_is_asked_in_its_own_money_and_an_error_is_one_stretch() {
    let book = "jurisdiction US; currency USD; program berries { tariff 0810 from * = 5% each year 07-03 through 07-05; }
jurisdiction CN { currency CNY; program answer { tariff * from US = 34% since 2025-04-10; tariff * from US = 84% since 2025-04-12; } }
";
    let place = folder(book, "");
    let china = ["timeline", "rules.tm", "--product", "9018.90", "--origin", "US", "destination=CN", "--format", "csv"];
    let ran = run(&place, &china);
    let found = ["2025-03-11 2025-04-09  0", "2025-04-10 2025-04-11 34 34", "2025-04-12 2025-05-12 84 84"];
    assert_eq!(ran.columns(&["since", "through", "rate", "total"]), found);
    // Without an exchange rate dollars are an error, on every day the same.
    let dollars = run(&place, &[&china[..], &["value=10"]].concat());
    assert_eq!(dollars.code, 1, "{}", dollars.err);
    let faults = dollars.columns(&["since", "status", "faults"]);
    let wrong = "2025-04-10 error D0202 the book has no exchange rate from USD to CNY on that day";
    assert_eq!(faults, ["2025-03-11 ok ", wrong]);
    let text = run(&place, &[&china[..7], &["value=10", "--from", "2025-04-09", "--to", "2025-05-01"]].concat()).out;
    assert!(text.starts_with("9018.90 from US, destination CN, value 10.00 USD, in percent"), "{text}");
    assert!(text.contains("law of CN by rules.tm\n"), "{text}");
    let berries = ["timeline", "rules.tm", "--product", "0810.10", "--origin", "DE", "--format", "csv"];
    let season = run(&place, &[&berries[..], &["--from", "2025-06-01", "--to", "2026-07-04"]].concat());
    let since = ["2025-06-01 0", "2025-07-03 5", "2025-07-06 0", "2026-07-03 5"];
    assert_eq!(season.columns(&["since", "total"]), since);
}

/// The shipments of the example, as facts to type.
fn shipments() -> Vec<Vec<(String, String)>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/june-2025/shipments.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let cells = headers.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty());
        cells.map(|(name, cell)| (name.to_string(), cell.to_string())).collect()
    })
    .collect()
}

/// On each day of some weeks in which much changes the history of every seventh shipment says what `eval` says.
#[test]
fn each_day_is_as_it_is_evaluated() {
    let examples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/june-2025");
    let book = examples.to_str().unwrap();
    let place = tempfile::TempDir::new().unwrap();
    let days: Vec<String> = (0..75)
        .map(|day| tradec::trade::Day::parse("2025-03-29").unwrap().number() + day)
        .map(|day| tradec::trade::Day::from_number(day).to_string())
        .collect();
    for facts in shipments().into_iter().step_by(7) {
        let of = |name: &str| facts.iter().find(|(known, _)| known == name).map(|(_, cell)| cell.clone());
        // Those that lack what a history is asked by are rows of `needs`, and no history.
        let (Some(product), Some(origin), Some(value)) = (of("product"), of("origin"), of("value")) else { continue };
        let own = facts.iter().filter(|(name, _)| !["id", "product", "origin", "entered"].contains(&name.as_str()));
        let own: Vec<String> = own.map(|(name, cell)| format!("{name}={cell}")).collect();
        let mut call = vec!["timeline", book, "--product", &product, "--origin", &origin, "--format", "csv"];
        call.extend(["--from", &days[0], "--to", days.last().unwrap()]);
        call.extend(own.iter().map(String::as_str));
        let history = run(&place, &call).columns(&["since", "through", "status", "total"]);
        let header: Vec<&str> = facts.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "entered").collect();
        let cells: Vec<&str> =
            facts.iter().filter(|(name, _)| name != "entered").map(|(_, cell)| cell.as_str()).collect();
        let mut rows = format!("entered,{}\n", header.join(","));
        days.iter().for_each(|day| rows.push_str(&format!("{day},{}\n", cells.join(","))));
        fs::write(place.path().join("rows.csv"), rows).unwrap();
        let evaluated = run(&place, &["eval", book, "rows.csv"]).columns(&["status", "total"]);
        let value: tradec::trade::Decimal = value.parse().unwrap();
        for (day, row) in days.iter().zip(&evaluated) {
            let (status, total) = row.split_once(' ').unwrap();
            let stretch = history.iter().find(|one| one[..10] <= **day && **day <= one[11..21]).unwrap();
            let expected = match total.parse::<tradec::trade::Decimal>() {
                Ok(total) => tradec::trade::percent(
                    &tradec::trade::Number::from(&total).over(&tradec::trade::Number::from(&value)).unwrap(),
                ),
                Err(_) => String::new(),
            };
            assert_eq!(stretch[22..], format!("{status} {expected}"), "{facts:?} on {day}");
        }
    }
}

#[test]
fn help_says_how_days_are_chosen() {
    let help = crate::tradec().args(["timeline", "--help"]).output().unwrap();
    assert!(String::from_utf8(help.stdout).unwrap().contains("30 days at least"));
}
