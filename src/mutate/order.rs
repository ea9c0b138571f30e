//! What goes before what: `overrides`, `keeps`, `highest` and `lowest`, `precedence` and its `entirely`.

use crate::mutate::Kind;
use crate::mutate::mutation::{Changes, with_comma};
use crate::source::Span;
use crate::syntax::tree::{Choice, Path, StatementKind};

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    let clauses = &statement.clauses;
    named(changes, &clauses.overrides, "overrides");
    named(changes, &clauses.keeps, "keeps");
    match &statement.kind {
        StatementKind::Precedence(_) => {
            if let Some(span) = clauses.entirely {
                changes.without(Kind::Order, span);
            }
            changes.drop_statement(Kind::Order);
        }
        StatementKind::Program(program) => {
            if let Some((choice, span)) = program.choice {
                let other = match choice {
                    Choice::Highest => "lowest",
                    Choice::Lowest => "highest",
                };
                changes.replace(Kind::Order, span, other, "");
            }
        }
        _ => {}
    }
}

/// Each name dropped; with the only one the word before it.
fn named(changes: &mut Changes<'_>, paths: &[Path], word: &str) {
    let spans: Vec<Span> = paths.iter().map(|path| path.span).collect();
    for (at, span) in spans.iter().enumerate() {
        match with_comma(&spans, at) {
            Some(whole) => changes.without_told(Kind::Order, whole, *span),
            None => {
                let text = changes.files.get(span.file).and_then(|file| file.text.get(..span.start as usize));
                if let Some(start) = text.and_then(|text| text.rfind(word)) {
                    changes.without(Kind::Order, Span::new(span.file, start, span.end as usize));
                }
            }
        }
    }
}
