//! Who may open a dispute, and who may do what in it while it stands how.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::dispute::{Dispute, Stand, acts, stand_after};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::{ReportId, StaffId};
use crate::domain::money::Share;
use crate::domain::report::Report;
use crate::policy::Policy;
use crate::policy::blocks::{Criterion, Procedure, ScoreTest};
use crate::policy::who::Who;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Reason, World, case::holder_of, people};

use super::{actor, finding, house, known_person, names, not_allowed};

/// Objections to opening a dispute.
pub(super) fn admit_dispute<'a>(
    dispute: &'a Dispute,
    reports: &[&'a Report],
    policy: &'a Policy,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = actor(&dispute.by, &world);
    let mut policies: Vec<&str> = reports.iter().map(|report| report.policy.as_str()).collect();
    policies.sort_unstable();
    policies.dedup();
    if policies.len() > 1 {
        objections.push(Reason::new(Code::SeveralPolicies).text("policy", policies.join(", ")));
    }
    let mut events = reports.iter().flat_map(|report| &report.events);
    if dispute.over.is_some_and(|over| !events.any(|event| event.id == over)) {
        objections.push(Reason::new(Code::UnknownFact));
    }
    let Some(procedure) = &policy.procedure else {
        objections.push(Reason::new(Code::NoProcedure).text("policy", policy.id().as_str()));
        return objections;
    };
    let block = procedure.get_ref();
    let cases = cases(reports, policy, world);
    if !cases.iter().any(|case| people::may(&block.raised_by, &dispute.by, case)) {
        let reason = because(Code::NotAllowedToRecord, policy, procedure, &block.clause)
            .text("staff", dispute.by.as_str());
        objections.push(reason.people(&block.raised_by));
    }
    objections
}

/// Objections to an act in a dispute. Nobody decides in his own matter. The dispute may have the
/// act already, or not.
pub(super) fn admit_act<'a>(
    dispute: &'a Dispute,
    act: &'a Event,
    reports: &[&'a Report],
    policy: &'a Policy,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = actor(&act.by, &world);
    let Some(procedure) = &policy.procedure else {
        objections.push(Reason::new(Code::NoProcedure).text("policy", policy.id().as_str()));
        return objections;
    };
    let court = Court {
        dispute,
        act,
        reports,
        policy,
        procedure,
        world,
        cases: cases(reports, policy, world),
    };
    if let Some(objection) = court.out_of_place() {
        objections.push(objection);
        return objections;
    }
    objections.extend(court.whose());
    match act.kind.as_str() {
        acts::SETTLE | acts::RESOLVE => {
            objections.extend(bad_shares(act));
            objections.extend(shared_with(act).filter_map(|staff| known_person(&staff, &world)));
        }
        acts::FINDING => objections.extend(finding(policy, act, &|who| court.may(who))),
        acts::SCORE => objections.extend(court.score()),
        acts::EVIDENCE => objections.extend(bad_hash(act)),
        _ => {}
    }
    objections
}

/// Who raised it, who filed the reports, and who did what it is over.
pub fn parties<'d>(dispute: &'d Dispute, reports: &[&'d Report]) -> Vec<&'d StaffId> {
    let mut events = reports.iter().flat_map(|report| &report.events);
    let over = events.find(|event| dispute.over == Some(event.id)).map(|event| &event.by);
    std::iter::once(&dispute.by)
        .chain(reports.iter().map(|report| &report.registrant))
        .chain(over)
        .collect()
}

/// Whether somebody is party to a dispute: one of the [`parties`], or somebody to whom a report was
/// handed over.
pub fn is_party(dispute: &Dispute, reports: &[&Report], staff: &StaffId) -> bool {
    let handed = |report: &&Report| {
        report.last(builtin::TRANSFER).and_then(|event| event.fields.text("to"))
            == Some(staff.as_str())
    };
    parties(dispute, reports).contains(&staff) || reports.iter().any(handed)
}

fn cases<'a>(reports: &[&'a Report], policy: &'a Policy, world: World<'a>) -> Vec<Case<'a>> {
    reports
        .iter()
        .filter_map(|report| Some(Case::new(report, policy, policy.kind(&report.kind)?, world)))
        .collect()
}

/// An act, with everything that says whether it may be done.
struct Court<'c, 'a> {
    dispute: &'a Dispute,
    act: &'a Event,
    reports: &'c [&'a Report],
    policy: &'a Policy,
    procedure: &'a Spanned<Procedure>,
    world: World<'a>,
    cases: Vec<Case<'a>>,
}

impl<'a> Court<'_, 'a> {
    fn may(&self, who: &Who) -> bool {
        self.cases.iter().any(|case| people::may(who, &self.act.by, case))
    }

    fn holds(&self) -> bool {
        self.cases.iter().any(|case| *holder_of(case) == self.act.by)
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
        let before = self.dispute.acts.iter().take_while(|other| other.id != self.act.id);
        let stand = stand_after(before);
        let open = matches!(stand, Stand::Open | Stand::Appealed);
        let fits = match kind {
            acts::SETTLE | acts::RESOLVE | acts::WITHDRAW | acts::SCORE => open,
            acts::APPEAL => stand == Stand::Resolved,
            _ => stand != Stand::Withdrawn,
        };
        (!fits).then(|| {
            Reason::new(Code::DisputeStands)
                .with("act", Arg::Event(kind.into()))
                .with("stand", Arg::Word("stand", stand.as_str()))
        })
    }

    /// Whether the act is this person's to do.
    fn whose(&self) -> Vec<Reason<'a>> {
        let block = self.procedure.get_ref();
        let by = &self.act.by;
        let party = || is_party(self.dispute, self.reports, by);
        let office = || house::in_office(self.policy, by, self.world.org);
        let (allowed, who) = match self.act.kind.as_str() {
            acts::WITHDRAW => (self.dispute.by == *by, "raiser"),
            acts::APPEAL => (party(), "parties"),
            acts::SETTLE => (
                party()
                    || self.may(&block.decided_by)
                    || block.agreed_by.as_ref().is_some_and(|who| self.may(who)),
                "parties",
            ),
            acts::STATEMENT | acts::EVIDENCE => {
                (party() || self.may(&block.decided_by) || office(), "parties")
            }
            acts::RESOLVE => return self.verdict(),
            acts::SCORE => return self.juror(),
            _ => return Vec::new(),
        };
        let objection = || {
            Reason::new(Code::NotYourDispute)
                .text("staff", by.as_str())
                .with("act", Arg::Event(self.act.kind.as_str().into()))
                .text("to", who)
        };
        if allowed { Vec::new() } else { vec![objection()] }
    }

    fn verdict(&self) -> Vec<Reason<'a>> {
        let mut objections = Vec::new();
        let block = self.procedure.get_ref();
        if !self.may(&block.decided_by) {
            let reason =
                because(Code::NotAllowedToRecord, self.policy, self.procedure, &block.clause);
            objections.push(reason.text("staff", self.act.by.as_str()).people(&block.decided_by));
        }
        if self.act.by == self.dispute.by || self.holds() {
            objections.push(self.interested());
        }
        objections
    }

    fn interested(&self) -> Reason<'a> {
        Reason::new(Code::Interested).act(self.act).text("staff", self.act.by.as_str())
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
        let mut objections = Vec::new();
        if !members.iter().any(|who| self.may(who)) {
            objections.push(
                not_allowed(&self.act.by, super::either(members))
                    .with("event", Arg::Event(self.act.kind.as_str().into())),
            );
        }
        if self.act.by == self.dispute.by || self.holds() {
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
fn shared_with(act: &Event) -> impl Iterator<Item = StaffId> {
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
fn bad_hash<'a>(act: &'a Event) -> Option<Reason<'a>> {
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
