use std::collections::BTreeMap;
use std::str::FromStr;

use crate::book::Book;
use crate::diagnostic::{Diagnostic, nearest};
use crate::table::header::{Use, folded, use_of};
use crate::table::mistakes;

/// What a header of a file stands for: `ITEM_VALUE=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The header.
    pub header: String,
    /// The fact, or `id` or `meets`.
    pub fact: String,
}

impl FromStr for Rename {
    type Err = String;

    /// The last `=` parts them: no fact has one in its name.
    fn from_str(text: &str) -> Result<Rename, String> {
        let parts = text.rsplit_once('=').map(|(header, fact)| (header.trim(), fact.trim()));
        match parts {
            Some((header, fact)) if !header.is_empty() && !fact.is_empty() => {
                Ok(Rename { header: header.to_string(), fact: fact.to_string() })
            }
            Some(_) | None => Err("expected a header and a fact, like ITEM_VALUE=value".to_string()),
        }
    }
}

/// What the headers that are renamed stand for, by their place, and what is wrong with the renaming.
pub fn renamed(
    file: &str,
    texts: &[String],
    book: &Book,
    renames: &[Rename],
) -> (BTreeMap<usize, Use>, Vec<Diagnostic>) {
    let mut meant: BTreeMap<usize, Use> = BTreeMap::new();
    let mut wrong = Vec::new();
    for rename in renames {
        let (header, fact) = (&rename.header, &rename.fact);
        let found = use_of(fact, book);
        if found == Use::Nothing {
            let message = format!("--map {header}={fact}: the book has no fact `{fact}`");
            let names = book.facts.iter().map(|fact| fact.name.as_str()).chain(["id", "meets"]);
            let near = nearest(fact, names);
            let told = Diagnostic::nowhere(&mistakes::MAP_FACT, message);
            wrong.push(match near.first() {
                Some(near) => told.help(format!("write --map {header}={near}, if that is what it is")),
                None => told.help(format!("declare it in the book: fact {fact}: money;")),
            });
            continue;
        }
        let exact = texts.iter().position(|text| text == header);
        let like = || texts.iter().position(|text| folded(text) == folded(header));
        let Some(at) = exact.or_else(like) else {
            let message = format!("--map {header}={fact}: {file} has no header \"{header}\"");
            let told = Diagnostic::nowhere(&mistakes::MAP_HEADER, message);
            let there: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            let near = nearest(header, there.iter().copied());
            wrong.push(match near.first() {
                Some(near) => told.help(format!("it has \"{near}\"")),
                None => told.help(format!("it has {}", there.join(", "))),
            });
            continue;
        };
        if let Some(other) = meant.insert(at, found)
            && other != found
        {
            let message = format!("--map says twice what the header \"{header}\" stands for");
            wrong.push(Diagnostic::nowhere(&mistakes::TWO_HEADERS, message).help("keep one of the two"));
        }
    }
    (meant, wrong)
}
