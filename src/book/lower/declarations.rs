use crate::book::lower::Lowering;
use crate::book::lower::clauses::Written;
use crate::book::lower::conditions::{control_dates, folded};
use crate::book::lower::expressions::Typed;
use crate::book::lower::head::one_named;
use crate::book::lower::scope::Item;
use crate::book::{Assume, Assumed, Assumption, Control, ControlKind, Expression, Fact, FactId, Measured, mistakes};
use crate::diagnostic::Diagnostic;
use crate::region::DaySet;
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::KindDecl;
use crate::trade::{Country, Day, FactKind, Period, Value};

impl<'a> Lowering<'a> {
    /// A declared fact.
    pub fn declare_fact(&mut self, at: usize, decl: &'a tree::FactDecl) {
        let kind = match &decl.kind {
            KindDecl::Money => FactKind::Money,
            KindDecl::Number => FactKind::Number,
            KindDecl::Quantity(unit) => match self.unit(unit) {
                Some(unit) => FactKind::Quantity(unit),
                None => return,
            },
            KindDecl::Date => FactKind::Date,
            KindDecl::Country => FactKind::Country,
            KindDecl::Text => FactKind::Text,
            KindDecl::Flag => FactKind::Flag,
            KindDecl::Codes => FactKind::Codes,
            KindDecl::OneOf(words) => FactKind::OneOf(words.iter().map(|word| word.text.clone()).collect()),
        };
        let name = decl.name.text.clone();
        if let Some(known) = self.book.fact(&name) {
            // A nested jurisdiction may ask the same fact: one column of the shipments serves both.
            let same = self.book.facts.get(known.0).is_some_and(|fact| fact.kind == kind && fact.span.is_some());
            let first = self.book.facts.get(known.0).and_then(|fact| fact.span);
            if same && first.is_some_and(|span| self.fact_homes.get(&name) != Some(&at) && span != decl.name.span) {
                return;
            }
            let mut found =
                Diagnostic::new(&mistakes::SAID_TWICE, decl.name.span, format!("the fact `{name}` is said twice"));
            found = match first {
                Some(span) => found.also(span, "first here"),
                None => found.help(format!("`{name}` is built in: every shipment has it")),
            };
            self.report(found);
            return;
        }
        let what = decl.what.as_ref().map(|text| text.text.clone());
        self.fact_homes.insert(name.clone(), at);
        self.book.facts.push(Fact { name, kind, what, span: Some(decl.name.span), is_slice: false });
    }

    /// What a fact is made of.
    pub fn made(&mut self, item: &Item<'a>, made: &'a tree::Made) {
        let Some(fact) = self.fact(&made.fact) else { return };
        let Some((sum, measured)) = self.reckoned(item.jurisdiction, &made.sum) else { return };
        let fits = match self.book.facts.get(fact.0).map(|fact| &fact.kind) {
            Some(FactKind::Money) => measured == Measured::Money,
            Some(FactKind::Number) => measured == Measured::Number,
            Some(FactKind::Quantity(unit)) => measured == Measured::Quantity(unit.dimension),
            _ => false,
        };
        if !fits {
            let message = format!("`{}` is not made of {}", made.fact.text, measured.words());
            self.mismatch(made.sum.span, &message);
            return;
        }
        let at = item.jurisdiction;
        let mut parts = Vec::new();
        sum.facts(&mut parts);
        let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) else { return };
        if jurisdiction.made.iter().any(|(known, _)| *known == fact) {
            let message = format!("it is said twice what `{}` is made of", made.fact.text);
            self.report(Diagnostic::new(&mistakes::SAID_TWICE, made.fact.span, message));
            return;
        }
        jurisdiction.made.push((fact, sum));
        let made_of = |fact: FactId| {
            let known = jurisdiction.made.iter().find(|(known, _)| *known == fact);
            let mut parts = Vec::new();
            if let Some((_, sum)) = known {
                sum.facts(&mut parts);
            }
            parts
        };
        if reaches(fact, parts, &made_of) {
            let message = format!("`{}` is made of itself", made.fact.text);
            self.report(
                Diagnostic::new(&mistakes::CIRCLE_OF_NAMES, made.sum.span, message)
                    .help("take it out of one of the facts it is made of"),
            );
            if let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) {
                jurisdiction.made.pop();
            }
        }
    }

    /// What lacking facts are taken to be.
    pub fn assume(&mut self, item: &Item<'a>, assumes: &'a [tree::Assume]) {
        let clauses = &item.statement.clauses;
        let Some(Written { since, until }) = self.period(clauses, item.statement.span) else { return };
        let period = Period { since: since.unwrap_or(Day::FIRST), until: until.unwrap_or(Day::LAST) };
        let days = DaySet::period(period);
        let announced = clauses.announced.filter(|_| !self.is_own);
        let known = announced.map_or(Day::FIRST, |announced| announced.day);
        for assume in assumes {
            let lowered = match &assume.fact {
                tree::Assumed::Words(text) => self
                    .flag_value(&assume.value)
                    .map(|yes| (Assumed::Words(folded(&text.text)), Assumption::Value(Value::Flag(yes)))),
                tree::Assumed::Fact(name) => match self.fact(name) {
                    Some(fact) => {
                        self.assumption(item.jurisdiction, fact, assume).map(|value| (Assumed::Fact(fact), value))
                    }
                    None => None,
                },
            };
            let Some((fact, value)) = lowered else { continue };
            let Some(jurisdiction) = self.book.jurisdictions.get(item.jurisdiction) else { continue };
            let twice =
                jurisdiction.assumes.iter().find(|other| other.fact == fact && !other.days.meet(&days).is_empty());
            if let Some(other) = twice {
                let first = other.span;
                self.report(
                    Diagnostic::new(
                        &mistakes::BAD_ASSUMPTION,
                        assume.span,
                        "this fact is assumed twice for the same days",
                    )
                    .also(first, "first here")
                    .help("keep one, or give them periods that do not overlap"),
                );
                continue;
            }
            let lowered = Assume { fact, value, days: days.clone(), known, span: assume.span };
            if let Some(jurisdiction) = self.book.jurisdictions.get_mut(item.jurisdiction) {
                jurisdiction.assumes.push(lowered);
            }
            self.assumption_circle(item.jurisdiction, assume.span);
        }
    }

    /// Reports the assumption that closed a circle, and takes it back.
    fn assumption_circle(&mut self, at: usize, span: Span) {
        let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) else { return };
        let Some(Assume { fact: Assumed::Fact(fact), value, .. }) = jurisdiction.assumes.last() else { return };
        let read = |value: &Assumption| match value {
            Assumption::Value(_) | Assumption::NoQuantity => Vec::new(),
            Assumption::Copy(fact) => vec![*fact],
            Assumption::Reckoned(expression) => {
                let mut facts = Vec::new();
                expression.facts(&mut facts);
                facts
            }
        };
        let (fact, first) = (*fact, read(value));
        let reads = |fact: FactId| {
            let of = jurisdiction.assumes.iter().filter(|one| one.fact == Assumed::Fact(fact));
            of.flat_map(|one| read(&one.value)).collect::<Vec<_>>()
        };
        if reaches(fact, first, &reads) {
            jurisdiction.assumes.pop();
            self.report(
                Diagnostic::new(&mistakes::BAD_ASSUMPTION, span, "these assumptions run in a circle")
                    .help("take one of them away: a lacking fact cannot be filled from itself"),
            );
        }
    }

    fn flag_value(&mut self, operand: &tree::Operand) -> Option<bool> {
        match self.name_or_word(operand).as_deref() {
            Some("yes" | "true") => Some(true),
            Some("no" | "false") => Some(false),
            _ => {
                self.mismatch(operand.span, "this is answered by `yes` or `no`");
                None
            }
        }
    }

    fn name_or_word(&self, operand: &tree::Operand) -> Option<String> {
        match &operand.kind {
            tree::OperandKind::Name(name) => Some(name.text.clone()),
            tree::OperandKind::Text(text) => Some(text.text.clone()),
            _ => None,
        }
    }

    fn assumption(&mut self, at: usize, fact: FactId, assume: &tree::Assume) -> Option<Assumption> {
        let operand = &assume.value;
        let found = self.book.facts.get(fact.0)?.clone();
        let is_claims = fact == crate::book::Builtin::Claims.id();
        if is_claims || fact == crate::book::Builtin::EntryValue.id() {
            self.report(
                Diagnostic::new(&mistakes::BAD_ASSUMPTION, assume.span, format!("`{}` is never lacking", found.name))
                    .help(if is_claims {
                        "an empty cell means that nothing is claimed"
                    } else {
                        "it is reckoned from the lines of the entry"
                    }),
            );
            return None;
        }
        let wrong = |lowering: &mut Self| {
            let message = format!("`{}` is {}, and this is not", found.name, found.kind.words());
            lowering.mismatch(operand.span, &message);
            None
        };
        match &found.kind {
            FactKind::Money | FactKind::Number | FactKind::Date | FactKind::Quantity(_) => {
                let (expression, measured) = self.reckoned(at, operand)?;
                let fits = match &found.kind {
                    FactKind::Money => measured == Measured::Money,
                    FactKind::Number => measured == Measured::Number,
                    FactKind::Date => measured == Measured::Day,
                    FactKind::Quantity(unit) => measured == Measured::Quantity(unit.dimension),
                    _ => false,
                };
                if !fits {
                    return wrong(self);
                }
                // A plain value is taken as a shipment would say it.
                Some(match expression {
                    Expression::Day(day) => Assumption::Value(Value::Date(day)),
                    other => Assumption::Reckoned(other),
                })
            }
            FactKind::AnyQuantity => match &operand.kind {
                tree::OperandKind::Quantity(count, unit) => {
                    let unit = self.unit(unit)?;
                    Some(Assumption::Value(Value::Quantity(count.clone(), unit)))
                }
                // Nothing is nothing in every unit.
                tree::OperandKind::Number(count) if count.is_zero() => Some(Assumption::NoQuantity),
                tree::OperandKind::Number(count) => {
                    let said = format!("`{}` is {}, and {count} has no unit", found.name, found.kind.words());
                    self.report(
                        Diagnostic::new(&mistakes::WRONG_TYPE, operand.span, said)
                            .help(format!("say of what, as `{count} kg`; only 0 is the same in every unit")),
                    );
                    None
                }
                _ => match self.operand(at, operand)? {
                    Typed::AnyQuantity(other) => Some(Assumption::Copy(other)),
                    Typed::Reckoned(..) | Typed::Fact(_) | Typed::Word(_) => wrong(self),
                },
            },
            FactKind::Flag => match self.operand(at, operand)? {
                Typed::Fact(other) => self.copied(fact, other, operand.span),
                Typed::Word(_) => self.flag_value(operand).map(|yes| Assumption::Value(Value::Flag(yes))),
                Typed::Reckoned(..) | Typed::AnyQuantity(_) => wrong(self),
            },
            FactKind::Country => match self.operand(at, operand)? {
                Typed::Fact(other) => self.copied(fact, other, operand.span),
                Typed::Word(word) => {
                    self.country(&word, operand.span).map(|country: Country| Assumption::Value(Value::Country(country)))
                }
                Typed::Reckoned(..) | Typed::AnyQuantity(_) => wrong(self),
            },
            FactKind::Text | FactKind::OneOf(_) => match self.operand(at, operand)? {
                Typed::Fact(other) => self.copied(fact, other, operand.span),
                Typed::Word(word) => {
                    let allowed = match &found.kind {
                        FactKind::OneOf(words) => words.iter().any(|known| folded(known) == folded(&word)),
                        _ => true,
                    };
                    if !allowed {
                        return wrong(self);
                    }
                    Some(Assumption::Value(Value::Text(word)))
                }
                Typed::Reckoned(..) | Typed::AnyQuantity(_) => wrong(self),
            },
            FactKind::Codes => match self.name_or_word(operand) {
                Some(word) => {
                    let codes = word.split([';', ' ']).filter(|code| !code.is_empty()).map(str::to_uppercase);
                    Some(Assumption::Value(Value::Codes(codes.collect())))
                }
                None => wrong(self),
            },
            FactKind::Product => wrong(self),
        }
    }

    fn copied(&mut self, fact: FactId, other: FactId, span: Span) -> Option<Assumption> {
        let kind = |id: FactId| self.book.facts.get(id.0).map(|fact| std::mem::discriminant(&fact.kind));
        if kind(fact) != kind(other) {
            self.mismatch(span, "a fact is filled in from one of its own kind");
            return None;
        }
        Some(Assumption::Copy(other))
    }

    /// A licence or ban.
    pub fn control(&mut self, item: &Item<'a>, control: &'a tree::Control) {
        let Some(id) = item.id else { return };
        let at = item.jurisdiction;
        let is_export = control.direction == tree::Direction::To;
        let Some(name) = control_name(item.statement, control) else { return };
        let kind = match control.kind {
            tree::ControlKind::License => ControlKind::License,
            tree::ControlKind::Ban => ControlKind::Ban,
        };
        let authority = match &item.statement.clauses.by {
            Some(tree::By::Authority(text)) => Some(text.text.clone()),
            Some(tree::By::Dates(_)) | None => None,
        };
        let prefix = self.book.jurisdictions.get(at).map_or(String::new(), |jurisdiction| jurisdiction.prefix.clone());
        let name = format!("{prefix}{name}");
        let by = control_dates(is_export);
        // All but the products and countries.
        let mut like = |lowering: &mut Self, clauses: &tree::Clauses| {
            let terms = lowering.terms(at, item.folder, clauses, &by, item.statement.span)?;
            let marks = lowering.marks(item.statement.label.as_ref(), clauses, &[]);
            Some(Control {
                id,
                name: name.clone(),
                kind,
                is_export,
                products: Vec::new(),
                countries: Vec::new(),
                by: authority.clone(),
                marks,
                terms,
                span: item.statement.span,
            })
        };
        if self.control_rows(item, control, &mut like) {
            return;
        }
        let products = self.products(at, item.folder, &control.products);
        let countries = self.countries(at, item.folder, &control.countries);
        let lowered = like(self, &item.statement.clauses);
        let (Some(products), Some(countries), Some(lowered)) = (products, countries, lowered) else { return };
        if let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) {
            jurisdiction.controls.push(Control { products, countries, ..lowered });
        }
    }
}

/// Whether following `reads` from these facts leads back to a fact.
fn reaches(fact: FactId, first: Vec<FactId>, reads: &dyn Fn(FactId) -> Vec<FactId>) -> bool {
    let mut open = first;
    let mut seen = Vec::new();
    while let Some(next) = open.pop() {
        if next == fact {
            return true;
        }
        if !seen.contains(&next) {
            seen.push(next);
            open.extend(reads(next));
        }
    }
    false
}

/// The name of a control: its label, or that of the one product set it is on.
pub fn control_name(statement: &tree::Statement, control: &tree::Control) -> Option<String> {
    if let Some(label) = &statement.label {
        return Some(label.text.clone());
    }
    one_named(&control.products)?.parts.last().map(|part| part.text.clone())
}
