//! Who earns what: the lines of a month, and the counter-entries that later changes make.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::ids::{FactId, ReportId};
use crate::domain::instant::Zone;
use crate::domain::money::{Currency, Money, Share};
use crate::domain::statement::{Statement, StatementEntry};
use crate::policy::Policy;
use crate::policy::blocks::Commission;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Decider, Reason, World};

use super::verdict::{AwardVerdict, Judgement, Ownership};

/// What somebody earns by one deal.
#[derive(Clone, Debug)]
pub struct CommissionLine<'a> {
    /// The deal's event, or the incident a reward is for.
    pub about: FactId,
    pub report: Option<ReportId>,
    /// A person, or a team where teams hold.
    pub payee: String,
    /// `share`, `flat` or `reward`.
    pub kind: &'static str,
    pub share: Option<Share>,
    /// `None` while a person has yet to decide.
    pub amount: Option<Money>,
    /// Who decides what it waits for, where somebody does.
    pub waits_for: Decider<'a>,
    /// The month of the deal: `2025-06`.
    pub month: String,
    pub policy: &'a Policy,
    pub reasons: Vec<Reason<'a>>,
}

/// Every line that the judgement gives rise to, in the order of the deals.
pub fn lines<'a>(judgement: &Judgement<'a>, world: &World<'a>) -> Vec<CommissionLine<'a>> {
    let mut all: Vec<CommissionLine<'a>> = judgement
        .awards
        .iter()
        .filter(|award| award.pays)
        .flat_map(|award| of_award(award, world))
        .collect();
    for earned in &judgement.rewards {
        let Some((policy, _)) = earned.reason.policy else { continue };
        all.push(CommissionLine {
            about: earned.incident.id,
            report: None,
            payee: earned.staff.to_string(),
            kind: "reward",
            share: None,
            amount: Some(earned.amount),
            waits_for: Decider::Nobody,
            month: month_of(earned.incident.discovered_at(world.now), world.zone),
            policy,
            reasons: vec![earned.reason.clone()],
        });
    }
    all
}

/// The month a moment belongs to: `2025-06`.
pub fn month_of(at: crate::domain::instant::Instant, zone: Zone) -> String {
    zone.date(at).format("%Y-%m").to_string()
}

fn of_award<'a>(award: &AwardVerdict<'a>, world: &World<'a>) -> Vec<CommissionLine<'a>> {
    let line = |payee: String, kind, share, amount, waits_for, reasons| CommissionLine {
        about: award.event.id,
        report: Some(award.report.id),
        payee,
        kind,
        share,
        amount,
        waits_for,
        month: month_of(award.at, world.zone),
        policy: award.policy,
        reasons,
    };
    let mut found = Vec::new();
    let provisional = award.open_until.is_some_and(|until| until.contains(world.now));
    let (whole, basis) = whole(award, world);
    if let Ownership::Undecided(who) = award.outcome {
        found.push(line(String::new(), "share", None, None, who, award.reasons.clone()));
    }
    let shares = award.outcome.shares();
    let weights: Vec<Decimal> = shares.iter().map(|(_, share)| share.0).collect();
    let amounts = whole.map(|whole| whole.split(&weights)).unwrap_or_default();
    for (place, (party, share)) in shares.into_iter().enumerate() {
        let amount = if provisional { None } else { amounts.get(place).copied() };
        let reasons = award.reasons.iter().chain(&basis).cloned().collect();
        let payee = party.name().to_owned();
        found.push(line(payee, "share", Some(share), amount, Decider::Nobody, reasons));
    }
    for flat in &award.flats {
        let amount = if provisional { None } else { flat.amount };
        let who = if flat.amount.is_none() { flat.who } else { Decider::Nobody };
        let reasons = vec![flat.reason.clone()];
        found.push(line(flat.staff.to_string(), "flat", None, amount, who, reasons));
    }
    found
}

/// The whole commission of a deal: as finance states it, or by the rate of its product.
fn whole<'a>(award: &AwardVerdict<'a>, world: &World<'a>) -> (Option<Money>, Option<Reason<'a>>) {
    let Some(block) = &award.policy.commission else { return (None, None) };
    let rule: &'a Commission = block.get_ref();
    let reason =
        |code| because(code, award.policy, block, &rule.clause).event(award.report, award.event);
    if let Some(stated) = award.event.fields.money(&rule.stated) {
        return (
            Some(stated),
            Some(reason(Code::WholeCommission).with("amount", Arg::Money(stated))),
        );
    }
    let product = award.report.intent.text("product");
    let fits = |rate: &&'a crate::policy::blocks::Rate| {
        rate.product.as_deref().is_none_or(|own| Some(own) == product)
    };
    let rate = rule.rate.iter().find(fits);
    match (award.event.fields.money(&rule.amount), rate) {
        (Some(amount), Some(rate)) => {
            let whole = amount.times(rate.of_amount.factor(), world.rounding);
            let reason = reason(Code::WholeCommission)
                .with("amount", Arg::Money(whole))
                .text("rate", rate.of_amount.to_string());
            (Some(whole), Some(reason))
        }
        _ => (None, Some(reason(Code::CommissionUnknown))),
    }
}

/// The entries of a month to be closed: what is earned by deals up to its end, less what earlier
/// statements hold.
///
/// What is new of this month stands as it is earned; a difference to what was closed before stands
/// as a counter-entry. Lines without an amount wait.
pub fn entries(
    lines: &[CommissionLine<'_>],
    month: &str,
    closed: &[&Statement],
) -> Vec<StatementEntry> {
    let stated = stated(month, closed);
    let mut earned: BTreeMap<EntryKey, Earning> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.month.as_str() <= month) {
        let Some(amount) = line.amount else { continue };
        let (clauses, policy) = basis(line);
        let key = (line.about, line.payee.clone(), line.kind, amount.currency);
        let earning = earned.entry(key).or_insert_with(|| Earning { policy, ..Earning::default() });
        earning.sum += amount.amount;
        earning.clauses.extend(clauses);
        earning.clauses.sort();
        earning.clauses.dedup();
    }
    // What was paid before and is not earned any more, but not what merely waits for a person.
    let waiting: Vec<FactId> =
        lines.iter().filter(|line| line.amount.is_none()).map(|line| line.about).collect();
    for key in stated.keys().filter(|key| !waiting.contains(&key.0)) {
        let (clauses, policy) =
            lines.iter().find(|line| line.about == key.0).map(basis).unwrap_or_default();
        earned.entry(key.clone()).or_insert_with(|| Earning {
            clauses,
            policy,
            sum: Decimal::ZERO,
        });
    }
    earned.into_iter().filter_map(|(key, earning)| entry(key, earning, &stated)).collect()
}

/// Of what, for whom, of which kind and currency an entry is.
type EntryKey = (FactId, String, &'static str, Currency);

/// What somebody has earned by a fact, and what that rests on.
#[derive(Default)]
struct Earning {
    sum: Decimal,
    clauses: Vec<String>,
    policy: String,
}

/// What earlier statements hold, with the last month that says something of it.
fn stated(month: &str, closed: &[&Statement]) -> BTreeMap<EntryKey, (Decimal, String)> {
    let mut stated: BTreeMap<EntryKey, (Decimal, String)> = BTreeMap::new();
    let mut before: Vec<&&Statement> =
        closed.iter().filter(|statement| statement.month.as_str() < month).collect();
    before.sort_by_key(|statement| &statement.month);
    for statement in before {
        for entry in &statement.entries {
            let kind = base_kind(&entry.kind);
            let key = (entry.about, entry.staff.to_string(), kind, entry.amount.currency);
            let known = stated.entry(key).or_default();
            known.0 += entry.amount.amount;
            known.1.clone_from(&statement.month);
        }
    }
    stated
}

/// The clauses and the policy a line rests on.
fn basis(line: &CommissionLine<'_>) -> (Vec<String>, String) {
    let mut clauses: Vec<String> = line
        .reasons
        .iter()
        .flat_map(|reason| &reason.clauses)
        .map(|clause| clause.0.clone())
        .collect();
    clauses.sort();
    clauses.dedup();
    (clauses, format!("{} {}", line.policy.id(), line.policy.version()))
}

fn entry(
    key: EntryKey,
    earning: Earning,
    stated: &BTreeMap<EntryKey, (Decimal, String)>,
) -> Option<StatementEntry> {
    let before = stated.get(&key);
    let due = earning.sum - before.map_or(Decimal::ZERO, |(sum, _)| *sum);
    if due.is_zero() {
        return None;
    }
    let (about, payee, kind, currency) = key;
    Some(StatementEntry {
        about,
        staff: payee.parse().ok()?,
        kind: if before.is_some() { format!("counter-{kind}") } else { kind.to_owned() },
        amount: Money::new(due, currency),
        clauses: earning.clauses,
        policy: earning.policy,
        mends: before.map(|(_, month)| month.clone()),
    })
}

fn base_kind(kind: &str) -> &'static str {
    match kind.strip_prefix("counter-").unwrap_or(kind) {
        "flat" => "flat",
        "reward" => "reward",
        _ => "share",
    }
}
