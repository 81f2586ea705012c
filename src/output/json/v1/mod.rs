//! Version 1 of what programs read. Frozen: a field may be added, none is renamed, moved, retyped
//! or dropped.
//!
//! Names are snake_case. Times are RFC 3339 in the registry's zone, dates `2026-11-21`. Amounts are
//! `{"amount": "268000.00", "currency": "CNY"}`, shares `"50%"`. The end of something is `{"at",
//! "inclusive"}`, and `null` where it is for ever. Only fields called `text`, `label` and `words`
//! depend on the language.

mod act;
mod case;
mod commission;
mod customer;
mod doctor;
mod fact;
mod lint;
mod org;
mod person;
mod policy;
mod reason;
mod report;
mod status;
mod sync;
mod trust;

pub use act::{
    Agreement, AgreementSignature, Award, Check, Clause, Consequence, Dispute, DisputeAct, Flat,
    RefusalSlip, Row, RowReason, Unread,
};
pub use case::{
    CitedClause, Covered, DisputeDetail, Explained, Finding, Incident, Paid, Procedure, Remark,
};
pub use commission::{CommissionLine, Entry, Statement};
pub use customer::{Collision, Customer, CustomerReport, Outcome, Party};
pub use doctor::HubFinding;
pub use fact::{FactDetail, RecordedFact, ReportFact};
pub use lint::{Problem, Story};
pub use org::{Key, Staff, StaffKey, Team};
pub use person::{Person, Relative};
pub use policy::{Kind, Policy};
pub(crate) use reason::labels;
pub use reason::{Arg, Fact, Money, PolicyLine, Reason, Until};
pub(crate) use report::label_of;
pub use report::{Duty, Item, Protection, Report, ReportDetail, Step};
pub use status::{Claim, NewestReceipt, Status};
pub use sync::{Sync, SyncAgain, SyncLanded, SyncRefused, SyncWaits};
pub use trust::{
    OddReceipt, ProofLimit, ProofStep, Proved, Verified, VerifiedCommit, VerifyFinding,
};
