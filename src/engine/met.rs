use crate::book::{Ground, Inside, MeasureId, Program, Row, Scope, Tariff};
use crate::engine::Sure;
use crate::engine::near::ByHeading;
use crate::engine::point::Point;
use crate::region::{CountrySet, ProductSet};
use crate::trade::{Country, Day, ProductCode};

/// A measure that is met.
#[derive(Clone)]
pub struct Met<'a> {
    /// Which.
    pub id: MeasureId,
    /// Its statement.
    pub tariff: &'a Tariff,
    /// Its origin and rate.
    pub row: &'a Row,
    scope: Scope<'a>,
}

/// Where the tariffs of a program name a product: tariff, and place among its products.
pub type Headings = ByHeading<(usize, usize)>;

/// Of a program.
pub fn headings(program: &Program) -> Headings {
    let tariffs = program.tariffs.iter().enumerate();
    let places =
        tariffs.flat_map(|(at, tariff)| tariff.products.iter().zip(0..).map(move |(one, place)| (one, at, place)));
    ByHeading::new(places.map(|(element, at, place)| (&element.area, (at, place))))
}

impl<'a> Point<'_, 'a> {
    /// The measures of a program that are met, those of quotas among them: which of these are open is not decided here.
    pub fn met(&self, program: &'a Program, of: crate::book::ProgramId, headings: &Headings) -> Sure<Vec<Met<'a>>> {
        let mut met = Vec::new();
        if program.tariffs.is_empty() {
            return Ok(met);
        }
        let product = self.product()?;
        let near = headings.near(product);
        for here in near.chunk_by(|one, other| one.0 == other.0) {
            let Some((place, tariff)) = here.first().and_then(|(at, _)| Some((*at, program.tariffs.get(*at)?))) else {
                continue;
            };
            let mut products = Vec::new();
            for (_, at) in here {
                if let Some(element) = tariff.products.get(*at)
                    && element.area.holds(product)
                    && self.holds_product(element, product, self.counts)?
                {
                    products.push(*at);
                }
            }
            if products.is_empty() {
                continue;
            }
            let origin = self.country(crate::book::Builtin::Origin.id())?;
            let mut rows = Vec::new();
            for (at, row) in tariff.rows.iter().enumerate() {
                if row.origin.area.holds(origin) && self.holds_country(&row.origin, origin, self.counts)? {
                    rows.push((at, row));
                }
            }
            if rows.is_empty()
                || !self.is_there(tariff.id, Some(of), &tariff.terms, self.counts)?
                || !self.holds(&tariff.terms.condition, self.counts)?
            {
                continue;
            }
            for product_at in products {
                for (row_at, row) in &rows {
                    let id = MeasureId { tariff: place, product: product_at, row: *row_at };
                    let scope = self.scope(program, tariff, row, product_at, product)?;
                    met.push(Met { id, tariff, row, scope });
                }
            }
        }
        Ok(met)
    }

    /// The scope of a measure as it stands on the date that counts.
    fn scope(
        &self,
        program: &'a Program,
        tariff: &'a Tariff,
        row: &'a Row,
        at: usize,
        product: u64,
    ) -> Sure<Scope<'a>> {
        let mut products = ProductSet::nothing();
        if let Some(element) = tariff.products.get(at) {
            products = match element.grain {
                Some(digits) => element.area.meet(&ProductSet::of(ProductCode::around(product, digits))),
                None => element.area.clone(),
            };
            for hole in &element.holes {
                if self.is_known_from(hole.presence.known)? && hole.presence.days.holds(self.counts) {
                    products = products.minus(&hole.area);
                }
            }
        }
        let mut origins: CountrySet = row.origin.area;
        for hole in &row.origin.holes {
            if self.is_known_from(hole.presence.known)? && hole.presence.days.holds(self.counts) {
                origins = origins.minus(&hole.area);
            }
        }
        Ok(Scope { tariff, by: &program.by, products, origins })
    }
}

/// Those of the measures met that none other beats.
pub fn unbeaten<'a>(program: &Program, met: &[Met<'a>], ground: &Ground<'a>) -> Vec<Met<'a>> {
    let is_beaten = |one: &&Met<'a>| !met.iter().any(|other| other.id != one.id && beats(program, other, one, ground));
    met.iter().filter(is_beaten).cloned().collect()
}

/// Whether one measure beats another.
fn beats<'a>(program: &Program, one: &Met<'a>, other: &Met<'a>, ground: &Ground<'a>) -> bool {
    let overrides = |a: &Tariff, b: &Tariff| a.overrides.contains(&b.id);
    match (overrides(one.tariff, other.tariff), overrides(other.tariff, one.tariff)) {
        (true, _) => return true,
        (false, true) => return false,
        (false, false) => {}
    }
    match ground.compare(&one.scope, &other.scope) {
        Inside::Strictly => program.choice.is_none(),
        Inside::No => false,
        Inside::Same => {
            let (mine, theirs) = (&one.tariff.terms, &other.tariff.terms);
            if mine.since != theirs.since {
                return mine.since > theirs.since;
            }
            mine.announced.zip(theirs.announced).is_some_and(|(mine, theirs): (Day, Day)| mine > theirs)
        }
    }
}

/// Whether two measures that no rule parts are one: of the same scope, rate and code.
pub fn is_equal<'a>(one: &Met<'a>, other: &Met<'a>, ground: &Ground<'a>) -> bool {
    one.id == other.id
        || (one.row.rate == other.row.rate
            && one.tariff.marks.code == other.tariff.marks.code
            && ground.compare(&one.scope, &other.scope) == Inside::Same)
}

/// A country, for the columns of a schedule.
pub fn is_among(point: &Point<'_, '_>, members: &[crate::book::Element<CountrySet>], origin: Country) -> Sure<bool> {
    for member in members {
        if point.holds_country(member, origin, point.counts)? {
            return Ok(true);
        }
    }
    Ok(false)
}
