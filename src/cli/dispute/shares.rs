//! Shares and amounts by person, as an agreement or a verdict divides them.

use crate::app::find;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::money::Share;
use crate::registry::Registry;

/// `a=50%`, `b=33.33%`: a table by person.
///
/// # Errors
/// A text that is no pair, nobody's name, or no share; or somebody is named twice.
pub(super) fn shares(registry: &Registry, pairs: &[String]) -> Result<toml::Value, Failure> {
    table(registry, pairs, &|text| {
        let percent = text.trim_end_matches(['%', '％']);
        let share: Share = format!("{percent}%")
            .parse()
            .map_err(|_| Failure::usage("error-bad-share").with("text", text))?;
        Ok(share.to_string())
    })
}

/// `b=50`, `b=50 CNY`: a table by person.
///
/// # Errors
/// A text that is no pair, nobody's name, or no amount; or somebody is named twice.
pub(super) fn amounts(registry: &Registry, pairs: &[String]) -> Result<toml::Value, Failure> {
    table(registry, pairs, &|text| Ok(typed::money(&registry.house, text)?.to_string()))
}

fn table(
    registry: &Registry,
    pairs: &[String],
    value: &dyn Fn(&str) -> Result<String, Failure>,
) -> Result<toml::Value, Failure> {
    let mut table = toml::Table::new();
    for text in pairs {
        let (who, what) = typed::pair(text)?;
        let staff = find::staff(registry, who)?;
        if table.insert(staff.id.to_string(), toml::Value::String(value(what)?)).is_some() {
            return Err(Failure::usage("error-named-twice").with("staff", who));
        }
    }
    Ok(toml::Value::Table(table))
}

/// A single text, as files write it.
pub(in crate::cli) fn text(text: &str) -> toml::Value {
    toml::Value::String(text.to_owned())
}
