//! The clock of whoever wrote a registration, beside that of its landing.

use super::case::Case;
use super::reason::{Code, Reason};

/// A writer's clock that is far from the landing decides nothing, but is said aloud.
pub fn differs<'a>(case: &Case<'a>, _: &[&Case<'a>]) -> Vec<Reason<'a>> {
    const SKEW_SECONDS: i64 = 120;
    let landed = case.report.landing.landed();
    let far =
        landed.filter(|landed| landed.at.since(landed.authored).num_seconds().abs() > SKEW_SECONDS);
    let flag = far.map(|landed| {
        Reason::new(Code::AuthorDate)
            .report(case.report)
            .at("authored", landed.authored)
            .at("landed", landed.at)
    });
    flag.into_iter().collect()
}
