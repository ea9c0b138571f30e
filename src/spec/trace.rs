use crate::book::{Basis, Exemption, FactId, Program, ProgramId, ProgramKind, Rate, Rounding, base_unit};
use crate::region::Linear;
use crate::shipment::{Line, ProgramTrace, Reason, Standing as Shown, Trace};
use crate::spec::line::Evaluation;
use crate::spec::program::{Standing, State};
use crate::spec::slice::{Named, Share, Slice, shown, shown_grouped};
use crate::spec::split::Part;
use crate::trade::{Currency, Mode, Number, Value, grouped};

/// The reasons of an evaluation that was judged: of the duties of a part of the line, or of its taxes and fees.
pub fn of(evaluation: &mut Evaluation<'_>, part: Option<&Part>) -> Trace {
    let charges = part.is_none();
    let mut programs = Vec::new();
    for at in 0..evaluation.jurisdiction.programs.len() {
        let kind = evaluation.jurisdiction.programs.get(at).map(|program| program.kind);
        if kind.is_some_and(ProgramKind::is_charge) != charges {
            continue;
        }
        if let Ok(standing) = evaluation.judge(ProgramId(at)) {
            programs.push(program(evaluation, at, &standing, part));
        }
    }
    let mut facts = Vec::new();
    for (place, fact) in evaluation.book.facts.iter().enumerate() {
        if let Some(value) = evaluation.shipment.values.get(&FactId(place)) {
            facts.push((fact.name.clone(), words(value)));
        }
    }
    let assumed = evaluation.used.iter().map(|used| match used {
        crate::book::Assumed::Fact(fact) => evaluation.book.fact_name(*fact).to_string(),
        crate::book::Assumed::Words(words) => words.clone(),
    });
    let assumed = assumed.collect();
    Trace {
        line: Line { facts },
        programs,
        parts: Vec::new(),
        controls: Vec::new(),
        exchange: evaluation.exchanged.iter().cloned().collect(),
        lookups: evaluation.lookups.iter().cloned().collect(),
        assumed,
        ..Trace::default()
    }
}

/// Adds the reasons of a further part of a line that a quota splits.
pub fn add_part(reasons: &mut Option<Trace>, mut next: Trace, words: Vec<String>, place: usize) {
    let Some(known) = reasons else {
        if !words.is_empty() {
            next.parts.push(words.join("; "));
        }
        *reasons = Some(next);
        return;
    };
    if place == 1 {
        known.programs.iter_mut().for_each(|program| program.part = Some(0));
    }
    known.parts.push(if words.is_empty() { "the rest".to_string() } else { words.join("; ") });
    known.programs.extend(next.programs.into_iter().map(|program| ProgramTrace { part: Some(place), ..program }));
    known.exchange.extend(next.exchange);
    known.assumed.extend(next.assumed);
    for list in [&mut known.exchange, &mut known.assumed] {
        list.sort();
        list.dedup();
    }
}

fn program(evaluation: &mut Evaluation<'_>, at: usize, standing: &Standing, part: Option<&Part>) -> ProgramTrace {
    let jurisdiction = evaluation.jurisdiction;
    let currency = jurisdiction.currency;
    let name_of = |program: usize| {
        let name = jurisdiction.programs.get(program).map_or("", |program| program.name.as_str());
        format!("{}{name}", jurisdiction.prefix)
    };
    let program = jurisdiction.programs.get(at);
    let prevailing: Vec<Reason> = standing
        .prevailing
        .iter()
        .filter_map(|id| {
            let tariff = program?.tariffs.get(id.tariff)?;
            let row = tariff.rows.get(id.row)?;
            Some(evaluation.reason(tariff, row, Some(*id)))
        })
        .collect();
    let column = standing.column.as_ref().map(|column| column.reason.clone());
    let exemptions = standing
        .exemptions
        .iter()
        .filter_map(|place| program?.exemptions.get(*place))
        .map(|one| Reason {
            // One without a label is called by its row.
            name: one.marks.label.clone().or_else(|| row_of(evaluation, one)).unwrap_or_default(),
            measure: None,
            rate: String::new(),
            code: one.marks.code.clone(),
            cite: one.marks.cite.iter().cloned().chain(row_of(evaluation, one)).collect(),
            span: one.span,
        })
        .collect();
    // The parts of a line are rounded together.
    let duty = match part {
        Some(part) if !part.is_whole() => evaluation.part_of(part, &standing.duty).as_constant().cloned(),
        _ => standing
            .duty
            .as_constant()
            .and_then(|duty| evaluation.round(ProgramId(at), duty))
            .as_ref()
            .map(Number::from),
    };
    ProgramTrace {
        name: name_of(at),
        part: None,
        standing: match standing.state {
            State::Levied => Shown::Levied,
            State::Exempt => Shown::Exempt,
            State::Dropped(by) => Shown::Dropped(name_of(by.0)),
            State::NotMet => Shown::NotMet,
        },
        duty: duty.unwrap_or_else(Number::zero),
        currency: Some(currency),
        arithmetic: format!(
            "{}{}",
            arithmetic(evaluation, program, standing, part),
            rounded(program, standing, currency)
        ),
        cuts: standing.cuts.clone(),
        prevailing: prevailing.into_iter().chain(column).collect(),
        beaten: standing.beaten.clone(),
        exemptions,
        not_met: standing.not_met.clone(),
    }
}

/// The row of the list in which an exemption stands that reads one.
fn row_of(evaluation: &mut Evaluation<'_>, exemption: &Exemption) -> Option<String> {
    let product = evaluation.product();
    // A named set stands outside of the statement, and is no row of it.
    let element = exemption.products.iter().find(|element| exemption.is_listed && element.area.holds(product))?;
    evaluation.book.list_row(element.span)
}

/// How what is levied is rounded, where the book says so.
fn rounded(program: Option<&Program>, standing: &Standing, currency: Currency) -> String {
    let Some(rounding) = program.map(|program| &program.rounding) else { return String::new() };
    if *rounding == Rounding::default() || standing.state != State::Levied {
        return String::new();
    }
    let way = match rounding.mode {
        Mode::HalfUp => "",
        Mode::HalfEven => " half even",
        Mode::Up => " up",
        Mode::Down => " down",
    };
    let step = rounding.step.as_ref().map_or_else(String::new, |step| format!(" to {step} {currency}"));
    let entry = if rounding.per_entry { " on the entry" } else { "" };
    format!(", rounded{way}{step}{entry}")
}

/// How a duty is reckoned, in words: the rate and what it is levied on.
fn arithmetic(
    evaluation: &mut Evaluation<'_>,
    program: Option<&Program>,
    standing: &Standing,
    part: Option<&Part>,
) -> String {
    let found = standing.prevailing.first().and_then(|id| {
        let tariff = program?.tariffs.get(id.tariff)?;
        Some((tariff.per_entry, tariff.rows.get(id.row)?))
    });
    let Some((per_entry, row)) = found else {
        return standing.column.as_ref().map(|column| column.arithmetic.clone()).unwrap_or_default();
    };
    if let Rate::Percent(_, Basis::Charge(terms)) = row.rate.as_ref() {
        let base = evaluation.charge_base(terms).map(|base| in_money(&base, evaluation.jurisdiction.currency));
        return format!("{}, of {}", row.written, base.unwrap_or_default());
    }
    let Some(share) = &standing.share else { return row.written.to_string() };
    let currency = evaluation.jurisdiction.currency;
    let left = match &share.cut {
        Some((_, left)) => Some(left.clone()),
        None => evaluation.reckoned_worth(&share.own),
    };
    let left = left.map(|left| match part {
        Some(part) => evaluation.part_of(part, &left),
        None => left,
    });
    let left = left.map(|left| in_money(&left, currency));
    match (row.rate.as_ref(), row.written.split_once('%'), &left) {
        (Rate::Percent(_, Basis::Facts(_)), Some((points, _)), Some(left)) => {
            // The fact that counts is the one that names the slice; none where it has fallen back to the whole value.
            let name = match &share.own {
                Slice::Only(parts) => parts.iter().find_map(|part| match part {
                    Named::Fact(fact) => Some(format!("{} ", evaluation.book.fact_name(*fact))),
                    Named::Sum(_) => None,
                }),
                Slice::AllBut(_) => None,
            };
            format!("{points}% of {}{left}", name.unwrap_or_default())
        }
        (Rate::Percent(_, Basis::Whole), Some((points, _)), Some(left)) => format!("{points}% of {left}"),
        (Rate::Free, ..) => row.written.to_string(),
        // What is reckoned on the entry is not of this line alone.
        (..) if per_entry => row.written.to_string(),
        (rate, _, left) => match (read(evaluation, rate, share, part, left.as_deref()), left) {
            (Some(read), _) if !read.is_empty() => format!("{} of {}", row.written, read.join(" and ")),
            (None, Some(left)) => format!("{} on {left}", row.written),
            (Some(_) | None, _) => row.written.to_string(),
        },
    }
}

/// What a rate with an amount for each unit has read: its quantities and, where a share of it is asked, what is left of the
/// value; in the order of the rate. None where it has no such amount; nothing where the rate names its quantity or one is lacking.
fn read(
    evaluation: &mut Evaluation<'_>,
    rate: &Rate,
    share: &Share,
    part: Option<&Part>,
    left: Option<&str>,
) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    rate.each_part(&mut |one| match one {
        Rate::Specific { dimension, of, .. } => parts.push(Some((*of, *dimension))),
        Rate::Percent(..) => parts.push(None),
        _ => {}
    });
    if parts.iter().all(Option::is_none) {
        return None;
    }
    let mut words: Vec<String> = Vec::new();
    for one in parts {
        let said = match one {
            None => match left {
                Some(left) => left.to_string(),
                None => continue,
            },
            Some((Some(_), _)) => return Some(Vec::new()),
            Some((None, dimension)) => {
                let mut quantity = evaluation.quantity(None, dimension);
                // What is taken from the slice is taken from the quantity in the same share.
                if let Some((slice, rest)) = &share.cut
                    && let (Some(slice), Some(rest)) = (slice.as_constant(), rest.as_constant())
                    && let Some(inverse) = Number::one().over(slice)
                {
                    quantity = quantity.scale(&(rest * &inverse));
                }
                if let Some(part) = part {
                    quantity = evaluation.part_of(part, &quantity);
                }
                if !quantity.is_constant() {
                    return Some(Vec::new());
                }
                format!("{} {}", shown_grouped(&quantity), base_unit(evaluation.book, dimension))
            }
        };
        if !words.contains(&said) {
            words.push(said);
        }
    }
    Some(words)
}

/// An amount for people, with all the digits that it has and never fewer than its currency; a third stays a third.
fn in_money(form: &Linear, currency: Currency) -> String {
    let decimal = form.as_constant().and_then(|number| {
        let places = number.places()?.max(currency.digits());
        number.rounded(places)
    });
    decimal.map_or_else(|| shown(form), |decimal| grouped(&decimal.to_string()))
}

/// A value as people write it.
pub fn words(value: &Value) -> String {
    match value {
        Value::Product(code) => code.to_string(),
        Value::Money(amount, Some(currency)) => format!("{amount} {currency}"),
        Value::Money(amount, None) => amount.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Quantity(count, unit) => format!("{count} {unit}"),
        Value::Date(day) => day.to_string(),
        Value::Country(country) => country.to_string(),
        Value::Text(text) => text.clone(),
        Value::Flag(true) => "yes".to_string(),
        Value::Flag(false) => "no".to_string(),
        Value::Codes(codes) => codes.iter().cloned().collect::<Vec<_>>().join(" "),
    }
}
