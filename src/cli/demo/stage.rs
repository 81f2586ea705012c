//! Plays the script: shows each command line and runs it as anybody would.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use ulid::Ulid;

use super::script::{DemoCommand, DemoPart};
use crate::app::reach::Reach;
use crate::app::session::LocalTime;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::cli::{Caller, Globals, run_in};
use crate::domain::instant::Zone;
use crate::lang::short;
use crate::output::colour::Meaning;

pub(super) struct DemoPlay<'s> {
    dir: &'s Path,
    ui: &'s Ui,
    zone: Zone,
    /// Ids of records, by the names the script gives them.
    ids: BTreeMap<&'static str, Ulid>,
}

impl<'s> DemoPlay<'s> {
    pub(super) fn new(dir: &'s Path, ui: &'s Ui) -> Self {
        Self { dir, ui, zone: Zone::default(), ids: BTreeMap::new() }
    }

    /// Tells a part of the story and runs its commands.
    pub(super) fn play(&mut self, scene: &DemoPart) -> Result<(), Failure> {
        let told = self.ui.palette.paint(Meaning::Heading, &self.ui.text(scene.told, &[]));
        self.ui.data(format!("\n# {told}\n").as_bytes())?;
        scene.steps.iter().try_for_each(|step| self.step(step))
    }

    fn step(&mut self, step: &DemoCommand) -> Result<(), Failure> {
        let moment = self.moment(step)?;
        let args: Vec<String> = step.args.iter().map(|arg| self.filled(arg)).collect();
        self.show(step, &args)?;
        let before = self.records()?;
        let exit = run_in(
            self.command(step, &args),
            Caller { moment: Some(moment), unattended: true, silent: step.quiet },
        );
        if exit != step.exit {
            return Err(Failure::new(exit, "error-demo").with("command", args.join(" ")));
        }
        if let Some(name) = step.names {
            let new = self
                .records()?
                .into_iter()
                .find(|id| !before.contains(id))
                .ok_or_else(|| Failure::bug("a step of the demonstration made nothing"))?;
            self.ids.insert(name, new);
        }
        Ok(())
    }

    fn moment(&self, step: &DemoCommand) -> Result<LocalTime, Failure> {
        let at = self
            .zone
            .read(step.at)
            .map_err(|_| Failure::bug("a time of the demonstration that is none"))?;
        Ok(LocalTime { at, offset_minutes: 480 })
    }

    /// The text with the ends of ids in the place of names.
    fn filled(&self, arg: &str) -> String {
        match arg.strip_prefix('@') {
            Some("DIR") => self.dir.display().to_string(),
            Some(name) => self.ids.get(name).map_or_else(|| arg.to_owned(), short),
            None => arg.to_owned(),
        }
    }

    /// The whole command line: the same as shown, and where the registry is.
    fn command(&self, step: &DemoCommand, args: &[String]) -> Vec<OsString> {
        let mut line: Vec<OsString> =
            vec!["baobei".into(), "--lang".into(), self.ui.catalogue.language().tag().into()];
        line.extend([
            "--color".into(),
            if self.ui.palette.on { "always".into() } else { "never".into() },
        ]);
        if args.first().is_some_and(|command| command != "init") {
            line.extend([
                "-C".into(),
                self.dir.as_os_str().to_owned(),
                "--as".into(),
                step.by.into(),
            ]);
        }
        line.extend(args.iter().map(OsString::from));
        line
    }

    fn show(&self, step: &DemoCommand, args: &[String]) -> Result<(), Failure> {
        let typed: Vec<String> = args.iter().map(|arg| quoted(arg)).collect();
        let who = if args.first().is_some_and(|command| command == "init") {
            String::new()
        } else {
            format!(" --as {}", step.by)
        };
        let line =
            self.ui.palette.paint(Meaning::Hint, &format!("baobei{who} {}", typed.join(" ")));
        let at = self.ui.palette.paint(Meaning::Quiet, step.at);
        let gap = if step.quiet { "" } else { "\n" };
        self.ui.data(format!("{gap}{at} $ {line}\n").as_bytes())
    }

    /// Ids of all records and of the events in them.
    fn records(&self) -> Result<Vec<Ulid>, Failure> {
        if !self.dir.exists() {
            return Ok(Vec::new());
        }
        let globals = Globals::at(PathBuf::from(self.dir));
        let (registry, _) = Context::open(&globals, self.ui)?.open_to(Reach::All)?;
        let events =
            registry.reports.iter().flat_map(|report| report.events.iter().map(|event| event.id.0));
        Ok(registry.places.keys().copied().chain(events).collect())
    }
}

/// As a shell wants it.
fn quoted(arg: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:@%+,、".contains(c);
    if arg.chars().all(plain) { arg.to_owned() } else { format!("'{arg}'") }
}
