use std::collections::BTreeSet;

/// A set of texts: a few, or all but a few. Texts are compared letter by letter; who asks without regard to case makes
/// them alike beforehand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextSet {
    /// These.
    Only(BTreeSet<String>),
    /// All but these.
    Except(BTreeSet<String>),
}

impl TextSet {
    /// Every text.
    pub fn everything() -> TextSet {
        TextSet::Except(BTreeSet::new())
    }

    /// No text.
    pub fn nothing() -> TextSet {
        TextSet::Only(BTreeSet::new())
    }

    /// One text.
    pub fn one(text: impl Into<String>) -> TextSet {
        TextSet::Only(BTreeSet::from([text.into()]))
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &TextSet) -> TextSet {
        match (self, other) {
            (TextSet::Only(a), TextSet::Only(b)) => TextSet::Only(a | b),
            (TextSet::Only(only), TextSet::Except(but)) | (TextSet::Except(but), TextSet::Only(only)) => {
                TextSet::Except(but.difference(only).cloned().collect())
            }
            (TextSet::Except(a), TextSet::Except(b)) => TextSet::Except(a & b),
        }
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &TextSet) -> TextSet {
        self.complement().union(&other.complement()).complement()
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &TextSet) -> TextSet {
        self.meet(&other.complement())
    }

    /// Every other text.
    #[must_use]
    pub fn complement(&self) -> TextSet {
        match self {
            TextSet::Only(texts) => TextSet::Except(texts.clone()),
            TextSet::Except(texts) => TextSet::Only(texts.clone()),
        }
    }

    /// Whether it has a text.
    pub fn holds(&self, text: &str) -> bool {
        match self {
            TextSet::Only(texts) => texts.contains(text),
            TextSet::Except(texts) => !texts.contains(text),
        }
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &TextSet) -> bool {
        other.minus(self).is_empty()
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        match self {
            TextSet::Only(texts) => texts.is_empty(),
            TextSet::Except(_) => false,
        }
    }

    /// Whether it has every text.
    pub fn is_everything(&self) -> bool {
        match self {
            TextSet::Only(_) => false,
            TextSet::Except(texts) => texts.is_empty(),
        }
    }

    /// A text to show: its first, or a word that is none of those left out.
    pub fn sample(&self) -> Option<String> {
        match self {
            TextSet::Only(texts) => texts.first().cloned(),
            TextSet::Except(texts) => {
                let numbered = (2usize..).map(|at| format!("other {at}"));
                std::iter::once("other".to_string()).chain(numbered).find(|text| !texts.contains(text))
            }
        }
    }
}

impl<T: Into<String>> FromIterator<T> for TextSet {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> TextSet {
        TextSet::Only(texts.into_iter().map(Into::into).collect())
    }
}
