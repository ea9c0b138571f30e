//! A history as a drawing: steps over time, one fill a program, stacked. It is made for paper too: fills differ in lightness, what
//! is contested is hatched, and every rate that has room is written.

mod axes;
mod legend;
mod palette;
mod pen;
mod scale;
mod steps;
mod totals;

use svg::Document;
use svg::node::element::{Circle, Definitions, Line, Pattern, Rectangle, Title};

use crate::report::chart::palette::{DOTS, HATCH, OPEN};
use crate::report::chart::pen::{Anchor, Area, Pen, px};
use crate::report::chart::scale::Scale;
use crate::report::timeline::Timeline;
use crate::report::wrapped;

/// How wide a drawing is, in hundredths of a pixel.
const WIDTH: i64 = 112_000;

/// A history as SVG.
pub fn chart(timeline: &Timeline) -> String {
    let mut pen = Pen::new();
    let title = format!("Duty on {} from {} in {}", timeline.product, timeline.origin, timeline.law);
    pen.text(&title, (6_400, 3_600), 2_100, Anchor::Start, Some("bold"));
    let mut y = 5_800;
    for text in [format!("{}, in percent of its value", timeline.shipment), format!("law of {}", timeline.asked())] {
        for line in wrapped(&text, 150, 0).lines() {
            pen.text(line, (6_400, y), 1_300, Anchor::Start, None);
            y += 1_900;
        }
    }
    let top = y + 3_400;
    let field = Area { left: 6_400, right: WIDTH - 2_400, top, bottom: top + 36_000 };
    let scale = Scale::of(timeline, field);
    axes::behind(&mut pen, &scale);
    let labels = steps::draw(&mut pen, timeline, &scale);
    axes::before(&mut pen, timeline, &scale);
    steps::write(&mut pen, &labels);
    totals::draw(&mut pen, timeline, &scale);
    let end = legend::draw(&mut pen, timeline, (field.left, field.right, field.bottom + 12_200));
    let height = end + 600;
    let paper = Rectangle::new().set("width", px(WIDTH)).set("height", px(height)).set("fill", "#ffffff");
    let drawn = Document::new()
        .set("viewBox", format!("0 0 {} {}", px(WIDTH), px(height)))
        .set("width", px(WIDTH))
        .set("height", px(height))
        .set("font-family", "Helvetica, Arial, 'Liberation Sans', sans-serif")
        .set("role", "img")
        .add(Title::new(title))
        .add(patterns())
        .add(paper)
        .add(pen.group);
    format!("{drawn}\n")
}

/// The patterns: each has a light and a dark part, so that it is seen on every fill.
fn patterns() -> Definitions {
    let pattern = |name: &str, size: i64| {
        Pattern::new()
            .set("id", name)
            .set("patternUnits", "userSpaceOnUse")
            .set("width", px(size))
            .set("height", px(size))
    };
    let stripe = |at: i64, width: &str, colour: &str| {
        Line::new()
            .set("x1", px(at))
            .set("y1", "0")
            .set("x2", px(at))
            .set("y2", "8")
            .set("stroke", colour)
            .set("stroke-width", width)
    };
    let dot =
        |at: i64, colour: &str| Circle::new().set("cx", px(at)).set("cy", px(at)).set("r", "1.3").set("fill", colour);
    let hatch = pattern(HATCH, 800)
        .set("patternTransform", "rotate(45)")
        .add(stripe(200, "2.4", "#ffffff"))
        .add(stripe(400, "1.2", "#000000"));
    let dots = pattern(DOTS, 800).add(dot(200, "#ffffff")).add(dot(600, "#000000"));
    let open = pattern(OPEN, 600)
        .add(Rectangle::new().set("width", "6").set("height", "6").set("fill", "#f4f4f4"))
        .add(Circle::new().set("cx", "3").set("cy", "3").set("r", "0.8").set("fill", "#6b6b6b"));
    Definitions::new().add(hatch).add(dots).add(open)
}
