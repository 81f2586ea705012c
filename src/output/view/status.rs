//! The state of a registry in a few lines.

use crate::domain::dispute::Dispute;
use crate::domain::instant::Instant;
use crate::engine::totals::JudgementTotals;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::ledger::RepoPath;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::Cell;
use crate::output::{Page, csv};
use crate::trust::claim::ClaimCode;

use super::card::Card;
use super::{View, landed};

/// What there is to say of a registry.
pub struct Status<'v> {
    pub house: &'v str,
    pub tally: JudgementTotals,
    pub disputes: &'v [Dispute],
    /// Files of commits that wait to be landed, with their claim codes.
    pub waiting: Vec<(RepoPath, ClaimCode)>,
    /// Files edited by hand and not committed.
    pub uncommitted: Vec<String>,
}

impl Status<'_> {
    fn open_disputes(&self, now: Instant) -> usize {
        let open =
            |dispute: &&Dispute| dispute.landing.at(now) <= now && dispute.stand(now).is_open();
        self.disputes.iter().filter(open).count()
    }

    fn item(&self, page: &Page<'_>) -> v1::Status {
        let order = page.order;
        let time = |at| page.words.zone.rfc3339(at);
        v1::Status {
            house: self.house.to_owned(),
            level: order.level.as_str(),
            hub: order.hub.clone(),
            newest_receipt: order
                .newest
                .map(|newest| v1::NewestReceipt { number: newest.number, at: time(newest.at) }),
            last_contact: order.contact.map(time),
            reports: self.tally.reports(),
            standings: self
                .tally
                .standings
                .iter()
                .map(|(standing, count)| (standing.as_str(), *count))
                .collect(),
            unjudged: self.tally.unjudged,
            customers: self.tally.customers,
            undecided: self.tally.undecided,
            open_disputes: self.open_disputes(page.as_of),
            overdue_duties: self.tally.overdue,
            not_landed: order.waiting.len(),
            claims: self
                .waiting
                .iter()
                .map(|(path, code)| v1::Claim {
                    file: path.to_string(),
                    sha256: code.sum().to_string(),
                })
                .collect(),
            uncommitted: self.uncommitted.clone(),
        }
    }
}

impl Status<'_> {
    /// How order is secured, what that proves, and how much of it this clone knows.
    fn secured(&self, card: &mut Card<'_, '_>, page: &Page<'_>) {
        let words = &page.words;
        landed::level(card, page);
        if let Some(hub) = &page.order.hub {
            card.line("hub", hub.as_str());
            card.line(
                "last-contact",
                page.order.contact.map_or_else(|| words.catalogue.say("never"), |at| words.at(at)),
            );
        }
        if let Some(newest) = page.order.newest {
            let number = words
                .catalogue
                .text("receipt-number", &[("number", newest.number.to_string().into())]);
            card.line("newest-receipt", format!("{number}  {}", words.at(newest.at)));
        }
    }
}

/// How many commits wait, and what that means.
fn waiting(count: usize, page: &Page<'_>) -> Cell {
    if count == 0 {
        Cell::new("0")
    } else {
        Cell::new(format!("{count}  {}", page.words.catalogue.say("waits")))
            .meaning(Meaning::Warning)
    }
}

impl View for Status<'_> {
    const NAME: &'static str = "status";
    type Item = v1::Status;

    fn table(&self, page: &Page<'_>) -> String {
        let words = &page.words;
        let item = self.item(page);
        let number = |count: usize, meaning| {
            if count == 0 { Cell::new("0") } else { Cell::new(count.to_string()).meaning(meaning) }
        };
        let mut card = Card::new(page);
        card.line("house", self.house);
        self.secured(&mut card, page);
        card.line("as-of", words.at(page.as_of));
        if let Some(commit) = page.commit {
            card.line("commit", commit.short());
        }
        let standings = self
            .tally
            .standings
            .iter()
            .map(|(standing, count)| format!("{} {count}", words.standing(*standing)));
        card.line("reports", format!("{}  {}", item.reports, words.list(standings)).trim_end());
        if item.unjudged > 0 {
            card.line("unjudged", number(item.unjudged, Meaning::Bad));
        }
        card.line("customers", item.customers.to_string());
        card.line("undecided", number(item.undecided, Meaning::Warning));
        card.line("open-disputes", number(item.open_disputes, Meaning::Warning));
        card.line("overdue", number(item.overdue_duties, Meaning::Bad));
        card.line("waiting", waiting(item.not_landed, page));
        for (path, code) in &self.waiting {
            card.line("claim-code", format!("{code}  {path}"));
        }
        if !self.uncommitted.is_empty() {
            card.line("uncommitted", words.list(self.uncommitted.iter().cloned()));
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Status> {
        vec![self.item(page)]
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let item = self.item(page);
        let mut sheet = Sheet::new(csv::STATUS);
        let mut row = |name: String, value: Sheeted| sheet.row([Sheeted::text(name), value]);
        row("house".to_owned(), Sheeted::text(item.house));
        row("level".to_owned(), Sheeted::text(item.level));
        row("hub".to_owned(), csv::maybe(item.hub.as_deref()));
        row(
            "newest_receipt".to_owned(),
            item.newest_receipt.map_or(Sheeted::Empty, |newest| Sheeted::number(newest.number)),
        );
        row(
            "last_contact".to_owned(),
            page.order.contact.map_or(Sheeted::Empty, |at| csv::time(at, page.words.zone)),
        );
        row("reports".to_owned(), csv::count(item.reports));
        for (standing, count) in &item.standings {
            row(format!("reports.{standing}"), csv::count(*count));
        }
        row("unjudged".to_owned(), csv::count(item.unjudged));
        row("customers".to_owned(), csv::count(item.customers));
        row("undecided".to_owned(), csv::count(item.undecided));
        row("open_disputes".to_owned(), csv::count(item.open_disputes));
        row("overdue_duties".to_owned(), csv::count(item.overdue_duties));
        row("not_landed".to_owned(), csv::count(item.not_landed));
        row("uncommitted".to_owned(), csv::list(item.uncommitted));
        sheet.into_bytes()
    }
}
