use crate::report::chart::pen::{Anchor, Pen};
use crate::report::chart::scale::Scale;
use crate::report::timeline::Timeline;
use crate::trade::{Day, percent};

/// The lines behind the steps, with the names of rates and of months or years.
pub fn behind(pen: &mut Pen, scale: &Scale) {
    let field = scale.field;
    pen.area(field, "#ffffff", None);
    for mark in scale.marks() {
        let y = scale.y(&mark);
        pen.line((field.left, y), (field.right, y), "#c9c9c9", "0.8", None);
        pen.text(&format!("{}%", percent(&mark)), (field.left - 800, y + 400), 1_200, Anchor::End, None);
    }
    for (day, name) in scale.calendar() {
        let x = scale.x(day);
        pen.line((x, field.top), (x, field.bottom), "#dedede", "0.8", None);
        pen.line((x, field.bottom + 7_800), (x, field.bottom + 8_300), "#6b6b6b", "0.8", None);
        pen.text(&name, (x, field.bottom + 9_600), 1_200, Anchor::Middle, None);
    }
    pen.line((field.left, field.bottom + 7_800), (field.right, field.bottom + 7_800), "#6b6b6b", "0.8", None);
}

/// What lies over the steps: the foot of the field, the days on which something changes, and the day whose knowledge counts.
pub fn before(pen: &mut Pen, timeline: &Timeline, scale: &Scale) {
    let field = scale.field;
    pen.line((field.left, field.bottom), (field.right, field.bottom), "#000000", "1.2", None);
    let mut taken: Vec<i64> = Vec::new();
    for day in changes(timeline) {
        let x = scale.x(day);
        pen.line((x, field.bottom), (x, field.bottom + 500), "#000000", "0.8", None);
        if taken.iter().all(|other| (other - x).abs() >= 1_250) {
            taken.push(x);
            pen.upright(&day.to_string(), (x + 400, field.bottom + 750), 1_100);
        }
    }
    if let Some(day) = timeline.known_on.filter(|day| scale.days().holds(*day)) {
        let x = scale.x(day);
        pen.line((x, field.top - 2_400), (x, field.bottom), "#000000", "1.2", Some("7 3 1.5 3"));
        let (place, anchor) =
            if x > (field.left + field.right) / 2 { (x - 500, Anchor::End) } else { (x + 500, Anchor::Start) };
        pen.text(&format!("known on {day}"), (place, field.top - 1_500), 1_150, anchor, None);
    }
}

/// The days on which something changes, where most of the total moves first.
fn changes(timeline: &Timeline) -> Vec<Day> {
    let pairs = timeline.stretches.iter().zip(timeline.stretches.iter().skip(1));
    let mut moved: Vec<_> = pairs
        .map(|(before, after)| {
            let by = match (&before.standing.total, &after.standing.total) {
                (Some(one), Some(other)) => Some(one.clone().max(other.clone()) - &one.clone().min(other.clone())),
                // What is no longer known, or is known at last, matters most.
                (None, _) | (_, None) => None,
            };
            (by.is_some(), std::cmp::Reverse(by), after.days.since)
        })
        .collect();
    moved.sort();
    moved.into_iter().map(|(.., day)| day).collect()
}
