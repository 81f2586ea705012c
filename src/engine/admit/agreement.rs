//! Agreements of several people: who must sign one, and who signs, declines, tells of or denies
//! what (law 20).

use std::collections::BTreeSet;

use super::court::{Court, bad_hash, shared_with};
use super::matter::DisputedMatter;
use super::{known_person, not_allowed};
use crate::domain::dispute::{Agreement, Course, Dispute, acts};
use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::engine::JudgementFacts;
use crate::policy::Policy;
use crate::policy::blocks::Test;
use crate::policy::who::{Pattern, Who};
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Reason, people, procedure};

/// Who must sign an agreement, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signatories {
    /// Those who hold a claim in the matter, whoever did the act in question, everybody who gets a
    /// share, after a ruling whoever gave it, and after an agreement whoever made it.
    pub(super) people: BTreeSet<StaffId>,
    /// Roles, as the policy writes them: one of each.
    pub(super) roles: Vec<String>,
    /// Roles that sign for a copy.
    pub(super) copies: Vec<String>,
    pub(super) until: Instant,
}

impl Signatories {
    pub(super) fn of(
        dispute: &Dispute,
        act: &Event,
        matter: &DisputedMatter,
        policy: &Policy,
        facts: &JudgementFacts<'_>,
    ) -> Option<Self> {
        let procedure = policy.procedure.as_ref()?.get_ref();
        let course = dispute.course_before(act, facts.world.now);
        let mut people = matter.parties();
        people.extend(shared_with(act));
        people.extend(course.ruling.map(|ruling| ruling.by.clone()));
        people.extend(course.settled().into_iter().flat_map(Agreement::signers));
        let copies = policy.priorities.iter().filter_map(|test| match &test.get_ref().test {
            Test::Agreement(terms) => terms.copies_to.as_ref(),
            _ => None,
        });
        let mut copies: Vec<String> = copies.flat_map(Who::iter).map(Pattern::to_string).collect();
        copies.dedup();
        let roles = procedure.agreed_by.iter().flat_map(Who::iter).map(Pattern::to_string);
        Some(Self {
            people,
            roles: roles.collect(),
            copies,
            until: procedure.sign_until(&facts.world).ok()?,
        })
    }
}

impl<'a> Court<'_, 'a> {
    /// A proposal names everybody who must sign it, and gives shares to them alone.
    pub(super) fn settle(&self) -> Vec<Reason<'a>> {
        let matter = self.matter();
        let block = self.procedure.get_ref();
        let by = &self.act.by;
        let adds =
            |person: &StaffId| block.agreed_by.as_ref().is_some_and(|who| self.is(person, who));
        let mut objections = Vec::new();
        if !(matter.concerns(by) || adds(by) || self.is(by, &block.decided_by)) {
            objections.push(self.not_theirs("parties"));
        }
        let strangers = shared_with(self.act).filter(|who| !(matter.concerns(who) || adds(who)));
        objections.extend(strangers.map(|who| self.shared_with_stranger(&who)));
        let needed = Signatories::of(self.dispute, self.act, matter, self.policy, self.facts);
        let Some(needed) = needed else {
            objections.push(Reason::new(Code::CalendarMissing).act(self.act));
            return objections;
        };
        let list = |field: &str| -> Vec<String> {
            self.act.fields.texts(field).into_iter().map(str::to_owned).collect()
        };
        let people: Vec<String> = needed.people.iter().map(ToString::to_string).collect();
        let is_named = list("signers") == people
            && list("roles") == needed.roles
            && list("copies") == needed.copies;
        if !is_named {
            let all = people.iter().chain(&needed.roles).cloned().collect::<Vec<_>>().join(", ");
            objections.push(self.because(Code::OtherSigners).text("wanted", all));
        }
        let proposed = self.dispute_with_act();
        let end = proposed.agreements.last().and_then(Agreement::until);
        objections.extend(self.too_long(end, Some(needed.until)));
        if let Some(place) = self.act.fields.text("place") {
            objections.extend(self.place(place, &needed.roles));
        }
        objections
    }

    /// A signature is its signer's own, under the very text.
    pub(super) fn sign(&self) -> Vec<Reason<'a>> {
        let course = self.course();
        let agreement = match self.agreement(&course) {
            Ok(agreement) => agreement,
            Err(objection) => return vec![objection],
        };
        let mut objections: Vec<Reason<'a>> = self.other_text(agreement).into_iter().collect();
        let by = &self.act.by;
        match self.act.fields.text("place") {
            _ if !agreement.stand.is_open() => objections.push(self.stands(agreement)),
            Some(place) => {
                let open: Vec<String> = agreement.missing();
                objections.extend(self.place(place, &open));
                if agreement.has_signed(by) {
                    objections.push(self.not_to_sign());
                }
            }
            None if agreement.missing().contains(&by.to_string()) => {}
            None => objections.push(self.not_to_sign()),
        }
        objections
    }

    /// Whoever must sign may say no, and whoever proposed it may take it back.
    pub(super) fn decline(&self) -> Vec<Reason<'a>> {
        let course = self.course();
        let agreement = match self.agreement(&course) {
            Ok(agreement) => agreement,
            Err(objection) => return vec![objection],
        };
        let by = &self.act.by;
        let roles = agreement.roles().into_iter().filter_map(|role| role.parse().ok());
        let may = agreement.act.by == *by
            || agreement.signers().any(|signer| signer == *by)
            || self.is(by, &Who::from_iter(roles));
        if !agreement.stand.is_open() {
            return vec![self.stands(agreement)];
        }
        if may { Vec::new() } else { vec![self.not_to_sign()] }
    }

    /// What somebody signed on paper is told by whom the policy lets, and never in their own
    /// matter.
    pub(super) fn told(&self) -> Vec<Reason<'a>> {
        let course = self.course();
        let agreement = match self.agreement(&course) {
            Ok(agreement) if !agreement.stand.is_open() => return vec![self.stands(agreement)],
            Ok(agreement) => agreement,
            Err(objection) => return vec![objection],
        };
        let by = &self.act.by;
        let mut objections: Vec<Reason<'a>> = self.other_text(agreement).into_iter().collect();
        let may = self.procedure.get_ref().told.as_ref();
        if !may.is_some_and(|who| self.is(by, who)) {
            let who = may.cloned().unwrap_or_else(|| Who::from_iter([]));
            objections.push(
                not_allowed(by, who).with("event", Arg::Event(self.act.kind.as_str().into())),
            );
        } else if self.matter().concerns(by) || agreement.act.by == *by {
            objections.push(self.interested());
        }
        let signer = self.act.fields.text("signer").unwrap_or_default();
        match signer.parse() {
            Ok(person) if agreement.missing().contains(&signer.to_owned()) => {
                objections.extend(known_person(&person, &self.facts.world));
            }
            _ => objections.push(self.because(Code::NotToSign).text("staff", signer.to_owned())),
        }
        objections.extend(bad_hash(self.act));
        objections
    }

    /// Only who is said to have signed denies it, and in time.
    pub(super) fn deny(&self) -> Vec<Reason<'a>> {
        let of = self.act.named("of");
        let before = self.dispute.acts.iter().take_while(|other| other.id != self.act.id);
        let before: Vec<&Event> = before.collect();
        let told = before.iter().find(|act| act.is(acts::TOLD) && Some(act.id) == of);
        let is_theirs = |told: &&Event| told.fields.text("signer") == Some(self.act.by.as_str());
        let again = before.iter().any(|act| act.is(acts::DENY) && act.named("of") == of);
        let Some(told) = told.filter(|told| is_theirs(told) && !again) else {
            let reason = self.because(Code::NothingToDeny);
            return vec![reason.text("staff", self.act.by.as_str())];
        };
        let world = &self.facts.world;
        let until = procedure::deny_until(self.policy, told.landing.at(world.now), world);
        let late = until.ok().filter(|until| until.has_passed(world.now));
        let refused = |until| self.because(Code::TooLateToDeny).until(Some(until));
        late.map(refused).into_iter().collect()
    }

    /// Whether somebody may sign in a place, which must be one of those that are open.
    fn place(&self, place: &str, open: &[String]) -> Option<Reason<'a>> {
        let who = place.parse::<Pattern>().ok().map(|pattern| Who::from_iter([pattern]));
        let Some(who) = who.filter(|_| open.iter().any(|one| one == place)) else {
            return Some(self.not_to_sign());
        };
        if self.matter().concerns(&self.act.by) {
            return Some(self.interested());
        }
        let refused = || {
            not_allowed(&self.act.by, who.clone())
                .with("event", Arg::Event(self.act.kind.as_str().into()))
        };
        (!self.is(&self.act.by, &who)).then(refused)
    }

    fn agreement<'c>(&self, course: &'c Course<'a>) -> Result<&'c Agreement<'a>, Reason<'a>> {
        let of = self.act.named("of");
        let found = of.and_then(|of| course.agreement(of));
        found.ok_or_else(|| self.because(Code::NoSuchAgreement))
    }

    fn other_text(&self, agreement: &Agreement<'_>) -> Option<Reason<'a>> {
        let signed = self.act.fields.text("digest");
        (signed != Some(agreement.act.digest().as_str())).then(|| self.because(Code::OtherText))
    }

    fn stands(&self, agreement: &Agreement<'_>) -> Reason<'a> {
        let stand = Arg::Word("agreement", agreement.stand.as_str());
        self.because(Code::AgreementStands).with("stand", stand)
    }

    fn not_to_sign(&self) -> Reason<'a> {
        self.because(Code::NotToSign).text("staff", self.act.by.as_str())
    }

    pub(super) fn shared_with_stranger(&self, who: &StaffId) -> Reason<'a> {
        self.because(Code::SharedWithStranger).text("staff", who.to_string())
    }

    pub(super) fn because(&self, code: Code) -> Reason<'a> {
        because(code, self.policy, self.procedure, &self.procedure.get_ref().clause)
    }

    /// Whether somebody matches patterns, with regard to one of the registrations in dispute.
    pub(super) fn is(&self, person: &StaffId, who: &Who) -> bool {
        self.cases.iter().any(|case| people::may(who, person, case))
    }
}
