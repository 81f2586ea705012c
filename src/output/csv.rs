//! The columns of every CSV view, in their order. They are an interface: a column is never renamed,
//! moved or taken away.

use crate::calendar::Bound;
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::Money;
use crate::exchange::csv_out::CsvCell;
use crate::rules::Reason;

pub const REPORTS: [&str; 23] = [
    "report",
    "kind",
    "policy",
    "policy_version",
    "registrant",
    "team",
    "holder",
    "customer",
    "phones",
    "company",
    "project",
    "standing",
    "stage",
    "protection",
    "from",
    "until",
    "until_inclusive",
    "queue",
    "landed",
    "said",
    "flags",
    "commit",
    "receipt",
];
pub const REPORT: [&str; 8] =
    ["report", "at", "code", "text", "clauses", "event", "commit", "policy_line"];
pub const CUSTOMERS: [&str; 8] =
    ["customer", "phones", "reports", "outcome", "owners", "shares", "decided_by", "clauses"];
pub const COLLISIONS: [&str; 6] = ["first", "second", "certain", "keys", "text", "clauses"];
pub const AWARDS: [&str; 12] = [
    "award",
    "report",
    "event",
    "at",
    "pays",
    "outcome",
    "owners",
    "shares",
    "decided_by",
    "open_until",
    "until_inclusive",
    "clauses",
];
/// A row for each value that a fact carries.
pub const FACTS: [&str; 11] = [
    "report", "fact", "type", "by", "said", "landed", "state", "field", "value", "amount",
    "currency",
];
pub const DUTIES: [&str; 10] = [
    "report",
    "duty",
    "who",
    "since",
    "due",
    "due_inclusive",
    "done",
    "overdue",
    "text",
    "clauses",
];
pub const CONSEQUENCES: [&str; 12] = [
    "type",
    "incident",
    "staff",
    "offence",
    "time",
    "amount",
    "currency",
    "dismissal",
    "undecided",
    "at",
    "text",
    "clauses",
];
pub const COMMISSION: [&str; 12] = [
    "month",
    "payee",
    "line",
    "report",
    "about",
    "share",
    "amount",
    "currency",
    "text",
    "clauses",
    "policy",
    "policy_version",
];
pub const STATEMENT: [&str; 8] =
    ["month", "payee", "line", "about", "amount", "currency", "clauses", "policy"];
pub const DISPUTES: [&str; 9] =
    ["dispute", "reports", "over", "by", "raised", "stand", "acts", "shares", "claim"];
pub const STAFF: [&str; 8] =
    ["staff", "name", "roles", "team", "region", "emails", "joined", "left"];
pub const KEYS: [&str; 7] =
    ["staff", "fingerprint", "public", "from", "until", "suspect", "counts"];
pub const TEAMS: [&str; 7] = ["team", "name", "short", "kind", "parent", "region", "designated"];
pub const CHECK: [&str; 8] =
    ["key", "protected", "until", "until_inclusive", "queue", "clauses", "unread", "lacks"];
pub const IMPORT: [&str; 6] = ["line", "report", "standing", "codes", "text", "clauses"];
pub const POLICIES: [&str; 8] =
    ["policy", "version", "title", "file", "from", "until", "in_force", "kinds"];
pub const LINT: [&str; 7] = ["file", "line", "column", "level", "code", "message", "hint"];
pub const DOCTOR: [&str; 3] = ["code", "text", "fix"];
pub const STORIES: [&str; 6] = ["file", "story", "title", "passed", "faults", "clauses"];
pub const HISTORY: [&str; 10] = [
    "order",
    "commit",
    "landed",
    "authored",
    "operation",
    "staff",
    "author",
    "email",
    "subject",
    "receipt",
];
pub const STATUS: [&str; 2] = ["name", "value"];
pub const SYNC: [&str; 7] = ["what", "commit", "file", "receipt", "standing", "place", "text"];
pub const REMARKS: [&str; 7] = ["kind", "about", "file", "committed", "who", "text", "clauses"];
pub const FINDINGS: [&str; 9] =
    ["state", "about", "finding", "answer", "who", "by", "at", "text", "clauses"];
pub const INCIDENTS: [&str; 10] = [
    "incident",
    "policy",
    "offence",
    "staff",
    "count",
    "by",
    "discovered",
    "informant",
    "reports",
    "findings",
];
pub const CLAUSES: [&str; 5] = ["policy", "version", "clause", "words", "cited"];
pub const COVERAGE: [&str; 4] = ["policy", "clause", "words", "stories"];
pub const VERIFY: [&str; 8] =
    ["receipt", "commit", "email", "claimed", "earliest", "latest", "outside", "faults"];
pub const PROOF: [&str; 4] = ["kind", "code", "holds", "text"];
/// What payroll reads.
pub const PAYROLL: [&str; 12] = [
    "month",
    "staff",
    "name",
    "team",
    "kind",
    "about",
    "report",
    "amount",
    "currency",
    "clauses",
    "policy",
    "input_commit",
];

/// Several values in one cell.
pub(super) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> CsvCell {
    let joined = items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join("; ");
    if joined.is_empty() { CsvCell::Empty } else { CsvCell::text(joined) }
}

pub(super) fn maybe(text: Option<&str>) -> CsvCell {
    text.map_or(CsvCell::Empty, CsvCell::text)
}

pub(super) fn time(at: Instant, zone: Zone) -> CsvCell {
    CsvCell::Time(zone.local(at))
}

/// The end, and whether its very moment still belongs to it.
pub(super) fn end(end: Option<Bound>, zone: Zone) -> [CsvCell; 2] {
    end.map_or([CsvCell::Empty, CsvCell::Empty], |end| [time(end.at, zone), yes_no(end.inclusive)])
}

/// `yes` or `no`, in every language.
pub(super) fn yes_no(yes: bool) -> CsvCell {
    CsvCell::text(if yes { "yes" } else { "no" })
}

pub(super) fn money(money: Option<Money>) -> [CsvCell; 2] {
    money.map_or([CsvCell::Empty, CsvCell::Empty], |money| {
        [CsvCell::Money(money.amount), CsvCell::text(money.currency.as_str())]
    })
}

pub(super) fn count(number: usize) -> CsvCell {
    CsvCell::number(u64::try_from(number).unwrap_or(u64::MAX))
}

/// Every clause that reasons rest on, each once, in their order.
pub(super) fn clauses<'r>(reasons: impl IntoIterator<Item = &'r Reason<'r>>) -> CsvCell {
    let mut seen: Vec<&str> = Vec::new();
    for clause in reasons.into_iter().flat_map(|reason| &reason.clauses) {
        if !seen.contains(&clause.0.as_str()) {
            seen.push(&clause.0);
        }
    }
    list(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever changes a column breaks somebody's payroll sheet: add new ones at the end, in a new
    /// view.
    #[test]
    fn columns_are_fixed() {
        let all: &[(&str, &[&str], &str)] = &[
            (
                "reports",
                &REPORTS,
                "report,kind,policy,policy_version,registrant,team,holder,customer,phones,company,\
                 project,standing,stage,protection,from,until,until_inclusive,queue,landed,said,\
                 flags,commit,receipt",
            ),
            ("report", &REPORT, "report,at,code,text,clauses,event,commit,policy_line"),
            (
                "customers",
                &CUSTOMERS,
                "customer,phones,reports,outcome,owners,shares,decided_by,clauses",
            ),
            ("collisions", &COLLISIONS, "first,second,certain,keys,text,clauses"),
            (
                "awards",
                &AWARDS,
                "award,report,event,at,pays,outcome,owners,shares,decided_by,open_until,\
                 until_inclusive,clauses",
            ),
            ("facts", &FACTS, "report,fact,type,by,said,landed,state,field,value,amount,currency"),
            (
                "duties",
                &DUTIES,
                "report,duty,who,since,due,due_inclusive,done,overdue,text,clauses",
            ),
            (
                "consequences",
                &CONSEQUENCES,
                "type,incident,staff,offence,time,amount,currency,dismissal,undecided,at,text,\
                 clauses",
            ),
            (
                "commission",
                &COMMISSION,
                "month,payee,line,report,about,share,amount,currency,text,clauses,policy,\
                 policy_version",
            ),
            ("statement", &STATEMENT, "month,payee,line,about,amount,currency,clauses,policy"),
            ("disputes", &DISPUTES, "dispute,reports,over,by,raised,stand,acts,shares,claim"),
            ("staff", &STAFF, "staff,name,roles,team,region,emails,joined,left"),
            ("teams", &TEAMS, "team,name,short,kind,parent,region,designated"),
            ("check", &CHECK, "key,protected,until,until_inclusive,queue,clauses,unread,lacks"),
            ("import", &IMPORT, "line,report,standing,codes,text,clauses"),
            ("policies", &POLICIES, "policy,version,title,file,from,until,in_force,kinds"),
            ("lint", &LINT, "file,line,column,level,code,message,hint"),
            ("hub-doctor", &DOCTOR, "code,text,fix"),
            ("stories", &STORIES, "file,story,title,passed,faults,clauses"),
            (
                "history",
                &HISTORY,
                "order,commit,landed,authored,operation,staff,author,email,subject,receipt",
            ),
            ("status", &STATUS, "name,value"),
            ("rule-check", &REMARKS, "kind,about,file,committed,who,text,clauses"),
            ("findings", &FINDINGS, "state,about,finding,answer,who,by,at,text,clauses"),
            (
                "incidents",
                &INCIDENTS,
                "incident,policy,offence,staff,count,by,discovered,informant,reports,findings",
            ),
            ("clauses", &CLAUSES, "policy,version,clause,words,cited"),
            ("coverage", &COVERAGE, "policy,clause,words,stories"),
            ("verify", &VERIFY, "receipt,commit,email,claimed,earliest,latest,outside,faults"),
            ("proof", &PROOF, "kind,code,holds,text"),
            (
                "payroll",
                &PAYROLL,
                "month,staff,name,team,kind,about,report,amount,currency,clauses,policy,\
                 input_commit",
            ),
        ];
        for (view, columns, expected) in all {
            assert_eq!(columns.join(","), *expected, "{view}");
        }
    }
}
