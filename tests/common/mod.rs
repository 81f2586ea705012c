//! A house of its own for every test: an empty HOME, no git configuration but its own, a clock that
//! the test sets and that ticks.

pub mod plain_toml;
pub mod strace;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{NaiveDateTime, TimeDelta};
use tempfile::TempDir;

/// Time begins here unless a test says otherwise; a Monday.
const START: &str = "2026-03-02 09:00";

/// The customers' names and numbers of a registry, as its files say them.
pub type Secrets = Vec<String>;

/// A sealed environment with one registry in it.
pub struct House {
    root: TempDir,
    folder: PathBuf,
    clock: Cell<NaiveDateTime>,
    authored: Cell<Option<NaiveDateTime>>,
}

impl House {
    /// The environment alone: no registry yet, commands run in an empty folder.
    pub fn empty() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        for folder in ["home", "work"] {
            fs::create_dir(root.path().join(folder)).expect("a folder");
        }
        let folder = root.path().join("work");
        Self { root, folder, clock: Cell::new(moment(START)), authored: Cell::new(None) }
    }

    /// A registry in English with the named presets, kept by `zhao`.
    pub fn new(presets: &[&str]) -> Self {
        let mut house = Self::empty();
        let presets: String = presets.iter().map(|name| format!(" --preset {name}")).collect();
        house.line(&format!("--lang en init house --admin zhao --name 示范公司{presets}")).ok();
        house.folder = house.folder.join("house");
        house
    }

    /// People of one role each, as in `lin:sales`.
    pub fn staff(self, people: &[&str]) -> Self {
        for person in people {
            let (id, role) = person.split_once(':').expect("id:role");
            self.writes(&format!("--as zhao staff add {id} --role {role}"));
        }
        self
    }

    /// Sets the clock, in the registry's zone: `2026-03-02 10:00` or with seconds.
    pub fn at(&self, time: &str) -> &Self {
        self.clock.set(moment(time));
        self
    }

    /// What the writer's own clock says from now on; without it, the same as the committer's.
    pub fn authored(&self, time: Option<&str>) -> &Self {
        self.authored.set(time.map(moment));
        self
    }

    /// Where the registry is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The same environment with another folder to work in.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// Replaces the registry by a copy of another.
    pub fn copy_from(&self, other: &Path) {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).expect("the copy goes");
        }
        let done = Command::new("cp").arg("-a").arg(other).arg(&self.folder).status().expect("cp");
        assert!(done.success());
    }

    /// Lets time pass.
    pub fn tick(&self, seconds: i64) {
        self.clock.set(self.clock.get() + TimeDelta::seconds(seconds));
    }

    /// The variables every program gets.
    pub fn environment(&self) -> BTreeMap<&'static str, String> {
        let date = |at: NaiveDateTime| format!("{} +0800", at.format("%Y-%m-%d %H:%M:%S"));
        let authored = self.authored.get().unwrap_or(self.clock.get());
        BTreeMap::from([
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", self.root.path().join("home").display().to_string()),
            ("GIT_CONFIG_NOSYSTEM", "1".to_owned()),
            ("GIT_CONFIG_GLOBAL", "/dev/null".to_owned()),
            ("GIT_COMMITTER_DATE", date(self.clock.get())),
            ("GIT_AUTHOR_DATE", date(authored)),
            ("TZ", "UTC".to_owned()),
            ("LC_ALL", "C.UTF-8".to_owned()),
        ])
    }

    /// A program of the environment, in the registry's folder.
    pub fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.environment()).current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    /// `baobei` with arguments, one second after the command before it.
    pub fn command(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
        self.tick(1);
        let mut command = self.program(env!("CARGO_BIN_EXE_baobei"));
        command.args(args);
        command
    }

    /// Runs `baobei` with arguments.
    #[must_use = "an output that nobody looks at proves nothing"]
    pub fn run(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
        self.finished(&mut self.command(args))
    }

    /// Runs `baobei` with a line of arguments, as one types it; quotes keep blanks together.
    #[must_use = "an output that nobody looks at proves nothing"]
    pub fn line(&self, line: &str) -> Output {
        self.run(words(line))
    }

    /// Runs a program to its end.
    #[must_use = "an output that nobody looks at proves nothing"]
    pub fn finished(&self, command: &mut Command) -> Output {
        let output = command.output().expect("the program starts");
        let text = |bytes: Vec<u8>| {
            String::from_utf8(bytes)
                .expect("text")
                .replace(&self.root.path().display().to_string(), "$ROOT")
        };
        let shown = format!("{:?}", command.get_args().collect::<Vec<_>>());
        Output {
            shown,
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code: output.status.code(),
        }
    }

    /// A command that writes: it succeeds and makes exactly one commit, said in words and trailers,
    /// and leaves everything in order.
    pub fn writes(&self, line: &str) -> Output {
        let before = self.commits();
        let output = self.line(line).ok();
        assert_eq!(
            self.commits(),
            before + 1,
            "one command, one commit: {line}\n{}",
            output.stderr
        );
        let trailers = self.git(&["log", "-1", "--format=%(trailers:only,unfold)"]);
        for trailer in ["Baobei-Operation: ", "Baobei-Staff: ", "Baobei-Subject: "] {
            assert!(trailers.contains(trailer), "{line}: no {trailer}in {trailers}");
        }
        assert!(!self.git(&["log", "-1", "--format=%s"]).trim().is_empty());
        self.in_order(line);
        output
    }

    /// A command that only reads: it succeeds, and nothing in the registry changes.
    pub fn reads(&self, line: &str) -> Output {
        self.ends(line, 0)
    }

    /// A command that ends with an exit code and changes nothing in the registry.
    pub fn ends(&self, line: &str, code: i32) -> Output {
        let before = self.head();
        let output = self.line(line).exits(code);
        assert_eq!(self.head(), before, "{line} wrote something");
        self.in_order(line);
        output
    }

    /// Registers a customer and gives back the report's id.
    pub fn adds(&self, line: &str) -> String {
        let output = self.writes(&format!("{line} --format json"));
        output.items("report")[0]["id"].as_str().expect("an id").to_owned()
    }

    /// Records an event and gives back its id.
    pub fn records(&self, line: &str) -> String {
        self.writes(line);
        let subject = self.git(&["log", "-1", "--format=%(trailers:key=Baobei-Subject,valueonly)"]);
        subject.trim().to_owned()
    }

    /// Git finds nothing to do and nothing wrong.
    pub fn in_order(&self, after: &str) {
        assert_eq!(self.git(&["status", "--porcelain"]), "", "after {after}");
        let fsck = self.finished(self.program("git").args([
            "fsck",
            "--strict",
            "--no-dangling",
            "--no-progress",
        ]));
        assert_eq!(
            (fsck.code, fsck.stdout.as_str(), fsck.stderr.as_str()),
            (Some(0), "", ""),
            "after {after}"
        );
    }

    /// What git says; it must succeed.
    pub fn git(&self, args: &[&str]) -> String {
        self.finished(self.program("git").args(args)).ok().stdout
    }

    pub fn head(&self) -> String {
        self.git(&["rev-parse", "HEAD"]).trim().to_owned()
    }

    pub fn commits(&self) -> usize {
        self.git(&["rev-list", "--count", "HEAD"]).trim().parse().expect("a number")
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Commits what was edited by hand.
    pub fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&[
            "-c",
            "user.name=hand",
            "-c",
            "user.email=hand@example.com",
            "commit",
            "--quiet",
            "--message",
            message,
        ]);
    }

    /// Files below a folder of the registry, by path, as git lists them.
    pub fn files(&self, under: &str) -> Vec<String> {
        self.git(&["-c", "core.quotePath=false", "ls-files", under])
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// The file of a record.
    pub fn file_of(&self, id: &str) -> String {
        self.files(".")
            .into_iter()
            .find(|file| file.ends_with(&format!("{id}.toml")))
            .unwrap_or_else(|| panic!("no file of {id}"))
    }

    /// Every name, number and address of a customer in the registry's reports.
    pub fn secrets(&self) -> Secrets {
        let mut found = Vec::new();
        for file in self.files("reports") {
            let report: toml::Table = self.read(&file).parse().expect("TOML");
            gather(report.get("customer").expect("a customer"), &mut found);
        }
        found.retain(|text| {
            text.chars().count() > 1
                && !["person", "household", "company", "unit", "spouse"].contains(&text.as_str())
        });
        found
    }

    /// No customer stands in a commit message or a path.
    pub fn history_is_silent(&self) {
        let history = self.git(&[
            "-c",
            "core.quotePath=false",
            "log",
            "--format=%an%n%ae%n%B",
            "--name-only",
        ]);
        for secret in self.secrets() {
            assert!(!history.contains(&secret), "{secret} stands in the history");
        }
    }
}

fn gather(value: &toml::Value, found: &mut Secrets) {
    match value {
        toml::Value::String(text) => found.push(text.clone()),
        toml::Value::Array(list) => list.iter().for_each(|value| gather(value, found)),
        toml::Value::Table(table) => table.values().for_each(|value| gather(value, found)),
        _ => {}
    }
}

fn moment(text: &str) -> NaiveDateTime {
    let whole = if text.matches(':').count() == 1 { format!("{text}:00") } else { text.to_owned() };
    NaiveDateTime::parse_from_str(&whole, "%Y-%m-%d %H:%M:%S")
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Splits a line as a shell does, without its wonders.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut quote = None;
    let mut word: Option<String> = None;
    for c in line.chars() {
        match (quote, c) {
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (Some(open), c) if c == open => quote = None,
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// What a program said and how it ended.
#[derive(Clone, Debug)]
pub struct Output {
    shown: String,
    pub stdout: String,
    pub stderr: String,
    pub code: Option<i32>,
}

impl Output {
    /// It ended well.
    pub fn ok(self) -> Self {
        self.exits(0)
    }

    /// It ended with an exit code.
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "{}\nstdout:\n{}\nstderr:\n{}",
            self.shown,
            self.stdout,
            self.stderr
        );
        self
    }

    /// Everything that was said.
    pub fn all(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// The items of a JSON envelope of a view.
    pub fn items(&self, view: &str) -> Vec<serde_json::Value> {
        let whole: serde_json::Value = serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", self.stdout));
        let keys: Vec<&str> =
            whole.as_object().expect("an envelope").keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 4, "{keys:?}");
        assert_eq!(whole["schema"], format!("baobei.{view}/1"));
        assert!(
            whole["as_of"].is_string()
                && (whole["commit"].is_string() || whole["commit"].is_null())
        );
        whole["items"].as_array().expect("items").clone()
    }

    /// The rows of a CSV, each by column.
    pub fn rows(&self) -> Vec<BTreeMap<String, String>> {
        let text = self
            .stdout
            .strip_prefix('\u{feff}')
            .unwrap_or_else(|| panic!("no BOM: {}", self.stdout));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().expect("heads").clone();
        let row = |record: csv::StringRecord| {
            heads
                .iter()
                .zip(&record)
                .map(|(head, cell)| (head.to_owned(), cell.to_owned()))
                .collect()
        };
        reader.records().map(|record| row(record.expect("a row"))).collect()
    }
}
