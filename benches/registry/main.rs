//! Whole commands at named sizes, beside what a user would use instead, in one run.
//!
//! `cargo bench` prints one table per size: 1,000, 10,000 and 100,000 reports; other sizes as
//! arguments: `cargo bench -- 1000000`. Every figure is the median of several runs of a whole
//! process, with the peak memory of that process.
#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this crate"
)]

mod hub;
mod measure;
mod parse;
mod registry_of;

use std::path::Path;

use measure::{Figure, measure, median, shell};
use registry_of::{batch, fast_import, registry};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const ROWS: usize = 10_000;

fn main() {
    let mut args = std::env::args_os().skip(1);
    if args.next().is_some_and(|argument| argument == parse::ARGUMENT) {
        return parse::parse(Path::new(&args.next().expect("a folder")));
    }
    if std::env::args().any(|argument| argument == hub::ARGUMENT) {
        return hub::bench();
    }
    let given: Vec<usize> = std::env::args().skip(1).filter_map(|text| text.parse().ok()).collect();
    let sizes = if given.is_empty() { SIZES.to_vec() } else { given };
    for size in sizes {
        let folder = tempfile::tempdir().expect("a temporary folder");
        bench(folder.path(), size);
    }
}

fn bench(folder: &Path, size: usize) {
    let repo = folder.join("registry");
    registry(&repo, size);
    say(&format!("\n{size} reports"));
    say(&format!("  {:<48} {:>10} {:>10}", "command", "seconds", "peak MiB"));
    let runs = if size > 10_000 { 5 } else { 9 };
    let own = |args: &[&str]| {
        let mut all =
            vec![env!("CARGO_BIN_EXE_baobei"), "-C", "registry", "--as", "s1", "--lang", "en"];
        all.extend(args);
        measure(folder, &all)
    };
    row("baobei status (first: builds the chronicle)", &own(&["status"]));
    let mut number = 0;
    let add = median(runs, || {
        number += 1;
        let phone = format!("139{:08}", 50_000_000 + number);
        own(&[
            "report",
            "add",
            "--policy",
            "home-renovation",
            "--name",
            "周明远",
            "--phone",
            &phone,
            "--address",
            "东区",
            "--yes",
        ])
    });
    row("baobei report add", &add);
    row("baobei check PHONE", &median(runs, || own(&["check", "13800000007"])));
    row("baobei report list", &median(runs, || own(&["report", "list", "--format", "json"])));
    let check = median(runs, || own(&["rule", "check", "--quiet"]));
    row("baobei rule check", &check);
    let program = std::env::current_exe().expect("this program has a path");
    let program = program.to_str().expect("a path in Unicode");
    let parse = median(runs, || measure(folder, &[program, parse::ARGUMENT, "registry"]));
    row("walk, read and parse", &parse);
    let mut number = 0;
    let commit = median(runs, || {
        number += 1;
        let path = format!("reports/plain-{number}.txt");
        std::fs::write(repo.join(&path), format!("{number}\n")).expect("writable");
        measure(
            folder,
            &shell(&format!(
                "git -C registry add {path} && git -C registry -c user.name=x -c user.email=x@x \
                 commit -qm x"
            )),
        )
    });
    row("git add && git commit, one file", &commit);
    row(
        "git status",
        &median(runs, || measure(folder, &["git", "-C", "registry", "status", "--porcelain"])),
    );
    row(
        "rg PHONE",
        &median(runs, || measure(folder, &["rg", "-l", "13800000007", "registry/reports"])),
    );
    ratio("judging everything against walk, read and parse", &check, &parse);
    ratio("one report against git add && git commit", &add, &commit);
    import(folder, size);
}

/// A batch of rows into a registry of the given size, against fast-import of the same number of
/// files.
fn import(folder: &Path, size: usize) {
    std::fs::write(folder.join("batch.csv"), batch(ROWS)).expect("writable");
    let args = [
        "-C",
        "registry",
        "--as",
        "d1",
        "--lang",
        "en",
        "report",
        "import",
        "batch.csv",
        "--kind",
        "pre",
        "--policy",
        "real-estate-distribution",
        "--yes",
    ];
    let mut command = vec![env!("CARGO_BIN_EXE_baobei")];
    command.extend(args);
    let own = measure::measure_at(folder, &command, "2025-05-09T18:30:00+08:00");
    row(&format!("baobei report import, {ROWS} rows"), &own);
    std::fs::write(folder.join("stream"), fast_import(ROWS, size, "refs/heads/other"))
        .expect("writable");
    let peer = measure(folder, &shell("git -C registry fast-import --quiet < stream"));
    row(&format!("git fast-import, {ROWS} files"), &peer);
    ratio("import against fast-import", &own, &peer);
}

fn row(name: &str, figure: &Figure) {
    say(&format!(
        "  {name:<48} {:>10.3} {:>10.0}{}",
        figure.seconds,
        figure.peak_mib,
        figure.note()
    ));
}

fn ratio(name: &str, own: &Figure, peer: &Figure) {
    say(&format!("  {name:<48} {:>9.2}x", own.seconds / peer.seconds));
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
fn say(line: &str) {
    println!("{line}");
}
