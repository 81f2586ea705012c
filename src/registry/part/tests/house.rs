//! A house in memory in which anything may happen.

use std::fmt::Write as _;
use std::path::Path;

use proptest::prelude::*;
use ulid::Ulid;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::index::{Chronicle, NoReceipts};
use crate::ledger::memory::MemoryLedger;
use crate::ledger::{
    Authorship, Change, GitIdentity, Ledger as _, LedgerView, ReadLedger as _, RepoPath, Signature,
    Write,
};
use crate::registry::{LoadError, PartReader, Registry, StartingPoints, load};

const HOUSE: &str =
    "format = 1\nname = \"house\"\nregistry = \"0123456789abcdef\"\nzone = \"Asia/Shanghai\"\n";
const ESTATE: &str = include_str!("../../../../data-template/policy/real-estate-distribution.toml");
const HOME: &str = include_str!("../../../../data-template/policy/home-renovation.toml");
const CARS: &str = include_str!("../../../../data-template/policy/auto-dealership.toml");
/// 2025-05-09 18:00 in Shanghai.
const START: i64 = 1_746_784_800;
const STAFF: [(&str, &str); 5] = [("a", "t"), ("b", "t"), ("c", "u"), ("d", "u"), ("e", "")];
const KINDS: [(&str, &str); 5] = [
    ("real-estate-distribution", "pre"),
    ("real-estate-distribution", "ad-hoc"),
    ("real-estate-distribution", "companion"),
    ("home-renovation", "intent"),
    ("auto-dealership", "showroom"),
];
const NAMES: [&str; 5] = ["王小明", "李芳", "王先生", "张三丰", ""];
const PHONES: [&str; 8] = [
    "13800001234",
    "138****1234",
    "13811111234",
    "138******34",
    "13900005678",
    "139****5678",
    "010-12345678",
    "1380000****",
];
const EVENTS: [&str; 9] = [
    "deposit",
    "visit",
    "delivery",
    "follow-up",
    "amend",
    "transfer",
    "withdraw",
    "finding",
    "contract",
];

/// One commit of somebody: what it does, and numbers that choose the details.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    what: u8,
    minutes: i64,
    pick: [usize; 8],
}

pub(super) fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0u8..12, 0i64..600, prop::array::uniform8(0usize..1000))
        .prop_map(|(what, minutes, pick)| Deed { what, minutes, pick });
    prop::collection::vec(deed, 4..40)
}

/// A registry in memory and what was written to it.
pub(super) struct House {
    pub(super) ledger: MemoryLedger,
    at: i64,
    reports: Vec<(RepoPath, String)>,
    disputes: Vec<(RepoPath, String)>,
    next: u128,
}

impl House {
    pub(super) fn new() -> Self {
        let house = Self {
            ledger: MemoryLedger::new(),
            at: START,
            reports: Vec::new(),
            disputes: Vec::new(),
            next: 1,
        };
        let estate =
            ESTATE.replace("first = 30,", "first = 2,").replace("[18:00, 21:00)", "[00:00, 23:59)");
        let duplicate = "duplicate = { per = \"team\", within = \"day\", \
             keys = [[\"phone\"], [\"name\", \"mask\"]], clause = \"S03.18\"";
        assert!(estate.contains(duplicate), "the preset has changed");
        let estate = estate.replace(
            duplicate,
            &duplicate.replace("[\"phone\"], ", "[\"unit\"], ").replace("\"day\"", "\"ever\""),
        );
        let mut files = vec![
            ("baobei.toml".to_owned(), HOUSE.to_owned()),
            (
                "policy/estate.toml".to_owned(),
                estate.replace("who = \"designated\"", "who = \"anyone\""),
            ),
            ("policy/home.toml".to_owned(), HOME.to_owned()),
            ("policy/cars.toml".to_owned(), CARS.to_owned()),
        ];
        for (id, team) in STAFF {
            let team = if team.is_empty() { String::new() } else { format!("team = \"{team}\"\n") };
            files.push((
                format!("org/staff/{id}.toml"),
                format!(
                    "format = 1\nid = \"{id}\"\nname = \"{id}\"\n\
                     roles = [\"sales\", \"manager\"]\n{team}"
                ),
            ));
        }
        for team in ["t", "u"] {
            files.push((
                format!("org/teams/{team}.toml"),
                format!("format = 1\nid = \"{team}\"\nname = \"{team}\"\n"),
            ));
        }
        for year in 2024..=2026 {
            let calendar = std::fs::read_to_string(format!(
                "{}/data-template/calendar/cn-{year}.toml",
                env!("CARGO_MANIFEST_DIR")
            ))
            .expect("a calendar");
            files.push((format!("calendar/cn-{year}.toml"), calendar));
        }
        house.commit(
            files.into_iter().map(|(path, text)| {
                (path.parse().expect("a path"), Write::Create(text.into_bytes()))
            }),
        );
        house
    }

    fn commit(&self, writes: impl IntoIterator<Item = (RepoPath, Write)>) {
        let signature = Signature {
            person: GitIdentity { name: "x".into(), email: "x@x".into() },
            at: Instant::from_epoch(self.at),
            offset_minutes: 0,
        };
        let by = Authorship { author: signature.clone(), committer: signature, signer: None };
        let mut change =
            Some(Change { writes: writes.into_iter().collect(), message: "x\n".into() });
        self.ledger.transact(&by, &mut |_, _| change.take()).map(|_| ()).expect("it lands");
    }

    fn id(&mut self) -> Ulid {
        self.next += 1;
        Ulid::from(self.next * 0x1_0000_0001)
    }

    /// A registration's text; `rows` is the batch it comes with.
    pub(super) fn report(
        &mut self,
        pick: &[usize; 8],
        batch: Option<(usize, u64)>,
    ) -> (RepoPath, String) {
        let id = self.id();
        let (policy, kind) = KINDS[pick[0] % if batch.is_some() { 2 } else { KINDS.len() }];
        let (who, team) = STAFF[pick[1] % STAFF.len()];
        let mut text = format!(
            "format = 1\nid = \"{id}\"\nkind = \"{kind}\"\npolicy = \"{policy}\"\n\
             registrant = \"{who}\"\nnonce = \"0\"\n"
        );
        if !team.is_empty() && pick[1].is_multiple_of(2) {
            let _ = writeln!(text, "team = \"{team}\"");
        }
        if kind == "companion" && !self.reports.is_empty() {
            let with = self.reports[pick[2] % self.reports.len().min(2)]
                .0
                .name()
                .trim_end_matches(".toml");
            let _ = writeln!(text, "companion_of = \"{with}\"");
        }
        if let Some((batch, line)) = batch {
            let _ = writeln!(
                text,
                "[source]\nbatch = \"{batch}\"\nline = {line}\nrows = 2\nsupplement = {}",
                batch == 3
            );
        }
        let name = NAMES[pick[3] % NAMES.len()];
        let _ = writeln!(
            text,
            "[customer]\nname = \"{name}\"\nphones = [\"{}\"]\naddress = \"x\"",
            PHONES[pick[4] % PHONES.len()]
        );
        if pick[5].is_multiple_of(2) {
            let _ = writeln!(text, "unit = \"{}-1\"", pick[5] % 4);
        }
        if pick[6].is_multiple_of(3) {
            let kin = (NAMES[pick[6] % NAMES.len()], PHONES[pick[7] % PHONES.len()]);
            let _ = writeln!(
                text,
                "[[customer.relative]]\nrelation = \"spouse\"\nname = \"{}\"\nphones = [\"{}\"]",
                kin.0, kin.1
            );
        }
        if pick[7].is_multiple_of(4) {
            let _ = writeln!(text, "[intent]\nvisit_day = 2025-05-{:02}", 9 + pick[7] % 5);
        }
        Report::read(&text).expect("a report");
        (format!("reports/2025/05/09/{id}.toml").parse().expect("a path"), text)
    }

    fn event(&mut self, pick: &[usize; 8]) -> String {
        let id = self.id();
        let kind = EVENTS[pick[2] % EVENTS.len()];
        let (who, _) = STAFF[pick[3] % STAFF.len()];
        let mut text = format!("\n[[event]]\nid = \"{id}\"\ntype = \"{kind}\"\nby = \"{who}\"\n");
        let (name, phone) = (NAMES[pick[4] % NAMES.len()], PHONES[pick[5] % PHONES.len()]);
        let _ = match (kind, pick[6] % 4) {
            ("amend", 0) => writeln!(text, "set = {{ \"customer.name\" = \"{name}\" }}"),
            ("amend", 1) => {
                writeln!(text, "set = {{ \"intent.visit_day\" = 2025-05-{:02} }}", 9 + pick[7] % 5)
            }
            ("amend", 2) => writeln!(text, "set = {{ \"customer.unit\" = \"{}-1\" }}", pick[7] % 4),
            ("amend", _) => writeln!(text, "set = {{ \"customer.phones\" = [\"{phone}\"] }}"),
            ("transfer", _) => writeln!(text, "to = \"{}\"", STAFF[pick[7] % STAFF.len()].0),
            ("finding", _) => writeln!(text, "finding = \"content-true\"\nanswer = \"no\""),
            ("delivery" | "contract", _) => {
                writeln!(text, "name = \"{name}\"\nphone = \"{phone}\"\nevidence = [\"invoice\"]")
            }
            _ => Ok(()),
        };
        text
    }

    fn named(&self, pick: &[usize; 8]) -> String {
        let id = |pick: usize| {
            self.reports[pick % self.reports.len()].0.name().trim_end_matches(".toml").to_owned()
        };
        format!("[\"{}\", \"{}\"]", id(pick[0]), id(pick[1]))
    }

    pub(super) fn play(&mut self, deed: &Deed) {
        self.at += deed.minutes * 60;
        let pick = &deed.pick;
        let new = |(path, text): &(RepoPath, String)| {
            (path.clone(), Write::Create(text.clone().into_bytes()))
        };
        match deed.what {
            0..=4 => {
                let report = self.report(pick, None);
                self.commit([new(&report)]);
                self.reports.push(report);
            }
            5 => {
                let rows: Vec<_> = (1..=3)
                    .map(|line| self.report(&row(pick, line), Some((pick[7] % 4, line as u64))))
                    .collect();
                self.commit(rows.iter().map(new));
                self.reports.extend(rows);
            }
            _ if self.reports.is_empty() => {}
            6..=8 => {
                let event = self.event(pick);
                let place = pick[0] % self.reports.len();
                let (path, text) = &mut self.reports[place];
                text.push_str(&event);
                let write = (path.clone(), Write::Replace(text.clone().into_bytes()));
                self.commit([write]);
            }
            9 => {
                let (id, by) = (self.id(), STAFF[pick[2] % STAFF.len()].0);
                let text = format!(
                    "format = 1\nid = \"{id}\"\nreports = {}\nby = \"{by}\"\nclaim = \"x\"\n",
                    self.named(pick)
                );
                let dispute = (format!("disputes/2025/{id}.toml").parse().expect("a path"), text);
                self.commit([new(&dispute)]);
                self.disputes.push(dispute);
            }
            10 if !self.disputes.is_empty() => {
                let id = self.id();
                let place = pick[0] % self.disputes.len();
                let (path, text) = &mut self.disputes[place];
                let _ = write!(text, "\n[[act]]\nid = \"{id}\"\ntype = \"withdraw\"\nby = \"a\"\n");
                let write = (path.clone(), Write::Replace(text.clone().into_bytes()));
                self.commit([write]);
            }
            _ => {
                let (id, policy) = (self.id(), ["home-renovation", "auto-dealership"][pick[3] % 2]);
                let offence =
                    ["false-report", "false-registration", "forgery", "early-dispute"][pick[4] % 4];
                let text = format!(
                    "format = 1\nid = \"{id}\"\npolicy = \"{policy}\"\noffence = \"{offence}\"\n\
                     staff = [\"a\"]\nby = \"b\"\nreports = {}\n",
                    self.named(pick)
                );
                self.commit([new(&(
                    format!("incidents/2025/{id}.toml").parse().expect("a path"),
                    text,
                ))]);
            }
        }
    }

    fn head(&self) -> CommitId {
        self.ledger.head().expect("readable").expect("a commit")
    }

    pub(super) fn now(&self) -> Instant {
        Instant::from_epoch(self.at + 7200)
    }

    pub(super) fn all(&self) -> Registry {
        let chronicle = Chronicle::load(&self.ledger, &NoReceipts, None).expect("readable");
        load(&self.ledger, LedgerView::Committed(self.head()), &chronicle).expect("a registry")
    }

    pub(super) fn part(&self, folder: &Path, typed: &[&str], about: StartingPoints) -> Registry {
        let reader = PartReader {
            ledger: &self.ledger,
            receipts: &NoReceipts,
            head: self.head(),
            folder,
            now: self.now(),
        };
        reader.load::<_, LoadError>(typed, false, |_| Ok((about, ()))).expect("a registry").0
    }
}

/// The numbers of a row: one kind, sender and batch, and a customer each.
fn row(pick: &[usize; 8], line: usize) -> [usize; 8] {
    let mut row = *pick;
    row[3..7].iter_mut().for_each(|pick| *pick = *pick / line + line);
    row
}
