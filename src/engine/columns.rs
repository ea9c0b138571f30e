use crate::book::{Builtin, FactId};
use crate::engine::classes::Subject;
use crate::engine::plan::{FilledBy, Plan};
use crate::engine::slots::{ABREAST, Plain, Slots, width};
use crate::shipment::{Batch, Column, Plains};
use crate::trade::Value;

/// The lines of a batch as deciders look at them: what each says of each subject, and the number by which each decider finds its
/// decision.
#[derive(Default)]
pub struct Columns {
    /// For each subject the slot of each line.
    pub slots: Vec<Vec<u32>>,
    /// Line by line the number of each decider, its checks aside.
    keys: Vec<u64>,
    /// How many numbers a line has.
    width: usize,
}

/// How the values in a batch's column of a subject become slots.
#[derive(Default)]
pub struct Meaning {
    /// For each key of the column its slot; 0 for nothing.
    own: Vec<u32>,
    /// The slot of a line that says nothing.
    lacking: u32,
    /// The fact that stands for this one where a line says nothing, with the slot of each key of its column.
    like: Option<(FactId, Vec<u32>)>,
}

impl Meaning {
    /// Of a subject, before any value is met; `own` is the slot of the book's own country.
    pub fn new(plan: &Plan<'_>, subject: &Subject, slots: &mut Slots, own: u32) -> Meaning {
        let mut meaning = Meaning { own: vec![0], ..Meaning::default() };
        let Subject::Fact(fact) = subject else { return meaning };
        if let Some(filled) = plan.filled.iter().find(|one| one.fact == *fact) {
            match filled.by {
                FilledBy::Day(day) => meaning.lacking = slots.slot(plan, &Plain::Day(day)),
                FilledBy::Country(country) => meaning.lacking = slots.slot(plan, &Plain::Country(country)),
                FilledBy::Fact(other) => meaning.like = Some((other, vec![0])),
                FilledBy::Flag(yes) => meaning.lacking = slots.slot(plan, &Plain::Flag(yes)),
                // What is reckoned with is no subject.
                FilledBy::Amount(..) => {}
            }
            return meaning;
        }
        if plan.unsure.contains(fact) {
            return meaning;
        }
        if *fact == Builtin::Destination.id() {
            meaning.lacking = own;
        } else if *fact == Builtin::ExportedFrom.id() {
            meaning.like = Some((Builtin::Origin.id(), vec![0]));
        } else if *fact == Builtin::Currency.id()
            && let Some(currency) = plan.book.jurisdictions.first().map(|one| one.currency)
        {
            meaning.lacking = slots.slot(plan, &Plain::Text(currency.code().to_lowercase()));
        }
        meaning
    }

    /// Forgets which keys mean what: the columns of batches begin anew.
    pub fn forget_keys(&mut self) {
        self.own.truncate(1);
        if let Some((_, known)) = &mut self.like {
            known.truncate(1);
        }
    }

    /// Learns the values that are new in a batch.
    pub fn learn(&mut self, plan: &Plan<'_>, subject: &Subject, slots: &mut Slots, batch: &Batch) {
        let mut learn = |fact: FactId, known: &mut Vec<u32>| {
            let new: Vec<Option<Plain>> = values(batch, fact).iter().skip(known.len() - 1).map(Plain::of).collect();
            known.extend(slots.slots(plan, &new));
        };
        match subject {
            Subject::Fact(fact) => {
                learn(*fact, &mut self.own);
                if let Some((other, known)) = &mut self.like {
                    learn(*other, known);
                }
            }
            Subject::Words(words) => {
                for answers in batch.meets.values.iter().skip(self.own.len() - 1) {
                    self.own.push(answers.get(words).map_or(0, |yes| slots.slot(plan, &Plain::Flag(*yes))));
                }
            }
        }
    }

    /// The slots of all lines.
    fn read(&self, subject: &Subject, batch: &Batch, into: &mut Vec<u32>) {
        into.clear();
        let said = match subject {
            Subject::Fact(fact) => keys(batch, *fact),
            Subject::Words(_) => batch.meets.keys.as_slice(),
        };
        into.extend(said.iter().map(|key| self.own.get(*key as usize).copied().unwrap_or(0)));
        into.resize(batch.len, 0);
        match &self.like {
            Some((other, known)) => {
                for (slot, key) in into.iter_mut().zip(keys(batch, *other)).filter(|(slot, _)| **slot == 0) {
                    *slot = known.get(*key as usize).copied().unwrap_or(0);
                }
            }
            None if self.lacking != 0 => {
                into.iter_mut().filter(|slot| **slot == 0).for_each(|slot| *slot = self.lacking);
            }
            None => {}
        }
    }
}

/// The values that a column of a batch has, each once.
fn values(batch: &Batch, fact: FactId) -> &[Value] {
    plains(batch, fact).map_or(&[], |plains| &plains.values)
}

/// For each line the key of its value.
pub fn keys(batch: &Batch, fact: FactId) -> &[u32] {
    plains(batch, fact).map_or(&[], |plains| &plains.keys)
}

fn plains(batch: &Batch, fact: FactId) -> Option<&Plains<Value>> {
    match batch.column(fact) {
        Column::Plain(plains) => Some(plains),
        Column::Lacking | Column::Numbers(_) | Column::Quantities(..) => None,
    }
}

impl Columns {
    /// Looks at a batch whose values were learnt.
    pub fn look(&mut self, plan: &Plan<'_>, batch: &Batch, slots: &[Slots], meanings: &[Meaning]) {
        self.slots.resize_with(plan.subjects.len(), Vec::new);
        self.width = width(plan.deciders.len());
        self.keys.clear();
        self.keys.resize(batch.len * self.width, 0);
        for (((subject, meaning), slots), column) in plan.subjects.iter().zip(meanings).zip(slots).zip(&mut self.slots)
        {
            meaning.read(subject, batch, column);
            for (keys, slot) in self.keys.chunks_exact_mut(self.width.max(1)).zip(column.iter()) {
                let (keys, adds) = (keys.as_chunks_mut::<ABREAST>().0, slots.adds(*slot).as_chunks::<ABREAST>().0);
                for (keys, adds) in keys.iter_mut().zip(adds) {
                    keys.iter_mut().zip(adds).for_each(|(key, add)| *key += add);
                }
            }
        }
    }

    /// The numbers by which each decider finds its decision on a line.
    #[inline]
    pub fn keys(&self, line: usize) -> &[u64] {
        let start = line * self.width;
        self.keys.get(start..start + self.width).unwrap_or(&[])
    }

    /// The numbers by which one decider finds its decisions, line by line.
    #[inline]
    pub fn keys_of(&self, decider: usize) -> impl Iterator<Item = u64> {
        self.keys.chunks_exact(self.width.max(1)).map(move |keys| keys.get(decider).copied().unwrap_or(0))
    }
}
