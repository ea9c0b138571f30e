use crate::source::Span;
use crate::syntax::tree::{Dated, Name, Set, Text};
use crate::trade::Number;

/// What has to hold for a statement to apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// What it says.
    pub kind: ConditionKind,
    /// Where it stands.
    pub span: Span,
}

/// What a condition says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionKind {
    /// One of them; at least two.
    Or(Vec<Condition>),
    /// All of them; at least two.
    And(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// `( … )`.
    Group(Box<Condition>),
    /// `us_content_value >= 20% of value`, `abv > 15`, `transport = air`, `loaded = entered`.
    Compare(Operand, Comparison, Operand),
    /// `loaded before 2025-04-05`; the right side is a day or another date fact.
    Date(Name, DateRelation, Operand),
    /// `origin in eu, CH`, `product in steel`, `transport in vessel, air`.
    In(Name, Listed),
    /// `claims USMCA`, `claims "9903.88.69"`, `claims USMCA, S`: one of them.
    Claims(Vec<Text>),
    /// `claims column C`: the claim that a cell of each row names, in a statement that reads a list.
    ClaimsColumn(Name),
    /// `certificates has C001`, `certificates has "C 001"`.
    Has(Name, Text),
    /// `steel_value is given`.
    Given(Name),
    /// A flag alone.
    Flag(Name),
    /// A condition in words: a flag of its own.
    Words(Text),
}

/// How two amounts are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
    /// `!=`
    Unequal,
}

/// How two days are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRelation {
    /// The day before, or an earlier one.
    Before,
    /// The day after, or a later one.
    After,
    /// That day.
    On,
}

/// What stands behind `in`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// A set of products or countries, or words of a `one of` written bare (then they are named terms).
    Set(Set),
    /// Texts in quotes.
    Texts(Vec<Text>),
}

/// Something that can be reckoned or compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operand {
    /// What it says.
    pub kind: OperandKind,
    /// Where it stands.
    pub span: Span,
}

/// What an operand says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OperandKind {
    /// `15`.
    Number(Number),
    /// `15%`: a number of hundredths.
    Percent(Number),
    /// `5_000 USD`; `None` stands for `¢`.
    Money(Number, Option<Name>),
    /// `10 kg`.
    Quantity(Number, Name),
    /// `2 USD/kg`, `2 USD/100 kg`: money per unit, to compare `value per kg` with.
    MoneyPer(Number, Option<Name>, Number, Name),
    /// `2025-04-05`.
    Day(Dated),
    /// `"air"`.
    Text(Text),
    /// A fact, or a word of a `one of`, or `yes` and `no`.
    Name(Name),
    /// `20% of value`: the part is of one operand.
    PercentOf(Number, Box<Operand>),
    /// `value per kg`.
    Per(Name, Name),
    /// Added and taken away, from left to right; the first is added.
    Sum(Vec<(crate::syntax::tree::Sign, Operand)>),
    /// `2 * weight`, `weight * 2`, `a * b`.
    Times(Box<Operand>, Box<Operand>),
    /// `column C`: what a cell of each row says, in a statement that reads a list.
    Column(Name),
    /// `( … )`.
    Group(Box<Operand>),
}
