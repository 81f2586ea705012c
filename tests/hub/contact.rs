//! The first word a clone has from a hub.

use super::Hub;

#[test]
fn the_first_sync_remembers_by_which_key_the_hub_is_known() {
    let hub = Hub::empty();
    hub.baobei(&["--lang", "en", "hub", "init", "hub.git"]).fine();
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    hub.founds();
    let sync = ["--lang", "en", "-C", "zhao-clone", "sync"];
    let first = hub.baobei(&sync).fine();
    assert!(first.err.contains("the hub signs with SHA256:"), "{}", first.err);
    let key =
        std::fs::read_to_string(hub.path("zhao-clone/.git/baobei/hub")).expect("the key is kept");
    let said =
        std::fs::read_to_string(hub.path("hub.git/baobei/hub_key.pub")).expect("the hub's key");
    assert!(said.starts_with(key.trim_end()), "{key} is not {said}");
    let status = hub.baobei(&["-C", "zhao-clone", "status", "--format", "json"]).fine();
    assert!(status.out.contains("\"own-hub\""), "{}", status.out);
    let second = hub.baobei(&sync).fine();
    assert!(!second.err.contains("SHA256:"), "it is said once: {}", second.err);
}
