//! `allowed_signers`: who may sign with which key from when until when, in the form that git and `ssh-keygen` read.
//!
//! It is made from `org/staff` and never edited. Every key that ever counted stays in it, with its end, so that what was signed in its
//! time can still be verified.

use std::collections::BTreeMap;

use super::GIT;
use super::key::PublicKey;
use crate::domain::ids::StaffId;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::staff::Staff;

/// The file's place in the registry.
pub const FILE: &str = "allowed_signers";

/// Writes the file. People without a key or an e-mail address have no line; keys that cannot be read have none either.
pub fn write(staff: &BTreeMap<StaffId, Staff>) -> String {
    let mut text = String::from(
        "# Made from org/staff by `baobei`; `git -c gpg.ssh.allowedSignersFile=allowed_signers log --show-signature` reads it.\n",
    );
    for person in staff.values().filter(|person| !person.emails.is_empty()) {
        for key in &person.keys {
            let Ok(public) = key.public.parse::<PublicKey>() else { continue };
            text.push_str(&line(&person.emails.join(","), GIT, key.from, key.until, &public));
        }
    }
    text
}

/// One line: whose key, for what, from when until when.
pub fn line(principals: &str, namespace: &str, from: Option<Stamp>, until: Option<Stamp>, key: &PublicKey) -> String {
    let date = |name: &str, at: Option<Stamp>| at.map(|at| format!(",{name}=\"{}\"", time(at.at()))).unwrap_or_default();
    format!("{principals} namespaces=\"{namespace}\"{}{} {key}\n", date("valid-after", from), date("valid-before", until))
}

/// An instant as `ssh-keygen` reads it, in UTC.
fn time(at: Instant) -> String {
    at.utc().format("%Y%m%d%H%M%SZ").to_string()
}
