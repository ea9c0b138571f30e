use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Act, ActKind, Book, Builtin, Deduction, Element, Exemption, Ground, Jurisdiction, Program, ProgramId, Schedule,
    StatementId, Tariff, Terms,
};
use crate::compare::canon::{Canon, element_text, elements_text};
use crate::compare::interner::Interner;
use crate::region::{CountrySet, ProductSet};

/// One of the two books, and one of its jurisdictions.
pub struct Side<'a> {
    /// The book.
    pub book: &'a Book,
    /// Which jurisdiction.
    pub at: usize,
    /// The same.
    pub law: &'a Jurisdiction,
    /// How conditions are regions.
    pub ground: Ground<'a>,
    /// How things are written alike.
    pub canon: Canon<'a>,
    /// What acts and rulings do to a statement in a program, as a number.
    done: std::cell::RefCell<BTreeMap<(StatementId, Option<ProgramId>), u32>>,
    /// What statements say by themselves, as a number.
    said: std::cell::RefCell<BTreeMap<StatementId, u32>>,
    interner: &'a Interner,
}

/// A single measure or statement of a program, by what it says and where it may apply.
pub struct Piece {
    /// What it says, as a number.
    pub says: u32,
    /// Its products.
    pub products: ProductSet,
    /// Its origins.
    pub origins: CountrySet,
}

impl<'a> Side<'a> {
    /// A jurisdiction of a book.
    pub fn new(book: &'a Book, at: usize, interner: &'a Interner) -> Option<Side<'a>> {
        let law = book.jurisdictions.get(at)?;
        Some(Side {
            book,
            at,
            law,
            ground: Ground::new(book, law),
            canon: Canon { book, law },
            done: std::cell::RefCell::default(),
            said: std::cell::RefCell::default(),
            interner,
        })
    }

    /// A text as a number.
    pub fn number(&self, text: String) -> u32 {
        self.interner.number(text)
    }

    /// What a tariff says by itself, all its measures together.
    pub fn tariff_number(&self, tariff: &Tariff) -> u32 {
        if let Some(known) = self.said.borrow().get(&tariff.id) {
            return *known;
        }
        let text = format!("tariff {} {}", elements_text(&tariff.products), self.tariff_head(tariff));
        let number = self.number(text);
        self.said.borrow_mut().insert(tariff.id, number);
        number
    }

    /// What a tariff says besides its products.
    fn tariff_head(&self, tariff: &Tariff) -> String {
        let mut rows: Vec<String> = tariff
            .rows
            .iter()
            .map(|row| format!("{} = {}", element_text(&row.origin), self.canon.rate(&row.rate)))
            .collect();
        rows.sort();
        rows.dedup();
        let quota = tariff.quota.as_ref().map(|quota| self.canon.quota(quota));
        let (code, terms) = (&tariff.marks.code, self.canon.terms(&tariff.terms));
        format!("{rows:?} code {code:?} quota {quota:?} per entry {} {terms}", tariff.per_entry)
    }

    fn exemption_number(&self, exemption: &Exemption) -> u32 {
        if let Some(known) = self.said.borrow().get(&exemption.id) {
            return *known;
        }
        let number =
            self.number(format!("exempt {} {}", elements_text(&exemption.products), self.exemption_head(exemption)));
        self.said.borrow_mut().insert(exemption.id, number);
        number
    }

    fn exemption_head(&self, exemption: &Exemption) -> String {
        let (origins, terms) = (elements_text(&exemption.origins), self.canon.terms(&exemption.terms));
        format!("from {origins} code {:?} {terms}", exemption.marks.code)
    }

    fn deduction_number(&self, deduction: &Deduction) -> u32 {
        let (sum, terms) = (self.canon.expression(&deduction.sum), self.canon.terms(&deduction.terms));
        self.number(format!("deduct {sum} code {:?} {terms}", deduction.marks.code))
    }

    /// What acts and rulings do to a statement in a program.
    pub fn done_to(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms) -> u32 {
        if let Some(known) = self.done.borrow().get(&(id, program)) {
            return *known;
        }
        let mut all: BTreeSet<String> = self.acts_on(id, program).map(|act| self.act_text(act, terms)).collect();
        all.extend(self.rulings_on(id, program, terms));
        let number = self.number(format!("{all:?}"));
        self.done.borrow_mut().insert((id, program), number);
        number
    }

    /// The acts that reach a statement in a program.
    pub fn acts_on(&self, id: StatementId, program: Option<ProgramId>) -> impl Iterator<Item = &'a Act> + use<'a> {
        let reaches = move |target: &(StatementId, Option<ProgramId>)| {
            target.0 == id && (target.1.is_none() || program.is_none() || target.1 == program)
        };
        self.law.acts.iter().filter(move |act| act.targets.iter().any(reaches))
    }

    fn act_text(&self, act: &Act, on: &Terms) -> String {
        // Of a group an extension moves the latest end alone.
        let moves = (act.kind == ActKind::Extend).then(|| {
            let targets = act.targets.iter().flat_map(|(target, _)| self.law.all_terms_of(*target));
            targets.filter_map(|(terms, _)| terms.until).max() == on.until
        });
        let on_it: BTreeSet<String> = self
            .acts_on(act.id, None)
            .filter(|one| one.id != act.id)
            .map(|one| self.act_text(one, &act.terms))
            .collect();
        let rulings = self.rulings_on(act.id, None, &act.terms);
        let (part, terms) = (self.canon.part(&act.part), self.canon.terms(&act.terms));
        format!("{:?} {part} {terms} {moves:?} {on_it:?} {rulings:?}", act.kind)
    }

    fn rulings_on(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms) -> BTreeSet<String> {
        let courts = &self.law.courts;
        courts
            .reaching(id, program, terms.known)
            .map(|ruling| {
                let stays: BTreeSet<String> = courts
                    .stays_of(ruling.id)
                    .map(|stay| format!("{:?}..{:?} {:?}", stay.since, stay.until, stay.known))
                    .collect();
                let judgments: Vec<String> = courts
                    .judgments_of(ruling.id)
                    .iter()
                    .map(|one| format!("{:?} {:?} {:?} {:?}", one.kind, one.on, one.since, one.known))
                    .collect();
                let (since, known, initio) = (ruling.since, ruling.known, ruling.is_ab_initio);
                format!("ruling {:?} {since:?} {known:?} {initio} {stays:?} {judgments:?}", ruling.on)
            })
            .collect()
    }

    /// Everything a program says, piece by piece.
    pub fn pieces(&self, id: ProgramId) -> Vec<Piece> {
        let Some(program) = self.law.programs.get(id.0) else { return Vec::new() };
        let everywhere = || (ProductSet::everything(), CountrySet::everything());
        let mut pieces = Vec::new();
        // Which statement says that it goes before which.
        let mut over: BTreeMap<StatementId, BTreeSet<u32>> = BTreeMap::new();
        for tariff in &program.tariffs {
            for target in &tariff.overrides {
                over.entry(*target).or_default().insert(self.tariff_number(tariff));
            }
        }
        let by_id: BTreeMap<StatementId, u32> = program
            .tariffs
            .iter()
            .filter(|_| !over.is_empty())
            .map(|one| (one.id, self.tariff_number(one)))
            .chain(program.exemptions.iter().map(|one| (one.id, self.exemption_number(one))))
            .chain(program.deductions.iter().map(|one| (one.id, self.deduction_number(one))))
            .collect();
        let beaten = |id: StatementId| over.get(&id).cloned().unwrap_or_default();
        for tariff in &program.tariffs {
            let beats: BTreeSet<u32> = tariff.overrides.iter().filter_map(|id| by_id.get(id)).copied().collect();
            let done = self.done_to(tariff.id, Some(id), &tariff.terms);
            // A quota is one pot, and what is reckoned on an entry is reckoned on all that the statement has.
            let whole = (tariff.quota.is_some() || tariff.per_entry).then(|| self.tariff_number(tariff));
            let text = format!("{} {beats:?} {:?} {done} {whole:?}", self.tariff_head(tariff), beaten(tariff.id));
            let head = self.number(text);
            let origins = tariff.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
            for element in tariff.products.iter() {
                let says = self.number(format!("{head} {}", element_text(element)));
                pieces.push(Piece { says, products: element.area.clone(), origins });
            }
        }
        for exemption in &program.exemptions {
            let done = self.done_to(exemption.id, Some(id), &exemption.terms);
            let text = format!("exempt {} {:?} {done}", self.exemption_head(exemption), beaten(exemption.id));
            let head = self.number(text);
            let origins = exemption.origins.iter().fold(CountrySet::nothing(), |all, one| all.union(&one.area));
            for element in exemption.products.iter() {
                let says = self.number(format!("{head} {}", element_text(element)));
                pieces.push(Piece { says, products: element.area.clone(), origins });
            }
        }
        for deduction in &program.deductions {
            let done = self.done_to(deduction.id, Some(id), &deduction.terms);
            let own = self.deduction_number(deduction);
            let says = self.number(format!("deduct {own} {:?} {done}", beaten(deduction.id)));
            let (products, origins) = everywhere();
            pieces.push(Piece { says, products, origins });
        }
        for schedule in &program.schedules {
            pieces.extend(self.schedule_pieces(id, schedule));
        }
        // What applies to all of it.
        let says = self.number(format!("by {} {:?}", self.canon.facts(&program.by), program.choice));
        let (products, origins) = everywhere();
        pieces.push(Piece { says, products, origins });
        pieces
    }

    fn schedule_pieces(&self, id: ProgramId, schedule: &Schedule) -> Vec<Piece> {
        let done = self.done_to(schedule.id, Some(id), &schedule.terms);
        let head = self.number(format!("schedule {} {done}", self.canon.terms(&schedule.terms)));
        let treatments: Vec<u32> = schedule
            .table
            .treatments
            .iter()
            .map(|one| self.number(format!("{head} {}", self.treatment_text(one))))
            .collect();
        let mut pieces = Vec::new();
        let mut listed = Vec::new();
        for stretch in &schedule.table.stretches {
            listed.push((stretch.start, stretch.end));
            let line = schedule.table.lines.get(stretch.line);
            let treatment = line.and_then(|line| treatments.get(line.treatment)).copied().unwrap_or(u32::MAX);
            let (start, end) = (stretch.start, stretch.end);
            let says = self.number(format!("line {start}..{end} {treatment} {}", stretch.is_listed));
            pieces.push(Piece { says, products: ProductSet::range(start, end), origins: CountrySet::everything() });
        }
        // A product on no line is one that its edition lacks.
        let says = self.number(format!("edition {head}"));
        let products = ProductSet::from_ranges(listed).complement();
        pieces.push(Piece { says, products, origins: CountrySet::everything() });
        pieces
    }

    /// A line's columns: what they say, and the text where that is all there is.
    pub fn treatment_text(&self, treatment: &crate::book::Treatment) -> String {
        let said = |published: &crate::book::Published| match &published.rate {
            Some(rate) => self.canon.rate(rate),
            None => format!("{:?}", published.text),
        };
        let mut special: Vec<String> = treatment
            .special
            .iter()
            .flat_map(|(codes, published)| codes.iter().map(move |code| format!("{code} = {}", said(published))))
            .collect();
        special.sort();
        format!("{} special {special:?} column 2 {}", said(&treatment.general), said(&treatment.column2))
    }

    /// The date that counts for a control.
    pub fn by_of_control(is_export: bool) -> Vec<crate::book::FactId> {
        if is_export { vec![Builtin::Exported.id(), Builtin::Entered.id()] } else { vec![Builtin::Entered.id()] }
    }

    /// A program of this side.
    pub fn program(&self, id: ProgramId) -> Option<&'a Program> {
        self.law.programs.get(id.0)
    }
}

/// Where two lists of pieces are not the same: what only one of them has, by origins.
pub fn differing(old: &[Piece], new: &[Piece]) -> Vec<(CountrySet, ProductSet)> {
    let mut count: BTreeMap<u32, i64> = BTreeMap::new();
    let own = |pieces: &[Piece]| pieces.iter().map(|one| one.says).collect::<BTreeSet<u32>>();
    // One said twice is said once.
    own(old).into_iter().for_each(|says| *count.entry(says).or_default() += 1);
    own(new).into_iter().for_each(|says| *count.entry(says).or_default() -= 1);
    let mut areas: BTreeMap<CountrySet, Vec<&ProductSet>> = BTreeMap::new();
    for piece in old.iter().chain(new) {
        if count.get(&piece.says).is_some_and(|count| *count != 0) {
            areas.entry(piece.origins).or_default().push(&piece.products);
        }
    }
    areas.into_iter().map(|(origins, products)| (origins, ProductSet::union_of(products))).collect()
}

/// The elements of a set as areas.
pub fn areas<S: Clone>(elements: &[Element<S>]) -> impl Iterator<Item = &S> {
    elements.iter().flat_map(|one| std::iter::once(&one.area).chain(one.holes.iter().map(|hole| &hole.area)))
}
