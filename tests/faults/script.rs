//! One line of a script: when, who, what, and what must come of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::look::Look;

/// What a line is in its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It makes the situation; if it ends otherwise the script is broken.
    Scene,
    /// `!`: the fault may show in how it ends.
    Act,
    /// `?`: it asks, and the fault may show in the answer.
    Question,
}

/// How a line may end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Any way that is an answer: 0, 1, 3, 4 or 5.
    Any,
    Codes(Vec<i32>),
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: String,
    pub at: NaiveDateTime,
    pub who: String,
    pub part: Part,
    /// Under which name what was written is known afterwards.
    pub name: Option<String>,
    pub args: Vec<String>,
    pub wanted: Wanted,
    pub looks: Vec<Look>,
}

/// Reads a script; lines that begin with `|` go on with the one before.
pub fn read_script(
    text: &str,
    year: i32,
    words: &[(&String, &String)],
) -> Result<Vec<Line>, String> {
    let mut whole: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim) {
        match (line.strip_prefix('|'), whole.last_mut()) {
            _ if line.is_empty() || line.starts_with('#') => {}
            (Some(more), Some(last)) => {
                last.push(' ');
                last.push_str(more.trim());
            }
            _ => whole.push(line.to_owned()),
        }
    }
    let mut clock = NaiveDate::from_ymd_opt(year, 1, 1)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .ok_or("no such year")?;
    let mut lines = Vec::new();
    for text in whole {
        let line = read_line(&text, year, clock, words).map_err(|why| format!("{why}: {text}"))?;
        clock = line.at;
        lines.push(line);
    }
    Ok(lines)
}

fn read_line(
    text: &str,
    year: i32,
    clock: NaiveDateTime,
    shared: &[(&String, &String)],
) -> Result<Line, String> {
    let (at, rest) = moment(text, year, clock)?;
    let (who, rest) = rest.split_once(':').ok_or("who?")?;
    let (part, rest) = match rest.chars().next() {
        Some('!') => (Part::Act, &rest[1..]),
        Some('?') => (Part::Question, &rest[1..]),
        _ => (Part::Scene, rest),
    };
    let (rest, looks) = rest.split_once(" => ").unwrap_or((rest, ""));
    let (rest, wanted) = match rest.rsplit_once(" -> ") {
        Some((rest, codes)) => (rest, codes_of(codes.trim())?),
        None if part == Part::Question => (rest, Wanted::Codes(vec![0, 1])),
        None => (rest, Wanted::Codes(vec![0])),
    };
    let mut command = rest.trim().to_owned();
    for (word, meaning) in shared {
        command = command.replace(&format!("{{{word}}}"), meaning);
    }
    let mut args = words(&command);
    let named = args.get(1).is_some_and(|sign| sign == "=");
    let name = named.then(|| args.drain(..2).next().unwrap_or_default());
    if args.is_empty() {
        return Err("nothing to do".to_owned());
    }
    let looks = words(looks).iter().map(|look| Look::read(look)).collect::<Result<Vec<_>, _>>()?;
    if !looks.is_empty() && part == Part::Scene {
        return Err("a line that is looked at is an act (!) or a question (?)".to_owned());
    }
    Ok(Line {
        text: text.to_owned(),
        at,
        who: who.trim().to_owned(),
        part,
        name,
        args,
        wanted,
        looks,
    })
}

fn codes_of(text: &str) -> Result<Wanted, String> {
    match text {
        "any" => Ok(Wanted::Any),
        "tried" => Ok(Wanted::Codes(vec![0, 1, 2, 5])),
        "refused" => Ok(Wanted::Codes(vec![1, 2, 5])),
        codes => {
            let codes = codes.split('|').map(str::parse).collect::<Result<_, _>>();
            Ok(Wanted::Codes(codes.map_err(|_| format!("exit code {text}?"))?))
        }
    }
}

/// `2026-03-02 10:00`, `03-02 10:00`, `10:00` on the same day, `.` a minute later.
fn moment(text: &str, year: i32, clock: NaiveDateTime) -> Result<(NaiveDateTime, &str), String> {
    if let Some(rest) = text.strip_prefix(". ") {
        return Ok((clock + TimeDelta::minutes(1), rest.trim_start()));
    }
    let (first, rest) = text.split_once(' ').ok_or("when?")?;
    let (day, time, rest) = if first.contains(':') {
        (clock.date(), first, rest)
    } else {
        let day = if first.len() > 5 { first.to_owned() } else { format!("{year}-{first}") };
        let day = NaiveDate::parse_from_str(&day, "%Y-%m-%d").map_err(|error| error.to_string())?;
        let (time, rest) = rest.trim_start().split_once(' ').ok_or("when?")?;
        (day, time, rest)
    };
    let time = if time.len() > 5 { time.to_owned() } else { format!("{time}:00") };
    let time = NaiveTime::parse_from_str(&time, "%H:%M:%S").map_err(|error| error.to_string())?;
    Ok((day.and_time(time), rest.trim_start()))
}

/// Splits a line as a shell does, without its wonders.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut quote = None;
    let mut word: Option<String> = None;
    for c in line.chars() {
        match (quote, c) {
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (Some(open), c) if c == open => quote = None,
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
