//! Two clones and a plain bare repository between them, through git's own program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use super::*;
use crate::ledger::contract::{by, change, create};
use crate::ledger::git::crash::{DiesAt, assert_sound, git};
use crate::ledger::git::{GitRemote, Options};
use crate::ledger::remote::{Fetched, Untrusted};
use crate::ledger::{LedgerView, Write, commit};

/// A hub and two clones of it, `lin` and `wu`, which have one commit in common.
struct House {
    root: tempfile::TempDir,
}

/// One clone, opened.
struct Desk {
    ledger: GitLedger,
    wire: Wire,
}

/// The way to the hub, with what can happen to it.
struct Wire {
    hub: GitRemote,
    fate: Mutex<Fate>,
}

#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Fine,
    /// Nothing arrives.
    Cut,
    /// The push arrives, its answer does not.
    Deaf,
    /// The same, and the next question is answered.
    Silent,
}

impl Remote for Wire {
    fn push(&self, commit: CommitId) -> Result<Pushed> {
        let fate = *self.fate.lock().expect("no panic");
        match fate {
            Fate::Fine => self.hub.push(commit),
            Fate::Cut => Ok(Pushed::Away(cut())),
            Fate::Deaf => self.hub.push(commit).map(|_| Pushed::Away(cut())),
            Fate::Silent => {
                let why = "hung up".to_owned();
                let away = Away { kind: AwayKind::Unknown, why };
                self.hub.push(commit).map(|_| Pushed::Away(away))
            }
        }
    }

    fn fetch(&self) -> Result<Fetched> {
        if [Fate::Fine, Fate::Silent].contains(&*self.fate.lock().expect("no panic")) {
            self.hub.fetch()
        } else {
            Ok(Fetched::Away(cut()))
        }
    }

    fn seen(&self) -> String {
        self.hub.seen()
    }

    fn arrived(&self) -> [String; 2] {
        self.hub.arrived()
    }
}

fn cut() -> Away {
    Away { kind: AwayKind::Offline, why: "cut".into() }
}

/// Lets every file stand that is not there yet; others are refused.
struct Plainly;

impl Guard for Plainly {
    fn distrusts(&self, _: Option<CommitId>, _: CommitId) -> Result<Option<Untrusted>> {
        Ok(None)
    }

    fn made_again(&self, _: CommitId, _: CommitId) -> Result<Option<CommitId>> {
        Ok(None)
    }
}

impl Again for Plainly {
    fn again(
        &self,
        ledger: &dyn ReadLedger,
        head: Option<CommitId>,
        commit: &Commit,
        _: Moment,
    ) -> Result<Redone, Box<dyn std::error::Error + Send + Sync>> {
        let view = LedgerView::Committed(head.ok_or("no head")?);
        let told = |step: &crate::ledger::FileChange| RejudgedFile {
            path: step.path.clone(),
            words: commit.subject().to_owned(),
            standing: None,
            place: None,
        };
        let mut redone = Redone {
            change: None,
            told: commit.changes.iter().take(1).map(told).collect(),
            refused: Vec::new(),
        };
        let mut writes = std::collections::BTreeMap::new();
        for step in &commit.changes {
            let bytes = ledger.blob(step.after.ok_or("a removal")?)?;
            match ledger.file(view, &step.path)? {
                Some(there) if there.bytes == bytes => {}
                Some(_) => redone.refused.push(RefusedFile {
                    path: step.path.clone(),
                    bytes,
                    why: vec!["taken".into()],
                }),
                None => drop(writes.insert(step.path.clone(), Write::Create(bytes))),
            }
        }
        redone.change =
            (!writes.is_empty()).then(|| Change { writes, message: commit.message.clone() });
        Ok(redone)
    }
}

impl House {
    fn new() -> Self {
        let house = Self { root: tempfile::tempdir().expect("a folder") };
        git(house.root.path(), &["init", "-q", "--bare", "-b", "main", "hub"]);
        for name in ["lin", "wu"] {
            GitLedger::init(&house.path(name), &Options::default()).expect("a repository");
            house.joins(name);
        }
        house.desk("lin").writes("common");
        house.desk("wu").sync();
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn joins(&self, name: &str) {
        let hub = self.path("hub").display().to_string();
        git(&self.path(name), &["config", "remote.origin.url", &hub]);
    }

    /// The same house, as it stands, at another place.
    fn copy(&self) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        for name in ["hub", "lin", "wu"] {
            let done = Command::new("cp")
                .arg("-a")
                .arg(self.path(name))
                .arg(root.path())
                .status()
                .expect("cp");
            assert!(done.success());
        }
        let house = Self { root };
        ["lin", "wu"].iter().for_each(|name| house.joins(name));
        house
    }

    fn desk(&self, name: &str) -> Desk {
        Desk::of(GitLedger::open(&self.path(name), &Options::default()).expect("it opens").ledger)
    }

    /// The subjects of the hub's history, oldest first; there is one line of them.
    fn landed(&self) -> Vec<String> {
        assert_eq!(git(&self.path("hub"), &["rev-list", "--merges", "main"]), "");
        git(&self.path("hub"), &["log", "--reverse", "--format=%s", "main"])
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// A hook that refuses what adds a file called `bad`.
    fn refuses(&self) {
        self.hook(
            "if git diff --name-only $old $new | grep -q bad; then echo 'not with us'; echo \
             'baobei-answer judged 0'; exit 1; fi",
        );
    }

    /// What the hub's hook does with a push from `$old` to `$new`.
    fn hook(&self, does: &str) {
        let hook = self.path("hub").join("hooks/pre-receive");
        let script = format!("#!/bin/sh\nread old new ref\n{does}\n");
        fs::create_dir_all(hook.parent().expect("a folder")).expect("a folder");
        fs::write(&hook, script).expect("writable");
        assert!(Command::new("chmod").arg("+x").arg(&hook).status().expect("chmod").success());
    }
}

impl Desk {
    fn of(ledger: GitLedger) -> Self {
        let hub = ledger.remote(&[], None).expect("readable").expect("a hub");
        Self { ledger, wire: Wire { hub, fate: Mutex::new(Fate::Fine) } }
    }

    fn fate(self, fate: Fate) -> Self {
        *self.wire.fate.lock().expect("no panic") = fate;
        self
    }

    fn shared(&self, offline: bool) -> Shared<'_> {
        Shared::new(&self.ledger, &self.wire, &Plainly, offline)
    }

    /// Makes a file of this name, in a commit of this subject.
    fn tries(&self, name: &str, offline: bool) -> (Result<ChangeOutcome>, SyncReport) {
        let shared = self.shared(offline);
        let wanted = Change {
            message: format!("{name}\n"),
            ..change(&[(&format!("files/{name}"), create(name))])
        };
        (commit(&shared, &by(1), |_, _| Ok(Some(wanted.clone()))), shared.news())
    }

    fn writes(&self, name: &str) -> SyncReport {
        let (outcome, news) = self.tries(name, false);
        assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })), "{outcome:?}");
        news
    }

    fn sync(&self) -> SyncReport {
        let shared = self.shared(false);
        shared.sync(&by(9)).expect("it syncs");
        shared.news()
    }

    fn waiting(&self) -> usize {
        self.ledger.waiting(&self.wire.seen()).expect("readable").len()
    }
}

fn folder(desk: &Desk) -> PathBuf {
    desk.ledger.work_dir().expect("a folder").to_owned()
}

fn in_order(desk: &Desk) {
    assert_sound(&folder(desk), "after the command");
}

#[test]
fn who_loses_the_race_decides_again_on_what_landed() {
    let house = House::new();
    let (lin, wu) = (house.desk("lin"), house.desk("wu"));
    wu.writes("of wu");
    let mut seen = Vec::new();
    let shared = lin.shared(false);
    let outcome = commit::<LedgerError>(&shared, &by(1), |ledger, head| {
        let files = ledger.files(LedgerView::Committed(head.expect("a commit")))?;
        seen.push(files.len());
        Ok(Some(change(&[("files/of lin", create("lin"))])))
    });
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { tries: 2, .. })), "{outcome:?}");
    assert_eq!(seen, [1, 2], "it was decided on the commit of the other, too");
    assert_eq!(house.landed(), ["common", "of wu", "a change"]);
    assert_eq!((lin.waiting(), shared.news().changed), (0, 1));
    in_order(&lin);
}

#[test]
fn what_was_written_offline_lands_behind_what_landed_meanwhile() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    let news = lin.writes("one");
    assert_eq!(news.away, Some(cut()));
    let (_, news) = lin.tries("two", true);
    assert_eq!(news.away.map(|away| away.kind), Some(AwayKind::OnPurpose));
    assert_eq!((lin.waiting(), house.landed().len()), (2, 1));
    house.desk("wu").writes("of wu");
    let lin = lin.fate(Fate::Fine);
    let news = lin.sync();
    assert_eq!(
        (
            news.landed.len(),
            news.told.into_iter().map(|told| told.words).collect::<Vec<_>>(),
            news.refused
        ),
        (2, vec!["one".to_owned(), "two".to_owned()], Vec::new())
    );
    assert_eq!(house.landed(), ["common", "of wu", "one", "two"]);
    assert_eq!(lin.waiting(), 0);
    let dates = git(&house.path("hub"), &["log", "-2", "--format=%ct", "main"]);
    assert_eq!(dates, "1800000009\n1800000009\n", "dated when they were put there");
    in_order(&lin);
}

#[test]
fn the_next_thing_written_takes_along_what_waits() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    lin.writes("one");
    let news = lin.fate(Fate::Fine).writes("two");
    assert_eq!(
        (news.landed.len(), news.told.len()),
        (1, 0),
        "nothing had landed before it, so nothing is judged again"
    );
    assert_eq!(house.landed(), ["common", "one", "two"]);
}

#[test]
fn a_lost_answer_is_found_by_the_next_fetch() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Deaf);
    let before = lin.ledger.head().expect("readable").expect("a commit");
    let news = lin.writes("one");
    assert_eq!(news.away, Some(cut()));
    // The program that was cut off had no time to note that the push arrived.
    lin.ledger.set_reference(&lin.wire.seen(), before).expect("writable");
    house.desk("wu").writes("of wu");
    assert_eq!(lin.waiting(), 1);
    let lin = lin.fate(Fate::Fine);
    let news = lin.sync();
    assert_eq!((news.told.len(), news.refused.len()), (0, 0));
    assert_eq!(house.landed(), ["common", "one", "of wu"], "nothing is done twice");
    assert_eq!(lin.waiting(), 0);
    in_order(&lin);
}

#[test]
fn what_a_hook_refuses_changes_nothing_here() {
    let house = House::new();
    house.refuses();
    let lin = house.desk("lin");
    let before = lin.ledger.head().expect("readable");
    let (outcome, _) = lin.tries("bad", false);
    assert!(
        matches!(&outcome, Err(LedgerError::HubRefused { said }) if said == &["not with us"]),
        "{outcome:?}"
    );
    assert_eq!((lin.ledger.head().expect("readable"), lin.waiting()), (before, 0));
    in_order(&lin);
}

#[test]
fn what_a_hook_refuses_of_what_waited_is_put_aside() {
    let house = House::new();
    house.refuses();
    let lin = house.desk("lin").fate(Fate::Cut);
    for name in ["one", "bad", "two"] {
        lin.writes(name);
    }
    let lin = lin.fate(Fate::Fine);
    let news = lin.sync();
    assert_eq!(house.landed(), ["common", "one", "two"]);
    assert_eq!((news.landed.len(), lin.waiting()), (2, 0));
    let [aside] = &news.refused[..] else { panic!("{news:?}") };
    assert_eq!(aside.why, ["not with us"]);
    assert_eq!(fs::read_to_string(&aside.kept).expect("kept"), "# files/bad\n# not with us\nbad");
    assert!(!folder(&lin).join("files/bad").exists());
    in_order(&lin);
}

#[test]
fn what_may_not_be_any_more_is_put_aside_and_the_rest_lands() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    lin.writes("same");
    lin.writes("other");
    let wu = house.desk("wu");
    let taken = change(&[("files/same", create("of wu"))]);
    assert!(
        commit::<LedgerError>(&wu.shared(false), &by(1), |_, _| Ok(Some(taken.clone()))).is_ok()
    );
    let lin = lin.fate(Fate::Fine);
    let news = lin.sync();
    assert_eq!(house.landed(), ["common", "a change", "other"]);
    let [aside] = &news.refused[..] else { panic!("{news:?}") };
    assert_eq!(fs::read_to_string(&aside.kept).expect("kept"), "# files/same\n# taken\nsame");
    assert_eq!(fs::read_to_string(folder(&lin).join("files/same")).expect("readable"), "of wu");
    in_order(&lin);
}

#[test]
fn a_hub_that_was_rewritten_is_not_followed() {
    let house = House::new();
    let lin = house.desk("lin");
    lin.writes("one");
    git(&house.path("hub"), &["update-ref", "refs/heads/main", "main~1"]);
    house.desk("wu").writes("of wu");
    let (outcome, _) = lin.tries("two", false);
    assert!(matches!(outcome, Err(LedgerError::HubRewritten)), "{outcome:?}");
    assert!(matches!(lin.shared(false).sync(&by(9)), Err(LedgerError::HubRewritten)));
    assert_eq!(
        git(&folder(&lin), &["log", "--format=%s", "main"]),
        "one\ncommon\n",
        "nothing was taken over"
    );
}

#[test]
fn whatever_the_trouble_is_what_is_recorded_waits() {
    let house = House::new();
    let lin = house.path("lin");
    for (url, kind) in
        [("/nowhere/hub.git", AwayKind::NoAccess), ("git://127.0.0.1:9/hub.git", AwayKind::Offline)]
    {
        git(&lin, &["config", "remote.origin.url", url]);
        let desk = house.desk("lin");
        let news = desk.writes(kind.as_str());
        assert_eq!(news.away.map(|away| away.kind), Some(kind), "{url}");
        in_order(&desk);
    }
    house.joins("lin");
    house.hook("exit 1");
    let news = house.desk("lin").writes("three");
    assert_eq!(news.away.map(|away| away.kind), Some(AwayKind::Broken));
    house.hook("echo 'baobei-answer technical 0'; exit 1");
    let news = house.desk("lin").sync();
    assert_eq!(news.away.map(|away| away.kind), Some(AwayKind::Broken));
    assert_eq!((house.desk("lin").waiting(), news.refused), (3, Vec::new()));
    house.hook("exit 0");
    assert_eq!(house.desk("lin").sync().landed.len(), 3);
    assert_eq!(house.landed(), ["common", "no-access", "offline", "three"]);
}

#[test]
fn what_is_dated_out_of_bounds_is_made_anew_by_the_clock_of_the_hub() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    lin.writes("one");
    let lin = lin.fate(Fate::Fine);
    // This hub takes what is dated as its own clock says, and nothing else.
    let of_date = "git log --format=%ct $old..$new | grep -qv '^1900000000$' || exit 0; ";
    house.hook(&format!("{of_date} echo 'baobei-answer anew 1900000000'; exit 1"));
    let news = lin.sync();
    assert_eq!((news.redated, news.away), (Some(Moment::from_epoch(1_900_000_000)), None));
    assert_eq!((news.landed.len(), house.landed()), (1, vec!["common".into(), "one".into()]));
    let (outcome, _) = lin.tries("two", false);
    assert!(matches!(outcome, Err(LedgerError::HubRefused { .. })), "{outcome:?}");
    assert_eq!(lin.waiting(), 0, "whoever is there can set the clock");
    let lin = lin.fate(Fate::Cut);
    lin.writes("three");
    let lin = lin.fate(Fate::Fine);
    house.hook("echo 'never'; echo 'baobei-answer anew 1900000000'; exit 1");
    let away = lin.sync().away.expect("no answer that helps");
    assert_eq!((away.kind, away.why.as_str()), (AwayKind::Unfit, "never"));
    assert_eq!(lin.waiting(), 1);
    in_order(&lin);
}

#[test]
fn what_became_of_a_push_is_asked_before_it_waits() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Silent);
    let news = lin.writes("one");
    assert_eq!((news.away, lin.waiting()), (None, 0), "it has landed");
    assert_eq!(house.landed(), ["common", "one"]);
}

#[test]
fn strangers_do_not_mix() {
    let house = House::new();
    let stranger = house.path("stranger");
    GitLedger::init(&stranger, &Options::default()).expect("a repository");
    house.joins("stranger");
    let desk = house.desk("stranger").fate(Fate::Cut);
    desk.writes("mine");
    let shared = desk.shared(false);
    *desk.wire.fate.lock().expect("no panic") = Fate::Fine;
    assert!(matches!(shared.sync(&by(9)), Err(LedgerError::Unrelated)));
    assert_eq!(
        (house.landed().len(), git(&stranger, &["log", "--format=%s", "main"]).as_str()),
        (1, "mine\n")
    );
}

#[test]
fn hand_edits_in_the_way_stop_a_sync_before_it_begins() {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    lin.writes("one");
    house.desk("wu").writes("two");
    fs::write(folder(&lin).join("files/two"), "by hand").expect("writable");
    let lin = lin.fate(Fate::Fine);
    let stopped = lin.shared(false).sync(&by(9));
    assert!(matches!(stopped, Err(LedgerError::Uncommitted { .. })), "{stopped:?}");
    assert_eq!(git(&folder(&lin), &["log", "-1", "--format=%s"]), "one\n");
    fs::remove_file(folder(&lin).join("files/two")).expect("removable");
    assert_eq!(lin.sync().landed.len(), 1);
    assert_eq!(house.landed(), ["common", "two", "one"]);
}

/// Lin wrote twice without the hub, Wu landed meanwhile.
fn parted() -> House {
    let house = House::new();
    let lin = house.desk("lin").fate(Fate::Cut);
    lin.writes("one");
    lin.writes("two");
    house.desk("wu").writes("of wu");
    house
}

#[test]
fn death_at_any_act_of_a_sync_neither_loses_nor_doubles() {
    let template = parted();
    let mut deaths = 0;
    for act in (0..).step_by(2) {
        let house = template.copy();
        if !dies(&house.path("lin"), act, |desk| desk.shared(false).sync(&by(9)).is_err()) {
            break;
        }
        deaths += 1;
        let lin = house.desk("lin");
        lin.sync();
        assert_eq!(house.landed(), ["common", "of wu", "one", "two"], "act {act}");
        assert_eq!(lin.waiting(), 0, "act {act}");
        in_order(&lin);
        assert_eq!(lin.ledger.reference("refs/baobei/redo").expect("readable"), None, "act {act}");
    }
    assert!(deaths > 20, "{deaths}");
}

/// Runs a command that dies at an act; false if it came through.
fn dies(dir: &Path, act: usize, command: impl Fn(&Desk) -> bool) -> bool {
    match GitLedger::open_with(dir, &Options::default(), DiesAt::new(act)) {
        Ok(opened) => command(&Desk::of(opened.ledger)),
        Err(_) => true,
    }
}

#[test]
fn death_at_any_act_of_a_write_leaves_it_on_both_sides_or_on_neither() {
    let template = House::new();
    let mut landed = Vec::new();
    for act in 0.. {
        let house = template.copy();
        if !dies(&house.path("lin"), act, |desk| {
            let (outcome, news) = desk.tries("one", false);
            outcome.is_err() || news.behind.is_some()
        }) {
            break;
        }
        let lin = house.desk("lin");
        lin.writes("two");
        let there = house.landed();
        assert!(
            there == ["common", "two"] || there == ["common", "one", "two"],
            "act {act}: {there:?}"
        );
        assert_eq!(
            git(&folder(&lin), &["log", "--reverse", "--format=%s", "main"])
                .lines()
                .collect::<Vec<_>>(),
            there,
            "act {act}"
        );
        assert_eq!(lin.waiting(), 0, "act {act}");
        in_order(&lin);
        landed.push(there.len() == 3);
    }
    let first = landed.iter().position(|landed| *landed).expect("it lands at last");
    assert!(
        first >= 5 && landed.len() - first >= 6 && landed[first..].iter().all(|landed| *landed),
        "{landed:?}"
    );
}
