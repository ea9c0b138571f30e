use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Assumed, Book, CourtView, FactId, Ground, Jurisdiction, ProgramId, StatementId};
use crate::region::{Axis, Linear};
use crate::shipment::Shipment;
use crate::spec::around::{Around, EntryPart};
use crate::spec::explore::Ways;
use crate::spec::facts::{Data, DayOf};
use crate::spec::index::Index;
use crate::spec::met::Met;
use crate::spec::pots::{Law, Pots};
use crate::spec::program::Standing;
use crate::trade::{Country, Day};

/// One run through one line under one jurisdiction: what is lacking is asked of [`Ways`], so that the run follows one of
/// the ways the line may be.
pub struct Evaluation<'a> {
    /// The book.
    pub book: &'a Book,
    /// Which jurisdiction.
    pub at: usize,
    /// The jurisdiction whose law is applied.
    pub jurisdiction: &'a Jurisdiction,
    /// How its scopes lie to each other.
    pub ground: &'a Ground<'a>,
    /// Where its measures are found.
    pub index: &'a Index,
    /// The line.
    pub shipment: &'a Shipment,
    /// What the lines around it settle for it.
    pub around: &'a Around,
    /// What is left of quotas when its turn comes.
    pub pots: &'a Pots,
    /// The quotas that are used up for the part of the line that is judged.
    pub closed: BTreeSet<StatementId>,
    /// Whether quotas that the law as it stands knows are open for the part, where it is judged by another state of the law.
    pub kept: BTreeMap<StatementId, bool>,
    /// Whether quotas were open that were asked for.
    pub asked: BTreeMap<StatementId, bool>,
    /// Quotas over which nothing may be imported, and which are used up for this part: as they would be met.
    pub shut: Vec<(ProgramId, Met<'a>)>,
    /// Those of them that ban it.
    pub banned: BTreeSet<String>,
    /// Exact duties of the whole line, where its parts were judged before.
    pub settled: BTreeMap<ProgramId, Linear>,
    /// What programs ask of the whole line, rounded: what charges are reckoned from. A form where something moves it.
    pub rounded: BTreeMap<ProgramId, Linear>,
    /// What the line brings to amounts that are reckoned on its entry.
    pub entry_parts: BTreeMap<ProgramId, EntryPart>,
    /// With what was known on this day.
    pub known_on: Day,
    /// And on the day of entry, if that is earlier.
    pub as_of_entry: bool,
    /// How rulings are looked at.
    pub courts: CourtView,
    /// The rulings that reach something that was asked for.
    pub felt: BTreeSet<StatementId>,
    /// An assumption that is left out, to see whether it matters.
    pub without: Option<Assumed>,
    /// Facts that are lacking and needed: they count also as given where that is asked.
    pub also_given: &'a BTreeSet<FactId>,
    /// Other facts that are lacking and of which it was asked whether they are given.
    pub looked_for: BTreeSet<FactId>,
    /// What is still possible.
    pub ways: &'a mut Ways,
    /// To which facts the axes of the ways belong.
    pub owners: BTreeMap<Axis, BTreeSet<FactId>>,
    /// Conditions in words and quotas that were asked, by their axis.
    pub words: BTreeMap<Axis, String>,
    /// Assumptions that were used.
    pub used: BTreeSet<Assumed>,
    /// Assumptions that were looked at, and how many answers the run had had when each was looked at first.
    pub looked_at: BTreeMap<Assumed, usize>,
    /// Exchange rates that were used.
    pub exchanged: BTreeSet<String>,
    /// Keys that were looked up, by the table's name and the fact.
    pub keys: BTreeMap<(String, FactId), Data<Option<String>>>,
    /// Rows of tables that were used, where reasons are kept.
    pub lookups: BTreeSet<String>,
    /// The product, once it was asked for.
    pub product: Option<u64>,
    /// Countries that were asked for.
    pub countries: BTreeMap<FactId, Country>,
    /// Amounts that were asked for.
    pub amounts: BTreeMap<FactId, Linear>,
    /// What sums that a slice or deduction names are worth.
    pub sums: BTreeMap<String, Linear>,
    /// Programs that were judged.
    pub judged: BTreeMap<ProgramId, Data<Standing>>,
    /// Programs that are being judged: meeting one again is a circle.
    pub open: Vec<ProgramId>,
    /// The date that counts in the program that is being judged: amounts in rates and conditions are converted by it.
    pub counts: Option<DayOf>,
    /// Whether reasons are kept.
    pub traced: bool,
}

impl Evaluation<'_> {
    /// The state of the law by which the line is judged.
    pub fn law(&self) -> Law {
        Law { as_of_entry: self.as_of_entry, courts: self.courts }
    }
}
