//! A folder with a hub, a registry and people who sign.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Where everything lies; programs that run here see nothing of the user's own settings.
pub struct Setting {
    root: TempDir,
}

impl Setting {
    /// The folder alone.
    pub fn empty() -> Self {
        Self { root: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A hub in `hub.git`, an empty repository in `plain.git`, and the registry of `zhao` in
    /// `office`, landed on the hub.
    pub fn new() -> Self {
        let setting = Self::empty();
        setting.key("zhao");
        setting.baobei(&["hub", "init", "hub.git"]);
        setting.git(&["init", "--quiet", "--bare", "--initial-branch=main", "plain.git"]);
        setting.office("office", "hub.git");
        setting
    }

    /// A registry of `zhao` that lands in a repository of this folder.
    pub fn office(&self, name: &str, hub: &str) {
        let hub = self.path(hub).display().to_string();
        self.baobei(&[
            "init",
            name,
            "--preset",
            "home-renovation",
            "--admin",
            "zhao",
            "--hub",
            &hub,
            "--key",
            "zhao.key",
        ]);
        self.baobei(&["-C", name, "sync"]);
    }

    /// Somebody who sells, with a clone of the hub of his own.
    pub fn joins(&self, who: &str) {
        self.key(who);
        let email = format!("{who}@example.com");
        let hub = self.path("hub.git").display().to_string();
        let line = self.baobei(&[
            "join",
            &hub,
            who,
            "--name",
            who,
            "--email",
            &email,
            "--key",
            &format!("{who}.key"),
        ]);
        self.run(
            "sh",
            &[
                "-c",
                &format!("cd office && PATH='{}':\"$PATH\" && {line}", program_folder().display()),
            ],
        );
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.root.path().join(below)
    }

    /// A new key in the file `who.key`, its public half in `who.key.pub`.
    pub fn key(&self, who: &str) {
        self.run(
            "ssh-keygen",
            &["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", &format!("{who}.key")],
        );
    }

    /// What `baobei` prints; it must succeed.
    pub fn baobei(&self, args: &[&str]) -> String {
        self.run(env!("CARGO_BIN_EXE_baobei"), args)
    }

    /// What git prints; it must succeed.
    pub fn git(&self, args: &[&str]) -> String {
        self.run("git", args)
    }

    /// What a program prints; it must succeed.
    pub fn run(&self, program: &str, args: &[&str]) -> String {
        let output = self.command(program).args(args).output().expect("the program starts");
        assert!(
            output.status.success(),
            "{program} {args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("text").trim().to_owned()
    }

    /// A program in the folder, in a sealed environment.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .stdin(Stdio::null())
            .env("HOME", self.root())
            .env("LC_ALL", "C.UTF-8");
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
        command.env_remove("GIT_COMMITTER_DATE").env_remove("GIT_AUTHOR_DATE");
        command
    }

    /// How many receipts the hub has given.
    pub fn receipts(&self) -> usize {
        self.git(&["--git-dir", "hub.git", "rev-list", "--count", "refs/receipts/log"])
            .parse()
            .expect("a number")
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

/// Where `baobei` lies.
fn program_folder() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_baobei")).parent().expect("a folder")
}
