//! What is shown of a landing: the three times kept apart, the receipt, and how its place in the
//! order is secured.

use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::Landing;
use crate::output::Page;
use crate::output::colour::Meaning;
use crate::output::table::Cell;

use super::card::Card;

/// When a record landed, what its writer's clock said, and when it says itself that it was.
pub(super) fn times(
    card: &mut Card<'_, '_>,
    page: &Page<'_>,
    landing: &Landing,
    said: Option<Stamp>,
) {
    card.line("landed", place(page, landing));
    if let Some(landed) =
        landing.landed().filter(|landed| landed.authored != landed.at || page.order.waits(landed))
    {
        card.line("authored", page.words.at(landed.authored));
    }
    if let Some(said) = said {
        card.line("said", page.words.at(said.at()));
    }
    level(card, page);
}

/// How the order is secured, and what that proves.
pub(super) fn level(card: &mut Card<'_, '_>, page: &Page<'_>) {
    let level = page.order.level.as_str();
    card.line(
        "level",
        format!("{} ({})", page.words.code("level", level), page.words.code("proves", level)),
    );
}

/// When and in which commit something landed, with the number of its receipt.
fn place(page: &Page<'_>, landing: &Landing) -> Cell {
    let say = |id| page.words.catalogue.say(id);
    let Some(landed) = landing.landed() else {
        return Cell::new(say("not-landed")).meaning(Meaning::Warning);
    };
    let commit = landed.commit.short();
    if page.order.waits(landed) {
        return Cell::new(format!("{}  commit {commit}", say("waits"))).meaning(Meaning::Warning);
    }
    let receipt = landed.receipt.map(|number| {
        page.words.catalogue.text("receipt-number", &[("number", number.to_string().into())])
    });
    let parts = [Some(page.words.at(landed.at)), Some(format!("commit {commit}")), receipt];
    Cell::new(parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

/// When something landed, in a list.
pub(super) fn when(page: &Page<'_>, landing: &Landing) -> Cell {
    match page.order.landed(landing) {
        Some(landed) => Cell::new(page.words.at(landed.at)),
        None => Cell::new(page.words.catalogue.say("not-landed")).meaning(Meaning::Warning),
    }
}

/// A list, with how its order is secured below it where more than this machine has a part in that.
pub(super) fn ordered(table: String, page: &Page<'_>) -> String {
    if page.order.hub.is_none() && page.order.newest.is_none() {
        return table;
    }
    let level = page.words.code("level", page.order.level.as_str());
    let line = page
        .words
        .catalogue
        .text("ordered", &[("level", level.into()), ("waiting", page.order.waiting.len().into())]);
    format!("{table}{}\n", page.palette.paint(Meaning::Quiet, &line))
}

/// When it landed, for programs; `null` where it has not, or waits.
pub(crate) fn at(page: &Page<'_>, landing: &Landing) -> Option<String> {
    page.order.landed(landing).map(|landed| rfc3339(page, landed.at))
}

/// What its writer's clock said, for programs.
pub(crate) fn authored(page: &Page<'_>, landing: &Landing) -> Option<String> {
    landing.landed().map(|landed| rfc3339(page, landed.authored))
}

/// The number of its receipt.
pub(crate) fn receipt(landing: &Landing) -> Option<u64> {
    landing.landed().and_then(|landed| landed.receipt)
}

/// Whether it is in a commit that waits to land.
pub(crate) fn waits(page: &Page<'_>, landing: &Landing) -> bool {
    landing.landed().is_some_and(|landed| page.order.waits(landed))
}

fn rfc3339(page: &Page<'_>, at: Instant) -> String {
    page.words.zone.rfc3339(at)
}
