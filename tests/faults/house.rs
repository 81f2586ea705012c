//! A sealed place in which a binary works on a registry of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::NaiveDateTime;
use tempfile::TempDir;

use crate::case::HouseOf;

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ended {
    /// The first of what it said to people, or else of its data.
    pub fn said(&self) -> String {
        let text = if self.stderr.trim().is_empty() { &self.stdout } else { &self.stderr };
        text.lines().take(2).collect::<Vec<_>>().join(" / ").chars().take(300).collect()
    }
}

/// A registry, the empty home beside it, and a binary.
pub struct Place {
    root: TempDir,
    binary: PathBuf,
}

impl Place {
    pub fn empty(binary: &Path) -> Result<Self, String> {
        let root = tempfile::tempdir().map_err(|error| error.to_string())?;
        fs::create_dir(root.path().join("home")).map_err(|error| error.to_string())?;
        Ok(Self { root, binary: binary.to_owned() })
    }

    /// A copy of the registry of another place.
    pub fn copy(of: &Self) -> Result<Self, String> {
        let place = Self::empty(&of.binary)?;
        let mut copy = Command::new("cp");
        copy.arg("-a").arg(of.registry()).arg(place.registry());
        let done = copy.status().map_err(|error| error.to_string())?;
        if done.success() { Ok(place) } else { Err("the house cannot be copied".to_owned()) }
    }

    pub fn registry(&self) -> PathBuf {
        self.root.path().join("house")
    }

    /// Runs the binary for a person.
    pub fn baobei(&self, at: NaiveDateTime, who: &str, args: &[String]) -> Result<Ended, String> {
        let mut whole = vec!["--lang", "en"];
        if who != "-" {
            whole.extend(["--as", who]);
        }
        whole.extend(args.iter().map(String::as_str));
        let binary = self.binary.clone();
        self.run(&binary, at, &whole)
    }

    /// Runs git as a person who uses it by hand.
    pub fn git(&self, at: NaiveDateTime, who: &str, args: &[&str]) -> Result<String, String> {
        let (name, email) = (format!("user.name={who}"), format!("user.email={who}@example.com"));
        let mut whole = vec!["-c", &name, "-c", &email, "-c", "core.quotePath=false"];
        whole.extend(args);
        let ended = self.run(Path::new("git"), at, &whole)?;
        if ended.code == Some(0) { Ok(ended.stdout) } else { Err(ended.said()) }
    }

    fn run(&self, program: &Path, at: NaiveDateTime, args: &[&str]) -> Result<Ended, String> {
        let date = format!("{} +0800", at.format("%Y-%m-%d %H:%M:%S"));
        let folder =
            if self.registry().exists() { self.registry() } else { self.root.path().into() };
        let output = Command::new(program)
            .args(args)
            .env_clear()
            .env("PATH", std::env::var("PATH").unwrap_or_default())
            .env("HOME", self.root.path().join("home"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_DATE", &date)
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(folder)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Ended {
            code: output.status.code(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        })
    }

    /// Makes the registry that a house describes, on the first day of 2025.
    pub fn build(binary: &Path, of: &HouseOf) -> Result<Self, String> {
        let place = Self::empty(binary)?;
        let at = chrono::NaiveDate::from_ymd_opt(2025, 1, 1)
            .and_then(|day| day.and_hms_opt(0, 0, 0))
            .ok_or("no such day")?;
        let does = |who: &str, args: &[&str]| {
            let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
            let ended = place.baobei(at, who, &args)?;
            if ended.code == Some(0) { Ok(()) } else { Err(ended.said()) }
        };
        let mut init = vec!["init", "house", "--admin", "zhao", "--name", "示范公司"];
        of.presets.iter().for_each(|preset| init.extend(["--preset", preset]));
        does("-", &init)?;
        for team in &of.teams {
            let parts: Vec<&str> = team.split(' ').collect();
            let [id, name, designated @ ..] = parts.as_slice() else {
                return Err(format!("team {team}?"));
            };
            let mut add = vec!["team", "add", id, "--name", name];
            designated.iter().for_each(|person| add.extend(["--designated", person]));
            does("zhao", &add)?;
        }
        for person in &of.staff {
            let (id, rest) = person.split_once(':').ok_or_else(|| format!("person {person}?"))?;
            let (roles, team) = rest.split_once('@').unwrap_or((rest, ""));
            let email = format!("{id}@example.com");
            let mut add = vec!["staff", "add", id, "--email", &email];
            roles.split(',').for_each(|role| add.extend(["--role", role]));
            if !team.is_empty() {
                add.extend(["--team", team]);
            }
            does("zhao", &add)?;
        }
        for (file, text) in &of.files {
            place.put(file, text)?;
        }
        for edit in &of.edits {
            place.edit(&edit.file, &edit.old, &edit.new)?;
        }
        if !of.edits.is_empty() || !of.files.is_empty() {
            place.commit(at, "zhao", "the house's own")?;
        }
        Ok(place)
    }

    /// Replaces a text of a file by another.
    pub fn edit(&self, file: &str, old: &str, new: &str) -> Result<(), String> {
        let path = self.registry().join(file);
        let text = fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        if !text.contains(old) {
            return Err(format!("{file} does not say `{old}`"));
        }
        fs::write(&path, text.replacen(old, new, 1)).map_err(|error| error.to_string())
    }

    /// Writes a file.
    pub fn put(&self, file: &str, text: &str) -> Result<(), String> {
        let path = self.registry().join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        fs::write(&path, text).map_err(|error| error.to_string())
    }

    /// Commits what was edited by hand.
    pub fn commit(&self, at: NaiveDateTime, who: &str, subject: &str) -> Result<(), String> {
        self.git(at, who, &["add", "--all"])?;
        self.git(at, who, &["commit", "--quiet", "--message", subject]).map(drop)
    }

    /// The file of a record, or the path itself.
    pub fn file_of(&self, at: NaiveDateTime, id: &str) -> Result<String, String> {
        let files = self.git(at, "zhao", &["ls-files"])?;
        let of = |file: &&str| *file == id || file.ends_with(&format!("/{id}.toml"));
        Ok(files.lines().find(of).unwrap_or(id).to_owned())
    }

    /// What the newest commit wrote: its subject, and the last id that it added.
    pub fn written(&self, at: NaiveDateTime) -> Result<BTreeMap<&'static str, String>, String> {
        let format = "--format=%(trailers:key=Baobei-Subject,valueonly)";
        let subjects = self.git(at, "zhao", &["log", "-1", format])?;
        let added = self.git(at, "zhao", &["show", "--format="])?;
        let ids = added.lines().filter_map(|line| line.strip_prefix("+id = \""));
        let act = ids.filter_map(|rest| rest.split('"').next()).next_back();
        let subject = subjects.lines().next().unwrap_or_default().trim().to_owned();
        let act = act.map_or_else(|| subject.clone(), str::to_owned);
        Ok(BTreeMap::from([("subject", subject), ("act", act)]))
    }
}
