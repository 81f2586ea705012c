//! One dispute, with its parties, the procedure and everything that was done in it.

use crate::app::sight::Sight;
use crate::domain::dispute::{Dispute, PlacedSignature};
use crate::output::Page;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit, Table};
use crate::policy::blocks::{Procedure, ShownAt};
use crate::policy::{Clauses, Label, Policy};

use super::card::Card;
use super::disputes::{Disputes, stand};
use super::{View, columns, landed};

/// A dispute, shown.
pub struct DisputeShown<'v> {
    pub dispute: &'v Dispute,
    /// Whoever holds a registration in it, and whoever did what it is over.
    pub parties: Vec<String>,
    /// Whether the reader may know them, and what they said.
    pub is_open: bool,
    /// The policy whose procedure it follows.
    pub policy: Option<&'v Policy>,
}

impl View for DisputeShown<'_> {
    const NAME: &'static str = "dispute";
    type Item = v1::DisputeDetail;

    fn table(&self, page: &Page<'_>) -> String {
        let (dispute, words) = (self.dispute, &page.words);
        let mut card = Card::new(page);
        card.line("dispute", dispute.id.to_string());
        card.line("stand", stand(dispute, page));
        card.line("reports", words.list(dispute.reports.iter().map(ToString::to_string)));
        if let Some(over) = dispute.over {
            card.line("over", over.to_string());
        }
        let open = self.is_open;
        if open {
            card.line("parties", words.list(self.parties.iter().cloned()));
        }
        if open || self.is_raisers(page) {
            card.line("raiser", dispute.by.as_str());
            card.line("claim", dispute.claim.as_str());
        }
        card.line("raised", words.at(dispute.raised_at(page.as_of)));
        if let Some(slip) = dispute.slip.as_ref().filter(|_| open || self.is_raisers(page)) {
            card.line("refused", words.at(slip.at.at()));
            card.line("refused-by", slip.clauses.join(", "));
        }
        landed::times(&mut card, page, &dispute.landing, dispute.said.filter(|_| open));
        if let Some(ending) = dispute.ending(page.as_of).filter(|_| open) {
            let shares = ending.shares.iter().map(|(who, share)| format!("{who} {share}"));
            card.line(
                "shares",
                words.list(
                    shares.chain(
                        ending
                            .flat
                            .iter()
                            .map(|(who, amount)| format!("{who} {}", words.money(*amount))),
                    ),
                ),
            );
        }
        let course = dispute.course(page.as_of);
        if let Some(agreement) = course.agreements.last().filter(|_| open) {
            card.section("agreement");
            card.line("agreement", agreement.act.id.to_string());
            card.line("stand", words.agreement(agreement.stand));
            if let Some(text) = agreement.act.fields.text("text") {
                card.line("agreed", text);
            }
            let shares = agreement.act.fields.get("shares").and_then(toml::Value::as_table);
            let one = |(who, share): (&String, &toml::Value)| {
                format!("{who} {}", share.as_str().unwrap_or_default())
            };
            card.line("shares", words.list(shares.into_iter().flatten().map(one)));
            card.line(
                "signed",
                words.list(agreement.signed.iter().map(|one| signature(one, page))),
            );
            if agreement.stand.is_open() {
                card.line("unsigned", words.signers(&agreement.missing(), self.policy));
                let until = agreement.until().map(|until| words.at(until));
                card.line("sign-until", until.unwrap_or_default());
            }
            card.line("digest", agreement.act.digest());
        }
        if let Some(procedure) = self.procedure() {
            card.section("procedure");
            card.line("raised-by", words.who(&procedure.raised_by, self.policy));
            card.line("decided-by", words.who(&procedure.decided_by, self.policy));
            if let Some(who) = &procedure.agreed_by {
                card.line(
                    "agreed-by",
                    words.list(who.iter().map(|pattern| words.pattern(pattern, self.policy))),
                );
            }
            self.procedure_clauses(page).into_iter().for_each(|clause| {
                card.line(
                    "clause",
                    format!("{}  {}", clause.clause, clause.words.unwrap_or_default()),
                )
            });
        }
        for (clauses, text) in self.notices() {
            let numbers =
                clauses.iter().map(|clause| clause.0.as_str()).collect::<Vec<_>>().join(", ");
            card.line("notice", format!("{}  [{numbers}]", words.label(text)));
        }
        let acts = self.acts(page);
        if open && !acts.is_empty() {
            card.section("acts");
            card.table(&acts);
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::DisputeDetail> {
        let words = &page.words;
        let procedure = self.procedure().map(|procedure| v1::Procedure {
            clauses: self.procedure_clauses(page),
            raised_by: procedure.raised_by.to_string(),
            decided_by: procedure.decided_by.to_string(),
            agreed_by: procedure.agreed_by.as_ref().map(ToString::to_string),
        });
        let notice = |(clauses, text): (&Clauses, &Label)| v1::Clause {
            clause: clauses.iter().map(|clause| clause.0.as_str()).collect::<Vec<_>>().join("; "),
            words: Some(words.label(text).to_owned()),
        };
        let notices: Vec<v1::Clause> = self.notices().map(notice).collect();
        let items = self.alone().items(page).into_iter();
        items
            .zip([(procedure, notices)])
            .map(|(dispute, (procedure, notices))| v1::DisputeDetail {
                dispute,
                parties: if self.is_open { self.parties.clone() } else { Vec::new() },
                procedure,
                notices,
                level: page.order.level.as_str(),
            })
            .collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        self.alone().csv(page)
    }
}

impl DisputeShown<'_> {
    /// Whether the reader raised it.
    fn is_raisers(&self, page: &Page<'_>) -> bool {
        matches!(page.sight, Sight::Of { staff, .. } if self.dispute.by == *staff)
    }

    /// As the only one of a list.
    fn alone(&self) -> Disputes<'_> {
        let closed = if self.is_open { None } else { Some(self.dispute.id) };
        Disputes { disputes: vec![self.dispute], closed: closed.into_iter().collect(), whole: true }
    }

    fn procedure(&self) -> Option<&Procedure> {
        self.policy.and_then(|policy| policy.procedure.as_ref()).map(toml::Spanned::get_ref)
    }

    /// The clauses of the procedure, with their words.
    fn procedure_clauses(&self, page: &Page<'_>) -> Vec<v1::Clause> {
        let early = self
            .procedure()
            .and_then(|procedure| procedure.early.as_ref())
            .map(|early| &early.clause);
        let cited = self
            .procedure()
            .map(|procedure| &procedure.clause)
            .into_iter()
            .chain(early)
            .flat_map(Clauses::iter);
        let words = |clause| {
            self.policy
                .and_then(|policy| policy.clauses.get(clause))
                .map(|label| page.words.label(label).to_owned())
        };
        let mut all: Vec<v1::Clause> = Vec::new();
        for clause in cited {
            if all.iter().all(|known| known.clause != clause.0) {
                all.push(v1::Clause { clause: clause.0.clone(), words: words(clause) });
            }
        }
        all
    }

    /// What the policy wants read where a dispute is shown.
    fn notices(&self) -> impl Iterator<Item = (&Clauses, &Label)> {
        let all =
            self.policy.into_iter().flat_map(|policy| &policy.notices).map(toml::Spanned::get_ref);
        all.filter(|notice| notice.shown.contains(&ShownAt::Dispute))
            .map(|notice| (&notice.clause, &*notice.text))
    }

    /// Everything that was done, in the order of landing.
    fn acts(&self, page: &Page<'_>) -> Table {
        let shown = [
            ("at", Fit::Whole),
            ("what", Fit::Whole),
            ("by", Fit::Whole),
            ("note", Fit::Wrap),
            ("commit", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        for act in self.dispute.acts_by(page.as_of) {
            table.row([
                page.words.at(act.said_at(page.as_of)).into(),
                page.words.code("event", act.kind.as_str()).into(),
                act.by.as_str().into(),
                page.words.content(act, self.policy).into(),
                Cell::new(act.landing.commit().map_or_else(String::new, |commit| commit.short()))
                    .meaning(Meaning::Quiet),
            ]);
        }
        table
    }
}

/// Who signed, for which role, and who tells of it.
fn signature(signature: &PlacedSignature<'_>, page: &Page<'_>) -> String {
    let signer = signature.signer.to_string();
    if signature.is_told() {
        let told = [("staff", signer.into()), ("by", signature.act.by.as_str().into())];
        return page.words.catalogue.text("signed-told", &told);
    }
    match signature.place.and_then(|place| place.parse().ok()) {
        Some(place) => format!("{signer} ({})", page.words.pattern(&place, None)),
        None => signer,
    }
}
