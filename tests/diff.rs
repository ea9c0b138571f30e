//! `tradec diff`: two books, files, folders or git revisions, and what shipments pay by each.

use std::fs;
use std::path::Path;
use std::process::Command;

use insta::assert_snapshot;
use tempfile::TempDir;

const OLD: &str = "jurisdiction US; currency USD;
use std.countries;
product steel = 7206..7217, 7219..7229;
product ethane = 2901.10;
fact steel_value: money;
program s232 {
  tariff steel from * = 25% since 2025-03-12;
  tariff steel from * = 50% since 2025-06-04 announced 2025-06-03 code 9903.81.87;
  tariff 9403 from * = 50% of steel_value or value since 2025-06-04;
}
program reciprocal {
  tariff * from * = 10% since 2025-04-05;
  tariff * from eu = 20% since 2025-04-05;
  exempt 2709 from *;
}
precedence s232 over reciprocal;
license ethane to CN since 2025-06-03;
";

/// The same law, written otherwise.
const SAME: &str = "// The same law, written otherwise.
jurisdiction US; currency USD;
use std.countries;
product flat = 7206..7217;
product long = 7219..7229;
product ethane = 2901.10;
fact steel_value: money \"Steel\";
license ethane to CN since 2025-06-03 by \"BIS\";
program s232 \"Section 232\" {
  derivatives: tariff 9403 from * = 25% of steel_value or value + 25% of steel_value or value since 2025-06-04;
  tariff long from * = 50% since 2025-06-04 announced 2025-06-03 code 9903.81.87;
  tariff flat from * = 100% - 50% since 2025-06-04 announced 2025-06-03 code 9903.81.87;
  tariff flat, long from * = 25% since 2025-03-12 cite \"Proclamation 10896\";
}
program reciprocal {
  exempt 2709 from *;
  tariff * from eu = 20% since 2025-04-05;
  tariff * from * = 10% since 2025-04-05;
}
precedence s232 over reciprocal;
";

const ROWS: &str = "id,product,origin,entered,value,steel_value
c1,7208.10,GB,2025-06-10,10000,
c2,7208.10,DE,2025-06-10,10000,
c3,7208.10,GB,2025-04-10,10000,
c4,2709.00,SA,2025-06-10,5000,
c5,9403.20,GB,2025-06-10,4000,
c6,7208.10,GB,10.06.2025,4000,
";

struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    fn told(&self) -> String {
        format!("exit {}\n{}{}", self.code, self.out, self.err)
    }
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run_in(folder: &Path, arguments: &[&str]) -> Ran {
    let output = crate::tradec()
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        // A repository above the folder of tests is none of theirs.
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .output()
        .unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Ran { code: output.status.code().unwrap(), out, err }
}

fn diff(old: &str, new: &str, options: &[&str]) -> Ran {
    let folder = folder(&[("old.tm", old), ("new.tm", new), ("rows.csv", ROWS)]);
    run_in(folder.path(), &[&["diff", "old.tm", "new.tm"], options].concat())
}

/// The old book with a deal for British steel.
fn deal() -> String {
    OLD.replace(
        "  tariff 9403",
        "  uk: tariff steel from GB = 25% since 2025-06-04 announced 2025-06-03 code 9903.81.94;\n  tariff 9403",
    )
}

#[test]
fn a_region_is_told_in_words_with_a_shipment() {
    assert_snapshot!(diff(OLD, &deal(), &[]).told());
}

#[test]
fn a_book_written_otherwise_is_the_same() {
    let ran = diff(OLD, SAME, &[]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert_eq!(ran.err, "the books are equal in every outcome\n");
    assert_eq!(diff(OLD, SAME, &["--quiet"]).told(), "exit 0\n");
    assert_eq!(diff(OLD, SAME, &["--format", "markdown"]).out, "");
    assert_snapshot!(diff(OLD, SAME, &["--format", "json"]).told());
}

#[test]
fn markdown_is_a_comment_on_a_pull_request() {
    assert_snapshot!(diff(OLD, &deal(), &["--format", "markdown", "--against", "rows.csv"]).told());
}

#[test]
fn json_is_one_object() {
    let ran = diff(OLD, &deal(), &["--format", "json", "--against", "rows.csv"]);
    let object: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(object["equal"], false);
    assert_eq!(object["differences"][0]["countries"][0], "GB");
    assert_snapshot!(ran.told());
}

#[test]
fn against_shipments_the_money_is_told() {
    assert_snapshot!(diff(OLD, &deal(), &["--against", "rows.csv"]).told());
    // Equal books move no money.
    assert_snapshot!(diff(OLD, SAME, &["--against", "rows.csv"]).told());
}

#[test]
fn the_rows_that_move_most_are_as_many_as_asked() {
    let new = OLD.replace("= 50% since 2025-06-04 ann", "= 40% since 2025-06-04 ann");
    let ran = diff(OLD, &new, &["--against", "rows.csv", "--top", "1"]);
    assert_eq!(ran.out.lines().filter(|line| line.trim_start().starts_with("line ")).count(), 1, "{}", ran.out);
}

/// Each change of a book and how it is told.
#[test]
fn everything_that_changes_an_outcome_is_told() {
    let changes: [(&str, &str, &str); 22] = [
        ("a rate", "= 10% since", "= 15% since"),
        ("a code", "code 9903.81.87", "code 9903.81.88"),
        ("a first day", "tariff * from * = 10% since 2025-04-05", "tariff * from * = 10% since 2025-04-09"),
        ("an announcement", "announced 2025-06-03", "announced 2025-06-01"),
        ("an exemption", "exempt 2709 from *", "exempt 2709, 2710 from *"),
        ("an exemption's origin", "exempt 2709 from *", "exempt 2709 from CA"),
        ("an exemption less", "  exempt 2709 from *;\n", ""),
        ("a set", "7219..7229", "7219..7228"),
        ("a slice", "50% of steel_value or value", "50% of steel_value"),
        ("a condition", "from * = 25% since 2025-03-12", "from * = 25% since 2025-03-12 when value > 800 USD"),
        ("a precedence", "precedence s232 over reciprocal", "precedence s232 over reciprocal entirely"),
        ("a precedence less", "precedence s232 over reciprocal;\n", ""),
        ("a licence's country", "to CN since", "to CN, HK since"),
        ("a ban", "license ethane", "ban ethane"),
        ("a pause", "license", "pause reciprocal until 2025-07-09; license"),
        ("a scenario", "license", "scenario lapse { drop reciprocal; } license"),
        ("a program", "program reciprocal", "program fentanyl { tariff * from CN = 20%; } program reciprocal"),
        ("a rounding", "program reciprocal {", "rounding reciprocal to 1 USD; program reciprocal {"),
        ("a date that counts", "program reciprocal {", "program reciprocal by loaded or entered {"),
        ("an assumption", "license", "assume steel_value = 0 USD; license"),
        ("a deduction", "  exempt 2709", "  deduct steel_value code 9903.01.34;\n  exempt 2709"),
        ("a tax", "license", "tax vat on * = 20% of value + duties; license"),
    ];
    let mut text = String::new();
    for (what, before, after) in changes {
        let new = OLD.replace(before, after);
        assert_ne!(new, OLD, "{what}");
        let ran = diff(OLD, &new, &[]);
        text.push_str(&format!("# {what}: {before} -> {after}\n{}\n", ran.told()));
        assert_eq!(ran.code, 1, "{what}\n{}", ran.told());
        // And the other way round.
        assert_eq!(diff(&new, OLD, &[]).code, 1, "{what}");
    }
    assert_snapshot!(text);
}

#[test]
fn the_order_of_columns_is_a_difference_of_its_own() {
    let old =
        "jurisdiction US; currency USD; program a { tariff 72 from * = 1%; } program b { tariff 72 from * = 2%; }";
    let new =
        "jurisdiction US; currency USD; program b { tariff 72 from * = 2%; } program a { tariff 72 from * = 1%; }";
    assert_snapshot!(diff(old, new, &[]).told());
}

#[test]
fn rulings_are_compared_also_where_they_are_pending() {
    let old = "jurisdiction US; currency USD; program r { tariff * from * = 10% since 2025-04-05; }\n\
               ruling vos on 2025-05-28 strikes r ab initio; stay vos since 2025-05-29;\n";
    let new = old.replace(" ab initio", "");
    assert_snapshot!(diff(old, &new, &[]).told());
    assert_eq!(diff(old, old, &[]).code, 0);
    let new = format!("{old}affirm vos on 2025-08-29;");
    assert_eq!(diff(old, &new, &[]).told(), "exit 0\nthe books are equal in every outcome\n");
}

#[test]
fn quotas_and_charges_are_compared() {
    let old = "jurisdiction US; currency USD; program q { tariff 72 from * = 25%; quota eu_steel: 72 from DE = 0% for 100 t per calendar year; }\n\
               fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry since 2025-01-01;\n";
    let changes = [
        ("100 t", "200 t"),
        ("at least 32.71", "at least 33.58"),
        ("= 0% for", "= 5% for"),
        ("72 from DE", "7208 from DE"),
    ];
    let mut text = String::new();
    for (before, after) in changes {
        let ran = diff(old, &old.replace(before, after), &[]);
        assert_eq!(ran.code, 1, "{before}\n{}", ran.told());
        text.push_str(&format!("# {before} -> {after}\n{}\n", ran.told()));
    }
    assert_snapshot!(text);
}

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@example.org",
            "-c",
            "init.defaultBranch=main",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// A repository whose last commit raised a rate in a file that another uses, and in a list.
fn repository() -> TempDir {
    let folder = folder(&[
        (
            "rules.tm",
            "jurisdiction US; currency USD; use \"law/steel.tm\"; program p { tariff list \"law/wood.csv\" column code from * = column rate; }",
        ),
        ("law/steel.tm", "program steel { tariff 72 from * = 25%; }"),
        ("law/wood.csv", "code,rate\n4407,10%\n4412,5%\n"),
    ]);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-q", "-m", "one"]);
    fs::write(folder.path().join("law/steel.tm"), "program steel { tariff 72 from * = 50%; }").unwrap();
    fs::write(folder.path().join("law/wood.csv"), "code,rate\n4407,15%\n4412,5%\n").unwrap();
    git(folder.path(), &["commit", "-q", "-a", "-m", "two"]);
    folder
}

#[test]
fn a_revision_is_read_with_all_that_it_uses() {
    let folder = repository();
    let ran = run_in(folder.path(), &["diff", "HEAD~1:rules.tm", "rules.tm"]);
    assert_snapshot!(ran.told());
    // Both at revisions, also where the working copy is torn.
    fs::write(folder.path().join("law/steel.tm"), "program steel { tariff").unwrap();
    let again = run_in(folder.path(), &["diff", "HEAD~1:rules.tm", "HEAD:rules.tm"]);
    assert_eq!(again.told(), ran.told());
    assert_eq!(run_in(folder.path(), &["diff", "HEAD:rules.tm", "main:rules.tm"]).code, 0);
}

#[test]
fn a_folder_is_read_at_a_revision() {
    let folder = repository();
    fs::create_dir(folder.path().join("book")).unwrap();
    fs::write(folder.path().join("book/us.tm"), "jurisdiction US; currency USD;").unwrap();
    fs::write(folder.path().join("book/a.tm"), "program a { tariff 72 from * = 1%; }").unwrap();
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-q", "-m", "three"]);
    fs::write(folder.path().join("book/a.tm"), "program a { tariff 72 from * = 2%; }").unwrap();
    let ran = run_in(folder.path(), &["diff", "HEAD:book", "book"]);
    assert_eq!(ran.code, 1, "{}", ran.told());
    assert!(ran.out.contains("72: 1% → 2%"), "{}", ran.told());
    // From a folder below, what lies there is found too.
    let below = folder.path().join("book");
    assert_eq!(
        run_in(&below, &["diff", "HEAD:./a.tm", "HEAD:./a.tm"]).code,
        2,
        "a program alone says not whose law it is"
    );
    let ran = run_in(&below, &["diff", "HEAD:.", "."]);
    assert_eq!(ran.code, 1, "{}", ran.told());
    assert!(ran.out.contains("1% → 2%"), "{}", ran.told());
}

#[test]
fn what_cannot_be_read_ends_it_with_2() {
    let folder = repository();
    let mut text = String::new();
    for arguments in
        [["HEAD~9:rules.tm", "rules.tm"], ["HEAD:law/gone.tm", "rules.tm"], ["gone.tm", "rules.tm"], ["-", "-"]]
    {
        let ran = run_in(folder.path(), &["diff", arguments[0], arguments[1]]);
        assert_eq!(ran.code, 2, "{}", ran.told());
        text.push_str(&format!("{arguments:?} {}", ran.told()));
    }
    let alone = self::folder(&[("rules.tm", "jurisdiction US; currency USD;")]);
    let ran = run_in(alone.path(), &["diff", "HEAD:rules.tm", "rules.tm"]);
    assert_eq!(ran.code, 2, "{}", ran.told());
    text.push_str(&ran.told());
    assert_snapshot!(text);
    fs::write(folder.path().join("torn.tm"), "jurisdiction US; currency USD; program p { tariff 72 from * = }")
        .unwrap();
    let ran = run_in(folder.path(), &["diff", "rules.tm", "torn.tm"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("torn.tm"), "{}", ran.err);
}

#[test]
fn a_file_is_read_as_it_is_named_first() {
    let folder = folder(&[("HEAD:rules.tm", "jurisdiction US; currency USD; program p { tariff 72 from * = 1%; }")]);
    assert_eq!(run_in(folder.path(), &["diff", "HEAD:rules.tm", "HEAD:rules.tm"]).code, 0);
}
