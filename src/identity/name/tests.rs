use proptest::prelude::*;

use super::*;

#[test]
fn what_a_name_tells() {
    for (text, key, surname) in [
        ("王小明", Some("王小明"), Some("王")),
        (" 王 小明 ", Some("王小明"), Some("王")),
        ("王曉明", Some("王晓明"), Some("王")),
        ("王小明先生", Some("王小明"), Some("王")),
        ("欧阳修", Some("欧阳修"), Some("欧阳")),
        ("歐陽娜娜", Some("欧阳娜娜"), Some("欧阳")),
        ("陈方安生", Some("陈方安生"), Some("陈")),
        ("王二小", Some("王二小"), Some("王")),
        ("李哥德", Some("李哥德"), Some("李")),
        ("张大哥", None, Some("张")),
        ("王先生", None, Some("王")),
        ("王总", None, Some("王")),
        ("欧阳女士", None, Some("欧阳")),
        ("李小姐", None, Some("李")),
        ("小王", None, Some("王")),
        ("老李", None, Some("李")),
        ("小王总", None, Some("王")),
        ("小红", Some("小红"), None),
        ("王", None, Some("王")),
        ("王某某", None, Some("王")),
        ("王**", None, Some("王")),
        ("王*明", None, Some("王")),
        ("王XX", None, Some("王")),
        ("*小明", None, None),
        ("买买提·艾力", Some("买买提艾力"), None),
        ("Mr Wang", None, Some("wang")),
        ("Ms. Li", None, Some("li")),
        ("Li, Ms.", None, Some("li")),
        ("Mr.王", None, Some("王")),
        ("Wang先生", None, Some("wang")),
        ("Mr. Wang Xiaoming", Some("wangxiaoming"), None),
        ("WANG Xiaoming", Some("wangxiaoming"), None),
        ("Mrs王芳", Some("王芳"), Some("王")),
        ("Kevin", Some("kevin"), None),
    ] {
        let name = PersonName::parse(text);
        assert_eq!((name.key(), name.surname(), name.problem()), (key, surname, None), "{text}");
    }
}

#[test]
fn what_names_nobody() {
    for (text, code) in [
        ("", "empty"),
        ("　", "empty"),
        ("***", "no-letters"),
        ("13812345678", "no-letters"),
        ("先生", "honorific"),
        ("女士", "honorific"),
        ("小姐", "honorific"),
        ("太太", "honorific"),
        ("老板", "honorific"),
        ("老師", "honorific"),
        ("老总", "honorific"),
        ("Mr", "honorific"),
        ("Mrs.", "honorific"),
        ("Ms", "honorific"),
        ("Miss", "honorific"),
    ] {
        let name = PersonName::parse(text);
        assert_eq!(name.problem().map(NameProblem::code), Some(code), "{text}");
        assert_eq!((name.key(), name.surname()), (None, None), "{text}");
    }
}

#[test]
fn what_the_form_of_address_hints_at() {
    for (text, sex) in [
        ("女士", Some(Sex::Female)),
        ("李小姐", Some(Sex::Female)),
        ("王太太", Some(Sex::Female)),
        ("Ms Li", Some(Sex::Female)),
        ("先生", Some(Sex::Male)),
        ("Mr Wang", Some(Sex::Male)),
        ("王总", None),
        ("王小明", None),
    ] {
        assert_eq!(PersonName::parse(text).sex_hint(), sex, "{text}");
    }
}

#[test]
fn names_compare_as_far_as_they_are_known() {
    for (a, b, name, surname) in [
        ("王小明", "王 小明", Some(Match::Certain), Some(Match::Certain)),
        ("王曉明", "王晓明先生", Some(Match::Certain), Some(Match::Certain)),
        ("王小明", "王小红", Some(Match::No), Some(Match::Certain)),
        ("王先生", "王小明", None, Some(Match::Certain)),
        ("李先生", "王小明", Some(Match::No), Some(Match::No)),
        ("先生", "王小明", None, None),
        ("Wang Xiaoming", "王小明", None, None),
        ("Mr Wang", "王先生", None, None),
        ("Mr Wang", "Ms Wang", None, Some(Match::Certain)),
    ] {
        let (a, b) = (PersonName::parse(a), PersonName::parse(b));
        assert_eq!((a.compare(&b), a.compare_surname(&b)), (name, surname), "{a:?} {b:?}");
        assert_eq!((b.compare(&a), b.compare_surname(&a)), (name, surname), "{b:?} {a:?}");
    }
}

proptest! {
    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = PersonName::parse(&text);
    }

    #[test]
    fn reading_near_names_never_panics(text in "[王欧阳小老某先生总*x·Mrs. ]{0,6}") {
        let name = PersonName::parse(&text);
        let certain = name.compare(&name).is_some_and(|grade| grade == Match::Certain);
        prop_assert_eq!(certain, name.is_full());
    }

    #[test]
    fn traditional_and_simplified_are_one(at in prop::collection::vec(0_usize..6, 2..4)) {
        let traditional = ["張", "國", "強", "麗", "華", "劉"];
        let simplified = ["张", "国", "强", "丽", "华", "刘"];
        let write = |signs: [&str; 6]| {
            PersonName::parse(&at.iter().map(|at| signs[*at]).collect::<String>())
        };
        prop_assert_eq!(write(traditional).compare(&write(simplified)), Some(Match::Certain));
    }
}
