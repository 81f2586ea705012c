//! Which language a command line is answered in, before it has been understood.

use std::ffi::OsString;
use std::path::Path;

use crate::domain::house::Language;
use crate::domain::record_path::RecordKind;
use crate::lang::choose;

/// The language of the flag, else of the registry, else of the environment.
pub(super) fn of(args: &[OsString]) -> Language {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let flag = value(&args, &["--lang"]);
    let folder = value(&args, &["-C", "--folder"]).unwrap_or(".");
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
    let [all, messages, lang] = &locale;
    let locale = [all.as_deref(), messages.as_deref(), lang.as_deref()];
    let house = registered(Path::new(folder));
    choose(flag, house, locale).or_else(|_| choose(None, house, locale)).unwrap_or_default()
}

/// The value of a flag, as `--flag value`, `--flag=value` or `-Fvalue`; the last one speaks.
fn value<'a>(args: &[&'a str], names: &[&str]) -> Option<&'a str> {
    let places = args.iter().take_while(|arg| **arg != "--").enumerate();
    let found = places.filter_map(|(place, arg)| {
        names.iter().find_map(|name| match arg.strip_prefix(name)? {
            "" => args.get(place + 1).copied(),
            rest if name.starts_with("--") => rest.strip_prefix('='),
            rest => Some(rest),
        })
    });
    found.last()
}

/// What the `baobei.toml` that the folder belongs to says. A file that cannot be read says nothing
/// here, and much later.
fn registered(folder: &Path) -> Option<Language> {
    #[derive(serde::Deserialize)]
    struct HouseLanguage {
        language: Option<Language>,
    }
    let folder = folder.canonicalize().ok()?;
    let text = folder.ancestors().find_map(|folder| {
        std::fs::read_to_string(folder.join(RecordKind::Settings.folder())).ok()
    })?;
    toml::from_str::<HouseLanguage>(&text).ok()?.language
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_found_in_every_form() {
        for args in [
            &["b", "--lang", "en"][..],
            &["b", "--lang=en", "x"],
            &["b", "--lang", "zh-CN", "--lang", "en"],
        ] {
            assert_eq!(value(args, &["--lang"]), Some("en"));
        }
        assert_eq!(value(&["b", "-C/x"], &["-C", "--folder"]), Some("/x"));
        assert_eq!(value(&["b", "--", "--lang", "en"], &["--lang"]), None);
    }
}
