//! A proof that checks itself: the file, and a shell script that needs nothing but git, ssh-keygen
//! and POSIX tools.

use super::file::Proof;
use crate::trust::receipt::Sha256Sum;

/// The part that is the same in every proof.
const CHECK: &str = include_str!("check.sh");

/// What the script says: names of its variables, without `say_`.
const SAID: [&str; 29] = [
    "holds",
    "fails",
    "not_proved",
    "record",
    "blind",
    "commit",
    "place",
    "people",
    "hub",
    "chain",
    "receipt",
    "signer",
    "claim",
    "witness",
    "proved",
    "report",
    "by",
    "number",
    "latest",
    "earliest",
    "claimed",
    "hub_key",
    "limits",
    "limit_clock",
    "limit_written",
    "limit_person",
    "limit_level",
    "limit_hub",
    "limit_witness",
];

/// The script; `say` gives its sentences in the reader's language, by their names.
pub fn script(proof: &Proof, say: impl Fn(&str) -> String) -> String {
    let text = proof.text();
    // A line that cannot stand in the text: whoever writes one changes it.
    let end = format!("END-OF-PROOF-{}", &Sha256Sum::hashed(text.as_bytes()).to_string()[..16]);
    let comment =
        |name: &str| say(name).lines().map(|line| format!("# {line}\n")).collect::<String>();
    let words: String =
        SAID.iter().map(|name| format!("say_{name}={}\n", quoted(&say(name)))).collect();
    format!(
        "#!/bin/sh\n{}#\n{}\n{words}\nthe_proof() {{\ncat <<'{end}'\n{text}{end}\n}}\n\n{CHECK}",
        comment("title"),
        comment("intro")
    )
}

/// A word of the shell, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
