//! The cache of books: what is kept is used where it still holds, and nothing else is ever believed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use proptest::prelude::*;
use tempfile::TempDir;
use tradec::book::{self, Book};
use tradec::pack;
use tradec::source::{Disk, Files};

use crate::{cases, tradec};

const BOOK: &str = "jurisdiction US; currency USD;
use \"more/rates.tm\";
use std.countries;
product steel = list \"steel.csv\" column code;
assume loaded = entered;
program steel {
  main: tariff steel from * = 50% since 2025-06-04;
  tariff steel from eu = 25% since 2025-06-04;
}
pause steel.main since 2026-01-01;
scenario none { drop steel; }
test \"steel\" { shipment { product 7208.10, origin CN, entered 2025-07-01, value 100 USD } expect steel = 50 USD; }
";

const RATES: &str = "program r { tariff * from * = 10% since 2025-04-05; }\n";

const ROWS: &str = "product,origin,entered,value\n7208.10,CN,2025-07-10,1000\n7306.30,DE,2025-07-10,\n";

/// A folder with a book and shipments, and a cache for it.
struct Place {
    folder: TempDir,
    cache: TempDir,
}

/// What a command left behind: its exit code, stdout, stderr.
type Ran = (i32, String, String);

impl Place {
    fn new() -> Place {
        let place = Place { folder: TempDir::new().unwrap(), cache: TempDir::new().unwrap() };
        fs::create_dir(place.path("more")).unwrap();
        place.put("rules.tm", BOOK);
        place.put("more/rates.tm", RATES);
        place.put("steel.csv", "code\n72\n7306\n");
        place.put("rows.csv", ROWS);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run_in(&self, cache: &Path, line: &str, stdin: &str) -> Ran {
        let mut child = tradec()
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env("TRADEC_CACHE", cache)
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        let output = child.wait_with_output().unwrap();
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        // How fast a run was is another each time.
        let err = err.lines().filter(|line| !line.ends_with("rows/s")).map(|line| format!("{line}\n")).collect();
        (output.status.code().unwrap(), out, err)
    }

    fn run(&self, line: &str) -> Ran {
        self.run_in(self.cache.path(), line, "")
    }

    /// The same without the cache.
    fn plain(&self, line: &str) -> Ran {
        self.run(&format!("{line} --no-cache"))
    }

    /// Runs a line and sees that it gives what it gives without the cache; whether the cache was used.
    #[track_caller]
    fn uses(&self, line: &str) -> bool {
        let (code, out, err) = self.run(&format!("{line} --timings"));
        let is_stage = |line: &&str| line.ends_with(" ms") && line.len() == 23;
        let stages: Vec<&str> = err.lines().filter(is_stage).collect();
        let said: String = err.lines().filter(|line| !is_stage(line)).map(|line| format!("{line}\n")).collect();
        assert_eq!((code, out, said), self.plain(line));
        let has = |name: &str| stages.iter().any(|stage| stage.starts_with(name));
        assert!(code == 2 || has("read") && has("evaluate"), "{stages:?}");
        has("cache") && !has("proof")
    }

    /// The files of the cache.
    fn kept(&self) -> Vec<PathBuf> {
        fs::read_dir(self.cache.path()).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

const EVAL: &str = "eval rules.tm rows.csv";

#[test]
fn the_second_start_uses_what_the_first_kept() {
    let place = Place::new();
    let plain = place.plain(EVAL);
    assert!(place.kept().is_empty());
    assert_eq!(plain.0, 0, "{plain:?}");
    assert!(!place.uses(EVAL));
    assert_eq!(place.kept().len(), 1);
    assert!(place.uses(EVAL));
    assert_eq!(place.run(EVAL), plain);
    // All that needs the texts finds them, and each scenario is there.
    for line in ["--stats", "--scenario base --scenario none", "--format jsonl", "--known-on 2025-05-01"] {
        assert!(place.uses(&format!("{EVAL} {line}")), "{line}");
    }
    assert_eq!(place.kept().len(), 1);
    // A folder is another book than its file, and a folder above another place.
    assert!(!place.uses("eval . rows.csv") && place.uses("eval . rows.csv"));
    assert_eq!(place.kept().len(), 2);
}

#[test]
fn whatever_changes_is_seen() {
    let place = Place::new();
    let kept = || {
        let line = "eval . rows.csv";
        place.run(line);
        assert!(place.uses(line));
    };
    let is_seen = || !place.uses("eval . rows.csv");
    kept();
    place.put("rules.tm", &BOOK.replace("50% since", "60% since"));
    assert!(is_seen());
    place.put("rules.tm", BOOK);
    kept();
    place.put("more/rates.tm", &RATES.replace("10%", "11%"));
    assert!(is_seen());
    place.put("more/rates.tm", RATES);
    kept();
    place.put("steel.csv", "code\n72\n7307\n");
    assert!(is_seen());
    kept();
    place.put("new.tm", "program other { tariff 72 from * = 1%; }\n");
    assert!(is_seen());
    kept();
    fs::remove_file(place.path("new.tm")).unwrap();
    assert!(is_seen());
    kept();
    // A list that is gone is told as ever.
    fs::remove_file(place.path("steel.csv")).unwrap();
    assert!(is_seen());
    assert_eq!(place.run("eval . rows.csv").0, 2);
    assert!(is_seen());
    place.put("steel.csv", "code\n72\n7306\n");
    kept();
    // That a file has another time is no change.
    place.put("rules.tm", BOOK);
    assert!(place.uses("eval . rows.csv"));
}

#[test]
fn what_is_said_of_a_book_is_said_each_time() {
    let place = Place::new();
    assert!(!place.uses(EVAL) && place.uses(EVAL));
    assert!(!place.uses(&format!("{EVAL} --verbose")));
    // Errors are never kept.
    place.put("wrong.tm", "jurisdiction US; currency USD; program r { tariff 72 from XX = 1%; }");
    for _ in 0..2 {
        assert!(!place.uses("eval wrong.tm rows.csv"));
        assert_eq!(place.run("eval wrong.tm rows.csv").0, 2);
    }
    // Nor is a book from stdin.
    let count = place.kept().len();
    for rate in ["1%", "2%"] {
        let book = format!("jurisdiction US; currency USD; program r {{ tariff * from * = {rate}; }}");
        let (code, out, _) = place.run_in(place.cache.path(), "eval - rows.csv", &book);
        assert!(code == 0 && out.contains(if rate == "1%" { ",10.00," } else { ",20.00," }), "{out}");
    }
    assert_eq!(place.kept().len(), count);
}

#[test]
fn a_cache_that_cannot_be_written_is_no_error() {
    let place = Place::new();
    let plain = place.plain(EVAL);
    place.put("file", "");
    for cache in [place.path("file"), place.path("file/beneath"), PathBuf::from("\u{1}\u{2}".repeat(300))] {
        assert_eq!(place.run_in(&cache, EVAL, ""), plain, "{}", cache.display());
    }
}

#[test]
fn what_another_tradec_kept_is_not_used() {
    let place = Place::new();
    place.run(EVAL);
    let [file] = &place.kept()[..] else { panic!("one file is kept") };
    let sealed = fs::read(file).unwrap();
    let (mark, sealed) = sealed.split_at(sealed.iter().position(|byte| *byte == b'\n').unwrap() + 1);
    let content = pack::open(sealed).unwrap();
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let at = content.windows(version.len()).position(|window| window == version).unwrap();
    let mut other = content.to_vec();
    other[at] += 1;
    fs::write(file, [mark, &pack::seal(&other)].concat()).unwrap();
    assert!(!place.uses(EVAL) && place.uses(EVAL));
    // Nor what was kept of another book.
    fs::write(place.path("other.tm"), "jurisdiction US; currency USD; program r { tariff * from * = 99%; }").unwrap();
    place.run("eval other.tm rows.csv");
    let kept = place.kept();
    let other = kept.iter().find(|one| *one != file).unwrap();
    fs::copy(other, file).unwrap();
    assert!(!place.uses(EVAL) && place.uses(EVAL));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_is_believed(bytes in prop::collection::vec((any::<prop::sample::Index>(), 1..=255u8), 1..4), cut in any::<prop::sample::Index>(), is_cut: bool) {
        let place = Place::new();
        let plain = place.plain(EVAL);
        place.run(EVAL);
        let [file] = &place.kept()[..] else { panic!("one file is kept") };
        let whole = fs::read(file).unwrap();
        let mut damaged = whole.clone();
        for (at, by) in &bytes {
            let at = at.index(damaged.len());
            damaged[at] ^= by;
        }
        if is_cut {
            damaged.truncate(cut.index(whole.len()));
        }
        prop_assume!(damaged != whole);
        fs::write(file, &damaged).unwrap();
        prop_assert_eq!(place.run(EVAL), plain);
        // It was replaced.
        prop_assert_eq!(fs::read(file).unwrap(), whole);
    }
}

#[track_caller]
fn is_the_same_again(book: &Book, name: &str) {
    let bytes = pack::write(book).unwrap();
    let (again, rest) = pack::read::<Book>(&bytes).unwrap();
    assert!(rest.is_empty());
    assert!(format!("{again:?}") == format!("{book:?}"), "{name} is another book once it was kept");
    // What is shared is shared again: else it would be written more than once now.
    assert!(pack::write(&again).unwrap() == bytes, "{name} is written otherwise once it was kept");
}

#[test]
fn every_book_is_the_same_once_it_was_kept() {
    for topic in cases::children(&cases::folder()) {
        let topic = cases::folder().join(topic);
        for case in cases::children(&topic).iter().filter(|name| name.ends_with(".tm")) {
            let source = fs::read_to_string(topic.join(case)).unwrap();
            let (parts, _) = cases::read(case, &source);
            is_the_same_again(&cases::load(&parts).0, case);
        }
    }
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for example in cases::children(&examples) {
        let noted = book::load(&[examples.join(&example)], &Disk, &mut Files::default());
        assert!(!noted.value.jurisdictions.is_empty(), "{example}");
        is_the_same_again(&noted.value, &example);
    }
}
