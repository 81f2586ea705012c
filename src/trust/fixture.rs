//! A hub for tests: a registry whose people sign, and receipts for what they push.

use std::fs;
use std::path::Path;

use super::key::PublicKey;
use super::log::{self, LogEntry};
use super::receipt::{LOG, Mode, Receipt, SignedReceipt};
use super::sign::FileKey;
use super::{GIT, RECEIPT};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::LedgerView;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{
    Authorship, Change, ChangeOutcome, GitIdentity, Ledger as _, ReadLedger as _, Sign, Signature,
    Write,
};
use crate::registry::load_house;

/// When the first commit is made.
pub(crate) const START: i64 = 1_770_000_000;
/// Ids of reports, by the order in which the tests file them.
pub(crate) const REPORTS: [&str; 4] = [
    "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC",
    "01KAJ4V5M8Q4W7R2T9X6Y1Z0BC",
    "01KAJ5V5M8Q4W7R2T9X6Y1Z0BC",
    "01KAJ6V5M8Q4W7R2T9X6Y1Z0BC",
];

/// Whoever sells may register.
const POLICY: &str = r#"
[policy]
id = "auto"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }

[[kind]]
name = "showroom"
label = { zh-CN = "到店", en = "Showroom" }
clause = "1"

[[collision]]
clause = "2"
keys = [["phone"]]
grade = "certain"
on-protected = "contest"
"#;

/// A key that is the same in every run.
pub(crate) fn key(seed: u8) -> FileKey {
    FileKey::of_seed(seed)
}

/// Signs commits as `ssh-keygen` would.
struct Hand(FileKey);

impl Sign for Hand {
    fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self.0.sign_for(GIT, commit)?.trim_end().to_owned())
    }
}

/// What the house of a yard has set.
pub(crate) const SETTINGS: &str = "format = 1\nname = \"示范公司\"\nregistry = \"7Q2M\"\n";

/// A registry with receipts, in a folder of its own.
pub(crate) struct Yard {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) ledger: GitLedger,
    pub(crate) hub: FileKey,
    pub(crate) now: i64,
}

impl Yard {
    /// A house with `zhao`, who keeps it, and `lin`, who sells; the keys are those of seeds 1 and
    /// 2, the hub's of 9.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let ledger = GitLedger::init(&folder.path().join("house"), &Options::default())
            .expect("a repository");
        let yard = Self { folder, ledger, hub: key(9), now: START };
        let files = [
            ("baobei.toml", SETTINGS.to_owned()),
            ("policy/auto.toml", POLICY.to_owned()),
            ("org/staff/zhao.toml", staff("zhao", 1)),
            ("org/staff/lin.toml", staff("lin", 2)),
        ];
        yard.commit_as("zhao", 1, &files);
        yard
    }

    pub(crate) fn path(&self) -> &Path {
        self.ledger.work_dir().expect("a folder")
    }

    /// Commits files, each whole, signed with the key of a seed.
    pub(crate) fn commit_as(&self, who: &str, seed: u8, files: &[(&str, String)]) -> CommitId {
        let head = self.ledger.head().expect("readable");
        let known = |path: &str| head.is_some_and(|_| self.path().join(path).exists());
        let write = |(path, text): &(&str, String)| {
            let bytes = text.clone().into_bytes();
            (
                path.parse().expect("a path"),
                if known(path) { Write::Replace(bytes) } else { Write::Create(bytes) },
            )
        };
        let change =
            Change { writes: files.iter().map(write).collect(), message: format!("by {who}\n") };
        let hand = Hand(key(seed));
        let person = GitIdentity { name: who.to_owned(), email: format!("{who}@example.com") };
        let signature =
            Signature { person, at: Instant::from_epoch(self.now), offset_minutes: 480 };
        let by =
            Authorship { author: signature.clone(), committer: signature, signer: Some(&hand) };
        match self.ledger.transact(&by, &mut |_, _| Some(change.clone())).expect("it lands") {
            ChangeOutcome::Committed { commit, .. } => commit,
            other => panic!("{other:?}"),
        }
    }

    /// `lin` files the nth report.
    pub(crate) fn files(&mut self, nth: usize) -> CommitId {
        self.now += 60;
        self.commit_as("lin", 2, &[(&path_of(nth), report(nth))])
    }

    /// `zhao` writes something, so that there is one commit more.
    pub(crate) fn goes_on(&mut self) -> CommitId {
        self.now += 60;
        let id = format!("t{}", self.now);
        self.commit_as(
            "zhao",
            1,
            &[(
                &format!("org/teams/{id}.toml"),
                format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\n"),
            )],
        )
    }

    /// The hub gives a receipt for all that has none.
    pub(crate) fn receipt(&mut self, mode: Mode) -> LogEntry {
        self.now += 5;
        let before = log::head(&self.ledger).expect("readable");
        let old = before.as_ref().map(|entry| entry.receipt().new);
        let new = self.ledger.head().expect("readable").expect("a commit");
        let commits = self.ledger.chain_between(old, new).expect("readable").expect("a chain");
        let named = |commit| {
            let house = load_house(&self.ledger, LedgerView::Committed(commit)).ok()?.house;
            house.hub_key?.parse::<PublicKey>().ok()
        };
        let after = named(new).filter(|next| Some(next) != old.and_then(named).as_ref());
        let receipt = Receipt {
            mode,
            at: Instant::from_epoch(self.now),
            next_key: after.filter(|next| old.is_some() && *next != self.hub.public()),
            ..next(before.as_ref().map(LogEntry::receipt), commits)
        };
        self.keep(receipt, before.map(|entry| entry.commit))
    }

    /// Puts a receipt into the log as it is.
    pub(crate) fn keep(&self, receipt: Receipt, parent: Option<CommitId>) -> LogEntry {
        let signed = signed(receipt, &self.hub);
        self.empty_tree();
        let commit = self.ledger.store_commit(&log::object(&signed, parent)).expect("stored");
        self.point(LOG, commit);
        LogEntry { commit, parent, signed }
    }

    /// Moves a reference wherever a test wants it.
    pub(crate) fn point(&self, reference: &str, commit: CommitId) {
        let file = self.path().join(".git").join(reference);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, format!("{commit}\n")).expect("written");
    }

    pub(crate) fn hub_key(&self) -> PublicKey {
        self.hub.public()
    }

    fn empty_tree(&self) {
        let done = std::process::Command::new("git")
            .arg("-C")
            .arg(self.path())
            .args(["hash-object", "-w", "-t", "tree", "/dev/null"])
            .output();
        assert!(done.expect("git").status.success());
    }
}

/// The receipt that follows another, of [`START`], for these commits.
pub(crate) fn next(before: Option<&Receipt>, commits: Vec<CommitId>) -> Receipt {
    Receipt {
        registry: "7Q2M".to_owned(),
        mode: Mode::Hook,
        number: before.map_or(0, |before| before.number) + 1,
        previous: before.map(Receipt::sum),
        at: Instant::from_epoch(START),
        branch: "refs/heads/main".to_owned(),
        old: before.map(|before| before.new),
        new: *commits.last().expect("a commit"),
        certificate: None,
        next_key: None,
        commits,
    }
}

/// As [`next`], for a commit that is nowhere, named by the receipt's number.
pub(crate) fn made_up(before: Option<&Receipt>) -> Receipt {
    let number = before.map_or(0, |before| before.number) + 1;
    next(before, vec![CommitId([u8::try_from(number).expect("few"); 20])])
}

/// A receipt with the signature of a key.
pub(crate) fn signed(receipt: Receipt, by: &FileKey) -> SignedReceipt {
    let signature = by.sign_for(RECEIPT, receipt.text().as_bytes()).expect("signed");
    SignedReceipt { receipt, signature, certificate: None }
}

/// A staff file with the key of a seed.
pub(crate) fn staff(id: &str, seed: u8) -> String {
    let role = if id == "zhao" { "admin" } else { "sales" };
    let key = key(seed).public();
    format!(
        "format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\nemails = \
         [\"{id}@example.com\"]\n\n[[key]]\npublic = \"{key}\"\n"
    )
}

/// Where the nth report stands.
pub(crate) fn path_of(nth: usize) -> String {
    format!("reports/2026/02/02/{}.toml", REPORTS[nth])
}

/// The nth report.
pub(crate) fn report(nth: usize) -> String {
    let id = REPORTS[nth];
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"showroom\"\npolicy = \"auto\"\nregistrant = \
         \"lin\"\nnonce = \"00{nth}\"\n\n[customer]\nscope = \"person\"\nname = \
         \"王小明{nth}\"\nphones = [\"1381234000{nth}\"]\n"
    )
}
