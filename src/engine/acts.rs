//! Acts whose result was entered when they landed, and the claims as they stood then.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::engine::journal::RightsJournal;
use crate::engine::state::ReportState;
use crate::engine::verdict::{AwardVerdict, ResultEntry};
use crate::policy::blocks::Award;
use crate::rules::Side;

/// An act whose result was entered when it landed (law 19).
pub struct EnteredAct<'a> {
    /// The claim on which it stands.
    pub place: usize,
    pub event: &'a Event,
    pub award: &'a Spanned<Award>,
    /// Where it landed, or what completed it.
    pub order: u64,
    /// The claims that may meet the act's own, as they stood when it landed.
    pub then: Standpoints<'a>,
    pub verdict: AwardVerdict<'a>,
    /// Whose its result was, entry by entry.
    pub entries: Vec<ResultEntry<'a>>,
}

impl<'a> EnteredAct<'a> {
    /// Enters whose its result is now, if that is something else than what was entered last.
    pub fn decide(&mut self, journal: &RightsJournal<'a>) {
        let outcome = &self.verdict.outcome;
        if self.entries.last().is_none_or(|last| last.outcome != *outcome) {
            let (landing, cause) = journal.present();
            self.entries.push(ResultEntry { landing, cause, outcome: outcome.clone() });
        }
    }

    /// Its result with the entries that led to it.
    pub fn told(&self) -> AwardVerdict<'a> {
        AwardVerdict { entries: self.entries.clone(), ..self.verdict.clone() }
    }
}

/// A claim in a matter: how it stood, and for whom.
#[derive(Clone)]
pub struct Standpoint<'a> {
    pub state: ReportState<'a>,
    pub side: Side<'a>,
    pub holder: &'a StaffId,
}

/// The claims in a matter, by their places.
pub(super) type Standpoints<'a> = BTreeMap<usize, Standpoint<'a>>;

/// The same, where it is only looked at.
#[derive(Clone, Copy)]
pub struct StandpointView<'b, 'a> {
    pub state: &'b ReportState<'a>,
    pub side: Side<'a>,
    pub holder: &'a StaffId,
}

impl<'a> Standpoint<'a> {
    pub fn view(&self) -> StandpointView<'_, 'a> {
        StandpointView { state: &self.state, side: self.side, holder: self.holder }
    }
}
