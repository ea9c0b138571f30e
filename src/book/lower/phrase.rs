//! Rates as a tariff schedule prints them. The United States write an amount before its unit and not as an author does (`$1.646/kg`,
//! `0.9¢ each`), so a phrase is taken apart here; what it comes to is the same kind of rate.
//!
//! Source: Harmonized Tariff Schedule of the United States, General Note 2 (tariff treatment), General Note 3(a) to (c) (the columns of
//! rates and the symbols of special programmes) and General Note 3(h) (abbreviations). Chapters 1 to 97 of the edition of 2025 have
//! 11,413 general rates, of which 11,238 are read; the rest refers to notes, to other lines, or to the value or weight of a part.

use crate::book::{Basis, Rate, Sign};
use crate::trade::{Currency, Number, Unit};

/// Words behind a unit that say which weight is meant: that in which such a line is reported.
const WEIGHTS: &[&str] = &[
    " on drained weight",
    " on drained weght",
    " on contents and container",
    " on entire contents of container",
    ", including weight of container",
    // A proof liter is a measure of alcohol.
    " on ethyl alcohol content",
];

/// A rate, where the phrase says one by itself. `dollars` is the currency of its `$`.
pub fn read_phrase(text: &str, dollars: Currency) -> Option<Rate> {
    if text.eq_ignore_ascii_case("free") {
        return Some(Rate::Free);
    }
    let mut parts = Vec::new();
    for part in text.split('+') {
        parts.push((Sign::Plus, part_of(part.trim(), dollars)?));
    }
    match parts.len() {
        1 => parts.pop().map(|(_, only)| only),
        _ => Some(Rate::Sum(parts)),
    }
}

fn part_of(part: &str, dollars: Currency) -> Option<Rate> {
    if let Some((points, behind)) = part.split_once('%') {
        let whole = matches!(behind.trim(), "" | "on the entire set");
        let share = mixed(points)?.over(&Number::from(100))?;
        return whole.then_some(Rate::Percent(share, Basis::Whole));
    }
    let (amount, unit) = match part.strip_prefix('$') {
        Some(rest) => {
            let digits = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(rest.len());
            let (amount, unit) = rest.split_at_checked(digits)?;
            (thousands(amount)?, unit)
        }
        None => {
            let (cents, unit) = part.split_once('¢')?;
            (Number::parse(cents.trim())?.over(&Number::from(100))?, unit)
        }
    };
    let unit = unit.trim_start();
    let mut unit = match unit.strip_prefix('/') {
        Some(unit) => unit.trim(),
        // What has no stroke is counted by the piece.
        None if unit.starts_with("each") => unit,
        None => return None,
    };
    if let Some(meant) = WEIGHTS.iter().find_map(|weight| unit.strip_suffix(weight)) {
        unit = meant.trim();
    }
    let (count, unit) = counted(unit)?;
    let amount = amount.over(&(&count * &unit.factor))?;
    Some(Rate::Specific { amount, currency: dollars, dimension: unit.dimension, of: None })
}

/// A unit, and how many of it: `kg`, `100 kg`, `1000`.
fn counted(text: &str) -> Option<(Number, Unit)> {
    if let Some(unit) = Unit::of_schedule(text) {
        return Some((Number::one(), unit));
    }
    let (count, unit) = text.split_once(' ')?;
    let count = thousands(count)?;
    Some((count, Unit::of_schedule(unit)?)).filter(|(count, _)| count.is_positive())
}

/// `1,000.50`. A comma parts three digits each: `1,5` is not fifteen, and nobody can say what it is.
fn thousands(text: &str) -> Option<Number> {
    let whole = text.split('.').next().unwrap_or("");
    let is_grouped = whole.split(',').skip(1).all(|group| group.len() == 3);
    let is_stray = text.split('.').skip(1).any(|behind| behind.contains(','));
    (is_grouped && !is_stray && !text.starts_with(',')).then(|| Number::parse(&text.replace(',', "")))?
}

/// `35`, `33 1/3`.
fn mixed(text: &str) -> Option<Number> {
    let text = text.trim();
    let Some((front, below)) = text.split_once('/') else { return Number::parse(text) };
    let (whole, above) = front.trim().rsplit_once(' ').unwrap_or(("0", front));
    let fraction = Number::parse(above.trim())?.over(&Number::parse(below.trim())?)?;
    Some(Number::parse(whole.trim())? + &fraction)
}

/// A cell without line ends inside words and without the marks of footnotes: `6.8% 1/` is `6.8%`.
pub fn plain(cell: &str) -> String {
    let mut text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    // A word that was parted at a line end: `thou- sand`.
    while let Some(at) = text.find("- ") {
        let (front, behind) = (text.get(..at).unwrap_or(""), text.get(at + 2..).unwrap_or(""));
        let parted =
            front.ends_with(|c: char| c.is_ascii_lowercase()) && behind.starts_with(|c: char| c.is_ascii_lowercase());
        if !parted {
            break;
        }
        text = format!("{front}{behind}");
    }
    // `/` is no end of a rate: it ends the mark of a footnote.
    while let Some(front) = text.strip_suffix('/') {
        let front = front.trim_end_matches(|c: char| c.is_ascii_digit());
        text = front.trim_end_matches([' ', ',']).to_string();
    }
    text
}

/// The special rates of a cell, each with the programme codes behind it: `Free (A+,AU,BH) 5.7¢/kg (KR)`. What has no codes cannot be
/// claimed.
pub fn special(cell: &str) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    let mut phrase = String::new();
    let mut rest = cell;
    while let Some((front, behind)) = rest.split_once('(') {
        let Some((inside, after)) = behind.split_once(')') else { break };
        // `(PA (A,B)`: the first was not closed.
        if inside.contains('(') {
            phrase.push_str(front);
            rest = behind;
            continue;
        }
        phrase.push_str(front);
        match codes(inside) {
            Some(codes) => {
                found.push((codes, plain(&phrase)));
                phrase.clear();
            }
            None => phrase.push_str(&format!("({inside})")),
        }
        rest = after;
    }
    phrase.push_str(rest);
    found.extend(unread(&phrase).map(|codes| (codes, plain(cell))));
    found
}

/// The programme codes in what is left of a cell that cannot be taken apart, `Free (A`: whoever claims one of them is under a
/// rate that is only text.
fn unread(left: &str) -> Option<Vec<String>> {
    let is_torn = left.contains(['(', ')', '[', ']', '{', '}']);
    let words = left.split(|c: char| !(c.is_ascii_alphanumeric() || "*+#".contains(c)));
    let words = words.filter(|word| is_torn || word.bytes().all(|byte| !byte.is_ascii_lowercase()));
    let words: Vec<String> = words.map(str::to_uppercase).filter(|word| is_code(word, PRINTED)).collect();
    (!words.is_empty()).then_some(words)
}

/// The programme codes in a pair of parentheses; nothing where it holds other words.
fn codes(inside: &str) -> Option<Vec<String>> {
    let words = inside.split([',', ' ', '\n', ';']).map(|word| word.trim().trim_matches('.'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    (!words.is_empty() && words.iter().all(|word| is_code(word, SPELLED_OUT)))
        .then(|| words.iter().map(|word| (*word).to_string()).collect())
}

/// The letters of a programme code as schedules print it: `A`, `A*`, `AU`.
const PRINTED: usize = 2;

/// Those of one that is spelled out beside it in a list of one's own: `USMCA`.
const SPELLED_OUT: usize = 5;

/// Whether a word is a programme code of at most so many letters.
fn is_code(word: &str, most: usize) -> bool {
    let letters = word.trim_end_matches(['*', '+', '#']);
    (1..=most).contains(&letters.len())
        && word.len() <= letters.len() + 1
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use crate::book::lower::phrase::{plain, read_phrase, special};
    use crate::book::{Basis, Rate, Sign};
    use crate::trade::{Currency, Dimension, Number, Unit};

    fn read(text: &str) -> Option<Rate> {
        read_phrase(&plain(text), Currency::parse("USD").unwrap())
    }

    fn per(thousandths_of_a_cent: i64, dimension: Dimension) -> Rate {
        let amount = Number::ratio(thousandths_of_a_cent, 100_000).unwrap();
        Rate::Specific { amount, currency: Currency::parse("USD").unwrap(), dimension, of: None }
    }

    fn own(word: &str) -> Dimension {
        Unit::of_schedule(word).unwrap().dimension
    }

    fn percent(tenths: i64) -> Rate {
        Rate::Percent(Number::ratio(tenths, 1000).unwrap(), Basis::Whole)
    }

    #[test]
    fn plain_rates_are_read() {
        assert_eq!(read("Free\n1/"), Some(Rate::Free));
        assert_eq!(read("6.8% 1/ 2/"), Some(percent(68)));
        assert_eq!(read("45% /"), Some(percent(450)));
        let third = Number::ratio(1, 3).unwrap();
        assert_eq!(read("33 1/3%"), Some(Rate::Percent(third, Basis::Whole)));
        assert_eq!(read("$1.646/kg"), Some(per(164_600, Dimension::Mass)));
        assert_eq!(read("68¢/head"), Some(per(68_000, Dimension::Count)));
        assert_eq!(read("0.9¢ each"), Some(per(900, Dimension::Count)));
        assert_eq!(read("$4.95/t"), Some(per(495, Dimension::Mass)));
        assert_eq!(read("24¢/1000"), Some(per(24, Dimension::Count)));
        assert_eq!(read("12¢/doz."), Some(per(1_000, Dimension::Count)));
        assert_eq!(read("13.2¢/pf.liter"), Some(per(13_200, own("pf.liter"))));
        assert_eq!(read("6¢/kg on contents and container"), Some(per(6_000, Dimension::Mass)));
        assert_eq!(
            read("15¢ each + 4% + 2.5¢/jewel"),
            Some(Rate::Sum(vec![
                (Sign::Plus, per(15_000, Dimension::Count)),
                (Sign::Plus, percent(40)),
                (Sign::Plus, per(2_500, own("jewel"))),
            ]))
        );
        assert_eq!(
            read("$3.50/thou- sand +15%"),
            Some(Rate::Sum(vec![(Sign::Plus, per(350, Dimension::Count)), (Sign::Plus, percent(150)),]))
        );
    }

    #[test]
    fn what_hangs_on_something_else_stays_text() {
        for text in [
            "See additional U.S. note 1",
            "The rate applicable to the natural juice in heading 2009",
            "The duty provided in the applicable subheading + 25%",
            "30¢ each + 6.9% on the case",
            "2.5% on the value of the lead content",
            "1.1¢/kg on lead content",
            "3.6606¢/kg of total sugars",
            "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees",
            "0.3¢/line/ gross + 4.6%",
            "43¢ each + 2.8¢/jewel over 7 + 3.7% on the case",
            "No change",
            "$5",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn special_rates_have_their_codes() {
        let read = |cell: &str| special(cell).into_iter().map(|(codes, rate)| format!("{rate}|{}", codes.join(" ")));
        let all = |cell: &str| read(cell).collect::<Vec<_>>();
        assert_eq!(all("Free (A+,AU, E IL,.OM) 5.7¢/kg (KR)"), ["Free|A+ AU E IL OM", "5.7¢/kg|KR"]);
        assert_eq!(all("Free \n(A*,CA)See 9908.04.02 (IL)"), ["Free|A* CA", "See 9908.04.02|IL"]);
        assert_eq!(all("Free (S,USMCA) See note (NOTHING)"), ["Free|S USMCA"]);
        assert_eq!(all("No change"), [""; 0]);
        assert_eq!(
            all("A duty upon the value of the repairs (see U.S. note 3 of this subchapter) (C,JP)"),
            ["A duty upon the value of the repairs (see U.S. note 3 of this subchapter)|C JP"]
        );
        assert_eq!(all("Free (AU) 1¢/kg (PA (PE)"), ["Free|AU", "1¢/kg PA|PE"]);
        // What cannot be taken apart is a text to whoever claims a code in it.
        assert_eq!(all("Free (A"), ["Free (A|A"]);
        assert_eq!(all("Free [A]"), ["Free [A]|A"]);
        assert_eq!(all("2% (a)"), ["2% (a)|A"]);
        assert_eq!(all("Free (AU) Free E)"), ["Free|AU", "Free (AU) Free E)|E"]);
    }
}
