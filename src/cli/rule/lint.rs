//! `baobei rule lint`.

use std::path::Path;

use crate::app::reach::Reach;
use crate::app::sight::Sight;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::house::Language;
use crate::domain::ids::CommitId;
use crate::domain::instant::{Instant, Zone};
use crate::domain::order::ALONE;
use crate::domain::problem::Problem;
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::output::Page;
use crate::output::problem::{Level, Source};
use crate::output::view::Lint;
use crate::policy::{Policy, lint};

use super::edited;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleLintArgs {
    /// Policies by name, or files; all policies of the registry where none is given
    #[arg(value_name = "POLICY|FILE")]
    policies: Vec<String>,
}

/// A file with its problems.
struct PolicyToLint {
    file: String,
    text: String,
    problems: Vec<Problem>,
    level: Level,
}

pub(in crate::cli) fn run(
    args: RuleLintArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let (files, names): (Vec<&String>, Vec<&String>) =
        args.policies.iter().partition(|given| Path::new(given).is_file());
    let mut read: Vec<PolicyToLint> =
        files.into_iter().map(|file| of_file(file)).collect::<Result<_, _>>()?;
    let mut place = (Zone::default(), Instant::from_epoch(0), None);
    let mut changed = Vec::new();
    if read.is_empty() || !names.is_empty() {
        let context = Context::open(globals, ui)?;
        let (registry, now) = context.open_to(Reach::All)?;
        place = (registry.house.zone, now, registry.head);
        for name in &names {
            if !registry.shelf.iter().any(|policy| policy.id().as_str() == *name)
                && !registry.problems.iter().any(|problem| is_file_of(&problem.path, name))
            {
                let day = registry.house.zone.date(now);
                return Err(Failure::usage("error-no-such-policy")
                    .with("policy", name)
                    .with("day", day)
                    .hint("hint-rule-list"));
            }
        }
        let wanted = |path: &str, id: Option<&str>| {
            names.is_empty()
                || names.iter().any(|name| id == Some(name.as_str()) || is_file_of(path, name))
        };
        for problem in registry.problems.iter().filter(|problem| {
            RecordKind::around(&problem.path) == Some(RecordKind::Policy)
                && wanted(&problem.path, None)
        }) {
            read.push(PolicyToLint {
                file: problem.path.clone(),
                text: problem.text.clone(),
                problems: vec![problem.problem.clone()],
                level: Level::Error,
            });
        }
        let languages = registry.house.language.map_or(Language::ALL.to_vec(), |own| vec![own]);
        read.extend(
            registry
                .shelf
                .iter()
                .filter(|policy| wanted(&policy.file, Some(policy.id().as_str())))
                .map(|policy| of_policy(policy, &languages)),
        );
        changed = edited(&registry, &context.chronicle()?, now);
        changed.retain(|edited| wanted(&edited.file, Some(edited.policy.as_str())));
    }
    let exit = show(&read, place, ui)?;
    for edited in &changed {
        ui.warn(
            "talk-edited",
            &[("file", edited.file.as_str().into()), ("what", edited.text(ui).into())],
        );
    }
    Ok(if exit == Exit::Done && !changed.is_empty() { Exit::Findings } else { exit })
}

fn is_file_of(path: &str, name: &str) -> bool {
    path == RecordPath::Policy(name.to_owned()).to_string()
}

fn of_file(file: &str) -> Result<PolicyToLint, Failure> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| Failure::usage("error-read-file").with("file", file).system(&error))?;
    Ok(match Policy::read(file, &text) {
        Ok(policy) => of_policy(&policy, &Language::ALL),
        Err(problems) => {
            PolicyToLint { file: file.to_owned(), text, problems, level: Level::Error }
        }
    })
}

fn of_policy(policy: &Policy, languages: &[Language]) -> PolicyToLint {
    PolicyToLint {
        file: policy.file.clone(),
        text: policy.text.clone(),
        problems: lint::lint(policy, languages),
        level: Level::Warning,
    }
}

fn show(
    read: &[PolicyToLint],
    (zone, as_of, commit): (Zone, Instant, Option<CommitId>),
    ui: &Ui,
) -> Result<Exit, Failure> {
    let found = || read.iter().filter(|read| !read.problems.is_empty());
    let sources = found().map(|read| Source {
        file: &read.file,
        text: &read.text,
        problems: &read.problems,
        level: read.level,
    });
    let page = Page {
        words: ui.words(zone),
        as_of,
        order: &ALONE,
        commit,
        sight: Sight::Nobody,
        width: ui.width,
        palette: ui.palette,
    };
    ui.show(&Lint(sources.collect()), &page)?;
    Ok(match found().map(|read| read.level).collect::<Vec<_>>() {
        levels if levels.is_empty() => Exit::Done,
        levels if levels.contains(&Level::Error) => Exit::Invalid,
        _ => Exit::Findings,
    })
}
