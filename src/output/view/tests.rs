use super::*;
use crate::app::lookup::Protected;
use crate::app::sight::Sight;
use crate::app::typed_keys::UnreadKey;
use crate::calendar::Bound;
use crate::domain::house::Language;
use crate::domain::ids::StaffId;
use crate::engine::close::lines;
use crate::lang::Catalogue;
use crate::output::fixture::{Town, everywhere, now, page};
use crate::output::problem::{Level, Source};

fn all<'v, 'a>(judgement: &'v crate::engine::Judgement<'a>) -> Reports<'v, 'a> {
    Reports {
        judged: judgement.reports.iter().collect(),
        unjudged: judgement.unjudged.iter().collect(),
        ..Reports::default()
    }
}

fn shown<V: View>(view: &V, language: Language, sight: Sight<'_>) -> String {
    view.table(&page(&Catalogue::new(language), sight))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn reports_in_chinese() {
    let town = Town::new();
    let judgement = town.judged();
    let expected = "\
报备      客户    电话         种类  报备人  状态    保护至            排队  落账
----------------------------------------------------------------------------------------------
AAAAAAA1  王小明  13812341234  到店  lin     已成交  永久                    2025-03-03 10:00
AAAAAAA2  王小明  13812341234  到店  zhao    排队                         1  2025-03-04 09:00
AAAAAAA4  李芳    13900005678  到店  lin     有效    2025-03-11 24:00        2025-03-04 09:05
AAAAAAA3  王小明  13812341234  tour  zhao    未判定                          2025-03-04 09:05
";
    assert_eq!(shown(&all(&judgement), Language::Chinese, Sight::Full), expected);
}

#[test]
fn what_is_not_ones_own_is_hidden_in_every_format() {
    let town = Town::new();
    let judgement = town.judged();
    let zhao: StaffId = "zhao".parse().expect("an id");
    let catalogue = Catalogue::new(Language::English);
    let page = page(&catalogue, Sight::Of { staff: &zhao, team: None, books: false });
    let one = Reports { judged: vec![&judgement.reports[0]], ..Reports::default() };
    for format in Format::ALL {
        let hidden = text(render(&one, format, &page));
        for part in ["王", "138", "*", "lin", "signed", "duty-overdue"] {
            assert!(!hidden.contains(part), "{part}: {hidden}");
        }
    }
    assert!(
        text(render(&all(&judgement), Format::Csv, &page)).contains("王小明"),
        "his own is whole"
    );
}

#[test]
fn reports_as_json() {
    let town = Town::new();
    let judgement = town.judged();
    let catalogue = Catalogue::new(Language::English);
    let one = Reports { judged: vec![&judgement.reports[1]], ..Reports::default() };
    let expected = "{\"schema\":\"baobei.reports/1\",\"as_of\":\"2025-03-05T12:00:00+08:00\",\
        \"commit\":\"a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7\",\"items\":[{\
        \"id\":\"01JNDPVE80AAAAAAAAAAAAAAA2\",\"kind\":\"walk-in\",\
        \"policy\":\"house\",\"policy_version\":1,\"registrant\":\"zhao\",\"team\":null,\
        \"holder\":{\"person\":\"zhao\"},\
        \"customer\":{\"scope\":\"person\",\"masked\":false,\"name\":\"王小明\",\
        \"phones\":[\"13812341234\"],\"company\":null,\"unit\":null,\
        \"project\":null,\"brand\":null,\"address\":null,\"sex\":null,\"uscc\":null,\
        \"class\":null,\"origin\":null,\"relatives\":[]},\"intent\":{},\
        \"standing\":\"queued\",\"stage\":null,\"protection\":null,\"queue\":1,\
        \"landed\":\"2025-03-04T09:00:00+08:00\",\"said\":null,\
        \"commit\":\"a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2\",\
        \"authored\":\"2025-03-04T09:00:00+08:00\",\"receipt\":null,\"waits\":false,\
        \"flags\":[\"collision\"],\"facts\":[]}]}\n";
    assert_eq!(text(render(&one, Format::Json, &page(&catalogue, Sight::Full))), expected);
}

#[test]
fn facts_show_what_they_carry_to_those_who_may_read_them() {
    let town = Town::new();
    let judgement = town.judged();
    let catalogue = Catalogue::new(Language::Chinese);
    let zhao: StaffId = "zhao".parse().expect("an id");
    let sheet = |sight| {
        let page = page(&catalogue, sight);
        text(render(&Facts::of(&judgement.reports, &page), Format::Csv, &page))
    };
    let row = "01JNDPVE80AAAAAAAAAAAAAAA1,01JNDPVE80EEEEEEEEEEEEEEE1,contract,lin,,\
         2025-03-05 11:00:00,stands,commission,,1234.50,CNY";
    assert!(sheet(Sight::Full).contains(row), "{}", sheet(Sight::Full));
    let hidden = sheet(Sight::Of { staff: &zhao, team: None, books: false });
    assert_eq!(hidden.lines().count(), 1, "{hidden}");
    let all = Facts::of(&judgement.reports, &page(&catalogue, Sight::Full));
    let table = shown(&all, Language::Chinese, Sight::Full);
    assert!(table.contains("commission：1,234.50 CNY"), "{table}");
}

#[test]
fn reports_as_csv() {
    let town = Town::new();
    let judgement = town.judged();
    let catalogue = Catalogue::new(Language::Chinese);
    let sheet = text(render(&all(&judgement), Format::Csv, &page(&catalogue, Sight::Full)));
    let rows: Vec<&str> = sheet.lines().skip(1).collect();
    assert_eq!(
        rows[0],
        "01JNDPVE80AAAAAAAAAAAAAAA1,walk-in,house,1,lin,,lin,王小明\
         ,\t13812341234,,,won,signed,for-ever,2025-03-03 10:00:00,,,,\
         2025-03-03 10:00:00,,duty-overdue,a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1,"
    );
    assert!(
        rows[2].contains(",effective,,dated,2025-03-04 09:05:00,2025-03-12 00:00:00,no,,"),
        "{}",
        rows[2]
    );
    assert!(
        rows[3].starts_with(
            "01JNDPVE80AAAAAAAAAAAAAAA3,tour,house,,zhao,,,王小明,\t13812341234,,,unjudged,,none,"
        ),
        "{}",
        rows[3]
    );
}

#[test]
fn a_life_in_steps() {
    let town = Town::new();
    let judgement = town.judged();
    let show = |place: usize| Show {
        judgement: &judgement,
        verdict: &judgement.reports[place],
        claim: None,
    };
    let expected = "\
Report      01JNDPVE80AAAAAAAAAAAAAAA2
Customer    王小明
Phone       13812341234
Kind        Walk-in (house 1)
Registrant  zhao
Standing    queued
Queue       1
Landed      2025-03-04 09:00  commit a2a2a2a2
Order       this machine alone (the order is that of this branch; no third party confirms it, \
     and dates are no proof)
Owner       another’s

Steps
When              What                                                           Clauses  Policy \
     line           Commit
-----------------------------------------------------------\
     --------------------------------------------------------------
2025-03-04 09:00  Registered by \
     zhao                                                                            a2a2a2a2
2025-03-04 09:00  Queued: the customer is protected until the end of 2025-03-10  4, 2     \
     policy/house.toml:38  a2a2a2a2
";
    let zhao: StaffId = "zhao".parse().expect("an id");
    assert_eq!(
        shown(
            &Explain(show(1)),
            Language::English,
            Sight::Of { staff: &zhao, team: None, books: false }
        ),
        expected
    );
    let whole = shown(&Explain(show(1)), Language::English, Sight::Full);
    assert!(
        whole.contains(
            "Owner       lin\nWhy         Protected from 2025-03-03 10:00 until the \
     end of 2025-03-10 [2]; "
        ),
        "{whole}"
    );
}

/// A queued claim learns that, until when and by which clause; never who holds the customer.
#[test]
fn nobody_learns_who_holds_a_customer() {
    let town = Town::new();
    let judgement = town.judged();
    let zhao: StaffId = "zhao".parse().expect("an id");
    everywhere(|catalogue| {
        let page = page(catalogue, Sight::Of { staff: &zhao, team: None, books: false });
        for format in Format::ALL {
            let own = text(render(
                &Show { judgement: &judgement, verdict: &judgement.reports[1], claim: None },
                format,
                &page,
            ));
            let customers = text(render(
                &Customers { judgement: &judgement, chosen: vec![&judgement.customers[0]] },
                format,
                &page,
            ));
            let awards = text(render(&Awards(judgement.awards.iter().collect()), format, &page));
            let other = text(render(
                &Show { judgement: &judgement, verdict: &judgement.reports[0], claim: None },
                format,
                &page,
            ));
            let list = text(render(&all(&judgement), format, &page));
            for answer in [own, other, customers, awards, list] {
                assert!(
                    !answer.split(|c: char| !c.is_alphanumeric()).any(|word| word == "lin"),
                    "{answer}"
                );
            }
        }
    });
}

#[test]
fn reasons_as_json_carry_both_sides() {
    let town = Town::new();
    let judgement = town.judged();
    let catalogue = Catalogue::new(Language::English);
    let detail = &Show { judgement: &judgement, verdict: &judgement.reports[1], claim: None }
        .items(&page(&catalogue, Sight::Full))[0];
    let queued = serde_json::to_value(&detail.steps[1]).expect("JSON");
    let expected = serde_json::json!({
        "at": "2025-03-04T09:00:00+08:00",
        "reason": {
            "code": "queued",
            "clauses": ["4", "2"],
            "text": "Queued: the customer is protected until the end of 2025-03-10",
            "fact": {
                "report": "01JNDPVE80AAAAAAAAAAAAAAA2",
                "event": null,
                "commit": "a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2",
            },
            "policy": { "id": "house", "version": 1, "file": "policy/house.toml", "line": 38 },
            "args": { "until": { "at": "2025-03-11T00:00:00+08:00", "inclusive": false } },
        },
    });
    assert_eq!(queued, expected);
}

#[test]
fn a_look_up_is_blind() {
    let town = Town::new();
    let policy = town.shelf.iter().next().expect("a policy");
    let (clause, label) = policy.clauses.iter().next().expect("a clause");
    let until = Some(Some(Bound::before(
        crate::domain::instant::Zone::default().read("2025-03-11").expect("a time"),
    )));
    let answer = Answer {
        key: "13812341234".to_owned(),
        protected: Protected::Yes,
        until,
        queue: Some(2),
        waits: false,
        clauses: vec![(policy, clause)],
        notices: vec![label],
        unread: Vec::new(),
        lacks: Vec::new(),
        stranger: None,
    };
    let check = Check(vec![answer]);
    let expected = "\
查询    13812341234
答复    受保护，不能报备
保护至  2025-03-10 24:00
排队    您将排在第2位
条款    2  报备保护七天
提示    报备保护七天
";
    assert_eq!(shown(&check, Language::Chinese, Sight::Nobody), expected);
    let catalogue = Catalogue::new(Language::English);
    let json = text(render(&check, Format::Json, &page(&catalogue, Sight::Nobody)));
    let item = "{\"key\":\"13812341234\",\"protected\":\"yes\",\
        \"until\":{\"at\":\"2025-03-11T00:00:00+08:00\",\"inclusive\":false},\
        \"for_ever\":false,\"queue\":2,\"waits\":false,\
        \"clauses\":[{\"clause\":\"2\",\"words\":\"Seven days of protection\"}],\
        \"notices\":[{\"en\":\"Seven days of protection\",\"zh-CN\":\"报备保护七天\"}],\
        \"unread\":[],\"lacks\":[],\"stranger\":null}";
    assert!(json.contains(item), "{json}");
}

#[test]
fn what_was_not_looked_up_is_no_answer() {
    let lacking = Answer {
        key: "大华服装".to_owned(),
        protected: Protected::NotLookedUp,
        until: None,
        queue: None,
        waits: false,
        clauses: Vec::new(),
        notices: Vec::new(),
        unread: Vec::new(),
        lacks: vec![vec!["phone"], vec!["name", "unit"]],
        stranger: Some("nemo".to_owned()),
    };
    let why = "too-few-digits";
    let unread = vec![UnreadKey { text: "138".to_owned(), why }];
    let slip = Answer { key: "138".to_owned(), unread, stranger: None, ..lacking.clone() };
    let check = Check(vec![lacking, slip]);
    let expected = "\
查询  大华服装
答复  未查询，不能据此报备
缺少  没有名为“nemo”的员工，可用 baobei staff list 查看
缺少  还需提供：电话或姓名＋房号

查询  138
答复  未查询，不能据此报备
缺少  “138”无法识别：位数不足
";
    assert_eq!(shown(&check, Language::Chinese, Sight::Nobody), expected);
    let english = shown(&check, Language::English, Sight::Nobody);
    assert!(english.contains("Not looked up: do not register on this answer"), "{english}");
    assert!(english.contains("`138` is not a key: too few digits"), "{english}");
    assert!(english.contains("give also: phone or name and unit"), "{english}");
    let catalogue = Catalogue::new(Language::English);
    let json = text(render(&check, Format::Json, &page(&catalogue, Sight::Nobody)));
    assert!(json.contains("\"protected\":\"not-looked-up\""), "{json}");
    assert!(json.contains("\"lacks\":[[\"phone\"],[\"name\",\"unit\"]]"), "{json}");
    assert!(
        json.contains("{\"text\":\"138\",\"code\":\"too-few-digits\",\"why\":\"too few digits\"}"),
        "{json}"
    );
    let csv = text(render(&check, Format::Csv, &page(&catalogue, Sight::Nobody)));
    assert!(csv.contains("not-looked-up,,,,,,phone; name+unit"), "{csv}");
}

#[test]
fn commission_adds_up_and_never_breaks_an_amount() {
    let town = Town::new();
    let judgement = town.judged();
    let lines = lines(&judgement, &town.world());
    let catalogue = Catalogue::new(Language::Chinese);
    let narrow = Page { width: Some(70), ..page(&catalogue, Sight::Full) };
    let table = Commission(lines.iter().collect()).table(&narrow);
    assert!(table.contains("1,234.50 CNY"), "{table}");
    assert!(table.ends_with("已定合计：1,234.50 CNY\n"), "{table}");
}

/// Every view, in every language and format: no message is missing, and a table says so where it is
/// empty.
#[test]
fn every_view_speaks() {
    let town = Town::new();
    let judgement = town.judged();
    let lines = lines(&judgement, &town.world());
    let problems = [crate::domain::problem::Problem::new(
        0..3,
        crate::domain::problem::ProblemKind::UnknownKey { key: "nme".to_owned() },
    )];
    let sources = vec![Source {
        file: "x.toml",
        text: "nme = 1\n",
        problems: &problems,
        level: Level::Warning,
    }];
    let result = || crate::engine::stories::StoryResult {
        name: "one".to_owned(),
        title: None,
        faults: vec![crate::engine::stories::StoryFault {
            problem: problems[0].clone(),
            reasons: Vec::new(),
        }],
        clauses: Default::default(),
    };
    everywhere(|catalogue| {
        let page = page(catalogue, Sight::Nobody);
        let mut seen = Vec::new();
        look(&all(&judgement), &page, &mut seen);
        look(&Reports::default(), &page, &mut seen);
        look(
            &Show { judgement: &judgement, verdict: &judgement.reports[0], claim: None },
            &page,
            &mut seen,
        );
        look(
            &Customers { judgement: &judgement, chosen: judgement.customers.iter().collect() },
            &page,
            &mut seen,
        );
        look(
            &Collisions(
                judgement.customers.iter().flat_map(|customer| &customer.collisions).collect(),
            ),
            &page,
            &mut seen,
        );
        look(&Awards(judgement.awards.iter().collect()), &page, &mut seen);
        let owed = judgement
            .reports
            .iter()
            .flat_map(|verdict| verdict.duties.iter().map(|owed| (verdict.report, owed)));
        look(&Duties { owed: owed.collect() }, &page, &mut seen);
        look(&Consequences::of(&judgement), &page, &mut seen);
        look(&Commission(lines.iter().collect()), &page, &mut seen);
        look(
            &Disputes {
                disputes: town.disputes.iter().collect(),
                closed: std::collections::BTreeSet::new(),
                whole: false,
            },
            &page,
            &mut seen,
        );
        look(
            &Disputes {
                disputes: town.disputes.iter().collect(),
                closed: std::collections::BTreeSet::new(),
                whole: true,
            },
            &page,
            &mut seen,
        );
        look(&StaffList(Vec::new()), &page, &mut seen);
        look(&KeyList(Vec::new()), &page, &mut seen);
        look(&TeamList(Vec::new()), &page, &mut seen);
        look(&Policies(&town.shelf), &page, &mut seen);
        look(&Lint(sources.clone()), &page, &mut seen);
        look(&Doctor(&[crate::trust::hub::doctor::DoctorFinding::BorrowedClock]), &page, &mut seen);
        look(
            &Stories(vec![StoryShown {
                file: "policy/stories/x.toml".to_owned(),
                text: "nme = 1\n".into(),
                result: result(),
            }]),
            &page,
            &mut seen,
        );
        look(
            &Import(vec![Row {
                line: 2,
                taken: None,
                why: vec![Why::Rule(&judgement.unjudged[0].reason)],
            }]),
            &page,
            &mut seen,
        );
        let status = Status {
            house: "某店",
            tally: town.tally(),
            disputes: &town.disputes,
            waiting: Vec::new(),
            uncommitted: Vec::new(),
        };
        look(&status, &page, &mut seen);
        assert!(judgement.as_of == now() && seen.iter().any(|text| text.contains("500.00 CNY")));
    });
}

fn look<V: View>(view: &V, page: &Page<'_>, seen: &mut Vec<String>) {
    for format in Format::ALL {
        let text = text(render(view, format, page));
        assert!(!text.is_empty() && !text.contains('⟦'), "{}: {text}", V::NAME);
        assert!(!text.contains("王小明") && !text.contains("13812341234"), "{}: {text}", V::NAME);
        seen.push(text);
    }
}
