//! `baobei verify`.

use std::path::PathBuf;

use super::Globals;
use super::clock::time;
use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::place::{below, folder};
use super::proof::known::{cosignature, key};
use super::ui::Ui;
use crate::app::sight::Sight;
use crate::domain::instant::Zone;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{LedgerView, ReadLedger as _};
use crate::output::Page;
use crate::output::view::Verification;
use crate::registry::load_house;
use crate::trust::pin::PinError;
use crate::trust::verify::{Asked, verify};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct VerifyArgs {
    /// Look at everything, not only at what is new since the last time
    #[arg(long)]
    full: bool,
    /// List every commit that was looked at
    #[arg(long)]
    list: bool,
    /// The hub's public key, or a file with it, where you know it from its keeper
    #[arg(long, value_name = "KEY")]
    hub_key: Option<String>,
    /// What a witness gave out; may be given several times
    #[arg(long = "witness", value_name = "FILE")]
    witnesses: Vec<PathBuf>,
    /// The witness's public key, or a file with it
    #[arg(long, value_name = "KEY")]
    witness_key: Option<String>,
}

pub(super) fn run(args: VerifyArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    // An auditor's clone has no working tree and lacks the customers' data.
    let options = Options { bare: true, partial: true, ..Options::default() };
    let ledger = GitLedger::open(&folder(globals), &options)?.ledger;
    let now = time(globals, "GIT_COMMITTER_DATE")?.at;
    let witness = args.witness_key.as_deref().map(|text| key(globals, text)).transpose()?;
    let read =
        |file: &PathBuf| Ok::<_, Failure>(cosignature(&below(globals, file), witness.as_ref())?.1);
    let asked = Asked {
        full: args.full,
        hub_key: args.hub_key.as_deref().map(|text| key(globals, text)).transpose()?,
        witnessed: args.witnesses.iter().map(read).collect::<Result<_, _>>()?,
    };
    let names = match ledger.work_dir() {
        Some(_) => {
            let context = Context::open(globals, ui).ok();
            let house = context.as_ref().and_then(|context| context.house().ok());
            context.zip(house).is_some_and(|(context, house)| context.sight(&house).is_full())
        }
        // An auditor, or the keeper of the hub.
        None => true,
    };
    let head = ledger.head()?;
    let house = head
        .and_then(|head| load_house(&ledger, LedgerView::Committed(head)).ok())
        .map(|found| found.house);
    let zone = house.as_ref().map_or_else(Zone::default, |house| house.zone);
    let found =
        ui.waiting("talk-verifying", usize::MAX, || verify(&ledger, &asked)).map_err(failure)?;
    let page = Page {
        words: ui.words(zone),
        as_of: now,
        commit: head,
        sight: Sight::Nobody,
        width: ui.width,
        palette: ui.palette,
        order: &found.order,
    };
    ui.show(&Verification { found: &found, list: args.list, names }, &page)?;
    let settled = house.is_some_and(|house| house.hub_key.is_some());
    if let Some(newest) = found.newest.as_ref().filter(|_| found.first_contact && !settled) {
        let key = newest.signed.signer().map(|key| key.fingerprint()).unwrap_or_default();
        ui.warn("talk-hub-met", &[("key", key.into())]);
    }
    if found.wrong.is_empty() && found.unasked > 0 {
        ui.hint("hint-verify-unasked", &[]);
        return Ok(Exit::Findings);
    }
    if found.wrong.is_empty() {
        ui.status("talk-in-order", &[]);
        return Ok(Exit::Done);
    }
    ui.warn("talk-out-of-order", &[("count", found.wrong.len().into())]);
    Ok(Exit::Forbidden)
}

fn failure(error: PinError) -> Failure {
    match error {
        PinError::Ledger(error) => error.into(),
        other => Failure::new(Exit::Repository, "error-pin").with("why", other),
    }
}
