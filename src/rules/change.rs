//! Corrections of the intent that wait for consent.

use crate::domain::event::Event;

/// Changes of the intent, and the consents that speak of the text as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes<'a> {
    /// Corrections that wait for consent, in the order of their landing.
    pub waiting: Vec<&'a Event>,
    /// Consents given before the last of these do not speak of what it says.
    since: Option<&'a Event>,
    /// The same, before what waits was brought.
    before: Option<&'a Event>,
}

impl<'a> Changes<'a> {
    /// A correction of what offices consent to. It waits where they have all consented already.
    pub(super) fn open(&mut self, correction: &'a Event, is_whole: bool) {
        if is_whole || !self.waiting.is_empty() {
            if self.waiting.is_empty() {
                self.before = self.since;
            }
            self.waiting.push(correction);
        }
        self.since = Some(correction);
    }

    /// Whether a consent speaks of the text as it is, or is to be.
    pub(super) fn is_heard(&self, consent: &Event) -> bool {
        let place = |event: &Event| (event.landing.order(), event.id);
        self.since.is_none_or(|since| place(since) < place(consent))
    }

    /// What waited is not to be.
    pub(super) fn drop_waiting(&mut self) {
        if !std::mem::take(&mut self.waiting).is_empty() {
            self.since = self.before;
        }
    }
}

/// How a correction names a field of the intent.
pub(super) const INTENT: &str = "intent.";

/// What a correction says of the intent: the names of fields, and their values.
pub fn of_intent(correction: &Event) -> impl Iterator<Item = (&str, &toml::Value)> {
    changed(correction, INTENT)
}

/// The fields of one kind that a correction sets, and their values.
pub(super) fn changed<'e>(
    event: &'e Event,
    kind: &'static str,
) -> impl Iterator<Item = (&'e str, &'e toml::Value)> {
    let set = event.fields.get("set").and_then(toml::Value::as_table);
    set.into_iter()
        .flatten()
        .filter_map(move |(path, value)| Some((path.strip_prefix(kind)?, value)))
}
