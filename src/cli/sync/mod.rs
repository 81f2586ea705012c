//! `baobei sync`, and what every command needs that lands on a hub or asks it.

pub(in crate::cli) mod again;
mod tell;

use super::Globals;
use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::store::no_answer;
use super::ui::Ui;
use crate::domain::ids::CommitId;
use crate::ledger::LedgerError;
use crate::ledger::git::{Shared, SyncReport};
use crate::ledger::remote::Remote as _;
use crate::output::Format;
use crate::output::view::{Synced, Waits};
use crate::trust::level::order;
use again::Judge;

#[derive(Debug, clap::Args)]
pub(super) struct SyncArgs {}

pub(super) fn run(_: SyncArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let Some(remote) = context.remote(None)? else {
        return Err(Failure::usage("error-no-hub").hint("hint-no-hub"));
    };
    let judge = Judge { session: &context };
    let shared = Shared::new(&context.ledger, &remote, &judge, globals.offline || globals.dry_run);
    let signer = context.signer()?;
    let synced = shared.sync(&context.author(signer.as_ref())?);
    let news = shared.news();
    let heard = context.heard(&remote, &news, news.landed.last().copied());
    context.tell_hub_key(ui)?;
    let done = synced.map_err(Failure::from).and_then(|()| heard.map_err(Failure::from));
    if let Err(failure) = done {
        return Err(failure.after(Box::new(news)));
    }
    ui.news(&news);
    let waiting = context.ledger.waiting(&remote.seen())?;
    if ui.format != Format::Table {
        show(&context, &news, &waiting, ui)?;
    }
    match waiting.len() {
        0 => ui.status("talk-nothing-waits", &[]),
        count => ui.status("talk-still-waits", &[("count", count.into())]),
    }
    ended(news, globals.offline)
}

/// The same for programs.
fn show(
    context: &Context,
    news: &SyncReport,
    waiting: &[CommitId],
    ui: &Ui,
) -> Result<(), Failure> {
    let chronicle = context.chronicle()?;
    let receipt = |commit: &CommitId| {
        chronicle
            .commits()
            .iter()
            .find(|landed| landed.commit == *commit)
            .and_then(|landed| landed.receipt)
    };
    let waits = |commit: &CommitId| {
        Ok::<_, Failure>(Waits { commit: *commit, claims: context.claims(*commit)? })
    };
    let mut registry = context.house()?;
    registry.order = order(&context.ledger).map_err(LedgerError::from)?;
    let page = ui.page(&registry, context.present()?, context.sight(&registry));
    let view = Synced {
        news,
        landed: news.landed.iter().map(|commit| (*commit, receipt(commit))).collect(),
        waits: waiting.iter().map(waits).collect::<Result<_, _>>()?,
    };
    ui.show(&view, &page)
}

/// How a command ended that could do no more than this.
fn ended(news: SyncReport, on_purpose: bool) -> Result<Exit, Failure> {
    match news.away {
        Some(away) if !on_purpose => {
            let (message, hint) = no_answer(away.kind);
            Err(Failure::new(Exit::Repository, message).with("why", away.why).hint(hint))
        }
        _ if !news.refused.is_empty() => Ok(Exit::Findings),
        _ => Ok(Exit::Done),
    }
}
