//! The columns a batch may have, and the headings under which people send them.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::super::text::tidy;
use super::unit;

/// What the cells of a column are about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The customer's name.
    Name,
    /// A phone; the first such column is 1, and there may be several.
    Phone(u8),
    Sex,
    Need,
    Note,
    Address,
    /// Room or unit of a building.
    Unit,
    Project,
    Company,
    /// Unified social credit code.
    Uscc,
    Brand,
    Class,
    ExpectedAmount,
    ExpectedSigning,
    /// The day on which the customer will come.
    VisitDay,
    /// The time at which the customer will come.
    ArrivalTime,
    /// When the row was sent.
    SentTime,
    /// Short name of the team or distributor that sends the row.
    Team,
    /// Any other column, under its own heading, or `#3` for a third column without one.
    Other(String),
}

/// Per column, its name in English and its headings as [`key`] makes them, blanks between; the
/// first one is the one to advise.
#[rustfmt::skip]
const HEADINGS: &[(Column, &str, &str)] = &[
    (Column::Name, "customer name",
        "客户姓名 姓名 客户 客户名 客户名称 顾客 顾客姓名 名字 客戶姓名 客戶 name customer \
         customername clientname"),
    (Column::Phone(1), "phone",
        "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 客户电话 客户手机 客户手机号 \
         联系手机 移动电话 备用电话 \
         固定电话 座机 固话 座机号 座机号码 固定电话号码 固话号码 单位电话 公司电话 办公电话 \
        备用手机 其他电话 聯繫電話 聯絡電話 電話 手機 phone mobile tel telephone cellphone \
         mobilephone phonenumber \
        mobilenumber"),
    (Column::Sex, "sex", "性别 客户性别 性別 sex gender"),
    (Column::Need, "need", "需求 备注需求 需求备注 客户需求 意向 购房需求 意向需求 need needs \
     requirement"),
    (Column::Note, "note", "备注 说明 備註 note notes remark remarks comment"),
    (Column::Address, "address", "地址 住址 联系地址 家庭住址 address"),
    (Column::Unit, "unit", "房号 单元 房间号 意向房号 unit room roomnumber"),
    (Column::Project, "project", "项目 项目名称 楼盘 楼盘名称 报备项目 意向项目 project \
     projectname"),
    (Column::Company, "company", "公司 单位名称 公司名称 单位 企业名称 客户单位 客户公司 company \
     companyname"),
    (Column::Uscc, "unified social credit \
     code", "统一社会信用代码 社会信用代码 信用代码 纳税人识别号 uscc creditcode"),
    (Column::Brand, "brand", "品牌 意向品牌 brand"),
    (Column::Class, "class", "客户级别 级别 客户等级 等级 客户类别 类别 客户类型 class grade \
     level"),
    (Column::ExpectedAmount, "expected \
     amount", "预计金额 金额 意向金额 预计成交金额 预计合同金额 amount expectedamount"),
    (Column::ExpectedSigning, "expected signing date",
        "预计签约日期 预计签约时间 预计签单日期 预计签单时间 签约日期 签单日期 \
         预计成交日期 预计成交时间 expectedsigning expectedsigningdate \
         signingdate"),
    (Column::VisitDay, "visit day", "到访日期 来访日期 预计到访日期 预约日期 到访日 来访日 \
     visitday visitdate"),
    (Column::ArrivalTime, "arrival time", "到访时间 来访时间 到达时间 预计到访时间 预计到达时间 \
     arrivaltime arrival"),
    (Column::SentTime, "sent time", "报备时间 发送时间 发出时间 hhmm senttime senttimehhmm \
     reporttime"),
    (Column::Team, "team short name",
        "公司简称 团队 团队简称 分销公司 渠道 渠道公司 报备公司 经纪公司 门店 team teamname \
         teamshortname shortname"),
];

impl Column {
    /// The column that a heading means; `None` if it is not known. Every phone heading means the
    /// first phone.
    pub(super) fn of_heading(heading: &str) -> Option<Self> {
        let whole = key(heading);
        by_key(&whole)
            .or_else(|| by_key(&key(without_hints(heading).as_str())))
            .or_else(|| of_alternatives(heading))
            .or_else(|| by_key(unit::without(&whole)?).filter(|column| column.is_amount()))
    }

    /// Whether cells of the column are amounts.
    pub(super) fn is_amount(&self) -> bool {
        matches!(self, Self::ExpectedAmount)
    }

    /// The heading to advise for a column, as a Chinese table writes it.
    pub(super) fn advised(&self) -> &str {
        self.entry().and_then(|entry| entry.2.split(' ').next()).unwrap_or_default()
    }

    /// How near a heading is to one of this column's: the number of characters to change, if that
    /// is at most half of them.
    pub(super) fn distance(&self, heading: &str) -> Option<usize> {
        let heading: Vec<char> = key(&without_hints(heading)).chars().collect();
        let names = self.entry().map_or("", |entry| entry.2);
        let near =
            names.split(' ').map(|name| name.chars().collect::<Vec<_>>()).filter_map(|name| {
                let edits = edits(&name, &heading);
                (edits * 2 <= name.len().max(heading.len())).then_some(edits)
            });
        near.min()
    }

    fn entry(&self) -> Option<&'static (Self, &'static str, &'static str)> {
        let wanted = if matches!(self, Self::Phone(_)) { &Self::Phone(1) } else { self };
        HEADINGS.iter().find(|entry| entry.0 == *wanted)
    }
}

/// The name of the column in English; an unknown one under its own heading.
impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Other(heading) => f.write_str(heading),
            Self::Phone(n) if *n > 1 => write!(f, "phone {n}"),
            known => f.write_str(known.entry().map_or("", |entry| entry.1)),
        }
    }
}

/// A heading stripped to what tells it apart: NFKC, small letters, nothing but letters and digits.
pub(super) fn key(heading: &str) -> String {
    heading.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

fn by_key(key: &str) -> Option<Column> {
    let known = |key: &str| {
        HEADINGS
            .iter()
            .find(|entry| entry.2.split(' ').any(|heading| heading == key))
            .map(|entry| entry.0.clone())
    };
    let numbered =
        || key.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五".contains(c));
    known(key).or_else(|| known(numbered()).filter(|column| matches!(column, Column::Phone(_))))
}

/// The heading without what stands in brackets: `联系电话(必填)`.
fn without_hints(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for c in heading.nfkc() {
        match c {
            '(' | '[' | '{' | '<' | '【' | '《' => depth += 1,
            ')' | ']' | '}' | '>' | '】' | '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(c),
            _ => {}
        }
    }
    rest
}

/// `手机/电话` means a phone, because both sides do; `姓名/电话` means nothing known.
fn of_alternatives(heading: &str) -> Option<Column> {
    let plain = without_hints(heading);
    let mut parts = plain.split(['/', '、', '|', '或']).map(tidy).filter(|part| !part.is_empty());
    let first = by_key(&key(parts.next()?))?;
    parts.all(|part| by_key(&key(part)).as_ref() == Some(&first)).then_some(first)
}

/// Levenshtein's distance.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn headings_are_known_however_they_are_dressed() {
        let cases = [
            ("客户姓名", Column::Name),
            (" 姓 名 ", Column::Name),
            ("＊姓名：", Column::Name),
            ("\u{feff}Customer Name", Column::Name),
            ("ＮＡＭＥ", Column::Name),
            ("联系电话(必填)", Column::Phone(1)),
            ("手机号【隐号】", Column::Phone(1)),
            ("电话2", Column::Phone(1)),
            ("联系电话（二）", Column::Phone(1)),
            ("手机/电话", Column::Phone(1)),
            ("备注/需求", Column::Need),
            ("HH:MM", Column::SentTime),
            ("固定电话", Column::Phone(1)),
            ("座机", Column::Phone(1)),
            ("预计金额(万元)", Column::ExpectedAmount),
            ("预计金额/万元", Column::ExpectedAmount),
            ("金额：万", Column::ExpectedAmount),
            ("Amount (CNY)", Column::ExpectedAmount),
            ("visit_day", Column::VisitDay),
            ("Team short name", Column::Team),
        ];
        for (heading, column) in cases {
            assert_eq!(Column::of_heading(heading), Some(column), "{heading}");
        }
        for unknown in ["", "()", "姓名/电话", "业务员", "13812345678", "姓名2", "姓名万元"]
        {
            assert_eq!(Column::of_heading(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn no_heading_means_two_columns_and_all_are_keys() {
        let mut seen = BTreeSet::new();
        for heading in HEADINGS.iter().flat_map(|entry| entry.2.split(' ')) {
            assert!(seen.insert(heading), "{heading} twice");
            assert_eq!(key(heading), heading);
        }
    }

    #[test]
    fn near_headings_are_near() {
        assert_eq!(Column::Phone(1).distance("联络电话"), Some(1));
        assert_eq!(Column::Name.distance("costumer"), Some(2));
        assert_eq!(Column::Name.distance("性别"), None);
        assert_eq!(Column::Phone(2).to_string(), "phone 2");
    }
}
