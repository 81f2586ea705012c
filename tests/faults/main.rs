//! What was found wrong once, by kind: each entry is a file of cases, and a case is a script of
//! commands for any binary (`tests/faults/README.md`).
//!
//! `cargo test --test faults` runs the program just built. What is known to be wrong stands in
//! `open.toml`, and a case listed there that comes out right fails too, so that the list shrinks.
//! `cargo test --test faults -- --before PATH` compares with another binary.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this target prints its own report")]
#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this target"
)]

mod case;
mod house;
mod look;
mod play;
mod script;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use case::Cases;
use play::Binary;

/// What was asked for on the command line.
#[derive(Default)]
struct Asked {
    before: Option<PathBuf>,
    why: bool,
    list: bool,
    ids: Vec<String>,
}

impl Asked {
    /// Flags of libtest that other targets take are passed over.
    fn read() -> Self {
        let mut asked = Self::default();
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--before" => asked.before = args.next().map(PathBuf::from),
                "--why" => asked.why = true,
                "--list" => asked.list = true,
                "--format" | "--test-threads" | "--skip" => drop(args.next()),
                flag if flag.starts_with('-') => {}
                "faults" => {}
                id => asked.ids.push(id.to_owned()),
            }
        }
        asked
    }
}

fn main() -> ExitCode {
    let asked = Asked::read();
    if asked.list {
        if !std::env::args().any(|arg| arg == "--ignored") {
            println!("faults: test");
        }
        return ExitCode::SUCCESS;
    }
    let cases = match Cases::read(&asked.ids) {
        Ok(cases) => cases,
        Err(problems) => {
            eprintln!("{}", problems.join("\n"));
            return ExitCode::FAILURE;
        }
    };
    let now = Binary::new(Path::new(env!("CARGO_BIN_EXE_baobei")), &cases).play(&cases.cases);
    let ended_well = match &asked.before {
        Some(path) => {
            let before = Binary::new(path, &cases).play(&cases.cases);
            table::compare(&cases, &before, &now, asked.why);
            true
        }
        None => table::judge(&cases, &now),
    };
    if ended_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
