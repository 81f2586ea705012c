//! The steps of a story: one shape for each word that says what is done.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;

use super::written::{Located, Texts, WrittenFields, told_apart};
use crate::domain::document::read_value;
use crate::domain::ids::{EventType, KindId, Name, Role, StaffId, TeamId};
use crate::domain::problem::Problem;
use crate::domain::report::Customer;

/// Declares the shapes of steps, with the keys that all of them have.
macro_rules! story_steps {
    ($($(#[$doc:meta])* $word:literal => $variant:ident($name:ident) {
        $($(#[$meta:meta])* $field:ident: $type:ty,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Deserialize, JsonSchema)]
            #[serde(rename_all = "kebab-case", deny_unknown_fields)]
            pub struct $name {
                /// When it lands, in the zone of the house: `2025-06-02 09:40`.
                pub at: Located<String>,
                /// Who does it.
                pub by: Located<StaffId>,
                /// Lands in the same commit as the step before.
                #[serde(default)]
                pub together: bool,
                /// What it meets: `accepted`, `refused`; of a registration also its status: `void`,
                /// `queued`, `contested`, `pending` … Without it, it is not refused.
                #[serde(default)]
                pub outcome: Option<Located<String>>,
                /// Codes that are among the reasons of the outcome; an empty list: it has none.
                #[serde(default)]
                pub codes: Option<Texts>,
                /// Clauses that the outcome rests on; an empty list: it rests on none.
                #[serde(default)]
                pub clauses: Option<Texts>,
                $($(#[$meta])* pub $field: $type,)*
            }
        )*

        /// One thing that lands.
        #[derive(Debug, JsonSchema)]
        #[schemars(untagged)]
        pub enum StoryStep {
            $($variant(Box<$name>),)*
        }

        impl StoryStep {
            /// The words that say what is done; a step has exactly one of them.
            pub const WORDS: &[&str] = &[$($word,)*];

            /// Reads a step as the shape that its word names.
            pub(super) fn read(
                value: Spanned<DeValue<'_>>,
                problems: &mut Vec<Problem>,
            ) -> Option<Self> {
                match told_apart(&value, Self::WORDS, problems)? {
                    $($word => read_value::<$name>(value, problems)
                        .map(|step| Self::$variant(Box::new(step))),)*
                    _ => None,
                }
            }

            pub fn at(&self) -> &Located<String> {
                match self { $(Self::$variant(step) => &step.at,)* }
            }

            pub fn by(&self) -> &Located<StaffId> {
                match self { $(Self::$variant(step) => &step.by,)* }
            }

            pub fn together(&self) -> bool {
                match self { $(Self::$variant(step) => step.together,)* }
            }

            pub fn outcome(&self) -> Option<&Located<String>> {
                match self { $(Self::$variant(step) => step.outcome.as_ref(),)* }
            }

            pub fn codes(&self) -> Option<&Texts> {
                match self { $(Self::$variant(step) => step.codes.as_ref(),)* }
            }

            pub fn clauses(&self) -> Option<&Texts> {
                match self { $(Self::$variant(step) => step.clauses.as_ref(),)* }
            }
        }
    };
}

story_steps! {
    /// Registers a customer.
    "report" => Report(ReportStep) {
        /// A name the story uses for the report.
        report: Located<String>,
        /// The kind of registration; without it, the first of the policy.
        #[serde(default)]
        kind: Option<Located<KindId>>,
        /// For whom it is filed, where that is somebody else: the company gives a customer away.
        #[serde(default)]
        #[serde(rename = "for")]
        filed_for: Option<Located<StaffId>>,
        /// When it is claimed to have happened, where that differs.
        #[serde(default)]
        said: Option<Located<String>>,
        /// How many of them land together, called `NAME-1`, `NAME-2` …; the first phone is counted
        /// up. The outcome is that of the last; none of the others may be refused.
        #[serde(default)]
        copies: Option<Located<u32>>,
        /// The customer as the registrant gives them.
        customer: Customer,
        /// What the customer wants, by field.
        #[serde(default)]
        intent: WrittenFields,
        /// The registration whose customer this one came along with, by its name in the story.
        #[serde(default)]
        companion_of: Option<Located<String>>,
        /// The batch it comes with.
        #[serde(default)]
        batch: Option<BatchStep>,
    }

    /// Records an event on a report.
    "event" => Event(EventStep) {
        /// The type of event, as the policy names it, or one of the product's own.
        event: Located<EventType>,
        /// The report, by its name in the story.
        on: Located<String>,
        /// A name the story uses for the event.
        #[serde(default)]
        event_name: Option<Located<String>>,
        /// When it is claimed to have happened, where that differs.
        #[serde(default)]
        said: Option<Located<String>>,
        /// The fields of the event.
        #[serde(default)]
        fields: WrittenFields,
    }

    /// Opens a dispute.
    "dispute" => Dispute(DisputeStep) {
        /// A name the story uses for the dispute.
        dispute: Located<String>,
        /// The reports it is over, by their names in the story.
        reports: Texts,
        /// The event it is over, by its name; without it, the customer as such.
        #[serde(default)]
        over: Option<Located<String>>,
        /// When it is claimed to have been raised, where that differs.
        #[serde(default)]
        said: Option<Located<String>>,
    }

    /// An act in a dispute, or a finding about an offence on record.
    "act" => Act(ActStep) {
        /// The type of act.
        act: Located<EventType>,
        /// The dispute or the incident, by its name in the story.
        on: Located<String>,
        /// A name the story uses for the act.
        #[serde(default)]
        event_name: Option<Located<String>>,
        /// When it is claimed to have happened, where that differs.
        #[serde(default)]
        said: Option<Located<String>>,
        /// The fields of the act.
        #[serde(default)]
        fields: WrittenFields,
    }

    /// Records an offence.
    "incident" => Incident(IncidentStep) {
        /// A name the story uses for the incident.
        incident: Located<String>,
        /// The offence, as the policy names it.
        offence: Located<Name>,
        /// Who took part knowingly.
        staff: Located<Vec<Located<StaffId>>>,
        /// How many times, households or cases, as the offence counts; without it, one.
        #[serde(default)]
        count: Option<Located<u32>>,
        /// Reports it touches, by their names in the story.
        #[serde(default)]
        reports: Option<Texts>,
        /// Who told of it.
        #[serde(default)]
        informant: Option<Located<StaffId>>,
        /// When it was discovered, where that differs.
        #[serde(default)]
        said: Option<Located<String>>,
    }

    /// Takes somebody into the house, or back into it.
    "join" => Join(JoinStep) {
        /// Who joins. Who was of the house before comes back with team and roles as they were,
        /// where the step does not say others.
        join: Located<StaffId>,
        /// The roles from then on.
        #[serde(default)]
        roles: Option<Located<BTreeSet<Role>>>,
        /// The team from then on.
        #[serde(default)]
        team: Option<Located<TeamId>>,
        /// The first day of service; without it, the day of the step.
        #[serde(default)]
        from: Option<Located<String>>,
    }

    /// Somebody leaves the house.
    "leave" => Leave(LeaveStep) {
        /// Who leaves.
        leave: Located<StaffId>,
        /// The last day of service; without it, the day of the step.
        #[serde(default)]
        until: Option<Located<String>>,
    }

    /// Gives somebody other roles or another team.
    "change" => Change(ChangeStep) {
        /// Whose they are.
        change: Located<StaffId>,
        /// The roles from then on, all of them.
        #[serde(default)]
        roles: Option<Located<BTreeSet<Role>>>,
        /// The team from then on.
        #[serde(default)]
        team: Option<Located<TeamId>>,
    }

    /// Closes a month of commissions.
    "close" => Close(CloseStep) {
        /// The month: `2025-06`.
        close: Located<String>,
    }

    /// Names the one person who files for a team.
    "designate" => Designate(DesignateStep) {
        /// Who files for it from then on.
        designate: Located<StaffId>,
        /// The team.
        team: Located<TeamId>,
    }

    /// Puts a version of the policy into force that stands in a file of its own. Until then the
    /// story knows nothing of it.
    "adopt" => Adopt(AdoptStep) {
        /// The file: `policy/house-2.toml`.
        adopt: Located<String>,
    }

    /// Puts a new version of the policy into force that differs in what is written here.
    "amend" => Amend(AmendStep) {
        /// What changes, laid over the blocks as they stand: `{ protection.lasts = "5 days" }`. Of
        /// several blocks of one kind the one that has this name, or stands at this place from 1:
        /// `{ kind.factory.window … }`, `{ protection.2.lasts … }`.
        amend: Located<AmendedBlocks>,
        /// The first day it is in force; without it, the day of the step.
        #[serde(default)]
        from: Option<Located<String>>,
    }
}

/// The batch a registration comes with.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BatchStep {
    /// Steps with the same name are one batch.
    pub name: String,
    /// The title of the mail or the table.
    #[serde(default)]
    pub title: Option<String>,
    /// Whether the batch adds what an earlier one forgot.
    #[serde(default)]
    pub supplement: bool,
    /// How many customers the batch names; without it, as many as the story's steps give it.
    #[serde(default)]
    pub rows: Option<u64>,
    /// How it was sent: `table` or `lines`.
    #[serde(default)]
    pub form: Option<Located<String>>,
}

/// Blocks of a policy with nothing in them but what changes.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct AmendedBlocks(pub toml::Table);

impl JsonSchema for AmendedBlocks {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AmendedBlocks".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}
