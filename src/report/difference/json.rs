use serde_json::{Value, json};

use crate::book::CourtView;
use crate::compare::{About, Against, Difference, Money, Moved, codes};
use crate::region::CountrySet;
use crate::report::difference::{Told, place};

/// Differences for machines: one object. Amounts are texts, as results have them; what is not said is `null`.
pub fn differences_json(told: &Told<'_>) -> String {
    let all: Vec<Value> = told.differences.all.iter().map(difference).collect();
    let object = json!({
        "equal": told.differences.is_empty(),
        "differences": all,
        "against": told.against.map(|(name, against)| money(name, against, told.top)),
    });
    format!("{object:#}\n")
}

fn difference(one: &Difference) -> Value {
    let (kind, name, then) = match &one.about {
        About::Book(what) => ("book", what.as_str(), None),
        About::Program(name) => ("program", name.as_str(), None),
        About::Control { name, is_export: true } => ("export control", name.as_str(), None),
        About::Control { name, is_export: false } => ("import control", name.as_str(), None),
        About::Precedence { first, then } => ("precedence", first.as_str(), Some(then.as_str())),
    };
    let is_placed = !matches!(one.about, About::Book(_));
    json!({
        "about": { "kind": kind, "name": name, "over": then },
        "scenario": one.scenario,
        "rulings": match one.courts {
            CourtView::AsIs => "as they stand",
            CourtView::Pending => "pending ones at work",
            CourtView::FromTheStart => "final ones at work from the start",
        },
        "where": place(one),
        "products": is_placed.then(|| codes(&one.products)),
        "countries": is_placed.then(|| countries(&one.countries)),
        "old": one.old,
        "new": one.new,
        "shown": one.is_shown(),
        "witness": one.witness.as_ref().map(|witness| json!({
            "shipment": witness.shipment,
            "known_on": witness.known_on.map(|day| day.to_string()),
            "columns": witness.moved.iter().map(column).collect::<Vec<Value>>(),
        })),
    })
}

fn countries(set: &CountrySet) -> Value {
    if set.is_everything() {
        return Value::Null;
    }
    set.iter().map(|one| Value::from(one.code())).collect()
}

fn column(moved: &Moved) -> Value {
    json!({ "column": moved.column, "old": moved.old, "new": moved.new })
}

fn money(name: &str, against: &Against, top: usize) -> Value {
    let all = |rows: &[Money]| rows.iter().map(one_money).collect::<Vec<Value>>();
    json!({
        "shipments": name,
        "rows": against.rows,
        "changed": against.changed,
        "needs": against.needs,
        "errors": against.errors,
        "programs": all(&against.programs),
        "totals": all(&against.totals),
        "measures": all(&against.measures),
        "moved": against.moved.iter().take(top).map(|row| json!({
            "line": row.line,
            "id": row.id,
            "total": row.total.as_ref().map(one_money),
            "columns": row.moved.iter().map(column).collect::<Vec<Value>>(),
        })).collect::<Vec<Value>>(),
    })
}

fn one_money(money: &Money) -> Value {
    json!({
        "name": money.name,
        "currency": money.currency.code(),
        "old": money.old.to_string(),
        "new": money.new.to_string(),
        "difference": money.difference.to_string(),
    })
}
