use std::cmp::Reverse;

use crate::book::{Builtin, Line, Program, ProgramId, Published, Rate, Schedule, StatementId, Treatment};
use crate::region::{Axis, AxisSet, Cell, Constraint, Linear, NumberSet};
use crate::shipment::{Beaten, NotMet, Reason, Rule};
use crate::spec::facts::{Data, DayOf};
use crate::spec::levy::Levied;
use crate::spec::line::Evaluation;
use crate::spec::program::{Standing, State};
use crate::spec::slice::shown_grouped;
use crate::trade::{Number, Unit};

/// The column of a schedule that prevails, for people.
#[derive(Debug, Clone)]
pub struct ColumnOf {
    /// The schedule's place among the statements.
    pub statement: StatementId,
    /// The rate, where the schedule says it by itself.
    pub rate: Option<Rate>,
    /// The statement, with the line and the rate as it is printed.
    pub reason: Reason,
    /// The column, the rate and what it is levied on.
    pub arithmetic: String,
}

/// A column that a line may be under, and its name.
struct Candidate<'a> {
    name: String,
    published: &'a Published,
}

impl<'a> Evaluation<'a> {
    /// How a schedule stands on a line: column 2 for its countries whatever is claimed; else the lowest of the general rate and the
    /// special rates that are claimed, and the general one where it is no higher.
    pub fn judge_schedule(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        counts: &DayOf,
        mut standing: Standing,
    ) -> Data<Standing> {
        let Some(schedule) = self.edition(id, program, counts, &mut standing)? else { return Ok(standing) };
        let product = self.product();
        let found = schedule.table.line_of(product).map(|(_, line)| line);
        let found = found.and_then(|line| schedule.table.treatment(line).map(|treatment| (line, treatment)));
        let matching = self.exemptions(id, program, counts)?;
        if !matching.is_empty() {
            standing.codes =
                matching.iter().filter_map(|place| program.exemptions.get(*place)?.marks.code.clone()).collect();
            standing.state = State::Exempt;
            standing.exemptions = matching;
            return Ok(standing);
        }
        if let Some((dropper, codes)) = self.dropped(id)? {
            standing.codes = codes;
            standing.state = State::Dropped(dropper);
            return Ok(standing);
        }
        let missing = Published { text: self.missing(schedule), rate: None };
        let (line, candidates) = match found {
            Some((line, treatment)) => (Some(line), self.columns(treatment, counts)),
            None => (None, vec![Candidate { name: "no line".to_string(), published: &missing }]),
        };
        let mut best: Option<(&Candidate<'_>, Levied)> = None;
        let mut others: Vec<&Candidate<'_>> = Vec::new();
        for candidate in &candidates {
            let levied = self.column(id, program, candidate.published, counts)?;
            best = Some(match best.take() {
                None => (candidate, levied),
                Some((known, lowest)) if !self.is_below(&levied.duty, &lowest.duty) => {
                    others.push(candidate);
                    (known, lowest)
                }
                Some((known, _)) => {
                    others.push(known);
                    (candidate, levied)
                }
            });
        }
        let Some((column, levied)) = best else { return Ok(standing) };
        let reason = reason(schedule, line, column);
        let mut arithmetic = String::new();
        if self.traced {
            let on = self.levied_on(column.published, &levied);
            arithmetic = format!("{} ({}){on}", column.published.text, column.name);
            for other in others {
                let what = self::reason(schedule, line, other);
                standing.beaten.push(Beaten { what, by: reason.name.clone(), rule: Rule::Amount });
            }
        }
        let rate = column.published.rate.clone();
        standing.column = Some(ColumnOf { statement: schedule.id, rate, reason, arithmetic });
        standing.state = State::Levied;
        standing.duty = levied.duty;
        let deductions = levied.deducted.iter().filter_map(|place| program.deductions.get(*place)?.marks.code.clone());
        standing.codes.extend(deductions);
        standing.codes.extend(levied.precedence_codes);
        standing.left = Some(levied.left);
        standing.share = Some(levied.share);
        standing.cuts = levied.cuts;
        Ok(standing)
    }

    /// The edition in force: of several the one of the latest `since`, then the one announced last.
    fn edition(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        counts: &DayOf,
        standing: &mut Standing,
    ) -> Data<Option<&'a Schedule>> {
        let mut editions: Vec<&'a Schedule> = program.schedules.iter().collect();
        editions.sort_by_key(|one| Reverse((one.terms.since, one.terms.announced)));
        for schedule in editions {
            match self.absent(schedule.id, Some(id), &schedule.terms, counts)? {
                None => return Ok(Some(schedule)),
                Some(why) if self.traced => {
                    let what = Reason { name: called(schedule), ..blank(schedule) };
                    standing.not_met.push(NotMet { what, why });
                }
                Some(_) => {}
            }
        }
        Ok(None)
    }

    /// The columns of a line that the shipment may be under, the general one first.
    fn columns<'t>(&mut self, treatment: &'t Treatment, counts: &DayOf) -> Vec<Candidate<'t>> {
        let members = &self.jurisdiction.column2;
        if !members.is_empty() {
            let origin = self.country(Builtin::Origin.id());
            if members.iter().any(|member| self.country_in(member, origin, counts)) {
                return vec![Candidate { name: "column 2".to_string(), published: &treatment.column2 }];
            }
        }
        let mut found = vec![Candidate { name: "general".to_string(), published: &treatment.general }];
        for (codes, published) in &treatment.special {
            if let Some(code) = codes.iter().find(|code| self.has(Builtin::Claims.id(), code)) {
                found.push(Candidate { name: format!("special {code}"), published });
            }
        }
        found
    }

    /// What a column comes to. A rate that only refers to something else is an amount that nobody knows: not below zero, and
    /// needed by the words that are printed.
    fn column(&mut self, id: ProgramId, program: &'a Program, published: &Published, counts: &DayOf) -> Data<Levied> {
        if let Some(rate) = &published.rate {
            return self.levy(id, program, rate, &[], counts);
        }
        let levied = self.levy(id, program, &Rate::Free, &[], counts)?;
        // Of a product that is still open every line would have its own words: they are asked for when it is known.
        let words = match self.ways.cell().axes.contains_key(&Axis::Product) {
            true => "a rate that the schedule only says in words".to_string(),
            false => published.text.clone(),
        };
        let axis = Axis::number(&format!("\"{}\"", published.text));
        self.words.insert(axis.clone(), words);
        let not_below = AxisSet::Numbers(NumberSet::above(Number::zero(), true));
        self.ways.know(&Cell::everything().with(axis.clone(), not_below));
        Ok(Levied { duty: Linear::axis(axis), ..levied })
    }

    /// Whether one duty is below another.
    fn is_below(&mut self, low: &Linear, high: &Linear) -> bool {
        if let Some(difference) = low.sub(high).as_constant() {
            return difference.is_negative();
        }
        let below = Cell::everything().where_(Constraint::less(low, high, false));
        let not = Cell::everything().where_(Constraint::less(high, low, true));
        self.ways.ask(|| vec![below, not]) == 0
    }

    /// That the product stands on no line.
    fn missing(&self, schedule: &Schedule) -> String {
        let product = match self.shipment.values.get(&Builtin::Product.id()) {
            Some(crate::trade::Value::Product(code)) => code.to_string(),
            Some(_) | None => "this product".to_string(),
        };
        format!("{product} is not in {}", schedule.table.file)
    }

    /// The value and the quantities that a rate has read, in words.
    fn levied_on(&mut self, published: &Published, levied: &Levied) -> String {
        let Some(rate) = &published.rate else { return String::new() };
        let mut dimensions = Vec::new();
        let mut is_of_value = false;
        rate.each_part(&mut |part| match part {
            Rate::Specific { dimension, .. } => dimensions.push(*dimension),
            Rate::Percent(..) => is_of_value = true,
            _ => {}
        });
        let mut words = Vec::new();
        for dimension in dimensions {
            let quantity = self.quantity(None, dimension);
            let unit = Unit::base(dimension).map(|unit| unit.name).unwrap_or_default();
            words.push(format!("{} {unit}", shown_grouped(&quantity)));
        }
        if is_of_value && let Ok(left) = self.left_of(&levied.share) {
            words.push(shown_grouped(&left));
        }
        if words.is_empty() { String::new() } else { format!(" of {}", words.join(" and ")) }
    }
}

fn blank(schedule: &Schedule) -> Reason {
    Reason {
        name: String::new(),
        measure: None,
        rate: String::new(),
        code: None,
        cite: schedule.marks.cite.clone(),
        span: schedule.span,
    }
}

/// A schedule by its label, or its file and first day.
fn called(schedule: &Schedule) -> String {
    let name = schedule.marks.label.clone().unwrap_or_else(|| schedule.table.file.clone());
    schedule.terms.since.map_or_else(|| name.clone(), |since| format!("{name} of {since}"))
}

/// A column of a line, with the file and line where it is printed.
fn reason(schedule: &Schedule, line: Option<&Line>, column: &Candidate<'_>) -> Reason {
    let mut cite = Vec::new();
    if let Some(line) = line {
        cite.push(format!("{} {}:{}", line.code, schedule.table.file, line.number));
    }
    cite.extend(schedule.marks.cite.clone());
    let name = if line.is_some() { format!("the {} rate", column.name) } else { column.name.clone() };
    Reason { name, rate: column.published.text.clone(), cite, ..blank(schedule) }
}
