//! Changes of a policy, each of one thing.

use std::collections::BTreeMap;
use std::ops::Range;

use baobei::domain::problem::line_column;
use baobei::policy::Policy;
use baobei::policy::walk::{Meant, Mention};
use toml::Value;

use super::place::{Place, Shown, Step, spans, value_at};
use super::texts;
use super::words::Words;

/// A policy that differs from a preset in one thing.
pub struct Change {
    /// Where, as stories name it.
    place: String,
    what: String,
    /// The line of the preset.
    pub line: usize,
    /// Whether a number is another one.
    pub is_number: bool,
    /// The text of what comes of it.
    pub text: String,
}

impl Change {
    pub fn name(&self) -> String {
        format!("{} {}", self.place, self.what)
    }
}

/// Every change of a preset.
pub fn changes(text: &str, words: &Words) -> Vec<Change> {
    let root: Value = toml::from_str(text).expect("TOML");
    // Mentions are found by their places in the text, which is written anew with each change.
    let plain = toml::to_string(&root).expect("TOML is written as it was read");
    let policy = Policy::read("policy/preset.toml", &plain).expect("a preset reads");
    let mut mentions: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for mention in policy.mentions() {
        mentions.entry(mention.span.start).or_default().push(mention);
    }
    let mut maker = Maker {
        root: &root,
        policy: &policy,
        mentions,
        plain: spans(&plain),
        original: spans(text),
        text,
        words,
        changes: Vec::new(),
    };
    maker.walk(&root, &mut Vec::new());
    maker.changes
}

struct Maker<'m> {
    root: &'m Value,
    policy: &'m Policy,
    mentions: BTreeMap<usize, Vec<Mention<'m>>>,
    plain: BTreeMap<Place, Range<usize>>,
    original: BTreeMap<Place, Range<usize>>,
    text: &'m str,
    words: &'m Words,
    changes: Vec<Change>,
}

impl Maker<'_> {
    fn walk(&mut self, value: &Value, place: &mut Place) {
        match value {
            Value::Table(table) => {
                for (key, value) in table {
                    place.push(Step::Key(key.clone()));
                    if !self.judges_nothing(place) {
                        // Of a list of blocks each is taken away for itself.
                        if !(place.len() == 1 && value.is_array()) {
                            self.without(place, "without it");
                        }
                        self.walk(value, place);
                    }
                    place.pop();
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    place.push(Step::Index(index));
                    let is_word = !(value.is_table() || value.is_array());
                    if list.len() > 1 || !is_word {
                        let what = match value {
                            Value::Table(_) => "without it".to_owned(),
                            value => format!("without {value}"),
                        };
                        self.without(place, &what);
                    }
                    // A word in a list is taken out, and one that stands alone is another one.
                    if list.len() == 1 || !is_word {
                        self.walk(value, place);
                    }
                    place.pop();
                }
            }
            value => self.replace(value, place),
        }
    }

    /// Words for people to read, and what a policy is called by.
    fn judges_nothing(&self, place: &Place) -> bool {
        let is_label = |mention: &Mention<'_>| matches!(mention.meant, Meant::Label(_));
        let keys: Vec<&str> = place
            .iter()
            .filter_map(|step| match step {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .collect();
        matches!(keys[..], ["clauses"] | ["policy", "id" | "version"])
            || self.meant(place).iter().any(is_label)
    }

    fn meant(&self, place: &Place) -> &[Mention<'_>] {
        let mentions = self.plain.get(place).and_then(|span| self.mentions.get(&span.start));
        mentions.map_or(&[], Vec::as_slice)
    }

    fn without(&mut self, place: &Place, what: &str) {
        let mut changed = self.root.clone();
        let (last, above) = place.split_last().expect("what is below something");
        match (value_at(&mut changed, above), last) {
            (Value::Table(table), Step::Key(key)) => drop(table.remove(key)),
            (Value::Array(list), Step::Index(index)) => drop(list.remove(*index)),
            _ => unreachable!("a step is of its kind"),
        }
        let above = if matches!(last, Step::Index(_)) && !what.ends_with(" it") {
            above
        } else {
            place.as_slice()
        };
        self.add(above, what.to_owned(), &changed, place);
    }

    fn replace(&mut self, value: &Value, place: &Place) {
        for other in self.others(value, place) {
            let mut changed = self.root.clone();
            *value_at(&mut changed, place) = other.clone();
            let what = format!("= {other}, not {value}");
            self.add(place, what, &changed, place);
            let change = self.changes.last_mut().expect("it was added");
            change.is_number = value.is_integer();
        }
    }

    fn add(&mut self, shown: &[Step], what: String, changed: &Value, at: &Place) {
        let start = self.original.get(at).map_or(0, |span| span.start);
        let shown = Shown { root: self.root, place: shown };
        self.changes.push(Change {
            place: shown.to_string(),
            what,
            line: line_column(self.text, start).0,
            is_number: false,
            text: toml::to_string(changed).expect("TOML is written as it was read"),
        });
    }

    /// What may stand there instead.
    fn others(&self, value: &Value, place: &Place) -> Vec<Value> {
        match value {
            Value::Integer(number) => vec![Value::Integer(number + 1)],
            Value::Boolean(is) => vec![Value::Boolean(!is)],
            Value::Datetime(day) => {
                let mut day = *day;
                let date = day.date.as_mut().expect("a day");
                date.day += 1;
                vec![Value::Datetime(day)]
            }
            Value::String(text) => {
                let texts = self.other_texts(text, place);
                texts.into_iter().map(Value::String).collect()
            }
            _ => Vec::new(),
        }
    }

    fn other_texts(&self, text: &str, place: &Place) -> Vec<String> {
        let meant: Vec<Meant<'_>> = self.meant(place).iter().map(|mention| mention.meant).collect();
        match meant[..] {
            [Meant::Clause(_)] => self.other_clause(text, place).into_iter().collect(),
            [Meant::People(_), ..] => people(text, place),
            // What a block is called by judges nothing: who calls it so is found by its name.
            [Meant::Declared { .. }] => Vec::new(),
            [Meant::Cited { noun, name, builtin }, ..] if name == text => {
                let declared =
                    self.mentions.values().flatten().filter_map(|mention| match mention.meant {
                        Meant::Declared { noun: of, name, .. } if of == noun => Some(name),
                        _ => None,
                    });
                let mut names: Vec<String> =
                    declared.chain(builtin.iter().copied()).map(str::to_owned).collect();
                names.dedup();
                self.next_readable(names, text, place)
            }
            [Meant::Field(_)] => {
                let fields =
                    self.mentions.values().flatten().filter_map(|mention| match mention.meant {
                        Meant::Field(path) => Some(path.to_owned()),
                        _ => None,
                    });
                self.next_readable(fields.collect(), text, place)
            }
            _ => match self.words.at(place) {
                words if words.is_empty() => texts::others(text),
                words => self.next_readable(words, text, place),
            },
        }
    }

    /// The next of the words that may stand there.
    fn next_readable(&self, words: Vec<String>, text: &str, place: &Place) -> Vec<String> {
        let at = words.iter().position(|word| word == text).map_or(0, |at| at + 1);
        let (before, after) = words.split_at(at);
        let next = after.iter().chain(before).filter(|word| *word != text);
        next.filter(|word| self.reads(word, place)).take(1).cloned().collect()
    }

    fn reads(&self, text: &str, place: &Place) -> bool {
        let mut changed = self.root.clone();
        *value_at(&mut changed, place) = Value::String(text.to_owned());
        let text = toml::to_string(&changed).expect("TOML is written as it was read");
        Policy::read("policy/preset.toml", &text).is_ok()
    }

    /// The next clause that is not cited there besides.
    fn other_clause(&self, text: &str, place: &Place) -> Option<String> {
        let mut root = self.root.clone();
        let above = value_at(&mut root, &place[..place.len() - 1]);
        let beside: Vec<&str> = match above {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            _ => vec![text],
        };
        let clauses: Vec<String> =
            self.policy.clauses.keys().map(|clause| clause.0.clone()).collect();
        let at = clauses.iter().position(|clause| clause == text)?;
        let (before, after) = clauses.split_at(at);
        let mut next = after.iter().chain(before);
        next.find(|clause| !beside.contains(&clause.as_str())).cloned()
    }
}

/// Everybody, and where nobody else is named, nobody.
fn people(text: &str, place: &Place) -> Vec<String> {
    let mut found = Vec::new();
    if text != "anyone" {
        found.push("anyone".to_owned());
    }
    if !matches!(place.last(), Some(Step::Index(_))) {
        found.push("role:nobody".to_owned());
    }
    found
}
