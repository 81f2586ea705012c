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
        ("甲乙科技（集团）股份有限公司", "甲乙科技"),
        ("甲乙集團有限公司", "甲乙"),
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
fn a_house_names_its_own_forms() {
    let forms = CompanyForms::new(["经营部", "Shop"]);
    let key = |text| CompanyName::parse(text, &forms).map(|name| name.key);
    assert_eq!(key("甲乙經營部").as_deref(), Ok("甲乙"));
    assert_eq!(key("甲乙有限公司").as_deref(), Ok("甲乙有限公司"));
    assert_eq!(key("Corner Shop").as_deref(), Ok("corner"));
}

proptest! {
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
