/// What sort of step a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A day, one earlier or later; a length of time, one shorter or longer.
    Day,
    /// The day on which something became known, one earlier or later.
    Announced,
    /// A rate by one of its last digit; a bound, a base or an `inclusive of` dropped; a row dropped.
    Rate,
    /// A product code widened, moved to its neighbour or dropped; the heading that is declared.
    Code,
    /// A country dropped or replaced, a row of countries dropped.
    Country,
    /// An `except`, an exemption or a deduction dropped.
    Exception,
    /// A condition negated, a comparison moved over its boundary.
    Condition,
    /// `overrides`, `keeps`, `highest`, `lowest`, `entirely` or a precedence dropped.
    Order,
    /// An act of law or of a court dropped.
    Act,
    /// A quota's amount, what is used of it, what is assumed: by one of the last digit.
    Amount,
    /// A licence or a ban dropped.
    Control,
}

impl Kind {
    /// All of them, in the order in which they are named to people.
    pub const ALL: [Kind; 11] = [
        Kind::Day,
        Kind::Announced,
        Kind::Rate,
        Kind::Code,
        Kind::Country,
        Kind::Exception,
        Kind::Condition,
        Kind::Order,
        Kind::Act,
        Kind::Amount,
        Kind::Control,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Day => "day",
            Kind::Announced => "announced",
            Kind::Rate => "rate",
            Kind::Code => "code",
            Kind::Country => "country",
            Kind::Exception => "exception",
            Kind::Condition => "condition",
            Kind::Order => "order",
            Kind::Act => "act",
            Kind::Amount => "amount",
            Kind::Control => "control",
        }
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
