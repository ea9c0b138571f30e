//! The house holds: folders use only what the table in `src/lib.rs` allows, and files stay of a size that can be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// What a row of the table allows a folder.
#[derive(Debug, Default)]
struct Row {
    folders: BTreeSet<String>,
    crates: BTreeSet<String>,
}

/// The table of folders, in its order.
fn table() -> Vec<(String, Row)> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let list = |cell: &str| -> BTreeSet<String> {
        cell.split(',').map(|name| name.trim().to_string()).filter(|name| !name.is_empty() && name != "–").collect()
    };
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_end().trim_end_matches('|').split('|').collect();
        let [name, _, folders, crates] = cells[..] else { panic!("a row of the table has not four cells: {row}") };
        (name.trim().trim_end_matches('`').to_string(), Row { folders: list(folders), crates: list(crates) })
    })
    .collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files beneath a folder of the project, by their paths from its root, with their text.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The text without comments and without what stands in quotes; lines stay where they are.
fn code_only(text: &str) -> String {
    let bytes: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    let get = |at: usize| bytes.get(at).copied().unwrap_or('\0');
    let blank = |out: &mut String, from: usize, to: usize| {
        out.extend(bytes[from..to.min(bytes.len())].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
    };
    while at < bytes.len() {
        let start = at;
        if get(at) == '/' && get(at + 1) == '/' {
            while at < bytes.len() && get(at) != '\n' {
                at += 1;
            }
        } else if get(at) == 'r' && (get(at + 1) == '#' || get(at + 1) == '"') && !word(get(at.wrapping_sub(1))) {
            let hashes = (at + 1..).take_while(|at| get(*at) == '#').count();
            if get(at + 1 + hashes) != '"' {
                out.push('r');
                at += 1;
                continue;
            }
            at += hashes + 2;
            while at < bytes.len() && !(get(at) == '"' && (0..hashes).all(|more| get(at + 1 + more) == '#')) {
                at += 1;
            }
            at += hashes + 1;
        } else if get(at) == '"' {
            at += 1;
            while at < bytes.len() && get(at) != '"' {
                at += if get(at) == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if get(at) == '\'' && get(at + 1) == '\\' {
            at += 3;
            while get(at) != '\'' {
                at += 1;
            }
            at += 1;
        } else if get(at) == '\'' && get(at + 2) == '\'' {
            at += 3;
        } else {
            out.push(get(at));
            at += 1;
            continue;
        }
        blank(&mut out, start, at);
    }
    out
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Each path in a line of code, as its segments: `crate::book::Book` gives `["crate", "book", "Book"]`.
fn paths(line: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(word) {
        let mut segments = Vec::new();
        rest = &rest[start..];
        loop {
            let end = rest.find(|c| !word(c)).unwrap_or(rest.len());
            segments.push(rest[..end].to_string());
            rest = &rest[end..];
            match rest.strip_prefix("::") {
                Some(next) if next.starts_with(word) => rest = next,
                Some(next) => {
                    segments.push(next.chars().next().map(String::from).unwrap_or_default());
                    break;
                }
                None => break,
            }
        }
        found.push(segments);
    }
    found
}

/// The outside crates of Cargo.toml that code may name, as code names them.
fn outside() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = text.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")))
        .filter(|name| !name.starts_with('#'))
        .collect()
}

/// Fails with everything that was found, one a line.
#[track_caller]
fn none(found: &str) {
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn the_table_names_each_folder_once_and_has_no_circles() {
    let table = table();
    let named: Vec<&str> = table.iter().map(|(name, _)| name.as_str()).collect();
    let mut sorted = named.clone();
    sorted.sort_unstable();
    let mut folders: Vec<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(sorted, folders);
    for (at, (name, row)) in table.iter().enumerate() {
        for used in &row.folders {
            let above = named[..at].contains(&used.as_str());
            assert!(above, "`{name}` may use `{used}`, which does not stand above it");
        }
    }
    let known: BTreeSet<String> = table.iter().flat_map(|(_, row)| row.crates.iter().cloned()).collect();
    assert_eq!(known, outside(), "the crates of the table, and those of Cargo.toml");
}

#[test]
fn folders_use_what_the_table_allows() {
    let rows: BTreeMap<String, Row> = table().into_iter().collect();
    let outside = outside();
    let mut wrong = String::new();
    for (path, text) in files("src") {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let (["main.rs" | "lib.rs"] | [_, _, ..]) = parts[..] else {
            writeln!(wrong, "{path} lies in no folder").unwrap();
            continue;
        };
        let here = if parts.len() == 1 { None } else { Some(parts[0]) };
        for (number, line) in code_only(&text).lines().enumerate() {
            let mut say = |what: String| writeln!(wrong, "{path}:{}: {what}", number + 1).unwrap();
            for segments in paths(line) {
                let second = segments.get(1).map(String::as_str);
                // A macro stands at the root, wherever it is written.
                let second = if second == Some("mistakes") { Some("diagnostic") } else { second };
                let Some(used) = second else { continue };
                let name = segments[0].as_str();
                let allowed = |of: &dyn Fn(&Row) -> bool| here.is_some_and(|here| of(&rows[here]));
                if name == "crate" && !rows.contains_key(used) {
                    say(format!("`crate::{used}` is no folder"));
                } else if name == "crate" && Some(used) != here && !allowed(&|row| row.folders.contains(used)) {
                    say(format!("`{}` may not use `{used}`", here.unwrap_or("the root")));
                } else if outside.contains(name) && !allowed(&|row| row.crates.contains(name)) {
                    say(format!("`{name}` is not known in `{}`", here.unwrap_or("the root")));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn nothing_leaves_its_folder_unseen() {
    let mut wrong = String::new();
    for (path, text) in files("src") {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        // How many modules stand between this one and the root.
        let depth = parts.len() - usize::from(path.ends_with("/mod.rs"));
        for (number, line) in code_only(&text).lines().enumerate() {
            for segments in paths(line).iter().filter(|segments| segments.len() > 1) {
                let ups = segments.iter().filter(|segment| *segment == "super").count();
                if ups > 0 && ups >= depth {
                    writeln!(wrong, "{path}:{}: `super::` leaves its folder", number + 1).unwrap();
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn nothing_is_imported_unnamed() {
    let mut wrong = String::new();
    for (path, text) in files("src").into_iter().chain(files("tests")) {
        for (number, line) in code_only(&text).lines().enumerate() {
            // What a crate means to be imported whole is called a prelude; in `src` there is none.
            let glob = line.contains("::*;") || line.contains("::*,") || line.contains("::*}");
            if glob && !(path.starts_with("tests/") && line.contains("prelude::*")) {
                writeln!(wrong, "{path}:{}: a glob import", number + 1).unwrap();
            }
        }
    }
    none(&wrong);
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let long: Vec<String> = files("src")
        .into_iter()
        .chain(files("tests"))
        .filter(|(_, text)| text.lines().count() > 700)
        .map(|(path, text)| format!("{path}: {} lines, and no more than 700 are wanted\n", text.lines().count()))
        .collect();
    none(&long.concat());
}

#[test]
fn only_the_doors_touch_the_disk() {
    let mut wrong = String::new();
    for (path, text) in files("src") {
        if ["src/source/", "src/table/", "src/columnar/", "src/cli/"].iter().any(|door| path.starts_with(door)) {
            continue;
        }
        for (number, line) in code_only(&text).lines().enumerate() {
            let touches = paths(line).iter().any(|path| path.iter().take(2).eq(["std", "fs"].iter()));
            if touches || line.contains("std::{") && line.contains("fs") {
                writeln!(wrong, "{path}:{}: only `source`, `table`, `columnar` and `cli` touch the disk", number + 1)
                    .unwrap();
            }
        }
    }
    none(&wrong);
}

/// Every file beneath a folder whose text may name a code.
fn texts(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, found);
        } else {
            found.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
}

#[test]
fn each_code_is_exercised() {
    let mut tested = String::new();
    texts(&root().join("tests"), &mut tested);
    // The tests inside of `src` count as well.
    tested.extend(files("src").iter().filter_map(|(_, text)| text.split_once("#[cfg(test)]")).map(|(_, tests)| tests));
    tested.extend(files("src").iter().filter(|(path, _)| path.ends_with("/tests.rs")).map(|(_, text)| text.as_str()));
    let listed = crate::tradec().arg("explain").output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    // What the proof rules out no book can show: these two only guard the evaluator.
    let guards = ["D0201", "D0208"];
    let codes = listed.lines().filter_map(|line| line.split(' ').next()).filter(|code| !guards.contains(code));
    let untested: Vec<&str> = codes.filter(|code| !tested.contains(code)).collect();
    assert!(untested.is_empty(), "no case and no test meets {}", untested.join(", "));
}
