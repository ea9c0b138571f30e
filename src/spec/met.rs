use crate::book::{Builtin, MeasureId, Program, ProgramId, Row, Tariff, Terms};
use crate::shipment::NotMet;
use crate::spec::facts::{Data, DayOf};
use crate::spec::line::Evaluation;
use crate::spec::program::{Standing, State};

/// A tariff that a line meets.
#[derive(Clone)]
pub struct Met<'a> {
    /// Which measure.
    pub id: MeasureId,
    /// Its statement.
    pub tariff: &'a Tariff,
    /// Its origin and rate.
    pub row: &'a Row,
}

impl<'a> Evaluation<'a> {
    /// The tariffs of a program that the line meets.
    pub fn met(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        counts: &DayOf,
        not_met: &mut Vec<NotMet>,
    ) -> Data<Vec<Met<'a>>> {
        let mut met = Vec::new();
        if program.tariffs.is_empty() {
            return Ok(met);
        }
        let product = self.product();
        let candidates = self.index.candidates(self.at, id.0, product);
        let mut at = 0;
        while let Some((place, _)) = candidates.get(at).copied() {
            let mut products = Vec::new();
            while let Some((_, product)) = candidates.get(at).filter(|(tariff, _)| *tariff == place) {
                products.push(*product);
                at += 1;
            }
            let Some(tariff) = program.tariffs.get(place) else { continue };
            self.meets(id, (place, tariff), &products, product, counts, &mut met, not_met)?;
        }
        Ok(met)
    }

    #[expect(clippy::too_many_arguments, reason = "what is asked, and where the answers go")]
    pub fn meets(
        &mut self,
        program: ProgramId,
        (place, tariff): (usize, &'a Tariff),
        products: &[usize],
        product: u64,
        counts: &DayOf,
        met: &mut Vec<Met<'a>>,
        not_met: &mut Vec<NotMet>,
    ) -> Data<()> {
        let mut here = Vec::new();
        for at in products {
            if let Some(element) = tariff.products.get(*at)
                && element.area.holds(product)
                && self.product_in(element, product, counts)
            {
                here.push(*at);
            }
        }
        if here.is_empty() {
            return Ok(());
        }
        let origin = self.country(Builtin::Origin.id());
        let mut rows = Vec::new();
        for (at, row) in tariff.rows.iter().enumerate() {
            if self.country_in(&row.origin, origin, counts) {
                rows.push((at, row));
            }
        }
        if rows.is_empty() {
            return Ok(());
        }
        let why = self.absent(tariff.id, Some(program), &tariff.terms, counts)?;
        let mut is_used_up = false;
        let why = match why {
            Some(why) => Some(why),
            None if self.holds(&tariff.terms.condition, counts)? => {
                let why = self.used_up(tariff);
                is_used_up = why.is_some();
                why
            }
            None => Some(format!("its condition does not hold: {}", self.condition_words(&tariff.terms))),
        };
        if tariff.quota.as_ref().is_some_and(|quota| quota.bans) && is_used_up {
            let all = here.iter().flat_map(|product| rows.iter().map(|(row_at, row)| (*product, *row_at, *row)));
            self.shut.extend(all.map(|(product, row_at, row)| {
                (program, Met { id: MeasureId { tariff: place, product, row: row_at }, tariff, row })
            }));
        }
        match why {
            None => {
                for product in here {
                    for (row_at, row) in &rows {
                        met.push(Met { id: MeasureId { tariff: place, product, row: *row_at }, tariff, row });
                    }
                }
            }
            Some(why) if self.traced => {
                if let (Some(product), Some((row_at, row))) = (here.first(), rows.first()) {
                    let id = MeasureId { tariff: place, product: *product, row: *row_at };
                    not_met.push(NotMet { what: self.reason(tariff, row, Some(id)), why });
                }
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// Why a quota is not there for the part of the line that is judged: nothing where it is open, or no quota.
    fn used_up(&mut self, tariff: &'a Tariff) -> Option<String> {
        let quota = tariff.quota.as_ref()?;
        if self.is_open(tariff.id, quota) {
            return None;
        }
        Some(format!("quota `{}` is used up", quota.name))
    }

    /// The quotas that are used up and would have prevailed ban what is over them: not where the program is exempt or dropped, nor
    /// where another measure goes before.
    pub fn ban(&mut self, id: ProgramId, standing: &Standing) -> Data<()> {
        let of_this = |one: &(ProgramId, Met<'a>)| one.0 == id;
        let shut: Vec<Met<'a>> = self.shut.iter().filter(|one| of_this(one)).map(|(_, met)| met.clone()).collect();
        let Some(program) = self.jurisdiction.programs.get(id.0).filter(|_| !shut.is_empty()) else { return Ok(()) };
        self.shut.retain(|one| !of_this(one));
        let counts = self.date_that_counts(&program.by);
        match standing.state {
            State::Exempt | State::Dropped(_) => return Ok(()),
            State::NotMet if !self.exemptions(id, program, &counts)?.is_empty() => return Ok(()),
            State::NotMet | State::Levied => {}
        }
        let met_of = |measure: &MeasureId| {
            let tariff = program.tariffs.get(measure.tariff)?;
            Some(Met { id: *measure, tariff, row: tariff.rows.get(measure.row)? })
        };
        let prevailing: Vec<Met<'a>> = standing.prevailing.iter().filter_map(met_of).collect();
        for one in shut {
            let is_beaten = prevailing.iter().any(|other| self.beats(program, other, &one, &counts).is_some());
            if let Some(quota) = one.tariff.quota.as_ref().filter(|_| !is_beaten) {
                self.banned.insert(quota.name.clone());
            }
        }
        Ok(())
    }

    pub fn condition_words(&self, terms: &Terms) -> String {
        let mut words = Vec::new();
        terms.condition.each_atom(&mut |_, written| words.push(written.to_string()));
        words.join(", ")
    }

    /// The exemptions of a program that match.
    pub fn exemptions(&mut self, id: ProgramId, program: &'a Program, counts: &DayOf) -> Data<Vec<usize>> {
        let product = self.product();
        let origin = self.country(Builtin::Origin.id());
        let mut found = Vec::new();
        for (place, exemption) in program.exemptions.iter().enumerate() {
            let products = exemption.products.iter().any(|element| self.product_in(element, product, counts));
            if !products || !exemption.origins.iter().any(|element| self.country_in(element, origin, counts)) {
                continue;
            }
            let absent = self.absent(exemption.id, Some(id), &exemption.terms, counts)?;
            if absent.is_none() && self.holds(&exemption.terms.condition, counts)? {
                found.push(place);
            }
        }
        Ok(found)
    }
}
