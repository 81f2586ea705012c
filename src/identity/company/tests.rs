use proptest::prelude::*;

use super::*;

fn key(text: &str) -> String {
    CompanyName::parse(text, &CompanyForms::default())
        .map(|name| name.key)
        .unwrap_or_else(|problem| problem.code().to_owned())
}

#[test]
fn one_company_many_spellings() {
    for (text, expected) in [
        ("甲乙（上海）科技有限公司", "甲乙上海科技"),
        ("甲乙(上海)科技有限公司", "甲乙上海科技"),
        ("甲乙上海科技", "甲乙上海科技"),
        ("甲乙【上海】科技 有限 公司", "甲乙上海科技"),
        ("甲乙（北京）科技有限公司", "甲乙北京科技"),
        ("甲乙科技有限公司（上海）", "甲乙科技上海"),
        ("甲乙科技（集团）股份有限公司", "甲乙科技集团"),
        ("甲乙集團有限公司", "甲乙集团"),
        ("甲乙有限公司", "甲乙"),
        ("東方機械廠", "东方机械"),
        ("Texaco", "texaco"),
        ("Acme Co., Ltd.", "acme"),
        ("ACME CO.,LTD", "acme"),
        ("Acme L.L.C.", "acme"),
        ("甲乙Co.,Ltd", "甲乙"),
        ("Siemens (China) Co., Ltd.", "siemenschina"),
        ("３Ｍ中国有限公司", "3m中国"),
        ("有限公司", "有限公司"),
        ("（公司）", "公司"),
        ("", "empty"),
        ("--123--", "no-letters"),
    ] {
        assert_eq!(key(text), expected, "{text}");
    }
}

#[test]
fn names_that_are_near_raise_a_suspicion() {
    use Match::{Certain, No, Possible};
    let read = |text| CompanyName::parse(text, &CompanyForms::default()).expect("a name");
    for (a, b, grade) in [
        ("浙江大华服装有限公司", "浙江大华服装", Certain),
        ("甲乙（上海）科技有限公司", "甲乙上海科技", Certain),
        ("大华服装", "浙江大华服装有限公司", Possible),
        ("大华", "浙江大华服装有限公司", Possible),
        ("浙江省大华服装厂", "浙江大华服装厂", Possible),
        ("甲乙科技有限公司", "甲乙科技集团有限公司", Possible),
        ("甲乙科技", "甲乙科技（集团）股份有限公司", Possible),
        ("甲乙科技有限公司", "甲乙科技有限公司上海分公司", Possible),
        ("甲乙控股", "甲乙有限公司", Possible),
        ("甲乙（上海）科技有限公司", "甲乙科技有限公司（上海）", Possible),
        ("甲乙上海科技有限公司", "甲乙科技有限公司（上海）", Possible),
        ("甲乙科技有限公司", "甲乙（上海）科技有限公司", Possible),
        ("甲乙科技（原丙丁贸易有限公司）", "丙丁贸易有限公司", Possible),
        ("甲乙科技（曾用名：丙丁贸易）", "丙丁贸易有限公司", Possible),
        ("锺氏服装有限公司", "钟氏服装厂", Certain),
        ("萧氏服装有限公司", "肖氏服装厂", Possible),
        ("Acme Co., Ltd.", "Acme China Ltd", Possible),
        ("3M中国有限公司", "3M", Possible),
        ("甲乙（上海）科技有限公司", "甲乙（北京）科技有限公司", No),
        ("甲乙上海科技", "甲乙北京科技", No),
        ("大华服装", "小华服装", No),
        ("exa", "Texaco", No),
        ("甲", "甲乙科技", No),
        ("有限公司", "甲乙有限公司", No),
    ] {
        let (one, other) = (read(a), read(b));
        assert_eq!((one.compare(&other), other.compare(&one)), (grade, grade), "{a} {b}");
        let alike = |own: Vec<String>, all: Vec<String>| own.iter().any(|term| all.contains(term));
        let found = alike(one.whole_terms(), other.whole_terms())
            || alike(one.own_part_terms(), other.part_terms())
            || alike(other.own_part_terms(), one.part_terms());
        assert!(found || grade == No, "{a} {b}");
    }
    assert!(!read("有限公司").is_telling() && !read("甲").is_telling());
}

#[test]
fn a_house_names_its_own_forms() {
    let forms = CompanyForms::new(["经营部", "Shop"]);
    let key = |text| CompanyName::parse(text, &forms).map(|name| name.key);
    assert_eq!(key("甲乙經營部").as_deref(), Ok("甲乙"));
    assert_eq!(key("甲乙有限公司").as_deref(), Ok("甲乙有限公司"));
    assert_eq!(key("Corner Shop").as_deref(), Ok("corner"));
}

proptest! {
    #[test]
    fn near_names_share_a_term(
        a in "[甲乙丙海上]{1,3}(（[上海]{1,2}）)?[甲乙丙]{0,3}(集团|分公司)?",
        b in "[甲乙丙海上]{1,3}(（(原)?[上海甲]{1,2}）)?[甲乙丙]{0,3}(有限公司)?",
    ) {
        let read = |text: &str| CompanyName::parse(text, &CompanyForms::default()).expect("a name");
        let (a, b) = (read(&a), read(&b));
        prop_assert_eq!(a.compare(&b), b.compare(&a));
        let alike = |own: Vec<String>, all: Vec<String>| own.iter().any(|term| all.contains(term));
        let found = alike(a.whole_terms(), b.whole_terms())
            || alike(a.own_part_terms(), b.part_terms())
            || alike(b.own_part_terms(), a.part_terms());
        prop_assert!(found || a.compare(&b) == Match::No, "{:?} {:?}", a, b);
    }

    #[test]
    fn reading_never_panics_and_never_leaves_nothing(text in ".*") {
        if let Ok(name) = CompanyName::parse(&text, &CompanyForms::default()) {
            prop_assert!(!name.key().is_empty());
        }
    }

    #[test]
    fn forms_never_leave_nothing(text in "[甲集团公司厂()Colt ,.]{1,12}") {
        if let Ok(name) = CompanyName::parse(&text, &CompanyForms::default()) {
            prop_assert!(!name.key().is_empty());
        }
    }
}
