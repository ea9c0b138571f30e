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
    /// `quota`
    Quota,
    /// `tax`
    Tax,
    /// `fee`
    Fee,
    /// `rounding`
    Rounding,
    /// `ruling`
    Ruling,
    /// `stay`
    Stay,
    /// `affirm`
    Affirm,
    /// `final`
    Final,
    /// `reverse`
    Reverse,
    /// `vacate`
    Vacate,
    /// `unit`
    Unit,
    /// `rates`
    Rates,
    /// `schedule`
    Schedule,
    /// `column2`
    Column2,
    /// `test`
    Test,
    /// `NAME = …`
    Made,
    /// `scenario`
    Scenario,
    /// `drop`
    Drop,
    /// No statement begins so.
    Unknown,
}

impl Head {
    /// The statements, as they are written.
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
        ("quota", Head::Quota),
        ("tax", Head::Tax),
        ("fee", Head::Fee),
        ("rounding", Head::Rounding),
        ("ruling", Head::Ruling),
        ("stay", Head::Stay),
        ("affirm", Head::Affirm),
        ("final", Head::Final),
        ("reverse", Head::Reverse),
        ("vacate", Head::Vacate),
        ("unit", Head::Unit),
        ("rates", Head::Rates),
        ("schedule", Head::Schedule),
        ("column2", Head::Column2),
        ("test", Head::Test),
        ("scenario", Head::Scenario),
        ("drop", Head::Drop),
    ];

    /// What a statement is that begins with a word.
    pub(super) fn of(word: &str) -> Head {
        Head::WORDS.iter().find(|(known, _)| *known == word).map_or(Head::Unknown, |(_, head)| *head)
    }

    /// Whether it is what a court does with a ruling.
    pub(super) fn is_court(self) -> bool {
        matches!(self, Head::Stay | Head::Affirm | Head::Final | Head::Reverse | Head::Vacate)
    }

    /// What statements begin with, for people.
    pub(super) fn words_in_order() -> String {
        let words = Head::WORDS.iter().map(|(word, _)| *word).filter(|word| *word != "licence");
        let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
        match words.split_last() {
            Some((last, rest)) => format!("statements begin with {} or {last}", rest.join(", ")),
            None => String::new(),
        }
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
