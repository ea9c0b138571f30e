use crate::report::chart::palette::{DOTS, HATCH, OPEN, fill};
use crate::report::chart::pen::{Anchor, Area, Pen, text_width};
use crate::report::timeline::Timeline;
use crate::shipment::Status;

/// The size of its words.
const SIZE: i64 = 1_250;
/// How far its rows are apart.
const ROW: i64 = 2_300;

/// Draws what fills mean, from a place on; gives the place of its lower end.
pub fn draw(pen: &mut Pen, timeline: &Timeline, (left, right, top): (i64, i64, i64)) -> i64 {
    let mut entries: Vec<(&str, Option<String>, String)> = Vec::new();
    for (place, program) in timeline.levied().into_iter().enumerate() {
        let fill = fill(place);
        entries.push((fill.colour, fill.is_dotted.then(|| format!("url(#{DOTS})")), program.to_string()));
    }
    let mut rulings: Vec<&str> = Vec::new();
    for ruling in timeline.stretches.iter().flat_map(|one| &one.standing.rulings) {
        if !rulings.contains(&ruling.as_str()) {
            rulings.push(ruling);
        }
    }
    if !rulings.is_empty() {
        let words = format!("contested: payable only while {} is stayed or not yet final", rulings.join(", "));
        entries.push(("#ffffff", Some(format!("url(#{HATCH})")), words));
    }
    if timeline.stretches.iter().any(|one| one.standing.status != Status::Ok) {
        entries.push((
            "#ffffff",
            Some(format!("url(#{OPEN})")),
            "not known: a fact is lacking, or an error".to_string(),
        ));
    }
    let (mut x, mut y) = (left, top);
    for (colour, over, words) in entries {
        let width = 4_200 + text_width(&words, SIZE) + 2_200;
        if x > left && x + width > right {
            (x, y) = (left, y + ROW);
        }
        let swatch = Area { left: x, right: x + 3_400, top: y, bottom: y + 1_500 };
        pen.area(swatch, colour, Some("#1a1a1a"));
        if let Some(over) = over {
            pen.area(swatch, &over, Some("#1a1a1a"));
        }
        pen.text(&words, (x + 4_200, y + 1_200), SIZE, Anchor::Start, None);
        x += width;
    }
    y + ROW
}
