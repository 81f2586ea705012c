use tempfile::TempDir;

use super::*;
use crate::domain::instant::Instant;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{
    Authorship, Change, ChangeOutcome, GitIdentity, RepoPath, Signature, Write, commit,
};
use crate::trust::sign::FileKey;

/// 2026-03-02 09:00 in Shanghai.
const START: i64 = 1_772_413_200;
const HOUSE: &str = "format = 1\nname = \"house\"\nregistry = \"0123456789abcdef\"\n";

/// A registry of `zhao`, the admin (key 1), and `lin`, who sells (key 2; key 3 until ten minutes
/// after the start).
struct Hub {
    _dir: TempDir,
    ledger: GitLedger,
}

fn person(id: &str, role: &str, keys: &[(u8, &str)]) -> String {
    let mut text = format!(
        "format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\nemails = \
         [\"{id}@example.com\"]\n"
    );
    for (seed, until) in keys {
        text.push_str(&format!(
            "[[key]]\npublic = \"{}\"\n{until}\n",
            FileKey::of_seed(*seed).public()
        ));
    }
    text
}

fn at(minutes: i64) -> Instant {
    Instant::from_epoch(START + 60 * minutes)
}

impl Hub {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let ledger =
            GitLedger::init_bare(dir.path(), &Options { bare: true, ..Options::default() })
                .expect("a repository");
        let hub = Self { _dir: dir, ledger };
        let lin = person("lin", "sales", &[(2, ""), (3, "until = 2026-03-02T09:10:00+08:00")]);
        let files = [
            ("baobei.toml", HOUSE.to_owned()),
            ("org/staff/zhao.toml", person("zhao", "admin", &[(1, "")])),
            ("org/staff/lin.toml", lin),
        ];
        hub.writes("zhao", 1, 0, &files.map(|(path, text)| (path, Some(text))));
        hub
    }

    /// A commit by somebody with a key, at a minute; a text makes or replaces a file.
    fn writes(
        &self,
        who: &str,
        seed: u8,
        minute: i64,
        files: &[(&str, Option<String>)],
    ) -> CommitId {
        let key = FileKey::of_seed(seed);
        let person = GitIdentity { name: who.to_owned(), email: format!("{who}@example.com") };
        let signature = Signature { person, at: at(minute), offset_minutes: 480 };
        let by = Authorship { author: signature.clone(), committer: signature, signer: Some(&key) };
        let done = commit(&self.ledger, &by, |ledger, head| {
            let mut change = Change { message: "work\n".to_owned(), ..Change::default() };
            for (path, text) in files {
                let path: RepoPath = path.parse().expect("a path");
                let stands = head
                    .map_or(Ok(None), |head| ledger.file(LedgerView::Committed(head), &path))?
                    .is_some();
                let write = match text {
                    Some(text) if stands => Write::Replace(text.clone().into_bytes()),
                    Some(text) => Write::Create(text.clone().into_bytes()),
                    None => Write::Remove,
                };
                change.writes.insert(path, write);
            }
            Ok::<_, crate::ledger::LedgerError>(Some(change))
        });
        match done.expect("a commit") {
            ChangeOutcome::Committed { commit, .. } => commit,
            ChangeOutcome::Nothing => panic!("nothing was written"),
        }
    }

    fn note(&self, who: &str, seed: u8, minute: i64) -> CommitId {
        self.writes(who, seed, minute, &[("notes.toml", Some(format!("{who} {seed} {minute}")))])
    }

    fn codes(&self, commit: CommitId, minute: i64) -> Vec<&'static str> {
        let found =
            CommitJudge::of_forms(&self.ledger).commit(commit, at(minute)).expect("a judgement");
        assert!(
            found.iter().all(|fault| fault.commit == commit && CODES.contains(&fault.why.code()))
        );
        found.iter().map(|fault| fault.why.code()).collect()
    }

    /// With what the commit does.
    fn acts(&self, commit: CommitId, minute: i64) -> Vec<&'static str> {
        let found = CommitJudge::new(&self.ledger).commit(commit, at(minute)).expect("a judgement");
        found.iter().map(|fault| fault.why.code()).collect()
    }
}

#[test]
fn an_honest_commit_has_no_fault() {
    let hub = Hub::new();
    assert_eq!(
        hub.codes(hub.ledger.reference("refs/heads/main").expect("read").expect("a head"), 0),
        [""; 0]
    );
    assert_eq!(hub.codes(hub.note("lin", 2, 5), 5), [""; 0]);
    assert_eq!(
        hub.codes(hub.note("lin", 3, 6), 10),
        [""; 0],
        "the last moment of a key belongs to it"
    );
}

#[test]
fn a_key_is_judged_at_the_time_of_the_receipt() {
    let hub = Hub::new();
    let backdated = hub.note("lin", 3, 5);
    assert_eq!(hub.codes(backdated, 11), ["closed-key"]);
    assert_eq!(
        hub.codes(hub.note("lin", 1, 6), 6),
        ["foreign-key"],
        "an admin's key does not make him somebody else"
    );
    assert_eq!(hub.codes(hub.note("wu", 2, 7), 7), ["unknown-person"]);
}

#[test]
fn a_date_fits_between_the_parent_and_the_receipt() {
    let hub = Hub::new();
    let commit = hub.note("lin", 2, 60);
    assert_eq!(hub.codes(commit, 58), [""; 0]);
    assert_eq!(hub.codes(commit, 57), ["from-the-future"]);
    assert_eq!(hub.codes(commit, 60 + 7 * 24 * 60), [""; 0]);
    assert_eq!(hub.codes(commit, 61 + 7 * 24 * 60), ["too-old"]);
    assert_eq!(hub.codes(hub.note("lin", 2, 50), 60), ["before-its-parent"]);
}

#[test]
fn people_and_keys_are_those_before_the_commit() {
    let hub = Hub::new();
    // A key that a commit brings in signs nothing before it has landed, and one that it closes may
    // still sign it.
    let own = person("zhao", "admin", &[(4, "")]);
    let commit = hub.writes("zhao", 4, 1, &[("org/staff/zhao.toml", Some(own.clone()))]);
    assert_eq!(hub.codes(commit, 1), ["foreign-key"]);
    assert_eq!(hub.codes(hub.note("zhao", 4, 2), 2), [""; 0]);
    assert_eq!(hub.codes(hub.note("zhao", 1, 3), 3), ["foreign-key"]);
    let gone = format!("{}left = 2026-03-01\n", person("lin", "sales", &[]));
    hub.writes("zhao", 4, 4, &[("org/staff/lin.toml", Some(gone))]);
    assert_eq!(hub.codes(hub.note("lin", 2, 5), 5), ["not-serving"]);
}

#[test]
fn where_the_house_is_broken_only_an_admin_may_write() {
    let hub = Hub::new();
    hub.writes("zhao", 1, 1, &[("policy/a.toml", Some("nonsense".to_owned()))]);
    assert_eq!(hub.codes(hub.note("lin", 2, 2), 2), ["broken-house"]);
    assert_eq!(hub.codes(hub.note("zhao", 1, 3), 3), [""; 0]);
    hub.writes("zhao", 1, 4, &[("baobei.toml", Some("nonsense".to_owned()))]);
    assert_eq!(hub.codes(hub.note("zhao", 1, 5), 5), ["broken-house"]);
}

#[test]
fn names_that_some_computers_cannot_keep_apart() {
    let hub = Hub::new();
    hub.writes("lin", 2, 1, &[("notes/a.toml", Some("1".to_owned()))]);
    assert_eq!(
        hub.codes(hub.writes("lin", 2, 2, &[("notes/A.toml", Some("1".to_owned()))]), 2),
        ["case-clash"]
    );
    assert_eq!(
        hub.codes(hub.writes("lin", 2, 3, &[("Notes/b.toml", Some("1".to_owned()))]), 3),
        ["case-clash"]
    );
    assert_eq!(
        hub.codes(hub.writes("lin", 2, 4, &[("notes/b.toml", Some("1".to_owned()))]), 4),
        [""; 0],
        "the clash is older"
    );
}

#[test]
fn the_first_commit_is_an_admins() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = GitLedger::init_bare(dir.path(), &Options { bare: true, ..Options::default() })
        .expect("a repository");
    let hub = Hub { _dir: dir, ledger };
    let files = [
        ("baobei.toml", Some(HOUSE.to_owned())),
        ("org/staff/lin.toml", Some(person("lin", "sales", &[(2, "")]))),
    ];
    assert_eq!(hub.codes(hub.writes("lin", 2, 0, &files), 0), ["first-not-admin"]);
}

#[test]
fn what_a_commit_does_is_judged_by_what_was_there_before_it() {
    let hub = Hub::new();
    let team = |name: &str| {
        (
            format!("org/teams/{name}.toml"),
            format!("format = 1\nid = \"{name}\"\nname = \"{name}\"\n"),
        )
    };
    let (path, text) = team("one");
    assert_eq!(hub.acts(hub.writes("zhao", 1, 1, &[(&path, Some(text))]), 1), [""; 0]);
    let (path, text) = team("two");
    assert_eq!(hub.acts(hub.writes("lin", 2, 2, &[(&path, Some(text))]), 2), ["not-permitted"]);
    assert_eq!(hub.acts(hub.note("lin", 2, 3), 3), ["unknown-file"]);
    let large = "#".repeat(300 * 1024);
    assert_eq!(
        hub.acts(hub.writes("zhao", 1, 4, &[("policy/a.toml", Some(large))]), 4),
        ["too-large"]
    );
}
