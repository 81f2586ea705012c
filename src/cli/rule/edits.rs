//! What was edited by hand: facts that were changed after they landed, and facts that no command
//! would have taken.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use ulid::Ulid;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::domain::landing::{Landed, Landing};
use crate::domain::record::{RecordRef, compare};
use crate::engine::JudgementFacts;
use crate::engine::admit::{Intent, admit, broken};
use crate::index::Chronicle;
use crate::ledger::{LedgerView, ReadLedger as _, RepoPath};
use crate::output::view::Remark;
use crate::registry::Registry;
use crate::rules::{Code, Reason};

use super::remarks::Scribe;

/// Records whose file no longer says what had landed. What has landed is corrected by a later fact,
/// never edited.
pub(super) fn altered<'a>(
    context: &Context,
    registry: &Registry,
) -> Result<Vec<Remark<'a>>, Failure> {
    let Some(head) = registry.head else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (id, path) in
        registry.places.iter().filter(|(_, path)| registry.uncommitted.binary_search(path).is_ok())
    {
        let bytes =
            |view| Ok::<_, Failure>(context.ledger.file(view, path)?.map(|file| file.bytes));
        let (before, after) =
            (bytes(LedgerView::Committed(head))?, bytes(LedgerView::WorkingTree)?);
        let Some(place) = path.place() else { continue };
        let found_faults = compare(place.kind(), before.as_deref(), after.as_deref()).faults;
        if !found_faults.is_empty() {
            let reasons = found_faults.iter().map(broken).collect();
            found.push(Scribe::new(registry).remark("altered", *id, reasons));
        }
    }
    Ok(found)
}

/// Records that landed and whose file is gone from the working tree.
pub(super) fn missing<'a>(
    context: &Context,
    registry: &Registry,
    chronicle: &Chronicle,
    ui: &Ui,
) -> Result<Vec<Remark<'a>>, Failure> {
    let Some(head) = registry.head else { return Ok(Vec::new()) };
    let unreadable: BTreeSet<&str> =
        registry.problems.iter().map(|problem| problem.path.as_str()).collect();
    let named = |path: &RepoPath| Ulid::from_string(path.name().strip_suffix(".toml")?).ok();
    let read = |path: &RepoPath| {
        named(path).and_then(|id| registry.places.get(&id)) == Some(path)
            || unreadable.contains(path.as_str())
    };
    let is_record = |path: &&RepoPath| path.place().is_some_and(|place| place.kind().has_facts());
    let mut gone: Vec<&RepoPath> =
        chronicle.paths().filter(|path| !read(path)).filter(is_record).collect();
    gone.sort();
    let mut found = Vec::new();
    for path in gone {
        if context.ledger.file(LedgerView::Committed(head), path)?.is_some() {
            let text = Some(ui.text("why-missing", &[("path", path.as_str().into())]));
            let file = Some(path.to_string());
            found.push(Remark {
                kind: "missing",
                about: String::new(),
                file,
                committed: false,
                who: None,
                text,
                reasons: Vec::new(),
            });
        }
    }
    Ok(found)
}

/// The landings of a record and of its facts that no hub acknowledged, and so none judged.
fn landings(record: RecordRef<'_>) -> impl Iterator<Item = Landed> {
    let all = record.landing().into_iter().chain(record.facts().iter().map(|fact| &fact.landing));
    all.filter_map(Landing::landed).filter(|landed| landed.receipt.is_none()).copied()
}

/// The registrations of the customer of each one that is disputed.
pub(in crate::cli) type Together = BTreeMap<ReportId, Vec<ReportId>>;

/// What admission refuses of that which stands here: facts in no commit yet, in the world of today,
/// and facts that were committed past the program and past a hub, each in the world in which it
/// landed. Some records only are asked about.
pub(in crate::cli) fn inadmissible<'a>(
    registry: &'a Registry,
    is_asked_about: impl Fn(&RecordRef<'_>) -> bool,
    together: &Together,
    now: Instant,
) -> Vec<Remark<'a>> {
    let scribe = Scribe::new(registry);
    let facts = registry.facts(now);
    let of_record = |record: RecordRef<'a>| -> Option<Vec<Reason<'a>>> {
        let mut objections = Vec::new();
        if let Some(intent) = Intent::landed_by(record, |landing| *landing == Landing::Uncommitted)
        {
            objections.extend(admit(&intent, &facts));
        }
        let landed: BTreeMap<u64, Instant> =
            landings(record).map(|landed| (landed.order, landed.at)).collect();
        for (order, at) in landed {
            let intent = Intent::landed_by(record, |landing| landing.order() == order);
            let Some(intent) = intent else { continue };
            // The reports are many, and few of them are named by anything; of a customer who is
            // disputed, all say who has a part in it.
            let named: BTreeSet<ReportId> = match record {
                RecordRef::Dispute(dispute) => {
                    let own = dispute.reports.iter().filter_map(|id| together.get(id)).flatten();
                    own.chain(&dispute.reports).copied().collect()
                }
                record => record.reports().iter().copied().collect(),
            };
            let disputes = registry.disputes.iter();
            let disputes =
                disputes.filter(|other| other.reports.iter().any(|report| named.contains(report)));
            let then = JudgementFacts {
                reports: named.iter().filter_map(|id| registry.report(*id)).collect(),
                disputes: match record {
                    RecordRef::Dispute(_) => disputes.collect(),
                    _ => Vec::new(),
                },
                incidents: Vec::new(),
                shelf: &registry.shelf,
                world: facts.world.before(order, at),
            };
            objections.extend(admit(&intent, &then));
        }
        // A registration that no policy judges has a remark of its own.
        let is_told = |reason: &Reason<'_>| {
            matches!(record, RecordRef::Report(_)) && reason.code() == Code::NoPolicy.as_str()
        };
        objections.retain(|reason| !is_told(reason));
        (!objections.is_empty()).then_some(objections)
    };
    let records: Vec<RecordRef<'a>> = registry.records().filter(is_asked_about).collect();
    let found: Vec<(Ulid, Vec<Reason<'a>>)> = records
        .into_par_iter()
        .filter_map(|record| Some((record.ulid()?, of_record(record)?)))
        .collect();
    let remark = |(id, reasons)| scribe.remark("inadmissible", id, reasons);
    found.into_iter().map(remark).collect()
}
