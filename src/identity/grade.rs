//! How surely two keys name the same customer.

/// The grade of a comparison, from the weakest to the strongest.
///
/// [`Match::and`] and [`Match::or`] join grades as a policy joins keys: a conjunction is worth its
/// weakest part, an alternative its strongest.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "How surely two sides are the same, from the weakest to the strongest.")]
pub enum Match {
    /// What both sides know contradicts itself.
    No,
    /// What both sides know agrees, but it is not all there is to know: a masked phone.
    Possible,
    /// Both sides know the whole key and it is the same.
    Certain,
}

impl Match {
    /// Certain where `same` holds, no otherwise.
    pub fn certain_if(same: bool) -> Self {
        if same { Self::Certain } else { Self::No }
    }

    /// Both are demanded: the weaker of the two.
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either is enough: the stronger of the two.
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether the two may be one customer at all.
    pub fn is_some(self) -> bool {
        self != Self::No
    }
}

#[cfg(test)]
mod tests {
    use super::Match::{Certain, No, Possible};

    #[test]
    fn grades_join_by_weakest_and_strongest() {
        assert_eq!(Certain.and(Possible), Possible);
        assert_eq!(Certain.and(No), No);
        assert_eq!(Possible.or(No), Possible);
        assert_eq!(Possible.or(Certain), Certain);
        assert!(No < Possible && Possible < Certain);
        assert!(Possible.is_some() && !No.is_some());
    }
}
