use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::gather::Placed;
use crate::book::lower::scenarios::Added;
use crate::book::lower::scope::Scope;
use crate::book::lower::sets::element;
use crate::book::{Courts, Element, Jurisdiction, mistakes};
use crate::diagnostic::Diagnostic;
use crate::region::CountrySet;
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Name, Statement, StatementKind};
use crate::trade::{Currency, Day};

impl<'a> Lowering<'a> {
    /// Whose law it is and in what money; then the jurisdictions written inside.
    pub fn head(&mut self, placed: &'a [Placed]) {
        let mut name: Option<&Name> = None;
        let mut currency: Option<(Currency, Span)> = None;
        let mut said_currency = false;
        let mut said_name = false;
        for one in placed {
            match &one.statement.kind {
                StatementKind::Jurisdiction(head) if head.body.is_none() => match name {
                    None => name = Some(&head.name),
                    Some(first) if first.text == head.name.text => {}
                    Some(first) => self.report(
                        Diagnostic::new(
                            &mistakes::SECOND_HEAD,
                            head.name.span,
                            format!("the book is already the law of {}", first.text),
                        )
                        .also(first.span, "said here")
                        .paste(
                            "put what belongs to the second inside braces of its own",
                            format!("jurisdiction {} {{ … }}", head.name.text),
                        ),
                    ),
                },
                // A head that cannot be read is not missed as well.
                StatementKind::Broken => match self.words(&one.statement).first().map(String::as_str) {
                    Some("jurisdiction") => said_name = true,
                    Some("currency") => said_currency = true,
                    Some(_) | None => {}
                },
                StatementKind::Currency(written) => {
                    said_currency = true;
                    self.head_currency(written, "the book", &mut currency);
                }
                _ => {}
            }
        }
        let first = placed.first().map(|one| one.statement.span);
        // A file that could not be read may say it.
        let unread = [&mistakes::UNREADABLE, &mistakes::NOT_UTF8];
        let is_unread = self.diagnostics.iter().any(|found| unread.contains(&found.mistake));
        if is_unread {
            said_name = true;
            said_currency = true;
        }
        if name.is_none() && !said_name {
            let message = "this book does not say whose law it is";
            let found = match first {
                Some(span) => Diagnostic::new(&mistakes::NO_JURISDICTION, Span { end: span.start, ..span }, message),
                None => Diagnostic::nowhere(&mistakes::NO_JURISDICTION, message),
            };
            let (lead, lines) = if said_currency {
                ("put the jurisdiction first", "jurisdiction US;")
            } else {
                ("put the jurisdiction and its currency first", "jurisdiction US; currency USD;")
            };
            self.report(found.paste(lead, lines));
        } else if name.is_some() && !said_currency {
            let span = name.map(|name| name.span);
            let message = "this book does not say in what money it reckons";
            let found = match span {
                Some(span) => Diagnostic::new(&mistakes::NO_CURRENCY, span, message),
                None => Diagnostic::nowhere(&mistakes::NO_CURRENCY, message),
            };
            self.report(found.paste("say the currency", "currency USD;"));
        }
        let currency = currency.map(|(found, _)| found).or_else(|| Currency::parse("USD"));
        let Some(currency) = currency else { return };
        let name = name.map_or("", |name| name.text.as_str());
        self.add_jurisdiction(name, currency, "");
        let mut inner: Vec<(&'a str, Option<(Currency, Span)>)> = Vec::new();
        for one in placed {
            self.nested_heads(&one.statement, &mut inner);
        }
        for statement in self.scenario.map(Added::body).unwrap_or_default() {
            self.nested_heads(statement, &mut inner);
        }
        for (name, own) in inner {
            let prefix = format!("{name}.");
            self.add_jurisdiction(name, own.map_or(currency, |(own, _)| own), &prefix);
        }
    }

    /// A `currency` of a head: the first counts, and one that says otherwise is reported.
    fn head_currency(&mut self, written: &Name, whose: &str, said: &mut Option<(Currency, Span)>) {
        let Some(found) = self.currency(written) else { return };
        match *said {
            None => *said = Some((found, written.span)),
            Some((first, _)) if first == found => {}
            Some((first, span)) => self.report(
                Diagnostic::new(&mistakes::SECOND_HEAD, written.span, format!("{whose} already reckons in {first}"))
                    .also(span, "said here")
                    .help("a second currency belongs to a `jurisdiction X { … }` of its own"),
            ),
        }
    }

    fn nested_heads(&mut self, statement: &'a Statement, found: &mut Vec<(&'a str, Option<(Currency, Span)>)>) {
        let StatementKind::Jurisdiction(nested) = &statement.kind else { return };
        let Some(body) = &nested.body else { return };
        let name = nested.name.text.as_str();
        if !found.iter().any(|(known, _)| *known == name) {
            found.push((name, None));
        }
        let mut own = found.iter().find(|(known, _)| *known == name).and_then(|(_, own)| *own);
        for inner in body {
            if let StatementKind::Currency(written) = &inner.kind {
                self.head_currency(written, name, &mut own);
            }
        }
        if let Some((_, known)) = found.iter_mut().find(|(known, _)| *known == name) {
            *known = own;
        }
        for inner in body {
            self.nested_heads(inner, found);
        }
    }

    fn add_jurisdiction(&mut self, name: &str, currency: Currency, prefix: &str) {
        self.book.jurisdictions.push(Jurisdiction {
            name: name.to_string(),
            members: Vec::new(),
            currency,
            prefix: prefix.to_string(),
            programs: Vec::new(),
            controls: Vec::new(),
            acts: Vec::new(),
            precedences: Vec::new(),
            courts: Courts::default(),
            exchanges: Vec::new(),
            column2: Vec::new(),
            assumes: Vec::new(),
            made: Vec::new(),
        });
        self.scopes.push(Scope::default());
    }

    /// The countries of each jurisdiction: its own, or a set's.
    pub fn members(&mut self, placed: &'a [Placed]) {
        let mut open: Vec<(&'a tree::Jurisdiction, Option<&'a PathBuf>)> = Vec::new();
        for one in placed {
            heads_in(&one.statement, one.folder.as_ref(), &mut open);
        }
        if let Some(scenario) = self.scenario {
            scenario.body().iter().for_each(|statement| heads_in(statement, scenario.folder, &mut open));
        }
        for at in 0..self.book.jurisdictions.len() {
            let Some(name) = self.book.jurisdictions.get(at).map(|jurisdiction| jurisdiction.name.clone()) else {
                continue;
            };
            let heads: Vec<_> =
                open.iter().filter(|(head, _)| head.name.text == name && head.body.is_none() == (at == 0)).collect();
            let mut members: Option<Vec<Element<CountrySet>>> = None;
            let mut first: Option<Span> = None;
            for (head, folder) in &heads {
                let Some(set) = &head.members else { continue };
                let found = self.countries(0, *folder, set);
                match (first, &members, found) {
                    (None, _, found) => members = found,
                    (Some(first), Some(known), Some(found)) if !are_alike(known, &found) => self.report(
                        Diagnostic::new(
                            &mistakes::SECOND_HEAD,
                            set.span,
                            format!("`{name}` is already made of other countries"),
                        )
                        .also(first, "said here")
                        .help("say once whose law it is"),
                    ),
                    (Some(_), _, _) => {}
                }
                first = first.or(Some(set.span));
            }
            if first.is_none()
                && let Some((head, _)) = heads.first()
                && let Some(country) = self.country(&head.name.text, head.name.span)
            {
                members = Some(vec![element(CountrySet::one(country), head.name.span)]);
            }
            if let (Some(members), Some(jurisdiction)) = (members, self.book.jurisdictions.get_mut(at)) {
                jurisdiction.members = members;
            }
        }
        self.shared_members();
    }

    /// A country belongs to one jurisdiction.
    fn shared_members(&mut self) {
        let mut wrong = Vec::new();
        for (at, one) in self.book.jurisdictions.iter().enumerate() {
            for other in self.book.jurisdictions.iter().skip(at + 1) {
                for a in &one.members {
                    for b in &other.members {
                        let both = a
                            .scope_on(Day::LAST.previous(), Day::LAST)
                            .meet(&b.scope_on(Day::LAST.previous(), Day::LAST));
                        let days = a.presence.days.meet(&b.presence.days);
                        if let Some(country) = both.first()
                            && !days.is_empty()
                        {
                            wrong.push((b.span, a.span, country));
                        }
                    }
                }
            }
        }
        for (second, first, country) in wrong {
            self.report(
                Diagnostic::new(
                    &mistakes::TWO_JURISDICTIONS,
                    second,
                    format!("{country} ({}) belongs to two jurisdictions of this book", country.name()),
                )
                .also(first, "to this one already")
                .help(format!("cut it out of one of them: `except {country}`")),
            );
        }
    }
}

/// Whether two sets have the same members, wherever they were written.
fn are_alike(one: &[Element<CountrySet>], other: &[Element<CountrySet>]) -> bool {
    let alike = |a: &Element<CountrySet>, b: &Element<CountrySet>| {
        a.area == b.area && a.presence == b.presence && a.holes == b.holes
    };
    one.len() == other.len() && one.iter().all(|a| other.iter().any(|b| alike(a, b)))
}

fn heads_in<'a>(
    statement: &'a Statement,
    folder: Option<&'a PathBuf>,
    found: &mut Vec<(&'a tree::Jurisdiction, Option<&'a PathBuf>)>,
) {
    if let StatementKind::Jurisdiction(head) = &statement.kind {
        found.push((head, folder));
        for inner in head.body.iter().flatten() {
            heads_in(inner, folder, found);
        }
    }
}
