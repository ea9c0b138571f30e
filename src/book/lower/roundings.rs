//! How amounts are rounded.

use crate::book::lower::Lowering;
use crate::book::lower::scope::Item;
use crate::book::{ProgramId, Rounding, mistakes};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::tree;
use crate::trade::Mode;

/// How the duties of some programs are rounded, until all statements are read.
pub struct SaidRounding {
    /// Whose law says it.
    pub at: usize,
    /// Of which program; of all where none is named.
    pub program: Option<ProgramId>,
    /// How.
    pub rounding: Rounding,
    /// Where it stands.
    pub span: Span,
}

impl<'a> Lowering<'a> {
    /// `rounding …`: remembered until all programs are read.
    pub fn rounding(&mut self, item: &Item<'a>, said: &'a tree::Rounding) {
        let at = item.jurisdiction;
        let span = item.statement.span;
        let mut rounding = Rounding { per_entry: said.per_entry.is_some(), step: None, mode: Mode::HalfUp };
        if let Some((mode, _)) = said.mode {
            rounding.mode = match mode {
                tree::Mode::HalfUp => Mode::HalfUp,
                tree::Mode::HalfEven => Mode::HalfEven,
                tree::Mode::Up => Mode::Up,
                tree::Mode::Down => Mode::Down,
            };
        }
        if let Some((step, currency)) = &said.to {
            let (Some(found), Some(own)) = (self.currency(currency), self.currency_of(at)) else { return };
            let is_whole = step.over(&own.minor()).is_some_and(|steps| steps.whole().is_some());
            let wrong = if found != own {
                Some(format!("amounts here are in {own}"))
            } else if !step.is_positive() || !is_whole {
                Some(format!("amounts of {own} are multiples of {}", own.minor()))
            } else {
                None
            };
            if let Some(wrong) = wrong {
                self.report(
                    Diagnostic::new(&mistakes::BAD_ROUNDING, currency.span, wrong)
                        .help(format!("for example `rounding to 1 {own};`")),
                );
                return;
            }
            rounding.step = Some(step.clone());
        }
        if item.inside.is_some() && said.programs.is_empty() {
            let programs = item.inside.into_iter().map(Some).collect();
            return self.say_rounding(at, programs, rounding, span);
        }
        let mut programs = Vec::new();
        for path in &said.programs {
            if path.text() == "half" && self.look_up(at, None, &["half"]).is_none() {
                self.report(
                    Diagnostic::new(&mistakes::BAD_ROUNDING, path.span, "which way a half is rounded is not said")
                        .help("say `half up`, away from zero, or `half even`, to the even step"),
                );
                return;
            }
            let Some(program) = self.program_of(at, path) else { return };
            programs.push(Some(program));
        }
        if programs.is_empty() {
            programs.push(None);
        }
        self.say_rounding(at, programs, rounding, span);
    }

    fn say_rounding(&mut self, at: usize, programs: Vec<Option<ProgramId>>, rounding: Rounding, span: Span) {
        for program in programs {
            let first = self.roundings.iter().find(|one| one.at == at && one.program == program).map(|one| one.span);
            if let Some(first) = first {
                let whose = match program {
                    Some(program) => format!("how `{}` is rounded", self.program_name(at, program)),
                    None => "how everything is rounded".to_string(),
                };
                self.report(
                    Diagnostic::new(&mistakes::SAID_TWICE, span, format!("it is said twice {whose}"))
                        .also(first, "first here")
                        .help("keep one of them"),
                );
                continue;
            }
            self.roundings.push(SaidRounding { at, program, rounding: rounding.clone(), span });
        }
    }

    /// What is said of one program goes before what is said of all.
    pub fn round_programs(&mut self) {
        let mut said = std::mem::take(&mut self.roundings);
        said.sort_by_key(|one| one.program);
        for one in said {
            let Some(jurisdiction) = self.book.jurisdictions.get_mut(one.at) else { continue };
            match one.program {
                None => {
                    jurisdiction.programs.iter_mut().for_each(|program| program.rounding = one.rounding.clone());
                }
                Some(id) => {
                    if let Some(program) = jurisdiction.programs.get_mut(id.0) {
                        program.rounding = one.rounding;
                    }
                }
            }
        }
    }
}
