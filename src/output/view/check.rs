//! May I register this customer? The answer tells enough and no more (law 9).

use crate::app::lookup::Protected;
use crate::app::typed_keys::UnreadKey;
use crate::calendar::Bound;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Value, Words};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::Cell;
use crate::output::{Page, csv};
use crate::policy::{Clause, Label, Policy};

use super::View;
use super::card::Card;

/// The answer for one look-up. It has no place for a holder or his data, so none can slip out.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// What the asker typed.
    pub key: String,
    pub protected: Protected,
    /// The end of the protection; the outer `None` where there is none, the inner one is for ever.
    pub until: Option<Option<Bound>>,
    /// The place in the queue that the asker would get, where the policy lets him wait.
    pub queue: Option<usize>,
    /// Whether that place is his already: he has registered the customer and waits for his turn.
    pub waits: bool,
    /// The clauses that say so.
    pub clauses: Vec<(&'a Policy, &'a Clause)>,
    /// What the house wants everybody to read who asks.
    pub notices: Vec<&'a Label>,
    /// What was typed and could not be looked up.
    pub unread: Vec<UnreadKey>,
    /// Keys that are missing, as lists of which one is enough.
    pub lacks: Vec<Vec<&'static str>>,
    /// The asker, where nobody knows them.
    pub stranger: Option<String>,
}

/// Answers to a look-up.
pub struct Check<'a>(pub Vec<Answer<'a>>);

impl Answer<'_> {
    fn dated(&self) -> Option<Bound> {
        self.until.flatten()
    }
}

impl View for Check<'_> {
    const NAME: &'static str = "check";
    type Item = v1::Check;

    fn table(&self, page: &Page<'_>) -> String {
        self.0.iter().map(|answer| card(answer, page)).collect::<Vec<_>>().join("\n")
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Check> {
        let words = |policy: &Policy, clause: &Clause| {
            policy.clauses.get(clause).map(|label| page.words.label(label).to_owned())
        };
        let item = |answer: &Answer<'_>| v1::Check {
            key: answer.key.clone(),
            protected: answer.protected.as_str(),
            until: answer.dated().map(|until| v1::Until::of(until, &page.words)),
            for_ever: answer.until == Some(None),
            queue: answer.queue,
            waits: answer.waits,
            clauses: answer
                .clauses
                .iter()
                .map(|(policy, clause)| v1::Clause {
                    clause: clause.to_string(),
                    words: words(policy, clause),
                })
                .collect(),
            notices: answer.notices.iter().map(|notice| v1::labels(notice)).collect(),
            unread: answer
                .unread
                .iter()
                .map(|unread| v1::Unread::of(unread, &page.words))
                .collect(),
            lacks: answer.lacks.clone(),
            stranger: answer.stranger.clone(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::CHECK);
        for answer in &self.0 {
            let [until, inclusive] = csv::end(answer.dated(), page.words.zone);
            sheet.row([
                Sheeted::text(answer.key.as_str()),
                Sheeted::text(answer.protected.as_str()),
                until,
                inclusive,
                answer.queue.map_or(Sheeted::Empty, csv::count),
                csv::list(answer.clauses.iter().map(|(_, clause)| clause)),
                csv::list(answer.unread.iter().map(|unread| &unread.text)),
                csv::list(answer.lacks.iter().map(|way| way.join("+"))),
            ]);
        }
        sheet.into_bytes()
    }
}

fn card(answer: &Answer<'_>, page: &Page<'_>) -> String {
    let words = &page.words;
    let (id, meaning) = match answer.protected {
        Protected::No => ("check-free", Meaning::Good),
        Protected::Yes if answer.waits => ("check-waits", Meaning::Warning),
        Protected::Yes => ("check-protected", Meaning::Bad),
        Protected::Yours => ("check-yours", Meaning::Good),
        Protected::Undecided => ("check-undecided", Meaning::Warning),
        Protected::NotLookedUp => ("check-not-looked-up", Meaning::Warning),
    };
    let mut card = Card::new(page);
    card.line("key", answer.key.as_str());
    card.line("answer", Cell::new(words.catalogue.say(id)).meaning(meaning));
    if let Some(until) = answer.until {
        card.line("until", words.end(until));
    }
    if let Some(place) = answer.queue {
        card.line(
            "queue",
            words.catalogue.text(
                if answer.waits { "check-place" } else { "check-queue" },
                &[("place", place.into())],
            ),
        );
    }
    for (policy, clause) in &answer.clauses {
        let text = policy.clauses.get(*clause).map_or("", |label| words.label(label));
        card.line("clause", format!("{clause}  {text}").trim_end());
    }
    for why in missing(answer, words) {
        card.line("missing", why);
    }
    answer.notices.iter().for_each(|notice| card.line("notice", words.label(notice)));
    card.finish()
}

/// What kept an answer from being one, and what would make it so.
fn missing(answer: &Answer<'_>, words: &Words<'_>) -> Vec<String> {
    let say = |id: &str, values: &[(&str, Value<'_>)]| words.catalogue.text(id, values);
    let unread = answer.unread.iter().map(|unread| {
        let why = words.code("detail", unread.why);
        say("check-unread", &[("text", unread.text.as_str().into()), ("why", why.into())])
    });
    let stranger = answer
        .stranger
        .iter()
        .map(|staff| say("check-stranger", &[("staff", staff.as_str().into())]));
    let shown = answer.protected == Protected::NotLookedUp && answer.unread.is_empty();
    let ways = (shown && !answer.lacks.is_empty())
        .then(|| say("check-lacks", &[("keys", words.ways(&answer.lacks).into())]));
    unread.chain(stranger).chain(ways).collect()
}
