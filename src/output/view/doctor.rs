//! What is wrong with a hub, each finding with its fix.

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::{Page, csv};
use crate::trust::hub::doctor::DoctorFinding;

use super::View;

/// Findings about a hub.
pub struct Doctor<'v>(pub &'v [DoctorFinding]);

impl View for Doctor<'_> {
    const NAME: &'static str = "hub-doctor";
    type Item = v1::HubFinding;

    fn table(&self, page: &Page<'_>) -> String {
        let say = |id: &str| page.words.catalogue.say(id);
        if self.0.is_empty() {
            return format!("{}\n", page.palette.paint(Meaning::Good, &say("sound-hub")));
        }
        let one = |item: v1::HubFinding| {
            let head =
                page.palette.paint(Meaning::Bad, &format!("{}[{}]", say("error-head"), item.code));
            let hint = page.palette.paint(Meaning::Hint, &say("hint-head"));
            format!("{head}: {}\n{hint}: {}\n", item.text, item.fix)
        };
        self.items(page).into_iter().map(one).collect()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::HubFinding> {
        let item = |finding: &DoctorFinding| {
            let [text, fix] = page.words.finding(finding);
            v1::HubFinding { code: finding.code(), text, fix }
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::DOCTOR);
        for item in self.items(page) {
            sheet.row([
                Sheeted::text(item.code),
                Sheeted::text(item.text),
                Sheeted::text(item.fix),
            ]);
        }
        sheet.into_bytes()
    }
}
