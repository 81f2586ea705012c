//! The blocks of the language, one file each: what may be written, and what it means; and the one
//! list of them.

mod approval;
mod award;
mod classification;
mod commission;
mod duty;
mod event;
mod finding;
mod gate;
mod header;
mod identity;
mod kind;
mod lapse;
mod notice;
mod offence;
mod priority;
mod procedure;
mod protection;
mod renewal;
mod reward;
mod stage;
mod validity;

pub use approval::Approval;
pub use award::Award;
pub use classification::Classification;
pub use commission::{Commission, Flat, Rate};
pub use duty::{Cycle, Duty};
pub use event::{EventDeclaration, FieldDeclaration, FieldType};
pub use finding::{FindingDeclaration, Since};
pub use gate::{Enforced, Gate, Need, StageNeeded};
pub use header::{Applies, Header, InForce, Interpreter};
pub use identity::{Collision, OnProtected};
pub use kind::{
    BatchRules, CheckName, Companions, CountsFor, Duplicate, EntryCheck, EntryOutcome, Filing,
    Holder, Kind, Lead, Per, Quota, RequiredIf, Requires, Supplement, Window, Within,
};
pub use lapse::{Lapse, LapseTo};
pub use notice::{Notice, ShownAt};
pub use offence::{Offence, Sanction, WhenFound};
pub use priority::{
    AgreementTest, ChallengeTest, ChoiceTest, CompletenessTest, Condition, Criterion, DefaultTest,
    EarliestTest, FindingTest, FirstEventTest, OpenTest, Priority, ScoreTest, Test,
};
pub use procedure::{Early, Procedure, time_to_object};
pub use protection::Protection;
pub use renewal::{
    Application, Contested, Extension, HowRenewed, Keeps, Renewal, Repetition, ToRival,
};
pub use reward::Reward;
pub use stage::Stage;
pub use validity::{
    Cadence, CadenceProof, CountsWhen, Cure, Fits, FitsWhat, Has, ItemTest, NeedsFinding, PerClass,
    SignedBy, Validity,
};

/// Gives the list of the blocks to a macro: the key of each in a policy file, its field in
/// [`Policy`](super::Policy), how often it may stand in a file, its type.
macro_rules! every_block {
    ($to:ident) => {
        $to! {
            "policy" header: one Header,
            "kind" kinds: many Kind,
            "event" events: many EventDeclaration,
            "classification" classifications: many Classification,
            "stage" stages: many Stage,
            "validity" validity: many Validity,
            "approval" approvals: many Approval,
            "protection" protections: many Protection,
            "renewal" renewals: many Renewal,
            "lapse" lapses: many Lapse,
            "collision" collisions: many Collision,
            "finding" findings: many FindingDeclaration,
            "award" awards: many Award,
            "priority" priorities: many Priority,
            "procedure" procedure: maybe Procedure,
            "duty" duties: many Duty,
            "gate" gates: many Gate,
            "offence" offences: many Offence,
            "reward" rewards: many Reward,
            "commission" commission: maybe Commission,
            "flat" flats: many Flat,
            "notice" notices: many Notice,
        }
    };
}

pub(super) use every_block;
