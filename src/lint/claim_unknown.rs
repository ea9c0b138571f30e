use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Marks};
use crate::diagnostic::{Diagnostic, nearest};
use crate::lint::schedules::Shelf;
use crate::lint::{Find, Group, Placed, Subject};
use crate::region::ProductSet;
use crate::syntax::tree::{Condition, ConditionKind, Text};
use crate::trade::ProductCode;

rule! {
    /// A claim that nothing else in the book knows
    ///
    /// `claim-unknown`: a condition asks for a claimed heading that no statement declares as its `code` and no line of a schedule
    /// has, in a book that declares headings of that chapter; or for a programme word that is one letter off another, which the
    /// book claims more often or a schedule prints among its special rates. Mostly it is a slip, and the condition never holds.
    ///
    /// Example: `exempt 72 from CA when claims USMAC; exempt 72 from MX when claims USMCA; exempt 73 from CA when claims USMCA;`
    ///
    /// To mend it: correct the claim; a heading that is meant is said as the `code` of its statement too.
    "W0543" "claim-unknown": Group::Opinion, Find::Written(check);
}

/// Fewer digits are no heading of a schedule but a code of the declaration (`300`).
const HEADING_DIGITS: usize = 6;

/// Words that are shorter are one letter off each other by their nature (`S`, `SG`, `KR`).
const WORD_LETTERS: usize = 4;

/// Claimed headings that nothing declares, and words that look like a slip of another.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let placed = subject.statements();
    let mut claims: Vec<(&Text, &Placed<'_>)> = Vec::new();
    for one in &placed {
        if let Some(when) = &one.statement.clauses.when {
            each_claim(when, &mut |text| claims.push((text, one)));
        }
    }
    let declared = declared(subject.book());
    let printed = printed(subject);
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for (text, _) in &claims {
        *often.entry(text.text.trim().to_uppercase()).or_default() += 1;
    }
    let mut found = Vec::new();
    for (text, placed) in claims {
        let claim = text.text.trim().to_uppercase();
        match heading(&claim) {
            Some(digits) => found.extend(unknown(subject, text, (&claim, &digits), placed, &declared)),
            None => found.extend(slip(subject, text, &claim, &often, &printed)),
        }
    }
    found
}

fn each_claim<'t>(condition: &'t Condition, see: &mut dyn FnMut(&'t Text)) {
    match &condition.kind {
        ConditionKind::Or(parts) | ConditionKind::And(parts) => parts.iter().for_each(|part| each_claim(part, see)),
        ConditionKind::Not(inner) | ConditionKind::Group(inner) => each_claim(inner, see),
        ConditionKind::Claims(texts) => texts.iter().for_each(see),
        ConditionKind::Compare(..)
        | ConditionKind::Date(..)
        | ConditionKind::In(..)
        | ConditionKind::ClaimsColumn(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => {}
    }
}

/// The digits of a claim that is a heading.
fn heading(claim: &str) -> Option<String> {
    let digits: String = claim.chars().filter(char::is_ascii_digit).collect();
    let is_heading = digits.len() >= HEADING_DIGITS && claim.chars().all(|c| c.is_ascii_digit() || c == '.');
    is_heading.then_some(digits)
}

/// Every heading that a statement declares, in digits, with the way it was written.
fn declared(book: &Book) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let books = std::iter::once(book).chain(book.scenarios.iter().map(|scenario| &scenario.book));
    for jurisdiction in books.flat_map(|book| &book.jurisdictions) {
        let mut see = |marks: &Marks| {
            if let Some(code) = &marks.code {
                all.insert(code.chars().filter(char::is_ascii_digit).collect(), code.clone());
            }
        };
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| see(&one.marks));
            program.exemptions.iter().for_each(|one| see(&one.marks));
            program.deductions.iter().for_each(|one| see(&one.marks));
        }
        jurisdiction.controls.iter().for_each(|one| see(&one.marks));
        jurisdiction.precedences.iter().for_each(|one| see(&one.marks));
    }
    all
}

/// Every programme code that a schedule prints.
fn printed(subject: &Subject<'_>) -> BTreeSet<String> {
    let schedules = subject.programs().flat_map(|(_, program)| &program.schedules);
    let special = schedules.flat_map(|one| one.table.treatments.iter().flat_map(|treatment| &treatment.special));
    special.flat_map(|(codes, _)| codes.iter().cloned()).collect()
}

fn unknown(
    subject: &Subject<'_>,
    text: &Text,
    (claim, digits): (&str, &str),
    placed: &Placed<'_>,
    declared: &BTreeMap<String, String>,
) -> Option<Diagnostic> {
    let code = ProductCode::parse(digits, true).ok()?;
    let shelf = Shelf::of(subject.jurisdiction_of(placed)?);
    let is_on_line = shelf.editions().any(|one| one.meets(&ProductSet::of(code)));
    let chapter = format!("{:02}", code.chapter());
    let tells = declared.keys().any(|known| known.starts_with(&chapter)) || shelf.has_chapter(code.chapter());
    if declared.contains_key(digits) || is_on_line || !tells {
        return None;
    }
    let beside = if shelf.editions().next().is_some() { ", and no schedule has it" } else { "" };
    let told = Diagnostic::new(
        &MISTAKE,
        text.span,
        format!("no statement of this book is declared under heading {claim}{beside}"),
    )
    .help(format!("say `code {claim}` in the statement for the goods that are declared under it, or correct it"));
    // Headings that follow each other differ in a digit: only two that stand the wrong way round are a slip.
    let turned: Vec<&String> =
        declared.iter().filter(|(known, _)| is_turned(digits, known)).map(|(_, code)| code).collect();
    Some(match turned.as_slice() {
        [near] => {
            told.help(format!("`{near}` is declared, and is meant as it seems")).fix(text.span, format!("\"{near}\""))
        }
        _ => told,
    })
}

fn slip(
    subject: &Subject<'_>,
    text: &Text,
    claim: &str,
    often: &BTreeMap<String, usize>,
    printed: &BTreeSet<String>,
) -> Option<Diagnostic> {
    if printed.contains(claim) || !is_word(claim) {
        return None;
    }
    let own = often.get(claim).copied().unwrap_or(0);
    let known = often.iter().filter(|(_, count)| **count > own).map(|(word, _)| word.as_str());
    let known: Vec<&str> = known.chain(printed.iter().map(String::as_str)).filter(|word| is_word(word)).collect();
    let near = nearest(claim, known).into_iter().find(|near| is_one_off(claim, near))?;
    let is_printed = printed.contains(near);
    let message = if is_printed {
        format!("no schedule prints a programme `{claim}`, and there is `{near}`")
    } else {
        format!("`{claim}` is claimed here, and elsewhere `{near}`")
    };
    let written = subject.files.text(text.span);
    let quote = if written.starts_with('"') { "\"" } else { "" };
    let told = Diagnostic::new(&MISTAKE, text.span, message).help(format!("`{near}` is meant, as it seems"));
    Some(told.fix(text.span, format!("{quote}{near}{quote}")))
}

fn is_word(claim: &str) -> bool {
    claim.len() >= WORD_LETTERS && claim.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether two letters stand the wrong way round, and all others are the same.
fn is_turned(one: &str, other: &str) -> bool {
    let pairs: Vec<(char, char)> = one.chars().zip(other.chars()).filter(|(a, b)| a != b).collect();
    let is_beside = one.chars().zip(other.chars()).skip_while(|(a, b)| a == b).take_while(|(a, b)| a != b).count() == 2;
    one.len() == other.len() && is_beside && matches!(pairs.as_slice(), [(a, b), (c, d)] if a == d && b == c)
}

/// Whether one letter is another, is lacking or is too many, or two stand the wrong way round.
fn is_one_off(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let before = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let behind = |from: &[char], at: usize| from.get(at..).map(<[char]>::to_vec).unwrap_or_default();
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => a.len() + 1 == b.len() && behind(&a, before) == behind(&b, before + 1),
        std::cmp::Ordering::Greater => b.len() + 1 == a.len() && behind(&a, before + 1) == behind(&b, before),
        std::cmp::Ordering::Equal => is_turned(one, other) || behind(&a, before + 1) == behind(&b, before + 1),
    }
}
