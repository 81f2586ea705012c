//! The calendar files of a registry and what they say about a day.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::Deserialize;
use toml::Spanned;

use crate::domain::document::whole;
use crate::domain::problem::{Problem, ProblemKind};

/// The layout of calendar files that this program reads.
const SCHEMA: u32 = 1;

/// A calendar file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "the notice is for people; it is listed so that misspelt fields are found"
)]
struct RawCalendar {
    schema: Spanned<u32>,
    region: Spanned<String>,
    year: Spanned<i32>,
    status: YearStatus,
    notice: Option<String>,
    notice_number: Option<String>,
    notice_date: Option<NaiveDate>,
    #[serde(default)]
    festival: Vec<RawFestival>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the English name is for people")]
struct RawFestival {
    name: String,
    name_en: Option<String>,
    #[serde(default)]
    holidays: Vec<Spanned<NaiveDate>>,
    #[serde(default)]
    workdays: Vec<Spanned<NaiveDate>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum YearStatus {
    Official,
    Provisional,
}

/// A day that the notice names.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NamedDay {
    festival: String,
    is_worked: bool,
}

/// Which days are worked: Monday to Friday, less the holidays, and the make-up days besides.
///
/// It answers for the years whose files were read and for no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    region: String,
    years: BTreeMap<i32, YearStatus>,
    days: BTreeMap<NaiveDate, NamedDay>,
}

/// A day in a year of which no calendar file was read. Nothing is guessed about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no calendar says whether {date} is a working day; add the calendar file of \
 {}", date.year())]
pub struct OutOfCalendar {
    /// The day without an answer.
    pub date: NaiveDate,
}

/// Something wrong in a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarProblem {
    /// The file as it was named when it was read.
    pub file: String,
    pub problem: Problem,
}

impl WorkCalendar {
    /// A calendar that covers nothing.
    pub const EMPTY: Self =
        Self { region: String::new(), years: BTreeMap::new(), days: BTreeMap::new() };

    /// Reads calendar files, each a name for messages and its text, and merges their days: a notice
    /// also names days of the year beside its own. No files make a calendar that covers nothing.
    ///
    /// # Errors
    /// All that is wrong in any of them.
    pub fn read<N: AsRef<str>, T: AsRef<str>>(
        files: &[(N, T)],
    ) -> Result<Self, Vec<CalendarProblem>> {
        let mut calendar = Self::default();
        let mut problems = Vec::new();
        for (name, text) in files {
            calendar.take(name.as_ref(), text.as_ref(), &mut problems);
        }
        if problems.is_empty() { Ok(calendar) } else { Err(problems) }
    }

    /// This calendar and one file more.
    ///
    /// # Errors
    /// All that is wrong in the file, or between it and the others.
    pub fn with(&self, name: &str, text: &str) -> Result<Self, Vec<CalendarProblem>> {
        let mut calendar = self.clone();
        let mut problems = Vec::new();
        calendar.take(name, text, &mut problems);
        if problems.is_empty() { Ok(calendar) } else { Err(problems) }
    }

    fn take(&mut self, name: &str, text: &str, problems: &mut Vec<CalendarProblem>) {
        let mut push = |problem| problems.push(CalendarProblem { file: name.to_owned(), problem });
        match whole::<RawCalendar>(text) {
            Ok(raw) => self.add(raw, &mut |span, kind| push(Problem::new(span, kind))),
            Err(problems) => problems.into_iter().for_each(push),
        }
    }

    /// The first day of which `after` says otherwise than this one: another answer, or none any
    /// more.
    pub fn first_change(&self, after: &Self) -> Option<NaiveDate> {
        let worked = |calendar: &Self, day: NaiveDate| {
            calendar.days.get(&day).map_or(!is_weekend(day), |named| named.is_worked)
        };
        let days = self
            .days
            .keys()
            .chain(after.days.keys())
            .copied()
            .filter(|day| worked(self, *day) != worked(after, *day));
        let gone = self.years.keys().filter(|year| !after.years.contains_key(year));
        days.chain(gone.filter_map(|year| NaiveDate::from_ymd_opt(*year, 1, 1))).min()
    }

    fn add(&mut self, raw: RawCalendar, push: &mut impl FnMut(Range<usize>, ProblemKind)) {
        if *raw.schema.get_ref() != SCHEMA {
            let kind = ProblemKind::CalendarSchema { found: *raw.schema.get_ref(), known: SCHEMA };
            return push(raw.schema.span(), kind);
        }
        if self.years.is_empty() {
            self.region.clone_from(raw.region.get_ref());
        } else if *raw.region.get_ref() != self.region {
            let span = raw.region.span();
            return push(
                span,
                ProblemKind::CalendarRegion {
                    found: raw.region.into_inner(),
                    expected: self.region.clone(),
                },
            );
        }
        let year = *raw.year.get_ref();
        if self.years.insert(year, raw.status).is_some() {
            push(raw.year.span(), ProblemKind::CalendarYear { year });
        }
        for festival in &raw.festival {
            let days = |dates: &[Spanned<NaiveDate>], is_worked| {
                dates.iter().map(move |date| (date.clone(), is_worked)).collect::<Vec<_>>()
            };
            for (date, is_worked) in
                days(&festival.holidays, false).into_iter().chain(days(&festival.workdays, true))
            {
                let named = NamedDay { festival: festival.name.clone(), is_worked };
                if let Err(fault) = self.name_day(year, *date.get_ref(), named) {
                    push(date.span(), fault);
                }
            }
        }
    }

    fn name_day(&mut self, year: i32, date: NaiveDate, named: NamedDay) -> Result<(), ProblemKind> {
        if date.year().abs_diff(year) > 1 {
            return Err(ProblemKind::CalendarFarDate { date, year });
        }
        let is_worked = named.is_worked;
        let known = self.days.entry(date).or_insert(named);
        if known.is_worked == is_worked {
            Ok(())
        } else {
            Err(ProblemKind::CalendarContradiction { date })
        }
    }

    /// Region and years, as in `CN 2023-2026`; `none` for a calendar that covers nothing.
    pub fn name(&self) -> String {
        match (self.years.first_key_value(), self.years.last_key_value()) {
            (Some((first, _)), Some((last, _))) if first == last => {
                format!("{} {first}", self.region)
            }
            (Some((first, _)), Some((last, _))) => format!("{} {first}-{last}", self.region),
            _ => "none".to_owned(),
        }
    }

    /// Whether the year of `date` was read.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.years.contains_key(&date.year())
    }

    /// Whether the notice for the year of `date` is still awaited and its file a guess.
    pub fn is_provisional(&self, date: NaiveDate) -> bool {
        self.years.get(&date.year()) == Some(&YearStatus::Provisional)
    }

    /// Whether `date` is worked.
    ///
    /// # Errors
    /// A date outside the years that were read has no answer.
    pub fn is_workday(&self, date: NaiveDate) -> Result<bool, OutOfCalendar> {
        if !self.covers(date) {
            return Err(OutOfCalendar { date });
        }
        Ok(self.days.get(&date).map_or(!is_weekend(date), |named| named.is_worked))
    }

    /// The festival for which `date` is off or made up, to explain a deadline.
    pub fn festival(&self, date: NaiveDate) -> Option<&str> {
        self.days.get(&date).map(|named| named.festival.as_str())
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
