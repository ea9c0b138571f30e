use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::compare::moved::{Moved, moved};
use crate::shipment::{Amount, Outcome, Status};
use crate::trade::{Currency, Decimal, Number};

/// What shipments pay by two books.
#[derive(Debug, Clone, Default)]
pub struct Against {
    /// How many rows were compared.
    pub rows: usize,
    /// How many of them have another outcome by the new book.
    pub changed: usize,
    /// How many are undecided by either book: they lack a fact.
    pub needs: usize,
    /// How many have no result by either book.
    pub errors: usize,
    /// Each program's money, by currency.
    pub programs: Vec<Money>,
    /// The totals, by currency.
    pub totals: Vec<Money>,
    /// The money of each measure that moved, by its program.
    pub measures: Vec<Money>,
    /// The rows whose outcome is another, those whose total moves most first.
    pub moved: Vec<RowMoved>,
}

/// What is paid by each book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Of what: a program, a measure of it.
    pub name: String,
    /// In what.
    pub currency: Currency,
    /// By the old book.
    pub old: Decimal,
    /// By the new book.
    pub new: Decimal,
    /// How much more by the new book.
    pub difference: Decimal,
}

/// A row whose outcome is another by the new book.
#[derive(Debug, Clone)]
pub struct RowMoved {
    /// Its number.
    pub line: usize,
    /// What its file calls it.
    pub id: Option<String>,
    /// Its total by both books, where both have one in the same currency.
    pub total: Option<Money>,
    /// What is not the same.
    pub moved: Vec<Moved>,
}

/// Sums by name and currency.
#[derive(Default)]
struct Sums(BTreeMap<(usize, String, Currency), (Number, Number)>);

impl Sums {
    fn add(&mut self, place: usize, name: &str, currency: Currency, old: &Number, new: &Number) {
        let known = self.0.entry((place, name.to_string(), currency)).or_insert((Number::zero(), Number::zero()));
        known.0 += old;
        known.1 += new;
    }

    fn money(self) -> Vec<Money> {
        let all = self.0.into_iter();
        all.filter_map(|((_, name, currency), (old, new))| money(&name, currency, &old, &new)).collect()
    }
}

fn money(name: &str, currency: Currency, old: &Number, new: &Number) -> Option<Money> {
    let digits = currency.digits();
    Some(Money {
        name: name.to_string(),
        currency,
        old: old.rounded(digits)?,
        new: new.rounded(digits)?,
        difference: (new.clone() - old).rounded(digits)?,
    })
}

fn known(amount: Option<&Amount>) -> Option<Number> {
    match amount {
        Some(Amount::Known(amount)) => Some(Number::from(amount)),
        Some(Amount::Unknown | Amount::Empty) | None => None,
    }
}

/// Holds what the rows of a file owe by two books against each other: both lists have a row's results at the same place.
pub fn against((old_book, old): (&Book, &[Outcome]), (new_book, new): (&Book, &[Outcome])) -> Against {
    let mut found = Against::default();
    let (of_old, of_new) = (old_book.columns(), new_book.columns());
    let mut names: Vec<&str> = of_new.iter().map(|one| one.name.as_str()).collect();
    for one in &of_old {
        if !names.contains(&one.name.as_str()) {
            names.push(&one.name);
        }
    }
    let (mut programs, mut totals, mut measures) = (Sums::default(), Sums::default(), Sums::default());
    for (one, other) in old.iter().zip(new) {
        found.rows += 1;
        let is = |status: Status| one.status == status || other.status == status;
        found.errors += usize::from(is(Status::Error));
        found.needs += usize::from(!is(Status::Error) && is(Status::Needs));
        let changes: Vec<Moved> =
            moved((old_book, one), (new_book, other)).into_iter().filter(|moved| !moved.is_only_column()).collect();
        let currency = one.currency.filter(|currency| other.currency == Some(*currency));
        if let Some(currency) = currency {
            for (place, name) in names.iter().enumerate() {
                // A program that a book does not have asks nothing.
                let amount = |columns: &[crate::book::Column], outcome: &Outcome| match columns
                    .iter()
                    .position(|one| one.name == *name)
                {
                    Some(at) => known(outcome.programs.get(at)),
                    None => Some(Number::zero()),
                };
                if let (Some(a), Some(b)) = (amount(&of_old, one), amount(&of_new, other)) {
                    programs.add(place, name, currency, &a, &b);
                    if a != b {
                        by_measure(name, place, currency, (one, other), &mut measures);
                    }
                }
            }
            if let (Some(a), Some(b)) = (known(Some(&one.total)), known(Some(&other.total))) {
                totals.add(0, "total", currency, &a, &b);
            }
        }
        if changes.is_empty() {
            continue;
        }
        found.changed += 1;
        let total = currency
            .and_then(|currency| money("total", currency, &known(Some(&one.total))?, &known(Some(&other.total))?));
        found.moved.push(RowMoved { line: other.line, id: other.id.clone(), total, moved: changes });
    }
    found.programs = programs.money();
    found.totals = totals.money();
    found.measures = measures.money();
    found.measures.retain(|one| !one.difference.is_zero());
    let size = |row: &RowMoved| row.total.as_ref().map(|total| total.difference.abs());
    found.moved.sort_by(|a, b| size(b).cmp(&size(a)).then(a.line.cmp(&b.line)));
    found
}

/// The money of a program by the measures that prevail, as the long results name them.
fn by_measure(name: &str, place: usize, currency: Currency, (old, new): (&Outcome, &Outcome), sums: &mut Sums) {
    let of = |outcome: &Outcome| -> Option<(String, Number)> {
        let levy = outcome.levies.iter().find(|levy| levy.program == name)?;
        let amount = known(Some(&levy.amount))?;
        let measures: BTreeSet<&str> = levy.measures.iter().map(|one| one.name.as_str()).collect();
        Some((format!("{name}: {}", measures.into_iter().collect::<Vec<_>>().join(" = ")), amount))
    };
    if let Some((measure, amount)) = of(old) {
        sums.add(place, &measure, currency, &amount, &Number::zero());
    }
    if let Some((measure, amount)) = of(new) {
        sums.add(place, &measure, currency, &Number::zero(), &amount);
    }
}
