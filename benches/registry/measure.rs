//! Time and peak memory of a whole process.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

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
    run(folder, command, None)
}

/// As [`measure`], at a fixed moment.
pub fn measure_at(folder: &Path, command: &[&str], moment: &str) -> Figure {
    run(folder, command, Some(moment))
}

fn run(folder: &Path, command: &[&str], moment: Option<&str>) -> Figure {
    let mut process = Command::new(command[0]);
    process
        .args(&command[1..])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    process
        .env("HOME", folder)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("LC_ALL", "C.UTF-8");
    if let Some(moment) = moment {
        process.env("GIT_COMMITTER_DATE", moment).env("GIT_AUTHOR_DATE", moment);
    }
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
