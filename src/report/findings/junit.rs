use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::report::findings::finding::{Finding, severity_word};
use crate::report::findings::words::{at, beside, kind};

/// JUnit XML: a suite a file and in it a failed case a finding. Where nothing is found one case passes, as some readers take a
/// report without cases for a broken one. No times are told.
pub fn write(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    let mut suites: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        suites.entry(finding.place.as_ref().map_or("", |place| &place.path)).or_default().push(finding);
    }
    let failures = findings.len();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="tradec" tests="{}" failures="{failures}" errors="0">"#, failures.max(1))?;
    if findings.is_empty() {
        writeln!(out, r#"  <testsuite name="tradec" tests="1" failures="0" errors="0">"#)?;
        writeln!(out, r#"    <testcase name="nothing is found" classname="tradec"/>"#)?;
        writeln!(out, "  </testsuite>")?;
    }
    for (path, findings) in suites {
        let (name, count) = (escaped(if path.is_empty() { "tradec" } else { path }), findings.len());
        writeln!(out, r#"  <testsuite name="{name}" tests="{count}" failures="{count}" errors="0">"#)?;
        for finding in findings {
            case(finding, &name, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn case(finding: &Finding, class: &str, out: &mut dyn Write) -> io::Result<()> {
    let (mut name, mut place) = (kind(finding), String::new());
    let mut lines = vec![format!("{} {}", finding.code, finding.message)];
    if let Some(found) = &finding.place {
        let start = found.stretch.start;
        name = format!("{name} at {}:{}", start.line, start.column);
        place = format!(r#" file="{class}" line="{}""#, start.line);
        lines = vec![format!("{}: {} {}", at(found), finding.code, finding.message)];
    }
    lines.extend(beside(finding, &|_, place| at(place)));
    let (name, message, body) = (escaped(&name), escaped(&finding.message), escaped(&lines.join("\n")));
    let kind = severity_word(finding.severity);
    writeln!(out, r#"    <testcase name="{name}" classname="{class}"{place}>"#)?;
    // In the body a line's end may stand as it is, and is read more easily so.
    let body = body.replace("&#10;", "\n");
    writeln!(out, r#"      <failure message="{message}" type="{kind}">{body}</failure>"#)?;
    writeln!(out, "    </testcase>")
}

/// A text in an attribute or an element. XML has no way to write most control characters: each is shown as `U+FFFD`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::report::findings::junit::escaped;

    #[test]
    fn nothing_can_end_the_text_or_break_it() {
        assert_eq!(
            escaped("a<b & \"c\"'\n\u{1b}[0m\u{0}ä]]>"),
            "a&lt;b &amp; &quot;c&quot;&apos;&#10;\u{fffd}[0m\u{fffd}ä]]&gt;"
        );
    }
}
