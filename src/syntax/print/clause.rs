//! What follows a statement, always in one order.

use crate::syntax::print::SOFT;
use crate::syntax::print::condition::print_condition;
use crate::syntax::print::set::column;
use crate::syntax::print::word::{bare_or_quoted, names, paths, quoted};
use crate::syntax::tree::{By, Clauses, Under};
use crate::trade::Length;

/// The clauses, each with a blank before it at which a long line may be broken.
pub(super) fn clauses(clauses: &Clauses) -> String {
    let Clauses {
        since,
        until,
        through,
        on,
        length,
        each_year,
        announced,
        code,
        cite,
        when,
        overrides,
        keeps,
        under,
        by,
        entirely,
        columns,
    } = clauses;
    let mut out = String::new();
    let mut add = |words: String| {
        out.push(SOFT);
        out.push_str(&words);
    };
    if entirely.is_some() {
        add("entirely".to_string());
    }
    if let Some(condition) = when {
        add(format!("when {}", print_condition(condition)));
    }
    if let Some(season) = each_year {
        let ((month, day), (last_month, last_day)) = (season.season.from, season.season.through);
        add(format!("each year {month:02}-{day:02} through {last_month:02}-{last_day:02}"));
    }
    for (word, day) in [("on", on), ("since", since), ("until", until), ("through", through)] {
        if let Some(day) = day {
            add(format!("{word} {}", day.day));
        }
    }
    for (word, name) in [("since", &columns.since), ("until", &columns.until), ("through", &columns.through)] {
        if let Some(name) = name {
            add(format!("{word} column {}", column(name)));
        }
    }
    if let Some((length, _)) = length {
        let (count, unit) = match length {
            Length::Days(count) => (count, "day"),
            Length::Months(count) => (count, "month"),
            Length::Years(count) => (count, "year"),
        };
        add(format!("for {count} {unit}{}", if *count == 1 { "" } else { "s" }));
    }
    if let Some(day) = announced {
        add(format!("announced {}", day.day));
    }
    if let Some(name) = &columns.announced {
        add(format!("announced column {}", column(name)));
    }
    if !overrides.is_empty() {
        add(format!("overrides {}", paths(overrides)));
    }
    if !keeps.is_empty() {
        add(format!("keeps {}", paths(keeps)));
    }
    match under {
        Some(Under::Every(_)) => add("under *".to_string()),
        Some(Under::Programs(programs)) => add(format!("under {}", paths(programs))),
        None => {}
    }
    match by {
        Some(By::Authority(authority)) => add(format!("by {}", quoted(authority))),
        Some(By::Dates(dates)) => add(format!("by {}", names(dates, " or "))),
        None => {}
    }
    for text in cite {
        add(format!("cite {}", quoted(text)));
    }
    for name in &columns.cite {
        add(format!("cite column {}", column(name)));
    }
    if let Some(name) = &columns.code {
        add(format!("code column {}", column(name)));
    }
    if let Some(text) = code {
        add(format!("code {}", bare_or_quoted(text, is_code)));
    }
    out
}

/// `9903.81.87`: letters and digits, parted by single points.
pub(super) fn is_code(text: &str) -> bool {
    text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()))
}
