//! `baobei join`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Globals;
use super::enrol::{Chosen, KeyArgs};
use super::error::Failure;
use super::error::admission;
use super::exit::Exit;
use super::place::below;
use super::ui::Ui;
use crate::app::ids::nonce;
use crate::domain::instant::Instant;
use crate::domain::staff::Org;
use crate::ledger::git::{Git, GitLedger, Options};
use crate::ledger::remote::LOG;
use crate::ledger::{GitIdentity, LedgerError, LedgerView, ReadLedger as _};
use crate::registry::{Registry, load_house};
use crate::trust::key::keys_of;
use crate::trust::pin::{Origin, hub_key};
use crate::trust::verify::arrived;

/// How long the hub may take to send a whole registry.
const PATIENCE: Duration = Duration::from_secs(600);

#[derive(Clone, Debug, clap::Args)]
pub(super) struct JoinArgs {
    /// Where the hub is, as git names it
    url: String,
    /// Where to put the clone; without it, the last part of the address
    dir: Option<PathBuf>,
    /// Your name; without it, git's user.name
    #[arg(long)]
    name: Option<String>,
    /// Your address; without it, git's user.email
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
}

pub(super) fn run(args: JoinArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir.clone().unwrap_or_else(|| folder_of(&args.url)));
    if dir.exists() {
        return Err(Failure::usage("error-folder-not-empty")
            .with("dir", dir.display())
            .hint("hint-empty-folder"));
    }
    let person = person(&args, ui)?;
    let key = args
        .key
        .choose(globals, ui)?
        .ok_or_else(|| Failure::usage("error-which-new-key").hint("hint-join-key"))?;
    if globals.dry_run {
        ui.status("talk-dry-run", &[]);
        return Ok(Exit::Done);
    }
    let site = dir.with_file_name(format!(
        "{}.{}.new",
        dir.file_name().unwrap_or_default().to_string_lossy(),
        &nonce()[..8]
    ));
    let joined = enter(&args.url, &site, person, &key, ui);
    if joined.is_err() {
        // What cannot be removed lies beside the registry, under a name of its own.
        let _ = std::fs::remove_dir_all(&site);
    }
    let joined = joined?;
    std::fs::rename(&site, &dir)?;
    ui.status(
        "talk-joined",
        &[("name", joined.house.as_str().into()), ("dir", dir.display().to_string().into())],
    );
    match (&joined.hub, joined.said) {
        (Some(print), true) => ui.status("talk-hub-said", &[("key", print.as_str().into())]),
        (Some(print), false) => ui.status("talk-hub-pinned", &[("key", print.as_str().into())]),
        (None, _) => ui.status("talk-no-receipts", &[]),
    }
    if let Some(line) = joined.line {
        ui.status("talk-send-line", &[]);
        ui.data(format!("{line}\n").as_bytes())?;
    }
    Ok(Exit::Done)
}

/// What the newcomer is told.
struct JoinReport {
    house: String,
    /// Fingerprint of the hub's key, where there are receipts.
    hub: Option<String>,
    /// The settings name that key.
    said: bool,
    /// What an admin is to type; nothing where the key is admitted already.
    line: Option<String>,
}

/// Makes the clone, and in it everything a registry needs.
fn enter(
    url: &str,
    site: &Path,
    person: GitIdentity,
    key: &Chosen,
    ui: &Ui,
) -> Result<JoinReport, Failure> {
    git(
        ui,
        None,
        &[
            "clone",
            "--quiet",
            "--no-tags",
            "--config",
            "core.autocrlf=false",
            "--",
            url,
            &site.display().to_string(),
        ],
        url,
    )?;
    GitLedger::configure(site)?;
    let ledger = GitLedger::open(site, &Options::default())?.ledger;
    let Some(head) = ledger.head()? else {
        return Err(Failure::usage("error-hub-empty").with("url", url).hint("hint-hub-empty"));
    };
    // The empty refmap keeps to the references that are named.
    git(
        ui,
        Some(site),
        &["fetch", "--quiet", "--refmap=", "origin", "refs/receipts/*:refs/receipts/*"],
        url,
    )?;
    let registry = load_house(&ledger, LedgerView::Committed(head))?;
    if let Some(log) = ledger.reference(LOG)?
        && let Some(untrusted) = arrived(&ledger, None, None, log)?
    {
        return Err(LedgerError::Untrusted(untrusted).into());
    }
    let person = as_known(&registry.org, person);
    let hub = hub_key(&ledger, registry.house.hub_key.as_deref())?;
    // Without `+`: a plain `git fetch` shall not follow a hub that rewrote its history either.
    let main = ("remote.origin.fetch", "refs/heads/main:refs/remotes/origin/main");
    ledger.set(&[main, ("user.name", &person.name), ("user.email", &person.email)])?;
    super::merge_file::install_merge_driver(&ledger)?;
    key.tell_git(&ledger)?;
    Ok(JoinReport {
        house: registry.house.name.clone(),
        said: hub.as_ref().is_some_and(|hub| hub.origin == Origin::Settings),
        hub: hub.map(|hub| hub.key.fingerprint()),
        line: line(
            &registry,
            &person,
            key,
            super::clock::moment("GIT_COMMITTER_DATE").map(|moment| moment.at).ok(),
        ),
    })
}

/// The address as the registry spells it, where it differs in capital letters only: it counts to
/// the letter.
fn as_known(org: &Org, person: GitIdentity) -> GitIdentity {
    match org.alike(&person.email) {
        Some(email) => GitIdentity { email: email.to_owned(), ..person },
        None => person,
    }
}

/// The one line that an admin types to let the newcomer in.
fn line(
    registry: &Registry,
    person: &GitIdentity,
    key: &Chosen,
    now: Option<Instant>,
) -> Option<String> {
    let public = key.public.to_string();
    let Some(staff) = registry.org.staff.values().find(|staff| staff.has_address(&person.email))
    else {
        let id = super::init::id_of(person);
        let (name, email) = (person.name.replace('\'', ""), &person.email);
        return Some(format!(
            "baobei staff add {id} --role sales --name '{name}' --email '{email}' --key '{public}'"
        ));
    };
    let admitted = now.is_some_and(|now| keys_of(staff, now).any(|own| own == key.public));
    (!admitted).then(|| admission(staff.id.as_str(), &public))
}

/// Who joins: as the command line says, as git says, or as he answers.
fn person(args: &JoinArgs, ui: &Ui) -> Result<GitIdentity, Failure> {
    let git = GitLedger::default_person();
    let email = match (&args.email, &git) {
        (Some(email), _) => email.clone(),
        (None, Some(git)) => git.email.clone(),
        (None, None) if ui.attended => ui.ask_for(&ui.text("ask-email", &[]))?,
        (None, None) => return Err(Failure::usage("error-who-joins").hint("hint-who-joins")),
    };
    if !crate::trust::allowed::is_plain(&email) {
        return Err(Failure::usage("error-bad-email").with("email", email));
    }
    let name = args.name.clone().or_else(|| git.map(|git| git.name));
    Ok(GitIdentity { name: name.unwrap_or_else(|| email.clone()), email })
}

/// The folder that git would choose.
fn folder_of(url: &str) -> PathBuf {
    let last = url.trim_end_matches('/').rsplit(['/', ':']).next().unwrap_or_default();
    PathBuf::from(last.strip_suffix(".git").filter(|name| !name.is_empty()).unwrap_or(last))
}

/// Runs git. Whoever sits there may be asked for a password or whether a host is known; nobody else
/// is.
fn git(ui: &Ui, folder: Option<&Path>, args: &[&str], url: &str) -> Result<(), Failure> {
    let dir = folder.map(|folder| std::path::absolute(folder.join(".git"))).transpose()?;
    // An address may be a path, as seen from where the command was called, and is kept so by the
    // clone.
    let work = folder.map_or_else(std::env::current_dir, |folder| Ok(folder.to_owned()))?;
    let said = Git { dir, work, timeout: PATIENCE, ssh: false, attended: ui.attended }.run(args)?;
    said.done().map(drop).map_err(|why| {
        let lines = why.lines().map(str::to_owned).collect();
        Failure::new(Exit::Repository, "error-not-cloned")
            .with("url", url)
            .lines(lines)
            .hint("hint-not-cloned")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_named_by_the_address() {
        for (url, folder) in [
            ("ssh://hub.example.com/srv/house.git", "house"),
            ("git@hub.example.com:house.git", "house"),
            ("/srv/house/", "house"),
            ("https://hub.example.com/team/house", "house"),
        ] {
            assert_eq!(folder_of(url), Path::new(folder), "{url}");
        }
    }
}
