use crate::book::lower::Lowering;
use crate::book::{Builtin, Expression, FactId, Measured, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::tree::{Name, Operand, OperandKind, Sign};
use crate::trade::{Currency, FactKind, Number, Unit};

/// An operand with its type, or a word or text that only a fact of words can be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Something reckoned.
    Reckoned(Expression, Measured),
    /// A quantity fact whose dimension follows from what it is compared with.
    AnyQuantity(FactId),
    /// A fact that is not reckoned with.
    Fact(FactId),
    /// A word that is no fact, or a quoted text.
    Word(String),
}

impl Measured {
    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            Measured::Money => "an amount of money",
            Measured::Number => "a number",
            Measured::Quantity(_) => "a quantity",
            Measured::Day => "a day",
            Measured::MoneyPer(_) => "money per unit",
        }
    }
}

impl<'a> Lowering<'a> {
    /// The fact of a name; reported where there is none.
    pub fn fact(&mut self, name: &Name) -> Option<FactId> {
        if let Some(fact) = self.book.fact(&name.text) {
            return Some(fact);
        }
        if self.torn.contains(&name.text) {
            return None;
        }
        let mut found =
            Diagnostic::new(&mistakes::UNKNOWN_FACT, name.span, format!("no fact is called `{}`", name.text));
        let is_program = self.scopes.iter().any(|scope| scope.programs.contains_key(&name.text));
        if is_program {
            found = found.here("a program").help("a condition asks facts of the shipment, never what a program levies");
        } else {
            let names: Vec<&str> = self.book.facts.iter().map(|fact| fact.name.as_str()).collect();
            let near: Vec<String> = nearest(&name.text, names).iter().map(|near| format!("`{near}`")).collect();
            if !near.is_empty() {
                found = found.help(format!("the nearest are {}", near.join(", ")));
            }
            found = found.paste("declare it", format!("fact {}: money \"what it is\";", name.text));
        }
        self.report(found);
        None
    }

    fn kind(&self, fact: FactId) -> FactKind {
        self.book.facts.get(fact.0).map_or(FactKind::Text, |fact| fact.kind.clone())
    }

    /// The currency of three capitals.
    pub fn currency(&mut self, name: &Name) -> Option<Currency> {
        let found = Currency::parse(&name.text);
        if found.is_none() {
            let upper = name.text.to_uppercase();
            let mut wrong = Diagnostic::new(
                &mistakes::NO_SUCH_CURRENCY,
                name.span,
                format!("there is no currency `{}`", name.text),
            );
            let near = nearest(&upper, Currency::codes());
            wrong = if Currency::parse(&upper).is_some() {
                wrong.help(format!("write it in capitals: `{upper}`")).fix(name.span, upper)
            } else if near.is_empty() {
                wrong.help("currencies are the three capitals of ISO 4217, as `USD`")
            } else {
                wrong.help(format!("the nearest are {}", near.join(", ")))
            };
            self.report(wrong);
        }
        found
    }

    /// The unit of a name.
    pub fn unit(&mut self, name: &Name) -> Option<Unit> {
        let found = self.book.unit(&name.text);
        if found.is_none() && !self.torn.contains(&name.text) {
            let own: Vec<String> = self.book.units.iter().map(|unit| unit.name.clone()).collect();
            let mut known: Vec<&str> = own.iter().map(String::as_str).collect();
            Unit::names().for_each(|name| known.push(name));
            let near = nearest(&name.text, known);
            let mut wrong =
                Diagnostic::new(&mistakes::NO_SUCH_UNIT, name.span, format!("there is no unit `{}`", name.text));
            wrong = if near.is_empty() {
                wrong.help(format!("there are {}", Unit::names().collect::<Vec<_>>().join(", ")))
            } else {
                wrong.help(format!("the nearest are {}", near.join(", ")))
            };
            if is_snake(&name.text) {
                let word = &name.text;
                let text = format!("declare it by itself, or as some of another (`unit {word} = 12 each;`)");
                wrong = wrong.paste(text, format!("unit {word};"));
            }
            self.report(wrong);
        }
        found
    }

    /// The amount and currency of money as it is written; `¢` is a hundredth of the jurisdiction's.
    pub fn money(
        &mut self,
        at: usize,
        amount: &Number,
        currency: Option<&Name>,
        span: Span,
    ) -> Option<(Number, Currency)> {
        let own = self.currency_of(at)?;
        let Some(name) = currency else {
            if own.digits() < 2 {
                self.report(
                    Diagnostic::new(
                        &mistakes::UNIT_DOES_NOT_FIT,
                        span,
                        format!("{own} has no hundredth part, so no `¢`"),
                    )
                    .help(format!("write the amount in {own}")),
                );
                return None;
            }
            return Number::ratio(1, 100).map(|hundredth| (amount * &hundredth, own));
        };
        let currency = self.currency(name)?;
        if currency != own {
            self.foreign.push((at, currency, span));
        }
        Some((amount.clone(), currency))
    }

    /// Reckons the type of an operand and turns units into base units. Reports what does not fit.
    pub fn operand(&mut self, at: usize, operand: &Operand) -> Option<Typed> {
        let reckoned = |expression, measured| Some(Typed::Reckoned(expression, measured));
        match &operand.kind {
            OperandKind::Number(number) => reckoned(Expression::Number(number.clone()), Measured::Number),
            OperandKind::Percent(points) => {
                let share = points.over(&Number::from(100))?;
                reckoned(Expression::Number(share), Measured::Number)
            }
            OperandKind::Money(amount, currency) => {
                let (amount, currency) = self.money(at, amount, currency.as_ref(), operand.span)?;
                reckoned(Expression::Money(amount, currency), Measured::Money)
            }
            OperandKind::Quantity(count, unit) => {
                let unit = self.unit(unit)?;
                reckoned(Expression::Number(count * &unit.factor), Measured::Quantity(unit.dimension))
            }
            OperandKind::MoneyPer(amount, currency, count, unit) => {
                let (amount, currency) = self.money(at, amount, currency.as_ref(), operand.span)?;
                let unit = self.unit(unit)?;
                let Some(each) = amount.over(&(count * &unit.factor)) else {
                    self.report(Diagnostic::new(
                        &mistakes::WRONG_TYPE,
                        operand.span,
                        "money for each 0 of a unit is nothing",
                    ));
                    return None;
                };
                reckoned(Expression::Money(each, currency), Measured::MoneyPer(unit.dimension))
            }
            OperandKind::Day(dated) => reckoned(Expression::Day(dated.day), Measured::Day),
            OperandKind::Text(text) => Some(Typed::Word(text.text.clone())),
            OperandKind::Name(name) => self.name_operand(name),
            OperandKind::PercentOf(points, of) => {
                let share = points.over(&Number::from(100))?;
                let (inner, measured) = self.reckoned(at, of)?;
                reckoned(Expression::Scaled(share, Box::new(inner)), measured)
            }
            OperandKind::Per(fact, unit) => {
                let id = self.fact(fact)?;
                let unit = self.unit(unit)?;
                if self.kind(id) != FactKind::Money {
                    self.mismatch(
                        operand.span,
                        &format!("`{}` is not money, so there is none of it per {unit}", fact.text),
                    );
                    return None;
                }
                let dimension = unit.dimension;
                reckoned(Expression::Per(id, unit), Measured::MoneyPer(dimension))
            }
            OperandKind::Sum(parts) => self.sum(at, parts, operand.span),
            OperandKind::Times(a, b) => self.times(at, a, b, operand.span),
            OperandKind::Column(name) => {
                self.no_list(name);
                None
            }
            OperandKind::Group(inner) => self.operand(at, inner),
        }
    }

    fn name_operand(&mut self, name: &Name) -> Option<Typed> {
        let Some(id) = self.book.fact(&name.text) else {
            return Some(Typed::Word(name.text.clone()));
        };
        let reckoned = |measured| Some(Typed::Reckoned(Expression::Fact(id), measured));
        match self.kind(id) {
            FactKind::Money => reckoned(Measured::Money),
            FactKind::Number => reckoned(Measured::Number),
            FactKind::Date => reckoned(Measured::Day),
            FactKind::Quantity(unit) => {
                Some(Typed::Reckoned(Expression::Quantity(id, unit.dimension), Measured::Quantity(unit.dimension)))
            }
            FactKind::AnyQuantity => Some(Typed::AnyQuantity(id)),
            FactKind::Product
            | FactKind::Country
            | FactKind::Text
            | FactKind::Flag
            | FactKind::Codes
            | FactKind::OneOf(_) => Some(Typed::Fact(id)),
        }
    }

    /// Something that is reckoned with: a word is reported as the unknown fact that it is.
    pub fn reckoned(&mut self, at: usize, operand: &Operand) -> Option<(Expression, Measured)> {
        match self.operand(at, operand)? {
            Typed::Reckoned(expression, measured) => Some((expression, measured)),
            Typed::AnyQuantity(_) => {
                self.mismatch(
                    operand.span,
                    "a bare `quantity` has no unit to reckon in: compare it with one, as in `quantity > 5 kg`",
                );
                None
            }
            Typed::Fact(id) => {
                let message = format!("`{}` is no amount to reckon with", self.book.fact_name(id));
                self.mismatch(operand.span, &message);
                None
            }
            Typed::Word(word) => {
                self.fact(&Name { text: word, span: operand.span });
                None
            }
        }
    }

    fn sum(&mut self, at: usize, parts: &[(Sign, Operand)], span: Span) -> Option<Typed> {
        let mut terms = Vec::new();
        let mut shared: Option<Measured> = None;
        for (sign, part) in parts {
            let (term, measured) = self.reckoned(at, part)?;
            if let Some(first) = shared
                && first != measured
            {
                let message = format!("{} and {} cannot be added", first.words(), measured.words());
                self.mismatch(span, &message);
                return None;
            }
            shared = Some(measured);
            terms.push(match sign {
                Sign::Plus => term,
                Sign::Minus => Expression::Scaled(Number::from(-1), Box::new(term)),
            });
        }
        let measured = shared?;
        if measured == Measured::Day && terms.len() > 1 {
            self.mismatch(span, "days cannot be added: compare them with `before`, `after` or `on`");
            return None;
        }
        Some(Typed::Reckoned(Expression::Sum(terms), measured))
    }

    fn times(&mut self, at: usize, a: &Operand, b: &Operand, span: Span) -> Option<Typed> {
        let (left, left_type) = self.reckoned(at, a)?;
        let (right, right_type) = self.reckoned(at, b)?;
        let measured = match (left_type, right_type) {
            (Measured::Day, _) | (_, Measured::Day) => None,
            (other, Measured::Number) | (Measured::Number, other) => Some(other),
            (Measured::Money | Measured::Quantity(_) | Measured::MoneyPer(_), _) => None,
        };
        let Some(measured) = measured else {
            let message = format!("{} cannot be multiplied by {}", left_type.words(), right_type.words());
            self.mismatch(span, &message);
            return None;
        };
        let expression = match (left, right) {
            (Expression::Number(number), other) | (other, Expression::Number(number)) => {
                Expression::Scaled(number, Box::new(other))
            }
            (left, right) => Expression::Product(Box::new(left), Box::new(right)),
        };
        Some(Typed::Reckoned(expression, measured))
    }

    /// A mistake of types.
    pub fn mismatch(&mut self, span: Span, message: &str) {
        self.report(Diagnostic::new(&mistakes::WRONG_TYPE, span, message));
    }

    /// Says that a fact is named by a rate's `of` or a deduction: it lies between zero and the value.
    pub fn mark_slices(&mut self, expression: &Expression) {
        let mut facts = Vec::new();
        expression.facts(&mut facts);
        for fact in facts {
            self.mark_slice(fact);
        }
    }

    /// The same of one fact.
    pub fn mark_slice(&mut self, fact: FactId) {
        if fact == Builtin::Value.id() {
            return;
        }
        if let Some(fact) = self.book.facts.get_mut(fact.0)
            && fact.kind == FactKind::Money
        {
            fact.is_slice = true;
        }
    }
}

/// Whether a word has the shape of a name.
fn is_snake(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
