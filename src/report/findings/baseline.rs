use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::diagnostic::Severity;
use crate::report::findings::finding::Finding;
use crate::report::findings::json::one_a_line;

/// What was found on a day and is let pass from then on: only what is new is told.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    known: BTreeMap<String, Known>,
}

/// A finding in a baseline: its fingerprint, and the rest for whoever reads the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The file; empty where it has no place.
    pub path: String,
    /// `W0310`
    pub code: String,
    /// What was said.
    pub message: String,
    /// By which it is known again.
    pub fingerprint: String,
}

impl Baseline {
    /// Reads a file that [`Baseline::write`] wrote.
    ///
    /// # Errors
    /// What is wrong with the file: a sentence without its full stop.
    pub fn read(text: &str) -> Result<Baseline, String> {
        let read: Vec<Known> = serde_json::from_str(text).map_err(|why| format!("it is no baseline: {why}"))?;
        let mut known = BTreeMap::new();
        for one in read {
            let is_hash = one.fingerprint.len() == 32 && one.fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
            if !is_hash {
                return Err(format!("it is no baseline: \"{}\" is not a fingerprint", one.fingerprint));
            }
            known.insert(one.fingerprint.clone(), one);
        }
        Ok(Baseline { known })
    }

    /// Writes findings as a baseline: a JSON array, a finding a line, in the order of path, code and message, so that two
    /// baselines can be merged like any text.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
        let known = |finding: &Finding| Known {
            path: finding.place.as_ref().map(|place| place.path.clone()).unwrap_or_default(),
            code: finding.code.to_string(),
            message: finding.message.clone(),
            fingerprint: finding.fingerprint.clone(),
        };
        let mut all: Vec<Known> = findings.iter().map(known).collect();
        all.sort();
        one_a_line(all.iter(), out)
    }

    /// The findings that are new, those that are known, and what of the baseline is not found any more. Where a book has errors
    /// much is not looked for: then only errors can be missing.
    pub fn part(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>, Vec<&Known>) {
        // An opinion that a book's settings raise to an error stops nothing.
        let is_broken = |finding: &Finding| finding.severity == Severity::Error && finding.code.starts_with('E');
        let has_errors = findings.iter().any(is_broken);
        let mut left = self.known.clone();
        let (mut new, mut old) = (Vec::new(), Vec::new());
        for finding in findings {
            left.remove(&finding.fingerprint);
            let part = if self.known.contains_key(&finding.fingerprint) { &mut old } else { &mut new };
            part.push(finding);
        }
        let mut gone: Vec<&Known> = self.known.values().filter(|one| left.contains_key(&one.fingerprint)).collect();
        gone.retain(|one| !has_errors || one.code.starts_with('E'));
        gone.sort();
        (new, old, gone)
    }
}
