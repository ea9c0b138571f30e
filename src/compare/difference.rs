use crate::book::{Builtin, CourtView, KNOWN_ON};
use crate::compare::walk::Found;
use crate::compare::witness::Witness;
use crate::compare::words::{Names, first_day_of};
use crate::region::{Axis, CountrySet, Point, ProductSet, Region};

/// All in which two books differ.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// Each, in the order in which they are told.
    pub all: Vec<Difference>,
}

impl Differences {
    /// Whether the books are equal in every outcome.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// What a difference is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The whole book: what of it.
    Book(String),
    /// What a program does: its column.
    Program(String),
    /// A licence or ban.
    Control {
        /// Its name.
        name: String,
        /// Whether it binds exports.
        is_export: bool,
    },
    /// Which program comes before which.
    Precedence {
        /// The one that takes.
        first: String,
        /// The one that gets what is left.
        then: String,
    },
}

/// A region of shipments of which two books do not say the same.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The scenario in which it is; nothing for the book itself.
    pub scenario: Option<String>,
    /// What it is about.
    pub about: About,
    /// By which way to look at rulings it is so: as things stand, or only where rulings are at work that are in question.
    pub courts: CourtView,
    /// On what products; all where it is about the whole book.
    pub products: ProductSet,
    /// From where, or to where.
    pub countries: CountrySet,
    /// The shipments whole.
    pub region: Region,
    /// The same in words; empty for all shipments.
    pub place: String,
    /// What the old book has; nothing where it has none.
    pub old: Option<String>,
    /// What the new book has; nothing where it has none.
    pub new: Option<String>,
    /// Whether it is only the order of columns.
    pub is_order: bool,
    /// A shipment that shows it; without one it may be that there is none.
    pub witness: Option<Witness>,
}

impl Difference {
    /// One about a whole book.
    pub fn of_book(what: &str, old: Option<&str>, new: Option<&str>) -> Difference {
        Difference {
            scenario: None,
            about: About::Book(what.to_string()),
            courts: CourtView::AsIs,
            products: ProductSet::everything(),
            countries: CountrySet::everything(),
            region: Region::everything(),
            place: String::new(),
            old: old.map(str::to_string),
            new: new.map(str::to_string),
            is_order: false,
            witness: None,
        }
    }

    /// One that was found in a region.
    pub fn new(
        about: About,
        courts: CourtView,
        found: Found,
        region: Region,
        witness: Option<Witness>,
        names: &Names<'_>,
    ) -> Difference {
        let word = match &about {
            About::Control { is_export: true, .. } => "to",
            About::Book(_) | About::Program(_) | About::Control { .. } | About::Precedence { .. } => "from",
        };
        let mut place = names.products(&found.products);
        if let Some(countries) = names.countries(&found.countries, first_day_of(&found.when)) {
            place = format!("{place} {word} {countries}");
        }
        for words in names.when(&found.when) {
            place = format!("{place}, {words}");
        }
        Difference {
            scenario: None,
            about,
            courts,
            products: found.products,
            countries: found.countries,
            region,
            place,
            old: Some(found.change.old),
            new: Some(found.change.new),
            is_order: false,
            witness,
        }
    }

    /// Whether it says what another says, scenarios and witnesses aside.
    pub fn is_like(&self, other: &Difference) -> bool {
        let alike = |one: &Difference, other: &Difference| {
            (&one.about, one.courts, &one.old, &one.new) == (&other.about, other.courts, &other.old, &other.new)
        };
        alike(self, other) && self.region == other.region
    }

    /// Whether a shipment lies in it, by what is known on the day on which the book is asked or by what was known when the goods
    /// were entered: what is refundable hangs on both. What the point lacks is free.
    pub fn covers(&self, point: &Point) -> bool {
        if self.region.overflowed || self.region.contains_point(point) {
            return true;
        }
        let known = Axis::day(KNOWN_ON);
        match (point.get(&known), point.get(&Axis::day(Builtin::Entered.name()))) {
            (Some(asked), Some(entered)) if entered < asked => {
                let mut then = point.clone();
                then.0.insert(known, entered.clone());
                self.region.contains_point(&then)
            }
            (_, _) => false,
        }
    }

    /// Whether a shipment shows it. The order of columns needs none, nor does a scenario that only one book has.
    pub fn is_shown(&self) -> bool {
        self.witness.is_some()
            || self.is_order
            || matches!(&self.about, About::Book(what) if what.starts_with("scenario "))
    }
}
