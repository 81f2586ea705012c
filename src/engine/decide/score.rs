//! A jury's points.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::dispute::acts;
use crate::domain::event::Event;
use crate::engine::decide::{PriorityTests, TestAnswer};
use crate::engine::verdict::Ownership;
use crate::policy::blocks::{Priority, ScoreTest};
use crate::policy::who::Who;
use crate::rules::{Code, Decider, Reason, people};

impl<'a> PriorityTests<'_, '_, 'a> {
    /// The highest mean of the jury's points. Every member must have scored every claim; until then
    /// the jury is waited for.
    pub(super) fn score(
        &mut self,
        test: &'a Spanned<Priority>,
        jury: &'a ScoreTest,
        heard: &mut Vec<Reason<'a>>,
    ) -> TestAnswer<'a> {
        let as_of = self.replay.as_of();
        if self.candidates.len() < 2 || self.disputes().next().is_none() {
            return TestAnswer::Passes;
        }
        let acts: Vec<&'a Event> = self
            .disputes()
            .flat_map(|dispute| dispute.acts_by(as_of))
            .filter(|act| act.is(acts::SCORE))
            .collect();
        let mut means: Vec<(Decimal, usize)> = Vec::new();
        for place in self.candidates.clone() {
            match self.mean(jury, place, &acts) {
                Ok(mean) => means.push((mean, place)),
                Err(who) => {
                    let who = Decider::Named(who);
                    let reason = self.because(Code::ScoresMissing, test).people(who);
                    return TestAnswer::Decides(Ownership::Undecided(who), vec![reason]);
                }
            }
        }
        let Some(best) = means.iter().map(|(mean, _)| *mean).max() else {
            return TestAnswer::Passes;
        };
        self.candidates =
            means.iter().filter(|(mean, _)| *mean == best).map(|(_, place)| *place).collect();
        let shown = best
            .round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .to_string();
        if let [place] = self.candidates[..] {
            let reason = self
                .because(Code::HighestScore, test)
                .report(self.case(place).report)
                .text("mean", shown);
            return TestAnswer::Decides(Ownership::Owner(self.party(place)), vec![reason]);
        }
        heard.push(self.because(Code::EqualScores, test).text("mean", shown));
        TestAnswer::Passes
    }

    /// The mean over the members of the points each gave a claim; who has not scored yet comes back
    /// as the error.
    fn mean(
        &self,
        jury: &'a ScoreTest,
        place: usize,
        acts: &[&'a Event],
    ) -> Result<Decimal, &'a Who> {
        let case = self.case(place);
        let mut total = Decimal::ZERO;
        for member in &jury.members {
            for criterion in &jury.criteria {
                let given = acts.iter().rev().find(|act| {
                    let about = act.fields.text("report") == Some(&case.report.id.to_string());
                    let interested = self.places().any(|place| *self.held_by_whom(place) == act.by);
                    about
                        && !interested
                        && act.fields.text("criterion") == Some(criterion.name.as_str())
                        && people::is_by(member, act, case)
                });
                let points = given
                    .and_then(|act| act.fields.number("points"))
                    .filter(|points| *points <= Decimal::from(criterion.max));
                total += points.ok_or(member)?;
            }
        }
        Ok(total / Decimal::from(jury.members.len().max(1)))
    }
}
