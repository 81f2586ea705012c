//! Why a command failed: a message by its id in the catalogues, what caused it, the next step, and
//! the exit code.

use std::io::ErrorKind;

use crate::app::error::AppError;
use crate::app::session::FailedWrite;
use crate::calendar::OutOfCalendar;
use crate::lang::short;
use crate::ledger::LedgerError;
use crate::ledger::git::SyncReport;
use crate::registry::{FileProblem, LoadError};
use crate::trust::pin::PinError;
use crate::trust::sign::SignError;

use super::exit::Exit;

/// A failure, ready to be told in any language.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) exit: Exit,
    /// Id of the message in the catalogues, `error-…`.
    pub(super) message: &'static str,
    pub(super) args: Vec<(&'static str, String)>,
    /// Id of the next step, `hint-…`.
    pub(super) hint: Option<&'static str>,
    /// Problems of files, each with its place.
    pub(super) files: Vec<FileProblem>,
    /// Lines that were rendered already: reasons of a refusal.
    pub(super) lines: Vec<String>,
    /// What happened between this clone and the hub before it failed.
    pub(super) news: Option<Box<SyncReport>>,
    /// What the operating system refused, and its number for that.
    system: Option<ErrorKind>,
    system_code: i32,
}

impl Failure {
    pub(super) fn new(exit: Exit, message: &'static str) -> Self {
        Self {
            exit,
            message,
            args: Vec::new(),
            hint: None,
            files: Vec::new(),
            lines: Vec::new(),
            news: None,
            system: None,
            system_code: 0,
        }
    }

    pub(super) fn usage(message: &'static str) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// Something that cannot be.
    pub(super) fn bug(what: &'static str) -> Self {
        Self::new(Exit::Bug, "error-bug").with("what", what)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// What the operating system refused. Its own words are English in every language.
    pub(super) fn system(mut self, error: &std::io::Error) -> Self {
        self.system = Some(error.kind());
        self.system_code = error.raw_os_error().unwrap_or(0);
        self
    }

    /// The message for what the operating system refused, which stands for `why`, and its number.
    pub(super) fn refused_by_system(&self) -> Option<(&'static str, i32)> {
        Some((system_message(self.system?), self.system_code))
    }

    pub(super) fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) fn lines(mut self, lines: Vec<String>) -> Self {
        self.lines = lines;
        self
    }

    /// The failure came after something else had happened, which is told first.
    pub(super) fn after(mut self, news: Box<SyncReport>) -> Self {
        self.news = Some(news);
        self
    }

    pub(super) fn files(mut self, files: Vec<FileProblem>) -> Self {
        self.files = files;
        self
    }
}

/// The message for what the operating system refused.
fn system_message(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "error-system-not-found",
        ErrorKind::PermissionDenied => "error-system-permission-denied",
        ErrorKind::AlreadyExists => "error-system-already-exists",
        ErrorKind::IsADirectory => "error-system-is-a-directory",
        ErrorKind::NotADirectory => "error-system-not-a-directory",
        ErrorKind::DirectoryNotEmpty => "error-system-directory-not-empty",
        ErrorKind::StorageFull => "error-system-storage-full",
        ErrorKind::ReadOnlyFilesystem => "error-system-read-only",
        ErrorKind::InvalidData => "error-system-not-utf8",
        ErrorKind::BrokenPipe => "error-system-broken-pipe",
        _ => "error-system-other",
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Ledger(error) => error.into(),
            AppError::Load(error) => error.into(),
            AppError::Calendar(error) => error.into(),
            AppError::Pin(PinError::Ledger(error)) => error.into(),
            AppError::Pin(PinError::Log(error)) => LedgerError::from(error).into(),
            AppError::Pin(error) => Self::new(Exit::Forbidden, "error-hub-key").with("why", error),
            AppError::Sign(error) => error.into(),
            AppError::BadTime(text) => Self::usage("error-bad-time").with("text", text),
            AppError::BadName(text) => Self::usage("error-bad-name").with("text", text),
            AppError::NoReceipt { commit, why } => {
                let unproved = Self::new(Exit::Forbidden, "error-unreceipted")
                    .with("commit", commit.short())
                    .hint("hint-unreceipted");
                match why {
                    Some(why) => unproved.with("why", why),
                    None => unproved.with("why", "none"),
                }
            }
            AppError::HiddenCharacter(text) => {
                Self::usage("error-hidden-character").with("text", text)
            }
            AppError::WritesTheLatestState => Self::usage("error-as-of-writes"),
            AppError::StaffLeft(staff) => {
                Self::new(Exit::Forbidden, "error-staff-left").with("staff", staff)
            }
            AppError::NotOfTheHouse(typed) => Self::new(Exit::Forbidden, "error-unknown-staff")
                .with("staff", typed)
                .hint("hint-staff-list"),
            AppError::WhoAreYou => Self::new(Exit::Forbidden, "error-who-are-you").hint("hint-as"),
            AppError::UnknownAddress { email, own } => {
                let unknown =
                    Self::new(Exit::Forbidden, "error-unknown-email").with("email", email);
                match own {
                    Some(own) => unknown.with("own", own).hint("hint-email-spelling"),
                    None => unknown.hint("hint-as"),
                }
            }
            AppError::NoSigningKey(staff) => Self::new(Exit::Forbidden, "error-no-signing-key")
                .with("staff", staff)
                .hint("hint-signing-key"),
            AppError::KeyNotAdmitted { staff, key } => {
                let line = admission(staff.as_str(), &key.to_string());
                Self::new(Exit::Forbidden, "error-key-not-admitted")
                    .with("staff", staff)
                    .with("key", key.fingerprint())
                    .lines(vec![line])
                    .hint("hint-admit-key")
            }
            AppError::NoSuchId { sought, typed } => {
                Self::usage("error-no-such-id").with("what", sought.as_str()).with("id", typed)
            }
            AppError::SeveralIds { sought, typed, count, ids } => Self::usage("error-ambiguous-id")
                .with("what", sought.as_str())
                .with("id", typed)
                .with("count", count)
                .lines(ids),
            AppError::UnknownPerson(typed) => {
                Self::usage("error-unknown-staff").with("staff", typed).hint("hint-staff-list")
            }
            AppError::NoPolicyOf { record, policy } => {
                Self::new(Exit::Invalid, "error-no-policy-of")
                    .with("report", short(record))
                    .with("policy", policy)
            }
            AppError::NoPolicies(day) => {
                Self::usage("error-no-policies").with("day", day).hint("hint-no-policies")
            }
            AppError::NoSuchPolicy { policy, day } => Self::usage("error-no-such-policy")
                .with("policy", policy)
                .with("day", day)
                .hint("hint-rule-list"),
            AppError::WhichPolicy { known } => {
                Self::usage("error-which-policy").with("known", known.join(", "))
            }
            AppError::NoSuchKind { kind, policy, known } => Self::usage("error-no-such-kind")
                .with("kind", kind)
                .with("policy", policy)
                .with("known", known.join(", ")),
            AppError::WhichKind { policy, known } => Self::usage("error-which-kind")
                .with("policy", policy)
                .with("known", known.join(", ")),
            AppError::DisputeWithoutReport => {
                Self::new(Exit::Invalid, "error-dispute-without-report")
            }
            AppError::NotPooled(report) => Self::new(Exit::Findings, "error-not-pooled")
                .with("report", report)
                .hint("hint-pool-list"),
            AppError::CompanyAssigns(report) => Self::new(Exit::Findings, "error-pool-company")
                .with("report", report)
                .hint("hint-pool-assign"),
            AppError::NoPool { report, policy } => Self::new(Exit::Findings, "error-no-pool")
                .with("report", report)
                .with("policy", policy)
                .hint("hint-no-pool"),
            AppError::MonthOpen(month) => {
                Self::usage("error-month-open").with("month", month).hint("hint-close")
            }
            AppError::MonthEmpty(month) => {
                Self::new(Exit::Findings, "error-month-empty").with("month", month)
            }
            AppError::Unreadable(files) => {
                Self::new(Exit::Invalid, "error-invalid-files").files(files)
            }
            AppError::Bug(what) => Self::bug(what),
        }
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Ledger(error) => error.into(),
            LoadError::NoHouse => Self::new(Exit::Invalid, "error-no-house").hint("hint-init"),
            LoadError::House(problems) => {
                Self::new(Exit::Invalid, "error-invalid-files").files(problems)
            }
        }
    }
}

impl From<PinError> for Failure {
    fn from(error: PinError) -> Self {
        AppError::from(error).into()
    }
}

impl From<SignError> for Failure {
    fn from(error: SignError) -> Self {
        let mut why = error.to_string();
        if let Some(source) = std::error::Error::source(&error) {
            why = format!("{why}: {source}");
        }
        Self::new(Exit::Repository, "error-signing").with("why", why).hint("hint-signing-key")
    }
}

impl From<FailedWrite<Self>> for Failure {
    fn from(failed: FailedWrite<Self>) -> Self {
        match failed.news {
            Some(news) => failed.error.after(news),
            None => failed.error,
        }
    }
}

/// The line that an admin types to admit a key.
pub(super) fn admission(staff: &str, key: &str) -> String {
    format!("baobei staff key add {staff} --key '{key}'")
}

impl From<OutOfCalendar> for Failure {
    fn from(error: OutOfCalendar) -> Self {
        Self::new(Exit::Invalid, "error-out-of-calendar")
            .with("date", error.date)
            .hint("hint-calendar")
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(Exit::Repository, "error-io").system(&error)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use crate::domain::house::Language;
    use crate::lang::Catalogue;

    /// Words that begin the ids of messages which the commands hand over.
    const AREAS: [&str; 12] = [
        "error-", "hint-", "sync-", "talk-", "told-", "ask-", "prompt-", "commit-", "fault-",
        "demo-", "exit-", "import-",
    ];

    fn ids(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                ids(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source");
                let quoted = text.split('"').skip(1).step_by(2);
                let is_id = |word: &&str| {
                    AREAS.iter().any(|area| word.len() > area.len() && word.starts_with(area))
                        && !word.contains([' ', '{'])
                };
                found.extend(quoted.filter(is_id).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_message_of_the_commands_is_written_in_both_languages() {
        let mut found = BTreeSet::new();
        ids(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut found);
        assert!(found.len() > 100, "the sources are not where they were");
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            let missing: Vec<&String> =
                found.iter().filter(|id| catalogue.find(id, &[]).is_none()).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
        }
    }
}
