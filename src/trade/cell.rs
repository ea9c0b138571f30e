use std::collections::BTreeSet;

use crate::trade::{
    CellFault, CellWhy, Country, CountryFault, Currency, Day, FactKind, Number, ProductCode, Unit, Value,
};

/// Reads what a shipment says of a fact: the text of a cell, or of a `shipment { … }`. `odd` lets product codes with an odd
/// number of digits stand.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_cell(kind: &FactKind, text: &str, odd: bool) -> Result<Value, CellFault> {
    parse_cell_in(kind, text, odd, &[])
}

/// The same, where `own` are units that a book knows besides.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_cell_in(kind: &FactKind, text: &str, odd: bool, own: &[Unit]) -> Result<Value, CellFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(fault(text, CellWhy::Empty));
    }
    match kind {
        FactKind::Product => {
            ProductCode::parse(text, odd).map(Value::Product).map_err(|why| fault(text, CellWhy::Product(why)))
        }
        FactKind::Money => parse_money(text),
        FactKind::Number => parse_number(text).map(Value::Number),
        FactKind::Quantity(unit) => parse_quantity(text, Some(unit), own),
        FactKind::AnyQuantity => parse_quantity(text, None, own),
        FactKind::Date => parse_day(text).map(Value::Date),
        FactKind::Country => parse_country(text).map(Value::Country),
        FactKind::Text => Ok(Value::Text(text.to_string())),
        FactKind::Flag => match text.to_ascii_lowercase().as_str() {
            "yes" | "true" | "1" | "y" => Ok(Value::Flag(true)),
            "no" | "false" | "0" | "n" => Ok(Value::Flag(false)),
            _ => Err(fault(text, CellWhy::Flag)),
        },
        FactKind::Codes => {
            let parts = text.split(|c: char| c == ';' || c.is_whitespace()).filter(|part| !part.is_empty());
            Ok(Value::Codes(parts.map(str::to_uppercase).collect::<BTreeSet<String>>()))
        }
        FactKind::OneOf(words) => {
            let meant = words.iter().find(|word| word.eq_ignore_ascii_case(text));
            meant.map(|word| Value::Text(word.clone())).ok_or_else(|| fault(text, CellWhy::Word(words.clone())))
        }
    }
}

/// Reads a number that may have a sign: a decimal point, `_` between digits.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_number(text: &str) -> Result<Number, CellFault> {
    let text = text.trim();
    let (below, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    match Number::parse(digits) {
        Some(number) if below => Ok(-number),
        Some(number) => Ok(number),
        None => Err(fault(text, why_no_number(digits))),
    }
}

/// Reads a currency by its ISO 4217 code, in any case.
///
/// # Errors
/// That there is none of that code.
pub fn parse_currency(text: &str) -> Result<Currency, CellFault> {
    let text = text.trim();
    let code = text.to_ascii_uppercase();
    Currency::parse(&code).ok_or_else(|| fault(text, CellWhy::Currency(CellFault::short(text))))
}

/// Reads a unit by its name, in any case; `own` are units that a book knows besides. The units that tariff schedules report in
/// are known too: no other unit converts to most of them.
///
/// # Errors
/// That there is none of that name.
pub fn parse_unit(text: &str, own: &[Unit]) -> Result<Unit, CellFault> {
    let text = text.trim();
    let known = Unit::parse(text)
        .or_else(|| own.iter().find(|unit| unit.name.eq_ignore_ascii_case(text)).cloned())
        .or_else(|| Unit::of_schedule(text));
    known.ok_or_else(|| fault(text, CellWhy::Unit(CellFault::short(text))))
}

fn parse_money(text: &str) -> Result<Value, CellFault> {
    let (number, word) = parted(text);
    let amount = not_negative(number, text)?;
    if word.is_empty() {
        return Ok(Value::Money(amount, None));
    }
    let currency = parse_currency(word).map_err(|inner| fault(text, inner.why))?;
    Ok(Value::Money(amount, Some(currency)))
}

fn parse_quantity(text: &str, declared: Option<&Unit>, own: &[Unit]) -> Result<Value, CellFault> {
    let (number, word) = parted(text);
    let amount = not_negative(number, text)?;
    match (word, declared) {
        ("", Some(unit)) => Ok(Value::Quantity(amount, unit.clone())),
        ("", None) => Err(fault(text, CellWhy::UnitLacking)),
        (word, None) => {
            let unit = parse_unit(word, own).map_err(|inner| fault(text, inner.why))?;
            Ok(Value::Quantity(amount, unit))
        }
        (word, Some(declared)) => {
            let unit = parse_unit(word, std::slice::from_ref(declared))
                .or_else(|_| parse_unit(word, own))
                .map_err(|inner| fault(text, inner.why))?;
            if unit.converts_to(declared) {
                Ok(Value::Quantity(amount, unit))
            } else {
                Err(fault(text, CellWhy::UnitOther(declared.name.clone())))
            }
        }
    }
}

/// A number and the word behind it: `4000 EUR`, `5 kg`, `12 m2`.
fn parted(text: &str) -> (&str, &str) {
    let blank = text.find(char::is_whitespace);
    let letters = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '_').len();
    let at = blank.unwrap_or(letters);
    let (number, word) = text.split_at_checked(at).unwrap_or((text, ""));
    let word = word.trim();
    // `10 000` is a number with a blank in it, and `NaN` is no unit.
    let is_word = word.starts_with(char::is_alphabetic) && !number.is_empty();
    if is_word { (number, word) } else { (text, "") }
}

fn not_negative(number: &str, text: &str) -> Result<Number, CellFault> {
    let amount = parse_number(number).map_err(|inner| fault(text, inner.why))?;
    if amount.is_negative() { Err(fault(text, CellWhy::Negative)) } else { Ok(amount) }
}

fn why_no_number(text: &str) -> CellWhy {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let has_digits = digits > 0;
    let only = |more: &str| text.chars().all(|c| c.is_ascii_digit() || more.contains(c));
    let is_power = has_digits && text.contains(['e', 'E']) && only("eE+-.,");
    CellWhy::Number(if text.is_empty() {
        "is no number"
    } else if only("._") && digits > 28 {
        return CellWhy::Digits;
    } else if is_power {
        "is written as a power of ten, which may have lost digits: write all digits"
    } else if text.contains(',') && only(",._") {
        "is no number: it has a comma (write 10000 or 10_000, and a point before decimals)"
    } else if has_digits && text.contains(|c: char| c.is_whitespace()) && text.split_whitespace().count() > 1 {
        "is no number: it has a blank inside (write 10000 or 10_000)"
    } else if has_digits && text.contains('£') {
        "is no number: it has a currency sign (write 5, or 5 GBP)"
    } else if has_digits && text.contains('€') {
        "is no number: it has a currency sign (write 5, or 5 EUR)"
    } else if has_digits && text.contains(['$', '¥', '₹']) {
        "is no number: it has a currency sign (write 5, or 5 USD)"
    } else if has_digits && text.contains('%') {
        "is no number: it has a percent sign (write the number alone)"
    } else if has_digits && text.starts_with(['+', '-', '−']) {
        "is no number: it has a sign that is not expected"
    } else if has_digits && (text.starts_with('.') || text.ends_with('.')) && only(".") {
        "is no number: a digit is missing beside the point (write 0.5)"
    } else if has_digits && text.contains('_') && only("._") {
        "is no number: `_` stands only between digits"
    } else {
        "is no number"
    })
}

/// A day, or what is wrong with it and how it is to be written.
fn parse_day(text: &str) -> Result<Day, CellFault> {
    let date = match text.split_once('T') {
        Some((date, time)) if is_time(time) => date,
        Some(_) | None => text,
    };
    if let Some(day) = Day::parse(date) {
        return Ok(day);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<Option<u32>> = text.split(['/', '.', '-']).map(|part| part.parse::<u32>().ok()).collect();
    let compact = || {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        Day::parse(&format!("{year}-{month}-{day}"))
    };
    let why = match (parts.as_slice(), digits, text.len()) {
        (_, true, 8) => match compact() {
            Some(day) => format!("expected 2025-02-28 style: {day}"),
            None => "expected 2025-02-28 style".to_string(),
        },
        (_, true, 5) => {
            // A spreadsheet counts 1970-01-01 as 25569.
            let counted = text.parse::<i32>().map(|days| Day::from_number(days.saturating_sub(25_569)));
            let day = counted.map(|day| format!(": a spreadsheet counts {day} so")).unwrap_or_default();
            format!("expected 2025-02-28 style{day}")
        }
        ([Some(a), Some(b), Some(year)], ..)
            if *year > 31 && *a != *b && (1..=12).contains(a) && (1..=12).contains(b) =>
        {
            "expected 2025-02-28 style: which is the month cannot be told".to_string()
        }
        _ => "expected 2025-02-28 style".to_string(),
    };
    Err(fault(text, CellWhy::Day(why)))
}

fn is_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'Z' | b'+' | b'-'))
}

fn parse_country(text: &str) -> Result<Country, CellFault> {
    let meant = match Country::parse(text) {
        Ok(country) => return Ok(country),
        Err(CountryFault::Unknown(codes)) => codes.first().and_then(|code| Country::parse(code).ok()),
        Err(CountryFault::Shape) => Country::named(text).or_else(|| nearest_name(text)),
    };
    Err(fault(text, CellWhy::Country(meant)))
}

/// The country whose English name is like a text, where only one is.
fn nearest_name(text: &str) -> Option<Country> {
    let written = text.to_lowercase();
    if written.chars().count() < 4 || written.chars().count() > 60 {
        return None;
    }
    let begins: Vec<Country> = Country::all()
        .filter(|country| !country.is_past() && country.name().to_lowercase().starts_with(&written))
        .collect();
    if let [only] = begins.as_slice() {
        return Some(*only);
    }
    Country::all().find(|country| strsim::damerau_levenshtein(&written, &country.name().to_lowercase()) <= 1)
}

fn fault(text: &str, why: CellWhy) -> CellFault {
    CellFault { text: CellFault::short(text), why }
}

/// The answers to conditions in words: parted by `;`, quotes optional, `not` answers no. Each is given in lower case with
/// its blanks folded; one that is answered twice is given twice.
pub fn parse_answers(text: &str) -> Vec<(String, bool)> {
    let mut in_quotes = false;
    let parts = text.split(|c: char| {
        in_quotes ^= c == '"';
        c == ';' && !in_quotes
    });
    let answer = |part: &str| {
        let part = part.trim();
        let (part, answer) = match part.split_at_checked(4) {
            Some((lead, rest)) if lead.eq_ignore_ascii_case("not ") => (rest.trim(), false),
            Some(_) | None => (part, true),
        };
        let words = part.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(part);
        let words = words.split_whitespace().collect::<Vec<&str>>().join(" ").to_lowercase();
        (!words.is_empty()).then_some((words, answer))
    };
    parts.filter_map(answer).collect()
}

#[cfg(test)]
mod tests {
    use crate::trade::{Currency, Day, FactKind, Number, Unit, Value, parse_cell};

    fn said(kind: &FactKind, text: &str) -> String {
        match parse_cell(kind, text, false) {
            Ok(value) => format!("{value:?}"),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn a_day_is_written_one_way() {
        let day = Value::Date(Day::of(2025, 6, 4).unwrap());
        assert_eq!(parse_cell(&FactKind::Date, " 2025-06-04 ", false), Ok(day.clone()));
        assert_eq!(parse_cell(&FactKind::Date, "2025-06-04T10:00:00Z", false), Ok(day));
        let cases = [
            ("30/02/2025", "\"30/02/2025\" is not a day (expected 2025-02-28 style)"),
            (
                "06/04/2025",
                "\"06/04/2025\" is not a day (expected 2025-02-28 style: which is the month cannot be told)",
            ),
            ("45812", "\"45812\" is not a day (expected 2025-02-28 style: a spreadsheet counts 2025-06-04 so)"),
            ("20250604", "\"20250604\" is not a day (expected 2025-02-28 style: 2025-06-04)"),
            ("2025-02-30", "\"2025-02-30\" is not a day (expected 2025-02-28 style)"),
            ("2025-6-4", "\"2025-6-4\" is not a day (expected 2025-02-28 style)"),
            ("2025-06-04Tnoon", "\"2025-06-04Tnoon\" is not a day (expected 2025-02-28 style)"),
        ];
        for (text, expected) in cases {
            assert_eq!(said(&FactKind::Date, text), expected);
        }
    }

    #[test]
    fn a_number_is_never_guessed() {
        let number = |text: &str| Number::parse(text).unwrap();
        assert_eq!(parse_cell(&FactKind::Number, "-1_000.50", false), Ok(Value::Number(-number("1000.5"))));
        let euro = Currency::parse("EUR");
        assert_eq!(parse_cell(&FactKind::Money, "4000 eur", false), Ok(Value::Money(number("4000"), euro)));
        for text in ["10,000", "1E5", "$5", "NaN", "-5", "10 000", "5%", ".5", "1__0", "5 XXY", "inf", "+5"] {
            assert!(parse_cell(&FactKind::Money, text, false).is_err(), "{text}");
        }
        assert_eq!(said(&FactKind::Money, "-5"), "\"-5\" is below zero");
        assert_eq!(said(&FactKind::Money, &"9".repeat(29)), format!("\"{}\" has more than 28 digits", "9".repeat(29)));
    }

    #[test]
    fn a_quantity_has_a_unit() {
        let kilogram = Unit::parse("kg").unwrap();
        let kind = FactKind::Quantity(kilogram.clone());
        let five = Number::from(5);
        assert_eq!(parse_cell(&kind, "5", false), Ok(Value::Quantity(five.clone(), kilogram)));
        let gram = Unit::parse("g").unwrap();
        assert_eq!(parse_cell(&kind, "5 g", false), Ok(Value::Quantity(five, gram)));
        assert_eq!(said(&kind, "5 l"), "\"5 l\" is in a unit that does not convert to kg");
        assert_eq!(said(&FactKind::AnyQuantity, "5"), "\"5\" says no unit");
        assert_eq!(said(&FactKind::AnyQuantity, "5 bags"), "\"5 bags\" ends with \"bags\", which is no unit");
    }

    #[test]
    fn a_near_country_is_named() {
        assert_eq!(said(&FactKind::Country, "UK"), "\"UK\" is no country code: United Kingdom is GB");
        assert_eq!(said(&FactKind::Country, "germany"), "\"germany\" is no country code: Germany is DE");
        assert!(said(&FactKind::Country, "QQ").contains("two letters"));
    }

    #[test]
    fn spreadsheets_damage_codes() {
        assert!(said(&FactKind::Product, "8.47E+09").contains("spreadsheet"));
        assert!(said(&FactKind::Product, "101210000").contains("a leading zero is lost"));
        assert!(parse_cell(&FactKind::Product, "101210000", true).is_ok());
    }
}
