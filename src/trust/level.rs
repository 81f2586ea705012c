//! At which level the order is secured in this clone, and what waits.

use std::fs;
use std::path::PathBuf;

use super::log::{LogError, head};
use super::receipt::Mode;
use crate::domain::instant::Instant;
use crate::domain::order::{Newest, Order, OrderLevel};
use crate::ledger::git::GitLedger;
use crate::ledger::remote::Remote as _;

/// Where the moment of the hub's last answer is kept, in seconds since 1970.
const CONTACT: &str = "contact";

/// How the order is secured, as this clone knows it without asking anybody.
///
/// # Errors
/// The repository cannot be read, or the newest commit of the log is no receipt.
pub fn order(ledger: &GitLedger) -> Result<Order, LogError> {
    let newest = head(ledger)?;
    let hub = ledger.remote(&[], None)?;
    let waiting =
        hub.as_ref().map(|hub| ledger.only_here(&hub.seen())).transpose()?.unwrap_or_default();
    let level = match newest.as_ref().map(|entry| entry.receipt().mode) {
        Some(Mode::Hook | Mode::Late | Mode::Adopt) => OrderLevel::OwnHub,
        Some(Mode::Post) => OrderLevel::PostReceive,
        Some(Mode::Poll) => OrderLevel::Polled,
        None if hub.is_some() => OrderLevel::Unreceipted,
        None => OrderLevel::SingleMachine,
    };
    Ok(Order {
        level,
        newest: newest
            .map(|entry| Newest { number: entry.receipt().number, at: entry.receipt().at }),
        waiting: waiting.into_iter().collect(),
        contact: hub.is_some().then(|| contact(ledger)).flatten(),
        hub: hub.map(|hub| without_password(hub.url())),
    })
}

/// Notes that the hub answered just now. It is for people to read: nothing hangs on it, and a
/// failure is none.
pub fn note_contact(ledger: &GitLedger, at: Instant) {
    let _ = fs::create_dir_all(ledger.local_dir())
        .and_then(|()| fs::write(place(ledger), format!("{}\n", at.epoch())));
}

fn contact(ledger: &GitLedger) -> Option<Instant> {
    fs::read_to_string(place(ledger)).ok()?.trim().parse().ok().map(Instant::from_epoch)
}

fn place(ledger: &GitLedger) -> PathBuf {
    ledger.local_dir().join(CONTACT)
}

/// An address as it may be shown: what stands before the `@` of `https://…@host/` may be a
/// password.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (host, path) = rest.split_once('/').map_or((rest, None), |(host, path)| (host, Some(path)));
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    path.map_or_else(|| format!("{scheme}://{host}"), |path| format!("{scheme}://{host}/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (url, shown) in [
            (
                "https://lin:secret@hub.example.com/registry.git",
                "https://hub.example.com/registry.git",
            ),
            ("ssh://git@hub.example.com:22/a@b", "ssh://hub.example.com:22/a@b"),
            ("git@hub.example.com:registry.git", "git@hub.example.com:registry.git"),
            ("/srv/hub.git", "/srv/hub.git"),
            ("git://hub", "git://hub"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }
}
