//! How findings are shown, through the binary: formats, baselines, counts, exit codes, watching.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// Errors, fixes, places in two files, and names that no format may trip over.
const TORN: &str = "// Zölle – all that is levied on steel: 50%, and more\n\
    jurisdiction US; currency USD;\n\
    product steel = 7206..7217;\n\
    program s232 {\n\
    \x20 gb: tariff steel from GB = 5% since 2024-01-01;\n\
    \x20 tariff steell from * = 50% since 2025-06-04;\n\
    \x20 tariff list \"an\u{7}nex: 50%, <a> & 'b'.csv\" column hts8\n\
    \x20   from * = 5%;\n\
    }\n";

const TORN_MORE: &str = "product steel = 7208;\r\nprogram größe { tariff 72 from Gb = 2%; }\r\n";

/// A clash, and an exception that survives, between two files.
const DOUBTFUL: &str = "jurisdiction US; currency USD;\n\
    program s232 { gb: tariff 7206..7217 from GB = 5% since 2024-01-01; }\n\
    program r {\n  a: tariff 72 from * = 25%;\n  b: tariff * from DE = 10% since 2025-01-01;\n}\n";

const DOUBTFUL_MORE: &str = "new: tariff 7206..7217 from * = 50% under s232 since 2025-06-04;\n";

/// Only the exception that survives, twice in words that are alike.
const WARNED: &str = "jurisdiction US; currency USD;\n\
    program p {\n\
    \x20 gb: tariff 7206..7217 from GB = 5% since 2024-01-01;\n\
    \x20 tariff 7206..7217 from * = 50% since 2025-06-04;\n\
    }\n";

const FORMATS: [&str; 8] = ["text", "concise", "json", "json-lines", "github", "gitlab", "sarif", "junit"];

struct Folder(TempDir);

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        for (name, text) in files {
            folder.put(name, text);
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn command(&self, line: &str) -> Command {
        let mut command = crate::tradec();
        command.args(line.split_whitespace()).current_dir(self.0.path());
        command.env_remove("CLICOLOR_FORCE").env("COLUMNS", "100").stdin(Stdio::null());
        command
    }

    fn run(&self, line: &str) -> Ran {
        let output = self.command(line).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn torn() -> Folder {
    Folder::new(&[("rules/zölle/50%: a, b.tm", TORN), ("rules/more.tm", TORN_MORE)])
}

fn doubtful() -> Folder {
    Folder::new(&[("rules/a.tm", DOUBTFUL), ("rules/b.tm", DOUBTFUL_MORE)])
}

#[test]
fn each_format_has_its_look() {
    for format in FORMATS {
        let call = format!("check rules --format {format}");
        let (torn, doubtful) = (torn().run(&call), doubtful().run(&call));
        assert_eq!((torn.code, doubtful.code), (Some(1), Some(1)));
        let whole = format!("{}{}\n{}{}", torn.out, torn.err, doubtful.out, doubtful.err);
        let whole = whole.replace(&format!("\"{}\"", env!("CARGO_PKG_VERSION")), "\"VERSION\"");
        insta::assert_snapshot!(format!("format_{format}"), whole);
    }
}

#[test]
fn nothing_found_is_said_in_each_format() {
    let folder = Folder::new(&[("a.tm", "jurisdiction US; currency USD;")]);
    let mut whole = String::new();
    for format in FORMATS {
        let ran = folder.run(&format!("check a.tm --format {format}"));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        whole.push_str(&format!("== {format}\n{}", ran.out));
    }
    let whole = whole.replace(&format!("\"{}\"", env!("CARGO_PKG_VERSION")), "\"VERSION\"");
    insta::assert_snapshot!("format_nothing", whole);
}

/// A text of SARIF: no link in it leads nowhere.
fn links(text: &str, result: &Value) {
    for behind in text.split("](").skip(1) {
        let id: u64 = behind.split(')').next().unwrap().parse().unwrap();
        let related = result["relatedLocations"].as_array().unwrap();
        assert!(related.iter().any(|place| place["id"] == id), "{text}");
    }
}

fn region(region: &Value) {
    let at = |name: &str| region[name].as_u64().unwrap();
    assert!(at("startLine") >= 1 && at("startColumn") >= 1, "{region}");
    assert!((at("startLine"), at("startColumn")) <= (at("endLine"), at("endColumn")), "{region}");
}

fn uri(location: &Value) {
    let uri = location["uri"].as_str().unwrap();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
    assert!(!uri.is_empty() && uri.bytes().all(is_plain), "{uri}");
    assert_eq!(location["uriBaseId"], "%SRCROOT%");
}

/// What SARIF 2.1.0 and GitHub ask for; tests/ci/sarif.sh asks the schema itself.
#[test]
fn sarif_is_as_code_scanning_takes_it() {
    for folder in [torn(), doubtful(), Folder::new(&[("rules/a.tm", "")])] {
        let ran = folder.run("check rules --format sarif");
        let log: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((log["version"].as_str(), log["runs"].as_array().unwrap().len()), (Some("2.1.0"), 1));
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["tool"]["driver"]["name"], "tradec");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for rule in rules {
            for text in [&rule["shortDescription"]["text"], &rule["fullDescription"]["text"], &rule["help"]["markdown"]]
            {
                assert!(!text.as_str().unwrap().trim().is_empty(), "{rule}");
            }
            assert!(rule["name"].as_str().unwrap().len() <= 255);
            let levels = (&rule["defaultConfiguration"]["level"], &rule["properties"]["problem.severity"]);
            assert!(levels.0 == levels.1 && (levels.0 == "error" || levels.0 == "warning"), "{rule}");
            assert!(rule["properties"]["tags"].as_array().unwrap().len() <= 10);
        }
        let mut prints: Vec<&str> = Vec::new();
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let text = result["message"]["text"].as_str().unwrap();
            links(text, result);
            let places = result["locations"].as_array().into_iter().flatten();
            for place in places.chain(result["relatedLocations"].as_array().into_iter().flatten()) {
                uri(&place["physicalLocation"]["artifactLocation"]);
                region(&place["physicalLocation"]["region"]);
            }
            for fix in result["fixes"].as_array().into_iter().flatten() {
                assert!(fix["properties"]["safety"] == "supposed" || fix["properties"]["safety"] == "proved");
                for change in fix["artifactChanges"].as_array().unwrap() {
                    uri(&change["artifactLocation"]);
                    change["replacements"].as_array().unwrap().iter().for_each(|one| region(&one["deletedRegion"]));
                }
            }
            prints.push(result["partialFingerprints"]["tradec/v1"].as_str().unwrap());
        }
        let count = prints.len();
        prints.sort_unstable();
        prints.dedup();
        assert_eq!(prints.len(), count, "two findings have one fingerprint");
    }
}

#[test]
fn sarif_tells_what_github_does_not_take() {
    let clauses: String = (0..25_010).map(|at| format!("tarif {at};\n")).collect();
    let folder = Folder::new(&[("a.tm", &format!("jurisdiction US; currency USD;\n{clauses}"))]);
    let ran = folder.run("check a.tm --format sarif -o a.sarif");
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let log: Value = serde_json::from_str(&fs::read_to_string(folder.path("a.sarif")).unwrap()).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 25_000);
    assert_eq!(ran.err, "tradec: GitHub takes 25000 results: 10 more were found and are left out\n25010 errors\n");
}

/// Whether a text is well-formed XML, as far as JUnit reports use it; the texts of its attributes named so.
fn xml(text: &str, wanted: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let body = text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap();
    assert!(body.chars().all(|letter| letter == '\n' || letter >= ' '), "a character that XML does not have");
    for part in body.split('&').skip(1) {
        let name = part.split(';').next().unwrap();
        assert!(["amp", "lt", "gt", "quot", "apos", "#9", "#10", "#13"].contains(&name), "&{name}");
    }
    for piece in body.split('<').skip(1) {
        let (tag, between) = piece.split_once('>').unwrap();
        assert!(open.len() > 1 || between.trim().is_empty() || tag.starts_with('/'), "{between}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        while let Some((attribute, behind)) = rest.split_once("=\"") {
            let (value, behind) = behind.split_once('"').unwrap();
            if attribute.trim() == wanted {
                found.push(value.to_string());
            }
            rest = behind;
        }
        assert!(rest.is_empty(), "{rest}");
        if !is_empty {
            open.push(name.to_string());
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    found
}

#[test]
fn junit_is_well_formed() {
    for (folder, count) in [(torn(), "5"), (doubtful(), "2"), (Folder::new(&[("rules/a.tm", SOUND)]), "1")] {
        let text = folder.run("check rules --format junit").out;
        assert_eq!(xml(&text, "tests")[0], count, "{text}");
    }
}

const SOUND: &str = "jurisdiction US; currency USD;";

#[test]
fn gitlab_has_what_it_asks_for() {
    // The second has no place: nothing stands in the book.
    for folder in [torn(), Folder::new(&[("rules/a.tm", "")])] {
        let report: Value = serde_json::from_str(&folder.run("check rules --format gitlab").out).unwrap();
        assert!(!report.as_array().unwrap().is_empty());
        for entry in report.as_array().unwrap() {
            for name in ["description", "check_name", "fingerprint"] {
                assert!(!entry[name].as_str().unwrap().is_empty(), "{entry}");
            }
            assert!(["critical", "minor"].contains(&entry["severity"].as_str().unwrap()));
            assert!(!entry["location"]["path"].as_str().unwrap().is_empty());
            assert!(entry["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        }
    }
}

#[test]
fn github_commands_stay_on_their_line() {
    for line in torn().run("check rules --format github").out.lines() {
        let (properties, message) = line.strip_prefix("::error ").unwrap().split_once("::").unwrap();
        for property in properties.split(',') {
            let (name, value) = property.split_once('=').unwrap();
            assert!(["file", "line", "col", "endLine", "endColumn", "title"].contains(&name), "{line}");
            assert!(!value.contains(':'), "{line}");
        }
        assert!(message.split('%').skip(1).all(|code| ["25", "0A", "0D"].contains(&&code[..2])), "{line}");
    }
}

#[test]
fn a_path_starts_from_where_the_command_runs() {
    let folder = Folder::new(&[("rules/a.tm", "tarif 72 from * = 1%;")]);
    let first = |ran: &Ran| serde_json::from_str::<Value>(&ran.out).unwrap()[0].clone();
    let near = first(&folder.run("check ./rules/../rules/a.tm --format json"));
    let far = first(&folder.run(&format!("check {} --format json", folder.path("rules").display())));
    assert_eq!(near["place"]["path"], "rules/a.tm");
    assert_eq!(near["fingerprint"], far["fingerprint"]);
    // The texts for people say the path as it was given.
    assert!(folder.run("check ./rules/a.tm --format concise").out.starts_with("./rules/a.tm:1:1: E"));
}

#[test]
fn an_output_file_is_written_whole_and_never_over_the_book() {
    let folder = Folder::new(&[("a.tm", WARNED)]);
    let ran = folder.run("check a.tm --format concise --output out.txt --color always");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", "1 warning\n"));
    assert!(fs::read_to_string(folder.path("out.txt")).unwrap().starts_with("a.tm:4:3: W0310 "));
    assert_eq!(folder.run("check a.tm -o a.tm").code, Some(2));
    assert_eq!(folder.run("check a.tm --write-baseline a.tm").code, Some(2));
    assert_eq!(fs::read_to_string(folder.path("a.tm")).unwrap(), WARNED);
    let ran = folder.run("check a.tm -o no/where.txt");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("tradec: no/where.txt cannot be written: "), "{}", ran.err);
    folder.run("check a.tm -o drawn.txt");
    assert!(!fs::read_to_string(folder.path("drawn.txt")).unwrap().contains('\u{1b}'));
}

#[test]
fn a_baseline_lets_pass_what_was_known() {
    let folder = Folder::new(&[("a.tm", WARNED)]);
    let ran = folder.run("check a.tm --write-baseline known.json");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", "1 finding written to known.json\n"));
    insta::assert_snapshot!("baseline", fs::read_to_string(folder.path("known.json")).unwrap());
    // Lines move, and are set in anew: it is known all the same.
    folder.put(
        "a.tm",
        &format!("// a\n// b\n{}", WARNED.replace("tariff 7206..7217 from *", "   tariff\t7206..7217 from *")),
    );
    let call = "check a.tm --baseline known.json --format concise --deny-warnings";
    let ran = folder.run(call);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", "1 finding of the baseline not shown\n"));
    // A new one of the very words is new.
    folder.put("a.tm", &format!("{WARNED}{}", WARNED.lines().skip(1).collect::<String>().replace(" p ", " q ")));
    let ran = folder.run(call);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
    assert_eq!(ran.err, "1 finding of the baseline not shown\n1 warning\n");
    // One that is mended is told, and is no failure.
    folder.put("a.tm", SOUND);
    let ran = folder.run(call);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert!(ran.err.starts_with("no longer found: a.tm: W0310 the older `gb` still holds"), "{}", ran.err);
    assert!(ran.err.ends_with("\n--write-baseline known.json writes it without it\n"), "{}", ran.err);
    // Where the book is torn nobody looked for it.
    folder.put("a.tm", "tarif;");
    assert!(!folder.run(call).err.contains("no longer found"));
    folder.run("check a.tm --write-baseline known.json");
    assert_eq!(folder.run(call).err, "2 findings of the baseline not shown, 2 errors among them\n");
}

#[test]
fn a_baseline_that_is_none_stops_the_run() {
    let folder = Folder::new(&[("a.tm", SOUND)]);
    let said = |text: &str| {
        folder.put("known.json", text);
        let ran = folder.run("check a.tm --baseline known.json");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        ran.err
    };
    for text in ["", "{", "{}", "[1]", "[{\"code\":\"W0310\"}]", "[] x", "\u{0}"] {
        let err = said(text);
        assert!(err.starts_with("tradec: the baseline known.json cannot be used: it is no baseline: "), "{err}");
    }
    let known = "[{\"path\":\"a.tm\",\"code\":\"W0310\",\"message\":\"x\",\"fingerprint\":\"zz\"}]";
    assert!(said(known).ends_with("\"zz\" is not a fingerprint\n"));
    let ran = folder.run("check a.tm --baseline gone.json");
    let missing =
        "tradec: the baseline gone.json cannot be used: there is no such file (--write-baseline gone.json writes it)\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), missing));
    folder.put("known.json", "\u{feff}[\r\n]\r\n");
    assert_eq!(folder.run("check a.tm --baseline known.json").code, Some(0));
    assert_eq!(folder.run("check a.tm --baseline known.json --write-baseline known.json").code, Some(2));
}

#[test]
fn counts_stand_in_place_of_the_findings() {
    let folder = torn();
    let ran = folder.run("check rules --statistics");
    assert_eq!(ran.code, Some(1));
    let json = folder.run("check rules --statistics --format json").out;
    let lines = folder.run("check rules --statistics --format json-lines").out;
    insta::assert_snapshot!("statistics", format!("{}{}{json}{lines}", ran.out, ran.err));
    let ran = folder.run("check rules --statistics --format sarif");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(Folder::new(&[("a.tm", SOUND)]).run("check a.tm --statistics").out, "");
}

#[test]
fn the_exit_code_is_as_it_is_wanted() {
    let folder = Folder::new(&[("a.tm", WARNED), ("b.tm", "tarif;")]);
    assert_eq!(folder.run("check a.tm").code, Some(0));
    assert_eq!(folder.run("check a.tm --deny-warnings").code, Some(1));
    assert_eq!(folder.run("check a.tm --deny-warnings --exit-zero").code, Some(0));
    assert_eq!(folder.run("check b.tm").code, Some(1));
    assert_eq!(folder.run("check b.tm --exit-zero").code, Some(0));
    assert_eq!(folder.run("check c.tm --exit-zero").code, Some(2));
}

/// A command that goes on, and what it writes line by line to stdout and to stderr.
struct Running {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

impl Running {
    fn new(mut command: Command) -> Running {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = lines(child.stdout.take().unwrap());
        let err = lines(child.stderr.take().unwrap());
        Running { child, out, err }
    }

    #[track_caller]
    fn shows(&self, begin: &str) {
        awaited(&self.out, begin);
    }

    #[track_caller]
    fn remarks(&self, begin: &str) {
        awaited(&self.err, begin);
    }
}

fn lines(pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        BufReader::new(pipe).lines().map_while(Result::ok).for_each(|line| drop(sender.send(line)));
    });
    lines
}

/// Waits for a line that begins so.
#[track_caller]
fn awaited(lines: &Receiver<String>, begin: &str) {
    let mut seen = Vec::new();
    while let Ok(line) = lines.recv_timeout(Duration::from_secs(60)) {
        assert!(!line.contains('\u{1b}'), "a pipe is no screen to be cleared: {line}");
        if line.starts_with(begin) {
            return;
        }
        seen.push(line);
    }
    panic!("no line `{begin}…` came, but {seen:?}");
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_watch_runs_again_when_a_file_changes() {
    let folder = Folder::new(&[("rules/a.tm", "jurisdiction US; currency USD;\ntarif 72;\n")]);
    let mut running = Running::new(folder.command("check rules --watch --format concise"));
    running.shows("rules/a.tm:2:1: E0005 ");
    running.remarks("watching 1 file; Ctrl-C ends");
    folder.put("rules/a.tm", "jurisdiction US; currency USD;\n\ntariif 72;\n");
    running.remarks("rules/a.tm has changed");
    running.shows("rules/a.tm:3:1: E0005 ");
    // A new rule file, then a list that was missed, then a list that is read.
    running.remarks("watching");
    folder.put("rules/b.tm", "program p { tariff list \"l.csv\" column hts8 from * = 5%; }");
    running.remarks("rules/b.tm has changed");
    running.shows("rules/a.tm:3:1: E0005 ");
    running.remarks("watching");
    folder.put("rules/a.tm", SOUND);
    running.shows("rules/b.tm:1:25: E0150 ");
    running.remarks("watching");
    folder.put("rules/l.csv", "hts\n7208\n");
    running.remarks("rules/l.csv has changed");
    running.shows("rules/b.tm:");
    running.remarks("watching 3 files");
    folder.put("rules/l.csv", "hts8\n7208\n");
    running.remarks("rules/l.csv has changed");
    running.remarks("watching 3 files");
    // The book is gone, and comes back.
    fs::remove_dir_all(folder.path("rules")).unwrap();
    running.remarks("tradec: rules cannot be read");
    running.remarks("watching");
    folder.put("rules/a.tm", "jurisdiction US; currency USD;\ntarif 73;\n");
    running.shows("rules/a.tm:2:1: E0005 ");
    assert!(running.child.try_wait().unwrap().is_none(), "it ended by itself");
}

#[test]
fn a_watch_looks_at_files_only() {
    let ran = Folder::new(&[]).run("check - --watch");
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), "tradec: --watch looks at files, and stdin is none\n"));
}
