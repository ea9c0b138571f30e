use crate::book::{
    Act, Book, Builtin, Control, Element, FactId, Jurisdiction, Marks, Program, ProgramId, Row, StatementId, Terms,
};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::trade::{Country, Day, Period};

/// A measure of a book whose boundaries are tried.
pub struct Subject<'a> {
    /// Whose law it is, and its place.
    pub law: &'a Jurisdiction,
    /// Its place among the jurisdictions.
    pub at: usize,
    /// Its program; nothing for a control.
    pub program: Option<(ProgramId, &'a Program)>,
    /// The control, where it is one.
    pub control: Option<&'a Control>,
    /// Its place among the statements.
    pub id: StatementId,
    /// Label, code, citations.
    pub marks: &'a Marks,
    /// When and on what conditions.
    pub terms: &'a Terms,
    /// On what; on everything where it names nothing.
    pub products: Option<&'a [Element<ProductSet>]>,
    /// From or to where; everywhere where it names nothing.
    pub countries: Vec<&'a Element<CountrySet>>,
    /// Of a tariff, its rows.
    pub rows: &'a [Row],
    /// The date that counts.
    pub by: Vec<FactId>,
    /// The statement whole.
    pub span: Span,
}

/// Every measure of a book, in its order; of an exemption or deduction of several programs the first.
pub fn subjects(book: &Book) -> Vec<Subject<'_>> {
    let mut found: Vec<Subject<'_>> = Vec::new();
    for (at, law) in book.jurisdictions.iter().enumerate() {
        for (place, program) in law.programs.iter().enumerate() {
            let of = Some((ProgramId(place), program));
            let by = if program.by.is_empty() { vec![Builtin::Entered.id()] } else { program.by.clone() };
            found.extend(program.tariffs.iter().map(|one| Subject {
                law,
                at,
                program: of,
                control: None,
                id: one.id,
                marks: &one.marks,
                terms: &one.terms,
                products: Some(&one.products),
                countries: one.rows.iter().map(|row| &row.origin).collect(),
                rows: &one.rows,
                by: by.clone(),
                span: one.span,
            }));
            found.extend(program.exemptions.iter().map(|one| Subject {
                law,
                at,
                program: of,
                control: None,
                id: one.id,
                marks: &one.marks,
                terms: &one.terms,
                products: Some(&one.products),
                countries: one.origins.iter().collect(),
                rows: &[],
                by: by.clone(),
                span: one.span,
            }));
            found.extend(program.deductions.iter().map(|one| Subject {
                law,
                at,
                program: of,
                control: None,
                id: one.id,
                marks: &one.marks,
                terms: &one.terms,
                products: None,
                countries: Vec::new(),
                rows: &[],
                by: by.clone(),
                span: one.span,
            }));
        }
        found.extend(law.controls.iter().map(|one| Subject {
            law,
            at,
            program: None,
            control: Some(one),
            id: one.id,
            marks: &one.marks,
            terms: &one.terms,
            products: Some(&one.products),
            countries: one.countries.iter().collect(),
            rows: &[],
            // Where `exported` is not given, `entered` counts.
            by: vec![Builtin::Entered.id()],
            span: one.span,
        }));
    }
    found.sort_by_key(|subject| subject.span);
    found.dedup_by_key(|subject| subject.span);
    found
}

/// Every act of a book with the first measure that it reaches.
pub fn acts(book: &Book) -> Vec<(Subject<'_>, &Act)> {
    let mut found = Vec::new();
    for (at, law) in book.jurisdictions.iter().enumerate() {
        for act in &law.acts {
            let reached = subjects(book).into_iter().find(|subject| {
                let program = subject.program.map(|(id, _)| id);
                subject.at == at
                    && act.targets.iter().any(|(id, of)| *id == subject.id && (of.is_none() || *of == program))
                    && meets(act, subject)
            });
            found.extend(reached.map(|subject| (subject, act)));
        }
    }
    found.sort_by_key(|(_, act)| act.span);
    found
}

/// Whether an act's part and a measure have a product and a country in common.
fn meets(act: &Act, subject: &Subject<'_>) -> bool {
    let products = act.part.products.as_ref().is_none_or(|all| {
        subject.products.is_none_or(|own| own.iter().any(|own| all.iter().any(|one| one.area.meets(&own.area))))
    });
    let countries = act.part.origins.as_ref().is_none_or(|all| {
        subject.countries.is_empty()
            || subject.countries.iter().any(|own| all.iter().any(|one| one.area.meets(&own.area)))
    });
    products && countries
}

impl Subject<'_> {
    /// The days on which it is in force as it is written.
    pub fn written_days(&self) -> DaySet {
        let since = self.terms.since.unwrap_or(Day::FIRST);
        let until = self.terms.until.unwrap_or(Day::LAST);
        DaySet::period(Period { since, until }).meet(&self.terms.days)
    }

    /// The products it names on a day.
    pub fn products_on(&self, day: Day) -> ProductSet {
        let Some(elements) = self.products else { return ProductSet::possible() };
        let areas: Vec<ProductSet> = elements.iter().map(|element| element.area_on(day, Day::LAST)).collect();
        ProductSet::union_of(&areas).meet(&ProductSet::possible())
    }

    /// The countries it names on a day.
    pub fn countries_on(&self, day: Day) -> CountrySet {
        if self.countries.is_empty() {
            return CountrySet::everything();
        }
        self.countries.iter().fold(CountrySet::nothing(), |all, element| {
            let named = Country::all().filter(|country| element.holds(*country, day, Day::LAST));
            named.fold(all, |mut all, country| {
                all.insert(country);
                all
            })
        })
    }
}
