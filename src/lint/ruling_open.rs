use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A ruling that nobody stayed or ended
    ///
    /// `ruling-open`: a ruling is rarely the last word. In this book nothing is said of it since: no stay, no judgment of a higher
    /// court, no `final`; so what it strikes is struck, and may be undone still.
    ///
    /// Example: `program r { tariff * from * = 10%; } ruling vos on 2025-05-28 strikes r;` and nothing more
    ///
    /// To mend it: say what became of it, `stay vos …`, `affirm vos on …` or `final vos on …`.
    "W0517" "ruling-open": Group::Opinion, Find::Written(check);
}

/// Rulings of which nothing else is said.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let courts = &jurisdiction.courts;
        for ruling in &courts.rulings {
            if courts.stays_of(ruling.id).next().is_none() && courts.judgments_of(ruling.id).is_empty() {
                let name = &ruling.name;
                found.push(
                    Diagnostic::new(
                        &MISTAKE,
                        ruling.span,
                        format!("nothing is said of what became of ruling `{name}` since {}", ruling.on),
                    )
                    .help(format!("say `stay {name} …`, `affirm {name} on …` or `final {name} on …`")),
                );
            }
        }
    }
    found
}
