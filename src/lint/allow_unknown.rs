use crate::diagnostic::{Diagnostic, nearest};
use crate::lint::{ALLOW_RULES, Allows, Find, Group, Levels, RULES, rule};

rule! {
    /// A comment allows what does not exist
    ///
    /// `allow-unknown`: a comment `// tradec: allow(NAME) reason` names rules, by the names that `tradec lint --list` prints or by
    /// their codes. This one cannot be read, or names what is no rule, so it keeps nothing back. An error of the book can never
    /// be allowed.
    ///
    /// Example: `// tradec: allow(day-gaps) the order says so`
    ///
    /// To mend it: correct the name.
    "W0502" "allow-unknown": Group::Opinion, Find::Comments(check);
}

/// Names that are no rule's, and comments that cannot be read.
fn check(allows: &Allows, _: &Levels) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for allow in &allows.all {
        let Some(names) = &allow.names else {
            found.push(
                Diagnostic::new(&MISTAKE, allow.comment, "this comment to tradec cannot be read")
                    .help("write `// tradec: allow(NAME) reason`"),
            );
            continue;
        };
        for name in names.iter().filter(|name| rule(&name.text).is_none()) {
            let is_error = name.text.len() == 5 && name.text.starts_with(['E', 'e']);
            if is_error {
                let message = format!("`{}` is an error of the book, and no comment allows it", name.text);
                found.push(Diagnostic::new(&MISTAKE, name.span, message).help("mend the error itself"));
                continue;
            }
            // Warnings of other folders are known by their codes.
            if name.is_used {
                continue;
            }
            let all = RULES.iter().chain(ALLOW_RULES).flat_map(|rule| [rule.name, rule.mistake.code]);
            let mut one = Diagnostic::new(&MISTAKE, name.span, format!("there is no rule `{}`", name.text));
            match nearest(&name.text, all).first() {
                Some(near) => one = one.help(format!("the nearest is `{near}`")).fix(name.span, *near),
                None => one = one.help("`tradec lint --list` prints all rules"),
            }
            found.push(one);
        }
    }
    found
}
