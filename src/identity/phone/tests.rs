use proptest::prelude::*;

use super::*;

fn phone(text: &str) -> Phone {
    Phone::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

#[test]
fn many_spellings_one_number() {
    for (text, canonical) in [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("138.1234.5678", "13812345678"),
        ("138·1234·5678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("手机：13812345678", "13812345678"),
        ("電話: 138 1234 5678", "13812345678"),
        ("Tel 13812345678", "13812345678"),
        ("联系电话：手机13812345678", "13812345678"),
        ("+86 13812345678", "13812345678"),
        ("(+86)138-1234-5678", "13812345678"),
        ("0086-13812345678", "13812345678"),
        ("8613812345678", "13812345678"),
        ("013812345678", "13812345678"),
        ("13812345678.0", "13812345678"),
        ("'13812345678", "13812345678"),
        ("\u{202d}13812345678\u{202c}", "13812345678"),
        ("13812345678转1234", "13812345678 ext 1234"),
        ("010-12345678", "010-12345678"),
        ("（010）12345678", "010-12345678"),
        ("+86 10 12345678", "010-12345678"),
        ("86-755-12345678", "0755-12345678"),
        ("0755 1234567", "0755-1234567"),
        ("010-12345678转12", "010-12345678 ext 12"),
        ("010-12345678 分机：12", "010-12345678 ext 12"),
        ("010-12345678转分机12", "010-12345678 ext 12"),
        ("010-12345678 Ext. 12", "010-12345678 ext 12"),
        ("010-12345678x12", "010-12345678 ext 12"),
        ("010-12345678#12", "010-12345678 ext 12"),
        ("4001234567", "400-123-4567"),
        ("800-820-8820", "800-820-8820"),
        ("+852 6123 4567", "+85261234567"),
        ("00886-912-345-678", "+886912345678"),
        ("+1 (212) 555-1234", "+12125551234"),
    ] {
        assert_eq!(phone(text).to_string(), canonical, "{text}");
    }
}

#[test]
fn masks_keep_their_places() {
    for (text, canonical) in [
        ("138****1234", "138****1234"),
        ("１８６****０７９１", "186****0791"),
        ("１９９ ****１１４８", "199****1148"),
        ("135 ****3800", "135****3800"),
        ("139 ****8237", "139****8237"),
        ("138 **** 1234", "138****1234"),
        ("138＊＊＊＊1234", "138****1234"),
        ("138xxxx1234", "138****1234"),
        ("138XXXX1234", "138****1234"),
        ("138••••1234", "138****1234"),
        ("138····1234", "138****1234"),
        ("138####1234", "138****1234"),
        ("138____1234", "138****1234"),
        ("+86 138****1234", "138****1234"),
        ("86 138****1234", "138****1234"),
        ("电话：138****1234", "138****1234"),
        ("13812345***", "13812345***"),
        ("138******34", "138******34"),
        ("*******1234", "*******1234"),
    ] {
        let mask = phone(text);
        assert_eq!(mask.to_string(), canonical, "{text}");
        assert_eq!(
            mask.is_standard_mask(),
            canonical.as_bytes()[3..7] == *b"****"
                && !canonical[..3].contains('*')
                && !canonical[7..].contains('*')
        );
    }
}

#[test]
fn what_is_no_number_says_why() {
    for (text, code) in [
        ("", "empty"),
        ("  ", "empty"),
        ("电话：", "empty"),
        ("1.38E+10", "scientific-notation"),
        ("1.38123E10", "scientific-notation"),
        ("１．３８Ｅ＋１０", "scientific-notation"),
        ("1528629", "too-few-digits"),
        ("1381234567", "too-few-digits"),
        ("95588", "too-few-digits"),
        ("12345678", "too-few-digits"),
        ("010-123456", "too-few-digits"),
        ("138123456789", "too-many-digits"),
        ("13812345678 13912345678", "too-many-digits"),
        ("0755-123456789", "too-many-digits"),
        ("151***2222", "broken-mask"),
        ("151****441", "broken-mask"),
        ("138*****1234", "broken-mask"),
        ("***********", "broken-mask"),
        ("女士", "not-a-number"),
        ("Ms", "not-a-number"),
        ("138O1234567", "not-a-number"),
        ("138/1234", "not-a-number"),
        ("13812345678转", "not-a-number"),
        ("+852****1234", "not-a-number"),
        ("12345678901", "impossible-prefix"),
        ("21234567890", "impossible-prefix"),
        ("128****1234", "impossible-prefix"),
        ("238****1234", "impossible-prefix"),
    ] {
        assert_eq!(Phone::parse(text).map_err(|problem| problem.code()), Err(code), "{text}");
    }
}

#[test]
fn grades_of_likeness() {
    for (a, b, grade) in [
        ("13812345678", "+86 138 1234 5678", Match::Certain),
        ("13812345678", "13812345679", Match::No),
        ("138****5678", "13812345678", Match::Possible),
        ("138****5678", "138****5678", Match::Possible),
        ("138****5678", "139****5678", Match::No),
        ("138****5678", "010-12345678", Match::No),
        ("138****5678", "13812345678转12", Match::No),
        ("*******5678", "13812345678", Match::Possible),
        ("138******78", "138****5678", Match::Possible),
    ] {
        assert_eq!(phone(a).compare(&phone(b)), grade, "{a} {b}");
        assert_eq!(phone(b).compare(&phone(a)), grade, "{b} {a}");
    }
    assert_eq!(phone("13812345678").mask34(), phone("138****5678").mask34());
    assert_eq!(phone("010-12345678").mask34(), None);
    assert!(phone("138****5678").is_standard_mask());
    assert!(!phone("138*1**5678").is_standard_mask() && !phone("13812345678").is_standard_mask());
}

/// Numbers of every kind, as a person could write them.
fn any_number() -> impl Strategy<Value = String> {
    prop_oneof![
        "1[3-9][0-9]{9}",
        "1[3-9][0-9]\\*{4}[0-9]{4}",
        "138(0000|1111|\\*{4})(1234|5678|\\*{4})"
            .prop_filter("a mask shows something", |text| !text.ends_with("********")),
        "0(10|2[0-9]|[3-9][0-9]{2})[0-9]{7,8}",
        "(400|800)[0-9]{7}( ext [0-9]{1,4})?",
        "\\+[1-79][0-9]{7,12}",
    ]
}

proptest! {
    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = Phone::parse(&text);
    }

    #[test]
    fn reading_near_numbers_never_panics(text in "[+0-9*xX#_.·() 转ext手机:e-]{0,20}") {
        if let Ok(read) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(&read.to_string()), Ok(read));
        }
    }

    #[test]
    fn printed_numbers_read_back(text in any_number()) {
        let read = phone(&text);
        prop_assert_eq!(phone(&read.to_string()), read);
    }

    #[test]
    fn likeness_goes_both_ways_and_shares_a_term(a in any_number(), b in any_number()) {
        let (a, b) = (phone(&a), phone(&b));
        prop_assert_eq!(a.compare(&b), b.compare(&a));
        if a.compare(&b).is_some() {
            let shared = a.index_terms().iter().any(|term| b.index_terms().contains(term));
            prop_assert!(shared, "{} {}", a, b);
        }
    }

    #[test]
    fn a_number_is_like_its_own_mask(text in "1[3-9][0-9]{9}") {
        let whole = phone(&text);
        let mask = phone(&whole.mask34().expect("a whole mobile number"));
        prop_assert_eq!(whole.compare(&mask), Match::Possible);
        prop_assert_eq!(whole.compare(&whole), Match::Certain);
    }
}
