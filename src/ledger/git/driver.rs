//! Telling git who joins two versions of a record.

use std::fs;
use std::io::Write as _;

use git2::ConfigLevel;

use super::GitLedger;
use crate::ledger::{During as _, Result};

impl GitLedger {
    /// Sets the command that joins two versions of a file below the folders, in this clone's own
    /// configuration and attributes. What stands there otherwise stays.
    ///
    /// Fails where they cannot be written.
    pub fn set_merge_driver(&self, command: &str, folders: &[&str]) -> Result<()> {
        let writing = "tell git how to join records";
        let repo = self.pool.take()?;
        let mut config = repo
            .config()
            .and_then(|config| config.open_level(ConfigLevel::Local))
            .during(writing)?;
        config
            .set_str("merge.baobei.name", "records of baobei, joined by the ids of their facts")
            .during(writing)?;
        config.set_str("merge.baobei.driver", command).during(writing)?;
        let attributes = self.folders.common.join("info").join("attributes");
        let before = fs::read_to_string(&attributes).unwrap_or_default();
        let lines = folders.iter().map(|folder| format!("/{folder}/**/*.toml merge=baobei"));
        let missing: Vec<String> =
            lines.filter(|line| before.lines().all(|own| own != line)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let ended = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
        let added = format!("{ended}{}\n", missing.join("\n"));
        let append = || {
            fs::create_dir_all(self.folders.common.join("info"))?;
            fs::OpenOptions::new()
                .create(true)
                .append(true)
                .open(&attributes)?
                .write_all(added.as_bytes())
        };
        append().during(writing)
    }
}
