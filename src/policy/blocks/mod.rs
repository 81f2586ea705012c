//! The blocks of the language, one file each: what may be written, and what it means.

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
pub use finding::FindingDeclaration;
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
pub use procedure::{Early, EarlyEffect, Procedure};
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
