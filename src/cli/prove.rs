//! The proof of a book, told to people: each finding is replayed through the evaluator before it is shown.

use std::collections::BTreeMap;

use crate::book::{Book, CourtView, Jurisdiction, MeasureId, Program, ProgramId, StatementId, Tariff, View, open_axis};
use crate::cli::stages::Stages;
use crate::diagnostic::Diagnostic;
use crate::lint::{self, Allows, Levels, Subject};
use crate::proof::{self, Finding, FindingKind, Proved, mistakes};
use crate::region::{PointValue, ProductSet};
use crate::shipment::Shipment;
use crate::source::{Files, Span};
use crate::spec;
use crate::syntax::tree::Tree;
use crate::trade::Day;

/// What the proof finds in a book that has no other errors, and in each of its scenarios by itself, with the opinions that
/// `tradec check` has.
pub fn prove(book: &Book, files: &Files) -> Vec<Diagnostic> {
    let trees = lint::trees(files);
    allowed(proved(book, files, &trees, &Levels::check()), &trees, &Levels::check())
}

/// Findings without those that a comment allows, and what is to be said of such comments.
pub fn allowed(found: Vec<Diagnostic>, trees: &[Tree], levels: &Levels) -> Vec<Diagnostic> {
    let mut allows = Allows::read(trees);
    let mut left = allows.keep_back(found);
    left.extend(allows.told(levels));
    left
}

/// What the proof finds, and the opinions that are asked for; those that a comment allows are among them.
pub fn proved(book: &Book, files: &Files, trees: &[Tree], levels: &Levels) -> Vec<Diagnostic> {
    proved_in_stages(book, files, trees, levels, &Stages::default())
}

/// The same, and how long it takes.
pub(super) fn proved_in_stages(
    book: &Book,
    files: &Files,
    trees: &[Tree],
    levels: &Levels,
    stages: &Stages,
) -> Vec<Diagnostic> {
    let proved = proof::prove(book);
    stages.end("proof");
    let mut found = undecided(&proved, files);
    found.extend(proof::idle_keeps(&proved));
    found.extend(lint::in_proved(&proved, files, levels));
    found.extend(lint::in_written(&Subject { proved: &proved, files, trees, soon: levels.soon() }, levels));
    stages.end("opinions");
    for scenario in &book.scenarios {
        let told = found.len();
        let again = proof::prove_again(&scenario.book, book);
        let mut more = undecided(&again, files);
        // Of what a scenario makes idle in the book nothing is said: the book stands as it is.
        let opinions = proof::idle_keeps(&again).into_iter().chain(lint::in_proved(&again, files, levels));
        more.extend(opinions.filter(|one| one.span().is_some_and(|span| holds(scenario.span, span))));
        let is_told = |one: &Diagnostic| {
            let before = found.iter().take(told);
            before
                .into_iter()
                .any(|other| (other.mistake, &other.message, &other.labels) == (one.mistake, &one.message, &one.labels))
        };
        let more: Vec<Diagnostic> = more.into_iter().filter(|one| !is_told(one)).collect();
        found.extend(
            more.into_iter()
                .map(|one| Diagnostic { message: format!("in scenario `{}` {}", scenario.name, one.message), ..one }),
        );
        stages.end("scenarios");
    }
    found
}

/// Where it is not decided which measure prevails, or which program comes first.
fn undecided(proved: &Proved<'_>, files: &Files) -> Vec<Diagnostic> {
    let book = proved.book;
    let mut found: Vec<Diagnostic> = Vec::new();
    // Made when the first finding is to be replayed: most books have none.
    let mut replaying: Option<spec::Replay<'_>> = None;
    for program in &proved.programs {
        let mut findings: Vec<&Finding> = program.findings.iter().collect();
        findings.sort_by_key(|finding| (finding.kind, finding.measures.clone()));
        found.extend(findings.into_iter().filter_map(|finding| {
            told(book, files, finding, replaying.get_or_insert_with(|| spec::Replay::new(book)))
        }));
    }
    found.extend(proof::circles(book));
    found
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
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
    let supposed = supposed(jurisdiction, finding);
    let (mistake, message) = match kind {
        FindingKind::Clash if supposed.is_some() => (
            &mistakes::CLASH_IN_COURT,
            format!("two measures of program `{name}` would both apply, and neither goes before the other"),
        ),
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
    // What a scenario adds is what its author is at work on: it is shown first.
    let is_own = |id: &MeasureId| program.tariffs.get(id.tariff).is_some_and(|tariff| tariff.terms.of_scenario);
    let first = measures.iter().zip(&places).find(|(id, _)| is_own(id)).map(|(_, place)| place).or(places.first())?;
    let mut told = Diagnostic::new(mistake, *first, message);
    let mut shown: Vec<Span> = vec![*first];
    for span in places.iter().take(6) {
        if !shown.contains(span) {
            told = told.also(*span, "");
            shown.push(*span);
        }
    }
    if let Some(example) = replayed {
        told = told.note(match &supposed {
            Some(supposed) => format!("{supposed}, {example}"),
            None => example,
        });
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

/// What is supposed of rulings where a finding is, in words; nothing where they are taken as they stand.
fn supposed(jurisdiction: &Jurisdiction, finding: &Finding) -> Option<String> {
    let at_work = match finding.courts {
        CourtView::AsIs => return None,
        CourtView::Pending => "at work, as `contested` is reckoned",
        CourtView::FromTheStart => "at work from the start, as `refundable` is reckoned",
    };
    let of_program =
        |target: &(StatementId, Option<ProgramId>)| target.1 == Some(finding.program) || target.1.is_none();
    let rulings = jurisdiction.courts.rulings.iter();
    let names: Vec<String> = rulings
        .filter(|ruling| ruling.known.asked_from() <= finding.known_on && ruling.targets.iter().any(of_program))
        .map(|ruling| format!("`{}`", ruling.name))
        .collect();
    let were = if names.len() == 1 { "was" } else { "were" };
    Some(format!("if {} {were} {at_work}", names.join(" and ")))
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
    if let Some(dropping) = dropping(program, (one, first.row), (other, last.row)) {
        told = match dropping {
            Some(line) => told.paste("take the book's out of the scenario", line),
            None => told.help("put a label before the book's, and say `drop` with it in the scenario"),
        };
    }
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

/// Where a scenario's tariff has the scope and the `since` of one of the book: the line that drops the latter, or nothing to
/// name it by.
fn dropping(program: &Program, one: (&Tariff, usize), other: (&Tariff, usize)) -> Option<Option<String>> {
    let ((own, own_row), (book, book_row)) = match (one.0.terms.of_scenario, other.0.terms.of_scenario) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        (true, true) | (false, false) => return None,
    };
    let (a, b) = (&own.terms, &book.terms);
    let same_terms = a.since == b.since && a.condition == b.condition;
    let origin =
        |tariff: &Tariff, row: usize| tariff.rows.get(row).map(|row| (row.origin.area, row.origin.holes.clone()));
    let products =
        |tariff: &Tariff| -> Vec<ProductSet> { tariff.products.iter().map(|one| one.area.clone()).collect() };
    let same_scope = origin(own, own_row) == origin(book, book_row)
        && products(own).iter().any(|area| products(book).contains(area));
    (same_terms && same_scope).then(|| book.marks.label.as_ref().map(|label| format!("drop {}.{label};", program.name)))
}

/// Replays a finding through the evaluator: the shipment that shows it, as it can be pasted into a test, with the duties that
/// are left. Nothing where the evaluator does not see it so.
fn replay(book: &Book, finding: &Finding, replaying: &mut spec::Replay<'_>) -> Option<String> {
    let jurisdiction = book.jurisdictions.get(finding.jurisdiction)?;
    let program = jurisdiction.programs.get(finding.program.0)?;
    let (values, meets) = proof::shipment_values(book, finding.jurisdiction, finding.program, &finding.point)?;
    let shipment = Shipment { line: 1, id: None, values: values.clone(), meets: meets.clone(), faults: Vec::new() };
    let view = View { known_on: finding.known_on };
    let quotas = program.tariffs.iter().filter_map(|tariff| Some((tariff.id, tariff.quota.as_ref()?)));
    let is_used_up = |name: &str| finding.point.get(&open_axis(name)) == Some(&PointValue::Flag(false));
    let used_up: Vec<_> = quotas.filter(|(_, quota)| is_used_up(&quota.name)).collect();
    let closed = used_up.iter().map(|(id, _)| *id).collect();
    let (courts, at) = (finding.courts, finding.jurisdiction);
    let seen = replaying.alternatives_where(courts, &closed, view, &shipment, at, finding.program)?;
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
    let mut asked = if finding.known_on == Day::LAST {
        String::new()
    } else {
        format!(", by what is known on {}", finding.known_on)
    };
    if !used_up.is_empty() {
        let names: Vec<String> = used_up.iter().map(|(_, quota)| format!("`{}`", quota.name)).collect();
        asked.push_str(&format!(", with {} used up", names.join(" and ")));
    }
    let comment = if duties.is_empty() { String::new() } else { format!("     // {}", duties.join(" or ")) };
    let text = proof::shipment_text(book, currency, &values, &meets);
    Some(format!("for example{asked}:\n    {text}{comment}"))
}
