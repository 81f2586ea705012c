//! What clap says of a command line it did not understand, in the language of the house.

use std::io::IsTerminal as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use crate::domain::house::Language;
use crate::domain::invalid::InvalidText;
use crate::lang::{Catalogue, Value};

/// Prints help or version where they were asked for, and otherwise what is wrong with the command
/// line.
pub(super) fn tell(error: &Error, catalogue: &Catalogue) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print(
                &mut std::io::stdout().lock(),
                &shown(error, catalogue, std::io::stdout().is_terminal()),
            );
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            print(
                &mut std::io::stderr().lock(),
                &shown(error, catalogue, std::io::stderr().is_terminal()),
            );
            Exit::Usage
        }
        _ => {
            print(&mut std::io::stderr().lock(), &complaint(error, catalogue));
            Exit::Usage
        }
    }
}

/// Nobody can be told that the terminal is gone.
fn print(to: &mut dyn std::io::Write, text: &str) {
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}

fn shown(error: &Error, catalogue: &Catalogue, terminal: bool) -> String {
    let rendered = error.render();
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let text = if colour { rendered.ansi().to_string() } else { rendered.to_string() };
    in_words(text, catalogue)
}

/// Words that clap writes into the usage line itself.
fn in_words(text: String, catalogue: &Catalogue) -> String {
    match catalogue.language() {
        Language::English => text,
        Language::Chinese => {
            text.replace("[OPTIONS]", &format!("[{}]", catalogue.say("help-value-options")))
        }
    }
}

fn complaint(error: &Error, catalogue: &Catalogue) -> String {
    let mut lines = vec![format!("{}: {}", catalogue.say("error-head"), what(error, catalogue))];
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = suggested
        .into_iter()
        .find_map(|kind| error.get(kind))
        .map(texts)
        .filter(|near| !near.is_empty());
    if let Some(near) = near {
        let near = catalogue.text("usage-did-you-mean", &[("near", Value::from(near.join(", ")))]);
        lines.push(format!("{}: {near}", catalogue.say("hint-head")));
    }
    if let Some(usage) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage =
            usage.split_once(':').map_or(usage.as_str(), |(_, line)| line).trim().to_owned();
        lines.push(in_words(format!("{} {usage}", catalogue.say("usage-title")), catalogue));
    }
    lines.push(catalogue.say("usage-try-help"));
    lines.join("\n") + "\n"
}

fn what(error: &Error, catalogue: &Catalogue) -> String {
    let id = match error.kind() {
        ErrorKind::InvalidValue if text(error, ContextKind::InvalidValue).is_empty() => {
            "usage-value-missing"
        }
        ErrorKind::InvalidValue => "usage-value",
        ErrorKind::ValueValidation => "usage-value-bad",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::NoEquals => "usage-no-equals",
        ErrorKind::TooManyValues => "usage-too-many",
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "usage-too-few",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        ErrorKind::InvalidUtf8 => "usage-not-utf8",
        _ => "usage-other",
    };
    let source = std::error::Error::source(error).map(|source| why(source, catalogue));
    let command = text(error, ContextKind::InvalidSubcommand);
    catalogue.text(
        id,
        &[
            ("argument", text(error, ContextKind::InvalidArg).into()),
            ("value", text(error, ContextKind::InvalidValue).into()),
            ("valid", text(error, ContextKind::ValidValue).into()),
            ("prior", text(error, ContextKind::PriorArg).into()),
            ("command", command.into()),
            ("why", source.unwrap_or_default().into()),
        ],
    )
}

/// Why a text is no value of its type.
fn why(source: &(dyn std::error::Error + 'static), catalogue: &Catalogue) -> String {
    if let Some(invalid) = source.downcast_ref::<InvalidText>() {
        return catalogue.invalid_text(invalid);
    }
    if source.is::<std::num::ParseIntError>() {
        return catalogue.say("usage-whole-number");
    }
    catalogue.say("usage-not-readable")
}

fn text(error: &Error, kind: ContextKind) -> String {
    error.get(kind).map(texts).unwrap_or_default().join(", ")
}

fn texts(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::None => Vec::new(),
        ContextValue::Strings(list) => list.clone(),
        ContextValue::StyledStrs(list) => list.iter().map(ToString::to_string).collect(),
        other => vec![other.to_string()],
    }
}
