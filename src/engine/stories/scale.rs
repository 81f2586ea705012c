//! Weighs what a judgement says against what a story expects.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::calendar::Bound;
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::Money;
use crate::domain::problem::{ProblemKind, StoryFact};
use crate::engine::commission::Line;
use crate::engine::story::{Expect, OneOrMany};
use crate::engine::verdict::{AwardVerdict, Judgement, Outcome, ReportVerdict};
use crate::rules::Reason;

/// Compares what is with what was expected.
pub(super) struct Scale {
    pub(super) zone: Zone,
    pub(super) at: Instant,
    pub(super) faults: Vec<ProblemKind>,
    pub(super) clauses: Vec<String>,
}

impl Scale {
    fn differs(&mut self, what: StoryFact, wanted: &str, found: &str) {
        let (found, wanted) = (found.to_owned(), wanted.to_owned());
        self.faults.push(ProblemKind::NotAsTold { what, found, wanted });
    }

    pub(super) fn report(&mut self, expect: &Expect, verdict: &ReportVerdict<'_>) {
        self.clauses.extend(verdict.steps.iter().flat_map(|step| numbers(&step.reason)));
        self.clauses.extend(verdict.flags.iter().flat_map(|flag| numbers(&flag.reason)));
        self.clauses.extend(verdict.items.iter().flat_map(|item| numbers(&item.reason)));
        if let Some(wanted) = &expect.standing
            && wanted.get_ref() != verdict.standing.as_str()
        {
            self.differs(StoryFact::Standing, wanted.get_ref(), verdict.standing.as_str());
        }
        if let Some(wanted) = &expect.until {
            self.until(
                StoryFact::Ends,
                wanted.get_ref(),
                verdict.protection.map(|(_, until)| until),
            );
        }
        if let Some(wanted) = &expect.from {
            let found = verdict.protection.map(|(from, _)| self.zone.readable(from));
            if found.as_ref() != Some(wanted.get_ref()) {
                self.differs(StoryFact::Begins, wanted.get_ref(), found.as_deref().unwrap_or(NONE));
            }
        }
        if let Some(wanted) = &expect.fails {
            let failing = verdict
                .items
                .iter()
                .filter(|item| item.state == crate::rules::validity::ItemState::Fails);
            let found: Vec<&str> = failing.map(|item| item.name).collect();
            if !same_set(&found, wanted) {
                self.differs(StoryFact::Fails, &listed(wanted), &listed(found));
            }
        }
        let flags: Vec<&str> = verdict.flags.iter().map(|flag| flag.reason.code()).collect();
        for wanted in expect
            .flags
            .iter()
            .map(Spanned::get_ref)
            .filter(|wanted| !flags.contains(&wanted.as_str()))
        {
            self.differs(StoryFact::Flags, wanted, &listed(&flags));
        }
        for unwanted in expect
            .no_flags
            .iter()
            .map(Spanned::get_ref)
            .filter(|unwanted| flags.contains(&unwanted.as_str()))
        {
            self.faults.push(ProblemKind::UnwantedFlag { flag: unwanted.clone() });
        }
        let overdue: Vec<&str> = verdict
            .duties
            .iter()
            .filter(|owed| owed.overdue(self.at))
            .map(|owed| owed.name)
            .collect();
        for wanted in expect.overdue.iter().filter(|wanted| !overdue.contains(&wanted.as_str())) {
            self.differs(StoryFact::Overdue, wanted, &listed(&overdue));
        }
        for (name, wanted) in &expect.due {
            let owed = verdict.duties.iter().find(|owed| owed.name == name.as_str());
            self.until(StoryFact::Due, wanted.get_ref(), owed.map(|owed| Some(owed.due)));
        }
    }

    fn until(&mut self, what: StoryFact, wanted: &str, found: Option<Option<Bound>>) {
        let zone = self.zone;
        let shown = match found {
            None => NONE.to_owned(),
            Some(None) => "for ever".to_owned(),
            Some(Some(bound)) if bound.is_end_of_day(zone) => {
                format!("{} 24:00", bound.last_day(zone))
            }
            Some(Some(bound)) => zone.readable(bound.at),
        };
        if shown != wanted && !(wanted == "open" && found == Some(None)) {
            self.differs(what, wanted, &shown);
        }
    }

    pub(super) fn owner(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        if let Some(wanted) = &expect.owner {
            self.outcome(StoryFact::Owner, wanted, outcome);
        }
        if expect.award.is_none() {
            self.decides(expect, outcome);
            self.shares(expect, outcome);
        }
    }

    fn outcome(&mut self, what: StoryFact, wanted: &OneOrMany, outcome: &Outcome<'_>) {
        let found: std::collections::BTreeSet<String> = match outcome {
            Outcome::Owner(_) | Outcome::Shared(_) => {
                outcome.shares().into_iter().map(|(party, _)| party.name().to_owned()).collect()
            }
            other => std::iter::once(other.kind().to_owned()).collect(),
        };
        if found != wanted.0 {
            self.differs(what, &listed(&wanted.0), &listed(found));
        }
    }

    fn decides(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        let Some(wanted) = &expect.decides else { return };
        match outcome {
            Outcome::Undecided(who) if who.to_string() == *wanted => {}
            Outcome::Undecided(who) => self.differs(StoryFact::Decides, wanted, &who.to_string()),
            other => self.differs(StoryFact::Decides, wanted, other.kind()),
        }
    }

    fn shares(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        if expect.shares.is_empty() {
            return;
        }
        let found: BTreeMap<String, String> = outcome
            .shares()
            .into_iter()
            .map(|(party, share)| (party.name().to_owned(), share.to_string()))
            .collect();
        let wanted: BTreeMap<String, String> =
            expect.shares.iter().map(|(who, share)| (who.to_string(), share.clone())).collect();
        if found != wanted {
            self.differs(StoryFact::Shares, &pairs(&wanted), &pairs(&found));
        }
    }

    pub(super) fn award(&mut self, expect: &Expect, award: &AwardVerdict<'_>) {
        self.clauses.extend(award_clauses(award));
        if let Some(wanted) = &expect.result {
            self.outcome(StoryFact::Result, wanted, &award.outcome);
        }
        if let Some(wanted) = &expect.open_until {
            self.until(StoryFact::Ends, wanted.get_ref(), award.open_until.map(Some));
        }
        self.decides(expect, &award.outcome);
        self.shares(expect, &award.outcome);
        if expect.flat.is_empty() {
            return;
        }
        let amount = |amount: Option<crate::domain::money::Money>| {
            amount.map_or_else(|| "undecided".to_owned(), |amount| amount.to_string())
        };
        let found: BTreeMap<String, String> =
            award.flats.iter().map(|flat| (flat.staff.to_string(), amount(flat.amount))).collect();
        let wanted: BTreeMap<String, String> =
            expect.flat.iter().map(|(who, what)| (who.to_string(), what.clone())).collect();
        if found != wanted {
            self.differs(StoryFact::Flats, &pairs(&wanted), &pairs(&found));
        }
    }

    /// What an award pays, by whoever gets it.
    pub(super) fn pays(&mut self, expect: &Expect, award: &AwardVerdict<'_>, lines: &[Line<'_>]) {
        if expect.pays.is_empty() {
            return;
        }
        let mut found: BTreeMap<String, Option<Money>> = BTreeMap::new();
        for line in lines.iter().filter(|line| line.about == award.event.id) {
            let sum = found
                .entry(line.payee.clone())
                .or_insert_with(|| line.amount.map(|amount| Money::zero(amount.currency)));
            *sum = sum.zip(line.amount).and_then(|(sum, amount)| sum.plus(amount));
        }
        let shown =
            |sum: Option<Money>| sum.map_or_else(|| "open".to_owned(), |sum| sum.to_string());
        let found: BTreeMap<String, String> =
            found.into_iter().map(|(payee, sum)| (payee, shown(sum))).collect();
        if found != expect.pays {
            self.differs(StoryFact::Pays, &pairs(&expect.pays), &pairs(&found));
        }
    }

    pub(super) fn consequences(&mut self, expect: &Expect, judgement: &Judgement<'_>) {
        if expect.consequences.is_empty() {
            return;
        }
        for (who, wanted) in &expect.consequences {
            let mut found = Vec::new();
            for consequence in
                judgement.consequences.iter().filter(|consequence| consequence.staff == who)
            {
                self.clauses.extend(consequence.reasons.iter().flat_map(numbers));
                found.extend(consequence.fine.map(|fine| fine.to_string()));
                found.extend(consequence.dismissal.then(|| "dismissal".to_owned()));
                found.extend(consequence.open.then(|| "open".to_owned()));
            }
            for earned in judgement.rewards.iter().filter(|earned| earned.staff == who) {
                self.clauses.extend(numbers(&earned.reason));
                found.push(format!("reward {}", earned.amount));
            }
            if found != *wanted {
                self.faults.push(ProblemKind::OtherConsequence {
                    staff: who.to_string(),
                    found: listed(found),
                    wanted: listed(wanted),
                });
            }
        }
    }
}

/// What stands for an empty list, and for nothing at all.
const NONE: &str = "none";

/// The texts of a list in one.
fn listed<T: AsRef<str>>(list: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = list.into_iter().map(|text| text.as_ref().to_owned()).collect();
    if texts.is_empty() { NONE.to_owned() } else { texts.join(", ") }
}

fn pairs(map: &BTreeMap<String, String>) -> String {
    listed(map.iter().map(|(who, what)| format!("{who} {what}")))
}

fn same_set(found: &[&str], wanted: &[String]) -> bool {
    let found: std::collections::BTreeSet<&str> = found.iter().copied().collect();
    let wanted: std::collections::BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
    found == wanted
}

pub(super) fn numbers(reason: &Reason<'_>) -> Vec<String> {
    reason.clauses.iter().map(|clause| clause.0.clone()).collect()
}

pub(super) fn award_clauses(award: &AwardVerdict<'_>) -> Vec<String> {
    award
        .reasons
        .iter()
        .chain(award.flats.iter().map(|flat| &flat.reason))
        .flat_map(numbers)
        .collect()
}
