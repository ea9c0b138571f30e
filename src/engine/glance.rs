use crate::book::Builtin;
use crate::engine::decision::GlanceKind;
use crate::engine::plan::LawPlan;
use crate::engine::worker::{At, State, Worker};
use crate::shipment::Column;

impl Worker<'_, '_> {
    /// Reckons what each program asks where each is nothing or a share of the whole value, none bears on another, and no code is
    /// said; nothing where more has to be looked at.
    pub(super) fn at_a_glance(&self, at: At<'_>, import: usize, which: usize, state: &mut State) -> Option<()> {
        let law = self.plan.laws.get(import)?;
        if !law.charges.is_empty() || which != 0 && law.has_rates {
            return None;
        }
        let (mut levied, mut value) = (0u64, None);
        state.exact.clear();
        state.exact.resize(state.chosen.len(), 0);
        for id in law.duties.as_ref()? {
            let glance = self.glances.get(*state.chosen.get(id.0)? as usize)?;
            let part = match glance.kind {
                GlanceKind::Nothing => continue,
                GlanceKind::Share(part) if levied & glance.before == 0 && glance.is_silent => part,
                GlanceKind::Share(_) | GlanceKind::Other => return None,
            };
            let value = match value {
                Some(value) => value,
                None => *value.insert(self.value(at, law)?),
            };
            levied |= 1u64.checked_shl(u32::try_from(id.0).ok()?)?;
            let mode = law.modes.get(id.0).copied().flatten()?;
            *state.exact.get_mut(id.0)? = part.of_whole(value, mode)?;
        }
        Some(())
    }

    /// The value of a line in minor units, where it says it plainly and in the jurisdiction's own currency.
    fn value(&self, at: At<'_>, law: &LawPlan) -> Option<i64> {
        let own = match at.batch.column(Builtin::Currency.id()) {
            Column::Plain(plains) => match plains.keys.get(at.line).copied().unwrap_or(0) {
                0 => None,
                key => Some(self.currencies.get(key as usize).copied().flatten()?),
            },
            Column::Lacking | Column::Numbers(_) | Column::Quantities(..) => None,
        };
        let currency = match own {
            Some(currency) => currency,
            None if self.plan.unsure.contains(&Builtin::Currency.id()) => return None,
            None => self.plan.book.jurisdictions.first()?.currency,
        };
        if currency != law.currency {
            return None;
        }
        let written = at.batch.number(Builtin::Value.id(), at.line)?;
        let missing = law.digits.checked_sub(written.places()?)?;
        written.digits.checked_mul(10i64.checked_pow(missing)?)
    }
}
