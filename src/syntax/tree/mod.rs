//! The tree of a rule file: what the author wrote, with the place of every part. One file a statement: its node, how it is
//! read and how it is printed.

mod charge;
mod clause;
mod condition;
mod court;
mod name;
mod parts;
mod rate;
mod scenario;
mod set;
mod statement;
mod table;
mod test;

pub use charge::{Charge, Mode, Period, Pot, Quota, Rounding};
pub use clause::{By, ClauseColumns, Clauses, EachYear, Under};
pub use condition::{Comparison, Condition, ConditionKind, DateRelation, Listed, Operand, OperandKind};
pub use court::{Court, CourtKind, Ruling};
pub use name::{Dated, Name, Path, Text};
pub use parts::SetSort;
pub use rate::{Basis, BoundKind, Factor, Per, Rate, RateKind, Sign};
pub use scenario::Scenario;
pub use set::{Code, ListDates, ListRef, Set, SetDates, Term, TermKind, Where, WhereKind};
pub use statement::{
    Act, ActKind, Assume, Assumed, Choice, Comment, Control, ControlKind, Deduct, Direction, Exchange, Exempt,
    FactDecl, Jurisdiction, KindDecl, Made, Origins, Precedence, Program, Row, Rows, ScheduleDecl, SetDecl, Statement,
    StatementKind, Tariff, Tree, Use,
};
pub use table::{ExchangeList, ExchangeOne, Lookup, LookupRow, LookupRows, UnitDecl};
pub use test::{Expect, ExpectKind, Given, Test, TestStep};
