//! The journal of rights: what was granted, ended, moved or decided, entered once by the fact that
//! landed or the moment that passed, and never changed (law 15).

use std::collections::BTreeMap;

use crate::domain::dispute::acts;
use crate::domain::event::{Event, builtin};
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::engine::state::ClaimRight;
use crate::policy::Policy;
use crate::policy::blocks::Test;
use crate::rules::Reason;

/// What an entry does to a registration.
#[derive(Clone, Copy, Debug)]
pub enum EntryKind<'a> {
    /// It landed.
    Registered,
    /// Something is wrong with it; the report that it repeats, where that is what is wrong.
    Fault { repeats: Option<&'a ReportId> },
    /// It waits for somebody's consent.
    AwaitsApproval,
    /// A policy gave it a term of protection.
    Granted,
    /// Whatever else happened.
    Other,
}

/// What brought an entry about: a row of the table of `docs/rights.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    Registration,
    /// An event of a type that the policy declares.
    Event,
    /// The customer's own word about who is to serve them.
    Choice,
    /// A signature or a paper that an event lacked.
    Completion,
    Consent,
    /// Consent to more protection.
    Renewal,
    /// Returned or rejected by an office, withdrawn or given up by the holder.
    Return,
    Correction,
    Transfer,
    Finding,
    Classification,
    /// The clock of a protection is stopped or started.
    Clock,
    /// An application for more protection.
    Application,
    /// A dispute is raised, admitted or argued.
    Dispute,
    /// A verdict.
    Ruling,
    /// An agreement, one's signature under it, one's no to it.
    JointAct,
    Offence,
    /// A fact was corrected or voided.
    Amendment,
    /// A calendar landed that counts ends which none before it could.
    Calendar,
    /// No fact: a moment passed.
    Passed,
}

impl Cause {
    pub const ALL: [Self; 20] = [
        Self::Registration,
        Self::Event,
        Self::Choice,
        Self::Completion,
        Self::Consent,
        Self::Renewal,
        Self::Return,
        Self::Correction,
        Self::Transfer,
        Self::Finding,
        Self::Classification,
        Self::Clock,
        Self::Application,
        Self::Dispute,
        Self::Ruling,
        Self::JointAct,
        Self::Offence,
        Self::Amendment,
        Self::Calendar,
        Self::Passed,
    ];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Event => "event",
            Self::Choice => "choice",
            Self::Completion => "completion",
            Self::Consent => "consent",
            Self::Renewal => "renewal",
            Self::Return => "return",
            Self::Correction => "correction",
            Self::Transfer => "transfer",
            Self::Finding => "finding",
            Self::Classification => "classification",
            Self::Clock => "clock",
            Self::Application => "application",
            Self::Dispute => "dispute",
            Self::Ruling => "ruling",
            Self::JointAct => "joint-act",
            Self::Offence => "offence",
            Self::Amendment => "amendment",
            Self::Calendar => "calendar",
            Self::Passed => "passed",
        }
    }

    /// What an event on a registration is the cause of.
    pub(super) fn of_event(event: &Event, policy: &Policy) -> Self {
        match event.kind.as_str() {
            builtin::APPROVE => Self::Consent,
            builtin::REJECT | builtin::RETURN | builtin::WITHDRAW | builtin::GIVE_UP => {
                Self::Return
            }
            builtin::AMEND => Self::Correction,
            builtin::TRANSFER => Self::Transfer,
            builtin::FINDING => Self::Finding,
            builtin::CLASSIFY => Self::Classification,
            builtin::PAUSE | builtin::RESUME => Self::Clock,
            builtin::RENEW => Self::Application,
            builtin::COUNTERSIGN | builtin::PAPER => Self::Completion,
            builtin::CORRECT | builtin::VOID => Self::Amendment,
            builtin::DENY => Self::JointAct,
            _ if is_choice(policy, event) => Self::Choice,
            _ => Self::Event,
        }
    }

    /// What an act in a dispute is the cause of.
    pub(super) fn of_act(act: &Event) -> Self {
        match act.kind.as_str() {
            acts::RESOLVE => Self::Ruling,
            acts::SETTLE | acts::SIGN | acts::DECLINE | acts::TOLD | acts::DENY => Self::JointAct,
            _ => Self::Dispute,
        }
    }
}

/// Whether an event is the customer's choice, by the policy's own word.
pub(super) fn is_choice(policy: &Policy, event: &Event) -> bool {
    policy.priorities.iter().any(|test| {
        matches!(&test.get_ref().test, Test::CustomerChoice(terms) if *terms.by == event.kind)
    })
}

/// One entry of the journal.
#[derive(Clone, Debug)]
pub struct JournalEntry<'a> {
    /// When it takes effect.
    pub at: Instant,
    /// The landing that made it; none where a moment passed.
    pub landing: Option<u64>,
    pub cause: Cause,
    pub kind: EntryKind<'a>,
    pub reason: Reason<'a>,
    /// What the claim is worth once the fact, or the moment, has done all it does.
    pub right: ClaimRight<'a>,
    /// Its place among the entries of all claims that touch: the journal of a report is told in
    /// this order, whichever of its claims an entry is of.
    pub number: usize,
}

/// The entries of each of several claims, in the order in which they were made. There is no way to
/// change one, or to take it out.
#[derive(Debug)]
pub struct RightsJournal<'a> {
    of: Vec<Vec<JournalEntry<'a>>>,
    /// Claims with entries that are not settled yet, and which is the first.
    open: BTreeMap<usize, usize>,
    /// How many entries there are.
    entered: usize,
    landing: Option<u64>,
    cause: Cause,
}

impl<'a> RightsJournal<'a> {
    /// An empty journal of so many claims.
    pub(super) fn new(claims: usize) -> Self {
        Self {
            of: vec![Vec::new(); claims],
            open: BTreeMap::new(),
            entered: 0,
            landing: None,
            cause: Cause::Passed,
        }
    }

    /// What is entered from now on comes of moments that pass.
    pub(super) fn passes(&mut self) {
        (self.landing, self.cause) = (None, Cause::Passed);
    }

    /// What is entered from now on comes of a fact that landed.
    pub(super) fn comes_of(&mut self, cause: Cause, landing: u64) {
        (self.landing, self.cause) = (Some(landing), cause);
    }

    pub(super) fn enter(&mut self, place: usize, at: Instant, reason: Reason<'a>) {
        self.enter_as(EntryKind::Other, place, at, reason);
    }

    pub(super) fn enter_as(
        &mut self,
        kind: EntryKind<'a>,
        place: usize,
        at: Instant,
        reason: Reason<'a>,
    ) {
        let (landing, cause) = (self.landing, self.cause);
        let right = self.right(place).clone();
        let entries = &mut self.of[place];
        self.open.entry(place).or_insert(entries.len());
        let number = self.entered;
        self.entered += 1;
        entries.push(JournalEntry { at, landing, cause, kind, reason, right, number });
    }

    /// Claims with entries that are not settled yet.
    pub(super) fn unsettled(&self) -> Vec<usize> {
        self.open.keys().copied().collect()
    }

    /// What is entered of a claim since it was last settled left it this right.
    pub(super) fn settle(&mut self, place: usize, right: &ClaimRight<'a>) {
        let Some(first) = self.open.remove(&place) else { return };
        for entry in &mut self.of[place][first..] {
            entry.right.clone_from(right);
        }
    }

    /// The right of a claim, as its last entry left it.
    pub fn right(&self, place: usize) -> &ClaimRight<'a> {
        self.of[place].last().map_or(&ClaimRight::NONE, |entry| &entry.right)
    }

    /// What is entered now comes of: the landing, if any, and the cause.
    pub(super) fn present(&self) -> (Option<u64>, Cause) {
        (self.landing, self.cause)
    }

    /// The entries of one claim.
    pub fn of(&self, place: usize) -> &[JournalEntry<'a>] {
        &self.of[place]
    }

    /// The entries, claim by claim.
    pub(super) fn into_claims(self) -> Vec<Vec<JournalEntry<'a>>> {
        self.of
    }
}
