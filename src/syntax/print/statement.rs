//! Statements.

use crate::source::Span;
use crate::syntax::print::charge::{charge_flow, quota_front, quota_parts, rounded};
use crate::syntax::print::clause::clauses;
use crate::syntax::print::condition::{operand_flow, print_operand};
use crate::syntax::print::court::ruling_flow;
use crate::syntax::print::flow::{Flow, Gap, Word, parts};
use crate::syntax::print::rate::rate_flow;
use crate::syntax::print::scenario::scenario_head;
use crate::syntax::print::set::{print_set, set_flow};
use crate::syntax::print::table::{exchange_flow, lookup_flow, unit_decl};
use crate::syntax::print::word::{names, number, path_flows, quoted};
use crate::syntax::print::{Printer, spaced};
use crate::syntax::scan;
use crate::syntax::tree::{
    Act, ActKind, Assume, Assumed, Choice, Comment, Control, ControlKind, Direction, FactDecl, Jurisdiction, KindDecl,
    LookupRows, Origins, Precedence, Program, Rows, Set, Statement, StatementKind, Use,
};

impl Printer<'_> {
    pub(super) fn statement(&mut self, statement: &Statement) {
        let is_broken = matches!(statement.kind, StatementKind::Broken);
        // Comments in the head of a block stand above it; those inside what is printed as it stands are printed with it.
        let is_block = if let StatementKind::Jurisdiction(head) = &statement.kind {
            head.body.is_some()
        } else {
            matches!(statement.kind, StatementKind::Program(_) | StatementKind::Scenario(_))
        };
        let inner = |comment: &Comment| comment.span.start >= statement.span.start;
        let outer = |comment: &Comment| comment.span.start >= statement.span.end;
        let in_head = statement.trailing.as_ref().filter(|comment| is_block && !outer(comment));
        let above = statement.comments.iter().filter(|comment| is_block || !inner(comment)).chain(in_head);
        let mut above: Vec<&Comment> = above.collect();
        above.sort_by_key(|comment| comment.span.start);
        for (at, comment) in above.iter().enumerate() {
            if at > 0 && !inner(comment) && self.blank_before(comment.span) {
                self.blank_line();
            }
            self.comment(comment);
        }
        if !above.is_empty() && self.blank_before(statement.span) {
            self.blank_line();
        }
        for line in &statement.doc {
            self.line(&spaced("///", line));
        }
        let trailing = statement.trailing.iter().filter(|_| in_head.is_none());
        if is_broken {
            let written = self.written(statement);
            self.line(&written);
            let below = statement.comments.iter().filter(|comment| outer(comment)).chain(trailing);
            self.all_behind(below.collect());
        } else if is_block || matches!(statement.kind, StatementKind::Test(_)) {
            self.block_of(statement);
            self.all_behind(trailing.collect());
        } else {
            let label = label(statement);
            let flow = self.flow(&label, statement);
            let inside = statement.comments.iter().filter(|comment| inner(comment)).chain(trailing);
            self.laid_out(flow, inside.collect());
        }
    }

    /// A statement as it stands in its file, with a `;` unless it ends in a brace.
    fn written(&self, statement: &Statement) -> String {
        let text = self.files.text(statement.span);
        // A comment at its end would swallow a `;` behind it.
        let last = text.rsplit('\n').next().unwrap_or("");
        let end = if text.ends_with(['}', ';']) {
            ""
        } else if last.contains("//") {
            "\n;"
        } else {
            ";"
        };
        format!("{text}{end}")
    }

    /// A statement with braces that hold others.
    fn block_of(&mut self, statement: &Statement) {
        let label = label(statement);
        if let StatementKind::Program(program) = &statement.kind {
            self.block(&format!("{label}{}", head(program)), &program.body, &program.comments);
        } else if let StatementKind::Scenario(scenario) = &statement.kind {
            self.block(&format!("{label}{}", scenario_head(scenario)), &scenario.body, &scenario.comments);
        } else if let StatementKind::Jurisdiction(Jurisdiction { name, members, body: Some(body), comments }) =
            &statement.kind
        {
            let members = members.as_ref().map_or(String::new(), |members| format!(" = {}", print_set(members)));
            self.block(&format!("{label}jurisdiction {}{members}", name.text), body, comments);
        } else if let StatementKind::Test(test) = &statement.kind {
            self.test(&label, test, statement);
        }
    }

    /// A statement as words, with its clauses and its `;`.
    fn flow(&self, label: &str, statement: &Statement) -> Flow {
        let span = statement.span;
        let is_court = matches!(statement.kind, StatementKind::Court(_));
        let (mut flow, mut more) = match &statement.kind {
            StatementKind::Ruling(ruling) => ruling_flow(label, ruling, &statement.clauses, span),
            StatementKind::Quota(quota) => {
                let mut flow = quota_front(label, quota, span);
                self.origins(&mut flow, &quota.origins, span);
                let mut more = quota_parts(quota);
                more.extend(clauses(&statement.clauses, false));
                (flow, more)
            }
            StatementKind::Tariff(tariff) => {
                let mut flow = Flow::new(format!("{label}tariff"), span);
                flow.extend(set_flow(&tariff.products));
                self.origins(&mut flow, &tariff.origins, span);
                (flow, clauses(&statement.clauses, false))
            }
            StatementKind::Rates(table) => {
                let last = match &table.rows {
                    LookupRows::Written(rows) => rows.last().map_or(span, |row| row.rate.span),
                    LookupRows::List(..) => span,
                };
                let flow = lookup_flow(label, table, span, self.closing(last));
                (flow, clauses(&statement.clauses, false))
            }
            StatementKind::Jurisdiction(_)
            | StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Product(_)
            | StatementKind::Country(_)
            | StatementKind::Fact(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
            | StatementKind::Program(_)
            | StatementKind::Cite
            | StatementKind::Exempt(_)
            | StatementKind::Deduct(_)
            | StatementKind::Act(_)
            | StatementKind::Precedence(_)
            | StatementKind::Control(_)
            | StatementKind::Exchange(_)
            | StatementKind::Charge(_)
            | StatementKind::Rounding(_)
            | StatementKind::Court(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => (said(label, &statement.kind, span), clauses(&statement.clauses, is_court)),
        };
        // `cite` alone is nothing but its clauses.
        if matches!(statement.kind, StatementKind::Cite)
            && let Some(at) = more.iter().enumerate().min_by_key(|(_, part)| part.flow.at()).map(|(at, _)| at)
        {
            flow.led(Gap::Blank, label, more.remove(at).flow);
        }
        let inside = statement.comments.iter().any(|comment| comment.span.start >= span.start);
        parts(&mut flow, more, inside);
        flow.glue(";");
        // A comment before its first word is one before the statement.
        if let Some(first) = flow.words.first_mut() {
            first.at = span.start as usize;
        }
        flow
    }

    /// Origins and their rates.
    fn origins(&self, flow: &mut Flow, origins: &Origins, span: Span) {
        match origins {
            Origins::Set(set, rate) => {
                flow.led(Gap::With, "from ", set_flow(set));
                flow.led(Gap::With, "= ", rate_flow(rate));
            }
            Origins::Table(rows) => {
                flow.also(Gap::With, "from {");
                for (at, row) in rows.iter().enumerate() {
                    match &row.key {
                        Rows::Set(set) => flow.led(Gap::Row, "", set_flow(set)),
                        Rows::Else(span) => flow.word(Gap::Row, "else", *span),
                    }
                    flow.led(Gap::Equals, "= ", rate_flow(&row.rate));
                    if at + 1 < rows.len() {
                        flow.glue(",");
                    }
                }
                let at = self.closing(rows.last().map_or(span, |row| row.span));
                flow.words.push(Word { gap: Gap::Close, text: "}".to_string(), list: None, at });
            }
        }
    }

    /// The place of the `}` behind the last row of a table.
    fn closing(&self, last: Span) -> usize {
        let text = self.files.get(last.file).map_or("", |file| file.text.as_str());
        let mut at = last.end as usize;
        loop {
            at = scan::skip_blanks(text, at);
            match scan::at(text, at) {
                Some('/') if scan::is_comment(text, at) => at = scan::line_end(text, at),
                Some(',') => at += 1,
                Some(_) | None => return at,
            }
        }
    }

    fn block(&mut self, head: &str, body: &[Statement], comments: &[Comment]) {
        if body.is_empty() && comments.is_empty() {
            self.line(&format!("{head} {{}}"));
            return;
        }
        self.line(&format!("{head} {{"));
        self.depth += 1;
        self.body(body, comments);
        self.depth = self.depth.saturating_sub(1);
        self.line("}");
    }
}

fn label(statement: &Statement) -> String {
    statement.label.as_ref().map_or(String::new(), |label| format!("{}: ", label.text))
}

fn head(program: &Program) -> String {
    let mut out = format!("program {}", program.name.text);
    if let Some(title) = &program.title {
        out.push_str(&format!(" {}", quoted(title)));
    }
    if !program.by.is_empty() {
        out.push_str(&format!(" by {}", names(&program.by, " or ")));
    }
    match program.choice {
        Some((Choice::Highest, _)) => out.push_str(" highest"),
        Some((Choice::Lowest, _)) => out.push_str(" lowest"),
        None => {}
    }
    out
}

/// A statement up to its clauses.
fn said(label: &str, kind: &StatementKind, span: Span) -> Flow {
    let begun = |text: String| Flow::new(format!("{label}{text}"), span);
    let with = |text: String, set: Flow| {
        let mut flow = begun(text);
        flow.extend(set);
        flow
    };
    match kind {
        StatementKind::Currency(currency) => begun(format!("currency {}", currency.text)),
        StatementKind::Use(Use::Std(path)) => begun(format!("use {}", path.text())),
        StatementKind::Use(Use::File(text)) => begun(format!("use {}", quoted(text))),
        StatementKind::Product(decl) => with(format!("product {} =", decl.name.text), set_flow(&decl.set)),
        StatementKind::Country(decl) => with(format!("country {} =", decl.name.text), set_flow(&decl.set)),
        StatementKind::Fact(decl) => fact(label, decl, span),
        StatementKind::Assume(assumed) => {
            let mut flow = begun("assume".to_string());
            flow.listed(Gap::Blank, "", assumed.iter().map(assume), Gap::Each);
            flow
        }
        StatementKind::Made(made) => with(format!("{} =", made.fact.text), operand_flow(&made.sum)),
        StatementKind::Exempt(exempt) => {
            let mut flow = with("exempt".to_string(), set_flow(&exempt.products));
            flow.led(Gap::With, "from ", set_flow(&exempt.origins));
            flow
        }
        StatementKind::Deduct(deduct) => with("deduct".to_string(), operand_flow(&deduct.sum)),
        StatementKind::Act(act) => acted(label, act, span),
        StatementKind::Precedence(precedence) => goes_before(label, precedence, span),
        StatementKind::Control(control) => controlled(label, control, span),
        StatementKind::Exchange(exchange) => {
            begun(format!("exchange {} = {} {}", exchange.one.text, number(&exchange.rate), exchange.other.text))
        }
        StatementKind::Charge(charge) => charge_flow(label, charge, span),
        StatementKind::Rounding(rounding) => begun(rounded(rounding)),
        StatementKind::Court(court) => begun(format!("{} {}", court.kind.word(), court.ruling.text())),
        StatementKind::Drop(targets) => {
            let mut flow = begun("drop".to_string());
            flow.listed(Gap::Blank, "", path_flows(targets), Gap::Item);
            flow
        }
        StatementKind::ExchangeList(list) => exchange_flow(label, list, span),
        StatementKind::Unit(unit) => begun(unit_decl(unit)),
        StatementKind::Schedule(decl) => begun(format!("schedule {} = hts {}", decl.name.text, quoted(&decl.file))),
        StatementKind::Column2(set) => with("column2".to_string(), set_flow(set)),
        StatementKind::Jurisdiction(head) => {
            let mut flow = begun(format!("jurisdiction {}", head.name.text));
            if let Some(members) = &head.members {
                flow.led(Gap::Blank, "= ", set_flow(members));
            }
            flow
        }
        // The text of `cite` is a clause; the others are no single row of words.
        StatementKind::Cite
        | StatementKind::Program(_)
        | StatementKind::Tariff(_)
        | StatementKind::Quota(_)
        | StatementKind::Ruling(_)
        | StatementKind::Rates(_)
        | StatementKind::Test(_)
        | StatementKind::Scenario(_)
        | StatementKind::Broken => Flow::default(),
    }
}

fn fact(label: &str, decl: &FactDecl, span: Span) -> Flow {
    let name = format!("{label}fact {}:", decl.name.text);
    let plain = |kind: &str| Flow::new(format!("{name} {kind}"), span);
    let mut flow = match &decl.kind {
        KindDecl::Money => plain("money"),
        KindDecl::Number => plain("number"),
        KindDecl::Quantity(unit) => plain(&format!("quantity({})", unit.text)),
        KindDecl::Date => plain("date"),
        KindDecl::Country => plain("country"),
        KindDecl::Text => plain("text"),
        KindDecl::Flag => plain("flag"),
        KindDecl::Codes => plain("codes"),
        KindDecl::OneOf(words) => {
            let mut flow = plain("one of");
            let words = words.iter().map(|word| Flow::new(word.text.clone(), word.span));
            flow.listed(Gap::Blank, "", words, Gap::Item);
            flow
        }
    };
    if let Some(what) = &decl.what {
        flow.word(Gap::Clause, quoted(what), what.span);
    }
    flow
}

fn assume(assume: &Assume) -> Flow {
    let fact = match &assume.fact {
        Assumed::Fact(name) => name.text.clone(),
        Assumed::Words(text) => quoted(text),
    };
    Flow::new(format!("{fact} = {}", print_operand(&assume.value)), assume.span)
}

fn acted(label: &str, act: &Act, span: Span) -> Flow {
    let word = match act.kind {
        ActKind::Pause => "pause",
        ActKind::Resume => "resume",
        ActKind::Repeal => "repeal",
        ActKind::Extend => "extend",
    };
    let mut flow = Flow::new(format!("{label}{word}"), span);
    flow.listed(Gap::Blank, "", path_flows(&act.targets), Gap::Item);
    part(&mut flow, act.products.as_ref(), act.origins.as_ref());
    flow
}

fn goes_before(label: &str, precedence: &Precedence, span: Span) -> Flow {
    let mut flow = Flow::new(format!("{label}precedence"), span);
    flow.listed(Gap::Blank, "", path_flows(&precedence.first), Gap::Item);
    flow.listed(Gap::With, "over ", path_flows(&precedence.then), Gap::Item);
    part(&mut flow, precedence.products.as_ref(), precedence.origins.as_ref());
    flow
}

/// `7208 from CN`: the part an act or a precedence is about.
fn part(flow: &mut Flow, products: Option<&Set>, origins: Option<&Set>) {
    if let Some(set) = products {
        flow.led(Gap::With, "", set_flow(set));
    }
    if let Some(set) = origins {
        flow.led(Gap::With, "from ", set_flow(set));
    }
}

fn controlled(label: &str, control: &Control, span: Span) -> Flow {
    let word = match control.kind {
        ControlKind::License => "license",
        ControlKind::Ban => "ban",
    };
    let way = match control.direction {
        Direction::From => "from ",
        Direction::To => "to ",
    };
    let mut flow = Flow::new(format!("{label}{word}"), span);
    flow.extend(set_flow(&control.products));
    flow.led(Gap::With, way, set_flow(&control.countries));
    flow
}
