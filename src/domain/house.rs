//! What `baobei.toml` says of the house.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::instant::Zone;
use super::invalid::InvalidText;
use super::money::{Currency, Rounding};
use super::problem::{Problem, ProblemHint, ProblemKind};
use super::report::refuse_newer;

/// A language the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "en")]
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

/// The newest edition of the judgement that this program knows. A change of the program that
/// changes a verdict is an edition of its own, so that what was stated under an older one is never
/// taken for a forgery.
pub const EDITION: u32 = 1;

/// Settings of one registry.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    pub name: String,
    /// A random name of this registry, so that its records prove nothing in another.
    pub registry: String,
    pub language: Option<Language>,
    pub zone: Zone,
    pub currency: Currency,
    pub rounding: Rounding,
    /// Whether a look-up by `check` is recorded.
    pub log_lookups: bool,
    /// How far ahead of the hub's clock a date may be.
    pub clock_skew: TimeDelta,
    /// How long something may wait for a network before the hub no longer takes its dates.
    pub offline_window: TimeDelta,
    /// How many days back `said` may reach, where the policy says nothing of the event.
    pub backdate: u32,
    /// The edition of the judgement that is in force.
    pub edition: u32,
    /// The public key of the hub, with which it signs receipts.
    pub hub_key: Option<String>,
    /// The receipt from which a lost hub was made again: its number and its SHA-256.
    pub hub_restored: Option<String>,
}

const KEYS: &[&str] = &[
    "format",
    "name",
    "registry",
    "language",
    "zone",
    "currency",
    "rounding",
    "log_lookups",
    "clock_skew",
    "offline_window",
    "backdate",
    "edition",
    "hub_key",
    "hub_restored",
];

/// Minutes of skew, and days without a network, where the house says nothing.
const CLOCK_SKEW: u32 = 2;
const OFFLINE_WINDOW: u32 = 7;
/// Days that `said` may reach back.
const BACKDATE: u32 = 1;
const FIRST_EDITION: u32 = 1;

impl House {
    /// A house that says no more of itself than its zone.
    pub fn of_zone(zone: Zone) -> Self {
        Self {
            name: String::new(),
            registry: String::new(),
            language: None,
            zone,
            currency: Currency::CNY,
            rounding: Rounding::default(),
            log_lookups: false,
            clock_skew: TimeDelta::minutes(CLOCK_SKEW.into()),
            offline_window: TimeDelta::days(OFFLINE_WINDOW.into()),
            backdate: BACKDATE,
            edition: FIRST_EDITION,
            hub_key: None,
            hub_restored: None,
        }
    }

    /// Reads `baobei.toml`; every problem is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let name = document.require::<String>("name");
        let registry = document.require::<String>("registry");
        let language = document.take::<Language>("language");
        let zone = document.take::<String>("zone");
        let currency = document.take::<String>("currency");
        let rounding = document.take::<Rounding>("rounding");
        let log_lookups = document.take::<bool>("log_lookups");
        let clock_skew =
            document.take::<u32>("clock_skew").map_or(CLOCK_SKEW, toml::Spanned::into_inner);
        let offline_window = document
            .take::<u32>("offline_window")
            .map_or(OFFLINE_WINDOW, toml::Spanned::into_inner);
        let backdate = document.take::<u32>("backdate").map_or(BACKDATE, toml::Spanned::into_inner);
        let edition = document.take::<u32>("edition");
        let hub_key = document.take::<String>("hub_key");
        let hub_restored = document.take::<String>("hub_restored");
        let mut bad = |key: &toml::Spanned<String>, invalid: InvalidText| {
            document.problems.push(Problem::invalid(key.span(), invalid));
        };
        let zone = zone.map_or(Some(Zone::default()), |text| {
            text.get_ref().parse().map_err(|invalid| bad(&text, invalid)).ok()
        });
        let currency = currency.map_or(Some(Currency::CNY), |text| {
            text.get_ref().parse().map_err(|invalid| bad(&text, invalid)).ok()
        });
        if let Some(edition) = &edition {
            document.problems.extend(unknown_edition(edition));
        }
        let problems = document.finish(KEYS);
        let (Some(name), Some(registry), Some(zone), Some(currency), true) =
            (name, registry, zone, currency, problems.is_empty())
        else {
            return Err(problems);
        };
        Ok(Self {
            name: name.into_inner(),
            registry: registry.into_inner(),
            language: language.map(toml::Spanned::into_inner),
            zone,
            currency,
            rounding: rounding.map(toml::Spanned::into_inner).unwrap_or_default(),
            log_lookups: log_lookups.is_some_and(toml::Spanned::into_inner),
            clock_skew: TimeDelta::minutes(clock_skew.into()),
            offline_window: TimeDelta::days(offline_window.into()),
            backdate,
            edition: edition.map_or(FIRST_EDITION, toml::Spanned::into_inner),
            hub_key: hub_key.map(toml::Spanned::into_inner),
            hub_restored: hub_restored.map(toml::Spanned::into_inner),
        })
    }
}

/// An edition that there is not, or that this program does not know.
fn unknown_edition(edition: &toml::Spanned<u32>) -> Option<Problem> {
    match *edition.get_ref() {
        0 => Some(Problem::new(edition.span(), ProblemKind::InvalidValue)),
        found if found > EDITION => {
            let kind = ProblemKind::NewerEdition { found, known: EDITION };
            Some(Problem::new(edition.span(), kind).hint(ProblemHint::NewerProgram))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_hub_goes_by_has_its_defaults() {
        let head = "format = 1\nname = 'x'\nregistry = 'r'\n";
        let house = House::read(head).expect("settings");
        assert_eq!(
            (house.clock_skew, house.offline_window, house.hub_key),
            (TimeDelta::minutes(2), TimeDelta::days(7), None)
        );
        let house = House::read(&format!(
            "{head}clock_skew = 0\noffline_window = 30\nhub_key = 'ssh-ed25519 AAAA'\n"
        ))
        .expect("settings");
        assert_eq!(
            (house.clock_skew, house.offline_window),
            (TimeDelta::zero(), TimeDelta::days(30))
        );
        assert_eq!(house.hub_key.as_deref(), Some("ssh-ed25519 AAAA"));
        assert_eq!(
            House::read(&format!("{head}clock_skew = -1\n")).expect_err("a negative skew")[0]
                .code(),
            "wrong-type"
        );
    }
}
