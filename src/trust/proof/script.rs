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

/// How the line before the proof begins, and the one behind it.
const FENCE: &str = "END-OF-PROOF-";

/// The script; `say` gives its sentences in the reader's language, by their names.
pub fn script(proof: &Proof, say: impl Fn(&str) -> String) -> String {
    let text = proof.text();
    // A line that cannot stand in the text: whoever writes one changes it.
    let end = format!("{FENCE}{}", &Sha256Sum::hashed(text.as_bytes()).to_string()[..16]);
    let comment = |name: &str| commented(&say(name));
    format!(
        "#!/bin/sh\n{}#\n{}#\n{}\n{}\nthe_proof() {{\ncat <<'{end}'\n{text}{end}\n}}\n\n{CHECK}",
        comment("title"),
        comment("intro"),
        comment("beware"),
        words(&say)
    )
}

/// The same steps without a proof, for whoever will not run what they were given: the file of the
/// proof, or of a script with one in it, is the first argument.
pub fn checker(say: impl Fn(&str) -> String) -> String {
    format!(
        "#!/bin/sh\n{}\n{}\n[ $# -gt 0 ] || {{ echo \"usage: sh proof-check.sh PROOF \
         [HUB_KEY_FILE]\"; exit 2; }}\ngiven=$1; shift\nthe_proof() {{\n  if head -n 1 \
         \"$given\" | grep -q '^#!'; then sed \"1,/^cat <<'{FENCE}/d;/^{FENCE}/,\\$d\" \
         \"$given\"; else cat \"$given\"; fi\n}}\n\n{CHECK}",
        commented(&say("checker")),
        words(&say)
    )
}

/// The proof in a text: the text itself, or what a script has of it. Nothing of the script counts.
pub fn proof_in(text: &str) -> &str {
    if !text.starts_with("#!") {
        return text;
    }
    let inside = text.split_once(&format!("\ncat <<'{FENCE}")).map(|(_, rest)| rest);
    let inside = inside.and_then(|rest| rest.split_once('\n')).map(|(_, rest)| rest);
    let end = inside.and_then(|rest| rest.find(&format!("\n{FENCE}")));
    inside.zip(end).map_or(text, |(rest, end)| &rest[..=end])
}

fn commented(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", format!("# {line}").trim_end())).collect()
}

fn words(say: impl Fn(&str) -> String) -> String {
    SAID.iter().map(|name| format!("say_{name}={}\n", quoted(&say(name)))).collect()
}

/// A word of the shell, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
