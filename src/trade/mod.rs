//! The field's plain values: product code, country, day, period, money, unit, quantity, a fact's value.

mod cell;
mod cell_fault;
mod code;
mod country;
mod currency;
mod day;
mod decimal_comma;
mod fraction;
mod grouped;
mod number;
mod percent;
mod period;
mod schedule_unit;
mod unit;
mod value;

pub use cell::{parse_answers, parse_cell, parse_cell_in, parse_currency, parse_number, parse_unit};
pub use cell_fault::{CellFault, CellWhy};
pub use code::{CodeFault, ProductCode, TOP};
pub use country::{Country, CountryFault};
pub use currency::Currency;
pub use day::{Day, Length};
pub use decimal_comma::with_point;
pub use grouped::grouped;
pub use number::{Mode, Number};
pub use percent::percent;
pub use period::{Period, Season};
/// An amount as it is written: a decimal number of at most 28 digits.
pub use rust_decimal::Decimal;
pub use unit::{Dimension, Unit};
pub use value::{FactKind, Money, Value};
