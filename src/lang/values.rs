//! Words for standings, outcomes and the other small sets.

use crate::domain::dispute::{AgreementStand, Stand};
use crate::domain::report::Scope;
use crate::engine::state::Standing;
use crate::engine::verdict::{Ownership, Party};
use crate::policy::Policy;
use crate::rules::validity::ItemState;
use crate::rules::{Decider, Side};

use super::words::Words;

/// The stable name of what is claimed.
pub fn scope_code(scope: Scope) -> &'static str {
    match scope {
        Scope::Person => "person",
        Scope::Household => "household",
        Scope::Unit => "unit",
        Scope::Company => "company",
        Scope::Project => "project",
        Scope::Brand => "brand",
    }
}

impl Words<'_> {
    pub fn standing(&self, standing: Standing) -> String {
        self.catalogue.say(&format!("standing-{}", standing.as_str()))
    }

    pub fn state(&self, state: ItemState<'_>) -> String {
        self.catalogue.say(&format!("state-{}", state.as_str()))
    }

    pub fn agreement(&self, stand: AgreementStand) -> String {
        self.code("agreement", stand.as_str())
    }

    /// Those who have not signed: people by their ids, roles by their words.
    pub fn signers(&self, missing: &[String], policy: Option<&Policy>) -> String {
        let one = |signer: &String| match signer.parse() {
            Ok(pattern) if signer.contains(':') => self.pattern(&pattern, policy),
            _ => signer.clone(),
        };
        self.list(missing.iter().map(one))
    }

    pub fn stand(&self, stand: Stand) -> String {
        self.catalogue.say(&format!("stand-{}", stand.as_str()))
    }

    pub fn scope(&self, scope: Scope) -> String {
        self.catalogue.say(&format!("scope-{}", scope_code(scope)))
    }

    pub fn yes_no(&self, yes: bool) -> String {
        self.catalogue.say(if yes { "yes" } else { "no" })
    }

    /// Whose something is: a name, names with their shares, or what else became of it.
    pub fn outcome(&self, outcome: &Ownership<'_>) -> String {
        let who = match outcome {
            Ownership::Owner(party) => self.party(party),
            Ownership::Shared(shares) => self
                .list(shares.iter().map(|(party, share)| format!("{} {share}", self.party(party)))),
            Ownership::Undecided(who) if *who != Decider::Nobody => {
                self.named_people(&(*who).into(), None)
            }
            Ownership::Undecided(_)
            | Ownership::Public
            | Ownership::Company
            | Ownership::Nobody => "none".to_owned(),
        };
        self.catalogue.text(&format!("outcome-{}", outcome.kind()), &[("who", who.into())])
    }

    /// Somebody who gets something, by his id; the house itself by its word.
    pub fn party(&self, party: &Party<'_>) -> String {
        match party {
            Party::Side(Side::Company) => self.catalogue.say("outcome-company"),
            Party::Side(_) | Party::Staff(_) => party.name().to_owned(),
        }
    }
}
