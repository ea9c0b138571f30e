use std::collections::BTreeMap;

use crate::book::{Assumed, Book, Builtin, FactId};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::RawRow;
use crate::table::mistakes;
use crate::table::renames::{Rename, renamed};
use crate::trade::CellFault;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// It says what a fact is.
    Fact(FactId),
    /// It names the line.
    Id,
    /// It answers conditions in words.
    Meets,
    /// Nobody reads it.
    Nothing,
}

/// The columns of a file.
#[derive(Debug, Clone)]
pub struct Header {
    /// What each is for.
    pub uses: Vec<Use>,
    /// The number, from 1, of the column of each fact, `id` and `meets`, by name.
    pub numbers: BTreeMap<String, usize>,
    /// The warning about those that nobody reads.
    pub warning: Option<Diagnostic>,
}

/// Reads the header row; `renames` say what some headers stand for.
///
/// # Errors
/// Two headers of one name, a column that the book needs for every row and that is lacking.
pub fn read_header(file: &str, row: &RawRow<'_>, book: &Book, renames: &[Rename]) -> Result<Header, Vec<Diagnostic>> {
    if let Some(at) = row.cells.iter().position(|cell| std::str::from_utf8(&cell.text).is_err()) {
        let message = format!("{file}:{}:{}: the header is not UTF-8 text", row.line, at + 1);
        let wrong = Diagnostic::nowhere(&mistakes::NOT_UTF8, message);
        return Err(vec![wrong.help("save it as \"CSV UTF-8\", or convert it: iconv -f WINDOWS-1252 -t UTF-8")]);
    }
    let texts: Vec<String> =
        row.cells.iter().map(|cell| String::from_utf8_lossy(&cell.text).trim().to_string()).collect();
    let mut uses = Vec::new();
    let mut numbers = BTreeMap::new();
    let (meant, mut wrong) = renamed(file, &texts, book, renames);
    for (at, text) in texts.iter().enumerate() {
        let found = meant.get(&at).copied().unwrap_or_else(|| use_of(text, book));
        if let Some(name) = name_of(found, book) {
            if let Some(first) = numbers.get(name).and_then(|number: &usize| texts.get(number.saturating_sub(1))) {
                let message = format!("{file}: two headers, \"{first}\" and \"{text}\", both name {name}");
                wrong.push(Diagnostic::nowhere(&mistakes::TWO_HEADERS, message).help("rename or remove one of them"));
            } else {
                numbers.insert(name.to_string(), at + 1);
            }
        }
        uses.push(found);
    }
    let unused: Vec<&str> = uses
        .iter()
        .zip(&texts)
        .filter(|(found, text)| **found == Use::Nothing && !text.is_empty())
        .map(|(_, text)| text.as_str())
        .collect();
    let starts = texts.first().map_or("", String::as_str).strip_prefix("sep=");
    if numbers.is_empty()
        && (starts.is_some() || texts.iter().any(|text| text.starts_with(|c: char| c.is_ascii_digit())))
    {
        let message = format!("{file}: the first line names no column: {}", CellFault::short(&texts.join(",")));
        let wrong = Diagnostic::nowhere(&mistakes::NO_HEADER, message);
        return Err(vec![if starts.is_some() {
            wrong.help("take away the line `sep=`, which only spreadsheets read")
        } else {
            wrong.paste("name the columns in the first line", "id,product,origin,entered,value")
        }]);
    }
    wrong.extend(lacking(file, book, &numbers, &texts, &unused));
    if wrong.is_empty() { Ok(Header { uses, numbers, warning: warning(file, book, &unused) }) } else { Err(wrong) }
}

/// A name as headers are compared: case, blanks and `_` aside.
pub fn folded(name: &str) -> String {
    name.chars().filter(|c| *c != '_' && !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

pub fn use_of(text: &str, book: &Book) -> Use {
    let name = folded(text);
    match name.as_str() {
        "id" => Use::Id,
        "meets" => Use::Meets,
        _ => {
            let fact = book.facts.iter().position(|fact| folded(&fact.name) == name);
            fact.map_or(Use::Nothing, |at| Use::Fact(FactId(at)))
        }
    }
}

pub fn name_of(found: Use, book: &Book) -> Option<&str> {
    match found {
        Use::Fact(fact) => Some(book.fact_name(fact)),
        Use::Id => Some("id"),
        Use::Meets => Some("meets"),
        Use::Nothing => None,
    }
}

fn warning(file: &str, book: &Book, unused: &[&str]) -> Option<Diagnostic> {
    let quoted: Vec<String> = unused.iter().map(|name| format!("\"{name}\"")).collect();
    let what = match quoted.as_slice() {
        [] => return None,
        [only] => format!("nobody uses the column {only}"),
        [_, _, ..] => format!("nobody uses the columns {}", quoted.join(", ")),
    };
    let mut warning = Diagnostic::nowhere(&mistakes::UNUSED_HEADER, format!("{file}: {what}"));
    for name in unused {
        let facts = book.facts.iter().map(|fact| fact.name.as_str());
        if let Some(near) = nearest(name, facts).first() {
            warning = warning.help(format!("\"{name}\" may mean `{near}`"));
        }
    }
    Some(warning)
}

/// The columns that this book needs for every row and that are not there.
fn lacking(
    file: &str,
    book: &Book,
    numbers: &BTreeMap<String, usize>,
    texts: &[String],
    unused: &[&str],
) -> Vec<Diagnostic> {
    needed(book, &|fact| numbers.contains_key(book.fact_name(fact)))
        .iter()
        .map(|choice| {
            let names: Vec<&str> = choice.iter().map(|fact| book.fact_name(*fact)).collect();
            let found: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            let message = format!(
                "{file}: this book needs the column {} for every row, and the file has {}",
                names.join(" or "),
                found.join(", ")
            );
            let near = names.iter().find_map(|name| nearest(name, unused.iter().copied()).first().copied());
            let wrong = Diagnostic::nowhere(&mistakes::COLUMN_LACKING, message);
            match (near, names.first()) {
                (Some(near), Some(name)) => wrong.help(format!("rename \"{near}\" to {name}, if that is what it is")),
                (None, Some(&"product")) => wrong.help("add the column"),
                (None, Some(name)) => {
                    wrong.help(format!("add the column, or say in the book what it is: assume {name} = …;"))
                }
                (_, None) => wrong,
            }
        })
        .collect()
}

/// The facts that this book needs for every row and that are neither given nor filled in: of each choice one.
pub fn needed(book: &Book, is_given: &dyn Fn(FactId) -> bool) -> Vec<Vec<FactId>> {
    let there = |fact: FactId| {
        let is_filled = book.jurisdictions.iter().any(|jurisdiction| {
            jurisdiction.made.iter().any(|(made, _)| *made == fact)
                || jurisdiction.assumes.iter().any(|assume| assume.fact == Assumed::Fact(fact))
        });
        is_filled || is_given(fact)
    };
    let mut needed: Vec<Vec<FactId>> = Vec::new();
    for jurisdiction in &book.jurisdictions {
        let levies = !jurisdiction.programs.is_empty();
        let binds_imports = jurisdiction.controls.iter().any(|control| !control.is_export);
        let binds = !jurisdiction.controls.is_empty();
        if levies || binds {
            needed.push(vec![Builtin::Product.id()]);
        }
        if levies || binds_imports {
            needed.push(vec![Builtin::Origin.id()]);
        }
        needed.extend(jurisdiction.programs.iter().map(|program| match program.by.as_slice() {
            [] => vec![Builtin::Entered.id()],
            by => by.to_vec(),
        }));
        if binds {
            let exported = jurisdiction.controls.iter().all(|control| control.is_export);
            needed.push(
                [Builtin::Exported.id(), Builtin::Entered.id()].into_iter().skip(usize::from(!exported)).collect(),
            );
        }
        if levies {
            needed.push(vec![Builtin::Value.id()]);
        }
    }
    let mut seen: Vec<Vec<FactId>> = Vec::new();
    for choice in needed {
        if !choice.iter().any(|fact| there(*fact)) && !seen.contains(&choice) {
            seen.push(choice);
        }
    }
    // A choice that another lacking column would settle says nothing new.
    let settled = |choice: &Vec<FactId>| {
        choice.len() > 1 && seen.iter().any(|one| matches!(one.as_slice(), [only] if choice.contains(only)))
    };
    seen.iter().filter(|choice| !settled(choice)).cloned().collect()
}
