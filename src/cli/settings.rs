use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::cli::books::shown_from_here;
use crate::cli::stop::Stop;
use crate::diagnostic::nearest;
use crate::lint::{ALLOW_RULES, Level, Levels, RULES, Rule, rule};

/// The names of the file, the first that is there.
const NAMES: [&str; 2] = ["tradec.toml", ".tradec.toml"];

/// What a `tradec.toml` says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The books of a repository, from the folder of the file: files, folders, patterns (`measures/*.tm`: each match a book).
    pub books: Vec<String>,
    /// What `tradec lint` asks.
    pub lint: Lint,
    /// The folder of the file; nothing where there is none.
    #[serde(skip)]
    pub folder: Option<PathBuf>,
}

/// What `tradec lint` asks.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Lint {
    /// Rules by name or code, each `off`, `warn` or `error`; `all` for those that are not named.
    pub rules: BTreeMap<String, Said>,
    /// How many days from today something ends soon.
    pub soon_days: Option<u32>,
}

/// How a rule counts, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Said {
    /// It is not asked.
    Off,
    /// A warning.
    Warn,
    /// An error.
    Error,
}

impl Settings {
    /// The settings for a file or folder: those of the nearest `tradec.toml` upwards from it.
    ///
    /// # Errors
    /// A file that cannot be read, or that says what is no setting.
    pub fn of(path: &Path) -> Result<Settings, Stop> {
        let start = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        for folder in start.ancestors() {
            for name in NAMES {
                let file = folder.join(name);
                if file.is_file() {
                    return Settings::read(&file);
                }
            }
        }
        Ok(Settings::default())
    }

    /// The settings that a file says.
    ///
    /// # Errors
    /// A file that cannot be read, or that says what is no setting.
    pub fn read(file: &Path) -> Result<Settings, Stop> {
        let shown = shown_from_here(file);
        let shown = shown.display();
        let text = std::fs::read_to_string(file).map_err(|why| Stop::Call(format!("{shown} cannot be read: {why}")))?;
        let settings: Settings = toml::from_str(&text).map_err(|why| {
            let at = why.span().map_or(0, |span| span.start);
            let line = text.get(..at).unwrap_or("").matches('\n').count().saturating_add(1);
            let message = why.message();
            let near = message.split('`').nth(1).map(|key| nearest(key, KEYS)).unwrap_or_default();
            let near = near.first().map(|near| format!("; the nearest is `{near}`")).unwrap_or_default();
            Stop::Call(format!("{shown}:{line}: {message}{near}"))
        })?;
        // What a rule is called is looked up at once: one that is misspelt would be off without a word.
        let unknown = settings.lint.rules.keys().find(|called| *called != "all" && rule(called).is_none());
        if let Some(called) = unknown {
            return Err(Stop::Call(format!("{shown}: {}", no_rule(called))));
        }
        Ok(Settings { folder: file.parent().map(Path::to_path_buf), ..settings })
    }

    /// How rules count by these settings, and by what the command line selects and ignores.
    ///
    /// # Errors
    /// A name that is no rule's.
    pub fn levels(&self, select: &[String], ignore: &[String]) -> Result<Levels, Stop> {
        let mut levels = Levels { soon: self.lint.soon_days, ..Levels::lint() };
        if let Some(said) = self.lint.rules.get("all") {
            levels.said.extend(all().map(|rule| (rule.name, said.level())));
        }
        for (called, said) in &self.lint.rules {
            if let Some(rule) = rule(called) {
                levels.said.insert(rule.name, said.level());
            }
        }
        let named = |names: &[String]| -> Result<Vec<&'static str>, Stop> {
            let mut found = Vec::new();
            for name in names {
                match rule(name) {
                    _ if name == "all" => found.extend(all().map(|rule| rule.name)),
                    Some(rule) => found.push(rule.name),
                    None => return Err(Stop::Call(no_rule(name))),
                }
            }
            Ok(found)
        };
        if !select.is_empty() {
            levels.only = Some(named(select)?);
        }
        let ignored = named(ignore)?;
        if let Some(only) = &mut levels.only {
            only.retain(|name| !ignored.contains(name));
        }
        levels.said.extend(ignored.into_iter().map(|name| (name, Level::Off)));
        Ok(levels)
    }
}

/// The keys of a `tradec.toml`.
const KEYS: [&str; 4] = ["books", "lint", "rules", "soon-days"];

impl TryFrom<String> for Said {
    type Error = String;

    fn try_from(text: String) -> Result<Said, String> {
        match text.as_str() {
            "off" => Ok(Said::Off),
            "warn" => Ok(Said::Warn),
            "error" => Ok(Said::Error),
            _ => Err(format!("a rule is \"off\", \"warn\" or \"error\", and not \"{text}\"")),
        }
    }
}

impl Said {
    fn level(self) -> Level {
        match self {
            Said::Off => Level::Off,
            Said::Warn => Level::Warn,
            Said::Error => Level::Error,
        }
    }
}

fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().chain(ALLOW_RULES).copied()
}

fn no_rule(called: &str) -> String {
    let near = nearest(called, all().flat_map(|rule| [rule.name, rule.mistake.code]));
    match near.first() {
        Some(near) => format!("there is no rule `{called}`; the nearest is `{near}`"),
        None => format!("there is no rule `{called}`: `tradec lint --list` prints all"),
    }
}
