//! A statement as a row of words, each with how it stands to the one before it, before it is laid out in lines.

use crate::source::Span;

/// How a word stands to the one before it. In one line there is a blank between them, whatever it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// On the same line.
    Blank,
    /// On the next line where this one is full.
    With,
    /// On a line of its own where the statement takes several.
    Clause,
    /// The next of a list: lined up on the next line where this one is full.
    Item,
    /// The next of a list that has one on each line where the statement takes several.
    Each,
    /// The first word of a row: each row has its line where the statement takes several.
    Row,
    /// `=` and what follows it in a row: lined up in all rows.
    Equals,
    /// `}` behind rows.
    Close,
}

/// What stands together in any case.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) gap: Gap,
    pub(super) text: String,
    /// Where it begins a list: behind how many of its letters what follows lines up.
    pub(super) list: Option<usize>,
    /// The byte of the source at which it stands, or what of it has a place there: comments before that go before it.
    pub(super) at: usize,
}

impl Word {
    /// Letters that it takes.
    pub(super) fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// Words in a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Flow {
    pub(super) words: Vec<Word>,
}

impl Flow {
    /// A row that begins with a text.
    pub(super) fn new(text: impl Into<String>, span: Span) -> Flow {
        let mut flow = Flow::default();
        flow.word(Gap::Blank, text, span);
        flow
    }

    /// Adds a word.
    pub(super) fn word(&mut self, gap: Gap, text: impl Into<String>, span: Span) {
        self.words.push(Word { gap, text: text.into(), list: None, at: span.start as usize });
    }

    /// Adds a word that has no place of its own: it stays with the one before it.
    pub(super) fn also(&mut self, gap: Gap, text: impl Into<String>) {
        let at = self.words.last().map_or(0, |last| last.at);
        self.words.push(Word { gap, text: text.into(), list: None, at });
    }

    /// Puts letters behind the last word, without a blank.
    pub(super) fn glue(&mut self, text: &str) {
        match self.words.last_mut() {
            Some(last) => last.text.push_str(text),
            None => self.words.push(Word { gap: Gap::Blank, text: text.to_string(), list: None, at: 0 }),
        }
    }

    /// Adds words of which the first stands as said, with letters before it.
    pub(super) fn led(&mut self, gap: Gap, lead: &str, flow: Flow) {
        let mut words = flow.words.into_iter();
        if let Some(Word { text, list, at, .. }) = words.next() {
            let list = list.map(|letters| letters + lead.chars().count());
            self.words.push(Word { gap, text: format!("{lead}{text}"), list, at });
        }
        self.words.extend(words);
    }

    /// Adds a list of things parted by commas, with letters before the first, which stands as said.
    pub(super) fn listed(&mut self, first: Gap, lead: &str, items: impl IntoIterator<Item = Flow>, next: Gap) {
        let begin = self.words.len();
        for (at, item) in items.into_iter().enumerate() {
            if at > 0 {
                self.glue(",");
                self.led(next, "", item);
            } else {
                self.led(first, lead, item);
            }
        }
        self.one_list(begin, lead.chars().count());
    }

    /// Makes the words from one on a single list, also where there are lists in it.
    pub(super) fn one_list(&mut self, begin: usize, lead: usize) {
        for (at, word) in self.words.iter_mut().skip(begin).enumerate() {
            word.list = (at == 0).then_some(lead);
        }
    }

    /// Adds words as they are.
    pub(super) fn extend(&mut self, other: Flow) {
        self.words.extend(other.words);
    }

    /// The first place.
    pub(super) fn at(&self) -> usize {
        self.words.first().map_or(0, |first| first.at)
    }

    /// In one line.
    pub(super) fn line(&self) -> String {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        texts.join(" ")
    }
}

/// A part of a statement that may stand before or behind others: those of one kind share a line.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// What it tells of: two neighbours that tell of the same stand on one line.
    pub(super) tells: Tells,
    pub(super) flow: Flow,
}

/// What a clause tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Which of several it is.
    Kind,
    /// Who says it.
    Authority,
    /// What it asks of a shipment.
    Condition,
    /// From when to when, and since when that is known.
    Time,
    /// Where it belongs, before what it goes: each by itself.
    Relation,
    /// Where it is written down.
    Source,
}

/// Adds parts: in the given order, or, `as_written`, in that of the source, so that comments between them stay there.
pub(super) fn parts(flow: &mut Flow, mut parts: Vec<Part>, as_written: bool) {
    if as_written {
        parts.sort_by_key(|part| part.flow.at());
    }
    let mut before = Tells::Kind;
    for part in parts {
        let same = part.tells == before && part.tells != Tells::Relation;
        before = part.tells;
        flow.led(if same { Gap::With } else { Gap::Clause }, "", part.flow);
    }
}
