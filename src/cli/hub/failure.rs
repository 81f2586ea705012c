//! Why a hub could not be made or asked, as the commands tell it.

use crate::cli::Exit;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::domain::instant::Zone;
use crate::trust::hub::{AdoptError, HubRefusal, LookError, RestoreError, SiteError};

pub(super) fn site_failure(error: &SiteError) -> Failure {
    match error {
        SiteError::Ledger(crate::ledger::LedgerError::AlreadyARepository { dir }) => {
            Failure::usage("error-hub-exists").with("dir", dir.display()).hint("hint-hub-install")
        }
        SiteError::ForeignHook { file } => Failure::usage("error-foreign-hook")
            .with("file", file.display())
            .hint("hint-foreign-hook"),
        SiteError::Io { doing, source } => Failure::new(Exit::Repository, "error-hub-site")
            .with("why", format!("{doing}: {source}"))
            .hint("hint-hub-site"),
        other => Failure::new(Exit::Repository, "error-hub-site")
            .with("why", other)
            .hint("hint-hub-site"),
    }
}

pub(super) fn adoption(error: AdoptError, ui: &Ui) -> Failure {
    match error {
        AdoptError::Transfer(error) => Failure::new(Exit::Repository, "error-hub-fetch")
            .with("why", error.why)
            .hint("hint-hub-fetch"),
        AdoptError::NoAdminKey => {
            Failure::new(Exit::Invalid, "error-no-admin-key").hint("hint-no-admin-key")
        }
        AdoptError::HasHub => Failure::new(Exit::Invalid, "error-has-hub").hint("hint-has-hub"),
        AdoptError::Refusal(refusal) => refused(&refusal, ui),
    }
}

pub(super) fn looking(error: LookError, ui: &Ui) -> Failure {
    match error {
        LookError::Fetch(error) => Failure::new(Exit::Repository, "error-hub-fetch")
            .with("why", error.why)
            .hint("hint-hub-fetch"),
        LookError::Refusal(refusal) => refused(&refusal, ui),
    }
}

pub(super) fn restoration(error: RestoreError, ui: &Ui) -> Failure {
    match error {
        RestoreError::Transfer(error) => Failure::new(Exit::Repository, "error-hub-fetch")
            .with("why", error.why)
            .hint("hint-hub-fetch"),
        RestoreError::Refusal(refusal) => refused(&refusal, ui),
        RestoreError::NoReceipts => {
            Failure::new(Exit::Invalid, "error-no-receipts").hint("hint-no-receipts")
        }
        RestoreError::Untrusted(found) => Failure::new(Exit::Forbidden, "error-clone-untrusted")
            .with("number", found.receipt.map(|number| number.to_string()).unwrap_or_default())
            .with("code", found.code)
            .hint("hint-clone-untrusted"),
        RestoreError::Parted { number } => Failure::new(Exit::Forbidden, "error-hub-parted")
            .with("number", number)
            .hint("hint-hub-parted"),
        RestoreError::OtherKey => {
            Failure::new(Exit::Invalid, "error-hub-other-key").hint("hint-hub-other-key")
        }
        RestoreError::BadKey(error) => {
            Failure::new(Exit::Invalid, "error-hub-site").with("why", error).hint("hint-hub-site")
        }
    }
}

/// A refusal that somebody at the hub himself is told.
pub(super) fn refused(refusal: &HubRefusal, ui: &Ui) -> Failure {
    let lines = ui
        .words(Zone::default())
        .refusal(refusal)
        .into_iter()
        .map(|[code, text, way]| format!("{code}: {text}; {way}"));
    Failure::new(Exit::Forbidden, "error-hub-refuses").lines(lines.collect())
}
