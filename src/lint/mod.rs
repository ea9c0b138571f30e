//! Opinions about a book that holds: one file a rule, with its page.

/// Declares the rule of a file: its page, its code, its name, its group, and how it finds what it finds.
macro_rules! rule {
    ($(#[doc = $page:literal])* $code:literal $name:literal: $group:expr, $find:expr;) => {
        const MISTAKE: $crate::diagnostic::Mistake =
            $crate::diagnostic::Mistake { code: $code, page: concat!($($page, "\n"),*) };
        /// The rule of this file.
        pub const RULE: $crate::lint::Rule =
            $crate::lint::Rule { name: $name, mistake: &MISTAKE, group: $group, find: $find };
    };
}

mod allow;
mod allow_unknown;
mod allow_unreasoned;
mod allow_unused;
mod announced_late;
mod announced_missing;
mod bounds_crossed;
mod cite_missing;
mod claim_unknown;
mod code_missing;
mod code_not_in_schedule;
mod column2_missing;
mod condition_idle;
mod court_no_effect;
mod day_far;
mod day_gap;
mod duplicate_statement;
mod except_outside;
mod exception_survives;
mod exchange_gap;
mod expires_soon;
mod fact_unused;
mod label_shadows;
mod levels;
mod list_row_covered;
mod listed;
mod measure_unmatched;
mod measures;
mod member_covered;
mod neighbours;
mod no_effect;
mod overrides_idle;
mod pause_endless;
mod pause_outlives;
mod percent_fraction;
mod percent_huge;
mod precedence_missing;
mod program_untested;
mod quota_nothing_over;
mod quota_overlap;
mod quota_part_period;
mod quota_used_outside;
mod rate_part_twice;
mod rates_unused;
mod row_like_else;
mod ruling_open;
mod scenario_idle;
mod schedules;
mod set_unused;
mod sets;
mod since_missing;
mod subject;
mod test_repeats;
mod through_late;
mod through_overlap;
mod unit_not_reported;
mod unit_unused;
mod use_unused;
mod uses;
mod validity_outside_parent;
mod words;

pub use allow::{ALLOW_RULES, Allow, Allows, Named};
pub use levels::{Level, Levels};
pub use subject::{Placed, Subject, is_authors, trees};

use crate::diagnostic::{Diagnostic, Mistake, Severity};
use crate::proof::Proved;
use crate::source::Files;
use crate::trade::Day;

/// A rule: what it looks for, and how.
pub struct Rule {
    /// What settings and comments call it.
    pub name: &'static str,
    /// Its code and its page.
    pub mistake: &'static Mistake,
    /// Who asks it.
    pub group: Group,
    /// How it finds.
    pub find: Find,
}

/// Who asks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// `tradec check` as well as `tradec lint`: what it finds is hardly ever meant.
    Check,
    /// `tradec lint`.
    Opinion,
    /// Nobody who does not say so.
    OnDemand,
}

/// How a rule finds.
pub enum Find {
    /// In a proved book; then in each of its scenarios by itself.
    Proved(fn(&Proved<'_>, &Files) -> Vec<Diagnostic>),
    /// In what the author wrote, with the proved book beside it; scenarios are part of what was written.
    Written(fn(&Subject<'_>) -> Vec<Diagnostic>),
    /// The same by what day is today: nothing where that is not said.
    Today(fn(&Subject<'_>, Day) -> Vec<Diagnostic>),
    /// In the comments that allow findings, once it is known which of them did.
    Comments(fn(&Allows, &Levels) -> Vec<Diagnostic>),
}

/// Every rule, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &column2_missing::RULE,
    &exception_survives::RULE,
    &no_effect::RULE,
    &announced_missing::RULE,
    &court_no_effect::RULE,
    &day_gap::RULE,
    &through_late::RULE,
    &through_overlap::RULE,
    &pause_outlives::RULE,
    &pause_endless::RULE,
    &announced_late::RULE,
    &expires_soon::RULE,
    &ruling_open::RULE,
    &day_far::RULE,
    &member_covered::RULE,
    &except_outside::RULE,
    &set_unused::RULE,
    &fact_unused::RULE,
    &rates_unused::RULE,
    &unit_unused::RULE,
    &use_unused::RULE,
    &label_shadows::RULE,
    &percent_fraction::RULE,
    &percent_huge::RULE,
    &row_like_else::RULE,
    &bounds_crossed::RULE,
    &duplicate_statement::RULE,
    &condition_idle::RULE,
    &overrides_idle::RULE,
    &cite_missing::RULE,
    &code_missing::RULE,
    &since_missing::RULE,
    &claim_unknown::RULE,
    &precedence_missing::RULE,
    &program_untested::RULE,
    &validity_outside_parent::RULE,
    &quota_overlap::RULE,
    &quota_used_outside::RULE,
    &quota_nothing_over::RULE,
    &code_not_in_schedule::RULE,
    &measure_unmatched::RULE,
    &list_row_covered::RULE,
    &test_repeats::RULE,
    &scenario_idle::RULE,
    &exchange_gap::RULE,
    &unit_not_reported::RULE,
    &quota_part_period::RULE,
    &rate_part_twice::RULE,
];

/// The rule that settings and comments call so, by its name or its code.
pub fn rule(called: &str) -> Option<&'static Rule> {
    let all = RULES.iter().chain(ALLOW_RULES);
    all.copied().find(|rule| rule.name == called || rule.mistake.code.eq_ignore_ascii_case(called))
}

/// The page of every rule.
pub fn mistakes() -> impl Iterator<Item = &'static Mistake> {
    RULES.iter().chain(ALLOW_RULES).map(|rule| rule.mistake)
}

/// What the rules find that look at a proved book only.
pub fn in_proved(proved: &Proved<'_>, files: &Files, levels: &Levels) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Find::Proved(find) = rule.find
            && let Some(severity) = levels.of(rule)
        {
            found.extend(find(proved, files).into_iter().map(|one| graded(one, severity)));
        }
    }
    found
}

/// What the rules find that look at what the author wrote.
pub fn in_written(subject: &Subject<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        let Some(severity) = levels.of(rule) else { continue };
        let more = match rule.find {
            Find::Written(find) => find(subject),
            Find::Today(find) => levels.today.map(|today| find(subject, today)).unwrap_or_default(),
            Find::Proved(_) | Find::Comments(_) => continue,
        };
        found.extend(more.into_iter().map(|one| graded(one, severity)));
    }
    found
}

/// A finding of the severity that a book's settings give it.
fn graded(found: Diagnostic, severity: Severity) -> Diagnostic {
    if found.severity() == severity { found } else { Diagnostic { level: Some(severity), ..found } }
}
