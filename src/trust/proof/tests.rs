use std::process::Command;

use super::*;
use crate::domain::ids::ReportId;
use crate::index::Chronicle;
use crate::trust::WITNESS;
use crate::trust::fixture::{REPORTS, Yard, key, path_of, report};
use crate::trust::receipt::Mode;
use crate::trust::witness::Cosigned;

/// Two reports in a receipt each; the second is proved.
fn yard() -> Yard {
    let mut yard = Yard::new();
    yard.receipt(Mode::Hook);
    for nth in 0..2 {
        yard.files(nth);
        yard.receipt(Mode::Hook);
    }
    yard
}

fn wanted(nth: usize) -> ProofRequest {
    ProofRequest {
        report: REPORTS[nth].parse::<ReportId>().expect("an id"),
        event: None,
        blind: false,
        witnessed: None,
    }
}

fn prove(yard: &Yard, wanted: &ProofRequest) -> Result<Proof, ExportError> {
    export(
        &yard.ledger,
        &Chronicle::load(&yard.ledger, &crate::trust::acknowledged::ByHub(&yard.ledger), None)
            .expect("readable"),
        wanted,
    )
}

/// With a witness who signed the head.
fn witnessed(yard: &mut Yard) -> ProofRequest {
    let head = yard.receipt_of_nothing();
    let said = Cosigned::over(&head, head.receipt().at);
    let text = format!(
        "{}{}",
        said.text(),
        key(5).sign_for(WITNESS, said.text().as_bytes()).expect("signed")
    );
    ProofRequest { witnessed: Some((text, said, key(5).public())), ..wanted(1) }
}

impl Yard {
    /// One more push, of the third report, so that the head is another receipt.
    fn receipt_of_nothing(&mut self) -> crate::trust::log::LogEntry {
        self.files(2);
        self.receipt(Mode::Hook)
    }
}

fn failing(checked: &Checked) -> Vec<ProofStep> {
    checked.steps.iter().filter(|(_, holds)| !holds).map(|(step, _)| *step).collect()
}

#[test]
fn a_proof_is_read_again_and_holds() {
    let mut yard = yard();
    for wanted in
        [wanted(0), wanted(1), ProofRequest { blind: true, ..wanted(1) }, witnessed(&mut yard)]
    {
        let proof = prove(&yard, &wanted).expect("a proof");
        let again = Proof::read(&proof.text()).expect("readable");
        assert_eq!(again, proof);
        let checked =
            check(&again, &Knows { hub: Some(yard.hub_key()), witness: Some(key(5).public()) });
        assert_eq!(failing(&checked), [], "{wanted:?}");
        assert_eq!(checked.staff.as_ref().map(|id| id.as_str()), Some("lin"));
        assert!(
            checked.earliest < checked.claimed
                && checked.claimed < checked.receipt.as_ref().map(|receipt| receipt.at)
        );
        assert_eq!(checked.limits.contains(&Limit::Blind), wanted.blind);
        assert_eq!(checked.limits.contains(&Limit::NoWitness), wanted.witnessed.is_none());
        assert!(!checked.limits.contains(&Limit::HubKey));
    }
}

#[test]
fn a_proof_tells_nothing_of_other_customers() {
    let mut yard = yard();
    let text = prove(&yard, &wanted(1)).expect("a proof").text();
    assert!(text.contains("王小明1") && !text.contains("王小明0") && !text.contains("13812340000"));
    let blind = prove(&yard, &ProofRequest { blind: true, ..wanted(1) }).expect("a proof").text();
    assert!(!blind.contains("王小明") && !blind.contains("1381234"));
    // A file whose name tells something stands in the same folder.
    yard.commit_as("lin", 2, &[("reports/2026/02/02/王小明.toml", report(2))]);
    yard.commit_as("lin", 2, &[(&path_of(2), report(2))]);
    yard.receipt(Mode::Hook);
    match prove(&yard, &wanted(2)) {
        Err(ExportError::Telling { folder }) => assert_eq!(folder, "reports/2026/02/02"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_proved() {
    let mut yard = yard();
    assert!(matches!(prove(&yard, &wanted(2)), Err(ExportError::NotLanded)));
    yard.files(2);
    assert!(matches!(prove(&yard, &wanted(2)), Err(ExportError::NoReceipt)));
}

/// Whoever signed with a key that was not his, or for another hub, proves nothing.
#[test]
fn a_lie_that_the_hub_let_through_is_named() {
    let mut yard = yard();
    yard.now += 60;
    yard.commit_as("lin", 7, &[(&path_of(2), report(2))]);
    yard.receipt(Mode::Post);
    let proof = prove(&yard, &wanted(2)).expect("a proof");
    let checked = check(&proof, &Knows::default());
    assert_eq!(failing(&checked), [ProofStep::Signer]);
    assert!(
        checked.limits.contains(&Limit::Level(Mode::Post))
            && checked.limits.contains(&Limit::HubKey)
    );
    let stranger = Knows { hub: Some(key(8).public()), ..Knows::default() };
    assert_eq!(
        failing(&check(&prove(&yard, &wanted(1)).expect("a proof"), &stranger)),
        [ProofStep::Hub]
    );
}

/// Every line behind the first, with one of its characters changed.
fn tampered(text: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let whole = |place: usize, line: &str| {
        text.lines()
            .enumerate()
            .map(|(at, own)| format!("{}\n", if at == place { line } else { own }))
            .collect::<String>()
    };
    text.lines().enumerate().skip(1).filter_map(move |(place, line)| {
        let end = line.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let last = end.chars().last()?;
        let other = if last == 'A' || last == '0' {
            '1'
        } else if last.is_ascii_digit() {
            '0'
        } else {
            'A'
        };
        let changed = format!("{}{other}{}", &end[..end.len() - 1], &line[end.len()..]);
        Some((line.to_owned(), whole(place, &changed)))
    })
}

#[test]
fn every_line_counts() {
    let mut yard = yard();
    let wanted = witnessed(&mut yard);
    let text = prove(&yard, &wanted).expect("a proof").text();
    let mut tried = 0;
    for (line, changed) in tampered(&text) {
        tried += 1;
        let holds = Proof::read(&changed).is_ok_and(|proof| {
            check(&proof, &Knows { hub: Some(yard.hub_key()), ..Knows::default() }).holds()
        });
        assert!(!holds, "{line}");
    }
    assert!(tried > 90, "{tried}");
}

fn run(shell: &str, script: &str) -> (bool, String) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("proof.sh"), script).expect("written");
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(shell)
        .arg("proof.sh")
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", path)
        .env("HOME", folder.path())
        .output();
    let output = output.expect("a shell");
    let left = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 1, "the script leaves nothing behind");
    (
        output.status.success(),
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned(),
    )
}

fn in_code(name: &str) -> String {
    format!("it's `{name}` $HOME")
}

#[test]
fn the_script_needs_nothing_but_git_and_ssh_keygen() {
    let mut yard = yard();
    yard.now += 10;
    for wanted in
        [wanted(0), wanted(1), ProofRequest { blind: true, ..wanted(1) }, witnessed(&mut yard)]
    {
        let proof = prove(&yard, &wanted).expect("a proof");
        let script = script(&proof, in_code);
        for shell in ["dash", "bash"] {
            let (holds, said) = run(shell, &script);
            assert!(holds, "{shell}: {said}");
            assert!(said.contains("it's `latest` $HOME: 2026-02-02 02:"), "{said}");
            assert_eq!(said.contains("`limit_witness`"), wanted.witnessed.is_none());
        }
    }
}

#[test]
fn the_script_finds_what_was_changed() {
    let mut yard = yard();
    let wanted = witnessed(&mut yard);
    let text = prove(&yard, &wanted).expect("a proof").text();
    let whole = script(&prove(&yard, &wanted).expect("a proof"), in_code);
    // Each section and each field of the head once, by its last line: a script takes its time.
    let lines: Vec<&str> = text.lines().collect();
    let last: Vec<&str> = (1..lines.len())
        .filter(|at| {
            lines[*at].starts_with(|c: char| c.is_ascii_lowercase())
                || lines.get(at + 1).is_none_or(|next| next.starts_with('@'))
        })
        .map(|at| lines[at])
        .collect();
    assert!(last.len() > 15, "{last:?}");
    for (line, changed) in tampered(&text).filter(|(line, _)| last.contains(&line.as_str())) {
        assert!(whole.contains(&text));
        let (holds, said) = run("dash", &whole.replacen(&text, &changed, 1));
        assert!(!holds, "{line}: {said}");
    }
}
