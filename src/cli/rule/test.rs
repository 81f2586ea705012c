//! `baobei rule test`.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::record_path::RecordKind;
use crate::engine::stories::{StoryFile, StoryHouse};
use crate::ledger::RepoPath;
use crate::ledger::{LedgerView, ReadLedger as _};
use crate::output::view::{Coverage, Stories, StoryShown, story_fault};
use crate::policy::Policy;
use crate::registry::{FileProblem, Registry};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleTestArgs {
    /// Story files, or policies by name; every story of the registry where none is given
    #[arg(value_name = "FILE|POLICY")]
    stories: Vec<String>,
    /// List clauses that no story comes to
    #[arg(long)]
    coverage: bool,
}

/// A story file that was read.
struct Script {
    file: String,
    text: Rc<str>,
    stories: StoryFile,
}

pub(in crate::cli) fn run(
    args: RuleTestArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    let broken = registry.problems.iter().filter(|problem| {
        matches!(
            RecordKind::around(&problem.path),
            Some(RecordKind::Policy | RecordKind::Story | RecordKind::Calendar)
        )
    });
    let broken: Vec<FileProblem> = broken.map(again).collect();
    if !broken.is_empty() {
        return Err(Failure::new(Exit::Invalid, "error-invalid-files").files(broken));
    }
    let view = globals
        .as_of
        .as_ref()
        .and(registry.head)
        .map_or(LedgerView::WorkingTree, LedgerView::Committed);
    let house = StoryHouse {
        shelf: &registry.shelf,
        calendar: &registry.calendar,
        zone: registry.house.zone,
    };
    let scripts = scripts(&args.stories, &context, view, &house)?;
    let run = |script: &Script| {
        let place = (script.file.clone(), script.text.clone());
        script.stories.run(&house).into_iter().map(move |result| StoryShown {
            file: place.0.clone(),
            text: place.1.clone(),
            result,
        })
    };
    let shown: Vec<StoryShown> = scripts.iter().flat_map(run).collect();
    let failed = shown.iter().any(|story| !story.result.faults.is_empty());
    let page = ui.page(&registry, now, context.sight(&registry));
    if args.coverage {
        for story in &shown {
            for fault in &story.result.faults {
                let args = [
                    ("file", story.file.as_str().into()),
                    ("story", story.result.name.as_str().into()),
                    ("fault", story_fault(fault, &page.words).into()),
                ];
                ui.status("story-fault", &args);
            }
        }
        ui.show(&covered(&registry, &scripts, &shown), &page)?;
    } else {
        ui.show(&Stories(shown), &page)?;
    }
    Ok(if failed { Exit::Findings } else { Exit::Done })
}

/// The files that are meant, read; every fault of every file is told at once.
fn scripts(
    given: &[String],
    context: &Context,
    view: LedgerView,
    house: &StoryHouse<'_>,
) -> Result<Vec<Script>, Failure> {
    let (files, names): (Vec<&String>, Vec<&String>) =
        given.iter().partition(|given| Path::new(given).is_file());
    let mut texts: Vec<(String, String)> = Vec::new();
    for file in &files {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Failure::usage("error-read-file").with("file", file).system(&error))?;
        texts.push(((*file).clone(), text));
    }
    let own = if files.is_empty() || !names.is_empty() {
        of_registry(context, view)?
    } else {
        Vec::new()
    };
    let mut problems = Vec::new();
    let mut scripts = Vec::new();
    for (file, text) in texts.into_iter().chain(own) {
        let read = StoryFile::read(&text);
        let faults = read.as_ref().map_or_else(Clone::clone, |stories| stories.check(house));
        problems.extend(faults.into_iter().map(|problem| FileProblem {
            path: file.clone(),
            text: text.clone(),
            problem,
        }));
        if let Ok(stories) = read {
            scripts.push(Script { file, text: text.into(), stories });
        }
    }
    if !problems.is_empty() {
        return Err(Failure::new(Exit::Invalid, "error-invalid-files").files(problems));
    }
    for name in &names {
        if !scripts.iter().any(|script| script.stories.policy.get_ref().as_str() == name.as_str()) {
            return Err(Failure::usage("error-no-stories").with("policy", name));
        }
    }
    let wanted = |script: &Script| {
        names.is_empty()
            || files.contains(&&script.file)
            || names.iter().any(|name| script.stories.policy.get_ref().as_str() == name.as_str())
    };
    scripts.retain(wanted);
    Ok(scripts)
}

/// What is wrong with the files that no other command reads: stories, and the accounts of the
/// house.
pub(super) fn slips(
    context: &Context,
    registry: &Registry,
    view: LedgerView,
) -> Result<Vec<FileProblem>, Failure> {
    let house = StoryHouse {
        shelf: &registry.shelf,
        calendar: &registry.calendar,
        zone: registry.house.zone,
    };
    let sound = registry
        .problems
        .iter()
        .all(|problem| RecordKind::around(&problem.path) != Some(RecordKind::Policy));
    let mut slips = Vec::new();
    for (path, text) in of_registry(context, view)? {
        let faults = match StoryFile::read(&text) {
            // Names of a policy that cannot be read would all lead nowhere.
            Ok(stories) => {
                if sound {
                    stories.check(&house)
                } else {
                    Vec::new()
                }
            }
            Err(faults) => faults,
        };
        slips.extend(faults.into_iter().map(|problem| FileProblem {
            path: path.clone(),
            text: text.clone(),
            problem,
        }));
    }
    Ok(slips)
}

/// The stories kept beside the policies, sorted by file.
fn of_registry(context: &Context, view: LedgerView) -> Result<Vec<(String, String)>, Failure> {
    let found = std::sync::Mutex::new(BTreeMap::new());
    context.ledger.each(view, Some(&RepoPath::folder(RecordKind::Story)), &|file| {
        if let (true, Ok(text)) =
            (file.path.as_str().ends_with(".toml"), String::from_utf8(file.bytes))
        {
            found.lock().expect("no visitor panics").insert(file.path.to_string(), text);
        }
    })?;
    Ok(found.into_inner().expect("no visitor panics").into_iter().collect())
}

/// How many stories came to each clause of the policies that were played.
fn covered<'r>(registry: &'r Registry, scripts: &[Script], shown: &[StoryShown]) -> Coverage<'r> {
    let mut policies: Vec<&Policy> = scripts
        .iter()
        .filter_map(|script| registry.shelf.newest(script.stories.policy.get_ref()))
        .collect();
    policies.sort_by_key(|policy| policy.id());
    policies.dedup_by_key(|policy| policy.id());
    let count = |policy: &'r Policy| {
        let own = |file: &str| {
            scripts
                .iter()
                .any(|script| script.file == file && script.stories.policy.get_ref() == policy.id())
        };
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for clause in
            shown.iter().filter(|story| own(&story.file)).flat_map(|story| &story.result.clauses)
        {
            *counted.entry(clause.clone()).or_default() += 1;
        }
        (policy, counted)
    };
    Coverage(policies.into_iter().map(count).collect())
}

fn again(problem: &FileProblem) -> FileProblem {
    FileProblem {
        path: problem.path.clone(),
        text: problem.text.clone(),
        problem: problem.problem.clone(),
    }
}
