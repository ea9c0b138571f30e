use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Levels, Rule, allow_unknown, allow_unreasoned, allow_unused, graded, rule};
use crate::source::Span;
use crate::syntax::tree::{Comment, Statement, Tree};

/// The rules about comments that allow a finding.
pub const ALLOW_RULES: &[&Rule] = &[&allow_unused::RULE, &allow_unknown::RULE, &allow_unreasoned::RULE];

/// What begins such a comment.
const MARK: &str = "tradec:";

/// A comment that allows findings: `// tradec: allow(day-gap) the order says so`.
#[derive(Debug, Clone)]
pub struct Allow {
    /// The comment.
    pub comment: Span,
    /// What it names, and where; nothing where it cannot be read.
    pub names: Option<Vec<Named>>,
    /// Why.
    pub reason: String,
    /// The statement it stands before, in or behind.
    pub covers: Option<Span>,
}

/// A rule as a comment names it.
#[derive(Debug, Clone)]
pub struct Named {
    /// The name or the code.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Whether it kept back a finding.
    pub is_used: bool,
}

/// Every such comment of a book.
#[derive(Debug, Clone, Default)]
pub struct Allows {
    /// In the order in which they stand.
    pub all: Vec<Allow>,
}

impl Allows {
    /// Reads them.
    pub fn read(trees: &[Tree]) -> Allows {
        let mut allows = Allows::default();
        for tree in trees {
            allows.body(&tree.statements, &tree.comments);
        }
        allows
    }

    /// Takes out of findings what is allowed; what is an error of the book is never allowed.
    pub fn keep_back(&mut self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found.into_iter().filter(|one| !self.allows(one)).collect()
    }

    /// What is to be said of the comments themselves, once all findings have gone through.
    pub fn told(&self, levels: &Levels) -> Vec<Diagnostic> {
        ALLOW_RULES
            .iter()
            .filter_map(|rule| Some((rule, levels.of(rule)?)))
            .flat_map(|(rule, severity)| {
                let found = match rule.find {
                    Find::Comments(find) => find(self, levels),
                    Find::Proved(_) | Find::Written(_) | Find::Today(_) => Vec::new(),
                };
                found.into_iter().map(move |one| graded(one, severity))
            })
            .collect()
    }

    fn allows(&mut self, found: &Diagnostic) -> bool {
        if found.mistake.code.starts_with('E') {
            return false;
        }
        // A row of a list has no comments: there the statement that reads it is looked at, which is a further place.
        let places: Vec<Span> = found.labels.iter().map(|label| label.span).collect();
        let mut is_allowed = false;
        for allow in self.all.iter_mut().filter(|allow| !allow.reason.is_empty()) {
            let Some(covers) = allow.covers else { continue };
            let is_here = |at: &Span| covers.file == at.file && covers.start <= at.start && at.end <= covers.end;
            let is_first_here = places.first().is_some_and(is_here);
            let is_of_list =
                places.first().is_some_and(|first| first.file != covers.file) && places.iter().any(is_here);
            if !is_first_here && !is_of_list {
                continue;
            }
            for name in allow.names.iter_mut().flatten() {
                let names_it = rule(&name.text).is_some_and(|rule| rule.mistake == found.mistake)
                    || name.text.eq_ignore_ascii_case(found.mistake.code);
                if names_it {
                    name.is_used = true;
                    is_allowed = true;
                }
            }
        }
        is_allowed
    }

    fn body(&mut self, statements: &[Statement], behind: &[Comment]) {
        for statement in statements {
            for comment in statement.comments.iter().chain(&statement.trailing) {
                self.comment(comment, Some(statement.span));
            }
            let (inner, behind) = statement.kind.body();
            self.body(inner, behind);
        }
        for comment in behind {
            self.comment(comment, None);
        }
    }

    fn comment(&mut self, comment: &Comment, covers: Option<Span>) {
        let Some(at) = comment.text.find(|c: char| !c.is_whitespace()) else { return };
        let Some(rest) = comment.text.get(at..).and_then(|text| text.strip_prefix(MARK)) else { return };
        let read = || -> Option<(Vec<Named>, String)> {
            let inside = rest.trim_start().strip_prefix("allow")?.trim_start().strip_prefix('(')?;
            let (names, reason) = inside.split_once(')')?;
            // The comment's text begins behind its two slashes.
            let mut at = comment.span.start as usize + 2 + (comment.text.len() - inside.len());
            let mut all = Vec::new();
            for piece in names.split(',') {
                let start = at + (piece.len() - piece.trim_start().len());
                let text = piece.trim();
                let span = Span::new(comment.span.file, start, start + text.len());
                all.push(Named { text: text.to_string(), span, is_used: false });
                at += piece.len() + 1;
            }
            Some((all, reason.trim().to_string()))
        };
        let (names, reason) = match read() {
            Some((names, reason)) => (Some(names), reason),
            None => (None, String::new()),
        };
        self.all.push(Allow { comment: comment.span, names, reason, covers });
    }
}
