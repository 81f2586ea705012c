//! Names of files inside the ledger.

use std::fmt;
use std::str::FromStr;

use crate::domain::record_path::{RecordKind, RecordPath};

/// Text that cannot name a file of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{}` cannot name a file of the registry: {why}", text.escape_debug())]
pub struct BadPath {
    pub text: String,
    pub why: &'static str,
}

/// A file or folder of the ledger: relative, parts joined by `/`, none hidden, at most 255 bytes of
/// UTF-8.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RepoPath(Box<str>);

impl RepoPath {
    /// Checks a name.
    ///
    /// Fails on an absolute path, an empty part, a part that starts with a dot, a backslash, a
    /// control character, or too many bytes.
    pub fn new(text: impl Into<String>) -> Result<Self, BadPath> {
        let text = text.into();
        match fault(&text) {
            Some(why) => Err(BadPath { text, why }),
            None => Ok(Self(text.into())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands here in a registry; `None` for what is no place of one.
    pub fn place(&self) -> Option<RecordPath> {
        RecordPath::parse(self.as_str())
    }

    /// The folder in which all files of a kind stand, or the one file of that kind.
    pub fn folder(kind: RecordKind) -> Self {
        kind.folder().parse().expect("the folders of a registry are well formed")
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// True for the path itself and for all below it.
    pub fn is_within(&self, folder: &Self) -> bool {
        self.0
            .strip_prefix(folder.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The folders around it, outermost first.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(end, _)| &self.0[..end])
    }
}

/// What keeps `text` from being a path, if anything does.
fn fault(text: &str) -> Option<&'static str> {
    if text.len() > 255 {
        return Some("it has more than 255 bytes");
    }
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_control();
    if !text.bytes().all(plain) && text.chars().any(char::is_control) {
        return Some("it has control characters");
    }
    let mut start = true;
    for byte in text.bytes().chain([b'/']) {
        match byte {
            b'\\' => return Some("parts are joined by `/`"),
            b'/' if start => return Some("it is empty, absolute, or has an empty part"),
            b'.' if start => return Some("no part may start with a dot"),
            _ => start = byte == b'/',
        }
    }
    None
}

impl From<&RecordPath> for RepoPath {
    fn from(place: &RecordPath) -> Self {
        place.to_string().parse().expect("the places of a registry are well formed")
    }
}

impl FromStr for RepoPath {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Self, BadPath> {
        Self::new(text)
    }
}

impl fmt::Display for RepoPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for RepoPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_file_and_what_does_not() {
        for good in [
            "a",
            "reports/2026/11/21/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "org/staff/王小明.toml",
            "a b/c.d",
        ] {
            assert_eq!(RepoPath::new(good).expect("a path").as_str(), good);
        }
        let long = "x".repeat(256);
        for bad in [
            "",
            "/a",
            "a/",
            "a//b",
            "..",
            "a/../b",
            ".git/config",
            "a/.b",
            "a\\b",
            "a\nb",
            "a\0",
            "a\u{85}b",
            &long,
        ] {
            assert!(RepoPath::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn folders_hold_what_lies_below_them() {
        let path: RepoPath = "reports/2026/a.toml".parse().expect("a path");
        for (folder, holds) in [
            ("reports", true),
            ("reports/2026", true),
            ("report", false),
            ("reports/2026/a.toml", true),
            ("org", false),
        ] {
            assert_eq!(path.is_within(&folder.parse().expect("a path")), holds, "{folder}");
        }
        assert_eq!(path.folders().collect::<Vec<_>>(), ["reports", "reports/2026"]);
        assert_eq!(path.name(), "a.toml");
    }
}
