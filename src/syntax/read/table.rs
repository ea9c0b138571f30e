//! What is looked up: lookup tables, exchange rates, units.

use pest::iterators::Pair;

use crate::source::Span;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::tree::{
    Exchange, ExchangeList, ExchangeOne, Lookup, LookupRow, LookupRows, Name, StatementKind, Text, UnitDecl, Where,
};
use crate::trade::Number;

/// What `list "…" column C CUR` says.
struct Listed {
    file: Text,
    column: Name,
    currency: Option<Name>,
}

impl Reader<'_> {
    pub(super) fn unit_decl(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut factor: Option<(Number, Span)> = None;
        let mut of = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::number => factor = Some((self.number(&part), self.span(&part))),
                Rule::unit => of = Some(self.name(&part)),
                _ => {}
            }
        }
        let name = name?;
        let factor_span = factor.as_ref().map_or(name.span, |(_, span)| *span);
        Some(StatementKind::Unit(UnitDecl { name, is: factor.map(|(factor, _)| factor).zip(of), factor_span }))
    }

    pub(super) fn lookup_table(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut fact = None;
        let mut rows = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::ident => fact = Some(self.name(&part)),
                Rule::lookup_table => {
                    let mut written = Vec::new();
                    for row in part.into_inner().filter(|part| part.as_rule() == Rule::lookup_row) {
                        written.push(self.lookup_row(row)?);
                    }
                    rows = Some(LookupRows::Written(written));
                }
                Rule::lookup_list => rows = self.lookup_list(part),
                _ => {}
            }
        }
        Some(StatementKind::Rates(Box::new(Lookup { name: name?, fact: fact?, rows: rows? })))
    }

    fn lookup_row(&mut self, pair: Pair<'_, Rule>) -> Option<LookupRow> {
        let mut keys = Vec::new();
        let mut key_span = self.span(&pair);
        let mut rate = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::kw_else => key_span = self.span(&part),
                Rule::lookup_keys => {
                    key_span = self.span(&part);
                    for key in part.into_inner().filter(|part| part.as_rule() == Rule::lookup_key) {
                        keys.extend(key.into_inner().next().map(|key| self.text(&key)));
                    }
                }
                Rule::rate => rate = self.rate(part),
                _ => {}
            }
        }
        Some(LookupRow { keys, key_span, rate: rate? })
    }

    fn lookup_list(&mut self, pair: Pair<'_, Rule>) -> Option<LookupRows> {
        let mut list = None;
        let mut rate = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::list_ref => list = self.list_ref(part),
                Rule::rate => rate = self.rate(part),
                Rule::rows => {
                    let behind = self.behind_where(part);
                    if let Some(list) = &mut list {
                        list.rows = self.one_where(list.rows.take(), behind);
                    }
                }
                _ => {}
            }
        }
        Some(LookupRows::List(Box::new(list?), Box::new(rate?)))
    }

    fn behind_where(&mut self, pair: Pair<'_, Rule>) -> Option<Where> {
        let inner = pair.into_inner().find(|part| part.as_rule() == Rule::where_or)?;
        self.where_or(inner)
    }

    /// A second `where` is reported.
    fn one_where(&mut self, first: Option<Where>, second: Option<Where>) -> Option<Where> {
        if let (Some(first), Some(second)) = (&first, &second) {
            self.twice("where", second.span, first.span);
        }
        first.or(second)
    }

    pub(super) fn exchange(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut currencies = Vec::new();
        let mut rate: Option<(Number, Span)> = None;
        let mut list: Option<ExchangeList> = None;
        let mut rows: Option<Where> = None;
        for part in parts {
            match part.as_rule() {
                Rule::currency => currencies.push(self.name(&part)),
                Rule::number => rate = Some((self.number(&part), self.span(&part))),
                Rule::exchange_list => {
                    let Listed { file, column, currency } = self.exchange_list(part)?;
                    let one = ExchangeOne::Currency(currencies.pop()?);
                    list = Some(ExchangeList { one, file, rate: column, other: currency, rows: None });
                }
                Rule::exchange_rows => list = self.exchange_rows(part),
                Rule::rows => {
                    let found = self.behind_where(part);
                    rows = self.one_where(rows, found);
                }
                _ => {}
            }
        }
        if let Some(list) = list {
            return Some(StatementKind::ExchangeList(Box::new(ExchangeList { rows, ..list })));
        }
        if let Some(rows) = &rows {
            let said = crate::diagnostic::Diagnostic::new(
                &crate::syntax::mistakes::TORN,
                rows.span,
                "`where` chooses rows of a list, and this `exchange` reads none",
            );
            self.say(
                said.help(
                    "take it away, or read the rates from a list: `exchange EUR = list \"rates.csv\" column usd`",
                ),
            );
        }
        let (rate, rate_span) = rate?;
        let other = currencies.pop()?;
        Some(StatementKind::Exchange(Exchange { one: currencies.pop()?, rate, other, rate_span }))
    }

    fn exchange_list(&mut self, pair: Pair<'_, Rule>) -> Option<Listed> {
        let mut file = None;
        let mut column = None;
        let mut currency = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::text => file = Some(self.text(&part)),
                Rule::column_name => column = Some(self.column(part)),
                Rule::currency => currency = Some(self.name(&part)),
                _ => {}
            }
        }
        Some(Listed { file: file?, column: column?, currency })
    }

    fn exchange_rows(&mut self, pair: Pair<'_, Rule>) -> Option<ExchangeList> {
        let mut listed = None;
        let mut rate = None;
        let mut other = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::exchange_list => listed = self.exchange_list(part),
                Rule::column_name => rate = Some(self.column(part)),
                Rule::currency => other = Some(self.name(&part)),
                _ => {}
            }
        }
        let Listed { file, column, currency } = listed?;
        let one = ExchangeOne::Column(column);
        Some(ExchangeList { one, file, rate: rate?, other: other.or(currency), rows: None })
    }
}
