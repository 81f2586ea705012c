//! A version of a policy that differs from another in what is written down.

use toml::{Table, Value};

use crate::domain::instant::Day;
use crate::domain::problem::ProblemKind;
use crate::policy::Policy;

/// The next version, in force from `day`; nothing where the changes change nothing.
///
/// # Errors
/// The changes name what is not there, or what comes of them is no policy.
pub(super) fn amended(
    policy: &Policy,
    changes: &Table,
    day: Day,
) -> Result<Option<Policy>, ProblemKind> {
    let mut text: Table = policy.text.parse().expect("a policy is TOML");
    let before = text.clone();
    lay_over(&mut text, changes)?;
    if text == before {
        return Ok(None);
    }
    let version = policy.version() + 1;
    let head = text.get_mut("policy").and_then(Value::as_table_mut).expect("a policy has a head");
    head.insert("version".to_owned(), Value::Integer(version.into()));
    let day = Value::Datetime(day.into());
    let force = head.get_mut("in-force").and_then(Value::as_table_mut);
    force.expect("a policy has days in force").insert("from".to_owned(), day);
    let file = format!("policy/{}-{version}.toml", policy.id());
    let text = toml::to_string(&text).expect("TOML is written as it was read");
    Policy::read(&file, &text).map(Some).map_err(|problems| {
        let problems = problems.into_iter().map(|problem| problem.kind).collect();
        ProblemKind::AmendedPolicy { problems }
    })
}

fn lay_over(table: &mut Table, changes: &Table) -> Result<(), ProblemKind> {
    for (key, change) in changes {
        match (table.get_mut(key), change) {
            (Some(value), change) => change_value(key, value, change)?,
            (None, change) => {
                table.insert(key.clone(), change.clone());
            }
        }
    }
    Ok(())
}

fn change_value(key: &str, value: &mut Value, change: &Value) -> Result<(), ProblemKind> {
    match (value, change) {
        (Value::Table(table), Value::Table(changes)) => lay_over(table, changes),
        (Value::Array(blocks), Value::Table(changes)) if blocks.iter().all(Value::is_table) => {
            for (name, change) in changes {
                let known = blocks.len();
                match block(blocks, name) {
                    Some(block) => change_value(name, block, change)?,
                    None if known == 1 => {
                        let only = std::iter::once((name.clone(), change.clone())).collect();
                        change_value(key, &mut blocks[0], &Value::Table(only))?;
                    }
                    None => {
                        let (list, name) = (key.to_owned(), name.clone());
                        return Err(ProblemKind::NoSuchBlock { list, name });
                    }
                }
            }
            Ok(())
        }
        (value, change) => {
            *value = change.clone();
            Ok(())
        }
    }
}

/// The block of this name, or at this place from 1.
fn block<'b>(blocks: &'b mut [Value], name: &str) -> Option<&'b mut Value> {
    let named = |block: &Value| block.get("name").and_then(Value::as_str) == Some(name);
    let place =
        blocks.iter().position(named).or_else(|| name.parse::<usize>().ok()?.checked_sub(1));
    blocks.get_mut(place?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = r#"
[policy]
id = "house"
version = 1
title = { en = "Rules" }
in-force = { from = 2025-01-01 }
[[kind]]
name = "a"
label = { en = "A" }
clause = "1"
[[kind]]
name = "b"
label = { en = "B" }
clause = "2"
[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]
"#;

    fn change(text: &str) -> Result<Option<Policy>, ProblemKind> {
        let policy = Policy::read("policy/house.toml", POLICY).expect("a policy");
        let day = Day(chrono::NaiveDate::from_ymd_opt(2025, 6, 1).expect("a day"));
        amended(&policy, &text.parse().expect("a table"), day)
    }

    #[test]
    fn a_change_makes_the_next_version() {
        let changed =
            change("protection.lasts = '5 days'\nkind.b.clause = '9'\nkind.1.clause = '8'")
                .expect("a policy")
                .expect("another one");
        assert_eq!(changed.version(), 2);
        assert_eq!(changed.header.get_ref().in_force.from.0.to_string(), "2025-06-01");
        let text = &changed.text;
        for part in ["lasts = \"5 days\"", "clause = \"9\"", "clause = \"8\""] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn what_changes_nothing_makes_no_version() {
        assert!(change("protection.lasts = '7 days'").expect("readable").is_none());
    }

    #[test]
    fn what_is_not_there_is_told() {
        assert_eq!(
            change("kind.c.clause = '9'").expect_err("no such kind"),
            ProblemKind::NoSuchBlock { list: "kind".to_owned(), name: "c".to_owned() }
        );
        let wrong = change("protection.lasts = 'soon'").expect_err("no period");
        assert!(
            matches!(&wrong, ProblemKind::AmendedPolicy { problems } if problems.len() == 1),
            "{wrong}"
        );
    }
}
