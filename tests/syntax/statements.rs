use std::path::{Path, PathBuf};

use tradec::diagnostic::Noted;
use tradec::syntax::tree::{Origins, StatementKind, Tariff, Tree};
use tradec::syntax::{print, print_condition, print_rate};

use crate::syntax::{BOOK, drawn, parse, sound, without_places};

#[test]
fn the_book_is_read() {
    let tree = sound(BOOK);
    assert_eq!(tree.statements.len(), 51);
}

fn rule_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            rule_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "tm") {
            found.push(path);
        }
    }
}

#[test]
fn every_rule_file_of_the_project_is_read_and_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    rule_files(&root.join("examples"), &mut found);
    rule_files(&root.join("src"), &mut found);
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let (read, files) = parse(&text);
        assert!(read.diagnostics.is_empty(), "{}\n{}", path.display(), drawn(&read, &files));
        let once = print(&read.value, &files);
        let again = sound(&once);
        assert_eq!(without_places(&again), without_places(&read.value), "{}", path.display());
        let (again, files) = parse(&once);
        assert_eq!(print(&again.value, &files), once, "{}", path.display());
    }
}

fn only_tariff(read: &Noted<Tree>) -> Option<&Tariff> {
    match read.value.statements.first().map(|statement| &statement.kind) {
        Some(StatementKind::Tariff(tariff)) => Some(tariff),
        _ => None,
    }
}

/// How a rate was understood: parentheses around every part that is made of others.
fn rate_shape(rate: &str) -> String {
    let (read, files) = parse(&format!("tariff 72 from * = {rate};"));
    assert!(read.diagnostics.is_empty(), "{}", drawn(&read, &files));
    match only_tariff(&read).map(|tariff| &tariff.origins) {
        Some(Origins::Set(_, rate)) => shape(rate),
        _ => String::new(),
    }
}

fn shape(rate: &tradec::syntax::tree::Rate) -> String {
    use tradec::syntax::tree::RateKind;
    match &rate.kind {
        RateKind::Sum(terms) => {
            let terms: Vec<String> = terms.iter().map(|(sign, term)| format!("{sign:?} {}", shape(term))).collect();
            format!("[{}]", terms.join(" "))
        }
        RateKind::Times(left, _) => format!("[{} times]", shape(left)),
        RateKind::Bound(left, kind, right) => format!("[{} {kind:?} {}]", shape(left), shape(right)),
        RateKind::Max(rates) => format!("max[{}]", rates.iter().map(shape).collect::<Vec<_>>().join(", ")),
        RateKind::Group(inner) => format!("({})", shape(inner)),
        _ => print_rate(rate),
    }
}

#[test]
fn a_bound_takes_the_whole_sum_on_either_side() {
    assert_eq!(
        rate_shape("10% + 2 USD/kg MAX 20% + 1 USD/kg"),
        "[[Plus 10% Plus 2 USD/kg] Max [Plus 20% Plus 1 USD/kg]]"
    );
    assert_eq!(rate_shape("10% at least 2 USD/kg at most 20%"), "[[10% AtLeast 2 USD/kg] AtMost 20%]");
    assert_eq!(rate_shape("mfn - 2% * 0.5"), "[Plus mfn Minus [2% times]]");
    assert_eq!(rate_shape("mfn * 50% * abv"), "[[mfn times] times]");
    assert_eq!(rate_shape("max(5% MIN 1%, free)"), "max[[5% Min 1%], free]");
    assert_eq!(rate_shape("33 1/3 %"), "33 1/3%");
    assert_eq!(rate_shape("15% inclusive of mfn of a or b"), "15% of a or b inclusive of mfn");
    assert_eq!(rate_shape("100 USD"), "100 USD");
    assert_eq!(rate_shape("4.4¢/kg"), "4.4 ¢/kg");
}

/// A condition, and how it reads when printed.
fn condition(text: &str) -> String {
    let (read, files) = parse(&format!("exempt * from * when {text};"));
    assert!(read.diagnostics.is_empty(), "{}", drawn(&read, &files));
    let when = read.value.statements.first().and_then(|statement| statement.clauses.when.as_ref());
    when.map(print_condition).unwrap_or_default()
}

#[test]
fn conditions_are_read() {
    for text in [
        "a or b and not c",
        "(a or b) and c",
        "((a + b)) * 2 > 3",
        "((a > 3))",
        "value per kg <= 2 USD/100 kg",
        "origin in eu except DE, CH and transport in \"air\", \"sea\"",
        "steel_value is given",
        "claims USMCA or claims \"9903.88.69\"",
        "entered on 2025-06-04 or loaded before entered",
        "a = b or a != \"x\"",
        "20% of value < (a - b)",
    ] {
        assert_eq!(condition(text), text);
    }
    assert_eq!(condition("origin not in eu"), "not origin in eu");
    assert_eq!(condition("steel_value is not given"), "not steel_value is given");
    assert_eq!(condition("transport in { air, sea }"), "transport in air, sea");
}

#[test]
fn what_is_named_like_a_clause_or_a_statement_is_told_apart() {
    // A label and a fact may be called as a statement is.
    sound("program p { country: tariff 72 from * = 1% when product in steel\n and country = \"x\"; } pause p.country;");
    // Clauses over several lines, and the words that begin statements behind them.
    sound("tariff 72 from *\n = 1%\n since 2025-01-01\n cite \"x\"\n code 9903.01.25\n when\n product in steel;");
    // A season behind a flat amount is no unit.
    sound("tariff 72 from * = 100 USD each year 04-01 through 04-30;");
    sound("tariff 72 from * = 1.53 USD each each year 04-01 through 04-30;");
    sound("tariff 72 from * = 5% // a; b { \"\n;");
    sound("jurisdiction US; currency USD");
}

#[test]
fn no_statement_costs_another() {
    let text = "currency USD;\ntariff steel from * = ;\nprogram p { tariff 72 from * = 1%; exempt from; tariff 73 from * = 2%; }\nuse std.countries;";
    let (read, _) = parse(text);
    assert_eq!(read.diagnostics.len(), 2);
    let program = read.value.statements.iter().find_map(|statement| match &statement.kind {
        StatementKind::Program(program) => Some(program),
        _ => None,
    });
    assert_eq!(program.map(|program| program.body.len()), Some(3));
    assert_eq!(read.value.statements.len(), 4);
}
