//! Cuts a file at `;` and braces, before any statement is read: so a broken statement costs only itself.

use crate::diagnostic::{Diagnostic, nearest};
use crate::source::{FileId, Span};
use crate::syntax::mistakes;
use crate::syntax::scan::{self, Line};
use crate::syntax::tree::{Comment, Name};
use crate::syntax::words::Head;

/// How deep blocks, braces and parentheses may stand in each other.
pub(super) const DEEPEST: usize = 64;

/// One statement, cut out and not yet read.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) comments: Vec<Comment>,
    pub(super) trailing: Option<Comment>,
    pub(super) doc: Vec<String>,
    pub(super) label: Option<Name>,
    pub(super) head: Head,
    /// Its first word behind the label.
    pub(super) word: Name,
    /// Where the part to read begins: behind the first word.
    pub(super) start: usize,
    /// Where it ends: before `;`, or before the `{` of a block.
    pub(super) end: usize,
    /// The whole statement.
    pub(super) span: Span,
    pub(super) body: Option<Body>,
    /// What is wrong has been said.
    pub(super) broken: bool,
    /// Its first word was misspelt, and has been reported: what else is wrong with it may be due to that.
    pub(super) guessed: bool,
    /// The next line begins a statement, and no `;` stands before it.
    pub(super) unended: bool,
}

/// What stands in the braces of a block.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) statements: Vec<Raw>,
    pub(super) comments: Vec<Comment>,
}

/// A file cut into statements.
#[derive(Debug)]
pub(super) struct Pieces {
    pub(super) doc: Vec<String>,
    pub(super) body: Body,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Cuts a file's text.
pub(super) fn split(file: FileId, text: &str) -> Pieces {
    let mut splitter = Splitter { file, text, at: 0, doc: Vec::new(), begun: false, diagnostics: Vec::new() };
    let mut body = splitter.statements(0, None);
    // A `}` too many ends nothing: what follows it belongs to the file as well.
    while let Some('}') = scan::at(text, splitter.at) {
        let span = Span::new(file, splitter.at, splitter.at + 1);
        let said = Diagnostic::new(&mistakes::UNCLOSED, span, "this `}` closes nothing")
            .here("no `{` is open here")
            .help("take it out, or put in the `{` that it belongs to");
        splitter.diagnostics.push(said);
        splitter.at += 1;
        let rest = splitter.statements(0, None);
        // Comments before it would be lost with the place they stood at.
        let mut carried = std::mem::take(&mut body.comments);
        let mut rest = rest;
        if let Some(first) = rest.statements.first_mut() {
            carried.append(&mut first.comments);
            first.comments = carried;
            body.comments = rest.comments;
        } else {
            carried.append(&mut rest.comments);
            body.comments = carried;
        }
        body.statements.append(&mut rest.statements);
    }
    Pieces { doc: splitter.doc, body, diagnostics: splitter.diagnostics }
}

struct Splitter<'a> {
    file: FileId,
    text: &'a str,
    at: usize,
    doc: Vec<String>,
    /// Whether a statement was seen: from then on `//!` is a comment.
    begun: bool,
    diagnostics: Vec<Diagnostic>,
}

impl Splitter<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or("")
    }

    fn char(&self) -> Option<char> {
        scan::at(self.text, self.at)
    }

    /// Statements up to the end of the file, a `}`, or a statement that cannot stand in `inside`.
    fn statements(&mut self, depth: usize, inside: Option<Head>) -> Body {
        let mut statements: Vec<Raw> = Vec::new();
        let mut comments: Vec<Comment> = Vec::new();
        let mut doc: Vec<(String, Comment)> = Vec::new();
        let mut ended_at: Option<usize> = None;
        loop {
            self.at = scan::skip_blanks(self.text, self.at);
            let Some(next) = self.char() else { break };
            if scan::is_comment(self.text, self.at) {
                let start = self.at;
                self.at = scan::line_end(self.text, start);
                let (line, comment) = self.comment(start, self.at);
                let same_line = ended_at.is_some_and(|end| !self.slice(end, start).contains('\n'));
                let last = statements.last_mut().filter(|last| same_line && last.trailing.is_none());
                match (last, line) {
                    (Some(last), _) => last.trailing = Some(comment),
                    (None, Line::Doc) => doc.push((comment.text.clone(), comment)),
                    (None, Line::FileDoc) if !self.begun && depth == 0 => self.doc.push(scan::unspaced(&comment.text)),
                    (None, Line::FileDoc | Line::Comment) => comments.push(comment),
                }
                continue;
            }
            match next {
                '}' => break,
                ';' => {
                    self.at += 1;
                    if ended_at.is_some() {
                        ended_at = Some(self.at);
                    }
                }
                _ => {
                    if inside == Some(Head::Program) && self.begins_block() {
                        break;
                    }
                    self.begun = true;
                    let docs = doc.drain(..).map(|(text, _)| scan::unspaced(&text)).collect();
                    let raw = self.statement(depth, std::mem::take(&mut comments), docs);
                    ended_at = Some(self.at);
                    statements.push(raw);
                }
            }
        }
        comments.extend(doc.into_iter().map(|(_, comment)| comment));
        comments.sort_by_key(|comment| comment.span.start);
        Body { statements, comments }
    }

    /// Whether `program X` or `jurisdiction X` stands here: neither stands in a program.
    fn begins_block(&self) -> bool {
        let end = scan::word_end(self.text, self.at);
        let word = self.slice(self.at, end);
        (word == "program" || word == "jurisdiction") && {
            let next = scan::skip_blanks(self.text, end);
            scan::word_end(self.text, next) > next
        }
    }

    fn comment(&self, start: usize, end: usize) -> (Line, Comment) {
        let (line, text) = scan::comment(self.slice(start, end));
        let shown = self.slice(start, end).trim_end().len();
        (line, Comment { text, span: self.span(start, start + shown) })
    }

    fn statement(&mut self, depth: usize, mut comments: Vec<Comment>, mut doc: Vec<String>) -> Raw {
        let begin = self.at;
        let mut word = self.word();
        let mut label = None;
        let behind = scan::skip_blanks(self.text, self.at);
        if !word.text.is_empty() && scan::at(self.text, behind) == Some(':') {
            label = Some(word);
            self.at = behind + 1;
            self.inner(&mut comments, &mut doc);
            word = self.word();
        }
        let (head, guessed) = self.head(&word);
        let start = self.at;
        let mut raw = Raw {
            comments,
            trailing: None,
            doc,
            label,
            head,
            word,
            start,
            end: start,
            span: self.span(begin, start),
            body: None,
            broken: false,
            guessed,
            unended: false,
        };
        self.rest(&mut raw, depth);
        raw.span = self.span(begin, raw.span.end as usize);
        raw
    }

    /// A word, or nothing.
    fn word(&mut self) -> Name {
        let start = self.at;
        self.at = scan::word_end(self.text, start);
        Name { text: self.slice(start, self.at).to_string(), span: self.span(start, self.at) }
    }

    /// Blanks and comments between the parts of a statement.
    fn inner(&mut self, comments: &mut Vec<Comment>, doc: &mut Vec<String>) {
        loop {
            self.at = scan::skip_blanks(self.text, self.at);
            if !scan::is_comment(self.text, self.at) {
                return;
            }
            let start = self.at;
            self.at = scan::line_end(self.text, start);
            let (line, comment) = self.comment(start, self.at);
            match line {
                Line::Doc => doc.push(scan::unspaced(&comment.text)),
                Line::FileDoc | Line::Comment => comments.push(comment),
            }
        }
    }

    /// What the statement is, and whether that had to be guessed from a misspelt word.
    fn head(&mut self, word: &Name) -> (Head, bool) {
        let head = Head::of(&word.text);
        let behind = scan::skip_blanks(self.text, self.at);
        let made = !word.text.is_empty() && scan::at(self.text, behind) == Some('=');
        let may_be_made = matches!(head, Head::Unknown | Head::Ruling | Head::Scenario | Head::Drop);
        if made && (may_be_made || head.is_court()) {
            return (Head::Made, false);
        }
        if head != Head::Unknown {
            return (head, false);
        }
        if word.text.is_empty() {
            return (Head::Unknown, false);
        }
        let near = nearest(&word.text, Head::WORDS.iter().map(|(known, _)| *known));
        let said = format!("no statement begins with `{}`", scan::short(&word.text));
        let mut said = Diagnostic::new(&mistakes::UNKNOWN_STATEMENT, word.span, said);
        let found = match near.first() {
            Some(near) => {
                said = said.here(format!("`{near}` may be meant")).fix(word.span, *near);
                Head::of(near)
            }
            None => {
                said = said.here("a statement should begin here").help(Head::words_in_order());
                Head::Unknown
            }
        };
        self.diagnostics.push(said);
        (found, true)
    }

    /// Goes on to the end of a statement whose first word was read.
    fn rest(&mut self, raw: &mut Raw, depth: usize) {
        let mut braces: Vec<usize> = Vec::new();
        let mut parens = 0usize;
        let mut last = self.at;
        let mut quiet = false;
        while let Some(next) = self.char() {
            let here = self.at;
            match next {
                '"' => {
                    let (end, closed) = scan::string_end(self.text, here);
                    self.at = end;
                    last = end;
                    if !closed {
                        self.unclosed_quote(here, end);
                        raw.broken = true;
                        quiet = true;
                    }
                    continue;
                }
                '/' if scan::is_comment(self.text, here) => {
                    self.at = scan::line_end(self.text, here);
                    let (_, comment) = self.comment(here, self.at);
                    raw.comments.push(comment);
                    continue;
                }
                ';' if braces.is_empty() => {
                    self.finish(raw, last);
                    self.at = here + 1;
                    return;
                }
                ';' if raw.head != Head::Test => {
                    self.unclosed_brace(braces.last().copied().unwrap_or(here), here);
                    raw.broken = true;
                    self.finish(raw, last);
                    self.at = here + 1;
                    return;
                }
                '{' if raw.head.holds_statements() && braces.is_empty() => {
                    self.block(raw, depth, last);
                    return;
                }
                '{' => braces.push(here),
                '}' if braces.is_empty() => break,
                '}' => {
                    braces.pop();
                    let ends = matches!(raw.head, Head::Test | Head::Unknown);
                    if braces.is_empty() && ends {
                        self.at = here + 1;
                        self.finish(raw, self.at);
                        return;
                    }
                }
                '(' => parens += 1,
                ')' => parens = parens.saturating_sub(1),
                '\n' if scan::begins_statement(self.text, here + 1, !braces.is_empty()) => {
                    if let Some(open) = braces.last() {
                        self.unclosed_brace(*open, last);
                        raw.broken = true;
                    } else if !quiet && !self.ends_in_table(raw, last) {
                        raw.unended = true;
                    }
                    self.finish_open(raw, last);
                    return;
                }
                _ => {}
            }
            self.at = here + next.len_utf8();
            if !scan::is_blank(next) {
                last = self.at;
            }
            if parens + braces.len() > DEEPEST && !raw.broken {
                self.too_deep(here, next.len_utf8());
                raw.broken = true;
            }
        }
        if let Some(open) = braces.last() {
            self.unclosed_brace(*open, last);
            raw.broken = true;
        }
        self.finish_open(raw, last);
    }

    /// Whether a statement is a table of rates that ends with its braces: then it may go without `;`.
    fn ends_in_table(&self, raw: &Raw, last: usize) -> bool {
        raw.head == Head::Rates && self.slice(raw.start, last).ends_with('}')
    }

    /// Sets the end of a statement. A comment behind its last word, on that line, is its trailing one.
    fn finish(&mut self, raw: &mut Raw, end: usize) {
        raw.end = end.max(raw.start);
        raw.span.end = self.span(raw.end, raw.end).end;
        let outside = raw.comments.iter().position(|comment| comment.span.start as usize >= raw.end);
        if let Some(at) = outside
            && let Some(comment) = raw.comments.get(at)
            && !self.slice(raw.end, comment.span.start as usize).contains('\n')
        {
            raw.trailing = Some(raw.comments.remove(at));
        }
    }

    /// Ends a statement that has no `;`: comments behind its last word are read again, as what they are there.
    fn finish_open(&mut self, raw: &mut Raw, end: usize) {
        raw.end = end.max(raw.start);
        raw.span.end = self.span(raw.end, raw.end).end;
        raw.comments.retain(|comment| (comment.span.start as usize) < raw.end);
        self.at = raw.end;
    }

    fn block(&mut self, raw: &mut Raw, depth: usize, last: usize) {
        let open = self.at;
        self.finish(raw, last);
        self.at = open + 1;
        if depth + 1 > DEEPEST {
            self.too_deep(open, 1);
            raw.broken = true;
            self.at = scan::matching_brace(self.text, open);
            raw.span.end = self.span(self.at, self.at).end;
            return;
        }
        // A comment behind `{` belongs to what follows it.
        let body = self.statements(depth + 1, Some(raw.head));
        raw.body = Some(body);
        if self.char() == Some('}') {
            self.at += 1;
            raw.span.end = self.span(self.at, self.at).end;
        } else {
            raw.span.end = self.span(self.at, self.at).end;
            let name = self.slice(raw.word.span.start as usize, raw.end).to_string();
            let said = Diagnostic::new(&mistakes::UNCLOSED, self.span(open, open + 1), "this `{` is never closed");
            let said = if self.char().is_some() {
                let next = self.span(self.at, scan::word_end(self.text, self.at));
                said.here(format!("what follows belongs to `{name}`"))
                    .also(next, "this cannot stand in a program")
                    .help(format!("put a `}}` behind the last statement of `{name}`"))
            } else {
                said.here(format!("`{name}` goes on to the end of the file"))
                    .help(format!("put a `}}` behind the last statement of `{name}`"))
            };
            self.diagnostics.push(said);
        }
    }

    fn too_deep(&mut self, at: usize, length: usize) {
        let said = format!("this is nested more than {DEEPEST} deep");
        let said = Diagnostic::new(&mistakes::TOO_DEEP, self.span(at, at + length), said)
            .help("give a part of it a name of its own, and use the name here");
        self.diagnostics.push(said);
    }

    fn unclosed_brace(&mut self, open: usize, end: usize) {
        let said = Diagnostic::new(&mistakes::UNCLOSED, self.span(open, open + 1), "this `{` is never closed")
            .also(self.span(end, end), "the statement ends here")
            .help("put a `}` where it ends");
        self.diagnostics.push(said);
    }

    fn unclosed_quote(&mut self, open: usize, end: usize) {
        let said = Diagnostic::new(&mistakes::UNCLOSED, self.span(open, end), "this quoted text has no closing `\"`")
            .here("it may not go on to the next line")
            .help("put a `\"` where it ends; a `\"` inside a text is written `\\\"`");
        self.diagnostics.push(said);
    }
}
