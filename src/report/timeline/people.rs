use crate::report::timeline::Timeline;
use crate::report::wrapped;
use crate::shipment::{Effect, Marked, Rates, Share, Status};
use crate::trade::{Number, percent};

/// A history as text of so many columns: each stretch with what is owed in all, and beneath it each program with the measure
/// behind it.
pub fn timeline_for_people(timeline: &Timeline, width: usize) -> String {
    let mut text = wrapped(&format!("{}, in percent of its value", timeline.shipment), width, 2);
    text.push_str(&wrapped(&format!("law of {}", timeline.asked()), width, 2));
    text.push('\n');
    let names = timeline.levied().iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for stretch in &timeline.stretches {
        let standing = &stretch.standing;
        let days = format!("{} through {}", stretch.days.since, stretch.days.until.previous());
        text.push_str(&wrapped(&format!("{days}   {}", said(standing)), width, 6));
        for share in standing.shares.iter().filter(|share| share.levies()) {
            let head = format!("    {:<names$}  {:>8}   ", share.program, points(share.rate.as_ref()));
            let indent = head.chars().count();
            text.push_str(&wrapped(&format!("{head}{}", reasons(share)), width, indent.min(width / 2)));
        }
        let idle: Vec<String> = standing.shares.iter().filter(|share| !share.levies()).map(idle).collect();
        if !idle.is_empty() {
            text.push_str(&wrapped(&format!("    not levied: {}", idle.join("; ")), width, 6));
        }
    }
    text
}

/// `30%   contested 10% (vos)`
fn said(standing: &Rates) -> String {
    let mut words = match standing.status {
        Status::Ok => points(standing.total.as_ref()),
        Status::Needs => {
            let bounds = [("at least", &standing.at_least), ("at most", &standing.at_most)];
            let bounds = bounds.into_iter().filter_map(|(words, bound)| {
                let bound = bound.as_ref()?;
                Some(format!("{words} {}", points(Some(bound))))
            });
            let bounds: Vec<String> = bounds.collect();
            let open = if bounds.is_empty() { "nothing bounds it".to_string() } else { bounds.join(", ") };
            format!("needs {}   {open}", standing.needs.join(", "))
        }
        Status::Error => format!("error   {}", standing.faults.join("; ")),
    };
    let by = if standing.rulings.is_empty() { String::new() } else { format!(" ({})", standing.rulings.join(", ")) };
    match (&standing.contested, standing.status) {
        (Some(part), _) if part.is_zero() => {}
        (Some(part), _) => words.push_str(&format!("   contested {}{by}", points(Some(part)))),
        (None, Status::Needs) => words.push_str("   some of it may be contested"),
        (None, Status::Ok | Status::Error) => {}
    }
    words
}

/// Why a program is levied: `truce of 2025-05-14 at 10%; 9903.01.25; EO 14298; contested`.
fn reasons(share: &Share) -> String {
    let mut parts: Vec<String> = Vec::new();
    let measures = marked(&share.measures);
    let says_rate = |rate: &&String| !measures.iter().any(|name| name.contains(rate.as_str()));
    let rates: Vec<&str> = share.written.iter().filter(says_rate).map(String::as_str).collect();
    if !measures.is_empty() {
        let at = if rates.is_empty() { String::new() } else { format!(" at {}", rates.join(", ")) };
        parts.push(format!("{}{at}", measures.join(", ")));
    }
    parts.extend(marked(&share.codes));
    parts.extend(share.cite.iter().cloned());
    if !share.contested.is_zero() {
        let whole = share.rate.as_ref() == Some(&share.contested);
        parts.push(if whole {
            "contested".to_string()
        } else {
            format!("contested {}", points(Some(&share.contested)))
        });
    }
    parts.join("; ")
}

/// Why a program that is met levies nothing, in short: `reciprocal (exempt, 9903.01.32)`.
fn idle(share: &Share) -> String {
    let why = match &share.effect {
        Some(Effect::Exempt) => "exempt".to_string(),
        Some(Effect::Dropped(by)) => format!("{by} takes all"),
        Some(Effect::Levied) | None if share.is_spent => "nothing is left to it".to_string(),
        Some(Effect::Levied) | None => format!("0% by {}", marked(&share.measures).join(", ")),
    };
    let all: Vec<String> = [why].into_iter().chain(marked(&share.codes)).collect();
    format!("{} ({})", share.program, all.join(", "))
}

fn marked(all: &[Marked]) -> Vec<String> {
    all.iter().map(|one| if one.sure { one.name.clone() } else { format!("{}?", one.name) }).collect()
}

fn points(part: Option<&Number>) -> String {
    part.map_or_else(|| "?".to_string(), |part| format!("{}%", percent(part)))
}
