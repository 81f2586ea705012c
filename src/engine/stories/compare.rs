//! Compares what a judgement says with what a story expects, key by key.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::expect::{
    AwardExpectation, ConsequenceExpectation, DisputeExpectation, ReportExpectation,
};
use super::written::{ByName, Located, Texts, WrittenNames};
use crate::calendar::Bound;
use crate::domain::dispute::{Agreement, Dispute};
use crate::domain::ids::StaffId;
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::Money;
use crate::domain::problem::{ProblemKind, StoryFact};
use crate::engine::close::CommissionLine;
use crate::engine::verdict::{AwardVerdict, CustomerVerdict, Judgement, Ownership, ReportVerdict};
use crate::rules::Reason;
use crate::rules::validity::ItemState;

/// What stands for an empty list, and for nothing at all.
const NONE: &str = "none";

/// What is compared at one instant.
pub(super) struct Comparison {
    zone: Zone,
    at: Instant,
    /// What differs, each at what was expected.
    pub(super) differences: Vec<(Range<usize>, ProblemKind)>,
    /// Clauses that what was compared rests on.
    pub(super) clauses: BTreeSet<String>,
}

impl Comparison {
    pub(super) fn new(zone: Zone, at: Instant) -> Self {
        Self { zone, at, differences: Vec::new(), clauses: BTreeSet::new() }
    }

    fn differs(&mut self, what: StoryFact, span: Range<usize>, wanted: &str, found: &str) {
        let (found, wanted) = (found.to_owned(), wanted.to_owned());
        self.differences.push((span, ProblemKind::NotAsTold { what, found, wanted }));
    }

    fn incurs(&mut self, staff: &StaffId, span: Range<usize>, wanted: &str, found: &str) {
        let (staff, found, wanted) = (staff.to_string(), found.to_owned(), wanted.to_owned());
        self.differences.push((span, ProblemKind::OtherConsequence { staff, found, wanted }));
    }

    fn rests_on<'r, 'a: 'r>(&mut self, reasons: impl IntoIterator<Item = &'r Reason<'a>>) {
        self.clauses.extend(reasons.into_iter().flat_map(numbers));
    }

    pub(super) fn report(
        &mut self,
        expect: &ReportExpectation,
        verdict: &ReportVerdict<'_>,
        customer: &CustomerVerdict<'_>,
    ) {
        let ReportExpectation {
            at: _,
            report: _,
            owner,
            decides,
            shares,
            standing,
            from,
            until,
            fails,
            flags,
            no_flags,
            overdue,
            due,
            clauses,
        } = expect;
        if owner.is_some() || decides.is_some() || shares.is_some() {
            self.rests_on(&customer.reasons);
        }
        self.outcome(StoryFact::Owner, owner.as_ref(), &customer.outcome);
        self.decides(decides.as_ref(), &customer.outcome);
        self.shares(shares.as_ref(), &customer.outcome);
        if standing.is_some() || from.is_some() || until.is_some() {
            self.rests_on(verdict.steps.iter().map(|step| &step.reason));
        }
        if let Some(wanted) = standing
            && wanted.get_ref() != verdict.right.standing.as_str()
        {
            self.differs(
                StoryFact::Standing,
                wanted.span(),
                wanted.get_ref(),
                verdict.right.standing.as_str(),
            );
        }
        if let Some(wanted) = from {
            self.begins(wanted, verdict.right.protection.map(|(from, _)| from));
        }
        if let Some(wanted) = until {
            self.ends(StoryFact::Ends, wanted, verdict.right.protection.map(|(_, until)| until));
        }
        if let Some(wanted) = fails {
            // Where items fail, those that hold prove nothing of it.
            let failing = verdict.items.iter().filter(|item| item.state == ItemState::Fails);
            let all = wanted.get_ref().is_empty();
            let speaking =
                verdict.items.iter().filter(|item| all || item.state == ItemState::Fails);
            self.rests_on(speaking.map(|item| &item.reason));
            self.list(StoryFact::Fails, wanted, failing.map(|item| item.name));
        }
        if flags.is_some() || no_flags.is_some() {
            self.rests_on(verdict.flags.iter().map(|flag| &flag.reason));
        }
        let found: Vec<&str> = verdict.flags.iter().map(|flag| flag.reason.code()).collect();
        if let Some(wanted) = flags {
            self.list(StoryFact::Flags, wanted, found.iter().copied());
        }
        for unwanted in no_flags.iter().flat_map(|flags| flags.get_ref()) {
            if found.contains(&unwanted.get_ref().as_str()) {
                let flag = unwanted.get_ref().clone();
                self.differences.push((unwanted.span(), ProblemKind::UnwantedFlag { flag }));
            }
        }
        if overdue.is_some() || due.is_some() {
            self.rests_on(verdict.duties.iter().map(|owed| &owed.reason));
        }
        if let Some(wanted) = overdue {
            let late = verdict.duties.iter().filter(|owed| owed.overdue(self.at));
            let late: Vec<&str> = late.map(|owed| owed.name).collect();
            self.list(StoryFact::Overdue, wanted, late);
        }
        if let Some(wanted) = due {
            let (open, done): (Vec<_>, Vec<_>) =
                verdict.duties.iter().partition(|owed| owed.done.is_none());
            let first = open.into_iter().chain(done.into_iter().rev());
            self.due(wanted, first.map(|owed| (owed.name.to_owned(), owed.due)).collect());
        }
        self.cites(clauses.as_ref());
    }

    pub(super) fn award(
        &mut self,
        expect: &AwardExpectation,
        verdict: &AwardVerdict<'_>,
        lines: &[CommissionLine<'_>],
    ) {
        let AwardExpectation {
            at: _,
            award: _,
            result,
            decides,
            shares,
            open_until,
            flat,
            pays,
            clauses,
        } = expect;
        // The first reason is that the act is one of the award's: it cites the block, however the
        // result is decided, and proves nothing of it.
        self.rests_on(verdict.reasons.iter().skip(1));
        self.outcome(StoryFact::Result, result.as_ref(), &verdict.outcome);
        self.decides(decides.as_ref(), &verdict.outcome);
        self.shares(shares.as_ref(), &verdict.outcome);
        if let Some(wanted) = open_until {
            self.ends(StoryFact::ClaimEnds, wanted, verdict.open_until.map(Some));
        }
        if flat.is_some() || pays.is_some() {
            self.rests_on(verdict.flats.iter().map(|flat| &flat.reason));
        }
        if let Some(wanted) = flat {
            let amount = |amount: Option<Money>| {
                amount.map_or_else(|| "undecided".to_owned(), |amount| amount.to_string())
            };
            let found = verdict
                .flats
                .iter()
                .map(|flat| (flat.staff.to_string(), amount(flat.amount)))
                .collect();
            self.table(StoryFact::Flats, wanted, &found);
        }
        if let Some(wanted) = pays {
            let own = lines.iter().filter(|line| line.about == verdict.event.id);
            // A line repeats why the result is whose it is; what follows says how much it is.
            let decided = verdict.reasons.len();
            self.rests_on(own.clone().flat_map(|line| line.reasons.iter().skip(decided)));
            let found = paid(own);
            self.table(StoryFact::Pays, wanted, &found);
        }
        self.cites(clauses.as_ref());
    }

    pub(super) fn dispute(&mut self, expect: &DisputeExpectation, dispute: &Dispute) {
        let found = dispute.stand(self.at).as_str();
        if expect.stand.get_ref() != found {
            self.differs(StoryFact::Dispute, expect.stand.span(), expect.stand.get_ref(), found);
        }
        let course = dispute.course(self.at);
        let proposed = course.agreements.last();
        if let Some(wanted) = &expect.agreement {
            let found = proposed.map_or("none", |agreement| agreement.stand.as_str());
            if wanted.get_ref() != found {
                self.differs(StoryFact::Agreement, wanted.span(), wanted.get_ref(), found);
            }
        }
        if let Some(wanted) = &expect.unsigned {
            let found: BTreeSet<String> =
                proposed.map(Agreement::missing).unwrap_or_default().into_iter().collect();
            let names: BTreeSet<String> =
                wanted.get_ref().iter().map(|name| name.get_ref().clone()).collect();
            if names != found {
                let (wanted_text, found) = (listed(&names), listed(&found));
                self.differs(StoryFact::Unsigned, wanted.span(), &wanted_text, &found);
            }
        }
    }

    pub(super) fn consequences(
        &mut self,
        expect: &ConsequenceExpectation,
        judgement: &Judgement<'_>,
    ) {
        let mut found: BTreeMap<&StaffId, Vec<String>> = BTreeMap::new();
        for consequence in &judgement.consequences {
            self.rests_on(&consequence.reasons);
            let own = found.entry(consequence.staff).or_default();
            own.extend(consequence.fine.map(|fine| fine.to_string()));
            own.extend(consequence.dismissal.then(|| "dismissal".to_owned()));
            own.extend(consequence.open.then(|| "open".to_owned()));
        }
        for earned in &judgement.rewards {
            self.rests_on([&earned.reason]);
            found.entry(earned.staff).or_default().push(format!("reward {}", earned.amount));
        }
        let wanted = &expect.consequences;
        for (who, list) in wanted.get_ref() {
            let own = found.remove(who.get_ref()).unwrap_or_default();
            if own != *list.get_ref() {
                self.incurs(who.get_ref(), list.span(), &listed(list.get_ref()), &listed(own));
            }
        }
        for (who, list) in found.into_iter().filter(|(_, list)| !list.is_empty()) {
            self.incurs(who, wanted.span(), NONE, &listed(list));
        }
        self.cites(expect.clauses.as_ref());
    }

    fn outcome(&mut self, what: StoryFact, wanted: Option<&WrittenNames>, outcome: &Ownership<'_>) {
        let Some(wanted) = wanted else { return };
        let found: BTreeSet<String> = match outcome {
            Ownership::Owner(_) | Ownership::Shared(_) => {
                outcome.shares().into_iter().map(|(party, _)| party.name().to_owned()).collect()
            }
            other => std::iter::once(other.kind().to_owned()).collect(),
        };
        if found != wanted.names {
            self.differs(what, wanted.span.clone(), &listed(&wanted.names), &listed(found));
        }
    }

    fn decides(&mut self, wanted: Option<&Located<String>>, outcome: &Ownership<'_>) {
        let Some(wanted) = wanted else { return };
        let found = match outcome {
            Ownership::Undecided(who) => who.to_string(),
            _ => NONE.to_owned(),
        };
        if found != *wanted.get_ref() {
            self.differs(StoryFact::Decides, wanted.span(), wanted.get_ref(), &found);
        }
    }

    fn shares(
        &mut self,
        wanted: Option<&ByName<String, Located<String>>>,
        outcome: &Ownership<'_>,
    ) {
        let Some(wanted) = wanted else { return };
        let found = outcome
            .shares()
            .into_iter()
            .map(|(party, share)| (party.name().to_owned(), share.to_string()))
            .collect();
        self.table(StoryFact::Shares, wanted, &found);
    }

    fn begins(&mut self, wanted: &Located<String>, found: Option<Instant>) {
        let is_same = match found {
            None => wanted.get_ref() == NONE,
            Some(found) => self.zone.read(wanted.get_ref()).is_ok_and(|wanted| wanted == found),
        };
        if !is_same {
            let shown = found.map_or_else(|| NONE.to_owned(), |found| self.zone.readable(found));
            self.differs(StoryFact::Begins, wanted.span(), wanted.get_ref(), &shown);
        }
    }

    fn ends(&mut self, what: StoryFact, wanted: &Located<String>, found: Option<Option<Bound>>) {
        let shown = self.end(found);
        let text = wanted.get_ref();
        if shown != *text && !(text == "open" && found == Some(None)) {
            self.differs(what, wanted.span(), text, &shown);
        }
    }

    fn end(&self, found: Option<Option<Bound>>) -> String {
        let zone = self.zone;
        match found {
            None => NONE.to_owned(),
            Some(None) => "for ever".to_owned(),
            Some(Some(bound)) if bound.is_end_of_day(zone) => {
                format!("{} 24:00", bound.last_day(zone))
            }
            Some(Some(bound)) => zone.readable(bound.at),
        }
    }

    /// Duties by name, with the first of each that is owed.
    fn due(&mut self, wanted: &DueByName, owed: Vec<(String, Bound)>) {
        let mut found: BTreeMap<String, Bound> = BTreeMap::new();
        for (name, due) in owed {
            found.entry(name).or_insert(due);
        }
        for (name, end) in wanted.get_ref() {
            let due = found.remove(name.get_ref().as_str());
            self.ends(StoryFact::Due, end, due.map(Some));
        }
        let rest: Vec<&String> = found.keys().collect();
        if !rest.is_empty() {
            self.differs(StoryFact::AlsoDue, wanted.span(), NONE, &listed(rest));
        }
    }

    /// A list is all there is.
    fn list<'n>(
        &mut self,
        what: StoryFact,
        wanted: &Texts,
        found: impl IntoIterator<Item = &'n str>,
    ) {
        let found: BTreeSet<&str> = found.into_iter().collect();
        let listed_ones: BTreeSet<&str> =
            wanted.get_ref().iter().map(|text| text.get_ref().as_str()).collect();
        if found != listed_ones {
            self.differs(what, wanted.span(), &listed(listed_ones), &listed(found));
        }
    }

    /// A table is all there is.
    fn table<K: ToString + Ord>(
        &mut self,
        what: StoryFact,
        wanted: &ByName<K, Located<String>>,
        found: &BTreeMap<String, String>,
    ) {
        let texts: BTreeMap<String, String> = wanted
            .get_ref()
            .iter()
            .map(|(name, text)| (name.get_ref().to_string(), text.get_ref().clone()))
            .collect();
        if *found != texts {
            self.differs(what, wanted.span(), &pairs(&texts), &pairs(found));
        }
    }

    /// What is compared rests on these clauses.
    fn cites(&mut self, clauses: Option<&Texts>) {
        let Some(clauses) = clauses else { return };
        self.differences.extend(uncited(clauses, &self.clauses));
    }
}

type DueByName = ByName<crate::domain::ids::Name, Located<String>>;

/// Clauses that are wanted and not cited, each at its place; where none is wanted, that some are.
pub(super) fn uncited(
    wanted: &Texts,
    found: &BTreeSet<String>,
) -> Vec<(Range<usize>, ProblemKind)> {
    absent(wanted, found)
        .into_iter()
        .map(|(span, wanted)| {
            let found = found.iter().cloned().collect();
            (span, ProblemKind::OtherClauses { found, missing: vec![wanted.to_owned()] })
        })
        .collect()
}

/// Texts that are wanted and not there; where none is wanted, `none`.
pub(super) fn absent<'w>(
    wanted: &'w Texts,
    found: &BTreeSet<String>,
) -> Vec<(Range<usize>, &'w str)> {
    if wanted.get_ref().is_empty() && !found.is_empty() {
        return vec![(wanted.span(), NONE)];
    }
    let missing = wanted.get_ref().iter().filter(|text| !found.contains(text.get_ref()));
    missing.map(|text| (text.span(), text.get_ref().as_str())).collect()
}

/// What lines pay, by who gets it.
fn paid<'l, 'a: 'l>(
    lines: impl Iterator<Item = &'l CommissionLine<'a>>,
) -> BTreeMap<String, String> {
    let mut sums: BTreeMap<String, Option<Money>> = BTreeMap::new();
    for line in lines {
        let sum = sums
            .entry(line.payee.clone())
            .or_insert_with(|| line.amount.map(|amount| Money::zero(amount.currency)));
        *sum = sum.zip(line.amount).and_then(|(sum, amount)| sum.plus(amount));
    }
    let shown = |sum: Option<Money>| sum.map_or_else(|| "open".to_owned(), |sum| sum.to_string());
    sums.into_iter().map(|(payee, sum)| (payee, shown(sum))).collect()
}

/// The texts of a list in one.
pub(super) fn listed<T: AsRef<str>>(list: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = list.into_iter().map(|text| text.as_ref().to_owned()).collect();
    if texts.is_empty() { NONE.to_owned() } else { texts.join(", ") }
}

fn pairs(map: &BTreeMap<String, String>) -> String {
    listed(map.iter().map(|(who, what)| format!("{who} {what}")))
}

/// The clauses of a reason, by number.
pub(super) fn numbers(reason: &Reason<'_>) -> Vec<String> {
    reason.clauses.iter().map(|clause| clause.0.clone()).collect()
}
