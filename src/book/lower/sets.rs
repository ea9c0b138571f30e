use std::collections::HashSet;
use std::hash::Hash;
use std::path::PathBuf;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::scope::State;
use crate::book::{Element, Hole, Presence, SetOf, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::reference;
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::{Code, Path, Set, SetDates, Term, TermKind};
use crate::trade::{CodeFault, Country, CountryFault, Day, Period, ProductCode};

/// What a set is of.
pub trait Area: Clone + Eq + Hash {
    /// What is in both.
    fn meet(&self, other: &Self) -> Self;
    /// What is not in the other.
    fn minus(&self, other: &Self) -> Self;
    /// Whether it is nothing.
    fn is_empty(&self) -> bool;
    /// What any of them has.
    fn union_of(all: &[Self]) -> Self;
}

macro_rules! area {
    ($set:ident, $union:expr) => {
        impl Area for $set {
            fn meet(&self, other: &Self) -> Self {
                $set::meet(self, other)
            }
            fn minus(&self, other: &Self) -> Self {
                $set::minus(self, other)
            }
            fn is_empty(&self) -> bool {
                $set::is_empty(self)
            }
            fn union_of(all: &[$set]) -> $set {
                $union(all)
            }
        }
    };
}
area!(ProductSet, |all: &[ProductSet]| ProductSet::union_of(all));
area!(CountrySet, |all: &[CountrySet]| all.iter().fold(CountrySet::nothing(), |found, one| found.union(one)));

/// An element that covers an area, always.
pub fn element<S: Area>(area: S, span: Span) -> Element<S> {
    Element { area, grain: None, holes: Vec::new(), presence: Presence::always(), span }
}

/// What `except` leaves of elements: it is cut out of each, on the days on which it is in its own set.
pub fn cut<S: Area>(elements: Vec<Element<S>>, except: &[Element<S>]) -> Vec<Element<S>> {
    let pieces = except.iter().flat_map(pieces);
    // What is always cut out is cut out at once, however long its list is.
    let (always, mut dated): (Vec<_>, Vec<_>) = pieces.partition(|(_, presence)| presence.is_always());
    let always: Vec<S> = always.into_iter().map(|(area, _)| area).collect();
    if !always.is_empty() {
        dated.insert(0, (S::union_of(&always), Presence::always()));
    }
    let pieces = dated;
    elements
        .into_iter()
        .filter_map(|mut element| {
            for (area, presence) in &pieces {
                let cut = area.meet(&element.area);
                if cut.is_empty() {
                    continue;
                }
                if presence.is_always() {
                    element.area = element.area.minus(&cut);
                } else {
                    element.holes.push(Hole { area: cut, presence: presence.clone() });
                }
            }
            (!element.area.is_empty()).then_some(element)
        })
        .collect()
}

/// Elements without those that say again what an earlier one says: a set that names another twice is no larger for it.
fn once<S: Area>(mut elements: Vec<Element<S>>) -> Vec<Element<S>> {
    let mut seen = HashSet::with_capacity(elements.len());
    elements.retain(|one| seen.insert((one.area.clone(), one.grain, one.holes.clone(), one.presence.clone())));
    elements
}

/// The areas that an element covers, each with the days on which it does.
fn pieces<S: Area>(element: &Element<S>) -> Vec<(S, Presence)> {
    let mut pieces = vec![(element.area.clone(), element.presence.clone())];
    for hole in &element.holes {
        let mut next = Vec::new();
        for (area, presence) in pieces {
            let inside = area.meet(&hole.area);
            let days = presence.days.minus(&hole.presence.days);
            if !inside.is_empty() && !days.is_empty() {
                next.push((inside, Presence { days, known: presence.known }));
            }
            let outside = area.minus(&hole.area);
            if !outside.is_empty() {
                next.push((outside, presence));
            }
        }
        pieces = next;
    }
    pieces
}

/// What people write where a set is called for: a country by its name or in small letters, or a word for everything.
fn meant_instead(name: &str, products: bool) -> Option<&'static str> {
    if matches!(name.to_ascii_lowercase().as_str(), "all" | "any" | "everything" | "anywhere" | "everywhere" | "world")
    {
        return Some("*");
    }
    if products {
        return None;
    }
    Country::parse(name).ok().or_else(|| Country::named(&name.replace('_', " "))).map(Country::code)
}

/// Whether a name is written as countries are: two capitals.
fn looks_like_country(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl<'a> Lowering<'a> {
    /// Opens a set of products into its elements; nothing where something in it is wrong, which is reported.
    pub fn products(&mut self, at: usize, folder: Option<&'a PathBuf>, set: &Set) -> Option<Vec<Element<ProductSet>>> {
        let mut sound = true;
        let mut elements = Vec::new();
        for term in &set.terms {
            match self.product_term(at, folder, term) {
                Some(found) => elements.extend(found),
                None => sound = false,
            }
        }
        if let Some(except) = &set.except {
            match self.products(at, folder, except) {
                Some(cuts) => elements = cut(elements, &cuts),
                None => sound = false,
            }
        }
        self.not_empty(sound, once(elements), set.span)
    }

    /// Opens a set of countries into its elements; nothing where something in it is wrong, which is reported.
    pub fn countries(&mut self, at: usize, folder: Option<&'a PathBuf>, set: &Set) -> Option<Vec<Element<CountrySet>>> {
        let mut sound = true;
        let mut elements = Vec::new();
        for term in &set.terms {
            match self.country_term(at, folder, term) {
                Some(found) => elements.extend(found),
                None => sound = false,
            }
        }
        if let Some(except) = &set.except {
            match self.countries(at, folder, except) {
                Some(cuts) => elements = cut(elements, &cuts),
                None => sound = false,
            }
        }
        self.not_empty(sound, once(elements), set.span)
    }

    fn not_empty<S>(&mut self, sound: bool, elements: Vec<Element<S>>, span: Span) -> Option<Vec<Element<S>>> {
        if !sound {
            return None;
        }
        if elements.is_empty() {
            self.report(Diagnostic::new(&mistakes::EMPTY_SET, span, "nothing is left of this set").help(
                "what `except` cuts away covers all that stands before it: correct it, or leave the statement out",
            ));
            return None;
        }
        Some(elements)
    }

    fn product_term(
        &mut self,
        at: usize,
        folder: Option<&'a PathBuf>,
        term: &Term,
    ) -> Option<Vec<Element<ProductSet>>> {
        let found = match &term.kind {
            TermKind::Everything => vec![element(ProductSet::everything(), term.span)],
            TermKind::Code(code) => vec![element(ProductSet::of(self.code(code)?), term.span)],
            TermKind::Range(first, last) => vec![self.range(first, last, term.span)?],
            TermKind::Named(path) => match self.named_set(at, path, true)? {
                SetOf::Products(elements) => elements.to_vec(),
                SetOf::Countries(_) => return None,
            },
            TermKind::List(list) => self.product_list(folder, list)?,
            TermKind::Column(name) => {
                self.no_list(name);
                return None;
            }
            TermKind::Group(set) => self.products(at, folder, set)?,
        };
        self.dated(found, &term.dates)
    }

    fn country_term(
        &mut self,
        at: usize,
        folder: Option<&'a PathBuf>,
        term: &Term,
    ) -> Option<Vec<Element<CountrySet>>> {
        let found = match &term.kind {
            TermKind::Everything => vec![element(CountrySet::everything(), term.span)],
            TermKind::Code(code) => {
                let message = format!("`{}` is a product code, and countries belong here", code.text);
                self.report(
                    Diagnostic::new(&mistakes::WRONG_SORT, code.span, message)
                        .help("products stand before `from`, countries behind it, as in `tariff 7208 from CN`"),
                );
                return None;
            }
            TermKind::Range(_, _) => {
                let message = "a range is of product codes, and countries belong here";
                self.report(Diagnostic::new(&mistakes::WRONG_SORT, term.span, message));
                return None;
            }
            TermKind::Named(path) => match path.parts.as_slice() {
                [one] if looks_like_country(&one.text) => {
                    vec![element(CountrySet::one(self.country(&one.text, one.span)?), term.span)]
                }
                _ => match self.named_set(at, path, false)? {
                    SetOf::Countries(elements) => elements.to_vec(),
                    SetOf::Products(_) => return None,
                },
            },
            TermKind::List(list) => self.country_list(folder, list)?,
            TermKind::Column(name) => {
                self.no_list(name);
                return None;
            }
            TermKind::Group(set) => self.countries(at, folder, set)?,
        };
        self.dated(found, &term.dates)
    }

    /// The elements within the dates of a term.
    fn dated<S>(&mut self, mut elements: Vec<Element<S>>, dates: &SetDates) -> Option<Vec<Element<S>>> {
        let since = dates.since.map_or(Day::FIRST, |since| since.day);
        let until = match (dates.until, dates.through) {
            (Some(until), _) => until.day,
            (None, Some(through)) => through.day.next(),
            (None, None) => Day::LAST,
        };
        let period = Period { since, until };
        if period.is_empty() {
            let span = dates.until.or(dates.through).or(dates.since).map(|dated| dated.span)?;
            self.report(
                Diagnostic::new(&mistakes::EMPTY_PERIOD, span, "this member is in its set on no day")
                    .help("`since` is its first day, `until` the first day it no longer belongs"),
            );
            return None;
        }
        let known = dates.announced.map_or(Day::FIRST, |announced| announced.day);
        if period != Period::ALWAYS || known != Day::FIRST {
            let days = DaySet::period(period);
            for element in &mut elements {
                element.presence.days = element.presence.days.meet(&days);
                element.presence.known = element.presence.known.max(known);
            }
        }
        elements.retain(|element| !element.presence.days.is_empty());
        Some(elements)
    }

    /// A product code of the book.
    pub fn code(&mut self, code: &Code) -> Option<ProductCode> {
        match ProductCode::parse(&code.text, true) {
            // Nine and eleven digits are what some national schedules have; fewer are a lost zero.
            Ok(found) if found.digits() % 2 == 1 && found.digits() < 9 => {
                let digits: String = code.text.chars().filter(char::is_ascii_digit).collect();
                let message = format!("`{}` has {} digits: a leading zero may be lost", code.text, found.digits());
                self.report(Diagnostic::new(&mistakes::BAD_CODE, code.span, message).help(format!(
                    "codes have 2, 4, 6, 8 or 10 digits: `{digits}0`, or `0{digits}` where the first is lost"
                )));
                None
            }
            Ok(found) => {
                if found.digits() % 2 == 1 {
                    self.book.odd_codes = true;
                }
                Some(found)
            }
            Err(fault) => {
                let text = &code.text;
                let found = match fault {
                    CodeFault::Chapter(chapter) => {
                        let message = format!("the Harmonized System has no chapter {chapter:02}");
                        Diagnostic::new(&mistakes::NO_CHAPTER, code.span, message).help(
                            "a code begins with its chapter, 01 to 97 (77 is kept free), or 98 and 99 for national use",
                        )
                    }
                    CodeFault::Length(count) => {
                        let digits = if count == 1 { "digit" } else { "digits" };
                        let message = format!("`{text}` has {count} {digits}");
                        Diagnostic::new(&mistakes::BAD_CODE, code.span, message)
                            .help("a product code has 2 to 12 digits")
                    }
                    CodeFault::NotDigits | CodeFault::Odd(_) | CodeFault::Spreadsheet => {
                        // A cell may hold a whole list: its head says enough.
                        let shown: String = text.chars().take(40).collect();
                        let more = if shown.len() < text.len() { "…" } else { "" };
                        let message = format!("`{shown}{more}` is not a product code");
                        Diagnostic::new(&mistakes::BAD_CODE, code.span, message)
                            .help("a product code is 2 to 12 digits, dots where you like: `7208.10.15`")
                    }
                };
                self.report(found);
                None
            }
        }
    }

    fn range(&mut self, first: &Code, last: &Code, span: Span) -> Option<Element<ProductSet>> {
        let (low, high) = (self.code(first), self.code(last));
        let (low, high) = (low?, high?);
        if low.digits() != high.digits() || low > high {
            let message = if low.digits() == high.digits() {
                format!("the range runs backwards: {} comes after {}", first.text, last.text)
            } else {
                format!("the ends of the range have {} and {} digits", low.digits(), high.digits())
            };
            self.report(
                Diagnostic::new(&mistakes::BAD_RANGE, span, message)
                    .help("`7206..7217` is each 4-digit code from the first through the last"),
            );
            return None;
        }
        let grain = (low != high).then_some(low.digits());
        Some(Element { grain, ..element(ProductSet::range(low.start(), high.end()), span) })
    }

    /// A country of the book.
    pub fn country(&mut self, text: &str, span: Span) -> Option<Country> {
        match Country::parse(text) {
            Ok(country) => Some(country),
            Err(fault) => {
                let mut found =
                    Diagnostic::new(&mistakes::NO_SUCH_COUNTRY, span, format!("there is no country `{text}`"));
                let near: Vec<&str> = match fault {
                    CountryFault::Unknown(meant) => meant,
                    CountryFault::Shape => {
                        Country::named(&text.replace('_', " ")).map(Country::code).into_iter().collect()
                    }
                };
                if text == "EU" {
                    found = found.paste(
                        "the members of the European Union are the set `eu`, which `tradec show std.countries` prints",
                        "use std.countries;",
                    );
                }
                for code in near {
                    let name = Country::parse(code).map_or("", Country::name);
                    found = found.help(format!("`{code}` is {name}")).fix(span, code);
                }
                if found.help.is_empty() {
                    found = found.help("countries are the two capitals of ISO 3166-1, as `DE` for Germany");
                }
                self.report(found);
                None
            }
        }
    }

    /// The elements of a named set, looked up in the jurisdiction and then in the outer one.
    fn named_set(&mut self, at: usize, path: &Path, products: bool) -> Option<SetOf> {
        let name = match path.parts.as_slice() {
            [one] => one.text.as_str(),
            _ => {
                self.unknown_set(at, path, products);
                return None;
            }
        };
        let home = [at, 0].into_iter().find(|scope| self.scopes.get(*scope).is_some_and(|s| s.sets.contains_key(name)));
        let Some(home) = home else {
            self.unknown_set(at, path, products);
            return None;
        };
        let (state, set, folder, is_product, span) = {
            let named = self.scopes.get_mut(home)?.sets.get_mut(name)?;
            let state = std::mem::replace(&mut named.state, State::Opening);
            (state, named.set, named.folder, named.is_product, named.span)
        };
        let opened = match state {
            State::Open(opened) => Some(opened),
            State::Opening => {
                let message = format!("`{name}` is made of itself");
                self.report(
                    Diagnostic::new(&mistakes::CIRCLE_OF_NAMES, path.span, message)
                        .also(span, "declared here")
                        .help("take it out of one of the sets it is made of"),
                );
                return None;
            }
            State::Closed if is_product => {
                self.products(home, folder, set).map(|elements| SetOf::Products(Arc::from(elements)))
            }
            State::Closed => self.countries(home, folder, set).map(|elements| SetOf::Countries(Arc::from(elements))),
        };
        // A set with a mistake was reported once; from then on it is empty, and its users go without.
        let kept = opened.clone().unwrap_or(if is_product {
            SetOf::Products(Arc::from(Vec::new()))
        } else {
            SetOf::Countries(Arc::from(Vec::new()))
        });
        if let Some(named) = self.scopes.get_mut(home).and_then(|scope| scope.sets.get_mut(name)) {
            named.state = State::Open(kept);
        }
        if is_product != products {
            let (is, belong) = if is_product { ("products", "countries") } else { ("countries", "products") };
            self.report(
                Diagnostic::new(
                    &mistakes::WRONG_SORT,
                    path.span,
                    format!("`{name}` is a set of {is}, and {belong} belong here"),
                )
                .also(span, "declared here")
                .help("products stand before `from`, countries behind it"),
            );
            return None;
        }
        opened.filter(|opened| match opened {
            SetOf::Products(elements) => !elements.is_empty(),
            SetOf::Countries(elements) => !elements.is_empty(),
        })
    }

    fn unknown_set(&mut self, at: usize, path: &Path, products: bool) {
        if self.is_torn(path) {
            return;
        }
        let name = path.text();
        let (sort, word) = if products { ("product", "from") } else { ("country", "to") };
        if !self.unknown_sets.insert((at, name.clone())) {
            return;
        }
        let mut found = Diagnostic::new(&mistakes::UNKNOWN_SET, path.span, format!("nothing here is called `{name}`"))
            .here(if products { "a set of products" } else { "a set of countries" });
        let _ = word;
        let known: Vec<&str> = [at, 0]
            .into_iter()
            .filter_map(|scope| self.scopes.get(scope))
            .flat_map(|scope| scope.sets.iter())
            .filter(|(_, named)| named.is_product == products)
            .map(|(name, _)| *name)
            .collect();
        let near: Vec<String> = nearest(&name, known).into_iter().map(|near| format!("`{near}`")).collect();
        if !near.is_empty() {
            let lead = if near.len() == 1 { "the nearest name is" } else { "the nearest names are" };
            found = found.help(format!("{lead} {}", near.join(", ")));
        }
        let shipped: Vec<&'static str> = reference::shipped_names()
            .filter(|shipped| {
                let start = format!("{sort} {name} ");
                let text = reference::shipped(shipped).unwrap_or("");
                text.lines().any(|line| line.trim_start().starts_with(&start))
            })
            .collect();
        for shipped in &shipped {
            found = found.paste(
                format!("the sets shipped with tradec have one, which `tradec show {shipped}` prints"),
                format!("use {shipped};"),
            );
        }
        if let Some(meant) = meant_instead(&name, products) {
            self.report(found.here(format!("`{meant}` is meant, as it seems")).fix(path.span, meant));
            return;
        }
        if products && path.parts.len() == 1 && !name.is_empty() {
            let lead = if shipped.is_empty() { "say what you mean by it" } else { "say what you mean by it yourself" };
            found = found.paste(lead, format!("product {name} = 7206..7217;"));
        } else if !products && shipped.is_empty() {
            found = found.paste("say what you mean by it", format!("country {name} = DE, FR;"));
        }
        self.report(found);
    }
}
