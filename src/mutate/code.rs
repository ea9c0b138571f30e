//! Product codes: widened to the code above, moved to the neighbour, dropped; ends of ranges; the heading that is declared.

use crate::mutate::Kind;
use crate::mutate::digits::{down, up};
use crate::mutate::mutation::{Changes, with_comma};
use crate::source::Span;
use crate::syntax::tree::SetSort;
use crate::syntax::tree::{Code, Set, TermKind};

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    for (of, set) in statement.sets() {
        if of == SetSort::Products || (of == SetSort::Either && names_codes(set)) {
            of_set(changes, set);
        }
    }
    if let Some(code) = &statement.clauses.code {
        let text = changes.written(code.span).to_string();
        let last = text.rfind(|letter: char| letter.is_ascii_digit());
        if let Some((before, digit)) = last.and_then(|at| Some((text.get(..at)?, text.get(at..at + 1)?))) {
            let turned = if digit == "9" { down(digit) } else { up(digit) };
            let behind = text.get(before.len() + 1..).unwrap_or("");
            changes.replace(Kind::Code, code.span, format!("{before}{}{behind}", turned.unwrap_or_default()), "code");
        }
    }
}

fn names_codes(set: &Set) -> bool {
    set.terms.iter().any(|term| matches!(term.kind, TermKind::Code(_) | TermKind::Range(..)))
}

fn of_set(changes: &mut Changes<'_>, set: &Set) {
    let spans: Vec<Span> = set.terms.iter().map(|term| term.span).collect();
    for (at, term) in set.terms.iter().enumerate() {
        let whole = with_comma(&spans, at);
        match &term.kind {
            TermKind::Code(code) => {
                if let Some(wider) = wider(code) {
                    changes.replace(Kind::Code, code.span, wider, "");
                }
                if whole.is_none()
                    && let Some(next) = neighbour(code)
                {
                    changes.replace(Kind::Code, code.span, next, "");
                }
            }
            TermKind::Range(first, last) => {
                for (end, turned) in [(first, up(&first.text)), (last, down(&last.text)), (last, up(&last.text))] {
                    if let Some(turned) = turned {
                        changes.replace(Kind::Code, end.span, turned, "");
                    }
                }
            }
            TermKind::Everything
            | TermKind::Named(_)
            | TermKind::List(_)
            | TermKind::Column(_)
            | TermKind::Group(_) => {}
        }
        if let Some(whole) = whole {
            changes.without_told(Kind::Code, whole, term.span);
        }
    }
}

/// The code above: two digits fewer.
fn wider(code: &Code) -> Option<String> {
    let digits = code.text.chars().filter(char::is_ascii_digit).count();
    if digits <= 2 {
        return None;
    }
    let left = digits.saturating_sub(2);
    let mut seen = 0usize;
    let mut text = String::new();
    for letter in code.text.chars() {
        seen += usize::from(letter.is_ascii_digit());
        if seen > left {
            break;
        }
        text.push(letter);
    }
    Some(text.trim_end_matches('.').to_string())
}

/// The code beside it: the last digit one more, or where that is 9 one less.
fn neighbour(code: &Code) -> Option<String> {
    if code.text.ends_with('9') { down(&code.text) } else { up(&code.text) }
        .filter(|text| text.len() == code.text.len())
}
