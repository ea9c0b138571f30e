use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::phrase::{plain, read_phrase, special};
use crate::book::lower::scope::Item;
use crate::book::{Line, Published, Schedule, ScheduleTable, Stretch, Treatment, mistakes};
use crate::diagnostic::{Diagnostic, Label};
use crate::reference::{ScheduleRow, read_schedule};
use crate::syntax::tree;
use crate::trade::{Currency, ProductCode};

/// Codes with fewer digits only head others: they have no rate of their own.
const LEGAL_DIGITS: u8 = 8;

impl<'a> Lowering<'a> {
    /// A tariff schedule as it is published.
    pub fn schedule(&mut self, item: &Item<'a>, schedule: &'a tree::ScheduleDecl) {
        let Some(id) = item.id else { return };
        let at = item.jurisdiction;
        let table = self.schedule_table(item, &schedule.file);
        let clauses = &item.statement.clauses;
        for home in item.homes.clone() {
            let by = self.dates_of(at, home);
            let terms = self.terms(at, item.folder, clauses, &by, item.statement.span);
            let (Some(table), Some(terms)) = (table.clone(), terms) else { continue };
            let marks = self.marks(item.statement.label.as_ref(), clauses, &self.cite_of(at, home));
            let span = item.statement.span;
            if let Some(program) = self.program_mut(at, home) {
                program.schedules.push(Schedule { id, marks, terms, table, span });
            }
        }
    }

    /// The countries that pay the rates of column 2.
    pub fn column2(&mut self, item: &Item<'a>, set: &'a tree::Set) {
        let Some(members) = self.countries(item.jurisdiction, item.folder, set) else { return };
        if let Some(jurisdiction) = self.book.jurisdictions.get_mut(item.jurisdiction) {
            jurisdiction.column2.extend(members);
        }
    }

    fn schedule_table(&mut self, item: &Item<'a>, file: &tree::Text) -> Option<Arc<ScheduleTable>> {
        let path = Self::path_from(item.folder, &file.text);
        if let Some(known) = self.schedules.get(&path) {
            return known.clone();
        }
        let shown = path.display().to_string();
        let read = match read_schedule(&path, &shown, self.door, self.files) {
            // A `$` in the schedule of the United States is theirs, whoever reads it.
            Ok(rows) => Currency::parse("USD").map(|dollars| {
                // In results and reasons it is called by its own name, wherever it lies.
                let name = path.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
                Arc::new(table(name, &rows, dollars))
            }),
            Err(wrong) => {
                for mut diagnostic in wrong {
                    if diagnostic.labels.is_empty() {
                        diagnostic.labels.push(Label { span: file.span, text: String::new() });
                    }
                    self.report(diagnostic);
                }
                None
            }
        };
        if let (Some(table), Some(dollars)) = (&read, Currency::parse("USD"))
            && table.is_specific
            && self.currency_of(item.jurisdiction) != Some(dollars)
        {
            self.foreign.push((item.jurisdiction, dollars, file.span));
        }
        self.schedules.insert(path, read.clone());
        read
    }

    /// What does not go together with a schedule in one program.
    pub fn check_schedules(&mut self) {
        let mut wrong = Vec::new();
        for program in self.book.jurisdictions.iter().flat_map(|jurisdiction| &jurisdiction.programs) {
            let Some(first) = program.schedules.first() else { continue };
            let name = &program.name;
            for tariff in &program.tariffs {
                let said =
                    format!("`{name}` is a schedule, and a tariff beside it would not say which of the two holds");
                wrong.push(
                    Diagnostic::new(&mistakes::TARIFF_IN_SCHEDULE, tariff.span, said)
                        .also(first.span, "the schedule")
                        .paste(
                            "put the tariff into a program of its own, and say what becomes of the schedule's duty there",
                            format!("precedence NAME over {name} entirely;"),
                        )
                        .help(format!("where the goods are free of it, say `exempt … under {name}`")),
                );
            }
            if program.choice.is_some() {
                let said = format!("`{name}` is a schedule: it chooses among its own columns");
                wrong.push(
                    Diagnostic::new(&mistakes::SCHEDULE_PLACE, program.span, said)
                        .also(first.span, "the schedule")
                        .help(
                            "take `highest` or `lowest` away: of the special rates claimed the lowest applies anyhow",
                        ),
                );
            }
            for (at, one) in program.schedules.iter().enumerate() {
                let when = |schedule: &Schedule| (schedule.terms.since, schedule.terms.announced);
                let twice = program.schedules.iter().take(at).find(|other| when(other) == when(one));
                if let Some(other) = twice {
                    let said = format!("`{name}` has two editions from the same day");
                    wrong.push(
                        Diagnostic::new(&mistakes::EDITION_TWICE, one.span, said)
                            .also(other.span, "the first")
                            .help("give the later edition its own `since`: from then on it holds, and not the older"),
                    );
                }
            }
        }
        wrong.into_iter().for_each(|one| self.report(one));
    }
}

/// What a row says of rates and units once it has from the rows above what it leaves out.
#[derive(Clone, Default)]
struct Inherited {
    code: Option<ProductCode>,
    indent: usize,
    general: String,
    special: String,
    column2: String,
    units: Vec<String>,
}

impl Inherited {
    fn is_rated(&self) -> bool {
        !(self.general.is_empty() && self.special.is_empty() && self.column2.is_empty())
    }
}

/// Lines with their rates. A row that says its general rate says all its rates; what another leaves out it has from the row above
/// it by indent, if its code lies beneath that row's.
pub fn table(file: String, rows: &[ScheduleRow], dollars: Currency) -> ScheduleTable {
    let mut reading = Reading { dollars, phrases: BTreeMap::new(), treatments: BTreeMap::new() };
    let mut table = ScheduleTable { file, ..ScheduleTable::default() };
    let mut above: Vec<Inherited> = Vec::new();
    for row in rows {
        while above.last().is_some_and(|one| one.indent >= row.indent) {
            above.pop();
        }
        let mut own = Inherited {
            code: row.code,
            indent: row.indent,
            general: row.general.clone(),
            special: row.special.clone(),
            column2: row.column2.clone(),
            units: row.units.clone(),
        };
        let beneath = |parent: &&Inherited| match (parent.code, row.code) {
            (Some(parent), Some(code)) => parent.start() <= code.start() && code.end() <= parent.end(),
            (None, _) | (_, None) => false,
        };
        let rated = above.iter().rev().filter(|parent| parent.is_rated()).find(beneath);
        if let Some(parent) = rated.filter(|_| own.general.is_empty()) {
            own.general.clone_from(&parent.general);
            if own.special.is_empty() {
                own.special.clone_from(&parent.special);
            }
            if own.column2.is_empty() {
                own.column2.clone_from(&parent.column2);
            }
        }
        if own.units.is_empty()
            && let Some(parent) = above.iter().rev().filter(|parent| !parent.units.is_empty()).find(beneath)
        {
            own.units.clone_from(&parent.units);
        }
        if let Some(code) = row.code
            && (own.is_rated() || code.digits() >= LEGAL_DIGITS)
        {
            let treatment = reading.treatment(code, &own);
            table.lines.push(Line { code, number: row.line, units: own.units.clone(), treatment });
        }
        above.push(own);
    }
    let mut treatments: Vec<(Treatment, usize)> = reading.treatments.into_iter().collect();
    treatments.sort_by_key(|(_, at)| *at);
    table.treatments = treatments.into_iter().map(|(treatment, _)| treatment).collect();
    table.is_specific =
        reading.phrases.values().any(|published| published.rate.as_ref().is_some_and(crate::book::Rate::is_specific));
    table.stretches = stretches(&table.lines);
    table
}

/// Phrases and treatments, each read once.
struct Reading {
    dollars: Currency,
    phrases: BTreeMap<String, Arc<Published>>,
    treatments: BTreeMap<Treatment, usize>,
}

impl Reading {
    fn treatment(&mut self, code: ProductCode, row: &Inherited) -> usize {
        let treatment = Treatment {
            general: self.published(&row.general, code, "general"),
            special: special(&row.special).into_iter().map(|(codes, text)| (codes, self.phrase(text))).collect(),
            column2: self.published(&row.column2, code, "column 2"),
        };
        let next = self.treatments.len();
        *self.treatments.entry(treatment).or_insert(next)
    }

    fn published(&mut self, cell: &str, code: ProductCode, column: &str) -> Arc<Published> {
        let text = plain(cell);
        let is_blank = text.trim_matches([':', ' ']).is_empty();
        self.phrase(if is_blank { format!("no {column} rate is published for {code}") } else { text })
    }

    fn phrase(&mut self, text: String) -> Arc<Published> {
        if let Some(known) = self.phrases.get(&text) {
            return known.clone();
        }
        let published = Arc::new(Published { rate: read_phrase(&text, self.dollars), text: text.clone() });
        self.phrases.insert(text, published.clone());
        published
    }
}

/// Codes nest or are apart, so each number lies on the deepest line around it.
fn stretches(lines: &[Line]) -> Vec<Stretch> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let span = |at: usize| lines.get(at).map_or((0, 0), |line| (line.code.start(), line.code.end()));
    order.sort_by_key(|at| (span(*at).0, std::cmp::Reverse(span(*at).1)));
    let mut found: Vec<Stretch> = Vec::new();
    // The lines around the place that has been reached, each with the place up to which it is laid out and whether others lie in it.
    let mut open: Vec<(usize, u64, bool)> = Vec::new();
    for next in order.into_iter().map(Some).chain([None]) {
        let start = next.map_or(u64::MAX, |next| span(next).0);
        while let Some((line, from, has_inner)) = open.last().copied()
            && span(line).1 <= start
        {
            let end = span(line).1;
            if from < end {
                found.push(Stretch { start: from, end, line, is_listed: !has_inner });
            }
            open.pop();
            if let Some((_, reached, _)) = open.last_mut() {
                *reached = end;
            }
        }
        let Some(next) = next else { break };
        if let Some((line, from, has_inner)) = open.last_mut() {
            if *from < start {
                found.push(Stretch { start: *from, end: start, line: *line, is_listed: false });
            }
            *from = start;
            *has_inner = true;
        }
        open.push((next, start, false));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::book::lower::schedules::table;
    use crate::reference::ScheduleRow;
    use crate::source::{FileId, Span};
    use crate::trade::{Currency, ProductCode};

    fn row(code: &str, indent: usize, rates: [&str; 3]) -> ScheduleRow {
        let [general, special, column2] = rates.map(str::to_string);
        let code = (!code.is_empty()).then(|| ProductCode::parse(code, false).unwrap());
        ScheduleRow {
            code,
            indent,
            units: Vec::new(),
            general,
            special,
            column2,
            line: 1,
            span: Span::new(FileId(0), 0, 0),
        }
    }

    #[test]
    fn statistical_lines_have_the_rates_of_the_line_above() {
        let none = ["", "", ""];
        let rows = [
            row("0101", 0, none),
            row("", 1, none),
            row("0101.21.00", 2, ["1%", "Free (KR)", "9%"]),
            row("0101.21.00.10", 3, none),
            row("", 3, none),
            row("0101.21.00.30", 4, ["", "", "7%"]),
            row("0101.29.00", 2, ["2%", "", "8%"]),
            row("0102.29.00", 3, none),
        ];
        let table = table(String::new(), &rows, Currency::parse("USD").unwrap());
        let said = |code: &str| {
            let (_, line) = table.line_of(ProductCode::parse(code, false).unwrap().start())?;
            let one = table.treatment(line)?;
            Some(format!("{} {} {} {}", line.code, one.general.text, one.special.len(), one.column2.text))
        };
        assert_eq!(said("0101.21.00.10").unwrap(), "0101.21.0010 1% 1 9%");
        assert_eq!(said("0101.21.00.30").unwrap(), "0101.21.0030 1% 1 7%");
        // A suffix that is not listed has the rate of its legal line.
        assert_eq!(said("0101.21.00.20").unwrap(), "0101.21.00 1% 1 9%");
        assert_eq!(said("0101.29.00.90").unwrap(), "0101.29.00 2% 0 8%");
        // Its code does not lie beneath the line above it.
        assert_eq!(said("0102.29.00").unwrap().split_once(" no general").unwrap().0, "0102.29.00");
        assert_eq!(said("0101.30"), None);
        let listed = table.stretches.iter().filter(|one| one.is_listed).count();
        assert_eq!((listed, table.stretches.len()), (4, 7));
        assert!(table.stretches.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
