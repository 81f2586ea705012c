//! What was counted before a registration: whether it was accepted hangs on these.

use crate::rules::counting::{CountingReach, FoundBy, LandedWhen, ReachDepth};
use crate::rules::{Case, counting_rules};

use super::search::{Interest, PartSearch, SearchEnd};

impl PartSearch<'_> {
    /// Goes to everything that the faults of a registration hang on: whom each counting rule looks
    /// at.
    pub(super) fn counted(&mut self, place: usize) -> Result<(), SearchEnd> {
        let rules = counting_rules();
        let reaches: Vec<(u64, CountingReach)> = self
            .cases(place)
            .iter()
            .flat_map(|case| {
                let order = case.since.order();
                rules.iter().flat_map(|rule| rule.reach(case)).map(move |reach| (order, reach))
            })
            .collect();
        reaches.into_iter().try_for_each(|(order, reach)| self.reach(place, order, reach))
    }

    fn reach(&mut self, place: usize, order: u64, reach: CountingReach) -> Result<(), SearchEnd> {
        let interest = match reach.depth {
            ReachDepth::Sent => Interest::Sent,
            ReachDepth::Counted => Interest::Counted,
            ReachDepth::Judged => Interest::Suspect,
        };
        let files = match reach.found {
            FoundBy::Id(id) => self.keys.files_of(id.0),
            FoundBy::Marks(marks) => {
                // Registrations that are not there yet take of the room, too.
                let room = reach.room.saturating_sub(self.new_ones());
                if self.keys.count(marks.iter().copied()) <= room {
                    return Ok(());
                }
                if reach.compares.is_none()
                    && !self.asked.insert((marks.clone(), reach.landed, order))
                {
                    return Ok(());
                }
                let files = self.landed_when(reach.landed, order, self.keys.under(marks));
                if files.len() <= room {
                    return Ok(());
                }
                files
            }
        };
        let Some(compares) = reach.compares else { return self.follow(files, interest) };
        for other in self.visit(files)? {
            let (own, theirs) = (self.cases(place), self.cases(other));
            let looks = own.iter().any(|one| theirs.iter().any(|two| compares(one, two)));
            if other != place && looks {
                self.turn_to(other, interest);
            }
        }
        Ok(())
    }

    /// Those of some files that landed when the rule wants it, beside a registration that landed
    /// in an `order`.
    fn landed_when(
        &self,
        when: LandedWhen,
        order: u64,
        files: impl IntoIterator<Item = u32>,
    ) -> Vec<u32> {
        let files = files.into_iter();
        match when {
            LandedWhen::Any => files.collect(),
            LandedWhen::BeforeBut(own) => {
                let own = self.keys.under([own]);
                let before = |file: &u32| {
                    let sent = self.landed(*file).map_or(0, |landed| landed.order);
                    sent < order || (sent == order && !own.contains(file))
                };
                files.filter(before).collect()
            }
            LandedWhen::On(day) => {
                let zone = self.registry.house.zone;
                // A report that landed earlier may have been corrected on the day.
                let on_day = |file: &u32| {
                    self.landed(*file)
                        .is_some_and(|landed| landed.order <= order && zone.date(landed.at) <= day)
                };
                files.filter(on_day).collect()
            }
        }
    }

    /// The claims of a registration as their rules look at them; none where no policy judges it.
    fn cases(&self, place: usize) -> Vec<Case<'_>> {
        let found_reports = &self.found_reports[place];
        let ruled = found_reports.ruled.as_ref();
        ruled.map_or_else(Vec::new, |ruled| ruled.cases(&found_reports.report))
    }
}
