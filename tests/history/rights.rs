//! Rights as a judgement says them, what differs between two, and the table of what may change
//! them.

use std::collections::{BTreeMap, BTreeSet};

use baobei::calendar::Bound;
use baobei::domain::ids::ReportId;
use baobei::domain::instant::Instant;
use baobei::engine::journal::Cause;
use baobei::engine::state::OpenReview;
use baobei::engine::verdict::{Ownership, Party, ReportVerdict};
use baobei::engine::{Judgement, Standing};

const TABLE: &str = include_str!("../../docs/rights.md");

/// What of a right differs; the words of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    Opens,
    Ends,
    Longer,
    Shorter,
    Questioned,
    Cleared,
    Waits,
    Handed,
    Loses,
    Result,
}

impl Effect {
    fn as_str(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Ends => "ends",
            Self::Longer => "longer",
            Self::Shorter => "shorter",
            Self::Questioned => "questioned",
            Self::Cleared => "cleared",
            Self::Waits => "waits",
            Self::Handed => "handed",
            Self::Loses => "loses",
            Self::Result => "result",
        }
    }
}

/// The right of one registration.
#[derive(Clone, Debug, PartialEq)]
pub struct Right {
    pub side: String,
    pub standing: Standing,
    /// Whether its side owns the customer.
    pub owns: bool,
    pub review: Option<OpenReview>,
    pub protection: Option<(Instant, Option<Bound>)>,
    /// How many entries its journal has, and the landing and cause of each.
    pub entries: Vec<(Option<u64>, Cause)>,
}

/// Every right of a judgement.
pub struct Rights {
    pub of: BTreeMap<ReportId, Right>,
}

impl Rights {
    pub fn of(judgement: &Judgement<'_>) -> Self {
        let right = |verdict: &ReportVerdict<'_>| Right {
            side: verdict.side.name().to_owned(),
            standing: verdict.right.standing,
            owns: judgement.customer_of(verdict.report.id).is_some_and(|customer| {
                customer.outcome == Ownership::Owner(Party::Side(verdict.side))
            }),
            review: verdict.right.review,
            protection: verdict.right.protection,
            entries: verdict.steps.iter().map(|entry| (entry.landing, entry.cause)).collect(),
        };
        Self {
            of: judgement
                .reports
                .iter()
                .map(|verdict| (verdict.report.id, right(verdict)))
                .collect(),
        }
    }
}

/// What differs between a right and the same one later.
pub fn effects(before: &Right, after: &Right) -> BTreeSet<Effect> {
    let mut found = BTreeSet::new();
    let holds = |right: &Right| right.standing.lives();
    let waits = |right: &Right| right.standing.waits() || right.standing == Standing::Pending;
    if !holds(before) && holds(after) {
        found.insert(Effect::Opens);
    }
    if holds(before) && !holds(after) {
        found.insert(Effect::Ends);
    }
    if waits(before) != waits(after) {
        found.insert(Effect::Waits);
    }
    let contested = |right: &Right| right.standing == Standing::Contested;
    if holds(before) && !contested(before) && contested(after) {
        found.insert(Effect::Questioned);
    }
    if contested(before) && holds(after) && !contested(after) {
        found.insert(Effect::Cleared);
    }
    if before.side != after.side {
        found.insert(Effect::Handed);
    }
    if before.owns && holds(before) && !after.owns && before.side == after.side {
        found.insert(Effect::Loses);
    }
    let end = |right: &Right| right.protection.map(|(_, until)| until.map(|until| until.at));
    match (end(before), end(after)) {
        (Some(Some(old)), Some(Some(new))) if new > old => drop(found.insert(Effect::Longer)),
        (Some(Some(_)), Some(None)) => drop(found.insert(Effect::Longer)),
        (Some(Some(old)), Some(Some(new))) if new < old => drop(found.insert(Effect::Shorter)),
        (Some(None), Some(Some(_))) | (Some(_), None) => drop(found.insert(Effect::Shorter)),
        _ => {}
    }
    found
}

/// What each cause may do to its own side, and to others.
pub struct Table(BTreeMap<&'static str, [&'static str; 2]>);

impl Table {
    pub fn read() -> Self {
        let rows =
            TABLE.lines().filter(|line| line.starts_with("| `") && line.matches('|').count() == 5);
        let row = |line: &'static str| {
            let mut cells = line.trim_matches('|').split('|').map(str::trim);
            let cause = cells.next().expect("a cause").trim_matches('`');
            let [_, own, others] = [0; 3].map(|_| cells.next().expect("a cell"));
            (cause, [own, others])
        };
        Self(rows.map(row).collect())
    }

    pub fn causes(&self) -> BTreeSet<&'static str> {
        self.0.keys().copied().collect()
    }

    pub fn allows(&self, cause: Cause, is_own: bool, effect: Effect) -> bool {
        let [own, others] = self.0[cause.as_str()];
        let cell = if is_own { own } else { others };
        cell.split_whitespace().any(|word| word.trim_matches('`') == effect.as_str())
    }
}
