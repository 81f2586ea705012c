//! Making signatures: by `ssh-keygen`, so that agents and hardware keys work, and by the hub's own
//! key.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ssh_key::{HashAlg, LineEnding, PrivateKey};

use super::GIT;
use super::key::{BadKey, PublicKey};
use crate::ledger::Sign;
use crate::ledger::git::signing::literal;
use crate::ledger::git::{Signing, SigningKey};

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    #[error("cannot start `{program}`")]
    Program { program: String, source: std::io::Error },
    #[error("`{program}` did not sign: {why}")]
    Refused { program: String, why: String },
    #[error("cannot read the key {file}")]
    Key { file: String, source: Box<dyn std::error::Error + Send + Sync> },
    #[error("`{command}` names no key")]
    NoKey { command: String },
}

/// A key that `ssh-keygen` signs with: a private key, or a public one whose private half an agent
/// or a hardware key holds.
#[derive(Clone, Debug)]
pub struct Keygen {
    /// The program: `gpg.ssh.program`, or `ssh-keygen`.
    pub program: OsString,
    /// The file that `user.signingkey` names.
    pub key: PathBuf,
    /// Only an agent holds the private half.
    pub agent: bool,
}

impl Keygen {
    /// As git's configuration says it. A key that is named by its text is put into a file of
    /// `folder`, for `ssh-keygen` takes nothing else.
    ///
    /// # Errors
    /// The command that is to name the key does not, or the file cannot be written.
    pub fn configured(signing: &Signing, folder: &Path) -> Result<Self, SignError> {
        let program = signing.program.clone();
        let line = match &signing.key {
            SigningKey::File(file) => return Ok(Self { program, key: file.clone(), agent: false }),
            SigningKey::Line(line) => line.clone(),
            SigningKey::Command(command) => named_by(command)?,
        };
        let key = folder.join("signing_key.pub");
        keep(&key, &line).map_err(|error| SignError::Key {
            file: key.display().to_string(),
            source: error.into(),
        })?;
        Ok(Self { program, key, agent: true })
    }

    /// The public half of the key.
    ///
    /// # Errors
    /// Neither the file nor the one with `.pub` behind its name holds one.
    pub fn public(&self) -> Result<PublicKey, SignError> {
        read_public(&self.key)
    }

    /// Signs bytes for a purpose. The person may be asked for a passphrase, or to touch the key.
    ///
    /// # Errors
    /// The program is not there, or it does not sign; its own words are in the error.
    pub fn sign_for(&self, namespace: &str, bytes: &[u8]) -> Result<String, SignError> {
        let program = || self.program.to_string_lossy().into_owned();
        let failed = |source| SignError::Program { program: program(), source };
        let mut command = Command::new(&self.program);
        command.args(["-Y", "sign", "-n", namespace, "-f"]).arg(&self.key);
        if self.agent {
            command.arg("-U");
        }
        // Somebody who must touch his key is told so by ssh-keygen itself.
        let words = if self.public().is_ok_and(|key| key.in_hardware()) {
            Stdio::inherit()
        } else {
            Stdio::piped()
        };
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(words)
            .spawn()
            .map_err(failed)?;
        let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(bytes));
        let output = child.wait_with_output().map_err(failed)?;
        if output.status.success() && written.is_ok() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(SignError::Refused {
            program: program(),
            why: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        })
    }
}

/// The public key that git's configuration names.
///
/// # Errors
/// It names none that can be read.
pub fn public_of(signing: &Signing) -> Result<PublicKey, SignError> {
    let line = match &signing.key {
        SigningKey::File(file) => return read_public(file),
        SigningKey::Line(line) => line.clone(),
        SigningKey::Command(command) => named_by(command)?,
    };
    line.parse().map_err(|error: BadKey| SignError::Key { file: line, source: error.into() })
}

/// The public key of a file: of a public one, of the public one beside a private one, or of the
/// private one itself.
///
/// # Errors
/// There is none.
pub fn read_public(file: &Path) -> Result<PublicKey, SignError> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".pub");
    let read = |file: &Path| std::fs::read_to_string(file).ok();
    let public = |text: String| text.lines().next()?.parse::<PublicKey>().ok();
    let found = read(file).and_then(public).or_else(|| read(Path::new(&beside)).and_then(public));
    let failed = |source| SignError::Key { file: file.display().to_string(), source };
    if let Some(found) = found {
        return Ok(found);
    }
    let text = std::fs::read_to_string(file).map_err(|error| failed(error.into()))?;
    let private = PrivateKey::from_openssh(text).map_err(|error| failed(error.into()))?;
    Ok(PublicKey::of_data(private.public_key().key_data()))
}

/// The key that a shell command names in the first line that is one.
fn named_by(command: &str) -> Result<String, SignError> {
    let failed = |source| SignError::Program { program: command.to_owned(), source };
    let output =
        Command::new("sh").args(["-c", command]).stdin(Stdio::null()).output().map_err(failed)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let found = text.lines().find_map(literal).filter(|_| output.status.success());
    found.ok_or_else(|| SignError::NoKey { command: command.to_owned() })
}

/// Writes a file that does not say this yet.
fn keep(file: &Path, line: &str) -> std::io::Result<()> {
    let text = format!("{line}\n");
    if std::fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    std::fs::write(file, text)
}

impl Sign for Keygen {
    fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self.sign_for(GIT, commit)?)
    }
}

/// A key in a file without a passphrase, used in this process: the hub's, which must sign within
/// milliseconds.
pub struct FileKey(PrivateKey);

impl FileKey {
    /// Reads an OpenSSH private key of kind ed25519.
    ///
    /// # Errors
    /// The file cannot be read, is encrypted, or holds another kind of key.
    pub fn read(file: &Path) -> Result<Self, SignError> {
        let failed = |source| SignError::Key { file: file.display().to_string(), source };
        let text = std::fs::read_to_string(file).map_err(|error| failed(error.into()))?;
        let key = PrivateKey::from_openssh(text).map_err(|error| failed(error.into()))?;
        if key.is_encrypted() || key.algorithm() != ssh_key::Algorithm::Ed25519 {
            return Err(failed("it must be an ed25519 key without a passphrase".into()));
        }
        Ok(Self(key))
    }

    /// A key for tests, always the same for one seed.
    #[cfg(test)]
    pub(crate) fn of_seed(seed: u8) -> Self {
        Self(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]).into())
    }

    pub fn public(&self) -> PublicKey {
        PublicKey::of_data(self.0.public_key().key_data())
    }

    /// Signs bytes for a purpose.
    ///
    /// # Errors
    /// The key cannot sign.
    pub fn sign_for(&self, namespace: &str, bytes: &[u8]) -> Result<String, SignError> {
        let refused = |error: ssh_key::Error| SignError::Refused {
            program: "baobei".to_owned(),
            why: error.to_string(),
        };
        let signature = self.0.sign(namespace, HashAlg::Sha512, bytes).map_err(refused)?;
        let mut armour = signature.to_pem(LineEnding::LF).map_err(refused)?;
        if !armour.ends_with('\n') {
            armour.push('\n');
        }
        Ok(armour)
    }
}

impl Sign for FileKey {
    fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self.sign_for(GIT, commit)?)
    }
}
