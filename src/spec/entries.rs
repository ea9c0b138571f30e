//! What is reckoned on a whole entry and shared among its lines in minor units, to the largest remainders.

use crate::book::{Book, Jurisdiction, ProgramId, Rate, StatementId};
use crate::spec::around::{EntryAmount, EntryPart, EntryShare};
use crate::spec::charges::together;
use crate::trade::{Decimal, Number};

/// A line of an entry, as it bears on an amount of that entry.
pub struct EntryLine<'j> {
    /// Its place among the shipments.
    pub line: usize,
    /// What it may bring: one thing where that is sure; nothing among them where the program may not be levied on it. None at
    /// all where the row is an error, which may be anything.
    pub parts: Option<&'j [Option<EntryPart>]>,
}

/// The share of each line in what a program asks of an entry; lines on which it is not levied have none.
pub fn shares(book: &Book, at: usize, program: ProgramId, lines: &[EntryLine<'_>]) -> Vec<(usize, EntryShare)> {
    let Some(jurisdiction) = book.jurisdictions.get(at) else { return Vec::new() };
    let mut statements: Vec<Option<StatementId>> = Vec::new();
    for part in lines.iter().flat_map(|line| line.parts.into_iter().flatten()).flatten() {
        if !statements.contains(&part.statement) {
            statements.push(part.statement);
        }
    }
    let mut found = Vec::new();
    let mut opened: Vec<usize> = Vec::new();
    for statement in statements {
        let mut sure: Vec<(usize, &EntryPart)> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut others = false;
        for line in lines {
            let Some(parts) = line.parts else {
                others = true;
                continue;
            };
            let here = parts.iter().flatten().any(|part| part.statement == statement);
            match parts {
                [Some(part)] if part.statement == statement && is_fixed(part) => sure.push((line.line, part)),
                _ if here => open.push(line.line),
                _ => {}
            }
        }
        let total = total_of(jurisdiction, program, statement, &sure);
        if open.is_empty() && !others {
            if let Some(total) = total.and_then(|total| round(jurisdiction, program, &total)) {
                found.extend(shared(jurisdiction, &total, &sure));
            }
            continue;
        }
        let most = total.and_then(|total| most(jurisdiction, program, statement, &total));
        for (line, _) in &sure {
            found.push((*line, EntryShare::Open { most: most.clone(), by_itself: false }));
        }
        for line in open {
            if !opened.contains(&line) {
                opened.push(line);
                found.push((line, EntryShare::Open { most: None, by_itself: true }));
            }
        }
    }
    found
}

fn is_fixed(part: &EntryPart) -> bool {
    part.weight.is_constant() && part.amounts.iter().all(|amount| amount.form().is_constant())
}

/// What the lines owe together, exact.
fn total_of(
    jurisdiction: &Jurisdiction,
    program: ProgramId,
    statement: Option<StatementId>,
    lines: &[(usize, &EntryPart)],
) -> Option<Number> {
    let (_, first) = lines.first()?;
    let sums: Vec<Number> = first
        .amounts
        .iter()
        .enumerate()
        .map(|(place, amount)| match amount {
            EntryAmount::Once(form) => form.constant.clone(),
            EntryAmount::Added(_) => {
                lines.iter().filter_map(|(_, part)| Some(part.amounts.get(place)?.form().constant.clone())).sum()
            }
        })
        .collect();
    let Some(statement) = statement else { return sums.into_iter().next() };
    let rate = rate_of(jurisdiction, program, statement)?;
    Some(together(rate, &mut sums.into_iter()).at_least_zero())
}

fn rate_of(jurisdiction: &Jurisdiction, program: ProgramId, statement: StatementId) -> Option<&Rate> {
    let tariffs = &jurisdiction.programs.get(program.0)?.tariffs;
    let tariff = tariffs.iter().find(|tariff| tariff.id == statement)?;
    tariff.rows.first().map(|row| row.rate.as_ref())
}

fn round(jurisdiction: &Jurisdiction, program: ProgramId, total: &Number) -> Option<Decimal> {
    let rounding = &jurisdiction.programs.get(program.0)?.rounding;
    total.rounded_to(&rounding.step(jurisdiction.currency), rounding.mode, jurisdiction.currency.digits())
}

/// The most that a line may have to pay where other lines of its entry are open. Parts of the value are the less for a line the
/// more others bring, as an entry's least amount is shared among them; an amount for each kilogram is not.
fn most(
    jurisdiction: &Jurisdiction,
    program: ProgramId,
    statement: Option<StatementId>,
    total: &Number,
) -> Option<Number> {
    let minor = jurisdiction.currency.minor();
    let step = jurisdiction.programs.get(program.0)?.rounding.step(jurisdiction.currency);
    let Some(statement) = statement else { return Some(total.clone() + step + &minor) };
    let rate = rate_of(jurisdiction, program, statement)?;
    let mut is_of_value = true;
    rate.each_part(&mut |part| {
        is_of_value &= match part {
            Rate::Percent(_, basis) => *basis == crate::book::Basis::Whole,
            Rate::Free | Rate::Flat(..) | Rate::Bound(..) => true,
            Rate::Sum(parts) => parts.iter().all(|(sign, _)| *sign == crate::book::Sign::Plus),
            Rate::Specific { .. }
            | Rate::Program(_)
            | Rate::Inclusive(..)
            | Rate::Lookup(..)
            | Rate::Max(_)
            | Rate::Min(_)
            | Rate::Times(..) => false,
        };
    });
    is_of_value.then(|| total.clone() + step + &minor)
}

/// Shares an amount among lines by their weight, in minor units to the largest remainders, the earlier line first; equally
/// where no line weighs anything.
fn shared(jurisdiction: &Jurisdiction, total: &Decimal, lines: &[(usize, &EntryPart)]) -> Vec<(usize, EntryShare)> {
    let currency = jurisdiction.currency;
    let minor = currency.minor();
    let units = Number::from(total).over(&minor).unwrap_or_else(Number::zero);
    let weights: Number = lines.iter().map(|(_, part)| part.weight.constant.clone()).sum();
    let count = Number::from(i64::try_from(lines.len()).unwrap_or(1));
    let mut shares: Vec<(usize, Number, Number)> = lines
        .iter()
        .map(|(line, part)| {
            let exact = if weights.is_zero() {
                units.over(&count)
            } else {
                (units.clone() * &part.weight.constant).over(&weights)
            };
            let exact = exact.unwrap_or_else(Number::zero);
            let floor = exact.floor();
            let rest = exact - &floor;
            (*line, floor, rest)
        })
        .collect();
    let given: Number = shares.iter().map(|(_, floor, _)| floor.clone()).sum();
    let mut left = (units - given).whole().unwrap_or(0);
    let mut order: Vec<usize> = (0..shares.len()).collect();
    // A stable sort: of equal remainders the earlier line goes first.
    order.sort_by(|a, b| {
        let rest = |at: &usize| shares.get(*at).map(|(_, _, rest)| rest.clone());
        rest(b).cmp(&rest(a))
    });
    for at in order {
        if left <= 0 {
            break;
        }
        if let Some((_, units, _)) = shares.get_mut(at) {
            *units += &Number::one();
            left -= 1;
        }
    }
    shares
        .into_iter()
        .filter_map(|(line, units, _)| {
            (units * &minor).rounded(currency.digits()).map(|amount| (line, EntryShare::Known(amount)))
        })
        .collect()
}
