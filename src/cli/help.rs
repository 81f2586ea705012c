//! Help in the language of the house. English is written at the arguments themselves; other
//! languages come from the catalogue.

use clap::{Arg, ArgAction, Command};

use crate::domain::house::Language;
use crate::lang::{Catalogue, Value};

/// The command line with its help in the catalogue's language.
pub(super) fn localised(command: Command, catalogue: &Catalogue) -> Command {
    match catalogue.language() {
        Language::English => command,
        Language::Chinese => dressed(command, &[], catalogue),
    }
}

/// Ids that clap gives to arguments of its own.
#[cfg(test)]
const OWN: [&str; 2] = ["help", "version"];

fn dressed(command: Command, path: &[&str], catalogue: &Catalogue) -> Command {
    let say = |id| catalogue.say(id);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        say("usage-title")
    );
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(say("help-flag-help"))
        .help_heading(say("help-title-options"));
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(say("help-title-commands"))
        .subcommand_value_name(say("help-value-command"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| dressed_argument(arg, path, catalogue))
        .arg(help);
    if let Some(about) = catalogue.help(path) {
        command = command.about(about).long_about(clap::builder::Resettable::Reset);
    }
    if path.is_empty() {
        let version = Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(say("help-flag-version"));
        command =
            command.propagate_version(false).arg(version.help_heading(say("help-title-options")));
    }
    command.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        let below: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        dressed(sub, &below, catalogue)
    })
}

fn dressed_argument(arg: Arg, path: &[&str], catalogue: &Catalogue) -> Arg {
    let title = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "help-title-arguments",
        (false, true) => "help-title-globals",
        (false, false) => "help-title-options",
    };
    let id = arg.get_id().to_string();
    let own = catalogue.argument_help(path, &id);
    let mut text = own.or_else(|| catalogue.argument_help(&[], &id)).unwrap_or_default();
    text.push_str(&extras(&arg, catalogue));
    let arg = arg
        .help(text)
        .long_help(clap::builder::Resettable::Reset)
        .help_heading(catalogue.say(title));
    if arg.get_action().takes_values() {
        arg.hide_default_value(true).hide_possible_values(true).hide_env(true)
    } else {
        arg
    }
}

/// What clap would add in English: the default and the environment variable.
fn extras(arg: &Arg, catalogue: &Catalogue) -> String {
    let takes_value = arg.get_action().takes_values();
    let default: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let default = (takes_value && !default.is_empty())
        .then(|| catalogue.text("help-default", &[("value", Value::from(default.join(", ")))]));
    let env = arg.get_env().map(|name| {
        catalogue.text("help-env", &[("name", Value::from(name.to_string_lossy().into_owned()))])
    });
    default.into_iter().chain(env).collect()
}

/// Commands and arguments for which the catalogue has no help, as `report add --name`.
#[cfg(test)]
fn gaps(command: &Command, path: &[&str], catalogue: &Catalogue) -> Vec<String> {
    let here = path.join(" ");
    let about = catalogue.help(path).is_none().then(|| format!("help for `{here}`"));
    let silent = |arg: &&Arg| {
        let id = arg.get_id().as_str();
        !OWN.contains(&id)
            && catalogue
                .argument_help(path, id)
                .or_else(|| catalogue.argument_help(&[], id))
                .is_none()
    };
    let arguments = command
        .get_arguments()
        .filter(silent)
        .map(|arg| format!("help for `{here}` .{}", arg.get_id().as_str().replace('_', "-")));
    let below = command.get_subcommands().filter(|sub| sub.get_name() != "help").flat_map(|sub| {
        let name = sub.get_name().to_owned();
        let below: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        gaps(sub, &below, catalogue)
    });
    about.into_iter().chain(arguments).chain(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn every_command_and_argument_has_chinese_help() {
        let missing = gaps(&crate::cli::Cli::command(), &[], &Catalogue::new(Language::Chinese));
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }

    #[test]
    fn the_definition_holds_in_both_languages() {
        for language in Language::ALL {
            crate::cli::definition(language).debug_assert();
        }
    }
}
