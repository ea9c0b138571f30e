//! What CI takes from here: the action, the hooks of pre-commit, completions, manual pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use yaml_rust2::{Yaml, YamlLoader};

const SOUND: &str = "jurisdiction US; currency USD;\nprogram s232 { tariff 7206..7217 from * = 50%; }\n";

const TORN: &str = "jurisdiction US; currency USD;\nprogram s232 { tarif 7206..7217 from * = 50%; }\n";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn yaml(file: &str) -> Yaml {
    let text = fs::read_to_string(root().join(file)).unwrap();
    YamlLoader::load_from_str(&text).unwrap().remove(0)
}

fn word(yaml: &Yaml) -> &str {
    yaml.as_str().unwrap_or("")
}

/// The PATH with the tradec of this build in front.
fn path_with(folder: &Path) -> String {
    let own = Path::new(env!("CARGO_BIN_EXE_tradec")).parent().unwrap().display().to_string();
    format!("{}:{own}:{}", folder.display(), std::env::var("PATH").unwrap())
}

/// A run of the action: the checkout, what the steps handed on, and how the last one ended.
struct Action {
    folder: TempDir,
    outputs: BTreeMap<String, String>,
    code: i32,
    text: String,
}

/// The value of a text with expressions. Scripts get all of theirs by the environment, so that no input is ever code.
fn filled(text: &str, known: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("${{") {
        let (name, behind) = behind.split_once("}}").unwrap();
        out.push_str(before);
        out.push_str(known.get(name.trim()).unwrap_or_else(|| panic!("nobody knows {}", name.trim())));
        rest = behind;
    }
    out + rest
}

/// Runs the steps of action.yml that are scripts, in a checkout with these rules.
fn action(rules: &[(&str, &str)], inputs: &[(&str, &str)]) -> Action {
    let folder = TempDir::new().unwrap();
    let (work, tools) = (folder.path().join("work"), folder.path().join("tools"));
    for (name, text) in rules {
        let path = work.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::create_dir_all(&tools).unwrap();
    // In place of a build of some minutes the binary of this build is put where cargo would put it.
    let cargo = format!(
        "#!/bin/sh\n[ \"$1 $2 $3 $4 $5\" = \"install --locked --path {} --root\" ] || exit 1\nmkdir -p \"$6/bin\"\ncp {} \"$6/bin/tradec\"\n",
        root().display(),
        env!("CARGO_BIN_EXE_tradec")
    );
    fs::write(tools.join("cargo"), cargo).unwrap();
    assert!(Command::new("chmod").arg("+x").arg(tools.join("cargo")).status().unwrap().success());
    let whole = yaml("action.yml");
    let mut known = BTreeMap::from([
        ("github.action_path".to_string(), root().display().to_string()),
        ("runner.temp".to_string(), folder.path().display().to_string()),
    ]);
    for (name, input) in whole["inputs"].as_hash().unwrap() {
        assert!(!word(&input["description"]).is_empty());
        known.insert(format!("inputs.{}", word(name)), word(&input["default"]).to_string());
    }
    for (name, value) in inputs {
        assert!(known.insert(format!("inputs.{name}"), value.to_string()).is_some(), "the action has no input {name}");
    }
    let (mut code, mut text) = (0, String::new());
    for step in whole["runs"]["steps"].as_vec().unwrap() {
        match word(&step["if"]) {
            "" => {}
            "inputs.tradec == ''" if !known["inputs.tradec"].is_empty() => continue,
            "inputs.tradec == ''" => {}
            other => panic!("a condition that is not known here: {other}"),
        }
        if code != 0 || word(&step["run"]).is_empty() {
            continue;
        }
        assert_eq!(word(&step["shell"]), "bash");
        assert!(!word(&step["run"]).contains("${{"), "an input would be code");
        let output = folder.path().join("output");
        fs::write(&output, "").unwrap();
        let environment = step["env"].as_hash().unwrap();
        let ran = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", word(&step["run"])])
            .current_dir(&work)
            .envs(environment.iter().map(|(name, value)| (word(name).to_string(), filled(word(value), &known))))
            .env("GITHUB_OUTPUT", &output)
            .env("PATH", path_with(&tools))
            .output()
            .unwrap();
        code = ran.status.code().unwrap();
        text.push_str(&String::from_utf8(ran.stdout).unwrap());
        text.push_str(&String::from_utf8(ran.stderr).unwrap());
        for line in fs::read_to_string(&output).unwrap().lines() {
            let (name, value) = line.split_once('=').unwrap();
            known.insert(format!("steps.{}.outputs.{name}", word(&step["id"])), value.to_string());
        }
    }
    let mut outputs = BTreeMap::new();
    for (name, output) in whole["outputs"].as_hash().unwrap() {
        let source = word(&output["value"]).trim_start_matches("${{").trim_end_matches("}}").trim();
        outputs.insert(word(name).to_string(), known.get(source).cloned().unwrap_or_default());
    }
    Action { folder, outputs, code, text }
}

#[test]
fn the_action_annotates_and_hands_the_exit_code_on() {
    let ran =
        action(&[("rules/a b.tm", TORN)], &[("command", "check"), ("paths", "rules/a b.tm\n"), ("tradec", "tradec")]);
    assert_eq!((ran.code, ran.outputs["exit-code"].as_str(), ran.outputs["sarif-file"].as_str()), (1, "1", ""));
    assert!(
        ran.text.starts_with("::error file=rules/a b.tm,line=2,col=16,endLine=2,endColumn=21,title=E0005::"),
        "{}",
        ran.text
    );
    // Without a tradec it is built, and what was built before is taken.
    let ran = action(&[("rules/a.tm", SOUND)], &[("command", "check")]);
    assert_eq!((ran.code, ran.outputs["exit-code"].as_str()), (0, "0"), "{}", ran.text);
    assert!(ran.folder.path().join("tradec/bin/tradec").is_file());
}

#[test]
fn the_action_writes_sarif_beside_the_annotations() {
    let inputs = [("command", "check"), ("sarif-file", "out here/tradec.sarif"), ("tradec", "tradec")];
    for (rules, code) in [(SOUND, 0), (TORN, 1)] {
        let ran = action(&[("rules/a.tm", rules)], &inputs);
        assert_eq!((ran.code, ran.outputs["sarif-file"].as_str()), (code, "out here/tradec.sarif"), "{}", ran.text);
        let written = fs::read_to_string(ran.folder.path().join("work/out here/tradec.sarif")).unwrap();
        assert!(written.contains("\"version\": \"2.1.0\""));
    }
    let ran = action(&[("rules/a.tm", SOUND)], &[("command", "test"), ("sarif-file", "a.sarif"), ("tradec", "tradec")]);
    assert_eq!((ran.code, ran.outputs["exit-code"].as_str()), (2, "2"));
}

#[test]
fn the_inputs_of_the_action_are_arguments_and_never_code() {
    let evil = "rules/$(touch hit)`touch hit`\"; touch hit; '.tm";
    let inputs =
        [("command", "check"), ("paths", evil), ("args", "--exit-zero\n --format=$(touch\thit)"), ("tradec", "tradec")];
    let ran = action(&[("rules/a.tm", SOUND)], &inputs);
    assert_eq!(ran.code, 2, "{}", ran.text);
    assert!(!ran.folder.path().join("work/hit").exists());
    let inputs =
        [("command", "check"), ("args", "--exit-zero\n--statistics"), ("format", "text"), ("tradec", "tradec")];
    let ran = action(&[("a.tm", TORN), ("-b.tm", "")], &inputs);
    assert_eq!((ran.code, ran.text.contains("1  E0005  ")), (0, true), "{}", ran.text);
    let ran = action(&[("-b.tm", SOUND)], &[("command", "check"), ("paths", "-b.tm"), ("tradec", "tradec")]);
    assert_eq!(ran.code, 0, "{}", ran.text);
}

#[test]
fn the_action_holds_to_a_version() {
    let version = env!("CARGO_PKG_VERSION");
    let ran = |wanted: &str, tradec: &str| {
        let inputs = [("command", "check"), ("version", wanted), ("tradec", tradec)];
        action(&[("a.tm", SOUND)], &inputs)
    };
    assert_eq!(ran(version, "tradec").code, 0);
    assert_eq!(ran(version, "").code, 0);
    let other = ran("9.9.9", "tradec");
    assert_eq!((other.code, other.text.contains("wants 9.9.9")), (2, true), "{}", other.text);
    assert_eq!(ran("", "no-such-tradec").code, 2);
}

#[test]
fn the_hooks_run_on_a_book() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hooks = hooks.as_vec().unwrap();
    let ids: Vec<&str> = hooks.iter().map(|hook| word(&hook["id"])).collect();
    assert_eq!(ids, ["tradec-check", "tradec-lint", "tradec-fmt", "tradec-test"]);
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    let help = crate::tradec().arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for hook in hooks {
        let is_of_files = word(&hook["id"]) == "tradec-fmt";
        assert_eq!((word(&hook["language"]), word(&hook["files"])), ("rust", "\\.tm$"));
        assert_eq!(hook["pass_filenames"].as_bool(), Some(is_of_files));
        assert_eq!(hook["require_serial"].as_bool(), Some(true));
        assert!(!word(&hook["name"]).is_empty() && !word(&hook["description"]).is_empty());
        let entry: Vec<&str> = word(&hook["entry"]).split(' ').collect();
        assert_eq!(entry, ["tradec", word(&hook["id"]).strip_prefix("tradec-").unwrap()]);
        if !help.lines().any(|line| line.trim_start().starts_with(&format!("{} ", entry[1]))) {
            continue;
        }
        let last = if is_of_files { "rules/a.tm" } else { "rules/" };
        for (text, code) in [(SOUND, 0), (TORN, 1)] {
            fs::write(folder.path().join("rules/a.tm"), text).unwrap();
            let ran = Command::new(entry[0])
                .args(&entry[1..])
                .arg(last)
                .current_dir(folder.path())
                .env("PATH", path_with(folder.path()))
                .output()
                .unwrap();
            let is_sound = ran.status.code() == Some(0);
            assert_eq!(is_sound || is_of_files && code == 0, code == 0, "{}", String::from_utf8_lossy(&ran.stderr));
        }
    }
}

fn run(arguments: &[&str], folder: &Path) -> (i32, String) {
    let ran = crate::tradec().args(arguments).current_dir(folder).output().unwrap();
    (ran.status.code().unwrap(), String::from_utf8(ran.stdout).unwrap())
}

/// The subcommands, as the help lists them.
fn commands(folder: &Path) -> Vec<String> {
    let (_, help) = run(&["--help"], folder);
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.map(str::to_string).collect()
}

#[test]
fn completions_know_each_command_and_are_scripts() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, script) = run(&["completions", shell], folder.path());
        assert_eq!(code, 0);
        for command in commands(folder.path()) {
            assert!(script.contains(&command), "{shell} does not know {command}");
        }
        let knows_values = ["bash", "zsh", "fish"].contains(&shell);
        assert_eq!(script.contains("json-lines"), knows_values, "{shell} and the formats");
        let path = folder.path().join(shell);
        fs::write(&path, script).unwrap();
        // A shell that is not there cannot be asked.
        if ["bash", "zsh"].contains(&shell)
            && let Ok(checked) = Command::new(shell).arg("-n").arg(&path).output()
        {
            assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
        }
    }
    assert_eq!(run(&["completions", "cmd"], folder.path()).0, 2);
    // What bash itself makes of `tradec check --format js`.
    let ask = "source ./bash; COMP_WORDS=(tradec check --format js); COMP_CWORD=3; _tradec tradec js --format; echo ${COMPREPLY[*]}";
    let asked = Command::new("bash").args(["-c", ask]).current_dir(folder.path()).output().unwrap();
    assert_eq!(String::from_utf8(asked.stdout).unwrap().trim(), "json json-lines");
}

#[test]
fn each_command_has_a_manual_page() {
    let folder = TempDir::new().unwrap();
    let (code, page) = run(&["man"], folder.path());
    assert_eq!(code, 0);
    assert!(page.contains(".TH TRADEC 1"), "{page}");
    assert_eq!(run(&["man", "--dir", "share/man1"], folder.path()), (0, String::new()));
    let commands = commands(folder.path());
    for command in &commands {
        assert!(page.contains(&format!("tradec\\-{command}(1)")), "{command} is not in\n{page}");
        let own = fs::read_to_string(folder.path().join(format!("share/man1/tradec-{command}.1"))).unwrap();
        assert!(own.contains(&format!("tradec\\-{command}")) && own.contains(".SH SYNOPSIS"), "{own}");
    }
    assert_eq!(fs::read_dir(folder.path().join("share/man1")).unwrap().count(), commands.len() + 1);
    assert_eq!(fs::read_to_string(folder.path().join("share/man1/tradec.1")).unwrap(), page);
}
