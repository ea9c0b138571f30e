use crate::shipment::{Amount, Outcome, Rates, Share, Status};
use crate::trade::{Day, Decimal, Number};

/// The outcome of a line that is entered on a day, as parts of its value in the outcome's own currency. Without a value no part
/// is known but nothing itself.
pub fn rates(outcome: &Outcome, worth: Option<&Number>, day: Day) -> Rates {
    let of_decimal = |amount: &Decimal| match worth {
        _ if amount.is_zero() => Some(Number::zero()),
        Some(worth) => Number::from(amount).over(worth),
        None => None,
    };
    // What is wrong on many days for one reason is one mistake.
    let plain = |message: &str| message.replace(&day.to_string(), "that day");
    let of = |amount: Amount| match amount {
        Amount::Known(amount) => of_decimal(&amount),
        Amount::Empty | Amount::Unknown => None,
    };
    let empty = Vec::new();
    let trace = outcome.trace.as_ref();
    let contested = of(outcome.contested);
    // Where a fact is lacking, a trace shows only one of the ways the line may come out.
    let apart = match outcome.contested {
        Amount::Known(_) => trace.map_or(&empty, |trace| &trace.contested),
        Amount::Empty | Amount::Unknown => &empty,
    };
    let shares = outcome.levies.iter().map(|levy| {
        let contested = apart.iter().find(|(program, _)| *program == levy.program);
        Share {
            program: levy.program.clone(),
            effect: levy.effect.clone(),
            rate: of(levy.amount),
            is_spent: !levy.bases.is_empty()
                && levy.bases.iter().all(|base| base.amount.as_ref().is_some_and(Number::is_zero)),
            contested: contested.and_then(|(_, amount)| of_decimal(amount)).unwrap_or_else(Number::zero),
            measures: levy.measures.clone(),
            written: levy.rates.clone(),
            codes: levy.codes.clone(),
            cite: levy.cite.clone(),
        }
    });
    let is_contested = contested.as_ref().is_none_or(|part| !part.is_zero()) && outcome.status != Status::Error;
    Rates {
        status: outcome.status,
        total: of(outcome.total),
        at_least: of(outcome.at_least),
        at_most: of(outcome.at_most),
        contested,
        rulings: trace.filter(|_| is_contested).map(|trace| trace.contested_rulings.clone()).unwrap_or_default(),
        shares: shares.collect(),
        needs: outcome.needs.clone(),
        faults: outcome
            .faults
            .iter()
            .map(|fault| format!("{} {}", fault.mistake.code, plain(&fault.message)))
            .collect(),
    }
}
