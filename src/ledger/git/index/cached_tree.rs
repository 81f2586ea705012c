//! The index's cached tree: which folders the index holds unchanged, so that git need not compare
//! them file by file.

use std::collections::BTreeSet;

/// The extension with the root and the folders in `touched` marked as changed; `None` if it cannot
/// be read.
pub(super) fn invalidate(extension: &[u8], touched: &BTreeSet<&str>) -> Option<Vec<u8>> {
    let mut reader = CachedTreeReader { rest: extension, out: Vec::with_capacity(extension.len()) };
    reader.folder("", true, touched)?;
    reader.rest.is_empty().then_some(reader.out)
}

struct CachedTreeReader<'a> {
    rest: &'a [u8],
    out: Vec<u8>,
}

impl CachedTreeReader<'_> {
    /// Copies one folder, named by its last part, and those below it; `around` is the path of the
    /// folder that holds it.
    fn folder(&mut self, around: &str, root: bool, touched: &BTreeSet<&str>) -> Option<()> {
        let name = self.until(0)?;
        let entries: i64 = std::str::from_utf8(self.until(b' ')?).ok()?.parse().ok()?;
        let below: usize = std::str::from_utf8(self.until(b'\n')?).ok()?.parse().ok()?;
        let object = if entries < 0 { None } else { Some(self.take(20)?) };
        let path = join(around, std::str::from_utf8(name).ok()?);
        let changed = root || touched.contains(path.as_str());
        self.out.extend_from_slice(name);
        let kept = object.filter(|_| !changed);
        let entries = if kept.is_some() { entries } else { -1 };
        self.out.extend_from_slice(format!("\0{entries} {below}\n").as_bytes());
        self.out.extend_from_slice(kept.unwrap_or_default());
        (0..below).try_for_each(|_| self.folder(&path, false, touched))
    }
}

impl<'a> CachedTreeReader<'a> {
    /// What stands before the next `stop`, which is skipped.
    fn until(&mut self, stop: u8) -> Option<&'a [u8]> {
        let at = self.rest.iter().position(|byte| *byte == stop)?;
        let found = &self.rest[..at];
        self.rest = &self.rest[at + 1..];
        Some(found)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (found, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(found)
    }
}

fn join(around: &str, name: &str) -> String {
    if around.is_empty() { name.to_owned() } else { format!("{around}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_touched_folders_lose_their_object() {
        let object = [b'o'; 20];
        let node = |name: &str, entries: i64, below: u32, object: &[u8]| {
            [name.as_bytes(), format!("\0{entries} {below}\n").as_bytes(), object].concat()
        };
        let before = [
            node("", 5, 2, &object),
            node("a", 3, 1, &object),
            node("b", 2, 0, &object),
            node("c", 2, 0, &object),
        ]
        .concat();
        let after = [
            node("", -1, 2, b""),
            node("a", -1, 1, b""),
            node("b", 2, 0, &object),
            node("c", 2, 0, &object),
        ]
        .concat();
        assert_eq!(invalidate(&before, &BTreeSet::from(["a", "x"])), Some(after.clone()));
        assert_eq!(invalidate(&after, &BTreeSet::from(["a"])), Some(after));
        assert_eq!(invalidate(&before[..30], &BTreeSet::new()), None);
    }
}
