use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::trade::Country;

/// A set of countries, a bit each in the order of [`Country::index`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CountrySet([u64; 5]);

static EVERYTHING: LazyLock<CountrySet> = LazyLock::new(|| Country::all().collect());

impl CountrySet {
    /// Every country of [`Country::all`].
    pub fn everything() -> CountrySet {
        *EVERYTHING
    }

    /// No country.
    pub fn nothing() -> CountrySet {
        CountrySet([0; 5])
    }

    /// One country.
    pub fn one(country: Country) -> CountrySet {
        let mut set = CountrySet::nothing();
        set.insert(country);
        set
    }

    /// Puts a country in.
    pub fn insert(&mut self, country: Country) {
        if let Some(word) = self.0.get_mut(country.index() / 64) {
            *word |= 1 << (country.index() % 64);
        }
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &CountrySet) -> CountrySet {
        self.zip(other, |a, b| a | b)
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &CountrySet) -> CountrySet {
        self.zip(other, |a, b| a & b)
    }

    /// Whether they have a country in common.
    pub fn meets(&self, other: &CountrySet) -> bool {
        !self.meet(other).is_empty()
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &CountrySet) -> CountrySet {
        self.zip(other, |a, b| a & !b)
    }

    /// Every other country.
    #[must_use]
    pub fn complement(&self) -> CountrySet {
        CountrySet::everything().minus(self)
    }

    /// Whether it has a country.
    #[inline]
    pub fn holds(&self, country: Country) -> bool {
        self.0.get(country.index() / 64).is_some_and(|word| word >> (country.index() % 64) & 1 == 1)
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &CountrySet) -> bool {
        other.minus(self).is_empty()
    }

    /// Whether it has no country.
    pub fn is_empty(&self) -> bool {
        self.0 == [0; 5]
    }

    /// Whether it has every country.
    pub fn is_everything(&self) -> bool {
        *self == CountrySet::everything()
    }

    /// How many it has.
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Its first country in the order of the codes.
    pub fn first(&self) -> Option<Country> {
        self.iter().next()
    }

    /// A country to show: the first of today, else the first.
    pub fn sample(&self) -> Option<Country> {
        self.iter().find(|country| !country.is_past()).or(self.first())
    }

    /// Its countries in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = Country> + use<> {
        let words = self.0.into_iter().enumerate();
        words.flat_map(|(at, word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Country::at(at * 64 + bit)
            })
        })
    }

    fn zip(&self, other: &CountrySet, join: impl Fn(u64, u64) -> u64) -> CountrySet {
        let mut words = self.0;
        for (word, theirs) in words.iter_mut().zip(other.0) {
            *word = join(*word, theirs);
        }
        CountrySet(words)
    }
}

impl FromIterator<Country> for CountrySet {
    fn from_iter<I: IntoIterator<Item = Country>>(countries: I) -> CountrySet {
        let mut set = CountrySet::nothing();
        for country in countries {
            set.insert(country);
        }
        set
    }
}
