//! Exact money: decimal, with its currency and a written rounding rule.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::invalid::{InvalidText, TextKind};

/// Three capital letters of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    pub const CNY: Self = Self(*b"CNY");

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three ASCII letters")
    }
}

impl FromStr for Currency {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(InvalidText::new(TextKind::Currency, text)),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount in its smallest unit's precision: at most two digits behind the point.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    pub amount: Decimal,
    pub currency: Currency,
}

/// How an amount is brought to whole fen.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// 2.345 becomes 2.35 and -2.345 becomes -2.35.
    #[default]
    HalfUp,
    /// 2.345 becomes 2.34, 2.355 becomes 2.36.
    HalfEven,
    /// 2.349 becomes 2.34.
    Down,
}

impl Rounding {
    fn strategy(self) -> RoundingStrategy {
        match self {
            Self::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::Down => RoundingStrategy::ToZero,
        }
    }
}

impl Money {
    pub fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    pub fn zero(currency: Currency) -> Self {
        Self::new(Decimal::ZERO, currency)
    }

    /// The amount times `factor`, brought to whole fen.
    pub fn times(self, factor: Decimal, rounding: Rounding) -> Self {
        Self::new(
            (self.amount * factor).round_dp_with_strategy(2, rounding.strategy()),
            self.currency,
        )
    }

    /// The sum, where both are of one currency.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| Self::new(self.amount + other.amount, self.currency))
    }

    pub fn negated(self) -> Self {
        Self::new(-self.amount, self.currency)
    }

    /// Divides the whole by weights so that the parts add up to it to the last fen.
    ///
    /// Each part is rounded down; the fen left over go one each to the parts that lost most, the
    /// earlier one first where they lost the same. Weights that are all zero, or none, give no
    /// parts.
    pub fn split(self, weights: &[Decimal]) -> Vec<Self> {
        let total: Decimal = weights.iter().copied().sum();
        if total <= Decimal::ZERO {
            return Vec::new();
        }
        let exact: Vec<Decimal> =
            weights.iter().map(|weight| self.amount * *weight / total).collect();
        let mut parts: Vec<Decimal> = exact
            .iter()
            .map(|part| part.round_dp_with_strategy(2, RoundingStrategy::ToZero))
            .collect();
        let fen = Decimal::new(if self.amount.is_sign_negative() { -1 } else { 1 }, 2);
        let mut left = self.amount - parts.iter().copied().sum::<Decimal>();
        let mut by_loss: Vec<usize> = (0..parts.len()).collect();
        by_loss.sort_by(|&a, &b| {
            (exact[b] - parts[b]).abs().cmp(&(exact[a] - parts[a]).abs()).then(a.cmp(&b))
        });
        for place in by_loss.into_iter().cycle() {
            if left.abs() < fen.abs() {
                break;
            }
            parts[place] += fen;
            left -= fen;
        }
        parts.into_iter().map(|part| Self::new(part, self.currency)).collect()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} {}", self.amount, self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Money {
    type Err = InvalidText;

    /// Reads what [`Display`](fmt::Display) writes: digits, at most two behind the point, a blank,
    /// the currency.
    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::Amount, text);
        let (digits, currency) = text.split_once(' ').ok_or_else(bad)?;
        let plain = digits.strip_prefix('-').unwrap_or(digits);
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty()
            || whole.len() > 15
            || fraction.len() > 2
            || !all_digits(whole)
            || !all_digits(fraction)
            || plain.ends_with('.')
        {
            return Err(bad());
        }
        Ok(Self::new(digits.parse().map_err(|_| bad())?, currency.parse().map_err(|_| bad())?))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(InvalidText::carry)
    }
}

impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^-?[0-9]{1,15}(\\.[0-9]{1,2})? \
         [A-Z]{3}$", "description": "An amount with its currency: \"500 CNY\"" })
    }
}

/// A part of a whole, written `50%` or `33.33%`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub Decimal);

impl Share {
    pub fn whole() -> Self {
        Self(Decimal::ONE_HUNDRED)
    }

    /// As a factor: 0.5 for `50%`.
    pub fn factor(self) -> Decimal {
        self.0 / Decimal::ONE_HUNDRED
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0.normalize())
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Share {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::Share, text);
        let number = text.trim().strip_suffix(['%', '％']).ok_or_else(bad)?.trim();
        let plain = !number.is_empty()
            && number.len() <= 12
            && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let value: Decimal =
            if plain { number.parse().map_err(|_| bad())? } else { return Err(bad()) };
        if value > Decimal::ONE_HUNDRED { Err(bad()) } else { Ok(Self(value)) }
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(InvalidText::carry)
    }
}

impl schemars::JsonSchema for Share {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Share".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]+(\\.[0-9]+)?%$",
            "description": "A share of the whole: \"50%\""
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cny(text: &str) -> Money {
        format!("{text} CNY").parse().expect("an amount")
    }

    #[test]
    fn reads_only_what_it_writes() {
        assert_eq!(cny("268000").to_string(), "268000.00 CNY");
        for bad in [
            "268000",
            "1e3 CNY",
            "1_000 CNY",
            "1.005 CNY",
            "1. CNY",
            ".5 CNY",
            "5 cny",
            "- CNY",
            "5  CNY",
        ] {
            assert!(bad.parse::<Money>().is_err(), "{bad}");
        }
    }

    #[test]
    fn rounds_as_the_policy_says() {
        let half = Decimal::new(5, 1);
        assert_eq!(cny("4.69").times(half, Rounding::HalfUp), cny("2.35"));
        assert_eq!(cny("4.69").times(half, Rounding::HalfEven), cny("2.34"));
        assert_eq!(cny("4.69").times(half, Rounding::Down), cny("2.34"));
    }

    #[test]
    fn thirds_of_a_hundred() {
        let parts = cny("100").split(&[Decimal::ONE, Decimal::ONE, Decimal::ONE]);
        assert_eq!(parts, [cny("33.34"), cny("33.33"), cny("33.33")]);
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_whole(
            fen in -10_000_000_000i64..10_000_000_000,
            weights in prop::collection::vec(0u32..10_000, 1..12),
        ) {
            let whole = Money::new(Decimal::new(fen, 2), Currency::CNY);
            let weights: Vec<Decimal> = weights.into_iter().map(Decimal::from).collect();
            let parts = whole.split(&weights);
            if weights.iter().any(|weight| !weight.is_zero()) {
                let sum: Decimal = parts.iter().map(|part| part.amount).sum();
                prop_assert_eq!(sum, whole.amount);
                prop_assert!(parts.iter().all(|part| part.amount.scale() <= 2));
            } else {
                prop_assert!(parts.is_empty());
            }
        }

        #[test]
        fn money_reads_back(fen in -10_000_000_000i64..10_000_000_000) {
            let money = Money::new(Decimal::new(fen, 2), Currency::CNY);
            prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        }
    }
}
