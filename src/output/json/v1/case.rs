//! What is told of a judgement as a whole, of disputes, incidents, findings and closed months.

use std::collections::BTreeMap;

use serde::Serialize;

use super::act::{Award, Clause, Dispute};
use super::reason::{Money, Reason};
use super::report::ReportDetail;

/// Something `rule check` has to say.
#[derive(Debug, Serialize)]
pub struct Remark {
    /// `void`, `contested`, `collision`, `undecided`, `overdue`, `flag`, `penalty`, `altered`,
    /// `missing`, `edited` …
    pub kind: &'static str,
    /// The report, dispute or incident; `null` where a file cannot be read.
    pub about: Option<String>,
    pub file: Option<String>,
    /// False where the file differs from the newest commit.
    pub committed: bool,
    /// Who must decide, find or act, as the policy names them.
    pub who: Option<String>,
    /// What is wrong with a file.
    pub text: Option<String>,
    pub reasons: Vec<Reason>,
}

/// The life of a registration with the words of each clause.
#[derive(Debug, Serialize)]
pub struct Explained {
    #[serde(flatten)]
    pub report: ReportDetail,
    /// The event that was asked for.
    pub event: Option<String>,
    pub awards: Vec<Award>,
    /// The words of every clause that is cited, in the language that was asked for.
    pub clauses: BTreeMap<String, String>,
}

/// A question that only a person can answer, or the answer that was given.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// `open` or `given`.
    pub state: &'static str,
    /// The report, dispute or incident.
    pub about: String,
    /// Its name in the policy; `null` where the policy asks for a decision and not for a finding.
    pub finding: Option<String>,
    pub answer: Option<String>,
    /// Who must answer, as the policy names them.
    pub who: Option<String>,
    /// Who answered.
    pub by: Option<String>,
    pub at: Option<String>,
    pub reason: Option<Reason>,
}

/// An offence on record.
#[derive(Debug, Serialize)]
pub struct Incident {
    pub id: String,
    pub policy: String,
    pub offence: String,
    pub staff: Vec<String>,
    pub count: u32,
    pub by: String,
    pub discovered: String,
    pub informant: Option<String>,
    pub reports: Vec<String>,
    pub note: Option<String>,
    /// The latest answer to each finding.
    pub findings: BTreeMap<String, String>,
    /// Why it counts no more; `null` where it counts.
    pub void: Option<String>,
    pub commit: Option<String>,
}

/// A clause of a regulation and the blocks that rest on it.
#[derive(Debug, Serialize)]
pub struct CitedClause {
    pub policy: String,
    pub version: u32,
    #[serde(flatten)]
    pub clause: Clause,
    /// `policy/x.toml:58 [[protection]]`.
    pub cited: Vec<String>,
}

/// How many stories came to a clause.
#[derive(Debug, Serialize)]
pub struct Covered {
    pub policy: String,
    #[serde(flatten)]
    pub clause: Clause,
    pub stories: usize,
}

/// An entry of a closed month with whom it is for.
#[derive(Debug, Serialize)]
pub struct Paid {
    pub month: String,
    pub staff: String,
    pub name: Option<String>,
    pub team: Option<String>,
    /// `share`, `flat`, `reward`, `counter-share` …
    pub kind: String,
    /// The deal's event, or the incident.
    pub about: String,
    pub report: Option<String>,
    pub amount: Money,
    pub clauses: Vec<String>,
    pub policy: String,
    pub input_commit: String,
}

/// A dispute with its parties and the procedure.
#[derive(Debug, Serialize)]
pub struct DisputeDetail {
    #[serde(flatten)]
    pub dispute: Dispute,
    pub parties: Vec<String>,
    pub procedure: Option<Procedure>,
    /// What the house wants everybody to read, in the language that was asked for.
    pub notices: Vec<Clause>,
    /// How the order of landing is secured.
    pub level: &'static str,
}

/// How the policy has disputes run; people as it names them.
#[derive(Debug, Serialize)]
pub struct Procedure {
    pub clauses: Vec<Clause>,
    pub raised_by: String,
    pub decided_by: String,
    pub agreed_by: Option<String>,
}
