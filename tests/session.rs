//! The binary as it is used, told like a session in a shell.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use tempfile::TempDir;

/// A folder of its own, in which the command runs.
struct Session {
    folder: TempDir,
    stdin: Vec<u8>,
    environment: Vec<(String, String)>,
}

/// What a command left behind.
struct Ran {
    line: String,
    code: Option<i32>,
    out: String,
    err: String,
}

impl Session {
    fn new() -> Session {
        Session { folder: TempDir::new().unwrap(), stdin: Vec::new(), environment: Vec::new() }
    }

    fn file(self, path: &str, content: impl AsRef<[u8]>) -> Session {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Session {
        self.stdin = bytes.as_ref().to_vec();
        self
    }

    fn set(mut self, name: &str, value: &str) -> Session {
        self.environment.push((name.to_string(), value.to_string()));
        self
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `tradec` with these arguments, parted by blanks.
    fn run(&self, line: &str) -> Ran {
        let mut child = crate::tradec()
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env("COLUMNS", "80")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read its input may be gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { line: line.to_string(), code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ran {
    #[track_caller]
    fn status(self, code: i32) -> Ran {
        assert_eq!(self.code, Some(code), "tradec {}\n{}{}", self.line, self.out, self.err);
        self
    }

    #[track_caller]
    fn stdout(self, expected: &str) -> Ran {
        assert_eq!(self.out, expected, "tradec {}\n{}", self.line, self.err);
        self
    }

    #[track_caller]
    fn stdout_has(self, part: &str) -> Ran {
        assert!(self.out.contains(part), "tradec {}: no `{part}` in\n{}", self.line, self.out);
        self
    }

    #[track_caller]
    fn stderr(self, expected: &str) -> Ran {
        assert_eq!(self.err, expected, "tradec {}", self.line);
        self
    }

    #[track_caller]
    fn stderr_has(self, part: &str) -> Ran {
        assert!(self.err.contains(part), "tradec {}: no `{part}` in\n{}", self.line, self.err);
        self
    }
}

#[test]
fn a_call_that_is_wrong_exits_with_2() {
    let session = Session::new();
    session.run("").status(2).stdout("");
    session.run("evaluate").status(2).stderr_has("eval");
    session.run("eval rules.tm").status(2).stdout("");
    session
        .run("check rules.tm")
        .status(2)
        .stderr("tradec: rules.tm cannot be read: there is no such file or folder\n");
    session.run("eval - -").status(2).stderr("tradec: only one of the files can be stdin\n");
    session.run("eval a.tm b.csv --known-on 10/06/2025").status(2).stderr_has("expected a day like 2025-02-28");
    session
        .run("eval a.csv b.tm")
        .status(2)
        .stderr("tradec: b.tm is a rule file: the shipments come last, behind the book\n");
    session.run("why a.tm b.csv").status(2).stderr_has("--line");
}

#[test]
fn a_code_is_explained() {
    let session = Session::new();
    session.run("explain d0107").status(0).stdout_has("8.47E+09").stderr("");
    session.run("explain").status(0).stdout_has("D0105  A cell is not a day\n");
    session.run("explain D0197").status(2).stderr_has("there is no code D0197; there is D0107");
}

#[test]
fn a_shipped_set_is_shown() {
    let session = Session::new();
    session.run("show").status(0).stdout_has("std.countries  ").stdout_has("std.us.metals  ");
    session.run("show std.countries").status(0).stdout_has("country eu");
    session.run("show std.country").status(2).stderr_has("there is std.countries");
}

#[test]
fn help_shows_an_example_and_every_option() {
    let session = Session::new();
    for command in ["check", "eval", "why", "timeline", "calendar", "test", "explain", "show"] {
        session.run(&format!("{command} --help")).status(0).stdout_has("Example").stdout_has("tradec ").stderr("");
    }
}

#[test]
fn nobody_reading_is_no_failure() {
    let rows = "7208.10,DE,2025-06-04,10000\n".repeat(2000);
    let shipments = format!("product,origin,entered,value\n{rows}");
    let session = Session::new().file("rules.tm", RULES).file("s.csv", shipments);
    for line in ["explain", "eval rules.tm s.csv", "eval rules.tm s.csv --format table"] {
        let mut child = crate::tradec()
            .args(line.split_whitespace())
            .current_dir(session.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{line}");
    }
}

/// A small book that is sound.
const RULES: &str = "jurisdiction US; currency USD; product steel = 7206..7217;\n\
    tariff steel from * = 50% since 2025-06-04;\n\
    test \"steel\" {\n  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD }\n\
    \x20 expect steel = 5_000 USD;\n}\n";
const HEADER: &str = "id,product,origin,entered,value\n";

#[test]
fn what_is_wrong_with_a_book_is_found() {
    let session = Session::new().file("sound.tm", RULES).file("broken.tm", "tariff steel from * = 5O%;\nfrob;\n");
    session.run("check sound.tm").status(0).stdout("").stderr("");
    session.run("check broken.tm").status(1).stdout_has("broken.tm:1:").stderr_has("errors");
    session.run("check broken.tm --format concise -q").status(1).stdout_has("broken.tm:2:1: E0005").stderr("");
    session.run("check broken.tm --color always").status(1).stdout_has("\u{1b}[");
    session.run("eval broken.tm none.csv").status(2).stdout("").stderr_has("E0005");
    session.run("test broken.tm").status(2).stdout("").stderr_has("E0005");
}

#[test]
fn colours_follow_the_environment() {
    let broken = |name: &str| Session::new().file("broken.tm", "frob;").set(name, "1");
    broken("CLICOLOR_FORCE").run("check broken.tm").stdout_has("\u{1b}[");
    let plain = broken("CLICOLOR_FORCE").set("NO_COLOR", "1").run("check broken.tm").status(1);
    assert!(!plain.out.contains('\u{1b}'));
}

#[test]
fn a_book_is_read_from_stdin() {
    Session::new().stdin(RULES).run("check -").status(0).stdout("").stderr("");
    Session::new().stdin("frob;").run("check - --format concise").status(1).stdout_has(":1:1: E0005");
}

#[test]
fn a_bad_row_is_named_in_one_line() {
    let rows = format!(
        "{HEADER}a1,7208.10,DE,2025-06-04,10000\n\na2,7208.10,DE,30/02/2025,10000\na3,8.47E+09,DE,2025-06-04,1\n"
    );
    let session = Session::new().file("rules.tm", RULES).file("shipments.csv", &rows);
    let ran = session.run("eval rules.tm shipments.csv").status(1);
    let ran = ran.stdout_has("line,id,status,steel,duty,taxes,fees,total,currency,contested,refundable,at_least,at_most,controls,needs,assumed,codes\n1,a1,");
    let ran = ran.stdout_has("\n2,a2,error,,,,,,,,,,,,,,\n");
    ran.stderr_has(
        "shipments.csv:4:4: D0105 entered \"30/02/2025\" is not a day (expected 2025-02-28 style); line 2 (id a2) has no result\n\
         shipments.csv:5:2: D0107 product \"8.47E+09\" has been through a spreadsheet: the code is lost; line 3 (id a3) has no \
         result. Format the column as text and export again.\n",
    );
    Session::new().file("rules.tm", RULES).stdin(&rows).run("eval rules.tm -").status(1).stderr_has("stdin:4:4: D0105");
}

#[test]
fn a_file_of_shipments_that_cannot_be_used_leaves_nothing_behind() {
    let session =
        Session::new().file("rules.tm", RULES).file("s.csv", "id,product,orign,entered,value\n").file("r.csv", "old");
    let ran = session.run("eval rules.tm s.csv -o r.csv").status(2).stdout("");
    ran.stderr_has("needs the column origin for every row").stderr_has("help: rename \"orign\" to origin");
    assert_eq!(fs::read_to_string(session.path("r.csv")).unwrap(), "old");
    session
        .run("eval rules.tm none.csv")
        .status(2)
        .stderr("tradec: none.csv cannot be read: there is no such file or folder\n");
}

#[test]
fn a_result_is_written_whole() {
    let rows = format!("{HEADER}a1,7208.10,DE,2025-06-04,10000\n");
    let session = Session::new().file("rules.tm", RULES).file("s.csv", rows);
    let printed = session.run("eval rules.tm s.csv").out;
    session.run("eval rules.tm s.csv --output r.csv").stdout("");
    assert_eq!(fs::read_to_string(session.path("r.csv")).unwrap(), printed);
    let mut names: Vec<_> = fs::read_dir(session.path(".")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["r.csv", "rules.tm", "s.csv"]);
    session.run("eval rules.tm s.csv -o none/r.csv").status(2).stderr_has("cannot be written");
}

#[test]
fn an_option_may_stand_anywhere() {
    let session = Session::new().file("b.tm", "jurisdiction US; currency USD; program p { tariff 72 from * = 50%; }");
    let facts = "product=7208 origin=DE value=100 entered=2025-06-10";
    for line in [format!("eval b.tm --format jsonl {facts}"), format!("eval --format jsonl b.tm {facts}")] {
        session.run(&line).status(0).stdout_has("\"p\":\"50.00\"");
    }
    session.run("eval b.tm --quiet").status(2).stderr_has("a book and a file of shipments are needed");
    session.run("eval").status(2);
}

#[test]
fn a_header_that_nobody_uses_is_told_once() {
    let session = Session::new().file("rules.tm", RULES).file("s.csv", "product,orign,origin,entered,value,note\n");
    session
        .run("eval rules.tm s.csv")
        .status(0)
        .stderr("W0120 s.csv: nobody uses the columns \"orign\", \"note\"\n  help: \"orign\" may mean `origin`\n");
    session.run("eval rules.tm s.csv --quiet").status(0).stderr("");
}

#[test]
fn a_line_that_is_not_there_cannot_be_reasoned() {
    let session = Session::new().file("rules.tm", RULES).file("s.csv", format!("{HEADER}a1,7208.10,DE,2025-06-04,1\n"));
    session.run("why rules.tm s.csv --line 2").status(2).stderr("tradec: s.csv has 1 lines, and no line 2\n");
    session
        .run("why rules.tm s.csv --id a2")
        .status(2)
        .stderr("tradec: s.csv has no line with the id a2; there is a1\n");
    session.run("why rules.tm s.csv --id a1").status(0).stdout_has("a1 ");
}

#[test]
fn a_book_runs_its_own_tests() {
    let wrong = RULES.replace("expect steel = 5_000 USD", "expect steel = 5_001 USD");
    let gb = format!("{RULES}uk: tariff steel from GB = 25% since 2025-06-04;\n");
    let session = Session::new().file("rules.tm", RULES).file("wrong.tm", wrong).file("gb.tm", gb);
    session.run("test rules.tm").status(0).stdout("ok      steel\n1 passed, 0 failed\n").stderr("");
    let failed = session.run("test wrong.tm").status(1).stdout_has("FAILED  steel\n        wrong.tm:5:");
    failed.stdout_has("50%").stdout_has("\n0 passed, 1 failed\n");
    session
        .run("test gb.tm")
        .status(0)
        .stderr_has("no test touches:\n  gb.tm:7:1:")
        .stderr_has("tariff steel from GB = 25%");
}

#[test]
fn a_line_gives_its_reasons() {
    let rows = format!("{HEADER}a1,7208.10,DE,2025-06-04,10000\na2,7208.10,DE,2025-06-03,10000\n");
    let session = Session::new().file("rules.tm", RULES).file("s.csv", rows);
    let ran = session.run("why rules.tm s.csv --id a1").status(0);
    ran.stdout_has("a1   7208.10 from DE, entered 2025-06-04, value 10,000.00 USD\n\nsteel ")
        .stdout_has(" 5,000.00   50%");
    session.run("why rules.tm s.csv --line 2 --not steel").status(0).stdout_has("2025-06-04");
}
