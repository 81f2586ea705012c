//! What git gives a hook: by standard input, in the environment, and as parent process.

use std::path::{Path, PathBuf};

use crate::cli::clock::moment;
use crate::domain::instant::Instant;
use crate::trust::hub::{Certificate, Hub, HubClock, HubRefusal, Push, Settings, Update};

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The repository that the hook belongs to; with what is being pushed, while that is in quarantine.
pub(super) fn hub() -> Result<Hub, HubRefusal> {
    let dir = variable("GIT_DIR").unwrap_or_else(|| ".".to_owned());
    let quarantine = variable("GIT_QUARANTINE_PATH").or_else(|| variable("GIT_OBJECT_DIRECTORY"));
    let objects = quarantine.map(PathBuf::from).into_iter().collect();
    Ok(Hub::open(Path::new(&dir), objects)?)
}

/// The process of git that runs the hooks of one push.
pub(super) fn receiver() -> u32 {
    std::os::unix::process::parent_id()
}

/// The machine's clock.
pub(super) fn system_clock() -> Instant {
    Instant::from_epoch(chrono::Utc::now().timestamp())
}

/// The hub's clock.
pub(super) fn clock(settings: &Settings) -> Result<Instant, HubRefusal> {
    match settings.clock {
        HubClock::System => Ok(system_clock()),
        HubClock::Environment => {
            let read = moment("GIT_COMMITTER_DATE");
            read.map(|moment| moment.at)
                .map_err(|text| HubRefusal::Broken { doing: "read GIT_COMMITTER_DATE", why: text })
        }
    }
}

/// What is pushed: `updates` is what git wrote to the hook.
pub(super) fn push(hub: &Hub, updates: &str) -> Result<Push, HubRefusal> {
    let updates = updates
        .lines()
        .map(|line| Update::read(line).ok_or(HubRefusal::Unreadable))
        .collect::<Result<_, _>>()?;
    let certificate = match variable("GIT_PUSH_CERT") {
        None => None,
        Some(id) => {
            let id = id.parse().map_err(|_| HubRefusal::Unreadable)?;
            let text =
                String::from_utf8(hub.certificate(id)?).map_err(|_| HubRefusal::BadCertificate)?;
            let said = |name: &str| variable(&format!("GIT_PUSH_CERT_{name}")).unwrap_or_default();
            Some(Certificate {
                text,
                status: said("STATUS"),
                signer: said("SIGNER"),
                nonce: said("NONCE_STATUS"),
            })
        }
    };
    Ok(Push { updates, certificate })
}

/// What whoever pushes asked for by `git push --push-option`.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    /// `lang=en`
    pub(super) language: Option<String>,
    /// `receipt`: the receipt itself, in one line.
    pub(super) receipt: bool,
}

impl Wishes {
    pub(super) fn of(options: impl Iterator<Item = String>) -> Self {
        let mut wishes = Self::default();
        for option in options {
            match option.split_once('=') {
                Some(("lang", tag)) => wishes.language = Some(tag.to_owned()),
                None if option == "receipt" => wishes.receipt = true,
                _ => {}
            }
        }
        wishes
    }

    /// As git gives them to `pre-receive` and `post-receive`.
    pub(super) fn of_environment() -> Self {
        let count = variable("GIT_PUSH_OPTION_COUNT")
            .and_then(|count| count.parse::<u32>().ok())
            .unwrap_or(0);
        Self::of((0..count).filter_map(|nth| variable(&format!("GIT_PUSH_OPTION_{nth}"))))
    }
}
