//! Awards, consequences, disputes, answers to a look-up, imported rows.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::app::typed_keys::UnreadKey;
use crate::lang::Words;

use super::customer::Outcome;
use super::reason::{Money, Reason, Until};

/// Whose the result of an act is.
#[derive(Debug, Serialize)]
pub struct Award {
    pub award: String,
    pub label: BTreeMap<&'static str, String>,
    pub report: String,
    pub event: String,
    pub at: String,
    pub pays: bool,
    pub outcome: Outcome,
    /// Until when it may be challenged; `null` where it may not.
    pub open_until: Option<Until>,
    pub flats: Vec<Flat>,
    pub reasons: Vec<Reason>,
}

/// A flat amount on top.
#[derive(Debug, Serialize)]
pub struct Flat {
    pub staff: String,
    /// `null` while nobody has chosen between the amounts.
    pub amount: Option<Money>,
    pub reason: Reason,
}

/// What an incident has for a person: a penalty or a reward. Assessed, not executed.
#[derive(Debug, Serialize)]
pub struct Consequence {
    /// `penalty` or `reward`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub incident: String,
    pub staff: String,
    pub offence: String,
    /// Which time it is for this person, from 1; `null` for a reward.
    pub time: Option<usize>,
    pub amount: Option<Money>,
    pub dismissal: bool,
    /// A person has yet to decide what is due.
    pub undecided: bool,
    /// What else is due, in each language.
    pub also: Option<BTreeMap<&'static str, String>>,
    pub at: Option<String>,
    pub reasons: Vec<Reason>,
}

/// A dispute.
#[derive(Debug, Serialize)]
pub struct Dispute {
    pub id: String,
    pub reports: Vec<String>,
    pub over: Option<String>,
    /// `null`, as are the claim and who did the acts, where the reader has no part in it.
    pub by: Option<String>,
    pub raised: String,
    /// What the raiser was refused by; `null` where that is not what it is about, or the reader has
    /// no part in it.
    pub slip: Option<RefusalSlip>,
    /// `raised`, `admitted`, `settled`, `resolved`, `appealed`, `withdrawn` or `expired`.
    pub stand: &'static str,
    pub claim: Option<String>,
    pub acts: Vec<DisputeAct>,
    /// What was proposed last; `null` where nothing was, or the reader has no part in it.
    pub agreement: Option<Agreement>,
    /// `null` where it has not landed, or waits.
    pub landed: Option<String>,
    /// The number of the hub's receipt.
    pub receipt: Option<u64>,
    pub waits: bool,
    /// By person, once it has ended.
    pub shares: BTreeMap<String, String>,
    pub flat: BTreeMap<String, Money>,
}

/// A refusal that a dispute is about.
#[derive(Debug, Serialize)]
pub struct RefusalSlip {
    pub at: String,
    /// The landing as of which the draft was judged.
    pub landing: u64,
    /// SHA-256 of the draft.
    pub sha256: String,
    pub clauses: Vec<String>,
    /// When the protection ends that stood against it; `null` where it has no end.
    pub until: Option<String>,
}

/// An agreement of several people.
#[derive(Debug, Serialize)]
pub struct Agreement {
    /// The act that proposed it.
    pub act: String,
    /// `proposed`, `part-signed`, `complete`, `declined`, `withdrawn`, `expired` or `superseded`.
    pub stand: &'static str,
    pub text: Option<String>,
    /// What whoever signs it signs.
    pub digest: String,
    pub shares: BTreeMap<String, String>,
    pub signed: Vec<AgreementSignature>,
    /// People, and roles as the policy writes them.
    pub unsigned: Vec<String>,
    /// Until when it can be signed.
    pub until: Option<String>,
}

/// A signature under an agreement.
#[derive(Debug, Serialize)]
pub struct AgreementSignature {
    pub staff: String,
    /// The role that is signed for.
    pub role: Option<String>,
    /// Who tells of it, where it stands on paper.
    pub told_by: Option<String>,
}

/// Something done in a dispute.
#[derive(Debug, Serialize)]
pub struct DisputeAct {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub by: Option<String>,
    pub at: String,
    pub commit: Option<String>,
    /// `null` where it has not landed, or waits.
    pub landed: Option<String>,
    pub receipt: Option<u64>,
    pub waits: bool,
}

/// A blind answer: it cannot say who holds the customer, as it has no field for that.
#[derive(Debug, Serialize)]
pub struct Check {
    /// What the asker typed.
    pub key: String,
    /// `yes`, `no`, `undecided`, `yours` where the asker is protected, or `not-looked-up` where
    /// nothing is known of all that was asked for.
    pub protected: &'static str,
    /// `null` where nobody is protected, or for ever: see `for_ever`.
    pub until: Option<Until>,
    pub for_ever: bool,
    /// The place in the queue that the asker would get.
    pub queue: Option<usize>,
    /// Whether that place is his already.
    pub waits: bool,
    pub clauses: Vec<Clause>,
    /// What the house wants everybody to read who asks.
    pub notices: Vec<BTreeMap<&'static str, String>>,
    /// What was typed and could not be looked up.
    pub unread: Vec<Unread>,
    /// Keys that would let the policy tell the customer, as lists of which one is enough.
    pub lacks: Vec<Vec<&'static str>>,
    /// The asker, where nobody knows them.
    pub stranger: Option<String>,
}

/// Something typed that is no key, and why.
#[derive(Debug, Serialize)]
pub struct Unread {
    pub text: String,
    pub code: &'static str,
    pub why: String,
}

impl Unread {
    pub(crate) fn of(unread: &UnreadKey, words: &Words<'_>) -> Self {
        let why = words.code("detail", unread.why);
        Self { text: unread.text.clone(), code: unread.why, why }
    }
}

/// A clause with its words.
#[derive(Debug, Serialize)]
pub struct Clause {
    pub clause: String,
    pub words: Option<String>,
}

/// A row of a batch.
#[derive(Debug, Serialize)]
pub struct Row {
    pub line: u64,
    /// `null` where the row was refused.
    pub report: Option<String>,
    /// What the report is worth, or `refused`.
    pub standing: &'static str,
    pub reasons: Vec<RowReason>,
}

/// Why a row was refused, or what is to be said of it.
#[derive(Debug, Serialize)]
pub struct RowReason {
    pub code: String,
    pub clauses: Vec<String>,
    pub text: String,
}
