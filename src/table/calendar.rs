use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::shipment::Upcoming;
use crate::source::Files;
use crate::table::write::{guarded, reason};
use crate::trade::Day;

/// The columns of a calendar.
const COLUMNS: [&str; 7] = ["day", "days_left", "what", "turn", "remark", "cite", "place"];

/// Writes what is set to change after a day as CSV (RFC 4180, LF).
///
/// # Errors
/// What `out` says.
pub fn write_calendar(out: &mut dyn Write, from: Day, all: &[Upcoming], files: &Files) -> io::Result<()> {
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Necessary).terminator(Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(COLUMNS).map_err(reason)?;
    for one in all {
        let place = files.position(one.span);
        let row = [
            one.day.to_string(),
            one.left(from).to_string(),
            guarded(one.called(files.text(one.span))),
            one.turn.word().to_string(),
            guarded(one.remark.clone().unwrap_or_default()),
            guarded(one.cite.join("; ")),
            format!("{}:{}", files.name(one.span.file), place.line),
        ];
        writer.write_record(row).map_err(reason)?;
    }
    writer.flush()
}
