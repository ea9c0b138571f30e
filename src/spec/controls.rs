use crate::book::{Builtin, Control, ControlKind};
use crate::spec::facts::Data;
use crate::spec::line::Evaluation;

impl<'a> Evaluation<'a> {
    /// The licences and bans of this jurisdiction that bind the line: imports where it is the destination's, exports where it
    /// is that of the country exported from and not the destination's.
    pub fn controls(&mut self, is_import: bool, is_export: bool) -> Data<Vec<&'a Control>> {
        let mut found = Vec::new();
        for control in &self.jurisdiction.controls {
            let asked = if control.is_export { is_export && !is_import } else { is_import };
            if asked && self.binds(control)? {
                found.push(control);
            }
        }
        Ok(found)
    }

    fn binds(&mut self, control: &'a Control) -> Data<bool> {
        let by = if control.is_export {
            vec![Builtin::Exported.id(), Builtin::Entered.id()]
        } else {
            vec![Builtin::Entered.id()]
        };
        let counts = self.date_that_counts(&by);
        let product = self.product();
        if !control.products.iter().any(|element| self.product_in(element, product, &counts)) {
            return Ok(false);
        }
        let fact = if control.is_export { Builtin::Destination.id() } else { Builtin::Origin.id() };
        let country = self.country(fact);
        if !control.countries.iter().any(|element| self.country_in(element, country, &counts)) {
            return Ok(false);
        }
        let absent = self.absent(control.id, None, &control.terms, &counts)?;
        Ok(absent.is_none() && self.holds(&control.terms.condition, &counts)?)
    }
}

/// A control in words, with its source.
pub fn control_words(control: &Control) -> String {
    let what = match control.kind {
        ControlKind::License => "licence",
        ControlKind::Ban => "ban",
    };
    let by = control.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
    let cite =
        if control.marks.cite.is_empty() { String::new() } else { format!(" ({})", control.marks.cite.join("; ")) };
    format!("{}: {what}{by}{cite}", control.name)
}
