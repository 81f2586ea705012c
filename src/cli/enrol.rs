//! Picking or making the key with which somebody signs in a clone.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::Failure;
use super::exit::Exit;
use super::place::below;
use super::ui::Ui;
use super::{Caller, Globals};
use crate::domain::record_path::RecordKind;
use crate::ledger::git::{GitLedger, Signing, SigningKey};
use crate::trust::key::PublicKey;
use crate::trust::sign::public_of;

/// Which key to sign with.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct KeyArgs {
    /// The key to sign with, by its file; without it, the one that git's configuration names
    #[arg(long, value_name = "FILE")]
    pub(super) key: Option<PathBuf>,
    /// Make a key in ~/.ssh/baobei_ed25519, or use the one that is there
    #[arg(long, conflicts_with = "key")]
    pub(super) new_key: bool,
}

/// A key that was chosen.
pub(super) struct Chosen {
    pub(super) signing: Signing,
    pub(super) public: PublicKey,
    /// What git is to be told in this clone; nothing where it knows already.
    named: Option<PathBuf>,
}

/// Name of a key that is made here, below the home folder.
const OWN_KEY: &str = ".ssh/baobei_ed25519";

impl KeyArgs {
    /// The key to sign with; `None` where none is named anywhere.
    ///
    /// # Errors
    /// The key cannot be read or made, or is of a weak kind.
    pub(super) fn choose(&self, globals: &Globals, ui: &Ui) -> Result<Option<Chosen>, Failure> {
        let file = match &self.key {
            Some(file) => Some(std::path::absolute(below(globals, file))?),
            None if self.new_key => Some(own_key(globals.surroundings, ui)?),
            None => None,
        };
        let Some(file) = file else {
            let Some(signing) = GitLedger::default_signing() else { return Ok(None) };
            let public = strong(public_of(&signing)?)?;
            return Ok(Some(Chosen { signing, public, named: None }));
        };
        let program = GitLedger::default_signing()
            .map_or_else(|| "ssh-keygen".into(), |signing| signing.program);
        let signing = Signing { program, key: SigningKey::File(file.clone()) };
        let public = strong(public_of(&signing)?)?;
        Ok(Some(Chosen { signing, public, named: Some(file) }))
    }
}

impl Chosen {
    /// Lets git sign with this key in a clone.
    ///
    /// # Errors
    /// Git's configuration cannot be written.
    pub(super) fn tell_git(&self, ledger: &GitLedger) -> Result<(), Failure> {
        ledger.set(&[("gpg.ssh.allowedSignersFile", RecordKind::Signers.folder())])?;
        if let Some(file) = &self.named {
            ledger.set(&[("gpg.format", "ssh")])?;
            ledger.set(&[("user.signingkey", &file.display().to_string())])?;
        }
        Ok(())
    }
}

/// Lets only strong kinds of key pass.
///
/// # Errors
/// The key is of another kind.
pub(super) fn strong(key: PublicKey) -> Result<PublicKey, Failure> {
    if key.is_strong() {
        Ok(key)
    } else {
        Err(Failure::usage("error-weak-key").with("kind", key.kind()).hint("hint-new-key"))
    }
}

/// The key below the home folder. One that is not there is made, and whoever sits there chooses its
/// passphrase.
fn own_key(surroundings: Caller, ui: &Ui) -> Result<PathBuf, Failure> {
    let home =
        std::env::home_dir().ok_or_else(|| Failure::new(Exit::Repository, "error-no-home"))?;
    let file = home.join(OWN_KEY);
    if file.exists() {
        ui.status("talk-key-there", &[("file", file.display().to_string().into())]);
        return Ok(file);
    }
    std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    let mut program = Command::new("ssh-keygen");
    program.args(["-q", "-t", "ed25519", "-C", ""]).arg("-f").arg(&file);
    if !ui.attended || surroundings.unattended {
        program.args(["-N", ""]);
    }
    if !program.status()?.success() {
        return Err(
            Failure::new(Exit::Repository, "error-key-not-made").with("file", file.display())
        );
    }
    ui.status("talk-key-made", &[("file", file.display().to_string().into())]);
    Ok(file)
}
