//! `[kind.batch]`: what tables and messages must look like, and that nobody sends one twice.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::report::Report;
use crate::policy::blocks::{EntryOutcome, Kind};

use super::case::Case;
use super::counting::{
    CountedReport, CountingGroup, CountingReach, CountingRule, Earlier, LandedWhen, ReachDepth,
    sent_for,
};
use super::fault::{EntryFault, fault};
use super::marks::Mark;
use super::reason::Code;
use super::term::business_day;

/// The rows of a batch, however often it was sent.
pub fn rows(batch: &str) -> Mark {
    Mark::digest(&["rows", batch])
}

/// Batches of the same day. Rows of its own batch say nothing about it.
fn reach(case: &Case<'_>) -> Vec<CountingReach> {
    let (Some(source), Some(_)) = (&case.report.source, &case.kind.get_ref().batch) else {
        return Vec::new();
    };
    let day = business_day(case);
    let days: Vec<NaiveDate> = day.pred_opt().into_iter().chain([day]).collect();
    vec![CountingReach {
        found: sent_for(case, case.side(), &days),
        landed: LandedWhen::BeforeBut(rows(&source.batch)),
        depth: ReachDepth::Sent,
        room: 0,
        compares: None,
    }]
}

/// The same table of a day twice, or a second one where there may be none: batches by whom and for
/// which day they were sent.
#[derive(Default)]
pub(super) struct SentBatches<'a>(BTreeMap<CountingGroup<'a>, Vec<SentBatch<'a>>>);

pub(super) struct SentBatch<'a> {
    hash: &'a str,
    /// Order of its landing.
    order: u64,
    supplement: bool,
}

impl<'a> CountingRule<'a> for SentBatches<'a> {
    fn outcome(&self, kind: &Kind) -> Option<EntryOutcome> {
        kind.batch.as_ref().map(|_| EntryOutcome::NotAccepted)
    }

    fn reach(&self, case: &Case<'_>) -> Vec<CountingReach> {
        reach(case)
    }

    fn marks(&self, report: &Report) -> Vec<Mark> {
        report.source.iter().map(|source| rows(&source.batch)).collect()
    }

    fn count(
        &mut self,
        next: &CountedReport<'_, 'a>,
        _: &dyn Earlier<'a>,
    ) -> Option<EntryFault<'a>> {
        let kind: &'a Kind = next.case.kind.get_ref();
        let report: &'a Report = next.case.report;
        let (rules, source) = (kind.batch.as_ref()?, report.source.as_ref()?);
        let order = report.landing.order();
        let group = next.group(next.case.side(), business_day(next.case));
        let sent = self.0.entry(group).or_default();
        let mut same = false;
        let mut other = false;
        for batch in sent.iter() {
            let is_same = batch.hash == source.batch;
            if batch.order < order || (batch.order == order && !is_same) {
                same |= is_same;
                other |= !is_same && !batch.supplement;
            }
        }
        if !sent.iter().any(|batch| batch.hash == source.batch && batch.order == order) {
            let supplement = source.supplement;
            sent.push(SentBatch { hash: &source.batch, order, supplement });
        }
        if same && !rules.identical.is_empty() {
            let outcome = EntryOutcome::NotAccepted;
            return Some(fault(next.case, Code::BatchIdentical, &rules.identical, outcome));
        }
        let supplement = rules.supplement.as_ref()?;
        (other && !source.supplement).then(|| {
            let outcome = EntryOutcome::NotAccepted;
            fault(next.case, Code::BatchAgain, &supplement.clause, outcome)
        })
    }
}

/// What is wrong with the form of a batch, whatever else was sent.
pub(super) fn form<'a>(case: &Case<'a>, kind: &'a Kind) -> Option<EntryFault<'a>> {
    let (rules, source) = (kind.batch.as_ref()?, case.report.source.as_ref()?);
    let in_lines = source.form.as_deref() == Some("lines");
    if let Some(most) = rules.lines_at_most
        && in_lines
        && source.rows > u64::from(most)
    {
        let fault = fault(case, Code::TableRequired, &rules.lines_clause, EntryOutcome::Void);
        return Some(EntryFault {
            reason: fault.reason.count("most", most).count("rows", source.rows),
            ..fault
        });
    }
    let (pattern, clause) = match &rules.supplement {
        Some(supplement) if source.supplement => (Some(&supplement.title), &supplement.clause),
        _ => (rules.title.as_ref(), &rules.clause),
    };
    let (pattern, title) = (pattern?, source.title.as_deref()?);
    let fits = title_days(case).any(|day| filled(pattern, case, day) == squeezed(title));
    (!fits).then(|| {
        let fault = fault(case, Code::BatchTitle, clause, EntryOutcome::NotAccepted);
        let wanted = filled(pattern, case, title_days(case).next().unwrap_or_default());
        EntryFault {
            reason: fault.reason.text("title", title.to_owned()).text("wanted", wanted),
            ..fault
        }
    })
}

/// The days a title may name: that of sending, or that of the visit.
fn title_days(case: &Case<'_>) -> impl Iterator<Item = NaiveDate> + use<> {
    [case.world.zone.date(case.registered()), business_day(case)].into_iter()
}

/// A title's pattern with the team's short name and the day filled in.
pub fn filled(pattern: &str, case: &Case<'_>, day: NaiveDate) -> String {
    let team = case
        .report
        .team
        .as_ref()
        .and_then(|team| case.world_of(&case.report.landing).org.team(team));
    let name = team.map_or("", |team| team.short.as_deref().unwrap_or(&team.name));
    squeezed(
        &pattern
            .replace("{team}", name)
            .replace("{month}", &day.month().to_string())
            .replace("{day}", &day.day().to_string()),
    )
}

fn squeezed(title: &str) -> String {
    title.chars().filter(|c| !c.is_whitespace()).collect()
}
