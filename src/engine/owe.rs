//! What is owed on a registration, and which of it is late.

use crate::engine::state::{Flag, FlagKind, ReportState};
use crate::rules::Case;
use crate::rules::duty::{self, DatedDuties, Owed};

/// The duties of a registration, and a flag for each that is late or that no calendar can date.
pub(super) fn owed<'a>(case: &Case<'a>, state: &ReportState<'a>) -> (Vec<Owed<'a>>, Vec<Flag<'a>>) {
    let DatedDuties { owed, undated } = duty::owed(case, state.ended);
    let late = owed.iter().filter(|owed| owed.overdue(case.world.now));
    let late =
        late.map(|owed| Flag { kind: FlagKind::Overdue, other: None, reason: owed.reason.clone() });
    let flags = undated.into_iter().map(Flag::other).chain(late).collect();
    (owed, flags)
}
