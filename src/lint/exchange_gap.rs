use std::collections::BTreeMap;

use crate::book::Exchange;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::region::DaySet;
use crate::trade::{Currency, Day, Period};

rule! {
    /// Days on which no rate of a currency holds
    ///
    /// `exchange-gap`: a rate of two currencies ends, and the next begins later. On the days between none holds, and a line in
    /// that currency is an error. Mostly `until`, which is the first day no longer, was taken for the last.
    ///
    /// Example: `exchange EUR = 1.10 USD since 2025-06-01 until 2025-06-30; exchange EUR = 1.12 USD since 2025-07-01;`, none on 30 June
    ///
    /// To mend it: say `through`, or let the rate end on the day on which the next begins.
    "W0555" "exchange-gap": Group::Opinion, Find::Written(check);
}

/// The most gaps of one pair of currencies that are shown.
const MOST_SHOWN: usize = 5;

/// Days between two rates of a pair.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let mut pairs: BTreeMap<[Currency; 2], Vec<&Exchange>> = BTreeMap::new();
        for one in &jurisdiction.exchanges {
            pairs.entry(one.pair()).or_default().push(one);
        }
        for rates in pairs.into_values() {
            let period = |one: &&Exchange| Period {
                since: one.since.unwrap_or(Day::FIRST),
                until: one.until.unwrap_or(Day::LAST),
            };
            let held: Vec<Period> = DaySet::from_periods(rates.iter().map(period)).periods().collect();
            let gaps = held.iter().zip(held.iter().skip(1)).map(|(before, behind)| (before.until, behind.since));
            let gaps: Vec<(Day, Day)> = gaps.collect();
            for (at, (end, start)) in gaps.iter().take(MOST_SHOWN).enumerate() {
                let Some(first) = rates.iter().find(|one| one.until == Some(*end)) else { continue };
                let Some(next) = rates.iter().find(|one| one.since == Some(*start)) else { continue };
                let until = written.get(&first.span).and_then(|placed| placed.statement.clauses.until);
                let days = match start.previous() {
                    last if last == *end => format!("on {end}"),
                    last => format!("from {end} to {last}"),
                };
                let message = format!("{days} no rate of {} and {} holds", first.one, first.other);
                let mut told = Diagnostic::new(&MISTAKE, until.map_or(first.span, |until| until.span), message)
                    .also(next.span, "the next rate");
                let word = until.and_then(|until| subject.word_before(until.span, "until"));
                told = match word.filter(|_| end.next() == *start) {
                    Some(word) => told
                        .help("`until` names the first day no longer: say `through` where that day still counts")
                        .fix(word, "through"),
                    None => told.help("let one of them hold on these days too, or put the lacking rate in"),
                };
                if at + 1 == MOST_SHOWN && gaps.len() > MOST_SHOWN {
                    told = told.note(format!("{} more gaps of this pair", gaps.len() - MOST_SHOWN));
                }
                found.push(told);
            }
        }
    }
    found
}
