//! The files that `data-template/` ships, and the arithmetic over them.

mod arithmetic;
mod years;

use chrono::NaiveDate;

use super::*;
use crate::domain::instant::{Instant, Zone, read_date};

pub(super) const FILES: [(&str, &str); 4] = [
    ("calendar/cn-2023.toml", include_str!("../../data-template/calendar/cn-2023.toml")),
    ("calendar/cn-2024.toml", include_str!("../../data-template/calendar/cn-2024.toml")),
    ("calendar/cn-2025.toml", include_str!("../../data-template/calendar/cn-2025.toml")),
    ("calendar/cn-2026.toml", include_str!("../../data-template/calendar/cn-2026.toml")),
];

pub(super) fn calendar() -> WorkCalendar {
    WorkCalendar::read(&FILES).expect("the template's calendars")
}

pub(super) fn date(text: &str) -> NaiveDate {
    read_date(text).expect("a date")
}

pub(super) fn at(text: &str) -> Instant {
    Zone::default().read(text).expect("a time")
}
