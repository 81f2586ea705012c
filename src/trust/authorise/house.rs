//! The house itself: settings, regulations, calendars, people. Only an admin changes it, and not
//! even he takes back what counted.

use std::collections::BTreeSet;

use super::desk::{CommitReview, TouchedFile};
use super::keeping::{admins_sign, keeping};
use super::objection::{Objection, Rule};
use super::reading::FileReading;
use crate::calendar::WorkCalendar;
use crate::domain::house::House;
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::domain::staff::{Org, Staff};
use crate::policy::Policy;
use crate::trust::allowed;
use crate::trust::key::PublicKey;

impl CommitReview<'_> {
    pub(super) fn house(&self, files: &[TouchedFile<'_>]) -> Vec<Objection> {
        let after = self.org(files);
        let mut found: Vec<Objection> =
            files.iter().flat_map(|file| self.house_file(file, &after)).collect();
        found.extend(self.versions(files));
        let before = &self.parent.org.staff;
        let kept = |staff| keeping(staff, admins_sign(before), &self.parent.house, self.commit.at);
        if kept(&after.staff) < kept(before) {
            found.push(Objection::new(Rule::LastAdmin));
        }
        found
    }

    /// Everybody, as the commit leaves them.
    fn org(&self, files: &[TouchedFile<'_>]) -> Org {
        let mut org = self.parent.org.clone();
        for file in files {
            match &file.read {
                Some(FileReading::Staff(staff)) => {
                    drop(org.staff.insert(staff.id.clone(), (**staff).clone()))
                }
                Some(FileReading::Team(team)) => {
                    drop(org.teams.insert(team.id.clone(), team.clone()))
                }
                _ => {}
            }
        }
        org
    }

    fn house_file(&self, file: &TouchedFile<'_>, after: &Org) -> Vec<Objection> {
        let path = &file.change.path;
        match (&file.place, &file.read) {
            (RecordPath::Story(_) | RecordPath::Policy(_), _) => Vec::new(),
            (_, None) => vec![Objection::at(Rule::Removed, path)],
            (_, Some(FileReading::House(house))) => {
                self.settings(file, house).into_iter().collect()
            }
            (_, Some(FileReading::Staff(staff))) => self.person(file, staff, after),
            (RecordPath::Calendar(_), Some(_)) => self.calendar(file).into_iter().collect(),
            (RecordPath::Signers, Some(_)) => {
                let fresh =
                    file.change.after.as_deref() == Some(allowed::write(&after.staff).as_bytes());
                if fresh { Vec::new() } else { vec![Objection::at(Rule::SignersStale, path)] }
            }
            _ => Vec::new(),
        }
    }

    /// A registry keeps its name: its records prove nothing in another.
    fn settings(&self, file: &TouchedFile<'_>, house: &House) -> Option<Objection> {
        (house.registry != self.parent.house.registry)
            .then(|| Objection::at(Rule::RegistryRenamed, &file.change.path))
    }

    /// Keys are closed and never taken away; an address is one person's.
    fn person(&self, file: &TouchedFile<'_>, staff: &Staff, after: &Org) -> Vec<Objection> {
        let path = &file.change.path;
        let mut found = Vec::new();
        let known = self.parent.org.staff.get(&staff.id);
        // The list of signers names whoever ever signed under an address.
        let gone = known.is_some_and(|known| {
            !known.keys.is_empty() && known.emails.iter().any(|email| !staff.has_address(email))
        });
        found.extend(
            gone.then(|| Objection::at(Rule::AddressRemoved, path).with("staff", &staff.id)),
        );
        let before = known.map(|staff| staff.keys.as_slice()).unwrap_or_default();
        for (place, key) in before.iter().enumerate() {
            let kept = staff.keys.get(place).is_some_and(|now| {
                let closed = match (key.until, now.until) {
                    (Some(then), Some(now)) => now.at() <= then.at(),
                    (then, now) => then.is_none() || now.is_some(),
                };
                // What somebody else may have signed is looked at for ever, and from an earlier day
                // on at most.
                let suspect = key
                    .suspect
                    .is_none_or(|then| now.suspect.is_some_and(|now| now.at() <= then.at()));
                now.public == key.public && now.from == key.from && closed && suspect
            });
            found.extend(
                (!kept).then(|| Objection::at(Rule::KeyRemoved, path).with("staff", &staff.id)),
            );
        }
        let bad = staff
            .keys
            .iter()
            .skip(before.len())
            .filter(|key| key.public.parse::<PublicKey>().is_err());
        found.extend(bad.map(|_| Objection::at(Rule::BadKey, path).with("staff", &staff.id)));
        let others = || {
            after
                .staff
                .values()
                .filter(|other| other.id != staff.id)
                .flat_map(|other| &other.emails)
        };
        let taken = staff
            .emails
            .iter()
            .filter(|email| others().any(|other| other.eq_ignore_ascii_case(email)));
        found.extend(taken.map(|_| Objection::at(Rule::EmailTaken, path).with("staff", &staff.id)));
        found
    }

    /// What a calendar said of the days up to today it still says, for deadlines were counted by
    /// it. A year that nobody could count in may be added; what is still to come may change.
    fn calendar(&self, file: &TouchedFile<'_>) -> Option<Objection> {
        let path = &file.change.path;
        let text = |bytes: &Option<Vec<u8>>| {
            bytes
                .as_deref()
                .and_then(|bytes| std::str::from_utf8(bytes).ok())
                .unwrap_or_default()
                .to_owned()
        };
        let after = text(&file.change.after);
        let changed = match &file.change.before {
            None => {
                let known = &self.parent.calendar;
                match known.with(path.as_str(), &after) {
                    Ok(whole) => known.first_change(&whole).filter(|day| known.covers(*day)),
                    Err(problems) => {
                        let problem = problems.into_iter().next()?;
                        return Some(Objection::unreadable(path, &after, &problem.problem));
                    }
                }
            }
            before => {
                // What was there and could not be read may be mended.
                let alone = |text: &str| WorkCalendar::read(&[(path.as_str(), text)]).ok();
                alone(&text(before))
                    .zip(alone(&after))
                    .and_then(|(before, after)| before.first_change(&after))
            }
        };
        let today = self.parent.house.zone.date(self.commit.at);
        let day = changed.filter(|day| *day <= today)?;
        Some(Objection::at(Rule::CalendarKept, path).with("day", day))
    }

    /// Versions only rise, and what judges or has judged stays as it was.
    fn versions(&self, files: &[TouchedFile<'_>]) -> Vec<Objection> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        for file in files.iter().filter(|file| file.place.kind() == RecordKind::Policy) {
            let path = &file.change.path;
            let before = self.parent.shelf.iter().find(|policy| policy.file == path.as_str());
            let after = file.read.as_ref().and_then(|read| {
                if let FileReading::Policy(policy) = read { Some(&**policy) } else { None }
            });
            if after.is_some() && says_the_same(file) {
                continue;
            }
            if let Some(before) = before.filter(|before| self.has_begun(before)) {
                found.push(
                    Objection::at(Rule::PolicyKept, path)
                        .with("policy", before.id())
                        .with("version", before.version()),
                );
            } else if let Some(after) = after {
                let twice = !seen.insert((after.id(), after.version()));
                found.extend(
                    (twice || !self.rises(after, before)).then(|| self.rollback(file, after)),
                );
                found.extend(self.backdated(after).then(|| {
                    Objection::at(Rule::PolicyBackdated, path)
                        .with("policy", after.id())
                        .with("version", after.version())
                }));
            }
        }
        found
    }

    /// Whether a version judges already, or has judged.
    fn has_begun(&self, policy: &Policy) -> bool {
        policy.header.get_ref().in_force.from.0 <= self.parent.house.zone.date(self.commit.at)
    }

    /// Whether a version would judge anew what another has judged: it begins before today, and the
    /// regulation was in force before.
    fn backdated(&self, after: &Policy) -> bool {
        let judges =
            self.parent.shelf.iter().any(|other| other.id() == after.id() && self.has_begun(other));
        judges
            && after.header.get_ref().in_force.from.0 < self.parent.house.zone.date(self.commit.at)
    }

    /// A new version is higher than all there are; a draft may stay what it is.
    fn rises(&self, after: &Policy, draft: Option<&Policy>) -> bool {
        let others = self.parent.shelf.iter().filter(|other| other.id() == after.id());
        let newest = others
            .filter(|other| draft.is_none_or(|draft| draft.file != other.file))
            .map(Policy::version)
            .max();
        let own = draft.filter(|draft| draft.id() == after.id()).map_or(0, Policy::version);
        newest.is_none_or(|newest| after.version() > newest) && after.version() >= own
    }

    fn rollback(&self, file: &TouchedFile<'_>, after: &Policy) -> Objection {
        let newest = self.parent.shelf.newest(after.id()).map_or(0, Policy::version);
        Objection::at(Rule::PolicyRollback, &file.change.path)
            .with("policy", after.id())
            .with("version", after.version())
            .with("newest", newest)
    }
}

/// Whether a file says what it said before: remarks, blanks and the order of keys say nothing.
fn says_the_same(file: &TouchedFile<'_>) -> bool {
    let said = |bytes: &Option<Vec<u8>>| {
        toml::from_str::<toml::Table>(std::str::from_utf8(bytes.as_deref()?).ok()?).ok()
    };
    let before = said(&file.change.before);
    before.is_some() && before == said(&file.change.after)
}
