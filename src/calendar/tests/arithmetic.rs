use chrono::{Datelike as _, Days, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::*;

fn house() -> Zone {
    Zone::default()
}

fn period(text: &str) -> Period {
    text.strip_suffix(" counted")
        .map_or_else(|| text.parse(), |text| text.parse().map(Period::counting_first_day))
        .expect(text)
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

/// Any second of three years that the calendars cover.
fn any_moment() -> impl Strategy<Value = Instant> {
    (at("2023-06-01").epoch()..at("2026-06-01").epoch()).prop_map(Instant::from_epoch)
}

fn any_zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(vec!["Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"])
        .prop_map(|name| name.parse().expect("a zone"))
}

#[test]
fn periods_end_at_24_of_their_last_day() {
    let calendar = calendar();
    for (start, length, through) in [
        ("2025-03-03 10:00", "7 days", "2025-03-10"),
        ("2025-03-03 00:00", "7 days", "2025-03-10"),
        ("2025-03-03 23:59:59", "7 days", "2025-03-10"),
        ("2025-05-10 10:00", "7 days counted", "2025-05-16"),
        ("2025-03-03 10:00", "1 day counted", "2025-03-03"),
        ("2025-03-03 10:00", "0 days", "2025-03-03"),
        ("2025-03-03 10:00", "2 weeks", "2025-03-17"),
        ("2025-02-12 09:00", "9 months", "2025-11-12"),
        ("2025-03-31 16:00", "3 months", "2025-06-30"),
        ("2025-03-31 16:00", "3 months counted", "2025-06-30"),
        ("2025-11-30 16:00", "3 months counted", "2026-02-28"),
        ("2027-11-30 16:00", "3 months counted", "2028-02-29"),
        ("2025-12-01 16:00", "3 months counted", "2026-02-28"),
        ("2025-03-01 16:00", "1 month counted", "2025-03-31"),
        ("2024-02-28 16:00", "12 months", "2025-02-28"),
        ("2024-02-29 16:00", "1 year", "2025-02-28"),
        ("2024-02-29 16:00", "4 years", "2028-02-29"),
        ("2025-01-31 16:00", "1 month", "2025-02-28"),
        ("2024-01-31 16:00", "1 month", "2024-02-29"),
        ("2025-04-21 10:00", "15 workdays", "2025-05-14"),
        ("2025-09-26 10:00", "5 workdays", "2025-10-10"),
        ("2025-09-25 10:00", "10 workdays", "2025-10-15"),
        ("2025-09-29 10:00", "2 workdays", "2025-10-09"),
        ("2025-04-28 10:00", "5 workdays", "2025-05-08"),
        ("2025-09-29 10:00", "2 workdays counted", "2025-09-30"),
        ("2025-10-03 10:00", "2 workdays counted", "2025-10-10"),
        ("2025-10-03 10:00", "2 workdays", "2025-10-10"),
        ("2025-10-03 10:00", "0 workdays", "2025-10-03"),
    ] {
        let end = end_of(period(length), at(start), house(), &calendar).expect("covered");
        assert_eq!(end, Bound::end_of_day(date(through), house()), "{start} + {length}");
        assert_eq!(end.last_day(house()), date(through), "{start} + {length}");
        assert!(end.is_end_of_day(house()));
    }
    let end =
        end_of(period("7 days"), at("2025-03-03 10:00"), house(), &calendar).expect("covered");
    assert_eq!(end, Bound { at: at("2025-03-11T00:00:00+08:00"), inclusive: false });
    assert!(end.contains(at("2025-03-10 23:59:59")) && end.has_passed(at("2025-03-11 00:00")));
}

#[test]
fn hours_run_from_the_moment_and_include_their_last() {
    let end = end_of(period("24 hours"), at("2025-03-03 10:00:07"), house(), &calendar())
        .expect("covered");
    assert_eq!(end, Bound::until(at("2025-03-04 10:00:07")));
    assert!(end.contains(at("2025-03-04 10:00:07")) && end.has_passed(at("2025-03-04 10:00:08")));
    assert!(!end.is_end_of_day(house()));
}

#[test]
fn workdays_beyond_the_calendar_have_no_answer() {
    let calendar = calendar();
    let end = end_of(period("5 workdays"), at("2026-12-30 10:00"), house(), &calendar);
    assert_eq!(end, Err(OutOfCalendar { date: date("2027-01-01") }));
    assert!(
        end_of(period("4000000000 workdays"), at("2026-12-30 10:00"), house(), &calendar).is_err()
    );
    assert!(end_of(period("5 days"), at("2026-12-30 10:00"), house(), &calendar).is_ok());
    assert!(
        last_workday_of_month(date("2026-12-01"), &calendar)
            .is_ok_and(|day| day == date("2026-12-31"))
    );
    assert!(roll_forward(chrono::NaiveDate::MAX, &calendar).is_err());
    assert!(last_workday_of_month(chrono::NaiveDate::MAX, &calendar).is_err());
}

#[test]
fn the_nth_day_at_a_time() {
    let picked_up = at("2025-06-10 15:20");
    let end = nth_day(3, Some(clock("10:30")), picked_up, true, house());
    assert_eq!(end, Bound::until(at("2025-06-12 10:30")));
    assert!(end.contains(at("2025-06-12 10:30")) && end.has_passed(at("2025-06-12 10:30:01")));
    assert_eq!(
        nth_day(3, None, picked_up, true, house()),
        Bound::end_of_day(date("2025-06-12"), house())
    );
    assert_eq!(
        nth_day(3, None, picked_up, false, house()),
        Bound::end_of_day(date("2025-06-13"), house())
    );
}

#[test]
fn a_time_of_day_comes_again() {
    for (from, next) in [
        ("2028-02-28 17:30:00", "2028-02-28 17:30:00"),
        ("2028-02-28 17:30:01", "2028-02-29 17:30:00"),
        ("2028-02-29 23:59:59", "2028-03-01 17:30:00"),
        ("2028-03-01 00:00:00", "2028-03-01 17:30:00"),
    ] {
        assert_eq!(next_time(clock("17:30"), at(from), house()), Bound::until(at(next)), "{from}");
    }
}

#[test]
fn distances_before_an_event() {
    let calendar = calendar();
    let arrival = at("2025-05-10 10:00");
    let lead =
        |length| latest_before(period(length), arrival, house(), &calendar).expect("covered");
    assert_eq!(lead("30 min"), Bound::until(at("2025-05-10 09:30")));
    assert_eq!(lead("1 day"), Bound::end_of_day(date("2025-05-09"), house()));
    assert_eq!(lead("1 day counted"), Bound::end_of_day(date("2025-05-10"), house()));
    assert_eq!(lead("5 workdays"), Bound::end_of_day(date("2025-04-30"), house()));
    assert_eq!(lead("6 workdays"), Bound::end_of_day(date("2025-04-29"), house()));
    assert_eq!(lead("1 workday counted"), Bound::end_of_day(date("2025-05-09"), house()));
    let event = at("2025-05-09 10:00");
    let counted = latest_before(period("2 workdays counted"), event, house(), &calendar);
    assert_eq!(counted, Ok(Bound::end_of_day(date("2025-05-08"), house())));
    let back =
        |length| earliest_before(period(length), arrival, house(), &calendar).expect("covered");
    assert_eq!(back("6 months"), at("2024-11-10 00:00"));
    assert_eq!(back("30 min"), at("2025-05-10 09:30"));
    assert_eq!(back("15 workdays"), at("2025-04-17 00:00"));
}

#[test]
fn days_of_business() {
    let calendar = calendar();
    assert_eq!(next_business_day(date("2025-09-30"), &calendar), Ok(date("2025-10-09")));
    assert_eq!(previous_business_day(date("2025-10-09"), &calendar), Ok(date("2025-09-30")));
    assert_eq!(roll_forward(date("2025-10-01"), &calendar), Ok(date("2025-10-09")));
    assert_eq!(roll_forward(date("2025-09-28"), &calendar), Ok(date("2025-09-28")));
    assert_eq!(last_workday_of_month(date("2025-05-02"), &calendar), Ok(date("2025-05-30")));
    assert_eq!(
        business_date(at("2025-06-10 17:59:59"), clock("18:00"), house()),
        date("2025-06-10")
    );
    assert_eq!(business_date(at("2025-06-10 18:00"), clock("18:00"), house()), date("2025-06-11"));
}

#[test]
fn daylight_saving_neither_adds_nor_takes_a_day() {
    let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
    let start = berlin.read("2026-03-28 12:00").expect("a time");
    let days = end_of(period("1 day"), start, berlin, &calendar()).expect("covered");
    assert_eq!(berlin.readable(days.at), "2026-03-30 00:00");
    let hours = end_of(period("24 hours"), start, berlin, &calendar()).expect("covered");
    assert_eq!(berlin.readable(hours.at), "2026-03-29 13:00");
}

#[test]
fn ends_order_and_shift() {
    let (open, closed) =
        (Bound::before(at("2025-06-10 18:00")), Bound::until(at("2025-06-10 18:00")));
    assert_eq!((open.later_of(closed), open.earlier_of(closed)), (closed, open));
    assert_eq!(open.extended_by(TimeDelta::hours(5)), Bound::before(at("2025-06-10 23:00")));
}

#[test]
fn huge_periods_end_with_the_calendar_of_mankind() {
    let calendar = calendar();
    for unit in [Unit::Minutes, Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months, Unit::Years] {
        for start in [Instant::MIN, at("2025-03-03 10:00"), Instant::MAX] {
            for zone in ["Asia/Shanghai", "America/New_York"] {
                let zone: Zone = zone.parse().expect("a zone");
                let huge = Period::new(u32::MAX, unit);
                let later = end_of(huge, start, zone, &calendar).expect("no workdays");
                let earlier = latest_before(huge.counting_first_day(), start, zone, &calendar)
                    .expect("no workdays");
                assert!(earlier <= later, "{huge} around {start:?}");
                assert!(earliest_before(huge, start, zone, &calendar).is_ok());
            }
        }
    }
    assert!(nth_day(u32::MAX, None, Instant::MAX, true, house()).at <= Instant::MAX);
}

proptest! {
    #[test]
    fn the_clock_time_of_the_start_never_matters_to_days(
        day in 0_u64..1000,
        second in 0_u32..86400,
        count in 0_u32..800,
        counted: bool,
        zone in any_zone(),
    ) {
        let calendar = calendar();
        let day = date("2023-06-01").checked_add_days(Days::new(day)).expect("a date");
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).expect("within a day");
        for unit in [Unit::Days, Unit::Weeks, Unit::Months, Unit::Years] {
            let length = Period { count, unit, first_day_counts: counted };
            let by_clock = end_of(length, zone.instant(day, time), zone, &calendar);
            prop_assert_eq!(by_clock, end_of(length, zone.start_of(day), zone, &calendar));
            prop_assert!(by_clock.is_ok_and(|end| end.is_end_of_day(zone)));
        }
    }

    #[test]
    fn n_days_are_n_dates_later(start in any_moment(), count in 0_u32..2000, zone in any_zone()) {
        let end = end_of(Period::new(count, Unit::Days), start, zone, &calendar());
        let end = end.expect("no workdays");
        prop_assert_eq!(end.last_day(zone), zone.date(start) + Days::new(u64::from(count)));
        prop_assert!(end.contains(start));
    }

    #[test]
    fn months_keep_their_day_or_take_the_last(start in any_moment(), count in 0_u32..100) {
        let end = end_of(Period::new(count, Unit::Months), start, house(), &calendar());
        let end = end.expect("no workdays").last_day(house());
        let day = house().date(start);
        let months = |day: chrono::NaiveDate| {
            day.year() * 12 + i32::try_from(day.month0()).expect("below twelve")
        };
        prop_assert_eq!(months(end) - months(day), i32::try_from(count).expect("below a hundred"));
        let last = end.day() < day.day() && (end + Days::new(1)).day() == 1;
        prop_assert!(end.day() == day.day() || last);
    }

    #[test]
    fn workdays_add_up(start in any_moment(), first in 0_u32..60, second in 0_u32..60) {
        let calendar = calendar();
        let day = house().date(start);
        let end = add_workdays(day, i64::from(first), &calendar).expect("covered");
        prop_assert_eq!(workdays_between(day, end, &calendar), Ok(first));
        prop_assert_eq!(
            add_workdays(end, i64::from(second), &calendar),
            add_workdays(day, i64::from(first + second), &calendar)
        );
        let back = add_workdays(end, -i64::from(first), &calendar).expect("covered");
        prop_assert_eq!(workdays_between(back, end, &calendar), Ok(first));
    }

    #[test]
    fn a_pause_shifts_an_end_by_exactly_its_length(
        start in any_moment(),
        count in 0_u32..200,
        pause in 0_i64..10_000_000,
        probe in any_moment(),
    ) {
        let end = end_of(Period::new(count, Unit::Days), start, house(), &calendar());
        let end = end.expect("no workdays");
        let later = end.extended_by(TimeDelta::seconds(pause));
        prop_assert_eq!(later.at.since(end.at), TimeDelta::seconds(pause));
        prop_assert_eq!(end.contains(probe), later.contains(probe.plus(TimeDelta::seconds(pause))));
    }

    #[test]
    fn before_and_after_are_mirrors(
        event in any_moment(),
        count in 0_u32..400,
        zone in any_zone(),
    ) {
        let calendar = calendar();
        for unit in [Unit::Minutes, Unit::Hours, Unit::Days, Unit::Weeks] {
            let length = Period::new(count, unit);
            let latest = latest_before(length, event, zone, &calendar).expect("no workdays");
            let earliest = earliest_before(length, event, zone, &calendar).expect("no workdays");
            prop_assert!(latest.contains(earliest));
            let end = end_of(length, earliest, zone, &calendar).expect("no workdays");
            prop_assert!(end.contains(event));
        }
    }
}
