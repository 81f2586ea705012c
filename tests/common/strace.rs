//! The system calls that change something, as strace prints them: where a program may die, and
//! where a disk may be full.

use std::collections::BTreeMap;

/// Calls that change something, or tell somebody. Calls of `openat` that only read are left out
/// when points are chosen.
pub const CALLS: [&str; 15] = [
    "openat",
    "write",
    "pwrite64",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "fsync",
    "fdatasync",
    "mkdir",
    "mkdirat",
];

/// A call that changes something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    pub call: String,
    /// Which of its name it is in its thread, from 1: what `inject=…:when=` counts.
    pub nth: usize,
    pub thread: String,
    /// Whether it writes to a file, and not into a pipe. Known where strace was told to name the
    /// files (`-y`).
    pub is_on_disk: bool,
}

/// The calls that change something, in their order, of a trace that strace wrote with `-f` and
/// `-o`.
pub fn points(trace: &str) -> Vec<Point> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let Some((call, args)) = rest.trim_start().split_once('(') else { continue };
        if !CALLS.contains(&call) {
            continue;
        }
        let count = counts.entry((thread, call)).or_default();
        *count += 1;
        let is_open = call == "openat";
        let writes = ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|flag| args.contains(flag));
        if is_open && !writes {
            continue;
        }
        let is_on_disk = match call {
            "write" | "pwrite64" => args.split(',').next().is_some_and(|fd| fd.contains("</")),
            "openat" => args.contains("O_CREAT"),
            _ => true,
        };
        let (call, thread) = (call.to_owned(), thread.to_owned());
        found.push(Point { call, nth: *count, thread, is_on_disk });
    }
    found
}
