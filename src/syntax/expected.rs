//! What stands where something else was expected: pest's rules in the author's words.

use pest::error::{Error, ErrorVariant, InputLocation};

use crate::diagnostic::{Diagnostic, nearest};
use crate::source::{FileId, Span};
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::scan;
use crate::syntax::split::Raw;
use crate::syntax::words::Head;

/// Rules an author can miss and how they are said, in the order in which they are said. Several rules may share words.
const WORDS: &[(&str, &[Rule])] = &[
    ("a name", &[Rule::decl_name]),
    ("products: a code such as `7208.10`, a set's name, or `*`", &[Rule::products]),
    ("countries: two capitals such as `CN`, a set's name, or `*`", &[Rule::countries]),
    (
        "a code such as `7208.10`, a country such as `CN`, a set's name, or `*`",
        &[Rule::set, Rule::term, Rule::code_term, Rule::decl_set, Rule::dated_term, Rule::listed],
    ),
    ("a product code", &[Rule::code]),
    ("`from` and the countries of origin", &[Rule::kw_from]),
    ("`to` or `from` and countries", &[Rule::direction, Rule::kw_to]),
    ("countries of origin, or `{` and a table of them", &[Rule::origins, Rule::one_rate, Rule::table]),
    ("a country, a set's name, or `else`", &[Rule::row]),
    ("`=`", &[Rule::equals]),
    (
        "a rate: `50%`, `4.4 ¢/kg`, `free`, …",
        &[Rule::rate, Rule::rate_sum, Rule::rate_product, Rule::rate_atom, Rule::figure],
    ),
    ("`%`", &[Rule::percent_sign, Rule::percent_tail, Rule::percent_of]),
    ("a currency such as `USD`", &[Rule::currency, Rule::amount_tail, Rule::money]),
    ("`¢`", &[Rule::cents]),
    ("a percentage, a number, or the name of a number fact", &[Rule::factor, Rule::factor_number]),
    ("a number", &[Rule::number, Rule::signed, Rule::whole]),
    ("a unit such as `kg`", &[Rule::unit, Rule::count_unit, Rule::per_count]),
    ("`/` and a unit", &[Rule::stroke, Rule::per_stroke]),
    ("`least` or `most`", &[]),
    (
        "a condition, such as `entered before 2025-04-05` or `origin in eu`",
        &[Rule::condition, Rule::cond_and, Rule::cond_not, Rule::cond_atom],
    ),
    (
        "an amount, a number, a day or the name of a fact",
        &[Rule::operand, Rule::operand_product, Rule::operand_atom, Rule::of_what],
    ),
    ("a comparison: `<`, `<=`, `>`, `>=`, `=` or `!=`", &[Rule::comparison, Rule::less, Rule::more]),
    (
        "`in`, `is given`, `before`, `after` or `on`",
        &[Rule::dated_tail, Rule::in_tail, Rule::given_tail, Rule::has_tail],
    ),
    ("`given`", &[Rule::kw_given]),
    ("a day such as `2025-06-04`", &[Rule::day, Rule::full_day]),
    ("month and day such as `04-01`", &[Rule::month_day]),
    ("`through`", &[Rule::kw_through]),
    ("`year`", &[Rule::year_word]),
    ("`days`, `months` or `years`", &[Rule::length_unit]),
    ("a text in quotes", &[Rule::text, Rule::texts]),
    ("a closing `\"`", &[Rule::close_quote]),
    ("a heading code such as `9903.01.25`", &[Rule::code_word]),
    ("a claim such as `USMCA`", &[Rule::claim_word]),
    ("the name of a program or of a label", &[Rule::paths]),
    ("a name", &[Rule::path, Rule::path_term, Rule::ident, Rule::fact_name, Rule::flag, Rule::by_dates]),
    ("a name", &[Rule::later_part, Rule::basis_facts, Rule::about_fact]),
    ("`column` and the name of the column", &[Rule::kw_column]),
    ("the name of a column", &[Rule::column_name, Rule::column_word]),
    ("`where`", &[Rule::kw_where, Rule::rows]),
    ("a condition on a column, such as `list = \"4A\"`", &[Rule::where_or, Rule::where_atom, Rule::where_not]),
    ("`over`", &[Rule::kw_over]),
    ("`of`", &[Rule::kw_of]),
    ("`by`", &[Rule::kw_by]),
    ("`:` and what kind of fact it is", &[Rule::colon]),
    (
        "what kind of fact it is: `money`, `number`, `quantity(kg)`, `date`, `country`, `text`, `flag`, `codes` or `one of …`",
        &[Rule::fact_kind, Rule::kind_word],
    ),
    ("a fact and `=`", &[Rule::assumption]),
    ("a title in quotes, `by`, `highest` or `lowest`", &[Rule::program_part]),
    ("`shipment { … }`, `expect …` or `known on …`", &[Rule::test_part, Rule::shipment, Rule::expect]),
    ("a fact and its value, such as `origin DE`", &[Rule::given]),
    ("a value", &[Rule::given_value]),
    (
        "what is expected: `duty = 5 USD`, `status ok`, `control x`, `code 9903.01.25`, …",
        &[Rule::expectation, Rule::amount_e],
    ),
    ("`ok`, `error` or `needs …`", &[Rule::status_plain, Rule::status_needs]),
    ("the name of a fact", &[Rule::needed, Rule::needed_name]),
    ("`empty`", &[Rule::empty]),
    ("`control` or `code`", &[Rule::control_word]),
    ("`on`", &[Rule::on_word]),
    ("`(`", &[Rule::open]),
    ("`)`", &[Rule::close]),
    ("`{`", &[Rule::open_brace]),
    ("`}`", &[Rule::close_brace]),
    ("`,`", &[Rule::comma]),
];

/// What goes on with a statement, said only where nothing else is expected.
const GOES_ON: &[(&str, &[Rule])] = &[
    (
        "a clause such as `since`, `until`, `code` or `cite`",
        &[Rule::clause, Rule::member_date, Rule::since_c, Rule::kw_since, Rule::cite_c],
    ),
    (END, &[Rule::EOI]),
];

const CLAUSE_WORDS: &[&str] = &[
    "since",
    "until",
    "through",
    "announced",
    "when",
    "overrides",
    "keeps",
    "under",
    "entirely",
    "from",
    "except",
    "code",
    "cite",
    "for",
    "by",
    "at least",
    "at most",
    "MIN",
    "MAX",
    "highest",
    "lowest",
    "and",
    "or",
];

/// Says where a statement went wrong and what could stand there.
pub(super) fn torn(error: &Error<Rule>, file: FileId, text: &str, raw: &Raw) -> Diagnostic {
    let at = raw.start
        + match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
        };
    let positives: &[Rule] = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => positives,
        ErrorVariant::CustomError { .. } => &[],
    };
    let at = at.min(raw.end);
    let found = found(text.get(..raw.end).unwrap_or(text), at);
    let what = match raw.head {
        Head::Made => format!("`{} = …`", raw.word.text),
        _ => format!("`{}`", raw.head.word()),
    };
    let finished = found.is_empty();
    let (span, message) = if finished {
        (Span::new(file, raw.end, raw.end), format!("this {what} statement is not finished"))
    } else {
        let end = at + found.len();
        (Span::new(file, at, end), format!("`{found}` does not fit here in this {what} statement"))
    };
    let mut said = Diagnostic::new(&mistakes::TORN, span, message);
    let said_words = words(positives, raw.head);
    if !said_words.is_empty() {
        let lead = if finished { "here should stand" } else { "here could stand" };
        said = said.here(format!("{lead} {}", listed(&said_words)));
    }
    hint(said, text, raw, at, &found, positives)
}

/// The word or sign at a place, for a message; empty at the end.
pub(super) fn found(text: &str, from: usize) -> String {
    let rest = text.get(from..).unwrap_or("");
    let Some(first) = rest.chars().next() else { return String::new() };
    let goes_on = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    if first.is_alphanumeric() || first == '_' {
        let word: String = rest.chars().take_while(|c| goes_on(*c)).take(40).collect();
        return word.trim_end_matches('.').to_string();
    }
    if scan::is_blank(first) {
        return String::new();
    }
    first.to_string()
}

fn words(positives: &[Rule], head: Head) -> Vec<&'static str> {
    let pick = |table: &'static [(&'static str, &'static [Rule])]| {
        let mut found: Vec<&'static str> = Vec::new();
        for (words, rules) in table {
            if positives.iter().any(|rule| rules.contains(rule)) && !found.contains(words) {
                found.push(words);
            }
        }
        found
    };
    let mut found = pick(WORDS);
    let mut goes_on = pick(GOES_ON);
    let plain = matches!(
        head,
        Head::Jurisdiction
            | Head::Currency
            | Head::Use
            | Head::Product
            | Head::Country
            | Head::Fact
            | Head::Cite
            | Head::Made
    );
    if plain {
        goes_on.retain(|words| *words == END);
    }
    if head == Head::Program {
        goes_on = goes_on.into_iter().map(|words| if words == END { "`{`" } else { words }).collect();
    }
    found.extend(goes_on);
    // Signs that may always go on with a list say little beside a word that is missing.
    if found.iter().any(|words| !SIGNS.contains(words) && !CLOSERS.contains(words)) {
        found.retain(|words| !SIGNS.contains(words));
    }
    if positives.contains(&Rule::day) {
        found.retain(|words| !words.starts_with("`column`"));
    }
    found.truncate(5);
    found
}

const END: &str = "`;`";
const SIGNS: &[&str] = &["`,`", "`(`", "`of`", "`/` and a unit", "`by`"];
const CLOSERS: &[&str] = &["`}`", "`)`"];

fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_string(),
        [most @ .., last] => {
            let parted = if words.iter().any(|words| words.contains(',')) { "; " } else { ", " };
            format!("{}{parted}or {last}", most.join(parted))
        }
    }
}

/// Help for slips that are known well.
fn hint(said: Diagnostic, text: &str, raw: &Raw, at: usize, found: &str, positives: &[Rule]) -> Diagnostic {
    let before = text.get(raw.start..at).unwrap_or("").trim_end_matches(scan::is_blank);
    let after = text.get(at..raw.end).unwrap_or("");
    let place = said.span();
    match found {
        "$" => return said.help("write the currency's three letters behind the number: `2 USD`, not `$2`"),
        "€" => return said.help("write the currency's three letters behind the number: `2 EUR`"),
        "£" => return said.help("write the currency's three letters behind the number: `2 GBP`"),
        "“" | "”" | "„" | "‘" | "’" | "'" => return said.help("texts stand in straight quotes: `\"…\"`"),
        "," if before.ends_with(|c: char| c.is_ascii_digit())
            && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) =>
        {
            return said.help("numbers are written without commas: `10_000`, and with a point: `0.5`");
        }
        ">" | "<" if before.ends_with('=') => return said.help("at least is written `>=`, at most `<=`"),
        "=" if after.starts_with("==") => return said.help("one `=` compares"),
        _ => {}
    }
    if let Some(span) = place
        && positives.contains(&Rule::comma)
        && lacks_comma(before, found, raw.head)
    {
        let point = Span { end: span.start, ..span };
        return said.here(format!("a `,` is missing before `{found}`")).fix(point, ", ");
    }
    match found {
        "if" => return may_be(said, "when"),
        "at" => return said.help("bounds are written `at least` and `at most`"),
        "percent" | "pct" if positives.contains(&Rule::percent_sign) => return may_be(said, "%"),
        _ => {}
    }
    if positives.contains(&Rule::kw_from) && matches!(raw.head, Head::Tariff | Head::Exempt) {
        let start = raw.span.start as usize;
        let front = text.get(start..at).unwrap_or("").trim_end_matches(scan::is_blank);
        let mended = format!("{front} from * {after}");
        let mended = mended.trim_end();
        let said = match place {
            Some(span) => said.fix(Span { end: span.start, ..span }, "from * "),
            None => said,
        };
        if mended.len() <= 200 && !mended.contains('\n') {
            return said.paste("say where the goods come from; `*` is anywhere", format!("{mended};"));
        }
        return said.help("say where the goods come from; `from *` is anywhere");
    }
    let clause = [Rule::clause, Rule::EOI, Rule::kw_since].iter().any(|rule| positives.contains(rule));
    if clause
        && found.len() > 3
        && let Some(near) = nearest(found, CLAUSE_WORDS.iter().copied()).first()
    {
        return may_be(said, near);
    }
    let front = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '_');
    let figure = front.len() < before.len();
    if figure && positives.contains(&Rule::percent_sign) && found.is_empty() {
        let digits = before.get(front.len()..).unwrap_or("");
        return said.help(format!("a percentage is written `{digits}%`"));
    }
    said
}

/// One word for another.
fn may_be(said: Diagnostic, word: &str) -> Diagnostic {
    let place = said.span();
    let said = said.here(format!("`{word}` may be meant"));
    match place {
        Some(span) => said.fix(span, word),
        None => said,
    }
}

/// Whether what stands here is one more element of the list before it.
fn lacks_comma(before: &str, found: &str, head: Head) -> bool {
    let last = before.rsplit([' ', '\n', '\t', '(', '{', ',']).next().unwrap_or("");
    let country = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let code = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let row = country(found) && last.ends_with('%');
    let fact = head == Head::Test && found.starts_with(|c: char| c.is_ascii_lowercase());
    row || fact || (country(found) && country(last)) || (code(found) && code(last))
}
