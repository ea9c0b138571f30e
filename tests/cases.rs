//! The suite of small books, each named after the sentence of the language page that it pins down: `tests/cases/TOPIC/RULE.tm`.
//!
//! A line `//- lists/annex.csv` begins a further file of the case; the first is the book, further `.tm` are read by `use`
//! alone. A mark `//~ E0402 words of the message` stands on the line where a diagnostic is found (`//~^` on the line below
//! it, several where several are found): each found is marked, and each mark is found. A book without errors has its own
//! tests run, and all pass, also with its statements in the opposite order. One snapshot beside the case holds its source and all that is printed.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use tradec::book::{self, Book};
use tradec::cli::prove::prove;
use tradec::diagnostic::{Diagnostic, Look, Severity, draw};
use tradec::report::{TestReport, test_report};
use tradec::source::{Files, Memory};
use tradec::spec::run_tests;
use tradec::syntax::tree::{Statement, StatementKind};
use tradec::syntax::{parse, print};

/// How findings are drawn in snapshots.
pub const LOOK: Look = Look { colour: false, width: 100 };

/// One file of a case, and after which line of the case it begins.
pub struct Part {
    pub path: String,
    pub text: String,
    pub before: usize,
}

/// A diagnostic that the author says is found at a line of the case.
pub struct Mark {
    line: usize,
    code: String,
    words: String,
}

#[test]
fn every_case_is_as_it_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    // Rules of `tradec lint` have cases of their own kind.
    for topic in children(&folder()).into_iter().filter(|topic| topic != "lint") {
        let topic = folder().join(topic);
        let cases: Vec<String> = children(&topic).into_iter().filter(|name| name.ends_with(".tm")).collect();
        for case in &cases {
            count += 1;
            let path = topic.join(case);
            wrong.extend(run(&path).into_iter().map(|message| format!("{}: {message}", shown(&path))));
        }
        for snapshot in children(&topic.join("snapshots")) {
            let case = snapshot.strip_suffix(".snap").map(|rule| format!("{rule}.tm"));
            if case.is_some_and(|case| !cases.contains(&case)) {
                wrong.push(format!("{}: no case is called so", shown(&topic.join("snapshots").join(snapshot))));
            }
        }
    }
    assert!(count > 0, "there are no cases in {}", folder().display());
    assert!(wrong.is_empty(), "{} of {count} cases are wrong\n\n{}", wrong.len(), wrong.join("\n"));
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// The names in a folder, sorted; none where there is no such folder.
pub fn children(folder: &Path) -> Vec<String> {
    let found = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

/// What the proof finds in a book that has no other errors.
fn proved(book: &Book, files: &Files) -> Vec<Diagnostic> {
    prove(book, files)
}

/// Runs one case; what is wrong with it is returned.
fn run(path: &Path) -> Vec<String> {
    let source = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let mut wrong = Vec::new();
    let (parts, marks) = read(name, &source);
    let (book, files, found) = load(&parts);
    wrong.extend(unlike(&found, &marks, &parts, &files));
    let mut printed: String = found.iter().map(|one| format!("{}\n", draw(one, &files, LOOK))).collect();
    if !found.iter().any(|one| one.severity() == Severity::Error) {
        let (report, failures) = tested(&book, &files);
        printed.push_str(&report);
        wrong.extend(failures);
        wrong.extend(otherwise_backwards(&parts, &found));
    }
    wrong.extend(unsnapped(path, &format!("{}\n----\n{printed}", source.trim_end())));
    wrong
}

/// Reads the book of a case, with all that is found in it.
pub fn load(parts: &[Part]) -> (Book, Files, Vec<Diagnostic>) {
    let mut door = Memory::default();
    for part in parts {
        door.put(&part.path, part.text.as_bytes());
    }
    let mut files = Files::default();
    let noted = book::load(&[PathBuf::from(&parts[0].path)], &door, &mut files);
    let has_errors = noted.has_errors();
    let mut found = noted.diagnostics;
    if !has_errors {
        found.extend(proved(&noted.value, &files));
    }
    (noted.value, files, found)
}

/// The order of statements changes nothing: a book that is sound is sound backwards, and its tests pass.
fn otherwise_backwards(parts: &[Part], found: &[Diagnostic]) -> Vec<String> {
    let turned: Vec<Part> = parts
        .iter()
        .map(|part| {
            let text = if part.path.ends_with(".tm") { backwards(&part.text) } else { part.text.clone() };
            Part { path: part.path.clone(), text, before: 0 }
        })
        .collect();
    let (book, files, other) = load(&turned);
    let codes = |found: &[Diagnostic]| {
        let mut codes: Vec<&str> = found.iter().map(|one| one.mistake.code).collect();
        codes.sort_unstable();
        codes
    };
    let (before, after) = (codes(found), codes(&other));
    let mut wrong = Vec::new();
    if before != after {
        wrong.push(format!("backwards {after:?} is found, and not {before:?}"));
    }
    wrong.extend(tested(&book, &files).1.into_iter().map(|failure| format!("backwards {failure}")));
    wrong
}

/// The same statements in the opposite order.
fn backwards(text: &str) -> String {
    let mut files = Files::default();
    let id = files.add("turned", text.trim_start_matches('\u{feff}'));
    let mut tree = parse(id, &files).value;
    turn(&mut tree.statements);
    print(&tree, &files)
}

fn turn(statements: &mut [Statement]) {
    statements.reverse();
    for statement in statements {
        match &mut statement.kind {
            StatementKind::Program(program) => turn(&mut program.body),
            StatementKind::Scenario(scenario) => turn(&mut scenario.body),
            StatementKind::Jurisdiction(head) => turn(head.body.as_deref_mut().unwrap_or_default()),
            _ => {}
        }
    }
}

/// Runs the tests of a book: what is printed, and the failures.
fn tested(book: &Book, files: &Files) -> (String, Vec<String>) {
    let mut printed = String::new();
    let mut wrong = Vec::new();
    for result in run_tests(book) {
        let failures = result.failures.iter().map(|one| (one.message.as_str(), one.span, &*one.outcome)).collect();
        let book = book.scenario(result.scenario.as_deref()).unwrap_or(book);
        let report = test_report(&TestReport { title: &result.title, failures }, book, files);
        if !result.failures.is_empty() {
            wrong.push(format!("a test of it fails\n{report}"));
        }
        printed.push_str(&report);
    }
    (printed, wrong)
}

/// What was found and not marked, and what was marked and not found.
pub fn unlike(found: &[Diagnostic], marks: &[Mark], parts: &[Part], files: &Files) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open: Vec<&Mark> = marks.iter().collect();
    for one in found {
        let line = line_of(one, parts, files);
        let (code, message) = (one.mistake.code, &one.message);
        let fits = |mark: &&Mark| mark.line == line && mark.code == code && message.contains(&mark.words);
        match open.iter().position(fits) {
            Some(at) => {
                open.remove(at);
            }
            None => wrong.push(format!("line {line}: found and not marked: {code} {message}")),
        }
    }
    wrong.extend(
        open.iter().map(|mark| format!("line {}: marked and not found: {} {}", mark.line, mark.code, mark.words)),
    );
    wrong
}

/// The line of the case at which a diagnostic stands; the first for one that has no place.
fn line_of(one: &Diagnostic, parts: &[Part], files: &Files) -> usize {
    let Some(span) = one.span() else { return 1 };
    let part = parts.iter().find(|part| part.path == files.name(span.file));
    files.position(span).line + part.map_or(0, |part| part.before)
}

/// Takes a case apart into its files and marks.
pub fn read(name: &str, source: &str) -> (Vec<Part>, Vec<Mark>) {
    let mut parts = vec![Part { path: name.to_string(), text: String::new(), before: 0 }];
    let mut marks = Vec::new();
    // Line ends are kept: rule files may have those of Windows.
    for (at, whole) in source.split_inclusive('\n').enumerate() {
        let line = whole.trim_end_matches(['\r', '\n']);
        if let Some(path) = line.strip_prefix("//- ") {
            parts.push(Part { path: path.trim().to_string(), text: String::new(), before: at + 1 });
            continue;
        }
        let mut pieces = line.split("//~");
        let text = pieces.next().unwrap_or("");
        for mark in pieces {
            let above = mark.bytes().take_while(|byte| *byte == b'^').count();
            let (code, words) = mark.trim_start_matches('^').trim().split_once(' ').unwrap_or((mark.trim(), ""));
            let (code, words) = (code.to_string(), words.trim().to_string());
            marks.push(Mark { line: at + 1 - above, code, words });
        }
        let part = parts.last_mut().unwrap();
        // In a list a mark would be part of a cell.
        let is_rules = part.path.ends_with(".tm");
        if is_rules {
            part.text.push_str(whole);
        } else {
            part.text.push_str(text.trim_end());
            part.text.push('\n');
        }
    }
    (parts, marks)
}

/// Compares with the snapshot beside the case.
pub fn unsnapped(path: &Path, printed: &str) -> Option<String> {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(path.parent().unwrap().join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let rule = path.file_stem().unwrap().to_str().unwrap();
    let compared = catch_unwind(AssertUnwindSafe(|| settings.bind(|| insta::assert_snapshot!(rule, printed))));
    compared.is_err().then(|| "what is printed differs from its snapshot (`cargo insta review`)".to_string())
}
