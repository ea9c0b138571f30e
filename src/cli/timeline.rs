use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::book::{Book, Builtin, FactId, Jurisdiction, Turns, View};
use crate::cli::arguments::{InScenario, KnownOn, day};
use crate::cli::input::load_sound;
use crate::cli::output::{spare, write_product};
use crate::cli::screen::{Screen, width};
use crate::cli::stop::Stop;
use crate::cli::typed::{Origin, Said};
use crate::cli::variants::in_scenario;
use crate::report::{Timeline, chart, in_words, rates, timeline_for_people};
use crate::shipment::{Outcome, Rates, Status, Stretch, Trace};
use crate::spec::Moving;
use crate::table::{Given, Reading, column_of, write_timeline};
use crate::trade::{Country, Day, Number, Period};

/// What a shipment is worth where that is not said: so much that a rate shows to the fourth decimal of a percent.
const VALUE: &str = "1000000";

/// The least that is shown before the first change and after the last, in days.
const MARGIN: i32 = 30;

/// `tradec timeline`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec timeline [OPTIONS] --product <CODE> --origin <CC> <BOOK>... [FACT=VALUE]...",
    after_help = "Examples:\n  tradec timeline examples/june-2025 --product 9403.20.0050 --origin CN steel_value=400000\n  tradec timeline examples/june-2025 --product 6403.99.6040 --origin VN -o chart.svg\n\nThe shipment is entered on each day, and with it moves what the book assumes to be `entered`;\nits value is 1,000,000 where it is not said. Without --from and --to the days reach from the\nfirst change to the last, with a twentieth of that before and after, 30 days at least. What comes\nagain every year or month moves neither end, and is shown between them.\n\nExit: 0 shown, 1 some days are `error`, 2 the book or the call is wrong."
)]
pub struct Options {
    /// Rule files or folders of them, and further facts of the shipment
    #[arg(required = true, num_args = 1.., value_names = ["BOOK"])]
    paths: Vec<PathBuf>,
    /// The product
    #[arg(long, value_name = "CODE")]
    product: String,
    /// Where it is from
    #[arg(long, value_name = "CC")]
    origin: String,
    /// The first day that is shown
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// The last day that is shown
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Day>,
    /// Draw it into this file as SVG, whole or not at all; - is stdout, in place of the text
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    known_on: KnownOn,
    #[command(flatten)]
    in_scenario: InScenario,
}

/// How a history is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// CSV, one row a stretch of days and program
    Csv,
}

/// Shows what a shipment would owe on each day of entry.
///
/// # Errors
/// A book with errors, a shipment that cannot be read, days that end before they begin, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let fact = |path: &PathBuf| path.to_str().and_then(Given::parse);
    let typed: Vec<Given> = options.paths.iter().filter_map(fact).collect();
    let paths: Vec<PathBuf> = options.paths.iter().filter(|path| fact(path).is_none()).cloned().collect();
    if paths.is_empty() {
        let first = typed.first().map(Given::text).unwrap_or_default();
        return Err(Stop::Call(format!("a book is needed before {first}")));
    }
    if let (Some(from), Some(to)) = (options.from, options.to)
        && to < from
    {
        return Err(Stop::Call(format!("--to {to} is before --from {from}")));
    }
    let loaded = load_sound(&paths, screen)?;
    let book = in_scenario(&loaded.book, options.in_scenario.scenario.as_deref())?;
    let origin = Origin::Typed(shipment(options, &typed, book)?);
    spare(options.output.as_deref(), &loaded.read_with(&origin))?;
    let shipments = origin.open()?.shipments(book, (&Reading::default(), &[]), &mut Said::default(), screen)?;
    let view = View { known_on: options.known_on.known_on.unwrap_or(Day::LAST) };
    let history = History { book, moving: Moving::new(book, view, &shipments.rows) };
    let within = history.window(options.from, options.to);
    let (stretches, words) = history.follow(within);
    let failed = stretches.iter().any(|one| one.standing.status == Status::Error);
    let law = law(&typed, book, within.since);
    let named = |path: &PathBuf| path.display().to_string();
    let timeline = Timeline {
        product: options.product.clone(),
        origin: options.origin.clone(),
        // What is an error on every day is not put into words.
        shipment: if words.is_empty() { format!("{} from {}", options.product, options.origin) } else { words },
        law: law.map(|law| law.name.clone()).unwrap_or_default(),
        book: paths.iter().map(named).collect::<Vec<String>>().join(", "),
        known_on: options.known_on.known_on,
        scenario: options.in_scenario.scenario.clone(),
        programs: book.columns().into_iter().map(|column| column.name).collect(),
        stretches,
    };
    if let Some(path) = &options.output {
        write_product(Some(path), &mut |out| out.write_all(chart(&timeline).as_bytes()))?;
        // On stdout there is room for one of the two.
        if path.as_os_str() == "-" {
            return Ok(u8::from(failed));
        }
    }
    write_product(None, &mut |out| match options.format {
        Format::Csv => write_timeline(out, &timeline.stretches),
        Format::Table => out.write_all(timeline_for_people(&timeline, width()).as_bytes()),
    })?;
    Ok(u8::from(failed))
}

/// The facts of the shipment: those that are typed, and a value where it would have none.
fn shipment(options: &Options, typed: &[Given], book: &Book) -> Result<Vec<Given>, Stop> {
    let given = |name: &str, value: &str| Given { name: name.to_string(), value: value.to_string() };
    let is = |one: &Given, fact: FactId| column_of(one, book) == Some(book.fact_name(fact));
    let entered = Builtin::Entered.id();
    if let Some(one) = typed.iter().find(|one| is(one, entered)) {
        let message = format!("{}: it is entered on each day in turn; say --from and --to", one.text());
        return Err(Stop::Call(message));
    }
    if let Some(one) = typed.iter().find(|one| is(one, Builtin::Value.id()) && is_nothing(&one.value)) {
        return Err(Stop::Call(format!("{}: a part of nothing is no rate; say another value", one.text())));
    }
    let mut all = vec![given("product", &options.product), given("origin", &options.origin)];
    all.extend(typed.iter().cloned());
    let worth = Builtin::Value.id();
    let is_made = book.jurisdictions.iter().any(|one| one.made.iter().any(|(fact, _)| *fact == worth));
    if !is_made && !typed.iter().any(|one| is(one, worth)) {
        all.push(given("value", VALUE));
        // It is in the money of the law that is asked, which may be one written inside the book.
        let law = law(typed, book, options.from.or(options.to).unwrap_or_else(Day::today));
        if let Some(law) = law.filter(|_| !typed.iter().any(|one| is(one, Builtin::Currency.id()))) {
            all.push(given("currency", law.currency.code()));
        }
    }
    // Whatever day stands here, another is put in its place.
    all.push(given("entered", "2025-01-01"));
    Ok(all)
}

/// The jurisdiction that the shipment goes to on a day: the book's own where it does not say.
fn law<'b>(typed: &[Given], book: &'b Book, day: Day) -> Option<&'b Jurisdiction> {
    let destination = Some(book.fact_name(Builtin::Destination.id()));
    let at = match typed.iter().find(|one| column_of(one, book) == destination) {
        Some(one) => book.jurisdiction_of(Country::parse(&one.value).ok()?, day)?,
        None => 0,
    };
    book.jurisdictions.get(at)
}

fn is_nothing(value: &str) -> bool {
    Number::parse(value).is_some_and(|value| value.is_zero())
}

/// One shipment, whose day of entry moves.
struct History<'a> {
    book: &'a Book,
    moving: Moving<'a>,
}

impl History<'_> {
    /// The days that are shown: what is not asked for reaches to the first or last change, and a margin beyond it.
    fn window(&self, from: Option<Day>, to: Option<Day>) -> Period {
        if let (Some(since), Some(to)) = (from, to) {
            return Period { since, until: to.next() };
        }
        let written = Turns::written(self.book);
        let all = Period { since: from.unwrap_or(Day::FIRST), until: to.map_or(Day::LAST, Day::next) };
        let candidates = self.moving.days(0, all, &written);
        let changes: Vec<Day> = candidates.iter().copied().filter(|day| self.changes_on(*day)).collect();
        // Where nothing changes, what the book says is looked at from end to end; a book without days, today.
        let ends = |days: &[Day]| Some((*days.first()?, *days.last()?));
        let book: Vec<Day> = candidates.into_iter().collect();
        let (first, last) = ends(&changes).or_else(|| ends(&book)).unwrap_or_else(|| {
            let day = from.or(to).unwrap_or_else(Day::today);
            (day, day)
        });
        let (first, last) = (from.unwrap_or(first), to.unwrap_or(last));
        let margin = (last.number().saturating_sub(first.number()) / 20).max(MARGIN);
        let by = |day: Day, days: i32| Day::from_number(day.number().saturating_add(days));
        Period {
            since: from.unwrap_or_else(|| by(first, -margin)),
            until: to.unwrap_or_else(|| by(last, margin)).next(),
        }
    }

    /// Whether another outcome begins on a day.
    fn changes_on(&self, day: Day) -> bool {
        let on = |day: Day| self.moving.entered_on(0, day, false).map(|outcome| self.rates(&outcome, day));
        on(day.previous()) != on(day)
    }

    fn rates(&self, outcome: &Outcome, day: Day) -> Rates {
        rates(outcome, self.moving.worth_on(0, day).as_ref(), day)
    }

    /// The stretches of some days, one after another, and the shipment in words.
    fn follow(&self, within: Period) -> (Vec<Stretch>, String) {
        let mut days = self.moving.days(0, within, &Turns::of(self.book, within));
        days.insert(within.since);
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut words = String::new();
        for day in days {
            let Some(outcome) = self.moving.entered_on(0, day, true) else { continue };
            if words.is_empty() {
                words = self.words(&outcome);
            }
            let standing = self.rates(&outcome, day);
            match stretches.last_mut() {
                Some(before) if before.standing == standing => {}
                before => {
                    if let Some(before) = before {
                        before.days.until = day;
                    }
                    stretches.push(Stretch { days: Period { since: day, until: within.until }, standing });
                }
            }
        }
        (stretches, words)
    }

    /// What the shipment says, but for the day of its entry.
    fn words(&self, outcome: &Outcome) -> String {
        let mut line = outcome.trace.as_ref().map(|trace: &Trace| trace.line.clone()).unwrap_or_default();
        line.facts.retain(|(fact, _)| fact != Builtin::Entered.name());
        in_words(self.book, &line)
    }
}
