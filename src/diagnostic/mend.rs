use std::collections::BTreeMap;

use crate::diagnostic::{Edit, Fix};
use crate::source::{FileId, Files};

/// What texts are after fixes were made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// Each text that changed, whole.
    pub texts: BTreeMap<FileId, String>,
    /// Which of the fixes were made: one that would change what an earlier one changes is left for another time.
    pub made: Vec<usize>,
}

/// Makes fixes, each whole or not at all.
pub fn mend(fixes: &[&Fix], files: &Files) -> Mended {
    let mut taken: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    let mut made = Vec::new();
    for (at, fix) in fixes.iter().enumerate() {
        let is_free = |edit: &Edit| {
            let others = taken.get(&edit.span.file).map(Vec::as_slice).unwrap_or_default();
            others.iter().all(|other| are_apart(edit, other))
        };
        if fix.edits.iter().all(is_free) {
            for edit in &fix.edits {
                taken.entry(edit.span.file).or_default().push(edit);
            }
            made.push(at);
        }
    }
    let texts = taken.into_iter().filter_map(|(file, mut edits)| {
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let whole = files.get(file)?.text.as_str();
        let mut text = String::new();
        let mut at = 0;
        for edit in edits {
            let (start, end) = whole_lines(whole, edit);
            text.push_str(whole.get(at..start.max(at))?);
            text.push_str(&edit.text);
            at = end.max(at);
        }
        text.push_str(whole.get(at..)?);
        Some((file, text))
    });
    Mended { texts: texts.collect(), made }
}

/// Whether two edits touch no common stretch; two points at one place would have no order.
fn are_apart(one: &Edit, other: &Edit) -> bool {
    one.span.end < other.span.start || other.span.end < one.span.start
}

/// What an edit takes away: where nothing is left of its lines but blanks, the lines with their end; behind something on its
/// line, the blanks before it too.
fn whole_lines(text: &str, edit: &Edit) -> (usize, usize) {
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    if !edit.text.is_empty() || start == end {
        return (start, end);
    }
    let before = text.get(..start).unwrap_or("");
    let behind = text.get(end..).unwrap_or("");
    let blanks = before.len() - before.trim_end_matches([' ', '\t']).len();
    let to_end = behind.len() - behind.trim_start_matches([' ', '\t', '\r']).len();
    let rest = behind.get(to_end..).unwrap_or("");
    let is_first = before.len() == blanks || before.trim_end_matches([' ', '\t']).ends_with('\n');
    if !(rest.is_empty() || rest.starts_with('\n')) {
        return (start, end);
    }
    if is_first {
        (start - blanks, (end + to_end + usize::from(!rest.is_empty())).min(text.len()))
    } else {
        (start - blanks, end)
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Edit, Fix, Safety, mend};
    use crate::source::{Files, Span};

    fn mended(text: &str, fixes: &[&[(&str, &str)]]) -> (String, Vec<usize>) {
        let mut files = Files::default();
        let id = files.add("a.tm", text);
        let edit = |(old, new): &(&str, &str)| {
            let start = text.find(old).unwrap();
            Edit { span: Span::new(id, start, start + old.len()), text: (*new).to_string() }
        };
        let fixes: Vec<Fix> =
            fixes.iter().map(|edits| Fix { safety: Safety::Proved, edits: edits.iter().map(edit).collect() }).collect();
        let done = mend(&fixes.iter().collect::<Vec<_>>(), &files);
        (done.texts.get(&id).cloned().unwrap_or(text.to_string()), done.made)
    }

    #[test]
    fn fixes_that_meet_are_not_made_together() {
        assert_eq!(
            mended("abcdef", &[&[("bc", "x")], &[("cd", "y")], &[("f", "z")]]),
            ("axdez".to_string(), vec![0, 2])
        );
    }

    #[test]
    fn what_is_taken_away_takes_its_line_along() {
        assert_eq!(mended("a;\n  b;\nc;\n", &[&[("b;", "")]]).0, "a;\nc;\n");
        assert_eq!(mended("a; // b\r\nc;\n", &[&[("// b", "")]]).0, "a;\r\nc;\n");
        assert_eq!(mended("a; b; c;\n", &[&[("b;", "")]]).0, "a;  c;\n");
    }
}
