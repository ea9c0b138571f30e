use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::shipment::{Effect, Marked, Rates, Share, Stretch};
use crate::table::long::effect_word;
use crate::table::write::{guarded, reason, status};
use crate::trade::{Number, percent};

/// The columns of a history. What is said of a stretch stands in each of its rows.
const COLUMNS: [&str; 16] = [
    "since",
    "through",
    "status",
    "total",
    "program",
    "rate",
    "contested",
    "effect",
    "measure",
    "codes",
    "cite",
    "rulings",
    "at_least",
    "at_most",
    "needs",
    "faults",
];

/// Writes a history as CSV (RFC 4180, LF): one row a stretch and program that is met, in percent of the value. A stretch in which
/// no program is met, or that is an error, has one row without a program.
///
/// # Errors
/// What `out` says.
pub fn write_timeline(out: &mut dyn Write, stretches: &[Stretch]) -> io::Result<()> {
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Necessary).terminator(Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(COLUMNS).map_err(reason)?;
    for stretch in stretches {
        if stretch.standing.shares.is_empty() {
            writer.write_record(row(stretch, None)).map_err(reason)?;
        }
        for share in &stretch.standing.shares {
            writer.write_record(row(stretch, Some(share))).map_err(reason)?;
        }
    }
    writer.flush()
}

fn row(stretch: &Stretch, share: Option<&Share>) -> [String; 16] {
    let Rates { status: standing, total, at_least, at_most, contested, rulings, shares: _, needs, faults } =
        &stretch.standing;
    let points = |part: Option<&Number>| part.map(percent).unwrap_or_default();
    let of = |text: &dyn Fn(&Share) -> String| share.map(text).unwrap_or_default();
    // Of a stretch that needs a fact, what is contested is not told apart by program.
    let apart = |share: &Share| if contested.is_some() { percent(&share.contested) } else { String::new() };
    [
        stretch.days.since.to_string(),
        stretch.days.until.previous().to_string(),
        status(*standing).to_string(),
        points(total.as_ref()),
        of(&|share| share.program.clone()),
        of(&|share| points(share.rate.as_ref())),
        of(&apart),
        of(&|share| share.effect.as_ref().map_or("", effect_word).to_string()),
        of(&|share| guarded(measures(share))),
        of(&|share| guarded(marked(&share.codes))),
        of(&|share| guarded(share.cite.join("; "))),
        guarded(rulings.join("; ")),
        points(at_least.as_ref()),
        points(at_most.as_ref()),
        guarded(needs.join("; ")),
        guarded(faults.join("; ")),
    ]
}

/// The measures; of a program that is dropped the program that drops it.
fn measures(share: &Share) -> String {
    match &share.effect {
        Some(Effect::Dropped(by)) => by.clone(),
        Some(Effect::Levied | Effect::Exempt) | None => marked(&share.measures),
    }
}

fn marked(all: &[Marked]) -> String {
    let names = all.iter().map(|one| if one.sure { one.name.clone() } else { format!("{}?", one.name) });
    names.collect::<Vec<String>>().join("; ")
}
