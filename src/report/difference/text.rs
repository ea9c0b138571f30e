use crate::compare::{Against, Difference, Money, Moved};
use crate::report::difference::{Told, columns, count, heading, place, side, summary};
use crate::trade::grouped;

/// Differences for people: nothing where there is none.
pub fn differences_text(told: &Told<'_>) -> String {
    let mut text = String::new();
    let mut last = None;
    for one in &told.differences.all {
        let heading = heading(one);
        if last.as_ref() != Some(&heading) {
            if last.is_some() {
                text.push('\n');
            }
            text.push_str(&format!("{heading}\n"));
            last = Some(heading);
        }
        text.push_str(&difference(one));
    }
    if let Some((name, against)) = told.against {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&money(name, against, told.top));
    }
    text
}

fn difference(one: &Difference) -> String {
    let may = if one.is_shown() { "" } else { "may differ: " };
    let mut text = format!("  {may}{}: {} → {}\n", place(one), side(&one.old), side(&one.new));
    match &one.witness {
        Some(witness) => {
            text.push_str(&format!("      {}\n", witness.shipment));
            if let Some(day) = witness.known_on {
                text.push_str(&format!("      known on {day}\n"));
            }
            let moved: Vec<String> = columns(&witness.moved).into_iter().map(shown).collect();
            text.push_str(&format!("      {}\n", moved.join(", ")));
        }
        None if !one.is_shown() => text.push_str("      no shipment was found that shows it\n"),
        None => {}
    }
    text
}

fn shown(moved: &Moved) -> String {
    let none = "no such column";
    format!("{} {} → {}", moved.column, moved.old.as_deref().unwrap_or(none), moved.new.as_deref().unwrap_or(none))
}

fn money(name: &str, against: &Against, top: usize) -> String {
    let mut text = format!("{}\n", summary(name, against));
    let mut rows: Vec<&Money> = against.programs.iter().collect();
    rows.extend(&against.totals);
    if !rows.is_empty() {
        text.push('\n');
        text.push_str(&table("", &rows));
    }
    if !against.measures.is_empty() {
        text.push('\n');
        text.push_str(&table("by measure", &against.measures.iter().collect::<Vec<_>>()));
    }
    if against.moved.is_empty() || top == 0 {
        return text;
    }
    let shown_rows = against.moved.len().min(top);
    let of = if shown_rows < against.moved.len() {
        format!(", {shown_rows} of {}", against.moved.len())
    } else {
        String::new()
    };
    text.push_str(&format!("\nrows that move most{of}\n"));
    for row in against.moved.iter().take(top) {
        let id = row.id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
        let total = row.total.as_ref().filter(|total| !total.difference.is_zero());
        let total = total.map(|total| {
            let (old, new) = (grouped(&total.old.to_string()), grouped(&total.new.to_string()));
            format!("total {old} → {new} {} ({})", total.currency, signed(total))
        });
        let moved = columns(&row.moved).into_iter().map(shown).collect::<Vec<_>>().join(", ");
        let all: Vec<String> = total.into_iter().chain([moved]).collect();
        text.push_str(&format!("  line {}{id}: {}\n", row.line, all.join("; ")));
    }
    text
}

fn signed(money: &Money) -> String {
    let text = grouped(&money.difference.to_string());
    if text.starts_with('-') || money.difference.is_zero() { text } else { format!("+{text}") }
}

/// Money in columns: what, old, new, difference.
fn table(title: &str, rows: &[&Money]) -> String {
    let header = [title.to_string(), "old".to_string(), "new".to_string(), "difference".to_string()];
    let mut cells: Vec<[String; 4]> = vec![header];
    for row in rows {
        let amounts = [row.old, row.new].map(|amount| grouped(&amount.to_string()));
        let [old, new] = amounts;
        cells.push([row.name.clone(), old, new, format!("{} {}", signed(row), row.currency)]);
    }
    let width =
        |at: usize| cells.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2), width(3)];
    let [first, second, third, fourth] = widths;
    let line = |[name, old, new, difference]: &[String; 4]| {
        // The header of differences stands over the amounts, not over their currency.
        let more = if difference == "difference" { 4 } else { 0 };
        let gap = fourth.saturating_sub(more);
        let text = format!("  {name:first$}  {old:>second$}  {new:>third$}  {difference:>gap$}");
        format!("{}\n", text.trim_end())
    };
    cells.iter().map(line).collect()
}

/// `3 differences, 1 of them may be none`.
pub fn differences_counted(all: &[Difference]) -> String {
    let open = all.iter().filter(|one| !one.is_shown()).count();
    let text = count(all.len(), "difference");
    if open == 0 { text } else { format!("{text}, {open} of them not shown by a shipment") }
}
