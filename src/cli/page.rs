//! What views are shown with: the words, the moment, and whose eyes read them.

use std::collections::BTreeSet;

use super::context::Context;
use super::error::Failure;
use super::ui::Ui;
use crate::domain::ids::Role;
use crate::domain::instant::Instant;
use crate::domain::staff::Staff;
use crate::output::Page;
use crate::output::mask::Sight;
use crate::output::view::{View, render};
use crate::policy::who::{Pattern, Who};
use crate::policy::{Policy, Shelf};
use crate::registry::Registry;

/// The role of whoever keeps the registry.
pub(super) const ADMIN: &str = "admin";

impl Ui {
    /// Data, in the format that was asked for.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub(super) fn show<V: View>(&self, view: &V, page: &Page<'_>) -> Result<(), Failure> {
        self.data(&render(view, self.format, page))
    }

    pub(super) fn page<'p>(&'p self, registry: &'p Registry, now: Instant, sight: Sight<'p>) -> Page<'p> {
        Page { words: self.words(registry.house.zone), as_of: now, commit: registry.head, sight, width: self.width, palette: self.palette }
    }
}

impl Context {
    /// What whoever is at the keyboard may read.
    pub(super) fn sight<'r>(&self, registry: &'r Registry) -> Sight<'r> {
        self.staff(registry).map_or(Sight::Nobody, |staff| sight(registry, staff))
    }
}

/// Only whoever keeps the registry may do this.
///
/// # Errors
/// Somebody else wants to.
pub(super) fn require_admin(staff: &Staff) -> Result<(), Failure> {
    if staff.roles.iter().any(|role| role.as_str() == ADMIN) {
        return Ok(());
    }
    Err(Failure::new(super::Exit::Forbidden, "error-admin-only").with("staff", &staff.id).hint("hint-admin"))
}

fn sight<'r>(registry: &Registry, staff: &'r Staff) -> Sight<'r> {
    if reads_all(registry, staff) { Sight::Full } else { Sight::Of { staff: &staff.id, team: staff.team.as_ref() } }
}

/// Whether somebody may read every customer: the admin, and those whom a regulation lets decide.
pub(super) fn reads_all(registry: &Registry, staff: &Staff) -> bool {
    let deciding = deciding(&registry.shelf);
    staff.roles.iter().any(|role| role.as_str() == ADMIN || deciding.contains(role))
}

/// Roles that some policy lets decide, find, approve or record offences. Roles that may themselves register are not among them.
fn deciding(shelf: &Shelf) -> BTreeSet<&Role> {
    let roles = |who: &'_ Who| {
        who.0.iter().filter_map(|pattern| if let Pattern::Role(role) = pattern { Some(role.clone()) } else { None }).collect::<Vec<_>>()
    };
    let filing: BTreeSet<Role> =
        shelf.iter().flat_map(|policy| policy.header.get_ref().applies.iter()).flat_map(|applies| roles(&applies.who)).collect();
    let all = shelf.iter().flat_map(offices).flat_map(|who| &who.0);
    all.filter_map(|pattern| if let Pattern::Role(role) = pattern { Some(role) } else { None })
        .filter(|role| !filing.contains(role))
        .collect()
}

/// The offices of a policy.
fn offices(policy: &Policy) -> Vec<&Who> {
    let mut all: Vec<&Who> = policy.findings.iter().map(|block| &block.get_ref().by).collect();
    all.extend(policy.approvals.iter().map(|block| &block.get_ref().by));
    all.extend(policy.offences.iter().map(|block| &block.get_ref().recorded_by));
    all.extend(policy.procedure.iter().map(|block| &block.get_ref().decided_by));
    all
}
