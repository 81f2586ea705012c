//! `baobei staff key revoke`.

use std::collections::BTreeMap;

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::staff::keyring::Keyring;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::ids::CommitId;
use crate::domain::instant::{Instant, Stamp, Zone};
use crate::ledger::{LedgerError, ReadLedger as _};
use crate::trust::bulk::{SignedCommit, read_all};
use crate::trust::key::PublicKey;
use crate::trust::log;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffKeyRevokeArgs {
    /// Whose key
    staff: String,
    /// Which key, by its fingerprint, where the person has several
    key: Option<String>,
    /// Since when another person may have had it; what it signed from then on is listed
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
}

pub(in crate::cli) fn run(
    args: StaffKeyRevokeArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = find::staff(registry, &args.staff)?;
        let zone = registry.house.zone;
        let since =
            args.since.as_deref().map(|text| typed::time(&registry.house, text)).transpose()?;
        let mut ring = Keyring::of(&context, registry, person)?;
        let place = ring.chosen(args.key.as_deref())?;
        let key = ring.close(
            place,
            Stamp::new(context.committed.at, zone),
            since.map(|at| Stamp::new(at, zone)),
        )?;
        ring.leave_an_admin(context.committed.at)?;
        let values = [("staff", person.id.as_str().into()), ("key", key.fingerprint().into())];
        Ok((
            Some(ring.finish(ui.text("commit-key-revoke", &values), "staff key revoke", staff)?),
            (key, since, zone),
        ))
    })?;
    let (key, since, zone) = &landed.value;
    if let Some(since) = since {
        list(&context, ui, key, *since, *zone)?;
    }
    ui.status(
        "talk-key-revoked",
        &[("staff", args.staff.as_str().into()), ("key", key.fingerprint().into())],
    );
    Ok(ui.landed(&landed))
}

/// Prints the commits that a key signed and that landed at or after an instant: commit, time, first
/// line of the message.
fn list(
    context: &Context,
    ui: &Ui,
    key: &PublicKey,
    since: Instant,
    zone: Zone,
) -> Result<(), Failure> {
    let head = context.ledger.head()?;
    let chain = head
        .map(|head| context.ledger.chain_between(None, head))
        .transpose()?
        .flatten()
        .unwrap_or_default();
    let landed = landed(context)?;
    let at =
        |signed: &SignedCommit| landed.get(&signed.commit).copied().unwrap_or(signed.plain.claimed);
    let read = read_all(&context.ledger, &chain)?;
    let found: Vec<&SignedCommit> =
        read.iter().flatten().filter(|signed| signed.key == *key && since <= at(signed)).collect();
    ui.status(
        "talk-key-suspect",
        &[("since", zone.readable(since).into()), ("count", found.len().into())],
    );
    let line = |signed: &SignedCommit| {
        let subject = signed.plain.message.lines().next().unwrap_or_default();
        format!("{}  {}  {subject}\n", signed.commit.short(), zone.readable(at(signed)))
    };
    ui.data(found.into_iter().map(line).collect::<String>().as_bytes())
}

/// When commits landed, where the hub said so.
fn landed(context: &Context) -> Result<BTreeMap<CommitId, Instant>, Failure> {
    let receipts = log::read(&context.ledger, None).map_err(LedgerError::from)?;
    let pairs = receipts.iter().flat_map(|entry| {
        entry.receipt().commits.iter().map(|commit| (*commit, entry.receipt().at))
    });
    Ok(pairs.collect())
}
