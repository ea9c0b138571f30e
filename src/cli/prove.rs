//! The proof of a book, told to people: each finding is replayed through the evaluator before it is shown.

use std::collections::BTreeMap;

use crate::book::{Book, MeasureId, Program, View};
use crate::diagnostic::Diagnostic;
use crate::lint;
use crate::proof::{self, Finding, FindingKind, mistakes};
use crate::shipment::Shipment;
use crate::source::{Files, Span};
use crate::spec;
use crate::trade::Day;

/// What the proof finds in a book that has no other errors.
pub fn prove(book: &Book, files: &Files) -> Vec<Diagnostic> {
    let proved = proof::prove(book);
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut replaying = spec::Replay::new(book);
    for program in &proved.programs {
        let mut findings: Vec<&Finding> = program.findings.iter().collect();
        findings.sort_by_key(|finding| (finding.kind, finding.measures.clone()));
        found.extend(findings.into_iter().filter_map(|finding| told(book, files, finding, &mut replaying)));
    }
    found.extend(proof::circles(book));
    found.extend(proof::idle_keeps(&proved));
    found.extend(lint::lint(&proved, files));
    found
}

fn told(book: &Book, files: &Files, finding: &Finding, replaying: &mut spec::Replay<'_>) -> Option<Diagnostic> {
    let jurisdiction = book.jurisdictions.get(finding.jurisdiction)?;
    let program = jurisdiction.programs.get(finding.program.0)?;
    let name = format!("{}{}", jurisdiction.prefix, program.name);
    let replayed = replay(book, finding, replaying);
    let kind = match (&replayed, finding.kind) {
        (Some(_), kind) => kind,
        (None, _) => FindingKind::CannotTell,
    };
    // Later statements are what an author is at work on: they come first.
    let mut measures: Vec<MeasureId> = finding.measures.clone();
    measures.dedup_by_key(|one| one.tariff);
    let spans: Vec<(MeasureId, Span)> =
        measures.iter().filter_map(|id| Some((*id, program.tariffs.get(id.tariff)?.span))).collect();
    let (mistake, message) = match kind {
        FindingKind::Clash => (
            &mistakes::CLASH,
            format!("two measures of program `{name}` both apply, and neither goes before the other"),
        ),
        FindingKind::Circle => (
            &mistakes::CIRCLE,
            format!("measures of program `{name}` go before each other in a circle, so none prevails"),
        ),
        FindingKind::CannotTell => (
            &mistakes::CANNOT_TELL,
            format!("tradec cannot tell whether measures of program `{name}` both apply somewhere"),
        ),
    };
    // A measure of a list is shown in its row.
    let places: Vec<Span> =
        measures.iter().filter_map(|id| Some(program.tariffs.get(id.tariff)?.place(Some(*id)))).collect();
    let first = places.first()?;
    let mut told = Diagnostic::new(mistake, *first, message);
    let mut shown: Vec<Span> = vec![*first];
    for span in places.iter().skip(1).take(5) {
        if !shown.contains(span) {
            told = told.also(*span, "");
            shown.push(*span);
        }
    }
    if let Some(example) = replayed {
        told = told.note(example);
    } else {
        told = told.note(
            "no shipment could be made that shows it: the conditions are beyond what tradec decides exactly"
                .to_string(),
        );
    }
    if finding.more > 0 {
        told = told.note(format!("the same statements meet in {} more places", finding.more));
    }
    Some(settled(told, files, program, &spans, kind))
}

/// The ways out: say which goes first, or keep them apart.
fn settled(
    mut told: Diagnostic,
    files: &Files,
    program: &Program,
    spans: &[(MeasureId, Span)],
    kind: FindingKind,
) -> Diagnostic {
    if kind == FindingKind::Circle {
        return told.help("take one `overrides` away, or let the newest statement say which it goes before");
    }
    let [(first, first_span), .., (last, last_span)] = spans else {
        if let Some((only, span)) = spans.first() {
            let text = files.text(*span);
            let place = program.tariffs.get(only.tariff).map_or(1, |tariff| tariff.rows.len());
            if place > 1 {
                return told.help("a country is named twice: cut it out of one, as in `eu except DE = 20%`");
            }
            return told.help(format!("keep its parts apart with `except`: {text}"));
        }
        return told;
    };
    let (Some(one), Some(other)) = (program.tariffs.get(first.tariff), program.tariffs.get(last.tariff)) else {
        return told;
    };
    if one.id == other.id && one.listed.is_some() {
        return told
            .also(one.span, "the statement that reads the list")
            .help("correct one of the rows, leave one out with `where`, or give the later one its own `since`");
    }
    let label = one.marks.label.clone();
    let (first_text, last_text) = (files.text(*first_span), files.text(*last_span));
    let overriding = match &label {
        Some(label) => format!("{last_text} overrides {label};"),
        None => format!("first: {first_text};\n{last_text} overrides first;"),
    };
    told = told.paste("say which one goes first", overriding);
    let countries: Option<Vec<&str>> = other
        .rows
        .iter()
        .map(|row| row.origin.area.first().filter(|_| row.origin.area.len() == 1).map(|country| country.code()))
        .collect();
    if let Some(row) = one.rows.get(first.row)
        && row.origin.area.is_everything()
        && let Some(countries) = countries.filter(|countries| countries.len() <= 5)
        && first_text.matches("from *").count() == 1
    {
        let text = first_text.replacen("from *", &format!("from * except {}", countries.join(", ")), 1);
        told = told.paste("keep them apart", format!("{text};"));
    } else {
        told = told.help("keep them apart with `except`, in the products or the origins of one of them");
    }
    told
}

/// Replays a finding through the evaluator: the shipment that shows it, as it can be pasted into a test, with the duties that
/// are left. Nothing where the evaluator does not see it so.
fn replay(book: &Book, finding: &Finding, replaying: &mut spec::Replay<'_>) -> Option<String> {
    let jurisdiction = book.jurisdictions.get(finding.jurisdiction)?;
    let program = jurisdiction.programs.get(finding.program.0)?;
    let (values, meets) = proof::shipment_values(book, finding.jurisdiction, finding.program, &finding.point)?;
    let shipment = Shipment { line: 1, id: None, values: values.clone(), meets: meets.clone(), faults: Vec::new() };
    let view = View { known_on: finding.known_on };
    let seen = replaying.alternatives(view, &shipment, finding.jurisdiction, finding.program)?;
    let undecided = match finding.kind {
        FindingKind::Circle => seen.met > 0 && seen.unbeaten.is_empty(),
        FindingKind::Clash | FindingKind::CannotTell => seen.unbeaten.len() > 1,
    };
    if !undecided {
        return None;
    }
    let currency = jurisdiction.currency;
    let mut duties: BTreeMap<MeasureId, String> = BTreeMap::new();
    for (id, duty) in &seen.unbeaten {
        let rate = program.tariffs.get(id.tariff).and_then(|tariff| tariff.rows.get(id.row));
        let text = match (duty, rate) {
            (Some(duty), _) => format!("{duty} {currency}"),
            (None, Some(row)) => row.written.to_string(),
            (None, None) => continue,
        };
        duties.insert(*id, text);
    }
    let duties: Vec<String> = duties.into_values().collect();
    let asked = if finding.known_on == Day::LAST {
        String::new()
    } else {
        format!(", by what is known on {}", finding.known_on)
    };
    let comment = if duties.is_empty() { String::new() } else { format!("     // {}", duties.join(" or ")) };
    let text = proof::shipment_text(book, currency, &values, &meets);
    Some(format!("for example{asked}:\n    {text}{comment}"))
}
