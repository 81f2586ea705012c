//! A real hub, reached through the git program, and the clones of people with keys of their own.

mod accepts;
mod attacks;
mod commands;
mod contact;
mod crowd;
mod faults;
mod levels;
mod matrix;
mod refuses;
mod restored;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{NaiveDateTime, TimeDelta};
use tempfile::TempDir;

/// What a program said and whether it ended well.
#[derive(Clone, Debug)]
pub struct Said {
    pub ok: bool,
    /// What it ended with; `None` where a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It ended well.
    #[track_caller]
    pub fn fine(self) -> Self {
        assert!(self.ok, "{}\n{}", self.out, self.err);
        self
    }

    /// A push that the hub refused for a reason with this code, saying what to do.
    #[track_caller]
    pub fn refused(self, code: &str) -> Self {
        assert!(
            !self.ok && self.err.contains(&format!("[{code}]")),
            "no {code} in\n{}{}",
            self.out,
            self.err
        );
        assert!(self.err.contains("hint: ") || self.err.contains("提示"), "{}", self.err);
        self
    }
}

/// A hub, and the house whose people push to it: `zhao` is the admin, `lin` and `wu` sell.
pub struct Hub {
    root: TempDir,
    clock: Cell<NaiveDateTime>,
}

impl Hub {
    /// A hub with a registry in it: one commit, one receipt. Its clock is the test's.
    pub fn new() -> Self {
        let hub = Self::empty();
        hub.baobei(&["--lang", "en", "hub", "init", "hub.git"]).fine();
        hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
        hub.founds();
        hub.push("zhao", &[]).fine();
        hub
    }

    /// The people and their keys; no repository yet.
    pub fn empty() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let start = NaiveDateTime::parse_from_str("2026-03-02 09:00:00", "%Y-%m-%d %H:%M:%S")
            .expect("a time");
        let hub = Self { root, clock: Cell::new(start) };
        fs::create_dir(hub.path("home")).expect("a home");
        for who in ["zhao", "lin", "wu", "eve"] {
            hub.key(who);
        }
        hub
    }

    /// A new key in the file `name`, its public half in `name.pub`.
    pub fn key(&self, name: &str) {
        let mut keygen = self.program("ssh-keygen");
        assert!(
            keygen
                .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name])
                .status()
                .expect("ssh-keygen")
                .success()
        );
    }

    /// The public key of a file, without its comment.
    pub fn public(&self, name: &str) -> String {
        let line = fs::read_to_string(self.path(&format!("{name}.pub"))).expect("a key");
        line.split(' ').take(2).collect::<Vec<_>>().join(" ")
    }

    /// The file of a person, with the lines of his keys: `public = "…"` and what belongs to it.
    pub fn person(&self, id: &str, role: &str, keys: &[String]) -> String {
        let keys: String = keys.iter().map(|key| format!("\n[[key]]\n{key}\n")).collect();
        format!(
            "format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\nemails = \
             [\"{id}@example.com\"]\n{keys}"
        )
    }

    /// The clone of `zhao` with the first commit of a registry.
    pub fn founds(&self) {
        self.git_in(".", &["init", "-q", "-b", "main", "zhao-clone"]).fine();
        self.settle("zhao");
        self.git_in("zhao-clone", &["remote", "add", "origin", "../hub.git"]).fine();
        self.write(
            "zhao",
            "baobei.toml",
            "format = 1\nname = \"house\"\nregistry = \"0123456789abcdef\"\nlanguage = \"en\"\n",
        );
        for (id, role) in [("zhao", "admin"), ("lin", "sales"), ("wu", "sales")] {
            let key = format!("public = \"{}\"", self.public(id));
            self.write("zhao", &format!("org/staff/{id}.toml"), &self.person(id, role, &[key]));
        }
        self.commit("zhao", "first");
    }

    /// A clone for somebody, set up to sign.
    pub fn clone_for(&self, who: &str) -> &Self {
        self.git_in(".", &["clone", "-q", "hub.git", &format!("{who}-clone")]).fine();
        self.settle(who);
        self
    }

    fn settle(&self, who: &str) {
        let key = self.path(&format!("{who}.pub"));
        for (name, value) in [
            ("user.name", who.to_owned()),
            ("user.email", format!("{who}@example.com")),
            ("gpg.format", "ssh".to_owned()),
            ("user.signingkey", key.display().to_string()),
            ("commit.gpgsign", "true".to_owned()),
        ] {
            self.git(who, &["config", name, &value]).fine();
        }
    }

    /// The same hub, clones and clock in another folder.
    pub fn copy(&self) -> Self {
        let copy = Self { root: tempfile::tempdir().expect("a folder"), clock: self.clock.clone() };
        let from = format!("{}/.", self.root().display());
        assert!(
            Command::new("cp").args(["-a", &from]).arg(copy.root()).status().expect("cp").success()
        );
        // Keys are named by their place.
        for who in
            ["zhao", "lin"].into_iter().filter(|who| copy.path(&format!("{who}-clone")).exists())
        {
            let key = copy.path(&format!("{who}.pub"));
            copy.git(who, &["config", "user.signingkey", &key.display().to_string()]).fine();
        }
        copy
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.root.path().join(below)
    }

    /// Lets time pass, or turns it back.
    pub fn tick(&self, seconds: i64) {
        self.clock.set(self.clock.get() + TimeDelta::seconds(seconds));
    }

    /// A program in the folder of everything, in a sealed environment.
    pub fn program(&self, name: &str) -> Command {
        let date = format!("{} +0800", self.clock.get().format("%Y-%m-%d %H:%M:%S"));
        let mut command = Command::new(name);
        command.env_clear().current_dir(self.root.path()).stdin(Stdio::null());
        command
            .env("PATH", std::env::var("PATH").unwrap_or_default())
            .env("HOME", self.path("home"));
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
        command.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
        command.env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs a program to its end.
    pub fn finish(&self, command: &mut Command) -> Said {
        let output = command.output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Said {
            ok: output.status.success(),
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    pub fn baobei(&self, args: &[&str]) -> Said {
        self.finish(self.program(env!("CARGO_BIN_EXE_baobei")).args(args))
    }

    /// Git in a folder.
    pub fn git_in(&self, folder: &str, args: &[&str]) -> Said {
        self.finish(self.program("git").current_dir(self.path(folder)).args(args))
    }

    /// Git in somebody's clone.
    pub fn git(&self, who: &str, args: &[&str]) -> Said {
        self.git_in(&format!("{who}-clone"), args)
    }

    /// What git prints of the hub.
    pub fn hub(&self, args: &[&str]) -> String {
        self.git_in("hub.git", args).fine().out.trim().to_owned()
    }

    /// Writes a file in somebody's clone.
    pub fn write(&self, who: &str, file: &str, text: &str) {
        let path = self.path(&format!("{who}-clone")).join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Commits everything in somebody's clone, signed by him, a second later.
    pub fn commit(&self, who: &str, message: &str) -> String {
        self.tick(1);
        self.git(who, &["add", "--all"]).fine();
        self.git(who, &["commit", "-q", "-m", message]).fine();
        self.head(who)
    }

    /// One honest commit of an admin: a team that nobody has yet.
    pub fn works(&self, who: &str) -> String {
        self.tick(1);
        let name = format!("t{}", self.clock.get().and_utc().timestamp());
        self.write(
            who,
            &format!("org/teams/{name}.toml"),
            &format!("format = 1\nid = \"{name}\"\nname = \"{name}\"\n"),
        );
        self.commit(who, "team add")
    }

    pub fn head(&self, who: &str) -> String {
        self.git(who, &["rev-parse", "HEAD"]).fine().out.trim().to_owned()
    }

    /// Pushes somebody's main, with further arguments of `git push` before the remote.
    pub fn push(&self, who: &str, args: &[&str]) -> Said {
        let all: Vec<&str> = ["push"]
            .iter()
            .chain(args)
            .chain(&["origin", "HEAD:refs/heads/main"])
            .copied()
            .collect();
        self.git(who, &all)
    }

    /// Puts a commit object with these bytes into somebody's clone, and checks it out of sight:
    /// HEAD stands on it.
    pub fn forge(&self, who: &str, raw: &str) -> String {
        let file = self.path("forged");
        fs::write(&file, raw).expect("written");
        let file = file.display().to_string();
        let id = self
            .git(who, &["hash-object", "-t", "commit", "--literally", "-w", &file])
            .fine()
            .out
            .trim()
            .to_owned();
        self.git(who, &["update-ref", "--no-deref", "HEAD", &id]).fine();
        id
    }

    /// The text of somebody's newest commit.
    pub fn raw(&self, who: &str) -> String {
        self.git(who, &["cat-file", "commit", "HEAD"]).fine().out
    }

    pub fn main(&self) -> String {
        self.hub(&["rev-parse", "refs/heads/main"])
    }

    /// The messages of the receipts, oldest first.
    pub fn receipts(&self) -> Vec<String> {
        let log = self.hub(&[
            "log",
            "--reverse",
            "--first-parent",
            "-z",
            "--format=%B",
            "refs/receipts/log",
        ]);
        log.split('\0')
            .filter(|text| !text.trim().is_empty())
            .map(|text| text.trim_start().to_owned())
            .collect()
    }

    /// A field of a receipt.
    pub fn field(receipt: &str, name: &str) -> String {
        let line = receipt.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in {receipt}")).to_owned()
    }

    /// The receipts count on without a gap, and the newest is for what main holds.
    #[track_caller]
    pub fn whole(&self) {
        let receipts = self.receipts();
        let mut old = "0".repeat(40);
        for (nth, receipt) in receipts.iter().enumerate() {
            assert_eq!(Self::field(receipt, "number"), (nth + 1).to_string());
            assert_eq!(Self::field(receipt, "old"), old);
            old = Self::field(receipt, "new");
        }
        assert_eq!(old, self.main());
        self.git_in("hub.git", &["fsck", "--strict", "--no-dangling", "--no-progress"]).fine();
    }

    /// A push that must change nothing, for a reason with this code.
    #[track_caller]
    pub fn refuses(&self, push: impl FnOnce() -> Said, code: &str) -> Said {
        let before = (self.main(), self.receipts().len());
        let said = push().refused(code);
        assert_eq!((self.main(), self.receipts().len()), before, "{code}");
        said
    }
}
