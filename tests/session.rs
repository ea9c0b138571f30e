//! The binary as it is used, told like a session in a shell.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

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
        let mut child = Command::new(env!("CARGO_BIN_EXE_tradec"))
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
    session.run("why a.tm b.csv").status(2).stderr_has("--line");
}

#[test]
fn a_code_is_explained() {
    let session = Session::new();
    session.run("explain d0107").status(0).stdout_has("8.47E+09").stderr("");
    session.run("explain").status(0).stdout_has("D0105  A cell is not a day.\n");
    session.run("explain D0170").status(2).stderr_has("there is no code D0170; there is D0107");
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
    for command in ["check", "eval", "why", "test", "explain", "show"] {
        session.run(&format!("{command} --help")).status(0).stdout_has("Example").stdout_has("tradec ").stderr("");
    }
}

#[test]
fn nobody_reading_is_no_failure() {
    let session = Session::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tradec"))
        .arg("explain")
        .current_dir(session.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
