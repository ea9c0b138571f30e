//! `tradec lint` through the binary: which rules are asked and how they count, comments that allow, fixes, several books.

use std::fs;

use insta::assert_snapshot;
use tempfile::TempDir;

struct Folder(TempDir);

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

const BOOK: &str = r#"jurisdiction US; currency USD;
use std.countries;

program steel {
  a: tariff 72 from eu, DE = 25% since 2025-03-12 until 2025-06-03;
  b: tariff 72 from eu, DE = 50% since 2025-06-04;
}
product copper = 7403..7419;
"#;

impl Folder {
    fn new(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        for (path, text) in files {
            folder.put(path, text);
        }
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let done = crate::tradec()
            .args(arguments)
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
    }

    /// The codes and places that are found.
    fn found(&self, arguments: &[&str]) -> Vec<String> {
        let ran = self.run(&[&["lint", "--format", "concise"], arguments].concat());
        ran.out.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
    }
}

#[test]
fn findings_are_drawn_with_their_codes() {
    let folder = Folder::new(&[("rules.tm", BOOK)]);
    let ran = folder.run(&["lint", "rules.tm"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "4 warnings\n"));
    assert_snapshot!(ran.out);
}

#[test]
fn rules_are_selected_and_ignored_by_name_or_code() {
    let folder = Folder::new(&[("rules.tm", BOOK)]);
    assert_eq!(folder.found(&["rules.tm", "--select", "day-gap"]), ["rules.tm:5:57: W0510"]);
    assert_eq!(
        folder.found(&["rules.tm", "--select", "w0510,set-unused"]),
        ["rules.tm:5:57: W0510", "rules.tm:8:9: W0522"]
    );
    assert_eq!(folder.found(&["rules.tm", "--ignore", "member-covered", "--ignore", "W0510"]), ["rules.tm:8:9: W0522"]);
    assert!(folder.found(&["rules.tm", "--ignore", "all"]).is_empty());
    let ran = folder.run(&["lint", "rules.tm", "--select", "day-gaps"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.err, "tradec: there is no rule `day-gaps`; the nearest is `day-gap`\n");
}

#[test]
fn what_check_does_not_ask_lint_does() {
    let folder = Folder::new(&[("rules.tm", BOOK)]);
    let ran = folder.run(&["check", "rules.tm"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    let wrong = Folder::new(&[("rules.tm", "jurisdiction US;\ntariff 72 frm * = 5%;\n")]);
    let (check, lint) = (wrong.run(&["check", "rules.tm"]), wrong.run(&["lint", "rules.tm"]));
    assert_eq!((check.code, check.out), (Some(1), lint.out));
    assert_eq!(lint.code, Some(1));
}

#[test]
fn settings_are_found_upwards_and_flags_go_before_them() {
    let folder = Folder::new(&[
        ("policy/deep/rules.tm", BOOK),
        ("tradec.toml", "[lint.rules]\nall = \"off\"\n"),
        ("policy/tradec.toml", "[lint.rules]\nday-gap = \"error\"\nset-unused = \"off\"\n"),
    ]);
    let ran = folder.run(&["lint", "policy/deep/rules.tm", "--format", "concise"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), "1 error, 2 warnings\n"));
    assert_eq!(folder.found(&["policy/deep/rules.tm", "--ignore", "day-gap,member-covered"]), Vec::<String>::new());
    assert_eq!(folder.found(&["policy/deep/rules.tm", "--select", "set-unused"]), ["policy/deep/rules.tm:8:9: W0522"]);
    assert_eq!(folder.found(&["policy/deep/rules.tm", "--config", "tradec.toml"]), Vec::<String>::new());
    assert_eq!(folder.run(&["lint", "policy/deep/rules.tm", "--exit-zero"]).code, Some(0));
}

#[test]
fn settings_that_are_none_are_told() {
    let told = |text: &str| {
        let folder = Folder::new(&[("rules.tm", BOOK), ("tradec.toml", text)]);
        let ran = folder.run(&["lint", "rules.tm"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        ran.err.replace(&folder.0.path().display().to_string(), "HERE")
    };
    let all = [
        "[lint.rules]\nday-gaps = \"off\"\n",
        "[lint.rules]\nday-gap = \"of\"\n",
        "[lint]\nrule = { day-gap = \"off\" }\n",
        "book = [\"rules\"]\n",
        "[lint\n",
    ];
    assert_snapshot!(all.map(told).concat());
}

#[test]
fn a_comment_with_a_reason_lets_a_finding_pass_for_check_too() {
    let book = "jurisdiction US; currency USD;\n\
        program w {\n\
        a: tariff 72 from * = 5% since 2025-01-01;\n\
        // tradec: allow(no-effect, W0310) kept as the order lists it\n\
        b: tariff 72 from * = 9% since 2024-02-01 until 2024-01-02;\n}\n";
    let book = book.replace("until 2024-01-02", "when loaded before 2024-02-01 and loaded after 2024-02-01");
    let folder = Folder::new(&[("rules.tm", &book), ("bare.tm", &book.replace(" kept as the order lists it", ""))]);
    for command in ["check", "lint"] {
        let ran = folder.run(&[command, "rules.tm", "--deny-warnings", "--format", "concise"]);
        assert_eq!(ran.out, if command == "check" { "" } else { "rules.tm:4:29: W0501 `W0310` is not found here\n" });
    }
    assert_eq!(folder.found(&["bare.tm"]), ["bare.tm:5:1: W0311", "bare.tm:4:1: W0503"]);
}

#[test]
fn safe_fixes_are_made_and_others_only_when_asked() {
    let folder = Folder::new(&[("rules.tm", BOOK)]);
    let shown = folder.run(&["lint", "rules.tm", "--diff"]);
    assert_eq!(shown.code, Some(1));
    assert_eq!(folder.text("rules.tm"), BOOK);
    assert_snapshot!("safe_fixes_as_a_patch", shown.out);
    let ran = folder.run(&["lint", "rules.tm", "--fix", "--format", "concise"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "3 fixes made\n1 warning\n"));
    assert!(ran.out.starts_with("rules.tm:5:53: W0510"), "{}", ran.out);
    assert_snapshot!("after_safe_fixes", folder.text("rules.tm"));
    let ran = folder.run(&["lint", "rules.tm", "--unsafe-fixes"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", "1 fix made\n"));
    assert!(folder.text("rules.tm").contains("since 2025-03-12 through 2025-06-03;"));
    let again = folder.run(&["lint", "rules.tm", "--diff"]);
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""));
}

#[test]
fn fixes_keep_line_ends_and_the_byte_order_mark() {
    let book = format!("\u{feff}{}", BOOK.replace('\n', "\r\n"));
    let folder = Folder::new(&[("rules.tm", &book)]);
    folder.run(&["lint", "rules.tm", "--fix"]);
    let after = folder.text("rules.tm");
    assert!(after.starts_with("\u{feff}jurisdiction US;"));
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert_ne!(after, book);
}

#[test]
fn several_books_are_linted_in_the_order_of_the_settings() {
    let folder = Folder::new(&[
        ("tradec.toml", "books = [\"measures/*.tm\", \"us\"]\n"),
        ("measures/b.tm", "jurisdiction US; currency USD;\nproduct b = 72;\n"),
        ("measures/a.tm", "jurisdiction US; currency USD;\nproduct a = 72;\n"),
        ("us/one.tm", "jurisdiction US; currency USD;\nproduct c = 72;\n"),
        ("us/two.tm", "product d = 72; tariff c from * = 5%;\n"),
    ]);
    let all = ["measures/a.tm:2:9: W0522", "measures/b.tm:2:9: W0522", "us/two.tm:1:9: W0522"];
    assert_eq!(folder.found(&[]), all);
    assert_eq!(folder.found(&["--each", "measures"]), all[..2]);
    folder.put("tradec.toml", "books = [\"measure/*.tm\"]\n");
    let ran = folder.run(&["lint"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(2), "tradec: tradec.toml: books: nothing is called `measure/*.tm`\n")
    );
}

#[test]
fn without_a_book_and_settings_the_folder_at_hand_is_linted() {
    let folder = Folder::new(&[("rules.tm", BOOK)]);
    assert_eq!(folder.found(&["--select", "set-unused"]), ["./rules.tm:8:9: W0522"]);
}

#[test]
fn what_ends_soon_is_told_by_the_day_that_is_said() {
    let book = "jurisdiction US; currency USD; program w {\ntariff 72 from * = 5% until 2025-07-09; }\n";
    let folder = Folder::new(&[("rules.tm", book)]);
    assert!(folder.found(&["rules.tm"]).is_empty());
    assert_eq!(folder.found(&["rules.tm", "--today", "2025-06-20"]), ["rules.tm:2:1: W0516"]);
    assert!(folder.found(&["rules.tm", "--today", "2025-05-20"]).is_empty());
    folder.put("tradec.toml", "[lint]\nsoon-days = 60\n");
    assert_eq!(folder.found(&["rules.tm", "--today", "2025-05-20"]), ["rules.tm:2:1: W0516"]);
}

#[test]
fn every_rule_is_listed_and_explained_by_its_name() {
    let folder = Folder::new(&[("tradec.toml", "[lint.rules]\nday-gap = \"error\"\nset-unused = \"off\"\n")]);
    let ran = folder.run(&["lint", "--list"]);
    assert_eq!(ran.code, Some(0));
    assert_snapshot!(ran.out);
    let (by_name, by_code) = (folder.run(&["explain", "day-gap"]), folder.run(&["explain", "W0510"]));
    assert_eq!((by_name.code, by_name.out), (Some(0), by_code.out));
}

#[test]
fn examples_are_clean() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    for book in fs::read_dir(examples).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let done =
            crate::tradec().args(["lint", "--deny-warnings", "--format", "concise"]).arg(&book).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&done.stdout), "", "{}", book.display());
        assert_eq!(done.status.code(), Some(0));
    }
}
