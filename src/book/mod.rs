//! The meaning of a book: names, types, sets, rates, conditions, programs, measures and acts, with every name looked up and
//! every unit and currency checked.

mod act;
mod alike;
mod charge;
mod columns;
mod condition;
mod courts;
mod days;
mod expression;
mod fact;
mod ground;
mod lower;
mod measure;
pub mod mistakes;
mod program;
mod rate;
mod retroactive;
mod schedule;
mod set;
mod table;
mod test;
mod view;

pub use act::{Act, ActKind, Part, Precedence};
pub use alike::{Alike, Placed};
pub use charge::{BaseTerm, ProgramKind, Quota, QuotaPeriod, QuotaUnit, Rounding};
pub use columns::{COLUMNS_AFTER, COLUMNS_BEFORE, is_result_column};
pub use condition::{Atom, Comparison, Condition};
pub use courts::{CourtView, Courts, Judgment, JudgmentKind, KnownFrom, Ruling, Stay};
pub use days::Turns;
pub use expression::{Expression, Measured};
pub use fact::{Builtin, Fact, FactId};
pub use ground::{
    Ground, Inside, KNOWN_ON, Scope, base_unit, claim_axis, given_axis, has_axis, open_axis, quantity_axis, words_axis,
};
pub use lower::{Gathered, Kept, charges_before, gather, load, reason, take_in};
pub use measure::{Deduction, Exemption, Listed, Marks, MeasureId, Row, StatementId, Tariff, Terms};
pub use program::{
    Assume, Assumed, Assumption, Book, Choice, Column, Control, ControlKind, Exchange, Jurisdiction, ListFile, Program,
    ProgramId, Scenario,
};
pub use rate::{Basis, BoundKind, Factor, Rate, Sign};
pub use schedule::{Line, Published, Schedule, ScheduleTable, Stretch, Treatment};
pub use set::{Element, Hole, NamedSet, Presence, SetOf, grain_cuts};
pub use table::{Table, TableRow};
pub use test::{Expectation, Expected, TestCase, TestShipment};
pub use view::View;
