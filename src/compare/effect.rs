use std::collections::BTreeSet;

use crate::book::StatementId;
use crate::region::Region;

/// What a program does in a region.
#[derive(Debug, Clone)]
pub struct Effect {
    /// Where.
    pub region: Region,
    /// What it comes to, as a number that is the same in both books; 0 where it comes to nothing.
    pub says: u32,
    /// The same for people.
    pub words: String,
    /// The headings to declare, for people.
    pub code: Option<String>,
}

/// What is levied at a place, while exemptions and deductions are still taken off.
#[derive(Debug, Clone, Default)]
pub struct Levied {
    measures: Vec<(u32, String, Option<String>, Vec<StatementId>)>,
    /// How one of several is chosen.
    pub choice: Option<&'static str>,
    /// What more there is to say of it.
    pub more: Option<String>,
    is_exempt: bool,
    exempt_codes: BTreeSet<String>,
    /// Exemptions that hold where one measure of several prevails.
    perhaps: BTreeSet<String>,
    deducted: BTreeSet<(String, Option<String>)>,
    less: BTreeSet<String>,
}

impl Levied {
    /// Takes a measure in that prevails, or may.
    pub fn add(&mut self, says: u32, words: String, code: Option<&str>, overrides: &[StatementId]) {
        self.measures.push((says, words, code.map(str::to_string), overrides.to_vec()));
    }

    /// The same where an exemption matches; nothing where it changes nothing.
    pub fn exempt(&self, exemption: StatementId, code: Option<&str>) -> Option<Levied> {
        let over = |one: &&(u32, String, Option<String>, Vec<StatementId>)| one.3.contains(&exemption);
        let count = self.measures.iter().filter(over).count();
        if count == self.measures.len() {
            return None;
        }
        let mut exempt = self.clone();
        if count > 0 && self.choice.is_some() {
            let by: BTreeSet<u32> = self.measures.iter().filter(over).map(|one| one.0).collect();
            exempt.perhaps.insert(format!("exempt {code:?} unless {by:?}"));
            return Some(exempt);
        }
        exempt.is_exempt = true;
        exempt.exempt_codes.extend(code.map(str::to_string));
        Some(exempt)
    }

    /// The same where a deduction matches.
    pub fn deduct(&self, sum: &str, written: &str, code: Option<&str>) -> Option<Levied> {
        let mut less = self.clone();
        less.deducted.insert((sum.to_string(), code.map(str::to_string)));
        less.less.insert(written.to_string());
        Some(less)
    }

    /// What comes of it.
    pub fn effect(&self, region: Region, number: impl Fn(String) -> u32) -> Effect {
        if self.is_exempt {
            let codes = self.exempt_codes.iter().cloned().collect::<Vec<_>>().join("; ");
            let says = if codes.is_empty() { 0 } else { number(format!("exempt {codes}")) };
            let code = (!codes.is_empty()).then_some(codes);
            return Effect { region, says, words: "exempt".to_string(), code };
        }
        let says: BTreeSet<u32> = self.measures.iter().map(|one| one.0).collect();
        let codes: BTreeSet<&String> = self.measures.iter().filter_map(|one| one.2.as_ref()).collect();
        let deduction_codes = self.deducted.iter().filter_map(|one| one.1.as_ref());
        let codes: BTreeSet<&String> = codes.into_iter().chain(deduction_codes).collect();
        let mut rates: Vec<&str> = Vec::new();
        for (_, words, ..) in &self.measures {
            if !rates.contains(&words.as_str()) {
                rates.push(words);
            }
        }
        let mut words = match (self.choice, rates.as_slice()) {
            (Some(choice), [_, _, ..]) => format!("{choice} of {}", rates.join(", ")),
            // Equal ones are one rate, however each is written.
            (_, [first, ..]) => (*first).to_string(),
            (_, []) => "nothing".to_string(),
        };
        if let Some(more) = &self.more {
            words = format!("{words}, {more}");
        }
        if !self.less.is_empty() {
            let less = self.less.iter().cloned().collect::<Vec<_>>().join(" and ");
            words = format!("{words}, {less} deducted");
        }
        if !self.perhaps.is_empty() {
            words.push_str(", or exempt");
        }
        let is_one = says.len() == 1 && self.deducted.is_empty() && self.perhaps.is_empty();
        let says = match says.first() {
            // One measure is what it is in whichever program, chosen or not.
            Some(one) if is_one => *one,
            None => 0,
            Some(_) => {
                // Of several the same choice is made only in the same way.
                number(format!("{:?} {says:?} {:?} {:?}", self.choice, self.deducted, self.perhaps))
            }
        };
        let code = (!codes.is_empty()).then(|| codes.into_iter().cloned().collect::<Vec<_>>().join("; "));
        Effect { region, says, words, code }
    }
}
