use std::collections::BTreeMap;

use crate::book::{Book, StatementId};
use crate::shipment::{Outcome, Status};
use crate::source::{Files, Span};

/// The measures of a book in its order, one a statement: where it stands, and the places by which outcomes name it. A list's
/// measures count for their statement, and so do the programs of an exemption.
pub fn measures(book: &Book) -> Vec<(Span, Vec<StatementId>)> {
    let mut found: BTreeMap<Span, Vec<StatementId>> = BTreeMap::new();
    let mut add = |span: Span, id: StatementId| {
        let ids = found.entry(span).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| add(one.span, one.id));
            program.exemptions.iter().for_each(|one| add(one.span, one.id));
            program.deductions.iter().for_each(|one| add(one.span, one.id));
        }
        jurisdiction.controls.iter().for_each(|one| add(one.span, one.id));
    }
    found.into_iter().collect()
}

/// `rules.tm:12:3: a: tariff steel from * = 50%`
pub fn shown(span: Span, files: &Files) -> String {
    let at = files.position(span);
    let first = files.text(span).lines().next().unwrap_or("").trim_end();
    let short: String = first.chars().take(80).collect();
    let more = if short.len() < first.len() { "…" } else { "" };
    format!("{}:{}:{}: {short}{more}", files.name(span.file), at.line, at.column)
}

/// Rows by status, and how many rows each measure of the book reached, in the book's order: those that prevailed, exempted,
/// deducted or bound. Beside them those that it only may reach, where a fact is lacking.
pub fn stats(book: &Book, files: &Files, outcomes: &[Outcome]) -> String {
    let count = |status: Status| outcomes.iter().filter(|outcome| outcome.status == status).count();
    let mut text = format!(
        "{:>9}  {}\n{:>9}  ok\n{:>9}  needs\n{:>9}  error\n\n",
        outcomes.len(),
        if outcomes.len() == 1 { "row" } else { "rows" },
        count(Status::Ok),
        count(Status::Needs),
        count(Status::Error)
    );
    let measures = measures(book);
    let place: BTreeMap<StatementId, usize> =
        measures.iter().enumerate().flat_map(|(at, (_, ids))| ids.iter().map(move |id| (*id, at))).collect();
    let mut reached: Vec<(usize, usize)> = vec![(0, 0); measures.len()];
    for outcome in outcomes {
        // A statement that is reached in two programs is reached by one row.
        let mut here: BTreeMap<usize, bool> = BTreeMap::new();
        for (id, sure) in &outcome.touched {
            if let Some(at) = place.get(id) {
                *here.entry(*at).or_default() |= sure;
            }
        }
        for (at, sure) in here {
            if let Some((surely, perhaps)) = reached.get_mut(at) {
                *(if sure { surely } else { perhaps }) += 1;
            }
        }
    }
    let any = reached.iter().any(|(_, perhaps)| *perhaps > 0);
    text.push_str(&format!("{:>9}  {}measure\n", "rows", if any { "perhaps  " } else { "" }));
    for ((span, _), (surely, perhaps)) in measures.iter().zip(&reached) {
        let more = match (any, perhaps) {
            (false, _) => String::new(),
            (true, 0) => format!("{:>7}  ", ""),
            (true, more) => format!("{:>7}  ", format!("+{more}")),
        };
        text.push_str(&format!("{surely:>9}  {more}{}\n", shown(*span, files)));
    }
    let idle = reached.iter().filter(|(surely, perhaps)| *surely + *perhaps == 0).count();
    text.push_str(&match (measures.len(), idle) {
        (0, _) => "the book has no measures\n".to_string(),
        (all, 0) => format!("each of the {all} measures reached a row\n"),
        (all, idle) => format!("{idle} of {all} measures reached no row\n"),
    });
    text
}
