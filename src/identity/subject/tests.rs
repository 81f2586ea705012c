use proptest::prelude::*;

use super::*;
use crate::identity::{CompanyForms, text_key, unit_key};

const CERTAIN: Option<Match> = Some(Match::Certain);
const POSSIBLE: Option<Match> = Some(Match::Possible);
const NO: Option<Match> = Some(Match::No);

fn person(names: &[&str], phones: &[&str]) -> Subject {
    Subject {
        names: names.iter().map(|name| PersonName::parse(name)).collect(),
        phones: read(phones),
        ..Subject::default()
    }
}

fn read(phones: &[&str]) -> Vec<Phone> {
    phones
        .iter()
        .map(|phone| Phone::parse(phone).unwrap_or_else(|problem| panic!("{phone}: {problem}")))
        .collect()
}

fn with_kin(mut subject: Subject, relation: Relation, name: &str, phones: &[&str]) -> Subject {
    subject.relatives.push(RelativeKeys {
        relation,
        name: Some(PersonName::parse(name)),
        phones: read(phones),
    });
    subject
}

fn direct() -> BTreeSet<Relation> {
    BTreeSet::from([Relation::Spouse, Relation::Parent])
}

fn check(key: Key, a: &Subject, b: &Subject) -> Option<Match> {
    let grade = compare(key, &direct(), a, b);
    assert_eq!(compare(key, &direct(), b, a), grade, "{key:?} goes both ways");
    grade
}

#[test]
fn phones_and_masks() {
    let full = person(&["王小明"], &["13812345678", "010-12345678"]);
    let masked = person(&["王先生"], &["138****5678"]);
    let other = person(&["李芳"], &["139****5678"]);
    let landline = person(&[], &["010-12345678"]);
    assert_eq!(check(Key::Phone, &full, &full), CERTAIN);
    assert_eq!(check(Key::Phone, &full, &masked), POSSIBLE);
    assert_eq!(check(Key::Phone, &full, &other), NO);
    assert_eq!(check(Key::Phone, &full, &person(&["王小明"], &[])), None);
    assert_eq!(check(Key::Mask, &full, &masked), CERTAIN);
    assert_eq!(check(Key::Mask, &masked, &masked), CERTAIN);
    assert_eq!(check(Key::Mask, &masked, &other), NO);
    assert_eq!(check(Key::Mask, &masked, &person(&[], &["*******5678"])), POSSIBLE);
    assert_eq!(check(Key::Mask, &masked, &landline), None);
    assert_eq!(check(Key::Phone, &full, &landline), CERTAIN);
}

#[test]
fn a_mask_and_a_surname_tell_two_customers_apart() {
    let zhang = person(&["张三"], &["133****3333"]);
    let slip = person(&["张先生"], &["13312343333"]);
    let li = person(&["李四"], &["133****3333"]);
    assert_eq!(
        (
            check(Key::Mask, &zhang, &slip),
            check(Key::Surname, &zhang, &slip),
            check(Key::Name, &zhang, &slip)
        ),
        (CERTAIN, CERTAIN, None)
    );
    assert_eq!(
        (
            check(Key::Mask, &zhang, &li),
            check(Key::Surname, &zhang, &li),
            check(Key::Name, &zhang, &li)
        ),
        (CERTAIN, NO, NO)
    );
    assert_eq!(check(Key::Surname, &zhang, &person(&["女士"], &[])), None);
}

#[test]
fn a_name_left_open_is_not_a_no() {
    let two = person(&["李芳", "王先生"], &[]);
    assert_eq!(check(Key::Name, &two, &person(&["王小明"], &[])), None);
    assert_eq!(check(Key::Name, &two, &person(&["陈明"], &[])), NO);
    assert_eq!(check(Key::Name, &two, &person(&["王小明", "李 芳"], &[])), CERTAIN);
}

#[test]
fn relatives_count_by_relation() {
    let husband =
        with_kin(person(&["王小明"], &["13812345678"]), Relation::Spouse, "李芳", &["13900005678"]);
    let wife = person(&["李芳"], &["13900005678"]);
    let masked = person(&["李女士"], &["139****5678"]);
    let friend =
        with_kin(person(&["王小明"], &["13812345678"]), Relation::Friend, "李芳", &["13900005678"]);
    assert_eq!(
        (check(Key::RelativePhone, &husband, &wife), check(Key::RelativeName, &husband, &wife)),
        (CERTAIN, CERTAIN)
    );
    assert_eq!(
        (check(Key::RelativePhone, &husband, &masked), check(Key::RelativeName, &husband, &masked)),
        (POSSIBLE, None)
    );
    assert_eq!(
        (check(Key::RelativePhone, &friend, &wife), check(Key::RelativeName, &friend, &wife)),
        (None, None)
    );
    assert_eq!(
        compare(Key::RelativePhone, &BTreeSet::from([Relation::Friend]), &friend, &wife),
        CERTAIN
    );
    assert_eq!(check(Key::RelativePhone, &husband, &person(&["陈明"], &["13811112222"])), NO);
}

#[test]
fn plain_keys_are_equal_or_not_or_unknown() {
    let company = |name| CompanyName::parse(name, &CompanyForms::default()).ok();
    let a = Subject {
        company: company("甲乙（上海）科技有限公司"),
        uscc: Uscc::parse("91350100M000100Y43").ok(),
        resident_digest: Some("d1".to_owned()),
        brand: Some(text_key("Löwe")),
        unit: unit_key("3栋1201室"),
        project: Some(text_key("翡翠·滨江")),
        ..Subject::default()
    };
    let b = Subject {
        company: company("甲乙上海科技"),
        uscc: Uscc::parse("91110000600037341L").ok(),
        resident_digest: Some("d2".to_owned()),
        unit: unit_key("3-1201"),
        ..Subject::default()
    };
    let grades = [Key::Company, Key::Uscc, Key::ResidentId, Key::Unit, Key::Brand, Key::Project]
        .map(|key| check(key, &a, &b));
    assert_eq!(grades, [NO, NO, NO, CERTAIN, None, None], "two valid codes are two companies");
    let failing = Subject { uscc: Uscc::key("91110000600037341X"), ..b.clone() };
    assert_eq!((check(Key::Company, &a, &failing), check(Key::Uscc, &a, &failing)), (CERTAIN, NO));
    assert_eq!(check(Key::Uscc, &failing, &failing), CERTAIN);
    let short = Subject { company: company("乙上海科技"), ..Subject::default() };
    assert_eq!(check(Key::Company, &b, &short), POSSIBLE);
    assert_eq!(
        check(Key::Name, &person(&["萧小明"], &[]), &person(&["肖小明"], &[])),
        POSSIBLE,
        "characters that are taken for each other"
    );
}

#[test]
fn codes_are_what_files_say() {
    for key in Key::ALL {
        assert_eq!(
            serde::Deserialize::deserialize(serde::de::value::StrDeserializer::<
                serde::de::value::Error,
            >::new(key.code())),
            Ok(key)
        );
    }
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[王李張张][小芳国國]{0,2}(先生|女士)?",
        "[小老][王李]",
        "(Mr|Ms) (Wang|Li)",
        "Wang( Li)?"
    ]
}

/// The digits where `shown` has a 1, stars elsewhere.
fn masked(digits: &str, shown: &str) -> String {
    let each = digits.chars().zip(shown.chars());
    each.map(|(digit, shown)| if shown == '1' { digit } else { '*' }).collect()
}

fn any_phone() -> impl Strategy<Value = String> {
    let digits = prop::sample::select(vec!["13811112222", "13811113222", "13900002222"]);
    let shown = prop::sample::select(vec![
        "11111111111",
        "11100001111",
        "00000001111",
        "11100000011",
        "11111110000",
        "11111000011",
    ]);
    prop_oneof![
        4 => (digits, shown).prop_map(|(digits, shown)| masked(digits, shown)),
        1 => Just("010-12345678".to_owned()),
    ]
}

prop_compose! {
    fn any_kin()(
        relation in prop::sample::select(Relation::ALL.to_vec()),
        name in prop::option::of(any_name()),
        phones in prop::collection::vec(any_phone(), 0..2),
    ) -> RelativeKeys {
        let phones = phones.iter().filter_map(|phone| Phone::parse(phone).ok()).collect();
        RelativeKeys { relation, name: name.map(|name| PersonName::parse(&name)), phones }
    }
}

prop_compose! {
    fn any_subject()(
        names in prop::collection::vec(any_name(), 0..3),
        phones in prop::collection::vec(any_phone(), 0..3),
        company in prop::option::of("[甲乙](（[上北]）)?(公司)?"),
        word in prop::option::of("[ab]"),
        unit in prop::option::of("[1-2](栋|-)[1-2]"),
        relatives in prop::collection::vec(any_kin(), 0..3),
    ) -> Subject {
        Subject {
            names: names.iter().map(|name| PersonName::parse(name)).collect(),
            phones: phones.iter().filter_map(|phone| Phone::parse(phone).ok()).collect(),
            shown: Vec::new(),
            company: company
                .and_then(|name| CompanyName::parse(&name, &CompanyForms::default()).ok()),
            uscc: None,
            resident_digest: word.clone(),
            brand: word.clone(),
            project: word,
            unit: unit.and_then(|unit| unit_key(&unit)),
            relatives,
        }
    }
}

proptest! {
    #[test]
    fn whoever_can_match_shares_a_term(a in any_subject(), b in any_subject()) {
        let all = BTreeSet::from(Relation::ALL);
        for key in Key::ALL {
            let grade = compare(key, &all, &a, &b);
            prop_assert_eq!(compare(key, &all, &b, &a), grade);
            if grade.is_some_and(Match::is_some) {
                let terms = b.index_terms(key);
                let shared = a.index_terms(key).iter().any(|term| terms.contains(term));
                prop_assert!(shared, "{:?}", key);
            }
        }
    }
}
