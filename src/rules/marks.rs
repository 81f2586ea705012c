//! Marks: numbers under which an index finds the registrations that a rule looks at. They stand for
//! texts that need not be known, on every machine the same.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};
use ulid::Ulid;

use crate::domain::event::{Fields, builtin};
use crate::domain::ids::{KindId, PolicyId, ReportId, StaffId};
use crate::domain::instant::{Instant, Zone};
use crate::domain::report::Report;
use crate::identity::{Key, PersonName, Phone, Subject};

use super::case::Side;

/// A number that stands for a text. Two texts in 10¹⁹ share one: who looks up compares what he
/// finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(u64);

impl Mark {
    pub(super) fn digest(parts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        for part in parts {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
        let digest = digest.finalize();
        Self(digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The number itself.
    pub fn number(self) -> u64 {
        self.0
    }

    /// What a side sent, or planned, for a day.
    fn of_day(policy: &PolicyId, kind: &KindId, side: Side<'_>, day: NaiveDate) -> Self {
        let (class, name) = match side {
            Side::Person(staff) => ("staff", staff.as_str()),
            Side::Team(team) => ("team", team.as_str()),
            Side::Company => ("everybody", ""),
        };
        Self::digest(&["sheet", policy.as_str(), kind.as_str(), class, name, &day.to_string()])
    }

    /// Disputes and incidents that name a report.
    pub fn naming(report: ReportId) -> Self {
        Self::digest(&["naming", &report.to_string()])
    }

    /// Records whose id, or that of an event in them, ends so; `None` where too little of it is
    /// known.
    pub fn ending(id: &str) -> Option<Self> {
        let tail = id.len().checked_sub(TAIL)?;
        Some(Self::digest(&["ending", id.get(tail..)?]))
    }

    /// The end of an id.
    pub fn end_of(id: Ulid) -> Option<Self> {
        Self::ending(&id.to_string())
    }
}

/// People read the last characters of an id; fewer than so many are looked for among all.
const TAIL: usize = 4;

/// The marks of what sides sent, or planned, for days of a house.
pub fn by_day(
    policy: &PolicyId,
    kind: &KindId,
    sides: &[Side<'_>],
    days: &[NaiveDate],
    zone: Zone,
) -> Vec<Mark> {
    let days: BTreeSet<NaiveDate> = days.iter().flat_map(|day| days_of(*day, zone)).collect();
    let marks = days
        .iter()
        .flat_map(|day| sides.iter().map(move |side| Mark::of_day(policy, kind, *side, *day)));
    marks.collect()
}

/// The marks of every day that a report may be counted for, whoever it is handed to: the one on
/// which it was sent or corrected, and those that were named for the visit.
pub fn of_days(report: &Report, sent: &[Instant]) -> Vec<Mark> {
    let of_type = |kind: &'static str| report.events.iter().filter(move |event| event.is(kind));
    let handed =
        of_type(builtin::TRANSFER).filter_map(|event| event.fields.text("to")?.parse().ok());
    let people: BTreeSet<StaffId> = handed.chain([report.registrant.clone()]).collect();
    let sides = people.iter().map(Side::Person);
    let sides = sides.chain(report.team.iter().map(Side::Team));
    let sides: Vec<Side<'_>> = sides.chain(report.source.iter().map(|_| Side::Company)).collect();
    let mark = |day: NaiveDate| {
        let (policy, kind) = (&report.policy, &report.kind);
        sides.iter().map(move |side| Mark::of_day(policy, kind, *side, day))
    };
    days(report, sent).into_iter().flat_map(mark).collect()
}

fn days(report: &Report, sent: &[Instant]) -> BTreeSet<NaiveDate> {
    let zone = Zone::default();
    let corrected = report.events.iter().filter(|event| event.is(builtin::AMEND));
    let corrected = corrected.filter_map(|event| {
        let day = event.fields.get("set")?.as_table()?.get("intent.visit_day")?.clone();
        Fields([("visit_day".to_owned(), day)].into()).instant("visit_day", zone)
    });
    let planned = report.intent.instant("visit_day", zone);
    sent.iter().copied().chain(planned).chain(corrected).map(day_of).collect()
}

/// The days, in the zone that marks are counted in, which a day of a house may lie on.
fn days_of(day: NaiveDate, zone: Zone) -> BTreeSet<NaiveDate> {
    let last = Instant::from_epoch(zone.end_of(day).epoch() - 1);
    [zone.start_of(day), last].map(day_of).into()
}

/// The day of an instant, in the zone that marks are counted in.
fn day_of(at: Instant) -> NaiveDate {
    Zone::default().date(at)
}

/// Whose a key is.
#[derive(Clone, Copy)]
enum Whose {
    Own,
    Kin,
}

impl Whose {
    const BOTH: [Self; 2] = [Self::Own, Self::Kin];

    fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Kin => "kin",
        }
    }

    fn phones(self, subject: &Subject) -> Vec<&Phone> {
        match self {
            Self::Own => subject.phones.iter().collect(),
            Self::Kin => subject.relatives.iter().flat_map(|kin| &kin.phones).collect(),
        }
    }

    fn names(self, subject: &Subject) -> Vec<String> {
        match self {
            Self::Own => subject.names.iter().filter_map(PersonName::variant_key).collect(),
            Self::Kin => subject
                .relatives
                .iter()
                .filter_map(|kin| kin.name.as_ref()?.variant_key())
                .collect(),
        }
    }
}

/// Keys that are one text, and are the same or not.
const PLAIN: [Key; 6] =
    [Key::Surname, Key::Uscc, Key::ResidentId, Key::Brand, Key::Unit, Key::Project];

/// Classes of marks of companies: names whole, parts of names, and the part by which a name is
/// found in a longer one.
const COMPANY: [&str; 3] = ["company", "company-part", "company-own-part"];

/// The marks under which a customer stands.
pub fn standing(policy: &PolicyId, subject: &Subject) -> BTreeSet<Mark> {
    let mark = |class: &str, whose: Whose, text: &str| {
        Mark::digest(&["key", policy.as_str(), class, whose.name(), text])
    };
    let mut marks = BTreeSet::new();
    for whose in Whose::BOTH {
        marks.extend(
            whose
                .phones(subject)
                .into_iter()
                .flat_map(shown)
                .map(|(class, text)| mark(class, whose, &text)),
        );
        marks.extend(whose.names(subject).iter().map(|name| mark("name", whose, name)));
    }
    for key in PLAIN {
        marks
            .extend(subject.index_terms(key).iter().map(|text| mark(key.code(), Whose::Own, text)));
    }
    if let Some(company) = &subject.company {
        let texts = [company.whole_terms(), company.part_terms(), company.own_part_terms()];
        for (class, texts) in COMPANY.into_iter().zip(texts) {
            marks.extend(texts.iter().map(|text| mark(class, Whose::Own, text)));
        }
    }
    marks
}

/// The marks under which companies stand whose names may be one with that of a customer.
fn sought_company(subject: &Subject, mark: impl Fn(&str, &str) -> Mark) -> Vec<Mark> {
    let [whole, part, own_part] = COMPANY;
    let marks = subject.company.iter().flat_map(|company| {
        [
            (whole, company.whole_terms()),
            (part, company.own_part_terms()),
            (own_part, company.part_terms()),
        ]
    });
    let marks = marks.flat_map(|(class, texts)| {
        texts.into_iter().map(move |text| (class, text)).collect::<Vec<_>>()
    });
    marks.map(|(class, text)| mark(class, &text)).collect()
}

/// The marks under which everybody stands whom a key may join with a customer.
pub fn sought(policy: &PolicyId, key: Key, subject: &Subject) -> BTreeSet<Mark> {
    let mark = |class: &str, whose: Whose, text: &str| {
        Mark::digest(&["key", policy.as_str(), class, whose.name(), text])
    };
    let phones = |mine: Whose, theirs: Whose| -> Vec<Mark> {
        mine.phones(subject)
            .into_iter()
            .flat_map(wanted)
            .map(|(class, text)| mark(class, theirs, &text))
            .collect()
    };
    let names = |mine: Whose, theirs: Whose| -> Vec<Mark> {
        mine.names(subject).iter().map(|name| mark("name", theirs, name)).collect()
    };
    let crosswise = |among: &dyn Fn(Whose, Whose) -> Vec<Mark>| {
        [among(Whose::Own, Whose::Kin), among(Whose::Kin, Whose::Own)].concat()
    };
    let found = match key {
        Key::Phone | Key::Mask => phones(Whose::Own, Whose::Own),
        Key::RelativePhone => crosswise(&phones),
        Key::Name => names(Whose::Own, Whose::Own),
        Key::RelativeName => crosswise(&names),
        Key::Company => sought_company(subject, |class, text| mark(class, Whose::Own, text)),
        Key::Surname | Key::Uscc | Key::ResidentId | Key::Brand | Key::Unit | Key::Project => {
            subject.index_terms(key).iter().map(|text| mark(key.code(), Whose::Own, text)).collect()
        }
    };
    found.into_iter().collect()
}

/// What a phone stands under: finer than an anchor wherever the other side shows enough, for
/// anchors alone are shared by thousands.
fn shown(phone: &Phone) -> Vec<(&'static str, String)> {
    let anchors = |class| phone.index_terms().into_iter().map(move |anchor| (class, anchor));
    match (phone.is_full(), phone.mask34().filter(|_| phone.is_standard_mask())) {
        (true, _) if phone.is_mobile() => {
            let whole = [("whole", phone.to_string())].into_iter();
            whole
                .chain(phone.mask34().map(|mask| ("whole-34", mask)))
                .chain(anchors("whole-anchor"))
                .collect()
        }
        (true, _) => vec![("whole", phone.without_extension().to_owned())],
        (false, Some(mask)) => {
            [("mask-34", mask)].into_iter().chain(anchors("mask-anchor")).collect()
        }
        (false, None) => anchors("odd-anchor").collect(),
    }
}

/// What those stand under whose phone may fit.
fn wanted(phone: &Phone) -> Vec<(&'static str, String)> {
    let anchors = |class| phone.index_terms().into_iter().map(move |anchor| (class, anchor));
    let mask = || phone.mask34();
    match (phone.is_full(), phone.is_standard_mask()) {
        (true, _) if phone.is_mobile() => {
            let whole = [("whole", phone.to_string())].into_iter();
            whole.chain(mask().map(|mask| ("mask-34", mask))).chain(anchors("odd-anchor")).collect()
        }
        (true, _) => vec![("whole", phone.without_extension().to_owned())],
        (false, true) => {
            let same =
                mask().into_iter().flat_map(|mask| [("whole-34", mask.clone()), ("mask-34", mask)]);
            same.chain(anchors("odd-anchor")).collect()
        }
        (false, false) => {
            ["whole-anchor", "mask-anchor", "odd-anchor"].into_iter().flat_map(anchors).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{Match, compare};
    use proptest::prelude::*;

    fn phone() -> impl Strategy<Value = String> {
        let digits = prop::collection::vec(0u8..2, 4);
        let mask = prop_oneof![
            Just("11111111111"),
            Just("11100001111"),
            Just("00000001111"),
            Just("11111110000"),
            Just("11100000011"),
            Just("11101101111")
        ];
        (digits, mask).prop_map(|(digits, mask)| {
            let number = format!("138{}0{}0{}1{}", digits[0], digits[1], digits[2], digits[3]);
            number
                .chars()
                .zip(mask.chars())
                .map(|(digit, shown)| if shown == '1' { digit } else { '*' })
                .collect()
        })
    }

    fn subject(own: Vec<String>, kin: Vec<String>) -> Subject {
        let phones =
            |texts: Vec<String>| texts.iter().filter_map(|text| Phone::parse(text).ok()).collect();
        let kin = crate::identity::RelativeKeys {
            relation: crate::domain::relation::Relation::Spouse,
            name: None,
            phones: phones(kin),
        };
        Subject { phones: phones(own), relatives: vec![kin], ..Subject::default() }
    }

    proptest! {
        #[test]
        fn whom_a_phone_joins_stands_where_he_is_sought(
            (a, b) in (prop::collection::vec(phone(), 0..3), prop::collection::vec(phone(), 0..3)),
            (c, d) in (prop::collection::vec(phone(), 0..2), prop::collection::vec(phone(), 0..2)),
        ) {
            let (one, other) = (subject(a, c), subject(b, d));
            let policy: PolicyId = "house".parse().expect("a policy");
            let relations = [crate::domain::relation::Relation::Spouse].into();
            for key in [Key::Phone, Key::Mask, Key::RelativePhone] {
                let joined = compare(key, &relations, &one, &other).is_some_and(Match::is_some);
                let met = !sought(&policy, key, &one).is_disjoint(&standing(&policy, &other));
                prop_assert!(met || !joined, "{key:?} {one:?} {other:?}");
            }
        }
    }

    #[test]
    fn marks_are_the_same_on_every_machine() {
        assert_eq!(Mark::digest(&["key", "a"]), Mark(0x4400_bac4_6c5c_9232));
        assert_ne!(Mark::digest(&["ab", "c"]), Mark::digest(&["a", "bc"]));
        assert_eq!(Mark::ending("01KAJ3V5M8Q4W7R2T9X6Y1Z0BC"), Mark::ending("Z0BC"));
        assert_eq!(Mark::ending("0BC"), None);
    }

    #[test]
    fn a_day_of_a_house_lies_on_the_days_of_its_ends() {
        let day = NaiveDate::from_ymd_opt(2025, 5, 10).expect("a day");
        assert_eq!(days_of(day, Zone::default()), [day].into());
    }
}
