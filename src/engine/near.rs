use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::book::Element;
use crate::region::ProductSet;

/// One heading of four digits, in twelve-digit numbers.
const HEADING: u64 = 100_000_000;
/// Lists of fewer elements are looked through one by one.
const FEW: usize = 16;

/// Places by the heading they are about; those that reach beyond one by themselves.
#[derive(Debug, Default)]
pub struct ByHeading<T> {
    narrow: FxHashMap<u64, Vec<T>>,
    wide: Vec<T>,
}

impl<T: Copy + Ord> ByHeading<T> {
    /// A place of what these products are in.
    pub fn add(&mut self, area: &ProductSet, place: T) {
        let ranges = area.ranges();
        let first = ranges.first().map(|(start, _)| start / HEADING);
        let last = ranges.last().map(|(_, end)| end.saturating_sub(1) / HEADING);
        match first.zip(last) {
            Some((first, last)) if first == last => self.narrow.entry(first).or_default().push(place),
            Some(_) => self.wide.push(place),
            None => {}
        }
    }

    /// The places that may be about a product, in their order.
    pub fn near(&self, product: u64) -> Vec<T> {
        let narrow = self.narrow.get(&(product / HEADING)).into_iter().flatten();
        let mut found: Vec<T> = self.wide.iter().chain(narrow).copied().collect();
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
            let mut list = ByHeading::default();
            for (at, element) in elements.iter().enumerate() {
                list.add(&element.area, at);
            }
            let list = Rc::new(list);
            self.0.borrow_mut().insert(place, list.clone());
            list
        });
        list.near(product).into_iter().filter_map(|at| elements.get(at)).collect()
    }
}
