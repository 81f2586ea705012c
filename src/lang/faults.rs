//! What is wrong with a commit, and what to do about it.

use chrono::TimeDelta;

use super::catalogue::Value;
use super::words::Words;
use crate::trust::judge::{Fault, Why};

impl Words<'_> {
    /// The rule that a commit breaks, and the commit.
    pub fn fault(&self, fault: &Fault) -> String {
        if let Why::Objection(objection) = &fault.why {
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
    pub fn remedy(&self, why: &Why) -> String {
        if let Why::Objection(objection) = why {
            return self.objection_remedy(objection);
        }
        self.catalogue.text(&format!("remedy-{}", why.code()), &self.fault_args(why))
    }

    fn fault_args<'w>(&self, why: &'w Why) -> Vec<(&'static str, Value<'w>)> {
        match why {
            Why::Shape(_) | Why::Signature(_) | Why::Objection(_) => Vec::new(),
            Why::BrokenHouse { file } => vec![("file", file.as_str().into())],
            Why::UnknownPerson { email } | Why::SharedAddress { email } => {
                vec![("email", email.as_str().into())]
            }
            Why::ForeignName { staff, colleague } => {
                vec![("staff", staff.as_str().into()), ("colleague", colleague.as_str().into())]
            }
            Why::NotServing { staff } | Why::FirstNotAdmin { staff } => {
                vec![("staff", staff.as_str().into())]
            }
            Why::ForeignKey { staff, fingerprint } | Why::ClosedKey { staff, fingerprint } => {
                vec![("staff", staff.as_str().into()), ("key", fingerprint.as_str().into())]
            }
            Why::FromTheFuture { claimed, at, skew } => {
                vec![
                    ("claimed", self.at(*claimed).into()),
                    ("at", self.at(*at).into()),
                    ("span", self.span(*skew).into()),
                ]
            }
            Why::BeforeItsParent { claimed, parent } => {
                vec![("claimed", self.at(*claimed).into()), ("parent", self.at(*parent).into())]
            }
            Why::TooOld { claimed, at, window } => {
                vec![
                    ("claimed", self.at(*claimed).into()),
                    ("at", self.at(*at).into()),
                    ("span", self.span(*window).into()),
                ]
            }
            Why::OddEntry { path } => vec![("path", path.as_str().into())],
            Why::CaseClash { path, other } => {
                vec![("path", path.as_str().into()), ("other", other.as_str().into())]
            }
        }
    }

    /// A length of time in whole days, or else in minutes.
    fn span(&self, span: TimeDelta) -> String {
        let (days, minutes) = (span.num_days(), span.num_minutes());
        let whole = TimeDelta::days(days) == span && days > 0;
        self.period(&if whole { format!("{days} days") } else { format!("{minutes} minutes") })
    }
}
