//! What a hub's configuration says.

use super::Hub;
use crate::ledger::LedgerError;

/// How much the hub can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubLevel {
    /// Judges before it accepts.
    Hook,
    /// Acknowledges what somebody else has accepted.
    Post,
}

/// Whose clock dates receipts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubClock {
    System,
    /// `GIT_COMMITTER_DATE`: for rehearsals and tests.
    Environment,
}

/// The hub's own settings, in git's configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `baobei.level`
    pub level: HubLevel,
    /// `baobei.clock`
    pub clock: HubClock,
    /// `baobei.certificate = required`
    pub certificate_required: bool,
}

impl Settings {
    /// Reads them; what nobody set is the stricter.
    ///
    /// # Errors
    /// The configuration cannot be read.
    pub fn of_hub(hub: &Hub) -> Result<Self, LedgerError> {
        let is = |name: &str, value: &str| {
            Ok::<_, LedgerError>(hub.ledger.setting(name)?.as_deref() == Some(value))
        };
        Ok(Self {
            level: if is("baobei.level", "post")? { HubLevel::Post } else { HubLevel::Hook },
            clock: if is("baobei.clock", "environment")? {
                HubClock::Environment
            } else {
                HubClock::System
            },
            certificate_required: is("baobei.certificate", "required")?,
        })
    }
}
