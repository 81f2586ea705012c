//! The unit that a heading gives to the amounts below it: `预计金额(万元)`.

use unicode_normalization::UnicodeNormalization as _;

use super::super::text::{half_width, tidy};

/// Words for powers of ten, longest first.
const SCALES: [&str; 8] = ["百万", "千万", "百萬", "万", "萬", "亿", "億", "千"];

/// Words for currencies, as amounts are written with them.
const CURRENCIES: [&str; 16] = [
    "人民币",
    "美元",
    "美金",
    "港元",
    "港币",
    "欧元",
    "元",
    "圆",
    "cny",
    "rmb",
    "usd",
    "hkd",
    "eur",
    "¥",
    "$",
    "€",
];

/// An amount whose unit the heading and the cell say differently, or not clearly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnclearUnit;

/// A key of a heading without the unit at its end, where it has one.
pub(super) fn without(key: &str) -> Option<&str> {
    let scaled = CURRENCIES.iter().find_map(|word| key.strip_suffix(word)).unwrap_or(key);
    let bare = SCALES.iter().find_map(|word| scaled.strip_suffix(word)).unwrap_or(scaled);
    (bare.len() < key.len()).then_some(bare)
}

/// What a heading says that its amounts are in, as it would be written behind an amount; empty
/// where it says nothing.
pub fn of_heading(heading: &str) -> String {
    let plain: String = heading.nfkc().flat_map(char::to_lowercase).collect();
    let scale = SCALES.iter().find(|word| plain.contains(**word)).copied().or_else(|| {
        let hint = plain.trim_end_matches([')', ']']).rsplit(['(', '[']).next();
        hint.filter(|hint| *hint == "w" && plain.len() > 1).map(|_| "万")
    });
    let foreign = ["美元", "美金", "港元", "港币", "欧元", "usd", "hkd", "eur"];
    let currency = foreign.iter().find(|word| plain.contains(**word)).copied();
    [scale, currency].into_iter().flatten().collect()
}

/// A cell with the unit of its heading behind it, unless it says its own.
///
/// # Errors
/// It says a currency and not whether it means the heading's thousands, or another currency.
pub fn in_unit(cell: &str, unit: &str) -> Result<String, UnclearUnit> {
    let plain = half_width(tidy(cell));
    let bare = plain.chars().all(|sign| sign.is_ascii_digit() || ".,- ".contains(sign));
    let own_scale = SCALES.iter().any(|word| plain.contains(word));
    if unit.is_empty() || own_scale || plain.ends_with(['元', '圆', '整']) {
        Ok(plain)
    } else if bare {
        Ok(format!("{plain}{unit}"))
    } else {
        Err(UnclearUnit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_units() {
        for (heading, unit) in [
            ("预计金额", ""),
            ("预计金额(必填)", ""),
            ("预计金额(元)", ""),
            ("预计金额(万元)", "万"),
            ("预计金额（万）", "万"),
            ("预计金额/万元", "万"),
            ("预计金额（百万元）", "百万"),
            ("金额(亿)", "亿"),
            ("金额(W)", "万"),
            ("金额(万美元)", "万美元"),
            ("Amount (USD)", "usd"),
        ] {
            assert_eq!(of_heading(heading), unit, "{heading}");
        }
        assert_eq!(without("预计金额万元"), Some("预计金额"));
        assert_eq!(without("预计金额"), None);
    }

    #[test]
    fn a_bare_number_takes_the_unit_of_its_heading() {
        for (cell, unit, whole) in [
            ("26.8", "万", Ok("26.8万")),
            (" ２６．８ ", "万", Ok("26.8万")),
            ("1,200", "千", Ok("1,200千")),
            ("26.8万", "万", Ok("26.8万")),
            ("268000元", "万", Ok("268000元")),
            ("26.8", "", Ok("26.8")),
            ("26.8w", "", Ok("26.8w")),
            ("26.8w", "万", Err(UnclearUnit)),
            ("¥26.8", "万", Err(UnclearUnit)),
            ("26.8 CNY", "万", Err(UnclearUnit)),
            ("5", "万美元", Ok("5万美元")),
        ] {
            assert_eq!(in_unit(cell, unit), whole.map(str::to_owned), "{cell} {unit}");
        }
    }
}
