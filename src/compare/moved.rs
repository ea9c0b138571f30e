use crate::book::Book;
use crate::shipment::{Amount, Marked, Outcome, Status};
use crate::trade::{Currency, grouped};

/// A column of results in which two books do not say the same of a shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The column.
    pub column: String,
    /// What the old book says; nothing where it has no such column.
    pub old: Option<String>,
    /// What the new book says; nothing where it has no such column.
    pub new: Option<String>,
}

impl Moved {
    /// Whether it is only that one book has the column, with nothing in it.
    pub fn is_only_column(&self) -> bool {
        let nothing = |text: &Option<String>| {
            text.as_deref().is_none_or(|text| text.chars().all(|c| matches!(c, '0' | '.' | '—')))
        };
        (self.old.is_none() || self.new.is_none()) && nothing(&self.old) && nothing(&self.new)
    }
}

/// What is not the same in what two books say of one shipment, in the order of the columns of results.
pub fn moved((old_book, old): (&Book, &Outcome), (new_book, new): (&Book, &Outcome)) -> Vec<Moved> {
    let mut found = Vec::new();
    let mut tell = |column: &str, one: Option<String>, other: Option<String>| {
        if one != other {
            found.push(Moved { column: column.to_string(), old: one, new: other });
        }
    };
    let status = |outcome: &Outcome| match outcome.status {
        Status::Ok => "ok".to_string(),
        Status::Needs => "needs".to_string(),
        Status::Error => "error".to_string(),
    };
    tell("status", Some(status(old)), Some(status(new)));
    let (old_columns, new_columns) = (old_book.columns(), new_book.columns());
    let mut names: Vec<&str> = new_columns.iter().map(|one| one.name.as_str()).collect();
    names.extend(
        old_columns.iter().map(|one| one.name.as_str()).filter(|name| !names.contains(name)).collect::<Vec<_>>(),
    );
    for name in names {
        let of = |columns: &[crate::book::Column], outcome: &Outcome| {
            let at = columns.iter().position(|one| one.name == name)?;
            outcome.programs.get(at).map(|amount| shown(*amount))
        };
        tell(name, of(&old_columns, old), of(&new_columns, new));
    }
    let mut amounts = |column: &str, one: Amount, other: Amount| tell(column, Some(shown(one)), Some(shown(other)));
    amounts("duty", old.duty, new.duty);
    amounts("taxes", old.taxes, new.taxes);
    amounts("fees", old.fees, new.fees);
    amounts("total", old.total, new.total);
    let currency = |of: Option<Currency>| Some(of.map_or("—".to_string(), |one| one.to_string()));
    tell("currency", currency(old.currency), currency(new.currency));
    let mut amounts = |column: &str, one: Amount, other: Amount| tell(column, Some(shown(one)), Some(shown(other)));
    amounts("contested", old.contested, new.contested);
    amounts("refundable", old.refundable, new.refundable);
    amounts("at_least", old.at_least, new.at_least);
    amounts("at_most", old.at_most, new.at_most);
    tell("controls", Some(marked(&old.controls)), Some(marked(&new.controls)));
    tell("needs", Some(listed(&old.needs)), Some(listed(&new.needs)));
    tell("assumed", Some(listed(&old.assumed)), Some(listed(&new.assumed)));
    tell("codes", Some(marked(&old.codes)), Some(marked(&new.codes)));
    found
}

/// An amount for people.
pub fn shown(amount: Amount) -> String {
    match amount {
        Amount::Known(amount) => grouped(&amount.to_string()),
        Amount::Unknown => "?".to_string(),
        Amount::Empty => "—".to_string(),
    }
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "—".to_string() } else { names.join("; ") }
}

fn marked(names: &[Marked]) -> String {
    let all: Vec<String> =
        names.iter().map(|one| if one.sure { one.name.clone() } else { format!("{}?", one.name) }).collect();
    listed(&all)
}
