//! Everything a command says: data to stdout, talk to stderr, each in the language of the house.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, BufWriter, IsTerminal as _, Write};

use super::Globals;
use super::error::Failure;
use super::exit::Exit;
use crate::domain::instant::Zone;
use crate::lang::{Catalogue, Value, Words};
use crate::output::Format;
use crate::output::colour::{Meaning, Palette};
use crate::output::problem::{Level, Source};
use crate::output::table::terminal_width;

/// Values for a message.
pub(super) type Values<'v> = &'v [(&'v str, Value<'v>)];

/// Where a command's words go, and how they look there.
pub(super) struct Ui {
    pub(super) catalogue: Catalogue,
    pub(super) format: Format,
    /// Colours of stdout.
    pub(super) palette: Palette,
    /// Columns of the terminal, where stdout is one.
    pub(super) width: Option<u16>,
    pub(super) yes: bool,
    /// Somebody is there to answer questions.
    pub(super) attended: bool,
    /// Data only: of a writing command, the id of what it wrote.
    pub(super) quiet: bool,
    talking: Palette,
    silent: bool,
    told: RefCell<BTreeSet<String>>,
}

impl Ui {
    pub(super) fn new(globals: &Globals, catalogue: Catalogue) -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let out = io::stdout().is_terminal();
        let err = io::stderr().is_terminal();
        Self {
            catalogue,
            format: globals.format,
            palette: Palette::new(globals.color, out, plain),
            width: if out { terminal_width() } else { None },
            yes: globals.yes,
            attended: !globals.surroundings.unattended && err && io::stdin().is_terminal(),
            talking: Palette::new(globals.color, err, plain),
            quiet: globals.quiet || globals.surroundings.silent,
            silent: globals.surroundings.silent,
            told: RefCell::default(),
        }
    }

    pub(super) fn words(&self, zone: Zone) -> Words<'_> {
        Words::new(&self.catalogue, zone)
    }

    pub(super) fn text(&self, id: &str, values: Values<'_>) -> String {
        self.catalogue.text(id, values)
    }

    /// Data. A reader who went away is no error.
    ///
    /// # Errors
    /// Stdout cannot be written, for any other reason.
    pub(super) fn data(&self, bytes: &[u8]) -> Result<(), Failure> {
        self.write(|out| out.write_all(bytes))
    }

    /// As [`data`](Self::data), for what is long and written bit by bit.
    ///
    /// # Errors
    /// Those of [`data`](Self::data).
    pub(super) fn write(
        &self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        if self.silent {
            return Ok(());
        }
        let mut out = BufWriter::new(io::stdout().lock());
        match write(&mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// What was done: `status` talk, silent with `--quiet`.
    pub(super) fn status(&self, id: &str, values: Values<'_>) {
        self.tell(&self.text(id, values));
    }

    /// A line of talk that is made already.
    pub(super) fn tell(&self, line: &str) {
        if !self.quiet {
            self.line(line);
        }
    }

    /// A line that is told once, however often a decision is made anew.
    pub(super) fn tell_once(&self, line: String) {
        if !self.told.borrow().contains(&line) {
            self.tell(&line);
            self.told.borrow_mut().insert(line);
        }
    }

    pub(super) fn warn(&self, id: &str, values: Values<'_>) {
        let head = self.talking.paint(Meaning::Warning, &self.catalogue.say("warning-head"));
        self.tell(&format!("{head}: {}", self.text(id, values)));
    }

    /// What may not go unheard, also with `--quiet`, and what belongs to it.
    pub(super) fn alarm(&self, id: &str, values: Values<'_>, lines: &[String]) {
        let head = self.talking.paint(Meaning::Warning, &self.catalogue.say("warning-head"));
        self.line(&format!("{head}: {}", self.text(id, values)));
        lines.iter().for_each(|line| self.line(&format!("  {line}")));
    }

    pub(super) fn hint(&self, id: &str, values: Values<'_>) {
        let head = self.talking.paint(Meaning::Hint, &self.catalogue.say("hint-head"));
        self.tell(&format!("{head}: {}", self.text(id, values)));
    }

    /// What stands in the sentences of a failure.
    fn values<'f>(&self, failure: &'f Failure) -> Vec<(&'static str, Value<'f>)> {
        let mut values: Vec<(&'static str, Value<'f>)> =
            failure.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        if let Some((message, code)) = failure.refused_by_system() {
            let why = self.text(message, &[("code", code.to_string().into())]);
            values.push(("why", why.into()));
        }
        values
    }

    /// A failure as one sentence.
    pub(super) fn said(&self, failure: &Failure) -> String {
        self.text(failure.message, &self.values(failure))
    }

    /// Says why a command failed, also with `--quiet`.
    pub(super) fn fail(&self, failure: &Failure) -> Exit {
        failure.news.iter().for_each(|news| self.news(news));
        let values = self.values(failure);
        let head = self.talking.paint(Meaning::Bad, &self.catalogue.say("error-head"));
        self.line(&format!("{head}: {}", self.said(failure)));
        for line in &failure.lines {
            self.line(&format!("  {line}"));
        }
        self.problems(&failure.files);
        if let Some(hint) = failure.hint {
            let head = self.talking.paint(Meaning::Hint, &self.catalogue.say("hint-head"));
            self.line(&format!("{head}: {}", self.text(hint, &values)));
        }
        failure.exit
    }

    /// Problems of files, each with its place and line.
    pub(super) fn problems(&self, files: &[crate::registry::FileProblem]) {
        for file in files {
            let source = Source {
                file: &file.path,
                text: &file.text,
                problems: std::slice::from_ref(&file.problem),
                level: Level::Error,
            };
            self.line(source.render(&self.catalogue, self.talking).trim_end());
        }
    }

    /// Does slow work; at a terminal, something turns meanwhile.
    pub(super) fn waiting<T>(&self, id: &str, size: usize, work: impl FnOnce() -> T) -> T {
        const SLOW: usize = 2_000;
        if self.quiet || size < SLOW || !io::stderr().is_terminal() {
            return work();
        }
        let bar = indicatif::ProgressBar::new_spinner()
            .with_message(self.text(id, &[("count", size.into())]));
        bar.enable_steady_tick(std::time::Duration::from_millis(120));
        let done = work();
        bar.finish_and_clear();
        done
    }

    /// Nobody can be told that stderr is gone.
    fn line(&self, line: &str) {
        let _ = writeln!(io::stderr().lock(), "{line}");
    }
}

/// Says that the program itself failed, and where.
pub(super) fn bug(panic: &std::panic::PanicHookInfo<'_>) {
    let catalogue = Catalogue::new(super::language::of(&std::env::args_os().collect::<Vec<_>>()));
    let words = panic
        .payload()
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.payload().downcast_ref::<String>().map(String::as_str));
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let what = format!("{} ({place})", words.unwrap_or("?"));
    let _ = writeln!(
        io::stderr().lock(),
        "{}: {}",
        catalogue.say("error-head"),
        catalogue.text("error-bug", &[("what", what.into())])
    );
}
