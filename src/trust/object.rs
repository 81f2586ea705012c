//! Git's objects as bytes: their names, and what stands in a folder.

use std::fmt;
use std::str::FromStr;

use crate::domain::ids::CommitId;
use crate::ledger::git::ObjectKind;
use crate::ledger::object_name;

/// Name of any object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub [u8; 20]);

impl ObjectId {
    /// The name of these bytes.
    pub fn hashed(kind: ObjectKind, bytes: &[u8]) -> Self {
        Self(object_name(kind.as_str(), bytes))
    }
}

impl From<CommitId> for ObjectId {
    fn from(commit: CommitId) -> Self {
        Self(commit.0)
    }
}

impl From<ObjectId> for CommitId {
    fn from(id: ObjectId) -> Self {
        Self(id.0)
    }
}

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&CommitId(self.0), f)
    }
}

impl fmt::Debug for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text that names no object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("40 small hexadecimal digits are needed")]
pub struct BadName;

impl FromStr for ObjectId {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let id = text.parse::<CommitId>().map_err(|_| BadName)?;
        if id.to_string() == text { Ok(id.into()) } else { Err(BadName) }
    }
}

/// One entry of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeLine {
    /// Git's mode in octal digits, as `git ls-tree` prints it: `100644`, `040000` …
    pub mode: String,
    pub id: ObjectId,
    pub name: String,
}

impl TreeLine {
    pub fn is_folder(&self) -> bool {
        self.mode == "040000"
    }

    fn kind(&self) -> &'static str {
        match self.mode.as_str() {
            "040000" => "tree",
            "160000" => "commit",
            _ => "blob",
        }
    }
}

/// What stands in a folder, in git's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing(pub Vec<TreeLine>);

impl Listing {
    /// Reads the bytes of a tree object; `None` where a name is no text of one line, or the bytes
    /// are no tree.
    pub fn read(mut raw: &[u8]) -> Option<Self> {
        let whole = raw;
        let mut lines = Vec::new();
        while !raw.is_empty() {
            let end = raw.iter().position(|byte| *byte == 0)?;
            let (mode, name) = std::str::from_utf8(&raw[..end]).ok()?.split_once(' ')?;
            let id = raw.get(end + 1..end + 21)?.try_into().ok()?;
            lines.push(TreeLine {
                mode: format!("{mode:0>6}"),
                id: ObjectId(id),
                name: name.to_owned(),
            });
            raw = &raw[end + 21..];
        }
        let listing = Self(lines);
        (listing.is_plain() && listing.raw() == whole).then_some(listing)
    }

    /// The bytes of the tree object.
    pub fn raw(&self) -> Vec<u8> {
        let mut raw = Vec::new();
        for line in &self.0 {
            raw.extend_from_slice(
                format!("{} {}\0", line.mode.trim_start_matches('0'), line.name).as_bytes(),
            );
            raw.extend_from_slice(&line.id.0);
        }
        raw
    }

    pub fn id(&self) -> ObjectId {
        ObjectId::hashed(ObjectKind::Tree, &self.raw())
    }

    /// As `git ls-tree` prints it and `git mktree` reads it.
    pub fn text(&self) -> String {
        self.0
            .iter()
            .map(|line| format!("{} {} {}\t{}\n", line.mode, line.kind(), line.id, line.name))
            .collect()
    }

    /// Reads what [`text`](Self::text) writes, and nothing else.
    pub fn from_text(text: &str) -> Option<Self> {
        let line = |line: &str| {
            let (head, name) = line.split_once('\t')?;
            let mut words = head.split(' ');
            let (mode, _, id) = (words.next()?, words.next()?, words.next()?);
            Some(TreeLine { mode: mode.to_owned(), id: id.parse().ok()?, name: name.to_owned() })
        };
        let listing = Self(text.lines().map(line).collect::<Option<_>>()?);
        (listing.is_plain() && listing.text() == text).then_some(listing)
    }

    pub fn find(&self, name: &str) -> Option<&TreeLine> {
        self.0.iter().find(|line| line.name == name)
    }

    /// Every name can stand on a line of its own, and `git mktree` reads it as it stands.
    fn is_plain(&self) -> bool {
        self.0.iter().all(|line| {
            let name = &line.name;
            let mode = line.mode.len() == 6
                && line.mode.bytes().all(|digit| (b'0'..=b'7').contains(&digit));
            mode && !name.is_empty()
                && !name.starts_with('"')
                && !name.contains(|c: char| c.is_control() || c == '/')
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing() -> Listing {
        let line = |mode: &str, digit, name: &str| TreeLine {
            mode: mode.to_owned(),
            id: ObjectId([digit; 20]),
            name: name.to_owned(),
        };
        Listing(vec![
            line("100644", 1, "baobei.toml"),
            line("040000", 2, "org"),
            line("040000", 3, "员工"),
        ])
    }

    #[test]
    fn a_folder_has_one_text_and_one_name() {
        let listing = listing();
        assert_eq!(Listing::read(&listing.raw()).as_ref(), Some(&listing));
        assert_eq!(Listing::from_text(&listing.text()).as_ref(), Some(&listing));
        assert_eq!(Listing::default().id().to_string(), super::super::receipt::EMPTY_TREE);
        assert_eq!(listing.find("org").map(TreeLine::is_folder), Some(true));
    }

    #[test]
    fn what_is_no_folder() {
        let text = listing().text();
        for (from, to) in [
            ("100644", "10064"),
            ("blob", "tree"),
            ("0101", "01A1"),
            ("\torg", "\t"),
            ("\torg", "\ta/b"),
            ("\torg", "\t\"org\""),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text, "{from}");
            assert_eq!(Listing::from_text(&other), None, "{to}");
        }
        assert_eq!(Listing::read(&listing().raw()[..30]), None);
        assert_eq!(Listing::read(b"0100644 a\0aaaaaaaaaaaaaaaaaaaa"), None);
    }
}
