//! Rates by one of their last digit, `free` as 1%; bounds, bases, `inclusive of`, rows of tables and of exchange.

use crate::mutate::Kind;
use crate::mutate::digits::{down, leading, up};
use crate::mutate::mutation::{Changes, between, with_comma};
use crate::mutate::parts::parts_of;
use crate::source::Span;
use crate::syntax::tree::{Factor, LookupRows, Rate, RateKind, StatementKind};

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    for rate in statement.rates() {
        let mut parts = Vec::new();
        parts_of(rate, false, &mut parts);
        for (part, chosen) in parts {
            of_part(changes, part, chosen);
        }
    }
    match &statement.kind {
        StatementKind::Exchange(exchange) => number(changes, exchange.rate_span, false),
        StatementKind::Charge(charge) => {
            if let Some(span) = charge.per_entry {
                changes.without(Kind::Rate, span);
            }
        }
        StatementKind::Rates(table) => {
            if let LookupRows::Written(rows) = &table.rows {
                let spans: Vec<Span> = rows.iter().map(|row| row.key_span.to(row.rate.span)).collect();
                for (at, span) in spans.iter().enumerate() {
                    if let Some(whole) = with_comma(&spans, at) {
                        changes.without_told(Kind::Rate, whole, *span);
                    }
                }
            }
        }
        _ => {}
    }
}

fn of_part(changes: &mut Changes<'_>, rate: &Rate, chosen: bool) {
    let span = rate.span;
    match &rate.kind {
        RateKind::Free => changes.replace(Kind::Rate, span, "1%", ""),
        RateKind::Percent { of, inclusive, .. } => {
            number(changes, span, chosen);
            // What stands behind the percentage: ` of steel_value or value`, ` inclusive of mfn`.
            let text = changes.written(span);
            if (of.is_some() || inclusive.is_some())
                && let Some(at) = text.find('%')
            {
                let rest = Span::new(span.file, span.start as usize + at + 1, span.end as usize);
                changes.without(Kind::Rate, rest);
            }
        }
        RateKind::Amount { .. } => number(changes, span, chosen),
        RateKind::Times(inner, factor) => match factor {
            Factor::Percent(_, factor) | Factor::Number(_, factor) => number(changes, *factor, chosen),
            Factor::Fact(name) => changes.without_told(Kind::Rate, Span { start: inner.span.end, ..span }, name.span),
        },
        RateKind::Bound(inner, ..) => changes.without(Kind::Rate, Span { start: inner.span.end, ..span }),
        RateKind::Sum(terms) => {
            for pair in terms.windows(2) {
                let [(_, first), (_, second)] = pair else { continue };
                let gap = between(first.span, second.span);
                let text = changes.written(gap);
                let (sign, turned) = if text.contains('+') { ('+', "-") } else { ('-', "+") };
                if let Some(at) = text.find(sign) {
                    let start = gap.start as usize + at;
                    changes.replace(Kind::Rate, Span::new(gap.file, start, start + 1), turned, "");
                }
            }
        }
        RateKind::Max(parts) | RateKind::Min(parts) => {
            let spans: Vec<Span> = parts.iter().map(|part| part.span).collect();
            for (at, span) in spans.iter().enumerate() {
                if let Some(whole) = with_comma(&spans, at).filter(|_| spans.len() > 1) {
                    changes.without_told(Kind::Rate, whole, *span);
                }
            }
        }
        RateKind::Program(_) | RateKind::Lookup(..) | RateKind::Column(_) | RateKind::Group(_) => {}
    }
}

/// The number that begins a part, by one of its last digit: more, and where a bound or a choice could hide that, less too.
fn number(changes: &mut Changes<'_>, span: Span, both: bool) {
    let text = changes.written(span).to_string();
    let written = leading(&text);
    let less = down(written).filter(|_| both);
    for turned in [up(written), less].into_iter().flatten() {
        let behind = text.get(written.len()..).unwrap_or("");
        changes.replace(Kind::Rate, span, format!("{turned}{behind}"), "");
    }
}
