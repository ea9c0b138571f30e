use crate::region::{CountrySet, DaySet, NumberSet, PointValue, ProductSet, TextSet};

/// What is allowed on one axis. A set of no value has no kind: it is [`AxisSet::nothing`] for any axis, as every value is
/// [`AxisSet::everything`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AxisSet {
    /// Of a product axis.
    Products(ProductSet),
    /// Of a country axis.
    Countries(CountrySet),
    /// Of a day axis.
    Days(DaySet),
    /// Of a number axis.
    Numbers(NumberSet),
    /// Of a text axis.
    Texts(TextSet),
    /// Of a flag axis: the one value it must have.
    Flag(bool),
}

impl AxisSet {
    /// No value, on any axis: what two flags that contradict each other have in common.
    pub fn nothing() -> AxisSet {
        AxisSet::Texts(TextSet::nothing())
    }

    /// Any value, on any axis.
    pub fn everything() -> AxisSet {
        AxisSet::Texts(TextSet::everything())
    }

    /// What both have; nothing where they are of different kinds.
    #[must_use]
    pub fn meet(&self, other: &AxisSet) -> AxisSet {
        match (self, other) {
            (AxisSet::Products(a), AxisSet::Products(b)) => AxisSet::Products(a.meet(b)),
            (AxisSet::Countries(a), AxisSet::Countries(b)) => AxisSet::Countries(a.meet(b)),
            (AxisSet::Days(a), AxisSet::Days(b)) => AxisSet::Days(a.meet(b)),
            (AxisSet::Numbers(a), AxisSet::Numbers(b)) => AxisSet::Numbers(a.meet(b)),
            (AxisSet::Texts(a), AxisSet::Texts(b)) => AxisSet::Texts(a.meet(b)),
            (AxisSet::Flag(a), AxisSet::Flag(b)) if a == b => self.clone(),
            (some, every) | (every, some) if every.is_everything() => some.clone(),
            (
                AxisSet::Products(_)
                | AxisSet::Countries(_)
                | AxisSet::Days(_)
                | AxisSet::Numbers(_)
                | AxisSet::Texts(_)
                | AxisSet::Flag(_),
                _,
            ) => AxisSet::nothing(),
        }
    }

    /// What either has; `None` where one set cannot say it, both being of different kinds.
    pub fn union(&self, other: &AxisSet) -> Option<AxisSet> {
        match (self, other) {
            (AxisSet::Products(a), AxisSet::Products(b)) => Some(AxisSet::Products(a.union(b))),
            (AxisSet::Countries(a), AxisSet::Countries(b)) => Some(AxisSet::Countries(a.union(b))),
            (AxisSet::Days(a), AxisSet::Days(b)) => Some(AxisSet::Days(a.union(b))),
            (AxisSet::Numbers(a), AxisSet::Numbers(b)) => Some(AxisSet::Numbers(a.union(b))),
            (AxisSet::Texts(a), AxisSet::Texts(b)) => Some(AxisSet::Texts(a.union(b))),
            (AxisSet::Flag(a), AxisSet::Flag(b)) => Some(if a == b { self.clone() } else { AxisSet::everything() }),
            (some, none) | (none, some) if none.is_empty() => Some(some.clone()),
            (_, every) | (every, _) if every.is_everything() => Some(AxisSet::everything()),
            (
                AxisSet::Products(_)
                | AxisSet::Countries(_)
                | AxisSet::Days(_)
                | AxisSet::Numbers(_)
                | AxisSet::Texts(_)
                | AxisSet::Flag(_),
                _,
            ) => None,
        }
    }

    /// What any of many sets has, in as few sets as can say it: one for each kind. Products n log n in their ranges.
    pub fn union_of(sets: &[AxisSet]) -> Vec<AxisSet> {
        let products = sets.iter().filter_map(|set| match set {
            AxisSet::Products(set) => Some(set),
            AxisSet::Countries(_) | AxisSet::Days(_) | AxisSet::Numbers(_) | AxisSet::Texts(_) | AxisSet::Flag(_) => {
                None
            }
        });
        let products = AxisSet::Products(ProductSet::union_of(products));
        let mut found = if products.is_empty() { Vec::new() } else { vec![products] };
        for set in sets.iter().filter(|set| !matches!(set, AxisSet::Products(_))) {
            let join = |known: &mut AxisSet| known.union(set).map(|both| *known = both).is_some();
            if !found.iter_mut().any(join) {
                found.push(set.clone());
            }
        }
        found
    }

    /// Whether they have a value in common, without making the set of them.
    pub fn meets(&self, other: &AxisSet) -> bool {
        match (self, other) {
            (AxisSet::Products(a), AxisSet::Products(b)) => a.meets(b),
            (AxisSet::Countries(a), AxisSet::Countries(b)) => a.meets(b),
            (AxisSet::Days(a), AxisSet::Days(b)) => a.meets(b),
            (AxisSet::Numbers(a), AxisSet::Numbers(b)) => a.meets(b),
            (
                AxisSet::Products(_)
                | AxisSet::Countries(_)
                | AxisSet::Days(_)
                | AxisSet::Numbers(_)
                | AxisSet::Texts(_)
                | AxisSet::Flag(_),
                _,
            ) => !self.meet(other).is_empty(),
        }
    }

    /// Every other value of its kind.
    #[must_use]
    pub fn complement(&self) -> AxisSet {
        match self {
            AxisSet::Products(set) => AxisSet::Products(set.complement()),
            AxisSet::Countries(set) => AxisSet::Countries(set.complement()),
            AxisSet::Days(set) => AxisSet::Days(set.complement()),
            AxisSet::Numbers(set) => AxisSet::Numbers(set.complement()),
            AxisSet::Texts(set) => AxisSet::Texts(set.complement()),
            AxisSet::Flag(set) => AxisSet::Flag(!set),
        }
    }

    /// Whether it has no value.
    pub fn is_empty(&self) -> bool {
        match self {
            AxisSet::Products(set) => set.is_empty(),
            AxisSet::Countries(set) => set.is_empty(),
            AxisSet::Days(set) => set.is_empty(),
            AxisSet::Numbers(set) => set.is_empty(),
            AxisSet::Texts(set) => set.is_empty(),
            AxisSet::Flag(_) => false,
        }
    }

    /// Whether it has every value.
    pub fn is_everything(&self) -> bool {
        match self {
            AxisSet::Products(set) => set.is_everything(),
            AxisSet::Countries(set) => set.is_everything(),
            AxisSet::Days(set) => set.is_everything(),
            AxisSet::Numbers(set) => set.is_everything(),
            AxisSet::Texts(set) => set.is_everything(),
            AxisSet::Flag(_) => false,
        }
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &AxisSet) -> bool {
        match (self, other) {
            (AxisSet::Products(a), AxisSet::Products(b)) => a.includes(b),
            (AxisSet::Countries(a), AxisSet::Countries(b)) => a.includes(b),
            (AxisSet::Days(a), AxisSet::Days(b)) => a.includes(b),
            (AxisSet::Numbers(a), AxisSet::Numbers(b)) => a.includes(b),
            (AxisSet::Texts(a), AxisSet::Texts(b)) => a.includes(b),
            (AxisSet::Flag(a), AxisSet::Flag(b)) => a == b,
            (
                AxisSet::Products(_)
                | AxisSet::Countries(_)
                | AxisSet::Days(_)
                | AxisSet::Numbers(_)
                | AxisSet::Texts(_)
                | AxisSet::Flag(_),
                _,
            ) => self.is_everything() || other.is_empty(),
        }
    }

    /// Whether it has a value.
    pub fn holds(&self, value: &PointValue) -> bool {
        match (self, value) {
            (AxisSet::Products(set), PointValue::Product(number)) => set.holds(*number),
            (AxisSet::Countries(set), PointValue::Country(country)) => set.holds(*country),
            (AxisSet::Days(set), PointValue::Day(day)) => set.holds(*day),
            (AxisSet::Numbers(set), PointValue::Number(number)) => set.holds(number),
            (AxisSet::Texts(set), PointValue::Text(text)) => set.holds(text),
            (AxisSet::Flag(set), PointValue::Flag(flag)) => set == flag,
            (
                AxisSet::Products(_)
                | AxisSet::Countries(_)
                | AxisSet::Days(_)
                | AxisSet::Numbers(_)
                | AxisSet::Texts(_)
                | AxisSet::Flag(_),
                _,
            ) => self.is_everything(),
        }
    }

    /// A value of it to show.
    pub fn sample(&self) -> Option<PointValue> {
        match self {
            AxisSet::Products(set) => set.sample().map(PointValue::Product),
            AxisSet::Countries(set) => set.sample().map(PointValue::Country),
            AxisSet::Days(set) => set.sample().map(PointValue::Day),
            AxisSet::Numbers(set) => set.sample().map(PointValue::Number),
            AxisSet::Texts(set) => set.sample().map(PointValue::Text),
            AxisSet::Flag(set) => Some(PointValue::Flag(*set)),
        }
    }
}
