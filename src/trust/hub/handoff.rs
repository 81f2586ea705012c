//! What `pre-receive` leaves for `proc-receive`: both are children of one process of git, whose
//! number names the file.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::{Hub, HubRefusal, Update};
use crate::domain::instant::Instant;

const FIRST_LINE: &str = "baobei hand-off 1";

/// What became of judging a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HandOff {
    pub(super) update: Update,
    pub(super) verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// May land; judged for a receipt of this time.
    Sound { at: Instant, certificate: Option<String> },
    /// The branch stood elsewhere than the pusher thought; nothing was judged.
    Raced,
}

impl HandOff {
    fn text(&self) -> String {
        let name = |id: Option<crate::domain::ids::CommitId>| {
            id.map_or_else(|| "-".to_owned(), |id| id.to_string())
        };
        let Update { old, new, name: reference } = &self.update;
        let head = format!("{FIRST_LINE}\n{} {} {reference}\n", name(*old), name(*new));
        match &self.verdict {
            Verdict::Raced => format!("{head}raced\n"),
            Verdict::Sound { at, certificate } => format!(
                "{head}sound {}\n{}",
                at.epoch(),
                certificate.as_deref().unwrap_or_default()
            ),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (first, rest) = text.split_once('\n')?;
        let (update, rest) = rest.split_once('\n').filter(|_| first == FIRST_LINE)?;
        let nothing = "0".repeat(40);
        let plain: Vec<&str> = update
            .splitn(3, ' ')
            .map(|part| if part == "-" { nothing.as_str() } else { part })
            .collect();
        let update = Update::read(&plain.join(" "))?;
        let (verdict, certificate) = rest.split_once('\n')?;
        let verdict = match verdict.strip_prefix("sound ") {
            None => (verdict == "raced").then_some(Verdict::Raced)?,
            Some(at) => {
                let certificate = (!certificate.is_empty()).then(|| certificate.to_owned());
                Verdict::Sound { at: Instant::from_epoch(at.parse().ok()?), certificate }
            }
        };
        Some(Self { update, verdict })
    }
}

impl Hub {
    /// Where hand-offs lie.
    pub(super) fn handoffs(&self) -> PathBuf {
        self.folder().join("handoff")
    }

    pub(super) fn leave(&self, receiver: u32, handoff: &HandOff) -> Result<(), HubRefusal> {
        let folder = self.handoffs();
        let written = fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join(receiver.to_string()), handoff.text()));
        written.map_err(HubRefusal::broken("leave the hand-off"))
    }

    /// Takes the hand-off of a process of git; it serves once.
    pub(super) fn take(&self, receiver: u32) -> Result<Option<HandOff>, HubRefusal> {
        let file = self.handoffs().join(receiver.to_string());
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(HubRefusal::broken("take the hand-off")(error)),
        };
        fs::remove_file(&file).map_err(HubRefusal::broken("take the hand-off"))?;
        Ok(HandOff::read(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CommitId;

    #[test]
    fn a_hand_off_is_read_back() {
        let update = Update {
            old: None,
            new: Some(CommitId([7; 20])),
            name: super::super::BRANCH.to_owned(),
        };
        let at = Instant::from_epoch(1_772_413_200);
        for verdict in [
            Verdict::Raced,
            Verdict::Sound { at, certificate: None },
            Verdict::Sound { at, certificate: Some("certificate version 0.1\n\n…\n".to_owned()) },
        ] {
            let handoff = HandOff { update: update.clone(), verdict };
            assert_eq!(HandOff::read(&handoff.text()), Some(handoff));
        }
        for bad in ["", "sound 1\n", "baobei hand-off 1\n- - refs/heads/main\nmaybe\n"] {
            assert_eq!(HandOff::read(bad), None, "{bad}");
        }
    }
}
