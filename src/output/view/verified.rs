//! What a verification found: how much was looked at, what is wrong, and which claims lie outside
//! of what is proved.

use crate::domain::record::AppendFault;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Catalogue, Value};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::trust::judge;
use crate::trust::verify::{FaultPlace, JudgedCommit, Verified, VerifyFault, VerifyFinding};

use super::card::Card;
use super::{View, columns};

/// A verification, as it is shown.
pub struct Verification<'v> {
    pub found: &'v Verified,
    /// Lists every commit that was looked at, not only those whose claim is outside.
    pub list: bool,
    /// Says whose each commit is: not to those who may not learn who holds what.
    pub names: bool,
}

/// How a commit broke the law that what has landed is never edited.
pub fn edit(catalogue: &Catalogue, fault: &AppendFault) -> String {
    let (id, about) = match fault {
        AppendFault::Removed => ("fault-removed", String::new()),
        AppendFault::Unreadable => ("fault-unreadable", String::new()),
        AppendFault::Vanished(id) => ("fault-vanished", id.to_string()),
        AppendFault::Altered(id) => ("fault-altered", id.to_string()),
        AppendFault::ListAltered(key) => ("fault-list-altered", key.clone()),
        AppendFault::Reused(id) => ("fault-reused", id.to_string()),
        AppendFault::Reordered => ("fault-reordered", String::new()),
        AppendFault::Rewritten => ("fault-rewritten", String::new()),
        AppendFault::Remark => ("fault-remark", String::new()),
        AppendFault::NothingAdded => ("fault-nothing-added", String::new()),
    };
    catalogue.find(id, &[("about", about.into())]).unwrap_or_default()
}

/// What is wrong, as a sentence.
fn sentence(fault: &VerifyFault, about: FaultPlace, page: &Page<'_>) -> String {
    match (fault, about) {
        (VerifyFault::Commit(why), FaultPlace::Commit(commit)) => {
            page.words.fault(&judge::CommitFault { commit, why: why.clone() })
        }
        _ => page.words.code("verify", fault.code()),
    }
}

impl Verification<'_> {
    fn listed(&self) -> impl Iterator<Item = &JudgedCommit> {
        self.found.commits.iter().filter(|judged| self.list || judged.outside)
    }

    fn finding(&self, finding: &VerifyFinding, page: &Page<'_>) -> v1::VerifyFinding {
        let (commit, receipt) = match finding.about {
            FaultPlace::Commit(commit) => (Some(commit.to_string()), None),
            FaultPlace::Receipt(number) => (None, Some(number)),
            FaultPlace::Whole => (None, None),
        };
        let detail = match &finding.fault {
            VerifyFault::Edited { path, fault } => {
                format!("{path}: {}", edit(page.words.catalogue, fault))
            }
            other => other.detail(),
        };
        v1::VerifyFinding {
            code: finding.fault.code(),
            commit,
            receipt,
            detail,
            text: sentence(&finding.fault, finding.about, page),
        }
    }

    fn email<'j>(&self, judged: &'j JudgedCommit) -> Option<&'j str> {
        judged.email.as_deref().filter(|_| self.names)
    }

    fn commit(&self, judged: &JudgedCommit, page: &Page<'_>) -> v1::VerifiedCommit {
        let time = |at: Option<_>| at.map(|at| page.words.zone.rfc3339(at));
        v1::VerifiedCommit {
            receipt: judged.receipt,
            commit: judged.commit.to_string(),
            email: self.email(judged).map(str::to_owned),
            claimed: time(judged.claimed),
            earliest: time(judged.earliest),
            latest: time(judged.latest),
            outside: judged.outside,
            faults: judged.faults.iter().map(VerifyFault::code).collect(),
        }
    }

    fn item(&self, page: &Page<'_>) -> v1::Verified {
        let found = self.found;
        let newest = found.newest.as_ref();
        let key = |entry: &crate::trust::log::LogEntry| {
            entry.signed.signer().ok().map(|key| key.fingerprint())
        };
        v1::Verified {
            level: found.order.level.as_str(),
            in_order: found.wrong.is_empty(),
            newest: newest.map(|entry| entry.receipt().number),
            newest_at: newest.map(|entry| page.words.zone.rfc3339(entry.receipt().at)),
            newest_sha256: newest.map(|entry| entry.receipt().sum().to_string()),
            hub_key: newest.and_then(key),
            receipts: found.receipts,
            commits: found.commits.len(),
            since: found.since,
            pending: found.pending,
            unasked: found.unasked,
            parted: found.parted,
            witnessed: found.witnessed,
            unread: found.unread,
            unseen: found.commits.iter().filter(|judged| judged.unseen).count(),
            late: odd(found).map(|(receipt, mode)| v1::OddReceipt { receipt, mode }).collect(),
            findings: found.wrong.iter().map(|finding| self.finding(finding, page)).collect(),
            listed: self.listed().map(|judged| self.commit(judged, page)).collect(),
        }
    }
}

/// Receipts that were given in another way than the others, and how.
fn odd(found: &Verified) -> impl Iterator<Item = (u64, &'static str)> {
    let late = found.late.iter().map(|(number, mode)| (*number, mode.name()));
    let vouched = found.vouched.iter().map(|number| (*number, "vouched"));
    late.chain(vouched).chain(found.restored.iter().map(|number| (*number, "restored")))
}

/// What was looked at, line by line.
fn summary(card: &mut Card<'_, '_>, item: &v1::Verified, found: &Verified, page: &Page<'_>) {
    let say = |id: &str, values: &[(&str, Value<'_>)]| {
        page.words.catalogue.find(id, values).unwrap_or_default()
    };
    card.line("level", page.words.code("level", item.level));
    if let Some(newest) = found.newest.as_ref().map(|entry| entry.receipt()) {
        let at = page.words.at(newest.at);
        card.line(
            "receipts",
            say(
                "verify-newest",
                &[("number", newest.number.to_string().into()), ("at", at.into())],
            ),
        );
    }
    if let Some(key) = &item.hub_key {
        card.line("hub-key", key);
    }
    let since = item.since.map_or_else(|| "0".to_owned(), |since| since.to_string());
    let looked = [
        ("receipts", item.receipts.into()),
        ("commits", item.commits.into()),
        ("since", since.into()),
    ];
    card.line("looked-at", say("verify-looked-at", &looked));
    if item.pending > 0 {
        card.line("waiting", Cell::new(item.pending.to_string()).meaning(Meaning::Warning));
    }
    if item.unasked > 0 {
        let text = say("verify-unasked", &[("count", item.unasked.into())]);
        card.line("no-receipt-yet", Cell::new(text).meaning(Meaning::Warning));
    }
    if item.parted {
        card.line("branch", Cell::new(say("verify-parted", &[])).meaning(Meaning::Warning));
    }
    if let Some(number) = item.witnessed {
        card.line("witnessed", say("verify-witnessed", &[("number", number.to_string().into())]));
    }
    if !item.late.is_empty() {
        let shown = odd(found)
            .take(5)
            .map(|(number, mode)| format!("{number} ({})", page.words.code("mode", mode)));
        card.line("odd-receipts", Cell::new(page.words.list(shown)).meaning(Meaning::Warning));
    }
    card.line("not-looked-at", say("verify-acts", &[]));
    if item.unread {
        card.line("not-looked-at", Cell::new(say("verify-unread", &[])).meaning(Meaning::Warning));
    }
    if item.unseen > 0 {
        card.line(
            "not-looked-at",
            Cell::new(say("verify-unseen", &[("count", item.unseen.into())]))
                .meaning(Meaning::Warning),
        );
    }
}

impl View for Verification<'_> {
    const NAME: &'static str = "verify";
    type Item = v1::Verified;

    fn table(&self, page: &Page<'_>) -> String {
        let item = self.item(page);
        let mut card = Card::new(page);
        summary(&mut card, &item, self.found, page);
        if !item.findings.is_empty() {
            card.section("wrong");
            let mut table =
                columns(page, &[("about", Fit::Whole), ("what", Fit::Wrap), ("detail", Fit::Wrap)]);
            for finding in &item.findings {
                let receipt = |number: u64| {
                    page.words
                        .catalogue
                        .text("verify-receipt", &[("number", number.to_string().into())])
                };
                let about = finding
                    .commit
                    .as_ref()
                    .map(|commit| commit[..8].to_owned())
                    .or_else(|| finding.receipt.map(receipt));
                table.row([
                    about.unwrap_or_default().into(),
                    Cell::new(&finding.text).meaning(Meaning::Bad),
                    finding.detail.as_str().into(),
                ]);
            }
            card.table(&table);
        }
        if !item.listed.is_empty() {
            card.section(if self.list { "verified-commits" } else { "outside" });
            card.table(&self.commits(page));
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Verified> {
        vec![self.item(page)]
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::VERIFY);
        let time = |at: Option<_>| at.map_or(Sheeted::Empty, |at| csv::time(at, page.words.zone));
        for judged in &self.found.commits {
            sheet.row([
                judged.receipt.map_or(Sheeted::Empty, Sheeted::number),
                Sheeted::text(judged.commit.to_string()),
                csv::maybe(self.email(judged)),
                time(judged.claimed),
                time(judged.earliest),
                time(judged.latest),
                csv::yes_no(judged.outside),
                csv::list(judged.faults.iter().map(VerifyFault::code)),
            ]);
        }
        sheet.into_bytes()
    }
}

impl Verification<'_> {
    fn commits(&self, page: &Page<'_>) -> crate::output::table::Table {
        let shown = [
            ("receipt", Fit::Right),
            ("commit", Fit::Whole),
            ("by", Fit::Whole),
            ("claimed", Fit::Whole),
            ("earliest", Fit::Whole),
            ("latest", Fit::Whole),
            ("what", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        let time = |at: Option<_>| at.map(|at| page.words.at(at)).unwrap_or_default();
        for judged in self.listed() {
            let outside = judged.outside.then(|| page.words.catalogue.say("verify-outside"));
            let faults = judged
                .faults
                .iter()
                .map(|fault| sentence(fault, FaultPlace::Commit(judged.commit), page))
                .chain(outside);
            table.row([
                judged.receipt.map(|number| number.to_string()).unwrap_or_default().into(),
                Cell::new(judged.commit.short()).meaning(Meaning::Quiet),
                self.email(judged).unwrap_or_default().into(),
                time(judged.claimed).into(),
                time(judged.earliest).into(),
                time(judged.latest).into(),
                page.words.list(faults).into(),
            ]);
        }
        table
    }
}
