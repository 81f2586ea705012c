//! Signatures in stories: a step's `signed_by` stands for the signers' own acts.

use crate::domain::event::{CUSTOMER, Event};
use crate::domain::ids::StaffId;

/// Takes out of an event the signatures of people of the house: each of them signs by an act of
/// their own. What a policy lets its recorder tell of stays on the paper.
pub(super) fn own_signers(event: &mut Event, is_told: bool) -> Vec<StaffId> {
    if is_told {
        return Vec::new();
    }
    let written: Vec<String> = event.signatures().into_iter().map(str::to_owned).collect();
    let (stay, sign): (Vec<String>, Vec<String>) =
        written.into_iter().partition(|signer| signer == CUSTOMER);
    event.fields.0.retain(|name, _| name != "signed_by");
    if !stay.is_empty() {
        let stay = stay.into_iter().map(toml::Value::String).collect();
        event.fields.0.insert("signed_by", toml::Value::Array(stay));
    }
    let others = sign.into_iter().filter_map(|signer| signer.parse().ok());
    others.collect()
}
