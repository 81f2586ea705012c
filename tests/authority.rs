//! Whatever a command writes may land: each commit of a registry, judged as of its parent.

use std::path::Path;

use baobei::domain::landing::Landed;
use baobei::index::{Chronicle, HouseChange, Landings, NoReceipts};
use baobei::ledger::git::{GitLedger, Options};
use baobei::ledger::{AsOf, LedgerView, ReadLedger as _};
use baobei::registry::load;
use baobei::trust::authorise::{Act, ChangedFile, objections};
use ulid::Ulid;

use crate::common::House;
use crate::common::plain_toml::is_plain_toml;

/// What had landed before a commit.
struct Before<'c> {
    chronicle: &'c Chronicle,
    order: u64,
}

impl Landings for Before<'_> {
    fn landing(&self, id: &Ulid) -> Option<Landed> {
        self.chronicle.landing(id).copied().filter(|landed| landed.order < self.order)
    }

    fn house(&self) -> Vec<HouseChange> {
        let before = |change: &&HouseChange| change.order < self.order;
        self.chronicle.house().iter().filter(before).cloned().collect()
    }
}

/// Every objection to a commit behind the first one, with the commit's subject.
fn objected(folder: &Path) -> Vec<String> {
    let ledger = GitLedger::open(folder, &Options::default()).expect("a registry").ledger;
    let chronicle = Chronicle::load(&ledger, &NoReceipts, None).expect("a chronicle");
    let history = ledger.history(None).expect("a history");
    let mut found = Vec::new();
    for pair in history.windows(2) {
        let [parent, commit] = pair else { continue };
        let stands_on = parent.id;
        let before = Before { chronicle: &chronicle, order: commit.order };
        let then = AsOf { ledger: &ledger, head: stands_on };
        let parent = load(&then, LedgerView::Committed(stands_on), &before).expect("the parent");
        let blob = |id: Option<_>| id.map(|id| ledger.blob(id).expect("a file"));
        let changes: Vec<ChangedFile> = commit
            .changes
            .iter()
            .map(|change| ChangedFile {
                path: change.path.clone(),
                before: blob(change.before),
                after: blob(change.after),
            })
            .collect();
        let signer = commit
            .message
            .lines()
            .find_map(|line| line.strip_prefix("Baobei-Staff: "))
            .expect("a signer");
        let signer = parent.org.staff.get(&signer.parse().expect("an id")).expect("somebody known");
        let act = Act {
            parent: stands_on,
            message: &commit.message,
            at: commit.committed,
            claimed: commit.committed,
            changes: &changes,
            landings: &before,
        };
        found.extend(
            objections(&parent, signer, &act)
                .into_iter()
                .map(|objection| format!("{}: {objection:?}", commit.message)),
        );
    }
    found
}

#[test]
fn the_months_work_of_a_house_may_land() {
    let house = House::empty();
    house.line("demo demo").ok();
    let folder = house.folder().join("demo");
    let none: [String; 0] = [];
    assert_eq!(objected(&folder), none);
    is_plain_toml(&folder);
}

/// The acts that the demonstration has not.
#[test]
fn every_other_command_writes_what_may_land() {
    let house = House::new(&["zipper-supplier", "home-renovation"]).staff(&[
        "lin:sales",
        "wu:sales",
        "sun:leader",
        "may:sales-management",
    ]);
    house.at("2026-03-02 10:00");
    let customer = "--policy home-renovation --name 王小明 --phone 13800001234 --address 东区";
    let report = house.adds(&format!("--as lin report add {customer}"));
    for line in [
        format!("--as lin report amend {report} --set customer.phone=13800001235 --reason 写错"),
        format!("--as sun report pause {report} --reason 休市"),
        format!("--as sun report resume {report}"),
        format!("--as lin dispute open --report {report} --claim 我先"),
    ] {
        house.writes(&line);
    }
    let dispute = house.files("disputes")[0]
        .rsplit('/')
        .next()
        .expect("a name")
        .trim_end_matches(".toml")
        .to_owned();
    for line in [
        format!("--as sun dispute resolve {dispute} --share lin=100% --reason x"),
        format!("--as lin dispute appeal {dispute} --reason x"),
        format!("--as lin dispute settle {dispute} --share lin=100%"),
        format!("--as sun sign {dispute}"),
        format!("--as lin decline {dispute}"),
        format!("--as lin dispute withdraw {dispute}"),
        format!("--as wu dispute open --report {report} --claim 我先"),
    ] {
        house.writes(&line);
    }
    let raised = house
        .git(&["log", "-1", "--format=%(trailers:key=Baobei-Subject,valueonly)"])
        .trim()
        .to_owned();
    for line in [
        format!("--as sun dispute admit {raised}"),
        format!("--as zhao report transfer {report} --to wu"),
        format!("--as wu report withdraw {report}"),
        "--as zhao team add east --name 东区".to_owned(),
        "--as zhao staff leave lin --on 2026-03-02".to_owned(),
    ] {
        house.writes(&line);
    }
    house.at("2026-03-20 10:00");
    house.write(
        "baobei.toml",
        house.read("baobei.toml").replace("log_lookups = false", "log_lookups = true"),
    );
    house.commit("settings\n\nBaobei-Staff: zhao");
    house.writes("--as wu check 13800001235 --policy home-renovation");
    let none: [String; 0] = [];
    assert_eq!(objected(house.folder()), none);
    is_plain_toml(house.folder());
}
