//! Who may close a commission month, and when.

use crate::domain::ids::StaffId;
use crate::domain::statement::{Month, Statement, totals};
use crate::policy::Shelf;
use crate::policy::who::Who;
use crate::rules::{Code, Reason, World, people};

use super::{actor, either, house};

/// Objections to closing a month. `closed` are the months that were closed before.
///
/// What the statement's entries say is not looked at, only that they add up.
pub fn admit_statement<'a>(
    statement: &'a Statement,
    closed: &[Statement],
    shelf: &Shelf,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = actor(&statement.closed_by, &world);
    objections.extend(admit_closer(&statement.closed_by, shelf, &world));
    let about = |code| Reason::new(code).text("month", statement.month.as_str());
    match Month::read(&statement.month).filter(|month| month.name() == statement.month) {
        None => objections.push(about(Code::BadMonth)),
        Some(month) if !month.is_over(world.now, world.zone) => {
            objections.push(about(Code::MonthNotOver))
        }
        Some(_) => {}
    }
    if closed.iter().any(|other| other.month == statement.month) {
        objections.push(about(Code::MonthClosed));
    }
    if closed.iter().any(|other| other.month > statement.month) {
        objections.push(about(Code::LaterMonthClosed));
    }
    if statement.edition != world.edition {
        let objection = Reason::new(Code::OtherEdition)
            .count("edition", statement.edition)
            .count("known", world.edition);
        objections.push(objection);
    }
    if !adds_up(statement) {
        objections.push(about(Code::ControlTotal));
    }
    objections
}

/// The objection to who closes a month: whoever a policy in force lets, and the admin, may.
pub fn admit_closer<'a>(by: &'a StaffId, shelf: &Shelf, world: &World<'a>) -> Option<Reason<'a>> {
    let day = world.zone.date(world.now);
    let in_force = shelf.iter().filter(|policy| {
        shelf.today(policy.id(), day).is_some_and(|now| now.version() == policy.version())
    });
    let who: Vec<&Who> = in_force
        .filter_map(|policy| policy.commission.as_ref()?.get_ref().closed_by.as_ref())
        .collect();
    let admin = world.org.person(by).is_some_and(house::is_admin);
    let allowed = admin || who.iter().any(|who| people::may_anywhere(who, by, world));
    let named = either(who.into_iter().chain([&house::admins()]));
    (!allowed).then(|| Reason::new(Code::MayNotClose).text("staff", by.as_str()).people(named))
}

/// Whether the entries come to the control totals, to the last fen.
fn adds_up(statement: &Statement) -> bool {
    let amounts = statement.entries.iter().map(|entry| entry.amount);
    let otherwise = statement.control_total.first().map(|total| total.currency);
    otherwise.is_some_and(|currency| totals(amounts, currency) == statement.control_total)
}
