//! Making a hub: the repository, its configuration, its key, its hooks.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::settings::HubLevel;
use super::{BRANCH, Hub};
use crate::domain::record_path::RecordKind;
use crate::domain::staff::Org;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{LedgerError, LedgerView};
use crate::registry::load_house;
use crate::trust::allowed;

/// Whether the hub asks for push certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificates {
    Off,
    Asked,
    Required,
}

/// How a hub is set up.
#[derive(Clone, Debug)]
pub struct HubSite {
    pub level: HubLevel,
    /// The program that the hooks run.
    pub program: PathBuf,
    pub certificates: Certificates,
    /// Whether it takes nothing until it is known what it had.
    pub closed: bool,
    /// What only this hub knows: it makes certificates fit for one push.
    pub secret: String,
}

/// Why no hub was made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("cannot {doing}")]
    Io { doing: &'static str, source: io::Error },
    /// A hook that somebody else wrote.
    #[error("{} is another hook", file.display())]
    ForeignHook { file: PathBuf },
    #[error("{program} failed: {why}")]
    Program { program: &'static str, why: String },
}

/// What ends up in the hub's configuration, whatever its level.
const ALWAYS: [(&str, &str); 11] = [
    ("core.fsync", "objects,reference"),
    ("core.fsyncMethod", "batch"),
    ("core.logAllRefUpdates", "always"),
    ("core.sharedRepository", "umask"),
    ("receive.denyDeletes", "true"),
    ("receive.denyNonFastForwards", "true"),
    ("receive.hideRefs", "refs/receipts"),
    ("receive.advertisePushOptions", "true"),
    // A whole registry of a million records is smaller; what is larger would fill the disk before
    // anybody could judge it.
    ("receive.maxInputSize", "2g"),
    ("transfer.fsckObjects", "true"),
    ("uploadpack.allowFilter", "true"),
];

/// What is set for a level: value, or `None` for what must not be there.
pub(super) fn wanted(level: HubLevel) -> Vec<(&'static str, Option<&'static str>)> {
    let mut all: Vec<_> = ALWAYS.iter().map(|(name, value)| (*name, Some(*value))).collect();
    match level {
        HubLevel::Hook => {
            all.extend([
                ("receive.procReceiveRefs", Some(BRANCH)),
                ("receive.autogc", Some("false")),
                ("baobei.level", Some("hook")),
            ]);
        }
        HubLevel::Post => all.extend([
            ("receive.procReceiveRefs", None),
            ("receive.autogc", None),
            ("baobei.level", Some("post")),
        ]),
    }
    all
}

/// The hooks of a level.
pub(super) fn hooks(level: HubLevel) -> &'static [&'static str] {
    match level {
        HubLevel::Hook => &["pre-receive", "proc-receive"],
        HubLevel::Post => &["post-receive"],
    }
}

/// So long a first line every system reads whole.
const FIRST_LINE: usize = 127;

/// The text of a hook: the program is its own interpreter, so that no push waits for a shell; where
/// its path cannot stand there, a shell runs it.
pub(super) fn script(program: &Path, hook: &str) -> String {
    let path = program.display().to_string();
    let line = format!("#!{path} hub hook {hook}\n");
    if line.len() <= FIRST_LINE && path.starts_with('/') && !path.contains(char::is_whitespace) {
        return line;
    }
    let quoted = path.replace('\'', "'\\''");
    format!("#!/bin/sh\nexec '{quoted}' hub hook {hook}\n")
}

/// Makes an empty bare repository that is a hub.
///
/// # Errors
/// There is a repository already, or something cannot be written.
pub fn make(dir: &Path, site: &HubSite) -> Result<Hub, SiteError> {
    GitLedger::init_bare(dir, &Options { bare: true, ..Options::default() })?;
    install(dir, site)
}

/// Makes a hub of an existing bare repository. May be done again: it sets right what was changed,
/// and keeps the key.
///
/// # Errors
/// It is no repository that can be kept right, another hook is in the way, or something cannot be
/// written.
pub fn install(dir: &Path, site: &HubSite) -> Result<Hub, SiteError> {
    let hub = Hub::open(dir, Vec::new())?;
    require_no_foreign_hook(&hub, site.level)?;
    let folder = hub.folder();
    fs::create_dir_all(&folder)
        .and_then(|()| fs::set_permissions(&folder, Permissions::from_mode(0o700)))
        .map_err(|source| SiteError::Io { doing: "make the hub's folder", source })?;
    if !hub.key_file().exists() {
        make_key(&hub.key_file())?;
    }
    configure(&hub, site)?;
    hub.refresh_signers()?;
    if site.closed {
        hub.close().map_err(|source| SiteError::Io { doing: "close the hub", source })?;
    }
    for hook in hooks(site.level) {
        write_hook(&hook_file(&hub, hook), &script(&site.program, hook))?;
    }
    Ok(hub)
}

pub(super) fn hook_file(hub: &Hub, hook: &str) -> PathBuf {
    hub.ledger.git_dir().join("hooks").join(hook)
}

fn require_no_foreign_hook(hub: &Hub, level: HubLevel) -> Result<(), SiteError> {
    let files = hooks(level).iter().map(|hook| hook_file(hub, hook));
    let foreign =
        |file: &PathBuf| fs::read_to_string(file).is_ok_and(|text| !text.contains(" hub hook "));
    files.into_iter().find(foreign).map_or(Ok(()), |file| Err(SiteError::ForeignHook { file }))
}

fn make_key(file: &Path) -> Result<(), SiteError> {
    let mut keygen = Command::new("ssh-keygen");
    keygen
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "baobei hub", "-f"])
        .arg(file)
        .stdin(Stdio::null());
    let failed = |why: String| SiteError::Program { program: "ssh-keygen", why };
    let output = keygen.output().map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }
}

fn configure(hub: &Hub, site: &HubSite) -> Result<(), SiteError> {
    let wanted = wanted(site.level);
    let set: Vec<(&str, &str)> =
        wanted.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
    hub.ledger.set(&set)?;
    wanted
        .iter()
        .filter(|(_, value)| value.is_none())
        .try_for_each(|(name, _)| hub.ledger.unset(name))?;
    let required =
        if site.certificates == Certificates::Required { "required" } else { "if-asked" };
    hub.ledger.set(&[("baobei.certificate", required)])?;
    if site.certificates == Certificates::Off {
        return Ok(hub.ledger.unset("receive.certNonceSeed")?);
    }
    let signers = hub.signers_file().display().to_string();
    let seed = hub.ledger.setting("receive.certNonceSeed")?.unwrap_or_else(|| site.secret.clone());
    let values = [
        ("receive.certNonceSeed", seed.as_str()),
        // Over HTTP the nonce comes from an earlier request; so many seconds old it may be.
        ("receive.certNonceSlop", "300"),
        ("gpg.format", "ssh"),
        ("gpg.ssh.allowedSignersFile", signers.as_str()),
    ];
    Ok(hub.ledger.set(&values)?)
}

fn write_hook(file: &Path, text: &str) -> Result<(), SiteError> {
    let fresh = file.with_extension("new");
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(&fresh, text))
        .and_then(|()| fs::set_permissions(&fresh, Permissions::from_mode(0o755)))
        .and_then(|()| fs::rename(&fresh, file))
        .map_err(|source| SiteError::Io { doing: "write a hook", source })
}

impl Hub {
    /// Whether making the hub had come to its last step.
    pub fn has_hooks(&self) -> bool {
        let last = |level| hooks(level).last().is_some_and(|hook| hook_file(self, hook).exists());
        [HubLevel::Hook, HubLevel::Post].into_iter().any(last)
    }

    /// Where git finds whose certificate it looks at.
    pub(super) fn signers_file(&self) -> PathBuf {
        let file = self.folder().join(RecordKind::Signers.folder());
        std::path::absolute(&file).unwrap_or(file)
    }

    /// Writes down, for git, whose certificates count, as the branch says now.
    pub(super) fn refresh_signers(&self) -> Result<(), SiteError> {
        let house = self.main()?.map(|main| load_house(&self.ledger, LedgerView::Committed(main)));
        let org = house.and_then(Result::ok).map_or_else(Org::default, |registry| registry.org);
        let fresh = self.folder().join("allowed_signers.new");
        fs::write(&fresh, allowed::write(&org.staff))
            .and_then(|()| fs::rename(&fresh, self.signers_file()))
            .map_err(|source| SiteError::Io { doing: "write allowed_signers", source })
    }
}
