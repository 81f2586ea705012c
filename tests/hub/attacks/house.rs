//! Lies about the house: its settings, regulations and people.

use super::super::Hub;
use super::{POLICY, policy};

#[test]
fn attack_sales_change_the_house() {
    let hub = Hub::besieged();
    let settings = hub.text("lin", "baobei.toml");
    hub.may_not(
        "lin",
        "baobei.toml",
        &format!("{settings}offline_window = 365\n"),
        "not-permitted",
    );
    hub.may_not("lin", "policy/next.toml", &policy(3, "2026-03-02"), "not-permitted");
    let calendar =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data-template/calendar/cn-2026.toml"));
    hub.may_not("lin", "calendar/cn-2026.toml", calendar, "not-permitted");
    let me = hub.text("lin", "org/staff/lin.toml").replace("sales", "admin");
    hub.may_not("lin", "org/staff/lin.toml", &me, "not-permitted");
    hub.may_not("lin", "org/staff/mole.toml", &hub.person("mole", "admin", &[]), "not-permitted");
}

#[test]
fn attack_a_regulation_rolled_back() {
    let hub = Hub::besieged();
    hub.may_not("zhao", "policy/next.toml", &policy(1, "2026-03-02"), "policy-rollback");
    hub.may_not("zhao", "policy/next.toml", &policy(2, "2026-03-02"), "policy-rollback");
    hub.may_not("zhao", POLICY, &policy(2, "2026-02-01"), "policy-kept");
    // A higher version that would judge anew what lin registered.
    hub.may_not("zhao", "policy/next.toml", &policy(3, "2026-02-01"), "policy-backdated");
    hub.git("zhao", &["rm", "-q", POLICY]).fine();
    hub.commit("zhao", "a subject");
    hub.refuses(|| hub.push("zhao", &[]), "policy-kept");
}

#[test]
fn attack_the_house_renamed_or_left_without_a_keeper() {
    let hub = Hub::besieged();
    let settings = hub.text("zhao", "baobei.toml").replace("0123456789abcdef", "fedcba9876543210");
    hub.may_not("zhao", "baobei.toml", &settings, "registry-renamed");
    let me = hub.text("zhao", "org/staff/zhao.toml").replace("admin", "sales");
    hub.may_not("zhao", "org/staff/zhao.toml", &me, "last-admin");
}

#[test]
fn attack_a_key_taken_away_from_the_past() {
    let hub = Hub::besieged();
    hub.may_not("zhao", "org/staff/lin.toml", &hub.person("lin", "sales", &[]), "key-removed");
    let other = format!("public = \"{}\"", hub.public("eve"));
    hub.may_not("zhao", "org/staff/lin.toml", &hub.person("lin", "sales", &[other]), "key-removed");
    let twice = hub.text("zhao", "org/staff/wu.toml").replace("wu@example.com", "lin@example.com");
    hub.may_not("zhao", "org/staff/wu.toml", &twice, "email-taken");
}

/// The regulation in force may get a remark, and no other word.
#[test]
fn attack_a_word_changed_among_remarks() {
    let hub = Hub::besieged();
    let text = hub.text("zhao", POLICY);
    hub.may_not(
        "zhao",
        POLICY,
        &format!("# only a remark\n{}", text.replace("\"refuse\"", "\"contest\"")),
        "policy-kept",
    );
    hub.write("zhao", POLICY, &format!("# only a remark\n{}", text.replace(" = ", "=")));
    hub.commit("zhao", "a remark");
    hub.push("zhao", &[]).fine();
    hub.audit("hub.git").is_clean();
}

#[test]
fn attack_a_day_that_is_past_made_a_holiday() {
    let hub = Hub::besieged();
    let file = "calendar/cn-2026.toml";
    let calendar =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data-template/calendar/cn-2026.toml"));
    hub.write("zhao", file, calendar);
    hub.commit("zhao", "calendar");
    hub.push("zhao", &[]).fine();
    hub.may_not(
        "zhao",
        file,
        &format!("{calendar}\n[[festival]]\nname = \"x\"\nholidays = [\"2026-02-26\"]\n"),
        "calendar-kept",
    );
}

#[test]
fn attack_a_theft_forgotten() {
    let hub = Hub::besieged();
    let file = "org/staff/lin.toml";
    let text = hub.text("zhao", file);
    hub.write("zhao", file, &format!("{text}suspect = 2026-03-01T00:00:00+08:00\n"));
    hub.commit("zhao", "stolen");
    hub.push("zhao", &[]).fine();
    hub.may_not("zhao", file, &text, "key-removed");
    hub.may_not(
        "zhao",
        file,
        &text.replace("lin@example.com", "mole@example.com"),
        "address-removed",
    );
}

/// An admin whose key is gone keeps nothing.
#[test]
fn attack_the_house_locked_for_everybody() {
    let hub = Hub::besieged();
    hub.write("zhao", "org/staff/sun.toml", &hub.person("sun", "admin", &[]));
    hub.commit("zhao", "an admin without a key");
    hub.push("zhao", &[]).fine();
    let me = hub.text("zhao", "org/staff/zhao.toml");
    hub.may_not("zhao", "org/staff/zhao.toml", &me.replace("admin", "sales"), "last-admin");
    hub.may_not(
        "zhao",
        "org/staff/zhao.toml",
        &format!("{me}until = 2026-03-02T09:00:00+08:00\n"),
        "last-admin",
    );
    hub.may_not(
        "zhao",
        "org/staff/zhao.toml",
        &me.replace("emails", "left = 2026-12-31\nemails"),
        "last-admin",
    );
}
