//! `baobei init`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::clock::time;
use super::enrol::{Chosen, KeyArgs};
use super::error::Failure;
use super::place::below;
use super::ui::Ui;
use super::{Exit, Globals, template};
use crate::app::ids::nonce;
use crate::domain::house::{House, Language};
use crate::domain::ids::{CommitId, StaffId};
use crate::domain::instant::Zone;
use crate::domain::record_path::RecordPath;
use crate::domain::staff::Staff;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{Authorship, ChangeOutcome, GitIdentity, Sign, Signature};
use crate::registry::{Message, RecordWriter};
use crate::trust::allowed;
use crate::trust::sign::Keygen;

#[derive(Clone, Debug, clap::Args)]
pub(super) struct InitArgs {
    /// Where to make it; an empty directory, or one that does not exist yet
    dir: Option<PathBuf>,
    /// A preset to begin with; may be given several times
    #[arg(
        long = "preset",
        value_name = "NAME",
        value_parser = template::presets().collect::<Vec<_>>(),
    )]
    presets: Vec<String>,
    /// The house's name; without it, the directory's
    #[arg(long)]
    name: Option<String>,
    /// Who keeps the registry: the id of the first person
    #[arg(long, value_name = "STAFF")]
    admin: Option<StaffId>,
    /// The zone in which days begin
    #[arg(long, value_name = "ZONE", default_value = "Asia/Shanghai")]
    zone: String,
    /// Where the hub is; `baobei sync` sends the registry there
    #[arg(long, value_name = "URL")]
    hub: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
}

pub(super) fn run(args: InitArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let dir = super::place::below(globals, args.dir.as_deref().unwrap_or(Path::new(".")));
    let zone: Zone = args
        .zone
        .parse()
        .map_err(|_| Failure::usage("error-no-such-zone").with("zone", &args.zone))?;
    let git = git_person();
    let admin = match (&args.admin, &git) {
        (Some(id), _) => id.clone(),
        (None, Some(person)) => id_of(person),
        (None, None) => {
            crate::engine::admit::ADMIN.parse().map_err(|_| Failure::bug("a role that is no id"))?
        }
    };
    require_finished(&dir)?;
    require_empty(&dir)?;
    let registry = nonce();
    let name = args.name.clone().unwrap_or_else(|| folder_name(&dir));
    let house = house(&name, &registry, ui.catalogue.language(), zone)?;
    let key = args.key.choose(globals, ui)?;
    let known = git.is_some();
    let person = git.unwrap_or_else(|| GitIdentity {
        name: admin.to_string(),
        email: format!("{admin}@{registry}.invalid"),
    });
    let first = First { admin, person, known, key };
    let writer = writer(&args, &first, house, ui)?;
    if globals.dry_run {
        ui.status("talk-dry-run", &[]);
        return Ok(Exit::Done);
    }
    let site = BuildFolder::choose(&dir, &registry)?;
    let hub = args.hub.as_deref().map(|url| address(globals, url));
    let built = build(&site.building, &first, hub.as_deref(), globals, writer);
    if built.is_err() {
        // What cannot be removed lies under a name of its own.
        let _ = std::fs::remove_dir_all(&site.building);
    }
    let commit = built?;
    site.open(&dir)?;
    ui.status(
        "talk-made-registry",
        &[("name", name.into()), ("dir", dir.display().to_string().into())],
    );
    match &first.key {
        Some(key) => ui.status(
            "talk-first-key",
            &[("staff", first.admin.as_str().into()), ("key", key.public.fingerprint().into())],
        ),
        None => ui.hint("hint-first-key", &[]),
    }
    if args.presets.is_empty() {
        ui.hint("hint-no-policies", &[]);
    }
    let said = if args.hub.is_some() { "talk-first-waits" } else { "talk-landed" };
    ui.status(said, &[("commit", commit.short().into())]);
    Ok(Exit::Done)
}

/// Whoever begins a registry, and keeps it.
struct First {
    admin: StaffId,
    person: GitIdentity,
    /// Git knows the person.
    known: bool,
    key: Option<Chosen>,
}

/// The hub as git is to know it from inside the registry: a folder is one from here.
fn address(globals: &Globals, url: &str) -> String {
    let folder = below(globals, Path::new(url));
    let whole = folder.is_dir().then(|| std::path::absolute(&folder).ok()).flatten();
    whole.map_or_else(|| url.to_owned(), |folder| folder.display().to_string())
}

/// Makes the repository with its first commit, signed if there is a key.
fn build(
    site: &Path,
    first: &First,
    hub: Option<&str>,
    globals: &Globals,
    writer: RecordWriter,
) -> Result<CommitId, Failure> {
    let ledger = GitLedger::init(site, &Options::default())?;
    super::merge_file::install_merge_driver(&ledger)?;
    if let Some(url) = hub {
        ledger.set(&[
            ("remote.origin.url", url),
            ("remote.origin.fetch", "refs/heads/*:refs/remotes/origin/*"),
        ])?;
    }
    if let Some(key) = &first.key {
        key.tell_git(&ledger)?;
        if !first.known {
            ledger.set(&[("user.name", &first.person.name)])?;
            ledger.set(&[("user.email", &first.person.email)])?;
        }
    }
    let signer = first
        .key
        .as_ref()
        .map(|key| Keygen::configured(&key.signing, &ledger.local_dir()))
        .transpose()?;
    let sign = |moment: super::LocalTime| Signature {
        person: first.person.clone(),
        at: moment.at,
        offset_minutes: moment.offset_minutes,
    };
    let committer = sign(time(globals, "GIT_COMMITTER_DATE")?);
    let author =
        if signer.is_some() { committer.clone() } else { sign(time(globals, "GIT_AUTHOR_DATE")?) };
    let by =
        Authorship { author, committer, signer: signer.as_ref().map(|signer| signer as &dyn Sign) };
    let change = writer.finish();
    match crate::ledger::commit(&ledger, &by, |_, _| Ok::<_, Failure>(Some(change.clone())))? {
        ChangeOutcome::Committed { commit, .. } => Ok(commit),
        ChangeOutcome::Nothing => Err(Failure::bug("a registry without a first commit")),
    }
}

/// Where a registry is built in a folder that exists already.
const BUILDING: &str = ".baobei-init";

/// Where the registry is built, so that it appears whole or not at all.
struct BuildFolder {
    building: PathBuf,
    /// The folder exists, and the registry is built inside it.
    inside: bool,
}

impl BuildFolder {
    fn choose(dir: &Path, registry: &str) -> Result<Self, Failure> {
        if let Some(name) = dir.file_name().filter(|_| !dir.exists()) {
            let beside = format!("{}.{}.new", name.to_string_lossy(), &registry[..8]);
            return Ok(Self { building: dir.with_file_name(beside), inside: false });
        }
        let building = dir.join(BUILDING);
        std::fs::create_dir(&building)?;
        Ok(Self { building, inside: true })
    }

    /// Puts what was built into its place. Git's own folder comes last: without it there is no
    /// registry.
    fn open(&self, dir: &Path) -> std::io::Result<()> {
        if !self.inside {
            return std::fs::rename(&self.building, dir);
        }
        for entry in std::fs::read_dir(&self.building)?.collect::<std::io::Result<Vec<_>>>()? {
            if entry.file_name() != GIT {
                std::fs::rename(entry.path(), dir.join(entry.file_name()))?;
            }
        }
        std::fs::rename(self.building.join(GIT), dir.join(GIT))?;
        std::fs::remove_dir(&self.building)
    }
}

const GIT: &str = ".git";

/// Says so where an `init` died in the folder before there was a registry.
///
/// # Errors
/// One did.
pub(super) fn require_finished(dir: &Path) -> Result<(), Failure> {
    if !dir.join(BUILDING).exists() || dir.join(GIT).exists() {
        return Ok(());
    }
    Err(Failure::new(Exit::Repository, "error-init-cut-short")
        .with("dir", dir.display())
        .hint("hint-init-cut-short"))
}

/// Nothing is ever made in a folder that holds something.
fn require_empty(dir: &Path) -> Result<(), Failure> {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Failure::usage("error-folder-not-empty")
                .with("dir", dir.display())
                .hint("hint-empty-folder")),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) => Err(Failure::usage("error-no-folder")
            .with("dir", dir.display())
            .hint("hint-empty-folder")),
    }
}

fn folder_name(dir: &Path) -> String {
    let whole = std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned());
    whole
        .components()
        .next_back()
        .map_or_else(String::new, |part| part.as_os_str().to_string_lossy().into_owned())
}

/// Whoever git's own configuration names, before there is a repository.
fn git_person() -> Option<GitIdentity> {
    GitLedger::default_person()
}

/// An id from the part of an e-mail address before the `@`.
pub(super) fn id_of(person: &GitIdentity) -> StaffId {
    let local = person.email.split('@').next().unwrap_or_default().to_lowercase();
    let plain: String =
        local.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.')).collect();
    plain
        .parse()
        .unwrap_or_else(|_| crate::engine::admit::ADMIN.parse().expect("the role's name is an id"))
}

/// The settings with this house's values; comments and layout stay.
fn house(name: &str, registry: &str, language: Language, zone: Zone) -> Result<String, Failure> {
    let mut document: toml_edit::DocumentMut = template::text(template::HOUSE)
        .parse()
        .map_err(|_| Failure::bug("settings that do not parse"))?;
    for (key, value) in [
        ("name", name),
        ("registry", registry),
        ("language", language.tag()),
        ("zone", zone.name()),
    ] {
        set(&mut document, key, value.into());
    }
    let text = document.to_string();
    House::read(&text).map_err(|_| Failure::bug("settings that do not read"))?;
    Ok(text)
}

/// Gives a key another value and keeps what stands around it.
pub(super) fn set(document: &mut toml_edit::DocumentMut, key: &str, value: toml_edit::Value) {
    let item = document.entry(key).or_insert(toml_edit::Item::None);
    let decor = item.as_value().map(|old| old.decor().clone());
    let mut value = value;
    if let Some(decor) = decor {
        *value.decor_mut() = decor;
    }
    *item = toml_edit::Item::Value(value);
}

fn writer(args: &InitArgs, first: &First, house: String, ui: &Ui) -> Result<RecordWriter, Failure> {
    let subject = ui.text("commit-init", &[]);
    let admin = first.admin.as_str();
    let mut writer = RecordWriter::new(Message::new(subject, "init", admin));
    writer.create(&RecordPath::Settings, house);
    for file in template::chosen(&args.presets) {
        writer.create(file.place(), file.text.to_owned());
    }
    let text = person_file(first)?;
    if first.key.is_some() {
        let staff =
            Staff::read(&text).map_err(|_| Failure::bug("a first person that does not read"))?;
        writer.create(
            &RecordPath::Signers,
            allowed::write(&BTreeMap::from([(staff.id.clone(), staff)])),
        );
    }
    writer.create(&RecordPath::Staff(first.admin.clone()), text);
    Ok(writer)
}

/// The first person's file. His key is as old as the registry.
fn person_file(first: &First) -> Result<String, Failure> {
    let mut person: toml_edit::DocumentMut = template::text(template::ADMIN)
        .parse()
        .map_err(|_| Failure::bug("a first person that does not parse"))?;
    set(&mut person, "id", first.admin.as_str().into());
    set(&mut person, "name", first.person.name.as_str().into());
    if first.known || first.key.is_some() {
        set(
            &mut person,
            "emails",
            toml_edit::Value::Array([first.person.email.as_str()].into_iter().collect()),
        );
    }
    let key = first.key.as_ref().map(|key| format!("\n[[key]]\npublic = \"{}\"\n", key.public));
    Ok(format!("{person}{}", key.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_keep_their_comments() {
        let text = house("甲公司", "r1", Language::English, Zone::default()).expect("settings");
        assert!(text.contains("name = \"甲公司\"\n") && text.contains("language = \"en\"\n"));
        assert_eq!(text.matches('#').count(), template::text(template::HOUSE).matches('#').count());
    }

    #[test]
    fn ids_come_from_addresses() {
        let id = |email: &str| {
            id_of(&GitIdentity { name: "x".to_owned(), email: email.to_owned() }).to_string()
        };
        assert_eq!(id("Lin.Xiao+x@example.com"), "lin.xiaox");
        assert_eq!(id("@example.com"), "admin");
    }
}
