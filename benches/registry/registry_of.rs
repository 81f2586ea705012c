//! Registries of a given size, made by `git fast-import` so that the benchmark's own code writes
//! none of what is measured.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

const PRESETS: [&str; 2] = ["home-renovation", "real-estate-distribution"];
const TEMPLATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data-template");
/// An hour after the last of so many reports it is now: a report lands each minute.
fn start(size: usize) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    now - 3600 - 60 * size as u64
}

/// Whom reports are about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Customers {
    /// One customer each; a hundred reports land together.
    Apart,
    /// Each report shares a number with the next one, so that all are joined; each lands alone.
    Chained,
}

/// Makes a registry with so many reports under the home-renovation preset of a binary, and checks
/// it out.
pub fn registry(binary: &str, repo: &Path, size: usize, customers: Customers) {
    fs::create_dir_all(repo).expect("writable");
    git(repo, &["init", "-q", "--initial-branch=main", "--object-format=sha1"]);
    git(repo, &["config", "core.autocrlf", "false"]);
    let mut stream = String::new();
    let start = start(size);
    head(&mut stream, start, "refs/heads/main");
    for (path, text) in house(binary) {
        file(&mut stream, &path, &text);
    }
    let together = match customers {
        Customers::Apart => 100,
        Customers::Chained => 1,
    };
    for first in (0..size).step_by(together) {
        head(&mut stream, start + 60 * first as u64, "refs/heads/main");
        for number in first..size.min(first + together) {
            let (path, text) = report(number, customers);
            file(&mut stream, &path, &text);
        }
    }
    feed(repo, &stream);
    git(repo, &["reset", "-q", "--hard", "main"]);
}

/// A stream of so many other files in one commit, on a branch of its own.
pub fn fast_import(rows: usize, size: usize, branch: &str) -> String {
    let mut stream = String::new();
    head(&mut stream, start(size), branch);
    for number in size..size + rows {
        let (path, text) = report(number, Customers::Apart);
        file(&mut stream, &path, &text);
    }
    stream
}

/// A distributor's table.
pub fn batch(rows: usize) -> String {
    let mut text = String::from("客户姓名,联系电话,性别,需求\n");
    for number in 0..rows {
        let _ = writeln!(
            text,
            "{},1{:02}****{:04},男,三居",
            name(number),
            30 + number / 10_000 % 60,
            number % 10_000
        );
    }
    text
}

fn name(number: usize) -> String {
    const SURNAMES: [&str; 10] = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴"];
    const GIVEN: [&str; 10] = ["明", "丽", "强", "静", "伟", "芳", "磊", "娟", "勇", "敏"];
    format!("{}{}{}", SURNAMES[number % 10], GIVEN[number / 10 % 10], GIVEN[number / 100 % 10])
}

/// The files of a house. The regulations are those that the binary itself brings along: another
/// version of the program reads another language.
fn house(binary: &str) -> Vec<(String, String)> {
    let mut files = vec![(
        "baobei.toml".to_owned(),
        "format = 1\nname = \"bench\"\nregistry = \"0123456789abcdef\"\nlanguage = \"en\"\nzone = \
         \"Asia/Shanghai\"\n"
            .to_owned(),
    )];
    let folder = tempfile::tempdir().expect("a temporary folder");
    let status = Command::new(binary)
        .current_dir(folder.path())
        .args(["init", "house", "--admin", "boss", "--name", "bench", "--quiet"])
        .args(PRESETS.iter().flat_map(|name| ["--preset", name]))
        .env("HOME", folder.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .status();
    assert!(status.expect("the binary runs").success(), "{binary} makes no registry");
    for name in PRESETS {
        let path = format!("policy/{name}.toml");
        let text = fs::read_to_string(folder.path().join("house").join(&path));
        files.push((path, text.expect("a preset")));
    }
    for year in 2023..=2026 {
        files.push((
            format!("calendar/cn-{year}.toml"),
            fs::read_to_string(format!("{TEMPLATE}/calendar/cn-{year}.toml")).expect("a calendar"),
        ));
    }
    files.push((
        "org/teams/d.toml".to_owned(),
        "format = 1\nid = \"d\"\nname = \"东方\"\ndesignated = \"d1\"\n".to_owned(),
    ));
    for number in 0..50 {
        files.push((
            format!("org/staff/s{number}.toml"),
            format!(
                "format = 1\nid = \"s{number}\"\nname = \"销售{number}\"\nroles = [\"sales\"]\n"
            ),
        ));
    }
    let reporter =
        "format = 1\nid = \"d1\"\nname = \"报备员\"\nroles = [\"sales\"]\nteam = \"d\"\n";
    files.push(("org/staff/d1.toml".to_owned(), reporter.to_owned()));
    files
}

/// The id of a report.
pub fn id_of(number: usize) -> String {
    format!("01JNE{number:021}")
}

fn report(number: usize, customers: Customers) -> (String, String) {
    let day = number / 500;
    let shared = match customers {
        Customers::Apart => String::new(),
        Customers::Chained => format!(", \"138{:08}\"", number + 1),
    };
    let id = id_of(number);
    let path = format!(
        "reports/{}/{:02}/{:02}/{id}.toml",
        2025 + day / 336,
        day / 28 % 12 + 1,
        day % 28 + 1
    );
    let text = format!(
        "format = 1\nid = \"{id}\"\nkind = \"intent\"\npolicy = \"home-renovation\"\nregistrant = \
         \"s{}\"\nnonce = \"{number:032x}\"\n\n[customer]\nscope = \"unit\"\nname = \
         \"{}\"\nphones = [\"138{number:08}\"{shared}]\naddress = \"东区{}栋\"\nunit = \
         \"{}-{}\"\n\n[intent]\nproduct = \"全屋\"\nexpected_amount = \"268000.00 \
         CNY\"\nexpected_signing = 2025-12-20\n\n[[event]]\nid = \"01JNF{number:021}\"\ntype = \
         \"follow-up\"\nby = \"s{}\"\nnote = \"电话回访\"\n",
        number % 50,
        name(number),
        number / 100,
        number / 100 + 1,
        number % 100 + 1,
        number % 50,
    );
    (path, text)
}

fn head(stream: &mut String, at: u64, branch: &str) {
    let _ = write!(
        stream,
        "commit {branch}\ncommitter bench <bench@example.invalid> {at} +0800\ndata 2\nx\n"
    );
}

fn file(stream: &mut String, path: &str, text: &str) {
    let _ = write!(stream, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
}

fn feed(repo: &Path, stream: &str) {
    use std::io::Write as _;
    let mut child = Command::new("git")
        .arg("-C")
        .arg(repo)
        .args(["fast-import", "--quiet"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    child.stdin.take().expect("piped").write_all(stream.as_bytes()).expect("git reads");
    assert!(child.wait().expect("a child of ours").success());
}

fn git(repo: &Path, args: &[&str]) {
    assert!(
        Command::new("git").arg("-C").arg(repo).args(args).status().expect("git runs").success(),
        "git {args:?}"
    );
}
