use crate::report::chart::palette::{DOTS, HATCH, OPEN, fill};
use crate::report::chart::pen::{Area, Pen, text_width};
use crate::report::chart::scale::Scale;
use crate::report::timeline::Timeline;
use crate::shipment::{Rates, Status, Stretch};
use crate::trade::{Number, Period, percent};

/// The size of a label inside a step.
const SIZE: i64 = 1_150;

/// What one program has over some days: from one rate to another, with what of it is contested at the upper end.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    days: Period,
    from: Number,
    to: Number,
    contested: Number,
}

/// A text and the place in which it stands.
pub type Label = (String, Area);

/// Draws the steps: each program on top of the one before it, the line of what is owed in all, and what is not known. Their
/// labels are to be drawn when nothing else is.
pub fn draw(pen: &mut Pen, timeline: &Timeline, scale: &Scale) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (place, program) in timeline.levied().into_iter().enumerate() {
        let fill = fill(place);
        for block in blocks(timeline, program) {
            let area = area(scale, &block);
            pen.area(area, fill.colour, Some("#1a1a1a"));
            if fill.is_dotted {
                pen.area(area, &format!("url(#{DOTS})"), None);
            }
            if block.contested.is_positive() {
                let from = block.to.clone() - &block.contested;
                let upper = Area { bottom: scale.y(&from.max(block.from.clone())), ..area };
                pen.area(upper, &format!("url(#{HATCH})"), Some("#1a1a1a"));
            }
            labels.extend(label(program, &block, area));
        }
    }
    for stretch in &timeline.stretches {
        unknown(pen, stretch, scale, &mut labels);
    }
    outline(pen, timeline, scale);
    labels
}

/// Draws the labels of steps.
pub fn write(pen: &mut Pen, labels: &[Label]) {
    labels.iter().for_each(|(text, area)| pen.label(text, *area, SIZE, None));
}

/// The blocks of a program: neighbours that lie alike are one.
fn blocks(timeline: &Timeline, program: &str) -> Vec<Block> {
    let order: Vec<&str> = timeline.levied();
    let mut blocks: Vec<Block> = Vec::new();
    for stretch in &timeline.stretches {
        let mut from = Number::zero();
        for name in &order {
            let share = stretch.standing.shares.iter().find(|share| share.program == *name);
            let Some((share, rate)) = share.and_then(|share| Some((share, share.rate.clone()?))) else { continue };
            let to = from.clone() + &rate;
            if *name == program && rate.is_positive() {
                let block = Block {
                    days: stretch.days,
                    from: from.clone(),
                    to: to.clone(),
                    contested: share.contested.clone(),
                };
                match blocks.last_mut() {
                    Some(last) if last.days.until == block.days.since && alike(last, &block) => {
                        last.days.until = block.days.until;
                    }
                    _ => blocks.push(block),
                }
            }
            from = to;
        }
    }
    blocks
}

fn alike(one: &Block, other: &Block) -> bool {
    (&one.from, &one.to, &one.contested) == (&other.from, &other.to, &other.contested)
}

fn area(scale: &Scale, block: &Block) -> Area {
    Area {
        left: scale.x(block.days.since),
        right: scale.x(block.days.until),
        top: scale.y(&block.to),
        bottom: scale.y(&block.from),
    }
}

/// The label of a block, where it has room for one: its program and rate, or the rate alone.
fn label(program: &str, block: &Block, area: Area) -> Option<Label> {
    let rate = format!("{}%", percent(&(block.to.clone() - &block.from)));
    let whole = format!("{program} {rate}");
    let text = [whole, rate].into_iter().find(|text| text_width(text, SIZE) + 900 <= area.width())?;
    (area.height() >= 1_700).then(|| (text.clone(), centred(&text, area)))
}

/// A place for a text in the middle of another.
fn centred(text: &str, area: Area) -> Area {
    let (half, middle) = (text_width(text, SIZE) / 2 + 250, (area.left + area.right) / 2);
    let height = (area.top + area.bottom) / 2;
    Area { left: middle - half, right: middle + half, top: height - 750, bottom: height + 750 }
}

/// What is not known of a stretch: between its bounds, or all of it.
fn unknown(pen: &mut Pen, stretch: &Stretch, scale: &Scale, labels: &mut Vec<Label>) {
    let standing = &stretch.standing;
    let (left, right) = (scale.x(stretch.days.since), scale.x(stretch.days.until));
    let (words, bottom, top) = match standing.status {
        Status::Ok => return,
        Status::Needs => {
            let words = format!("needs {}", standing.needs.join(", "));
            let top = standing.at_most.as_ref().map_or(scale.field.top, |most| scale.y(most));
            (words, scale.y(&known(standing)), top)
        }
        Status::Error => ("error".to_string(), scale.field.bottom, scale.field.top),
    };
    let area = Area { left, right, top: top.min(bottom), bottom };
    pen.area(area, &format!("url(#{OPEN})"), Some("#1a1a1a"));
    if let Some(least) = standing.at_least.as_ref().map(|least| scale.y(least)).filter(|least| *least < bottom) {
        pen.line((left, least), (right, least), "#1a1a1a", "1.2", Some("5 3"));
    }
    if text_width(&words, SIZE) + 600 <= area.width() {
        labels.push((words.clone(), centred(&words, area)));
    }
}

/// What is known of a stretch, in all.
fn known(standing: &Rates) -> Number {
    standing.shares.iter().filter_map(|share| share.rate.clone()).sum()
}

/// The line of what is owed in all.
fn outline(pen: &mut Pen, timeline: &Timeline, scale: &Scale) {
    let mut before: Option<i64> = None;
    for stretch in &timeline.stretches {
        let Some(total) = &stretch.standing.total else {
            before = None;
            continue;
        };
        let (left, right, y) = (scale.x(stretch.days.since), scale.x(stretch.days.until), scale.y(total));
        if let Some(before) = before.filter(|before| *before != y) {
            pen.line((left, before), (left, y), "#000000", "2.2", None);
        }
        pen.line((left, y), (right, y), "#000000", "2.2", None);
        before = Some(y);
    }
}
