//! What happens in the demonstration. Names and numbers are invented.

use crate::cli::Exit;

/// A part of the story: what is told, and the commands that do it.
pub(super) struct DemoPart {
    /// The id of the message that tells it.
    pub(super) told: &'static str,
    pub(super) steps: &'static [DemoCommand],
}

/// One command line.
pub(super) struct DemoCommand {
    /// When, in the registry's zone.
    pub(super) at: &'static str,
    /// Who is at the keyboard.
    pub(super) by: &'static str,
    /// What is typed. `@NAME` stands for the end of an id that an earlier step named.
    pub(super) args: &'static [&'static str],
    /// How it ends.
    pub(super) exit: Exit,
    /// What the record that it makes is called from then on.
    pub(super) names: Option<&'static str>,
    /// Only the command line is shown.
    pub(super) quiet: bool,
}

const fn step(at: &'static str, by: &'static str, args: &'static [&'static str]) -> DemoCommand {
    DemoCommand { at, by, args, exit: Exit::Done, names: None, quiet: false }
}

const fn quiet(at: &'static str, by: &'static str, args: &'static [&'static str]) -> DemoCommand {
    DemoCommand { quiet: true, ..step(at, by, args) }
}

const fn named(name: &'static str, step: DemoCommand) -> DemoCommand {
    DemoCommand { names: Some(name), ..step }
}

const fn refused(step: DemoCommand) -> DemoCommand {
    DemoCommand { exit: Exit::Findings, ..step }
}

pub(super) const SCENES: &[DemoPart] = &[
    DemoPart {
        told: "demo-house",
        steps: &[
            step(
                "2026-10-08 09:00",
                "boss",
                &[
                    "init",
                    "@DIR",
                    "--preset",
                    "auto-dealership",
                    "--preset",
                    "home-renovation",
                    "--admin",
                    "boss",
                    "--name",
                    "示范行",
                ],
            ),
            quiet("2026-10-08 09:01", "boss", &["team", "add", "outlet-1", "--name", "一号网点"]),
            quiet("2026-10-08 09:02", "boss", &["team", "add", "outlet-2", "--name", "二号网点"]),
            quiet(
                "2026-10-08 09:03",
                "boss",
                &["staff", "add", "lin", "--name", "林晓", "--role", "sales", "--team", "outlet-1"],
            ),
            quiet(
                "2026-10-08 09:04",
                "boss",
                &["staff", "add", "wu", "--name", "吴迪", "--role", "sales", "--team", "outlet-2"],
            ),
            quiet(
                "2026-10-08 09:05",
                "boss",
                &[
                    "staff", "add", "zhao", "--name", "赵敏", "--role", "manager", "--team",
                    "outlet-1",
                ],
            ),
            quiet(
                "2026-10-08 09:06",
                "boss",
                &["staff", "add", "shen", "--name", "沈岚", "--role", "leader"],
            ),
            quiet(
                "2026-10-08 09:07",
                "boss",
                &["staff", "add", "qian", "--name", "钱进", "--role", "finance"],
            ),
            step("2026-10-08 09:08", "boss", &["staff", "list"]),
        ],
    },
    DemoPart {
        told: "demo-first",
        steps: &[
            named(
                "first",
                step(
                    "2026-10-12 09:40",
                    "lin",
                    &[
                        "report",
                        "add",
                        "--policy",
                        "auto-dealership",
                        "--name",
                        "王宁",
                        "--phone",
                        "13800000001",
                    ],
                ),
            ),
            quiet("2026-10-12 10:00", "lin", &["record", "@first", "a-card"]),
            named("card", quiet("2026-10-12 10:01", "lin", &["record", "@first", "b-card"])),
            quiet("2026-10-12 10:01", "zhao", &["sign", "@card"]),
            quiet("2026-10-12 10:01", "wu", &["sign", "@card"]),
            quiet(
                "2026-10-12 10:02",
                "lin",
                &["record", "@first", "classify", "-f", "class=grade", "-f", "value=A"],
            ),
        ],
    },
    DemoPart {
        told: "demo-blind",
        steps: &[
            refused(step(
                "2026-10-13 14:00",
                "wu",
                &["check", "13800000001", "--policy", "auto-dealership"],
            )),
            named(
                "second",
                step(
                    "2026-10-13 14:10",
                    "wu",
                    &[
                        "report",
                        "add",
                        "--policy",
                        "auto-dealership",
                        "--name",
                        "王宁",
                        "--phone",
                        "13800000001",
                    ],
                ),
            ),
        ],
    },
    DemoPart {
        told: "demo-follow-up",
        steps: &[
            named(
                "contact-1",
                quiet(
                    "2026-10-15 16:00",
                    "lin",
                    &["record", "@first", "follow-up", "--note", "电话回访"],
                ),
            ),
            quiet("2026-10-15 16:00", "zhao", &["sign", "@contact-1"]),
            named(
                "contact-2",
                quiet(
                    "2026-10-18 16:00",
                    "lin",
                    &["record", "@first", "follow-up", "--note", "试驾"],
                ),
            ),
            quiet("2026-10-18 16:00", "zhao", &["sign", "@contact-2"]),
            named(
                "contact-3",
                quiet(
                    "2026-10-20 10:00",
                    "lin",
                    &["record", "@first", "follow-up", "--note", "谈价"],
                ),
            ),
            quiet("2026-10-20 10:00", "zhao", &["sign", "@contact-3"]),
            named(
                "car",
                step(
                    "2026-10-20 15:20",
                    "wu",
                    &[
                        "record",
                        "@first",
                        "delivery",
                        "-f",
                        "name=王宁",
                        "-f",
                        "phone=13800000001",
                        "-f",
                        "amount=26.8万",
                        "-f",
                        "commission=3000",
                    ],
                ),
            ),
            step("2026-10-21 09:00", "qian", &["commission", "preview"]),
        ],
    },
    DemoPart {
        told: "demo-dispute",
        steps: &[
            named(
                "claim",
                step(
                    "2026-10-22 10:29",
                    "lin",
                    &[
                        "dispute",
                        "open",
                        "--report",
                        "@first",
                        "--report",
                        "@second",
                        "--over",
                        "@car",
                        "--claim",
                        "王宁由我先接待、先报备并按期跟进",
                    ],
                ),
            ),
            step("2026-10-22 11:00", "shen", &["dispute", "show", "@claim"]),
            step("2026-10-22 11:05", "shen", &["rule", "explain", "@first"]),
        ],
    },
    DemoPart {
        told: "demo-finding",
        steps: &[
            quiet(
                "2026-10-23 09:00",
                "zhao",
                &["finding", "add", "@first", "--finding", "help-amount", "--answer", "100 CNY"],
            ),
            step(
                "2026-10-23 09:20",
                "shen",
                &[
                    "dispute",
                    "resolve",
                    "@claim",
                    "--share",
                    "lin=100%",
                    "--reason",
                    "逐项审查，各项成立",
                ],
            ),
            step("2026-10-23 09:30", "qian", &["commission", "preview"]),
        ],
    },
    DemoPart {
        told: "demo-refused",
        steps: &[
            named(
                "home",
                step(
                    "2026-10-24 10:00",
                    "lin",
                    &[
                        "report",
                        "add",
                        "--policy",
                        "home-renovation",
                        "--name",
                        "陈晨",
                        "--phone",
                        "13700000001",
                        "--address",
                        "东区3栋1201",
                    ],
                ),
            ),
            refused(step(
                "2026-10-26 10:00",
                "wu",
                &[
                    "report",
                    "add",
                    "--policy",
                    "home-renovation",
                    "--name",
                    "陈晨",
                    "--phone",
                    "13700000001",
                    "--address",
                    "东区3栋1201",
                ],
            )),
            step(
                "2026-10-27 11:00",
                "lin",
                &["record", "@home", "deposit", "-f", "amount=5000", "--evidence", "receipt"],
            ),
            quiet(
                "2026-10-30 16:00",
                "lin",
                &["record", "@home", "contract", "-f", "amount=50万", "-f", "commission=8000"],
            ),
        ],
    },
    DemoPart {
        told: "demo-payroll",
        steps: &[
            step("2026-11-01 09:00", "qian", &["commission", "close", "2026-10"]),
            step("2026-11-01 09:05", "qian", &["commission", "export", "2026-10"]),
            step("2026-11-01 09:10", "boss", &["status"]),
        ],
    },
];
