//! What can be read from a TOML value.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, ValueDeserializer};

use super::problem::Problem;

/// What can be read from a TOML value: all that serde reads, and tables whose shape depends on what
/// stands in them.
pub trait FromValue: Sized {
    /// The key by which the shape is chosen.
    const WORD: Option<&'static str> = None;

    /// Why no shape fits, where that is seen before anything is read.
    fn objection(_: &Spanned<DeValue<'_>>) -> Option<Problem> {
        None
    }

    /// # Errors
    /// The first fault of the value.
    fn from_value(value: Spanned<DeValue<'_>>) -> Result<Self, toml::de::Error>;
}

impl<T: DeserializeOwned> FromValue for T {
    fn from_value(value: Spanned<DeValue<'_>>) -> Result<Self, toml::de::Error> {
        T::deserialize(ValueDeserializer::from(value))
    }
}
