//! What the manual shows is what the tool does: README, the examples of the help, the pages of the codes.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A fenced block of README: where it begins, what stands behind its fence, and its lines.
struct Block {
    line: usize,
    info: String,
    body: String,
}

impl Block {
    /// What `NAME=` behind the fence says.
    fn says(&self, name: &str) -> Option<&str> {
        self.info.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }

    fn language(&self) -> &str {
        self.info.split_whitespace().next().unwrap_or("")
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> Vec<Block> {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        match (line.strip_prefix("```"), open) {
            (Some(info), false) => {
                blocks.push(Block { line: number + 1, info: info.to_string(), body: String::new() });
                open = true;
            }
            (Some(_), true) => open = false,
            (None, true) => {
                let block = blocks.last_mut().unwrap();
                block.body.push_str(line);
                block.body.push('\n');
            }
            (None, false) => {}
        }
    }
    assert!(!open, "a fence of README is never closed");
    blocks
}

/// A folder of its own with the project's examples.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&root().join("examples"), &folder.path().join("examples"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let beside = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &beside) } else { fs::write(&beside, fs::read(&path).unwrap()).unwrap() }
    }
}

/// Runs a command line as README and help write it: its exit code, and all that a terminal shows.
fn run(line: &str, folder: &Path) -> (i32, String) {
    let arguments = line.strip_prefix("cargo run --release -- ").or_else(|| line.strip_prefix("tradec "));
    let arguments = arguments.unwrap_or_else(|| panic!("not a command of tradec: {line}"));
    let output = crate::tradec()
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE")
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code().unwrap(), text.concat())
}

/// Whether a text is as shown. A line `…` stands for any lines.
fn is_as_shown(shown: &[&str], real: &[&str]) -> bool {
    match shown.split_first() {
        None => real.is_empty(),
        Some((&"…", rest)) => (0..=real.len()).any(|skipped| is_as_shown(rest, &real[skipped..])),
        Some((first, rest)) => real.split_first().is_some_and(|(line, real)| first == line && is_as_shown(rest, real)),
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().map(str::trim_end).collect()
}

/// With `README=write` in the environment, what README shows is written anew, but for the sessions that leave lines out.
#[test]
fn all_that_readme_shows_happens() {
    let folder = folder();
    let mut text = fs::read_to_string(root().join("README.md")).unwrap();
    let writes = std::env::var_os("README").is_some_and(|word| word == "write");
    let mut wrong = String::new();
    let mut commands = 0;
    for block in readme() {
        if let Some(path) = block.says("file") {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &block.body).unwrap();
            continue;
        }
        // Every other block is a session, or one of the two commands that README opens with.
        match block.language() {
            "console" => {}
            "sh" => continue,
            other => panic!("README.md:{}: a block `{other}` that nobody runs", block.line),
        }
        let mut parts = block.body.split("$ ");
        assert_eq!(parts.next(), Some(""), "README.md:{}: a session begins with `$ `", block.line);
        let parts: Vec<&str> = parts.collect();
        for (at, part) in parts.iter().enumerate() {
            let (line, shown) = part.split_once('\n').unwrap();
            let (code, real) = run(line, folder.path());
            commands += 1;
            if writes && !lines(shown).contains(&"…") {
                let real = lines(&real).iter().map(|line| format!("{line}\n")).collect::<String>();
                text = text.replacen(&format!("$ {part}"), &format!("$ {line}\n{real}"), 1);
                continue;
            }
            let wanted = if at + 1 == parts.len() { block.says("exit").unwrap_or("0") } else { "0" };
            if code.to_string() != wanted || !is_as_shown(&lines(shown), &lines(&real)) {
                wrong.push_str(&format!("README.md:{}: $ {line} gives {code} and\n{real}\n", block.line));
            }
        }
    }
    if writes {
        fs::write(root().join("README.md"), text).unwrap();
    }
    assert!(
        wrong.is_empty(),
        "\n{wrong}\nIf that is meant, README=write cargo test docs writes it anew, where nothing is left out."
    );
    assert!(commands >= 10, "README shows only {commands} commands");
}

#[test]
fn readme_opens_with_two_commands() {
    let blocks = readme();
    let [first, second] = [&blocks[0], &blocks[1]].map(|block| (block.language(), block.body.trim_end()));
    assert_eq!((first.0, second.0), ("sh", "sh"));
    let (code, _) = run(first.1, folder().path());
    assert_eq!(code, 0, "{}", first.1);
    let shown = blocks.iter().filter(|block| block.language() == "console");
    let again = first.1.replace("cargo run --release --", "$ tradec");
    assert!(
        shown.clone().any(|block| block.body.starts_with(&again)),
        "README does not show what `{}` prints",
        first.1
    );
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(ci.lines().any(|line| line == second.1), ".ci/run does not run the tests as README does: {}", second.1);
}

#[test]
fn readme_pastes_the_very_lines_that_it_was_taught() {
    let blocks = readme();
    let story: Vec<&Block> = blocks.iter().filter(|block| block.says("file") == Some("rules.tm")).collect();
    let [alone, whole] = story[..] else { panic!("the story writes rules.tm twice") };
    let between = blocks.iter().find(|block| block.line > alone.line && block.language() == "console").unwrap();
    assert!(between.line < whole.line && between.body.starts_with("$ tradec check rules.tm\n"));
    let taught = lines(&between.body);
    for line in lines(&whole.body) {
        let is_there = line == alone.body.trim_end() || taught.iter().any(|shown| shown.trim() == line);
        assert!(is_there, "nobody taught the line `{line}`");
    }
}

#[test]
fn the_examples_of_the_help_run() {
    let folder = folder();
    let (_, top) = run("tradec --help", folder.path());
    let listed = top.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> =
        listed.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect();
    assert!(names.len() >= 6, "{top}");
    let mut helps = vec![("tradec".to_string(), top.clone())];
    helps.extend(names.iter().map(|name| (name.to_string(), run(&format!("tradec {name} --help"), folder.path()).1)));
    for (name, help) in helps {
        let examples = help.lines().skip_while(|line| !line.starts_with("Example")).skip(1);
        let examples: Vec<&str> = examples.take_while(|line| line.starts_with("  ")).map(str::trim).collect();
        assert!(!examples.is_empty(), "{name} shows no example");
        for example in examples {
            let (code, text) = run(example, folder.path());
            assert_eq!(code, 0, "{name}: {example}\n{text}");
        }
    }
}

#[test]
fn each_page_has_an_example_and_a_way_to_mend() {
    let folder = folder();
    let (_, list) = run("tradec explain", folder.path());
    let codes: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    let mut once = codes.clone();
    once.dedup();
    assert_eq!(once, codes, "a code is listed twice");
    for code in codes {
        let (exit, page) = run(&format!("tradec explain {code}"), folder.path());
        assert_eq!(exit, 0, "{page}");
        let paragraphs: Vec<&str> = page.trim_end().split("\n\n").collect();
        let example = paragraphs.iter().rposition(|part| part.starts_with("Example:") || part.starts_with("    "));
        let example = example.unwrap_or_else(|| panic!("{code} has no example\n{page}"));
        // The mending stands behind the example; or the example itself is the right way, introduced by the words before it.
        let mends = paragraphs[example + 1..].iter().any(|part| !part.starts_with("    "))
            || paragraphs[..example].last().is_some_and(|part| part.ends_with("Write"));
        assert!(mends, "{code} does not say how to mend it\n{page}");
    }
}

/// Books around the example of a page: whole as it is, a statement, a statement of a program, clauses, a rate, a set, an
/// expectation, a statement about programs that are there.
const AROUND: [(&str, &str); 8] = [
    ("", ""),
    ("jurisdiction US; currency USD; ", ""),
    ("jurisdiction US; currency USD; program q { ", " }"),
    ("jurisdiction US; currency USD; program q { tariff 72 from * = 5% ", "; }"),
    ("jurisdiction US; currency USD; program q { tariff 72 from * = ", "; }"),
    ("jurisdiction US; currency USD; product x = ", ";"),
    ("jurisdiction US; currency USD; test \"t\" { shipment { product 7206, origin DE } ", " }"),
    (
        "jurisdiction US; currency USD; product steel = 7206..7217; tariff steel from * = 5%; program a { tariff 72 from * = 1%; } \
         program b { tariff 72 from * = 2%; } program p { exempt * from CA; } program beer { tariff 2203 from * = 8 ¢/l; } ",
        "",
    ),
];

#[test]
fn the_example_of_a_page_is_that_mistake() {
    // These are about files: their encoding, their depth, each other, the tables beside them (of those the next test has some).
    let files = [
        "E0001", "E0011", "E0105", "E0106", "E0150", "E0151", "E0152", "E0153", "E0154", "E0155", "E0156", "E0160",
        "E0161", "E0162", "E0163", "W0120", "W0550", "W0551", "W0552", "W0556", "W0557",
    ];
    let folder = folder();
    let schedule = "HTS Number,Indent,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty\n\
                    7208.10.15,0,kg,1%,,9%\n";
    for year in ["2025", "2026"] {
        fs::write(folder.path().join(format!("hts_{year}.csv")), schedule).unwrap();
    }
    let (_, list) = run("tradec explain", folder.path());
    let codes = list.lines().filter_map(|line| line.split(' ').next());
    let mut wrong = String::new();
    for code in codes.filter(|code| !code.starts_with('D') && !files.contains(code)) {
        let (_, page) = run(&format!("tradec explain {code}"), folder.path());
        let mut paragraphs = page.split("\n\n");
        let example = paragraphs.find(|part| part.starts_with("Example:") || part.starts_with("    ")).unwrap();
        let example = match example.strip_prefix("Example:") {
            Some(sentence) => sentence.split('`').nth(1).unwrap().replace('\n', " "),
            None => example.to_string(),
        };
        let example = example.replace("… ", "");
        let is_found = AROUND.iter().any(|(before, behind)| {
            fs::write(folder.path().join("example.tm"), format!("{before}{example}{behind}")).unwrap();
            // Opinions are asked by `lint` alone, each by itself; those on comments are about the others.
            let line = match code.strip_prefix("W05") {
                Some(number) if number.starts_with('0') => "tradec lint example.tm --format concise".to_string(),
                Some(_) => format!("tradec lint example.tm --format concise --today 2025-07-01 --select {code}"),
                None => "tradec check example.tm --format concise".to_string(),
            };
            run(&line, folder.path()).1.contains(&format!(": {code} "))
        });
        if !is_found {
            wrong.push_str(&format!("{code}: {example}\n"));
        }
    }
    assert!(wrong.is_empty(), "examples of pages that are not that mistake:\n{wrong}");
}

/// The page of a code that is about a file beside the book, and a book that reads it.
const BESIDE: [(&str, &str, &str); 6] = [
    (
        "E0155",
        "list.csv",
        "program p { tariff list \"list.csv\" column hts8 from * = column rate since column start; }",
    ),
    ("E0156", "list.csv", "program p { tariff list \"list.csv\" column hts8 from * = column rate; }"),
    ("E0160", "hts.csv", "schedule mfn = hts \"hts.csv\" since 2025-01-01;"),
    ("E0161", "hts.csv", "schedule mfn = hts \"hts.csv\" since 2025-01-01;"),
    ("E0162", "hts.json", "schedule mfn = hts \"hts.json\" since 2025-01-01;"),
    ("E0163", "hts.csv", "schedule mfn = hts \"hts.csv\" since 2025-01-01;"),
];

#[test]
fn the_file_on_a_page_has_that_mistake_once() {
    let folder = folder();
    for (code, file, book) in BESIDE {
        let (_, page) = run(&format!("tradec explain {code}"), folder.path());
        // Behind a line there may stand, after three blanks, what is wrong with it.
        let example = page.split("\n\n").find(|part| part.starts_with("    ")).unwrap();
        let lines = example.lines().map(|line| line.trim().split_once("   ").unwrap_or((line.trim(), "")));
        let lines: Vec<(&str, &str)> = lines.map(|(text, remark)| (text, remark.trim())).collect();
        let whole = lines.iter().map(|(text, _)| format!("{text}\n")).collect::<String>();
        let header = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,\
                      Column 2 Rate of Duty\n";
        let texts: Vec<(String, usize)> = match code {
            "E0161" | "E0163" => vec![(format!("{header}{whole}"), 1)],
            "E0162" => lines.iter().map(|(text, remark)| (text.to_string(), usize::from(!remark.is_empty()))).collect(),
            _ => vec![(whole, 1)],
        };
        let book = format!("jurisdiction US; currency USD; column2 RU; {book}");
        fs::write(folder.path().join("book.tm"), book).unwrap();
        for (text, times) in texts {
            fs::write(folder.path().join(file), &text).unwrap();
            let (_, said) = run("tradec check book.tm --format concise", folder.path());
            assert_eq!(said.matches(&format!(": {code} ")).count(), times, "{code}\n{text}\n{said}");
        }
    }
}
