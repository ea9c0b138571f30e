//! Rules of `tradec lint`: each case of `tests/cases/lint/RULE/` is a small book, marked where the rule finds something as the
//! cases of the language are. Only that rule is asked. What its fixes make of the book stands in the snapshot; a fix that is
//! said to be proved leaves every outcome as it was, and a mended book is not found again.

use std::path::{Path, PathBuf};

use tradec::book::{self, Book};
use tradec::cli::prove::{allowed, proved};
use tradec::compare::compare;
use tradec::diagnostic::{Diagnostic, Fix, Safety, Severity, draw, mend};
use tradec::generate;
use tradec::lint::{self, Levels, RULES};
use tradec::shipment::Shipment;
use tradec::source::{Files, Memory};
use tradec::spec::{Replay, run_tests};
use tradec::trade::Day;

use crate::cases::{LOOK, Part, children, read, shown, unlike, unsnapped};

/// A line of a case that says what day is today.
const TODAY: &str = "// today ";

#[test]
fn every_case_of_a_rule_is_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/lint");
    let mut wrong = Vec::new();
    for topic in children(&folder) {
        for case in children(&folder.join(&topic)).into_iter().filter(|name| name.ends_with(".tm")) {
            let path = folder.join(&topic).join(case);
            wrong.extend(run(&topic, &path).into_iter().map(|message| format!("{}: {message}", shown(&path))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn each_rule_has_cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/lint");
    let topics = children(&folder);
    // Those that `tradec check` asks have theirs among the cases of the language.
    let opinions = RULES.iter().filter(|rule| rule.group != lint::Group::Check);
    let untested: Vec<&str> =
        opinions.map(|rule| rule.name).filter(|name| !topics.contains(&name.replace('-', "_"))).collect();
    assert!(untested.is_empty(), "no case of {}", untested.join(", "));
    let unknown: Vec<&String> = topics.iter().filter(|topic| lint::rule(&topic.replace('_', "-")).is_none()).collect();
    assert!(unknown.is_empty(), "no rule is called {unknown:?}");
}

#[test]
fn rules_stand_in_the_order_of_their_codes_and_say_their_names() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.mistake.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    for rule in RULES {
        assert!(
            rule.mistake.page.contains(&format!("`{}`", rule.name)),
            "the page of {} does not say its name",
            rule.name
        );
        assert!(rule.mistake.page.contains("To mend it:"), "the page of {} does not say how to mend it", rule.name);
    }
    assert!(RULES.len() >= 30, "{} rules", RULES.len());
}

fn run(topic: &str, path: &Path) -> Vec<String> {
    let source = std::fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let (parts, marks) = read(name, &source);
    let levels = levels(topic, &source);
    let (book, files, found) = linted(&parts, &levels);
    let mut wrong = unlike(&found, &marks, &parts, &files);
    if found.iter().any(|one| one.severity() == Severity::Error) {
        wrong.push("a case of a rule has no errors".to_string());
    }
    let mut printed: String = found.iter().map(|one| format!("{}\n", draw(one, &files, LOOK))).collect();
    let fixes: Vec<&Fix> = found.iter().filter_map(|one| one.fix.as_ref()).collect();
    if !fixes.is_empty() {
        let mended = mend(&fixes, &files);
        let after: Vec<Part> = parts
            .iter()
            .map(|part| {
                let changed = mended.texts.iter().find(|(file, _)| files.name(**file) == part.path);
                let text = changed.map_or(part.text.clone(), |(_, text)| text.clone());
                Part { path: part.path.clone(), text, before: 0 }
            })
            .collect();
        for (part, old) in after.iter().zip(&parts).filter(|(new, old)| new.text != old.text) {
            printed.push_str(&format!("---- {} mended ({})\n{}", old.path, safeties(&fixes), part.text));
        }
        let (_, new_files, left) = linted(&after, &levels);
        let codes: Vec<&str> = found.iter().filter(|one| one.fix.is_some()).map(|one| one.mistake.code).collect();
        let is_again = |one: &Diagnostic| one.fix.is_some() && codes.contains(&one.mistake.code);
        let is_found_again = |one: &&Diagnostic| is_again(one) || one.severity() == Severity::Error;
        wrong.extend(
            left.iter().filter(is_found_again).map(|one| format!("mended, and found: {}", draw(one, &new_files, LOOK))),
        );
        if fixes.iter().all(|fix| fix.safety == Safety::Proved) {
            wrong.extend(moved(&book, &files, &after));
            let differences = compare(&book, &read_book(&after).0);
            if !differences.is_empty() {
                wrong.push(format!("mended, it is not proved to be the same: {:?}", differences.all));
            }
        }
    }
    wrong.extend(unsnapped(path, &format!("{}\n----\n{printed}", source.trim_end())));
    wrong
}

fn safeties(fixes: &[&Fix]) -> &'static str {
    if fixes.iter().all(|fix| fix.safety == Safety::Proved) { "no outcome changes" } else { "as it seems to be meant" }
}

/// Only the rule of a topic; of one about comments, every rule.
fn levels(topic: &str, source: &str) -> Levels {
    let name = topic.replace('_', "-");
    let rule = lint::rule(&name).unwrap_or_else(|| panic!("no rule is called {name}"));
    let today = source.lines().find_map(|line| line.strip_prefix(TODAY)).map(|day| Day::parse(day.trim()).unwrap());
    let only = if topic.starts_with("allow_") { None } else { Some(vec![rule.name]) };
    Levels { only, today, ..Levels::lint() }
}

fn linted(parts: &[Part], levels: &Levels) -> (Book, Files, Vec<Diagnostic>) {
    let (book, files, mut found) = read_book(parts);
    if !found.iter().any(|one| one.severity() == Severity::Error) {
        let trees = lint::trees(&files);
        found.extend(proved(&book, &files, &trees, levels));
        found = allowed(found, &trees, levels);
    }
    (book, files, found)
}

fn read_book(parts: &[Part]) -> (Book, Files, Vec<Diagnostic>) {
    let mut door = Memory::default();
    for part in parts {
        door.put(&part.path, part.text.as_bytes());
    }
    let mut files = Files::default();
    let noted = book::load(&[PathBuf::from(&parts[0].path)], &door, &mut files);
    (noted.value, files, noted.diagnostics)
}

/// What the shipments on both sides of every boundary of the old book say of the new one.
fn moved(old: &Book, files: &Files, after: &[Part]) -> Vec<String> {
    let mut asked = Replay::new(old);
    let mut ask = |view, shipment: &Shipment| asked.outcome(view, shipment);
    let boundaries = generate::tests(old, files, &mut ask);
    let mut parts: Vec<Part> = vec![Part { path: "all.tm".into(), text: String::new(), before: 0 }];
    parts[0].text = format!("use \"{}\";\n{boundaries}", after[0].path);
    parts.extend(after.iter().map(|part| Part { path: part.path.clone(), text: part.text.clone(), before: 0 }));
    let (new, _, found) = read_book(&parts);
    if found.iter().any(|one| one.severity() == Severity::Error) {
        return vec![format!("mended, it cannot be read with its boundaries: {}", found[0].message)];
    }
    let failed = run_tests(&new).into_iter().filter(|result| !result.failures.is_empty());
    failed.map(|result| format!("{}: {}", result.title, result.failures[0].message)).collect()
}
