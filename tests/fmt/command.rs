//! The command as it is used.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use tempfile::TempDir;

const UNTIDY: &str = "jurisdiction US; currency USD;\nprogram p { tariff 72 from * =  50 %; } // all of it\n";
const TIDY: &str = "jurisdiction US;\ncurrency USD;\nprogram p {\n  tariff 72 from * = 50%;\n} // all of it\n";
const TORN: &str = "jurisdiction US;\ntariff 72 frm * = 50%;\n";

struct Folder(TempDir);

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Folder {
    fn with(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        for (name, text) in files {
            fs::create_dir_all(folder.path(name).parent().unwrap()).unwrap();
            fs::write(folder.path(name), text).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn run(&self, line: &str, stdin: &str) -> Ran {
        let mut child = crate::tradec()
            .arg("fmt")
            .args(line.split_whitespace())
            .current_dir(self.0.path())
            .env_remove("CLICOLOR_FORCE")
            .env("COLUMNS", "80")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs without input, and holds it to what it exits with and says.
    #[track_caller]
    fn ran(&self, line: &str, code: i32, out: &str, err: &str) {
        let ran = self.run(line, "");
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(code), out, err), "tradec fmt {line}");
    }
}

#[test]
fn files_are_formatted_in_place() {
    let folder = Folder::with(&[("a.tm", UNTIDY), ("more/b.tm", TIDY), ("more/notes.txt", UNTIDY)]);
    let before = fs::metadata(folder.path("more/b.tm")).unwrap().modified().unwrap();
    folder.ran("", 0, "", "1 file changed, 1 file was so already\n");
    assert_eq!(folder.read("a.tm"), TIDY);
    assert_eq!(folder.read("more/notes.txt"), UNTIDY);
    assert_eq!(fs::metadata(folder.path("more/b.tm")).unwrap().modified().unwrap(), before);
    folder.ran(". a.tm more/b.tm", 0, "", "2 files were so already\n");
    folder.ran("more/notes.txt --quiet", 0, "", "");
    assert_eq!(folder.read("more/notes.txt"), TIDY);
    let mut left: Vec<_> = fs::read_dir(folder.path(".")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["a.tm", "more"]);
}

#[test]
fn check_lists_what_would_change() {
    let folder = Folder::with(&[("b.tm", UNTIDY), ("a.tm", UNTIDY), ("c.tm", TIDY)]);
    folder.ran("--check", 1, "a.tm\nb.tm\n", "2 files would change, 1 file is formatted\n");
    folder.ran("--check ./b.tm c.tm", 1, "b.tm\n", "1 file would change, 1 file is formatted\n");
    folder.ran("--check c.tm", 0, "", "1 file is formatted\n");
    assert_eq!(folder.read("a.tm"), UNTIDY);
}

#[test]
fn diff_shows_what_would_change() {
    let folder = Folder::with(&[("a.tm", UNTIDY), ("c.tm", TIDY)]);
    let ran = folder.run("--diff", "");
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(ran.out, @r"
    --- a/a.tm
    +++ b/a.tm
    @@ -1,2 +1,5 @@
    -jurisdiction US; currency USD;
    -program p { tariff 72 from * =  50 %; } // all of it
    +jurisdiction US;
    +currency USD;
    +program p {
    +  tariff 72 from * = 50%;
    +} // all of it
    ");
    assert_eq!(folder.read("a.tm"), UNTIDY);
    assert_eq!(folder.run("--check --diff", "").out, ran.out);
    folder.ran("--diff c.tm", 0, "", "1 file is formatted\n");
}

#[test]
fn stdin_goes_to_stdout() {
    let folder = Folder::with(&[]);
    let ran = folder.run("-", UNTIDY);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), TIDY, ""));
    let ran = folder.run("- --check --stdin-filename rules/steel.tm", UNTIDY);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(1), "rules/steel.tm\n", ""));
    let ran = folder.run("- --diff --stdin-filename rules/steel.tm", UNTIDY);
    assert!(ran.out.starts_with("--- a/rules/steel.tm\n+++ b/rules/steel.tm\n"), "{}", ran.out);
    let ran = folder.run("- --stdin-filename rules/steel.tm", TORN);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("rules/steel.tm:2:"), "{}", ran.err);
    let ran = folder.run("- a.tm", "");
    assert_eq!((ran.code, ran.err.contains("by itself")), (Some(2), true));
    let ran = folder.run(". --stdin-filename a.tm", "");
    assert_eq!((ran.code, ran.err.contains("name - as well")), (Some(2), true));
}

#[test]
fn a_torn_file_is_left_and_the_others_are_formatted() {
    let folder = Folder::with(&[("a.tm", UNTIDY), ("b.tm", TORN), ("c.tm", UNTIDY)]);
    let ran = folder.run("", "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("b.tm:2:11"), "{}", ran.err);
    assert!(ran.err.ends_with("2 files changed, 1 file left as it is\n"), "{}", ran.err);
    assert_eq!((folder.read("a.tm"), folder.read("b.tm")), (TIDY.to_string(), TORN.to_string()));
    assert_eq!(folder.read("c.tm"), TIDY);
    assert_eq!(folder.run("--check", "").code, Some(2));
}

#[test]
fn what_is_ignored_is_left() {
    let folder = Folder::with(&[
        (".gitignore", "generated/\n*.old.tm\n"),
        ("a.tm", TIDY),
        ("generated/b.tm", UNTIDY),
        ("c.old.tm", UNTIDY),
        (".hidden/d.tm", UNTIDY),
    ]);
    folder.ran("", 0, "", "1 file was so already\n");
    // A file that is named is meant.
    folder.ran("--check c.old.tm", 1, "c.old.tm\n", "1 file would change\n");
}

#[test]
fn what_is_not_there_is_said() {
    let folder = Folder::with(&[("a.tm", UNTIDY)]);
    folder.ran("a.tm none.tm", 2, "", "tradec: none.tm cannot be read: there is no such file\n");
    assert_eq!(folder.read("a.tm"), UNTIDY);
    let empty = Folder::with(&[]);
    empty.ran("", 0, "", "there is no rule file (`.tm`) in the folder .\n");
}

#[test]
fn line_ends_stay() {
    let crlf = UNTIDY.replace('\n', "\r\n");
    let mixed = UNTIDY.replacen('\n', "\r\n", 1);
    let marked = format!("\u{feff}{TIDY}");
    let folder = Folder::with(&[
        ("crlf.tm", &crlf),
        ("mixed.tm", &mixed),
        ("mark.tm", &marked),
        ("end.tm", TIDY.trim_end()),
        ("empty.tm", ""),
        ("blank.tm", " \n\n"),
        ("words.tm", "\n// only words\n\n\n// and more"),
    ]);
    assert_eq!(folder.run("", "").code, Some(0));
    assert_eq!(folder.read("crlf.tm"), TIDY.replace('\n', "\r\n"));
    for name in ["mixed.tm", "mark.tm", "end.tm"] {
        assert_eq!(folder.read(name), TIDY, "{name}");
    }
    assert_eq!((folder.read("empty.tm").as_str(), folder.read("blank.tm").as_str()), ("", ""));
    assert_eq!(folder.read("words.tm"), "// only words\n\n// and more\n");
    folder.ran("--check", 0, "", "7 files are formatted\n");
}

#[test]
fn what_is_no_text_is_left() {
    let folder = Folder::with(&[]);
    fs::write(folder.path("a.tm"), b"currency USD; // \xFF\n").unwrap();
    fs::write(folder.path("b.tm"), b"\xFF\xFEc\0").unwrap();
    let ran = folder.run("", "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("a.tm is not UTF-8 text") && ran.err.contains("b.tm is UTF-16"), "{}", ran.err);
    assert_eq!(fs::read(folder.path("a.tm")).unwrap(), b"currency USD; // \xFF\n");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with(&[("a.tm", UNTIDY), ("locked.tm", UNTIDY)]);
    let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(folder.path("a.tm"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(folder.path("locked.tm"), fs::Permissions::from_mode(0o444)).unwrap();
    symlink("a.tm", folder.path("link.tm")).unwrap();
    let ran = folder.run("link.tm", "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!((folder.read("a.tm").as_str(), mode("a.tm")), (TIDY, 0o640));
    assert!(fs::symlink_metadata(folder.path("link.tm")).unwrap().is_symlink());
    let ran = folder.run("locked.tm", "");
    assert_eq!((ran.code, folder.read("locked.tm").as_str()), (Some(2), UNTIDY));
    assert!(ran.err.contains("locked.tm cannot be written"), "{}", ran.err);
}
