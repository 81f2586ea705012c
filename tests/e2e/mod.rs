//! The program as people run it: the real binary, real git, a sealed environment.

mod admission;
mod asked;
mod cells;
mod crash;
mod hands;
mod import;
mod job;
mod keys;
mod life;
mod merge;
mod plain_toml;
mod proof;
mod receipts;
mod replay;
mod secrecy;
mod slips;
mod surface;
mod sync;
mod terminal;
mod writers;

use crate::common::House;

/// A renovation house with the people its regulation speaks of.
fn renovation() -> House {
    House::new(&["home-renovation"]).staff(&[
        "lin:sales",
        "wu:sales",
        "sun:leader",
        "qian:finance",
        "hr:hr-admin",
    ])
}

/// A customer as `report add` takes him.
fn customer(name: &str, phone: &str, unit: &str) -> String {
    format!("report add --name {name} --phone {phone} --address 东区 --unit {unit}")
}
