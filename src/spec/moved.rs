use std::collections::BTreeMap;

use crate::book::{Book, Builtin, View};
use crate::shipment::{Outcome, Shipment};
use crate::spec::run::Ready;
use crate::spec::{EntryLine, entries, entry_of, others, outcome};
use crate::trade::{Day, Value};

/// Lines as if one of them were entered on another day: the others, and the entries they stand in, stay as they are.
pub struct Moving<'a> {
    ready: Ready<'a>,
    shipments: &'a [Shipment],
    entries: BTreeMap<String, Vec<EntryLine>>,
}

impl<'a> Moving<'a> {
    /// Makes a book and its shipments ready.
    pub fn new(book: &'a Book, view: View, shipments: &'a [Shipment]) -> Moving<'a> {
        Moving { ready: Ready::new(book, view), shipments, entries: entries(book, shipments) }
    }

    /// What a line owes if it is entered on a day. A fact that is assumed to be `entered` moves with it.
    pub fn entered_on(&self, at: usize, day: Day, traced: bool) -> Option<Outcome> {
        let mut shipment = self.shipments.get(at)?.clone();
        shipment.values.insert(Builtin::Entered.id(), Value::Date(day));
        let others = entry_of(&shipment).and_then(|entry| self.entries.get(&entry)).map(|lines| others(lines, at));
        Some(outcome::outcome(&self.ready, &shipment, others.as_ref(), traced))
    }
}
