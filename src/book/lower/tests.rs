use std::collections::{BTreeMap, BTreeSet};

use crate::book::lower::Lowering;
use crate::book::lower::scope::Item;
use crate::book::{
    Builtin, COLUMNS_AFTER, COLUMNS_BEFORE, Expectation, Expected, FactId, TestCase, TestShipment, mistakes,
};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{ExpectKind, Given, TestStep};
use crate::trade::{Currency, FactKind, Number, Unit, Value, parse_answers, parse_cell_in, parse_number};

impl<'a> Lowering<'a> {
    /// A test of the book.
    pub fn test(&mut self, item: &Item<'a>, test: &'a tree::Test) -> Option<TestCase> {
        let at = item.jurisdiction;
        let mut shipments: Vec<TestShipment> = Vec::new();
        let mut sound = true;
        for step in &test.steps {
            match step {
                TestStep::Shipment(given, span) => match self.test_shipment(at, given, *span) {
                    Some(shipment) => shipments.push(shipment),
                    None => sound = false,
                },
                TestStep::Expect(expects, span) => {
                    let expected: Vec<Expected> =
                        expects.iter().filter_map(|expect| self.expectation(at, expect)).collect();
                    sound &= expected.len() == expects.len();
                    match shipments.last_mut() {
                        Some(shipment) => shipment.expected.extend(expected),
                        None if sound => {
                            self.report(
                                Diagnostic::new(
                                    &mistakes::BAD_TEST,
                                    *span,
                                    "there is no shipment before this `expect`",
                                )
                                .help("write `shipment { product …, origin …, entered …, value … }` first"),
                            );
                            sound = false;
                        }
                        None => {}
                    }
                }
            }
        }
        let known_on = test.known_on.map(|dated| dated.day);
        let title = test.title.text.clone();
        let scenario = self.scenario.map(|scenario| scenario.name.clone());
        sound.then_some(TestCase { title, known_on, scenario, shipments, span: test.title.span })
    }

    fn test_shipment(&mut self, at: usize, given: &'a [Given], span: Span) -> Option<TestShipment> {
        let mut values: BTreeMap<FactId, Value> = BTreeMap::new();
        let mut meets = BTreeMap::new();
        let mut id = None;
        let mut sound = true;
        let mut said: BTreeSet<&str> = BTreeSet::new();
        let mut units: BTreeMap<FactId, Unit> = BTreeMap::new();
        for one in given {
            let name = one.fact.text.as_str();
            let text = unquoted(&one.value.text);
            if !said.insert(name) {
                self.report(Diagnostic::new(&mistakes::BAD_TEST, one.fact.span, format!("`{name}` is said twice")));
                sound = false;
                continue;
            }
            match name {
                "id" => {
                    id = Some(text);
                    continue;
                }
                "meets" => {
                    // Quotes around all of it are the test's, inner ones are those of a condition.
                    let raw = one.value.text.trim();
                    let whole = raw.matches('"').count() == raw.matches("\\\"").count() + 2;
                    let answers = if whole { text } else { raw.to_string() };
                    for (words, yes) in parse_answers(&answers) {
                        if meets.insert(words.clone(), yes).is_some_and(|before| before != yes) {
                            let message = format!("meets answers \"{words}\" with yes and with no");
                            self.report(Diagnostic::new(&mistakes::BAD_TEST, one.value.span, message));
                            sound = false;
                        }
                    }
                    continue;
                }
                _ => {}
            }
            let Some(fact) = self.fact(&one.fact) else {
                sound = false;
                continue;
            };
            if [Builtin::Unit.id(), Builtin::Unit2.id()].contains(&fact) {
                match self.book.unit(&text).or_else(|| Unit::of_schedule(&text)) {
                    Some(unit) => {
                        let quantity = if fact == Builtin::Unit.id() { Builtin::Quantity } else { Builtin::Quantity2 };
                        units.insert(quantity.id(), unit);
                    }
                    None => {
                        self.unit(&tree::Name { text, span: one.value.span });
                        sound = false;
                    }
                }
                continue;
            }
            let kind = self.book.facts.get(fact.0).map_or(FactKind::Text, |fact| fact.kind.clone());
            // A bare number of a quantity whose unit stands apart.
            if kind == FactKind::AnyQuantity
                && let Ok(number) = parse_number(&text)
                && !number.is_negative()
            {
                values.insert(fact, Value::Number(number));
                continue;
            }
            match parse_cell_in(&kind, &text, self.book.odd_codes, &self.book.units) {
                Ok(value) => {
                    values.insert(fact, value);
                }
                Err(fault) => {
                    let message = format!("{name} {fault}");
                    let mut wrong = Diagnostic::new(&mistakes::BAD_TEST, one.value.span, message);
                    if text.split_whitespace().nth(2).is_some() {
                        wrong = wrong.help("a `,` parts the facts of a shipment: `product 7208.10, origin DE`");
                    }
                    self.report(wrong);
                    sound = false;
                }
            }
        }
        for quantity in [Builtin::Quantity.id(), Builtin::Quantity2.id()] {
            if let Some(Value::Number(number)) = values.get(&quantity).cloned() {
                match units.remove(&quantity) {
                    Some(unit) => values.insert(quantity, Value::Quantity(number, unit)),
                    None => values.remove(&quantity),
                };
            }
        }
        // A shipment of a test inside a jurisdiction goes there.
        let destination = Builtin::Destination.id();
        if at != 0
            && !values.contains_key(&destination)
            && let Some(country) =
                self.book.jurisdictions.get(at).and_then(|j| j.members.first()).and_then(|one| one.area.first())
        {
            values.insert(destination, Value::Country(country));
        }
        sound.then_some(TestShipment { values, id, meets, expected: Vec::new(), span })
    }

    fn expectation(&mut self, at: usize, expect: &tree::Expect) -> Option<Expected> {
        let what = match &expect.kind {
            ExpectKind::Amount { column, amount, currency } => {
                let name = self.column(at, column)?;
                let currency = match currency {
                    Some(currency) => Some(self.currency(currency)?),
                    None => None,
                };
                self.is_of_minor_units(&name, amount, currency, expect.span)?;
                Expectation::Amount(name, amount.clone(), currency)
            }
            ExpectKind::Currency(currency) => Expectation::Currency(self.currency(currency)?),
            ExpectKind::Empty(column) => Expectation::Empty(self.column(at, column)?),
            ExpectKind::Status(word, needs) => {
                if !["ok", "needs", "error"].contains(&word.text.as_str()) {
                    self.report(
                        Diagnostic::new(&mistakes::BAD_TEST, word.span, format!("there is no status `{}`", word.text))
                            .help("it is `ok`, `needs` with the facts that are lacking, or `error`"),
                    );
                    return None;
                }
                let needs = needs.iter().map(|fact| fact.text.clone()).collect();
                Expectation::Status(word.text.clone(), needs)
            }
            ExpectKind::Control(path) => Expectation::Control(self.control_column(at, path)?),
            ExpectKind::NoControl => Expectation::NoControl,
            ExpectKind::Code(code) => Expectation::Code(code.text.trim().to_string()),
            ExpectKind::NoCode => Expectation::NoCode,
            ExpectKind::Assumed(name) => Expectation::Assumed(name.text.clone()),
        };
        Some(Expected { what, span: expect.span })
    }

    /// Reports an amount that is finer than results are: it could never be met.
    fn is_of_minor_units(
        &mut self,
        column: &str,
        amount: &Number,
        currency: Option<Currency>,
        span: Span,
    ) -> Option<()> {
        let programs = self.book.columns();
        let own = programs.iter().find(|known| known.name == column);
        let own = own.and_then(|own| self.book.jurisdictions.get(own.jurisdiction)).map(|one| one.currency);
        let Some(currency) = currency.or(own) else { return Some(()) };
        let digits = currency.digits();
        if amount.rounded(digits).is_none_or(|rounded| Number::from(&rounded) == *amount) {
            return Some(());
        }
        let message = format!("{amount} {currency} is finer than results are");
        let help = format!("amounts in {currency} are rounded to {digits} decimals");
        self.report(Diagnostic::new(&mistakes::BAD_TEST, span, message).help(help));
        None
    }

    fn column(&mut self, at: usize, path: &tree::Path) -> Option<String> {
        let name = path.text();
        let prefix = self.book.jurisdictions.get(at).map(|j| j.prefix.clone()).unwrap_or_default();
        let columns: Vec<String> = self.book.columns().into_iter().map(|column| column.name).collect();
        let own = || COLUMNS_AFTER.iter().chain(&COLUMNS_BEFORE).filter(|name| **name != "variant");
        for candidate in [format!("{prefix}{name}"), name.clone()] {
            if columns.contains(&candidate) || own().any(|column| *column == candidate) {
                return Some(candidate);
            }
        }
        if self.is_torn(path) {
            return None;
        }
        let known: Vec<&str> = columns.iter().map(String::as_str).chain(own().copied()).collect();
        let mut found = Diagnostic::new(&mistakes::BAD_TEST, path.span, format!("results have no column `{name}`"));
        let near = nearest(&name, known.iter().copied());
        found = if near.is_empty() {
            found.help(format!("there are {}", known.join(", ")))
        } else {
            found.help(format!("the nearest is `{}`", near.join("`, `")))
        };
        self.report(found);
        None
    }

    fn control_column(&mut self, at: usize, path: &tree::Path) -> Option<String> {
        let name = path.text();
        let prefix = self.book.jurisdictions.get(at).map(|j| j.prefix.clone()).unwrap_or_default();
        let known = self.book.jurisdictions.iter().flat_map(|j| &j.controls).map(|control| control.name.clone());
        // A quota over which nothing may be imported is a control as well.
        let programs = self.book.jurisdictions.iter().flat_map(|j| &j.programs);
        let quotas = programs.flat_map(|program| &program.tariffs).filter_map(|tariff| tariff.quota.as_ref());
        let known: Vec<String> =
            known.chain(quotas.filter(|quota| quota.bans).map(|quota| quota.name.clone())).collect();
        for candidate in [format!("{prefix}{name}"), name.clone()] {
            if known.contains(&candidate) {
                return Some(candidate);
            }
        }
        if self.is_torn(path) {
            return None;
        }
        let mut found =
            Diagnostic::new(&mistakes::BAD_TEST, path.span, format!("there is no licence or ban called `{name}`"));
        if !known.is_empty() {
            found = found.help(format!("there are {}", known.join(", ")));
        }
        self.report(found);
        None
    }
}

/// A text without the quotes around it.
fn unquoted(text: &str) -> String {
    let text = text.trim();
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.map_or_else(|| text.to_string(), |inner| inner.replace("\\\"", "\"").replace("\\\\", "\\"))
}
