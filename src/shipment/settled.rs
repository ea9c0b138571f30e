use std::sync::Arc;

use crate::book::StatementId;

/// What the lines of a batch owe that were settled in plain integers.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// One for each line; nothing where it was not settled.
    pub lines: Vec<Option<SettledLine>>,
    amounts: Vec<i64>,
    remarks: Vec<Remarks>,
}

/// What a line owes that was settled: all of it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledLine {
    /// Under whose law; nothing where its destination is no jurisdiction of the book.
    pub jurisdiction: Option<u32>,
    /// Payable only because of a stay, in minor units of the jurisdiction's currency.
    pub contested: i64,
    /// Due back by all that is known, in the same.
    pub refundable: i64,
    /// Where its amounts begin and end.
    programs: (u32, u32),
    /// Its remarks, by one more than their place; most lines have none.
    remarks: u32,
}

/// What is to be said of a line beside amounts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remarks {
    /// The controls that bind it, in the order of their names.
    pub controls: Vec<Arc<str>>,
    /// The assumptions without which it would be another.
    pub assumed: Vec<Arc<str>>,
    /// The headings to declare.
    pub codes: Vec<Arc<str>>,
    /// The statements at work, where they are kept.
    pub touched: Vec<StatementId>,
}

impl Settled {
    /// Forgets all lines.
    pub fn clear(&mut self) {
        self.lines.clear();
        self.amounts.clear();
        self.remarks.clear();
    }

    /// A line that is not settled.
    pub fn leave(&mut self) {
        self.lines.push(None);
    }

    /// So many lines, of which none is settled, and no others.
    pub fn leave_all(&mut self, lines: usize) {
        self.clear();
        self.lines.resize(lines, None);
    }

    /// A line: what each program of its jurisdiction asks, what is contested and what is due back, in minor units.
    #[inline]
    pub fn push(&mut self, jurisdiction: Option<usize>, programs: &[i64], [contested, refundable]: [i64; 2]) {
        // A batch has far fewer lines and amounts than this can count.
        let start = self.amounts.len() as u32;
        self.amounts.extend_from_slice(programs);
        self.lines.push(Some(SettledLine {
            jurisdiction: jurisdiction.map(|at| at as u32),
            contested,
            refundable,
            programs: (start, self.amounts.len() as u32),
            remarks: 0,
        }));
    }

    /// Something is to be said of the last line beside amounts.
    pub fn remark(&mut self, remarks: Remarks) {
        if remarks == Remarks::default() {
            return;
        }
        self.remarks.push(remarks);
        if let Some(Some(line)) = self.lines.last_mut() {
            line.remarks = self.remarks.len() as u32;
        }
    }

    /// What each program of its jurisdiction asks of a line.
    pub fn programs(&self, line: &SettledLine) -> &[i64] {
        self.amounts.get(line.programs.0 as usize..line.programs.1 as usize).unwrap_or(&[])
    }

    /// What is to be said of a line beside amounts, where there is anything.
    #[inline]
    pub fn remarks(&self, line: &SettledLine) -> Option<&Remarks> {
        (line.remarks as usize).checked_sub(1).and_then(|at| self.remarks.get(at))
    }
}
