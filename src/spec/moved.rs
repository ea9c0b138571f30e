use std::collections::BTreeSet;

use crate::book::{Book, Builtin, StatementId, View};
use crate::region::ProductSet;
use crate::shipment::{Outcome, Shipment};
use crate::spec::batch::{Batch, entry_of};
use crate::spec::run::Ready;
use crate::spec::worth::{entered, value};
use crate::trade::{Day, Number, Period, Value};

/// Lines as if one of them were entered on another day: the others stay as they are. Where something is reckoned on an entry,
/// the lines of an entry move together, as they are entered together.
pub struct Moving<'a> {
    ready: Ready<'a>,
    shipments: &'a [Shipment],
    /// Whether lines draw from quotas, so that each hangs on all others.
    has_quotas: bool,
    /// Whether something is reckoned on an entry.
    has_shares: bool,
}

impl<'a> Moving<'a> {
    /// Makes a book and its shipments ready.
    pub fn new(book: &'a Book, view: View, shipments: &'a [Shipment]) -> Moving<'a> {
        let programs = || book.jurisdictions.iter().flat_map(|one| &one.programs);
        let has_quotas = programs().flat_map(|one| &one.tariffs).any(|tariff| tariff.quota.is_some());
        let has_shares =
            programs().any(|one| one.rounding.per_entry || one.tariffs.iter().any(|tariff| tariff.per_entry));
        Moving { ready: Ready::new(book, view), shipments, has_quotas, has_shares }
    }

    /// The days of a period on which what a line owes may change as its day of entry moves, by `turns`, the days on which
    /// something of the book begins or ends. Its own dates may be compared with the day of entry, and it may pass other lines.
    pub fn days(&self, at: usize, within: Period, turns: &BTreeSet<Day>) -> BTreeSet<Day> {
        let values = self.shipments.get(at).into_iter().flat_map(|shipment| &shipment.values);
        let own = values.filter(|(fact, _)| **fact != Builtin::Entered.id()).filter_map(|(_, value)| match value {
            Value::Date(day) => Some([*day, day.next()]),
            _ => None,
        });
        let own = own.flatten().filter(|day| within.holds(*day));
        let turns = turns.range(within.since..).take_while(|day| within.holds(**day)).copied();
        turns.chain(own).chain(self.passes(at, within)).collect()
    }

    /// The value of a line that is entered on a day, in the currency of the law that it enters under; nothing where it is
    /// lacking or cannot be had.
    pub fn worth_on(&self, at: usize, day: Day) -> Option<Number> {
        let mut line = self.shipments.get(at)?.clone();
        line.values.insert(Builtin::Entered.id(), Value::Date(day));
        let law = match line.values.get(&Builtin::Destination.id()) {
            Some(Value::Country(country)) => self.ready.book.jurisdiction_of(*country, day)?,
            _ => 0,
        };
        value(&self.ready, &line, law)
    }

    /// The days of a period on which a line would pass another that may draw of the same quota: from the day of that, and the day
    /// after, another line may have drawn before it.
    fn passes(&self, at: usize, within: Period) -> BTreeSet<Day> {
        let own = self.shipments.get(at).map(|shipment| self.quotas(shipment)).unwrap_or_default();
        let mut days = BTreeSet::new();
        for (place, other) in self.shipments.iter().enumerate() {
            if place != at
                && let Some(day) = entered(&self.ready, other)
                && [day, day.next()].into_iter().any(|day| within.holds(day) && !days.contains(&day))
                && !own.is_empty()
                && !own.is_disjoint(&self.quotas(other))
            {
                days.extend([day, day.next()].into_iter().filter(|day| within.holds(*day)));
            }
        }
        days
    }

    /// The quotas that a line may draw from by its product and origin.
    fn quotas(&self, shipment: &Shipment) -> BTreeSet<StatementId> {
        let product = match shipment.values.get(&Builtin::Product.id()) {
            Some(Value::Product(code)) => ProductSet::of(*code),
            _ => ProductSet::everything(),
        };
        let origin = match shipment.values.get(&Builtin::Origin.id()) {
            Some(Value::Country(country)) => Some(*country),
            _ => None,
        };
        let programs = self.ready.book.jurisdictions.iter().flat_map(|one| &one.programs);
        let quotas = programs.flat_map(|one| &one.tariffs).filter(|tariff| tariff.quota.is_some());
        quotas
            .filter(|quota| {
                quota.products.iter().any(|one| one.area.meets(&product))
                    && origin.is_none_or(|origin| quota.rows.iter().any(|row| row.origin.area.holds(origin)))
            })
            .map(|quota| quota.id)
            .collect()
    }

    /// What a line owes if it is entered on a day. A fact that is assumed to be `entered` moves with it.
    pub fn entered_on(&self, at: usize, day: Day, traced: bool) -> Option<Outcome> {
        let shipment = self.shipments.get(at)?;
        let entry = entry_of(shipment);
        let mates: BTreeSet<usize> = self
            .shipments
            .iter()
            .enumerate()
            .filter(|(place, other)| *place == at || (entry.is_some() && entry_of(other) == entry))
            .map(|(place, _)| place)
            .collect();
        let all: Vec<usize> =
            if self.has_quotas { (0..self.shipments.len()).collect() } else { mates.iter().copied().collect() };
        let place = all.iter().position(|one| *one == at)?;
        let lines: Vec<Shipment> = all
            .into_iter()
            .filter_map(|one| {
                let mut line = self.shipments.get(one)?.clone();
                if one == at || (self.has_shares && mates.contains(&one)) {
                    line.values.insert(Builtin::Entered.id(), Value::Date(day));
                }
                Some(line)
            })
            .collect();
        Batch::new(&self.ready, &lines, traced).run().into_iter().nth(place)
    }
}
