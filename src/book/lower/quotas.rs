//! Quotas: tariffs that hold for so much of their goods.

use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::scope::Item;
use crate::book::{Quota, QuotaPeriod, QuotaUnit, mistakes};
use crate::diagnostic::Diagnostic;
use crate::syntax::tree;
use crate::syntax::tree::Period;
use crate::trade::Number;

impl<'a> Lowering<'a> {
    /// A quota, in its program.
    pub fn quota(&mut self, item: &Item<'a>, quota: &'a tree::Quota) {
        let Some(home) = item.homes.first().copied() else { return };
        let at = item.jurisdiction;
        let span = item.statement.span;
        let name = self.quota_name(item, quota);
        let amount = self.pot(at, &quota.amount).filter(|(amount, _)| {
            if !amount.is_positive() {
                self.report(
                    Diagnostic::new(&mistakes::BAD_QUOTA, quota.amount.span, "a quota of nothing lets nothing in")
                        .help("say how much there is, or leave the quota out"),
                );
            }
            amount.is_positive()
        });
        let mut used = Vec::new();
        let mut sound = true;
        for (pot, day) in &quota.used {
            let found = self.pot(at, pot);
            let (Some((number, unit)), Some((_, own))) = (found, &amount) else {
                sound = false;
                continue;
            };
            if unit != *own {
                let message = "what was used is counted in what the quota is counted in";
                self.report(
                    Diagnostic::new(&mistakes::BAD_QUOTA, pot.span, message).also(quota.amount.span, "the quota"),
                );
                sound = false;
                continue;
            }
            used.push((number, day.day));
        }
        used.sort_by_key(|(_, day)| std::cmp::Reverse(*day));
        if used.windows(2).any(|pair| matches!(pair, [(_, a), (_, b)] if a == b)) {
            self.report(
                Diagnostic::new(&mistakes::BAD_QUOTA, span, "it is said twice what was used before one day")
                    .help("keep the right one"),
            );
            sound = false;
        }
        let (Some(name), Some((amount, unit)), true) = (name, amount, sound) else { return };
        if self.program(at, home).is_some_and(|program| program.choice.is_some())
            && item.statement.clauses.overrides.is_empty()
        {
            let message = "in a program that chooses by amount a quota would hardly ever prevail";
            self.report(
                Diagnostic::new(&mistakes::BAD_QUOTA, span, message)
                    .help("say which tariffs it goes before: `overrides LABEL`"),
            );
            return;
        }
        let period = match quota.period {
            Period::Total => QuotaPeriod::Total,
            Period::Year => QuotaPeriod::Year(1, 1),
            Period::YearFrom(month, day) => QuotaPeriod::Year(month, day),
            Period::Quarter => QuotaPeriod::Quarter,
            Period::Month => QuotaPeriod::Month,
        };
        let bans = quota.otherwise_ban.is_some();
        // However many products, origins and rows of a list it has, a quota is one pot.
        let pot = Arc::new(Quota { name, amount, unit, period, used, bans });
        self.tariffs(item, &quota.products, &quota.origins, Some(pot));
    }

    fn quota_name(&mut self, item: &Item<'a>, quota: &tree::Quota) -> Option<String> {
        if let (Some(label), Some(name)) = (&item.statement.label, &quota.name) {
            self.report(
                Diagnostic::new(&mistakes::BAD_QUOTA, name.span, "this quota has two names")
                    .also(label.span, "one is here")
                    .help("a quota's name is its label: keep one"),
            );
            return None;
        }
        match item.statement.called() {
            Some(name) => {
                let prefix = self.book.jurisdictions.get(item.jurisdiction).map_or("", |one| one.prefix.as_str());
                Some(format!("{prefix}{}", name.text))
            }
            None => {
                let message = "results name a quota, and this one has no name";
                self.report(
                    Diagnostic::new(&mistakes::BAD_QUOTA, item.statement.span, message)
                        .help("put a name behind `quota`: `quota beef: 0201 from AR = …`"),
                );
                None
            }
        }
    }

    /// So much of a unit or of money, in base units.
    fn pot(&mut self, at: usize, pot: &tree::Pot) -> Option<(Number, QuotaUnit)> {
        if pot.is_money {
            let (number, currency) = self.money(at, &pot.number, Some(&pot.unit), pot.span)?;
            return Some((number, QuotaUnit::Money(currency)));
        }
        let unit = self.unit(&pot.unit)?;
        Some((&pot.number * &unit.factor, QuotaUnit::Quantity(unit.dimension)))
    }
}
