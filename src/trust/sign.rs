//! Making signatures: by `ssh-keygen`, so that agents and hardware keys work, and by the hub's own key.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ssh_key::{HashAlg, LineEnding, PrivateKey};

use super::GIT;
use super::key::PublicKey;
use crate::ledger::Sign;

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    #[error("cannot start `{program}`")]
    Program { program: String, source: std::io::Error },
    #[error("`{program}` did not sign: {why}")]
    Refused { program: String, why: String },
    #[error("cannot read the key {file}")]
    Key { file: String, source: Box<dyn std::error::Error + Send + Sync> },
}

/// A key that `ssh-keygen` signs with: a private key, or a public one whose private half an agent or a hardware key holds.
#[derive(Clone, Debug)]
pub struct Keygen {
    /// The program: `gpg.ssh.program`, or `ssh-keygen`.
    pub program: OsString,
    /// The file that `user.signingkey` names.
    pub key: PathBuf,
}

impl Keygen {
    /// Signs bytes for a purpose. The person may be asked for a passphrase, or to touch the key.
    ///
    /// # Errors
    /// The program is not there, or it does not sign; its own words are in the error.
    pub fn sign_for(&self, namespace: &str, bytes: &[u8]) -> Result<String, SignError> {
        let program = || self.program.to_string_lossy().into_owned();
        let failed = |source| SignError::Program { program: program(), source };
        let mut command = Command::new(&self.program);
        command.args(["-Y", "sign", "-n", namespace, "-f"]).arg(&self.key);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(failed)?;
        let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(bytes));
        let output = child.wait_with_output().map_err(failed)?;
        if output.status.success() && written.is_ok() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(SignError::Refused { program: program(), why: String::from_utf8_lossy(&output.stderr).trim().to_owned() })
    }
}

impl Sign for Keygen {
    fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self.sign_for(GIT, commit)?)
    }
}

/// A key in a file without a passphrase, used in this process: the hub's, which must sign within milliseconds.
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
        let refused = |error: ssh_key::Error| SignError::Refused { program: "baobei".to_owned(), why: error.to_string() };
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
