//! The folders of commits. Git's store checks the name of a tree every time it hands it out, which
//! takes longer than all that is done with it; so each is read once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use git2::{ObjectType, Oid, Repository};

use super::GitLedger;
use super::objects::bytes_of;
use crate::domain::ids::CommitId;
use crate::ledger::{BlobId, During as _, Result};

/// Mode bits by which git knows what an entry is.
const SORT: i32 = 0o170_000;
const FOLDER: i32 = 0o040_000;
const SUBMODULE: i32 = 0o160_000;
const LINK: i32 = 0o120_000;

/// So many bytes of folders are kept, and as many that were not asked for since.
const KEPT: usize = 16 << 20;

/// A tree object, taken apart.
pub(super) struct Folder {
    raw: Vec<u8>,
    places: Vec<EntrySpan>,
}

/// Where an entry stands in the bytes of a tree.
struct EntrySpan {
    mode: i32,
    name: u32,
    /// Of the name; the object's name begins behind the next byte.
    end: u32,
}

/// An entry of a folder.
#[derive(Clone, Copy)]
pub(super) struct FolderItem<'f> {
    /// As it is written, whether git would write it so or not.
    pub(super) mode: i32,
    pub(super) name: &'f [u8],
    pub(super) id: &'f [u8; 20],
}

impl FolderItem<'_> {
    pub(super) fn kind(&self) -> ObjectType {
        match self.mode & SORT {
            FOLDER => ObjectType::Tree,
            SUBMODULE => ObjectType::Commit,
            _ => ObjectType::Blob,
        }
    }

    /// A plain file, executable or not, however odd its mode bits.
    pub(super) fn is_plain(&self) -> bool {
        self.kind() == ObjectType::Blob && self.mode & SORT != LINK
    }

    pub(super) fn blob(&self) -> BlobId {
        BlobId(*self.id)
    }

    /// What git sorts by: folders as if their names ended with a slash.
    pub(super) fn key(&self) -> impl Iterator<Item = &u8> {
        let slash: &[u8] = if self.kind() == ObjectType::Tree { b"/" } else { b"" };
        self.name.iter().chain(slash)
    }
}

impl Folder {
    /// `None` if the bytes are no tree.
    fn read(raw: Vec<u8>) -> Option<Self> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < raw.len() {
            let blank = at + raw[at..].iter().position(|byte| *byte == b' ')?;
            let end = blank + raw[blank..].iter().position(|byte| *byte == 0)?;
            let digits = std::str::from_utf8(&raw[at..blank])
                .ok()
                .filter(|mode| mode.bytes().all(|digit| (b'0'..=b'7').contains(&digit)))?;
            let mode = i32::from_str_radix(digits, 8).ok()?;
            at = end + 21;
            if at > raw.len() || blank + 1 == end {
                return None;
            }
            places.push(EntrySpan {
                mode,
                name: u32::try_from(blank + 1).ok()?,
                end: u32::try_from(end).ok()?,
            });
        }
        let folder = Self { raw, places };
        folder.is_sorted().then_some(folder)
    }

    /// In git's order, no name twice: else a name that is looked for might not be found.
    fn is_sorted(&self) -> bool {
        self.places.windows(2).all(|pair| self.item(&pair[0]).key().lt(self.item(&pair[1]).key()))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Its entries, in git's order.
    pub(super) fn items(&self) -> impl Iterator<Item = FolderItem<'_>> {
        self.places.iter().map(|place| self.item(place))
    }

    fn item(&self, place: &EntrySpan) -> FolderItem<'_> {
        let (name, end) = (place.name as usize, place.end as usize);
        let id = self.raw[end + 1..].first_chunk().expect("reading found so many bytes");
        FolderItem { mode: place.mode, name: &self.raw[name..end], id }
    }

    /// The entry of a name.
    pub(super) fn get(&self, name: &[u8]) -> Option<FolderItem<'_>> {
        let find = |slash: &[u8]| {
            let found = self
                .places
                .binary_search_by(|place| self.item(place).key().cmp(name.iter().chain(slash)));
            found.ok().map(|nth| self.item(&self.places[nth]))
        };
        find(b"").or_else(|| find(b"/"))
    }
}

/// Folders that were read, by the names of their objects.
#[derive(Default)]
pub(super) struct Trees(Mutex<KeptFolders>);

/// Two generations: what is asked for stays, what is not goes when as much again has come.
#[derive(Default)]
struct KeptFolders {
    young: HashMap<[u8; 20], Arc<Folder>>,
    old: HashMap<[u8; 20], Arc<Folder>>,
    size: usize,
    /// The trees of commits.
    roots: HashMap<CommitId, [u8; 20]>,
}

impl KeptFolders {
    fn get(&mut self, id: &[u8; 20]) -> Option<Arc<Folder>> {
        if let Some(known) = self.young.get(id) {
            return Some(Arc::clone(known));
        }
        let known = self.old.remove(id)?;
        self.put(*id, &known);
        Some(known)
    }

    fn put(&mut self, id: [u8; 20], folder: &Arc<Folder>) {
        if self.size > KEPT {
            self.old = std::mem::take(&mut self.young);
            self.size = 0;
            self.roots.clear();
        }
        self.size += folder.raw.len() + folder.places.len() * size_of::<EntrySpan>();
        self.young.insert(id, Arc::clone(folder));
    }
}

impl Trees {
    fn lock(&self) -> MutexGuard<'_, KeptFolders> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn folder(
        &self,
        repo: &Repository,
        id: &[u8; 20],
    ) -> Result<Arc<Folder>, git2::Error> {
        if let Some(known) = self.lock().get(id) {
            return Ok(known);
        }
        let object = Oid::from_bytes(id).and_then(|id| {
            repo.odb()?.read(id).map(|object| (object.kind(), object.data().to_vec()))
        })?;
        let (ObjectType::Tree, raw) = object else {
            return Err(git2::Error::from_str("it is no tree"));
        };
        let folder = Arc::new(
            Folder::read(raw)
                .ok_or_else(|| git2::Error::from_str("it is no tree that can be read"))?,
        );
        self.lock().put(*id, &folder);
        Ok(folder)
    }
}

impl GitLedger {
    /// The root folder of a commit.
    pub(super) fn root(&self, repo: &Repository, id: CommitId) -> Result<Arc<Folder>> {
        let known = self.trees.lock().roots.get(&id).copied();
        let tree = match known {
            Some(tree) => tree,
            None => {
                let tree = bytes_of(self.commit_of(repo, id)?.tree_id());
                self.trees.lock().roots.insert(id, tree);
                tree
            }
        };
        self.trees
            .folder(repo, &tree)
            .during(format_args!("read the files of commit {}", id.short()))
    }

    /// Kind and name of what stands at a path below a folder.
    pub(super) fn find(
        &self,
        repo: &Repository,
        root: Option<&Arc<Folder>>,
        path: &str,
    ) -> Result<Option<(ObjectType, BlobId)>> {
        let Some(root) = root else { return Ok(None) };
        let mut folder = Arc::clone(root);
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            let Some(item) = folder.get(part.as_bytes()) else { return Ok(None) };
            match (parts.peek(), item.kind()) {
                (None, kind) => return Ok(Some((kind, item.blob()))),
                (Some(_), ObjectType::Tree) => {}
                _ => return Ok(None),
            }
            let below = self.trees.folder(repo, item.id).during(format_args!("read `{path}`"))?;
            folder = below;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(entries: &[(&str, &str)]) -> Vec<u8> {
        let entry = |(mode, name): &(&str, &str)| {
            [format!("{mode} {name}\0").as_bytes(), &[name.len() as u8; 20]].concat()
        };
        entries.iter().flat_map(entry).collect()
    }

    #[test]
    fn entries_are_found_by_name_whatever_their_sort() {
        let entries = [
            ("100644", "a"),
            ("100644", "a.toml"),
            ("40000", "a0"),
            ("40000", "b"),
            ("100755", "b0"),
            ("120000", "z"),
        ];
        // Git's order: `b` stands as `b/`, behind `b.toml` and before `b0`.
        let folder = Folder::read(raw(&entries)).expect("a tree");
        for (mode, name) in entries {
            let item = folder.get(name.as_bytes()).expect(name);
            assert_eq!((item.name, format!("{:o}", item.mode)), (name.as_bytes(), mode.to_owned()));
            assert_eq!(item.id, &[name.len() as u8; 20]);
        }
        assert!(
            folder.get(b"c").is_none() && folder.get(b"").is_none() && folder.get(b"a/").is_none()
        );
        assert!(
            folder.get(b"b0").expect("a file").is_plain()
                && !folder.get(b"z").expect("a link").is_plain()
        );
        assert_eq!(folder.items().filter(|item| item.kind() == ObjectType::Tree).count(), 2);
    }

    #[test]
    fn what_is_no_tree() {
        let whole = raw(&[("100644", "a"), ("40000", "b")]);
        assert!(Folder::read(Vec::new()).is_some_and(|folder| folder.items().next().is_none()));
        assert!(
            (1..whole.len())
                .filter(|length| *length != raw(&[("100644", "a")]).len())
                .all(|n| Folder::read(whole[..n].to_vec()).is_none())
        );
        for bad in [
            raw(&[("", "a")]),
            raw(&[("100644", "")]),
            raw(&[("9", "a")]),
            raw(&[("+40000", "a")]),
            raw(&[("100644", "b"), ("100644", "a")]),
        ] {
            assert!(Folder::read(bad).is_none());
        }
    }

    #[test]
    fn what_is_asked_for_stays() {
        let mut known = KeptFolders::default();
        let folder = |size: usize| Arc::new(Folder { raw: vec![0; size], places: Vec::new() });
        known.put([0; 20], &folder(1));
        for nth in 1..20 {
            known.put([nth; 20], &folder(KEPT / 2));
            assert!(known.get(&[0; 20]).is_some());
        }
        assert!(known.get(&[1; 20]).is_none() && known.young.len() + known.old.len() < 10);
    }
}
