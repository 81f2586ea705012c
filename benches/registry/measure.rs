//! Time and peak memory of a whole process.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::terminal::Terminal;

/// How long a run may take. One that waits for an answer nobody gives would never end.
const PATIENCE: Duration = Duration::from_secs(600);

/// What is typed when a question is shown, in any of its wordings.
pub struct Answer {
    pub asked: &'static [&'static str],
    pub typed: &'static str,
}

/// What one run took.
#[derive(Clone, Copy)]
pub struct Figure {
    pub seconds: f64,
    pub peak_mib: f64,
    pub code: Option<i32>,
}

impl Figure {
    /// A remark where the command failed, so that nobody takes its time for a result.
    pub fn note(&self) -> String {
        match self.code {
            Some(0 | 1) => String::new(),
            code => format!("  (exit {code:?})"),
        }
    }
}

/// Runs a command in a folder, sealed from the user's own settings.
pub fn measure(folder: &Path, command: &[&str]) -> Figure {
    run(quiet(&mut sealed(folder, command)))
}

/// As [`measure`], at a fixed moment.
pub fn measure_at(folder: &Path, command: &[&str], moment: &str) -> Figure {
    let mut process = sealed(folder, command);
    run(quiet(process.env("GIT_COMMITTER_DATE", moment).env("GIT_AUTHOR_DATE", moment)))
}

/// As [`measure`], at a terminal of its own where somebody answers every question at once: each of
/// the answers is typed when its question has been shown.
pub fn measure_at_terminal(
    folder: &Path,
    command: &[&str],
    talk: Vec<(&'static [&'static str], String)>,
) -> Figure {
    let mut process = sealed(folder, command);
    let screen = Terminal::open().expect("this machine has terminals");
    for (number, stream) in screen.streams().expect("a terminal").into_iter().enumerate() {
        match number {
            0 => process.stdin(stream),
            1 => process.stdout(stream),
            _ => process.stderr(stream),
        };
    }
    process.env("TERM", "xterm");
    screen.answers(talk);
    run(&mut process)
}

fn sealed(folder: &Path, command: &[&str]) -> Command {
    let mut process = Command::new(command[0]);
    process.args(&command[1..]).current_dir(folder);
    process
        .env("HOME", folder)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("LC_ALL", "C.UTF-8");
    process
}

/// Nobody is there to be asked, and nobody reads.
fn quiet(process: &mut Command) -> &mut Command {
    process.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

fn run(process: &mut Command) -> Figure {
    let start = Instant::now();
    let Ok(mut child) = process.spawn() else {
        return Figure { seconds: f64::NAN, peak_mib: f64::NAN, code: None };
    };
    let status = format!("/proc/{}/status", child.id());
    let mut peak: f64 = 0.0;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            peak = peak.max(high_water(&text));
        }
        if let Some(status) = child.try_wait().expect("a child of ours") {
            return Figure {
                seconds: start.elapsed().as_secs_f64(),
                peak_mib: peak / 1024.0,
                code: status.code(),
            };
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("a child of ours");
        }
        sleep(Duration::from_millis(1));
    }
}

/// `VmHWM` of a process's status, in KiB.
fn high_water(status: &str) -> f64 {
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0.0)
}

/// The run in the middle, by time; the first one warms up and does not count.
pub fn median(runs: usize, mut run: impl FnMut() -> Figure) -> Figure {
    run();
    let mut figures: Vec<Figure> = (0..runs).map(|_| run()).collect();
    figures.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    figures[figures.len() / 2]
}

/// A line for the shell.
pub fn shell(line: &str) -> [&str; 3] {
    ["sh", "-c", line]
}
