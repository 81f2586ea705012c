//! Rust sources as far as these tests read them: which module uses which.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;

/// A path of module names from the root of the crate.
pub(super) type Module = Vec<String>;

/// The sources of the library without what is compiled for its tests only.
pub(super) struct Crate {
    /// Each file by its module, bare of comments, texts and tests.
    pub(super) files: BTreeMap<Module, Source>,
    /// What a module gives out that stands in another: its name there, and the path to it.
    exports: BTreeMap<Module, BTreeMap<String, Module>>,
}

/// One use of a module by another.
pub(super) struct Import {
    pub(super) line: usize,
    pub(super) of: Module,
}

impl Crate {
    pub(super) fn read() -> Self {
        let all = super::sources(&["src"]);
        let mut files = BTreeMap::new();
        let mut tests = BTreeSet::new();
        for source in all {
            let module = module_of(&source.path);
            let (text, only_for_tests) = without_tests(&without_texts(&source.text));
            tests.extend(only_for_tests.into_iter().map(|name| child(&module, &name)));
            files.insert(module, Source { path: source.path, text });
        }
        files.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
        let mut sources = Self { files, exports: BTreeMap::new() };
        sources.exports =
            sources.files.keys().map(|at| (at.clone(), sources.given_out(at))).collect();
        sources
    }

    /// What a module uses of others, itself apart, in the order of the lines.
    pub(super) fn imports(&self, module: &Module) -> Vec<Import> {
        let text = &self.files[module].text;
        let used = statements(text)
            .into_iter()
            .flat_map(|(line, _, paths)| paths.into_iter().map(move |(path, _)| (line, path)));
        let named = inline_paths(text).into_iter();
        let found = used
            .chain(named)
            .filter_map(|(line, path)| Some(Import { line, of: self.resolve(module, &path)? }));
        let mut found: Vec<Import> = found.filter(|import| import.of != *module).collect();
        found.sort_by(|a, b| (a.line, &a.of).cmp(&(b.line, &b.of)));
        found
    }

    /// The file that a path leads to; `None` if it leads out of the crate.
    fn resolve(&self, from: &Module, path: &[String]) -> Option<Module> {
        let mut whole = self.module_at(from, path)?;
        // What is given out again by a module is used where it stands.
        for _ in 0..8 {
            let file = self.file_of(&whole);
            let given = whole.get(file.len()).and_then(|name| self.exports.get(&file)?.get(name));
            let Some(given) = given else { break };
            let rest = whole.split_off(file.len() + 1);
            whole = given.iter().cloned().chain(rest).collect();
        }
        Some(self.file_of(&whole))
    }

    /// A path as it is read in a module, from the root of the crate.
    fn module_at(&self, from: &Module, path: &[String]) -> Option<Module> {
        let (first, mut rest) = path.split_first()?;
        let mut base = from.clone();
        match first.as_str() {
            "crate" | "baobei" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
                while rest.first().is_some_and(|next| next == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            name if self.files.contains_key(&child(from, name)) => rest = path,
            _ => return None,
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    /// The longest beginning of a path that is a file.
    fn file_of(&self, path: &[String]) -> Module {
        let lengths = (0..=path.len()).rev();
        let mut files = lengths.map(|length| path[..length].to_vec());
        files.find(|file| self.files.contains_key(file)).unwrap_or_default()
    }

    fn given_out(&self, module: &Module) -> BTreeMap<String, Module> {
        let public =
            statements(&self.files[module].text).into_iter().filter(|(_, is_pub, _)| *is_pub);
        public
            .flat_map(|(_, _, paths)| paths)
            .filter_map(|(path, name)| Some((name, self.module_at(module, &path)?)))
            .collect()
    }
}

fn child(module: &Module, name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn module_of(path: &str) -> Module {
    let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let mut names: Module = inner.split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|name| name == "mod") || names == ["lib"] {
        names.pop();
    }
    names
}

/// The text with blanks for comments and for what stands in quotes; lines keep their numbers.
pub(super) fn without_texts(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < signs.len() {
        let end = end_of_text(&signs, at).unwrap_or(at);
        if end == at {
            out.push(signs[at]);
            at += 1;
        }
        while at < end {
            out.push(if signs[at] == '\n' { '\n' } else { ' ' });
            at += 1;
        }
    }
    out
}

/// Where a comment or a quoted text ends that begins here.
fn end_of_text(signs: &[char], at: usize) -> Option<usize> {
    let find = |from: usize, what: &str| {
        let what: Vec<char> = what.chars().collect();
        let found = (from..signs.len()).find(|at| signs[*at..].starts_with(&what));
        found.map_or(signs.len(), |found| found + what.len())
    };
    let is_name = |at: usize| signs.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_');
    match (signs[at], signs.get(at + 1)) {
        ('/', Some('/')) => Some(find(at, "\n") - 1),
        ('/', Some('*')) => Some(find(at, "*/")),
        ('r', Some('"' | '#')) if at == 0 || !is_name(at - 1) || signs[at - 1] == 'b' => {
            let marks = signs[at + 1..].iter().take_while(|c| **c == '#').count();
            let opens = signs.get(at + 1 + marks) == Some(&'"');
            opens.then(|| find(at + 2 + marks, &format!("\"{}", "#".repeat(marks))))
        }
        ('"', _) => {
            let mut end = at + 1;
            while end < signs.len() && signs[end] != '"' {
                end += if signs[end] == '\\' { 2 } else { 1 };
            }
            Some((end + 1).min(signs.len()))
        }
        ('\'', Some('\\')) => Some(find(at + 3, "'")),
        ('\'', Some(_)) if signs.get(at + 2) == Some(&'\'') => Some(at + 3),
        _ => None,
    }
}

/// The text without the items under `#[cfg(test)]`, and the names of modules among them that are
/// files.
pub(super) fn without_tests(text: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let (mut out, mut files) = (text.to_owned(), Vec::new());
    while let Some(start) = out.find(MARK) {
        let mut end = start + MARK.len();
        let item = loop {
            end += out[end..].len() - out[end..].trim_start().len();
            if !out[end..].starts_with("#[") {
                break end;
            }
            end += out[end..].find(']').map_or(out.len() - end, |found| found + 1);
        };
        let is_use = out[item..].starts_with("use ");
        let mut depth = 0_usize;
        let closes = out[item..].char_indices().find(|(_, sign)| match sign {
            '{' => {
                depth += 1;
                false
            }
            '}' => {
                depth -= 1;
                depth == 0 && !is_use
            }
            ';' => depth == 0,
            _ => false,
        });
        let end = closes.map_or(out.len(), |(at, _)| item + at + 1);
        let words: Vec<&str> = out[item..end].trim_end_matches(';').split_whitespace().collect();
        if let [.., "mod", name] = words[..] {
            files.push(name.to_owned());
        }
        let blank: String =
            out[start..end].chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }).collect();
        out.replace_range(start..end, &blank);
    }
    (out, files)
}

/// A path that a statement brings in, and the name it has here.
type Used = (Vec<String>, String);

/// The `use` statements of a bare text: line, whether it gives out again, and what it brings in.
fn statements(text: &str) -> Vec<(usize, bool, Vec<Used>)> {
    let mut found = Vec::new();
    let (mut line, mut rest) = (1, text);
    while let Some(end) =
        rest.find('\n').map(|end| end + 1).or((!rest.is_empty()).then_some(rest.len()))
    {
        let begins = rest[..end].trim_start();
        let is_pub = begins.starts_with("pub ") || begins.starts_with("pub(");
        let words =
            if is_pub { begins.split_once(' ').map_or("", |(_, words)| words) } else { begins };
        if let Some(tree) = words.strip_prefix("use ") {
            let start = tree.as_ptr() as usize - rest.as_ptr() as usize;
            let stop = rest[start..].find(';').map_or(rest.len(), |stop| start + stop);
            found.push((line, is_pub, leaves(&rest[start..stop], &[])));
        }
        line += 1;
        rest = &rest[end..];
    }
    found
}

/// The paths of a `use` tree.
fn leaves(tree: &str, before: &[String]) -> Vec<Used> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let (path, renamed) = tree.split_once(" as ").map_or((tree, None), |(a, b)| (a, Some(b)));
        let mut path: Vec<String> = before
            .iter()
            .cloned()
            .chain(path.split("::").map(|name| name.trim().to_owned()))
            .collect();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let name = renamed.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_owned);
        return vec![(path, name)];
    };
    let head = tree[..open].trim().trim_end_matches("::");
    let before: Vec<String> =
        before.iter().cloned().chain(head.split("::").map(str::to_owned)).collect();
    let inner = &tree[open + 1..tree.rfind('}').unwrap_or(tree.len())];
    let mut depth = 0_usize;
    let parts = inner.split(|sign: char| {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        sign == ',' && depth == 0
    });
    parts.filter(|part| !part.trim().is_empty()).flat_map(|part| leaves(part, &before)).collect()
}

/// Paths from the crate or from a module above that stand elsewhere than in a `use` statement.
fn inline_paths(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        for word in ["crate::", "super::", "baobei::"] {
            for (at, _) in line.match_indices(word) {
                let starts =
                    !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
                let path = line[at..].split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
                let path = path.into_iter().next().unwrap_or_default().trim_end_matches(':');
                if starts && !line.trim_start().starts_with("use ") {
                    found.push((number, path.split("::").map(str::to_owned).collect()));
                }
            }
        }
    }
    found
}

#[test]
fn texts_and_tests_are_no_code() {
    let text = "use crate::a; // crate::b\nlet x = \"crate::c \\\" \";\nlet r = r#\"crate::d\"#;\n\
                let c = '\"'; fn f<'a>(x: &'a str) {} /* crate::e\n*/\n\
                #[cfg(test)]\n#[x]\nmod t {\nuse crate::f;\n}\n#[cfg(test)]\n\
                mod file;\nfn g() { crate::h::i() }\n";
    let (bare, files) = without_tests(&without_texts(text));
    assert_eq!(files, ["file"]);
    let paths = |bare: &str| {
        let used = statements(bare).into_iter().flat_map(|(_, _, paths)| paths);
        let used = used.map(|(path, _)| path.join("::"));
        used.chain(inline_paths(bare).into_iter().map(|(_, path)| path.join("::")))
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&bare), ["crate::a", "crate::h::i"]);
    assert_eq!(bare.lines().count(), text.lines().count());
    let tree = "pub use self::{\n  a::{B as C, self},\n  d,\n};";
    assert_eq!(paths(tree), ["self::a::B", "self::a", "self::d"]);
}
