//! The hub, reached by git's own program: it knows every transport, every key agent, and how to
//! sign a push.

mod read;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::GitLedger;
use super::program::{Git, GitOutput};
use crate::domain::ids::CommitId;
use crate::ledger::remote::{Fetched, Pushed, Remote};
use crate::ledger::{During as _, Result};

/// The remote that is the hub, where the configuration names no other.
const ORIGIN: &str = "origin";
/// How long an answer may take, where the configuration says nothing.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Below it stands what the hub shows, as it shows it: whether it is taken over is decided
/// afterwards.
const ARRIVED: &str = "refs/baobei/arrived";

/// The hub of a clone.
#[derive(Debug)]
pub struct GitRemote {
    git: Git,
    name: String,
    url: String,
    /// Full name of the canonical branch, the same on both sides.
    branch: String,
    /// Sent along with every push, for the hub's hooks to read.
    options: Vec<String>,
    /// Names the address of a hub that does not take push options, once that is known.
    plain: PathBuf,
}

impl GitLedger {
    /// The hub of this clone: the remote that `baobei.remote` names, else `origin`; `None` where
    /// there is none. `options` are told to the hub with every push. An answer may take `patience`
    /// at most, or else what `baobei.timeout` says, in seconds.
    ///
    /// Fails where git's configuration cannot be read.
    pub fn remote(
        &self,
        options: &[String],
        patience: Option<Duration>,
    ) -> Result<Option<GitRemote>> {
        let reading = "read git's configuration";
        let config =
            self.pool.take()?.config().and_then(|mut config| config.snapshot()).during(reading)?;
        let name = config.get_str("baobei.remote").unwrap_or(ORIGIN).to_owned();
        let Ok(url) = config.get_str(&format!("remote.{name}.url")).map(str::to_owned) else {
            return Ok(None);
        };
        let said = config
            .get_i64("baobei.timeout")
            .ok()
            .and_then(|seconds| u64::try_from(seconds).ok())
            .filter(|seconds| *seconds > 0);
        let timeout = said.map_or(TIMEOUT, Duration::from_secs);
        let ssh = config.get_str("core.sshCommand").is_ok();
        let work = self.folders.work.clone().unwrap_or_else(|| self.folders.common.clone());
        let timeout = patience.map_or(timeout, |patience| patience.min(timeout));
        let git =
            Git { dir: Some(self.folders.common.clone()), work, timeout, ssh, attended: false };
        let plain = self.folders.ours().join("plain-hub");
        Ok(Some(GitRemote {
            git,
            name,
            url,
            branch: self.branch.clone(),
            options: options.to_vec(),
            plain,
        }))
    }
}

impl GitRemote {
    /// The address of the hub.
    pub fn url(&self) -> &str {
        &self.url
    }

    fn push_with(&self, commit: CommitId, options: &[String]) -> Result<GitOutput> {
        let refspec = format!("{commit}:{}", self.branch);
        let mut args = vec![
            "push",
            "--porcelain",
            "--atomic",
            "--signed=if-asked",
            "--no-verify",
            "--no-progress",
            "--recurse-submodules=no",
        ];
        args.extend(options.iter().flat_map(|option| ["--push-option", option.as_str()]));
        args.extend(["--", &self.name, &refspec]);
        self.git.run(&args).during("start git")
    }

    fn is_plain(&self) -> bool {
        fs::read_to_string(&self.plain).is_ok_and(|url| url == self.url)
    }
}

impl Remote for GitRemote {
    fn push(&self, commit: CommitId) -> Result<Pushed> {
        if self.options.is_empty() || self.is_plain() {
            return Ok(read::pushed(&self.push_with(commit, &[])?, &self.branch));
        }
        let said = self.push_with(commit, &self.options)?;
        if !read::lacks_options(&said) {
            return Ok(read::pushed(&said, &self.branch));
        }
        // Remembered, so that the next push need not find it out again. If that fails, it will.
        let _ = self
            .plain
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&self.plain, &self.url));
        Ok(read::pushed(&self.push_with(commit, &[])?, &self.branch))
    }

    /// The empty `--refmap` keeps git from following the clone's own settings, which would let the
    /// hub rewrite what was seen. The receipts are asked for by a pattern, because there need not
    /// be any.
    fn fetch(&self) -> Result<Fetched> {
        let branch = format!("+{}:{ARRIVED}/branch", self.branch);
        let receipts = format!("+refs/receipts/*:{ARRIVED}/receipts/*");
        let args = [
            "fetch",
            "--refmap=",
            "--no-tags",
            "--no-write-fetch-head",
            "--no-auto-maintenance",
            "--no-recurse-submodules",
            "--",
            &self.name,
        ];
        let said = self
            .git
            .run(&[&args[..], &[branch.as_str(), receipts.as_str()]].concat())
            .during("start git")?;
        Ok(read::fetched(&said))
    }

    fn seen(&self) -> String {
        format!("refs/remotes/{}/{}", self.name, self.branch.trim_start_matches("refs/heads/"))
    }

    fn arrived(&self) -> [String; 2] {
        [format!("{ARRIVED}/branch"), format!("{ARRIVED}/receipts/log")]
    }
}
