//! The page of each code.

use crate::diagnostic::{Mistake, nearest};
use crate::{reference, table};

/// Every mistake that tradec knows, in the order of the codes. A folder that finds mistakes has its line here.
pub fn all() -> Vec<&'static Mistake> {
    let folders: &[&[&'static Mistake]] = &[reference::mistakes::ALL, table::mistakes::ALL];
    let mut all: Vec<&'static Mistake> = folders.iter().flat_map(|folder| folder.iter().copied()).collect();
    all.sort_by_key(|mistake| mistake.code);
    all
}

/// The page of a code.
///
/// # Errors
/// The codes most like it, where there is none of that name.
pub fn page(code: &str) -> Result<String, Vec<&'static str>> {
    let wanted = code.trim().to_ascii_uppercase();
    match all().into_iter().find(|mistake| mistake.code == wanted) {
        Some(mistake) => Ok(drawn(mistake)),
        None => Err(nearest(&wanted, all().iter().map(|mistake| mistake.code))),
    }
}

/// Every code with its title, one a line.
pub fn list() -> String {
    all().into_iter().map(|mistake| format!("{}  {}\n", mistake.code, title(mistake))).collect()
}

/// The first sentence of a page.
pub fn title(mistake: &Mistake) -> String {
    let lines = mistake.page.lines().map(str::trim).take_while(|line| !line.is_empty());
    lines.collect::<Vec<&str>>().join(" ")
}

fn drawn(mistake: &Mistake) -> String {
    // A doc comment keeps the blank behind its slashes.
    let lines = mistake.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
    let rest: Vec<&str> = lines.skip_while(|line| !line.is_empty()).collect();
    format!("{}  {}\n{}\n", mistake.code, title(mistake), rest.join("\n").trim_end())
}

#[cfg(test)]
mod tests {
    use crate::report::explain::{all, page, title};

    #[test]
    fn each_code_is_one_and_has_a_page() {
        let mut codes: Vec<&str> = all().iter().map(|mistake| mistake.code).collect();
        let count = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), count, "two mistakes have one code");
        for mistake in all() {
            let code = mistake.code;
            let paragraphs: Vec<&str> = mistake.page.split("\n\n").map(|part| part.trim_end()).collect();
            let lines = mistake.page.lines().filter(|line| !line.trim().is_empty()).count();
            assert!(lines >= 4, "{code}: what, why, an example, how to mend it");
            assert!(mistake.page.lines().any(|line| line.starts_with("     ")), "{code} has no example");
            let last = paragraphs.iter().rev().find(|part| !part.trim().is_empty()).unwrap();
            assert!(!last.starts_with("     "), "{code} ends with its example and not with how to mend it");
            assert!(title(mistake).ends_with('.'), "{code} has no sentence for a title");
        }
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert!(page("d0105").unwrap().starts_with("D0105  A cell is not a day.\n\nDays are written"));
        assert!(page("D0195").unwrap_err().contains(&"D0105"));
    }
}
