use crate::compare::{Against, Difference, Money};
use crate::report::difference::text::differences_counted;
use crate::report::difference::{Told, columns, heading, place, side, summary};
use crate::trade::grouped;

/// Differences for a comment on a pull request: nothing where there is none.
pub fn differences_markdown(told: &Told<'_>) -> String {
    let all = &told.differences.all;
    let mut text = String::new();
    if !all.is_empty() {
        text.push_str(&format!("### The books differ: {}\n\n", differences_counted(all)));
        text.push_str("| what | where | old | new |\n| --- | --- | --- | --- |\n");
        for one in all {
            let may = if one.is_shown() { "" } else { "*may differ:* " };
            text.push_str(&format!(
                "| {} | {may}{} | {} | {} |\n",
                cell(&heading(one)),
                cell(&place(one)),
                cell(side(&one.old)),
                cell(side(&one.new))
            ));
        }
        text.push_str(&witnesses(all));
    }
    if let Some((name, against)) = told.against {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&money(name, against, told.top));
    }
    text
}

fn witnesses(all: &[Difference]) -> String {
    let shown: Vec<_> = all.iter().filter_map(|one| Some((one, one.witness.as_ref()?))).collect();
    if shown.is_empty() {
        return String::new();
    }
    let mut text = "\n<details>\n<summary>A shipment for each</summary>\n".to_string();
    for (one, witness) in shown {
        text.push_str(&format!(
            "\n{}: {}\n\n```text\n{}\n",
            escaped(&heading(one)),
            escaped(&place(one)),
            witness.shipment
        ));
        if let Some(day) = witness.known_on {
            text.push_str(&format!("known on {day}\n"));
        }
        text.push_str("```\n\n| column | old | new |\n| --- | ---: | ---: |\n");
        for moved in columns(&witness.moved) {
            let said = |side: &Option<String>| cell(side.as_deref().unwrap_or("no such column"));
            text.push_str(&format!("| {} | {} | {} |\n", cell(&moved.column), said(&moved.old), said(&moved.new)));
        }
    }
    text.push_str("\n</details>\n");
    text
}

fn money(name: &str, against: &Against, top: usize) -> String {
    let mut text = format!("### {}\n", escaped(&summary(name, against)));
    let mut rows: Vec<&Money> = against.programs.iter().collect();
    rows.extend(&against.totals);
    text.push_str(&table("program", &rows));
    text.push_str(&table("measure", &against.measures.iter().collect::<Vec<_>>()));
    if against.moved.is_empty() || top == 0 {
        return text;
    }
    text.push_str(&format!(
        "\n<details>\n<summary>The rows that move most: {} of {}</summary>\n\n",
        against.moved.len().min(top),
        against.moved.len()
    ));
    text.push_str("| line | id | column | old | new |\n| ---: | --- | --- | ---: | ---: |\n");
    for row in against.moved.iter().take(top) {
        for moved in &row.moved {
            let said = |side: &Option<String>| cell(side.as_deref().unwrap_or("no such column"));
            text.push_str(&format!(
                "| {} | {} | {} | {} | {} |\n",
                row.line,
                cell(row.id.as_deref().unwrap_or("")),
                cell(&moved.column),
                said(&moved.old),
                said(&moved.new)
            ));
        }
    }
    text.push_str("\n</details>\n");
    text
}

fn table(title: &str, rows: &[&Money]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut text = format!("\n| {title} | old | new | difference | |\n| --- | ---: | ---: | ---: | --- |\n");
    for row in rows {
        let [old, new, difference] = [row.old, row.new, row.difference].map(|amount| grouped(&amount.to_string()));
        text.push_str(&format!("| {} | {old} | {new} | {difference} | {} |\n", cell(&row.name), row.currency));
    }
    text
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    escaped(text).replace('|', "\\|").replace(['\n', '\r'], " ")
}

/// A text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '*' | '_' | '`' | '[' | ']' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            other => out.push(other),
        }
    }
    out
}
