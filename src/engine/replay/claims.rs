//! The claims of a customer as they stand, and which of them time may bring something to, or await
//! the end of another: whoever looks for these need not go through all.

use std::collections::BTreeSet;
use std::ops::{Index, IndexMut};

use crate::calendar::Bound;
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::engine::state::{ReportState, Standing};

/// What time brings about by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ending {
    /// A protection is over.
    Term,
    /// An application can no longer be answered.
    Answer,
    /// What an item asks for is late.
    Item,
}

/// The claims by their places. What was handed out to be changed is looked at anew before anything
/// is said of all.
pub struct ClaimStates<'a> {
    all: Vec<ReportState<'a>>,
    /// Handed out since.
    changed: Vec<usize>,
    /// What each was listed under.
    listed: Vec<ListedClaim>,
    endings: BTreeSet<(Bound, Ending, usize)>,
    waiting: BTreeSet<((u64, ReportId), usize)>,
    contested: BTreeSet<usize>,
}

/// What a claim is listed under.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct ListedClaim {
    /// Until when its protection runs, where time alone ends it.
    end: Option<Bound>,
    answer_by: Option<Bound>,
    /// Its place among those who wait for their turn.
    waits: Option<(u64, ReportId)>,
    /// Others stand against it, and nobody is asked.
    contested: bool,
}

impl ListedClaim {
    fn of(state: &ReportState<'_>) -> Self {
        let runs = state.standing.lives() && state.paused.is_none();
        Self {
            end: if runs { state.end().flatten() } else { None },
            answer_by: state.applied.and_then(|applied| applied.answer_by),
            waits: state.standing.waits().then_some(state.rank),
            contested: state.standing == Standing::Contested && state.question().is_none(),
        }
    }

    fn endings(self, place: usize) -> impl Iterator<Item = (Bound, Ending, usize)> {
        let end = self.end.map(|end| (end, Ending::Term, place));
        end.into_iter().chain(self.answer_by.map(|by| (by, Ending::Answer, place)))
    }
}

impl<'a> ClaimStates<'a> {
    pub(super) fn new(all: Vec<ReportState<'a>>) -> Self {
        Self {
            changed: (0..all.len()).collect(),
            listed: vec![ListedClaim::default(); all.len()],
            all,
            endings: BTreeSet::new(),
            waiting: BTreeSet::new(),
            contested: BTreeSet::new(),
        }
    }

    /// The first of the protections, and of the times to answer an application, that have ended by
    /// an instant.
    pub(super) fn next_ending(&mut self, by: Instant) -> Option<(Bound, Ending, usize)> {
        self.list();
        self.endings.first().copied().filter(|(end, ..)| end.has_passed(by))
    }

    /// Who waits for their turn, in its order.
    pub(super) fn waiting(&mut self) -> Vec<usize> {
        self.list();
        self.waiting.iter().map(|(_, place)| *place).collect()
    }

    /// Claims that others stand against, without a question to anybody.
    pub(super) fn contested(&mut self) -> Vec<usize> {
        self.list();
        self.contested.iter().copied().collect()
    }

    pub fn into_all(self) -> Vec<ReportState<'a>> {
        self.all
    }

    /// Lists anew what was handed out.
    fn list(&mut self) {
        while let Some(place) = self.changed.pop() {
            let now = ListedClaim::of(&self.all[place]);
            let before = std::mem::replace(&mut self.listed[place], now);
            if before == now {
                continue;
            }
            for ending in before.endings(place) {
                self.endings.remove(&ending);
            }
            self.endings.extend(now.endings(place));
            if let Some(rank) = before.waits {
                self.waiting.remove(&(rank, place));
            }
            self.waiting.extend(now.waits.map(|rank| (rank, place)));
            if now.contested {
                self.contested.insert(place);
            } else {
                self.contested.remove(&place);
            }
        }
    }
}

impl<'a> Index<usize> for ClaimStates<'a> {
    type Output = ReportState<'a>;

    fn index(&self, place: usize) -> &ReportState<'a> {
        &self.all[place]
    }
}

impl<'a> IndexMut<usize> for ClaimStates<'a> {
    fn index_mut(&mut self, place: usize) -> &mut ReportState<'a> {
        if self.changed.last() != Some(&place) {
            self.changed.push(place);
        }
        &mut self.all[place]
    }
}
