//! The words that may stand at a place of a policy, by its JSON Schema.

use serde_json::Value;

use super::place::Step;

pub struct Words {
    schema: Value,
}

impl Words {
    pub fn new() -> Self {
        let schema = baobei::policy::schema();
        Self { schema: serde_json::from_str(&schema).expect("a schema is JSON") }
    }

    /// Every word of the closed vocabulary at a place; none where any text may stand.
    pub fn at(&self, place: &[Step]) -> Vec<String> {
        let mut nodes = self.forms(&self.schema);
        for step in place {
            let below = nodes.iter().filter_map(|node| match step {
                Step::Key(key) => {
                    let named = node["properties"].get(key);
                    named.or_else(|| node.get("additionalProperties").filter(|of| of.is_object()))
                }
                Step::Index(_) => node.get("items"),
            });
            nodes = below.flat_map(|node| self.forms(node)).collect();
        }
        let mut words = Vec::new();
        for node in nodes {
            let several = node["enum"].as_array().into_iter().flatten();
            for word in several.chain(node.get("const")).filter_map(Value::as_str) {
                if !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
            }
        }
        words
    }

    /// A part of the schema with all forms that it leaves open.
    fn forms<'s>(&'s self, node: &'s Value) -> Vec<&'s Value> {
        let mut found = vec![node];
        if let Some(name) = node["$ref"].as_str() {
            let name = name.trim_start_matches("#/$defs/");
            found.extend(self.forms(&self.schema["$defs"][name]));
        }
        for choice in ["oneOf", "anyOf", "allOf"] {
            for form in node[choice].as_array().into_iter().flatten() {
                found.extend(self.forms(form));
            }
        }
        found
    }
}
