//! What git's configuration says of signing with SSH keys.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::GitLedger;

/// How git would sign a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// `gpg.ssh.program`, or `ssh-keygen`.
    pub program: OsString,
    pub key: SigningKey,
}

/// The key that git would sign with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SigningKey {
    /// A private key, or a public one whose private half an agent or a hardware key holds.
    File(PathBuf),
    /// The public key itself; an agent holds the private half.
    Line(String),
    /// A shell command whose first line of output is the public key.
    Command(String),
}

impl GitLedger {
    /// How commits of this repository are to be signed; `None` where `gpg.format` is not `ssh`, or
    /// no key is named.
    pub fn signing(&self) -> Option<Signing> {
        let here = self.folders.work.as_deref().unwrap_or(&self.folders.git);
        signing(self.pool.take().ok()?.config().ok()?, here)
    }

    /// How the person's own configuration has commits signed, where there is no repository yet.
    pub fn default_signing() -> Option<Signing> {
        signing(git2::Config::open_default().ok()?, Path::new("."))
    }
}

fn signing(mut config: git2::Config, here: &Path) -> Option<Signing> {
    let config = config.snapshot().ok()?;
    config.get_str("gpg.format").ok().filter(|format| *format == "ssh")?;
    let program = config
        .get_path("gpg.ssh.program")
        .map_or_else(|_| "ssh-keygen".into(), PathBuf::into_os_string);
    let named = config.get_str("user.signingkey").ok().map(str::trim).filter(|key| !key.is_empty());
    let key = match named {
        Some(key) => match literal(key) {
            Some(line) => SigningKey::Line(line),
            None => SigningKey::File(here.join(config.get_path("user.signingkey").ok()?)),
        },
        None => SigningKey::Command(config.get_str("gpg.ssh.defaultKeyCommand").ok()?.to_owned()),
    };
    Some(Signing { program, key })
}

/// A public key that stands where a file could be named: `key::…`, or as git took it first,
/// `ssh-…`.
pub(crate) fn literal(text: &str) -> Option<String> {
    text.strip_prefix("key::")
        .or_else(|| text.starts_with("ssh-").then_some(text))
        .map(|line| line.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read from a configuration with these lines.
    fn from_lines(lines: &str) -> Option<Signing> {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("config");
        std::fs::write(&file, lines).expect("written");
        signing(git2::Config::open(&file).expect("a configuration"), Path::new("/registry"))
    }

    fn key(lines: &str) -> Option<SigningKey> {
        from_lines(&format!("[gpg]\nformat = ssh\n{lines}")).map(|signing| signing.key)
    }

    #[test]
    fn a_key_is_a_file_a_line_or_a_command() {
        assert_eq!(
            key("[user]\nsigningkey = keys/id"),
            Some(SigningKey::File("/registry/keys/id".into()))
        );
        assert_eq!(
            key("[user]\nsigningkey = /k/id.pub"),
            Some(SigningKey::File("/k/id.pub".into()))
        );
        assert_eq!(
            key("[user]\nsigningkey = key::ssh-ed25519 AAAA"),
            Some(SigningKey::Line("ssh-ed25519 AAAA".into()))
        );
        assert_eq!(
            key("[user]\nsigningkey = ssh-ed25519 AAAA"),
            Some(SigningKey::Line("ssh-ed25519 AAAA".into()))
        );
        assert_eq!(
            key("[gpg \"ssh\"]\ndefaultKeyCommand = ssh-add -L"),
            Some(SigningKey::Command("ssh-add -L".into()))
        );
        assert_eq!(key(""), None);
    }

    #[test]
    fn the_program_may_be_another() {
        let lines =
            "[gpg]\nformat = ssh\n[user]\nsigningkey = /k\n[gpg \"ssh\"]\nprogram = /opt/sign";
        assert_eq!(from_lines(lines).expect("signing").program, "/opt/sign");
        assert_eq!(
            from_lines("[gpg]\nformat = ssh\n[user]\nsigningkey = /k").expect("signing").program,
            "ssh-keygen"
        );
    }

    #[test]
    fn openpgp_is_not_ours() {
        assert_eq!(from_lines("[user]\nsigningkey = ABCDEF"), None);
        assert_eq!(from_lines("[gpg]\nformat = openpgp\n[user]\nsigningkey = ABCDEF"), None);
    }
}
