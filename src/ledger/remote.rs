//! A hub, as those see it who land their commits there.

use std::fmt;

use super::Result;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;

/// Where the receipts are kept, in the hub and in every clone.
pub const LOG: &str = "refs/receipts/log";

/// How a hub's line begins that says for programs of what kind its refusal is; behind it stand the
/// kind and the hub's clock, in seconds.
const ANSWER: &str = "baobei-answer ";

/// What kind of answer a hub's refusal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// A rule of the house refuses what was pushed.
    Judged,
    /// What was recorded may land, but not in this commit: it is dated out of bounds, or its key
    /// does not count. Made anew it may land.
    Anew,
    /// The hub cannot take anything.
    Technical,
}

impl RefusalKind {
    const ALL: [Self; 3] = [Self::Judged, Self::Anew, Self::Technical];

    fn as_str(self) -> &'static str {
        match self {
            Self::Judged => "judged",
            Self::Anew => "anew",
            Self::Technical => "technical",
        }
    }

    /// The line that says so, and what time it is at the hub.
    pub fn line(self, at: Instant) -> String {
        format!("{ANSWER}{} {}", self.as_str(), at.epoch())
    }

    /// What a line of the hub says; `None` if it says something else.
    pub fn read(line: &str) -> Option<(Self, Instant)> {
        let (kind, at) = line.strip_prefix(ANSWER)?.split_once(' ')?;
        let kind = Self::ALL.into_iter().find(|known| known.as_str() == kind)?;
        Some((kind, Instant::from_epoch(at.parse().ok()?)))
    }
}

/// Where commits land for everybody.
pub trait Remote: Sync {
    /// Asks the hub to move its branch to `commit`. It does so only if the commit descends from
    /// where the branch stands.
    ///
    /// Fails where this machine's own store fails, or git's program cannot be started.
    fn push(&self, commit: CommitId) -> Result<Pushed>;

    /// Gets what the hub has: its commits into the store of this clone, and where its branch and
    /// its receipts stand into [`arrived`](Self::arrived). Nothing is taken over yet.
    ///
    /// Fails as [`push`](Self::push) does.
    fn fetch(&self) -> Result<Fetched>;

    /// Full name of the reference that keeps where the hub's branch stood when it was last seen.
    fn seen(&self) -> String;

    /// Full names of the references into which a fetch brings the hub's branch and its receipts.
    fn arrived(&self) -> [String; 2];
}

/// Looks at what a hub acknowledges before this clone takes it over.
pub trait Guard: Sync {
    /// What is wrong with the receipts behind `known`, the newest that this clone has, up to
    /// `head`; `None` where nothing is.
    ///
    /// Fails where this machine's own store fails.
    fn distrusts(&self, known: Option<CommitId>, head: CommitId) -> Result<Option<Untrusted>>;

    /// Where the receipts up to `head` part from those up to `known`: the last that both have,
    /// where an admin says in the next that the hub was lost, and made again from it. `None` where
    /// nobody says so.
    ///
    /// Fails where this machine's own store fails.
    fn made_again(&self, known: CommitId, head: CommitId) -> Result<Option<CommitId>>;
}

/// A receipt that proves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untrusted {
    /// Its number, where it has one.
    pub receipt: Option<u64>,
    /// What is wrong with it, in kebab-case.
    pub code: &'static str,
}

/// What the hub made of a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// The branch has moved. `said` is what the hub told besides, line by line.
    Landed { said: Vec<String> },
    /// Somebody else was quicker: the hub's branch holds what this clone has not seen.
    Lost,
    /// A rule of the house refused it, in these words.
    Refused { said: Vec<String> },
    /// The commit is dated out of bounds, or bears a key that does not count: made anew at the time
    /// of the hub's clock, it may land.
    Outdated { at: Instant, said: Vec<String> },
    /// No answer to the question.
    Away(Away),
}

/// What a fetch found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// All there is.
    All,
    /// The hub has no commit yet.
    Empty,
    Away(Away),
}

/// Why there was no answer. Whether a push arrived all the same, only the next fetch can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    pub kind: AwayKind,
    /// What the program said, in its own words.
    pub why: String,
}

/// The kinds of no answer, each with another way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwayKind {
    /// Nobody was asked: the command was told to stay offline.
    OnPurpose,
    /// The hub cannot be reached, or did not answer in time.
    Offline,
    /// The hub does not let this person in, or there is no repository at its address.
    NoAccess,
    /// The hub, or git's program here, lacks something that is needed.
    Unsupported,
    /// The hub answers, and cannot take anything.
    Broken,
    /// The hub answers, and does not take it as it is, though nothing it says is refused.
    Unfit,
    /// Something was sent, and no answer came back.
    Unknown,
}

impl AwayKind {
    /// The kind as codes and message ids spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OnPurpose => "on-purpose",
            Self::Offline => "offline",
            Self::NoAccess => "no-access",
            Self::Unsupported => "unsupported",
            Self::Broken => "broken",
            Self::Unfit => "unfit",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for AwayKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
