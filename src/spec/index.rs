use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::book::{Atom, Book, Builtin, Condition, Element, FactId, Part, Terms};
use crate::region::{CountrySet, ProductSet};
use crate::spec::products::{Columns, ProductClasses};
use crate::trade::{Country, FactKind};

/// One heading of four digits, in twelve-digit numbers.
const HEADING: u64 = 100_000_000;

/// Where the measures of a book are found, and which products and countries it tells apart.
pub struct Index {
    /// For each jurisdiction and program, its tariffs' elements by heading.
    tariffs: Vec<Vec<ByHeading>>,
    /// The products in classes that the book treats alike; made when the first line lacks its product, or says too few digits.
    products: OnceCell<ProductClasses>,
    /// The classes that were asked for last: a line that is followed many ways asks for the same each time.
    last: RefCell<Option<Within>>,
    /// The countries in classes that the book treats alike.
    classes: Vec<CountrySet>,
    /// The same for a fact that a book declares, where less is asked of it: where steel was melted is nothing to a rate by origin.
    of_facts: BTreeMap<FactId, Vec<CountrySet>>,
}

/// A jurisdiction, a stretch of product numbers and the classes in it.
type Within = (usize, (u64, u64), Columns, Rc<[ProductSet]>);

/// The elements of a program's tariffs, those within one heading by that heading.
#[derive(Default)]
struct ByHeading {
    narrow: BTreeMap<u64, Vec<(usize, usize)>>,
    wide: Vec<(usize, usize)>,
}

impl Index {
    /// Looks a book through.
    pub fn new(book: &Book) -> Index {
        let mut seen = Seen { countries: BTreeSet::new(), of_facts: BTreeMap::new() };
        let is_declared = |at: &usize| !is_country(FactId(*at));
        let facts = book.facts.iter().enumerate().filter(|(_, fact)| fact.kind == FactKind::Country);
        for at in facts.map(|(at, _)| at).filter(is_declared) {
            seen.of_facts.insert(FactId(at), BTreeSet::new());
        }
        let mut tariffs = Vec::new();
        for jurisdiction in &book.jurisdictions {
            let mut programs = Vec::new();
            for program in &jurisdiction.programs {
                let mut by_heading = ByHeading::default();
                for (at, tariff) in program.tariffs.iter().enumerate() {
                    for (place, element) in tariff.products.iter().enumerate() {
                        by_heading.add(&element.area, (at, place));
                    }
                    tariff.rows.iter().for_each(|row| seen.country(&row.origin));
                    seen.terms(&tariff.terms);
                }
                for exemption in &program.exemptions {
                    exemption.origins.iter().for_each(|element| seen.country(element));
                    seen.terms(&exemption.terms);
                }
                program.deductions.iter().for_each(|deduction| seen.terms(&deduction.terms));
                programs.push(by_heading);
            }
            for control in &jurisdiction.controls {
                control.countries.iter().for_each(|element| seen.country(element));
                seen.terms(&control.terms);
            }
            jurisdiction.column2.iter().for_each(|element| seen.country(element));
            jurisdiction.acts.iter().for_each(|act| seen.part(&act.part));
            seen.tables(book);
            for precedence in &jurisdiction.precedences {
                seen.part(&precedence.part);
                seen.terms(&precedence.terms);
            }
            jurisdiction.members.iter().for_each(|member| seen.country(member));
            tariffs.push(programs);
        }
        let classes = classes_of(seen.countries);
        let of_facts = seen.of_facts.into_iter().map(|(fact, sets)| (fact, classes_of(sets))).collect();
        Index { tariffs, products: OnceCell::new(), last: RefCell::new(None), classes, of_facts }
    }

    /// The tariffs of a program, each with the products among its own that hold a number: by tariff, then product.
    pub fn candidates(&self, jurisdiction: usize, program: usize, product: u64) -> Vec<(usize, usize)> {
        let Some(by_heading) = self.tariffs.get(jurisdiction).and_then(|programs| programs.get(program)) else {
            return Vec::new();
        };
        let narrow = by_heading.narrow.get(&(product / HEADING)).into_iter().flatten();
        let mut found: Vec<(usize, usize)> = by_heading.wide.iter().chain(narrow).copied().collect();
        found.sort_unstable();
        found
    }

    /// The products from one number up to another in classes that the book treats alike: those that a schedule of the jurisdiction
    /// lists, where it lists some.
    pub fn products_within(&self, book: &Book, at: usize, within: (u64, u64), columns: Columns) -> Rc<[ProductSet]> {
        if let Some((of, stretch, known, classes)) = self.last.borrow().as_ref()
            && (*of, *stretch) == (at, within)
            && *known == columns
        {
            return classes.clone();
        }
        let classes: Rc<[ProductSet]> =
            Rc::from(self.products.get_or_init(|| ProductClasses::new(book)).within(book, at, within, &columns));
        *self.last.borrow_mut() = Some((at, within, columns, classes.clone()));
        classes
    }

    /// The countries in classes that the book treats alike where it asks for a fact.
    pub fn classes(&self, fact: FactId) -> &[CountrySet] {
        self.of_facts.get(&fact).unwrap_or(&self.classes)
    }
}

/// The countries in classes that these sets do not cut.
fn classes_of(sets: BTreeSet<CountrySet>) -> Vec<CountrySet> {
    sets.into_iter().fold(vec![CountrySet::everything()], |classes, set| {
        let split = |class: CountrySet| [class.meet(&set), class.minus(&set)];
        classes.into_iter().flat_map(split).filter(|class| !class.is_empty()).collect()
    })
}

impl ByHeading {
    fn add(&mut self, area: &ProductSet, place: (usize, usize)) {
        let headings: Vec<u64> =
            area.ranges().iter().flat_map(|(start, end)| [start / HEADING, end.saturating_sub(1) / HEADING]).collect();
        match (headings.iter().min(), headings.iter().max()) {
            (Some(first), Some(last)) if first == last => self.narrow.entry(*first).or_default().push(place),
            _ => self.wide.push(place),
        }
    }
}

struct Seen {
    /// Whatever is asked of any country.
    countries: BTreeSet<CountrySet>,
    /// What is asked of each country fact that the book declares.
    of_facts: BTreeMap<FactId, BTreeSet<CountrySet>>,
}

impl Seen {
    fn country(&mut self, element: &Element<CountrySet>) {
        self.countries.insert(element.area);
        self.countries.extend(element.holes.iter().map(|hole| hole.area));
    }

    fn terms(&mut self, terms: &Terms) {
        self.condition(&terms.condition);
    }

    fn condition(&mut self, condition: &Condition) {
        condition.each_atom(&mut |atom, _| match atom {
            Atom::CountryIn(fact, elements) => {
                elements.iter().for_each(|element| self.country(element));
                if let Some(own) = self.of_facts.get_mut(fact) {
                    let holes = elements.iter().flat_map(|element| &element.holes).map(|hole| hole.area);
                    own.extend(elements.iter().map(|element| element.area).chain(holes));
                }
            }
            // Two facts alike: every country is told apart from every other.
            Atom::Same(fact, other) if self.are_countries(*fact, *other) => {
                let all = || CountrySet::everything().iter().map(CountrySet::one).collect::<Vec<_>>();
                self.countries.extend(all());
                for one in [fact, other] {
                    if let Some(own) = self.of_facts.get_mut(one) {
                        own.extend(all());
                    }
                }
            }
            Atom::ProductIn(_)
            | Atom::Same(..)
            | Atom::Compare(..)
            | Atom::TextIn(..)
            | Atom::Claims(_)
            | Atom::Has(..)
            | Atom::Given(_)
            | Atom::Flag(_)
            | Atom::Words(_)
            | Atom::InSeason(_) => {}
        });
    }

    fn are_countries(&self, fact: FactId, other: FactId) -> bool {
        [fact, other].iter().any(|one| is_country(*one) || self.of_facts.contains_key(one))
    }

    /// Each country that is a key of a table is told apart from the others.
    fn tables(&mut self, book: &Book) {
        for table in &book.tables {
            if book.facts.get(table.fact.0).is_some_and(|fact| fact.kind == FactKind::Country) {
                let countries = table.rows.keys().filter_map(|key| Country::parse(key).ok()).map(CountrySet::one);
                let countries: Vec<CountrySet> = countries.collect();
                if let Some(own) = self.of_facts.get_mut(&table.fact) {
                    own.extend(&countries);
                }
                self.countries.extend(countries);
            }
        }
    }

    fn part(&mut self, part: &Part) {
        part.origins.iter().flatten().for_each(|element| self.country(element));
    }
}

fn is_country(fact: FactId) -> bool {
    [Builtin::Origin.id(), Builtin::Destination.id(), Builtin::ExportedFrom.id()].contains(&fact)
}
