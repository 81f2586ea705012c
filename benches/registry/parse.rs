//! What every judgement of the whole must do at least: walk the files, read them, parse them into
//! reports, on all processors.

use std::fs;
use std::path::{Path, PathBuf};

use baobei::domain::report::Report;
use rayon::prelude::*;

/// Under this argument the benchmark does it in a process of its own, and ends.
pub const ARGUMENT: &str = "parse";

/// Parses the reports of a registry, and keeps them until all are parsed.
pub fn parse(repo: &Path) {
    let mut files = Vec::new();
    walk(&repo.join("reports"), &mut files);
    let read = |path: &PathBuf| {
        fs::read_to_string(path).map(|text| Report::read(&text).expect("a report"))
    };
    let reports: Vec<Report> =
        files.par_iter().map(read).collect::<Result<_, _>>().expect("readable");
    assert_eq!(reports.len(), files.len());
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = entry.path();
        if entry.file_type().expect("a kind").is_dir() {
            walk(&path, found)
        } else {
            found.push(path)
        }
    }
}
