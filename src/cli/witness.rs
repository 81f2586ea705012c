//! `baobei witness`.

use std::path::PathBuf;

use super::Globals;
use super::clock::time;
use super::error::Failure;
use super::exit::Exit;
use super::place::below;
use super::proof::known::key;
use super::ui::Ui;
use crate::trust::WITNESS;
use crate::trust::sign::Keygen;
use crate::trust::witness::{StateError, Watch, WitnessError, WitnessRefusal, WitnessState};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct WitnessArgs {
    /// The hub, as git names it; needed the first time only
    #[arg(value_name = "URL")]
    hub: Option<String>,
    /// The witness's own key, as ssh-keygen takes it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The witness's own directory, which records what it signed
    #[arg(long, value_name = "DIR", default_value = "baobei-witness")]
    state: PathBuf,
    /// The hub's public key, or a file with it, where you know it from its keeper
    #[arg(long, value_name = "KEY")]
    hub_key: Option<String>,
}

pub(super) fn run(args: WitnessArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let now = time(globals, "GIT_COMMITTER_DATE")?.at;
    let hub = args.hub_key.as_deref().map(|text| key(globals, text)).transpose()?;
    let state = WitnessState::open(&below(globals, &args.state)).map_err(from_state)?;
    let url = args.hub.map_or_else(|| state.url(), |url| Ok(Some(url))).map_err(from_state)?;
    let url = url.ok_or_else(|| Failure::usage("error-witness-url"))?;
    let seen = Watch { state: &state, url: &url, hub: hub.as_ref() }
        .look(now)
        .map_err(|error| failure(error, ui))?;
    let keygen =
        Keygen { program: "ssh-keygen".into(), key: below(globals, &args.key), agent: false };
    let said = seen.head.text();
    let signature = keygen.sign_for(WITNESS, said.as_bytes())?;
    ui.data(format!("{said}{signature}").as_bytes())?;
    if seen.first_contact {
        ui.warn("talk-hub-met", &[("key", seen.hub.fingerprint().into())]);
    }
    ui.status(
        "talk-witnessed",
        &[("count", seen.new.into()), ("number", seen.head.number.to_string().into())],
    );
    Ok(Exit::Done)
}

fn from_state(error: StateError) -> Failure {
    let why = match std::error::Error::source(&error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    };
    Failure::new(Exit::Repository, "error-witness-state").with("why", why)
}

fn failure(error: WitnessError, ui: &Ui) -> Failure {
    match error {
        WitnessError::State(error) => from_state(error),
        WitnessError::Ledger(error) => error.into(),
        WitnessError::Git(error) => {
            Failure::new(Exit::Repository, "error-witness-unreachable").with("why", error)
        }
        WitnessError::Unreachable { why } => {
            Failure::new(Exit::Repository, "error-witness-unreachable").with("why", why)
        }
        WitnessError::Nothing => Failure::new(Exit::Repository, "error-witness-nothing"),
        WitnessError::Refused(refusal) => Failure::new(Exit::Forbidden, "error-witness-refused")
            .with("why", said(&refusal, ui))
            .hint("hint-witness-alarm"),
    }
}

fn said(refusal: &WitnessRefusal, ui: &Ui) -> String {
    let (id, number) = match refusal {
        WitnessRefusal::Gone { number } => ("refusal-gone", *number),
        WitnessRefusal::Fork { number } => ("refusal-fork", *number),
        WitnessRefusal::Broken { number, .. } => ("refusal-broken", *number),
        WitnessRefusal::NoReceipt => ("refusal-no-receipt", 0),
        WitnessRefusal::Signature { number, .. } => ("refusal-signature", *number),
    };
    ui.text(id, &[("number", number.to_string().into())])
}
