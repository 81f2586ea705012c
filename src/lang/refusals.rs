//! What a hub says: why it does not take a push, and what is wrong with it.

use super::catalogue::Value;
use super::words::Words;
use crate::trust::hub::HubRefusal;
use crate::trust::hub::doctor::DoctorFinding;

impl Words<'_> {
    /// Why a push is not taken, each reason with its code and what to do about it.
    pub fn refusal(&self, refusal: &HubRefusal) -> Vec<[String; 3]> {
        let own = || {
            let (args, code) = (self.refusal_args(refusal), refusal.code());
            let text = |set: &str| self.catalogue.text(&format!("{set}-{code}"), &args);
            [code.to_owned(), text("refused"), text("way")]
        };
        match refusal {
            HubRefusal::Faults(faults) => self.faults(faults),
            HubRefusal::Unacknowledged { faults, .. } => {
                std::iter::once(own()).chain(self.faults(faults)).collect()
            }
            _ => vec![own()],
        }
    }

    /// What is wrong with commits, each with its code and remedy.
    pub fn faults(&self, faults: &[crate::trust::judge::CommitFault]) -> Vec<[String; 3]> {
        faults
            .iter()
            .map(|fault| [fault.why.code().to_owned(), self.fault(fault), self.remedy(&fault.why)])
            .collect()
    }

    fn refusal_args<'r>(&self, refusal: &'r HubRefusal) -> Vec<(&'static str, Value<'r>)> {
        match refusal {
            HubRefusal::OtherReference { name } => vec![("name", name.as_str().into())],
            HubRefusal::Unacknowledged { tip, .. } => vec![("commit", tip.short().into())],
            HubRefusal::Rewritten { receipt } => vec![("receipt", receipt.to_string().into())],
            HubRefusal::Locked { lock, age } => {
                vec![("lock", name_of(lock).into()), ("age", self.seconds(age.as_secs()).into())]
            }
            HubRefusal::Restored(word) => vec![("word", word.to_string().into())],
            HubRefusal::Log(error) => vec![("why", error.to_string().into())],
            HubRefusal::Key(error) => vec![("why", chain(error).into())],
            HubRefusal::Store(error) => vec![("why", chain(error).into())],
            HubRefusal::Broken { doing, why } => {
                vec![("doing", (*doing).into()), ("why", why.as_str().into())]
            }
            _ => Vec::new(),
        }
    }

    /// What is wrong with a hub, and how it is put right.
    pub fn finding(&self, finding: &DoctorFinding) -> [String; 2] {
        let args = self.finding_args(finding);
        ["doctor", "mend"]
            .map(|set| self.catalogue.text(&format!("{set}-{}", finding.code()), &args))
    }

    fn finding_args<'f>(&self, finding: &'f DoctorFinding) -> Vec<(&'static str, Value<'f>)> {
        match finding {
            DoctorFinding::Unsupported { why, fix } => {
                vec![("why", why.as_str().into()), ("fix", fix.as_str().into())]
            }
            DoctorFinding::StaleLock { lock, age } => {
                vec![
                    ("lock", lock.display().to_string().into()),
                    ("age", self.seconds(age.as_secs()).into()),
                ]
            }
            DoctorFinding::Unacknowledged { commits } => vec![("count", (*commits).into())],
            DoctorFinding::Faulty { last, faults } => {
                let told = self
                    .faults(faults)
                    .into_iter()
                    .map(|[_, text, _]| text)
                    .collect::<Vec<_>>()
                    .join("; ");
                vec![("last", last.as_str().into()), ("faults", told.into())]
            }
            DoctorFinding::Rewritten { last } => vec![("last", last.as_str().into())],
            DoctorFinding::BrokenLog { why } | DoctorFinding::BrokenKey { why } => {
                vec![("why", why.as_str().into())]
            }
            DoctorFinding::MissingHook { hook }
            | DoctorFinding::DeadHook { hook }
            | DoctorFinding::OtherHook { hook } => vec![("hook", (*hook).into())],
            DoctorFinding::Setting { name, is, wanted } => {
                vec![
                    ("name", (*name).into()),
                    ("is", is.as_str().into()),
                    ("wanted", (*wanted).into()),
                ]
            }
            DoctorFinding::ClockBehind { now, last } => {
                vec![("now", self.at(*now).into()), ("last", self.at(*last).into())]
            }
            DoctorFinding::Unwritable { dir, why } => {
                vec![("dir", dir.display().to_string().into()), ("why", why.as_str().into())]
            }
            DoctorFinding::OtherPublic { file } | DoctorFinding::OpenKey { file } => {
                vec![("file", file.display().to_string().into())]
            }
            DoctorFinding::FullDisk { megabytes } => {
                vec![("megabytes", megabytes.to_string().into())]
            }
            DoctorFinding::OldGit { version } => vec![("version", version.as_str().into())],
            DoctorFinding::NoProgram { program } => vec![("program", (*program).into())],
            DoctorFinding::AwaitsWord { word } => vec![("word", word.to_string().into())],
            DoctorFinding::BorrowedClock
            | DoctorFinding::BrokenRestoring
            | DoctorFinding::OtherKey => Vec::new(),
        }
    }

    fn seconds(&self, seconds: u64) -> String {
        self.catalogue.text(
            "age-seconds",
            &[("count", Value::Number(i64::try_from(seconds).unwrap_or(i64::MAX)))],
        )
    }
}

/// Whoever pushes need not know where the hub lies.
fn name_of(file: &std::path::Path) -> String {
    file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// An error with what caused it.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(&format!(": {cause}"));
        next = cause.source();
    }
    text
}
