//! Who may do what in a dispute while it stands how.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use toml::Spanned;

use super::matter::DisputedMatter;
use super::{finding, house, known_person, names, not_allowed};
use crate::domain::dispute::{Course, Dispute, Stand, acts};
use crate::domain::event::Event;
use crate::domain::ids::{ReportId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::money::Share;
use crate::domain::report::Report;
use crate::engine::JudgementFacts;
use crate::policy::Policy;
use crate::policy::blocks::{Criterion, Procedure, ScoreTest};
use crate::policy::who::Who;
use crate::rules::office::in_office;
use crate::rules::{Arg, Case, Code, Reason, people};

/// An act, with everything that says whether it may be done. The dispute may have the act already,
/// or not.
pub(super) struct Court<'c, 'a> {
    pub(super) dispute: &'a Dispute,
    pub(super) act: &'a Event,
    pub(super) policy: &'a Policy,
    pub(super) procedure: &'a Spanned<Procedure>,
    pub(super) facts: &'c JudgementFacts<'a>,
    pub(super) cases: Vec<Case<'a>>,
    pub(super) matter: OnceCell<DisputedMatter>,
}

/// The registrations that a dispute names, as cases.
pub(super) fn cases<'a>(
    reports: &[&'a Report],
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Case<'a>> {
    let case = |report: &&'a Report| {
        Some(Case::new(report, policy, policy.kind(&report.kind)?, facts.world))
    };
    reports.iter().filter_map(case).collect()
}

impl<'a> Court<'_, 'a> {
    /// Every objection to the act.
    pub(super) fn objections(&self) -> Vec<Reason<'a>> {
        let act = self.act;
        if let Some(objection) = self.out_of_place() {
            return vec![objection];
        }
        match act.kind.as_str() {
            acts::ADMIT => self.admits(),
            acts::SETTLE => {
                let mut objections = self.settle();
                objections.extend(self.shares());
                objections
            }
            acts::SIGN => self.sign(),
            acts::DECLINE => self.decline(),
            acts::TOLD => self.told(),
            acts::DENY => self.deny(),
            acts::RESOLVE => {
                let mut objections = self.verdict();
                objections.extend(self.shares());
                objections
            }
            acts::FINDING => finding(self.policy, act, &|who| self.is(&act.by, who)),
            acts::SCORE => {
                let mut objections = self.juror();
                objections.extend(self.score());
                objections
            }
            acts::WITHDRAW if self.dispute.by != act.by => vec![self.not_theirs("raiser")],
            acts::APPEAL if !self.matter().concerns(&act.by) => vec![self.not_theirs("parties")],
            acts::STATEMENT | acts::EVIDENCE => {
                let mut objections = self.may_speak();
                if act.is(acts::EVIDENCE) {
                    objections.extend(bad_hash(act));
                }
                objections
            }
            _ => Vec::new(),
        }
    }

    /// Who has which part in the matter: asked for only where it counts, since it is judged.
    pub(super) fn matter(&self) -> &DisputedMatter {
        self.matter.get_or_init(|| DisputedMatter::of(self.dispute, self.policy, self.facts))
    }

    /// What had become of the dispute before the act.
    pub(super) fn course(&self) -> Course<'a> {
        self.dispute.course_before(self.act, self.facts.world.now)
    }

    /// What is no act at all, or has no place while the dispute stands as it does.
    fn out_of_place(&self) -> Option<Reason<'a>> {
        let kind = self.act.kind.as_str();
        if !acts::ALL.contains(&kind) {
            return Some(
                Reason::new(Code::UnknownEvent)
                    .with("event", Arg::Event(kind.into()))
                    .text("known", acts::ALL.join(", ")),
            );
        }
        let stand = self.course().stand;
        let is_heard = matches!(stand, Stand::Admitted | Stand::Appealed | Stand::Expired);
        let fits = match kind {
            acts::ADMIT => stand == Stand::Raised,
            acts::RESOLVE | acts::SCORE => is_heard,
            acts::WITHDRAW => is_heard || stand == Stand::Raised,
            acts::SETTLE => is_heard || matches!(stand, Stand::Settled | Stand::Resolved),
            acts::APPEAL => matches!(stand, Stand::Settled | Stand::Resolved),
            _ => stand != Stand::Withdrawn,
        };
        (!fits).then(|| {
            Reason::new(Code::DisputeStands)
                .with("act", Arg::Event(kind.into()))
                .with("stand", Arg::Word("stand", stand.as_str()))
        })
    }

    /// The objection to an act that is not this person's to do.
    pub(super) fn not_theirs(&self, who: &'static str) -> Reason<'a> {
        Reason::new(Code::NotYourDispute)
            .text("staff", self.act.by.as_str())
            .with("act", Arg::Event(self.act.kind.as_str().into()))
            .text("to", who)
    }

    /// Parties, whoever raised it, those who decide and other offices say what they know.
    fn may_speak(&self) -> Vec<Reason<'a>> {
        let by = &self.act.by;
        let may = *by == self.dispute.by
            || self.is(by, &self.procedure.get_ref().decided_by)
            || in_office(self.policy, by, self.facts.world.org)
            || self.matter().concerns(by);
        if may { Vec::new() } else { vec![self.not_theirs("parties")] }
    }

    fn admits(&self) -> Vec<Reason<'a>> {
        let block = self.procedure.get_ref();
        let by = &self.act.by;
        let mut objections = Vec::new();
        if !self.is(by, &block.decided_by) {
            objections.push(
                self.because(Code::NotAllowedToRecord)
                    .text("staff", by.as_str())
                    .people(&block.decided_by),
            );
        }
        if self.matter().concerns(by) {
            objections.push(self.interested());
        }
        let end = self.dispute_with_act().until;
        let most = block.hold_until(&self.facts.world).ok().flatten();
        objections.extend(self.too_long(end, most));
        objections
    }

    /// What becomes of the dispute with the act.
    pub(super) fn dispute_with_act(&self) -> Course<'a> {
        self.dispute.course_with(self.act, self.facts.world.now)
    }

    /// The objection to a time that is longer than the policy has it.
    pub(super) fn too_long(
        &self,
        end: Option<Instant>,
        most: Option<Instant>,
    ) -> Option<Reason<'a>> {
        let is_within = match (end, most) {
            (Some(end), Some(most)) => end <= most,
            (None, None) => true,
            (Some(_), None) => false,
            // An agreement ends at some time; a dispute need not hold anything back.
            (None, Some(_)) => !self.act.is(acts::SETTLE),
        };
        (!is_within).then(|| self.because(Code::TimeTooLong).act(self.act))
    }

    /// Nobody decides in their own matter, for themselves or for strangers.
    fn verdict(&self) -> Vec<Reason<'a>> {
        let mut objections = Vec::new();
        let block = self.procedure.get_ref();
        let by = &self.act.by;
        let decides = self.is(by, &block.decided_by);
        let owns = block.own.as_ref().is_some_and(|who| self.is(by, who));
        let admin = self.facts.world.org.person(by).is_some_and(house::is_admin);
        if self.act.fields.is_true("override") && admin && !decides && !owns {
            if self.somebody_decides(block.own.iter().chain([&block.decided_by])) {
                objections.push(self.because(Code::OthersDecide).people(&block.decided_by));
            }
        } else if !decides {
            if !owns {
                let reason = self.because(Code::NotAllowedToRecord);
                objections.push(reason.text("staff", by.as_str()).people(&block.decided_by));
            } else if self.somebody_decides([&block.decided_by]) {
                objections.push(self.because(Code::OthersDecide).people(&block.decided_by));
            }
        }
        if *by == self.dispute.by || self.matter().concerns(by) {
            objections.push(self.interested());
        }
        let helps = |who: &StaffId| {
            let flats = self.policy.flats.iter().map(|flat| &flat.get_ref().to);
            flats.into_iter().any(|to| {
                self.cases.iter().any(|case| people::named(to, case, self.over()).contains(who))
            })
        };
        let strangers = shared_with(self.act)
            .filter(|who| !self.matter().concerns(who) && !helps(who))
            .collect::<BTreeSet<_>>();
        objections.extend(strangers.iter().map(|who| self.shared_with_stranger(who)));
        objections
    }

    /// The act in question.
    fn over(&self) -> Option<&'a Event> {
        let mut events = self.cases.iter().flat_map(|case| &case.report.events);
        events.find(|event| self.dispute.over == Some(event.id))
    }

    /// Whether anybody who serves today may decide, and has no part in the matter.
    fn somebody_decides<'w>(&self, who: impl IntoIterator<Item = &'w Who>) -> bool {
        let world = &self.facts.world;
        let today = world.zone.date(world.now);
        let may: Vec<&Who> = who.into_iter().collect();
        world.org.people().any(|person| {
            person.serves_on(today)
                && person.id != self.dispute.by
                && !self.matter().concerns(&person.id)
                && may.iter().any(|who| self.is(&person.id, who))
        })
    }

    pub(super) fn interested(&self) -> Reason<'a> {
        Reason::new(Code::Interested).act(self.act).text("staff", self.act.by.as_str())
    }

    /// Shares must be of known form, add up to the whole, and be given to people who are known.
    fn shares(&self) -> Vec<Reason<'a>> {
        let mut objections: Vec<Reason<'a>> = bad_shares(self.act).into_iter().collect();
        let world = &self.facts.world;
        objections.extend(shared_with(self.act).filter_map(|staff| known_person(&staff, world)));
        objections
    }

    /// The tests of the policy that let a jury give points.
    fn juries(&self) -> impl Iterator<Item = &'a ScoreTest> + use<'a> {
        self.policy.priorities.iter().filter_map(|test| test.get_ref().jury())
    }

    fn juror(&self) -> Vec<Reason<'a>> {
        let members: Vec<&Who> = self.juries().flat_map(|test| &test.members).collect();
        if members.is_empty() {
            return vec![Reason::new(Code::NoJury).text("policy", self.policy.id().as_str())];
        }
        let by = &self.act.by;
        let mut objections = Vec::new();
        if !members.iter().any(|who| self.is(by, who)) {
            objections.push(
                not_allowed(by, super::either(members))
                    .with("event", Arg::Event(self.act.kind.as_str().into())),
            );
        }
        if *by == self.dispute.by || self.matter().concerns(by) {
            objections.push(self.interested());
        }
        objections
    }

    /// Points are given to a report of the dispute, for what the jury knows, and no more of them
    /// than there are.
    fn score(&self) -> Vec<Reason<'a>> {
        let mut objections = Vec::new();
        let report = self.act.fields.text("report").unwrap_or_default();
        let id = report.parse::<ReportId>();
        if !id.as_ref().is_ok_and(|id| self.dispute.reports.contains(id)) {
            let reason = Reason::new(Code::NotInDispute);
            objections.push(match id {
                Ok(id) => reason.with("other", Arg::Report(id)),
                Err(_) => reason.text("other", report.to_owned()),
            });
        }
        let criteria: Vec<&Criterion> = self.juries().flat_map(|test| &test.criteria).collect();
        if criteria.is_empty() {
            return objections;
        }
        let name = self.act.fields.text("criterion").unwrap_or_default();
        let Some(criterion) = criteria.iter().find(|criterion| criterion.name.as_str() == name)
        else {
            let known = names(criteria.iter().map(|criterion| criterion.name.as_str()));
            objections.push(
                Reason::new(Code::UnknownCriterion)
                    .text("item", name.to_owned())
                    .text("known", known),
            );
            return objections;
        };
        let points = self.act.fields.number("points");
        if !points
            .is_some_and(|points| points >= Decimal::ZERO && points <= Decimal::from(criterion.max))
        {
            objections.push(Reason::new(Code::TooManyPoints).count("most", criterion.max));
        }
        objections
    }
}

/// Whom an agreement or a verdict gives something.
pub(super) fn shared_with(act: &Event) -> impl Iterator<Item = StaffId> {
    let tables = ["shares", "flat"]
        .into_iter()
        .filter_map(|field| act.fields.get(field).and_then(toml::Value::as_table));
    tables.flat_map(|table| table.keys()).filter_map(|who| who.parse().ok())
}

/// Shares must be of known form and add up to the whole.
fn bad_shares<'a>(act: &'a Event) -> Option<Reason<'a>> {
    let table = act.fields.get("shares").and_then(toml::Value::as_table);
    let shares = table
        .into_iter()
        .flatten()
        .map(|(_, share)| share.as_str().and_then(|share| share.parse::<Share>().ok()));
    let sum: Option<Decimal> = shares.map(|share| share.map(|share| share.0)).sum();
    let whole = sum == Some(Decimal::ONE_HUNDRED);
    (!whole).then(|| Reason::new(Code::SharesNotWhole).act(act))
}

/// A paper is named by its SHA-256.
pub(super) fn bad_hash<'a>(act: &'a Event) -> Option<Reason<'a>> {
    let whole = |hash: &str| {
        hash.len() == 64 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let reason = || {
        Reason::new(Code::BadField)
            .act(act)
            .with("field", Arg::Field("sha256".into()))
            .with("event", Arg::Event(act.kind.as_str().into()))
    };
    (!act.fields.text("sha256").is_some_and(whole)).then(reason)
}
