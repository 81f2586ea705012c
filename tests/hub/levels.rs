//! Hubs that cannot judge beforehand, registries that are taken over, and what the doctor finds.

use std::fs;

use super::Hub;

#[test]
fn after_the_fact_everything_is_acknowledged_and_what_is_wrong_is_named() {
    let hub = Hub::empty();
    hub.git_in(".", &["init", "-q", "--bare", "-b", "main", "hub.git"]).fine();
    hub.baobei(&["hub", "install", "hub.git", "--level", "post"]).fine();
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    hub.founds();
    hub.push("zhao", &[]).fine();
    hub.tick(1);
    hub.git("zhao", &["commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "x"]).fine();
    let said = hub.push("zhao", &["--push-option=lang=en"]).fine();
    assert!(said.err.contains("[unsigned]") && said.err.contains("receipt 2"), "{}", said.err);
    assert!(hub.receipts().iter().all(|receipt| Hub::field(receipt, "mode") == "post"));
    hub.whole();
}

#[test]
fn a_notary_acknowledges_what_he_finds() {
    let hub = Hub::empty();
    hub.git_in(".", &["init", "-q", "--bare", "-b", "main", "hub.git"]).fine();
    hub.founds();
    hub.push("zhao", &[]).fine();
    hub.baobei(&["hub", "notary", "notary.git", "hub.git"]).fine();
    assert!(
        hub.baobei(&["--lang", "en", "hub", "notary", "notary.git", "hub.git"])
            .fine()
            .err
            .contains("nothing new")
    );
    hub.works("zhao");
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.baobei(&["hub", "notary", "notary.git", "hub.git"]).fine();
    // The receipts stand beside the branch.
    let receipts = hub.receipts();
    assert_eq!(receipts.len(), 2);
    assert!(receipts.iter().all(|receipt| Hub::field(receipt, "mode") == "poll"));
    assert_eq!(receipts[1].matches("\ncommit ").count(), 2);
    hub.whole();
    // A branch that was rewritten is not followed.
    hub.git("zhao", &["push", "-q", "-f", "origin", "HEAD~1:main"]).fine();
    hub.tick(1);
    hub.git("zhao", &["commit", "-q", "--amend", "--allow-empty", "-m", "other"]).fine();
    hub.git("zhao", &["push", "-q", "-f", "origin", "HEAD:main"]).fine();
    assert!(!hub.baobei(&["hub", "notary", "notary.git", "hub.git"]).ok);
    assert_eq!(hub.receipts().len(), 2);
}

#[test]
fn a_registry_is_taken_over_with_one_receipt_that_says_so() {
    let hub = Hub::empty();
    hub.git_in(".", &["init", "-q", "-b", "main", "hub.git"]).fine();
    hub.founds();
    // A second commit that nobody signed: before there was a hub, nobody asked.
    hub.tick(1);
    hub.git("zhao", &["commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "x"]).fine();
    fs::remove_dir_all(hub.path("hub.git")).expect("gone");
    hub.baobei(&["hub", "init", "hub.git", "--from", "zhao-clone"]).fine();
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    let receipts = hub.receipts();
    assert_eq!((receipts.len(), Hub::field(&receipts[0], "mode")), (1, "adopt".into()));
    assert_eq!(receipts[0].matches("\ncommit ").count(), 2);
    assert_eq!(
        hub.hub(&["for-each-ref", "--format=%(refname)"]).lines().collect::<Vec<_>>(),
        ["refs/heads/main", "refs/receipts/log"]
    );
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.whole();
    // A registry to which nobody could write any more stays as it is.
    hub.write("zhao", "org/staff/zhao.toml", &hub.person("zhao", "admin", &[]));
    hub.commit("zhao", "keys gone");
    let said = hub.baobei(&["--lang", "en", "hub", "init", "second.git", "--from", "zhao-clone"]);
    assert!(!said.ok && said.err.contains("staff key add"), "{}", said.err);
    assert!(!hub.path("second.git").exists());
}

#[test]
fn the_doctor_finds_what_is_wrong_and_says_the_fix() {
    let hub = Hub::new();
    let finds = |code: &str, fix: &str| {
        let said = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
        assert!(
            !said.ok && said.out.contains(&format!("[{code}]")) && said.out.contains(fix),
            "{code}: {}",
            said.out
        );
    };
    finds("borrowed-clock", "baobei.clock system");
    hub.git_in("hub.git", &["config", "baobei.clock", "system"]).fine();
    hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]).fine();
    let hook = hub.path("hub.git/hooks/pre-receive");
    fs::write(&hook, "#!/bin/sh\nexec baobei hub hook pre-receive\n").expect("written");
    finds("other-hook", "hub install");
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o644)).expect("set");
    finds("dead-hook", "chmod +x");
    fs::remove_file(&hook).expect("gone");
    finds("missing-hook", "hub install");
    hub.git_in("hub.git", &["config", "receive.denyDeletes", "false"]).fine();
    finds("setting", "hub install");
    hub.baobei(&["hub", "install", "hub.git"]).fine();
    hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]).fine();
    fs::set_permissions(hub.path("hub.git/baobei/hub_key"), fs::Permissions::from_mode(0o644))
        .expect("set");
    finds("open-key", "chmod 600");
    fs::copy(hub.path("lin.pub"), hub.path("hub.git/baobei/hub_key.pub")).expect("another");
    finds("other-public-key", "ssh-keygen -y");
    let (heads, away) = (hub.path("hub.git/refs/heads"), hub.path("heads"));
    fs::rename(&heads, &away).expect("away");
    fs::write(&heads, "").expect("a file in its place");
    finds("unwritable", "chown");
    fs::remove_file(&heads).and_then(|()| fs::rename(&away, &heads)).expect("back");
    fs::remove_file(hub.path("hub.git/baobei/hub_key")).expect("gone");
    finds("broken-key", "hub_key");
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    hub.works("zhao");
    // However long nobody pushed since.
    hub.tick(30 * 24 * 3600);
    let forced = hub.head("zhao");
    hub.git_in("hub.git", &["fetch", "-q", "../zhao-clone", "main"]).fine();
    hub.hub(&["update-ref", "refs/heads/main", &forced]);
    finds("unacknowledged", "--heal");
    hub.hub(&["update-ref", "-d", "refs/heads/main"]);
    finds("rewritten", "update-ref");
    hub.git_in(".", &["init", "-q", "--bare", "--object-format=sha256", "odd.git"]).fine();
    assert!(
        hub.baobei(&["--lang", "en", "hub", "doctor", "odd.git"]).out.contains("[unsupported]")
    );
}

#[test]
fn a_hook_of_somebody_else_stays() {
    let hub = Hub::empty();
    hub.git_in(".", &["init", "-q", "--bare", "-b", "main", "hub.git"]).fine();
    let hook = hub.path("hub.git/hooks/pre-receive");
    fs::create_dir_all(hook.parent().expect("a folder")).expect("made");
    fs::write(&hook, "#!/bin/sh\nexit 0\n").expect("written");
    let said = hub.baobei(&["--lang", "en", "hub", "install", "hub.git"]);
    assert!(!said.ok && said.err.contains("is a hook of another program"), "{}", said.err);
    assert_eq!(fs::read_to_string(&hook).expect("a hook"), "#!/bin/sh\nexit 0\n");
}
