//! What a hub's configuration says.

use super::Hub;
use crate::ledger::LedgerError;

/// How much the hub can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Judges before it accepts.
    Hook,
    /// Acknowledges what somebody else has accepted.
    Post,
}

/// Whose clock dates receipts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    System,
    /// `GIT_COMMITTER_DATE`: for rehearsals and tests.
    Environment,
}

/// The hub's own settings, in git's configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `baobei.level`
    pub level: Level,
    /// `baobei.clock`
    pub clock: Clock,
    /// `baobei.certificate = required`
    pub certificate_required: bool,
}

impl Settings {
    /// Reads them; what nobody set is the stricter.
    ///
    /// # Errors
    /// The configuration cannot be read.
    pub fn of(hub: &Hub) -> Result<Self, LedgerError> {
        let is = |name: &str, value: &str| {
            Ok::<_, LedgerError>(hub.ledger.setting(name)?.as_deref() == Some(value))
        };
        Ok(Self {
            level: if is("baobei.level", "post")? { Level::Post } else { Level::Hook },
            clock: if is("baobei.clock", "environment")? {
                Clock::Environment
            } else {
                Clock::System
            },
            certificate_required: is("baobei.certificate", "required")?,
        })
    }
}
