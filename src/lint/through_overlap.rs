use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::neighbours::neighbours;
use crate::lint::{Find, Group, Subject};

rule! {
    /// The last day of one statement is the first of the next
    ///
    /// `through-overlap`: `through` names the last day on which a statement holds, and the next one for the same goods begins on
    /// that day. On it the later goes before, so the last day of the first is never its own.
    ///
    /// Example: `tariff 72 from * = 5% through 2025-06-04; tariff 72 from * = 9% since 2025-06-04;`
    ///
    /// To mend it: say `until` and the same day. Only who asks what was known before the next was announced sees another last day.
    "W0512" "through-overlap": Group::Opinion, Find::Written(check);
}

/// Statements of which one ends by `through` on the day on which the next begins.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for pair in neighbours(subject).into_iter().filter(|pair| pair.end == pair.start.next()) {
        let Some(through) = pair.first.clauses.through else { continue };
        let mut one = Diagnostic::new(
            &MISTAKE,
            through.span,
            format!("on {} the next holds already, which goes before this", pair.start),
        )
        .also(pair.second.span, "the next")
        .help("say `until` and the same day");
        if let Some(word) = subject.word_before(through.span, "through") {
            // By what was known before the next was, this one holds on that day by itself.
            let is_known = pair.second.terms.known <= pair.first.terms.known;
            let safety = if is_known { Safety::Proved } else { Safety::Supposed };
            one = one.mended(safety, vec![Edit { span: word, text: "until".to_string() }]);
        }
        found.push(one);
    }
    found
}
