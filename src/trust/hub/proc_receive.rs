//! Accepting a push that was judged: the branch and its receipt move together.

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use chrono::TimeDelta;

use super::acknowledge::LandingToSign;
use super::handoff::{HandOff, Verdict};
use super::pre_receive::forward;
use super::{Hub, HubNotice, HubRefusal, SiteError, Update, pkt};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::trust::log::LogEntry;
use crate::trust::receipt::Mode;

/// A hand-off older than this belongs to another push.
const FRESH: TimeDelta = TimeDelta::hours(1);

/// So many receipts git is asked whether the store wants tidying: nobody waits for that at every
/// push.
const TIDY_EVERY: u64 = 50;

/// Tells whoever pushes what became of it; the options are his.
pub type Tell<'a> = dyn FnMut(&[String], Result<HubNotice, HubRefusal>) + 'a;

/// Talks to git: reads what is to be moved, moves it, and answers. What is to be told to the pusher
/// goes to `tell`, with the options he gave.
///
/// # Errors
/// Git does not speak as agreed. A refusal is no error: git is answered so.
pub fn proc_receive(
    hub: &Hub,
    (from, to): (&mut impl Read, &mut impl Write),
    receiver: u32,
    now: Instant,
    tell: &mut Tell<'_>,
) -> Result<(), pkt::BadPacket> {
    let offered = pkt::lines(from)?.join("\n");
    let options = offered
        .split_once('\0')
        .is_some_and(|(_, features)| features.split(' ').any(|feature| feature == "push-options"));
    let agreed: &[u8] =
        if options { b"version=1\0push-options atomic" } else { b"version=1\0atomic" };
    pkt::write(to, &[agreed])?;
    let updates = pkt::lines(from)?;
    let options = if options { pkt::lines(from)? } else { Vec::new() };
    let tell = &mut |said| tell(&options, said);
    let mut answers = Vec::new();
    for line in &updates {
        let (name, landed) = match Update::read(line) {
            Some(update) => (update.name.clone(), land(hub, &update, receiver, now, tell)),
            None => (line.clone(), Err(HubRefusal::Unreadable)),
        };
        match landed {
            Ok(()) => answers.push(format!("ok {name}")),
            Err(refusal) => {
                answers.push(format!("ng {name} {}", reason(&refusal)));
                tell(Err(refusal));
            }
        }
    }
    Ok(pkt::write(to, &answers.iter().map(String::as_bytes).collect::<Vec<_>>())?)
}

/// What git shows beside the name of the branch; a lost race is worded as git words it.
fn reason(refusal: &HubRefusal) -> &'static str {
    match refusal {
        HubRefusal::LostRace => "fetch first",
        other => other.code(),
    }
}

fn land(
    hub: &Hub,
    update: &Update,
    receiver: u32,
    now: Instant,
    tell: &mut dyn FnMut(Result<HubNotice, HubRefusal>),
) -> Result<(), HubRefusal> {
    let handed = hub
        .take(receiver)?
        .filter(|handed: &HandOff| handed.update == *update)
        .ok_or(HubRefusal::NoHandOff)?;
    let (at, certificate) = match handed.verdict {
        Verdict::Raced => return Err(HubRefusal::LostRace),
        Verdict::Sound { at, certificate } => (at, certificate),
    };
    if now.since(at) > FRESH {
        return Err(HubRefusal::NoHandOff);
    }
    let commits = forward(hub, update)?;
    let _held = hub.lock()?;
    if hub.main()? != update.old {
        return Err(HubRefusal::LostRace);
    }
    let (last, healed) = hub.heal(update.old, at)?;
    // A later receipt than the push was judged for: a key may have been closed since.
    let later = last.as_ref().map_or(at, |last| last.receipt().at.max(at));
    let faults = if later > at { hub.judge(&commits, later, Mode::Hook)? } else { Vec::new() };
    if !faults.is_empty() {
        return Err(HubRefusal::Faults(faults));
    }
    if let Some(healed) = healed {
        tell(Ok(HubNotice::Receipt(Box::new(healed))));
    }
    let landing = LandingToSign {
        mode: Mode::Hook,
        at: later,
        commits,
        certificate,
        main: update.old,
        last: last.as_ref(),
    };
    let entry = hub.acknowledge(landing)?;
    let number = entry.receipt().number;
    tell(Ok(HubNotice::Receipt(Box::new(entry))));
    if number.is_multiple_of(TIDY_EVERY) {
        hub.tidy();
    }
    // What has landed has landed: should this fail, `hub doctor` finds it.
    let _ = hub
        .people_changed(update)
        .and_then(|changed| if changed { hub.refresh_signers() } else { Ok(()) });
    Ok(())
}

impl Hub {
    /// Has git pack what is loose, if it finds that worth while. It goes on by itself; if it cannot
    /// start now, it is asked again later.
    fn tidy(&self) {
        let mut git = Command::new("git");
        git.arg("--git-dir").arg(self.ledger.git_dir()).args([
            "maintenance",
            "run",
            "--auto",
            "--quiet",
        ]);
        let _ = git.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    }

    /// Whether git must be told whose certificates count: where the hub asks for them and people
    /// changed.
    fn people_changed(&self, update: &Update) -> Result<bool, SiteError> {
        if self.ledger.setting("receive.certNonceSeed")?.is_none() {
            return Ok(false);
        }
        let staff = |commit: Option<CommitId>| {
            commit
                .map(|commit| self.ledger.object_at(commit, RecordKind::Staff.folder()))
                .transpose()
        };
        Ok(staff(update.old)? != staff(update.new)?)
    }

    /// The newest receipt. Where a crash left the branch ahead of the receipts, what it holds is
    /// judged and acknowledged first.
    ///
    /// # Errors
    /// The branch holds what may not have landed, or is not where the newest receipt says.
    pub(super) fn heal(
        &self,
        main: Option<CommitId>,
        at: Instant,
    ) -> Result<(Option<LogEntry>, Option<LogEntry>), HubRefusal> {
        let last = self.newest()?;
        let acknowledged = last.as_ref().map(|last| last.receipt().new);
        let Some(tip) = main.filter(|_| main != acknowledged) else {
            return match (main, &last) {
                (None, Some(last)) => Err(HubRefusal::Rewritten { receipt: last.receipt().number }),
                _ => Ok((last, None)),
            };
        };
        let number = last.as_ref().map_or(0, |last| last.receipt().number);
        let commits = self
            .ledger
            .chain_between(acknowledged, tip)?
            .ok_or(HubRefusal::Rewritten { receipt: number })?;
        let at = last.as_ref().map_or(at, |last| last.receipt().at.max(at));
        let faults = self.judge(&commits, at, Mode::Late)?;
        if !faults.is_empty() {
            return Err(HubRefusal::Unacknowledged { tip, faults });
        }
        let landing = LandingToSign {
            mode: Mode::Late,
            at,
            commits,
            certificate: None,
            main,
            last: last.as_ref(),
        };
        let healed = self.acknowledge(landing)?;
        Ok((Some(healed.clone()), Some(healed)))
    }
}
