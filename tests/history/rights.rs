//! Rights as a judgement says them, what differs between two, and the table of what may change
//! them.

use std::collections::{BTreeMap, BTreeSet};

use baobei::calendar::Bound;
use baobei::domain::ids::{FactId, ReportId};
use baobei::domain::instant::Instant;
use baobei::engine::journal::Cause;
use baobei::engine::state::OpenReview;
use baobei::engine::verdict::{AwardVerdict, Ownership, Party, ReportVerdict};
use baobei::engine::{Judgement, Standing};
use baobei::policy::blocks::CountsWhen;
use baobei::rules::validity::ItemState;

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
    pub fn as_str(self) -> &'static str {
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
    /// Whether its side owns the customer, and no person is asked about this claim: one in question
    /// gives its side nothing yet, and another of the side's may do so in its place.
    pub owns: bool,
    pub review: Option<OpenReview>,
    pub protection: Option<(Instant, Option<Bound>)>,
    /// How many entries its journal has, and the landing and cause of each.
    pub entries: Vec<(Option<u64>, Cause)>,
}

impl Right {
    /// What the side had before it registered: nothing.
    pub fn before_anything(&self) -> Self {
        Self {
            side: self.side.clone(),
            standing: Standing::NotAccepted,
            owns: false,
            review: None,
            protection: None,
            entries: Vec::new(),
        }
    }
}

/// The result of one act.
#[derive(Clone, Debug)]
pub struct ActResult {
    pub on: ReportId,
    /// The landing and the cause of each of its entries.
    pub entries: Vec<(Option<u64>, Cause)>,
}

/// Every right of a judgement.
pub struct Rights {
    pub of: BTreeMap<ReportId, Right>,
    pub results: BTreeMap<FactId, ActResult>,
}

impl Rights {
    pub fn of(judgement: &Judgement<'_>) -> Self {
        let right = |verdict: &ReportVerdict<'_>| Right {
            side: verdict.side.name().to_owned(),
            standing: verdict.right.standing,
            owns: !is_in_question(verdict)
                && judgement.customer_of(verdict.report.id).is_some_and(|customer| {
                    customer.outcome == Ownership::Owner(Party::Side(verdict.side))
                }),
            review: verdict.right.review,
            protection: verdict.right.protection,
            entries: verdict.steps.iter().map(|entry| (entry.landing, entry.cause)).collect(),
        };
        let of =
            judgement.reports.iter().map(|verdict| (verdict.report.id, right(verdict))).collect();
        let result = |award: &AwardVerdict<'_>| {
            let on = award.report.id;
            let entries = award.entries.iter().map(|entry| (entry.landing, entry.cause)).collect();
            (award.event.id, ActResult { on, entries })
        };
        let results = judgement.awards.iter().map(result).collect();
        Self { of, results }
    }
}

/// Whether a person must say whether something holds that every claim of its kind needs.
fn is_in_question(verdict: &ReportVerdict<'_>) -> bool {
    verdict.items.iter().any(|item| {
        item.counts == CountsWhen::Always && matches!(item.state, ItemState::NeedsPerson(_))
    })
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

/// The rows of the table: what each cause may do to its own side, and to others.
pub struct Table {
    rows: BTreeMap<Row, [&'static str; 2]>,
}

/// A cause, and of what it is, where the table tells that apart.
pub type Row = (&'static str, &'static str);

impl Table {
    pub fn read() -> Self {
        let rows =
            TABLE.lines().filter(|line| line.starts_with("| `") && line.matches('|').count() == 6);
        let row = |line: &'static str| {
            let mut cells = line.trim_matches('|').split('|').map(str::trim);
            let [cause, of, _, own, others] = [0; 5].map(|_| cells.next().expect("a cell"));
            ((cause.trim_matches('`'), of.trim_matches('`')), [own, others])
        };
        Self { rows: rows.map(row).collect() }
    }

    pub fn causes(&self) -> BTreeSet<&'static str> {
        self.rows.keys().map(|(cause, _)| *cause).collect()
    }

    /// The row of a cause, by what it is of.
    pub fn row(&self, cause: Cause, of: &str) -> Row {
        let is_of = |row: &&Row| row.0 == cause.as_str() && [of, ""].contains(&row.1);
        *self.rows.keys().rfind(is_of).unwrap_or_else(|| panic!("no row for {cause:?} of {of:?}"))
    }

    pub fn allows(&self, row: Row, is_own: bool, effect: Effect) -> bool {
        self.words(row, is_own).any(|word| word == effect.as_str())
    }

    /// Whether any row of a cause allows it, to whomever.
    pub fn allows_anyhow(&self, cause: Cause, effect: Effect) -> bool {
        let of_cause = |row: &&Row| row.0 == cause.as_str();
        let mut rows = self.rows.keys().filter(of_cause);
        rows.any(|row| [true, false].into_iter().any(|own| self.allows(*row, own, effect)))
    }

    pub fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.keys().copied()
    }

    fn words(&self, row: Row, is_own: bool) -> impl Iterator<Item = &'static str> {
        let [own, others] = self.rows[&row];
        let cell = if is_own { own } else { others };
        cell.split_whitespace().map(|word| word.trim_matches('`'))
    }
}
