use crate::book::{ActKind, Atom, Condition, Element, Jurisdiction, StatementId, Terms};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::trade::{Day, Period};

/// Elements of sets as a statement uses them.
pub struct Use<'a, S> {
    /// What it is about.
    pub elements: Vec<&'a Element<S>>,
    /// The days on which it holds, as its clauses and what extends it say.
    pub days: DaySet,
    /// The statement whole.
    pub span: Span,
}

/// The days on which a statement holds by its clauses, ends moved as far as anything moves them; pauses, repeals and rulings are
/// not looked at.
pub fn days_of(jurisdiction: &Jurisdiction, id: StatementId, terms: &Terms) -> DaySet {
    let extends = jurisdiction
        .acts
        .iter()
        .filter(|act| act.kind == ActKind::Extend && act.targets.iter().any(|(target, _)| *target == id));
    let written = terms.until.unwrap_or(Day::LAST);
    let until = extends.filter_map(|act| act.terms.until).fold(written, Day::max);
    DaySet::period(Period { since: terms.since.unwrap_or(Day::FIRST), until }).meet(&terms.days)
}

/// Every use of products in a jurisdiction's statements.
pub fn products_of(jurisdiction: &Jurisdiction) -> Vec<Use<'_, ProductSet>> {
    let mut all = Vec::new();
    let mut add = |elements: Vec<_>, id, terms: &Terms, span| {
        all.push(Use { elements, days: days_of(jurisdiction, id, terms), span });
    };
    for program in &jurisdiction.programs {
        for one in &program.tariffs {
            add(one.products.iter().collect(), one.id, &one.terms, one.span);
        }
        for one in &program.exemptions {
            add(one.products.iter().collect(), one.id, &one.terms, one.span);
        }
    }
    for one in &jurisdiction.controls {
        add(one.products.iter().collect(), one.id, &one.terms, one.span);
    }
    for one in &jurisdiction.acts {
        add(one.part.products.iter().flatten().collect(), one.id, &one.terms, one.span);
    }
    for one in &jurisdiction.precedences {
        add(one.part.products.iter().flatten().collect(), one.id, &one.terms, one.span);
    }
    each_terms(jurisdiction, &mut |id, terms, span| {
        let mut elements = Vec::new();
        terms.condition.each_atom(&mut |atom, _| {
            if let Atom::ProductIn(all) = atom {
                elements.extend(all);
            }
        });
        add(elements, id, terms, span);
    });
    all.retain(|one| !one.elements.is_empty());
    all
}

/// Every use of countries in a jurisdiction's statements.
pub fn countries_of(jurisdiction: &Jurisdiction) -> Vec<Use<'_, CountrySet>> {
    let mut all = Vec::new();
    for elements in [&jurisdiction.members, &jurisdiction.column2] {
        let span = elements.first().map(|one| one.span);
        all.extend(span.map(|span| Use { elements: elements.iter().collect(), days: DaySet::everything(), span }));
    }
    let mut add = |elements: Vec<_>, id, terms: &Terms, span| {
        all.push(Use { elements, days: days_of(jurisdiction, id, terms), span });
    };
    for program in &jurisdiction.programs {
        for one in &program.tariffs {
            add(one.rows.iter().map(|row| &row.origin).collect(), one.id, &one.terms, one.span);
        }
        for one in &program.exemptions {
            add(one.origins.iter().collect(), one.id, &one.terms, one.span);
        }
    }
    for one in &jurisdiction.controls {
        add(one.countries.iter().collect(), one.id, &one.terms, one.span);
    }
    for one in &jurisdiction.acts {
        add(one.part.origins.iter().flatten().collect(), one.id, &one.terms, one.span);
    }
    for one in &jurisdiction.precedences {
        add(one.part.origins.iter().flatten().collect(), one.id, &one.terms, one.span);
    }
    each_terms(jurisdiction, &mut |id, terms, span| {
        let mut elements = Vec::new();
        terms.condition.each_atom(&mut |atom, _| {
            if let Atom::CountryIn(_, all) = atom {
                elements.extend(all);
            }
        });
        add(elements, id, terms, span);
    });
    all.retain(|one| !one.elements.is_empty());
    all
}

/// Calls `see` with the terms of every statement that has a condition.
fn each_terms<'a>(jurisdiction: &'a Jurisdiction, see: &mut dyn FnMut(StatementId, &'a Terms, Span)) {
    let mut see = |id, terms: &'a Terms, span| {
        if !matches!(terms.condition, Condition::Always) {
            see(id, terms, span);
        }
    };
    for program in &jurisdiction.programs {
        program.tariffs.iter().for_each(|one| see(one.id, &one.terms, one.span));
        program.exemptions.iter().for_each(|one| see(one.id, &one.terms, one.span));
        program.deductions.iter().for_each(|one| see(one.id, &one.terms, one.span));
    }
    jurisdiction.controls.iter().for_each(|one| see(one.id, &one.terms, one.span));
    jurisdiction.acts.iter().for_each(|one| see(one.id, &one.terms, one.span));
    jurisdiction.precedences.iter().for_each(|one| see(one.id, &one.terms, one.span));
}
