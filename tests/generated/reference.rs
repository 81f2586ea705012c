//! The schema of the policy language as pages that people read: each block, each part of a block,
//! each set of words.

use std::fmt::Write as _;

use serde_json::{Map, Value};

const HEAD: &str = "# The policy language, field by field

Made from the schema that `baobei rule schema` prints. [policy.md](policy.md) tells how the \
 blocks work together. A field without anything in the third column
must be there; *nothing* means that it may be left out.
";

/// The page.
pub fn page(schema: &Value) -> String {
    let defs = schema["$defs"].as_object().expect("definitions");
    let roots = schema["properties"].as_object().expect("blocks");
    let mut text = HEAD.to_owned();
    text.push_str("\n## Blocks\n");
    let mut blocks = Vec::new();
    for (name, shape) in roots {
        let Some(def) = reference(shape) else { continue };
        let many = shape["type"] == "array";
        blocks.push(def);
        let title = if many { format!("`[[{name}]]`") } else { format!("`[{name}]`") };
        section(&mut text, &title, &defs[def]);
    }
    text.push_str("\n## Parts of blocks\n");
    for (name, def) in defs
        .iter()
        .filter(|(name, def)| def.get("properties").is_some() && !blocks.contains(&name.as_str()))
    {
        section(&mut text, name, def);
    }
    text.push_str("\n## Words and values\n");
    let is_value = |(name, def): &(&String, &Value)| {
        def.get("properties").is_none() && !blocks.contains(&name.as_str())
    };
    for (name, def) in defs.iter().filter(is_value) {
        section(&mut text, name, def);
    }
    text
}

/// The name of the definition that a shape, a list of it or a choice with nothing refers to.
fn reference(shape: &Value) -> Option<&str> {
    let named = |shape: &'_ Value| {
        shape["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")).map(str::len)
    };
    let at = [shape, &shape["items"], &shape["anyOf"][0]]
        .into_iter()
        .find(|shape| named(shape).is_some())?;
    at["$ref"].as_str()?.strip_prefix("#/$defs/")
}

fn section(text: &mut String, title: &str, def: &Value) {
    write!(text, "\n### {title}\n\n{}\n", described(def, title)).expect("memory");
    if let Some(fields) = def["properties"].as_object() {
        table(text, fields, def["required"].as_array().map(Vec::as_slice).unwrap_or_default());
    }
    let choices: Vec<&Value> = def["oneOf"].as_array().into_iter().flatten().collect();
    let (forms, words): (Vec<&Value>, Vec<&Value>) =
        choices.into_iter().partition(|choice| choice.get("properties").is_some());
    if !forms.is_empty() {
        self::forms(text, title, &forms);
    }
    if !words.is_empty() {
        text.push('\n');
    }
    for word in words {
        let name = word["const"]
            .as_str()
            .unwrap_or_else(|| panic!("{title}: a word without a meaning: {word}"));
        writeln!(text, "- `{name}`: {}", described(word, name)).expect("memory");
    }
    assert!(def.get("enum").is_none(), "{title}: words without a meaning");
}

/// A table that has one of several forms: the fields they share, then those of each. A form is
/// told by a word under a key, or by a key of its own.
fn forms(text: &mut String, title: &str, forms: &[&Value]) {
    let fields = |form: &Value| form["properties"].as_object().expect("fields").clone();
    let required = |form: &Value| form["required"].as_array().cloned().unwrap_or_default();
    let is_word = |field: &Value| field.get("const").is_some();
    let first = fields(forms[0]);
    let shared = |name: &str| forms.iter().all(|form| form["properties"].get(name).is_some());
    let common: Map<String, Value> = first
        .iter()
        .filter(|(name, field)| shared(name) && !is_word(field))
        .map(|(name, field)| (name.clone(), field.clone()))
        .collect();
    table(text, &common, &required(forms[0]));
    for form in forms {
        let own: Map<String, Value> = fields(form)
            .into_iter()
            .filter(|(name, field)| !shared(name) && !is_word(field))
            .collect();
        let word = fields(form).into_iter().find(|(_, field)| is_word(field));
        match word {
            Some((key, field)) => {
                let word = field["const"].as_str().expect("a word");
                let meaning = described(&field, word);
                write!(text, "\n#### {title}: `{key} = \"{word}\"`\n\n{meaning}\n")
                    .expect("memory");
            }
            None => {
                let (key, field) = own.iter().next().expect("a key of its own");
                let meaning = described(field, key);
                write!(text, "\n#### {title}: `{key}`\n\n{meaning}\n").expect("memory");
            }
        }
        if !own.is_empty() {
            table(text, &own, &required(form));
        }
    }
}

fn table(text: &mut String, fields: &Map<String, Value>, required: &[Value]) {
    text.push_str("\n| field | takes | without it | meaning |\n|---|---|---|---|\n");
    for (name, field) in fields {
        let without =
            if required.iter().any(|other| other == name) { String::new() } else { absent(field) };
        writeln!(text, "| `{name}` | {} | {without} | {} |", takes(field), described(field, name))
            .expect("memory");
    }
}

/// What holds where a field is left out.
fn absent(field: &Value) -> String {
    match &field["default"] {
        Value::String(word) => format!("`{word}`"),
        Value::Bool(yes) => format!("`{yes}`"),
        Value::Number(number) => format!("`{number}`"),
        _ => "nothing".to_owned(),
    }
}

fn takes(field: &Value) -> String {
    let many = field["type"] == "array";
    let what = match reference(field) {
        Some(def) => format!("[{def}](#{})", def.to_lowercase()),
        None if many && field["items"]["type"] == "array" => {
            return format!("lists of {}", takes(&field["items"]).replacen("list of ", "", 1));
        }
        None if many => kind(&field["items"]).to_owned(),
        None if field["additionalProperties"].is_object() => {
            return format!("table of {}", takes(&field["additionalProperties"]));
        }
        None => kind(field).to_owned(),
    };
    if many { format!("list of {what}") } else { what }
}

fn kind(field: &Value) -> &str {
    let named = match &field["type"] {
        Value::Array(kinds) => kinds.first().and_then(Value::as_str),
        kind => kind.as_str(),
    };
    match named {
        Some("string") => "text",
        Some("integer") => "whole number",
        Some("boolean") => "`true` or `false`",
        other => panic!("no word for {other:?}: {field}"),
    }
}

/// The description, on one line. Every field has one.
fn described(value: &Value, name: &str) -> String {
    let text = value["description"]
        .as_str()
        .unwrap_or_else(|| panic!("`{name}` is not described: {value}"));
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
