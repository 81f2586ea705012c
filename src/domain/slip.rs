//! A refusal slip: what somebody whose registration was refused holds in hand. Nothing of it is in
//! the registry until a dispute names it.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::document::Document;
use super::instant::Stamp;
use super::problem::Problem;
use super::report::{FORMAT, Report, refuse_newer};

/// The draft that was refused, and what it was told. It proves itself: the draft, judged as of that
/// landing, is refused with the same clauses and the same end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Slip {
    /// The last landing that was known: its place on the branch, counted from 1.
    pub landing: u64,
    /// When the draft was refused.
    pub at: Stamp,
    /// SHA-256 of the draft's text.
    pub sha256: String,
    /// The clauses of the refusal.
    pub clauses: Vec<String>,
    /// When the protection ends that stood against it; none where it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
    /// The text of the report that was not written.
    pub draft: String,
}

impl Slip {
    /// The digest by which a slip names its draft.
    pub fn digest_of(draft: &str) -> String {
        let hash = Sha256::digest(draft.as_bytes());
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads a slip's file; every problem of it is given at once.
    ///
    /// # Errors
    /// The text is no slip.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let slip = document.require::<Self>("slip");
        let problems = document.finish(&["format", "slip"]);
        match slip {
            Some(slip) if problems.is_empty() => Ok(slip.into_inner()),
            _ => Err(problems),
        }
    }

    /// The file's text.
    ///
    /// # Panics
    /// Never: every field of a slip has a TOML form.
    pub fn write(&self) -> String {
        #[derive(Serialize)]
        struct SlipFile<'s> {
            format: u32,
            slip: &'s Slip,
        }
        toml::to_string(&SlipFile { format: FORMAT, slip: self })
            .expect("every field of a slip has a TOML form")
    }

    /// The report that was refused; `None` where the text is another than the digest says, or no
    /// report.
    pub fn report(&self) -> Option<Report> {
        if Self::digest_of(&self.draft) != self.sha256 {
            return None;
        }
        Report::read(&self.draft).ok()
    }
}
