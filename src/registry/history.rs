//! The house as each landing left it, read from the versions of its files.

use std::collections::BTreeMap;

use crate::calendar::WorkCalendar;
use crate::domain::house::House;
use crate::domain::record_path::RecordKind;
use crate::domain::staff::{Staff, Team};
use crate::index::{HouseChange, HouseVersion};
use crate::ledger::{BlobId, LedgerError, ReadLedger, RepoPath};
use crate::policy::Policy;
use crate::rules::HouseHistory;

/// A text of a policy, and the landings between which the house had it.
pub(super) struct LandedPolicy {
    pub(super) policy: Policy,
    pub(super) from: u64,
    pub(super) until: Option<u64>,
}

/// The files of the house that lie there as they are committed, so that what landed last is not
/// read once more.
#[derive(Default)]
pub(super) struct CommittedFiles {
    pub(super) policies: BTreeMap<(RepoPath, BlobId), Policy>,
    /// Of settings, people, teams and calendars.
    pub(super) texts: BTreeMap<BlobId, String>,
}

/// What the files of the house said, landing by landing. A version that cannot be read changes
/// nothing: the one before it goes on.
#[derive(Default)]
pub(super) struct HousePast {
    pub(super) history: HouseHistory,
    pub(super) policies: Vec<LandedPolicy>,
    calendars: BTreeMap<RepoPath, String>,
}

impl HousePast {
    /// Reads every version that `changes` names, in the order of landing; what is among the files
    /// that were read already is taken from there.
    ///
    /// # Errors
    /// The store fails.
    pub(super) fn read(
        ledger: &dyn ReadLedger,
        changes: &[HouseChange],
        known: &mut CommittedFiles,
    ) -> Result<Self, LedgerError> {
        let mut past = Self::default();
        for landing in changes.chunk_by(|a, b| a.order == b.order) {
            let mut calendars = false;
            for change in landing {
                let HouseVersion::Blob(blob) = change.version else {
                    calendars |= past.take(change, None);
                    continue;
                };
                if let Some(policy) = known.policies.remove(&(change.path.clone(), blob)) {
                    past.take_policy(change, Some(policy));
                } else if let Some(text) = known.texts.get(&blob) {
                    calendars |= past.take(change, Some(text));
                } else {
                    let text = String::from_utf8(ledger.blob(blob)?).ok();
                    calendars |= past.take(change, text.as_deref());
                }
            }
            if calendars {
                past.count_days(landing[0].order);
            }
            past.history.changes.push((landing[0].order, landing[0].at));
        }
        Ok(past)
    }

    /// Takes one version up; says whether it was a calendar's.
    fn take(&mut self, change: &HouseChange, text: Option<&str>) -> bool {
        let Some(place) = change.path.place() else { return false };
        let is_gone = change.version == HouseVersion::Gone;
        let name = change.path.name().strip_suffix(".toml").unwrap_or_default();
        let order = change.order;
        match place.kind() {
            RecordKind::Settings => {
                let read = text.and_then(|text| House::read(text).ok());
                if let Some(house) = read {
                    self.history.settings.set(order, Some(house));
                }
            }
            RecordKind::Staff => {
                let read = text.and_then(|text| Staff::read(text).ok());
                let read = read.filter(|staff| staff.id.as_str() == name);
                if let (Ok(id), true) = (name.parse(), is_gone || read.is_some()) {
                    self.history.staff.entry(id).or_default().set(order, read);
                }
            }
            RecordKind::Team => {
                let read = text.and_then(|text| Team::read(text).ok());
                let read = read.filter(|team| team.id.as_str() == name);
                if let (Ok(id), true) = (name.parse(), is_gone || read.is_some()) {
                    self.history.teams.entry(id).or_default().set(order, read);
                }
            }
            RecordKind::Policy => {
                let read = text.and_then(|text| Policy::read(change.path.as_str(), text).ok());
                self.take_policy(change, read);
            }
            RecordKind::Calendar => {
                match text {
                    Some(text) => self.calendars.insert(change.path.clone(), text.to_owned()),
                    None => self.calendars.remove(&change.path),
                };
                return true;
            }
            _ => {}
        }
        false
    }

    fn take_policy(&mut self, change: &HouseChange, read: Option<Policy>) {
        if change.version == HouseVersion::Gone || read.is_some() {
            self.close(&change.path, change.order);
        }
        let landed = |policy| LandedPolicy { policy, from: change.order, until: None };
        self.policies.extend(read.map(landed));
    }

    /// The text that a policy's file had is no longer there.
    fn close(&mut self, path: &RepoPath, order: u64) {
        let open = self
            .policies
            .iter_mut()
            .rev()
            .find(|landed| landed.until.is_none() && landed.policy.file == path.as_str());
        if let Some(open) = open {
            open.until = Some(order);
        }
    }

    fn count_days(&mut self, order: u64) {
        let files: Vec<(&str, &str)> =
            self.calendars.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        if let Ok(calendar) = WorkCalendar::read(&files) {
            self.history.calendars.set(order, Some(calendar));
        }
    }
}
