//! Random books, written as an author would write them.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::agree::courts::{Fate, Ruling, Written, ruling};

/// The days on which statements begin and end.
pub const DAYS: [&str; 4] = ["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"];

const PRODUCTS: [&str; 20] = [
    "*",
    "72",
    "7206",
    "7207",
    "7206.10",
    "7206.90",
    "7207.11",
    "7206..7207",
    "7206, 7207",
    "7206.10, 7207.11",
    "7206 except 7206.10",
    "* except 7206",
    "72 except 7207.11",
    "7206..7207 except 7207.12",
    "s",
    "s except 7206.10",
    "* except s",
    "7206, 7207.11, 7207.12",
    "7206 except s",
    "(s, 7207) except 7207.12",
];
const SETS: [&str; 6] = [
    "7206, 7207.11",
    "7206.10, 7207.11 since 2025-02-10",
    "7206 until 2025-03-10, 7207.12",
    "7206.10 since 2025-02-10 announced 2025-03-10, 7206.90",
    "7206 except 7206.90 since 2025-02-10",
    "7206..7207 except 7207.11 until 2025-03-10",
];
const ORIGINS: [&str; 13] = [
    "*",
    "CN",
    "DE",
    "FR",
    "DE, FR",
    "g",
    "g except FR",
    "* except DE",
    "* except g",
    "CN, DE",
    "* except CN, DE",
    "g, CN",
    "* except (g, CN)",
];
const GROUPS: [&str; 5] = [
    "DE, FR",
    "DE, FR since 2025-02-10",
    "DE until 2025-03-10, FR",
    "DE, FR since 2025-02-10 announced 2025-03-10",
    "DE, FR, CN until 2025-02-10",
];
const RATES: [&str; 5] = ["10%", "20%", "5%", "10% of m", "free"];
const TABLES: [&str; 4] =
    ["{ CN = 10%, g = 20% }", "{ DE = 5%, else = 10% }", "{ * except g = 10%, g = 5% }", "{ g = 20%, DE = 15% }"];
const ATOMS: [&str; 16] = [
    "f",
    "f",
    "m < 100 USD",
    "m <= 100 USD",
    "m >= 100 USD",
    "m > 100 USD",
    "m = 100 USD",
    "m >= 10% of value",
    "\"w\"",
    "claims USMCA",
    "origin in g",
    "origin in DE, CN",
    "product in 7206",
    "product in s",
    "entered before 2025-02-10",
    "entered >= 2025-03-10",
];

/// A condition.
#[derive(Debug, Clone)]
pub enum When {
    Atom(usize),
    Not(Box<When>),
    And(Box<When>, Box<When>),
    Or(Box<When>, Box<When>),
}

impl When {
    fn text(&self) -> String {
        match self {
            When::Atom(at) => ATOMS[at % ATOMS.len()].to_string(),
            When::Not(inner) => format!("not ({})", inner.text()),
            When::And(a, b) => format!("({}) and ({})", a.text(), b.text()),
            When::Or(a, b) => format!("({}) or ({})", a.text(), b.text()),
        }
    }
}

/// A period and what was known of it, each by its place among the days.
#[derive(Debug, Clone)]
pub struct Dates {
    since: Option<usize>,
    until: Option<usize>,
    announced: Option<usize>,
}

impl Dates {
    fn until(&self) -> Option<usize> {
        self.until.filter(|until| self.since.is_none_or(|since| since < *until))
    }

    fn text(&self) -> String {
        let clause = |word: &str, day: Option<usize>| day.map_or(String::new(), |day| format!(" {word} {}", DAYS[day]));
        let (since, until) = (clause("since", self.since), clause("until", self.until()));
        format!("{since}{until}{}", clause("announced", self.announced))
    }
}

/// A tariff.
#[derive(Debug, Clone)]
pub struct Tariff {
    label: Option<usize>,
    products: usize,
    origins: usize,
    table: bool,
    rate: usize,
    dates: Dates,
    season: bool,
    when: Option<When>,
    overrides: Vec<usize>,
    keeps: bool,
    code: Option<usize>,
}

/// An exemption.
#[derive(Debug, Clone)]
pub struct Exempt {
    products: usize,
    origins: usize,
    dates: Dates,
    when: Option<When>,
    everywhere: bool,
}

/// An act.
#[derive(Debug, Clone)]
pub struct Act {
    kind: usize,
    target: usize,
    products: Option<usize>,
    origins: Option<usize>,
    dates: Dates,
}

/// A whole book, before it is written.
#[derive(Debug, Clone)]
pub struct Book {
    set: usize,
    group: usize,
    by: usize,
    choice: usize,
    tariffs: Vec<Tariff>,
    others: Vec<Tariff>,
    exempts: Vec<Exempt>,
    acts: Vec<Act>,
    rulings: Vec<Ruling>,
}

const LABELS: [&str; 3] = ["a", "b", "c"];

/// The statements of a book: what it declares, then programs with theirs, then what stands at its top.
#[derive(Debug, Clone)]
pub struct Statements {
    pub declared: Vec<String>,
    pub programs: Vec<(String, Vec<String>)>,
    pub top: Vec<String>,
}

impl Statements {
    /// The book in one file.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.declared {
            writeln!(text, "{line}").unwrap();
        }
        for (head, statements) in &self.programs {
            writeln!(text, "program {head} {{").unwrap();
            for line in statements {
                writeln!(text, "  {line}").unwrap();
            }
            writeln!(text, "}}").unwrap();
        }
        for line in &self.top {
            writeln!(text, "{line}").unwrap();
        }
        text
    }
}

impl Book {
    /// The book as it is written.
    pub fn statements(&self) -> Statements {
        self.supposing(|_| false)
    }

    /// The book with one thing in it as another book has it.
    pub fn with_one_of(&self, other: &Book, which: usize) -> Book {
        let mut book = self.clone();
        fn swap<T: Clone>(own: &mut Vec<T>, others: &[T], at: usize) {
            match (others.get(at % others.len().max(1)), own.is_empty()) {
                (Some(one), false) => {
                    let place = at % own.len();
                    own[place] = one.clone();
                }
                (Some(one), true) => own.push(one.clone()),
                (None, false) => {
                    own.remove(at % own.len());
                }
                (None, true) => {}
            }
        }
        let at = which / 8;
        match which % 8 {
            0 => book.set = other.set,
            1 => book.group = other.group,
            2 => book.choice = other.choice,
            3 => swap(&mut book.exempts, &other.exempts, at),
            4 => swap(&mut book.acts, &other.acts, at),
            5 => swap(&mut book.rulings, &other.rulings, at),
            6 => {
                if book.tariffs.len() > 1 {
                    book.tariffs.remove(at % self.tariffs.len());
                }
            }
            _ => swap(&mut book.tariffs, &other.tariffs, at),
        }
        book
    }

    /// The book with some of its rulings at work.
    pub fn supposing(&self, at_work: impl Fn(Fate) -> bool) -> Statements {
        let declared = vec![
            "jurisdiction US;".to_string(),
            "currency USD;".to_string(),
            "fact m: money \"content\";".to_string(),
            "fact f: flag \"flag\";".to_string(),
            format!("product s = {};", SETS[self.set % SETS.len()]),
            format!("country g = {};", GROUPS[self.group % GROUPS.len()]),
        ];
        let exempts = (0..self.exempts.len()).map(|at| format!("e{at}"));
        let exempts: Vec<String> = exempts.collect();
        let mut own: Vec<String> = self.exempts.iter().map(Exempt::text).collect();
        own = own.iter().enumerate().map(|(at, text)| format!("e{at}: {text}")).collect();
        let shared: Vec<bool> = self.exempts.iter().map(|one| one.everywhere && !self.others.is_empty()).collect();
        let mut top: Vec<String> = Vec::new();
        let mut inside = Vec::new();
        for (text, shared) in own.into_iter().zip(shared) {
            if shared { top.push(text.replace(';', " under p, q;")) } else { inside.push(text) }
        }
        inside.extend(tariffs(&self.tariffs, &exempts));
        let by = ["", "", "", " by loaded", " by loaded or entered"][self.by % 5];
        let choice = ["", "", "", "", "", "", " highest", " lowest"][self.choice % 8];
        let mut programs = vec![(format!("p{by}{choice}"), inside)];
        if !self.others.is_empty() {
            programs.push(("q".to_string(), tariffs(&self.others, &[])));
        }
        top.extend(self.acts());
        for (at, ruling) in self.rulings.iter().enumerate() {
            let written = if at_work(ruling.fate()) { Written::AtWork } else { Written::AsIs };
            top.extend(ruling.lines(at, &self.struck(), written));
        }
        Statements { declared, programs, top }
    }

    fn acts(&self) -> Vec<String> {
        let mut targets = vec!["p".to_string()];
        let mut ended: Vec<String> = Vec::new();
        for (at, label) in LABELS.iter().enumerate() {
            let mut members = self.tariffs.iter().filter(|one| one.label == Some(at)).peekable();
            if members.peek().is_some() {
                targets.push(format!("p.{label}"));
                if members.all(|one| one.dates.until().is_some()) {
                    ended.push(format!("p.{label}"));
                }
            }
        }
        for (at, one) in self.exempts.iter().enumerate() {
            targets.push(format!("p.e{at}"));
            if one.dates.until().is_some() {
                ended.push(format!("p.e{at}"));
            }
        }
        let mut texts = Vec::new();
        for (at, act) in self.acts.iter().enumerate() {
            let mut part = String::new();
            if let Some(products) = act.products {
                write!(part, " {}", PRODUCTS[products % PRODUCTS.len()]).unwrap();
            }
            if let Some(origins) = act.origins {
                write!(part, " from {}", ORIGINS[origins % ORIGINS.len()]).unwrap();
            }
            let mut dates = act.dates.clone();
            let must = |dates: &mut Dates| {
                dates.since = dates.since.or(Some(1));
                dates.until = None;
            };
            // Repeals reach pauses too.
            let mut all = targets.clone();
            all.extend(self.pauses(at));
            let target = &all[act.target % all.len()];
            match act.kind % 6 {
                0..=2 => {
                    texts.push(format!("x{at}: pause {}{part}{};", targets[act.target % targets.len()], dates.text()))
                }
                3 => {
                    must(&mut dates);
                    texts.push(format!("resume {}{part}{};", targets[act.target % targets.len()], dates.text()));
                }
                4 => {
                    must(&mut dates);
                    texts.push(format!("repeal {target}{part}{};", dates.text()));
                }
                _ => {
                    let mut all = ended.clone();
                    all.extend(self.pauses(at).into_iter().filter(|name| {
                        let place: usize = name.trim_start_matches('x').parse().unwrap();
                        self.acts[place].dates.until().is_some()
                    }));
                    if all.is_empty() {
                        continue;
                    }
                    dates.since = None;
                    dates.until = dates.until.or(Some(3));
                    texts.push(format!("extend {}{};", all[act.target % all.len()], dates.text()));
                }
            }
        }
        texts
    }

    /// What rulings may strike.
    fn struck(&self) -> Vec<String> {
        let labels = LABELS.iter().enumerate();
        let labels = labels.filter(|(at, _)| self.tariffs.iter().any(|one| one.label == Some(*at)));
        let mut all = vec!["p".to_string()];
        all.extend(labels.map(|(_, label)| format!("p.{label}")));
        all.extend((0..self.exempts.len()).map(|at| format!("p.e{at}")));
        all.extend(self.pauses(self.acts.len()));
        all
    }

    /// The labels of the pauses before an act.
    fn pauses(&self, before: usize) -> Vec<String> {
        (0..before).filter(|at| self.acts[*at].kind % 6 <= 2).map(|at| format!("x{at}")).collect()
    }
}

fn tariffs(all: &[Tariff], exempts: &[String]) -> Vec<String> {
    let mut labels: Vec<String> = (0..LABELS.len())
        .filter(|at| all.iter().any(|one| one.label == Some(*at)))
        .map(|at| LABELS[at].into())
        .collect();
    let tariffs = labels.clone();
    labels.extend(exempts.iter().cloned());
    all.iter().map(|one| one.text(&labels, &tariffs)).collect()
}

impl Exempt {
    fn text(&self) -> String {
        let (products, origins) = (PRODUCTS[self.products % PRODUCTS.len()], ORIGINS[self.origins % ORIGINS.len()]);
        let when = self.when.as_ref().map_or(String::new(), |when| format!(" when {}", when.text()));
        format!("exempt {products} from {origins}{}{when};", self.dates.text())
    }
}

impl Tariff {
    fn text(&self, labels: &[String], tariffs: &[String]) -> String {
        let own = self.label.map(|label| LABELS[label]);
        let mut text = own.map_or(String::new(), |label| format!("{label}: "));
        let products = PRODUCTS[self.products % PRODUCTS.len()];
        let rate = if self.table {
            TABLES[self.rate % TABLES.len()].to_string()
        } else {
            format!("{} = {}", ORIGINS[self.origins % ORIGINS.len()], RATES[self.rate % RATES.len()])
        };
        write!(text, "tariff {products} from {rate}{}", self.dates.text()).unwrap();
        if self.season {
            text += " each year 02-10 through 03-09";
        }
        if let Some(code) = self.code {
            text += ["", " code 9903.01.01", " code 9903.01.02"][code];
        }
        if let Some(when) = &self.when {
            write!(text, " when {}", when.text()).unwrap();
        }
        let known = if self.keeps { tariffs } else { labels };
        let known: Vec<&String> = known.iter().filter(|label| Some(label.as_str()) != own).collect();
        if !self.overrides.is_empty() && !known.is_empty() {
            let mut named: Vec<&str> = self.overrides.iter().map(|at| known[at % known.len()].as_str()).collect();
            named.sort_unstable();
            named.dedup();
            write!(text, " {} {}", if self.keeps { "keeps" } else { "overrides" }, named.join(", ")).unwrap();
        }
        text + ";"
    }
}

fn whens() -> impl Strategy<Value = When> {
    let leaf = (0..ATOMS.len()).prop_map(When::Atom);
    leaf.prop_recursive(2, 5, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| When::Not(Box::new(one))),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| When::And(Box::new(a), Box::new(b))),
            (inner.clone(), inner).prop_map(|(a, b)| When::Or(Box::new(a), Box::new(b))),
        ]
    })
}

fn dates() -> impl Strategy<Value = Dates> {
    let day = |weight| prop::option::weighted(weight, 0..4usize);
    (day(0.6), day(0.25), day(0.25)).prop_map(|(since, until, announced)| Dates { since, until, announced })
}

fn tariff() -> impl Strategy<Value = Tariff> {
    let what = (prop::option::weighted(0.7, 0..3usize), 0..PRODUCTS.len(), 0..ORIGINS.len(), prop::bool::weighted(0.1));
    let how = (
        0..RATES.len(),
        dates(),
        prop::bool::weighted(0.1),
        prop::option::weighted(0.3, whens()),
        prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(0..5usize, 1..3)],
        prop::bool::weighted(0.2),
        prop::option::weighted(0.2, 0..3usize),
    );
    (what, how).prop_map(|((label, products, origins, table), (rate, dates, season, when, overrides, keeps, code))| {
        Tariff { label, products, origins, table, rate, dates, season, when, overrides, keeps, code }
    })
}

fn exempt() -> impl Strategy<Value = Exempt> {
    let places = (0..PRODUCTS.len(), 0..ORIGINS.len());
    (places, dates(), prop::option::weighted(0.4, whens()), prop::bool::weighted(0.5)).prop_map(
        |((products, origins), dates, when, everywhere)| Exempt { products, origins, dates, when, everywhere },
    )
}

fn act() -> impl Strategy<Value = Act> {
    let part = (prop::option::weighted(0.3, 0..PRODUCTS.len()), prop::option::weighted(0.3, 0..ORIGINS.len()));
    (0..6usize, 0..8usize, part, dates()).prop_map(|(kind, target, (products, origins), dates)| Act {
        kind,
        target,
        products,
        origins,
        dates,
    })
}

/// Books of one program or two.
pub fn books() -> impl Strategy<Value = Book> {
    books_of(prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(ruling(), 1..3)])
}

/// Those of which each has a ruling.
pub fn books_with_rulings() -> impl Strategy<Value = Book> {
    books_of(prop::collection::vec(ruling(), 1..3))
}

fn books_of(rulings: impl Strategy<Value = Vec<Ruling>>) -> impl Strategy<Value = Book> {
    let heads = (0..SETS.len(), 0..GROUPS.len(), 0..5usize, 0..8usize);
    let others = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(tariff(), 1..3)];
    let statements = (
        prop::collection::vec(tariff(), 1..6),
        others,
        prop::collection::vec(exempt(), 0..3),
        prop::collection::vec(act(), 0..4),
        rulings,
    );
    (heads, statements).prop_map(|((set, group, by, choice), (tariffs, others, exempts, acts, rulings))| Book {
        set,
        group,
        by,
        choice,
        tariffs,
        others,
        exempts,
        acts,
        rulings,
    })
}
