//! What the splitter needs to know of characters, lines and comments.

use crate::syntax::words::{Head, RESERVED};

/// What a line behind `//` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// `///`: of the statement that follows.
    Doc,
    /// `//!`: of the file.
    FileDoc,
    /// Any other.
    Comment,
}

/// The character at a place.
pub(super) fn at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

/// What parts words: as `WHITESPACE` in the grammar.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{A0}')
}

/// The first place from `from` on that is no blank.
pub(super) fn skip_blanks(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    from + (rest.len() - rest.trim_start_matches(is_blank).len())
}

/// The end of the word that begins at a place; that place where none does.
pub(super) fn word_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    from + rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len())
}

/// A word as it may stand in a message: cut where it is long.
pub(super) fn short(word: &str) -> String {
    const MOST: usize = 60;
    match word.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", word.get(..end).unwrap_or(word)),
        None => word.to_string(),
    }
}

/// The end of the line, before its `\n`.
pub(super) fn line_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    from + rest.find('\n').unwrap_or(rest.len())
}

/// Whether a comment begins at a place.
pub(super) fn is_comment(text: &str, from: usize) -> bool {
    text.get(from..).is_some_and(|rest| rest.starts_with("//"))
}

/// Parts a comment, slashes and all, into what it is and its text. The text of a comment never begins so that it would
/// become another kind of line when it is printed.
pub(super) fn comment(line: &str) -> (Line, String) {
    let line = line.trim_end();
    let text = line.strip_prefix("//").unwrap_or(line);
    if let Some(text) = text.strip_prefix('!') {
        return (Line::FileDoc, plain(text));
    }
    match text.strip_prefix('/') {
        Some(doc) if !doc.starts_with('/') => (Line::Doc, plain(doc)),
        _ => (Line::Comment, text.to_string()),
    }
}

fn plain(text: &str) -> String {
    let turns = text.starts_with('!') || (text.starts_with('/') && !text.starts_with("//"));
    if turns { format!(" {text}") } else { text.to_string() }
}

/// A line of documentation without the blank behind its slashes.
pub(super) fn unspaced(text: &str) -> String {
    text.strip_prefix(' ').unwrap_or(text).to_string()
}

/// The end of the quoted text that begins at a place, and whether it is closed. One that is not ends with its line, before
/// what looks like the end of the statement.
pub(super) fn string_end(text: &str, open: usize) -> (usize, bool) {
    let rest = text.get(open..).unwrap_or("");
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' => break,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return (open + at + 1, true),
            _ => {}
        }
    }
    let line = rest.lines().next().unwrap_or("");
    let kept = line.trim_end_matches(|c: char| is_blank(c) || c == ';' || c == '}');
    (open + kept.len().max(1), false)
}

/// The place behind the brace that closes the one at `open`; the end of the text where none does.
pub(super) fn matching_brace(text: &str, open: usize) -> usize {
    let mut depth = 0usize;
    let mut at = open;
    while let Some(c) = self::at(text, at) {
        match c {
            '"' => {
                at = string_end(text, at).0;
                continue;
            }
            '/' if is_comment(text, at) => {
                at = line_end(text, at);
                continue;
            }
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    at
}

/// Whether the line that begins at a place begins a statement, so that the one before it must have ended. Words that may
/// as well go on with a statement count only with what must stand behind them.
pub(super) fn begins_statement(text: &str, from: usize, in_braces: bool) -> bool {
    let mut start = from;
    while at(text, start).is_some_and(|c| is_blank(c) && c != '\n') {
        start += at(text, start).map_or(1, char::len_utf8);
    }
    let mut end = word_end(text, start);
    if end == start {
        return false;
    }
    let mut behind = skip_blanks(text, end);
    let labelled = at(text, behind) == Some(':') && !in_braces;
    if labelled {
        start = skip_blanks(text, behind + 1);
        end = word_end(text, start);
        behind = skip_blanks(text, end);
    }
    let name_end = word_end(text, behind);
    let has_name = name_end > behind;
    let after_name = at(text, skip_blanks(text, name_end));
    let next = at(text, behind);
    match Head::of(text.get(start..end).unwrap_or("")) {
        Head::Tariff | Head::Exempt | Head::Deduct | Head::Pause | Head::Resume | Head::Repeal | Head::Extend => {
            next.is_some_and(|c| c != '=' && c != ',' && c != ';')
        }
        Head::Quota | Head::Tax | Head::Fee => has_name && next.is_some_and(|c| c != '=' && c != ','),
        Head::Rounding => has_name,
        Head::Precedence | Head::License | Head::Ban | Head::Exchange | Head::Jurisdiction | Head::Program => {
            has_name || next == Some('*')
        }
        // A word of a clause may go on with a list that names something called `final`.
        Head::Ruling | Head::Stay | Head::Affirm | Head::Final | Head::Reverse | Head::Vacate => {
            has_name && !RESERVED.contains(&text.get(behind..name_end).unwrap_or(""))
        }
        Head::Assume => has_name || next == Some('"'),
        Head::Product | Head::Country | Head::Schedule => has_name && after_name == Some('='),
        Head::Fact => has_name && after_name == Some(':'),
        Head::Unit => has_name && matches!(after_name, Some('=' | ';')),
        Head::Rates => has_name && after_name.is_some_and(|c| c == 'b'),
        Head::Column2 => has_name && after_name != Some('='),
        Head::Currency => name_end == behind + 3 && after_name == Some(';'),
        Head::Use => next == Some('"') || text.get(behind..).is_some_and(|rest| rest.starts_with("std.")),
        Head::Test => next == Some('"'),
        Head::Scenario => has_name && matches!(after_name, Some('"' | '{')),
        // A label may be called so, in the list of an `overrides`.
        Head::Drop => has_name && matches!(after_name, Some(';' | ',' | '.' | '}')),
        Head::Cite | Head::Made | Head::Unknown => false,
    }
}
