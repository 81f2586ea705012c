//! Which language is spoken.

use crate::domain::house::Language;

/// A language that was asked for and is not spoken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language of this program; write zh-CN or en")]
pub struct UnknownLanguage(pub String);

/// Chooses the language: what the command line asks for, else what the registry says, else what the
/// environment says.
///
/// `locale` holds the values of `LC_ALL`, `LC_MESSAGES` and `LANG`; the first that is not empty
/// speaks. `C`, `POSIX` and no locale at all are Chinese, as servers and hooks run without one; a
/// locale of any third language is English.
///
/// # Errors
/// The flag names a language that is not spoken.
pub fn choose(
    flag: Option<&str>,
    house: Option<Language>,
    locale: [Option<&str>; 3],
) -> Result<Language, UnknownLanguage> {
    if let Some(asked) = flag {
        return spoken(asked).ok_or_else(|| UnknownLanguage(asked.to_owned()));
    }
    if let Some(language) = house {
        return Ok(language);
    }
    let named = locale.into_iter().flatten().find(|value| !value.trim().is_empty());
    Ok(named.map_or(Language::Chinese, of_locale))
}

fn of_locale(locale: &str) -> Language {
    match primary(locale).as_str() {
        "c" | "posix" => Language::Chinese,
        _ => spoken(locale).unwrap_or(Language::English),
    }
}

fn spoken(tag: &str) -> Option<Language> {
    match primary(tag).as_str() {
        "zh" => Some(Language::Chinese),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// The language of `zh_CN.UTF-8`, `zh-Hant-HK` or `en`.
fn primary(tag: &str) -> String {
    tag.trim().split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Language::{Chinese, English};
    use super::*;

    #[test]
    fn the_flag_goes_before_the_registry_and_the_registry_before_the_locale() {
        let locale = [Some("zh_CN.UTF-8"), None, None];
        assert_eq!(choose(Some("en"), Some(Chinese), locale), Ok(English));
        assert_eq!(choose(None, Some(English), locale), Ok(English));
        assert_eq!(choose(None, None, locale), Ok(Chinese));
        assert_eq!(choose(Some("fr"), None, locale), Err(UnknownLanguage("fr".to_owned())));
    }

    #[test]
    fn locales() {
        for (all, messages, lang, language) in [
            (None, None, None, Chinese),
            (Some("C"), None, Some("en_US.UTF-8"), Chinese),
            (Some(""), None, Some("en_US.UTF-8"), English),
            (None, Some("POSIX"), Some("en_US"), Chinese),
            (None, None, Some("C.UTF-8"), Chinese),
            (None, None, Some("zh-Hant-HK"), Chinese),
            (None, None, Some("de_DE.UTF-8"), English),
        ] {
            assert_eq!(
                choose(None, None, [all, messages, lang]),
                Ok(language),
                "{all:?} {messages:?} {lang:?}"
            );
        }
    }
}
