//! What happened between this clone and the hub, in words.

use std::collections::BTreeSet;

use crate::app::session::WrittenChange;
use crate::cli::exit::Exit;
use crate::cli::store::no_answer;
use crate::cli::ui::Ui;
use crate::ledger::git::SyncReport;
use crate::ledger::remote::AwayKind;
use crate::trust::receive::LINE;

impl Ui {
    /// What came, what landed that had waited, what was judged again, what may not be any more, and
    /// what the hub says of it.
    pub(in crate::cli) fn news(&self, news: &SyncReport) {
        if news.changed > 0 {
            self.status("talk-others-landed", &[("count", news.changed.into())]);
        }
        if news.lost > 0 {
            self.warn("talk-lost", &[("count", news.lost.into())]);
            self.hint("hint-lost", &[]);
        }
        news.told.iter().for_each(|told| self.tell(&told.words));
        for aside in &news.refused {
            self.alarm(
                "talk-put-aside",
                &[("file", aside.kept.display().to_string().into())],
                &aside.why,
            );
        }
        if let Some(newest) = news.dropped.last() {
            let count = news.dropped.len();
            self.warn("talk-dropped", &[("count", count.into())]);
            self.hint("hint-dropped", &[("commit", newest.to_string().into())]);
        }
        if news.redated.is_some() {
            self.warn("talk-redated", &[]);
        }
        if !news.left.is_empty() {
            let people: BTreeSet<&str> = news.left.iter().map(|left| left.email.as_str()).collect();
            let people = people.into_iter().collect::<Vec<_>>().join(", ");
            self.warn("talk-left", &[("count", news.left.len().into()), ("people", people.into())]);
        }
        if let Some(why) = &news.behind {
            self.warn("talk-behind", &[("why", why.as_str().into())]);
        }
        if !news.landed.is_empty() {
            self.status("talk-waited-landed", &[("count", news.landed.len().into())]);
        }
        news.said.iter().filter(|line| !line.starts_with(LINE)).for_each(|line| self.tell(line));
    }

    /// Says in which commit something landed, that it waits, or that it was a dry run; and how the
    /// command ends.
    pub(in crate::cli) fn landed<T>(&self, landed: &WrittenChange<T>) -> Exit {
        self.news(&landed.news);
        let Some(commit) = landed.commit else {
            self.status("talk-dry-run", &[]);
            return Exit::Done;
        };
        let Some(away) = &landed.news.away else {
            self.status("talk-landed", &[("commit", commit.short().into())]);
            return Exit::Done;
        };
        let commit = ("commit", commit.short().into());
        let on_purpose = away.kind == AwayKind::OnPurpose;
        if on_purpose {
            self.warn("talk-waits-on-purpose", &[commit]);
        } else {
            let (reason, hint) = no_answer(away.kind);
            let reason = self.catalogue.text(reason, &[("why", away.why.as_str().into())]);
            let kind = ("kind", away.kind.as_str().into());
            self.warn("talk-waits", &[commit, kind, ("reason", reason.into())]);
            self.hint(hint, &[]);
        }
        if !landed.claims.is_empty() {
            let codes = landed.claims.iter().map(ToString::to_string).collect::<Vec<_>>();
            self.hint("hint-waits", &[("code", codes.join(", ").into())]);
        }
        if on_purpose { Exit::Done } else { Exit::Repository }
    }
}
