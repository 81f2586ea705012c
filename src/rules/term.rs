//! Moments and periods of the language, brought to instants.

use crate::calendar::{self, Bound, OutOfCalendar};
use crate::domain::event::{Event, builtin};
use crate::domain::instant::Instant;
use crate::policy::blocks::CountsFor;
use crate::policy::term::{Anchor, EventTime, FirstDay, Lasts, Moment, Next, PlainPeriod};

use super::case::Case;
use super::world::World;

/// A moment found: the anchor itself, and the start it was moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermStart {
    pub anchor: Instant,
    pub from: Instant,
}

/// The moment as a case has it; `None` while the event or field is not there. `stage` is the event
/// that `stage.said` speaks of.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn start(
    moment: &Moment,
    case: &Case<'_>,
    stage: Option<&Event>,
) -> Result<Option<TermStart>, OutOfCalendar> {
    let Some(anchor) = anchor(&moment.anchor, case, stage) else { return Ok(None) };
    let zone = case.world.zone;
    let from = match moment.next {
        None => anchor,
        Some(Next::Day) => zone.end_of(zone.date(anchor)),
        Some(Next::Workday) => {
            zone.start_of(calendar::next_business_day(zone.date(anchor), case.world.calendar)?)
        }
    };
    Ok(Some(TermStart { anchor, from }))
}

/// The moment of the first such event from the registration on, on whichever report of the customer
/// it was recorded; for other moments the same as [`start`].
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn first(moment: &Moment, case: &Case<'_>) -> Result<Option<TermStart>, OutOfCalendar> {
    let Anchor::Event(name, _) = &moment.anchor else { return start(moment, case, None) };
    let others = case
        .elsewhere
        .iter()
        .copied()
        .filter(|event| event.kind == *name && case.said(event) >= case.registered());
    let event = case
        .complete(name.as_str())
        .chain(others)
        .min_by_key(|event| (case.said(event), event.landing.order(), event.id));
    event.map_or(Ok(None), |event| start(moment, case, Some(event)))
}

fn anchor(anchor: &Anchor, case: &Case<'_>, stage: Option<&Event>) -> Option<Instant> {
    match anchor {
        Anchor::Registration(EventTime::Landed) => Some(case.registered()),
        Anchor::Registration(EventTime::Said) => {
            Some(case.report.said.map_or_else(|| case.registered(), |said| said.at()))
        }
        Anchor::BusinessDay => Some(case.world.zone.start_of(business_day(case))),
        Anchor::Event(name, clock) => {
            let at_hand = stage.filter(|event| event.kind == *name);
            at_hand
                .or_else(|| case.complete(name.as_str()).next_back())
                .map(|event| time(event, *clock, case))
        }
        Anchor::Stage(clock) => stage.map(|event| time(event, *clock, case)),
        Anchor::Field(path) => case.intent.instant(path.strip_prefix("intent.")?, case.world.zone),
    }
}

fn time(event: &Event, clock: EventTime, case: &Case<'_>) -> Instant {
    match clock {
        EventTime::Said => case.said(event),
        EventTime::Landed => event.landing.at(case.world.now),
    }
}

/// The day a registration counts for: the planned day of the visit, or what its kind's window says.
pub fn business_day(case: &Case<'_>) -> chrono::NaiveDate {
    let zone = case.world.zone;
    if let Some(planned) = case.intent.instant("visit_day", zone) {
        return zone.date(planned);
    }
    let sent = zone.date(case.registered());
    match case.kind.get_ref().window.as_ref().map(|window| window.counts_for) {
        Some(CountsFor::NextDay) => sent.succ_opt().unwrap_or(sent),
        Some(CountsFor::SameDay) | None => sent,
    }
}

/// The length that whoever consented chose, where the policy leaves it open: nothing where he chose
/// none, or one outside the range.
pub fn chosen(lasts: &Lasts, case: &Case<'_>) -> Option<Lasts> {
    let Lasts::Chosen { least, most, unit } = lasts else { return Some(lasts.clone()) };
    let text =
        case.of_type(builtin::APPROVE).filter_map(|event| event.fields.text("term")).next_back()?;
    let span: PlainPeriod = text.parse().ok()?;
    let fits = span.unit == *unit && (*least..=*most).contains(&span.count);
    fits.then_some(Lasts::Period { count: span.count, unit: span.unit })
}

/// The end of a period that starts at `from`; `None` is for ever, or open until somebody chooses.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn end(
    lasts: &Lasts,
    first_day: FirstDay,
    from: Instant,
    world: &World<'_>,
) -> Result<Option<Bound>, OutOfCalendar> {
    match lasts {
        Lasts::ForEver | Lasts::Chosen { .. } => Ok(None),
        Lasts::EndOfDay => Ok(Some(Bound::before(world.zone.end_of(world.zone.date(from))))),
        // `day 3` is the third day whatever is said of the first.
        Lasts::NthDay { day, at } => Ok(Some(calendar::nth_day(*day, *at, from, true, world.zone))),
        Lasts::Period { count, unit } => {
            let period = calendar::Period {
                count: *count,
                unit: *unit,
                first_day_counts: first_day == FirstDay::Counts,
            };
            calendar::end_of(period, from, world.zone, world.calendar).map(Some)
        }
    }
}
