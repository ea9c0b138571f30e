use clap::Args;

use crate::book;
use crate::cli::output::print;
use crate::cli::stop::Stop;
use crate::diagnostic::Mistake;
use crate::lint;
use crate::proof;
use crate::reference;
use crate::report::explain::{list, page};
use crate::spec;
use crate::syntax;
use crate::table;

/// `tradec explain`
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tradec explain D0105")]
pub struct Options {
    /// The code, or the name of a rule of `tradec lint`; without one, all are listed
    code: Option<String>,
}

/// Every mistake that tradec knows, in the order of the codes. A folder that finds mistakes has its place here.
pub fn all() -> Vec<&'static Mistake> {
    let folders: &[&[&'static Mistake]] = &[
        syntax::mistakes::ALL,
        book::mistakes::ALL,
        reference::mistakes::ALL,
        proof::mistakes::ALL,
        spec::mistakes::ALL,
        table::mistakes::ALL,
    ];
    let mut all: Vec<&'static Mistake> = folders.iter().flat_map(|folder| folder.iter().copied()).collect();
    all.extend(lint::mistakes());
    all.sort_by_key(|mistake| mistake.code);
    all
}

/// Prints the page of a code.
///
/// # Errors
/// A code that is not there.
pub fn run(options: &Options) -> Result<u8, Stop> {
    let text = match &options.code {
        None => list(&all()),
        Some(code) => page(&all(), lint::rule(code).map_or(code, |rule| rule.mistake.code)).map_err(|near| {
            let near = if near.is_empty() { String::new() } else { format!("; there is {}", near.join(", ")) };
            Stop::Call(format!("there is no code {code}{near} (`tradec explain` lists all)"))
        })?,
    };
    print(&text)?;
    Ok(0)
}

#[cfg(test)]
mod tests {
    use crate::cli::explain::all;
    use crate::report::explain::{page, title};

    #[test]
    fn each_code_is_one_and_has_a_page() {
        let mut codes: Vec<&str> = all().iter().map(|mistake| mistake.code).collect();
        let count = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), count, "two mistakes have one code");
        for mistake in all() {
            let code = mistake.code;
            let paragraphs = mistake.page.split("\n\n").filter(|part| !part.trim().is_empty()).count();
            let lines = mistake.page.lines().filter(|line| !line.trim().is_empty()).count();
            assert!(paragraphs >= 3 && lines >= 4, "{code}: what, why, an example, how to mend it");
            let is_example = |line: &str| line.starts_with("     ") || line.starts_with(" Example");
            assert!(mistake.page.lines().any(is_example), "{code} has no example");
            assert!(!title(mistake).is_empty() && !title(mistake).ends_with('.'), "{code} has no title");
        }
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert!(page(&all(), "d0105").unwrap().starts_with("D0105  A cell is not a day\n\nDays are written"));
        assert!(page(&all(), "D0195").unwrap_err().contains(&"D0105"));
    }
}
