use std::collections::BTreeSet;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::scope::{Item, Sort};
use crate::book::lower::sets::element;
use crate::book::{
    Deduction, Element, Exemption, Listed, Measured, ProgramId, Quota, Row, StatementId, Tariff, Terms, mistakes,
};
use crate::diagnostic::Diagnostic;
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Origins, Rows};

impl<'a> Lowering<'a> {
    /// A tariff statement, in its program.
    pub fn tariff(&mut self, item: &Item<'a>, tariff: &'a tree::Tariff) {
        self.tariffs(item, &tariff.products, &tariff.origins, None);
    }

    /// Tariffs on products from origins; so much of their goods where they are a quota.
    pub fn tariffs(&mut self, item: &Item<'a>, on: &'a tree::Set, from: &'a Origins, quota: Option<Arc<Quota>>) {
        if item.id.is_none() || self.tariff_rows(item, on, from, quota.as_ref()) {
            return;
        }
        let products = self.products(item.jurisdiction, item.folder, on);
        let rows = self.origin_rows(item, from);
        let clauses = &item.statement.clauses;
        let terms = self.terms_for(item, clauses);
        let (Some(products), Some(rows)) = (products, rows) else { return };
        self.add_tariff(item, clauses, (Arc::from(products), rows), terms, (None, quota));
    }

    /// The terms of a statement in each of its programs.
    pub fn terms_for(&mut self, item: &Item<'a>, clauses: &tree::Clauses) -> Vec<Option<Terms>> {
        let mut found = Vec::new();
        for home in &item.homes {
            let by = self.dates_of(item.jurisdiction, *home);
            found.push(self.terms(item.jurisdiction, item.folder, clauses, &by, item.statement.span));
        }
        found
    }

    /// Adds a tariff to each of its programs.
    pub fn add_tariff(
        &mut self,
        item: &Item<'a>,
        clauses: &tree::Clauses,
        (products, rows): (Arc<[Element<ProductSet>]>, Vec<Row>),
        terms_for: Vec<Option<Terms>>,
        (listed, quota): (Option<Listed>, Option<Arc<Quota>>),
    ) {
        let Some(id) = item.id else { return };
        let at = item.jurisdiction;
        let label = item.statement.called();
        for (home, terms) in item.homes.clone().into_iter().zip(terms_for) {
            let Some(terms) = terms else { continue };
            let marks = self.marks(label, clauses, &self.cite_of(at, home));
            let overrides = self.named_statements(item, home, id, &clauses.overrides, false);
            let keeps = self.named_statements(item, home, id, &clauses.keeps, true);
            if overrides.iter().any(|one| keeps.contains(one)) {
                let span = clauses.keeps.first().map_or(item.statement.span, |path| path.span);
                self.report(Diagnostic::new(
                    &mistakes::BAD_OVERRIDES,
                    span,
                    "a statement either goes before another or leaves it standing",
                ));
            }
            let lowered = Tariff {
                id,
                marks,
                products: products.clone(),
                rows: rows.clone(),
                quota: quota.clone(),
                per_entry: false,
                terms,
                overrides,
                keeps,
                listed,
                span: item.statement.span,
            };
            if let Some(program) = self.program_mut(at, home) {
                program.tariffs.push(lowered);
            }
        }
    }

    /// Origins, each with its rate.
    pub fn origin_rows(&mut self, item: &Item<'a>, origins: &'a Origins) -> Option<Vec<Row>> {
        let at = item.jurisdiction;
        match origins {
            Origins::Set(origins, rate) => {
                let origins = self.countries(at, item.folder, origins);
                let written = self.files.text(rate.span).to_string();
                let rate = self.rate(at, rate, None);
                origins.zip(rate).map(|(origins, rate)| {
                    let (rate, written) = (Arc::new(rate), Arc::<str>::from(written));
                    let row = |origin| Row { origin, rate: rate.clone(), written: written.clone() };
                    origins.into_iter().map(row).collect()
                })
            }
            Origins::Table(table) => self.table(item, table),
        }
    }

    /// The rows of a table of rates; `else` is one further measure from everywhere.
    pub fn table(&mut self, item: &Item<'a>, table: &[tree::Row]) -> Option<Vec<Row>> {
        let at = item.jurisdiction;
        let mut sound = true;
        let mut rows = Vec::new();
        let mut other: Option<Span> = None;
        for row in table {
            let written: Arc<str> = Arc::from(self.written(&row.rate));
            let rate = self.rate(at, &row.rate, None).map(Arc::new);
            let origins = match &row.key {
                Rows::Set(set) => self.countries(at, item.folder, set),
                Rows::Else(span) => {
                    if let Some(first) = other {
                        let message = "a table says once what holds for every other country";
                        self.report(Diagnostic::new(&mistakes::SAID_TWICE, *span, message).also(first, "said here"));
                    }
                    other = Some(*span);
                    Some(vec![element(CountrySet::everything(), *span)])
                }
            };
            match (origins, rate) {
                (Some(origins), Some(rate)) => rows.extend(origins.into_iter().map(|origin| Row {
                    origin,
                    rate: rate.clone(),
                    written: written.clone(),
                })),
                _ => sound = false,
            }
        }
        sound.then_some(rows)
    }

    /// An exemption, in each of its programs.
    pub fn exemption(&mut self, item: &Item<'a>, exempt: &'a tree::Exempt) {
        let Some(id) = item.id else { return };
        if self.exemption_rows(item, exempt) {
            return;
        }
        let at = item.jurisdiction;
        let products = self.products(at, item.folder, &exempt.products);
        let origins = self.countries(at, item.folder, &exempt.origins);
        let clauses = &item.statement.clauses;
        let mut terms_for = Vec::new();
        for home in &item.homes {
            let by = self.dates_of(at, *home);
            terms_for.push(self.terms(at, item.folder, clauses, &by, item.statement.span));
            if terms_for.last().is_some_and(Option::is_none) {
                break;
            }
        }
        let (Some(products), Some(origins)) = (products, origins) else { return };
        let products: Arc<[_]> = Arc::from(products);
        for (home, terms) in item.homes.clone().into_iter().zip(terms_for) {
            let Some(terms) = terms else { continue };
            let marks = self.marks(item.statement.label.as_ref(), clauses, &self.cite_of(at, home));
            let (products, origins) = (products.clone(), origins.clone());
            let lowered =
                Exemption { id, marks, products, origins, is_listed: false, terms, span: item.statement.span };
            if let Some(program) = self.program_mut(at, home) {
                program.exemptions.push(lowered);
            }
        }
    }

    /// A deduction, in each of its programs.
    pub fn deduction(&mut self, item: &Item<'a>, deduct: &'a tree::Deduct) {
        let Some(id) = item.id else { return };
        let at = item.jurisdiction;
        let sum = self.reckoned(at, &deduct.sum);
        let clauses = &item.statement.clauses;
        let mut terms_for = Vec::new();
        for home in &item.homes {
            let by = self.dates_of(at, *home);
            terms_for.push(self.terms(at, item.folder, clauses, &by, item.statement.span));
            if terms_for.last().is_some_and(Option::is_none) {
                break;
            }
        }
        let Some((sum, measured)) = sum else { return };
        if measured != Measured::Money {
            self.mismatch(deduct.sum.span, "what is deducted from a value is money");
            return;
        }
        self.mark_slices(&sum);
        let written = self.files.text(deduct.sum.span).to_string();
        for (home, terms) in item.homes.clone().into_iter().zip(terms_for) {
            let Some(terms) = terms else { continue };
            let marks = self.marks(item.statement.label.as_ref(), clauses, &self.cite_of(at, home));
            let (sum, written) = (sum.clone(), written.clone());
            let lowered = Deduction { id, marks, sum, written, terms, span: item.statement.span };
            if let Some(program) = self.program_mut(at, home) {
                program.deductions.push(lowered);
            }
        }
    }

    /// The statements that `overrides` or `keeps` names, of the same program.
    pub fn named_statements(
        &mut self,
        item: &Item<'a>,
        home: ProgramId,
        own: StatementId,
        paths: &[tree::Path],
        keeps: bool,
    ) -> Vec<StatementId> {
        let mut found = Vec::new();
        for path in paths {
            let word = if keeps { "keeps" } else { "overrides" };
            let label = match path.parts.as_slice() {
                [label] => Some(label.text.clone()),
                [program, label] if self.program_name(item.jurisdiction, home) == program.text => {
                    Some(label.text.clone())
                }
                _ => None,
            };
            let scope = self.scopes.get(item.jurisdiction);
            let ids = label.and_then(|label| scope.and_then(|scope| scope.labels.get(&(home, label))).cloned());
            let Some(ids) = ids else {
                self.unknown_label(item.jurisdiction, home, path, word);
                continue;
            };
            let own_label = item.statement.called().map(|label| label.text.as_str());
            if path.parts.last().map(|part| part.text.as_str()) == own_label {
                self.report(
                    Diagnostic::new(&mistakes::BAD_OVERRIDES, path.span, "a statement does not go before itself").help(
                        format!("of statements with one label the later `since` goes before; take `{word}` away"),
                    ),
                );
                continue;
            }
            for id in ids {
                let sort = self.known.get(id.0).map(|known| known.sort);
                let fits = match sort {
                    Some(Sort::Tariff) => true,
                    Some(Sort::Exemption | Sort::Deduction) => !keeps,
                    Some(
                        Sort::Schedule
                        | Sort::Control
                        | Sort::Precedence
                        | Sort::Pause
                        | Sort::Act
                        | Sort::Ruling
                        | Sort::Judgment,
                    )
                    | None => false,
                };
                if fits && id != own {
                    found.push(id);
                } else if !fits {
                    let span = self.known.get(id.0).map(|known| known.span);
                    let mut wrong = Diagnostic::new(
                        &mistakes::BAD_OVERRIDES,
                        path.span,
                        format!(
                            "`{word}` names tariffs{} of the program",
                            if keeps { "" } else { ", exemptions or deductions" }
                        ),
                    );
                    if let Some(span) = span {
                        wrong = wrong.also(span, "this is something else");
                    }
                    self.report(wrong);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// `overrides` that lead back to where they began.
    pub fn check_overrides(&mut self) {
        let mut circles = Vec::new();
        for program in self.book.jurisdictions.iter().flat_map(|jurisdiction| &jurisdiction.programs) {
            let mut told = BTreeSet::new();
            for tariff in program.tariffs.iter().filter(|tariff| !tariff.overrides.is_empty()) {
                let circle = circle_of(&program.tariffs, tariff);
                if circle.iter().all(|one| told.insert(one.id)) && !circle.is_empty() {
                    circles.push(circle.iter().map(|one| one.span).collect::<Vec<Span>>());
                }
            }
        }
        circles.dedup();
        for circle in circles {
            let Some((first, rest)) = circle.split_first() else { continue };
            let message = "these `overrides` run in a circle, so none of them goes before the others";
            let mut found = Diagnostic::new(&mistakes::BAD_OVERRIDES, *first, message);
            for span in rest {
                found = found.also(*span, "and this");
            }
            self.report(found.help("take one of them away"));
        }
    }
}

/// The tariffs on the way by `overrides` from one back to itself, that one first; none where there is no such way.
fn circle_of<'t>(tariffs: &'t [Tariff], from: &'t Tariff) -> Vec<&'t Tariff> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        let Some(last) = way.last() else { continue };
        for next in tariffs.iter().filter(|one| last.overrides.contains(&one.id)) {
            if next.id == from.id {
                return way;
            }
            if seen.insert(next.id) {
                ways.push(way.iter().copied().chain([next]).collect());
            }
        }
    }
    Vec::new()
}
