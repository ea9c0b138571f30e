use crate::diagnostic::Mistake;

/// A kind of finding: its page, and the name it has where it is an opinion that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its code and its page.
    pub mistake: &'static Mistake,
    /// `exception-survives`; errors of a book have none.
    pub name: Option<&'static str>,
}

/// All kinds of findings, in the order of their codes.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    rules: Vec<Rule>,
}

impl Rules {
    /// Of these.
    pub fn new(rules: impl IntoIterator<Item = Rule>) -> Rules {
        let mut rules: Vec<Rule> = rules.into_iter().collect();
        rules.sort_by_key(|rule| rule.mistake.code);
        Rules { rules }
    }

    /// The one of a code.
    pub fn find(&self, code: &str) -> Option<Rule> {
        let at = self.rules.binary_search_by_key(&code, |rule| rule.mistake.code).ok()?;
        self.rules.get(at).copied()
    }
}
