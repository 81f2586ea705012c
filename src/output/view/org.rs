//! People and teams.

use crate::domain::staff::{Staff, Team};
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{View, columns, finished};

/// People, in the order to be shown.
pub struct StaffList<'v>(pub Vec<&'v Staff>);

/// Teams, in the order to be shown.
pub struct TeamList<'v>(pub Vec<&'v Team>);

impl View for StaffList<'_> {
    const NAME: &'static str = "staff";
    type Item = v1::Staff;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("staff", Fit::Whole),
            ("name", Fit::Whole),
            ("roles", Fit::Wrap),
            ("team", Fit::Whole),
            ("served", Fit::Whole),
            ("signing-keys", Fit::Right),
        ];
        let mut table = columns(page, &shown);
        let today = page.words.zone.date(page.as_of);
        for staff in &self.0 {
            let day = |day: Option<crate::domain::instant::Day>| {
                day.map_or_else(String::new, |day| day.0.to_string())
            };
            let period =
                |joined, left| format!("{} – {}", day(joined), day(left)).trim().to_owned();
            let earlier = staff.served.iter().map(|service| (service.joined, Some(service.left)));
            let present = (staff.joined.is_some() || staff.left.is_some())
                .then_some((staff.joined, staff.left));
            let served: Vec<String> =
                earlier.chain(present).map(|(joined, left)| period(joined, left)).collect();
            let name = Cell::new(&staff.name);
            table.row([
                staff.id.as_str().into(),
                if staff.serves_on(today) { name } else { name.meaning(Meaning::Quiet) },
                page.words
                    .list(staff.roles.iter().map(|role| page.words.code("role", role.as_str())))
                    .into(),
                staff.team.as_ref().map_or("", |team| team.as_str()).into(),
                served.join(", ").into(),
                staff
                    .keys
                    .iter()
                    .filter(|key| key.until.is_none_or(|until| page.as_of <= until.at()))
                    .count()
                    .to_string()
                    .into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Staff> {
        self.0.iter().map(|staff| v1::Staff::of(staff)).collect()
    }

    fn csv(&self, _: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::STAFF);
        for staff in &self.0 {
            sheet.row([
                Sheeted::text(staff.id.as_str()),
                Sheeted::text(staff.name.as_str()),
                csv::list(&staff.roles),
                csv::list(&staff.team),
                csv::maybe(staff.region.as_deref()),
                csv::list(&staff.emails),
                staff.joined.map_or(Sheeted::Empty, |day| Sheeted::Date(day.0)),
                staff.left.map_or(Sheeted::Empty, |day| Sheeted::Date(day.0)),
            ]);
        }
        sheet.into_bytes()
    }
}

impl View for TeamList<'_> {
    const NAME: &'static str = "teams";
    type Item = v1::Team;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("team", Fit::Whole),
            ("name", Fit::Whole),
            ("team-kind", Fit::Whole),
            ("parent", Fit::Whole),
            ("region", Fit::Wrap),
            ("designated", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        for team in &self.0 {
            table.row([
                team.id.as_str().into(),
                Cell::new(&team.name),
                team.kind.as_deref().unwrap_or_default().into(),
                team.parent.as_ref().map_or("", |parent| parent.as_str()).into(),
                team.region.as_deref().unwrap_or_default().into(),
                team.designated.as_ref().map_or("", |staff| staff.as_str()).into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Team> {
        self.0.iter().map(|team| v1::Team::of(team)).collect()
    }

    fn csv(&self, _: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::TEAMS);
        for team in &self.0 {
            sheet.row([
                Sheeted::text(team.id.as_str()),
                Sheeted::text(team.name.as_str()),
                csv::maybe(team.short.as_deref()),
                csv::maybe(team.kind.as_deref()),
                csv::list(&team.parent),
                csv::maybe(team.region.as_deref()),
                csv::list(&team.designated),
            ]);
        }
        sheet.into_bytes()
    }
}
