use svg::Node;
use svg::node::element::{Group, Line, Rectangle, Text};

/// Where a text stands by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A rectangle in hundredths of a pixel: all places are whole numbers, so that a drawing is the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Its left side.
    pub left: i64,
    /// Its right side.
    pub right: i64,
    /// Its upper side.
    pub top: i64,
    /// Its lower side.
    pub bottom: i64,
}

impl Area {
    /// How wide it is.
    pub fn width(self) -> i64 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(self) -> i64 {
        self.bottom - self.top
    }

    /// Whether two have a point in common.
    pub fn meets(self, other: Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Hundredths of a pixel as SVG writes them: `12.5`.
pub fn px(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let text = format!("{sign}{whole}.{part:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// About how wide a text is: digits and small letters of a sans-serif are a little more than half as wide as high.
pub fn text_width(text: &str, size: i64) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX / 10_000) * size * 57 / 100
}

/// Adds to a drawing.
#[derive(Debug)]
pub struct Pen {
    /// What is drawn so far.
    pub group: Group,
}

impl Pen {
    /// On nothing yet.
    pub fn new() -> Pen {
        Pen { group: Group::new() }
    }

    /// A filled rectangle; with an outline where a colour for it is given.
    pub fn area(&mut self, area: Area, fill: &str, outline: Option<&str>) {
        let mut drawn = Rectangle::new()
            .set("x", px(area.left))
            .set("y", px(area.top))
            .set("width", px(area.width()))
            .set("height", px(area.height()))
            .set("fill", fill);
        if let Some(colour) = outline {
            drawn = drawn.set("stroke", colour).set("stroke-width", "0.8");
        }
        self.group.append(drawn);
    }

    /// A straight line; dashed where dashes are given.
    pub fn line(
        &mut self,
        (x1, y1): (i64, i64),
        (x2, y2): (i64, i64),
        colour: &str,
        width: &str,
        dashes: Option<&str>,
    ) {
        let mut drawn = Line::new()
            .set("x1", px(x1))
            .set("y1", px(y1))
            .set("x2", px(x2))
            .set("y2", px(y2))
            .set("stroke", colour)
            .set("stroke-width", width);
        if let Some(dashes) = dashes {
            drawn = drawn.set("stroke-dasharray", dashes);
        }
        self.group.append(drawn);
    }

    /// A text of a size in hundredths of a pixel.
    pub fn text(&mut self, text: &str, (x, y): (i64, i64), size: i64, anchor: Anchor, weight: Option<&str>) {
        self.group.append(written(text, size, anchor, weight).set("x", px(x)).set("y", px(y)));
    }

    /// A text that is read from below, and ends at a place.
    pub fn upright(&mut self, text: &str, (x, y): (i64, i64), size: i64) {
        let turned = format!("translate({} {}) rotate(-90)", px(x), px(y));
        self.group.append(written(text, size, Anchor::End, None).set("transform", turned));
    }

    /// A text in the middle of a place, on white.
    pub fn label(&mut self, text: &str, area: Area, size: i64, weight: Option<&str>) {
        self.group.append(
            Rectangle::new()
                .set("x", px(area.left))
                .set("y", px(area.top))
                .set("width", px(area.width()))
                .set("height", px(area.height()))
                .set("rx", "2")
                .set("fill", "#ffffff"),
        );
        let middle = ((area.left + area.right) / 2, (area.top + area.bottom) / 2 + size * 36 / 100);
        self.text(text, middle, size, Anchor::Middle, weight);
    }
}

fn written(text: &str, size: i64, anchor: Anchor, weight: Option<&str>) -> Text {
    // What no XML may hold is left out; what XML means otherwise the crate escapes.
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let drawn = Text::new(plain).set("font-size", px(size)).set("text-anchor", anchor).set("fill", "#1a1a1a");
    match weight {
        Some(weight) => drawn.set("font-weight", weight),
        None => drawn,
    }
}
