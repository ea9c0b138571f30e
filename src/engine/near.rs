use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::book::Element;
use crate::region::ProductSet;

/// One heading of four digits, in twelve-digit numbers.
const HEADING: u64 = 100_000_000;
/// Lists of fewer elements are looked through one by one.
const FEW: usize = 16;

/// Places by the products that they are about: those within one heading by where they lie, the others by themselves.
#[derive(Debug)]
pub struct ByHeading<T> {
    narrow: Vec<Place<T>>,
    wide: Vec<Place<T>>,
}

/// Between which products a place lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place<T> {
    first: u64,
    end: u64,
    of: T,
}

impl<T> Place<T> {
    /// What is asked of many, and true of few, is asked here: the products themselves lie far apart.
    fn may_hold(&self, product: u64) -> bool {
        self.first <= product && product < self.end
    }
}

impl<T> Default for ByHeading<T> {
    fn default() -> ByHeading<T> {
        ByHeading { narrow: Vec::new(), wide: Vec::new() }
    }
}

impl<T: Copy + Ord> ByHeading<T> {
    /// Places, each with the products that it is about.
    pub fn new<'p>(places: impl IntoIterator<Item = (&'p ProductSet, T)>) -> ByHeading<T> {
        let mut found = ByHeading::default();
        for (area, of) in places {
            let ranges = area.ranges();
            let Some(((first, _), (_, end))) = ranges.first().copied().zip(ranges.last().copied()) else { continue };
            let is_narrow = first / HEADING == end.saturating_sub(1) / HEADING;
            let all = if is_narrow { &mut found.narrow } else { &mut found.wide };
            all.push(Place { first, end, of });
        }
        // What is sorted already in long pieces is sorted soon.
        found.narrow.sort();
        found
    }

    /// The places that may be about a product, in their order.
    pub fn near(&self, product: u64) -> Vec<T> {
        let heading = product / HEADING;
        let from = self.narrow.partition_point(|place| place.first / HEADING < heading);
        let narrow = self.narrow.get(from..).unwrap_or(&[]).iter().take_while(|place| place.first <= product);
        let near = self.wide.iter().chain(narrow).filter(|place| place.may_hold(product));
        let mut found: Vec<T> = near.map(|place| place.of).collect();
        found.sort_unstable();
        found
    }
}

/// A list of elements, by where it lies and how long it is.
type List = (*const Element<ProductSet>, usize);

/// Long lists of elements, each by heading once it was asked for.
#[derive(Default)]
pub struct Near(RefCell<FxHashMap<List, Rc<ByHeading<usize>>>>);

impl Near {
    /// The elements of a list that may hold a product.
    pub fn of<'e>(&self, elements: &'e [Element<ProductSet>], product: u64) -> Vec<&'e Element<ProductSet>> {
        if elements.len() < FEW {
            return elements.iter().collect();
        }
        let place = (elements.as_ptr(), elements.len());
        let known = self.0.borrow().get(&place).cloned();
        let list = known.unwrap_or_else(|| {
            let list = Rc::new(ByHeading::new(elements.iter().zip(0..).map(|(element, at)| (&element.area, at))));
            self.0.borrow_mut().insert(place, list.clone());
            list
        });
        list.near(product).into_iter().filter_map(|at| elements.get(at)).collect()
    }
}
