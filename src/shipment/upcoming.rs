use crate::source::Span;
use crate::trade::Day;

/// Something that is set to change on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Upcoming {
    /// The day: the first on which it is so, or the first on which it is no longer.
    pub day: Day,
    /// Where it was written.
    pub span: Span,
    /// Whether it begins or ends.
    pub turn: Turn,
    /// What people call it; nothing for a member of a set, whose own words say it.
    pub name: Option<String>,
    /// How many more members of the same file turn alike.
    pub more: usize,
    /// What else there is to say: `what it paused comes back`.
    pub remark: Option<String>,
    /// The sources.
    pub cite: Vec<String>,
}

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It is over.
    Ends,
    /// It is there.
    Begins,
    /// What a later word or a court does to others is done.
    TakesEffect,
    /// What it asks is answered otherwise.
    Turns,
}

impl Turn {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Turn::Ends => "ends",
            Turn::Begins => "begins",
            Turn::TakesEffect => "takes effect",
            Turn::Turns => "turns",
        }
    }
}

impl Upcoming {
    /// What it does, of one or of several: `begins`, `begin`.
    pub fn verb(&self) -> &'static str {
        match (self.more, self.turn) {
            (0, turn) => turn.word(),
            (_, Turn::Ends) => "end",
            (_, Turn::Begins) => "begin",
            (_, Turn::TakesEffect) => "take effect",
            (_, Turn::Turns) => "turn",
        }
    }

    /// How many days are left from another.
    pub fn left(&self, from: Day) -> i64 {
        i64::from(self.day.number()) - i64::from(from.number())
    }

    /// What people call it, and of a tariff or exemption what it is on; `written` is the text at its place.
    pub fn called(&self, written: &str) -> String {
        let text = written.split_whitespace().collect::<Vec<&str>>().join(" ");
        match &self.name {
            Some(name) => match subject(&text) {
                Some(on) => format!("{name} on {}", short(on)),
                None => name.clone(),
            },
            None if self.more > 0 => format!("`{}` and {} more of this list", short(&text), self.more),
            None => format!("`{}`", short(&text)),
        }
    }
}

/// What a tariff or an exemption is on, in its own words: `steel from GB`.
fn subject(text: &str) -> Option<&str> {
    let own = ["tariff ", "exempt "].into_iter().find_map(|word| {
        let (before, behind) = text.split_once(word)?;
        (before.is_empty() || before.ends_with(": ")).then_some(behind)
    })?;
    let ends = [
        " =",
        " {",
        " when ",
        " since ",
        " until ",
        " through ",
        " for ",
        " each ",
        " announced ",
        " code ",
        " cite ",
        ";",
    ];
    let end = ends.into_iter().filter_map(|end| own.find(end)).min().unwrap_or(own.len());
    let on = own.get(..end)?.trim_end();
    Some(on.strip_suffix(" from").unwrap_or(on))
}

/// As much of a text as has room in a line.
fn short(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{}{more}", short.trim_end())
}
