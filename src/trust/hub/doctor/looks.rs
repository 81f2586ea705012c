//! What the hub itself must have.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use super::super::site::{hook_file, hooks, script, wanted};
use super::super::{Hub, HubClock, HubLevel, Settings};
use super::DoctorFinding;
use crate::domain::instant::Instant;
use crate::ledger::LedgerError;
use crate::trust::RECEIPT;
use crate::trust::key::PublicKey;
use crate::trust::log::LogEntry;
use crate::trust::receipt::Mode;
use crate::trust::signature::Armoured;

/// A live git holds a lock for much less.
const LIVE: Duration = Duration::from_secs(10);

pub(super) fn examine(
    hub: &Hub,
    settings: &Settings,
    program: &Path,
    now: Instant,
    found: &mut Vec<DoctorFinding>,
) -> Result<(), LedgerError> {
    found.extend(
        hub.locks()
            .into_iter()
            .filter(|(_, age)| *age >= LIVE)
            .map(|(lock, age)| DoctorFinding::StaleLock { lock, age }),
    );
    found.extend(look_at_folders(hub));
    found.extend(hooks(settings.level).iter().filter_map(|hook| look_at_hook(hub, program, hook)));
    for (name, wanted) in wanted(settings.level) {
        let is = hub.ledger.setting(name)?;
        if is.as_deref() != wanted {
            found.push(DoctorFinding::Setting {
                name,
                is: is.unwrap_or_else(|| "-".to_owned()),
                wanted: wanted.unwrap_or("-"),
            });
        }
    }
    if settings.clock == HubClock::Environment {
        found.push(DoctorFinding::BorrowedClock);
    }
    match hub.newest() {
        Ok(last) => {
            look_at_branch(hub, settings, last.as_ref(), now, found)?;
            found.extend(
                last.as_ref()
                    .filter(|last| now < last.receipt().at)
                    .map(|last| DoctorFinding::ClockBehind { now, last: last.receipt().at }),
            );
            look_at_key(hub, last.as_ref(), found);
            found.extend(match hub.awaited_word(last.as_ref()) {
                Ok(word) => word.map(|word| DoctorFinding::AwaitsWord { word }),
                Err(_) => Some(DoctorFinding::BrokenRestoring),
            });
        }
        Err(error) => found.push(DoctorFinding::BrokenLog { why: error.to_string() }),
    }
    Ok(())
}

/// Where a push writes, and whoever keeps the hub perhaps cannot: after a copy as another user.
fn look_at_folders(hub: &Hub) -> Option<DoctorFinding> {
    let git = hub.ledger.git_dir();
    let folders = [git.join("objects"), git.join("refs/heads"), git.join("logs"), hub.folder()];
    folders.into_iter().filter(|dir| !dir.ends_with("logs") || dir.exists()).find_map(|dir| {
        let file = dir.join(format!(".doctor-{}", std::process::id()));
        let tried = fs::write(&file, "").and_then(|()| fs::remove_file(&file));
        tried.err().map(|error| DoctorFinding::Unwritable { dir, why: error.to_string() })
    })
}

fn look_at_hook(hub: &Hub, program: &Path, hook: &'static str) -> Option<DoctorFinding> {
    let file = hook_file(hub, hook);
    let Ok(text) = fs::read_to_string(&file) else {
        return Some(DoctorFinding::MissingHook { hook });
    };
    let runs = fs::metadata(&file).is_ok_and(|data| data.permissions().mode() & 0o111 != 0);
    match (runs, text == script(program, hook)) {
        (false, _) => Some(DoctorFinding::DeadHook { hook }),
        (true, false) => Some(DoctorFinding::OtherHook { hook }),
        (true, true) => None,
    }
}

fn look_at_branch(
    hub: &Hub,
    settings: &Settings,
    last: Option<&LogEntry>,
    now: Instant,
    found: &mut Vec<DoctorFinding>,
) -> Result<(), LedgerError> {
    let acknowledged = last.map(|last| last.receipt().new);
    let main = hub.main()?;
    let named = acknowledged.map_or_else(|| "-".to_owned(), |commit| commit.to_string());
    let Some(tip) = main.filter(|_| main != acknowledged) else {
        found.extend((main != acknowledged).then_some(DoctorFinding::Rewritten { last: named }));
        return Ok(());
    };
    let Some(commits) = hub.ledger.chain_between(acknowledged, tip)? else {
        found.push(DoctorFinding::Rewritten { last: named });
        return Ok(());
    };
    let at = last.map_or(now, |last| last.receipt().at.max(now));
    let faults = if settings.level == HubLevel::Hook {
        hub.judge(&commits, at, Mode::Late)?
    } else {
        Vec::new()
    };
    found.push(match faults.is_empty() {
        true => DoctorFinding::Unacknowledged { commits: commits.len() },
        false => DoctorFinding::Faulty { last: named, faults },
    });
    Ok(())
}

fn look_at_key(hub: &Hub, last: Option<&LogEntry>, found: &mut Vec<DoctorFinding>) {
    let file = hub.key_file();
    let key = match hub.key() {
        Ok(key) => key,
        Err(error) => return found.push(DoctorFinding::BrokenKey { why: error.to_string() }),
    };
    if fs::metadata(&file).is_ok_and(|data| data.permissions().mode() & 0o077 != 0) {
        found.push(DoctorFinding::OpenKey { file: file.clone() });
    }
    let file = file.with_extension("pub");
    let public = fs::read_to_string(&file).ok().and_then(|text| text.parse::<PublicKey>().ok());
    if public.is_none_or(|public| public != key.public()) {
        found.push(DoctorFinding::OtherPublic { file });
    }
    let made_by_it = |last: &LogEntry| {
        if let Some(next) = &last.receipt().next_key {
            return *next == key.public();
        }
        let signature = Armoured::read(&last.signed.signature);
        signature.is_ok_and(|signature| {
            signature.verify(&key.public(), RECEIPT, last.receipt().text().as_bytes()).is_ok()
        })
    };
    found.extend(last.filter(|last| !made_by_it(last)).map(|_| DoctorFinding::OtherKey));
}
