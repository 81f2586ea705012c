//! What is wrong with a hub.

use serde::Serialize;

/// One finding.
#[derive(Debug, Serialize)]
pub struct HubFinding {
    pub code: &'static str,
    pub text: String,
    /// How it is put right, in words.
    pub fix: String,
}
