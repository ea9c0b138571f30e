use std::collections::{BTreeMap, BTreeSet};

use crate::book::Element;
use crate::diagnostic::Diagnostic;
use crate::lint::listed::read_by;
use crate::lint::{Find, Group, Subject};
use crate::region::ProductSet;
use crate::source::Span;
use crate::trade::ProductCode;

rule! {
    /// A row of a list that a wider row holds
    ///
    /// `list-row-covered`: the code of this row lies beneath that of another row which the same statement reads, with the same rate,
    /// conditions and code and on the same days or more, so the row adds nothing. When the wider row is taken away it stays behind.
    /// Rows that a set reads are asked without regard to other columns; there a row that says another again is passed over.
    ///
    /// Example: `product annex = list "annex.csv" column code;` of the rows 7208 and 7208.10
    ///
    /// To mend it: take the row away, or correct its code.
    "W0552" "list-row-covered": Group::Opinion, Find::Written(check);
}

/// The most rows of one statement that are shown one by one.
const MOST_SHOWN: usize = 10;

/// Rows beneath wider rows.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told: BTreeSet<Span> = BTreeSet::new();
    for jurisdiction in &subject.book().jurisdictions {
        let mut by_reader: BTreeMap<Span, Vec<(Span, Span)>> = BTreeMap::new();
        for (reader, elements) in read_by(subject, jurisdiction) {
            by_reader.entry(reader).or_default().extend(covered(subject, &elements));
        }
        for (reader, mut rows) in by_reader {
            rows.retain(|(inner, _)| told.insert(*inner));
            rows.sort_unstable();
            let more = rows.len().saturating_sub(MOST_SHOWN);
            for (at, (inner, outer)) in rows.into_iter().take(MOST_SHOWN).enumerate() {
                let [inner_text, outer_text] = [inner, outer].map(|span| code_text(subject, span));
                let message = if inner_text == outer_text {
                    format!("`{inner_text}` stands in this list twice")
                } else {
                    format!("the row `{outer_text}` holds `{inner_text}` already, so this row adds nothing")
                };
                let mut one = Diagnostic::new(&MISTAKE, inner, message)
                    .also(outer, "the wider row")
                    .also(reader, "both are read here")
                    .help("take the row away, or correct its code");
                if more > 0 && at + 1 == MOST_SHOWN {
                    one = one.note(format!("{more} more rows that this statement reads are held by others"));
                }
                found.push(one);
            }
        }
    }
    found
}

/// Rows each of which lies beneath another, with that other: codes nest or are apart, so those around a code are a pile.
fn covered(subject: &Subject<'_>, elements: &[&Element<ProductSet>]) -> Vec<(Span, Span)> {
    let mut rows: Vec<(ProductCode, &Element<ProductSet>)> = elements
        .iter()
        .filter_map(|one| Some((ProductCode::parse(code_text(subject, one.span), true).ok()?, *one)))
        .collect();
    rows.sort_by_key(|(code, one)| (code.start(), std::cmp::Reverse(code.end()), one.span));
    let mut found = Vec::new();
    let mut open: Vec<(ProductCode, &Element<ProductSet>)> = Vec::new();
    for (code, one) in rows {
        while open.last().is_some_and(|(outer, _)| outer.end() <= code.start()) {
            open.pop();
        }
        let holds = |outer: &Element<ProductSet>| {
            outer.span.file == one.span.file
                && outer.area.includes(&one.area)
                && outer.presence.known <= one.presence.known
                && outer.presence.days.includes(&one.presence.days)
        };
        if let Some((_, outer)) = open.iter().find(|(_, outer)| holds(outer)) {
            found.push((one.span, outer.span));
        }
        open.push((code, one));
    }
    found
}

fn code_text<'a>(subject: &Subject<'a>, span: Span) -> &'a str {
    subject.files.text(span).trim().trim_matches('"').trim()
}
