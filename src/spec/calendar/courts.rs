use crate::book::{JudgmentKind, Ruling};
use crate::shipment::Turn;
use crate::spec::calendar::Calendar;
use crate::spec::courts::{at_work, fate_on};
use crate::trade::{Day, Period};

impl Calendar<'_> {
    /// The days on which rulings that stand come to work, and their stays begin or end.
    pub fn courts(&mut self) {
        let (courts, known_on) = (&self.jurisdiction.courts, self.known_on);
        for ruling in courts.rulings.iter().filter(|ruling| ruling.known.asked_from() <= known_on) {
            let (stands, is_final) = fate_on(courts, ruling, self.known_on);
            if stands {
                self.ruling(ruling, is_final);
            }
        }
    }

    fn ruling(&mut self, ruling: &Ruling, is_final: Option<Day>) {
        let (courts, known_on) = (&self.jurisdiction.courts, self.known_on);
        let name = |what: &str| format!("{what}{}{}", self.jurisdiction.prefix, ruling.name);
        let (own, stayed, done) = (name("ruling "), name("the stay of "), name("final "));
        if at_work(courts, ruling, self.known_on).holds(ruling.since) {
            let remark = Some(format!("it strikes {}", ruling.written));
            self.add(ruling.since, Turn::TakesEffect, (&own, ruling.span), remark, &ruling.marks.cite);
        }
        for stay in courts.stays_of(ruling.id).filter(|stay| stay.known.asked_from() <= known_on) {
            let until = stay.until.unwrap_or(Day::LAST).min(is_final.unwrap_or(Day::LAST));
            if (Period { since: stay.since, until }).is_empty() {
                continue;
            }
            self.add(stay.since, Turn::Begins, (&stayed, stay.span), None, &stay.marks.cite);
            if stay.until == Some(until) {
                let remark = Some(format!("{} is at work", ruling.name));
                self.add(until, Turn::Ends, (&stayed, stay.span), remark, &stay.marks.cite);
            }
        }
        for judgment in courts.judgments_of(ruling.id) {
            let is_known = judgment.known.asked_from() <= self.known_on;
            if is_known && judgment.kind == JudgmentKind::Final && is_final == Some(judgment.since) {
                let remark = Some(format!("{} is at work, stayed no longer", ruling.name));
                self.add(judgment.since, Turn::TakesEffect, (&done, judgment.span), remark, &judgment.marks.cite);
            }
        }
    }
}
