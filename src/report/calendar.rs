use crate::report::wrapped;
use crate::shipment::Upcoming;
use crate::source::Files;
use crate::trade::Day;

/// What is set to change after a day, for people, as text of so many columns: each with the days that are left, its sources and
/// its place.
pub fn calendar_for_people(from: Day, all: &[Upcoming], files: &Files, width: usize) -> String {
    if all.is_empty() {
        return format!("nothing is set to change after {from}, by what was known that day\n");
    }
    let left = |one: &Upcoming| match one.left(from) {
        1 => "1 day".to_string(),
        days => format!("{days} days"),
    };
    let widest = all.iter().map(|one| left(one).chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for one in all {
        let head = format!("{}   {:>widest$}   ", one.day, left(one));
        let indent = head.chars().count();
        let remark = one.remark.as_ref().map(|remark| format!(": {remark}")).unwrap_or_default();
        let what = format!("{head}{} {}{remark}", one.called(files.text(one.span)), one.verb());
        text.push_str(&wrapped(&what, width, indent));
        let place = format!("{}:{}", files.name(one.span.file), files.position(one.span).line);
        let sources = one.cite.iter().cloned().chain([place]).collect::<Vec<String>>().join("; ");
        text.push_str(&wrapped(&format!("{:indent$}{sources}", ""), width, indent));
    }
    text
}
