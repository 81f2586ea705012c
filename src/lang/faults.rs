//! What is wrong with a commit, and what to do about it.

use chrono::TimeDelta;

use super::catalogue::Value;
use super::words::Words;
use crate::calendar::Unit;
use crate::trust::judge::{CommitFault, CommitRefusal};

impl Words<'_> {
    /// The rule that a commit breaks, and the commit.
    pub fn fault(&self, fault: &CommitFault) -> String {
        if let CommitRefusal::Objection(objection) = &fault.why {
            let args = [
                ("commit", fault.commit.short().into()),
                ("text", self.objection(objection).into()),
            ];
            return self.catalogue.text("objection-to", &args);
        }
        let mut args = self.fault_args(&fault.why);
        args.push(("commit", fault.commit.short().into()));
        self.catalogue.text(&format!("fault-{}", fault.why.code()), &args)
    }

    /// What whoever made the commit can do now.
    pub fn remedy(&self, why: &CommitRefusal) -> String {
        if let CommitRefusal::Objection(objection) = why {
            return self.objection_remedy(objection);
        }
        self.catalogue.text(&format!("remedy-{}", why.code()), &self.fault_args(why))
    }

    fn fault_args<'w>(&self, why: &'w CommitRefusal) -> Vec<(&'static str, Value<'w>)> {
        match why {
            CommitRefusal::Shape(_) | CommitRefusal::Signature(_) | CommitRefusal::Objection(_) => {
                Vec::new()
            }
            CommitRefusal::BrokenHouse { file } => vec![("file", file.as_str().into())],
            CommitRefusal::UnknownPerson { email } | CommitRefusal::SharedAddress { email } => {
                vec![("email", email.as_str().into())]
            }
            CommitRefusal::ForeignName { staff, colleague } => {
                vec![("staff", staff.as_str().into()), ("colleague", colleague.as_str().into())]
            }
            CommitRefusal::NotServing { staff } | CommitRefusal::FirstNotAdmin { staff } => {
                vec![("staff", staff.as_str().into())]
            }
            CommitRefusal::ForeignKey { staff, fingerprint }
            | CommitRefusal::ClosedKey { staff, fingerprint } => {
                vec![("staff", staff.as_str().into()), ("key", fingerprint.as_str().into())]
            }
            CommitRefusal::FromTheFuture { claimed, at, skew } => {
                vec![
                    ("claimed", self.at(*claimed).into()),
                    ("at", self.at(*at).into()),
                    ("span", self.span(*skew).into()),
                ]
            }
            CommitRefusal::BeforeItsParent { claimed, parent } => {
                vec![("claimed", self.at(*claimed).into()), ("parent", self.at(*parent).into())]
            }
            CommitRefusal::TooOld { claimed, at, window } => {
                vec![
                    ("claimed", self.at(*claimed).into()),
                    ("at", self.at(*at).into()),
                    ("span", self.span(*window).into()),
                ]
            }
            CommitRefusal::OddEntry { path } => vec![("path", path.as_str().into())],
            CommitRefusal::CaseClash { path, other } => {
                vec![("path", path.as_str().into()), ("other", other.as_str().into())]
            }
        }
    }

    /// A length of time in whole days, or else in minutes.
    fn span(&self, span: TimeDelta) -> String {
        let (days, minutes) = (span.num_days(), span.num_minutes());
        let whole = TimeDelta::days(days) == span && days > 0;
        let (count, unit) = if whole { (days, Unit::Days) } else { (minutes, Unit::Minutes) };
        self.period(u32::try_from(count).unwrap_or(u32::MAX), unit)
    }
}
