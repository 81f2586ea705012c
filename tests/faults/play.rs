//! Plays cases against one binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::thread;

use crate::case::{Case, Cases, HouseOf};
use crate::house::{Ended, Place};
use crate::script::{Line, Part, Wanted};

/// Commands and arguments that came after the first binaries: without them a case is wrong, not
/// broken.
const LATER: [&str; 12] = [
    "fact",
    "sign",
    "decline",
    "deny",
    "admit",
    "void",
    "set",
    "settings",
    "--again",
    "--instead-of",
    "--apart",
    "--refusal",
];

/// Arguments that a later binary no longer takes: it refuses what was done with them.
const FORMER: [&str; 3] = ["--signed-by", "--copies-to", "--customer-present"];

/// What came of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    Right,
    Wrong(String),
    /// The script itself cannot be run.
    Broken(String),
}

/// A house is made once; what hinders it is told by each case in it.
type Made = OnceLock<Result<Place, String>>;

/// A binary with the houses that were made with it.
pub struct Binary<'a> {
    path: PathBuf,
    houses: BTreeMap<&'a str, (&'a HouseOf, Made)>,
}

impl<'a> Binary<'a> {
    pub fn new(path: &Path, cases: &'a Cases) -> Self {
        let house =
            |(name, house): (&'a String, &'a HouseOf)| (name.as_str(), (house, OnceLock::new()));
        Self { path: path.to_owned(), houses: cases.houses.iter().map(house).collect() }
    }

    /// Plays all cases, side by side.
    pub fn play(&self, cases: &[Case]) -> Vec<Came> {
        let next = AtomicUsize::new(0);
        let all = Mutex::new(vec![Came::Broken("never played".to_owned()); cases.len()]);
        let workers = thread::available_parallelism().map_or(1, usize::from);
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    while let Some((at, case)) = {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        cases.get(at).map(|case| (at, case))
                    } {
                        let came = self.one(case);
                        all.lock().expect("no worker dies")[at] = came;
                    }
                });
            }
        });
        all.into_inner().expect("no worker dies")
    }

    fn one(&self, case: &Case) -> Came {
        let (house, made) = &self.houses[case.house.as_str()];
        let made = made.get_or_init(|| Place::build(&self.path, house));
        let place = match made.as_ref().map_err(Clone::clone).and_then(Place::copy) {
            Ok(place) => place,
            Err(why) => return Came::Broken(format!("the house: {why}")),
        };
        let mut known = BTreeMap::new();
        for line in &case.lines {
            if let Err(came) = step(&place, line, &mut known) {
                return came;
            }
        }
        Came::Right
    }
}

/// Replaces `$name` by what is known under it.
fn filled(text: &str, known: &BTreeMap<String, String>) -> String {
    let mut filled = text.to_owned();
    for (name, id) in known.iter().rev() {
        filled = filled.replace(&format!("${name}"), id);
    }
    filled
}

fn step(place: &Place, line: &Line, known: &mut BTreeMap<String, String>) -> Result<(), Came> {
    let broken = |why: String| Came::Broken(format!("{}: {why}", line.text));
    let mut args: Vec<String> = line.args.iter().map(|arg| filled(arg, known)).collect();
    if let Some(done) = by_hand(place, line, &args) {
        return done.map_err(|why| match line.part {
            Part::Scene => broken(why),
            Part::Act | Part::Question => Came::Wrong(format!("{}: {why}", line.text)),
        });
    }
    if let ["signs", report, act] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return signs(place, line, report, act).map_err(broken);
    }
    if args.first().is_some_and(|verb| verb == "settles") {
        settles(place, line, &args).map_err(broken)?;
        return keep(place, line, known).map_err(broken);
    }
    if line.part == Part::Question && !args.iter().any(|arg| arg == "--format") {
        args.extend(["--format".to_owned(), "json".to_owned()]);
    }
    let ended = place.baobei(line.at, &line.who, &args).map_err(broken)?;
    as_wanted(line, &ended)?;
    for look in &line.looks {
        look.at(&ended, |text| filled(text, known))
            .map_err(|why| Came::Wrong(format!("{}: {why}", line.text)))?;
    }
    if ended.code == Some(0) { keep(place, line, known).map_err(broken) } else { Ok(()) }
}

/// Keeps what a line wrote under its name.
fn keep(place: &Place, line: &Line, known: &mut BTreeMap<String, String>) -> Result<(), String> {
    if let Some(name) = &line.name {
        let written = place.written(line.at)?;
        known.insert(name.clone(), written["subject"].clone());
        known.insert(format!("{name}.act"), written["act"].clone());
    }
    Ok(())
}

/// An agreement over shares that people sign, as this binary takes it: each signs, or the first
/// types all of their names.
fn settles(place: &Place, line: &Line, args: &[String]) -> Result<(), String> {
    let (shares, people): (Vec<&String>, Vec<&String>) =
        args[2..].iter().partition(|arg| arg.contains('='));
    let mut settle = vec!["dispute".to_owned(), "settle".to_owned(), args[1].clone()];
    shares.iter().for_each(|share| settle.extend(["--share".to_owned(), (*share).clone()]));
    let typed = people.iter().flat_map(|person| ["--signed-by".to_owned(), (*person).clone()]);
    let all: Vec<String> = settle.iter().cloned().chain(typed).collect();
    let ended = place.baobei(line.at, &line.who, &all)?;
    if ended.code == Some(0) {
        return Ok(());
    }
    let ended = place.baobei(line.at, &line.who, &settle)?;
    if ended.code != Some(0) {
        return Err(ended.said());
    }
    let act = place.written(line.at)?["act"].clone();
    for person in people.into_iter().filter(|person| **person != line.who) {
        let ended = place.baobei(line.at, person, &["sign".to_owned(), act.clone()])?;
        if ended.code != Some(0) {
            return Err(ended.said());
        }
    }
    Ok(())
}

/// Signs what another recorded, as this binary takes a signature.
fn signs(place: &Place, line: &Line, report: &str, act: &str) -> Result<(), String> {
    let ways: [&[&str]; 2] = [&["sign", act], &["record", report, "countersign", "--on", act]];
    let mut said = String::new();
    for way in ways {
        let args: Vec<String> = way.iter().map(|&arg| arg.to_owned()).collect();
        let ended = place.baobei(line.at, &line.who, &args)?;
        if ended.code == Some(0) {
            return Ok(());
        }
        said = ended.said();
    }
    Err(said)
}

/// What is done with an editor and git; `None` if the line is a command.
fn by_hand(place: &Place, line: &Line, args: &[String]) -> Option<Result<(), String>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let text = |text: &str| text.replace("\\n", "\n").replace('\u{b4}', "\"");
    let file = |id: &str| place.file_of(line.at, id);
    Some(match words.as_slice() {
        ["edit", id, old, new] => {
            file(id).and_then(|file| place.edit(&file, &text(old), &text(new)))
        }
        ["append", id, more] => file(id).and_then(|file| {
            let path = place.registry().join(&file);
            let whole = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
            place.put(&file, &format!("{whole}{}", text(more)))
        }),
        ["copy", from, to] => file(from).and_then(|file| {
            let whole = std::fs::read_to_string(place.registry().join(file));
            place.put(to, &whole.map_err(|error| error.to_string())?)
        }),
        ["put", path, whole] => place.put(path, &text(whole)),
        ["drop", id] => file(id).and_then(|file| {
            std::fs::remove_file(place.registry().join(file)).map_err(|error| error.to_string())
        }),
        ["commit", subject] => place.commit(line.at, &line.who, subject),
        ["git", args @ ..] => place.git(line.at, &line.who, args).map(drop),
        _ => return None,
    })
}

fn as_wanted(line: &Line, ended: &Ended) -> Result<(), Came> {
    let fits = match (&line.wanted, ended.code) {
        (_, None | Some(70 | 101)) => {
            return Err(Came::Broken(format!("{}: a crash: {}", line.text, ended.said())));
        }
        (Wanted::Any, Some(code)) => [0, 1, 3, 4, 5].contains(&code),
        (Wanted::Codes(codes), Some(code)) => codes.contains(&code),
    };
    let unread = ended.code == Some(2) && ended.stderr.contains("Usage:");
    let lacks = |what: &&str| {
        ended.stderr.contains(&format!("there is no command {what}\n"))
            || ended.stderr.contains(&format!("there is no argument {what}\n"))
    };
    let code = ended.code.map_or_else(String::new, |code| code.to_string());
    let why = format!("{}: ended {code}: {}", line.text, ended.said());
    let may_refuse = match &line.wanted {
        Wanted::Any => true,
        Wanted::Codes(codes) => codes.contains(&5),
    };
    match (fits && !unread, line.part) {
        (true, _) => Ok(()),
        (false, Part::Act) if unread && may_refuse && FORMER.iter().any(lacks) => Ok(()),
        (false, _) if unread && LATER.iter().any(lacks) => Err(Came::Wrong(why)),
        (false, Part::Act | Part::Question) if !unread => Err(Came::Wrong(why)),
        (false, _) => Err(Came::Broken(why)),
    }
}
