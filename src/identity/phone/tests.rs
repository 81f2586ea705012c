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
fn remarks_and_quotes_are_no_part_of_a_number() {
    for (text, canonical) in [
        ("13812345678（微信同号）", "13812345678"),
        ("13812345678(微信)", "13812345678"),
        ("13812345678微信同号", "13812345678"),
        ("13812345678 微信", "13812345678"),
        ("微信：13812345678", "13812345678"),
        ("微信同号 138-1234-5678", "13812345678"),
        ("（本人）13812345678", "13812345678"),
        ("13812345678【王先生】", "13812345678"),
        ("手机13812345678（微信同号）", "13812345678"),
        ("“13812345678”", "13812345678"),
        ("‘13812345678’（备用）", "13812345678"),
        ("\"138****5678\"", "138****5678"),
        ("「１３８１２３４５６７８」", "13812345678"),
    ] {
        assert_eq!(phone(text).to_string(), canonical, "{text}");
    }
    for text in ["王小明13812345678", "13812345678老婆", "微信", "（微信同号）", "13812345678(转"]
    {
        assert!(Phone::parse(text).is_err(), "{text}");
    }
}

#[test]
fn landlines_without_their_zero_and_neighbours_without_their_plus() {
    for (text, canonical) in [
        ("571-87654321", "0571-87654321"),
        ("571 8765 4321", "0571-87654321"),
        ("(571)87654321", "0571-87654321"),
        ("57187654321", "0571-87654321"),
        ("577-8765432", "0577-8765432"),
        ("10-87654321", "010-87654321"),
        ("21-87654321", "021-87654321"),
        ("0571-87654321-8001", "0571-87654321 ext 8001"),
        ("571-87654321-8001", "0571-87654321 ext 8001"),
        ("0571-87654321 8001", "0571-87654321 ext 8001"),
        ("010 8765 4321-12", "010-87654321 ext 12"),
        ("400-123-4567-8", "400-123-4567 ext 8"),
        ("18412345678-1234", "18412345678 ext 1234"),
        ("852-61234567", "+85261234567"),
        ("(852) 6123 4567", "+85261234567"),
        ("85261234567", "+85261234567"),
        ("853-66123456", "+85366123456"),
        ("886-912345678", "+886912345678"),
    ] {
        assert_eq!(phone(text).to_string(), canonical, "{text}");
    }
    for text in
        ["5718765432", "33811112222", "13811112222-1", "138-1111-222", "852-6123456", "1087654321"]
    {
        assert!(Phone::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_cell_that_holds_several() {
    let read = |text: &str| {
        Phone::parse_all(text)
            .map(|found| found.iter().map(ToString::to_string).collect::<Vec<_>>())
            .map_err(|unread| (unread.text, unread.problem.code()))
    };
    let two = Ok(vec!["13800400001".to_owned(), "13900400001".to_owned()]);
    for text in [
        "13800400001/13900400001",
        "13800400001／13900400001",
        "13800400001、13900400001",
        "13800400001；13900400001",
        "13800400001;13900400001",
        "13800400001，13900400001",
        "13800400001,13900400001",
        "13800400001或13900400001",
        "13800400001或者13900400001",
        "13800400001 13900400001",
        "13800400001\n13900400001",
        "手机13800400001（微信同号） / 备用：13900400001",
    ] {
        assert_eq!(read(text), two, "{text}");
    }
    assert_eq!(
        read("138 0040 0001 / 0571-87654321-8001"),
        Ok(vec!["13800400001".to_owned(), "0571-87654321 ext 8001".to_owned()])
    );
    assert_eq!(read("138****0001、139****0001").map(|found| found.len()), Ok(2));
    for (text, part, code) in [
        ("13811112222/", "", "empty"),
        ("/13811112222", "", "empty"),
        ("13811112222、1391111222", "1391111222", "too-few-digits"),
        ("13811112222/2", "2", "too-few-digits"),
        ("13811112222 1391111222", "13811112222 1391111222", "too-many-digits"),
        ("1381111222213911112222", "1381111222213911112222", "too-many-digits"),
        ("l3811112222", "l3811112222", "not-a-number"),
        ("/", "", "empty"),
        ("无", "无", "not-a-number"),
    ] {
        assert_eq!(read(text), Err((part.to_owned(), code)), "{text}");
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
        ("33811112222", "impossible-prefix"),
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
        ("010-12345678", "010-12345678转12", Match::Possible),
        ("010-12345678转12", "010-12345678转12", Match::Certain),
        ("010-12345678转12", "010-12345678转13", Match::No),
        ("13812345678", "13812345678转1234", Match::Possible),
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
        "010-1234567[89]( ext [12])?",
        "1381234567[89]( ext [12])?",
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
