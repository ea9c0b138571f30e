//! Scenarios.

use crate::syntax::print::word::quoted;
use crate::syntax::tree::Scenario;

/// `scenario lapse "The pause ends"`
pub(super) fn scenario_head(scenario: &Scenario) -> String {
    let title = scenario.title.as_ref().map_or(String::new(), |title| format!(" {}", quoted(title)));
    format!("scenario {}{title}", scenario.name.text)
}
