//! Failures of the store and of tables, told in the language of the house.

use super::error::Failure;
use super::exit::Exit;
use crate::exchange::batch::{BatchError, DecodeError};
use crate::ledger::LedgerError;
use crate::ledger::remote::AwayKind;

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        let why = causes(&error);
        let (message, hint, args) = told(&error);
        let failure = Self::new(exit(&error), message).lines(said(&error));
        let failure = if args.iter().any(|(name, _)| *name == "why") {
            failure
        } else {
            failure.with("why", why)
        };
        let failure =
            args.into_iter().fold(failure, |failure, (name, value)| failure.with(name, value));
        if let Some(hint) = hint { failure.hint(hint) } else { failure }
    }
}

fn exit(error: &LedgerError) -> Exit {
    match error {
        LedgerError::Receipts(_)
        | LedgerError::HubRewritten
        | LedgerError::HubBehind
        | LedgerError::Untrusted(_)
        | LedgerError::HubRefused { .. }
        | LedgerError::NotYours { .. } => Exit::Forbidden,
        _ => Exit::Repository,
    }
}

/// What somebody else said who refused.
fn said(error: &LedgerError) -> Vec<String> {
    match error {
        LedgerError::HubRefused { said } => said.clone(),
        _ => Vec::new(),
    }
}

/// Message and next step where the hub gave no answer.
pub(super) fn no_answer(kind: AwayKind) -> (&'static str, &'static str) {
    match kind {
        AwayKind::Offline | AwayKind::OnPurpose => ("error-hub-offline", "hint-hub-offline"),
        AwayKind::NoAccess => ("error-hub-no-access", "hint-hub-no-access"),
        AwayKind::Unsupported => ("error-hub-unsupported", "hint-hub-unsupported"),
        AwayKind::Broken => ("error-hub-broken", "hint-hub-broken"),
        AwayKind::Unfit => ("error-hub-unfit", "hint-hub-unfit"),
        AwayKind::Unknown => ("error-hub-unknown", "hint-hub-unknown"),
    }
}

/// The error and what caused it, as the store says them.
fn causes(error: &LedgerError) -> String {
    let mut causes = vec![error.to_string()];
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    causes.join(": ")
}

/// The message, the next step, and what stands in them.
type Told = (&'static str, Option<&'static str>, Vec<(&'static str, String)>);

fn told(error: &LedgerError) -> Told {
    let dir = |dir: &std::path::Path| vec![("dir", dir.display().to_string())];
    let list = |paths: &[crate::ledger::RepoPath]| {
        paths.iter().take(5).map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    match error {
        LedgerError::NotARepository { dir: at } => {
            ("error-not-a-repository", Some("hint-init"), dir(at))
        }
        LedgerError::Bare { dir: at } => ("error-bare", Some("hint-clone"), dir(at)),
        LedgerError::ForeignOwner { dir: at } => {
            ("error-foreign-owner", Some("hint-safe-directory"), dir(at))
        }
        LedgerError::AlreadyARepository { dir: at } => {
            ("error-already-a-repository", Some("hint-empty-folder"), dir(at))
        }
        LedgerError::Reftable => ("error-reftable", Some("hint-reftable"), Vec::new()),
        LedgerError::Sha256 => ("error-sha256", Some("hint-sha1"), Vec::new()),
        LedgerError::Extension { name } => {
            ("error-extension", Some("hint-sha1"), vec![("name", name.clone())])
        }
        LedgerError::SplitIndex => ("error-split-index", Some("hint-split-index"), Vec::new()),
        LedgerError::SparseIndex => ("error-sparse-index", Some("hint-sparse-index"), Vec::new()),
        LedgerError::BadIndex { .. } => ("error-bad-index", Some("hint-bad-index"), Vec::new()),
        LedgerError::PartialClone { remote } => {
            ("error-partial-clone", Some("hint-partial-clone"), vec![("remote", remote.clone())])
        }
        LedgerError::ShallowClone => {
            ("error-shallow-clone", Some("hint-shallow-clone"), Vec::new())
        }
        LedgerError::HeadElsewhere { branch, .. } => {
            ("error-head-elsewhere", Some("hint-head-elsewhere"), vec![("branch", branch.clone())])
        }
        LedgerError::InProgress { name } => {
            ("error-in-progress", Some("hint-in-progress"), vec![("name", (*name).to_owned())])
        }
        LedgerError::Busy { .. } | LedgerError::Contested { .. } => {
            ("error-busy", Some("hint-again"), Vec::new())
        }
        LedgerError::GitBusy { lock, .. } => {
            ("error-git-busy", Some("hint-git-busy"), vec![("lock", lock.display().to_string())])
        }
        LedgerError::Uncommitted { paths } => {
            ("error-uncommitted", Some("hint-uncommitted"), vec![("paths", list(paths))])
        }
        LedgerError::BadPerson { text } => {
            ("error-bad-person", Some("hint-bad-person"), vec![("text", text.clone())])
        }
        LedgerError::Rewritten { commit } => {
            ("error-rewritten", Some("hint-rewritten"), vec![("commit", commit.short())])
        }
        LedgerError::Receipts(_) => ("error-receipts", Some("hint-receipts"), Vec::new()),
        LedgerError::HubRewritten => {
            ("error-hub-rewritten", Some("hint-hub-rewritten"), Vec::new())
        }
        LedgerError::HubBehind => ("error-hub-behind", Some("hint-hub-behind"), Vec::new()),
        LedgerError::Untrusted(found) => {
            let number = found.receipt.map(|number| number.to_string()).unwrap_or_default();
            (
                "error-hub-untrusted",
                Some("hint-hub-untrusted"),
                vec![("number", number), ("code", found.code.to_owned())],
            )
        }
        LedgerError::Unrelated => ("error-unrelated", Some("hint-unrelated"), Vec::new()),
        LedgerError::HubRefused { .. } => {
            ("error-hub-refused", Some("hint-hub-refused"), Vec::new())
        }
        LedgerError::NotYours { commit, email } => (
            "error-not-yours",
            Some("hint-not-yours"),
            vec![("commit", commit.short()), ("email", email.clone())],
        ),
        LedgerError::Rejudge { commit, .. } => {
            ("error-rejudge", None, vec![("commit", commit.short())])
        }
        LedgerError::Unfinished { commit, .. } => {
            ("error-unfinished", Some("hint-unfinished"), vec![("commit", commit.short())])
        }
        LedgerError::BadPath(_)
        | LedgerError::Exists(_)
        | LedgerError::Missing(_)
        | LedgerError::Clash { .. } => ("error-ledger", None, Vec::new()),
        LedgerError::Unsigned(_) => ("error-signing", Some("hint-signing-key"), Vec::new()),
        LedgerError::BadMessage | LedgerError::Storage { .. } => ("error-ledger", None, Vec::new()),
    }
}

/// A file that is no batch.
pub(super) fn no_batch(file: &std::path::Path, error: &BatchError) -> Failure {
    let (message, line) = match error {
        BatchError::Decode(DecodeError::Spreadsheet(_)) => ("error-batch-spreadsheet", 0),
        BatchError::Decode(DecodeError::Binary { line }) => ("error-batch-binary", *line),
        BatchError::Decode(DecodeError::Undecodable { line, .. }) => {
            ("error-batch-undecodable", *line)
        }
        BatchError::Empty => ("error-batch-empty", 0),
        BatchError::NoHeadings { line, .. } => ("error-batch-no-headings", *line),
        BatchError::Headings { line, .. } => ("error-batch-headings", *line),
        BatchError::OpenQuote { line } => ("error-batch-open-quote", *line),
        BatchError::TooManyRows { .. } => ("error-batch-too-many", 0),
    };
    let seen = match error {
        BatchError::NoHeadings { seen, .. } => seen.clone(),
        BatchError::Headings { seen, .. } => seen.join(", "),
        _ => String::new(),
    };
    let faults = match error {
        BatchError::Headings { faults, .. } => {
            faults.iter().map(|fault| format!("- {fault}")).collect()
        }
        _ => Vec::new(),
    };
    Failure::new(Exit::Invalid, message)
        .with("file", file.display())
        .with("line", line)
        .with("seen", seen)
        .lines(faults)
}
