//! `[[priority]]`: the ordered tests that say whose something is. The first that decides, decides.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::money::Share;
use crate::policy::Policy;
use crate::policy::blocks::{Condition, Counts, Lapse, Priority, Test};
use crate::policy::check::CUSTOMER;
use crate::policy::who::{Pattern, Who};
use crate::rules::case::holder_of;
use crate::rules::event::lacks;
use crate::rules::reason::because;
use crate::rules::validity::State;
use crate::rules::{Case, Code, Reason, fields, people, term};

use super::course::Course;
use super::track::Standing;
use super::verdict::{Outcome, Party};

/// What is to be decided: whose the customer is, or whose the result of an act.
#[derive(Clone, Copy)]
pub enum Matter<'a> {
    Customer,
    Award { name: &'a str, place: usize, event: &'a Event },
}

/// A decision with its reasons.
#[derive(Debug)]
pub struct Decision<'a> {
    pub outcome: Outcome<'a>,
    pub reasons: Vec<Reason<'a>>,
    /// Until when it may still be challenged.
    pub open_until: Option<Bound>,
}

/// What a test says.
enum Answer<'a> {
    Decides(Outcome<'a>, Vec<Reason<'a>>),
    Passes,
}

/// One matter before its tests.
pub(super) struct Bench<'b, 'c, 'a> {
    course: &'b Course<'c, 'a>,
    matter: Matter<'a>,
    policy: &'a Policy,
    candidates: Vec<usize>,
    all_weak: bool,
    open_until: Option<Bound>,
}

impl<'b, 'c, 'a> Bench<'b, 'c, 'a> {
    /// Calls up the claims that were in force at `at`; weak ones only where no complete one stands against them.
    pub(super) fn new(course: &'b Course<'c, 'a>, matter: Matter<'a>, policy: &'a Policy, at: Instant) -> Self {
        let running = |place: &usize| course.tracks[*place].runs(at);
        let places: Vec<usize> = (0..course.tracks.len()).filter(running).collect();
        let complete: Vec<usize> = places.iter().copied().filter(|place| counts(course, *place)).collect();
        let weak: Vec<usize> = places.into_iter().filter(|place| course.tracks[*place].weak).collect();
        let all_weak = complete.is_empty() && weak.len() > 1;
        Self { course, matter, policy, candidates: if all_weak { weak } else { complete }, all_weak, open_until: None }
    }

    pub(super) fn candidates(&self) -> &[usize] {
        &self.candidates
    }

    /// Asks the tests in their order.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub(super) fn decide(mut self) -> Result<Decision<'a>, OutOfCalendar> {
        let mut heard = Vec::new();
        if let Some((outcome, reasons)) = self.verdict() {
            return Ok(Decision { outcome, reasons, open_until: None });
        }
        let policy = self.policy;
        for test in &policy.priorities {
            if !self.concerns(test.get_ref()) || !self.applies(test.get_ref()) {
                continue;
            }
            match self.ask(test, &mut heard)? {
                Answer::Decides(outcome, reasons) => {
                    heard.extend(reasons);
                    return Ok(self.settled(outcome, heard));
                }
                Answer::Passes => {}
            }
        }
        let outcome = match self.candidates.as_slice() {
            [] => Outcome::Nobody,
            [only] => Outcome::Owner(self.party(*only)),
            _ => Outcome::Undecided(self.decider()),
        };
        Ok(self.settled(outcome, heard))
    }

    /// A claim with a question open gives its owner nothing yet: the person asked decides.
    fn settled(&self, outcome: Outcome<'a>, mut reasons: Vec<Reason<'a>>) -> Decision<'a> {
        let owned = |place: &usize| matches!(&outcome, Outcome::Owner(party) if *party == self.party(*place));
        let owner = self.candidates.iter().copied().find(owned);
        reasons.extend(owner.into_iter().flat_map(|place| self.mended(place)));
        let question = owner.and_then(|place| uncertain(self.course, place));
        let outcome = match question {
            Some(question) => {
                let who = asked(&question);
                reasons.push(question);
                Outcome::Undecided(who)
            }
            None => outcome,
        };
        Decision { outcome, reasons, open_until: self.open_until }
    }

    /// Items of the owner's that hold only by a cure, kinship or finding: a verdict rests on them too.
    fn mended(&self, place: usize) -> Vec<Reason<'a>> {
        let tells = |code| matches!(code, Code::FitsCured | Code::FitsThroughKin | Code::FindingFor);
        let items = self.course.members[place].items.iter();
        items.filter(|item| item.counts == Counts::Always && tells(item.reason.code)).map(|item| item.reason.clone()).collect()
    }

    fn concerns(&self, test: &Priority) -> bool {
        let name = match self.matter {
            Matter::Customer => CUSTOMER,
            Matter::Award { name, .. } => name,
        };
        test.of.is_empty() || test.of.iter().any(|of| of.as_str() == name)
    }

    fn applies(&self, test: &Priority) -> bool {
        match test.when {
            None => !(self.nobody_claims() && matches!(test.test, Test::Default | Test::Undecided)),
            Some(Condition::AllWeak) => self.all_weak,
            Some(Condition::EarlyDispute) => {
                let mut quarrels = self.course.members.iter().flat_map(|member| &member.case.quarrels);
                self.candidates.is_empty() && quarrels.any(|quarrel| quarrel.early)
            }
            Some(Condition::Disputed) => self.disputes().next().is_some(),
            Some(Condition::OldFollowerActive) => (0..self.course.tracks.len()).any(|place| old_follower(self.course, place).is_some()),
        }
    }

    /// Whether there is nothing to decide: the customer is claimed by nobody.
    fn nobody_claims(&self) -> bool {
        matches!(self.matter, Matter::Customer) && self.candidates.is_empty()
    }

    fn ask(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Result<Answer<'a>, OutOfCalendar> {
        let block = test.get_ref();
        Ok(match block.test {
            Test::Agreement => self.agreement(test),
            Test::Challenge => self.challenge(test, heard)?,
            Test::CustomerChoice => self.customer_choice(test),
            Test::Finding => self.found(test),
            Test::Earliest => self.earliest(test, heard),
            Test::FirstEvent => self.first_event(test, heard),
            Test::Score => self.score(test, heard),
            Test::MostComplete => self.most_complete(test, heard),
            Test::Split => self.split(test),
            Test::Default => self.default(test),
            Test::Undecided => {
                let who = block.to.as_ref().map(ToString::to_string).unwrap_or_default();
                Answer::Decides(Outcome::Undecided(who.clone()), vec![self.because(Code::PersonDecides, test).text("who", who)])
            }
        })
    }

    fn because(&self, code: Code, test: &'a Spanned<Priority>) -> Reason<'a> {
        because(code, self.policy, test, &test.get_ref().clause)
    }

    fn case(&self, place: usize) -> &'c Case<'a> {
        &self.course.members[place].case
    }

    fn party(&self, place: usize) -> Party<'a> {
        Party::Side(self.course.members[place].side)
    }

    fn decider(&self) -> String {
        self.policy.procedure.as_ref().map(|procedure| procedure.get_ref().decided_by.to_string()).unwrap_or_default()
    }

    /// Disputes over this matter.
    fn disputes(&self) -> impl Iterator<Item = &'a Dispute> + use<'_, 'b, 'c, 'a> {
        let mut seen = std::collections::BTreeSet::new();
        let all = self.course.members.iter().flat_map(|member| member.case.quarrels.iter().map(|quarrel| quarrel.dispute));
        all.filter(move |dispute| match (self.matter, dispute.over) {
            (_, None) | (Matter::Customer, Some(_)) => true,
            (Matter::Award { event, .. }, Some(over)) => event.id == over,
        })
        .filter(move |dispute| seen.insert(dispute.id))
    }

    /// The verdict of whom the policy lets decide; it goes before every test.
    fn verdict(&self) -> Option<(Outcome<'a>, Vec<Reason<'a>>)> {
        let now = self.course.members.first()?.case.world.now;
        let (dispute, ending) = self.disputes().find_map(|dispute| Some((dispute, dispute.ending(now).filter(|ending| ending.act.is(acts::RESOLVE))?)))?;
        let procedure = self.policy.procedure.as_ref()?;
        let case = self.case(0);
        let interested = ending.act.by == dispute.by || self.course.members.iter().any(|member| *holder_of(&member.case) == ending.act.by);
        if interested || !people::may(&procedure.get_ref().decided_by, &ending.act.by, case) {
            return None;
        }
        let reason = because(Code::Verdict, self.policy, procedure, &procedure.get_ref().clause).act(ending.act).text("staff", ending.act.by.as_str());
        let outcome = self.shared(ending.shares)?;
        Some((outcome, vec![reason]))
    }

    /// Shares by person as an outcome: people stand for the side that registered, where they are of it.
    fn shared(&self, shares: BTreeMap<StaffId, Share>) -> Option<Outcome<'a>> {
        let mut parties: BTreeMap<Party<'a>, Share> = BTreeMap::new();
        for (person, share) in shares {
            let own = (0..self.course.members.len()).find(|place| *holder_of(self.case(*place)) == person);
            let party = own.map_or(Party::Staff(person), |place| self.party(place));
            let sum = parties.entry(party).or_insert(Share(Decimal::ZERO));
            sum.0 += share.0;
        }
        match parties.len() {
            0 => None,
            1 => parties.into_keys().next().map(Outcome::Owner),
            _ => Some(Outcome::Shared(parties)),
        }
    }

    fn agreement(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let Some(member) = self.course.members.first() else { return Answer::Passes };
        let now = member.case.world.now;
        let settled = self.disputes().find_map(|dispute| dispute.ending(now).filter(|ending| ending.act.is(acts::SETTLE)));
        let Some(ending) = settled else { return Answer::Passes };
        let needed = self.policy.procedure.as_ref().and_then(|procedure| procedure.get_ref().agreed_by.as_ref());
        let signers: Vec<&str> = ending.act.signatures().into_iter().chain([ending.act.by.as_str()]).collect();
        let signed = needed.is_none_or(|who| who.0.iter().all(|pattern| self.all_signed(pattern, &signers)));
        let whole = ending.shares.values().map(|share| share.0).sum::<Decimal>() == Decimal::ONE_HUNDRED;
        let Some(outcome) = (signed && whole).then(|| self.shared(ending.shares)).flatten() else { return Answer::Passes };
        let mut reasons = vec![self.because(Code::Agreed, test).act(ending.act)];
        if let Some(copies) = &test.get_ref().copies_to {
            reasons.push(self.because(Code::CopiesTo, test).text("who", copies.to_string()));
        }
        Answer::Decides(outcome, reasons)
    }

    /// Whether a pattern's people signed: every party where parties are meant, else at least one.
    fn all_signed(&self, pattern: &Pattern, signers: &[&str]) -> bool {
        if *pattern == Pattern::Parties {
            let mut parties = self.course.members.iter().filter(|member| member.case.disputed()).map(|member| holder_of(&member.case));
            return parties.all(|party| signers.contains(&party.as_str()));
        }
        let who = Who(vec![pattern.clone()]);
        signers.iter().any(|signer| self.course.members.iter().any(|member| people::signs(&who, signer, &member.case)))
    }

    /// The challenger bears the burden of proof; if he fails in one item, the result is another's.
    fn challenge(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Result<Answer<'a>, OutOfCalendar> {
        let limit = self.limit(test.get_ref())?;
        self.open_until = limit;
        let mut raised: Vec<&'a Dispute> = self.disputes().collect();
        let Some(now) = self.course.members.first().map(|member| member.case.world.now) else { return Ok(Answer::Passes) };
        raised.sort_by_key(|dispute| (dispute.landing.order(), dispute.id));
        if raised.is_empty() {
            return Ok(Answer::Passes);
        }
        self.open_until = None;
        let mut open = None;
        let mut winners: Vec<usize> = Vec::new();
        for dispute in raised {
            match self.examine(test, dispute, limit, now) {
                Exam::Passed(place) => winners.push(place),
                Exam::Failed(reasons) => heard.extend(reasons),
                Exam::Open(who, reasons) => {
                    heard.extend(reasons);
                    open = Some(who);
                }
            }
        }
        winners.sort_by_key(|place| self.course.members[*place].case.report.landing.order());
        if let Some(first) = winners.first() {
            let reason = self.because(Code::ChallengeWon, test).report(self.case(*first).report).text("staff", self.party(*first).name().to_owned());
            return Ok(Answer::Decides(Outcome::Owner(self.party(*first)), vec![reason]));
        }
        if let Some(who) = open {
            return Ok(Answer::Decides(Outcome::Undecided(who.clone()), vec![self.because(Code::ChallengeOpen, test).text("who", who)]));
        }
        let reason = because(Code::ChallengeLost, self.policy, test, &test.get_ref().fails);
        Ok(match self.named(test.get_ref()) {
            Some(outcome) => Answer::Decides(outcome, vec![reason]),
            None => Answer::Passes,
        })
    }

    fn limit(&self, test: &'a Priority) -> Result<Option<Bound>, OutOfCalendar> {
        let (Some(until), Some(from), Matter::Award { place, event, .. }) = (&test.until, &test.from, self.matter) else { return Ok(None) };
        let case = self.case(place);
        let Some(start) = term::start(from, case, Some(event))? else { return Ok(None) };
        term::end(until, test.first_day, start.from, &case.world)
    }

    fn examine(&self, test: &'a Spanned<Priority>, dispute: &'a Dispute, limit: Option<Bound>, now: Instant) -> Exam<'a> {
        let raised = dispute.raised_at(now);
        let late = || because(Code::ChallengeLate, self.policy, test, &test.get_ref().in_time);
        if limit.is_some_and(|limit| limit.has_passed(raised)) {
            return Exam::Failed(vec![late().at("raised", raised).until(limit)]);
        }
        let own = (0..self.course.members.len()).find(|place| *holder_of(self.case(*place)) == dispute.by);
        let Some(place) = own else {
            return Exam::Failed(vec![self.because(Code::ChallengeWithoutReport, test).text("staff", dispute.by.as_str())]);
        };
        if let Matter::Award { event, .. } = self.matter
            && self.case(place).registered() > self.case(place).said(event)
        {
            return Exam::Failed(vec![late().at("raised", self.case(place).registered()).until(limit)]);
        }
        match self.proof(place) {
            Exam::Passed(_) => self.first_among_valid(test, place),
            other => other,
        }
    }

    /// Whether a report holds in every item.
    fn proof(&self, place: usize) -> Exam<'a> {
        let member = &self.course.members[place];
        if let Some((_, reasons)) = member.worthless() {
            return Exam::Failed(reasons);
        }
        let failed: Vec<Reason<'a>> = member.items.iter().filter(|item| item.state == State::Fails).map(|item| item.reason.clone()).collect();
        if !failed.is_empty() {
            return Exam::Failed(failed);
        }
        let open = member.items.iter().filter(|item| item.state == State::NeedsPerson);
        let open: Vec<Reason<'a>> = open.map(|item| item.reason.clone()).collect();
        match open.first() {
            Some(first) => Exam::Open(asked(first), open),
            None => Exam::Passed(place),
        }
    }

    /// Among valid registrations the earlier one goes first: the deliverer's own, if he has one.
    fn first_among_valid(&self, test: &'a Spanned<Priority>, place: usize) -> Exam<'a> {
        let order = self.case(place).report.landing.order();
        let Matter::Award { event, .. } = self.matter else { return Exam::Passed(place) };
        let earlier = (0..self.course.members.len()).find(|other| {
            let case = self.case(*other);
            *holder_of(case) == event.by && case.report.landing.order() < order && matches!(self.proof(*other), Exam::Passed(_))
        });
        match earlier {
            Some(other) => Exam::Failed(vec![self.because(Code::ChallengeNotFirst, test).report(self.case(other).report)]),
            None => Exam::Passed(place),
        }
    }

    fn customer_choice(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let Some(kind) = &test.get_ref().by else { return Answer::Passes };
        let words = self.course.members.iter().flat_map(|member| member.case.of_type(kind.as_str()).map(move |event| (&member.case, event)));
        let words = words.filter(|(case, event)| lacks(case, event).is_empty());
        let Some((case, word)) = words.max_by_key(|(_, event)| (event.landing.order(), event.id)) else { return Answer::Passes };
        let chosen = word.fields.text("chooses").and_then(|id| id.parse::<StaffId>().ok());
        let worthy = |place: &usize| !matches!(self.course.tracks[*place].standing, Standing::Void | Standing::NotAccepted);
        let place = chosen.and_then(|chosen| (0..self.course.members.len()).filter(worthy).find(|place| *holder_of(self.case(*place)) == chosen));
        let Some(place) = place else { return Answer::Passes };
        let reason = self.because(Code::CustomerChose, test).event(case.report, word).text("staff", self.party(place).name().to_owned());
        Answer::Decides(Outcome::Owner(self.party(place)), vec![reason])
    }

    fn found(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let (Some(name), Some(wanted)) = (&test.get_ref().by, &test.get_ref().answer) else { return Answer::Passes };
        let found = self.course.members.iter().find_map(|member| member.case.answer(name.as_str()).filter(|(_, answer)| answer == wanted));
        let Some((event, _)) = found else { return Answer::Passes };
        let mut places: Vec<usize> = (0..self.course.members.len()).filter(|place| counts(self.course, *place) || self.course.tracks[*place].standing == Standing::Lapsed).collect();
        places.dedup_by_key(|place| self.course.members[*place].side);
        let reason = self.because(Code::FoundTogether, test).act(event);
        Answer::Decides(self.equal(&places), vec![reason])
    }

    fn earliest(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Answer<'a> {
        let Some(first) = self.candidates.iter().map(|place| self.course.tracks[*place].rank.0).min() else { return Answer::Passes };
        self.candidates.retain(|place| self.course.tracks[*place].rank.0 == first);
        if let [place] = self.candidates[..] {
            let reason = self.because(Code::Earliest, test).report(self.case(place).report).at("landed", self.case(place).registered());
            return Answer::Decides(Outcome::Owner(self.party(place)), vec![reason]);
        }
        heard.push(self.because(Code::SameLanding, test).report(self.case(self.candidates[0]).report));
        Answer::Passes
    }

    /// The claim on which the event happened first; claims without it, or without the one it presupposes, step back.
    fn first_event(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Answer<'a> {
        let block = test.get_ref();
        let Some(kind) = &block.by else { return Answer::Passes };
        let fits = |place: &usize| block.having.as_ref().is_none_or(|having| self.case(*place).of_type(having.as_str()).next().is_some());
        let happened = |place: usize| {
            let event = self.case(place).of_type(kind.as_str()).find(|event| lacks(self.case(place), event).is_empty())?;
            Some((self.case(place).said(event), event.landing.order(), place, event))
        };
        let found: Vec<_> = self.candidates.iter().copied().filter(fits).filter_map(happened).collect();
        let Some(first) = found.iter().map(|(said, order, ..)| (*said, *order)).min() else { return Answer::Passes };
        let first: Vec<(usize, &'a Event)> = found.into_iter().filter(|(said, order, ..)| (*said, *order) == first).map(|(.., place, event)| (place, event)).collect();
        self.candidates = first.iter().map(|(place, _)| *place).collect();
        if let [(place, event)] = first[..] {
            let reason = self.because(Code::FirstEvent, test).event(self.case(place).report, event).text("event", kind.as_str());
            return Answer::Decides(Outcome::Owner(self.party(place)), vec![reason]);
        }
        heard.push(self.because(Code::EventTogether, test).text("event", kind.as_str()));
        Answer::Passes
    }

    /// The highest mean of the jury's points. Every member must have scored every claim; until then the jury is waited for.
    fn score(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Answer<'a> {
        let block = test.get_ref();
        let Some(now) = self.course.members.first().map(|member| member.case.world.now) else { return Answer::Passes };
        if self.candidates.len() < 2 || self.disputes().next().is_none() {
            return Answer::Passes;
        }
        let acts: Vec<&'a Event> = self.disputes().flat_map(|dispute| dispute.acts_by(now)).filter(|act| act.is(acts::SCORE)).collect();
        let mut means: Vec<(Decimal, usize)> = Vec::new();
        for place in self.candidates.clone() {
            match self.mean(block, place, &acts) {
                Ok(mean) => means.push((mean, place)),
                Err(who) => {
                    let reason = self.because(Code::ScoresMissing, test).text("who", who.clone());
                    return Answer::Decides(Outcome::Undecided(who), vec![reason]);
                }
            }
        }
        let Some(best) = means.iter().map(|(mean, _)| *mean).max() else { return Answer::Passes };
        self.candidates = means.iter().filter(|(mean, _)| *mean == best).map(|(_, place)| *place).collect();
        let shown = best.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero).to_string();
        if let [place] = self.candidates[..] {
            let reason = self.because(Code::HighestScore, test).report(self.case(place).report).text("mean", shown);
            return Answer::Decides(Outcome::Owner(self.party(place)), vec![reason]);
        }
        heard.push(self.because(Code::EqualScores, test).text("mean", shown));
        Answer::Passes
    }

    /// The mean over the members of the points each gave a claim; who has not scored yet comes back as the error.
    fn mean(&self, block: &Priority, place: usize, acts: &[&'a Event]) -> Result<Decimal, String> {
        let case = self.case(place);
        let mut total = Decimal::ZERO;
        for member in &block.members {
            for criterion in &block.criteria {
                let given = acts.iter().rev().find(|act| {
                    let about = act.fields.text("report") == Some(&case.report.id.to_string());
                    let interested = self.course.members.iter().any(|member| *holder_of(&member.case) == act.by);
                    about && !interested && act.fields.text("criterion") == Some(criterion.name.as_str()) && people::may(member, &act.by, case)
                });
                let points = given.and_then(|act| act.fields.number("points")).filter(|points| *points <= Decimal::from(criterion.max));
                total += points.ok_or_else(|| member.to_string())?;
            }
        }
        Ok(total / Decimal::from(block.members.len().max(1)))
    }

    fn most_complete(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Answer<'a> {
        let filled = |place: &usize| test.get_ref().fields.iter().filter(|field| says(self.case(*place), field)).count();
        let counted: Vec<(usize, usize)> = self.candidates.iter().map(|place| (filled(place), *place)).collect();
        let Some(most) = counted.iter().map(|(count, _)| *count).max() else { return Answer::Passes };
        let total = test.get_ref().fields.len();
        self.candidates = counted.into_iter().filter(|(count, _)| *count == most).map(|(_, place)| place).collect();
        if let [place] = self.candidates[..] {
            let reason = self.because(Code::MostComplete, test).report(self.case(place).report).text("filled", format!("{most}/{total}"));
            return Answer::Decides(Outcome::Owner(self.party(place)), vec![reason]);
        }
        heard.push(self.because(Code::EquallyComplete, test).text("filled", format!("{most}/{total}")));
        Answer::Passes
    }

    fn split(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        if self.candidates.is_empty() {
            return Answer::Passes;
        }
        Answer::Decides(self.equal(&self.candidates), vec![self.because(Code::SplitEqually, test)])
    }

    /// Equal shares in per cent; what hundred cannot be divided into goes to the first ones by a hundredth each.
    fn equal(&self, places: &[usize]) -> Outcome<'a> {
        let parties: std::collections::BTreeSet<Party<'a>> = places.iter().map(|place| self.party(*place)).collect();
        let mut parties: Vec<Party<'a>> = parties.into_iter().collect();
        if parties.len() < 2 {
            return parties.pop().map_or(Outcome::Nobody, Outcome::Owner);
        }
        let whole = crate::domain::money::Money::new(Decimal::ONE_HUNDRED, crate::domain::money::Currency::CNY);
        let shares = whole.split(&vec![Decimal::ONE; parties.len()]);
        Outcome::Shared(parties.into_iter().zip(shares).map(|(party, share)| (party, Share(share.amount))).collect())
    }

    fn default(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        match self.named(test.get_ref()) {
            Some(outcome) => Answer::Decides(outcome, vec![self.because(Code::ByDefault, test)]),
            None => Answer::Passes,
        }
    }

    /// The people `to` names, as the owner or equal sharers.
    fn named(&self, test: &Priority) -> Option<Outcome<'a>> {
        let who: &Who = test.to.as_ref()?;
        let place = match self.matter {
            Matter::Award { place, .. } => place,
            Matter::Customer => *self.candidates.first()?,
        };
        let people = people::named(who, self.case(place));
        let each = Decimal::ONE_HUNDRED / Decimal::from(people.len().max(1));
        self.shared(people.into_iter().map(|person| (person, Share(each))).collect())
    }
}

/// How a challenger's proof ends.
enum Exam<'a> {
    Passed(usize),
    Failed(Vec<Reason<'a>>),
    /// Somebody must answer first.
    Open(String, Vec<Reason<'a>>),
}

fn asked(reason: &Reason<'_>) -> String {
    reason.args.iter().find_map(|(name, arg)| match arg {
        crate::rules::Arg::Text(text) if *name == "who" => Some(text.to_string()),
        _ => None,
    })
    .unwrap_or_default()
}

/// Whether a registration counts as a complete claim.
fn counts(course: &Course<'_, '_>, place: usize) -> bool {
    course.tracks[place].standing.lives() || (course.tracks[place].standing == Standing::Lapsed)
}

/// Whether a report says something: a field that is filled, an event that is there, a field of an event.
fn says(case: &Case<'_>, what: &str) -> bool {
    if what.starts_with("customer.") || what.starts_with("intent.") {
        return fields::text(case, what).is_some() && !placeholder(case, what);
    }
    match what.split_once('.') {
        Some((event, field)) => case.of_type(event).any(|event| event.fields.get(field).is_some()),
        None => case.of_type(what).next().is_some(),
    }
}

/// A form of address where the name should be says nothing.
fn placeholder(case: &Case<'_>, path: &str) -> bool {
    path == "customer.name" && case.customer.name.as_deref().is_some_and(|name| crate::identity::PersonName::parse(name).problem().is_some())
}

/// The holder of a lapsed report who still follows the customer after the lapse: his last contact.
pub(super) fn old_follower<'a>(course: &Course<'_, 'a>, place: usize) -> Option<&'a Event> {
    let track = &course.tracks[place];
    let end = track.end()??;
    if track.standing != Standing::Lapsed {
        return None;
    }
    let case = &course.members[place].case;
    let holder = holder_of(case);
    let lapse = lapse_of(case)?.get_ref();
    let own = |event: &&&'a Event| event.by == *holder && lapse.follows.contains(&event.kind);
    case.events.iter().filter(own).rfind(|event| end.has_passed(case.said(event))).copied()
}

/// What the policy says of the end of a report's protection.
pub(super) fn lapse_of<'a>(case: &Case<'a>) -> Option<&'a Spanned<Lapse>> {
    case.policy.lapses.iter().find(|lapse| lapse.get_ref().kinds.is_empty() || lapse.get_ref().kinds.contains(&case.report.kind))
}

/// Items that count always and wait for a person make the right uncertain.
pub(super) fn uncertain<'a>(course: &Course<'_, 'a>, place: usize) -> Option<Reason<'a>> {
    let items = course.members[place].items.iter();
    items.into_iter().find(|item| item.counts == Counts::Always && item.state == State::NeedsPerson).map(|item| item.reason.clone())
}
