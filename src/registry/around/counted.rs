//! What was counted before a registration: whether it was accepted hangs on these.

use std::collections::BTreeSet;

use crate::identity::{Match, Subject};
use crate::index::keys::{Mark, sought};
use crate::policy::blocks::{Duplicate, Kind, Quota, Within};
use crate::rules::identity::{all_match, most_telling};

use super::walk::{Role, Stop, Walk};

impl Walk<'_> {
    /// Goes to everything that the faults of a registration hang on.
    pub(super) fn counted(&mut self, place: usize) -> Result<(), Stop> {
        let Some(kind) = self.met[place].sketch.as_ref().map(|sketch| sketch.kind) else {
            return Ok(());
        };
        self.companions(place, kind)?;
        self.batches(place, kind)?;
        if let Some(rule) = &kind.duplicate {
            self.duplicates(place, rule)?;
        }
        if let Some(rule) = &kind.quota {
            self.quota(place, rule)?;
        }
        Ok(())
    }

    /// Whom it came along with, and who else did.
    fn companions(&mut self, place: usize, kind: &Kind) -> Result<(), Stop> {
        let with = self.met[place].report.companion_of.filter(|_| kind.companions.is_some());
        let Some(with) = with else { return Ok(()) };
        self.follow(self.keys.files_of(with.0), Role::Counted)?;
        // Whether another one takes a place hangs on findings, which may stand in a dispute over
        // him.
        self.follow(self.keys.under([Mark::companions_of(with)]), Role::Suspect)
    }

    /// Batches of the same day. Rows of its own batch say nothing about it.
    fn batches(&mut self, place: usize, kind: &Kind) -> Result<(), Stop> {
        let met = &self.met[place];
        let (Some(source), Some(sketch), true) =
            (&met.report.source, &met.sketch, kind.batch.is_some())
        else {
            return Ok(());
        };
        let days: Vec<_> =
            sketch.counts_for.pred_opt().into_iter().chain([sketch.counts_for]).collect();
        let marks = sketch.sheet(&sketch.side, &days, self.registry);
        let (batch, order) = (source.batch.clone(), met.report.landing.order());
        if !self.asked.insert((marks.clone(), batch.clone(), order)) {
            return Ok(());
        }
        let rows = self.keys.under([Mark::rows(&batch)]);
        let before = |file: &u32| {
            let sent = self.landed(*file).map_or(0, |landed| landed.order);
            sent < order || (sent == order && !rows.contains(file))
        };
        let others: Vec<u32> = self.keys.under(marks).into_iter().filter(before).collect();
        self.follow(others, Role::Sent)
    }

    fn duplicates(&mut self, place: usize, rule: &Duplicate) -> Result<(), Stop> {
        let Some(sketch) = &self.met[place].sketch else { return Ok(()) };
        let telling: BTreeSet<_> = rule.keys.iter().filter_map(|keys| most_telling(keys)).collect();
        let files = self.keys.under(
            telling.into_iter().flat_map(|key| sought(sketch.policy.id(), key, &sketch.subject)),
        );
        for other in self.visit(files)? {
            if other != place
                && self.same_sheet(place, other, rule)
                && self.is_duplicate(place, other, rule)
            {
                self.turn_to(other, Role::Counted);
            }
        }
        Ok(())
    }

    /// Whether a rule against duplicates compares the other with a registration.
    fn same_sheet(&self, place: usize, other: usize, rule: &Duplicate) -> bool {
        let (one, two) = (&self.met[place], &self.met[other]);
        let (Some(a), Some(b)) = (&one.sketch, &two.sketch) else { return false };
        let same_kind =
            one.report.policy == two.report.policy && one.report.kind == two.report.kind;
        let same_day = rule.within == Within::Ever || a.counts_for == b.counts_for;
        same_kind
            && same_day
            && a.per(rule.per) == b.per(rule.per)
            && two.report.landing.order() <= one.report.landing.order()
    }

    fn is_duplicate(&self, place: usize, other: usize, rule: &Duplicate) -> bool {
        let subject = |place: usize| self.met[place].sketch.as_ref().map(|sketch| &sketch.subject);
        let (Some(a), Some(b)): (Option<&Subject>, Option<&Subject>) =
            (subject(place), subject(other))
        else {
            return false;
        };
        rule.keys.iter().any(|keys| all_match(keys, &BTreeSet::new(), Match::Certain, a, b))
    }

    /// Those sent before on the same day, where they may be too many.
    fn quota(&mut self, place: usize, rule: &Quota) -> Result<(), Stop> {
        let met = &self.met[place];
        let Some(sketch) = &met.sketch else { return Ok(()) };
        let marks = sketch.sheet(&sketch.per(rule.per), &[sketch.sent], self.registry);
        let (sent, order) = (sketch.sent, met.report.landing.order());
        if !self.asked.insert((marks.clone(), String::new(), order)) {
            return Ok(());
        }
        let room = (rule.first as usize).saturating_sub(self.new_ones());
        if self.keys.count(marks.iter().copied()) <= room {
            return Ok(());
        }
        let zone = self.registry.house.zone;
        let on_day = |file: &u32| {
            self.landed(*file)
                .is_some_and(|landed| landed.order <= order && zone.date(landed.at) == sent)
        };
        let files: Vec<u32> = self.keys.under(marks).into_iter().filter(on_day).collect();
        if files.len() <= room {
            return Ok(());
        }
        self.follow(files, Role::Counted)
    }
}
