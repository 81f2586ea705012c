//! What a customer looks like to somebody who may not read him.

use crate::domain::ids::{StaffId, TeamId};
use crate::domain::report::Report;
use crate::engine::book::Side;
use crate::engine::verdict::{Outcome, Party};
use crate::identity::Phone;

/// Whose eyes a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight<'s> {
    /// Sees every customer whole.
    Full,
    /// Sees his own registrations whole, and those of his team where a team holds.
    Of { staff: &'s StaffId, team: Option<&'s TeamId> },
    /// Sees no customer whole: somebody whom the registry does not know.
    Nobody,
}

impl Sight<'_> {
    /// Whether he may read the customer of a registration; `side` is whoever holds it, where that is known.
    pub fn sees(&self, report: &Report, side: Option<Side<'_>>) -> bool {
        match self {
            Self::Full => true,
            Self::Nobody => false,
            Self::Of { staff, team } => {
                let holds = match side {
                    Some(Side::Person(holder)) => holder == *staff,
                    Some(Side::Team(holder)) => *team == Some(holder),
                    Some(Side::Company) | None => false,
                };
                report.registrant == **staff || holds
            }
        }
    }
}

impl Sight<'_> {
    /// Whether he may learn whose something is: a refusal never says who holds the customer (DESIGN law 9), and neither does a later look.
    pub fn learns(&self, outcome: &Outcome<'_>) -> bool {
        let shares = outcome.shares();
        let his = |party: &Party<'_>| match (self, party) {
            (Self::Full, _) | (_, Party::Side(Side::Company)) => true,
            (Self::Nobody, _) => false,
            (Self::Of { staff, .. }, Party::Side(Side::Person(person))) => person == staff,
            (Self::Of { staff, .. }, Party::Staff(person)) => person == *staff,
            (Self::Of { team, .. }, Party::Side(Side::Team(holder))) => *team == Some(*holder),
        };
        shares.is_empty() || shares.iter().any(|(party, _)| his(party))
    }
}

/// `王小明` → `王**`. How long the name is does not show.
pub fn name(whole: &str) -> String {
    whole.trim().chars().next().map_or_else(String::new, |first| format!("{first}**"))
}

/// `上海某某有限公司` → `上海**`.
pub fn company(whole: &str) -> String {
    let kept: String = whole.trim().chars().take(2).collect();
    if kept.is_empty() { kept } else { format!("{kept}**") }
}

/// `13812341234` → `138****1234`; of any other number the last four digits are left, of what is no number nothing.
pub fn phone(whole: &str) -> String {
    let Ok(phone) = Phone::parse(whole) else { return "***".to_owned() };
    let written = phone.to_string();
    if phone.is_mobile() {
        return written.char_indices().map(|(place, sign)| if (3..7).contains(&place) { '*' } else { sign }).collect();
    }
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let mut seen = 0;
    let hide = |sign: char| {
        seen += usize::from(sign.is_ascii_digit());
        if sign.is_ascii_digit() && seen + 4 <= digits { '*' } else { sign }
    };
    written.chars().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks() {
        for (whole, masked) in [("王小明", "王**"), (" 李 ", "李**"), ("Smith", "S**"), ("", "")] {
            assert_eq!(name(whole), masked);
        }
        for (whole, masked) in [
            ("13812341234", "138****1234"),
            ("138****1234", "138****1234"),
            ("1385555****", "138********"),
            ("+86 138 1234 1234", "138****1234"),
            ("010-12345678", "***-****5678"),
            ("+85261234567", "+*******4567"),
            ("老王", "***"),
        ] {
            assert_eq!(phone(whole), masked, "{whole}");
        }
        assert_eq!(company("上海某某有限公司"), "上海**");
    }
}
