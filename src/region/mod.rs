//! Exact algebra of products × countries × days × facts: meet, subtract, contain, empty, witness.
//!
//! A [`Region`] is a union of [`Cell`]s; a cell is a set on each of some axes and relations between numbers and days. Sets
//! are exact. Relations are decided by elimination over fractions, whole days checked; what that cannot decide is told as
//! *cannot tell* and never guessed.

mod axis;
mod axis_set;
mod cell;
mod country_set;
mod day_set;
mod eliminate;
mod extremes;
mod linear;
mod number_set;
mod pieces;
mod point;
mod product_set;
#[expect(clippy::module_inception, reason = "the file is named after the type it holds, as all are")]
mod region;
mod spans;
mod text_set;

pub use axis::Axis;
pub use axis_set::AxisSet;
pub use cell::{Cell, Emptiness};
pub use country_set::CountrySet;
pub use day_set::DaySet;
pub use extremes::{End, Extremes};
pub use linear::{Constraint, Linear, Relation};
pub use number_set::NumberSet;
pub use point::{Point, PointValue};
pub use product_set::ProductSet;
pub use region::{Answer, Region};
pub use text_set::TextSet;
