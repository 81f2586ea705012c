//! What `baobei init` writes: the files of `data-template/`, built into the program.

use crate::domain::record_path::RecordKind;
use crate::ledger::RepoPath;

/// A file of the template.
#[derive(Clone, Copy, Debug)]
pub(super) struct TemplateFile {
    pub(super) path: &'static str,
    pub(super) text: &'static str,
}

impl TemplateFile {
    /// Where the file stands in a registry.
    pub(super) fn place(&self) -> RepoPath {
        self.path.parse().expect("the files of the template are places of a registry")
    }
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(TemplateFile {
            path: $path,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data-template/", $path)),
        }),*]
    };
}

/// Every file of the template.
pub(super) const FILES: &[TemplateFile] = files![
    "baobei.toml",
    "calendar/cn-2023.toml",
    "calendar/cn-2024.toml",
    "calendar/cn-2025.toml",
    "calendar/cn-2026.toml",
    "org/staff/admin.toml",
    "policy/auto-dealership.toml",
    "policy/home-renovation.toml",
    "policy/real-estate-distribution.toml",
    "policy/zipper-supplier.toml",
    "policy/stories/auto-dealership.toml",
    "policy/stories/home-renovation.toml",
    "policy/stories/real-estate-distribution.toml",
    "policy/stories/zipper-supplier.toml",
];

/// The settings.
pub(super) const HOUSE: &str = "baobei.toml";

/// The first person.
pub(super) const ADMIN: &str = "org/staff/admin.toml";

/// Names of the presets: regulations that a house can begin with.
pub(super) fn presets() -> impl Iterator<Item = &'static str> {
    let is_policy =
        |file: &&TemplateFile| RecordKind::around(file.path) == Some(RecordKind::Policy);
    FILES.iter().filter(is_policy).filter_map(|file| preset_of(file.path))
}

/// The preset that a policy, or a file of stories, belongs to.
fn preset_of(path: &'static str) -> Option<&'static str> {
    let kind = RecordKind::around(path)?;
    matches!(kind, RecordKind::Policy | RecordKind::Story)
        .then(|| path.strip_prefix(kind.folder())?.strip_prefix('/')?.strip_suffix(".toml"))?
}

/// The text of a file of the template.
pub(super) fn text(path: &str) -> &'static str {
    FILES.iter().find(|file| file.path == path).map_or("", |file| file.text)
}

/// Files that every registry gets, and those of the presets that were chosen; not the settings and
/// the first person.
pub(super) fn chosen(presets: &[String]) -> impl Iterator<Item = &'static TemplateFile> {
    let of_preset = move |file: &&TemplateFile| match preset_of(file.path) {
        None => file.path != HOUSE && file.path != ADMIN,
        Some(name) => presets.iter().any(|chosen| chosen == name),
    };
    FILES.iter().filter(of_preset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_file_of_the_template_is_built_in() {
        fn walk(folder: &Path, root: &Path, found: &mut BTreeSet<String>) {
            for entry in std::fs::read_dir(folder).expect("the template is there") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    walk(&path, root, found);
                } else if path.extension().is_some_and(|extension| extension == "toml") {
                    found.insert(
                        path.strip_prefix(root).expect("below").to_string_lossy().into_owned(),
                    );
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-template");
        let mut found = BTreeSet::new();
        walk(&root, &root, &mut found);
        assert_eq!(found, FILES.iter().map(|file| file.path.to_owned()).collect());
    }

    #[test]
    fn presets_come_with_their_stories() {
        assert_eq!(
            presets().collect::<Vec<_>>(),
            ["auto-dealership", "home-renovation", "real-estate-distribution", "zipper-supplier"]
        );
        let files: Vec<&str> =
            chosen(&["zipper-supplier".to_owned()]).map(|file| file.path).collect();
        assert!(
            files.contains(&"policy/zipper-supplier.toml")
                && files.contains(&"policy/stories/zipper-supplier.toml")
        );
        assert!(!files.contains(&"policy/home-renovation.toml") && !files.contains(&HOUSE));
    }
}
