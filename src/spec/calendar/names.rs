//! What people call a statement.

use crate::book::{Control, ControlKind, Exemption, Jurisdiction, Precedence, Program, ProgramId, Tariff};

/// A program.
pub fn of(jurisdiction: &Jurisdiction, program: &Program) -> String {
    format!("{}{}", jurisdiction.prefix, program.name)
}

/// `reciprocal.truce`, `the 50% of s232_steel`.
pub fn tariff(jurisdiction: &Jurisdiction, program: &Program, tariff: &Tariff) -> String {
    let of = of(jurisdiction, program);
    if let Some(quota) = &tariff.quota {
        return format!("the quota {of}.{}", quota.name);
    }
    let mut rates: Vec<String> = Vec::new();
    for row in &tariff.rows {
        let rate = plain(&row.written);
        if !rates.contains(&rate) {
            rates.push(rate);
        }
    }
    if tariff.listed.is_some() {
        let label = tariff.marks.label.as_ref();
        return label.map_or_else(|| format!("the rates of {of}"), |label| format!("{of}.{label}"));
    }
    match (&tariff.marks.label, rates.as_slice()) {
        (Some(label), [only]) => format!("{of}.{label} ({only})"),
        (Some(label), _) => format!("{of}.{label}"),
        (None, [only]) => format!("the {only} of {of}"),
        (None, _) => format!("the rates by country of {of}"),
    }
}

/// `the exemption 9903.01.32 of reciprocal`.
pub fn exemption(jurisdiction: &Jurisdiction, program: &Program, exemption: &Exemption) -> String {
    let of = of(jurisdiction, program);
    match (&exemption.marks.label, &exemption.marks.code) {
        (Some(label), _) => format!("the exemption {of}.{label}"),
        (None, Some(code)) => format!("the exemption {code} of {of}"),
        (None, None) => format!("an exemption of {of}"),
    }
}

/// `license ethane`.
pub fn control(jurisdiction: &Jurisdiction, control: &Control) -> String {
    let kind = match control.kind {
        ControlKind::License => "license",
        ControlKind::Ban => "ban",
    };
    format!("{kind} {}{}", jurisdiction.prefix, control.name)
}

/// `precedence s232_steel over reciprocal`.
pub fn precedence(jurisdiction: &Jurisdiction, precedence: &Precedence) -> String {
    let names = |all: &[ProgramId]| {
        let programs = all.iter().filter_map(|id| jurisdiction.programs.get(id.0));
        programs.map(|program| of(jurisdiction, program)).collect::<Vec<String>>().join(", ")
    };
    let entirely = if precedence.entirely { " entirely" } else { "" };
    format!("precedence {} over {}{entirely}", names(&precedence.first), names(&precedence.then))
}

fn plain(written: &str) -> String {
    written.split_whitespace().collect::<Vec<&str>>().join(" ")
}
