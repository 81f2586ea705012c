//! Who git says is at the keyboard.

use super::GitLedger;
use crate::ledger::GitIdentity;

impl GitLedger {
    /// `user.name` and `user.email` of the repository's or the user's configuration; `None` where
    /// no e-mail address is set.
    pub fn configured_person(&self) -> Option<GitIdentity> {
        person(self.pool.take().ok()?.config().ok()?)
    }

    /// The same where there is no repository yet.
    pub fn default_person() -> Option<GitIdentity> {
        person(git2::Config::open_default().ok()?)
    }
}

fn person(mut config: git2::Config) -> Option<GitIdentity> {
    let config = config.snapshot().ok()?;
    let email = config.get_str("user.email").ok()?.to_owned();
    let name = config.get_str("user.name").map_or_else(|_| email.clone(), str::to_owned);
    Some(GitIdentity { name, email })
}
