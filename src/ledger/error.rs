//! All that can go wrong in the store, each with the way out.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::remote::Untrusted;
use super::{BadPath, RepoPath};
use crate::domain::ids::CommitId;

/// Why the store refused, or failed.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    #[error("`{}` lies in no git repository", dir.display())]
    NotARepository { dir: PathBuf },
    #[error("`{}` is a bare repository, which has no working tree", dir.display())]
    Bare { dir: PathBuf },
    #[error("`{}` belongs to another user", dir.display())]
    ForeignOwner { dir: PathBuf },
    #[error("`{}` holds a repository already", dir.display())]
    AlreadyARepository { dir: PathBuf },
    #[error("the repository keeps its references as reftable, which cannot be read yet")]
    Reftable,
    #[error("the repository names its objects by SHA-256, which cannot be read yet")]
    Sha256,
    #[error("the repository uses the extension `{name}`, which is not known")]
    Extension { name: String },
    #[error("the git index is split, which cannot be kept right")]
    SplitIndex,
    #[error("the git index is sparse: parts of the registry are left out of the working tree")]
    SparseIndex,
    #[error("the git index cannot be read: {why}")]
    BadIndex { why: &'static str },
    #[error(
        "the repository is a partial clone: remote `{remote}` keeps objects that are missing here"
    )]
    PartialClone { remote: String },
    #[error(
        "the repository is a shallow clone: the beginning of its history is missing, and with it \
         the order of landing"
    )]
    ShallowClone,
    #[error("HEAD stands on {}, not on branch `{branch}`", describe_head(head.as_deref()))]
    HeadElsewhere { head: Option<String>, branch: String },
    #[error("a {name} is in progress")]
    InProgress { name: &'static str },

    #[error("another baobei is writing; gave up after {} s", waited.as_secs())]
    Busy { waited: Duration },
    #[error("git is locked by `{}`, {} s old; gave up waiting", lock.display(), age.as_secs())]
    GitBusy { lock: PathBuf, age: Duration },
    #[error("the branch moved {tries} times while this was being written; nothing was written")]
    Contested { tries: u32 },

    #[error(transparent)]
    BadPath(#[from] BadPath),
    #[error("`{0}` exists already")]
    Exists(RepoPath),
    #[error("`{0}` does not exist")]
    Missing(RepoPath),
    #[error("`{path}` cannot be a file: `{with}` stands in its way")]
    Clash { path: RepoPath, with: String },
    #[error("edited by hand and not committed: {}", list(paths))]
    Uncommitted { paths: Vec<RepoPath> },
    #[error("`{text}` cannot stand in a commit as a name or e-mail address")]
    BadPerson { text: String },
    #[error("the commit message has a NUL character")]
    BadMessage,
    #[error("the commit was not signed")]
    Unsigned(#[source] Box<dyn Error + Send + Sync>),

    #[error("commit {} is no longer where it was on the branch: history was \
     rewritten", commit.short())]
    Rewritten { commit: CommitId },
    #[error("the log of receipts is damaged")]
    Receipts(#[source] Box<dyn Error + Send + Sync>),
    #[error("the hub no longer has what this clone saw there: its history was rewritten")]
    HubRewritten,
    /// The hub has less than this clone saw there, and nothing else.
    #[error("the hub has less than this clone saw there")]
    HubBehind,
    #[error("a receipt of the hub proves nothing: {}", .0.code)]
    Untrusted(Untrusted),
    #[error("this clone and the hub have no commit in common")]
    Unrelated,
    #[error("the hub refused: {}", said.join("; "))]
    HubRefused { said: Vec<String> },
    #[error("commit {} waits, and only {email} can land it", commit.short())]
    NotYours { commit: CommitId, email: String },
    #[error("commit {} waits, and could not be judged again", commit.short())]
    Rejudge { commit: CommitId, source: Box<dyn Error + Send + Sync> },
    #[error("commit {} has landed, but the working tree could not be brought up to \
     it", commit.short())]
    Unfinished { commit: CommitId, source: Box<LedgerError> },
    #[error("could not {doing}")]
    Storage { doing: String, source: Box<dyn Error + Send + Sync> },
}

impl LedgerError {
    /// A failure of disk or git while `doing` something.
    pub(super) fn storage(
        doing: impl fmt::Display,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self::Storage { doing: doing.to_string(), source: source.into() }
    }

    /// What the reader can do about it, where something can be done.
    pub fn remedy(&self) -> Option<String> {
        Some(match self {
            Self::NotARepository { .. } => "go to the registry's folder, name it with -C, or make \
             one with `baobei init`"
                .into(),
            Self::Bare { .. } => "work in a clone of it: `git clone URL DIR`".into(),
            Self::ForeignOwner { dir } => {
                format!(
                    "if you trust its owner: `git config --global --add safe.directory \
                 {}`",
                    dir.display()
                )
            }
            Self::AlreadyARepository { .. } => "choose an empty folder".into(),
            Self::Reftable => "move it: `git refs migrate --ref-format=files`".into(),
            Self::Sha256 | Self::Extension { .. } => {
                "clone it anew into one made by `git init --object-format=sha1 \
                 --ref-format=files`"
                    .into()
            }
            Self::SplitIndex => "join it: `git config core.splitIndex false && git update-index \
             --no-split-index`"
                .into(),
            Self::SparseIndex => "check everything out: `git sparse-checkout disable`".into(),
            Self::BadIndex { .. } => "build it anew: `rm .git/index && git reset`".into(),
            Self::PartialClone { .. } => {
                "fetch all: `git fetch --refetch --no-filter`, then unset `remote.NAME.promisor`; \
                 or clone anew"
                    .into()
            }
            Self::ShallowClone => "fetch the rest: `git fetch --unshallow`".into(),
            Self::HeadElsewhere { branch, .. } => format!("go back to it: `git switch {branch}`"),
            Self::InProgress { name } => format!(
                "finish the {name} or abort it; `git status` \
             says how"
            ),
            Self::Busy { .. } | Self::Contested { .. } => "try again".into(),
            Self::GitBusy { lock, .. } => {
                format!(
                    "if no git program is running here, one died: remove `{}` and try \
                 again",
                    lock.display()
                )
            }
            Self::Clash { .. } => "move what stands in its way".into(),
            Self::Uncommitted { .. } => "commit the edits or undo them with `git restore --staged \
             --worktree PATH`"
                .into(),
            Self::BadPerson { .. } => "set it with `git config user.name` and `git config \
             user.email`"
                .into(),
            Self::Rewritten { .. } => "find out who moved the branch: `git reflog`".into(),
            Self::Receipts(_) => "delete it and fetch it again: `git update-ref -d \
             refs/receipts/log`, then `git fetch origin \
             refs/receipts/log:refs/receipts/log`"
                .into(),
            Self::HubRewritten => "do nothing more here, and ask whoever keeps the hub: `baobei \
             verify` names what is gone"
                .into(),
            Self::HubBehind => "do nothing more here, and ask whoever keeps the hub: `baobei hub \
             restore DIR --from CLONE` brings back what this clone has"
                .into(),
            Self::Untrusted(_) => "keep this clone as it is, and ask whoever keeps the hub and an \
             admin whether its key was changed"
                .into(),
            Self::Unrelated => "look at the address of the hub: `git remote -v`".into(),
            Self::NotYours { .. } => "let that person run `baobei sync` here".into(),
            Self::Unfinished { .. } => "run any baobei command: it finishes the work first".into(),
            Self::BadPath(_)
            | Self::Exists(_)
            | Self::Missing(_)
            | Self::BadMessage
            | Self::Unsigned(_)
            | Self::HubRefused { .. }
            | Self::Rejudge { .. }
            | Self::Storage { .. } => {
                return None;
            }
        })
    }
}

/// Says what was being done when disk or git failed.
pub(super) trait During<T> {
    fn during(self, doing: impl fmt::Display) -> Result<T, LedgerError>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> During<T> for Result<T, E> {
    fn during(self, doing: impl fmt::Display) -> Result<T, LedgerError> {
        self.map_err(|error| LedgerError::storage(doing, error))
    }
}

fn describe_head(head: Option<&str>) -> String {
    head.map_or_else(|| "no branch".into(), |name| format!("`{name}`"))
}

fn list(paths: &[RepoPath]) -> String {
    let mut text =
        paths.iter().take(5).map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ");
    if paths.len() > 5 {
        text.push_str(&format!(" and {} more", paths.len() - 5));
    }
    text
}
