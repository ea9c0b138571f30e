//! The meaning of a book: names, types, sets, rates, conditions, programs, measures and acts, with every name looked up and
//! every unit and currency checked.

mod act;
mod columns;
mod condition;
mod expression;
mod fact;
mod ground;
mod lower;
mod measure;
pub mod mistakes;
mod program;
mod rate;
mod schedule;
mod set;
mod test;
mod view;

pub use act::{Act, ActKind, Part, Precedence};
pub use columns::{COLUMNS_AFTER, COLUMNS_BEFORE, is_result_column};
pub use condition::{Atom, Comparison, Condition};
pub use expression::{Expression, Measured};
pub use fact::{Builtin, Fact, FactId};
pub use ground::{Ground, Inside, KNOWN_ON, Scope, claim_axis, given_axis, has_axis, quantity_axis, words_axis};
pub use lower::{load, reason};
pub use measure::{Deduction, Exemption, Marks, MeasureId, Row, StatementId, Tariff, Terms};
pub use program::{
    Assume, Assumed, Assumption, Book, Choice, Column, Control, ControlKind, Exchange, Jurisdiction, Program, ProgramId,
};
pub use rate::{Basis, BoundKind, Factor, Rate, Sign};
pub use schedule::{Line, Published, Schedule, Stretch, Table, Treatment};
pub use set::{Element, Hole, Presence, grain_cuts};
pub use test::{Expectation, Expected, TestCase, TestShipment};
pub use view::View;
