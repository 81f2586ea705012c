//! What the stories of the presets do not notice: each value, word, list element, key and citation
//! of a preset is changed in turn, and its stories are run over each change.
//!
//! `cargo test --test notice` runs all of it; with `-- home offence` only what has these words in
//! its place. What no story notices stands in `unnoticed.toml`, each with the reason; a change that
//! is listed there and noticed fails too, so that the list shrinks.
#![allow(clippy::print_stdout, reason = "this target prints its own report")]
#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this target"
)]

mod change;
mod place;
mod preset;
mod texts;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use baobei::calendar::WorkCalendar;
use rayon::prelude::*;

use change::Change;
use preset::Preset;

/// So many changes may go unnoticed.
const AT_MOST: usize = 100;

/// What was asked for on the command line.
#[derive(Default)]
struct Asked {
    list: bool,
    words: Vec<String>,
}

impl Asked {
    /// Flags of libtest that other targets take are passed over.
    fn read() -> Self {
        let mut asked = Self::default();
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--list" => asked.list = true,
                "--format" | "--test-threads" | "--skip" => drop(args.next()),
                flag if flag.starts_with('-') => {}
                "notice" => {}
                word => asked.words.push(word.to_owned()),
            }
        }
        asked
    }

    fn wants(&self, name: &str) -> bool {
        self.words.iter().all(|word| name.contains(word.as_str()))
    }
}

fn template(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data-template").join(folder)
}

/// Files of a template folder, by name.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(template(folder)).expect("a folder of the template");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut found: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("readable"))
        })
        .collect();
    found.sort();
    found
}

/// Changes that nothing notices, by preset and place, each with the reason why not.
type Known = BTreeMap<String, BTreeMap<String, String>>;

fn known() -> Known {
    toml::from_str(include_str!("unnoticed.toml")).expect("presets, places and reasons")
}

/// What came of one change.
struct Came<'c> {
    preset: &'c str,
    change: &'c Change,
    noticed: bool,
}

impl Came<'_> {
    fn is_known(&self, known: &Known) -> bool {
        known.get(self.preset).is_some_and(|known| known.contains_key(&self.change.name()))
    }

    fn print(&self, word: &str) {
        let Self { preset, change, .. } = self;
        println!("{preset}.toml:{} {}{word}", change.line, change.name());
    }
}

fn main() -> ExitCode {
    let asked = Asked::read();
    if asked.list {
        if !std::env::args().any(|arg| arg == "--ignored") {
            println!("notice: test");
        }
        return ExitCode::SUCCESS;
    }
    let years: Vec<(String, String)> = files("calendar");
    let calendar = WorkCalendar::read(&years).expect("the template's calendars");
    let read = files("policy").into_iter().map(|(name, text)| {
        let stories = fs::read_to_string(template("policy/stories").join(&name));
        Preset::read(name.trim_end_matches(".toml"), &text, &stories.expect("its stories"))
    });
    let presets: Vec<Preset> = match read.collect() {
        Ok(presets) => presets,
        Err(fault) => {
            println!("{fault}");
            return ExitCode::FAILURE;
        }
    };
    let faults: Vec<String> =
        presets.par_iter().flat_map(|preset| preset.faults(&calendar)).collect();
    if !faults.is_empty() {
        println!("{}", faults.join("\n"));
        return ExitCode::FAILURE;
    }
    let mut all = Vec::new();
    for preset in &presets {
        let wanted = |change: &&Change| asked.wants(&format!("{}.{}", preset.id, change.name()));
        let changes: Vec<&Change> = preset.changes.iter().filter(wanted).collect();
        let came = changes.par_iter().map(|change| Came {
            preset: &preset.id,
            change,
            noticed: preset.notices(change, &calendar),
        });
        all.extend(came.collect::<Vec<Came<'_>>>());
    }
    if judge(&all, &known(), &asked) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says what fails: what is unnoticed and not known to be, and what is known and noticed, or gone.
fn judge(all: &[Came<'_>], known: &Known, asked: &Asked) -> bool {
    let mut fails = 0;
    for came in all {
        match (came.noticed, came.is_known(known)) {
            (false, false) => came.print(""),
            (true, true) => came.print(" is noticed: strike it from unnoticed.toml"),
            _ => continue,
        }
        fails += 1;
    }
    for (preset, changes) in known {
        for name in changes.keys().filter(|name| asked.wants(&format!("{preset}.{name}"))) {
            let is_there = |came: &Came<'_>| came.preset == preset && came.change.name() == **name;
            if !all.iter().any(is_there) {
                println!("{preset} {name} is no change: strike it from unnoticed.toml");
                fails += 1;
            }
        }
    }
    let unnoticed = all.iter().filter(|came| !came.noticed).count();
    println!("{unnoticed} of {} unnoticed; {fails} fail", all.len());
    fails == 0 && unnoticed <= AT_MOST
}
