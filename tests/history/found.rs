//! Histories that were judged wrongly once, each in the fewest steps.

use super::facts::{Deed, Fact, Landfall, Place, Step};
use super::rights::Rights;
use super::town::Town;
use super::{has_its_causes, is_of_standing_claims, stays_granted};

const A: usize = 0;
const B: usize = 1;
const C: usize = 2;
const H: usize = 3;

fn deed(who: usize, customer: u8, fact: Fact) -> Deed {
    Deed { who, customer, late: 0, fact }
}

/// One fact, so many hours after the last.
fn after(hours: i64, who: usize, customer: u8, fact: Fact) -> Landfall {
    Landfall { step: Step::Hours(hours), deeds: vec![deed(who, customer, fact)] }
}

fn register(kind: &'static str) -> Fact {
    Fact::Register { kind, also: None }
}

fn contract(on: Place) -> Fact {
    Fact::Event { kind: "contract", on, paper: true }
}

/// What is right of every beginning of a history.
fn is_sound(landfalls: &[Landfall]) {
    has_its_causes(landfalls).expect("every change has its cause");
    is_of_standing_claims(landfalls).expect("a customer is of a claim that stands");
    for cut in 0..landfalls.len() {
        stays_granted(landfalls, cut).expect("what was granted stays granted");
    }
}

/// What is entered of a claim that a correction let go comes after what the report claims since.
#[test]
fn a_former_claim_is_told_in_its_turn() {
    let void = Fact::Mend { by_head: true, is_void: true, mistake: false };
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, A, 0, Fact::Event { kind: "deposit", on: Place::Own, paper: true }),
        after(1, A, 0, Fact::Correct(1)),
        after(1, A, 0, void),
    ]);
}

/// A clock that stands still does not run out.
#[test]
fn a_paused_claim_owns_its_customer() {
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, A, 0, Fact::Pause),
        after(9 * 24, B, 1, register("intent")),
        after(1, A, 0, Fact::Resume),
    ]);
}

/// A verdict is no verdict on what its reports claim only later.
#[test]
fn a_verdict_is_of_the_claims_of_its_landing() {
    is_sound(&[
        after(1, H, 0, register("intent")),
        after(1, H, 0, Fact::Dispute { over_contract: false }),
        after(1, A, 0, Fact::Resolve(0)),
        after(1, H, 0, Fact::Correct(1)),
    ]);
}

/// A contact is missed at the moment at which it is, and not when something else lands.
#[test]
fn a_missed_contact_is_missed_in_time() {
    is_sound(&[
        after(1, A, 0, register("graded")),
        after(1, A, 0, Fact::Classify { by_head: false, class: "A" }),
        after(60, A, 0, Fact::HandOver(B)),
    ]);
}

/// Nobody disputes with their own side, from the handover on.
#[test]
fn a_claim_handed_to_its_rival_is_contested_no_more() {
    is_sound(&[
        after(1, H, 0, register("intent")),
        after(1, A, 1, register("intent")),
        after(1, B, 0, register("intent")),
        after(1, B, 0, Fact::HandOver(H)),
        after(1, B, 0, Fact::Change),
        after(1, A, 0, Fact::Correct(0)),
    ]);
}

/// The paper of one customer says nothing of another, whom a third registration touches too.
#[test]
fn a_paper_is_heard_by_claims_that_touch() {
    let both = Fact::Register { kind: "intent", also: Some(1) };
    is_sound(&[
        after(1, C, 0, register("graded")),
        after(1, C, 0, Fact::Classify { by_head: false, class: "B" }),
        after(1, B, 1, register("intent")),
        after(1, B, 1, contract(Place::Own)),
        after(8 * 24, H, 2, register("intent")),
        after(1, A, 0, both),
    ]);
}

/// What was open for want of a class is decided when somebody gives it.
#[test]
fn a_class_decides_what_was_open_without_it() {
    is_sound(&[
        after(1, B, 0, register("graded")),
        after(1, B, 0, contract(Place::Own)),
        after(1, A, 0, register("intent")),
        after(1, B, 0, Fact::Classify { by_head: true, class: "A" }),
        after(1, A, 0, Fact::Find { finding: "true", yes: false }),
    ]);
}

/// Whoever made an agreement alone with himself does not undo what he agreed with others.
#[test]
fn what_several_agreed_stands_until_they_agree_otherwise() {
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, C, 0, register("graded")),
        after(1, C, 0, Fact::Dispute { over_contract: false }),
        after(1, A, 0, Fact::Propose(0)),
        after(1, C, 0, Fact::Sign),
        after(8 * 24, C, 0, Fact::Propose(1)),
    ]);
}

/// A verdict over one's own registration is not carried to another customer by a correction.
#[test]
fn a_verdict_stays_with_the_customer_that_it_was_of() {
    is_sound(&[
        after(1, A, 1, register("intent")),
        after(1, H, 0, register("intent")),
        after(1, H, 0, Fact::Dispute { over_contract: false }),
        after(1, A, 0, Fact::Resolve(0)),
        after(1, H, 0, Fact::Correct(1)),
    ]);
}

/// Whoever has a claim of their own on a customer makes nothing void that bars it.
#[test]
fn an_office_with_a_claim_of_its_own_mends_nothing_of_its_rivals() {
    let void = Fact::Mend { by_head: true, is_void: true, mistake: false };
    is_sound(&[
        after(1, C, 0, register("intent")),
        after(36, C, 0, Fact::Event { kind: "deposit", on: Place::Own, paper: true }),
        after(48, H, 0, register("intent")),
        after(99, C, 1, void),
    ]);
}

/// Whoever gave a verdict does not undo it by a claim of their own.
#[test]
fn a_verdict_is_not_undone_by_its_judge() {
    is_sound(&[
        after(1, B, 0, register("graded")),
        after(1, B, 0, Fact::Dispute { over_contract: false }),
        after(1, C, 0, Fact::Resolve(0)),
        after(1, H, 0, register("intent")),
    ]);
}

/// What has ended a cadence has ended it: a later act of the sort opens it no more.
#[test]
fn a_later_contract_opens_no_cadence_again() {
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, A, 0, contract(Place::Own)),
        after(1, C, 0, register("graded")),
        after(40, B, 0, Fact::Classify { by_head: true, class: "A" }),
        after(1, C, 0, contract(Place::Own)),
    ]);
}

/// A verdict does not speak again when its claim, which had run out, is found to be void as well.
#[test]
fn a_verdict_on_a_claim_that_is_over_stays_silent() {
    is_sound(&[
        after(1, A, 1, register("graded")),
        after(36, A, 0, Fact::Dispute { over_contract: false }),
        after(1, H, 0, Fact::Resolve(0)),
        after(6 * 24, B, 1, register("intent")),
        after(24, H, 0, Fact::Find { finding: "true", yes: false }),
        after(24, B, 0, Fact::Find { finding: "true", yes: false }),
    ]);
}

/// An agreement that takes the place of a verdict leaves open what the house asks of the claim.
#[test]
fn an_agreement_answers_no_question_of_the_house() {
    is_sound(&[
        after(1, A, 0, register("graded")),
        after(1, A, 0, Fact::Dispute { over_contract: false }),
        after(1, C, 0, Fact::Resolve(0)),
        after(1, A, 0, Fact::Propose(0)),
        after(1, A, 0, Fact::Sign),
    ]);
}

/// A head with a claim of his own puts no rival into a class that ends what they claim.
#[test]
fn a_head_is_no_office_against_a_rival() {
    is_sound(&[
        after(1, A, 0, register("graded")),
        after(1, A, 0, register("graded")),
        after(1, H, 0, register("graded")),
        after(48, C, 0, Fact::Classify { by_head: true, class: "A" }),
    ]);
}

/// A claim that a correction narrows to one of its numbers is still a claim on that customer.
#[test]
fn a_narrowed_claim_is_of_the_same_customer() {
    is_sound(&[
        after(1, A, 0, register("graded")),
        after(1, A, 0, register("graded")),
        after(1, H, 0, Fact::Register { kind: "graded", also: Some(1) }),
        after(1, H, 0, Fact::Correct(0)),
        after(48, C, 0, Fact::Classify { by_head: true, class: "A" }),
    ]);
}

/// Who waits for the answer to an application is a rival yet, whatever becomes of a third claim.
#[test]
fn an_open_application_contests() {
    let both = vec![deed(B, 0, register("graded")), deed(B, 0, register("intent"))];
    is_sound(&[
        after(35, A, 0, register("intent")),
        Landfall { step: Step::Midnight(6, 0), deeds: vec![deed(A, 0, Fact::Apply)] },
        Landfall { step: Step::Hours(1), deeds: both },
        Landfall { step: Step::Midnight(2, 0), deeds: vec![deed(A, 0, Fact::FalseReport)] },
    ]);
}

/// A claim that an agreement ended before an office had answered it comes back as it was, whatever
/// was recorded on it meanwhile; and its holder signs the agreement.
#[test]
fn an_agreement_gives_no_consent() {
    let l = [
        after(1, B, 0, register("termed")),
        after(1, A, 0, register("termed")),
        after(1, A, 0, Fact::Dispute { over_contract: false }),
        after(1, A, 0, Fact::Propose(1)),
        after(1, B, 0, Fact::Sign),
        after(1, B, 0, Fact::Event { kind: "deposit", on: Place::Own, paper: true }),
    ];
    is_sound(&l);
    let town = super::Town::play(&l);
    let judgement = town.judged(town.now);
    assert!(judgement.reports.iter().all(|verdict| !verdict.right.standing.lives()));
}

/// A finding speaks of claims until they are over.
#[test]
fn a_finding_gives_nobody_a_customer_for_ever() {
    let together = || Fact::Find { finding: "together", yes: true };
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, A, 0, together()),
        after(9 * 24, B, 1, register("intent")),
    ]);
    // Nor does one whose claim waits for consent make a lapsed one stand.
    is_sound(&[
        after(1, A, 0, register("termed")),
        after(1, B, 0, register("intent")),
        after(1, A, 0, together()),
        after(9 * 24, B, 1, register("intent")),
    ]);
    // Nor against a claim that it does not speak of.
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, B, 0, register("termed")),
        after(1, A, 0, together()),
        after(6 * 24, B, 0, register("intent")),
        after(2 * 24, C, 1, register("intent")),
    ]);
}

/// A verdict says nothing more of a claim that its winner let go, to whomever it touches.
#[test]
fn a_verdict_does_not_follow_its_winner_to_another_customer() {
    is_sound(&[
        after(1, A, 0, register("intent")),
        after(1, C, 0, register("intent")),
        after(6, A, 0, Fact::Withdraw),
        after(5, H, 0, Fact::Register { kind: "graded", also: Some(1) }),
        after(46, H, 0, Fact::Dispute { over_contract: false }),
        after(76, A, 0, Fact::Resolve(1)),
        after(40, C, 0, Fact::Correct(1)),
        after(16, H, 0, Fact::Event { kind: "deposit", on: Place::Own, paper: true }),
    ]);
}

/// What entered a stage while consent was out opens with the consent what it opens, whoever stands
/// against the side by then.
#[test]
fn what_was_noted_in_time_is_not_told_late() {
    let landfalls = [
        after(1, A, 0, register("termed")),
        after(1, A, 0, register("graded")),
        after(1, B, 0, register("intent")),
        after(1, A, 0, Fact::Event { kind: "deposit", on: Place::Any(2), paper: true }),
        after(1, A, 0, Fact::Approve(Place::Any(0))),
    ];
    is_sound(&landfalls);
    let town = Town::play(&landfalls);
    let first = town.reports[0].id;
    let rights = Rights::of(&town.judged(town.now));
    let (from, until) = rights.of[&first].protection.expect("a term");
    let days = (until.expect("an end").at.epoch() - from.epoch()) / 86_400;
    assert_eq!(days, 30, "the deposit's, and not the consent's");
}

/// A claim in question has its customer through another of its side, as long as nobody registers
/// what that one says nothing of; its own right stays as it was.
#[test]
fn a_claim_in_question_loses_nothing_by_what_another_registers() {
    let event = |kind, on| Fact::Event { kind, on, paper: false };
    let with = |mut landfall: Landfall, other: Deed| {
        landfall.deeds.push(other);
        landfall
    };
    let landfalls = [
        after(1, A, 1, register("intent")),
        after(1, H, 0, Fact::Register { kind: "graded", also: Some(2) }),
        after(19, A, 0, Fact::Apply),
        after(24, A, 0, Fact::Dispute { over_contract: false }),
        with(after(53, A, 0, Fact::Apply), deed(A, 1, register("intent"))),
        after(37, A, 0, event("deposit", Place::Own)),
        after(36, H, 0, Fact::Register { kind: "intent", also: Some(1) }),
        with(after(16, H, 0, event("visit", Place::Any(1))), deed(A, 0, Fact::Change)),
        with(after(1, A, 0, Fact::Apply), deed(A, 2, register("intent"))),
    ];
    is_sound(&landfalls);
}
