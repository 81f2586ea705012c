//! What is printed of one report, and to a look-up, is the same to the letter whether everything
//! was read or only what surrounds it.

use proptest::prelude::*;

use super::house::{House, deeds};
use crate::app::explain::awards;
use crate::app::lookup;
use crate::app::sight::Sight;
use crate::domain::house::Language;
use crate::domain::ids::{ReportId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::order::ALONE;
use crate::domain::report::Customer;
use crate::engine::judge;
use crate::index::{Keys, NoReceipts};
use crate::lang::{Catalogue, Words};
use crate::output::colour::Palette;
use crate::output::view::{Answer, Check, Show, Timeline, render};
use crate::output::{Format, Page};
use crate::registry::{Registry, StartingPoints};

/// Makes pages for one reader.
struct Reader<'r> {
    catalogue: &'r Catalogue,
    sight: Sight<'r>,
    now: Instant,
}

impl Reader<'_> {
    fn page<'p>(&'p self, registry: &Registry) -> Page<'p> {
        let words = Words::new(self.catalogue, registry.house.zone);
        Page {
            words: Words { frank: self.sight.is_full(), ..words },
            as_of: self.now,
            order: &ALONE,
            commit: registry.head,
            sight: self.sight,
            width: None,
            palette: Palette::default(),
        }
    }

    /// `report show` and `rule explain`, for people and for programs.
    fn report(&self, registry: &Registry, id: ReportId) -> String {
        let judgement = judge(&registry.facts(self.now)).expect("within the calendars");
        let Some(verdict) = judgement.report(id) else { return String::new() };
        let page = self.page(registry);
        let show = || Show { judgement: &judgement, verdict, claim: None };
        let timeline =
            || Timeline { show: show(), event: None, awards: awards(&judgement, id, None) };
        let printed = Format::ALL.map(|format| {
            [render(&show(), format, &page), render(&timeline(), format, &page)].concat()
        });
        String::from_utf8(printed.concat()).expect("text")
    }

    /// `check`.
    fn answer(&self, registry: &Registry, customer: &Customer, asker: &str) -> String {
        let judgement = judge(&registry.facts(self.now)).expect("within the calendars");
        let asker: StaffId = asker.parse().expect("an id");
        let asker = registry.org.staff.get(&asker);
        let found = registry.shelf.iter().map(|policy| {
            let found = lookup::find(policy, customer, true, registry, &judgement, asker, self.now);
            Answer {
                key: policy.id().to_string(),
                protected: found.protected,
                until: found.until,
                queue: found.queue,
                waits: found.waits,
                clauses: found.clauses,
                notices: Vec::new(),
                unread: Vec::new(),
                lacks: found
                    .lacks
                    .iter()
                    .map(|way| way.iter().map(|key| key.code()).collect())
                    .collect(),
                stranger: None,
            }
        });
        let bytes = render(&Check(found.collect()), Format::Json, &self.page(registry));
        String::from_utf8(bytes).expect("text")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 6 } else { 100 }))]

    #[test]
    fn what_is_printed_does_not_hang_on_how_much_was_read(deeds in deeds()) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut house = House::new();
        deeds.iter().for_each(|deed| house.play(deed));
        Keys::open(&house.ledger, &NoReceipts, folder.path()).expect("readable");
        let (registry, now) = (house.all(), house.now());
        let catalogue = Catalogue::new(Language::English);
        let staff: StaffId = "a".parse().expect("an id");
        let own = Sight::Of { staff: &staff, team: None, books: false };
        for sight in [Sight::Full, own] {
            let reader = Reader { catalogue: &catalogue, sight, now };
            for report in &registry.reports {
                let id = report.id.to_string();
                let typed = [&id[id.len() - 6..]];
                let near = house.part(folder.path(), &typed, StartingPoints::default());
                prop_assert_eq!(
                    reader.report(&registry, report.id),
                    reader.report(&near, report.id)
                );
            }
        }
        let reader = Reader { catalogue: &catalogue, sight: Sight::Nobody, now };
        for report in &registry.reports {
            let customers = vec![report.customer.clone()];
            let about = StartingPoints { customers, ..StartingPoints::default() };
            let near = house.part(folder.path(), &[], about);
            prop_assert_eq!(
                reader.answer(&registry, &report.customer, "b"),
                reader.answer(&near, &report.customer, "b")
            );
        }
    }
}
