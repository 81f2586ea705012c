//! How two people belong together.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person is to the customer: the customer's spouse, the customer's parent. Which of them
/// count is the policy's business.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Husband or wife (配偶).
    Spouse,
    /// Father or mother (父母).
    Parent,
    /// Son or daughter (子女).
    Child,
    /// Brother or sister (兄弟姐妹).
    Sibling,
    /// Parent of a parent (祖父母).
    Grandparent,
    /// Child of a child (孙子女).
    Grandchild,
    /// Friend (朋友).
    Friend,
    /// Employed by the same company (同事).
    Colleague,
    /// Any other tie, in-laws among them.
    Other,
}

use Relation::{Child, Colleague, Friend, Grandchild, Grandparent, Other, Parent, Sibling, Spouse};

impl Relation {
    /// Every relation, in order.
    pub const ALL: [Self; 9] =
        [Spouse, Parent, Child, Sibling, Grandparent, Grandchild, Friend, Colleague, Other];

    /// The word that files use.
    pub fn code(self) -> &'static str {
        match self {
            Spouse => "spouse",
            Parent => "parent",
            Child => "child",
            Sibling => "sibling",
            Grandparent => "grandparent",
            Grandchild => "grandchild",
            Friend => "friend",
            Colleague => "colleague",
            Other => "other",
        }
    }

    /// What the customer is to that person: the child of a parent, the spouse of a spouse.
    pub fn inverse(self) -> Self {
        match self {
            Parent => Child,
            Child => Parent,
            Grandparent => Grandchild,
            Grandchild => Grandparent,
            Spouse | Sibling | Friend | Colleague | Other => self,
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
