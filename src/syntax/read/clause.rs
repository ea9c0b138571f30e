//! What may follow a statement, and where each clause has a meaning.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::tree::{By, Clauses, EachYear, Text, Under};
use crate::syntax::words::Head;
use crate::trade::{Length, Season};

/// A clause by its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Since,
    Until,
    Through,
    EachYear,
    On,
    For,
    Announced,
    Code,
    Cite,
    When,
    Overrides,
    Keeps,
    Under,
    By,
    Entirely,
}

impl Kind {
    fn of(rule: Rule) -> Option<Kind> {
        const KINDS: &[(Rule, Kind)] = &[
            (Rule::since_c, Kind::Since),
            (Rule::until_c, Kind::Until),
            (Rule::through_c, Kind::Through),
            (Rule::each_year, Kind::EachYear),
            (Rule::on_day, Kind::On),
            (Rule::for_length, Kind::For),
            (Rule::announced_c, Kind::Announced),
            (Rule::code_c, Kind::Code),
            (Rule::cite_c, Kind::Cite),
            (Rule::when_c, Kind::When),
            (Rule::overrides_c, Kind::Overrides),
            (Rule::keeps_c, Kind::Keeps),
            (Rule::under_c, Kind::Under),
            (Rule::by_c, Kind::By),
            (Rule::entirely, Kind::Entirely),
        ];
        KINDS.iter().find(|(known, _)| *known == rule).map(|(_, kind)| *kind)
    }

    /// As it is written.
    fn word(self) -> &'static str {
        match self {
            Kind::Since => "since",
            Kind::Until => "until",
            Kind::Through => "through",
            Kind::EachYear => "each year",
            Kind::On => "on",
            Kind::For => "for",
            Kind::Announced => "announced",
            Kind::Code => "code",
            Kind::Cite => "cite",
            Kind::When => "when",
            Kind::Overrides => "overrides",
            Kind::Keeps => "keeps",
            Kind::Under => "under",
            Kind::By => "by",
            Kind::Entirely => "entirely",
        }
    }

    /// The statements on which it has a meaning, as they are written.
    fn homes(self) -> &'static str {
        match self {
            Kind::Since | Kind::Announced => {
                "tariffs, quotas, charges, exemptions, deductions, controls, acts, precedence, rulings, schedules, `assume`, `exchange` and `rates`"
            }
            Kind::Until | Kind::Through | Kind::For => {
                "tariffs, quotas, charges, exemptions, deductions, controls, acts, precedence, stays, schedules, `assume`, `exchange` and `rates`"
            }
            Kind::On => {
                "tariffs, quotas, charges, exemptions, deductions, controls, acts, precedence, rulings, and what courts do with them"
            }
            Kind::EachYear => "tariffs, quotas, charges, exemptions, deductions and controls",
            Kind::Code => "tariffs, quotas, charges, exemptions, deductions and precedence",
            Kind::Cite => {
                "tariffs, quotas, charges, exemptions, deductions, controls, acts, precedence, `rates`, schedules, and alone inside a program"
            }
            Kind::When => "tariffs, quotas, charges, exemptions, deductions, controls and precedence",
            Kind::Overrides | Kind::Keeps => "tariffs, quotas and charges",
            Kind::Under => "tariffs, quotas, exemptions and deductions",
            Kind::By => {
                "licences and bans, rulings and what courts do with them, `exchange`, and in the head of a program"
            }
            Kind::Entirely => "precedence",
        }
    }

    /// Whether it has a meaning on a statement.
    fn fits(self, head: Head) -> bool {
        let measure = matches!(head, Head::Tariff | Head::Quota | Head::Exempt | Head::Deduct);
        let charge = matches!(head, Head::Tax | Head::Fee);
        let control = matches!(head, Head::License | Head::Ban);
        let act = matches!(head, Head::Pause | Head::Resume | Head::Repeal | Head::Extend);
        let filling = matches!(head, Head::Assume | Head::Exchange | Head::Rates | Head::Schedule);
        let court = head == Head::Ruling || head.is_court();
        let general = measure || charge || control || act || filling || head == Head::Precedence;
        match self {
            Kind::Since => general || matches!(head, Head::Ruling | Head::Stay | Head::Final),
            Kind::Until | Kind::Through | Kind::For => general || head == Head::Stay,
            Kind::Announced => general || court,
            Kind::On => {
                measure || charge || control || act || head == Head::Precedence || (court && head != Head::Stay)
            }
            Kind::EachYear => measure || charge || control,
            Kind::When => measure || charge || control || head == Head::Precedence,
            Kind::Code => measure || charge || head == Head::Precedence,
            Kind::Cite => {
                measure
                    || charge
                    || control
                    || act
                    || court
                    || matches!(
                        head,
                        Head::Precedence | Head::Cite | Head::Rounding | Head::Rates | Head::Schedule | Head::Column2
                    )
            }
            Kind::Overrides | Kind::Keeps => charge || matches!(head, Head::Tariff | Head::Quota),
            Kind::Under => measure,
            Kind::By => control || court || head == Head::Exchange,
            Kind::Entirely => head == Head::Precedence,
        }
    }
}

impl Reader<'_> {
    /// Takes one clause in, unless it stands there already or has no meaning on the statement.
    pub(super) fn clause(
        &mut self,
        pair: Pair<'_, Rule>,
        head: Head,
        seen: &mut Vec<(Kind, Span)>,
        clauses: &mut Clauses,
    ) {
        let Some(inner) = pair.into_inner().next() else { return };
        let Some(kind) = Kind::of(inner.as_rule()) else { return };
        let span = self.span(&inner);
        if !kind.fits(head) {
            self.out_of_place(kind, head, span);
            return;
        }
        if kind != Kind::Cite
            && let Some((_, first)) = seen.iter().find(|(known, _)| *known == kind)
        {
            self.twice(kind.word(), span, *first);
            return;
        }
        seen.push((kind, span));
        self.take(kind, inner, span, head, clauses);
    }

    fn take(&mut self, kind: Kind, pair: Pair<'_, Rule>, span: Span, head: Head, clauses: &mut Clauses) {
        let pair = match self.column_clause(kind, pair, clauses) {
            Some(pair) => pair,
            None => return,
        };
        match kind {
            Kind::Since => clauses.since = self.dated(pair),
            Kind::Until => clauses.until = self.dated(pair),
            Kind::Through => clauses.through = self.dated(pair),
            Kind::On => clauses.on = self.dated(pair),
            Kind::Announced => clauses.announced = self.dated(pair),
            Kind::EachYear => clauses.each_year = self.season(pair, span),
            Kind::For => clauses.length = self.length(pair).map(|length| (length, span)),
            Kind::Code => clauses.code = self.quoted(pair),
            Kind::Cite => clauses.cite.extend(self.quoted(pair)),
            Kind::When => {
                let inner = pair.into_inner().find(|part| part.as_rule() == Rule::condition);
                clauses.when = inner.and_then(|inner| self.condition(inner));
            }
            Kind::Overrides | Kind::Keeps => {
                let paths = pair.into_inner().find(|part| part.as_rule() == Rule::paths);
                let paths = paths.map(|paths| self.paths(paths)).unwrap_or_default();
                if kind == Kind::Keeps { clauses.keeps = paths } else { clauses.overrides = paths }
            }
            Kind::Under => {
                let what = pair.into_inner().find(|part| part.as_rule() != Rule::kw_under);
                clauses.under = what.map(|what| {
                    if what.as_rule() == Rule::paths {
                        Under::Programs(self.paths(what))
                    } else {
                        Under::Every(self.span(&what))
                    }
                });
            }
            Kind::By => {
                let who = pair.into_inner().find(|part| part.as_rule() != Rule::kw_by);
                clauses.by = who.map(|who| {
                    if head == Head::Exchange && who.as_rule() == Rule::by_dates {
                        By::Dates(self.names(who))
                    } else {
                        self.authority(who)
                    }
                });
            }
            Kind::Entirely => clauses.entirely = Some(span),
        }
    }

    /// Takes a clause in that a cell of each row says: `since column start`. Hands any other back.
    fn column_clause<'p>(&mut self, kind: Kind, pair: Pair<'p, Rule>, clauses: &mut Clauses) -> Option<Pair<'p, Rule>> {
        let Some(column) = pair.clone().into_inner().find(|part| part.as_rule() == Rule::column_date) else {
            return Some(pair);
        };
        let column = self.inner_column(column)?;
        let columns = &mut clauses.columns;
        match kind {
            Kind::Since => columns.since = Some(column),
            Kind::Until => columns.until = Some(column),
            Kind::Through => columns.through = Some(column),
            Kind::Announced => columns.announced = Some(column),
            Kind::Code => columns.code = Some(column),
            Kind::Cite => columns.cite.push(column),
            Kind::EachYear
            | Kind::On
            | Kind::For
            | Kind::When
            | Kind::Overrides
            | Kind::Keeps
            | Kind::Under
            | Kind::By
            | Kind::Entirely => return Some(pair),
        }
        None
    }

    /// Who demands a licence or bans: a name in quotes.
    fn authority(&mut self, pair: Pair<'_, Rule>) -> By {
        if pair.as_rule() == Rule::text {
            return By::Authority(self.text(&pair));
        }
        let span = self.span(&pair);
        let quoted = format!("\"{}\"", pair.as_str().trim());
        let said = Diagnostic::new(&mistakes::TORN, span, "an authority is named in quotes")
            .paste("write", format!("by {quoted}"))
            .fix(span, quoted);
        self.say(said);
        By::Authority(Text { text: pair.as_str().trim().to_string(), span })
    }

    fn dated(&mut self, pair: Pair<'_, Rule>) -> Option<crate::syntax::tree::Dated> {
        let day = pair.into_inner().find(|part| part.as_rule() == Rule::day)?;
        Some(self.day(&day))
    }

    pub(super) fn quoted(&mut self, pair: Pair<'_, Rule>) -> Option<Text> {
        let text = pair.into_inner().find(|part| matches!(part.as_rule(), Rule::text | Rule::code_word))?;
        Some(self.text(&text))
    }

    fn season(&mut self, pair: Pair<'_, Rule>, span: Span) -> Option<EachYear> {
        let mut days = Vec::new();
        for part in pair.into_inner().filter(|part| part.as_rule() == Rule::month_day) {
            let place = self.span(&part);
            let written = part.as_str();
            let found = month_day(written).filter(|(month, day)| Season::is_day(*month, *day));
            if found.is_none() {
                let said = format!("`{written}` is no day of the year");
                let said = Diagnostic::new(&mistakes::NOT_A_SEASON, place, said)
                    .help("`each year` takes month and day: `each year 04-01 through 04-30`");
                self.say(said);
            }
            days.push(found.unwrap_or((1, 1)));
        }
        let through = days.pop()?;
        Some(EachYear { season: Season { from: days.pop()?, through }, span })
    }

    fn length(&mut self, pair: Pair<'_, Rule>) -> Option<Length> {
        let mut count = 0u32;
        let mut unit = "";
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::whole => {
                    // A length beyond all counting ends after the last day there is, and is reported as such.
                    count = part.as_str().parse().unwrap_or(u32::MAX);
                }
                Rule::length_unit => unit = part.as_str(),
                _ => {}
            }
        }
        match unit.get(..1) {
            Some("m") => Some(Length::Months(count)),
            Some("y") => Some(Length::Years(count)),
            _ => Some(Length::Days(count)),
        }
    }

    pub(super) fn twice(&mut self, word: &str, span: Span, first: Span) {
        let said = Diagnostic::new(&mistakes::TWICE, span, format!("`{word}` is written twice"))
            .here("here again")
            .also(first, "it stands here already")
            .help(if word == "when" { "join the two conditions with `and`" } else { "take one of them out" });
        self.say(said);
    }

    fn out_of_place(&mut self, kind: Kind, head: Head, span: Span) {
        let what = match head {
            Head::Made => "a fact that is made of others",
            _ => head.word(),
        };
        let said = if head == Head::Made {
            format!("`{}` has no meaning on {what}", kind.word())
        } else {
            format!("`{}` has no meaning on `{what}`", kind.word())
        };
        let said = Diagnostic::new(&mistakes::OUT_OF_PLACE, span, said).help(format!(
            "`{}` stands on {}",
            kind.word(),
            kind.homes()
        ));
        self.say(said);
    }
}

/// `04-01`, two digits each.
pub(super) fn month_day(written: &str) -> Option<(i8, i8)> {
    let (month, day) = written.split_once('-')?;
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<i8>().ok()).flatten();
    Some((two(month)?, two(day)?))
}
