//! Penalties and rewards, as assessed. Nothing is taken from anybody here.

use crate::engine::verdict::Judgement;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::rules::offence::{Consequence, Earned};

use super::{View, columns, finished, why};

/// What incidents have for people.
pub struct Consequences<'v, 'a> {
    pub penalties: Vec<&'v Consequence<'a>>,
    pub rewards: Vec<&'v Earned<'a>>,
}

impl<'v, 'a> Consequences<'v, 'a> {
    pub fn of(judgement: &'v Judgement<'a>) -> Self {
        Self {
            penalties: judgement.consequences.iter().collect(),
            rewards: judgement.rewards.iter().collect(),
        }
    }
}

impl<'v, 'a> Consequences<'v, 'a> {
    /// Rewards name informants; they are for those who decide, for whoever recorded the incident,
    /// and for the informant himself.
    fn rewards(&self, page: &Page<'_>) -> impl Iterator<Item = &'v Earned<'a>> {
        self.rewards.iter().copied().filter(|reward| page.sight.sees_source_of(reward.incident))
    }
}

impl View for Consequences<'_, '_> {
    const NAME: &'static str = "consequences";
    type Item = v1::Consequence;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("staff", Fit::Whole),
            ("time", Fit::Right),
            ("due-of", Fit::Whole),
            ("why", Fit::Wrap),
            ("at", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        for penalty in &self.penalties {
            table.row([
                penalty.staff.as_str().into(),
                penalty.time.to_string().into(),
                Cell::new(sanction(penalty, page)).meaning(Meaning::Bad),
                why(page, &penalty.reasons).into(),
                page.words.at(penalty.at).into(),
            ]);
        }
        for reward in self.rewards(page) {
            table.row([
                reward.staff.as_str().into(),
                "".into(),
                Cell::new(
                    page.words
                        .catalogue
                        .text("reward-of", &[("amount", page.words.money(reward.amount).into())]),
                )
                .meaning(Meaning::Good),
                why(page, [&reward.reason]).into(),
                "".into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Consequence> {
        let penalty = |penalty: &&Consequence<'_>| v1::Consequence {
            kind: "penalty",
            incident: penalty.incident.id.to_string(),
            staff: penalty.staff.to_string(),
            offence: penalty.offence.to_owned(),
            time: Some(penalty.time),
            amount: penalty.fine.map(v1::Money::of),
            dismissal: penalty.dismissal,
            undecided: penalty.open,
            also: penalty.also.map(v1::labels),
            at: Some(page.words.zone.rfc3339(penalty.at)),
            reasons: v1::Reason::all(&penalty.reasons, &page.words),
        };
        let reward = |reward: &Earned<'_>| v1::Consequence {
            kind: "reward",
            incident: reward.incident.id.to_string(),
            staff: reward.staff.to_string(),
            offence: reward.incident.offence.to_string(),
            time: None,
            amount: Some(v1::Money::of(reward.amount)),
            dismissal: false,
            undecided: false,
            also: None,
            at: None,
            reasons: v1::Reason::all([&reward.reason], &page.words),
        };
        self.penalties.iter().map(penalty).chain(self.rewards(page).map(reward)).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::CONSEQUENCES);
        for penalty in &self.penalties {
            let [amount, currency] = csv::money(penalty.fine);
            sheet.row([
                Sheeted::text("penalty"),
                Sheeted::text(penalty.incident.id.to_string()),
                Sheeted::text(penalty.staff.as_str()),
                Sheeted::text(penalty.offence),
                csv::count(penalty.time),
                amount,
                currency,
                csv::yes_no(penalty.dismissal),
                csv::yes_no(penalty.open),
                csv::time(penalty.at, page.words.zone),
                csv::list(penalty.reasons.iter().map(|reason| page.words.reason(reason))),
                csv::clauses(&penalty.reasons),
            ]);
        }
        for reward in self.rewards(page) {
            let [amount, currency] = csv::money(Some(reward.amount));
            sheet.row([
                Sheeted::text("reward"),
                Sheeted::text(reward.incident.id.to_string()),
                Sheeted::text(reward.staff.as_str()),
                Sheeted::text(reward.incident.offence.as_str()),
                Sheeted::Empty,
                amount,
                currency,
                csv::yes_no(false),
                csv::yes_no(false),
                Sheeted::Empty,
                Sheeted::text(page.words.reason(&reward.reason)),
                csv::clauses([&reward.reason]),
            ]);
        }
        sheet.into_bytes()
    }
}

/// What is due, in words.
pub(super) fn sanction(penalty: &Consequence<'_>, page: &Page<'_>) -> String {
    let fine = penalty.fine.map(|fine| {
        page.words.catalogue.text("fine-of", &[("amount", page.words.money(fine).into())])
    });
    let dismissal = penalty.dismissal.then(|| page.words.catalogue.say("dismissal"));
    let also = penalty.also.map(|also| page.words.label(also).to_owned());
    let open = penalty.open.then(|| page.words.catalogue.say("undecided"));
    page.words.list([fine, dismissal, also, open].into_iter().flatten())
}
