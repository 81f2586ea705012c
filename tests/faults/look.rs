//! What an answer must say: standings, owners, ends, amounts and clauses, never sentences.

use serde_json::Value;

use crate::house::Ended;

/// One thing that an answer must say, or must not.
#[derive(Clone, Debug)]
pub struct Look {
    key: String,
    is: bool,
    /// Any of these.
    values: Vec<String>,
}

impl Look {
    /// Reads `key=value|value` or `key!=value`.
    pub fn read(text: &str) -> Result<Self, String> {
        let (key, values) = text.split_once('=').ok_or_else(|| format!("look {text}?"))?;
        let (key, is) = key.strip_suffix('!').map_or((key, true), |key| (key, false));
        let values = values.split('|').map(str::to_owned).collect();
        Ok(Self { key: key.to_owned(), is, values })
    }

    /// Says what is wrong about an answer. `known` gives the ids that stand behind `$names`.
    pub fn at(&self, ended: &Ended, known: impl Fn(&str) -> String) -> Result<(), String> {
        let key = known(&self.key);
        let values: Vec<String> = self.values.iter().map(|value| known(value)).collect();
        let found = if key == "has" {
            let text = format!("{}{}", ended.stdout, ended.stderr);
            values.iter().find(|value| text.contains(*value)).cloned().into_iter().collect()
        } else {
            let whole: Value = serde_json::from_str(&ended.stdout)
                .map_err(|_| format!("{key}: the answer is no JSON: {}", ended.said()))?;
            said(&whole, &key)
        };
        let fits = |found: &String| {
            values.iter().any(|value| {
                let by_beginning = ["until", "from"].contains(&key.as_str());
                if by_beginning { found.starts_with(value.as_str()) } else { found == value }
            })
        };
        let there = match values.first().map(String::as_str) {
            Some("any") => !found.is_empty(),
            Some("none") => found.is_empty() || found.iter().any(|found| found == "none"),
            _ => found.iter().any(fits),
        };
        if there == self.is {
            return Ok(());
        }
        let sign = if self.is { "=" } else { "!=" };
        Err(format!("wanted {key}{sign}{}, found {}", values.join("|"), found.join(", ")))
    }
}

/// All that an answer says under a key.
fn said(whole: &Value, key: &str) -> Vec<String> {
    let first = &whole["items"][0];
    let (key, about) = key.split_once(':').unwrap_or((key, ""));
    match key {
        "owner" => vec![owner(&first["outcome"])],
        "holder" => {
            let of = first["holder"].as_object().into_iter().flatten();
            of.map(|(_, holder)| plain(holder)).collect()
        }
        "until" => vec![end(&first["protection"]["until"], &first["until"])],
        "from" => vec![plain(&first["protection"]["from"])],
        "flag" => list(&first["flags"]),
        "result" => {
            let awards = first["awards"].as_array().into_iter().flatten();
            let of = awards.filter(|award| about.is_empty() || award["event"] == about);
            of.map(|award| owner(&award["outcome"])).collect()
        }
        "owed" => vec![duties(first, about, |duty| duty["done"].is_null())],
        "overdue" => vec![duties(first, about, |duty| duty["overdue"] == true)],
        "pays" => vec![pays(whole, about)],
        "items" => vec![whole["items"].as_array().map_or(0, Vec::len).to_string()],
        "clause" => {
            let mut found = Vec::new();
            clauses(whole, &mut found);
            found
        }
        "code" => {
            let mut found = Vec::new();
            under(whole, "code", &mut found);
            found
        }
        path if path.starts_with('.') => {
            let pointer = path.replace('.', "/");
            whole.pointer(&pointer).map(plain).into_iter().collect()
        }
        field => first.get(field).map(plain).into_iter().collect(),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "none".to_owned(),
        other => other.to_string(),
    }
}

fn list(value: &Value) -> Vec<String> {
    let text = |flag: &Value| plain(flag.get("code").unwrap_or(flag));
    value.as_array().into_iter().flatten().map(text).collect()
}

/// The end of a protection, or of the answer to `check`.
fn end(until: &Value, blind: &Value) -> String {
    let until = if until.is_null() { blind } else { until };
    plain(until.get("at").unwrap_or(until))
}

/// Who owns: ids joined by `+`, with shares where they are not the whole; else what kind it is.
fn owner(outcome: &Value) -> String {
    let parties: Vec<String> = outcome["parties"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|party| plain(&party["id"]))
        .collect();
    if parties.is_empty() || outcome["kind"] == "undecided" {
        return plain(&outcome["kind"]);
    }
    let mut parties = parties;
    parties.sort();
    parties.join("+")
}

/// How many duties of a name are so.
fn duties(report: &Value, name: &str, so: impl Fn(&Value) -> bool) -> String {
    let all = report["duties"].as_array().into_iter().flatten();
    all.filter(|duty| (name.is_empty() || duty["duty"] == name) && so(duty)).count().to_string()
}

/// The total of a payee's lines, in the first currency.
fn pays(whole: &Value, payee: &str) -> String {
    let lines = whole["items"].as_array().into_iter().flatten();
    let amounts = lines
        .filter(|line| line["payee"] == payee)
        .filter_map(|line| line["amount"]["amount"].as_str()?.parse::<f64>().ok());
    format!("{:.2}", amounts.fold(0.0, |total, amount| total + amount))
}

fn clauses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| clauses(value, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("clauses", Value::Array(values)) => {
                        found.extend(values.iter().map(|it| plain(it.get("clause").unwrap_or(it))));
                    }
                    _ => clauses(value, found),
                }
            }
        }
        _ => {}
    }
}

fn under(value: &Value, wanted: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| under(value, wanted, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                if key == wanted {
                    found.push(plain(value));
                }
                under(value, wanted, found);
            }
        }
        _ => {}
    }
}
