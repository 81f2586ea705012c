//! Disputes and where they stand.

use std::collections::BTreeSet;

use crate::domain::dispute::{Agreement, Dispute, PlacedSignature, Stand};
use crate::domain::event::Event;
use crate::domain::ids::DisputeId;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::short;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::card::Card;
use super::{HIDDEN, View, columns, finished, id, landed};

/// Disputes, in the order to be shown.
pub struct Disputes<'v> {
    pub disputes: Vec<&'v Dispute>,
    /// Those of whom the reader learns that they are there and how they stand: neither the parties
    /// nor what they said.
    pub closed: BTreeSet<DisputeId>,
    /// Whether each is shown with its claim and its acts.
    pub whole: bool,
}

impl View for Disputes<'_> {
    const NAME: &'static str = "disputes";
    type Item = v1::Dispute;

    fn table(&self, page: &Page<'_>) -> String {
        if self.whole {
            return self
                .disputes
                .iter()
                .map(|dispute| card(dispute, self.reads(dispute), page))
                .collect::<Vec<_>>()
                .join("\n");
        }
        let shown = [
            ("dispute", Fit::Whole),
            ("reports", Fit::Wrap),
            ("raiser", Fit::Whole),
            ("raised", Fit::Whole),
            ("stand", Fit::Whole),
            ("shares", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for dispute in &self.disputes {
            table.row([
                id(dispute.id),
                page.words.list(dispute.reports.iter().map(short)).into(),
                if self.reads(dispute) { dispute.by.as_str() } else { HIDDEN }.into(),
                page.words.at(dispute.raised_at(page.as_of)).into(),
                stand(dispute, page),
                if self.reads(dispute) { shares(dispute, page) } else { HIDDEN.to_owned() }.into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Dispute> {
        self.disputes.iter().map(|dispute| item(dispute, self.reads(dispute), page)).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::DISPUTES);
        for dispute in &self.disputes {
            let open = self.reads(dispute);
            let ending = dispute.ending(page.as_of).filter(|_| open);
            let shares = ending
                .iter()
                .flat_map(|ending| &ending.shares)
                .map(|(who, share)| format!("{who} {share}"));
            sheet.row([
                Sheeted::text(dispute.id.to_string()),
                csv::list(&dispute.reports),
                csv::list(dispute.over),
                csv::maybe(Some(dispute.by.as_str()).filter(|_| open)),
                csv::time(dispute.raised_at(page.as_of), page.words.zone),
                Sheeted::text(dispute.stand(page.as_of).as_str()),
                csv::list(dispute.acts_by(page.as_of).map(|act| &act.kind)),
                csv::list(shares),
                csv::maybe(Some(dispute.claim.as_str()).filter(|_| open)),
            ]);
        }
        sheet.into_bytes()
    }
}

impl Disputes<'_> {
    fn reads(&self, dispute: &Dispute) -> bool {
        !self.closed.contains(&dispute.id)
    }
}

fn item(dispute: &Dispute, open: bool, page: &Page<'_>) -> v1::Dispute {
    let ending = dispute.ending(page.as_of).filter(|_| open);
    let shares = ending.iter().flat_map(|ending| &ending.shares);
    let flat = ending.iter().flat_map(|ending| &ending.flat);
    let act = |act: &Event| v1::DisputeAct {
        id: act.id.to_string(),
        kind: act.kind.to_string(),
        by: Some(act.by.to_string()).filter(|_| open),
        at: page.words.zone.rfc3339(act.said_at(page.as_of)),
        commit: act.landing.commit().map(|commit| commit.to_string()),
        landed: landed::at(page, &act.landing),
        receipt: landed::receipt(&act.landing),
        waits: landed::waits(page, &act.landing),
    };
    let course = dispute.course(page.as_of);
    let agreement = course.agreements.last().filter(|_| open).map(|one| agreement(one, page));
    v1::Dispute {
        agreement,
        id: dispute.id.to_string(),
        reports: dispute.reports.iter().map(ToString::to_string).collect(),
        over: dispute.over.map(|over| over.to_string()),
        by: Some(dispute.by.to_string()).filter(|_| open),
        raised: page.words.zone.rfc3339(dispute.raised_at(page.as_of)),
        slip: dispute.slip.as_ref().filter(|_| open).map(|slip| v1::RefusalSlip {
            at: page.words.zone.rfc3339(slip.at.at()),
            landing: slip.landing,
            sha256: slip.sha256.clone(),
            clauses: slip.clauses.clone(),
            until: slip.until.map(|until| page.words.zone.rfc3339(until.at())),
        }),
        stand: dispute.stand(page.as_of).as_str(),
        claim: Some(dispute.claim.clone()).filter(|_| open),
        acts: dispute.acts_by(page.as_of).map(act).collect(),
        landed: landed::at(page, &dispute.landing),
        receipt: landed::receipt(&dispute.landing),
        waits: landed::waits(page, &dispute.landing),
        shares: shares.map(|(who, share)| (who.to_string(), share.to_string())).collect(),
        flat: flat.map(|(who, amount)| (who.to_string(), v1::Money::of(*amount))).collect(),
    }
}

fn agreement(agreement: &Agreement<'_>, page: &Page<'_>) -> v1::Agreement {
    let shares = agreement.act.fields.get("shares").and_then(toml::Value::as_table);
    let signature = |signature: &PlacedSignature<'_>| v1::AgreementSignature {
        staff: signature.signer.to_string(),
        role: signature.place.map(str::to_owned),
        told_by: signature.is_told().then(|| signature.act.by.to_string()),
    };
    v1::Agreement {
        act: agreement.act.id.to_string(),
        stand: agreement.stand.as_str(),
        text: agreement.act.fields.text("text").map(str::to_owned),
        digest: agreement.act.digest(),
        shares: shares
            .into_iter()
            .flatten()
            .map(|(who, share)| (who.clone(), share.as_str().unwrap_or_default().to_owned()))
            .collect(),
        signed: agreement.signed.iter().map(signature).collect(),
        unsigned: agreement.missing(),
        until: agreement.until().map(|until| page.words.zone.rfc3339(until)),
    }
}

fn card(dispute: &Dispute, open: bool, page: &Page<'_>) -> String {
    let mut card = Card::new(page);
    card.line("dispute", dispute.id.to_string());
    card.line("reports", page.words.list(dispute.reports.iter().map(ToString::to_string)));
    card.line("raised", page.words.at(dispute.raised_at(page.as_of)));
    card.line("stand", stand(dispute, page));
    if !open {
        return card.finish();
    }
    card.line("raiser", dispute.by.as_str());
    card.line("claim", dispute.claim.as_str());
    let ended = shares(dispute, page);
    if !ended.is_empty() {
        card.line("shares", ended);
    }
    let mut acts = columns(
        page,
        &[("at", Fit::Whole), ("what", Fit::Whole), ("by", Fit::Whole), ("note", Fit::Wrap)],
    );
    for act in dispute.acts_by(page.as_of) {
        let note = ["text", "reason", "name", "answer", "note"]
            .into_iter()
            .find_map(|field| act.fields.text(field));
        let what = page.words.code("event", act.kind.as_str());
        acts.row([
            page.words.at(act.said_at(page.as_of)).into(),
            what.into(),
            act.by.as_str().into(),
            note.unwrap_or_default().into(),
        ]);
    }
    if !acts.is_empty() {
        card.section("acts");
        card.table(&acts);
    }
    card.finish()
}

pub(super) fn stand(dispute: &Dispute, page: &Page<'_>) -> Cell {
    let stand = dispute.stand(page.as_of);
    let meaning = match stand {
        Stand::Raised | Stand::Admitted | Stand::Appealed => Meaning::Warning,
        Stand::Settled | Stand::Resolved => Meaning::Good,
        Stand::Withdrawn | Stand::Expired => Meaning::Quiet,
    };
    Cell::new(page.words.stand(stand)).meaning(meaning)
}

fn shares(dispute: &Dispute, page: &Page<'_>) -> String {
    let Some(ending) = dispute.ending(page.as_of) else { return String::new() };
    let shares = ending.shares.iter().map(|(who, share)| format!("{who} {share}"));
    let flat =
        ending.flat.iter().map(|(who, amount)| format!("{who} {}", page.words.money(*amount)));
    page.words.list(shares.chain(flat))
}
