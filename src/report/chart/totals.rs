use crate::report::chart::pen::{Area, Pen, text_width};
use crate::report::chart::scale::Scale;
use crate::report::timeline::Timeline;
use crate::trade::percent;

/// The size of what is owed in all.
const SIZE: i64 = 1_300;

/// Writes above the steps what is owed in all, where there is room: high steps first, of equal ones the wide. What a label cannot say stands in the table.
pub fn draw(pen: &mut Pen, timeline: &Timeline, scale: &Scale) {
    let mut steps: Vec<(Area, String)> = Vec::new();
    for stretch in &timeline.stretches {
        let Some(total) = &stretch.standing.total else { continue };
        let (left, right, top) = (scale.x(stretch.days.since), scale.x(stretch.days.until), scale.y(total));
        let text = format!("{}%", percent(total));
        match steps.last_mut() {
            // A step that goes on is one step.
            Some((last, known)) if last.right == left && *known == text => last.right = right,
            _ => steps.push((Area { left, right, top, bottom: scale.field.bottom }, text)),
        }
    }
    let mut order: Vec<usize> = (0..steps.len()).collect();
    order.sort_by_key(|at| steps.get(*at).map(|(step, _)| (step.top, -step.width())));
    let mut placed: Vec<Area> = Vec::new();
    for (step, text) in order.into_iter().filter_map(|at| steps.get(at)) {
        let half = text_width(text, SIZE) / 2 + 200;
        let is_free = |place: Area| {
            !placed.iter().any(|other| other.meets(place))
                && !steps.iter().any(|(other, _)| other != step && other.meets(place))
        };
        // In the middle; where that is taken, at the right end of the step or at its left.
        let middles = [(step.left + step.right) / 2, step.right - half, step.left + half];
        let places = middles.into_iter().map(|middle| {
            let middle = middle.clamp(scale.field.left + half, scale.field.right - half);
            Area { left: middle - half, right: middle + half, top: step.top - 1_900, bottom: step.top - 300 }
        });
        if let Some(place) = places.into_iter().find(|place| is_free(*place)) {
            placed.push(place);
            pen.label(text, place, SIZE, Some("bold"));
        }
    }
}
