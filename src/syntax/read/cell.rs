//! What a cell of a list says, by the same grammar as a rule file.

use pest::Parser;
use pest::error::InputLocation;
use pest::iterators::Pair;

use crate::diagnostic::Noted;
use crate::source::{Files, Span};
use crate::syntax::parser::{Rule, StatementParser};
use crate::syntax::read::Reader;
use crate::syntax::tree::{Operand, Rate, RateKind};

/// The rate that stands at a place.
///
/// # Errors
/// Where the text goes wrong.
pub fn rate_of(files: &Files, span: Span) -> Result<Noted<Rate>, Span> {
    // Schedules write it with a capital.
    if files.text(span).eq_ignore_ascii_case("free") {
        return Ok(Noted { value: Rate { kind: RateKind::Free, span }, diagnostics: Vec::new() });
    }
    read(files, span, (Rule::whole_rate, Rule::rate), |reader, pair| reader.rate(pair))
}

/// The amount, number, quantity, day or text that stands at a place.
///
/// # Errors
/// Where the text goes wrong.
pub fn operand_of(files: &Files, span: Span) -> Result<Noted<Operand>, Span> {
    read(files, span, (Rule::whole_operand, Rule::operand), |reader, pair| reader.operand(pair))
}

fn read<T>(
    files: &Files,
    span: Span,
    (all, part): (Rule, Rule),
    node: impl FnOnce(&mut Reader<'_>, Pair<'_, Rule>) -> Option<T>,
) -> Result<Noted<T>, Span> {
    let text = files.text(span);
    let parsed = StatementParser::parse(all, text).map_err(|error| {
        let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
        let start = u32::try_from(at).map_or(span.end, |at| span.start.saturating_add(at)).min(span.end);
        Span { start, ..span }
    })?;
    let file = files.get(span.file).map_or("", |file| file.text.as_str());
    let mut reader = Reader::new(span.file, file);
    reader.base = span.start as usize;
    let pair = parsed.flatten().find(|pair| pair.as_rule() == part).ok_or(span)?;
    let value = node(&mut reader, pair).ok_or(span)?;
    Ok(Noted { value, diagnostics: reader.into_diagnostics() })
}
