use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::report::explain::title;
use crate::report::findings::finding::Finding;
use crate::report::findings::json::one_a_line;
use crate::report::findings::rules::Rules;

/// How often a code is found.
#[derive(Serialize)]
struct Count {
    count: usize,
    code: &'static str,
    rule: Option<&'static str>,
    title: String,
}

/// How often each code is found, with its title, for people: the most frequent first, then by code.
pub fn statistics(findings: &[Finding], rules: &Rules, out: &mut dyn Write) -> io::Result<()> {
    let counts = counts(findings, rules);
    let width = counts.first().map_or(0, |most| most.count.to_string().len());
    counts.iter().try_for_each(|one| writeln!(out, "{:>width$}  {}  {}", one.count, one.code, one.title))
}

/// The same as JSON: an array, or an object a line.
pub fn statistics_json(findings: &[Finding], rules: &Rules, lines: bool, out: &mut dyn Write) -> io::Result<()> {
    let counts = counts(findings, rules);
    if !lines {
        return one_a_line(counts.iter(), out);
    }
    counts.iter().try_for_each(|one| {
        serde_json::to_writer(&mut *out, one)?;
        writeln!(out)
    })
}

fn counts(findings: &[Finding], rules: &Rules) -> Vec<Count> {
    let mut counted: BTreeMap<&'static str, usize> = BTreeMap::new();
    for finding in findings {
        *counted.entry(finding.code).or_insert(0) += 1;
    }
    let count = |(code, count)| {
        let rule = rules.find(code);
        let title = rule.map(|rule| title(rule.mistake)).unwrap_or_default();
        Count { count, code, rule: rule.and_then(|rule| rule.name), title }
    };
    let mut counts: Vec<Count> = counted.into_iter().map(count).collect();
    counts.sort_by_key(|one| std::cmp::Reverse(one.count));
    counts
}
