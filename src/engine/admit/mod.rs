//! Admission: every writing command brings an intent, and this is the one way in. What a command
//! may write, a commit may carry: the hub asks here as well.
//!
//! An objection says that somebody may not do a thing, or that the thing makes no sense. What a
//! fact is worth is judged afterwards and never keeps it out.

mod agreement;
mod court;
mod dispute;
mod event;
mod house;
mod incident;
mod intent;
mod matter;
mod mending;
mod pairs;
mod report;
mod rival;
mod slip;
mod statement;
#[cfg(test)]
mod tests;
mod written;

pub use dispute::{is_party, parties};
pub use house::{ADMIN, admit_house, admit_house_act, is_admin, reads_all};
pub use intent::{Intent, admit, broken, unknown_reports};
pub use report::{Admission, admit_reports, refused};
pub use slip::{barred_by, slip_of};
pub use statement::{admit_closer, admit_statement};
pub use written::{completed, heard};

use dispute::{admit_act, admit_dispute};
use event::admit_event;
use incident::{admit_incident, admit_incident_act};
use report::admit_filing;

use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::policy::Policy;
use crate::policy::who::Who;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Reason, World};

/// Whoever acts is known, and is of the house on the day he acts.
fn actor<'a>(staff: &StaffId, world: &World<'a>) -> Vec<Reason<'a>> {
    match world.org.person(staff) {
        None => vec![Reason::new(Code::UnknownStaff).text("staff", staff.to_string())],
        Some(person) if !person.serves_on(world.zone.date(world.now)) => {
            vec![Reason::new(Code::NotServing).text("staff", staff.to_string())]
        }
        Some(_) => Vec::new(),
    }
}

/// Somebody whom a fact names is known; he may have left.
fn known_person<'a>(staff: &StaffId, world: &World<'a>) -> Option<Reason<'a>> {
    let known = world.org.person(staff).is_some();
    (!known).then(|| Reason::new(Code::UnknownStaff).text("staff", staff.to_string()))
}

/// The reason for keeping somebody from recording something; `who` may.
fn not_allowed<'a>(by: &'a StaffId, who: Who) -> Reason<'a> {
    Reason::new(Code::NotAllowedToRecord).text("staff", by.as_str()).people(who)
}

/// A finding must be one the policy knows, with an answer it knows, by somebody who may give it.
fn finding<'a>(policy: &'a Policy, act: &'a Event, may: &dyn Fn(&Who) -> bool) -> Vec<Reason<'a>> {
    let name = act.fields.text("finding").unwrap_or_default();
    let Some(declared) = policy.finding(name) else {
        let known = names(policy.findings.iter().map(|finding| finding.get_ref().name.as_str()));
        return vec![
            Reason::new(Code::UnknownFinding).text("finding", name.to_owned()).text("known", known),
        ];
    };
    let block = declared.get_ref();
    let mut objections = Vec::new();
    let answer = act.fields.text("answer").unwrap_or_default();
    if !block.answers.iter().any(|known| known.as_str() == answer) {
        let reason = because(Code::UnknownAnswer, policy, declared, &block.clause)
            .text("finding", name.to_owned());
        objections.push(
            reason
                .text("answer", answer.to_owned())
                .text("known", names(block.answers.iter().map(|answer| answer.as_str()))),
        );
    }
    if !may(&block.by) {
        let reason = because(Code::NotAllowedToRecord, policy, declared, &block.clause)
            .text("staff", act.by.as_str());
        objections.push(reason.people(&block.by).with("event", Arg::Event(name.to_owned().into())));
    }
    objections
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// Several patterns over people as one text.
fn either<'w>(all: impl IntoIterator<Item = &'w Who>) -> Who {
    let mut patterns = Vec::new();
    for pattern in all.into_iter().flat_map(Who::iter) {
        if !patterns.contains(pattern) {
            patterns.push(pattern.clone());
        }
    }
    patterns.into_iter().collect()
}
