//! What is printed of the cases.

use unicode_width::UnicodeWidthStr as _;

use crate::case::Cases;
use crate::play::Came;

fn word(came: &Came) -> &'static str {
    match came {
        Came::Right => "right",
        Came::Wrong(_) => "wrong",
        Came::Broken(_) => "broken",
    }
}

fn why(came: &Came) -> Option<&str> {
    match came {
        Came::Right => None,
        Came::Wrong(why) | Came::Broken(why) => Some(why),
    }
}

fn totals(all: &[Came]) -> String {
    let count = |wanted: &str| all.iter().filter(|came| word(came) == wanted).count();
    format!("{} right, {} wrong, {} broken", count("right"), count("wrong"), count("broken"))
}

/// Cases that were wrong before, beside what they are now.
pub fn compare(cases: &Cases, before: &[Came], now: &[Came], with_reasons: bool) {
    let titles = cases.cases.iter().map(|case| case.title.width());
    let wide = titles.max().unwrap_or(5);
    println!("{:<5} {:<wide$} {:<7} now", "id", "title", "before");
    let mut entry = "";
    for (case, (then, now)) in cases.cases.iter().zip(before.iter().zip(now)) {
        if case.entry != entry {
            entry = &case.entry;
            println!("      {entry}");
        }
        let pad = " ".repeat(wide.saturating_sub(case.title.width()));
        println!("{:<5} {}{pad} {:<7} {}", case.id, case.title, word(then), word(now));
        if with_reasons {
            why(then).into_iter().for_each(|why| println!("      before: {why}"));
            why(now).into_iter().for_each(|why| println!("      now:    {why}"));
        }
    }
    println!("\n{} cases\nbefore: {}\nnow:    {}", now.len(), totals(before), totals(now));
}

/// Says what fails: what is wrong and not known to be, and what is right and listed as open.
pub fn judge(cases: &Cases, now: &[Came]) -> bool {
    let mut fails = 0;
    for (case, came) in cases.cases.iter().zip(now) {
        let open = cases.open.contains_key(&case.id);
        match came {
            Came::Right if open => {
                println!("{} {}\n    is right: strike it from open.toml", case.id, case.title);
            }
            Came::Wrong(_) if open => continue,
            Came::Right => continue,
            Came::Wrong(why) | Came::Broken(why) => {
                println!("{} {}\n    {}: {why}", case.id, case.title, word(came));
            }
        }
        fails += 1;
    }
    println!("{} cases: {}; {} open; {fails} fail", now.len(), totals(now), cases.open.len());
    fails == 0
}
