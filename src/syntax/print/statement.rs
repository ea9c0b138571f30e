//! Statements.

use crate::syntax::print::charge::{charged, quota_back, quota_front, rounded};
use crate::syntax::print::clause::clauses;
use crate::syntax::print::condition::print_operand;
use crate::syntax::print::court::print_ruling;
use crate::syntax::print::rate::print_rate;
use crate::syntax::print::scenario::scenario_head;
use crate::syntax::print::set::print_set;
use crate::syntax::print::table::{exchange_list, lookup, unit_decl};
use crate::syntax::print::word::{joined, names, number, paths, quoted};
use crate::syntax::print::{Printer, SOFT, WIDTH, broken, spaced};
use crate::syntax::tree::{
    Act, ActKind, Assume, Assumed, Choice, Comment, Control, ControlKind, Direction, FactDecl, KindDecl, Origins,
    Precedence, Program, Rows, Set, Statement, StatementKind, Use,
};

impl Printer<'_> {
    pub(super) fn statement(&mut self, statement: &Statement) {
        let written = match &statement.kind {
            StatementKind::Broken => Some(self.written(statement)),
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
            | StatementKind::Tariff(_)
            | StatementKind::Exempt(_)
            | StatementKind::Deduct(_)
            | StatementKind::Act(_)
            | StatementKind::Precedence(_)
            | StatementKind::Control(_)
            | StatementKind::Exchange(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Charge(_)
            | StatementKind::Quota(_)
            | StatementKind::Rounding(_)
            | StatementKind::Ruling(_)
            | StatementKind::Court(_)
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_) => None,
        };
        // Comments inside what is printed as it stands are printed with it.
        for comment in &statement.comments {
            if written.is_none() || comment.span.start < statement.span.start {
                self.comment(comment);
            }
        }
        for line in &statement.doc {
            self.line(&spaced("///", line));
        }
        match written {
            Some(written) => {
                self.line(&written);
            }
            None => self.sound(statement),
        }
        if let Some(comment) = &statement.trailing {
            self.out.truncate(self.out.trim_end_matches('\n').len());
            self.out.push_str(&format!(" //{}\n", comment.text));
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

    fn sound(&mut self, statement: &Statement) {
        let label = statement.label.as_ref().map_or(String::new(), |label| format!("{}: ", label.text));
        match &statement.kind {
            StatementKind::Program(program) => {
                self.block(&format!("{label}{}", head(program)), &program.body, &program.comments)
            }
            StatementKind::Jurisdiction(jurisdiction) => {
                let mut head = format!("{label}jurisdiction {}", jurisdiction.name.text);
                if let Some(members) = &jurisdiction.members {
                    head.push_str(&format!(" = {}", print_set(members)));
                }
                match &jurisdiction.body {
                    Some(body) => self.block(&head, body, &jurisdiction.comments),
                    None => self.line(&format!("{head};")),
                }
            }
            StatementKind::Test(test) => self.test(&label, test),
            StatementKind::Scenario(scenario) => {
                self.block(&format!("{label}{}", scenario_head(scenario)), &scenario.body, &scenario.comments);
            }
            StatementKind::Ruling(ruling) => {
                self.long_line(&format!("{label}{};", print_ruling(ruling, &statement.clauses)));
            }
            StatementKind::Tariff(tariff) => {
                let front = format!("{label}tariff {} from", print_set(&tariff.products));
                self.origins(&front, &tariff.origins, &clauses(&statement.clauses));
            }
            StatementKind::Quota(quota) => {
                let front = format!("{label}{}", quota_front(quota));
                self.origins(&front, &quota.origins, &format!("{}{}", quota_back(quota), clauses(&statement.clauses)));
            }
            StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Product(_)
            | StatementKind::Country(_)
            | StatementKind::Fact(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
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
            | StatementKind::Drop(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::Broken => {
                let text = format!("{label}{}{};", said(&statement.kind), clauses(&statement.clauses));
                self.long_line(text.trim_start_matches([SOFT, ' ']));
            }
        }
    }

    /// One line, or several where it is too long.
    pub(super) fn long_line(&mut self, text: &str) {
        let indent = "  ".repeat(self.depth + 2);
        let room = WIDTH.saturating_sub(self.depth * 2);
        let text = broken(text, room, &indent);
        self.line(&text);
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

    /// Origins and their rates, between what stands before and behind them.
    fn origins(&mut self, front: &str, origins: &Origins, clauses: &str) {
        match origins {
            Origins::Set(set, rate) => {
                self.long_line(&format!("{front} {} = {}{clauses};", print_set(set), print_rate(rate)));
            }
            Origins::Table(rows) => {
                let rows = rows.iter().map(|row| {
                    let key = match &row.key {
                        Rows::Set(set) => print_set(set),
                        Rows::Else(_) => "else".to_string(),
                    };
                    format!("{key} = {}", print_rate(&row.rate))
                });
                let rows = joined(rows, ", ");
                let line = format!("{front} {{ {rows} }}{clauses};");
                if line.chars().count() <= WIDTH.saturating_sub(self.depth * 2) {
                    self.long_line(&line);
                } else {
                    self.long_line(&format!("{front} {{"));
                    self.depth += 1;
                    let indent = "  ".repeat(self.depth);
                    let rows = broken(&rows, WIDTH.saturating_sub(self.depth * 2), &indent);
                    self.line(&rows);
                    self.depth = self.depth.saturating_sub(1);
                    self.long_line(&format!("}}{clauses};"));
                }
            }
        }
    }
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

/// A statement of one line, without its label and clauses.
fn said(kind: &StatementKind) -> String {
    match kind {
        StatementKind::Currency(currency) => format!("currency {}", currency.text),
        StatementKind::Use(Use::Std(path)) => format!("use {}", path.text()),
        StatementKind::Use(Use::File(text)) => format!("use {}", quoted(text)),
        StatementKind::Product(decl) => format!("product {} = {}", decl.name.text, print_set(&decl.set)),
        StatementKind::Country(decl) => format!("country {} = {}", decl.name.text, print_set(&decl.set)),
        StatementKind::Fact(decl) => fact(decl),
        StatementKind::Assume(assumed) => format!("assume {}", joined(assumed.iter().map(assume), ", ")),
        StatementKind::Made(made) => format!("{} = {}", made.fact.text, print_operand(&made.sum)),
        StatementKind::Exempt(exempt) => {
            format!("exempt {} from {}", print_set(&exempt.products), print_set(&exempt.origins))
        }
        StatementKind::Deduct(deduct) => format!("deduct {}", print_operand(&deduct.sum)),
        StatementKind::Act(act) => acted(act),
        StatementKind::Precedence(precedence) => goes_before(precedence),
        StatementKind::Control(control) => controlled(control),
        StatementKind::Exchange(exchange) => {
            format!("exchange {} = {} {}", exchange.one.text, number(&exchange.rate), exchange.other.text)
        }
        StatementKind::Charge(charge) => charged(charge),
        StatementKind::Rounding(rounding) => rounded(rounding),
        StatementKind::Court(court) => format!("{} {}", court.kind.word(), court.ruling.text()),
        StatementKind::Drop(targets) => format!("drop {}", paths(targets)),
        StatementKind::ExchangeList(list) => exchange_list(list),
        StatementKind::Unit(unit) => unit_decl(unit),
        StatementKind::Rates(table) => lookup(table),
        StatementKind::Schedule(decl) => format!("schedule {} = hts {}", decl.name.text, quoted(&decl.file)),
        StatementKind::Column2(set) => format!("column2 {}", print_set(set)),
        // The first text of `cite` alone is a clause, and is printed with the clauses.
        StatementKind::Cite
        | StatementKind::Jurisdiction(_)
        | StatementKind::Program(_)
        | StatementKind::Tariff(_)
        | StatementKind::Quota(_)
        | StatementKind::Ruling(_)
        | StatementKind::Test(_)
        | StatementKind::Scenario(_)
        | StatementKind::Broken => String::new(),
    }
}

fn fact(decl: &FactDecl) -> String {
    let kind = match &decl.kind {
        KindDecl::Money => "money".to_string(),
        KindDecl::Number => "number".to_string(),
        KindDecl::Quantity(unit) => format!("quantity({})", unit.text),
        KindDecl::Date => "date".to_string(),
        KindDecl::Country => "country".to_string(),
        KindDecl::Text => "text".to_string(),
        KindDecl::Flag => "flag".to_string(),
        KindDecl::Codes => "codes".to_string(),
        KindDecl::OneOf(words) => format!("one of {}", names(words, ", ")),
    };
    let what = decl.what.as_ref().map_or(String::new(), |what| format!(" {}", quoted(what)));
    format!("fact {}: {kind}{what}", decl.name.text)
}

fn assume(assume: &Assume) -> String {
    let fact = match &assume.fact {
        Assumed::Fact(name) => name.text.clone(),
        Assumed::Words(text) => quoted(text),
    };
    format!("{fact} = {}", print_operand(&assume.value))
}

fn acted(act: &Act) -> String {
    let word = match act.kind {
        ActKind::Pause => "pause",
        ActKind::Resume => "resume",
        ActKind::Repeal => "repeal",
        ActKind::Extend => "extend",
    };
    format!("{word} {}{}", paths(&act.targets), part(act.products.as_ref(), act.origins.as_ref()))
}

fn goes_before(precedence: &Precedence) -> String {
    let part = part(precedence.products.as_ref(), precedence.origins.as_ref());
    format!("precedence {} over {}{part}", paths(&precedence.first), paths(&precedence.then))
}

/// `7208 from CN`: the part an act or a precedence is about, with a blank before it.
fn part(products: Option<&Set>, origins: Option<&Set>) -> String {
    let products = products.map_or(String::new(), |set| format!(" {}", print_set(set)));
    let origins = origins.map_or(String::new(), |set| format!(" from {}", print_set(set)));
    format!("{products}{origins}")
}

fn controlled(control: &Control) -> String {
    let word = match control.kind {
        ControlKind::License => "license",
        ControlKind::Ban => "ban",
    };
    let way = match control.direction {
        Direction::From => "from",
        Direction::To => "to",
    };
    format!("{word} {} {way} {}", print_set(&control.products), print_set(&control.countries))
}
