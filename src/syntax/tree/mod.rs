//! The tree of a rule file: what the author wrote, with the place of every part. One file a statement: its node, how it is
//! read and how it is printed.

mod clause;
mod condition;
mod name;
mod rate;
mod set;
mod statement;
mod test;

pub use clause::{By, Clauses, EachYear, Under};
pub use condition::{Comparison, Condition, ConditionKind, DateRelation, Listed, Operand, OperandKind};
pub use name::{Dated, Name, Path, Text};
pub use rate::{Basis, BoundKind, Factor, Per, Rate, RateKind, Sign};
pub use set::{Code, ListDates, ListRef, Set, SetDates, Term, TermKind, Where, WhereKind};
pub use statement::{
    Act, ActKind, Assume, Assumed, Choice, Comment, Control, ControlKind, Deduct, Direction, Exchange, Exempt,
    FactDecl, Jurisdiction, KindDecl, Made, Origins, Precedence, Program, Row, Rows, ScheduleDecl, SetDecl, Statement,
    StatementKind, Tariff, Tree, Use,
};
pub use test::{Expect, ExpectKind, Given, Test, TestStep};
