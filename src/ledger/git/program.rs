//! One run of git's program: no questions that nobody answers, and an end to waiting.

use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is looked whether the program has ended while its pipes are still open.
const GLANCE: Duration = Duration::from_millis(20);
/// How long a program that has ended may keep its last words back.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// Variables by which a git that called us, as a hook does, would turn the program to another
/// repository.
const STRAY: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_PREFIX",
];

/// Git's program on one repository.
#[derive(Debug)]
pub struct Git {
    /// The repository itself: `.git`, or the folder of a bare one; `None` where it is still to be
    /// made.
    pub dir: Option<PathBuf>,
    /// Where it works: a remote may be named relative to it.
    pub work: PathBuf,
    /// How long one run may take.
    pub timeout: Duration,
    /// The configuration says how ssh is called, and is left to say it.
    pub ssh: bool,
    /// Somebody sits at the terminal and may be asked there: for a password, or whether a host is
    /// known. Else nobody is asked anything.
    pub attended: bool,
}

/// What the program said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GitOutput {
    /// `None` where it was stopped because it took too long, or died.
    pub code: Option<i32>,
    pub late: bool,
    pub out: String,
    pub err: String,
    /// There is no such program.
    pub missing: bool,
}

impl GitOutput {
    /// What it printed, where it ended well; else, why not, in its own words.
    ///
    /// # Errors
    /// It did not end well.
    pub fn done(self) -> Result<String, String> {
        match self {
            Self { code: Some(0), out, .. } => Ok(out),
            Self { missing: true, .. } => Err("there is no program `git`".to_owned()),
            Self { late: true, .. } => Err("git took too long".to_owned()),
            Self { err, .. } => Err(err.trim().to_owned()),
        }
    }
}

impl Git {
    /// Runs to the end, or to the end of patience.
    ///
    /// # Errors
    /// The program is there and cannot be started, or its end cannot be waited for.
    pub fn run(&self, args: &[&str]) -> io::Result<GitOutput> {
        let mut child = match self.command(args).spawn() {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(GitOutput { missing: true, ..GitOutput::default() });
            }
            child => child?,
        };
        let (ended, end) = channel();
        let out = listen(child.stdout.take(), ended.clone());
        let err = listen(child.stderr.take(), ended);
        let code = self.wait(&mut child, &end)?;
        Ok(GitOutput {
            code: code.flatten(),
            late: code.is_none(),
            out: text(&out),
            err: text(&err),
            missing: false,
        })
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(&self.work);
        self.dir.iter().for_each(|dir| {
            command.arg("--git-dir").arg(dir);
        });
        command.args(args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        STRAY.iter().for_each(|name| {
            command.env_remove(name);
        });
        command.env("LC_ALL", "C");
        if self.attended {
            return command;
        }
        // Nobody is asked for a name or a password: an empty askpass is none at all.
        command.env("GIT_TERMINAL_PROMPT", "0").env("GIT_ASKPASS", "");
        if !self.ssh
            && ["GIT_SSH_COMMAND", "GIT_SSH"].iter().all(|name| std::env::var_os(name).is_none())
        {
            let patience = self.timeout.as_secs().max(1);
            command.env(
                "GIT_SSH_COMMAND",
                format!("ssh -o BatchMode=yes -o ConnectTimeout={patience}"),
            );
        }
        command
    }

    /// The exit code, or `None` where patience ended first; then the program is stopped. What it
    /// had started itself may outlive it and keep the pipes open, so it is the program that is
    /// waited for, not the pipes.
    fn wait(&self, child: &mut Child, end: &Receiver<()>) -> io::Result<Option<Option<i32>>> {
        let started = Instant::now();
        let mut open = 2;
        loop {
            match end.recv_timeout(GLANCE) {
                Ok(()) => open -= 1,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => open = 0,
            }
            let code = if open == 0 { Some(child.wait()?) } else { child.try_wait()? };
            if let Some(status) = code {
                let words = Instant::now();
                while open > 0
                    && words.elapsed() < LAST_WORDS
                    && end.recv_timeout(LAST_WORDS).is_ok()
                {
                    open -= 1;
                }
                return Ok(Some(status.code()));
            }
            if started.elapsed() >= self.timeout {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
        }
    }
}

type Heard = Arc<Mutex<Vec<u8>>>;

/// Gathers what comes through a pipe, and says when it ends.
fn listen(pipe: Option<impl Read + Send + 'static>, ended: Sender<()>) -> Heard {
    let heard = Heard::default();
    let keep = Arc::clone(&heard);
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        if let Some(mut pipe) = pipe {
            while let Ok(length @ 1..) = pipe.read(&mut buffer) {
                keep.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .extend_from_slice(&buffer[..length]);
            }
        }
        // Nobody may be waiting any more.
        let _ = ended.send(());
    });
    heard
}

fn text(heard: &Heard) -> String {
    String::from_utf8_lossy(&heard.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}
