//! `baobei hub hook`: what the hooks of a hub run. Everything it says goes to whoever pushes.

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};

use base64ct::{Base64, Encoding as _};

use super::environment::{Wishes, clock, hub, push, receiver, system_clock};
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::domain::house::Language;
use crate::domain::instant::{Instant, Zone};
use crate::lang::{Catalogue, Words, choose};
use crate::trust::hub::{
    Hub, HubNotice, HubRefusal, Settings, post_receive, pre_receive, proc_receive,
};
use crate::trust::log::object;
use crate::trust::receipt::Mode;
use crate::trust::receive::LINE;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubHookArgs {
    /// Which hook it is
    #[arg(value_parser = ["pre-receive", "proc-receive", "post-receive"])]
    name: String,
}

pub(in crate::cli) fn run(args: HubHookArgs, _: &Globals, _: &mut Ui) -> Result<Exit, Failure> {
    Ok(work(&args.name))
}

/// The hook that a command line asks for, run at once: a push waits for it, and needs no other
/// command. Where this program is the interpreter that a hook names in its first line, the words
/// come as one, with the hook's path behind them.
pub(in crate::cli) fn fast(args: &[OsString]) -> Option<Exit> {
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).collect();
    asked(&words).map(work)
}

fn asked<'a>(words: &[&'a str]) -> Option<&'a str> {
    let mut words = words.iter().flat_map(|word| word.split(' '));
    let named = (words.next(), words.next()) == (Some("hub"), Some("hook"));
    words
        .next()
        .filter(|name| named && ["pre-receive", "proc-receive", "post-receive"].contains(name))
}

fn work(name: &str) -> Exit {
    let wishes = Wishes::of_environment();
    let hub = match hub() {
        Ok(hub) => hub,
        Err(refusal) => return tell(None, &wishes, &[Err(refusal)]),
    };
    let done = match name {
        "pre-receive" => before(&hub).map(|()| Vec::new()),
        "post-receive" => after(&hub),
        _ => return accept(&hub),
    };
    match done {
        Ok(said) => tell(Some(&hub), &wishes, &said.into_iter().map(Ok).collect::<Vec<_>>()),
        Err(refusal) => tell(Some(&hub), &wishes, &[Err(refusal)]),
    }
}

fn before(hub: &Hub) -> Result<(), HubRefusal> {
    let settings = Settings::of_hub(hub)?;
    let mut updates = String::new();
    io::stdin().read_to_string(&mut updates).map_err(|_| HubRefusal::Unreadable)?;
    pre_receive(hub, &settings, &push(hub, &updates)?, receiver(), clock(&settings)?)
}

fn after(hub: &Hub) -> Result<Vec<HubNotice>, HubRefusal> {
    post_receive(hub, Mode::Post, clock(&Settings::of_hub(hub)?)?)
}

/// Git hears the answer on standard output. Whatever fails before it is given is a refusal.
fn accept(hub: &Hub) -> Exit {
    let (mut from, mut to) = (io::stdin().lock(), io::stdout().lock());
    let mut wishes = Wishes::default();
    let now = Settings::of_hub(hub).map_err(HubRefusal::from).and_then(|settings| clock(&settings));
    let now = match now {
        Ok(now) => now,
        Err(refusal) => return tell(Some(hub), &wishes, &[Err(refusal)]),
    };
    let spoken = proc_receive(hub, (&mut from, &mut to), receiver(), now, &mut |options, said| {
        wishes = Wishes::of(options.iter().cloned());
        tell(Some(hub), &wishes, &[said]);
    });
    if spoken.is_ok() {
        Exit::Done
    } else {
        tell(Some(hub), &Wishes::default(), &[Err(HubRefusal::Unreadable)])
    }
}

/// Says everything, in the language of whoever pushes, or else of the house.
fn tell(hub: Option<&Hub>, wishes: &Wishes, all: &[Result<HubNotice, HubRefusal>]) -> Exit {
    let mut exit = Exit::Done;
    if !all.is_empty() {
        let (house, zone) = hub.map_or_else(|| (None, Zone::default()), Hub::manner);
        let asked = wishes.language.as_deref();
        let language = choose(asked, house, [None; 3])
            .or_else(|_| choose(None, house, [None; 3]))
            .unwrap_or(Language::Chinese);
        let catalogue = Catalogue::new(language);
        let words = Words::new(&catalogue, zone);
        let mut err = io::stderr().lock();
        for said in all {
            let lines = match said {
                Ok(said) => say(said, &words, wishes.receipt),
                Err(refusal) => {
                    exit = Exit::Findings;
                    let mut lines = refuse(refusal, &words);
                    lines.push(refusal.kind().line(present(hub)));
                    lines
                }
            };
            // Whoever pushes may be gone; what has landed has landed.
            let _ = err.write_all((lines.join("\n") + "\n").as_bytes());
        }
    }
    exit
}

/// What time it is here: never earlier than the newest receipt.
fn present(hub: Option<&Hub>) -> Instant {
    let now = hub.and_then(|hub| clock(&Settings::of_hub(hub).ok()?).ok());
    let now = now.unwrap_or_else(system_clock);
    let newest = hub.and_then(|hub| hub.newest_receipt().ok()?);
    newest.map_or(now, |newest| newest.max(now))
}

fn refuse(refusal: &HubRefusal, words: &Words<'_>) -> Vec<String> {
    let (error, hint) = (words.catalogue.say("error-head"), words.catalogue.say("hint-head"));
    let lines = |[code, text, way]: [String; 3]| {
        [format!("{error}[{code}]: {text}"), format!("{hint}: {way}")]
    };
    words.refusal(refusal).into_iter().flat_map(lines).collect()
}

/// What a hub says beside a refusal, line by line; `whole` adds the receipt itself.
pub(super) fn say(said: &HubNotice, words: &Words<'_>, whole: bool) -> Vec<String> {
    match said {
        HubNotice::Receipt(entry) => {
            let receipt = entry.receipt();
            let args = [
                ("number", receipt.number.to_string().into()),
                ("at", words.at(receipt.at).into()),
                ("mode", receipt.mode.name().into()),
                ("count", receipt.commits.len().into()),
            ];
            let mut lines = vec![words.catalogue.text("talk-hub-receipt", &args)];
            if whole {
                lines.push(format!(
                    "{LINE}{}",
                    Base64::encode_string(&object(&entry.signed, entry.parent))
                ));
            }
            lines
        }
        HubNotice::Faulty(faults) => {
            let head = words.catalogue.say("warning-head");
            words
                .faults(faults)
                .into_iter()
                .map(|[code, text, _]| format!("{head}[{code}]: {text}"))
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hook_is_known_however_it_is_called() {
        for words in [
            &["hub", "hook", "pre-receive"][..],
            &["hub hook pre-receive", "hooks/pre-receive"],
            &["hub", "hook", "pre-receive", "hooks/pre-receive"],
        ] {
            assert_eq!(asked(words), Some("pre-receive"));
        }
        for words in
            [&["hub", "hook"][..], &["hub", "hook", "update"], &["hub", "init", "pre-receive"], &[]]
        {
            assert_eq!(asked(words), None);
        }
    }
}
