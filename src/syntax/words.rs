//! The words that begin a statement.

/// How a statement is cut out of the text and by which rule it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// `jurisdiction`
    Jurisdiction,
    /// `currency`
    Currency,
    /// `use`
    Use,
    /// `product`
    Product,
    /// `country`
    Country,
    /// `fact`
    Fact,
    /// `assume`
    Assume,
    /// `program`
    Program,
    /// `cite`
    Cite,
    /// `tariff`
    Tariff,
    /// `exempt`
    Exempt,
    /// `deduct`
    Deduct,
    /// `pause`
    Pause,
    /// `resume`
    Resume,
    /// `repeal`
    Repeal,
    /// `extend`
    Extend,
    /// `precedence`
    Precedence,
    /// `license`, `licence`
    License,
    /// `ban`
    Ban,
    /// `exchange`
    Exchange,
    /// `schedule`
    Schedule,
    /// `column2`
    Column2,
    /// `test`
    Test,
    /// `NAME = …`
    Made,
    /// A word of a later version.
    Reserved,
    /// `scenario`: of a later version, with statements in braces.
    Scenario,
    /// No statement begins so.
    Unknown,
}

impl Head {
    /// The statements of this version, as they are written.
    pub(super) const WORDS: &[(&str, Head)] = &[
        ("jurisdiction", Head::Jurisdiction),
        ("currency", Head::Currency),
        ("use", Head::Use),
        ("product", Head::Product),
        ("country", Head::Country),
        ("fact", Head::Fact),
        ("assume", Head::Assume),
        ("program", Head::Program),
        ("cite", Head::Cite),
        ("tariff", Head::Tariff),
        ("exempt", Head::Exempt),
        ("deduct", Head::Deduct),
        ("pause", Head::Pause),
        ("resume", Head::Resume),
        ("repeal", Head::Repeal),
        ("extend", Head::Extend),
        ("precedence", Head::Precedence),
        ("license", Head::License),
        ("licence", Head::License),
        ("ban", Head::Ban),
        ("exchange", Head::Exchange),
        ("schedule", Head::Schedule),
        ("column2", Head::Column2),
        ("test", Head::Test),
    ];

    /// Words that begin a statement of a later version.
    pub(super) const LATER: &[&str] = &[
        "rates", "rounding", "quota", "tax", "fee", "ruling", "stay", "affirm", "reverse", "vacate", "final", "drop",
        "unit", "variant", "variants",
    ];

    /// What a statement is that begins with a word.
    pub(super) fn of(word: &str) -> Head {
        if let Some((_, head)) = Head::WORDS.iter().find(|(known, _)| *known == word) {
            return *head;
        }
        if word == "scenario" {
            return Head::Scenario;
        }
        if Head::LATER.contains(&word) { Head::Reserved } else { Head::Unknown }
    }

    /// Whether its braces hold statements.
    pub(super) fn holds_statements(self) -> bool {
        matches!(self, Head::Program | Head::Jurisdiction | Head::Scenario)
    }

    /// Its word as it is written.
    pub(super) fn word(self) -> &'static str {
        Head::WORDS.iter().find(|(_, head)| *head == self).map_or("statement", |(word, _)| word)
    }
}

/// Words that cannot be names, as `grammar/tokens.pest` has them.
pub(super) const RESERVED: &[&str] = &[
    "since",
    "until",
    "through",
    "announced",
    "when",
    "overrides",
    "keeps",
    "under",
    "entirely",
    "from",
    "to",
    "over",
    "except",
    "list",
    "column",
    "where",
    "of",
    "or",
    "and",
    "not",
    "in",
    "is",
    "before",
    "after",
    "on",
    "for",
    "by",
    "code",
    "cite",
    "free",
    "else",
    "at",
    "inclusive",
    "has",
    "per",
    "claims",
    "tariff",
    "exempt",
    "deduct",
    "pause",
    "resume",
    "repeal",
    "extend",
    "precedence",
    "licence",
    "license",
    "ban",
    "exchange",
    "assume",
    "jurisdiction",
    "program",
    "MIN",
    "MAX",
];
