use std::collections::BTreeSet;

use crate::book::{Act, Book, Ground, Jurisdiction, ProgramId, StatementId};
use crate::proof::courts::concerns;
use crate::proof::{Proved, ProvedProgram, prove_one};

/// Decides those programs of a book that are not as they are in another of which it is a scenario: the same statements have
/// the same places in both. Of the others the other's proof holds.
pub fn prove_again<'a>(book: &'a Book, of: &Book) -> Proved<'a> {
    let mut programs: Vec<ProvedProgram> = Vec::new();
    for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
        let ground = Ground::new(book, jurisdiction);
        let other = of.jurisdictions.iter().find(|other| other.name == jurisdiction.name);
        let other = other.filter(|other| ground.asks_like(&Ground::new(of, other)));
        let moved = other.map(|other| moved(jurisdiction, other)).unwrap_or_default();
        for (place, program) in jurisdiction.programs.iter().enumerate() {
            let id = ProgramId(place);
            let is_heard = |law: &Jurisdiction| concerns(law, id);
            let courts_differ = other.is_some_and(|other| {
                jurisdiction.courts != other.courts && (is_heard(jurisdiction) || is_heard(other))
            });
            let is_same = !courts_differ
                && other.and_then(|other| other.programs.get(place)).is_some_and(|before| {
                    let tariffs = program.tariffs.iter().map(|one| one.id);
                    program == before
                        && !tariffs.chain(program.exemptions.iter().map(|one| one.id)).any(|id| moved.contains(&id))
                });
            if !is_same {
                programs.push(prove_one(book, at, id, &ground));
            }
        }
    }
    Proved { book, programs }
}

/// The statements that an act reaches which only one of two books has; those reached through another act too.
fn moved(one: &Jurisdiction, other: &Jurisdiction) -> BTreeSet<StatementId> {
    let alone = |acts: &[Act], others: &[Act]| -> Vec<Act> {
        acts.iter().filter(|act| !others.contains(act)).cloned().collect()
    };
    let mut open = alone(&one.acts, &other.acts);
    open.extend(alone(&other.acts, &one.acts));
    let mut moved = BTreeSet::new();
    while let Some(act) = open.pop() {
        for (target, _) in act.targets {
            if moved.insert(target) {
                let acts = one.acts.iter().chain(&other.acts);
                open.extend(acts.filter(|act| act.id == target).cloned());
            }
        }
    }
    moved
}
