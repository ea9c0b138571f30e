use crate::book::ProgramKind;
use crate::diagnostic::Diagnostic;
use crate::lint::measures::tariffs;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A tariff without a heading among others that declare theirs
    ///
    /// `code-missing`: at least two thirds of the tariffs of this program say under which heading they are declared (`code`). This
    /// one does not, so the `codes` of a line that pays it are not complete and its entry would be refused.
    ///
    /// Example: `tariff 72 from * = 25% code 9903.80.01; tariff 73 from * = 25% code 9903.80.03; tariff 76 from * = 10%;`
    ///
    /// To mend it: say `code` with the heading; where the law has none, allow it here with the reason.
    "W0541" "code-missing": Group::Opinion, Find::Written(check);
}

/// Tariffs without `code` in a program two thirds of whose tariffs have one.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs().filter(|(_, program)| program.kind == ProgramKind::Duty) {
        let all = tariffs(program);
        let (with, without): (Vec<_>, Vec<_>) =
            all.iter().partition(|one| one.marks.iter().any(|marks| marks.code.is_some()));
        let Some(model) = with.first().filter(|_| with.len() >= without.len() * 2) else { continue };
        for one in without {
            let name = format!("{}{}", jurisdiction.prefix, program.name);
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    one.span,
                    format!("this {} has no heading to declare it under, and others of `{name}` have", one.what),
                )
                .also(model.span, "this one has")
                .help("say `code` with its heading"),
            );
        }
    }
    found
}
