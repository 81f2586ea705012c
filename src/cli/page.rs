//! What views are shown with: the words, the moment, and whose eyes read them.

use ulid::Ulid;

use super::context::Context;
use super::error::Failure;
use super::ui::Ui;
use super::why;
use crate::app::sight::{self, Sight};
use crate::domain::instant::Instant;
use crate::domain::staff::Staff;
use crate::engine::admit::admit_house;
use crate::lang::Words;
use crate::ledger::{LedgerView, ReadLedger as _};
use crate::output::Page;
use crate::output::view::{View, write};
use crate::registry::Registry;

impl Ui {
    /// Data, in the format that was asked for.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub(super) fn show<V: View>(&self, view: &V, page: &Page<'_>) -> Result<(), Failure> {
        self.write(|out| write(view, self.format, page, out))
    }

    pub(super) fn page<'p>(
        &'p self,
        registry: &'p Registry,
        now: Instant,
        sight: Sight<'p>,
    ) -> Page<'p> {
        let words = Words { frank: sight.is_full(), ..self.words(registry.house.zone) };
        let order = &registry.order;
        Page {
            words,
            as_of: now,
            order,
            commit: registry.head,
            sight,
            width: self.width,
            palette: self.palette,
        }
    }
}

impl Context {
    /// What whoever is at the keyboard may read.
    pub(super) fn sight<'r>(&self, registry: &'r Registry) -> Sight<'r> {
        self.staff(registry)
            .map_or(Sight::Nobody, |staff| sight::of(registry, staff, self.committed.at))
    }
}

impl Context {
    /// Says where a record that is shown as it landed was edited by hand since.
    ///
    /// # Errors
    /// The working tree cannot be read.
    pub(super) fn tell_of_edits(
        &self,
        registry: &Registry,
        record: Ulid,
        ui: &Ui,
    ) -> Result<(), Failure> {
        let Some(path) = registry.places.get(&record) else { return Ok(()) };
        let as_it_lies = self.as_of.is_some() || registry.uncommitted.contains(path);
        let lying = self.ledger.file(LedgerView::WorkingTree, path)?;
        if !as_it_lies && lying.is_some_and(|file| file.committed.is_none()) {
            ui.warn("talk-edited-by-hand", &[("file", path.as_str().into())]);
        }
        Ok(())
    }
}

/// Only whoever keeps the registry may do this.
///
/// # Errors
/// Somebody else wants to.
pub(super) fn require_admin(staff: &Staff, words: &Words<'_>) -> Result<(), Failure> {
    admit_house(staff).map_or(Ok(()), |objection| Err(why::refusal(words, &[objection])))
}
