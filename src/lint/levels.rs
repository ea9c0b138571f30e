use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::lint::{Find, Group, Rule};
use crate::trade::Day;

/// How a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It is not asked.
    Off,
    /// What it finds is a warning.
    Warn,
    /// What it finds is an error.
    Error,
}

/// Which rules are asked, and how each counts.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    /// Whether opinions are asked that are not named.
    pub opinions: bool,
    /// What settings say of rules, by name.
    pub said: BTreeMap<&'static str, Level>,
    /// Only these, where some are named on the command line; by name.
    pub only: Option<Vec<&'static str>>,
    /// The day that is today, where that is said.
    pub today: Option<Day>,
    /// How many days from today something ends soon; 30 where nothing is said.
    pub soon: Option<u32>,
}

impl Levels {
    /// As `tradec check` asks: what is hardly ever meant.
    pub fn check() -> Levels {
        Levels::default()
    }

    /// As `tradec lint` asks where nothing is said.
    pub fn lint() -> Levels {
        Levels { opinions: true, ..Levels::default() }
    }

    /// How many days from today something ends soon.
    pub fn soon(&self) -> u32 {
        self.soon.unwrap_or(30)
    }

    /// How severe a rule's findings are; nothing where it is not asked.
    pub fn of(&self, rule: &Rule) -> Option<Severity> {
        if matches!(rule.find, Find::Today(_)) && self.today.is_none() {
            return None;
        }
        let said = self.said.get(rule.name).copied();
        let level = match &self.only {
            Some(only) if !only.contains(&rule.name) => Level::Off,
            // One that is named is asked, whatever it is without; `off` in settings is what the name goes against.
            Some(_) => said.filter(|level| *level != Level::Off).unwrap_or(Level::Warn),
            None => said.unwrap_or(match rule.group {
                Group::Check => Level::Warn,
                Group::Opinion if self.opinions => Level::Warn,
                Group::Opinion | Group::OnDemand => Level::Off,
            }),
        };
        match level {
            Level::Off => None,
            Level::Warn => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}
