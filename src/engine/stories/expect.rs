//! What a story expects: one shape for each thing that an expectation is about.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;

use super::written::{ByName, Located, Texts, WrittenNames, told_apart};
use crate::domain::document::read_value;
use crate::domain::ids::{Name, StaffId};
use crate::domain::problem::Problem;

macro_rules! story_expectations {
    ($($(#[$doc:meta])* $word:literal => $variant:ident($name:ident) {
        $($(#[$meta:meta])* $field:ident: $type:ty,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Deserialize, JsonSchema)]
            #[serde(rename_all = "kebab-case", deny_unknown_fields)]
            pub struct $name {
                /// As of when; nothing that lands later is known.
                pub at: Located<String>,
                $($(#[$meta])* pub $field: $type,)*
            }
        )*

        /// What must hold at an instant. Only what is written is compared; a list or a table is
        /// all there is, and an empty one says that there is nothing.
        #[derive(Debug, JsonSchema)]
        #[schemars(untagged)]
        pub enum Expectation {
            $($variant(Box<$name>),)*
        }

        impl Expectation {
            /// The words that say what it is about; it has exactly one of them.
            pub const WORDS: &[&str] = &[$($word,)*];

            /// Reads an expectation as the shape that its word names.
            pub(super) fn read(
                value: Spanned<DeValue<'_>>,
                problems: &mut Vec<Problem>,
            ) -> Option<Self> {
                match told_apart(&value, Self::WORDS, problems)? {
                    $($word => read_value::<$name>(value, problems)
                        .map(|expect| Self::$variant(Box::new(expect))),)*
                    _ => None,
                }
            }

            pub fn at(&self) -> &Located<String> {
                match self { $(Self::$variant(expect) => &expect.at,)* }
            }
        }
    };
}

story_expectations! {
    /// How a registration and its customer stand.
    "report" => Report(ReportExpectation) {
        /// The report, by its name in the story.
        report: Located<String>,
        /// Whose the report's customer is: a person, a team, several in a list, or `public`,
        /// `company`, `nobody`, `undecided`.
        #[serde(default)]
        owner: Option<WrittenNames>,
        /// Who must decide, where the owner is undecided: `role:leader`.
        #[serde(default)]
        decides: Option<Located<String>>,
        /// Shares of the customer by person or team: `{ a = "50%", b = "50%" }`.
        #[serde(default)]
        shares: Option<ByName<String, Located<String>>>,
        /// Its status: `effective`, `pending`, `contested`, `queued`, `void`, `lapsed`, `won`,
        /// `withdrawn` …
        #[serde(default)]
        standing: Option<Located<String>>,
        /// When its protection begins; `none` where it has none.
        #[serde(default)]
        from: Option<Located<String>>,
        /// When its protection ends: `2025-03-10 24:00`, `2025-06-12 10:30`, `for ever`, `open`;
        /// `none` where it has none.
        #[serde(default)]
        until: Option<Located<String>>,
        /// Validity items that fail, by name.
        #[serde(default)]
        fails: Option<Texts>,
        /// Codes of its flags.
        #[serde(default)]
        flags: Option<Texts>,
        /// Codes of flags that it does not have, whatever others it has.
        #[serde(default)]
        no_flags: Option<Texts>,
        /// Duties that are overdue, by name.
        #[serde(default)]
        overdue: Option<Texts>,
        /// By when duties are owed, by name: as `until`. Of several instances of one, the first
        /// that is not done, else the last.
        #[serde(default)]
        due: Option<ByName<Name, Located<String>>>,
        /// Clauses that are among the reasons of what is expected here.
        #[serde(default)]
        clauses: Option<Texts>,
    }

    /// Whose the result of an act is.
    "award" => Award(AwardExpectation) {
        /// The event, by its `event-name`.
        award: Located<String>,
        /// Who gets the result: as `owner`.
        #[serde(default)]
        result: Option<WrittenNames>,
        /// Who must decide, where the result is undecided.
        #[serde(default)]
        decides: Option<Located<String>>,
        /// Shares of the result by person or team.
        #[serde(default)]
        shares: Option<ByName<String, Located<String>>>,
        /// Until when the result may still be challenged: as `until`.
        #[serde(default)]
        open_until: Option<Located<String>>,
        /// Flat amounts by person: `{ b = "50.00 CNY" }`, or `"undecided"`.
        #[serde(default)]
        flat: Option<ByName<StaffId, Located<String>>>,
        /// What is paid by person or team, shares and flat amounts together: `{ a = "2800.01 CNY"
        /// }`, or `"open"`.
        #[serde(default)]
        pays: Option<ByName<String, Located<String>>>,
        /// Clauses that are among the reasons of what is expected here.
        #[serde(default)]
        clauses: Option<Texts>,
    }

    /// How a dispute stands.
    "dispute" => Dispute(DisputeExpectation) {
        /// The dispute, by its name in the story.
        dispute: Located<String>,
        /// `raised`, `admitted`, `settled`, `resolved`, `appealed`, `withdrawn` or `expired`.
        stand: Located<String>,
        /// How the agreement stands that was proposed last: `proposed`, `part-signed`, `complete`,
        /// `declined`, `withdrawn`, `expired` or `superseded`.
        #[serde(default)]
        agreement: Option<Located<String>>,
        /// Who has not signed it: people, and roles as the policy writes them; an empty list: all
        /// have.
        #[serde(default)]
        unsigned: Option<Texts>,
    }

    /// What offences on record lead to.
    "consequences" => Consequences(ConsequenceExpectation) {
        /// By person, in the order they were incurred: `{ c = ["50.00 CNY", "100.00 CNY",
        /// "dismissal"] }`; `reward 50.00 CNY` for who told of it, `open` where somebody has to
        /// say what.
        consequences: ByName<StaffId, Located<Vec<String>>>,
        /// Clauses that are among the reasons of what is expected here.
        #[serde(default)]
        clauses: Option<Texts>,
    }
}
