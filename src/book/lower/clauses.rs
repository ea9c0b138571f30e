use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::conditions::split_period;
use crate::book::{Atom, Condition, FactId, Marks, Terms, mistakes};
use crate::diagnostic::Diagnostic;
use crate::region::DaySet;
use crate::source::Span;
use crate::syntax::tree::{Clauses, Dated, Name};
use crate::trade::Day;

/// The days that clauses say, before a condition cuts them.
pub struct Written {
    /// `since`, or the day of `on`.
    pub since: Option<Day>,
    /// The first day no longer.
    pub until: Option<Day>,
}

impl<'a> Lowering<'a> {
    /// The period that clauses write; reports one that is empty or unclear.
    pub fn period(&mut self, clauses: &Clauses, statement: Span) -> Option<Written> {
        if let Some(name) = clauses.columns.all().next() {
            self.no_list(name);
            return None;
        }
        let ends: Vec<(Span, Option<Day>)> = [
            clauses.until.map(|until| (until.span, Some(until.day))),
            clauses.through.map(|through| (through.span, Some(through.day.next()))),
            clauses.on.map(|on| (on.span, Some(on.day.next()))),
            clauses.length.map(|(length, span)| (span, clauses.since.and_then(|since: Dated| since.day.after(length)))),
        ]
        .into_iter()
        .flatten()
        .collect();
        if let [(first, _), (second, _), ..] = ends.as_slice() {
            self.report(
                Diagnostic::new(&mistakes::UNCLEAR_PERIOD, *second, "this says a second time when the statement ends")
                    .also(*first, "it ends here already")
                    .help("keep one of them"),
            );
            return None;
        }
        if let (Some(on), Some(since)) = (clauses.on, clauses.since) {
            self.report(
                Diagnostic::new(&mistakes::UNCLEAR_PERIOD, since.span, "`on` is a single day, so it has no `since`")
                    .also(on.span, "the day")
                    .help("keep one of them"),
            );
            return None;
        }
        if let Some((_, span)) = clauses.length {
            let Some(since) = clauses.since else {
                self.report(
                    Diagnostic::new(&mistakes::UNCLEAR_PERIOD, span, "`for` counts from `since`, which is not said")
                        .help("say `since` with the first day"),
                );
                return None;
            };
            if ends.first().is_some_and(|(_, end)| end.is_none()) {
                self.report(Diagnostic::new(
                    &mistakes::UNCLEAR_PERIOD,
                    since.span.to(span),
                    "this ends after the year 9999, which no calendar here reaches",
                ));
                return None;
            }
        }
        let since = clauses.since.or(clauses.on).map(|since| since.day);
        let until = ends.first().and_then(|(_, end)| *end);
        if let (Some(first), Some(end)) = (since, until)
            && first >= end
        {
            let at = ends.first().map_or(statement, |(span, _)| *span);
            let mut found = Diagnostic::new(&mistakes::EMPTY_PERIOD, at, "this period holds no day");
            if let Some(since) = clauses.since {
                found = found.also(since.span, "it begins here");
            }
            found = if first == end && clauses.until.is_some() {
                found.help(format!("`until` leaves its day out; for that single day write `on {first}`"))
            } else {
                found.help("`since` is the first day, `until` the first day no longer in force")
            };
            self.report(found);
            return None;
        }
        Some(Written { since, until })
    }

    /// When a statement is in force and known, and what it hangs on.
    pub fn terms(
        &mut self,
        at: usize,
        folder: Option<&'a PathBuf>,
        clauses: &Clauses,
        by: &[FactId],
        statement: Span,
    ) -> Option<Terms> {
        let condition = match &clauses.when {
            Some(when) => self.condition(at, folder, when),
            None => Some(Condition::Always),
        };
        let written = self.period(clauses, statement);
        let (condition, Written { since, until }) = (condition?, written?);
        let (days, mut condition) = split_period(condition, by);
        if let Some(each_year) = clauses.each_year {
            let words = self.files.text(each_year.span).to_string();
            let season = Condition::Atom(Box::new(Atom::InSeason(each_year.season)), words);
            condition = match condition {
                Condition::Always => season,
                Condition::All(mut parts) => {
                    parts.push(season);
                    Condition::All(parts)
                }
                other @ (Condition::Any(_) | Condition::Not(_) | Condition::Atom(..)) => {
                    Condition::All(vec![other, season])
                }
            };
        }
        let period = crate::trade::Period { since: since.unwrap_or(Day::FIRST), until: until.unwrap_or(Day::LAST) };
        let period = DaySet::period(period);
        if let Some(each_year) = clauses.each_year
            && period.meet(&DaySet::season(each_year.season)).is_empty()
        {
            let found =
                Diagnostic::new(&mistakes::EMPTY_PERIOD, each_year.span, "no day of this season is in the period");
            self.report(found.help("the season lies within `since` and `until`: correct one of them"));
            return None;
        }
        if days.meet(&period).is_empty() {
            let at = clauses.when.as_ref().map_or(statement, |when| when.span);
            self.report(
                Diagnostic::new(&mistakes::EMPTY_PERIOD, at, "no day is left on which this statement is in force")
                    .help("the condition on the date that counts and the period have no day in common"),
            );
            return None;
        }
        let announced = clauses.announced.map(|announced| announced.day);
        let known = announced.or(since).unwrap_or(Day::FIRST);
        let of_scenario = self.is_own;
        Some(Terms { since, until, days, announced, known, of_scenario, condition })
    }

    /// How a statement is named and cited; a program's own sources stand in for those it lacks.
    pub fn marks(&self, label: Option<&Name>, clauses: &Clauses, program: &[String]) -> Marks {
        let own: Vec<String> = clauses.cite.iter().map(|cite| cite.text.clone()).collect();
        Marks {
            label: label.map(|label| label.text.clone()),
            code: clauses.code.as_ref().map(|code| code.text.trim().to_string()),
            cite: if own.is_empty() { program.to_vec() } else { own },
        }
    }
}
