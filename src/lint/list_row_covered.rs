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
    /// Rows whose other cells differ are passed over, for they say something else too; so are rows of a set that repeat a code as it is.
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
                let (message, other) = if inner_text == outer_text {
                    (format!("`{inner_text}` stands in this list twice"), "the first")
                } else {
                    let message =
                        format!("the row `{outer_text}` holds `{inner_text}` already, so this row adds nothing");
                    (message, "the wider row")
                };
                let mut one = Diagnostic::new(&MISTAKE, inner, message)
                    .also(outer, other)
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
                && other_cells(subject, outer.span) == other_cells(subject, one.span)
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

/// What a row of a list says apart from one cell.
fn other_cells(subject: &Subject<'_>, cell: Span) -> Option<String> {
    let list = subject.book().lists.iter().find(|list| list.file == cell.file)?;
    let text = &subject.files.get(cell.file)?.text;
    let at = list.rows.partition_point(|(start, _)| *start <= cell.start);
    let start = list.rows.get(at.checked_sub(1)?)?.0 as usize;
    let end = list.rows.get(at).map_or(text.len(), |(next, _)| *next as usize);
    let before = text.get(start..cell.start as usize)?;
    let behind = text.get(cell.end as usize..end)?;
    Some(format!("{before}{}", behind.trim_end()).replace('"', ""))
}

fn code_text<'a>(subject: &Subject<'a>, span: Span) -> &'a str {
    subject.files.text(span).trim().trim_matches('"').trim()
}
