//! The page of each code.

use crate::diagnostic::{Mistake, nearest};

/// The page of a code among all.
///
/// # Errors
/// The codes most like it, where there is none of that name.
pub fn page(all: &[&'static Mistake], code: &str) -> Result<String, Vec<&'static str>> {
    let wanted = code.trim().to_ascii_uppercase();
    match all.iter().find(|mistake| mistake.code == wanted) {
        Some(mistake) => Ok(drawn(mistake)),
        None => Err(nearest(&wanted, all.iter().map(|mistake| mistake.code))),
    }
}

/// Every code with its title, one a line.
pub fn list(all: &[&'static Mistake]) -> String {
    all.iter().map(|mistake| format!("{}  {}\n", mistake.code, title(mistake))).collect()
}

/// The first paragraph of a page.
pub fn title(mistake: &Mistake) -> String {
    let lines = mistake.page.lines().map(str::trim).take_while(|line| !line.is_empty());
    lines.collect::<Vec<&str>>().join(" ")
}

/// What follows on the first paragraph of a page.
pub fn body(mistake: &Mistake) -> String {
    // A doc comment keeps the blank behind its slashes.
    let lines = mistake.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
    let rest: Vec<&str> = lines.skip_while(|line| !line.is_empty()).collect();
    rest.join("\n").trim_start_matches('\n').trim_end().to_string()
}

fn drawn(mistake: &Mistake) -> String {
    format!("{}  {}\n\n{}\n", mistake.code, title(mistake), body(mistake))
}
