//! Whole commands at named sizes, beside what a user would use instead, in one run.
//!
//! `cargo bench --bench registry` prints one table per size: 1,000, 10,000 and 100,000 reports;
//! other sizes as arguments: `cargo bench --bench registry -- 1000000`. Every figure is the median
//! of several runs of a whole process, with the peak memory of that process. With `--before PATH`,
//! the figures of another version's binary stand beside those of this one, each with a registry of
//! its own. Last come components of claims, in which each shares a number with the next.
#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this crate"
)]

mod hub;
mod measure;
mod parse;
mod registry_of;
mod terminal;

use std::collections::BTreeMap;
use std::path::Path;

use measure::{Answer, Figure, measure, measure_at_terminal, median, shell};
use registry_of::{Customers, batch, fast_import, id_of, registry};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const ROWS: usize = 10_000;
/// Claims in one component.
const COMPONENTS: [usize; 3] = [1_000, 5_000, 20_000];
const BINARY: &str = env!("CARGO_BIN_EXE_baobei");
const BEFORE: &str = "--before";
/// The report that is shown, explained and written to: how many stand between it and the end, and
/// how much of its id is typed. It is a registration of `s1`, and protected.
const REPORT: usize = 99;
const SHORT: usize = 6;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|argument| argument == parse::ARGUMENT) {
        return parse::parse(Path::new(args.get(1).expect("a folder")));
    }
    if args.iter().any(|argument| argument == hub::ARGUMENT) {
        return hub::bench();
    }
    let before = args.iter().position(|argument| argument == BEFORE);
    let before = before.map(|place| args.get(place + 1).expect("the path of a binary").as_str());
    let given: Vec<usize> = args.iter().filter_map(|text| text.parse().ok()).collect();
    let sizes = if given.is_empty() { SIZES.to_vec() } else { given };
    let mut first = None;
    for size in sizes {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = bench(folder.path(), size, before);
        match &first {
            None => first = Some(own),
            Some(small) => growth(small, &own),
        }
    }
    say("\none component");
    COMPONENTS.iter().for_each(|claims| component(*claims, before));
}

/// Judges so many claims that are all joined, each to the next.
fn component(claims: usize, before: Option<&str>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let judged = |binary: &str| {
        let mut measured = Measured { binary, registry: "registry", size: claims, runs: 0 };
        let folder = folder.path().join(if binary == BINARY { "own" } else { "before" });
        registry(binary, &folder.join(measured.registry), claims, Customers::Chained);
        // The first run builds the chronicle.
        measured.run(&folder, &line("", &["status"]));
        measured.run(&folder, &line("", &["rule", "check", "--quiet"]))
    };
    let (own, peer) = (judged(BINARY), before.map(judged));
    beside(&format!("{RULE_CHECK}, {claims} claims"), &own, peer.as_ref());
}

/// What our own commands took, by name.
type Figures = BTreeMap<&'static str, Figure>;

/// One line of the table: a command, and the answers to what it asks at a terminal.
struct Line {
    name: &'static str,
    /// `{phone}` is another phone at each run.
    args: &'static [&'static str],
    talk: &'static [Answer],
}

const fn line(name: &'static str, args: &'static [&'static str]) -> Line {
    Line { name, args, talk: &[] }
}

const ADD: &str = "baobei report add";
const ADD_JSON: &str = "baobei report add --format json";
const ADD_TERMINAL: &str = "baobei report add, at a terminal";
const RECORD: &str = "baobei record";
const RECORD_JSON: &str = "baobei record --format json";
const RECORD_TERMINAL: &str = "baobei record, at a terminal";
const RULE_CHECK: &str = "baobei rule check";

const LINES: [Line; 16] = [
    line("baobei status (first: builds the chronicle)", &["status"]),
    line(ADD, &NEW),
    Line { args: &NEW_JSON, ..line(ADD_JSON, &[]) },
    Line {
        talk: &[
            Answer { asked: &["name (needed):"], typed: "周明远\r" },
            Answer { asked: &["phone (needed):"], typed: "{phone}\r" },
            Answer { asked: &["address (needed):"], typed: "东区\r" },
            Answer { asked: &["unit (may stay empty):"], typed: "\r" },
            // The older words are those of the version that one may be measured beside.
            Answer { asked: &["Save this report?", "Go on?"], typed: "y\r" },
        ],
        ..line(ADD_TERMINAL, &["report", "add", "--policy", "home-renovation"])
    },
    line(RECORD, &["record", "{report}", "follow-up", "--note", "电话回访"]),
    line(
        RECORD_JSON,
        &["record", "{report}", "follow-up", "--note", "电话回访", "--format", "json"],
    ),
    Line {
        talk: &[Answer { asked: &["(nothing is asked)"], typed: "" }],
        ..line(RECORD_TERMINAL, &["record", "{report}", "follow-up", "--note", "电话回访"])
    },
    line("baobei check PHONE", &["check", "13800000007"]),
    line("baobei check PHONE --format json", &["check", "13800000007", "--format", "json"]),
    line("baobei report show", &["report", "show", "{short}"]),
    line("baobei report show --format json", &["report", "show", "{short}", "--format", "json"]),
    line("baobei rule explain", &["rule", "explain", "{short}"]),
    line("baobei rule explain --format json", &["rule", "explain", "{short}", "--format", "json"]),
    line("baobei pool claim, refused", &["pool", "claim", "{short}"]),
    line("baobei report list", &["report", "list", "--format", "json"]),
    line(RULE_CHECK, &["rule", "check", "--quiet"]),
];
const NEW: [&str; 11] = [
    "report",
    "add",
    "--policy",
    "home-renovation",
    "--name",
    "周明远",
    "--phone",
    "{phone}",
    "--address",
    "东区",
    "--yes",
];
const NEW_JSON: [&str; 13] = [
    "report",
    "add",
    "--policy",
    "home-renovation",
    "--name",
    "周明远",
    "--phone",
    "{phone}",
    "--address",
    "东区",
    "--yes",
    "--format",
    "json",
];

/// A binary with a registry of its own, in which its runs are counted.
struct Measured<'b> {
    binary: &'b str,
    registry: &'static str,
    size: usize,
    runs: usize,
}

impl Measured<'_> {
    fn run(&mut self, folder: &Path, line: &Line) -> Figure {
        self.runs += 1;
        let phone = format!("139{:08}", 50_000_000 + self.runs);
        let report = id_of(self.size - REPORT);
        let filled = |text: &str| {
            text.replace("{phone}", &phone)
                .replace("{report}", &report)
                .replace("{short}", &report[report.len() - SHORT..])
        };
        let args: Vec<String> = line.args.iter().map(|arg| filled(arg)).collect();
        let mut all = vec![self.binary, "-C", self.registry, "--as", "s1", "--lang", "en"];
        all.extend(args.iter().map(String::as_str));
        if line.talk.is_empty() {
            return measure(folder, &all);
        }
        let talk = line.talk.iter().map(|answer| (answer.asked, filled(answer.typed))).collect();
        measure_at_terminal(folder, &all, talk)
    }
}

fn bench(folder: &Path, size: usize, before: Option<&str>) -> Figures {
    let repo = folder.join("registry");
    let mut own = Measured { binary: BINARY, registry: "registry", size, runs: 0 };
    let other = |binary| Measured { binary, registry: "registry-before", size, runs: 0 };
    let mut other = before.map(other);
    registry(BINARY, &repo, size, Customers::Apart);
    if let Some(other) = &other {
        registry(other.binary, &folder.join(other.registry), size, Customers::Apart);
    }
    say(&format!("\n{size} reports"));
    let head = if before.is_some() { "  before: seconds, MiB" } else { "" };
    say(&format!("  {:<48} {:>10} {:>10}{head}", "command", "seconds", "peak MiB"));
    let runs = if size > 10_000 { 5 } else { 9 };
    let mut figures = Figures::new();
    for (number, line) in LINES.iter().enumerate() {
        // The first one is what it is only once.
        let take = |measured: &mut Measured<'_>| match number {
            0 => measured.run(folder, line),
            _ => median(runs, || measured.run(folder, line)),
        };
        let figure = take(&mut own);
        let peer = other.as_mut().map(take);
        beside(line.name, &figure, peer.as_ref());
        figures.insert(line.name, figure);
    }
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
    let mut number = 0;
    let index = median(runs, || {
        number += 1;
        let path = format!("reports/indexed-{number}.txt");
        std::fs::write(repo.join(&path), format!("{number}\n")).expect("writable");
        measure(folder, &["git", "-C", "registry", "add", &path])
    });
    row("git add, one file: reads and writes the index", &index);
    row(
        "git status",
        &median(runs, || measure(folder, &["git", "-C", "registry", "status", "--porcelain"])),
    );
    row(
        "rg PHONE",
        &median(runs, || measure(folder, &["rg", "-l", "13800000007", "registry/reports"])),
    );
    let add = &figures[ADD];
    ratio("judging everything against walk, read and parse", &figures[RULE_CHECK], &parse);
    ratio("one report against git add && git commit", add, &commit);
    ratio("one report as JSON against the plain one", &figures[ADD_JSON], add);
    ratio("one report at a terminal against the plain one", &figures[ADD_TERMINAL], add);
    ratio("one event as JSON against the plain one", &figures[RECORD_JSON], &figures[RECORD]);
    ratio("one event at a terminal", &figures[RECORD_TERMINAL], &figures[RECORD]);
    import(folder, size);
    figures
}

/// By how much each command costs more where there are more reports.
fn growth(small: &Figures, large: &Figures) {
    for line in &LINES[1..] {
        ratio(
            &format!("{}: against the smallest", line.name),
            &large[line.name],
            &small[line.name],
        );
    }
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
    // Tables are taken in the evening.
    let tomorrow = chrono::Utc::now().date_naive() + chrono::TimeDelta::days(1);
    let own = measure::measure_at(folder, &command, &format!("{tomorrow}T18:30:00+08:00"));
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

/// A line with what another version takes.
fn beside(name: &str, figure: &Figure, before: Option<&Figure>) {
    let before = before.map_or(String::new(), |before| {
        format!("  {:>10.3} {:>10.0}{}", before.seconds, before.peak_mib, before.note())
    });
    say(&format!(
        "  {name:<48} {:>10.3} {:>10.0}{}{before}",
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
