//! Laws 14 to 20 over random histories: what was granted stays as it was granted, whatever lands
//! later. The properties have the names of the law they come from.

#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this target"
)]

mod facts;
mod found;
mod rights;
mod town;

use std::collections::{BTreeMap, BTreeSet};

use baobei::domain::event::builtin;
use baobei::domain::house::House as Settings;
use baobei::domain::ids::{CommitId, FactId, ReportId, StaffId};
use baobei::domain::instant::{Instant, Zone};
use baobei::domain::landing::Landing;
use baobei::domain::statement::{Statement, StatementEntry};
use baobei::engine::journal::Cause;
use baobei::engine::verdict::{AwardVerdict, Ownership, Party, ReportVerdict};
use baobei::engine::{Judgement, Standing};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use rust_decimal::Decimal;

use facts::{Deed, Fact, Landfall, STRANGER, Step, landfalls};
use rights::{Effect, Right, Rights, Row, Table, effects};
use town::{Done, Town};

/// How many histories each property sees; a debug build is slow.
const HISTORIES: u32 = if cfg!(debug_assertions) { 200 } else { 10_000 };

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
        // What a stranger may not do is drawn again, however many histories there are.
        max_local_rejects: u32::MAX,
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

/// What one landing changed, or the time before it: every right and result before and after it, at
/// one moment, or with nothing landed in between.
struct Change {
    before: Rights,
    after: Rights,
    done: Vec<Done>,
    order: u64,
    /// When it was over.
    now: Instant,
}

/// Whether a registration claims nothing any more.
fn is_over(verdict: &ReportVerdict<'_>) -> bool {
    let over = [Standing::Lapsed, Standing::Withdrawn, Standing::Rejected];
    over.contains(&verdict.right.standing)
}

/// Plays a history, and looks at what each landing changed, and at what time had changed before.
fn changes(
    landfalls: &[Landfall],
    mut look: impl FnMut(&Change) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut town = Town::founded(landfalls);
    let mut last = None;
    for (number, landfall) in landfalls.iter().enumerate() {
        let order = number as u64 + 1;
        let now = town.moment(landfall);
        let mut before = Rights::of(&town.judged(now));
        if let Some(last) = last {
            let passed = Change { before: last, after: before, done: Vec::new(), order, now };
            look(&passed)?;
            before = passed.after;
        }
        town.land(landfall);
        let after = Rights::of(&town.judged(now));
        let change = Change { before, after, done: town.last.clone(), order, now };
        look(&change)?;
        last = Some(change.after);
    }
    Ok(())
}

impl Change {
    /// The landing, if any, and the cause of each entry that is new in a right.
    fn new_in(&self, id: ReportId) -> &[(Option<u64>, Cause)] {
        let known = self.before.of.get(&id).map_or(0, |before| before.entries.len());
        self.after.of[&id].entries.get(known..).unwrap_or_default()
    }

    /// Every cause that entered something.
    fn causes(&self) -> BTreeSet<Cause> {
        let all = self.after.of.keys().flat_map(|id| self.new_in(*id));
        all.map(|(_, cause)| *cause).collect()
    }

    /// Of several facts in one landing nobody can say which of them an effect is of.
    fn is_of_several(&self) -> bool {
        self.done.len() > 1
    }

    /// Whether one of several facts, or one of the causes of what was entered, may have had an
    /// effect, to whomever. What opens anew may end earlier or later than what it takes the place
    /// of.
    fn may_have(&self, table: &Table, causes: &BTreeSet<Cause>, effect: Effect) -> bool {
        let of_facts = self.done.iter().flat_map(Done::causes).copied();
        let causes: BTreeSet<Cause> = causes.iter().copied().chain(of_facts).collect();
        let is_moved = [Effect::Longer, Effect::Shorter].contains(&effect);
        causes.iter().any(|cause| {
            table.allows_anyhow(*cause, effect)
                || is_moved && table.allows_anyhow(*cause, Effect::Opens)
        })
    }

    /// The row of the table for a cause of this change.
    fn row(&self, table: &Table, cause: Cause) -> Row {
        table.row(cause, self.done.first().map_or("", |done| done.of))
    }

    /// Whether a right is of the side of somebody who acted, or of one on whose registration it was
    /// recorded; where shares are given, whether its side gets one; where a moment passed, whether
    /// it is the end of this right.
    fn is_own(&self, id: ReportId) -> bool {
        let (before, after) = (self.before.of.get(&id), &self.after.of[&id]);
        if self.done.is_empty() {
            let end = after.protection.and_then(|(_, end)| end);
            return end.is_some_and(|end| end.has_passed(self.now));
        }
        let is_of = |person: &StaffId| {
            before.into_iter().chain([after]).any(|right| right.side == person.as_str())
        };
        let side = |report: &ReportId| self.after.of.get(report).map(|right| &right.side);
        self.done.iter().any(|done| match &done.gives {
            Some(people) => people.iter().any(is_of),
            None => {
                let mut sides = done.reports.iter().filter_map(side);
                is_of(&done.by) || sides.any(|side| *side == after.side)
            }
        })
    }

    /// What differs in the rights that there were before: which of them, whether it is own, and the
    /// causes that may have done it.
    fn effects(&self) -> Vec<(ReportId, bool, Effect, BTreeSet<Cause>)> {
        // Who owns a customer hangs on all of the customer's registrations, and on what was not
        // entered for any of them.
        let of_facts = self.done.iter().flat_map(Done::causes).copied();
        let anywhere: BTreeSet<Cause> = self.causes().into_iter().chain(of_facts).collect();
        let mut found = Vec::new();
        for (id, after) in &self.after.of {
            let new: BTreeSet<Cause> = self.new_in(*id).iter().map(|(_, cause)| *cause).collect();
            let nothing = after.before_anything();
            let before = self.before.of.get(id).unwrap_or(&nothing);
            for effect in effects(before, after) {
                let causes = if effect == Effect::Loses { &anywhere } else { &new };
                found.push((*id, self.is_own(*id), effect, causes.clone()));
            }
        }
        for (act, before) in &self.before.results {
            let Some(after) = self.after.results.get(act) else { continue };
            let new = after.entries[before.entries.len()..].iter().map(|(_, cause)| *cause);
            let new: BTreeSet<Cause> = new.collect();
            if !new.is_empty() {
                found.push((after.on, self.is_own(after.on), Effect::Result, new));
            }
        }
        found
    }
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

/// P2: the journal of a history up to a landing is a prefix of the journal of the whole.
fn stays_granted(landfalls: &[Landfall], cut: usize) -> Result<(), TestCaseError> {
    let cut = cut.min(landfalls.len() - 1);
    let mut then = Town::founded(landfalls);
    landfalls[..=cut].iter().for_each(|landfall| then.land(landfall));
    let whole = Town::play(landfalls);
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
    Ok(())
}

/// P3: every change of a history has an entry with its cause, which a row of the table allows.
fn has_its_causes(landfalls: &[Landfall]) -> Result<(), TestCaseError> {
    let table = Table::read();
    changes(landfalls, |change| {
        for (id, after) in &change.after.of {
            let before = change.before.of.get(id);
            let stays = before.is_none_or(|old| after.entries.starts_with(&old.entries));
            prop_assert!(stays, "{before:?} became {after:?} by {:?}", change.done);
            for (landing, cause) in change.new_in(*id) {
                let is_now = match landing {
                    Some(landing) => *landing == change.order && !change.done.is_empty(),
                    None => *cause == Cause::Passed,
                };
                prop_assert!(is_now, "{cause:?} of {landing:?} in {}: {after:?}", change.order);
            }
        }
        for (id, own, effect, causes) in change.effects() {
            let allows = |cause: &Cause| table.allows(change.row(&table, *cause), own, effect);
            let is_allowed = match change.is_of_several() {
                true => change.may_have(&table, &causes, effect),
                false => causes.iter().any(allows),
            };
            prop_assert!(
                is_allowed,
                "{effect:?} of {id} (own: {own}) by {causes:?} in {}: {:?} {:?} {:?}",
                change.order,
                change.before.of.get(&id),
                change.after.of[&id],
                change.done
            );
        }
        Ok(())
    })
}

/// Law 19: every customer who is somebody's is theirs by a claim that is not over.
fn is_of_standing_claims(landfalls: &[Landfall]) -> Result<(), TestCaseError> {
    let mut town = Town::founded(landfalls);
    for landfall in landfalls {
        town.land(landfall);
        // A customer may choose whoever follows them after the end of a claim.
        if town.has("letter") {
            break;
        }
        let judgement = town.judged(town.now);
        for customer in &judgement.customers {
            let Ownership::Owner(Party::Side(owner)) = &customer.outcome else { continue };
            // It may be one that only some of the customer's numbers join.
            let mut own = judgement.reports.iter().filter(|verdict| verdict.side == *owner);
            prop_assert!(own.any(|verdict| !is_over(verdict)), "{owner:?}: {customer:?}");
        }
    }
    Ok(())
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
        stays_granted(&landfalls, cut)?;
    }

    /// P3 and P4: whatever a landing changes, or a moment that passes, has an entry with its cause,
    /// and a row of the table allows it. Rows for others keep strangers out.
    #[test]
    fn every_change_has_its_cause(landfalls in landfalls()) {
        has_its_causes(&landfalls)?;
    }

    /// P4: whoever has no claim in a matter changes no right in it, whatever they do. What a policy
    /// lets everybody record for whoever holds a registration opens a stage once, or ends what is
    /// due until then.
    #[test]
    fn a_stranger_changes_nothing(
        landfalls in landfalls(),
        deed in facts::strange_deed(),
        at in 0usize..20,
    ) {
        let known = Fact::Register { kind: "intent", also: None };
        let known = Deed { who: STRANGER, customer: facts::STRANGE, late: 0, fact: known };
        let mut without = landfalls;
        without.insert(0, Landfall { step: Step::Hours(1), deeds: vec![known] });
        let at = at.min(without.len() - 1) + 1;
        let mut with = without.clone();
        with.insert(at, Landfall { step: Step::Hours(0), deeds: vec![deed.clone()] });
        let mut town = Town::founded(&with);
        with[..at].iter().for_each(|landfall| town.land(landfall));
        let is_paid = |verdict: &ReportVerdict<'_>| verdict.right.stage == Some("paid");
        let judgement = town.judged(town.now);
        let paid = judgement.reports.iter().filter(|verdict| is_paid(verdict));
        let paid: BTreeSet<ReportId> = paid.map(|verdict| verdict.report.id).collect();
        drop(judgement);
        town.land(&with[at]);
        let is_first = |done: &Done| {
            done.kind == "deposit" && done.reports.iter().any(|report| !paid.contains(report))
        };
        // Of those whose role records, where the registrant has it no longer, each is an office;
        // and where the first deposit is mended, another may be the first.
        let mut all = with.iter().flat_map(|landfall| &landfall.deeds);
        let may_count =
            all.any(|deed| matches!(deed.fact, Fact::ChangeRole(_) | Fact::Mend { .. }));
        let is_heard = |done: &Done| {
            let is_for_others = done.kind == "deposit" && (may_count || is_first(done));
            done.kind == "contract" || is_for_others
        };
        if town.last.iter().any(is_heard) {
            return Ok(());
        }
        let (without, with) = (Town::play(&without), Town::play(&with));
        let rights = |town: &Town| -> Vec<String> {
            // The first is the stranger's own.
            let rights = Rights::of(&town.judged(town.now)).of.into_values().skip(1);
            let said = |right: Right| {
                let Right { side, standing, owns, review, protection, .. } = right;
                format!("{side} {standing:?} {owns} {review:?} {protection:?}")
            };
            rights.map(said).collect()
        };
        prop_assert_eq!(rights(&without), rights(&with), "{:?}", deed);
    }

    /// Law 19: a result is somebody's whose claim was not over when the act happened.
    #[test]
    fn a_result_is_of_a_claim_that_stands(landfalls in landfalls()) {
        let mut town = Town::founded(&landfalls);
        for landfall in &landfalls {
            town.land(landfall);
            // What lands together with an act may end the claim.
            if town.last.len() > 1 {
                continue;
            }
            let judgement = town.judged(town.now);
            // A finding or the customer's choice says whose a result is, whatever became of claims.
            if town.has(builtin::FINDING) || town.has("letter") {
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
                let mut own = judgement.reports.iter().filter(|verdict| verdict.side == *owner);
                let stands = told_later || own.any(|verdict| !is_over(verdict));
                prop_assert!(stands, "{owner:?} for {}", award.event.id);
            }
        }
    }

    /// Law 19: a customer is somebody's whose claim is not over, whatever was ruled or found once.
    #[test]
    fn a_customer_is_of_a_claim_that_stands(landfalls in landfalls()) {
        is_of_standing_claims(&landfalls)?;
    }

    /// Law 17, the floor of P3: what is said to have happened longer ago than can be told of
    /// counts as if it had happened when it landed.
    #[test]
    fn nothing_reaches_back_further_than_can_be_told(
        landfalls in landfalls(),
        told in facts::told(),
        at in 0usize..20,
    ) {
        let days = i64::from(Settings::of_zone(Zone::default()).backdate);
        // To the beginning of a day, and a day more.
        let reach = (days + 1) * 24;
        let at = at.min(landfalls.len() - 1);
        let told_after = |late: i64| {
            let mut landfalls = landfalls.clone();
            landfalls[at].deeds = vec![Deed { late, ..told.clone() }];
            landfalls
        };
        let beyond = told_after(reach + told.late);
        let mut town = Town::founded(&beyond);
        beyond[..=at].iter().for_each(|landfall| town.land(landfall));
        // What happened before a registration, or before it became one of this customer, is its
        // history, and counts for nothing.
        let happened = town.now.epoch() - (reach + told.late) * 3600;
        let is_earlier = |landing: &Landing| landing.at(town.now).epoch() <= happened;
        let is_older = |id: &ReportId| {
            let report = town.reports.iter().find(|report| report.id == *id);
            report.is_some_and(|report| {
                let mut corrections = report.events.iter().filter(|event| event.is(builtin::AMEND));
                is_earlier(&report.landing) && corrections.all(|event| is_earlier(&event.landing))
            })
        };
        if !town.last.iter().flat_map(|done| &done.reports).all(is_older) {
            return Ok(());
        }
        let (late, now) = (Town::play(&beyond), Town::play(&told_after(0)));
        let (late, now) = (late.judged(late.now), now.judged(now.now));
        prop_assert_eq!(said(&late), said(&now), "{:?}", told);
    }

    /// P5: nobody helps themselves. What is neither a registration nor a whole event gives the side
    /// of whoever did it no later end and no right that it did not have; a correction may open the
    /// claim that it makes, to no later end.
    #[test]
    fn nobody_helps_themselves(
        landfalls in landfalls(),
        deed in prop_oneof![2 => facts::deed(), 1 => facts::change()],
        at in 0usize..20,
    ) {
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
            fact: Fact::Register { kind: "intent", also: None },
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
        let owner = |town: &Town| {
            let judgement = town.judged(town.now);
            let [.., last] = &town.reports[..] else { return None };
            let customer = judgement.customer_of(last.id).filter(|_| town.last.len() == 2);
            customer.map(|customer| format!("{:?}", customer.outcome))
        };
        let (one, other) = (together(people.0, people.1), together(people.1, people.0));
        prop_assert_eq!(standings(&one), standings(&other));
        prop_assert_eq!(owner(&one), owner(&other));
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

/// Random histories hit every row of the table.
#[test]
fn every_row_is_hit() {
    let table = Table::read();
    let mut hit: BTreeMap<Row, usize> = BTreeMap::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..2000 {
        let landfalls = landfalls().new_tree(&mut runner).expect("a history").current();
        let counted = changes(&landfalls, |change| {
            if change.is_of_several() {
                return Ok(());
            }
            let effects = change.effects();
            let causes = effects.iter().flat_map(|(.., causes)| causes.iter().copied());
            let causes: BTreeSet<Cause> = change.causes().into_iter().chain(causes).collect();
            for cause in causes {
                *hit.entry(change.row(&table, cause)).or_default() += 1;
            }
            Ok(())
        });
        counted.expect("nothing is asserted");
    }
    // The house of these histories has all its calendars from the first day, and parts nobody.
    let is_missed = |row: &Row| {
        let is_played = row.0 != Cause::Calendar.as_str() && row.1 != "same-customer";
        is_played && !hit.contains_key(row)
    };
    let missed: Vec<Row> = table.rows().filter(is_missed).collect();
    assert_eq!(missed, [], "{hit:?}");
}
