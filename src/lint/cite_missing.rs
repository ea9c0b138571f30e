use std::collections::BTreeSet;

use crate::book::Marks;
use crate::diagnostic::Diagnostic;
use crate::lint::measures::measures;
use crate::lint::{Find, Group, Subject};
use crate::source::Span;

rule! {
    /// A statement without a source among others that name theirs
    ///
    /// `cite-missing`: most statements of this program, or most of this sort, say which law they are from, by their own `cite` or
    /// by that of the program. This one does not, so a result that hangs on it has no source to show. Nothing is said where most
    /// statements go without, and nothing of what a scenario adds: that is no law yet.
    ///
    /// Example: `program p { tariff 72 from * = 25% cite "Proclamation 9705"; tariff 76 from * = 10%; }`
    ///
    /// To mend it: say `cite "…"` in the statement, or once for all of the program.
    "W0540" "cite-missing": Group::Opinion, Find::Written(check);
}

/// A statement by what it is called, where it stands, and whether it names a source.
struct Cited {
    what: &'static str,
    span: Span,
    cites: bool,
}

/// Statements without `cite` of a program or a sort most of which have one.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told: BTreeSet<Span> = BTreeSet::new();
    for jurisdiction in &subject.book().jurisdictions {
        for program in &jurisdiction.programs {
            let all = measures(program).into_iter().map(|one| {
                let cites = one.marks.iter().any(|marks| !marks.cite.is_empty());
                Cited { what: one.what, span: one.span, cites }
            });
            lacking(all.collect(), &format!("of `{}{}`", jurisdiction.prefix, program.name), &mut told, &mut found);
        }
        let (acts, courts) = (&jurisdiction.acts, &jurisdiction.courts);
        let mut see = |what, statements: Vec<(&Marks, Span)>| {
            let all = statements.into_iter().map(|(marks, span)| Cited { what, span, cites: !marks.cite.is_empty() });
            lacking(all.collect(), "of its sort", &mut told, &mut found);
        };
        see("precedence", jurisdiction.precedences.iter().map(|one| (&one.marks, one.span)).collect());
        see("act", acts.iter().map(|one| (&one.marks, one.span)).collect());
        see("control", jurisdiction.controls.iter().map(|one| (&one.marks, one.span)).collect());
        see("ruling", courts.rulings.iter().map(|one| (&one.marks, one.span)).collect());
        see("stay", courts.stays.iter().map(|one| (&one.marks, one.span)).collect());
        see("judgment", courts.judgments.iter().map(|one| (&one.marks, one.span)).collect());
    }
    found
}

fn lacking(all: Vec<Cited>, whose: &str, told: &mut BTreeSet<Span>, found: &mut Vec<Diagnostic>) {
    let citing = all.iter().filter(|one| one.cites).count();
    let (Some(model), true) = (all.iter().find(|one| one.cites), citing * 2 >= all.len()) else { return };
    for one in all.iter().filter(|one| !one.cites) {
        // Rows of a list and statements of several programs are one statement.
        if told.insert(one.span) {
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    one.span,
                    format!("this {} names no source, and others {whose} do", one.what),
                )
                .also(model.span, "this one does")
                .help("say `cite \"…\"` with the law it is from"),
            );
        }
    }
}
