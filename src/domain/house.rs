//! What `baobei.toml` says of the house.

use serde::{Deserialize, Serialize};

use super::instant::Zone;
use super::money::{Currency, Rounding};
use super::record::{Document, Problem};
use super::report::refuse_newer;

/// A language the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
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
}

const KEYS: &[&str] = &["format", "name", "registry", "language", "zone", "currency", "rounding", "log_lookups"];

impl House {
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
        let mut bad = |key: &toml::Spanned<String>, code, message: String| document.problems.push(Problem::new(code, key.span(), message));
        let zone = zone.map_or(Ok(Zone::default()), |text| text.get_ref().parse().map_err(|error| (text, error)));
        let zone = zone.map_err(|(text, error): (_, super::instant::UnknownZone)| bad(&text, "unknown-zone", error.to_string())).ok();
        let currency = currency.map_or(Ok(Currency::CNY), |text| text.get_ref().parse().map_err(|_| text));
        let currency =
            currency.map_err(|text| bad(&text, "unknown-currency", format!("`{}` is no currency; write CNY", text.get_ref()))).ok();
        let problems = document.finish(KEYS);
        let (Some(name), Some(registry), Some(zone), Some(currency), true) = (name, registry, zone, currency, problems.is_empty()) else {
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
        })
    }
}
