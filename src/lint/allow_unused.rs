use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::{Allows, Find, Group, Levels, rule};

rule! {
    /// A comment allows what is not found
    ///
    /// `allow-unused`: a comment that allows a finding is a promise that somebody looked. Where nothing of the kind is found any
    /// more, it would hide the next one that nobody looked at.
    ///
    /// Example: `// tradec: allow(day-gap) the order says so` before a statement without a gap
    ///
    /// To mend it: take the comment away, which `tradec lint --fix` does, or the one name out of it.
    "W0501" "allow-unused": Group::Opinion, Find::Comments(check);
}

/// Comments of whose names none, or not each, kept a finding back.
fn check(allows: &Allows, levels: &Levels) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for allow in allows.all.iter().filter(|allow| !allow.reason.is_empty()) {
        // Of a rule that is not asked it cannot be said.
        let is_asked = |name: &&crate::lint::Named| rule(&name.text).is_some_and(|one| levels.of(one).is_some());
        let names = allow.names.iter().flatten();
        let idle: Vec<_> = names.filter(is_asked).filter(|name| !name.is_used).collect();
        if idle.is_empty() {
            continue;
        }
        let all = allow.names.as_ref().map_or(0, Vec::len);
        if idle.len() == all {
            let what = if all == 1 { "what this comment allows is" } else { "none of what this comment allows is" };
            let not = if all == 1 { "not found here" } else { "found here" };
            found.push(
                Diagnostic::new(&MISTAKE, allow.comment, format!("{what} {not}"))
                    .help("take the comment away")
                    .mended(Safety::Proved, vec![Edit { span: allow.comment, text: String::new() }]),
            );
            continue;
        }
        for name in idle {
            found.push(
                Diagnostic::new(&MISTAKE, name.span, format!("`{}` is not found here", name.text))
                    .help("take it out of the comment"),
            );
        }
    }
    found
}
