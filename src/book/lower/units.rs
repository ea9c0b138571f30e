use std::collections::BTreeMap;

use crate::book::lower::Lowering;
use crate::book::mistakes;
use crate::diagnostic::{Diagnostic, nearest};
use crate::syntax::tree::{Name, UnitDecl};
use crate::trade::{Dimension, Number, Unit};

impl<'a> Lowering<'a> {
    /// The units that a book declares: shipments of all its jurisdictions are read with them.
    pub fn declare_units(&mut self, declared: &[(usize, &'a UnitDecl)]) {
        let mut first: BTreeMap<&str, &'a UnitDecl> = BTreeMap::new();
        for (at, unit) in declared {
            let name = unit.name.text.as_str();
            if let Some(known) = Unit::parse(name) {
                let message = format!("`{name}` is a unit already");
                self.report(Diagnostic::new(&mistakes::UNIT_TAKEN, unit.name.span, message).help(format!(
                    "it is built in, as `{known}`: use it without a declaration, or choose another name"
                )));
                continue;
            }
            if self.said_before(*at, name, unit.name.span) {
                continue;
            }
            self.say(*at, name, unit.name.span, "a unit");
            let same = |other: &UnitDecl| match (&other.is, &unit.is) {
                (None, None) => true,
                (Some((count, of)), Some((other_count, other_of))) => count == other_count && of.text == other_of.text,
                (Some(_), None) | (None, Some(_)) => false,
            };
            match first.get(name) {
                None => {
                    first.insert(name, unit);
                }
                // Two jurisdictions may have the same unit: one column of the shipments serves both.
                Some(known) if same(known) => {}
                Some(known) => {
                    let message = format!("`{name}` is another unit in another jurisdiction of this book");
                    self.report(
                        Diagnostic::new(&mistakes::UNIT_TAKEN, unit.name.span, message)
                            .also(known.name.span, "declared here")
                            .help("shipments say the unit by its name alone: give one of them another name"),
                    );
                }
            }
        }
        let mut open: Vec<&str> = Vec::new();
        let mut done: BTreeMap<&str, Option<Unit>> = BTreeMap::new();
        // In the order of the files, so that units are listed as they are declared.
        for (_, unit) in declared {
            if first.get(unit.name.text.as_str()).is_some_and(|known| std::ptr::eq(*known, *unit)) {
                self.open_unit(unit, &first, &mut open, &mut done);
            }
        }
    }

    fn open_unit<'u>(
        &mut self,
        unit: &'u UnitDecl,
        all: &BTreeMap<&'u str, &'u UnitDecl>,
        open: &mut Vec<&'u str>,
        done: &mut BTreeMap<&'u str, Option<Unit>>,
    ) -> Option<Unit> {
        let name = unit.name.text.as_str();
        if let Some(known) = done.get(name) {
            return known.clone();
        }
        let found = match &unit.is {
            None => {
                let dimension = Dimension::Declared(self.book.units.len());
                Some(Unit { name: name.to_string(), dimension, factor: Number::one() })
            }
            Some((factor, _)) if !factor.is_positive() => {
                self.report(
                    Diagnostic::new(&mistakes::BAD_UNIT, unit.factor_span, format!("`{name}` would be nothing"))
                        .help("say how many of the other unit it is: `unit carton = 12 each;`"),
                );
                None
            }
            Some((factor, of)) => {
                open.push(name);
                let inner = self.unit_of_unit(of, all, open, done);
                open.pop();
                inner.map(|inner| Unit {
                    name: name.to_string(),
                    dimension: inner.dimension,
                    factor: factor * &inner.factor,
                })
            }
        };
        if found.is_none() {
            // What is wrong with it has been said.
            self.torn.insert(name.to_string());
        }
        self.book.units.extend(found.clone());
        done.insert(name, found.clone());
        found
    }

    fn unit_of_unit<'u>(
        &mut self,
        of: &Name,
        all: &BTreeMap<&'u str, &'u UnitDecl>,
        open: &mut Vec<&'u str>,
        done: &mut BTreeMap<&'u str, Option<Unit>>,
    ) -> Option<Unit> {
        if let Some(known) = Unit::parse(&of.text) {
            return Some(known);
        }
        if open.contains(&of.text.as_str()) {
            self.report(
                Diagnostic::new(&mistakes::CIRCLE_OF_NAMES, of.span, format!("`{}` is reckoned in itself", of.text))
                    .help("reckon one of these units in a built-in one, or declare one by itself: `unit pf_liter;`"),
            );
            return None;
        }
        if let Some(inner) = all.get(of.text.as_str()) {
            return self.open_unit(inner, all, open, done);
        }
        let mut known: Vec<&str> = all.keys().copied().collect();
        Unit::names().for_each(|name| known.push(name));
        let near = nearest(&of.text, known);
        let mut wrong = Diagnostic::new(&mistakes::NO_SUCH_UNIT, of.span, format!("there is no unit `{}`", of.text));
        if !near.is_empty() {
            wrong = wrong.help(format!("the nearest are {}", near.join(", ")));
        }
        self.report(wrong.paste("declare it by itself", format!("unit {};", of.text)));
        None
    }
}
