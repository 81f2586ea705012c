//! Every page runs: the `console` blocks of a page, in order, in an empty folder of its own.
//!
//! * Lines that begin with `$ ` are typed; a `\` at the end continues on the next line. `# exit 1`
//!   at the end of a command says how it ends; without it, it must succeed.
//! * Other lines must come out after the command above them, in their order; `…` stands for any
//!   text.
//! * ```` ```console at 2026-03-09 10:00 ```` says when a block is typed; every command takes a
//!   minute.
//! * ```` ```console now ```` begins a page that is typed at the true time, by somebody whose git
//!   is set up by the page itself.
//! * ```` ```console with sshd ```` runs where that program is installed; elsewhere its commands
//!   are only read by the shell.
//! * `~/baobei` is this source. Ports that a page names are exchanged for free ones.
//! * `toml` blocks are read as what they are: stories run, policies and reports parse.

use std::fs;
use std::path::Path;

use baobei::calendar::WorkCalendar;
use baobei::domain::instant::Zone;
use baobei::domain::report::Report;
use baobei::engine::stories::{StoryFile, StoryHouse};
use baobei::policy::{Policy, Shelf};

use crate::common::House;

/// Commands that `.ci/run` runs itself, and no others.
const RUN_ELSEWHERE: [&str; 2] = ["cargo run --release -- demo", "cargo test"];

/// Figures take minutes and a quiet machine.
const MEASURED_BY_HAND: &str = "cargo bench";

/// Ports that pages serve something on.
const PORTS: [&str; 3] = ["9418", "8418", "2222"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<(String, String)> {
    let folders = ["", "docs", "docs/decisions", "docs/zh-CN"]
        .map(|folder| fs::read_dir(root().join(folder)).expect("pages"));
    let files = folders.into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    pages.sort();
    let named =
        |path: &std::path::PathBuf| path.strip_prefix(root()).expect("below").display().to_string();
    pages.iter().map(|path| (named(path), fs::read_to_string(path).expect("a page"))).collect()
}

/// The language a page is written in, and its reader reads.
fn language(page: &str) -> &str {
    if page.contains("zh-CN") { "zh-CN" } else { "en" }
}

/// A fenced block: what stands behind the fence, the line it begins on, its text.
struct Block<'p> {
    info: &'p str,
    line: usize,
    lines: Vec<&'p str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    for (at, line) in page.lines().enumerate() {
        if let Some(info) = line.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push(Block { info: info.trim(), line: at + 1, lines: Vec::new() });
            }
        } else if open && let Some(block) = blocks.last_mut() {
            block.lines.push(line);
        }
    }
    assert!(!open, "a block is not closed");
    blocks
}

/// When a command is typed.
#[derive(Clone, Debug)]
enum Time {
    At(String),
    /// At the true time, and so is everything after it.
    Now,
}

/// A command of a page.
struct Step {
    line: usize,
    at: Option<Time>,
    /// The program without which it cannot run.
    needs: Option<String>,
    text: String,
    exit: i32,
    expected: Vec<String>,
}

fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for block in blocks(page) {
        let Some(info) = block.info.strip_prefix("console") else { continue };
        let info = info.trim();
        let mut at = info.strip_prefix("at ").map(|time| Time::At(time.to_owned()));
        if info == "now" {
            at = Some(Time::Now);
        }
        let needs = info.strip_prefix("with ").map(str::to_owned);
        assert!(
            info.is_empty() || at.is_some() || needs.is_some(),
            "line {}: `console {info}`",
            block.line
        );
        let mut continued = false;
        for (place, line) in block.lines.iter().enumerate() {
            let typed = line.strip_prefix("$ ");
            if !continued && typed.is_none() {
                let step = steps
                    .last_mut()
                    .unwrap_or_else(|| panic!("line {}: output of nothing", block.line));
                step.expected.push((*line).to_owned());
                continue;
            }
            let text = typed.unwrap_or(line);
            if continued {
                let step = steps.last_mut().expect("the command that goes on");
                step.text.push_str(text);
            } else {
                let line = block.line + place + 1;
                steps.push(Step {
                    line,
                    at: at.take(),
                    needs: needs.clone(),
                    text: text.to_owned(),
                    exit: 0,
                    expected: Vec::new(),
                });
            }
            let step = steps.last_mut().expect("just there");
            continued = step.text.ends_with('\\');
            if continued {
                step.text.pop();
            }
        }
    }
    for step in &mut steps {
        if let Some((text, code)) = step.text.clone().rsplit_once("# exit ") {
            step.exit = code.trim().parse().expect("an exit code");
            step.text = text.trim_end().to_owned();
        }
    }
    steps
}

/// One script for the whole page; the marks tell the outputs apart.
fn script(house: &House, steps: &[Step]) -> String {
    let mut script = String::new();
    let mut now = false;
    for step in steps {
        match &step.at {
            Some(Time::At(at)) => _ = house.at(at),
            Some(Time::Now) => {
                now = true;
                script.push_str("unset GIT_COMMITTER_DATE GIT_AUTHOR_DATE GIT_CONFIG_GLOBAL\n");
            }
            None => {}
        }
        house.tick(60);
        let environment = house.environment();
        for name in ["GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"].iter().filter(|_| !now) {
            script.push_str(&format!("export {name}='{}'\n", environment[name]));
        }
        script.push_str(&format!("{}\nprintf '\\036%s\\n' \"$?\"\n", step.text));
    }
    script
}

/// Whether a program is there, also where only administrators look for it.
fn installed(program: &str) -> bool {
    let path = std::env::var("PATH").unwrap_or_default();
    path.split(':').chain(["/usr/sbin"]).any(|folder| Path::new(folder).join(program).exists())
}

/// The commands that run here; of the others, the shell looks at the syntax.
fn runnable(house: &House, name: &str, steps: Vec<Step>) -> Vec<Step> {
    let (run, read): (Vec<Step>, Vec<Step>) =
        steps.into_iter().partition(|step| step.needs.as_deref().is_none_or(installed));
    if let Some(step) = read.first() {
        let missing = step.needs.as_deref().unwrap_or_default();
        #[expect(
            clippy::print_stderr,
            reason = "whoever runs the tests is told what they did not do"
        )]
        {
            eprintln!(
                "{name}:{}: there is no {missing}; {} commands are read by the shell and not run",
                step.line,
                read.len()
            );
        }
        let text: String = read.iter().map(|step| format!("{}\n", step.text)).collect();
        let _ = house.finished(house.program("bash").args(["-n", "-c", &text])).ok();
    }
    run
}

/// The page with every port it names exchanged for one that is free here.
fn with_free_ports(page: &str) -> String {
    let free = || std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    // All are held until each has its own.
    let held: Vec<_> = PORTS.iter().map(|port| (port, free())).collect();
    let port = |listener: &std::net::TcpListener| {
        listener.local_addr().expect("its address").port().to_string()
    };
    held.iter()
        .fold(page.to_owned(), |page, (named, listener)| page.replace(**named, &port(listener)))
}

/// Whether `line` is `expected`, where `…` stands for any text.
fn fits(line: &str, expected: &str) -> bool {
    let mut rest = line.trim_end();
    let parts: Vec<&str> = expected.trim_end().split('…').collect();
    for (place, part) in parts.iter().enumerate() {
        let found = match place {
            0 => rest.starts_with(part).then_some(0),
            _ if place + 1 == parts.len() => rest.ends_with(part).then(|| rest.len() - part.len()),
            _ => rest.find(part),
        };
        let Some(at) = found else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}

fn faults(page: &str, steps: &[Step], output: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut outputs = output.split_inclusive('\u{1e}');
    let mut said = outputs.next().unwrap_or_default().trim_end_matches('\u{1e}').to_owned();
    for step in steps {
        let next = outputs.next().unwrap_or_default();
        let (code, rest) = next.split_once('\n').unwrap_or((next, ""));
        let here = format!("{page}:{}: $ {}", step.line, step.text);
        if code.trim() != step.exit.to_string() {
            faults.push(format!("{here}\nexit {code}, not {}\n{said}", step.exit));
        }
        let mut lines = said.lines();
        for expected in step.expected.iter().filter(|expected| *expected != "…") {
            if !lines.any(|line| fits(line, expected)) {
                faults.push(format!("{here}\nno line `{expected}` in\n{said}"));
                break;
            }
        }
        said = rest.trim_end_matches('\u{1e}').to_owned();
    }
    faults
}

#[test]
fn every_command_of_every_page_does_what_the_page_says() {
    let mut all = Vec::new();
    let mut ran = 0;
    for (name, text) in pages() {
        let mut steps = steps(&with_free_ports(&text));
        steps.retain(|step| {
            !RUN_ELSEWHERE.contains(&step.text.as_str())
                && (!step.text.starts_with(MEASURED_BY_HAND) || name != "docs/performance.md")
        });
        if steps.is_empty() {
            continue;
        }
        let house = House::empty();
        let steps = runnable(&house, &name, steps);
        ran += steps.len();
        std::os::unix::fs::symlink(root(), house.root().join("home/baobei")).expect("linked");
        let program = Path::new(env!("CARGO_BIN_EXE_baobei")).parent().expect("a folder");
        let script = format!("exec 2>&1\n{}", script(&house, &steps));
        let mut bash = house.program("bash");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        bash.arg("-c")
            .arg(script)
            .env("PATH", path)
            .env_remove("LC_ALL")
            .env("LC_CTYPE", "C.UTF-8")
            .env("LC_MESSAGES", language(&name));
        all.extend(faults(&name, &steps, &house.finished(&mut bash).stdout));
    }
    assert!(ran > 30, "only {ran} commands: are the pages still read?");
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n\n"));
}

#[test]
fn what_runs_elsewhere_is_what_the_readme_opens_with() {
    for page in ["README.md", "README.zh-CN.md"] {
        let readme = fs::read_to_string(root().join(page)).expect("a page");
        let opening: Vec<String> =
            steps(&readme).into_iter().take(2).map(|step| step.text).collect();
        assert_eq!(opening, RUN_ELSEWHERE, "{page}");
    }
    let ci = fs::read_to_string(root().join(".ci/run")).expect("a script");
    assert!(ci.contains("baobei\" demo") && ci.contains("cargo test --locked"));
}

#[test]
fn a_page_in_chinese_types_what_the_english_one_types() {
    let pages = pages();
    let typed = |text: &str| -> Vec<String> {
        steps(text)
            .into_iter()
            .map(|step| step.text.replace(" --lang zh-CN", "").replace(" --lang en", ""))
            .collect()
    };
    let translated = pages.iter().filter(|(name, _)| name.contains("zh-CN"));
    for (name, text) in translated {
        let original = name.replace("docs/zh-CN/", "docs/").replace(".zh-CN", "");
        let (_, english) = pages
            .iter()
            .find(|(other, _)| *other == original)
            .unwrap_or_else(|| panic!("{name}: no {original}"));
        assert_eq!(typed(text), typed(english), "{name}");
    }
}

#[test]
fn pages_link_to_what_is_there() {
    for (name, text) in pages() {
        let folder = root().join(&name).parent().expect("a folder").to_owned();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            assert!(
                file.is_empty() || file.contains("://") || folder.join(file).exists(),
                "{name}: {target}"
            );
        }
    }
}

/// A whole policy is short of these where a page shows a few blocks only.
const AROUND: &str = r#"
[policy]
id = "page"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }
[[kind]]
name = "page"
label = { zh-CN = "页", en = "Page" }
clause = "1"
"#;

fn read_block(text: &str) -> Result<(), String> {
    let table: toml::Table = text.parse().map_err(|error| format!("{error}"))?;
    let listed = |problems: Vec<baobei::domain::problem::Problem>| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    if table.contains_key("story") {
        let preset = table["policy"].as_str().unwrap_or_default().to_owned();
        let file = format!("policy/{preset}.toml");
        let text_of_preset = fs::read_to_string(root().join("data-template").join(&file))
            .map_err(|error| format!("{file}: {error}"))?;
        let mut shelf = Shelf::default();
        shelf
            .add(Policy::read(&file, &text_of_preset).map_err(listed)?)
            .map_err(|error| error.to_string())?;
        let calendar = WorkCalendar::default();
        let told = StoryFile::read(text).map_err(listed)?.run(&StoryHouse {
            shelf: &shelf,
            calendar: &calendar,
            zone: Zone::default(),
        });
        let faults: Vec<String> =
            told.into_iter().flat_map(|told| told.faults).map(|fault| fault.to_string()).collect();
        return if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) };
    }
    if table.contains_key("nonce") {
        return Report::read(text).map(|_| ()).map_err(listed);
    }
    let whole =
        if table.contains_key("policy") { text.to_owned() } else { format!("{AROUND}{text}") };
    Policy::read("policy/page.toml", &whole).map(|_| ()).map_err(listed)
}

#[test]
fn every_toml_block_is_what_it_shows() {
    let mut read = 0;
    for (name, text) in pages() {
        for block in blocks(&text).iter().filter(|block| block.info == "toml") {
            read += 1;
            let problems = read_block(&(block.lines.join("\n") + "\n"));
            assert!(
                problems.is_ok(),
                "{name}:{}: {}",
                block.line,
                problems.err().unwrap_or_default()
            );
        }
    }
    assert!(read > 0, "no page shows a file");
}
