//! Sets of products and of countries.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::tree::{Dated, ListDates, ListRef, Name, Set, SetDates, Term, TermKind, Text, Where, WhereKind};

impl Reader<'_> {
    /// A set, also of a declaration, and what wraps one.
    pub(super) fn set(&mut self, pair: Pair<'_, Rule>) -> Option<Set> {
        if matches!(pair.as_rule(), Rule::products | Rule::countries) {
            return pair.into_inner().next().and_then(|inner| self.set(inner));
        }
        let span = self.span(&pair);
        let mut terms = Vec::new();
        let mut except: Option<Box<Set>> = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::term | Rule::dated_term => terms.extend(self.term(part)),
                Rule::except_part | Rule::decl_except => {
                    let place = self.span(&part);
                    let cut = self.set(part)?;
                    match &except {
                        None => except = Some(Box::new(cut)),
                        Some(first) => self.second_except(place, first.span),
                    }
                }
                _ => {}
            }
        }
        Some(Set { terms, except, span })
    }

    fn second_except(&mut self, span: Span, first: Span) {
        let said = Diagnostic::new(&mistakes::SECOND_EXCEPT, span, "a set has one `except`, and this is a second one")
            .also(first, "what the first one cuts")
            .help("to cut both, join them with `,` behind one `except`")
            .help("to put back what the first one cut, write the inner set in parentheses: `a except (b except c)`");
        self.say(said);
    }

    fn term(&mut self, pair: Pair<'_, Rule>) -> Option<Term> {
        let span = self.span(&pair);
        if pair.as_rule() == Rule::dated_term {
            let mut term = None;
            let mut dates = SetDates::default();
            for part in pair.into_inner() {
                match part.as_rule() {
                    Rule::term => term = self.term(part),
                    Rule::member_date => self.member_date(part, &mut dates),
                    _ => {}
                }
            }
            return term.map(|term| Term { dates, span, ..term });
        }
        let inner = pair.into_inner().next()?;
        let kind = match inner.as_rule() {
            Rule::everything => TermKind::Everything,
            Rule::code_term => {
                let mut codes = inner.into_inner().filter(|part| part.as_rule() == Rule::code);
                let first = codes.next().map(|code| self.code(&code))?;
                match codes.next() {
                    Some(last) => TermKind::Range(first, self.code(&last)),
                    None => TermKind::Code(first),
                }
            }
            Rule::path_term => TermKind::Named(inner.into_inner().next().map(|path| self.path(path))?),
            Rule::list_ref => TermKind::List(Box::new(self.list_ref(inner)?)),
            Rule::set_group => {
                let set = inner.into_inner().find(|part| part.as_rule() == Rule::set)?;
                TermKind::Group(Box::new(self.set(set)?))
            }
            _ => return None,
        };
        Some(Term { kind, dates: SetDates::default(), span })
    }

    fn member_date(&mut self, pair: Pair<'_, Rule>, dates: &mut SetDates) {
        let Some(inner) = pair.into_inner().next() else { return };
        let rule = inner.as_rule();
        let Some(day) = inner.into_inner().find(|part| part.as_rule() == Rule::day) else { return };
        let day = self.day(&day);
        let (slot, word): (&mut Option<Dated>, &str) = match rule {
            Rule::since_day => (&mut dates.since, "since"),
            Rule::until_day => (&mut dates.until, "until"),
            Rule::through_day => (&mut dates.through, "through"),
            _ => (&mut dates.announced, "announced"),
        };
        match slot {
            Some(first) => {
                let first = first.span;
                self.twice(word, day.span, first);
            }
            None => *slot = Some(day),
        }
    }

    pub(super) fn column(&self, pair: Pair<'_, Rule>) -> Name {
        let span = self.span(&pair);
        let text = pair.into_inner().next().map_or_else(String::new, |part| self.text(&part).text);
        Name { text, span }
    }

    pub(super) fn list_ref(&mut self, pair: Pair<'_, Rule>) -> Option<ListRef> {
        let mut file: Option<Text> = None;
        let mut column = None;
        let mut rows = None;
        let mut dates = ListDates::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::text => file = Some(self.text(&part)),
                Rule::column_name => column = Some(self.column(part)),
                Rule::rows => {
                    let inner = part.into_inner().find(|part| part.as_rule() == Rule::where_or)?;
                    rows = self.where_or(inner);
                }
                Rule::list_since => dates.since = self.inner_column(part),
                Rule::list_until => dates.until = self.inner_column(part),
                _ => {}
            }
        }
        Some(ListRef { file: file?, column: column?, rows, dates })
    }

    /// `column C` as a set: what a cell of each row says.
    pub(super) fn column_set(&mut self, pair: Pair<'_, Rule>) -> Option<Set> {
        let span = self.span(&pair);
        let kind = TermKind::Column(self.inner_column(pair)?);
        let term = Term { kind, dates: SetDates::default(), span };
        Some(Set { terms: vec![term], except: None, span })
    }

    /// The name behind `column`.
    pub(super) fn inner_column(&mut self, pair: Pair<'_, Rule>) -> Option<Name> {
        pair.into_inner().find(|part| part.as_rule() == Rule::column_name).map(|part| self.column(part))
    }

    pub(super) fn where_or(&mut self, pair: Pair<'_, Rule>) -> Option<Where> {
        let span = self.span(&pair);
        let is_or = pair.as_rule() == Rule::where_or;
        let mut parts: Vec<Where> = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::where_and => parts.push(self.where_or(part)?),
                Rule::where_not => parts.push(self.where_not(part)?),
                _ => {}
            }
        }
        if parts.len() == 1 {
            return parts.pop();
        }
        Some(Where { kind: if is_or { WhereKind::Or(parts) } else { WhereKind::And(parts) }, span })
    }

    fn where_not(&mut self, pair: Pair<'_, Rule>) -> Option<Where> {
        let mut nots: Vec<Span> = Vec::new();
        let mut atom = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::kw_not => nots.push(self.span(&part)),
                Rule::where_atom => atom = self.where_atom(part),
                _ => {}
            }
        }
        let mut found = atom?;
        if let Some(deep) = nots.get(crate::syntax::split::DEEPEST) {
            self.too_deep(*deep);
            nots.clear();
        }
        for not in nots.into_iter().rev() {
            let span = not.to(found.span);
            found = Where { kind: WhereKind::Not(Box::new(found)), span };
        }
        Some(found)
    }

    fn where_atom(&mut self, pair: Pair<'_, Rule>) -> Option<Where> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        let rule = inner.as_rule();
        let mut column = None;
        let mut texts = Vec::new();
        let mut unequal = false;
        for part in inner.into_inner() {
            match part.as_rule() {
                // Parentheses leave no trace: the shape of the tree says what they said.
                Rule::where_or => return self.where_or(part),
                Rule::column_name => column = Some(self.column(part)),
                Rule::text => texts.push(self.text(&part)),
                Rule::unequal => unequal = true,
                _ => {}
            }
        }
        let column = column?;
        let kind = if rule == Rule::where_in {
            WhereKind::In(column, texts)
        } else if unequal {
            WhereKind::IsNot(column, texts.pop()?)
        } else {
            WhereKind::Is(column, texts.pop()?)
        };
        Some(Where { kind, span })
    }
}
