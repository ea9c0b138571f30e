use std::collections::BTreeMap;

use crate::book::{Inside, Scope};
use crate::proof::pattern::{AtHand, Place, Together};
use crate::region::ProductSet;

/// Which measure beats which, remembered.
pub struct Beats<'p, 'a> {
    place: &'p Place<'a>,
    hand: &'p [AtHand<'a>],
    /// How two measures lie, for those without dated holes: the same on every day.
    lie: Vec<Option<Inside>>,
    /// The same for those with holes, by which of these are cut.
    cut: BTreeMap<(usize, usize, Vec<bool>), Inside>,
    /// What none beats of those met together, where none of them has dated holes.
    decided: BTreeMap<Vec<usize>, Vec<usize>>,
    /// Whether any has.
    has_holes: bool,
}

impl<'p, 'a> Beats<'p, 'a> {
    /// Nothing remembered yet.
    pub fn new(place: &'p Place<'a>, hand: &'p [AtHand<'a>]) -> Beats<'p, 'a> {
        let dated = |one: &AtHand<'a>| {
            let element = one.tariff.products.get(one.id.product);
            element.is_some_and(|element| !element.holes.is_empty()) || !one.row.origin.holes.is_empty()
        };
        let has_holes = hand.iter().any(dated);
        let lie = vec![None; hand.len().saturating_mul(hand.len())];
        Beats { place, hand, lie, cut: BTreeMap::new(), decided: BTreeMap::new(), has_holes }
    }

    /// Those of the measures met that no other beats.
    pub fn unbeaten(&mut self, met: &[usize], together: &Together<'_>) -> Vec<usize> {
        if let Some(known) = self.decided.get(met) {
            return known.clone();
        }
        let unbeaten: Vec<usize> = met
            .iter()
            .copied()
            .filter(|one| !met.iter().any(|other| other != one && self.beats(*other, *one, together).is_some()))
            .collect();
        if !self.has_holes {
            self.decided.insert(met.to_vec(), unbeaten.clone());
        }
        unbeaten
    }

    /// Whether one measure beats another, and whether because it says so.
    pub fn beats(&mut self, one: usize, other: usize, together: &Together<'_>) -> Option<bool> {
        let (a, b) = (self.hand.get(one)?, self.hand.get(other)?);
        match (a.tariff.overrides.contains(&b.tariff.id), b.tariff.overrides.contains(&a.tariff.id)) {
            (true, _) => return Some(true),
            (false, true) => return None,
            (false, false) => {}
        }
        let (mine, theirs) = (&a.tariff.terms, &b.tariff.terms);
        match self.inside(one, other, together) {
            Inside::Strictly => self.place.program.choice.is_none().then_some(false),
            Inside::No => None,
            Inside::Same if mine.since != theirs.since => (mine.since > theirs.since).then_some(false),
            Inside::Same => match (mine.announced, theirs.announced) {
                (Some(mine), Some(theirs)) if mine > theirs => Some(false),
                _ => None,
            },
        }
    }

    /// Whether two measures that no rule parts are one: the same scope, rate and code.
    pub fn are_equal(&mut self, one: usize, other: usize, together: &Together<'_>) -> bool {
        let (Some(a), Some(b)) = (self.hand.get(one), self.hand.get(other)) else { return false };
        a.row.rate == b.row.rate
            && a.tariff.marks.code == b.tariff.marks.code
            && self.inside(one, other, together) == Inside::Same
    }

    fn inside(&mut self, one: usize, other: usize, together: &Together<'_>) -> Inside {
        let (Some(a), Some(b)) = (self.hand.get(one), self.hand.get(other)) else { return Inside::No };
        let place = one * self.hand.len() + other;
        if !self.has_holes
            && let Some(Some(known)) = self.lie.get(place)
        {
            return *known;
        }
        let cuts = [a, b].into_iter().flat_map(|at_hand| holes(at_hand, together)).collect();
        let key = (one, other, cuts);
        if let Some(known) = self.cut.get(&key) {
            return *known;
        }
        let found = self.place.ground.compare(&self.scope(a, together), &self.scope(b, together));
        if self.has_holes {
            self.cut.insert(key, found);
        } else if let Some(lie) = self.lie.get_mut(place) {
            *lie = Some(found);
        }
        found
    }

    fn scope<'s>(&self, one: &AtHand<'s>, together: &Together<'_>) -> Scope<'s>
    where
        'a: 's,
    {
        let (day, known_on) = (together.day, together.known.since);
        let element = one.tariff.products.get(one.id.product);
        Scope {
            tariff: one.tariff,
            by: &self.place.program.by,
            products: element
                .map_or_else(ProductSet::nothing, |element| element.single_on(self.place.product, day, known_on)),
            origins: one.row.origin.scope_on(day, known_on),
        }
    }
}

/// Which of a measure's dated holes are cut.
fn holes(one: &AtHand<'_>, together: &Together<'_>) -> Vec<bool> {
    let (day, known_on) = (together.day, together.known.since);
    let products = one.tariff.products.get(one.id.product).into_iter().flat_map(|element| &element.holes);
    let products = products.map(|hole| hole.presence.holds(day, known_on));
    products.chain(one.row.origin.holes.iter().map(|hole| hole.presence.holds(day, known_on))).collect()
}
