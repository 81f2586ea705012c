//! Why a hub does not take a push.

use std::path::PathBuf;
use std::time::Duration;

use crate::domain::ids::CommitId;
use crate::ledger::LedgerError;
use crate::ledger::remote::RefusalKind;
use crate::trust::judge::CommitFault;
use crate::trust::log::LogError;
use crate::trust::restored::Restored;
use crate::trust::sign::SignError;

/// Why nothing was accepted or acknowledged. Nothing has changed then.
#[derive(Debug)]
pub enum HubRefusal {
    /// Git did not say what is pushed.
    Unreadable,
    /// Another reference than the branch.
    OtherReference { name: String },
    /// The branch would be gone.
    Deletion,
    /// The branch would lose what it holds.
    NotForward,
    /// A push certificate that proves nothing.
    BadCertificate,
    /// This hub wants a push certificate.
    NoCertificate,
    /// Commits that may not land.
    Faults(Vec<CommitFault>),
    /// Somebody else was quicker.
    LostRace,
    /// Nobody has judged this push.
    NoHandOff,
    /// The branch holds what nobody acknowledged and what may not have landed.
    Unacknowledged { tip: CommitId, faults: Vec<CommitFault> },
    /// The newest receipt is for something that the branch does not hold.
    Rewritten { receipt: u64 },
    /// Git's lock on a reference does not go away.
    Locked { lock: PathBuf, age: Duration },
    /// Somebody else works on the hub for too long.
    Busy,
    /// The log of receipts cannot be read.
    Log(LogError),
    /// The hub's key cannot sign.
    Key(SignError),
    /// The hub has another key than the one that signed the newest receipt, and no admin has named
    /// it yet.
    NewKey,
    /// The hub was lost and made again from a clone, and no admin has said so yet.
    Restored(Restored),
    /// The repository cannot be read or written.
    Store(LedgerError),
    /// A program or the disk fails; what was being done, and its own words.
    Broken { doing: &'static str, why: String },
}

impl HubRefusal {
    /// A stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable-push",
            Self::OtherReference { .. } => "other-reference",
            Self::Deletion => "deletion",
            Self::NotForward => "not-forward",
            Self::BadCertificate => "bad-certificate",
            Self::NoCertificate => "no-certificate",
            Self::Faults(_) => "faults",
            Self::LostRace => "lost-race",
            Self::NoHandOff => "not-judged",
            Self::Unacknowledged { .. } => "unacknowledged",
            Self::Rewritten { .. } => "branch-rewritten",
            Self::Locked { .. } => "locked",
            Self::Busy => "hub-busy",
            Self::Log(_) => "broken-log",
            Self::Key(_) => "broken-key",
            Self::NewKey => "new-key",
            Self::Restored(_) => "hub-restored",
            Self::Store(_) => "broken-store",
            Self::Broken { .. } => "broken-hub",
        }
    }

    /// Whether the house's rules refuse what was pushed; whatever else is the matter is none of its
    /// writer's.
    pub fn kind(&self) -> RefusalKind {
        let Self::Faults(faults) = self else { return RefusalKind::Technical };
        let kinds = || faults.iter().map(|fault| fault.why.kind());
        let has = |kind| kinds().any(|found| found == kind);
        // What is to be made anew is judged when it has been, and nothing is judged in a house
        // whose files are broken.
        [RefusalKind::Technical, RefusalKind::Anew]
            .into_iter()
            .find(|kind| has(*kind))
            .unwrap_or(RefusalKind::Judged)
    }

    pub(super) fn broken(doing: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |error| Self::Broken { doing, why: error.to_string() }
    }
}

/// Every code there is, but for `faults`, each of which is told on its own.
pub const CODES: [&str; 18] = [
    "unreadable-push",
    "other-reference",
    "deletion",
    "not-forward",
    "bad-certificate",
    "no-certificate",
    "lost-race",
    "not-judged",
    "unacknowledged",
    "branch-rewritten",
    "locked",
    "hub-busy",
    "broken-log",
    "broken-key",
    "new-key",
    "hub-restored",
    "broken-store",
    "broken-hub",
];

impl From<LedgerError> for HubRefusal {
    fn from(error: LedgerError) -> Self {
        Self::Store(error)
    }
}

impl From<LogError> for HubRefusal {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

impl From<SignError> for HubRefusal {
    fn from(error: SignError) -> Self {
        Self::Key(error)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::instant::Instant;
    use crate::trust::judge::CommitRefusal;

    #[test]
    fn only_what_the_rules_refuse_and_nothing_else_is_judged() {
        let at = Instant::from_epoch(0);
        let old = CommitRefusal::TooOld { claimed: at, at, window: TimeDelta::zero() };
        let nobody = CommitRefusal::FirstNotAdmin { staff: "wu".parse().expect("an id") };
        let unknown = CommitRefusal::UnknownPerson { email: String::new() };
        let broken = CommitRefusal::BrokenHouse { file: String::new() };
        let kind = |whys: &[&CommitRefusal]| {
            let fault = |why: &&CommitRefusal| CommitFault {
                commit: CommitId([1; 20]),
                why: (*why).clone(),
            };
            HubRefusal::Faults(whys.iter().map(fault).collect()).kind()
        };
        assert_eq!(kind(&[&nobody]), RefusalKind::Judged);
        assert_eq!(kind(&[&unknown]), RefusalKind::Anew, "who made it says nothing of what it is");
        assert_eq!(kind(&[&nobody, &old]), RefusalKind::Anew, "judged when it is made anew");
        assert_eq!(kind(&[&nobody, &old, &broken]), RefusalKind::Technical);
        assert_eq!(HubRefusal::NewKey.kind(), RefusalKind::Technical);
        assert_eq!(HubRefusal::NotForward.kind(), RefusalKind::Technical);
    }
}
