use crate::source::Span;
use crate::syntax::tree::{Dated, Name, Origins, Path, Rate, Set};
use crate::trade::Number;

/// A charge after duties: `tax vat on * = 20% of value + duties`, `fee mpf = 0.3464% … per entry`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Whether it is a tax, and not a fee.
    pub is_tax: bool,
    /// The program of charges it belongs to: statements of one name are a group.
    pub name: Name,
    /// On what; on everything where nothing is said.
    pub products: Option<Set>,
    /// From where; from everywhere where nothing is said.
    pub origins: Option<Set>,
    /// How much.
    pub rate: Box<Rate>,
    /// `per entry`: reckoned on the sum of the entry's lines.
    pub per_entry: Option<Span>,
}

/// A tariff that holds for so much of its goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Its name.
    pub name: Option<Name>,
    /// On what.
    pub products: Set,
    /// From where, and the rate within the quota.
    pub origins: Origins,
    /// How much of it there is in each period.
    pub amount: Pot,
    /// After how long it is filled anew.
    pub period: Period,
    /// What was used up before the first row: `used 12_500 each on 2025-06-04`.
    pub used: Vec<(Pot, Dated)>,
    /// `otherwise ban`: over it nothing may be imported.
    pub otherwise_ban: Option<Span>,
}

/// So much of a unit, or of money: `100_000 each`, `500_000 USD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pot {
    /// How much.
    pub number: Number,
    /// The unit, or the three capitals of a currency.
    pub unit: Name,
    /// Whether it is money.
    pub is_money: bool,
    /// Where it stands.
    pub span: Span,
}

/// How long a quota's amount has to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// `total`: for as long as it is in force.
    Total,
    /// `per calendar year`, `per year`.
    Year,
    /// `per year from 07-01`.
    YearFrom(i8, i8),
    /// `per quarter`.
    Quarter,
    /// `per month`.
    Month,
}

/// How the duties of programs are rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounding {
    /// Of which; of all where none is named.
    pub programs: Vec<Path>,
    /// `per entry`.
    pub per_entry: Option<Span>,
    /// `per line`.
    pub per_line: Option<Span>,
    /// `to 1 USD`.
    pub to: Option<(Number, Name)>,
    /// Which way.
    pub mode: Option<(Mode, Span)>,
}

/// Which way an amount is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `half up`: to the nearer step, a half away from zero.
    HalfUp,
    /// `half even`: to the nearer step, a half to the even one.
    HalfEven,
    /// `up`.
    Up,
    /// `down`.
    Down,
}
