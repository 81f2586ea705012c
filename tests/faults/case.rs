//! Cases as their files tell them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::script::{Line, read_script};

/// One house that cases begin with.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HouseOf {
    pub presets: Vec<String>,
    /// `id`, its name and the person it designates, as in `fa 甲分销 a`.
    #[serde(default)]
    pub teams: Vec<String>,
    /// `id:role` or `id:role,role@team`.
    pub staff: Vec<String>,
    /// Texts of a file that are replaced by others before anything happens.
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// Further files, by path.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// The house whose files this one has too.
    same_as: Option<String>,
}

/// One text of a file that becomes another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    pub file: String,
    pub old: String,
    pub new: String,
}

/// One fault as it can be seen.
#[derive(Debug)]
pub struct Case {
    pub id: String,
    /// The kind of fault.
    pub entry: String,
    pub title: String,
    pub house: String,
    pub lines: Vec<Line>,
}

/// All cases that were asked for, and what they share.
pub struct Cases {
    pub cases: Vec<Case>,
    pub houses: BTreeMap<String, HouseOf>,
    /// Known to be wrong: id and why.
    pub open: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    house: BTreeMap<String, HouseOf>,
    words: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    /// What is wrong here, in a line.
    title: String,
    /// The year of moments that name none.
    #[serde(default = "year")]
    year: i32,
    #[serde(default)]
    house: BTreeMap<String, HouseOf>,
    #[serde(default)]
    words: BTreeMap<String, String>,
    /// Beginnings that several cases share.
    #[serde(default)]
    given: BTreeMap<String, String>,
    case: Vec<ToldCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToldCase {
    id: String,
    title: String,
    house: String,
    given: Option<String>,
    year: Option<i32>,
    script: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Open {
    open: BTreeMap<String, String>,
}

fn year() -> i32 {
    2026
}

fn parsed<T: for<'a> Deserialize<'a>>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

impl Cases {
    /// Reads the cases whose id begins with one of the texts; all of them if there is none.
    pub fn read(ids: &[String]) -> Result<Self, Vec<String>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
        let shared: Shared = parsed(&folder.join("houses.toml")).map_err(|error| vec![error])?;
        let open: Open = parsed(&folder.join("open.toml")).map_err(|error| vec![error])?;
        let mut read = Self { cases: Vec::new(), houses: shared.house, open: open.open };
        let mut files: Vec<_> = fs::read_dir(folder.join("entries"))
            .map_err(|error| vec![error.to_string()])?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        files.sort();
        let mut problems = Vec::new();
        for path in files {
            if let Err(problem) = read.add(&path, &shared.words) {
                problems.push(problem);
            }
        }
        problems.extend(read.furnish().err());
        let known = |id: &String| read.cases.iter().any(|case| case.id == *id);
        let strange = read.open.keys().filter(|id| !known(id));
        problems.extend(strange.map(|id| format!("open.toml names no case: {id}")));
        if !problems.is_empty() {
            return Err(problems);
        }
        let wanted =
            |id: &str| ids.is_empty() || ids.iter().any(|begin| id.starts_with(begin.as_str()));
        read.cases.retain(|case| wanted(&case.id));
        read.open.retain(|id, _| wanted(id));
        Ok(read)
    }

    /// Gives houses the files of those they resemble.
    fn furnish(&mut self) -> Result<(), String> {
        let files: BTreeMap<String, BTreeMap<String, String>> =
            self.houses.iter().map(|(name, house)| (name.clone(), house.files.clone())).collect();
        for (name, house) in &mut self.houses {
            let Some(other) = &house.same_as else { continue };
            let others = files.get(other).ok_or_else(|| format!("{name}: no house {other}"))?;
            house.files.extend(others.clone());
        }
        Ok(())
    }

    fn add(&mut self, path: &Path, words: &BTreeMap<String, String>) -> Result<(), String> {
        let told: Told = parsed(path)?;
        let entry = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let words: Vec<(&String, &String)> = told.words.iter().chain(words).collect();
        for case in &told.case {
            let problem = |text: String| format!("{}: {}: {text}", path.display(), case.id);
            let is_of_entry =
                case.id.strip_prefix(&entry).is_some_and(|letter| letter.chars().count() == 1);
            if !is_of_entry || self.cases.iter().any(|other| other.id == case.id) {
                return Err(problem(format!("is not {entry} and one letter of its own")));
            }
            let given = match &case.given {
                Some(name) => told.given.get(name).ok_or_else(|| problem("no given".into()))?,
                None => "",
            };
            let text = format!("{given}\n{}", case.script);
            let lines =
                read_script(&text, case.year.unwrap_or(told.year), &words).map_err(problem)?;
            self.cases.push(Case {
                id: case.id.clone(),
                entry: told.title.clone(),
                title: case.title.clone(),
                house: case.house.clone(),
                lines,
            });
        }
        for (name, house) in told.house {
            if self.houses.insert(name.clone(), house).is_some() {
                return Err(format!("{}: a second house {name}", path.display()));
            }
        }
        let homeless = self.cases.iter().find(|case| !self.houses.contains_key(&case.house));
        match homeless {
            Some(case) => Err(format!("{}: no house {}", case.id, case.house)),
            None => Ok(()),
        }
    }
}
