//! What a hub takes, and how it says so.

use super::Hub;

#[test]
fn an_honest_push_lands_with_its_receipt() {
    let hub = Hub::new();
    let pushed = vec![hub.works("zhao"), hub.works("zhao"), hub.works("zhao")];
    let said = hub.push("zhao", &["--push-option=lang=zh-CN", "--push-option=receipt"]).fine();
    assert!(said.err.contains("回执2"), "{}", said.err);
    let line = said
        .err
        .lines()
        .find_map(|line| line.trim_start_matches("remote: ").strip_prefix("baobei-receipt "))
        .expect("the receipt");
    let receipts = hub.receipts();
    assert_eq!(receipts.len(), 2);
    let named: Vec<&str> =
        receipts[1].lines().filter_map(|line| line.strip_prefix("commit ")).collect();
    assert_eq!(named, pushed);
    assert_eq!(
        (Hub::field(&receipts[1], "mode"), Hub::field(&receipts[1], "registry")),
        ("hook".into(), "0123456789abcdef".into())
    );
    // What stands in the line is the commit of the log, so nothing more must be fetched.
    use base64ct::{Base64, Encoding as _};
    let raw = String::from_utf8(Base64::decode_vec(line.trim()).expect("base64")).expect("text");
    std::fs::write(hub.path("receipt"), raw).expect("written");
    let id = hub.git("zhao", &["hash-object", "-t", "commit", "-w", "../receipt"]).fine().out;
    assert_eq!(id.trim(), hub.hub(&["rev-parse", "refs/receipts/log"]));
    hub.whole();
    // Everybody may fetch the receipts, and nobody may write them.
    hub.clone_for("lin");
    hub.git("lin", &["fetch", "-q", "origin", "refs/receipts/log:refs/receipts/log"]).fine();
    assert!(!hub.git("lin", &["push", "origin", "HEAD:refs/receipts/log"]).ok);
}

#[test]
fn a_hub_needs_no_home_and_no_configuration() {
    let hub = Hub::new();
    hub.works("zhao");
    // As a server's process has it: nothing but a path.
    let served =
        "env -i PATH=\"$PATH\" GIT_COMMITTER_DATE=\"$GIT_COMMITTER_DATE\" git receive-pack";
    hub.push("zhao", &["--receive-pack", served]).fine();
    assert_eq!(hub.receipts().len(), 2);
    hub.whole();
}

#[test]
fn a_receipt_is_never_dated_before_the_one_before_it() {
    let hub = Hub::new();
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    let before = Hub::field(&hub.receipts()[1], "time");
    hub.works("zhao");
    // The hub's clock alone goes back by an hour.
    let earlier = "GIT_COMMITTER_DATE='2026-03-02 08:00:00 +0800' git receive-pack";
    hub.push("zhao", &["--receive-pack", earlier]).fine();
    assert_eq!(Hub::field(&hub.receipts()[2], "time"), before);
    hub.whole();
    hub.tick(-3600);
    let doctor = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
    assert!(!doctor.ok && doctor.out.contains("[clock-behind]"), "{}", doctor.out);
}

#[test]
fn a_certificate_is_kept_with_the_receipt() {
    let hub = Hub::new();
    hub.baobei(&["hub", "install", "hub.git", "--certificates", "asked"]).fine();
    hub.works("zhao");
    hub.push("zhao", &["--signed=if-asked"]).fine();
    let receipt = hub.receipts().pop().expect("a receipt");
    assert_ne!(Hub::field(&receipt, "certificate"), "-");
    assert!(
        receipt.contains("certificate version 0.1") && receipt.contains("pusher "),
        "{receipt}"
    );
    hub.whole();
}

#[test]
fn six_clones_at_once_land_one_after_the_other() {
    let hub = Hub::new();
    hub.tick(60);
    for nth in 0..6 {
        hub.git_in(".", &["clone", "-q", "hub.git", &format!("c{nth}-clone")]).fine();
        let who = format!("c{nth}");
        for name in ["user.name", "user.email", "gpg.format", "user.signingkey", "commit.gpgsign"] {
            let value = hub.git("zhao", &["config", name]).fine().out;
            hub.git(&who, &["config", name, value.trim()]).fine();
        }
    }
    std::thread::scope(|scope| {
        for nth in 0..6 {
            let mut shell = hub.program("sh");
            let work = format!(
                "cd c{nth}-clone; for op in 1 2 3; do mkdir -p org/teams; \
                 printf 'format = 1\\nid = \"t{nth}-%s\"\\nname = \"t\"\\n' $op > \
                 org/teams/t{nth}-$op.toml; git add -A; git commit -qm 'team add'; \
                 until git push -q origin main 2>../err{nth}; do grep -q 'fetch \
                 first\\|non-fast-forward\\|cannot lock' ../err{nth} || exit 1; \
                 git fetch -q origin && git rebase -q origin/main || exit 1; done; done"
            );
            shell.args(["-c", &work]);
            scope.spawn(move || assert!(shell.status().expect("a shell").success()));
        }
    });
    assert_eq!(hub.receipts().len(), 1 + 18);
    assert_eq!(
        hub.hub(&["ls-tree", "-r", "--name-only", "main", "org/teams/"]).lines().count(),
        18
    );
    hub.whole();
}
