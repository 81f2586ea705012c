//! `[[kind]]`: a kind of registration, and what it takes to be accepted.

use crate::calendar::ClockWindow;
use crate::domain::ids::KindId;
use crate::domain::report::Scope;
use crate::identity::Key;
use crate::policy::block::{Block, block, named, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{Moment, PlainPeriod};
use crate::policy::who::Who;
use crate::policy::word::{Field, Own, Placed, Several};

use super::Enforced;

block! {
    /// A kind of registration.
    pub struct Kind {
        /// The name of the kind, as reports bear it.
        pub name: Own<Kind>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What a registration of this kind may claim; without it, a person.
        #[serde(default)]
        pub scope: Option<Scope>,
        /// To whom its protection belongs.
        #[serde(default)]
        pub holder: Holder,
        /// Who may file; without it, those whom the policy binds.
        #[serde(default)]
        pub files: Option<Filing>,
        /// What must be filled in.
        #[serde(default)]
        pub requires: Option<Requires>,
        /// Fields required only under a condition.
        #[serde(default)]
        pub required: Vec<RequiredIf>,
        /// Slips that are looked for.
        #[serde(default)]
        pub check: Vec<EntryCheck>,
        /// When registrations are taken; without it, always.
        #[serde(default)]
        pub window: Option<Window>,
        /// How many are taken.
        #[serde(default)]
        pub quota: Option<Quota>,
        /// The same customer twice from one side.
        #[serde(default)]
        pub duplicate: Option<Duplicate>,
        /// How long before an event it must be there.
        #[serde(default)]
        pub lead: Option<Lead>,
        /// What tables and messages must look like.
        #[serde(default)]
        pub batch: Option<BatchRules>,
        /// The customer came along with another.
        #[serde(default)]
        pub companions: Option<Companions>,
    }
}

words! {
    /// Whether a person or their whole team holds what they registered.
    #[derive(Default)]
    pub enum Holder {
        /// The person who registered it.
        #[default]
        Person,
        /// Their whole team.
        Team,
        /// The company: such a customer is no one's own, whichever person receives them.
        Company,
    }
}

words! {
    /// What a fault at entry does.
    #[derive(Default)]
    pub enum EntryOutcome {
        /// Nothing is written.
        #[default]
        NotAccepted,
        /// Entered, and void.
        Void,
        /// Entered; void against a complete registration, but not against another weak one.
        Weak,
    }
}

block! {
    /// Who may file.
    pub struct Filing {
        /// Who may file.
        pub who: Who,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

block! {
    /// Fields that every registration of the kind needs.
    pub struct Requires {
        /// Paths: customer.name, customer.phone, customer.address, intent.expected_amount …
        pub fields: Several<Placed<Field>>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
        /// Where the fault is stopped; without it, nowhere: it is judged.
        #[serde(default)]
        pub enforced: Option<Enforced>,
    }
}

block! {
    /// A field that is required when another has a certain value.
    pub struct RequiredIf {
        /// The field that is required.
        pub field: Placed<Field>,
        /// The field that decides.
        pub when: Placed<Field>,
        /// Its values under which `field` is required.
        pub is: Several<Placed<String>>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
        /// Where the fault is stopped; without it, nowhere: it is judged.
        #[serde(default)]
        pub enforced: Option<Enforced>,
    }
}

words! {
    /// Sanity of what was written.
    pub enum CheckName {
        /// Nothing but Mr or Ms stands where the name should be.
        Honorific,
        /// A phone without a name.
        NoName,
        /// A phone that is missing, cut off or no phone.
        Phone,
        /// A masked phone must show its first three and last four digits.
        MaskForm,
        /// Name and sex contradict each other.
        NameSex,
        /// A unified social credit code that fails its check.
        CompanyCode,
    }
}

block! {
    /// A check at entry.
    pub struct EntryCheck {
        /// What is looked at.
        pub what: CheckName,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
        /// Where the fault is stopped; without it, nowhere: it is judged.
        #[serde(default)]
        pub enforced: Option<Enforced>,
    }
}

block! {
    /// Hours of the day in which registrations are taken.
    pub struct Window {
        /// `[18:00, 21:00)`: a square bracket includes the minute, a round one does not.
        pub daily: ClockWindow,
        /// The day such a registration counts for.
        #[serde(default)]
        pub counts_for: CountsFor,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
        /// Where the fault is stopped; without it, nowhere: it is judged.
        #[serde(default)]
        pub enforced: Option<Enforced>,
    }
}

words! {
    /// The day a registration counts for.
    #[derive(Default)]
    pub enum CountsFor {
        /// The day it is made.
        #[default]
        SameDay,
        /// The day after.
        NextDay,
    }
}

words! {
    /// Among whom something is counted or compared.
    pub enum Per {
        /// Those of one person.
        Person,
        /// Those of one team.
        Team,
    }
}

block! {
    /// At most so many a day; the first ones are taken.
    pub struct Quota {
        /// Whose registrations are counted.
        pub per: Per,
        /// How many of a day are taken, in the order of their landing.
        pub first: u32,
        /// Whether entries that are void use the quota up.
        #[serde(default)]
        pub void_entries_count: bool,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
    }
}

words! {
    /// How far back a duplicate is looked for.
    pub enum Within {
        /// Among registrations that count for the same day.
        Day,
        /// Among all.
        Ever,
    }
}

block! {
    /// The same customer twice from the same side; the later one falls.
    pub struct Duplicate {
        /// Whose registrations are compared.
        pub per: Per,
        /// How far back.
        pub within: Within,
        /// Combinations of keys, any of which makes a duplicate.
        pub keys: Several<Several<Key>>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
    }
}

block! {
    /// A least distance before an event that need not have happened yet.
    pub struct Lead {
        /// The moment it is measured to.
        pub before: Placed<Moment>,
        /// The least distance.
        pub at_least: PlainPeriod,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

block! {
    /// Every registration of the kind names the one whose customer its own came along with.
    pub struct Companions {
        /// How many of them one registration may bring; the first ones are taken.
        pub at_most: u32,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What the fault does to the registration.
        #[serde(default)]
        pub outcome: EntryOutcome,
    }
}

block! {
    /// Rules for tables and messages that carry several registrations.
    pub struct BatchRules {
        /// The title a table must bear; `{team}`, `{month}` and `{day}` are filled in.
        #[serde(default)]
        pub title: Option<String>,
        /// The clause that asks for the title and forbids the same table twice.
        pub clause: Clauses,
        /// The clause that forbids sending an identical batch again.
        #[serde(default)]
        pub identical: Clauses,
        /// A second table of a day; without it, there may be none.
        #[serde(default)]
        pub supplement: Option<Supplement>,
        /// More customers than this need a table instead of lines.
        #[serde(default)]
        pub lines_at_most: Option<u32>,
        /// The clause that asks for a table.
        #[serde(default)]
        pub lines_clause: Clauses,
    }
}

block! {
    /// How customers forgotten in the first table are added.
    pub struct Supplement {
        /// The title of the additional table.
        pub title: String,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

named! {
    Kind: KindId => Kind;
}

impl Kind {
    /// What a registration of this kind may claim.
    pub fn scope(&self) -> Scope {
        self.scope.unwrap_or_default()
    }

    /// Whether registrations of the kind are about a customer: it says what of him they claim, asks
    /// for something about him, or compares him with others.
    pub fn claims_customer(&self) -> bool {
        let asks = |field: &Placed<Field>| field.starts_with("customer.");
        self.scope.is_some()
            || self.duplicate.is_some()
            || !self.check.is_empty()
            || self.requires.iter().any(|requires| requires.fields.iter().any(asks))
    }
}

impl Block for Kind {}
