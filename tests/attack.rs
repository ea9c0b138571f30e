//! What no author writes and files hold all the same: it is told in one line of words, and quickly.

use std::path::PathBuf;
use std::time::Instant;

use tradec::book::{self, Book, View};
use tradec::diagnostic::{Look, concise, draw};
use tradec::source::{Files, Memory};
use tradec::spec::evaluate;
use tradec::table::read_shipments;
use tradec::trade::Day;

const HEAD: &str = "jurisdiction US; currency USD; use std.us.metals;\n";

/// The book of a text, and each finding as `code message: words at its place: helps`.
fn read(text: impl Into<Vec<u8>>) -> (Book, Vec<String>) {
    let mut door = Memory::default();
    door.put("rules.tm", text);
    let noted = book::load(&[PathBuf::from("rules.tm")], &door, &mut Files::default());
    let shown = noted.diagnostics.iter().map(|found| {
        let here = found.labels.first().map_or("", |label| label.text.as_str());
        let helps: Vec<&str> = found.help.iter().map(|help| help.text.as_str()).collect();
        format!("{} {}: {here}: {}", found.mistake.code, found.message, helps.join("; "))
    });
    (noted.value, shown.collect())
}

/// All that is found in a book of one statement.
fn found(statement: &str) -> String {
    read(format!("{HEAD}{statement}\n")).1.join("\n")
}

#[test]
fn no_length_of_time_is_too_long_to_be_told() {
    for length in ["99999999 days", "7304484 days", "99999999 months", "99999 years", "99999999999999999999 days"] {
        let found = found(&format!("tariff steel from * = 5% since 2025-01-01 for {length};"));
        assert!(found.starts_with("E0305 this ends after the year 9999"), "{length}: {found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}

#[test]
fn a_set_that_names_another_twice_is_no_larger_for_it() {
    let mut text = format!("{HEAD}product a0 = 7208;\n");
    for at in 1..60 {
        text.push_str(&format!("product a{at} = a{0}, a{0};\n", at - 1));
    }
    text.push_str("program p { tariff a59 from * = 5%; }\n");
    let (book, found) = read(text);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(book.jurisdictions[0].programs[0].tariffs[0].products.len(), 1);
}

#[test]
fn a_file_of_another_encoding_says_so_and_nothing_else() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for text in [wide("\u{feff}jurisdiction US;"), wide("jurisdiction US;")] {
        let (_, found) = read(text);
        assert_eq!(found, ["E0001 rules.tm is UTF-16 text and not UTF-8: : save the file again as UTF-8"]);
    }
    let (_, found) = read(b"jurisdiction US; cite \"\xff\";".to_vec());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("E0001 rules.tm is not UTF-8 text"), "{found:?}");
}

#[test]
fn a_word_of_a_million_letters_is_cut_where_it_is_told() {
    let (_, found) = read(format!("{HEAD}{};", "x".repeat(1_000_000)));
    assert_eq!(found.len(), 1);
    assert!(found[0].len() < 1_000 && found[0].contains("xxx…`"), "{found:?}");
}

#[test]
fn slips_of_those_who_know_the_law_are_answered() {
    let slips = [
        ("tariff steel from China = 5%;", "`CN` is meant"),
        ("tariff steel from cn = 5%;", "`CN` is meant"),
        ("tariff steel from all = 5%;", "`*` is meant"),
        ("tariff steel from EU = 5%;", "the set `eu`"),
        ("tariff steel from * = 5% when origin = China;", "`CN` is China"),
        ("tariff steel from * = 5% when origin is CN;", "`=` compares"),
        ("tariff 7208 from CN = 50 since 2025-01-01;", "`50%`"),
        ("tariff steel from CN and HK = 5%;", "`,` may be meant"),
        ("tariff steel and aluminum from CN = 5%;", "`,` may be meant"),
        ("tariff steel of CN = 5%;", "`from` may be meant"),
        ("tariff steel from CN is 5%;", "`=` may be meant"),
        ("tariff steel from CN: 5%;", "`=` may be meant"),
        ("tariff steel from CN = 5%, HK = 4%;", "rates by country stand in braces"),
        ("tariff steel from * = USD 5/kg;", "behind the number"),
        ("tariff steel from * = 5 dollars;", "`USD` may be meant"),
        ("tariff steel from * = 5 usd;", "`USD` may be meant"),
        ("tariff steel from * = 5 cents/kg;", "`¢` may be meant"),
        ("tariff steel from * = 5 USD per kg;", "`/` may be meant"),
        ("tariff steel from * = 5%%;", "one `%` is enough"),
        ("tariff steel from * = 5% or 2 USD/kg;", "max(5%, 2 USD/kg)"),
        ("tariff steel from * = 5% minimum 2 USD/kg;", "`at least` may be meant"),
        ("tariff steel from * = 5% since June 4, 2025;", "year-month-day"),
        ("tariff steel from * = 5% since 4 June 2025;", "year-month-day"),
        ("tariff steel from * = 5% effective 2025-06-04;", "`since` may be meant"),
        ("tariff steel from * = 5% from 2025-06-04;", "`since` may be meant"),
        ("tariff steel from * = 5% since 2025-06-04 for 3 weeks;", "`for 21 days`"),
        ("tariff steel from * = 5% unless claims USMCA;", "`when not` may be meant"),
        ("tariff steel from * = 5% when value greater than 800 USD;", "more than is written `>`"),
        ("product x = 7208-7210;", "`..` may be meant"),
        ("product x = except 7208, 72;", "stands behind what it cuts"),
        ("product x = steel aluminum;", "a `,` is missing"),
        ("pause;", "the name of a program or of a label"),
        ("pause steel until 2025-07-09 for CN;", "countries stand behind `from`"),
    ];
    let unanswered: Vec<String> = slips
        .iter()
        .map(|(slip, answer)| (slip, answer, found(slip)))
        .filter(|(_, answer, found)| !found.contains(**answer))
        .map(|(slip, answer, found)| format!("{slip}\n  wants {answer}\n  {found}"))
        .collect();
    assert!(unanswered.is_empty(), "{}", unanswered.join("\n"));
}

#[test]
fn a_file_of_shipments_without_a_header_is_told_once() {
    let (book, _) = read(format!("{HEAD}tariff steel from * = 5%; license steel to RU;"));
    let wrong = |text: &str| {
        let found = read_shipments("s.csv", text.as_bytes(), &book).unwrap_err();
        found.into_iter().map(|one| format!("{} {}", one.mistake.code, one.message)).collect::<Vec<String>>()
    };
    let row = "7208.10.15,DE,2025-06-10,1000";
    assert_eq!(wrong(row), [format!("D0120 s.csv: the first line names no column: {row}")]);
    assert_eq!(wrong("sep=;\nproduct;origin\n"), ["D0120 s.csv: the first line names no column: sep=,"]);
    // `entered` serves the licence as well, so it is asked for once.
    let lacking = wrong("product,origin,value\n");
    assert_eq!(lacking.len(), 1, "{lacking:?}");
    assert!(lacking[0].contains("needs the column entered for every row"), "{lacking:?}");
}

#[test]
fn a_mistake_far_along_a_line_is_drawn() {
    let look = Look { colour: false, width: 80 };
    for far in [3_000, 70_000, 1_000_000] {
        let mut door = Memory::default();
        let text = format!("{HEAD}tariff steel from {} XQ, CN, XQ = 5%; pause nothing;", "CN, ".repeat(far / 4));
        door.put("rules.tm", text);
        let mut files = Files::default();
        let noted = book::load(&[PathBuf::from("rules.tm")], &door, &mut files);
        assert!(!noted.diagnostics.is_empty());
        for found in &noted.diagnostics {
            let drawn = draw(found, &files, look);
            assert!(drawn.len() < 12_000, "{} bytes", drawn.len());
            let place = concise(found, &files).split(": ").next().unwrap_or_default().to_string();
            assert!(drawn.contains(&format!("[{place}]")), "{place}: {drawn}");
        }
    }
}

#[test]
fn an_entry_of_thousands_of_lines_takes_no_list_for_each() {
    let (book, found) = read(format!(
        "{HEAD}program p {{ tariff steel from * = 10%; }} fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry;"
    ));
    assert!(found.is_empty(), "{found:?}");
    let mut text = "product,origin,entered,value,entry\n".to_string();
    for at in 0..6_000 {
        text.push_str(&format!("7208.10.15,VN,2025-06-10,{at},E1\n"));
    }
    let shipments = read_shipments("s.csv", text.as_bytes(), &book).unwrap();
    let begin = Instant::now();
    let outcomes = evaluate(&book, View { known_on: Day::LAST }, &shipments.rows, false);
    assert_eq!(outcomes.len(), 6_000);
    assert!(begin.elapsed().as_secs() < 60, "{:?}", begin.elapsed());
}

#[test]
fn two_days_in_one_entry_are_errors_of_its_lines_alone() {
    let (book, _) = read(format!("{HEAD}tariff steel from * = 10%; fee mpf = 1% at least 32.71 USD per entry;"));
    let text = "product,origin,entered,value,entry\n7208.10.15,VN,2025-06-10,1,e1\n7208.10.15,VN,2025-06-11,1, E1\n\
                7208.10.15,VN,2025-06-11,1,e2\n";
    let shipments = read_shipments("s.csv", text.as_bytes(), &book).unwrap();
    let outcomes = evaluate(&book, View { known_on: Day::LAST }, &shipments.rows, false);
    let codes: Vec<Vec<&str>> =
        outcomes.iter().map(|one| one.faults.iter().map(|fault| fault.mistake.code).collect()).collect();
    assert_eq!(codes, [vec!["D0210"], vec!["D0210"], vec![]]);
}
