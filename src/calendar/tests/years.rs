use super::*;
use crate::domain::invalid::{InvalidText, TextKind};
use crate::domain::problem::ProblemKind;

#[test]
fn working_days_of_each_year() {
    let calendar = calendar();
    assert_eq!(calendar.name(), "CN 2023-2026");
    for (year, expected) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
        let first = date(&format!("{year}-01-01"));
        let last = date(&format!("{year}-12-31"));
        let worked = workdays_between(first, last, &calendar).expect("covered")
            + u32::from(calendar.is_workday(first).expect("covered"));
        assert_eq!(worked, expected, "{year}");
    }
}

#[test]
fn holidays_make_up_days_and_the_unknown() {
    let calendar = calendar();
    for (day, worked) in [
        ("2025-09-28", true),
        ("2025-10-01", false),
        ("2025-10-11", true),
        ("2025-10-12", false),
        ("2025-10-13", true),
        ("2024-02-09", true),
        ("2026-02-14", true),
    ] {
        assert_eq!(calendar.is_workday(date(day)), Ok(worked), "{day}");
    }
    for day in ["2022-12-31", "2027-01-04"] {
        assert_eq!(calendar.is_workday(date(day)), Err(OutOfCalendar { date: date(day) }), "{day}");
    }
    assert_eq!(calendar.festival(date("2025-02-08")), Some("春节"));
    assert_eq!(calendar.festival(date("2025-02-15")), None);
    assert!(!calendar.is_provisional(date("2025-02-15")));
}

#[test]
fn no_files_cover_nothing() {
    let none = WorkCalendar::read::<&str, &str>(&[]).expect("nothing to be wrong");
    assert_eq!(none.name(), "none");
    assert!(!none.covers(date("2025-01-01")));
}

fn file(year: i32, days: &str) -> String {
    format!(
        "schema = 1\nregion = \"CN\"\nyear = {year}\nstatus = \
         \"provisional\"\n\n[[festival]]\nname = \"春节\"\n{days}\n"
    )
}

#[test]
fn a_notice_may_name_days_of_the_year_beside_its_own() {
    let files = [("b.toml", file(2031, "holidays = [\"2030-12-31\"]")), ("a.toml", file(2030, ""))];
    let calendar = WorkCalendar::read(&files).expect("two good files");
    assert_eq!(calendar.is_workday(date("2030-12-31")), Ok(false));
    assert!(calendar.is_provisional(date("2030-12-31")));
}

#[test]
fn all_problems_name_their_file() {
    let files = [
        ("good.toml", file(2030, "holidays = [\"2030-01-01\"]")),
        ("again.toml", file(2030, "workdays = [\"2030-01-01\"]")),
        ("far.toml", file(2031, "holidays = [\"2033-01-01\"]")),
        ("schema.toml", file(2032, "").replace("schema = 1", "schema = 2")),
        ("region.toml", file(2032, "").replace("CN", "HK")),
        ("field.toml", file(2032, "holiday = []")),
        ("date.toml", file(2032, "holidays = [\"2032-02-30\"]")),
    ];
    let problems = WorkCalendar::read(&files).expect_err("bad files");
    let found: Vec<_> = problems
        .iter()
        .map(|found| (found.file.as_str(), &found.problem.kind, found.problem.span.end > 0))
        .collect();
    let expected = [
        ("again.toml", ProblemKind::CalendarYear { year: 2030 }),
        ("again.toml", ProblemKind::CalendarContradiction { date: date("2030-01-01") }),
        ("far.toml", ProblemKind::CalendarFarDate { date: date("2033-01-01"), year: 2031 }),
        ("schema.toml", ProblemKind::CalendarSchema { found: 2, known: 1 }),
        (
            "region.toml",
            ProblemKind::CalendarRegion { found: "HK".to_owned(), expected: "CN".to_owned() },
        ),
        ("field.toml", ProblemKind::UnknownKey { key: "holiday".to_owned() }),
        ("date.toml", InvalidText::new(TextKind::Date, "2032-02-30").into()),
    ];
    let expected: Vec<_> = expected.iter().map(|(file, kind)| (*file, kind, true)).collect();
    assert_eq!(found, expected);
}
