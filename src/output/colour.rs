//! Colours by meaning. Without colour nothing is lost: it only repeats what the words say.

use std::str::FromStr;

use anstyle::{AnsiColor, Effects, Style};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Heading,
    Good,
    Warning,
    Bad,
    Hint,
    /// Of less importance: sources, what is over.
    Quiet,
}

impl Meaning {
    /// The colour, where it has one.
    pub fn colour(self) -> Option<AnsiColor> {
        match self {
            Self::Good => Some(AnsiColor::Green),
            Self::Warning => Some(AnsiColor::Yellow),
            Self::Bad => Some(AnsiColor::Red),
            Self::Hint => Some(AnsiColor::Cyan),
            Self::Heading | Self::Quiet => None,
        }
    }

    /// Whether it is set in bold, faint or plain letters.
    pub fn effects(self) -> Effects {
        match self {
            Self::Heading | Self::Bad => Effects::BOLD,
            Self::Quiet => Effects::DIMMED,
            Self::Good | Self::Warning | Self::Hint => Effects::new(),
        }
    }
}

/// When colour is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    #[default]
    Auto,
    Always,
    Never,
}

/// A word that is none of auto, always and never.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` does not say when; write auto, always or never")]
pub struct UnknownWhen(pub String);

impl FromStr for When {
    type Err = UnknownWhen;

    fn from_str(text: &str) -> Result<Self, UnknownWhen> {
        match text {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(UnknownWhen(text.to_owned())),
        }
    }
}

/// Paints, or leaves everything as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    pub on: bool,
}

impl Palette {
    /// `terminal`: whether people read the stream; `no_color`: whether `NO_COLOR` is set and not
    /// empty.
    pub fn new(when: When, terminal: bool, no_color: bool) -> Self {
        let on = match when {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && !no_color,
        };
        Self { on }
    }

    pub fn paint(self, meaning: Meaning, text: &str) -> String {
        if !self.on || text.is_empty() {
            return text.to_owned();
        }
        let style =
            Style::new().fg_color(meaning.colour().map(Into::into)).effects(meaning.effects());
        format!("{style}{text}{style:#}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_only_where_it_is_wanted() {
        assert!(Palette::new(When::Auto, true, false).on);
        assert!(!Palette::new(When::Auto, true, true).on);
        assert!(!Palette::new(When::Auto, false, false).on);
        assert!(Palette::new(When::Always, false, true).on);
        assert!(!Palette::new(When::Never, true, false).on);
        assert_eq!(
            Palette { on: true }.paint(Meaning::Bad, "无效"),
            "\u{1b}[1m\u{1b}[31m无效\u{1b}[0m"
        );
        assert_eq!(Palette { on: false }.paint(Meaning::Bad, "无效"), "无效");
        assert_eq!("sometimes".parse::<When>(), Err(UnknownWhen("sometimes".to_owned())));
    }
}
