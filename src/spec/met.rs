use crate::book::{Builtin, MeasureId, Program, ProgramId, Row, Tariff, Terms};
use crate::shipment::NotMet;
use crate::spec::facts::{Data, DayOf};
use crate::spec::line::Evaluation;

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
        let why = match why {
            Some(why) => Some(why),
            None if self.holds(&tariff.terms.condition, counts)? => self.used_up(tariff),
            None => Some(format!("its condition does not hold: {}", self.condition_words(&tariff.terms))),
        };
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
        if quota.bans {
            self.banned.insert(quota.name.clone());
        }
        Some(format!("quota `{}` is used up", quota.name))
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
