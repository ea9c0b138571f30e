use crate::diagnostic::Diagnostic;
use crate::lint::{Allows, Find, Group, Levels};

rule! {
    /// A comment allows a finding and does not say why
    ///
    /// `allow-unreasoned`: who reads the book next year must be able to tell why a finding was let pass. Without a reason behind
    /// its brackets such a comment keeps nothing back.
    ///
    /// Example: `// tradec: allow(announced-late)`
    ///
    /// To mend it: write the reason behind it, `// tradec: allow(announced-late) retroactive by section 4 of the order`
    "W0503" "allow-unreasoned": Group::Opinion, Find::Comments(check);
}

/// Comments without a reason.
fn check(allows: &Allows, _: &Levels) -> Vec<Diagnostic> {
    let all = allows.all.iter().filter(|allow| allow.names.is_some() && allow.reason.is_empty());
    all.map(|allow| {
        Diagnostic::new(&MISTAKE, allow.comment, "this comment does not say why, so it allows nothing")
            .help("write the reason behind the bracket")
    })
    .collect()
}
