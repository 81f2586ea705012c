//! What regulations and calendars that are only proposed would have changed: everything judged
//! again as if they had always been there (law 14).

use std::collections::BTreeMap;

use crate::calendar::Bound;
use crate::domain::ids::{FactId, ReportId};
use crate::engine::Standing;
use crate::engine::verdict::{Judgement, Ownership, ReportVerdict};

/// A registration that would have come out otherwise.
pub struct ChangedVerdict<'a> {
    pub report: ReportId,
    pub before: VerdictSketch<'a>,
    pub after: VerdictSketch<'a>,
}

/// What of a verdict is compared.
#[derive(PartialEq)]
pub struct VerdictSketch<'a> {
    pub standing: Standing,
    /// The end of the protection; the outer `None` where there is none.
    pub until: Option<Option<Bound>>,
    /// Whose the results of its acts are.
    pub results: BTreeMap<FactId, Ownership<'a>>,
}

/// Every registration of which two judgements say something else.
pub fn changed<'a>(before: &Judgement<'a>, after: &Judgement<'a>) -> Vec<ChangedVerdict<'a>> {
    let (mut old, mut new) = (sketches(before), sketches(after));
    let ids: Vec<ReportId> = old.keys().copied().collect();
    ids.into_iter()
        .filter_map(|report| {
            let (before, after) = (old.remove(&report)?, new.remove(&report)?);
            (before != after).then_some(ChangedVerdict { report, before, after })
        })
        .collect()
}

fn sketches<'a>(judgement: &Judgement<'a>) -> BTreeMap<ReportId, VerdictSketch<'a>> {
    let sketch = |verdict: &ReportVerdict<'a>| VerdictSketch {
        standing: verdict.right.standing,
        until: verdict.right.protection.map(|(_, until)| until),
        results: BTreeMap::new(),
    };
    let mut all: BTreeMap<ReportId, VerdictSketch<'a>> =
        judgement.reports.iter().map(|verdict| (verdict.report.id, sketch(verdict))).collect();
    for award in &judgement.awards {
        if let Some(sketch) = all.get_mut(&award.report.id) {
            sketch.results.insert(award.event.id, award.outcome.clone());
        }
    }
    all
}
