use std::collections::BTreeSet;

use crate::book::{Book, Builtin, CourtView, Ground, Jurisdiction, ProgramId};
use crate::diagnostic::Diagnostic;
use crate::proof::courts::{entry_parts, known_days, views};
use crate::proof::mistakes;
use crate::proof::presence::Presences;
use crate::region::{CountrySet, DaySet, Emptiness, ProductSet, Region};
use crate::source::Span;
use crate::trade::{Country, Day, Period};

/// One program that waits for another: for its slice, or for its duty.
struct Waits {
    waiting: ProgramId,
    on: ProgramId,
    span: Span,
    /// Which precedence it is; nothing where a rate names the other program.
    precedence: Option<usize>,
    /// Which tariff's rate it is.
    tariff: Option<usize>,
}

/// Programs that wait for each other where and when the statements meet.
pub fn circles(book: &Book) -> Vec<Diagnostic> {
    book.jurisdictions.iter().flat_map(|jurisdiction| circles_of(book, jurisdiction)).collect()
}

fn circles_of(book: &Book, jurisdiction: &Jurisdiction) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for (place, precedence) in jurisdiction.precedences.iter().enumerate() {
        for first in &precedence.first {
            for then in &precedence.then {
                let (waiting, on) = (*then, *first);
                all.push(Waits { waiting, on, span: precedence.span, precedence: Some(place), tariff: None });
            }
        }
    }
    for (at, program) in jurisdiction.programs.iter().enumerate() {
        for (place, tariff) in program.tariffs.iter().enumerate() {
            let mut named: Vec<ProgramId> = tariff.rows.iter().flat_map(|row| row.rate.programs()).collect();
            named.sort_unstable();
            named.dedup();
            for on in named {
                all.push(Waits {
                    waiting: ProgramId(at),
                    on,
                    span: tariff.span,
                    precedence: None,
                    tariff: Some(place),
                });
            }
        }
    }
    // Only what lies on a circle at all is looked at by place and day.
    let edges: Vec<&Waits> =
        all.iter().filter(|edge| reaches(&all.iter().collect::<Vec<_>>(), edge.on, edge.waiting)).collect();
    if edges.is_empty() {
        return Vec::new();
    }
    let mut told: BTreeSet<Vec<(ProgramId, ProgramId)>> = BTreeSet::new();
    let mut found = Vec::new();
    let asked = asked(jurisdiction, &edges);
    for product in products(jurisdiction, &edges) {
        for origin in origins(jurisdiction, &edges) {
            for (known, view, entered) in &asked {
                let day = entered.first().unwrap_or(Day::FIRST);
                let presences = Presences::new(jurisdiction, product, origin).entered(*view, day);
                let days = edges.iter().map(|edge| days_of(jurisdiction, edge, &presences, *known).meet(entered));
                let days: Vec<DaySet> = days.collect();
                let mut cuts: BTreeSet<Day> = BTreeSet::new();
                for set in &days {
                    cuts.extend(set.periods().map(|period| period.since));
                }
                for day in cuts {
                    let live: Vec<&Waits> =
                        edges.iter().zip(&days).filter(|(_, days)| days.holds(day)).map(|(edge, _)| *edge).collect();
                    let circle: Vec<&Waits> =
                        live.iter().copied().filter(|edge| reaches(&live, edge.on, edge.waiting)).collect();
                    let mut key: Vec<_> = circle.iter().map(|edge| (edge.waiting, edge.on)).collect();
                    key.sort_unstable();
                    key.dedup();
                    if !circle.is_empty() && may_meet(book, jurisdiction, &circle) && told.insert(key) {
                        found.push(diagnostic(jurisdiction, &circle, day));
                    }
                }
            }
        }
    }
    found
}

/// On which days the book is asked, how rulings are looked at then, and of which days of entry the same are at work.
fn asked(jurisdiction: &Jurisdiction, edges: &[&Waits]) -> Vec<(Day, CourtView, DaySet)> {
    let mut all = Vec::new();
    for known in knowns(jurisdiction, edges) {
        for view in views(jurisdiction) {
            let parts = entry_parts(&jurisdiction.courts, view, Period { since: known, until: Day::LAST });
            all.extend(parts.into_iter().map(|entered| (known, view, entered)));
        }
    }
    all
}

/// Whether the conditions of the precedences on a circle may hold together.
fn may_meet(book: &Book, jurisdiction: &Jurisdiction, circle: &[&Waits]) -> bool {
    let ground = Ground::new(book, jurisdiction);
    let entered = [Builtin::Entered.id()];
    let precedences = circle.iter().filter_map(|edge| jurisdiction.precedences.get(edge.precedence?));
    let all = precedences.fold(Region::everything(), |all, precedence| {
        all.meet(&ground.condition(&precedence.terms.condition, &entered, true))
    });
    all.emptiness() != Emptiness::Empty
}

fn diagnostic(jurisdiction: &Jurisdiction, circle: &[&Waits], day: Day) -> Diagnostic {
    let name = |id: ProgramId| jurisdiction.programs.get(id.0).map_or("", |program| program.name.as_str());
    let mut names: Vec<&str> = circle.iter().map(|edge| name(edge.waiting)).collect();
    names.sort_unstable();
    names.dedup();
    let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and ");
    let first = circle.first().map(|edge| edge.span);
    let message = format!("programs {list} wait for each other");
    let mut found = match first {
        Some(span) => Diagnostic::new(&mistakes::PRECEDENCE_CIRCLE, span, message),
        None => Diagnostic::nowhere(&mistakes::PRECEDENCE_CIRCLE, message),
    };
    let mut shown: Vec<Span> = first.into_iter().collect();
    for edge in circle {
        if !shown.contains(&edge.span) {
            found = found.also(edge.span, format!("`{}` waits for `{}`", name(edge.waiting), name(edge.on)));
            shown.push(edge.span);
        }
    }
    if day != Day::FIRST {
        found = found.note(format!("for example on {day}"));
    }
    found.help("take one of them away, or keep them apart by products, origins or dates")
}

/// Whether following who waits for whom leads from one program to another.
fn reaches(edges: &[&Waits], from: ProgramId, to: ProgramId) -> bool {
    let mut open = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(next) = open.pop() {
        if next == to {
            return true;
        }
        if seen.insert(next) {
            open.extend(edges.iter().filter(|edge| edge.waiting == next).map(|edge| edge.on));
        }
    }
    false
}

fn days_of(jurisdiction: &Jurisdiction, edge: &Waits, presences: &Presences<'_>, known: Day) -> DaySet {
    if let Some(precedence) = edge.precedence.and_then(|place| jurisdiction.precedences.get(place)) {
        let days = presences.days(precedence.id, None, &precedence.terms, known);
        return days.meet(&presences.part_days(&precedence.part, known));
    }
    let Some(program) = jurisdiction.programs.get(edge.waiting.0) else { return DaySet::nothing() };
    let Some(tariff) = edge.tariff.and_then(|place| program.tariffs.get(place)) else { return DaySet::nothing() };
    let rows = tariff.rows.iter().filter(|row| row.rate.programs().contains(&edge.on));
    let origins = rows.fold(DaySet::nothing(), |days, row| days.union(&presences.origin_days(&row.origin, known)));
    let products =
        tariff.products.iter().fold(DaySet::nothing(), |days, one| days.union(&presences.product_days(one, known)));
    let places = origins.meet(&products);
    if places.is_empty() {
        return DaySet::nothing();
    }
    // Another date than that of entry tells nothing of the day of entry.
    if program.by == [Builtin::Entered.id()] {
        presences.days(tariff.id, Some(edge.waiting), &tariff.terms, known).meet(&places)
    } else {
        DaySet::everything()
    }
}

fn products(jurisdiction: &Jurisdiction, edges: &[&Waits]) -> Vec<u64> {
    let mut cuts: BTreeSet<u64> = BTreeSet::from([10_000_000_000]);
    for edge in edges {
        if let Some(precedence) = edge.precedence.and_then(|place| jurisdiction.precedences.get(place)) {
            for element in precedence.part.products.iter().flatten() {
                cuts.extend(element.area.ranges().iter().flat_map(|(start, end)| [*start, *end]));
            }
        }
        let program = jurisdiction.programs.get(edge.waiting.0);
        if let Some(tariff) = edge.tariff.and_then(|place| program?.tariffs.get(place)) {
            for element in tariff.products.iter() {
                cuts.extend(element.area.ranges().iter().flat_map(|(start, end)| [*start, *end]));
            }
        }
    }
    cuts.into_iter().filter(|cut| ProductSet::possible().holds(*cut)).collect()
}

fn origins(jurisdiction: &Jurisdiction, edges: &[&Waits]) -> Vec<Country> {
    let mut sets: BTreeSet<CountrySet> = BTreeSet::new();
    for edge in edges {
        if let Some(precedence) = edge.precedence.and_then(|place| jurisdiction.precedences.get(place)) {
            sets.extend(precedence.part.origins.iter().flatten().map(|element| element.area));
        }
        let program = jurisdiction.programs.get(edge.waiting.0);
        if let Some(tariff) = edge.tariff.and_then(|place| program?.tariffs.get(place)) {
            sets.extend(tariff.rows.iter().map(|row| row.origin.area));
        }
    }
    let mut classes = vec![CountrySet::everything()];
    for set in sets {
        let split = |class: CountrySet| [class.meet(&set), class.minus(&set)];
        classes = classes.into_iter().flat_map(split).filter(|class| !class.is_empty()).collect();
    }
    classes.iter().filter_map(CountrySet::sample).collect()
}

fn knowns(jurisdiction: &Jurisdiction, edges: &[&Waits]) -> Vec<Day> {
    let mut days = BTreeSet::from([Day::FIRST, Day::LAST]);
    for edge in edges {
        if let Some(precedence) = edge.precedence.and_then(|place| jurisdiction.precedences.get(place)) {
            days.insert(precedence.terms.asked_from());
        }
        let program = jurisdiction.programs.get(edge.waiting.0);
        if let Some(tariff) = edge.tariff.and_then(|place| program?.tariffs.get(place)) {
            days.insert(tariff.terms.asked_from());
        }
    }
    days.extend(jurisdiction.acts.iter().map(|act| act.terms.asked_from()));
    days.extend(known_days(&jurisdiction.courts));
    days.into_iter().collect()
}
