use std::path::{Component, Path};

/// A path as other tools want it: from the folder in which the command runs where it lies beneath, with forward slashes, without
/// `.`, and each `..` taken back where it can be.
pub fn plain(name: &str, base: Option<&Path>) -> String {
    let path = Path::new(name);
    let path = base.and_then(|base| path.strip_prefix(base).ok()).unwrap_or(path);
    let mut parts: Vec<String> = Vec::new();
    let mut front = String::new();
    for part in path.components() {
        match part {
            Component::Prefix(drive) => front.push_str(&drive.as_os_str().to_string_lossy().replace('\\', "/")),
            Component::RootDir => front.push('/'),
            Component::CurDir => {}
            Component::ParentDir if parts.last().is_some_and(|last| last != "..") => {
                parts.pop();
            }
            Component::ParentDir => parts.push("..".to_string()),
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
        }
    }
    let whole = format!("{front}{}", parts.join("/"));
    if whole.is_empty() { ".".to_string() } else { whole }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::report::findings::path::plain;

    #[test]
    fn one_spelling_for_a_path() {
        assert_eq!(plain("./rules/../lists/a b.csv", None), "lists/a b.csv");
        assert_eq!(plain("../a.tm", None), "../a.tm");
        assert_eq!(plain("../../a.tm", None), "../../a.tm");
        assert_eq!(plain("-", None), "-");
        assert_eq!(plain("/work/book/rules/a.tm", Some(Path::new("/work/book"))), "rules/a.tm");
        assert_eq!(plain("/other/a.tm", Some(Path::new("/work/book"))), "/other/a.tm");
        assert_eq!(plain("", None), ".");
    }
}
