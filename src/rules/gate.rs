//! `[[gate]]`: acts that are allowed only in a certain state.

use toml::Spanned;

use crate::domain::event::Event;
use crate::policy::blocks::{Gate, Need};

use super::case::Case;
use super::reason::{Arg, Code, Reason, because};

/// What the one who acts was entitled to when he acted.
#[derive(Clone, Copy)]
pub struct Situation<'s> {
    /// Whether the report had entered a stage.
    pub stage: &'s dyn Fn(&str) -> bool,
    /// He had a registration of his own on the customer.
    pub registered: bool,
    /// A registration of his own had been consented to.
    pub approved: bool,
    /// Somebody else held the right, and he could know it.
    pub other_holder: bool,
    /// His own claim was in force.
    pub own_protection: bool,
    /// Whether a finding about the customer had named him by then, on whichever report.
    pub named: &'s dyn Fn(&str) -> bool,
}

/// The flag for an act that passed a closed gate.
pub fn breach<'a>(
    case: &Case<'a>,
    gate: &'a Spanned<Gate>,
    act: &'a Event,
    situation: Situation<'_>,
) -> Option<Reason<'a>> {
    let block = gate.get_ref();
    let excused =
        block.or_finding.as_ref().is_some_and(|finding| (situation.named)(finding.as_str()));
    if !block.acts.names(&act.kind) || !concerns(case, block) || excused {
        return None;
    }
    let (closed, code) = match &block.needs {
        Need::Registered => (!situation.registered, Code::GateRegistered),
        Need::Approved => (!situation.approved, Code::GateApproved),
        Need::NoOtherHolder => (situation.other_holder, Code::GateNoOtherHolder),
        Need::Stage(needed) => (!(situation.stage)(needed.stage.as_str()), Code::GateStage),
        Need::OwnProtection => (!situation.own_protection, Code::GateOwnProtection),
    };
    let reason = || because(code, case.policy, gate, &block.clause).event(case.report, act);
    closed.then(|| {
        reason()
            .with("breach", Arg::Label(&block.label))
            .text("staff", act.by.as_str())
            .with("act", Arg::Event(act.kind.as_str().into()))
    })
}

fn concerns(case: &Case<'_>, gate: &Gate) -> bool {
    let named = gate.classes.named();
    named.is_none_or(|named| {
        case.customer.class.as_ref().is_some_and(|own| named.iter().any(|class| **class == *own))
    })
}
