//! What the machine must have, whatever the repository.

use std::path::Path;
use std::process::{Command, Stdio};

use super::DoctorFinding;

/// `proc-receive` came with this version of git; what makes references durable, with 2.36.
const OLDEST: (u32, u32) = (2, 36);
/// Less than this is nearly nothing.
const MEGABYTES: u64 = 200;

pub(super) fn examine(dir: &Path) -> Vec<DoctorFinding> {
    let mut found = Vec::new();
    match first_line(Command::new("git").arg("--version")) {
        None => found.push(DoctorFinding::NoProgram { program: "git" }),
        Some(text) if version(&text).is_none_or(|version| version < OLDEST) => {
            found.push(DoctorFinding::OldGit { version: text.trim().to_owned() });
        }
        Some(_) => {}
    }
    if Command::new("ssh-keygen")
        .arg("-?")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_err()
    {
        found.push(DoctorFinding::NoProgram { program: "ssh-keygen" });
    }
    let free = first_line(Command::new("df").arg("-Pk").arg(dir)).and_then(|text| free(&text));
    found.extend(
        free.filter(|megabytes| *megabytes < MEGABYTES)
            .map(|megabytes| DoctorFinding::FullDisk { megabytes }),
    );
    found
}

fn first_line(command: &mut Command) -> Option<String> {
    let output = command.env("LC_ALL", "C").stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `git version 2.47.3 (…)`
fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix("git version ")?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Megabytes that are free, of the table that `df -Pk` prints.
fn free(table: &str) -> Option<u64> {
    let row = table.lines().nth(1)?;
    let kilobytes: u64 = row.split_whitespace().rev().nth(2)?.parse().ok()?;
    Some(kilobytes / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_say() {
        assert_eq!(version("git version 2.47.3\n"), Some((2, 47)));
        assert_eq!(version("git version 2.39.5 (Apple Git-154)"), Some((2, 39)));
        assert_eq!(version("hg 6"), None);
        let table = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda \
         263995992 201000000 49283072 81% /\n";
        assert_eq!(free(table), Some(48_128));
        assert_eq!(free(""), None);
    }
}
