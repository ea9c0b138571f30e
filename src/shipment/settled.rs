use std::ops::Range;
use std::sync::Arc;

use crate::book::StatementId;

/// What the lines of a batch owe that were settled in plain integers.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// One for each line; nothing where it was not settled.
    pub lines: Vec<Option<SettledLine>>,
    amounts: Vec<i64>,
    names: Vec<Arc<str>>,
    touched: Vec<StatementId>,
}

/// What a line owes that was settled: all of it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledLine {
    /// Under whose law; nothing where its destination is no jurisdiction of the book.
    pub jurisdiction: Option<usize>,
    /// Payable only because of a stay, in minor units of the jurisdiction's currency.
    pub contested: i64,
    /// Due back by all that is known, in the same.
    pub refundable: i64,
    programs: Range<usize>,
    controls: Range<usize>,
    assumed: Range<usize>,
    codes: Range<usize>,
    touched: Range<usize>,
}

impl Settled {
    /// Forgets all lines.
    pub fn clear(&mut self) {
        self.lines.clear();
        self.amounts.clear();
        self.names.clear();
        self.touched.clear();
    }

    /// A line that is not settled.
    pub fn leave(&mut self) {
        self.lines.push(None);
    }

    /// A line: what each program of its jurisdiction asks, in minor units; controls, assumptions and heading codes by name, and
    /// the statements at work.
    pub fn push(
        &mut self,
        jurisdiction: Option<usize>,
        programs: &[i64],
        [contested, refundable]: [i64; 2],
        [controls, assumed, codes]: [&[Arc<str>]; 3],
        touched: &[StatementId],
    ) {
        let statements = self.touched.len();
        self.touched.extend_from_slice(touched);
        let amounts = self.amounts.len();
        self.amounts.extend_from_slice(programs);
        let mut named = |names: &[Arc<str>]| {
            let start = self.names.len();
            self.names.extend_from_slice(names);
            start..self.names.len()
        };
        self.lines.push(Some(SettledLine {
            jurisdiction,
            contested,
            refundable,
            controls: named(controls),
            assumed: named(assumed),
            codes: named(codes),
            programs: amounts..self.amounts.len(),
            touched: statements..self.touched.len(),
        }));
    }

    /// What each program of its jurisdiction asks of a line.
    pub fn programs(&self, line: &SettledLine) -> &[i64] {
        self.amounts.get(line.programs.clone()).unwrap_or(&[])
    }

    /// The controls that bind it, in the order of their names.
    pub fn controls(&self, line: &SettledLine) -> &[Arc<str>] {
        self.names.get(line.controls.clone()).unwrap_or(&[])
    }

    /// The assumptions without which it would be another.
    pub fn assumed(&self, line: &SettledLine) -> &[Arc<str>] {
        self.names.get(line.assumed.clone()).unwrap_or(&[])
    }

    /// The headings to declare.
    pub fn codes(&self, line: &SettledLine) -> &[Arc<str>] {
        self.names.get(line.codes.clone()).unwrap_or(&[])
    }

    /// The statements at work on it.
    pub fn touched(&self, line: &SettledLine) -> &[StatementId] {
        self.touched.get(line.touched.clone()).unwrap_or(&[])
    }
}
