use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::book::{Assumed, Book, Builtin, CourtView, FactId, Ground, ProgramId, StatementId, View};
use crate::region::{Axis, Linear};
use crate::shipment::{Fault, Shipment, Trace};
use crate::spec::around::{Around, EntryPart};
use crate::spec::explore::{MOST_WAYS, Ways};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::index::Index;
use crate::spec::leaf::{Bound, Failed, Leaf, LeafResult, Way};
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::spec::pots::{Law, Pots};
use crate::trade::Day;

/// What is the same for every line of a run.
pub struct Ready<'a> {
    /// The book.
    pub book: &'a Book,
    /// How it is asked.
    pub view: View,
    /// For each jurisdiction how its scopes lie.
    pub grounds: Vec<Ground<'a>>,
    /// Where measures are found.
    pub index: Index,
    /// Whether something in the book became known only after it took effect, so that a past entry's duty may have changed.
    pub is_retroactive: bool,
}

impl<'a> Ready<'a> {
    /// Prepares a book.
    pub fn new(book: &'a Book, view: View) -> Ready<'a> {
        Ready {
            book,
            view,
            grounds: book.jurisdictions.iter().map(|jurisdiction| Ground::new(book, jurisdiction)).collect(),
            index: Index::new(book),
            is_retroactive: book.is_retroactive(),
        }
    }
}

/// All the ways of a line.
pub struct Followed {
    /// The ways that are possible.
    pub leaves: Vec<Rc<Leaf>>,
    /// Those that are not: a value that makes the line an error is not a possible one.
    pub faults: Vec<Failed>,
    /// How many runs were made.
    pub runs: usize,
    /// The facts that counted also as given.
    pub also_given: BTreeSet<FactId>,
    /// To which facts axes belong.
    pub owners: BTreeMap<Axis, BTreeSet<FactId>>,
    /// Conditions in words by their axis.
    pub words: BTreeMap<Axis, String>,
    /// Assumptions that were used.
    pub used: BTreeSet<Assumed>,
    /// Those that the present run has looked at: see [`Way`].
    pub looked_at: BTreeMap<Assumed, usize>,
    /// Facts that are lacking and do not count as given, though it was asked whether they are.
    pub looked_for: BTreeSet<FactId>,
    /// Whether there were more ways than are followed.
    pub is_cut: bool,
    /// The reasons of the first way, where they were asked for.
    pub trace: Option<Trace>,
}

/// A line, and by what it is judged.
#[derive(Clone, Copy)]
pub struct Line<'r, 'a> {
    /// The book.
    pub ready: &'r Ready<'a>,
    /// The line.
    pub shipment: &'r Shipment,
    /// What the lines around it settle for it.
    pub around: &'r Around,
}

impl Followed {
    /// None followed yet.
    pub fn nothing() -> Followed {
        Followed {
            leaves: Vec::new(),
            faults: Vec::new(),
            runs: 0,
            also_given: BTreeSet::new(),
            owners: BTreeMap::new(),
            words: BTreeMap::new(),
            used: BTreeSet::new(),
            looked_at: BTreeMap::new(),
            looked_for: BTreeSet::new(),
            is_cut: false,
            trace: None,
        }
    }
}

/// Follows a line through every way it may be.
pub fn follow(line: Line<'_, '_>, without: Option<&Assumed>, also_given: &BTreeSet<FactId>, traced: bool) -> Followed {
    let mut followed = Followed { also_given: also_given.clone(), ..Followed::nothing() };
    followed.follow(line, Ways::new(), without, traced);
    followed
}

impl Followed {
    /// Follows a line through these ways, until there are too many.
    pub fn follow(&mut self, line: Line<'_, '_>, mut ways: Ways, without: Option<&Assumed>, traced: bool) {
        let also_given = self.also_given.clone();
        let mut goes_on = true;
        while goes_on && !self.is_cut {
            let traced = traced && self.trace.is_none();
            let result = Run { without, traced, ..Run::of(line, &also_given, self) }.once(&mut ways);
            self.runs += 1;
            let looked_at = std::mem::take(&mut self.looked_at);
            let steps = if looked_at.is_empty() { Vec::new() } else { ways.steps() };
            let way = Way { steps, looked_at };
            match result {
                Ok(mut result) => {
                    result.settle(line.ready.book, ways.cell());
                    self.leaf(Rc::new(Leaf { cell: ways.cell().clone(), result, way }));
                }
                Err(fault) => self.fault(Failed { fault, way }),
            }
            goes_on = ways.next();
        }
    }

    /// Adds a way that is possible.
    pub fn leaf(&mut self, leaf: Rc<Leaf>) {
        self.leaves.push(leaf);
        self.is_cut = self.leaves.len() + self.faults.len() >= MOST_WAYS;
    }

    /// Adds one that is not.
    pub fn fault(&mut self, failed: Failed) {
        self.faults.push(failed);
        self.is_cut = self.leaves.len() + self.faults.len() >= MOST_WAYS;
    }
}

/// What one run needs and where it keeps what it learns.
pub struct Run<'r, 'a> {
    /// The book.
    pub ready: &'r Ready<'a>,
    /// The line.
    pub shipment: &'r Shipment,
    /// What the lines around it settle for it.
    pub around: &'r Around,
    /// An assumption that is left out.
    pub without: Option<&'r Assumed>,
    /// Facts that count also as given.
    pub also_given: &'r BTreeSet<FactId>,
    /// What is learnt.
    pub followed: &'r mut Followed,
    /// What is drawn by other states of the law of quotas that are not there as it stands.
    pub other_draws: BTreeMap<Law, BTreeMap<StatementId, Linear>>,
    /// What the line brings by other states of the law to duties that are rounded on its entry.
    pub other_parts: BTreeMap<(Law, ProgramId), EntryPart>,
    /// Whether reasons are kept.
    pub traced: bool,
}

impl<'r, 'a> Run<'r, 'a> {
    /// A run over a line, with nothing left out and no reasons kept.
    pub fn of(line: Line<'r, 'a>, also_given: &'r BTreeSet<FactId>, followed: &'r mut Followed) -> Run<'r, 'a> {
        let Line { ready, shipment, around } = line;
        Run {
            ready,
            shipment,
            around,
            without: None,
            also_given,
            followed,
            other_draws: BTreeMap::new(),
            other_parts: BTreeMap::new(),
            traced: false,
        }
    }
}

impl Run<'_, '_> {
    /// An evaluation under one jurisdiction.
    pub fn evaluation<'e>(&'e self, at: usize, ways: &'e mut Ways, as_of_entry: bool) -> Option<Evaluation<'e>> {
        let jurisdiction = self.ready.book.jurisdictions.get(at)?;
        Some(Evaluation {
            book: self.ready.book,
            at,
            jurisdiction,
            ground: self.ready.grounds.get(at)?,
            index: &self.ready.index,
            shipment: self.shipment,
            around: self.around,
            pots: &self.around.pots,
            closed: BTreeSet::new(),
            kept: BTreeMap::new(),
            asked: BTreeMap::new(),
            shut: Vec::new(),
            banned: BTreeSet::new(),
            settled: BTreeMap::new(),
            rounded: BTreeMap::new(),
            entry_parts: BTreeMap::new(),
            known_on: self.ready.view.known_on,
            as_of_entry,
            courts: CourtView::AsIs,
            felt: BTreeSet::new(),
            without: self.without.cloned(),
            also_given: self.also_given,
            looked_for: BTreeSet::new(),
            ways,
            owners: BTreeMap::new(),
            words: BTreeMap::new(),
            used: BTreeSet::new(),
            looked_at: BTreeMap::new(),
            exchanged: BTreeSet::new(),
            keys: BTreeMap::new(),
            lookups: BTreeSet::new(),
            product: None,
            countries: BTreeMap::new(),
            amounts: BTreeMap::new(),
            sums: BTreeMap::new(),
            judged: BTreeMap::new(),
            open: Vec::new(),
            counts: None,
            traced: self.traced,
        })
    }

    /// Keeps what an evaluation has learnt.
    pub fn keep(&mut self, seen: Seen) {
        for (axis, owners) in seen.owners {
            self.followed.owners.entry(axis).or_default().extend(owners);
        }
        self.followed.words.extend(seen.words);
        self.followed.used.extend(seen.used);
        self.followed.looked_for.extend(seen.looked_for);
        for (assumed, before) in seen.looked_at {
            self.followed.looked_at.entry(assumed).or_insert(before);
        }
    }

    /// One run: under the jurisdiction of the destination, and the export measures of that of the country exported from.
    fn once(&mut self, ways: &mut Ways) -> Data<LeafResult> {
        let mut result = LeafResult {
            jurisdiction: None,
            currency: None,
            duties: Vec::new(),
            refunds: Vec::new(),
            contested: Vec::new(),
            controls: BTreeSet::new(),
            codes: Vec::new(),
            draws: BTreeMap::new(),
            entry_parts: BTreeMap::new(),
            levies: Vec::new(),
            touched: BTreeSet::new(),
        };
        let Some((places, seen)) = self.places(ways) else { return Ok(result) };
        let (places, product_origin) = (places?, seen.known.clone());
        self.keep(seen);
        result.jurisdiction = places.import;
        let mut trace_of = None;
        if let Some(at) = places.import {
            result.currency = self.ready.book.jurisdictions.get(at).map(|one| one.currency);
            trace_of = self.owed(at, ways, &product_origin, &mut result)?;
        }
        for at in places.exports {
            let Some(mut evaluation) = self.evaluation(at, ways, false) else { continue };
            product_origin.give(&mut evaluation);
            let controls = evaluation
                .controls(places.import == Some(at), true)
                .map(|found| found.into_iter().map(Bound::new).collect::<Vec<_>>());
            let seen = Seen::of(&mut evaluation);
            self.keep(seen);
            let controls = controls?;
            if let Some(trace) = &mut trace_of {
                trace.controls.extend(controls.iter().map(|control| control.words.clone()));
            }
            result.bind(controls);
        }
        if self.traced && trace_of.is_none() {
            trace_of = Some(Trace::default());
        }
        if let Some(trace) = trace_of {
            self.followed.trace = Some(trace);
        }
        Ok(result)
    }

    /// Where the goods go and come from: asked first, under the book's own jurisdiction.
    fn places(&mut self, ways: &mut Ways) -> Option<(Data<Whither>, Seen)> {
        let mut evaluation = self.evaluation(0, ways, false)?;
        let destination = evaluation.country(Builtin::Destination.id());
        let dated = evaluation.book.jurisdictions.iter().any(|one| one.members.iter().any(|m| !m.presence.is_always()));
        let day = if dated { evaluation.entered() } else { DayOf::On(Day::FIRST.next()) };
        let mut import = None;
        let count = evaluation.book.jurisdictions.len();
        for at in 0..count {
            if import.is_none() && evaluation.belongs(at, destination, &day) {
                import = Some(at);
            }
        }
        let has_exports = |at: &usize| {
            let jurisdiction = evaluation.book.jurisdictions.get(*at);
            jurisdiction.is_some_and(|one| one.controls.iter().any(|control| control.is_export))
        };
        let exporting: Vec<usize> = (0..count).filter(has_exports).collect();
        let mut exports = Vec::new();
        for at in exporting {
            if import != Some(at) {
                let from = evaluation.country(Builtin::ExportedFrom.id());
                if evaluation.belongs(at, from, &day) {
                    exports.push(at);
                }
            }
        }
        let whither = Whither { import, exports };
        let seen = Seen::of(&mut evaluation);
        Some((Ok(whither), seen))
    }
}

struct Whither {
    import: Option<usize>,
    exports: Vec<usize>,
}

/// What was settled of a line before its duties are reckoned: the same holds in every evaluation of the run.
#[derive(Debug, Clone, Default)]
pub struct Places {
    product: Option<u64>,
    countries: BTreeMap<FactId, crate::trade::Country>,
}

impl Places {
    /// Settles the same for an evaluation.
    pub fn give(&self, evaluation: &mut Evaluation<'_>) {
        evaluation.product = evaluation.product.or(self.product);
        for (fact, country) in &self.countries {
            evaluation.countries.entry(*fact).or_insert(*country);
        }
    }
}

/// What an evaluation has learnt, for the run that holds it.
pub struct Seen {
    owners: BTreeMap<Axis, BTreeSet<FactId>>,
    words: BTreeMap<Axis, String>,
    used: BTreeSet<Assumed>,
    looked_at: BTreeMap<Assumed, usize>,
    looked_for: BTreeSet<FactId>,
    known: Places,
}

impl Seen {
    /// What it has learnt.
    pub fn of(evaluation: &mut Evaluation<'_>) -> Seen {
        Seen {
            owners: std::mem::take(&mut evaluation.owners),
            words: std::mem::take(&mut evaluation.words),
            used: std::mem::take(&mut evaluation.used),
            looked_at: std::mem::take(&mut evaluation.looked_at),
            looked_for: std::mem::take(&mut evaluation.looked_for),
            known: Places { product: evaluation.product, countries: evaluation.countries.clone() },
        }
    }
}

impl Evaluation<'_> {
    /// Whether a country is one of a jurisdiction's.
    fn belongs(&mut self, at: usize, country: crate::trade::Country, day: &DayOf) -> bool {
        let members = self.book.jurisdictions.get(at).map(|one| one.members.clone()).unwrap_or_default();
        members.iter().any(|member| self.country_in(member, country, day))
    }
}

/// An amount beyond what results hold.
pub fn too_large() -> Fault {
    fault(&mistakes::TOO_LARGE, None, "an amount of this line has more than 28 digits".to_string())
}

/// What one program makes of one line: see [`crate::spec::alternatives`].
pub fn alternatives(
    ready: &Ready<'_>,
    courts: CourtView,
    used_up: &BTreeSet<StatementId>,
    shipment: &Shipment,
    jurisdiction: usize,
    program: ProgramId,
) -> Option<crate::spec::Alternatives> {
    let mut ways = Ways::new();
    let around = Around { pots: std::sync::Arc::new(Pots::untouched()), ..Around::default() };
    let also_given = BTreeSet::new();
    let mut followed = Followed::nothing();
    let run = Run::of(Line { ready, shipment, around: &around }, &also_given, &mut followed);
    let mut evaluation = run.evaluation(jurisdiction, &mut ways, false)?;
    evaluation.closed = used_up.clone();
    evaluation.courts = courts;
    evaluation.alternatives(program).ok()
}
