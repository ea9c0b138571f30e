//! Formats of shipments and results, through the binary.

#[cfg(feature = "formats")]
mod columns;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::Value;
use tempfile::TempDir;

const BOOK: &str = r#"
jurisdiction US; currency USD;
product steel = 7206..7217;
product beer = 2203;
fact steel_value: money "Customs value of the steel content";
program s232 {
  a: tariff steel from * = 25% since 2025-03-12 cite "Proclamation 10896" code 9903.81.87;
  b: tariff steel from * = 50% of steel_value or value since 2025-06-04 cite "Proclamation 10947" code 9903.81.87;
  never: tariff steel from VA = 1% since 2025-06-05 overrides b;
}
program reciprocal {
  baseline: tariff * from * = 10% since 2025-04-05;
  exempt * from CA, MX code 9903.01.26;
  deduct repair_value when repair_value > 0 USD;
}
program excise { tariff beer from * = 8 ¢/l + 2%; }
fact repair_value: money "What was repaired";
assume repair_value = 0 USD;
precedence s232 over reciprocal;
kp: license 7216 from KP;
"#;

const SHIPMENTS: &str = "id,product,origin,entered,value,quantity,note\n\
    a1,7208.10.15,DE,2025-06-10,10000,,\"x, y\"\n\
    a2,7208.10.15,CA,2025-05-01,10000,,\n\
    a3,2203.00,BE,2025-06-10,1000.50,500 l,\n\
    a4,2203.00,BE,2025-06-10,1000,,\n\
    a5,8471,DE,30/02/2025,1000,,\n\
    a6,8471,DE,2025-03-01,1000,,\n";

struct Folder(TempDir);

struct Ran {
    code: Option<i32>,
    out: Vec<u8>,
    err: String,
}

impl Folder {
    fn new() -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        folder.put("rules.tm", BOOK);
        folder.put("s.csv", SHIPMENTS);
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.with_stdin(arguments, &[])
    }

    fn with_stdin(&self, arguments: &[&str], stdin: &[u8]) -> Ran {
        let mut child = crate::tradec()
            .args(arguments)
            .current_dir(self.0.path())
            .env("COLUMNS", "100")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin);
        let output = child.wait_with_output().unwrap();
        Ran { code: output.status.code(), out: output.stdout, err: String::from_utf8(output.stderr).unwrap() }
    }

    fn eval(&self, more: &[&str]) -> Ran {
        let mut arguments = vec!["eval", "rules.tm", "s.csv", "--quiet"];
        arguments.extend(more);
        self.run(&arguments)
    }
}

impl Ran {
    #[track_caller]
    fn code(self, code: i32) -> Ran {
        assert_eq!(self.code, Some(code), "{}\n{}", self.text(), self.err);
        self
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }

    /// The rows of CSV, each by its headers.
    fn rows(&self) -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_reader(self.out.as_slice());
        reader.deserialize().map(Result::unwrap).collect()
    }

    #[track_caller]
    fn err_has(self, part: &str) -> Ran {
        assert!(self.err.contains(part), "no `{part}` in\n{}", self.err);
        self
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn unpacked(bytes: &[u8]) -> String {
    std::io::read_to_string(GzDecoder::new(bytes)).unwrap()
}

#[test]
fn long_results_have_a_row_for_each_program_that_is_met() {
    let ran = Folder::new().eval(&["--format", "long"]).code(1);
    let expected = "line,id,status,program,effect,measure,basis,base,rate,amount,currency,code,cite,needs,assumed\n\
        1,a1,ok,s232,levied,b of 2025-06-04,value,10000.00,50% of steel_value or value,5000.00,USD,9903.81.87,Proclamation 10947,,\n\
        1,a1,ok,reciprocal,levied,baseline of 2025-04-05,value,0.00,10%,0.00,USD,,,,\n\
        2,a2,ok,s232,levied,a of 2025-03-12,value,10000.00,25%,2500.00,USD,9903.81.87,Proclamation 10896,,\n\
        2,a2,ok,reciprocal,exempt,the exemption 9903.01.26,,,,0.00,USD,9903.01.26,,,\n\
        3,a3,ok,reciprocal,levied,baseline of 2025-04-05,value,1000.50,10%,100.05,USD,,,,repair_value\n\
        3,a3,ok,excise,levied,the 8 ¢/l + 2%,quantity in l; value,500; 1000.50,8 ¢/l + 2%,60.01,USD,,,,repair_value\n\
        4,a4,needs,reciprocal,levied,baseline of 2025-04-05,value,1000.00,10%,100.00,USD,,,quantity,repair_value\n\
        4,a4,needs,excise,levied,the 8 ¢/l + 2%,quantity in l; value,; 1000.00,8 ¢/l + 2%,,USD,,,quantity,repair_value\n\
        5,a5,error,,,,,,,,,,,,\n\
        6,a6,ok,,,,,,,,USD,,,,\n";
    assert_eq!(ran.text(), expected);
}

#[test]
fn long_amounts_add_up_to_the_total() {
    let folder = Folder::new();
    let wide = folder.eval(&[]).code(1).rows();
    let long = folder.eval(&["--format", "long"]).code(1).rows();
    for row in wide.iter().filter(|row| row["status"] == "ok") {
        let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap_or(0);
        let parts: i64 = long.iter().filter(|one| one["line"] == row["line"]).map(|one| cents(&one["amount"])).sum();
        assert_eq!(parts, cents(&row["total"]), "line {}", row["line"]);
    }
    let lines = |rows: &[BTreeMap<String, String>]| {
        let mut lines: Vec<String> = rows.iter().map(|row| row["line"].clone()).collect();
        lines.dedup();
        lines
    };
    assert_eq!(lines(&wide), lines(&long), "no line vanishes");
}

#[test]
fn equal_measures_are_one_row_and_what_hangs_on_a_fact_is_marked() {
    let folder = Folder::new();
    folder.put(
        "rules.tm",
        "jurisdiction US; currency USD;
        program p { a: tariff 72 from * = 5% cite \"A\"; b: tariff 72 from * = 5% cite \"B\"; }
        fact car_part: flag;
        program q { x: tariff * from * = 1%; y: tariff * from * = 2% when car_part overrides x; exempt * from MX when car_part; }
        program r { tariff * from * = 3%; } precedence p over r entirely;",
    );
    folder.put("s.csv", "product,origin,entered,value\n7208,DE,2025-01-01,100\n8471,MX,2025-01-01,100\n");
    let rows = folder.eval(&["--format", "long"]).code(0).rows();
    let shown: Vec<String> = rows
        .iter()
        .map(|row| {
            ["line", "program", "effect", "measure", "rate", "amount", "cite"].map(|name| row[name].as_str()).join("|")
        })
        .collect();
    assert_eq!(
        shown,
        [
            "1|p|levied|a; b|5%|5.00|A; B",
            "1|q|levied|y?; x?|2%; 1%||",
            "1|r|dropped|p||0.00|",
            "2|q||an exemption?; x?|1%||",
            "2|r|levied|the 3%|3%|3.00|",
        ]
    );
}

/// Validates by the keywords that the schema uses; another keyword is a mistake of this test.
fn wrong(value: &Value, schema: &Value, root: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                found.extend(wrong(value, &root["$defs"][name], root, at));
            }
            "type" => {
                let kinds: Vec<&str> = match rule {
                    Value::Array(kinds) => kinds.iter().map(|kind| kind.as_str().unwrap()).collect(),
                    one => vec![one.as_str().unwrap()],
                };
                let own = match value {
                    Value::Null => "null",
                    Value::Bool(_) => "boolean",
                    Value::Number(_) => "integer",
                    Value::String(_) => "string",
                    Value::Array(_) => "array",
                    Value::Object(_) => "object",
                };
                if !kinds.contains(&own) {
                    found.push(format!("{at}: {value} is no {kinds:?}"));
                }
            }
            "enum" if !rule.as_array().unwrap().contains(value) => {
                found.push(format!("{at}: {value} is not among {rule}"))
            }
            "enum" => {}
            "minimum" if value.as_i64() < rule.as_i64() => found.push(format!("{at}: {value} is less than {rule}")),
            "minimum" => {}
            "pattern" => {
                let Some(text) = value.as_str() else { continue };
                let fits = match rule.as_str().unwrap() {
                    "^[A-Z]{3}$" => text.len() == 3 && text.chars().all(|c| c.is_ascii_uppercase()),
                    "^[A-Z][0-9]{4}$" => text.len() == 5 && text[1..].chars().all(|c| c.is_ascii_digit()),
                    "^-?[0-9]+(\\.[0-9]+)?$" => {
                        let parts: Vec<&str> = text.strip_prefix('-').unwrap_or(text).splitn(2, '.').collect();
                        parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
                    }
                    other => panic!("pattern {other}"),
                };
                if !fits {
                    found.push(format!("{at}: {value} is not like {rule}"));
                }
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(wrong(item, rule, root, &format!("{at}/{place}")));
                }
            }
            "required" => {
                let lacking =
                    rule.as_array().unwrap().iter().filter(|name| value.get(name.as_str().unwrap()).is_none());
                found.extend(lacking.map(|name| format!("{at}: {name} is lacking")));
            }
            "properties" | "additionalProperties" => {}
            other => panic!("keyword {other}"),
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}/{name}");
        match (schema.get("properties").and_then(|own| own.get(name)), schema.get("additionalProperties")) {
            (Some(own), _) => found.extend(wrong(inner, own, root, &at)),
            (None, Some(Value::Bool(false))) => found.push(format!("{at}: not in the schema")),
            (None, Some(others)) => found.extend(wrong(inner, others, root, &at)),
            (None, None) => {}
        }
    }
    found
}

#[test]
fn json_lines_are_as_their_schema_says() {
    let folder = Folder::new();
    let schema: Value = serde_json::from_slice(&folder.run(&["schema"]).code(0).out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let mut all = Vec::new();
    for more in [&["--format", "jsonl"][..], &["--format", "jsonl", "--with-input"]] {
        let text = folder.eval(more).code(1).text();
        all.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()));
    }
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/june-2025");
    let shipments = format!("{examples}/shipments.csv");
    let text = folder.run(&["eval", examples, &shipments, "--format", "jsonl", "--quiet"]).text();
    all.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()));
    assert!(all.len() > 20);
    for object in &all {
        let found = wrong(object, &schema, &schema, "");
        assert!(found.is_empty(), "{object}\n{}", found.join("\n"));
    }
    assert_eq!(all[0]["programs"]["s232"], "5000.00");
    assert_eq!(all[0]["levies"][0]["bases"][0]["amount"], "10000.00");
    assert_eq!(all[3]["programs"]["excise"], Value::Null);
    assert_eq!(all[4]["faults"][0]["code"], "D0105");
    assert_eq!((&all[4]["faults"][0]["file_line"], &all[4]["faults"][0]["file_column"]), (&6.into(), &4.into()));
    assert_eq!(all[6]["input"]["note"], "x, y");
    let mut bad = all[0].clone();
    bad["total"] = 5.into();
    assert!(!wrong(&bad, &schema, &schema, "").is_empty(), "the validator finds something");
}

#[test]
fn the_input_stands_in_front_as_it_is() {
    let folder = Folder::new();
    folder.put(
        "s.csv",
        "ID,Product,origin,entered,Value,Currency,status,s232,input_status\n\
         a1, 7208.10.15 ,DE,2025-06-10,10000.0,USD,done,x,y\n\
         a2,8471,DE,30/02/2025,=1+1,,,,\n\
         a3,8471,DE,2025-06-10,1\n\
         a4,8471,DE,2025-06-10,1,,,,,more\n",
    );
    let ran = folder.eval(&["--with-input"]).code(1);
    let text = ran.text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with(
        "ID,Product,origin,entered,Value,input_Currency,input_input_status,input_s232,input_status,line,status,s232,"
    ), "{}", lines[0]);
    assert!(lines[1].starts_with("a1, 7208.10.15 ,DE,2025-06-10,10000.0,USD,done,x,y,1,ok,5000.00,"), "{}", lines[1]);
    assert!(lines[2].starts_with("a2,8471,DE,30/02/2025,=1+1,,,,,2,error,,"), "{}", lines[2]);
    assert!(lines[3].starts_with("a3,8471,DE,2025-06-10,1,,,,,3,ok,0.00,0.10"), "{}", lines[3]);
    assert!(lines[4].starts_with("a4,8471,DE,2025-06-10,1,,,,,4,error,"), "{}", lines[4]);
    assert_eq!(lines.len(), 5);
    let long = folder.eval(&["--with-input", "--format", "long"]).text();
    assert!(long.lines().next().unwrap().contains(",input_status,line,status,program,effect,"), "{long}");
    let table = folder.eval(&["--with-input", "--format", "table"]).text();
    assert!(table.contains("input_Currency"), "{table}");
}

#[test]
fn headers_are_mapped() {
    let folder = Folder::new();
    folder.put("s.csv", "ITEM_ID,HTS,ORIG,ENTRY DATE,ITEM_VALUE\nx,7208.10.15,DE,2025-06-10,100\n");
    let map =
        ["--map", "HTS=product", "--map", "orig=origin", "--map", "Entry Date=entered", "--map", "ITEM_VALUE=value"];
    let ran = folder.eval(&[&map[..], &["--map", "ITEM_ID=id"]].concat()).code(0);
    assert!(ran.text().lines().nth(1).unwrap().starts_with("1,x,ok,50.00,"), "{}", ran.text());
    let why: Vec<&str> = [&["why", "rules.tm", "s.csv", "--id", "x", "--map", "ITEM_ID=id"][..], &map].concat();
    assert!(folder.run(&why).code(0).text().starts_with("x   7208.10.15 from DE"));
    let with = |more: &[&str]| folder.eval(&[&map[..], more].concat());
    with(&["--map", "ITEM_VALU=value"])
        .code(2)
        .err_has("D0126 --map ITEM_VALU=value: s.csv has no header \"ITEM_VALU\"")
        .err_has("it has \"ITEM_VALUE\"");
    with(&["--map", "ITEM_ID=steel_valu"])
        .code(2)
        .err_has("D0125 --map ITEM_ID=steel_valu: the book has no fact `steel_valu`")
        .err_has("--map ITEM_ID=steel_value");
    with(&["--map", "ITEM_ID=value"]).code(2).err_has("both name value");
    with(&["--map", "HTS=origin"]).code(2).err_has("--map says twice");
    assert!(with(&["--map", "ITEM_ID"]).code(2).err_has("expected a header and a fact").out.is_empty());
}

#[test]
fn files_as_spreadsheets_write_them_in_europe() {
    let folder = Folder::new();
    let rows = "id;product;origin;entered;value;quantity\r\n\
        a1;7208.10.15;DE;2025-06-10;1234,56;\r\n\
        a2;2203.00;BE;2025-06-10;1000;12,5 l\r\n\
        a3;8471;DE;2025-06-10;1.234,56;\r\n\
        a4;8471;DE;2025-06-10;1.234;\r\n";
    folder.put("s.csv", format!("\u{feff}{rows}"));
    let ran = folder.eval(&["--decimal-comma"]).code(1);
    let text = ran.text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("line;id;status;s232;"), "{text}");
    assert!(lines[1].starts_with("1;a1;ok;617,28;0,00;0,00;617,28;"), "{text}");
    assert!(lines[2].starts_with("2;a2;ok;0,00;100,00;21,00;"), "{text}");
    assert!(lines[3].starts_with("3;a3;error;"), "{text}");
    let ran = ran.err_has(
        "s.csv:4:5: D0101 value \"1.234,56\" is no number: it has a point, and here decimals stand behind a comma",
    );
    ran.err_has("s.csv:5:5: D0101 value \"1.234\"");
    // Without the option the comma is not guessed, and the option is told.
    folder.eval(&[]).code(1).err_has("say --decimal-comma");
    let tab = folder.eval(&["--decimal-comma", "--delimiter", "semicolon", "--format", "long"]).text();
    assert!(tab.contains(";value;1234,56;50% of steel_value or value;617,28;USD;"), "{tab}");
    folder.put("s.csv", rows.replace(';', "\t"));
    let tab = folder.eval(&["--decimal-comma", "--delimiter", "tab"]).text();
    assert!(tab.contains("1\ta1\tok\t617,28\t"), "{tab}");
    // A header that has more of another mark.
    folder.put("s.csv", "product;origin;entered;value;a,b,c,d,e,f\n7208.10.15;DE;2025-06-10;100;x\n");
    folder.eval(&[]).code(2);
    assert!(folder.eval(&["--delimiter", ";"]).code(0).text().contains("1;ok;50.00;"));
}

#[test]
fn what_is_no_utf8_says_what_to_do() {
    let folder = Folder::new();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    folder.put("s.csv", [b"\xFF\xFE".to_vec(), utf16(SHIPMENTS)].concat());
    folder.eval(&[]).code(2).err_has("D0124").err_has("save it as \"CSV UTF-8\"");
    folder.put("s.csv", utf16(SHIPMENTS));
    folder.eval(&[]).code(2).err_has("D0124");
    folder.put("s.csv", b"product,origin,entered,value,Gewicht f\xFCr Zoll\n7208,DE,2025-06-10,1,\n");
    folder.eval(&[]).code(2).err_has("D0113 s.csv:1:5: the header is not UTF-8 text").err_has("WINDOWS-1252");
    folder.put("s.csv", b"product,origin,entered,value,note\n7208,DE,2025-06-10,1,caf\xE9\n7208,DE,2025-06-10,1,x\n");
    folder.eval(&[]).code(1).err_has("D0113");
    folder.put("s.csv", b"PK\x03\x04 workbook");
    folder.eval(&[]).code(2).err_has("D0127 s.csv: the file is a workbook");
}

#[test]
fn gzip_is_read_and_written() {
    let folder = Folder::new();
    let plain = folder.eval(&[]).code(1).text();
    folder.put("s.csv.gz", packed(SHIPMENTS.as_bytes()));
    assert_eq!(folder.run(&["eval", "rules.tm", "s.csv.gz", "-q"]).code(1).text(), plain);
    let piped = folder.with_stdin(&["eval", "rules.tm", "-", "-q"], &packed(SHIPMENTS.as_bytes())).code(1);
    assert_eq!(piped.text(), plain);
    assert_eq!(folder.eval(&["-o", "out.csv.gz"]).code(1).text(), "");
    let first = fs::read(folder.path("out.csv.gz")).unwrap();
    assert_eq!(unpacked(&first), plain);
    folder.eval(&["-o", "again.csv.gz"]).code(1);
    assert_eq!(fs::read(folder.path("again.csv.gz")).unwrap(), first, "the same bytes each time");
    let torn = packed(SHIPMENTS.as_bytes());
    folder.put("torn.csv.gz", &torn[..torn.len() / 2]);
    folder
        .run(&["eval", "rules.tm", "torn.csv.gz"])
        .code(2)
        .err_has("torn.csv.gz cannot be read: its gzip data are torn");
}

#[test]
fn a_product_is_whole_or_not_there() {
    let folder = Folder::new();
    folder.put("out.csv", "before");
    folder.put("s.csv", "product,origin\n");
    folder.eval(&["-o", "out.csv"]).code(2);
    assert_eq!(fs::read_to_string(folder.path("out.csv")).unwrap(), "before");
    fs::create_dir(folder.path("taken.csv.gz")).unwrap();
    folder.put("s.csv", SHIPMENTS);
    folder.eval(&["-o", "taken.csv.gz"]).code(2);
    let left: Vec<String> =
        fs::read_dir(folder.0.path()).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    assert!(left.iter().all(|name| !name.contains(".part")), "{left:?}");
}

#[test]
fn stats_name_the_measures_that_reached_no_row() {
    let ran = Folder::new().eval(&["--stats"]).code(1);
    let at = ran.err.find("        6  rows").unwrap();
    let expected = "        6  rows
        4  ok
        1  needs
        1  error

     rows  measure
        1  rules.tm:7:3: a: tariff steel from * = 25% since 2025-03-12 cite \"Proclamation 10896\" code 990…
        1  rules.tm:8:3: b: tariff steel from * = 50% of steel_value or value since 2025-06-04 cite \"Proc…
        0  rules.tm:9:3: never: tariff steel from VA = 1% since 2025-06-05 overrides b
        3  rules.tm:12:3: baseline: tariff * from * = 10% since 2025-04-05
        1  rules.tm:13:3: exempt * from CA, MX code 9903.01.26
        0  rules.tm:14:3: deduct repair_value when repair_value > 0 USD
        2  rules.tm:16:18: tariff beer from * = 8 ¢/l + 2%
        0  rules.tm:20:1: kp: license 7216 from KP
3 of 8 measures reached no row
";
    assert_eq!(&ran.err[at..at + expected.len().min(ran.err.len() - at)], expected);
}

#[test]
fn stats_tell_what_may_be_reached() {
    let folder = Folder::new();
    folder.put(
        "rules.tm",
        "jurisdiction US; currency USD; fact car_part: flag;\nprogram q { x: tariff * from * = 1%; y: tariff * from * = 2% when car_part overrides x; }",
    );
    folder.put("s.csv", "product,origin,entered,value,car_part\n7208,DE,2025-01-01,100,yes\n8471,MX,2025-01-01,100,\n");
    let ran = folder.eval(&["--stats"]).code(0);
    let err = ran.err_has("     rows  perhaps  measure\n        0       +1  rules.tm:2:13: x:");
    err.err_has("        1       +1  rules.tm:2:38: y:").err_has("each of the 2 measures reached a row");
}

#[test]
fn results_never_go_over_what_they_are_made_from() {
    let folder = Folder::new();
    folder.put("sub.tm", "use \"rules.tm\";");
    for (book, output) in [("rules.tm", "s.csv"), ("rules.tm", "rules.tm"), ("sub.tm", "./rules.tm")] {
        let ran = folder.run(&["eval", book, "s.csv", "-o", output]).code(2);
        assert!(ran.err.contains("this file is read here, and would be lost"), "{}", ran.err);
        let ran =
            folder.run(&["changes", book, "s.csv", "--from", "2025-06-01", "--for", "9 days", "-o", output]).code(2);
        assert!(ran.err.contains("this file is read here, and would be lost"), "{}", ran.err);
    }
    assert_eq!(fs::read_to_string(folder.path("s.csv")).unwrap(), SHIPMENTS);
    assert_eq!(fs::read_to_string(folder.path("rules.tm")).unwrap(), BOOK);
    folder.put("old.csv", "old results");
    folder.run(&["eval", "rules.tm", "s.csv", "-o", "old.csv"]).code(1);
    assert!(fs::read_to_string(folder.path("old.csv")).unwrap().starts_with("line,"));
}

#[test]
fn a_decimal_comma_in_a_set_value_parts_nothing() {
    let folder = Folder::new();
    let typed = ["eval", "rules.tm", "product=8471", "origin=DE", "entered=2025-06-10", "value=1", "--decimal-comma"];
    let run = |set: &str| folder.run(&[&typed[..], &["--set", set]].concat()).code(0).text();
    let one = run("value=1500,50");
    assert!(one.lines().count() == 2 && one.contains(";150,05;"), "{one}");
    assert_eq!(run("origin=DE,FR").lines().count(), 3);
}
