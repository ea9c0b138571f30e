use crate::book::Book;
use crate::shipment::{Outcome, Rule, Shipment, Standing};

/// Why a measure, named by its label or program (`s232_steel.uk`), did not apply to a line, by the trace of its outcome:
/// sentences for people.
///
/// # Errors
/// The names that may be asked, where there is none of that name.
pub fn why_not(book: &Book, shipment: &Shipment, outcome: &Outcome, name: &str) -> Result<Vec<String>, Vec<String>> {
    let mut names = Vec::new();
    let mut found = None;
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            let own = format!("{}{}", jurisdiction.prefix, program.name);
            if own == name || program.name == name {
                found = found.or(Some((own.clone(), None)));
            }
            for tariff in &program.tariffs {
                let Some(label) = &tariff.marks.label else { continue };
                let full = format!("{own}.{label}");
                if full == name || *label == name {
                    found = found.or(Some((own.clone(), Some(label.clone()))));
                }
                if !names.contains(&full) {
                    names.push(full);
                }
            }
            names.push(own);
        }
    }
    let Some((program, label)) = found else {
        names.sort();
        return Err(names);
    };
    let mut sentences: Vec<String> =
        outcome.faults.iter().map(|fault| format!("the line has no result: {}", fault.message)).collect();
    let Some(trace) = &outcome.trace else { return Ok(sentences) };
    let Some(traced) = trace.programs.iter().find(|one| one.name == program) else {
        sentences.push(format!("`{program}` is the law of another jurisdiction than the destination's"));
        return Ok(sentences);
    };
    match &traced.standing {
        Standing::Exempt => {
            let names: Vec<String> = traced
                .exemptions
                .iter()
                .map(|one| match (&one.code, one.name.as_str()) {
                    (Some(code), "") => format!("the exemption {code}"),
                    (None, "") => "an exemption".to_string(),
                    (_, name) => format!("`{name}`"),
                })
                .collect();
            sentences.push(format!("`{program}` is not levied: {} matches", names.join(" and ")));
        }
        Standing::Dropped(by) => sentences.push(format!("`{program}` is not levied: `{by}` takes all of the value")),
        Standing::Levied | Standing::NotMet => {}
    }
    let Some(label) = label else {
        if traced.standing == Standing::Levied {
            sentences.push(format!("`{program}` applies: {}", traced.arithmetic));
        }
        for one in &traced.not_met {
            sentences.push(format!("{}: {}", one.what.name, one.why));
        }
        if sentences.is_empty() {
            sentences.push(format!("no measure of `{program}` names this product from this origin"));
        }
        return Ok(sentences);
    };
    let before = sentences.len();
    let is_named = |name: &str| name == label || name.starts_with(&format!("{label} of "));
    for one in traced.prevailing.iter().filter(|one| is_named(&one.name)) {
        sentences.push(format!("{} prevails in `{program}`", one.name));
    }
    for one in traced.beaten.iter().filter(|one| is_named(&one.what.name)) {
        let rule = match one.rule {
            Rule::Overrides => "says that it overrides it",
            Rule::Narrower => "is narrower",
            Rule::Later => "has the same scope and is later",
            Rule::AnnouncedLater => "has the same scope and was announced later",
            Rule::Amount => "has the duty that the program chooses",
        };
        sentences.push(format!("{} is met, and {} goes before it: it {rule}", one.what.name, one.by));
    }
    for one in traced.not_met.iter().filter(|one| is_named(&one.what.name)) {
        sentences.push(format!("{}: {}", one.what.name, one.why));
    }
    if sentences.len() == before {
        sentences.push(place_that_fails(book, shipment, &program, &label));
    }
    Ok(sentences)
}

/// Which of product and origin a labelled tariff does not name.
fn place_that_fails(book: &Book, shipment: &Shipment, program: &str, label: &str) -> String {
    use crate::book::Builtin;
    use crate::trade::Value;
    let product = match shipment.values.get(&Builtin::Product.id()) {
        Some(Value::Product(code)) => *code,
        _ => return format!("`{label}` cannot be judged: the product is not said"),
    };
    let tariffs = book.jurisdictions.iter().flat_map(|jurisdiction| {
        let named =
            jurisdiction.programs.iter().filter(|one| format!("{}{}", jurisdiction.prefix, one.name) == program);
        named.flat_map(|program| &program.tariffs).filter(|tariff| tariff.marks.label.as_deref() == Some(label))
    });
    let mut names_product = false;
    for tariff in tariffs {
        names_product |= tariff.products.iter().any(|element| element.area.holds(product.start()));
    }
    if names_product {
        format!("`{label}` does not name the origin")
    } else {
        format!("`{label}` does not name the product {product}")
    }
}
