//! Laws 14 to 20 over random histories: what was granted stays as it was granted, whatever lands
//! later. The properties have the names of the law they come from.

#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this target"
)]

mod facts;
mod rights;
mod town;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use baobei::domain::event::builtin;
use baobei::domain::ids::{CommitId, FactId, ReportId};

use baobei::domain::statement::{Statement, StatementEntry};
use baobei::engine::journal::Cause;
use baobei::engine::verdict::{AwardVerdict, Ownership, Party, ReportVerdict};
use baobei::engine::{Judgement, Standing};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use rust_decimal::Decimal;

use facts::{Deed, Fact, Landfall, Step, landfalls};
use rights::{Effect, Right, Rights, Table, effects};
use town::{Done, Town};

/// How many histories each property sees; a debug build is slow.
const HISTORIES: u32 = if cfg!(debug_assertions) { 200 } else { 2_000 };

/// The seed of the histories that every run sees.
const SEED: u64 = 20_261_130;

/// How many histories, and which: `BAOBEI_HISTORIES` and `BAOBEI_SEED` ask for others.
fn config() -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    ProptestConfig {
        cases: asked("BAOBEI_HISTORIES").map_or(HISTORIES, |count: u64| count as u32),
        rng_seed: RngSeed::Fixed(asked("BAOBEI_SEED").unwrap_or(SEED)),
        // A history that failed is written into a test by hand, where it is worth it.
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The journal of each registration, entry by entry.
fn journal(judgement: &Judgement<'_>) -> BTreeMap<ReportId, Vec<String>> {
    let life = |verdict: &ReportVerdict<'_>| {
        let entries = verdict.steps.iter().map(|entry| {
            let reason = &entry.reason;
            let (landing, cause) = (entry.landing, entry.cause);
            format!("{:?} {landing:?} {cause:?} {} {:?}", entry.at, reason.code(), reason.args)
        });
        (verdict.report.id, entries.collect())
    };
    judgement.reports.iter().map(life).collect()
}

/// Whose each result was, entry by entry.
fn results(judgement: &Judgement<'_>) -> BTreeMap<String, Vec<String>> {
    let result = |award: &AwardVerdict<'_>| {
        let entries = award.entries.iter();
        let entries = entries
            .map(|entry| format!("{:?} {:?} {:?}", entry.landing, entry.cause, entry.outcome));
        (award.event.id.to_string(), entries.collect())
    };
    judgement.awards.iter().map(result).collect()
}

/// Everything that a judgement says of the moment.
fn said(judgement: &Judgement<'_>) -> Vec<String> {
    let reports = judgement.reports.iter().map(|verdict| {
        format!("{} {:?} {:?}", verdict.report.id, verdict.right.standing, verdict.right.protection)
    });
    let customers = judgement.customers.iter().map(|customer| format!("{:?}", customer.outcome));
    let awards = judgement
        .awards
        .iter()
        .map(|award| format!("{} {:?} {:?}", award.event.id, award.outcome, award.open_until));
    reports.chain(customers).chain(awards).collect()
}

/// What one landing changed: every right and result before and after it, at its own moment.
struct Change {
    before: Rights,
    after: Rights,
    done: Vec<Done>,
    order: u64,
}

/// Plays a history, and looks at what each landing changed.
fn changes(
    landfalls: &[Landfall],
    mut look: impl FnMut(&Change) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut town = Town::founded(landfalls);
    for (number, landfall) in landfalls.iter().enumerate() {
        let order = number as u64 + 1;
        let moment = town.moment(landfall);
        let before = Rights::of(&town.judged(moment));
        town.land(landfall);
        let after = Rights::of(&town.judged(moment));
        look(&Change { before, after, done: town.last.clone(), order })?;
    }
    Ok(())
}

fn statement(month: String, entries: Vec<StatementEntry>) -> Statement {
    Statement {
        format: 1,
        month,
        edition: 1,
        input: CommitId([0; 20]),
        closed_by: "g".parse().expect("an id"),
        policies: Vec::new(),
        control_total: Vec::new(),
        entries,
    }
}

/// Whether a right is of the side of somebody who acted, or what was recorded stands on it.
fn is_own(done: &[Done], id: ReportId, right: &Right) -> bool {
    done.iter().any(|done| done.by.as_str() == right.side || done.reports.contains(&id))
}

proptest! {
    #![proptest_config(config())]

    /// P1: what a registry said as of a landing it says again, whatever landed later.
    #[test]
    fn knowledge_of_a_landing_never_changes(landfalls in landfalls(), cut in 0usize..20) {
        let cut = cut.min(landfalls.len() - 1);
        let mut then = Town::founded(&landfalls);
        landfalls[..=cut].iter().for_each(|landfall| then.land(landfall));
        let whole = Town::play(&landfalls);
        let order = cut as u64 + 1;
        let (early, late) = (then.judged(then.now), whole.judged_as_of(order, then.now));
        let late_journal = journal(&late);
        for (id, entries) in journal(&early) {
            prop_assert_eq!(&entries, &late_journal[&id]);
        }
        prop_assert_eq!(results(&early), results(&late));
        let (early, late) = (said(&early), said(&late));
        for (early, late) in early.iter().zip(&late) {
            prop_assert_eq!(early, late);
        }
        prop_assert_eq!(early.len(), late.len());
    }

    /// P2: the journal of a prefix is a prefix of the journal of the whole.
    #[test]
    fn what_was_granted_stays_granted(landfalls in landfalls(), cut in 0usize..20) {
        let cut = cut.min(landfalls.len() - 1);
        let mut then = Town::founded(&landfalls);
        landfalls[..=cut].iter().for_each(|landfall| then.land(landfall));
        let whole = Town::play(&landfalls);
        let (early, late) = (then.judged(then.now), whole.judged(whole.now));
        let later = journal(&late);
        for (id, entries) in journal(&early) {
            let found = &later[&id];
            prop_assert!(found.starts_with(&entries), "{id}: {entries:#?} became {found:#?}");
        }
        let events = whole.reports.iter().flat_map(|report| &report.events);
        let mended: BTreeSet<String> =
            events.filter_map(|event| Some(event.mends()?.to_string())).collect();
        let later = results(&late);
        for (id, entries) in results(&early) {
            // What is void has no result any more.
            let Some(found) = later.get(&id) else {
                prop_assert!(mended.contains(&id), "{id}: {entries:#?} is gone");
                continue;
            };
            prop_assert!(found.starts_with(&entries), "{id}: {entries:#?} became {found:#?}");
        }
    }

    /// P3 and P4: whatever a landing changes has an entry with its cause, and a row of the table
    /// allows it. Rows for others keep strangers out.
    #[test]
    fn every_change_has_its_cause(landfalls in landfalls()) {
        let table = Table::read();
        changes(&landfalls, |change| {
            // Of several facts in one landing nobody can say which of them an effect is of.
            let several = change.done.len() > 1;
            let allows = |cause, own, effect| {
                table.allows(cause, own, effect) || several && table.allows(cause, !own, effect)
            };
            // Who owns a customer hangs on all of the customer's registrations.
            let anywhere: BTreeSet<Cause> = change
                .before
                .of
                .iter()
                .flat_map(|(id, before)| &change.after.of[id].entries[before.entries.len()..])
                .chain(change.after.of.iter().filter(|(id, _)| !change.before.of.contains_key(id))
                    .flat_map(|(_, right)| &right.entries))
                .map(|(_, cause)| *cause)
                .collect();
            for (id, before) in &change.before.of {
                let after = &change.after.of[id];
                let own = is_own(&change.done, *id, before) || is_own(&change.done, *id, after);
                let differs = effects(before, after);
                let new: BTreeSet<Cause> = after.entries[before.entries.len()..]
                    .iter()
                    .map(|(landing, cause)| {
                        let is_now = landing.is_none_or(|landing| landing == change.order);
                        prop_assert!(is_now, "{id}: {landing:?} in {}", change.order);
                        Ok(*cause)
                    })
                    .collect::<Result<_, TestCaseError>>()?;
                let own_effects = differs.iter().any(|effect| *effect != Effect::Loses);
                prop_assert!(
                    !own_effects || !new.is_empty(),
                    "{id} has no entry for {differs:?}: {before:?} {after:?} {:?}", change.done
                );
                for effect in differs {
                    let new = if effect == Effect::Loses { &anywhere } else { &new };
                    prop_assert!(
                        new.iter().any(|cause| allows(*cause, own, effect)),
                        "{effect:?} of {id} (own: {own}) by {new:?}: {before:?} {after:?} {:?}",
                        change.done
                    );
                }
            }
            Ok(())
        })?;
    }

    /// P3 for results: one that was entered changes by a row that allows it.
    #[test]
    fn every_result_has_its_cause(landfalls in landfalls()) {
        let table = Table::read();
        let mut town = Town::founded(&landfalls);
        for landfall in &landfalls {
            town.land(landfall);
        }
        for award in &town.judged(town.now).awards {
            for entry in award.entries.iter().skip(1) {
                // Of several facts in one landing nobody can say which of them it is of.
                let several = |landing: u64| landfalls[landing as usize - 1].deeds.len() > 1;
                if entry.landing.is_some_and(several) {
                    continue;
                }
                let allows = |own| table.allows(entry.cause, own, Effect::Result);
                prop_assert!(allows(true) || allows(false), "{:?}", award.entries);
            }
        }
    }

    /// Law 19: a result is somebody's whose claim was not over when the act happened.
    #[test]
    fn a_result_is_of_a_claim_that_stands(landfalls in landfalls()) {
        let mut town = Town::founded(&landfalls);
        for landfall in &landfalls {
            town.land(landfall);
            let judgement = town.judged(town.now);
            // A finding or the customer's choice says whose a result is, whatever became of claims.
            let mut events = town.reports.iter().flat_map(|report| &report.events);
            if events.any(|event| event.is(builtin::FINDING) || event.is("letter")) {
                break;
            }
            let contracts = town.last.iter().filter(|done| done.kind == "contract");
            for on in contracts.flat_map(|done| &done.reports) {
                let Some(award) = judgement.awards.iter().rfind(|award| award.report.id == *on)
                else {
                    continue;
                };
                let told_later = award.event.said.is_some();
                let Ownership::Owner(Party::Side(owner)) = &award.outcome else { continue };
                let over = |verdict: &&ReportVerdict<'_>| {
                    let over = [Standing::Lapsed, Standing::Withdrawn, Standing::Rejected];
                    over.contains(&verdict.right.standing)
                };
                let mut own = judgement.reports.iter().filter(|verdict| verdict.side == *owner);
                let stands = told_later || !own.all(|verdict| over(&verdict));
                prop_assert!(stands, "{owner:?} for {}", award.event.id);
            }
        }
    }

    /// P5: nobody helps themselves. What is neither a registration nor a whole event gives the side
    /// of whoever did it no later end and no right that it did not have; a correction may open the
    /// claim that it makes, to no later end.
    #[test]
    fn nobody_helps_themselves(landfalls in landfalls(), deed in facts::deed(), at in 0usize..20) {
        let mut landfalls = landfalls;
        let at = at.min(landfalls.len() - 1);
        landfalls[at].deeds = vec![deed];
        let all = Town::play(&landfalls);
        let is_termed = |id: ReportId| {
            all.reports.iter().any(|report| report.id == id && report.kind.as_str() == "termed")
        };
        changes(&landfalls, |change| {
            let [done] = &change.done[..] else { return Ok(()) };
            let helps = ["register", "deposit", "visit", "contract", "letter", builtin::PAPER];
            if helps.contains(&done.kind.as_str()) && done.whole {
                return Ok(());
            }
            for (id, before) in &change.before.of {
                let after = &change.after.of[id];
                if before.side != done.by.as_str() || after.side != before.side {
                    continue;
                }
                let differs = effects(before, after);
                prop_assert!(!differs.contains(&Effect::Longer), "{done:?}: {before:?} {after:?}");
                // Who consented to a text is asked again before it becomes another.
                let consented = before.standing.lives() && is_termed(*id);
                let changes = matches!(landfalls[at].deeds[0].fact, Fact::Change);
                let is_changed = change.order == at as u64 + 1 && done.reports.contains(id);
                if changes && consented && is_changed && done.kind == builtin::AMEND {
                    prop_assert!(after.review.is_some(), "{done:?}: {before:?} {after:?}");
                }
                let opens = differs.contains(&Effect::Opens);
                let waited = before.standing.waits() || before.standing.lives();
                let gives_up = [builtin::WITHDRAW, builtin::AMEND].contains(&done.kind.as_str());
                prop_assert!(
                    !opens || waited || gives_up,
                    "{done:?} opened {id}: {before:?} {after:?}"
                );
            }
            Ok(())
        })?;
    }

    /// P7: what closed months hold together is what their deals are worth as of the last of them;
    /// and what was closed is the same when it is computed again from the whole history.
    #[test]
    fn closed_months_are_worth_their_deals(
        landfalls in landfalls(),
        cuts in prop::collection::btree_set(0usize..20, 1..4),
    ) {
        let mut town = Town::founded(&landfalls);
        let mut moments = Vec::new();
        for landfall in &landfalls {
            town.land(landfall);
            moments.push(town.now);
        }
        let mut closed: Vec<Statement> = Vec::new();
        let mut last = None;
        for (number, cut) in cuts.into_iter().filter(|cut| *cut < moments.len()).enumerate() {
            let (order, now) = (cut as u64 + 1, moments[cut]);
            // One month after the other, each after the deals that it has.
            let month = format!("2030-{:02}", number + 1);
            let then = {
                let mut then = Town::founded(&landfalls);
                landfalls[..=cut].iter().for_each(|landfall| then.land(landfall));
                then.closing(order, now, &month, &closed.iter().collect::<Vec<_>>())
            };
            let again = town.closing(order, now, &month, &closed.iter().collect::<Vec<_>>());
            prop_assert_eq!(&then, &again);
            closed.push(statement(month, then));
            last = Some((order, now));
        }
        let Some((order, now)) = last else { return Ok(()) };
        let mut paid: BTreeMap<(FactId, String), Decimal> = BTreeMap::new();
        for entry in closed.iter().flat_map(|statement| &statement.entries) {
            *paid.entry((entry.about, entry.staff.to_string())).or_default() += entry.amount.amount;
        }
        let mut worth: BTreeMap<(FactId, String), Decimal> = BTreeMap::new();
        let mut waits = BTreeSet::new();
        for line in town.earned(order, now) {
            let Some(amount) = line.amount else {
                waits.insert(line.about);
                continue;
            };
            *worth.entry((line.about, line.payee)).or_default() += amount.amount;
        }
        paid.retain(|(about, _), amount| !waits.contains(about) && !amount.is_zero());
        worth.retain(|(about, _), amount| !waits.contains(about) && !amount.is_zero());
        prop_assert_eq!(paid, worth);
    }

    /// P6: the facts of one landing are equals, and files have no order.
    #[test]
    fn equals_are_equal(
        landfalls in landfalls(),
        customer in 0u8..3,
        pair in (0usize..4, 1usize..4),
    ) {
        let people = (pair.0, (pair.0 + pair.1) % 4);
        let register = |who: usize| Deed {
            who,
            customer,
            late: 0,
            fact: Fact::Register { termed: false, also: None },
        };
        let together = |first: usize, second: usize| {
            let mut landfalls = landfalls.clone();
            let deeds = vec![register(first), register(second)];
            landfalls.push(Landfall { step: Step::Hours(1), deeds });
            Town::play(&landfalls)
        };
        let standings = |town: &Town| {
            let judgement = town.judged(town.now);
            let last = judgement.reports.iter().rev().take(town.last.len());
            let by_side: BTreeMap<String, String> = last
                .map(|verdict| {
                    (verdict.side.name().to_owned(), format!("{:?}", verdict.right.standing))
                })
                .collect();
            by_side
        };
        let (one, other) = (together(people.0, people.1), together(people.1, people.0));
        prop_assert_eq!(standings(&one), standings(&other));
        let mut turned = together(people.0, people.1);
        turned.reports.reverse();
        turned.disputes.reverse();
        prop_assert_eq!(said(&one.judged(one.now)), said(&turned.judged(turned.now)));
    }
}

/// The table names every cause there is and no other.
#[test]
fn the_table_is_closed() {
    let causes: BTreeSet<&str> = Cause::ALL.iter().map(|cause| cause.as_str()).collect();
    assert_eq!(Table::read().causes(), causes);
}

/// Random histories hit every row that facts of this house can hit; the others are named.
#[test]
fn every_row_is_hit() {
    /// Nothing in the regulation of the house hangs on these.
    const NEVER: [&str; 2] = ["classification", "dispute"];
    let hit: RefCell<BTreeMap<&str, usize>> = RefCell::default();
    let mut runner = TestRunner::deterministic();
    for _ in 0..2000 {
        let landfalls = landfalls().new_tree(&mut runner).expect("a history").current();
        let town = Town::play(&landfalls);
        let judgement = town.judged(town.now);
        let entries = judgement.reports.iter().flat_map(|verdict| &verdict.steps);
        let results = judgement.awards.iter().flat_map(|award| &award.entries);
        let causes = entries.map(|entry| entry.cause).chain(results.map(|entry| entry.cause));
        for cause in causes {
            *hit.borrow_mut().entry(cause.as_str()).or_default() += 1;
        }
    }
    let hit = hit.into_inner();
    let missed: Vec<&str> = Cause::ALL
        .iter()
        .map(|cause| cause.as_str())
        .filter(|cause| !hit.contains_key(cause) && !NEVER.contains(cause))
        .collect();
    assert_eq!(missed, [""; 0], "{hit:?}");
}
