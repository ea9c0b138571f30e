//! Scenarios, known-on days and columns set side by side; shipments typed on the command line.

use tempfile::TempDir;

const BOOK: &str = "jurisdiction US; currency USD;
fact steel_value: money;
assume loaded = entered;
program r {
  baseline: tariff * from * = 10% since 2025-04-05;
  country: tariff * from { VN = 46%, IN = 26% } since 2025-04-09 announced 2025-04-02;
}
program steel { tariff 72 from * = 50% of steel_value or value since 2025-06-04; }
pause r.country since 2025-04-10 until 2025-07-09;
scenario india \"India signs\" { tariff * from IN = 15% since 2025-07-09 under r overrides country; }
scenario wood { program s232_wood { tariff 44 from * = 10% since 2025-07-01; } }
jurisdiction CN { currency CNY; program answer { tariff * from US = 34%; } scenario peace { drop answer; } }
";

const ROWS: &str = "id,product,origin,entered,value
a1,4407.11,IN,2025-07-10,1000
a2,7208.10,VN,2025-07-10,
a3,4407.11,DE,10.07.2025,1000
";

/// What a command left behind: its exit code, stdout, stderr.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The cells of some columns of the results, row by row.
    pub fn columns(&self, wanted: &[&str]) -> Vec<String> {
        let mut reader = csv::Reader::from_reader(self.out.as_bytes());
        let headers = reader.headers().unwrap().clone();
        let places: Vec<usize> =
            wanted.iter().map(|name| headers.iter().position(|one| one == *name).unwrap()).collect();
        let rows = reader.records().map(Result::unwrap);
        rows.map(|row| places.iter().map(|at| row[*at].to_string()).collect::<Vec<_>>().join(" ")).collect()
    }
}

/// A folder with a book and shipments.
pub fn folder(book: &str, rows: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("rules.tm"), book).unwrap();
    std::fs::write(folder.path().join("rows.csv"), rows).unwrap();
    folder
}

/// Runs `tradec` there.
pub fn run(folder: &TempDir, arguments: &[&str]) -> Ran {
    let output = crate::tradec()
        .args(arguments)
        .current_dir(folder.path())
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn one_scenario_is_one_view() {
    let folder = folder(BOOK, ROWS);
    let ran = run(&folder, &["eval", "rules.tm", "rows.csv", "--scenario", "india"]);
    assert_eq!(
        (ran.code, ran.columns(&["line", "r", "status"])),
        (1, vec!["1 150.00 ok".into(), "2  needs".into(), "3  error".into()])
    );
    assert!(!ran.out.contains("variant"), "{}", ran.out);
    let none = run(&folder, &["eval", "rules.tm", "rows.csv", "--scenario", "base"]);
    assert_eq!(none.out, run(&folder, &["eval", "rules.tm", "rows.csv"]).out);
}

#[test]
fn scenarios_stand_beside_the_book_shipments_first() {
    let folder = folder(BOOK, ROWS);
    let ran = run(&folder, &["eval", "rules.tm", "rows.csv", "--scenario", "india", "--scenario", "wood"]);
    assert!(ran.out.starts_with("line,id,variant,status,r,steel,s232_wood,CN.answer,duty,"), "{}", ran.out);
    let found = ran.columns(&["line", "id", "variant", "r", "s232_wood", "total"]);
    assert_eq!(found[..3], ["1 a1 base 260.00  260.00", "1 a1 india 150.00  150.00", "1 a1 wood 260.00 100.00 360.00"]);
    assert_eq!(found.len(), 9);
    // What cannot be read is told once, whatever the variant.
    assert_eq!(ran.err.matches("D0105").count(), 1, "{}", ran.err);
    assert_eq!(ran.code, 1);
}

#[test]
fn all_combinations_are_variants() {
    let folder = folder(BOOK, ROWS);
    let asked = [
        "eval",
        "rules.tm",
        "rows.csv",
        "--known-on",
        "2025-04-03",
        "--known-on",
        "2025-06-10",
        "--set",
        "origin=VN,DE",
    ];
    let found = run(&folder, &asked).columns(&["variant", "r"]);
    assert_eq!(
        found[..4],
        [
            "2025-04-03 origin=VN 460.00",
            "2025-06-10 origin=VN 460.00",
            "2025-04-03 origin=DE 0.00",
            "2025-06-10 origin=DE 100.00"
        ]
    );
    assert_eq!(found.len(), 12);
    // A column that is set replaces the file's, also where that could not be read; one value is no variant.
    let ran = run(&folder, &["eval", "rules.tm", "rows.csv", "--set", "Entered=2025-07-08", "--set", "value=100"]);
    assert_eq!(
        (ran.code, ran.columns(&["r", "status"])),
        (0, vec!["10.00 ok".into(), "10.00 ok".into(), "10.00 ok".into()])
    );
    let unknown = run(&folder, &["eval", "rules.tm", "rows.csv", "--set", "origin="]);
    assert_eq!(unknown.columns(&["needs"])[0], "origin");
}

#[test]
fn only_some_lines_are_shown() {
    let folder = folder(BOOK, ROWS);
    let lines = |more: &[&str]| {
        let all: Vec<&str> = ["eval", "rules.tm", "rows.csv"].iter().chain(more).copied().collect();
        let ran = run(&folder, &all);
        (ran.code, ran.columns(&["line"]))
    };
    assert_eq!(lines(&["--only", "needs"]), (1, vec!["2".to_string()]));
    assert_eq!(lines(&["--only", "error", "--only", "needs"]), (1, vec!["2".to_string(), "3".to_string()]));
    assert_eq!(lines(&["--only", "contested"]), (1, Vec::new()));
    // A line is kept whole where one of its variants is.
    assert_eq!(lines(&["--only", "error", "--set", "entered=2025-07-10,"]), (0, Vec::new()));
    assert_eq!(lines(&["--only", "needs", "--set", "value=100,"]).1.len(), 4);
}

#[test]
fn people_see_what_differs() {
    let folder = folder(BOOK, ROWS);
    let asked = ["eval", "rules.tm", "rows.csv", "--scenario", "india", "--scenario", "base", "--format", "table"];
    let ran = run(&folder, &asked);
    let found: Vec<String> =
        ran.out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(found[1], "│ line id india base │", "{}", ran.out);
    assert_eq!(found[3], "│ 1 a1 total 150.00 260.00 │");
    assert_eq!(found[4], "│ r 150.00 260.00 │");
    assert_eq!(found[5], "│ 2 a2 total needs value needs value │");
    assert_eq!(found[6], "│ 3 a3 total error error │");
    assert_eq!(found.len(), 8);
}

#[test]
fn a_call_with_a_scenario_or_column_that_is_none() {
    let folder = folder(BOOK, ROWS);
    let wrong = |arguments: &[&str], said: &str| {
        let ran = run(&folder, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains(said), "no `{said}` in {}", ran.err);
    };
    wrong(&["eval", "rules.tm", "rows.csv", "--scenario", "indai"], "the book has no scenario `indai`; there is india");
    wrong(&["why", "rules.tm", "rows.csv", "--line", "1", "--scenario", "x"], "there is india, wood, CN.peace");
    wrong(&["eval", "rules.tm", "rows.csv", "--set", "orign=VN"], "D0180 orign=VN: the book has no fact `orign`");
    wrong(
        &["eval", "rules.tm", "rows.csv", "--set", "origin=VN,Germany"],
        "D0106 origin=Germany: origin \"Germany\" is no country code",
    );
    wrong(
        &["eval", "rules.tm", "rows.csv", "--set", "origin=VN", "--set", "Origin=DE"],
        "D0181 Origin=DE: origin is given already",
    );
    wrong(
        &["eval", "rules.tm", "rows.csv", "--set", "VN"],
        "--set VN: expected a column and its values, like origin=VN,MX",
    );
    wrong(
        &["eval", "rules.tm", "rows.csv", "origin=VN"],
        "the shipments come from rows.csv or are typed (origin=VN), not both",
    );
    wrong(&["eval", "origin=VN", "value=1"], "a book is needed before origin=VN");
}

#[test]
fn a_shipment_is_typed() {
    let folder = folder(BOOK, ROWS);
    let typed = ["product=7208.10", "Origin=IN", "value=1000", "steel value=400"];
    let with = |front: &[&str], more: &[&str]| {
        let all: Vec<&str> = front.iter().chain(&typed).chain(more).copied().collect();
        run(&folder, &all)
    };
    let ran = with(&["eval", "rules.tm"], &["entered=2025-07-10", "id=x1"]);
    assert_eq!((ran.code, ran.columns(&["line", "id", "r", "steel"])), (0, vec!["1 x1 260.00 200.00".to_string()]));
    assert_eq!(ran.err, "");
    let today = with(&["eval", "rules.tm"], &[]);
    assert_eq!(today.code, 0);
    assert!(today.err.starts_with("entered is not said, and taken to be today, 20"), "{}", today.err);
    let beside =
        with(&["eval", "rules.tm"], &["--scenario", "india", "--scenario", "base", "--set", "entered=2025-07-10"]);
    assert_eq!(beside.columns(&["variant", "r"]), ["india 150.00", "base 260.00"]);
    assert_eq!(beside.err, "");
    let why = with(&["why", "rules.tm"], &["entered=2025-07-10", "--scenario", "india"]);
    assert!(why.out.contains("15% of 1,000.00"), "{}", why.out);
    let why_not = with(&["why", "rules.tm"], &["entered=2025-07-01", "--not", "r.country"]);
    assert!(why_not.out.contains("paused"), "{}", why_not.out);
}

#[test]
fn a_typed_shipment_that_cannot_be_read() {
    let folder = folder(BOOK, ROWS);
    let wrong = |typed: &[&str], said: &[&str]| {
        let all: Vec<&str> = ["eval", "rules.tm"].iter().chain(typed).copied().collect();
        let ran = run(&folder, &all);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        for one in said {
            assert!(ran.err.contains(one), "no `{one}` in {}", ran.err);
        }
    };
    wrong(
        &["product=7208", "entered=30/02/2025"],
        &["D0105 entered=30/02/2025:", "D0121 the shipment does not say origin"],
    );
    wrong(&["product=7208", "orign=DE"], &["D0180 orign=DE: the book has no fact `orign`", "`origin` may be meant"]);
    wrong(&["product=7208", "product=7209", "origin=DE", "value=1"], &["D0181 product=7209: product is given already"]);
}

#[test]
fn a_file_whose_name_holds_an_equals_sign_is_a_path() {
    let folder = folder(BOOK, ROWS);
    std::fs::copy(folder.path().join("rules.tm"), folder.path().join("a=b.tm")).unwrap();
    std::fs::copy(folder.path().join("rows.csv"), folder.path().join("c=d.csv")).unwrap();
    let ran = run(&folder, &["eval", "./a=b.tm", "./c=d.csv", "--set", "entered=2025-07-10", "--only", "needs"]);
    assert_eq!((ran.code, ran.columns(&["id"])), (0, vec!["a2".to_string()]));
}

#[test]
fn a_data_error_of_one_variant_says_of_which() {
    let folder = folder(
        "jurisdiction US; currency USD; fact part: money; program p { tariff * from * = 10% of part; } scenario s { drop p; }",
        "product,origin,entered,value,part\n72,DE,2025-07-10,100,200\n",
    );
    let ran = run(&folder, &["eval", "rules.tm", "rows.csv", "--scenario", "s", "--scenario", "base"]);
    assert_eq!((ran.code, ran.columns(&["variant", "status"])), (1, vec!["s ok".into(), "base error".into()]));
    assert!(ran.err.lines().next().unwrap().ends_with("(base)"), "{}", ran.err);
}

#[test]
fn a_row_with_more_cells_than_the_header_stays_one() {
    let folder = folder(BOOK, "product,origin,entered,value\n72,DE,2025-07-10,100,7,8\n72,DE\n");
    let ran = run(&folder, &["eval", "rules.tm", "rows.csv", "--set", "steel_value=5"]);
    assert!(ran.err.contains("the row has 6 cells"), "{}", ran.err);
    assert_eq!(ran.columns(&["status", "needs"]), ["error ", "needs entered; value"]);
}
