use crate::book::{Program, ProgramKind, Rate};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::RateKind;
use crate::trade::Number;

rule! {
    /// A percentage that may be a fraction
    ///
    /// `percent-fraction`: a rate below one percent stands in a program whose other rates are all higher. Who copies 0.25 from a
    /// spreadsheet, where it is formatted as a percentage, means 25%.
    ///
    /// Example: `tariff steel from * = 0.25%;` beside `tariff aluminum from * = 25%;`
    ///
    /// To mend it: write the percentage; where the rate is so low, allow it in a comment.
    "W0530" "percent-fraction": Group::Opinion, Find::Written(check);
}

/// Percentages between 0 and 1 of tariffs in programs of duties where no other statement asks so little.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    for (_, program) in subject.programs().filter(|(_, program)| program.kind == ProgramKind::Duty) {
        let low: Vec<Span> = program.tariffs.iter().filter(|one| is_low(one)).map(|one| one.span).collect();
        if low.len() != 1 || !has_others(program) {
            continue;
        }
        let Some(placed) = low.first().and_then(|span| written.get(span)) else { continue };
        for rate in placed.statement.rates() {
            let RateKind::Percent { points, .. } = &rate.kind else { continue };
            if !is_fraction(points) {
                continue;
            }
            let meant = points * &Number::from(100);
            let end = subject.files.text(rate.span).find('%').map_or(rate.span.end, |at| {
                rate.span.start.saturating_add(u32::try_from(at).unwrap_or(0)).saturating_add(1)
            });
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    rate.span,
                    format!("{points}% is less than any other rate of `{}`", program.name),
                )
                .help(format!("write `{meant}%` where 0.25 was meant as a fraction; allow it where it is so low"))
                .fix(Span { end, ..rate.span }, format!("{meant}%")),
            );
        }
    }
    found
}

fn is_fraction(points: &Number) -> bool {
    *points > Number::zero() && *points < Number::from(1)
}

fn is_low(tariff: &crate::book::Tariff) -> bool {
    tariff.rows.iter().any(|row| match &*row.rate {
        Rate::Percent(share, _) => is_fraction(&(share * &Number::from(100))),
        _ => false,
    })
}

/// Whether some other statement of a program asks one percent or more.
fn has_others(program: &Program) -> bool {
    let is_higher =
        |rate: &Rate| matches!(rate, Rate::Percent(share, _) if share * &Number::from(100) >= Number::from(1));
    program.tariffs.iter().any(|tariff| tariff.rows.iter().any(|row| is_higher(&row.rate)))
}
