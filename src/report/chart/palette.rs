/// The fills of programs, in the order in which they are given out: colour-blind readers can tell them apart, and in grey those
/// that follow each other differ most.
const FILLS: [&str; 8] = ["#24426e", "#f6c85f", "#3a8f86", "#dbe9f6", "#a63d29", "#e3a9c3", "#7b61a6", "#df8836"];

/// How a program is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    /// The colour.
    pub colour: &'static str,
    /// Whether dots lie over it: where there are more programs than colours.
    pub is_dotted: bool,
}

/// The fill of one of the programs that are drawn, by its place among them.
pub fn fill(place: usize) -> Fill {
    let colour = FILLS.get(place % FILLS.len()).copied().unwrap_or("#888888");
    Fill { colour, is_dotted: place >= FILLS.len() }
}

/// What patterns are called inside a drawing.
pub const HATCH: &str = "contested";
/// The dots over a colour that is used twice.
pub const DOTS: &str = "dots";
/// What may be owed where a fact is lacking.
pub const OPEN: &str = "open";
