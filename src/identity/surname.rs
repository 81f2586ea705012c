//! Chinese surnames.

use super::text::is_han;

/// Surnames of two characters.
const COMPOUND_SURNAMES: [&str; 48] = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
    "端木", "轩辕", "司空", "长孙", "宇文", "独孤", "南宫", "西门", "呼延", "百里", "申屠", "公羊",
    "澹台", "淳于", "单于", "太史", "太叔", "钟离", "闻人", "赫连", "濮阳", "万俟", "乐正", "亓官",
    "鲜于", "闾丘", "拓跋", "纳兰", "公冶", "宗政", "仲孙", "东郭", "南门", "完颜", "耶律", "左丘",
];

/// The commonest surnames, to tell 小王 (Wang, called young) from 小红 (a pet name).
const COMMON_SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖\
 田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
 姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔\
 向汤";

/// What is put before a surname among acquaintances: young, old, big, and the southern prefix.
const NICK_PREFIXES: [char; 4] = ['小', '老', '大', '阿'];

/// The surname in a text that holds nothing else: one character, a compound surname, or a surname
/// behind 小, 老, 大 or 阿.
pub(super) fn bare_surname(text: &str) -> Option<&str> {
    let mut signs = text.chars();
    match (signs.next()?, signs.next(), signs.next()) {
        (only, None, _) => (is_han(only) && !NICK_PREFIXES.contains(&only)).then_some(text),
        (first, Some(second), None) => {
            let is_nick = NICK_PREFIXES.contains(&first) && COMMON_SURNAMES.contains(second);
            let surname = if is_nick { &text[first.len_utf8()..] } else { text };
            (is_nick || COMPOUND_SURNAMES.contains(&text)).then_some(surname)
        }
        _ => None,
    }
}

/// Whether a text is 小, 老, 大 or 阿 and nothing else.
pub(super) fn is_nick_prefix(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(|sign| NICK_PREFIXES.contains(&sign)) && signs.next().is_none()
}

/// The surname that a whole Chinese name begins with.
pub(super) fn leading_surname(key: &str) -> Option<&str> {
    let name = key.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let count = name.chars().count();
    if !name.chars().all(is_han) || name.starts_with(['小', '阿']) {
        return None;
    }
    let compound =
        COMPOUND_SURNAMES.iter().find(|surname| name.starts_with(**surname) && count > 2).copied();
    compound.or_else(|| {
        name.chars()
            .next()
            .filter(|_| (2..=4).contains(&count))
            .map(|first| &name[..first.len_utf8()])
    })
}
