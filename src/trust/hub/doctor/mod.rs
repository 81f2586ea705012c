//! What is wrong with a hub, each finding with the fix. It looks and changes nothing.

mod looks;
mod machine;

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Hub, HubLevel, HubRefusal, Settings};
use crate::domain::instant::Instant;
use crate::ledger::LedgerError;
use crate::trust::judge::CommitFault;
use crate::trust::restored::Restored;

/// Something that keeps a hub from doing its work, or its word from being believed.
#[derive(Debug)]
pub enum DoctorFinding {
    /// A repository that cannot be kept right; why, and what to do, in its own words.
    Unsupported {
        why: String,
        fix: String,
    },
    /// A lock of git's that nobody seems to hold.
    StaleLock {
        lock: PathBuf,
        age: Duration,
    },
    /// The branch holds what no receipt names; the next push acknowledges it.
    Unacknowledged {
        commits: usize,
    },
    /// The branch holds what no receipt names and what may not have landed: every push is refused.
    Faulty {
        last: String,
        faults: Vec<CommitFault>,
    },
    /// The branch no longer holds what was acknowledged.
    Rewritten {
        last: String,
    },
    BrokenLog {
        why: String,
    },
    MissingHook {
        hook: &'static str,
    },
    /// Git does not run it.
    DeadHook {
        hook: &'static str,
    },
    /// Not the text that `hub install` writes for this program.
    OtherHook {
        hook: &'static str,
    },
    Setting {
        name: &'static str,
        is: String,
        wanted: &'static str,
    },
    /// Receipts are dated by whoever pushes.
    BorrowedClock,
    /// The clock stands before the newest receipt.
    ClockBehind {
        now: Instant,
        last: Instant,
    },
    BrokenKey {
        why: String,
    },
    /// Others on this machine may read the private key.
    OpenKey {
        file: PathBuf,
    },
    /// The file beside the key, which is published, holds another one.
    OtherPublic {
        file: PathBuf,
    },
    /// Whoever runs this cannot write where a push writes.
    Unwritable {
        dir: PathBuf,
        why: String,
    },
    /// The newest receipt is signed by another key.
    OtherKey,
    /// Making the hub again was broken off, or from where cannot be read.
    BrokenRestoring,
    /// The hub was made again, and no admin has said so yet.
    AwaitsWord {
        word: Restored,
    },
    FullDisk {
        megabytes: u64,
    },
    OldGit {
        version: String,
    },
    NoProgram {
        program: &'static str,
    },
}

impl DoctorFinding {
    /// A stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unsupported { .. } => "unsupported",
            Self::StaleLock { .. } => "stale-lock",
            Self::Unacknowledged { .. } => "unacknowledged",
            Self::Faulty { .. } => "faulty",
            Self::Rewritten { .. } => "rewritten",
            Self::BrokenLog { .. } => "broken-log",
            Self::MissingHook { .. } => "missing-hook",
            Self::DeadHook { .. } => "dead-hook",
            Self::OtherHook { .. } => "other-hook",
            Self::Setting { .. } => "setting",
            Self::BorrowedClock => "borrowed-clock",
            Self::ClockBehind { .. } => "clock-behind",
            Self::BrokenKey { .. } => "broken-key",
            Self::OpenKey { .. } => "open-key",
            Self::OtherPublic { .. } => "other-public-key",
            Self::Unwritable { .. } => "unwritable",
            Self::OtherKey => "other-key",
            Self::BrokenRestoring => "broken-restoring",
            Self::AwaitsWord { .. } => "hub-restored",
            Self::FullDisk { .. } => "full-disk",
            Self::OldGit { .. } => "old-git",
            Self::NoProgram { .. } => "no-program",
        }
    }
}

/// Every code there is.
pub const CODES: [&str; 22] = [
    "unsupported",
    "stale-lock",
    "unacknowledged",
    "faulty",
    "rewritten",
    "broken-log",
    "missing-hook",
    "dead-hook",
    "other-hook",
    "setting",
    "borrowed-clock",
    "clock-behind",
    "broken-key",
    "open-key",
    "other-public-key",
    "unwritable",
    "other-key",
    "broken-restoring",
    "hub-restored",
    "full-disk",
    "old-git",
    "no-program",
];

/// Everything that is wrong with the hub in a folder. `program` is what its hooks should run.
pub fn examine(dir: &Path, program: &Path, now: Instant) -> Vec<DoctorFinding> {
    let mut found = machine::examine(dir);
    match Hub::open(dir, Vec::new()) {
        Err(error) => found.push(unsupported(&error)),
        Ok(hub) => match Settings::of_hub(&hub)
            .and_then(|settings| looks::examine(&hub, &settings, program, now, &mut found))
        {
            Ok(()) => {}
            Err(error) => found.push(unsupported(&error)),
        },
    }
    found
}

fn unsupported(error: &LedgerError) -> DoctorFinding {
    DoctorFinding::Unsupported { why: error.to_string(), fix: error.remedy().unwrap_or_default() }
}

/// Acknowledges what a crash left on the branch without a receipt, as the next push would.
///
/// # Errors
/// It may not have landed, or the receipt cannot be written.
pub fn heal(hub: &Hub, settings: &Settings, now: Instant) -> Result<bool, HubRefusal> {
    if settings.level == HubLevel::Post {
        return Ok(!super::post_receive(hub, crate::trust::receipt::Mode::Post, now)?.is_empty());
    }
    let _held = hub.lock()?;
    Ok(hub.heal(hub.main()?, now)?.1.is_some())
}
