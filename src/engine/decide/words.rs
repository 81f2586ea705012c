//! What people said: an agreement, the customer's choice, a finding.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::dispute::acts;
use crate::domain::ids::StaffId;
use crate::engine::decide::{Answer, Bench, counts};
use crate::engine::track::Standing;
use crate::engine::verdict::Outcome;
use crate::policy::blocks::Priority;
use crate::policy::who::{Pattern, Who};
use crate::rules::case::holder_of;
use crate::rules::event::lacks;
use crate::rules::{Code, people};

impl<'a> Bench<'_, '_, 'a> {
    pub(super) fn agreement(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let Some(member) = self.course.members.first() else { return Answer::Passes };
        let now = member.case.world.now;
        let settled = self.disputes().find_map(|dispute| dispute.ending(now).filter(|ending| ending.act.is(acts::SETTLE)));
        let Some(ending) = settled else { return Answer::Passes };
        let needed = self.policy.procedure.as_ref().and_then(|procedure| procedure.get_ref().agreed_by.as_ref());
        let signers: Vec<&str> = ending.act.signatures().into_iter().chain([ending.act.by.as_str()]).collect();
        let signed = needed.is_none_or(|who| who.0.iter().all(|pattern| self.all_signed(pattern, &signers)));
        let whole = ending.shares.values().map(|share| share.0).sum::<Decimal>() == Decimal::ONE_HUNDRED;
        let Some(outcome) = (signed && whole).then(|| self.shared(ending.shares)).flatten() else { return Answer::Passes };
        let mut reasons = vec![self.because(Code::Agreed, test).act(ending.act)];
        if let Some(copies) = &test.get_ref().copies_to {
            reasons.push(self.because(Code::CopiesTo, test).text("who", copies.to_string()));
        }
        Answer::Decides(outcome, reasons)
    }

    /// Whether a pattern's people signed: every party where parties are meant, else at least one.
    fn all_signed(&self, pattern: &Pattern, signers: &[&str]) -> bool {
        if *pattern == Pattern::Parties {
            let mut parties = self.course.members.iter().filter(|member| member.case.disputed()).map(|member| holder_of(&member.case));
            return parties.all(|party| signers.contains(&party.as_str()));
        }
        let who = Who(vec![pattern.clone()]);
        signers.iter().any(|signer| self.course.members.iter().any(|member| people::signs(&who, signer, &member.case)))
    }

    pub(super) fn customer_choice(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let Some(kind) = &test.get_ref().by else { return Answer::Passes };
        let words =
            self.course.members.iter().flat_map(|member| member.case.of_type(kind.as_str()).map(move |event| (&member.case, event)));
        let words = words.filter(|(case, event)| lacks(case, event).is_empty());
        let Some((case, word)) = words.max_by_key(|(_, event)| (event.landing.order(), event.id)) else { return Answer::Passes };
        let chosen = word.fields.text("chooses").and_then(|id| id.parse::<StaffId>().ok());
        let worthy = |place: &usize| !matches!(self.course.tracks[*place].standing, Standing::Void | Standing::NotAccepted);
        let place =
            chosen.and_then(|chosen| (0..self.course.members.len()).filter(worthy).find(|place| *holder_of(self.case(*place)) == chosen));
        let Some(place) = place else { return Answer::Passes };
        let reason = self.because(Code::CustomerChose, test).event(case.report, word).text("staff", self.party(place).name().to_owned());
        Answer::Decides(Outcome::Owner(self.party(place)), vec![reason])
    }

    pub(super) fn found(&self, test: &'a Spanned<Priority>) -> Answer<'a> {
        let (Some(name), Some(wanted)) = (&test.get_ref().by, &test.get_ref().answer) else { return Answer::Passes };
        let found = self.course.members.iter().find_map(|member| member.case.answer(name.as_str()).filter(|(_, answer)| answer == wanted));
        let Some((event, _)) = found else { return Answer::Passes };
        let mut places: Vec<usize> = (0..self.course.members.len())
            .filter(|place| counts(self.course, *place) || self.course.tracks[*place].standing == Standing::Lapsed)
            .collect();
        places.dedup_by_key(|place| self.course.members[*place].side);
        let reason = self.because(Code::FoundTogether, test).act(event);
        Answer::Decides(self.equal(&places), vec![reason])
    }
}
