use std::collections::{BTreeMap, BTreeSet};

use crate::book::lower::Lowering;
use crate::book::lower::clauses::Written;
use crate::book::lower::fill::{Cells, columns_of_clauses};
use crate::book::lower::scope::Item;
use crate::book::{Exchange, FactId, mistakes};
use crate::diagnostic::Diagnostic;
use crate::reference;
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{By, Clauses, ExchangeOne, ListDates, ListRef, Name};
use crate::trade::{Currency, Day, FactKind, Number};

impl<'a> Lowering<'a> {
    /// What a currency is worth.
    pub fn exchange(&mut self, item: &Item<'a>, exchange: &'a tree::Exchange) {
        let (one, other) = (self.currency(&exchange.one), self.currency(&exchange.other));
        let by = self.exchange_by(&item.statement.clauses);
        let (Some(one), Some(other), Some(by)) = (one, other, by) else { return };
        let span = item.statement.span;
        self.add_exchange(item, (one, &exchange.rate, other), &item.statement.clauses, by, (exchange.rate_span, span));
    }

    /// What currencies are worth by a list, one rate a row.
    pub fn exchange_list(&mut self, item: &Item<'a>, list: &'a tree::ExchangeList) {
        let clauses = &item.statement.clauses;
        let by = self.exchange_by(clauses);
        let one = match &list.one {
            ExchangeOne::Currency(name) => self.currency(name).map(Some),
            ExchangeOne::Column(_) => Some(None),
        };
        let other = match &list.other {
            Some(name) => self.currency(name).map(Some),
            None => Some(None),
        };
        let reference = ListRef {
            file: list.file.clone(),
            column: list.rate.clone(),
            rows: list.rows.clone(),
            dates: ListDates::default(),
        };
        let mut names: Vec<&Name> = vec![&list.rate];
        columns_of_clauses(clauses, &mut names);
        if let ExchangeOne::Column(name) = &list.one {
            names.push(name);
        }
        let rows = self.chosen_rows(item.folder, &reference, &names);
        let (Some(by), Some(one), Some(other), Some(rows)) = (by, one, other, rows) else { return };
        if rows.is_empty() {
            self.report(
                Diagnostic::new(&mistakes::EMPTY_SET, list.file.span, "nothing is left of this list")
                    .help("no row is chosen: correct `where`, or leave the statement out"),
            );
        }
        // A column that is called as a currency says rates in it.
        let header = Currency::parse(&list.rate.text.to_ascii_uppercase());
        let other = other.or(header).or_else(|| self.currency_of(item.jurisdiction));
        for cells in rows {
            self.exchange_row(item, list, &cells, (one, other), &by);
        }
    }

    fn exchange_row(
        &mut self,
        item: &Item<'a>,
        list: &tree::ExchangeList,
        cells: &Cells,
        (one, other): (Option<Currency>, Option<Currency>),
        by: &[FactId],
    ) {
        let clauses = self.fill_clauses(cells, &item.statement.clauses);
        let one = match (&list.one, one) {
            (ExchangeOne::Column(name), _) => self.cell_currency(cells, name),
            (ExchangeOne::Currency(_), one) => one,
        };
        let Some(cell) = self.full(cells, &list.rate, "rate").cloned() else { return };
        let (number, named) = match cell.text.split_once(char::is_whitespace) {
            Some((number, currency)) => (number, Some(currency.trim())),
            None => (cell.text.as_str(), None),
        };
        let Some(rate) = Number::parse(number) else {
            let message = format!("\"{}\" is not a rate between two currencies", cell.text);
            self.report(
                Diagnostic::new(&reference::mistakes::BAD_CELL, cell.span, message).help(
                    "a cell holds a number with a decimal point, `1.1353`, or one with its currency, `1.1353 USD`",
                ),
            );
            return;
        };
        let other = match named {
            Some(named) => self.currency(&Name { text: named.to_string(), span: cell.span }),
            None => other,
        };
        let (Some(clauses), Some(one), Some(other)) = (clauses, one, other) else { return };
        let row = cells.list.rows.get(cells.row).map_or(cell.span, |row| row.span);
        self.add_exchange(item, (one, &rate, other), &clauses, by.to_vec(), (cell.span, row));
    }

    fn cell_currency(&mut self, cells: &Cells, name: &Name) -> Option<Currency> {
        let cell = self.full(cells, name, "currency")?.clone();
        let span = self.inside(&cell);
        self.currency(&Name { text: cell.text, span })
    }

    /// The dates by which a value is converted: `by exported or entered`.
    fn exchange_by(&mut self, clauses: &Clauses) -> Option<Vec<FactId>> {
        match &clauses.by {
            None => Some(Vec::new()),
            Some(By::Dates(names)) => {
                let facts: Vec<Option<FactId>> = names.iter().map(|name| self.exchange_date(name)).collect();
                facts.into_iter().collect()
            }
            Some(By::Authority(text)) => {
                self.mismatch(text.span, "`by` names the date by which a value is converted, as in `by exported`");
                None
            }
        }
    }

    fn exchange_date(&mut self, name: &Name) -> Option<FactId> {
        let fact = self.fact(name)?;
        if self.book.facts.get(fact.0).is_none_or(|fact| fact.kind != FactKind::Date) {
            self.mismatch(name.span, "a value is converted by a date fact");
            return None;
        }
        Some(fact)
    }

    fn add_exchange(
        &mut self,
        item: &Item<'a>,
        (one, rate, other): (Currency, &Number, Currency),
        clauses: &Clauses,
        by: Vec<FactId>,
        (rate_span, span): (Span, Span),
    ) {
        let Some(Written { since, until }) = self.period(clauses, item.statement.span) else { return };
        if one == other || !rate.is_positive() {
            self.report(
                Diagnostic::new(&mistakes::WRONG_TYPE, rate_span, "this is no rate between two currencies")
                    .help("one of a currency is worth some of another: `exchange EUR = 1.1353 USD`"),
            );
            return;
        }
        let at = self.files.position(span);
        let place = format!("{}:{}", self.files.name(span.file), at.line);
        let known = clauses.announced.map_or(Day::FIRST, |announced| announced.day);
        let lowered = Exchange { one, rate: rate.clone(), other, since, until, known, by, place, span };
        if let Some(jurisdiction) = self.book.jurisdictions.get_mut(item.jurisdiction) {
            jurisdiction.exchanges.push(lowered);
        }
    }

    /// Puts rates in the order in which they are looked for. Two for one pair from one day, and two dates by which one pair
    /// converts values, are mistakes.
    pub fn sort_exchanges(&mut self) {
        let mut wrong = Vec::new();
        for jurisdiction in &mut self.book.jurisdictions {
            // Those from one day stay in the order in which they are written.
            jurisdiction.exchanges.sort_by_key(Exchange::order);
            let mut dates: BTreeMap<[Currency; 2], &Exchange> = BTreeMap::new();
            let mut before: Option<&Exchange> = None;
            for rate in &jurisdiction.exchanges {
                match before.filter(|before| before.order() == rate.order()) {
                    Some(first) => wrong.push(
                        Diagnostic::new(
                            &mistakes::EXCHANGE_TWICE,
                            rate.span,
                            format!("{} and {} have two rates from the same day", rate.one, rate.other),
                        )
                        .also(first.span, "the first")
                        .help("keep one, or give the later one its own `since`"),
                    ),
                    None => before = Some(rate),
                }
                let first = *dates.entry(rate.pair()).or_insert(rate);
                if first.by != rate.by {
                    wrong.push(
                        Diagnostic::new(
                            &mistakes::EXCHANGE_DATES,
                            rate.span,
                            format!("values in {} and {} are converted by two dates", rate.one, rate.other),
                        )
                        .also(first.span, "by another date here")
                        .help("say the same `by` on every rate of the two currencies"),
                    );
                }
            }
        }
        wrong.into_iter().for_each(|one| self.report(one));
    }

    /// Every amount in another currency needs a rate to its jurisdiction's.
    pub fn check_exchange(&mut self) {
        let mut told = BTreeSet::new();
        let pairs: Vec<BTreeSet<[Currency; 2]>> =
            self.book.jurisdictions.iter().map(|one| one.exchanges.iter().map(Exchange::pair).collect()).collect();
        for (at, currency, span) in std::mem::take(&mut self.foreign) {
            let Some(own) = self.currency_of(at) else { continue };
            let pair = [own.min(currency), own.max(currency)];
            let found = [at, 0].into_iter().any(|at| pairs.get(at).is_some_and(|pairs| pairs.contains(&pair)));
            if found || !told.insert((at, currency, span)) {
                continue;
            }
            self.report(
                Diagnostic::new(
                    &mistakes::NO_EXCHANGE,
                    span,
                    format!("this is in {currency}, and the book has no rate from {currency} to {own}"),
                )
                .paste("say what it is worth", format!("exchange {currency} = 1.00 {own};")),
            );
        }
    }
}
