//! Torn and hostile input: no panic, and each row of data is accounted for.

use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use tradec::book::{Book, Builtin, Courts, Fact, FactId, Jurisdiction, Program, ProgramKind, Rounding};
use tradec::diagnostic::Diagnostic;
use tradec::source::{FileId, Span};
use tradec::table::{Shipments, read_shipments};
use tradec::trade::{Currency, FactKind, Number, Unit, Value};

/// A book with one program, so that product, origin, entered and value are needed.
fn book() -> Book {
    let fact =
        |name: &str, kind: FactKind| Fact { name: name.to_string(), kind, what: None, span: None, is_slice: false };
    let mut facts: Vec<Fact> = Builtin::ALL.iter().map(|one| fact(one.name(), one.kind())).collect();
    facts.push(fact("steel_value", FactKind::Money));
    facts.push(fact("is_returned", FactKind::Flag));
    facts.push(fact("mode", FactKind::OneOf(vec!["vessel".to_string(), "air".to_string()])));
    facts.push(fact("net_weight", FactKind::Quantity(Unit::parse("kg").unwrap())));
    let program = Program {
        name: "p".to_string(),
        title: None,
        kind: ProgramKind::Duty,
        rounding: Rounding::default(),
        by: vec![Builtin::Entered.id()],
        choice: None,
        cite: Vec::new(),
        tariffs: Vec::new(),
        schedules: Vec::new(),
        exemptions: Vec::new(),
        deductions: Vec::new(),
        span: Span::new(FileId(0), 0, 0),
    };
    let jurisdiction = Jurisdiction {
        name: "US".to_string(),
        members: Vec::new(),
        currency: Currency::parse("USD").unwrap(),
        prefix: String::new(),
        programs: vec![program],
        controls: Vec::new(),
        acts: Vec::new(),
        precedences: Vec::new(),
        courts: Courts::default(),
        exchanges: Vec::new(),
        column2: Vec::new(),
        assumes: Vec::new(),
        made: Vec::new(),
    };
    Book { jurisdictions: vec![jurisdiction], facts, ..Book::default() }
}

fn read(bytes: &[u8]) -> Result<Shipments, Vec<Diagnostic>> {
    read_shipments("s.csv", bytes, &book())
}

/// What is wrong with each row: `line:column code`.
fn faults(shipments: &Shipments) -> Vec<String> {
    let rows = shipments.rows.iter().enumerate();
    rows.flat_map(|(at, row)| {
        row.faults.iter().map(move |fault| {
            let (line, column) = shipments.place(at, fault);
            format!("{line}:{column} {}", fault.mistake.code)
        })
    })
    .collect()
}

fn said(shipments: &Shipments, row: usize, fact: &str) -> Option<Value> {
    let id = book().facts.iter().position(|one| one.name == fact).map(FactId).unwrap();
    shipments.rows[row].values.get(&id).cloned()
}

fn why(bytes: &[u8]) -> String {
    let wrong = read(bytes).err().unwrap_or_default();
    wrong.iter().map(|one| format!("{} {}\n", one.mistake.code, one.message)).collect()
}

#[test]
fn headers_match_with_case_and_blanks_aside() {
    let text = "ID;Product;ORIGIN;Entered;Customs note;Value;Steel Value\r\na1;7208;DE;2025-06-04;x;10.5;4000 EUR\r\n";
    let shipments = read(text.as_bytes()).unwrap();
    assert!(shipments.has_id && faults(&shipments).is_empty());
    assert_eq!(shipments.rows[0].id.as_deref(), Some("a1"));
    assert_eq!(said(&shipments, 0, "steel_value"), Some(Value::Money(Number::from(4000), Currency::parse("EUR"))));
    assert_eq!(shipments.warnings.len(), 1);
    assert_eq!(shipments.warnings[0].message, "s.csv: nobody uses the column \"Customs note\"");
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    assert_eq!(why(b""), "D0120 s.csv: the file is empty, without a header\n");
    assert_eq!(why(b"\n  \n"), "D0120 s.csv: the file is empty, without a header\n");
    assert!(
        why(b"product,orign,entered,value\n")
            .starts_with("D0121 s.csv: this book needs the column origin for every row")
    );
    assert!(why(b"product,origin,entered,value,VALUE\n").contains("\"value\" and \"VALUE\", both name value"));
    assert!(why(b"product,origin,entered,value\n7208,DE,\"2025\n,\n").contains("s.csv:2:3: a quote is opened"));
    assert!(why("\u{feff}product".as_bytes()).contains("origin"));
    assert!(why(b"\xFF\xFEp\0").starts_with("D0124"));
}

#[test]
fn a_bad_cell_is_named_and_other_rows_go_on() {
    let text = b"product,origin,entered,value,is_returned,mode,net_weight\n\
        8.47E+09,UK,30/02/2025,\"10,000\",maybe,ship,5 l\n\
        \n\
        7208,DE,2025-06-04,-1,,,\n\
        7208,DE,2025-06-04\n\
        7208,DE,2025-06-04,1,yes,AIR,5,surplus\n\
        7208,D\xC9,2025-06-04,1\n\
        \"7208\"x,DE,2025-06-04,1\n\
        7208,de,2025-06-04T10:00,1,1,AIR,5,,\n";
    let shipments = read(text).unwrap();
    assert_eq!(
        faults(&shipments),
        [
            "2:1 D0107",
            "2:2 D0106",
            "2:3 D0105",
            "2:4 D0101",
            "2:5 D0103",
            "2:6 D0104",
            "2:7 D0111",
            "4:4 D0102",
            "6:8 D0112",
            "7:2 D0113",
            "8:1 D0114"
        ]
    );
    assert_eq!(shipments.rows[0].faults[2].message, "entered \"30/02/2025\" is not a day (expected 2025-02-28 style)");
    assert_eq!(shipments.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(said(&shipments, 2, "value"), None);
    assert_eq!(said(&shipments, 6, "mode"), Some(Value::Text("air".to_string())));
}

#[test]
fn a_quantity_goes_with_its_unit() {
    let text = "product,origin,entered,value,quantity,unit\n7208,DE,2025-06-04,1,5,KG\n7208,DE,2025-06-04,1,5,\n\
        7208,DE,2025-06-04,1,5 t,\n7208,DE,2025-06-04,1,5 t,kg\n7208,DE,2025-06-04,1,5,bags\n";
    let shipments = read(text.as_bytes()).unwrap();
    let quantity = |row: usize, unit: &str| {
        assert_eq!(
            said(&shipments, row, "quantity"),
            Some(Value::Quantity(Number::from(5), Unit::parse(unit).unwrap()))
        );
    };
    quantity(0, "kg");
    assert_eq!(said(&shipments, 1, "quantity"), None);
    quantity(2, "t");
    assert_eq!(faults(&shipments), ["5:5 D0111", "6:6 D0111"]);
}

#[test]
fn conditions_in_words_are_answered() {
    let header = "product,origin,entered,value,meets,claims\n";
    let row = "7208,DE,2025-06-04,1,\"\"\"Ball  bearings\"\"; not of steel\",usmca; a\n";
    let both = "7208,DE,2025-06-04,1,a;not A,\n";
    let shipments = read(format!("{header}{row}{both}").as_bytes()).unwrap();
    let meets: Vec<(&str, bool)> = shipments.rows[0].meets.iter().map(|(text, yes)| (text.as_str(), *yes)).collect();
    assert_eq!(meets, [("ball bearings", true), ("of steel", false)]);
    let claims = ["A", "USMCA"].map(str::to_string).into_iter().collect();
    assert_eq!(said(&shipments, 0, "claims"), Some(Value::Codes(claims)));
    assert_eq!(said(&shipments, 1, "claims"), None);
    assert_eq!(faults(&shipments), ["3:5 D0115"]);
}

/// A line of data: one that is good, or bytes that hold no quote and no line end.
fn line() -> impl Strategy<Value = (bool, Vec<u8>)> {
    let hostile = vec(any::<u8>(), 1..60).prop_map(|mut bytes| {
        bytes.retain(|byte| !matches!(byte, b'"' | b'\n' | b'\r'));
        bytes.insert(0, b'x');
        (false, bytes)
    });
    let huge = (1usize..200_000).prop_map(|length| (false, vec![b'9'; length]));
    prop_oneof![4 => Just((true, b"7208,DE,2025-06-04,1".to_vec())), 4 => hostile, 1 => huge]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let mut with_header = b"product,origin,entered,value,meets,quantity,unit\n".to_vec();
        with_header.extend(bytes);
        let _ = read(&with_header);
    }

    #[test]
    fn a_good_row_survives_its_neighbours(lines in vec(line(), 0..20)) {
        let mut bytes = b"product,origin,entered,value\n".to_vec();
        for (_, line) in &lines {
            bytes.extend(line);
            bytes.push(b'\n');
        }
        let shipments = read(&bytes).unwrap();
        assert_eq!(shipments.rows.len(), lines.len());
        for (row, (is_good, _)) in shipments.rows.iter().zip(&lines) {
            assert_eq!(row.faults.is_empty() && row.values.len() == 4, *is_good);
        }
    }

    #[test]
    fn what_a_writer_quotes_is_read_whole(texts in vec("[ -~\n\"é]{0,20}", 1..12)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["id", "product", "origin", "entered", "value"]).unwrap();
        for text in &texts {
            writer.write_record([text.as_str(), "7208", "DE", "2025-06-04", "1"]).unwrap();
        }
        let shipments = read(&writer.into_inner().unwrap()).unwrap();
        let ids: Vec<&str> = shipments.rows.iter().map(|row| row.id.as_deref().unwrap_or("")).collect();
        assert_eq!(ids, texts.iter().map(|text| text.trim()).collect::<Vec<&str>>());
    }
}

#[test]
fn of_a_file_with_an_open_quote_nothing_is_written() {
    let book = "jurisdiction US; currency USD; program r { tariff * from * = 10%; }";
    // In the first piece of the rows, and far behind it.
    for count in [1, 2_000] {
        let good = "1,7208.10,DE,2025-05-01,100\n".repeat(count);
        let rows = format!("id,product,origin,entered,value\n{good}\"2,7208.10,DE,2025-05-01,100\n");
        let ran = crate::variants::run(&crate::variants::folder(book, &rows), &["eval", "rules.tm", "rows.csv"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        let line = count + 2;
        assert!(
            ran.err.contains(&format!("rows.csv:{line}:1: a quote is opened here and never closed")),
            "{}",
            ran.err
        );
    }
}
