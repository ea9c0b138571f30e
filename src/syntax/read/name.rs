//! Names, texts, numbers and days.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::tree::{Code, Dated, Name, Path, Text};
use crate::syntax::words::RESERVED;
use crate::trade::{Day, Number};

impl Reader<'_> {
    pub(super) fn name(&self, pair: &Pair<'_, Rule>) -> Name {
        Name { text: pair.as_str().to_string(), span: self.span(pair) }
    }

    pub(super) fn names(&self, pair: Pair<'_, Rule>) -> Vec<Name> {
        pair.into_inner().filter(|part| part.as_rule() == Rule::ident).map(|part| self.name(&part)).collect()
    }

    pub(super) fn code(&self, pair: &Pair<'_, Rule>) -> Code {
        Code { text: pair.as_str().to_string(), span: self.span(pair) }
    }

    pub(super) fn path(&self, pair: Pair<'_, Rule>) -> Path {
        let span = self.span(&pair);
        Path { parts: pair.into_inner().map(|part| self.name(&part)).collect(), span }
    }

    pub(super) fn paths(&self, pair: Pair<'_, Rule>) -> Vec<Path> {
        pair.into_inner().filter(|part| part.as_rule() == Rule::path).map(|part| self.path(part)).collect()
    }

    /// A quoted text, or a word that may stand for one.
    pub(super) fn text(&self, pair: &Pair<'_, Rule>) -> Text {
        let written = pair.as_str();
        let text = if pair.as_rule() == Rule::text { unquoted(written) } else { written.to_string() };
        Text { text, span: self.span(pair) }
    }

    /// A name that is declared: it must have the shape of one.
    pub(super) fn declared(&mut self, pair: &Pair<'_, Rule>) -> Name {
        let name = self.name(pair);
        self.sound_name(&name);
        name
    }

    pub(super) fn sound_name(&mut self, name: &Name) {
        let shaped = name.text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            && !name.text.starts_with(|c: char| c.is_ascii_digit());
        if RESERVED.contains(&name.text.as_str()) {
            let said = format!("`{}` is a word of the language and cannot be a name", name.text);
            let meant = format!("{}_", name.text);
            self.say(Diagnostic::new(&mistakes::NOT_A_NAME, name.span, said).paste("call it for example", meant));
        } else if !shaped {
            let said = format!("`{}` is not written as a name is", name.text);
            let said = Diagnostic::new(&mistakes::NOT_A_NAME, name.span, said)
                .here("names are small letters, digits and `_`, and begin with a letter");
            let meant = snake(&name.text);
            self.say(said.paste("write", meant));
        }
    }

    /// A number; zero where it has too many digits, which is said.
    pub(super) fn number(&mut self, pair: &Pair<'_, Rule>) -> Number {
        let written = pair.as_str();
        let found = if pair.as_rule() == Rule::mixed { mixed(written) } else { Number::parse(written) };
        found.unwrap_or_else(|| {
            let span = self.span(pair);
            let said = if pair.as_rule() == Rule::mixed && divides_by_zero(written) {
                Diagnostic::new(&mistakes::TORN, span, "nothing can be divided by zero")
            } else {
                let digits = written.chars().filter(char::is_ascii_digit).count();
                Diagnostic::new(&mistakes::TOO_MANY_DIGITS, span, format!("this number has {digits} digits"))
                    .here("at most 28 can be kept exact")
                    .help("write fewer digits, or a fraction such as `33 1/3%`")
            };
            self.say(said);
            Number::zero()
        })
    }

    /// A day; the first of all where it is none, which is said.
    pub(super) fn day(&mut self, pair: &Pair<'_, Rule>) -> Dated {
        let span = self.span(pair);
        let written = pair.as_str();
        let day = Day::parse(written).unwrap_or_else(|| {
            self.not_a_day(written, span);
            Day::FIRST
        });
        Dated { day, span }
    }

    fn not_a_day(&mut self, written: &str, span: Span) {
        let said = Diagnostic::new(&mistakes::NOT_A_DAY, span, format!("`{written}` is not a day"));
        let said = match meant_day(written) {
            Meant::Day(day) => said.here("a day is written year-month-day").paste("write", day.clone()).fix(span, day),
            Meant::Calendar(month, last) => {
                said.here(format!("month {month} of that year has {last} days")).help("write a day of the calendar")
            }
            Meant::Month => said.here("months run from 01 to 12").help("a day is written year-month-day: `2025-06-04`"),
            Meant::Unclear => said.help("a day is written year-month-day: `2025-06-04`"),
        };
        self.say(said);
    }
}

/// What a text that is no day may have meant.
enum Meant {
    Day(String),
    Calendar(u8, u8),
    Month,
    Unclear,
}

fn meant_day(written: &str) -> Meant {
    let parts: Vec<&str> = written.split(['-', '/', '.']).collect();
    let [year, month, date] = parts.as_slice() else { return Meant::Unclear };
    let whole = |text: &str| text.parse::<u16>().ok();
    let (Some(year_number), Some(month), Some(date)) = (whole(year), whole(month), whole(date)) else {
        return Meant::Unclear;
    };
    if year.len() != 4 {
        return Meant::Unclear;
    }
    let fits = format!("{year_number:04}-{month:02}-{date:02}");
    if Day::parse(&fits).is_some() {
        return Meant::Day(fits);
    }
    if !(1..=12).contains(&month) {
        return Meant::Month;
    }
    let last = (28..=31u8).rev().find(|last| Day::parse(&format!("{year_number:04}-{month:02}-{last}")).is_some());
    match (u8::try_from(month), last) {
        (Ok(month), Some(last)) => Meant::Calendar(month, last),
        _ => Meant::Unclear,
    }
}

/// `33 1/3`, exactly.
fn mixed(written: &str) -> Option<Number> {
    let (front, below) = written.split_once('/')?;
    let mut parts = front.split([' ', '\u{A0}']).filter(|part| !part.is_empty());
    let first = Number::parse(parts.next()?)?;
    let below = Number::parse(below)?;
    match parts.next() {
        Some(above) => Some(first + Number::parse(above)?.over(&below)?),
        None => first.over(&below),
    }
}

fn divides_by_zero(written: &str) -> bool {
    written.split_once('/').is_some_and(|(_, below)| below.bytes().all(|byte| byte == b'0'))
}

fn unquoted(written: &str) -> String {
    let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(written);
    let mut text = String::with_capacity(inner.len());
    let mut escaped = false;
    for c in inner.chars() {
        if c == '\\' && !escaped {
            escaped = true;
        } else {
            escaped = false;
            text.push(c);
        }
    }
    text
}

/// `SteelGoods` as a name: `steel_goods`.
fn snake(written: &str) -> String {
    let mut name = String::new();
    let mut after_small = false;
    for c in written.chars() {
        if c.is_ascii_uppercase() && after_small {
            name.push('_');
        }
        after_small = c.is_ascii_lowercase() || c.is_ascii_digit();
        name.push(c.to_ascii_lowercase());
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("n{name}") } else { name }
}
