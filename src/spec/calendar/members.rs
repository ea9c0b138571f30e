use crate::book::{Atom, Element, Presence, TableRow};
use crate::shipment::{Turn, Upcoming};
use crate::source::Span;
use crate::spec::calendar::{Calendar, standing};
use crate::trade::Day;

impl Calendar<'_> {
    /// The days on which dated members join or leave sets that the law uses, rows of lookup tables change, and assumptions begin
    /// or end.
    pub fn members(&mut self) {
        let (jurisdiction, known_on) = (self.jurisdiction, self.known_on);
        self.elements(&jurisdiction.members);
        self.elements(&jurisdiction.column2);
        for program in &jurisdiction.programs {
            for tariff in &program.tariffs {
                self.elements(&tariff.products);
                tariff.rows.iter().for_each(|row| self.elements(std::slice::from_ref(&row.origin)));
            }
            for exemption in &program.exemptions {
                self.elements(&exemption.products);
                self.elements(&exemption.origins);
            }
            let tariffs = program.tariffs.iter().map(|one| &one.terms);
            let terms = tariffs.chain(program.exemptions.iter().map(|one| &one.terms));
            for terms in terms.chain(program.deductions.iter().map(|one| &one.terms)) {
                terms.condition.each_atom(&mut |atom, _| match atom {
                    Atom::CountryIn(_, elements) => self.elements(elements),
                    Atom::ProductIn(elements) => self.elements(elements),
                    Atom::Compare(..)
                    | Atom::TextIn(..)
                    | Atom::Same(..)
                    | Atom::Claims(_)
                    | Atom::Has(..)
                    | Atom::Given(_)
                    | Atom::Flag(_)
                    | Atom::Words(_)
                    | Atom::InSeason(_) => {}
                });
            }
        }
        for control in &jurisdiction.controls {
            self.elements(&control.products);
            self.elements(&control.countries);
        }
        let parts = jurisdiction.acts.iter().map(|one| &one.part);
        for part in parts.chain(jurisdiction.precedences.iter().map(|one| &one.part)) {
            part.products.iter().for_each(|all| self.elements(all));
            part.origins.iter().for_each(|all| self.elements(all));
        }
        for row in self.book.tables.iter().flat_map(|table| table.all_rows()) {
            self.row(row);
        }
        for assume in jurisdiction.assumes.iter().filter(|one| one.known <= known_on) {
            for (day, turn) in standing::ends(&assume.days) {
                self.member(day, turn, assume.span);
            }
        }
    }

    fn elements<S>(&mut self, elements: &[Element<S>]) {
        for element in elements {
            self.presence(&element.presence, element.span);
            element.holes.iter().for_each(|hole| self.presence(&hole.presence, element.span));
        }
    }

    fn presence(&mut self, presence: &Presence, span: Span) {
        if presence.known <= self.known_on && !presence.is_always() {
            for (day, turn) in standing::ends(&presence.days) {
                self.member(day, turn, span);
            }
        }
    }

    fn row(&mut self, row: &TableRow) {
        if row.known <= self.known_on {
            let days = [(row.since, Turn::Begins), (row.until, Turn::Ends)];
            for (day, turn) in days.into_iter().filter_map(|(day, turn)| Some((day?, turn))) {
                self.member(day, turn, row.span);
            }
        }
    }

    fn member(&mut self, day: Day, turn: Turn, span: Span) {
        if self.within.holds(day) {
            self.found.insert(Upcoming { day, span, turn, name: None, more: 0, remark: None, cite: Vec::new() });
        }
    }
}
