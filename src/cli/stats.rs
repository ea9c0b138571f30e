use std::collections::{BTreeMap, HashMap};

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
            program.schedules.iter().for_each(|one| add(one.span, one.id));
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

/// How many rows each measure of the books of a run reached.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    rows: [usize; 3],
    /// Surely, and perhaps, where a fact is lacking.
    reached: BTreeMap<Span, (usize, usize)>,
}

/// Where the statements of a book stand that are counted.
#[derive(Default)]
pub struct Places(HashMap<StatementId, Span>);

impl Places {
    /// Of a book.
    pub fn new(book: &Book) -> Places {
        let all = measures(book).into_iter();
        Places(all.flat_map(|(span, ids)| ids.into_iter().map(move |id| (id, span))).collect())
    }
}

impl Tally {
    /// Counts the measures of a book as well, those that no row reaches among them.
    pub fn add_book(&mut self, book: &Book) {
        for (span, _) in measures(book) {
            self.reached.entry(span).or_default();
        }
    }

    /// Counts what a book has made of shipments.
    pub fn take(&mut self, book: &Book, outcomes: &[Outcome]) {
        self.add_book(book);
        let places = Places::new(book);
        for outcome in outcomes {
            self.row(&places, outcome.status, outcome.touched.iter().copied());
        }
    }

    /// Counts one row, with the statements at work on it and whether each is for sure.
    pub fn row(&mut self, places: &Places, status: Status, touched: impl Iterator<Item = (StatementId, bool)>) {
        let at = match status {
            Status::Ok => 0,
            Status::Needs => 1,
            Status::Error => 2,
        };
        if let Some(count) = self.rows.get_mut(at) {
            *count += 1;
        }
        if places.0.is_empty() {
            return;
        }
        // A statement that is reached in two programs is reached by one row.
        let mut here: BTreeMap<Span, bool> = BTreeMap::new();
        for (id, sure) in touched {
            if let Some(span) = places.0.get(&id) {
                *here.entry(*span).or_default() |= sure;
            }
        }
        for (span, sure) in here {
            let (surely, perhaps) = self.reached.entry(span).or_default();
            *(if sure { surely } else { perhaps }) += 1;
        }
    }

    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: &Tally) {
        for (sum, count) in self.rows.iter_mut().zip(other.rows) {
            *sum += count;
        }
        for (span, (surely, perhaps)) in &other.reached {
            let sum = self.reached.entry(*span).or_default();
            sum.0 += surely;
            sum.1 += perhaps;
        }
    }

    /// Rows that are ok, that need a fact, and that are errors.
    pub fn rows(&self) -> [usize; 3] {
        self.rows
    }

    /// Rows by status, and how many rows each measure reached, in the order of the files: those that prevailed, exempted, deducted
    /// or bound. Beside them those that it only may reach, where a fact is lacking.
    pub fn text(&self, files: &Files) -> String {
        let [ok, needs, error] = self.rows;
        let rows = ok + needs + error;
        let mut text = format!(
            "{rows:>9}  {}\n{ok:>9}  ok\n{needs:>9}  needs\n{error:>9}  error\n\n",
            if rows == 1 { "row" } else { "rows" },
        );
        let any = self.reached.values().any(|(_, perhaps)| *perhaps > 0);
        text.push_str(&format!("{:>9}  {}measure\n", "rows", if any { "perhaps  " } else { "" }));
        for (span, (surely, perhaps)) in &self.reached {
            let more = match (any, perhaps) {
                (false, _) => String::new(),
                (true, 0) => format!("{:>7}  ", ""),
                (true, more) => format!("{:>7}  ", format!("+{more}")),
            };
            text.push_str(&format!("{surely:>9}  {more}{}\n", shown(*span, files)));
        }
        let idle = self.reached.values().filter(|(surely, perhaps)| *surely + *perhaps == 0).count();
        text.push_str(&match (self.reached.len(), idle) {
            (0, _) => "the book has no measures\n".to_string(),
            (all, 0) => format!("each of the {all} measures reached a row\n"),
            (all, idle) => format!("{idle} of {all} measures reached no row\n"),
        });
        text
    }
}
