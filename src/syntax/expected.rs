//! What stands where something else was expected: pest's rules in the author's words.

use pest::error::{Error, ErrorVariant, InputLocation};

use crate::diagnostic::{Diagnostic, nearest};
use crate::source::{FileId, Span};
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::scan;
use crate::syntax::split::Raw;
use crate::syntax::words::Head;
use crate::trade::Currency;

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
    ("`strikes` and what it strikes", &[Rule::strikes_c, Rule::kw_strikes]),
    ("`initio`", &[Rule::initio_word]),
    ("the name of a program or of a label", &[Rule::paths]),
    ("a name", &[Rule::path, Rule::path_term, Rule::ident, Rule::fact_name, Rule::flag, Rule::by_dates]),
    ("a name", &[Rule::later_part, Rule::basis_facts, Rule::about_fact]),
    ("`column` and the name of the column", &[Rule::kw_column]),
    ("the name of a column", &[Rule::column_name, Rule::column_word]),
    ("`hts` and the file of the schedule, such as `hts \"hts_2025.csv\"`", &[Rule::hts_word]),
    ("`where`", &[Rule::kw_where, Rule::rows]),
    ("a condition on a column, such as `list = \"4A\"`", &[Rule::where_or, Rule::where_atom, Rule::where_not]),
    ("`on` and products", &[Rule::charged_on]),
    ("`per entry`", &[Rule::per_entry]),
    ("`entry`", &[Rule::entry_word]),
    ("how much: `for 100_000 kg per calendar year`", &[Rule::quota_amount]),
    ("an amount and its unit, such as `100_000 kg`", &[Rule::pot]),
    (
        "`total`, `per calendar year`, `per year from 07-01`, `per quarter` or `per month`",
        &[Rule::quota_period, Rule::total_word, Rule::calendar_word, Rule::quarter_word, Rule::month_word],
    ),
    ("`ban`", &[Rule::ban_word]),
    ("`half up`, `half even`, `up`, `down`, `per line`, `per entry` or `to 1 USD`", &[Rule::rounding_part]),
    ("`entry` or `line`", &[Rule::line_word]),
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
    ("`shipment { … }`, `expect …`, `known on …` or `scenario …`", &[Rule::test_part, Rule::shipment, Rule::expect]),
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
        &[Rule::clause, Rule::quota_tail, Rule::member_date, Rule::since_c, Rule::kw_since, Rule::cite_c],
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
            | Head::Column2
            | Head::Cite
            | Head::Made
    );
    if plain {
        goes_on.retain(|words| *words == END);
    }
    if head == Head::Program {
        goes_on = goes_on.into_iter().map(|words| if words == END { "`{`" } else { words }).collect();
    }
    let acts = matches!(head, Head::Pause | Head::Resume | Head::Repeal | Head::Extend | Head::Precedence);
    if acts {
        found = found
            .into_iter()
            .map(|words| if words == "a name" { "the name of a program or of a label" } else { words })
            .collect();
        found.dedup();
    }
    if head.is_court() {
        found = found.into_iter().map(|words| if words == "a name" { "the name of a ruling" } else { words }).collect();
    }
    found.extend(goes_on);
    // Signs that may always go on with a list say little beside a word that is missing.
    if found.iter().any(|words| !SIGNS.contains(words) && !CLOSERS.contains(words)) {
        found.retain(|words| !SIGNS.contains(words));
    }
    // In most statements no list is read.
    let else_stands = [Rule::day, Rule::text, Rule::code_word, Rule::claim_word, Rule::full_day];
    if else_stands.iter().any(|rule| positives.contains(rule)) {
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
    if let Some(slip) = slip(before, after, found, raw.head, positives) {
        return match slip {
            Slip::Word(word) => may_be(said, &word),
            Slip::Help(help) => said.help(help),
        };
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
    let ends = found.is_empty() || CLAUSE_WORDS.contains(&found);
    if figure && positives.contains(&Rule::percent_sign) && ends {
        let digits = before.get(front.len()..).unwrap_or("");
        return said.help(format!("a percentage is written `{digits}%`"));
    }
    said
}

/// What is meant by something that does not fit.
enum Slip {
    /// This instead of it.
    Word(String),
    /// How it is written, in words.
    Help(&'static str),
}

/// What people write who know the law and not yet the language.
fn slip(before: &str, after: &str, found: &str, head: Head, positives: &[Rule]) -> Option<Slip> {
    let expects = |rules: &[Rule]| rules.iter().any(|rule| positives.contains(rule));
    let word = |word: &str| Some(Slip::Word(word.to_string()));
    let behind = after.get(found.len()..).unwrap_or("").trim_start_matches(scan::is_blank);
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let clause = expects(&[Rule::clause, Rule::kw_since, Rule::since_c, Rule::member_date]);
    let money = expects(&[Rule::currency, Rule::cents, Rule::amount_tail, Rule::money]);
    let last = before.rsplit(scan::is_blank).next().unwrap_or("");
    let lists = expects(&[Rule::kw_from, Rule::equals, Rule::row]) || matches!(head, Head::Product | Head::Country);
    match found {
        "and" | "or" | "&" if lists => return word(","),
        "of" | "for" | "on" | "against" if expects(&[Rule::kw_from]) => return word("from"),
        "is" | ":" | "at" if expects(&[Rule::equals]) => return word("="),
        "or" if clause && head == Head::Tariff => {
            return Some(Slip::Help(
                "the higher of two rates is written `max(5%, 2 USD/kg)`, the lower `min(5%, 2 USD/kg)`",
            ));
        }
        "-" | "–" | "—" if after.starts_with("--") => return Some(Slip::Help("a comment begins with `//`")),
        "-" | "–" | "—" if before.ends_with(|c: char| c.is_ascii_digit()) && digit(behind) && lists => {
            return word("..");
        }
        "\"" if expects(&[Rule::day]) => return Some(Slip::Help("a day stands without quotes: `2025-06-04`")),
        "\"" if expects(&[Rule::code_term]) => return Some(Slip::Help("codes and names stand without quotes")),
        "," if clause && head == Head::Tariff && behind.contains('=') => {
            return Some(Slip::Help("rates by country stand in braces: `from { CN = 50%, HK = 40% }`"));
        }
        "{" if expects(&[Rule::code_term]) => return Some(Slip::Help("a list stands without braces: `7208, 7210`")),
        "except" => return Some(Slip::Help("`except` stands behind what it cuts: `72 except 7208`")),
        "cent" | "cents" | "ct" if money => return word("¢"),
        "dollar" | "dollars" if money => return word("USD"),
        "euro" | "euros" if money => return word("EUR"),
        "per" if expects(&[Rule::unit, Rule::stroke, Rule::per_stroke, Rule::count_unit]) => return word("/"),
        "effective" | "starting" | "beginning" | "commencing" if clause => return word("since"),
        "from" if clause && digit(behind) => return word("since"),
        "till" | "ending" | "expiring" if clause => return word("until"),
        "unless" if clause => return word("when not"),
        "min" | "minimum" if clause => return word("at least"),
        "max" | "maximum" if clause => return word("at most"),
        "week" | "weeks" if expects(&[Rule::length_unit]) => {
            return Some(Slip::Help("weeks are counted in days: three weeks are `for 21 days`"));
        }
        "greater" | "more" | "higher" | "above" | "exceeds" if expects(&[Rule::comparison, Rule::more]) => {
            return Some(Slip::Help("more than is written `>`, at least `>=`"));
        }
        "less" | "lower" | "below" if expects(&[Rule::comparison, Rule::less]) => {
            return Some(Slip::Help("less than is written `<`, at most `<=`"));
        }
        "greater" | "higher" | "greatest" | "highest" | "lesser" | "lower" if last == "the" => {
            return Some(Slip::Help(
                "the higher of two rates is written `max(5%, 2 USD/kg)`, the lower `min(5%, 2 USD/kg)`",
            ));
        }
        "%" if before.ends_with('%') => return Some(Slip::Help("one `%` is enough")),
        "%" if before.ends_with('/') && after.starts_with("% vol") => {
            return Some(Slip::Help("for each percent of alcohol is written `* abv`: `0.50 EUR / hl * abv`"));
        }
        "/" if before.ends_with(" p") && after.starts_with("/st") => {
            return Some(Slip::Help("pieces are counted `each`: `3.20 EUR / 1000 each`"));
        }
        _ => {}
    }
    if last == "is" && expects(&[Rule::kw_given]) {
        return Some(Slip::Help("`=` compares: `origin = CN`"));
    }
    if expects(&[Rule::whole]) && last == "for" {
        return Some(Slip::Help(if country_like(found) {
            "countries stand behind `from`"
        } else {
            "a length is a number of days, months or years: `for 90 days`"
        }));
    }
    let month = |text: &str| {
        let text = text.to_ascii_lowercase();
        MONTHS.iter().any(|month| *month == text || (text.len() == 3 && month.starts_with(&text)))
    };
    if month(found) || (expects(&[Rule::day]) && !digit(found) && !found.is_empty()) {
        return Some(Slip::Help("a day is written year-month-day: `2025-06-04`"));
    }
    if money && found.len() == 3 && !found.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Currency::parse(&found.to_ascii_uppercase()).map(|currency| Slip::Word(currency.to_string()));
    }
    if digit(found) && head != Head::Exchange && last.len() == 3 && Currency::parse(last).is_some() {
        let front = before.trim_end_matches(last).trim_end_matches(scan::is_blank);
        return Some(Slip::Help(if front.ends_with(|c: char| c.is_ascii_digit()) {
            "an amount and its unit are parted by a stroke: `35 EUR / 100 kg`"
        } else {
            "the currency stands behind the number: `5 USD`"
        }));
    }
    let power = |text: &str| text.strip_prefix(['e', 'E']).is_some_and(digit);
    if power(found) && before.ends_with(|c: char| c.is_ascii_digit()) {
        return Some(Slip::Help("a number is written with all its digits: `100_000`"));
    }
    let wide = |c: char| c.is_numeric() && !c.is_ascii();
    found.contains(wide).then_some(Slip::Help("digits are `0` to `9`: these only look like them"))
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether a word is written as countries are.
fn country_like(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase())
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
    let code = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let name = |word: &str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let set = matches!(head, Head::Product | Head::Country)
        && (name(found) && name(last))
        && nearest(found, CLAUSE_WORDS.iter().copied()).is_empty();
    let row = country_like(found) && last.ends_with('%');
    let fact = head == Head::Test && found.starts_with(|c: char| c.is_ascii_lowercase());
    row || fact || set || (country_like(found) && country_like(last)) || (code(found) && code(last))
}
