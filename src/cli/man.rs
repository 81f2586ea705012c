//! `baobei man`.

use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::Globals;
use super::error::Failure;
use super::exit::Exit;
use super::file;
use super::ui::Ui;
use crate::lang::Catalogue;

/// Prints the manual page, or writes a page for every command.
#[derive(Debug, clap::Args)]
pub(super) struct ManArgs {
    /// The directory to write pages to: baobei.1, baobei-report-add.1 …
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub(super) fn run(args: ManArgs, _: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let mut command = super::definition(ui.catalogue.language());
    command.build();
    match &args.dir {
        None => ui.data(&page(&command, "baobei", &ui.catalogue)?)?,
        Some(dir) => {
            std::fs::create_dir_all(dir)?;
            let count = write_all(&command, "baobei", dir, &ui.catalogue)?;
            ui.status(
                "man-written",
                &[("count", count.into()), ("dir", dir.display().to_string().into())],
            );
        }
    }
    Ok(Exit::Done)
}

/// Writes the page of a command, then those of the commands below it; says how many.
fn write_all(
    command: &Command,
    name: &str,
    dir: &Path,
    catalogue: &Catalogue,
) -> Result<usize, Failure> {
    file::save(&dir.join(format!("{name}.1")), &page(command, name, catalogue)?)?;
    let below = command
        .get_subcommands()
        .filter(|below| below.get_name() != "help" && !below.is_hide_set());
    below
        .map(|below| write_all(below, &format!("{name}-{}", below.get_name()), dir, catalogue))
        .sum::<Result<usize, _>>()
        .map(|below| below + 1)
}

fn page(command: &Command, name: &str, catalogue: &Catalogue) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    let man = Man::new(command.clone().name(name.to_owned()))
        .title(name)
        .section("1")
        .source("baobei")
        .manual("baobei");
    man.render(&mut page)?;
    page.extend(exits(catalogue).to_roff().into_bytes());
    Ok(page)
}

/// How every command ends.
fn exits(catalogue: &Catalogue) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [catalogue.say("man-exit-status").as_str()]);
    for (exit, meaning) in Exit::ALL {
        roff.control("TP", [])
            .text([bold((exit as u8).to_string())])
            .text([roman(catalogue.say(meaning))]);
    }
    roff
}
