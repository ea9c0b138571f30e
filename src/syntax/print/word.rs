//! Names, numbers, texts.

use crate::syntax::print::flow::Flow;
use crate::syntax::tree::{Name, Path, Text};
use crate::trade::Number;

/// A text in quotes.
pub(super) fn quoted(text: &Text) -> String {
    let mut out = String::with_capacity(text.text.len() + 2);
    out.push('"');
    for c in text.text.chars() {
        if c == '"' || c == '\\' {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// A text that may stand without quotes where it is one word.
pub(super) fn bare_or_quoted(text: &Text, bare: impl Fn(&str) -> bool) -> String {
    if bare(&text.text) { text.text.clone() } else { quoted(text) }
}

pub(super) fn paths(paths: &[Path]) -> String {
    joined(paths.iter().map(Path::text), ", ")
}

/// Each path as words.
pub(super) fn path_flows(paths: &[Path]) -> impl Iterator<Item = Flow> {
    paths.iter().map(|path| Flow::new(path.text(), path.span))
}

pub(super) fn names(names: &[Name], between: &str) -> String {
    joined(names.iter().map(|name| name.text.clone()), between)
}

pub(super) fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

/// A number: digits in threes, and a fraction where no decimal ends.
pub(super) fn number(number: &Number) -> String {
    let written = number.to_string();
    if written.contains('/') {
        let whole = number.floor();
        let part = number.clone() - whole.clone();
        return if whole.is_zero() { part.to_string() } else { format!("{whole} {part}") };
    }
    let (sign, plain) = written.strip_prefix('-').map_or(("", written.as_str()), |rest| ("-", rest));
    let (whole, part) = plain.split_once('.').map_or((plain, None), |(whole, part)| (whole, Some(part)));
    let mut out = String::from(sign);
    let digits = whole.len();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && digits > 3 && (digits - at) % 3 == 0 {
            out.push('_');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// An amount of money: two digits behind the point where there is one.
pub(super) fn money(amount: &Number, currency: Option<&Name>) -> String {
    let mut figure = number(amount);
    match currency {
        Some(currency) => {
            if figure.split_once('.').is_some_and(|(_, part)| part.len() == 1) {
                figure.push('0');
            }
            format!("{figure} {}", currency.text)
        }
        None => format!("{figure} ¢"),
    }
}

/// `/kg`, `/100 kg`.
pub(super) fn per(count: &Number, unit: &Name) -> String {
    if *count == Number::one() { format!("/{}", unit.text) } else { format!("/{} {}", number(count), unit.text) }
}
