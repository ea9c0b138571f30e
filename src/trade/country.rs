use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A country by its ISO 3166-1 alpha-2 code, of today or of the past (ISO 3166-3), and XK for Kosovo as customs use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Country(u16);

/// Why a text is no country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountryFault {
    /// Not two letters.
    Shape,
    /// Two letters that name no country; the codes of those that may be meant.
    Unknown(Vec<&'static str>),
}

/// Code, the year it was withdrawn, and name: one line each, in the order of the codes.
static COUNTRIES: LazyLock<Vec<(&'static str, &'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("countries.txt").lines();
    lines
        .filter_map(|line| {
            let mut parts = line.split('\t');
            Some((parts.next()?, parts.next()?, parts.next()?))
        })
        .collect()
});

/// What people write that ISO does not know.
const MEANT: &[(&str, &str)] = &[("UK", "GB"), ("EL", "GR"), ("XC", "ES"), ("XS", "RS"), ("EN", "GB")];

impl Country {
    /// Reads a code, in any case.
    ///
    /// # Errors
    /// What is wrong with the text, and what may be meant.
    pub fn parse(text: &str) -> Result<Country, CountryFault> {
        let code = text.trim().to_ascii_uppercase();
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Err(CountryFault::Shape);
        }
        match COUNTRIES.binary_search_by(|(known, ..)| (*known).cmp(code.as_str())) {
            Ok(at) => Ok(Country(u16::try_from(at).unwrap_or(0))),
            Err(_) => {
                let meant = MEANT.iter().filter(|(written, _)| *written == code).map(|(_, iso)| *iso);
                Err(CountryFault::Unknown(meant.collect()))
            }
        }
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        COUNTRIES.get(usize::from(self.0)).map_or("", |(code, ..)| *code)
    }

    /// Its short English name.
    pub fn name(self) -> &'static str {
        COUNTRIES.get(usize::from(self.0)).map_or("", |(.., name)| *name)
    }

    /// Whether its code is one of the past.
    pub fn is_past(self) -> bool {
        COUNTRIES.get(usize::from(self.0)).is_some_and(|(_, withdrawn, _)| !withdrawn.is_empty())
    }

    /// Its place in the list of all.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The country at a place in the list of all.
    pub fn at(index: usize) -> Option<Country> {
        (index < COUNTRIES.len()).then(|| Country(u16::try_from(index).unwrap_or(0)))
    }

    /// Every country.
    pub fn all() -> impl Iterator<Item = Country> {
        (0..COUNTRIES.len()).filter_map(Country::at)
    }

    /// A country by its English name, for hints.
    pub fn named(name: &str) -> Option<Country> {
        Country::all().find(|country| country.name().eq_ignore_ascii_case(name.trim()))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
