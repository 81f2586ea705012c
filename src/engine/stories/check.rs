//! What is wrong with stories before they are run: names that lead nowhere, times that are none or
//! go back, and whatever is written that nothing would look at.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;

use super::StoryHouse;
use super::expect::{AwardExpectation, Expectation, ReportExpectation};
use super::file::{Story, StoryFile, StoryPerson};
use super::step::{
    ActStep, AmendStep, ChangeStep, DisputeStep, EventStep, IncidentStep, JoinStep, ReportStep,
    StoryStep,
};
use super::written::{Located, Texts, WrittenFields, WrittenNames};
use crate::domain::dispute::{AgreementStand, Stand, acts};
use crate::domain::event::{CUSTOMER, builtin};
use crate::domain::ids::{StaffId, TeamId};
use crate::domain::instant::{Instant, Zone, read_date};
use crate::domain::invalid::{InvalidText, TextKind};
use crate::domain::problem::{Noun, Problem, ProblemHint, ProblemKind, StoryThing, nearest};
use crate::engine::state::Standing;
use crate::policy::Policy;
use crate::policy::blocks::FieldType;
use crate::rules::Code;

/// What every step may meet.
pub(super) const ACCEPTED: &str = "accepted";
pub(super) const REFUSED: &str = "refused";

/// So many copies of a registration land together at most.
const MOST_COPIES: u32 = 10_000;

/// Owners that are no people and no teams.
const NO_OWNERS: [&str; 4] = ["public", "company", "nobody", "undecided"];

impl StoryFile {
    /// Everything in the file that cannot be run, or that nothing would look at, in the order of
    /// its text.
    pub fn check(&self, house: &StoryHouse<'_>) -> Vec<Problem> {
        let id = self.policy.get_ref();
        let mut critic = StoryCritic {
            file: self,
            zone: house.zone,
            policies: house.shelf.iter().filter(|policy| policy.id() == id).collect(),
            people: BTreeSet::new(),
            named: BTreeMap::new(),
            spoken_of: BTreeSet::new(),
            problems: Vec::new(),
        };
        if critic.policies.is_empty() {
            let known: Vec<&str> = house.shelf.iter().map(|policy| policy.id().as_str()).collect();
            critic.unknown(Noun::Policy, id.as_str(), &known, self.policy.span());
        }
        critic.file();
        for story in &self.story {
            critic.story(story.get_ref(), story.span());
        }
        critic.silent();
        let mut problems = critic.problems;
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        // What stands in a shared beginning is wrong once, however many stories begin with it.
        problems.dedup_by(|a, b| a.span == b.span && a.kind == b.kind);
        problems
    }

    /// The steps of a story with those of its beginning, in the order of their times; at one time
    /// the beginning's come first.
    pub(super) fn steps_of<'s>(
        &'s self,
        story: &'s Story,
        zone: Zone,
    ) -> Vec<&'s Spanned<StoryStep>> {
        let given = story.given.as_ref().and_then(|name| {
            self.given.iter().find(|given| given.get_ref().name.get_ref() == name.get_ref())
        });
        let given = given.into_iter().flat_map(|given| &given.get_ref().step);
        let mut steps: Vec<&Spanned<StoryStep>> = given.chain(&story.step).collect();
        steps.sort_by_key(|step| zone.read(step.get_ref().at().get_ref()).ok());
        steps
    }
}

/// What a name of a story stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NamedThing {
    There(StoryThing),
    /// A step that is to be refused would have named it.
    Refused,
}

impl NamedThing {
    fn new(thing: StoryThing, refused: bool) -> Self {
        if refused { Self::Refused } else { Self::There(thing) }
    }
}

struct StoryCritic<'s> {
    file: &'s StoryFile,
    zone: Zone,
    /// Every version of the policy.
    policies: Vec<&'s Policy>,
    /// Everybody who is known at the step that is looked at.
    people: BTreeSet<String>,
    /// What the steps before have named.
    named: BTreeMap<String, NamedThing>,
    /// People and teams that something speaks of.
    spoken_of: BTreeSet<String>,
    problems: Vec<Problem>,
}

impl<'s> StoryCritic<'s> {
    fn problem(&mut self, span: Range<usize>, kind: ProblemKind, right: ProblemHint) {
        self.problems.push(Problem::new(span, kind).hint(right));
    }

    /// `name` is none of those known.
    fn unknown(&mut self, noun: Noun, name: &str, known: &[&str], span: Range<usize>) {
        self.problems.push(Problem::unknown_name(span, noun, name, known));
    }

    /// What is written would not be looked at.
    fn no_meaning(&mut self, key: &str, span: Range<usize>, why: ProblemHint) {
        self.problem(span, ProblemKind::NoMeaningHere { key: key.to_owned() }, why);
    }

    /// Something else has the name already.
    fn same_name(&mut self, noun: Noun, name: &str, span: Range<usize>) {
        let kind = ProblemKind::SameName { noun, name: name.to_owned() };
        self.problem(span, kind, ProblemHint::OtherName);
    }

    fn file(&mut self) {
        let mut seen = BTreeSet::new();
        for team in self.file.team.iter().map(Spanned::get_ref) {
            self.once(&mut seen, Noun::Team, team.id.get_ref().as_str(), team.id.span());
        }
        let mut seen = BTreeSet::new();
        for person in self.file.staff.iter().map(Spanned::get_ref) {
            self.once(&mut seen, Noun::Person, person.id.get_ref().as_str(), person.id.span());
        }
        self.begin();
        for StoryPerson { team, .. } in self.file.staff.iter().map(Spanned::get_ref) {
            team.iter().for_each(|team| self.team(team));
        }
        for team in self.file.team.iter().map(Spanned::get_ref) {
            team.designated.iter().for_each(|person| self.person(person));
        }
        let mut seen = BTreeSet::new();
        for given in self.file.given.iter().map(Spanned::get_ref) {
            self.once(&mut seen, Noun::Beginning, given.name.get_ref(), given.name.span());
            self.in_order(&given.step);
            let mut stories = self.file.story.iter().map(Spanned::get_ref);
            let name = given.name.get_ref();
            if !stories.any(|story| story.given.as_ref().is_some_and(|own| own.get_ref() == name)) {
                let kind = ProblemKind::NeverUsed { name: name.clone() };
                self.problem(given.name.span(), kind, ProblemHint::BeginWithIt);
            }
        }
        let mut seen = BTreeSet::new();
        for story in self.file.story.iter().map(Spanned::get_ref) {
            self.once(&mut seen, Noun::Story, story.name.get_ref(), story.name.span());
        }
    }

    fn once<'n>(
        &mut self,
        seen: &mut BTreeSet<&'n str>,
        noun: Noun,
        name: &'n str,
        span: Range<usize>,
    ) {
        if !seen.insert(name) {
            self.same_name(noun, name, span);
        }
    }

    /// The house as it is when a story begins.
    fn begin(&mut self) {
        let people = self.file.staff.iter().map(|person| person.get_ref().id.get_ref().to_string());
        self.people = people.collect();
        self.named.clear();
    }

    /// People and teams of whom nothing is said.
    fn silent(&mut self) {
        let people = self.file.staff.iter().map(|person| &person.get_ref().id);
        let people = people.map(|id| (id.get_ref().to_string(), id.span()));
        let teams = self.file.team.iter().map(|team| &team.get_ref().id);
        let teams = teams.map(|id| (id.get_ref().to_string(), id.span()));
        for (name, span) in people.chain(teams).collect::<Vec<_>>() {
            if !self.spoken_of.contains(&name) {
                self.problem(span, ProblemKind::NeverUsed { name }, ProblemHint::LetItAct);
            }
        }
    }

    /// Steps land one after the other.
    fn in_order(&mut self, steps: &[Spanned<StoryStep>]) {
        let mut before: Option<(Instant, &str)> = None;
        for step in steps.iter().map(Spanned::get_ref) {
            let at = step.at();
            let Ok(now) = self.zone.read(at.get_ref()) else { continue };
            if let Some((then, text)) = before
                && now < then
            {
                let kind =
                    ProblemKind::GoesBack { time: at.get_ref().clone(), before: text.to_owned() };
                self.problem(at.span(), kind, ProblemHint::InLandingOrder);
            }
            before = Some((now, at.get_ref().as_str()));
        }
    }

    /// What lands together lands at one time.
    fn together(&mut self, step: &StoryStep, before: Option<&StoryStep>) {
        let at = step.at();
        let time = |step: &StoryStep| self.zone.read(step.at().get_ref()).ok();
        if step.together() && before.is_none_or(|before| time(before) != time(step)) {
            self.no_meaning("together", at.span(), ProblemHint::NothingTogether);
        }
    }

    fn story(&mut self, story: &'s Story, span: Range<usize>) {
        self.begin();
        if let Some(name) = &story.given {
            let known: Vec<&str> = self
                .file
                .given
                .iter()
                .map(|given| given.get_ref().name.get_ref().as_str())
                .collect();
            if !known.contains(&name.get_ref().as_str()) {
                self.unknown(Noun::Beginning, name.get_ref(), &known, name.span());
            }
        }
        self.in_order(&story.step);
        let steps = self.file.steps_of(story, self.zone);
        if steps.is_empty() {
            self.problem(span, ProblemKind::NothingHappens, ProblemHint::WriteStep);
        }
        for (place, step) in steps.iter().enumerate() {
            let before = place.checked_sub(1).map(|before| steps[before].get_ref());
            self.together(step.get_ref(), before);
            self.step(step.get_ref());
        }
        let first = steps.first().map(|step| step.get_ref().at());
        let first = first.and_then(|at| Some((self.zone.read(at.get_ref()).ok()?, at)));
        for expect in &story.expect {
            self.expect(expect.get_ref(), expect.span());
            let at = expect.get_ref().at();
            if let (Some((first, text)), Ok(now)) = (first, self.zone.read(at.get_ref()))
                && now < first
            {
                let kind = ProblemKind::GoesBack {
                    time: at.get_ref().clone(),
                    before: text.get_ref().clone(),
                };
                self.problem(at.span(), kind, ProblemHint::ExpectLater);
            }
        }
    }

    fn step(&mut self, step: &'s StoryStep) {
        self.time(step.at());
        self.person(step.by());
        self.outcome(step);
        let refused = step.outcome().is_some_and(|outcome| {
            outcome.get_ref() == REFUSED || outcome.get_ref() == "not-accepted"
        });
        match step {
            StoryStep::Report(step) => self.report(step, refused),
            StoryStep::Event(step) => self.event(step, refused),
            StoryStep::Dispute(step) => self.dispute(step, refused),
            StoryStep::Act(step) => self.act(step, refused),
            StoryStep::Incident(step) => self.incident(step, refused),
            // What is no month is refused as such.
            StoryStep::Close(_) => {}
            StoryStep::Join(step) => self.join(step, refused),
            StoryStep::Leave(step) => {
                self.person(&step.leave);
                step.until.iter().for_each(|until| self.day(until));
            }
            StoryStep::Change(step) => self.change(step),
            StoryStep::Designate(step) => {
                self.person(&step.designate);
                self.team(&step.team);
            }
            StoryStep::Adopt(step) => {
                let known: Vec<&str> =
                    self.policies.iter().map(|policy| policy.file.as_str()).collect();
                let file = step.adopt.get_ref();
                if !known.contains(&file.as_str()) {
                    self.unknown(Noun::PolicyVersion, file, &known, step.adopt.span());
                }
            }
            StoryStep::Amend(step) => self.amend(step),
        }
    }

    /// What a step is to meet can be met by such a step, and is looked at.
    fn outcome(&mut self, step: &StoryStep) {
        let standings = Standing::ALL.map(Standing::as_str);
        let is_report = matches!(step, StoryStep::Report(_));
        let words: Vec<&str> = [ACCEPTED, REFUSED]
            .into_iter()
            .chain(standings.into_iter().filter(|_| is_report))
            .collect();
        if let Some(outcome) = step.outcome() {
            self.word(outcome, &words);
        }
        self.codes(step.codes());
        let refused = step.outcome().is_some_and(|outcome| outcome.get_ref() == REFUSED);
        if !is_report && !refused {
            for (key, written) in [("codes", step.codes()), ("clauses", step.clauses())] {
                if let Some(written) = written {
                    let why = ProblemHint::OnlyRefusalsHaveReasons;
                    self.no_meaning(key, written.span(), why);
                }
            }
        }
    }

    fn codes(&mut self, codes: Option<&Texts>) {
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        codes.iter().flat_map(|codes| codes.get_ref()).for_each(|code| self.word(code, &known));
    }

    /// The story speaks of it by this name from now on.
    fn name(&mut self, name: &Located<String>, thing: StoryThing, refused: bool) {
        let thing = NamedThing::new(thing, refused);
        if self.named.insert(name.get_ref().clone(), thing).is_some() {
            self.same_name(Noun::StoryName, name.get_ref(), name.span());
        }
    }

    /// A name that an earlier step gives to such a thing.
    fn thing(&mut self, name: &Located<String>, wanted: StoryThing) {
        self.thing_at(name.get_ref(), name.span(), wanted);
    }

    fn thing_at(&mut self, name: &str, span: Range<usize>, wanted: StoryThing) {
        let is_wanted =
            |found: &NamedThing| matches!(found, NamedThing::There(found) if wanted.takes(*found));
        match self.named.get(name) {
            Some(found) if is_wanted(found) => {}
            Some(NamedThing::Refused) => {
                let kind = ProblemKind::NotThere { name: name.to_owned() };
                self.problem(span, kind, ProblemHint::SayOutcome);
            }
            Some(NamedThing::There(found)) => {
                let name = name.to_owned();
                let kind = ProblemKind::OtherThing { name, found: *found, wanted };
                self.problem(span, kind, ProblemHint::NameAnother);
            }
            None => {
                let known: Vec<&str> = self
                    .named
                    .iter()
                    .filter(|(_, thing)| is_wanted(thing))
                    .map(|(name, _)| name.as_str())
                    .collect();
                let right = match nearest(name, &known) {
                    Some(near) => ProblemHint::DidYouMean { word: near.to_owned() },
                    None => ProblemHint::NameItEarlier,
                };
                let name = name.to_owned();
                self.problem(span, ProblemKind::UnknownName { noun: Noun::StoryName, name }, right);
            }
        }
    }

    fn person(&mut self, person: &Located<StaffId>) {
        self.person_at(person.get_ref().as_str(), person.span());
    }

    fn person_at(&mut self, person: &str, span: Range<usize>) {
        self.spoken_of.insert(person.to_owned());
        if !self.people.contains(person) {
            let known: Vec<String> = self.people.iter().cloned().collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.unknown(Noun::Person, person, &known, span);
        }
    }

    fn team(&mut self, team: &Located<TeamId>) {
        let name = team.get_ref().as_str();
        self.spoken_of.insert(name.to_owned());
        let known: Vec<&str> =
            self.file.team.iter().map(|team| team.get_ref().id.get_ref().as_str()).collect();
        if !known.contains(&name) {
            self.unknown(Noun::Team, name, &known, team.span());
        }
    }

    /// Somebody, or a team, or one of the words.
    fn owner(&mut self, name: &str, span: Range<usize>, words: &[&str]) {
        self.spoken_of.insert(name.to_owned());
        let teams = self.file.team.iter().map(|team| team.get_ref().id.get_ref().to_string());
        let known: Vec<String> = self
            .people
            .iter()
            .cloned()
            .chain(teams)
            .chain(words.iter().map(|word| (*word).to_owned()))
            .collect();
        if !known.iter().any(|known| known == name) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.unknown(Noun::PersonOrTeam, name, &known, span);
        }
    }

    fn owners(&mut self, key: &str, names: &WrittenNames) {
        if names.names.is_empty() {
            self.empty(key, names.span.clone(), ProblemHint::WriteNobody);
        }
        for name in &names.names {
            self.owner(name, names.span.clone(), &NO_OWNERS);
        }
    }

    fn time(&mut self, text: &Located<String>) {
        if let Err(invalid) = self.zone.read(text.get_ref()) {
            self.problems.push(Problem::invalid(text.span(), invalid));
        }
    }

    fn day(&mut self, text: &Located<String>) {
        if let Err(invalid) = read_date(text.get_ref()) {
            self.problems.push(Problem::invalid(text.span(), invalid));
        }
    }

    /// What is said to have happened has happened when it lands.
    fn said(&mut self, said: Option<&Located<String>>, at: &Located<String>) {
        let Some(said) = said else { return };
        self.time(said);
        if let (Ok(then), Ok(now)) = (self.zone.read(said.get_ref()), self.zone.read(at.get_ref()))
            && then > now
        {
            let kind =
                ProblemKind::SaidAhead { said: said.get_ref().clone(), at: at.get_ref().clone() };
            self.problem(said.span(), kind, ProblemHint::SaidBeforeLanding);
        }
    }

    /// The end of something: a time, a whole day, or a word.
    fn end(&mut self, text: &Located<String>) {
        let written = text.get_ref();
        let day = written.strip_suffix(" 24:00").unwrap_or(written);
        if !matches!(written.as_str(), "for ever" | "open" | "none") && self.zone.read(day).is_err()
        {
            let invalid = InvalidText::new(TextKind::End, written.clone());
            self.problems.push(Problem::invalid(text.span(), invalid));
        }
    }

    fn word(&mut self, word: &Located<String>, known: &[&str]) {
        if !known.contains(&word.get_ref().as_str()) {
            let kind = ProblemKind::UnknownWord { word: word.get_ref().clone() };
            let hint = ProblemHint::known(word.get_ref(), known);
            self.problems.push(Problem { hint, ..Problem::new(word.span(), kind) });
        }
    }

    /// A name that some version of the policy declares.
    fn declared(
        &mut self,
        noun: Noun,
        name: &str,
        span: Range<usize>,
        names: impl Fn(&'s Policy) -> Vec<&'s str>,
    ) {
        if self.policies.is_empty() {
            return;
        }
        let mut known: Vec<&str> = self.policies.iter().flat_map(|policy| names(policy)).collect();
        if !known.contains(&name) {
            known.sort_unstable();
            known.dedup();
            self.unknown(noun, name, &known, span);
        }
    }

    fn report(&mut self, step: &'s ReportStep, refused: bool) {
        if let Some(kind) = &step.kind {
            let kinds = |policy: &'s Policy| {
                policy.kinds.iter().map(|kind| kind.get_ref().name.as_str()).collect()
            };
            self.declared(Noun::Kind, kind.get_ref().as_str(), kind.span(), kinds);
        }
        step.filed_for.iter().for_each(|person| self.person(person));
        self.said(step.said.as_ref(), &step.at);
        step.companion_of.iter().for_each(|other| self.thing(other, StoryThing::Report));
        let form = step.batch.as_ref().and_then(|batch| batch.form.as_ref());
        form.iter().for_each(|form| self.word(form, &["table", "lines"]));
        let Some(copies) = &step.copies else {
            return self.name(&step.report, StoryThing::Report, refused);
        };
        let number = *copies.get_ref();
        if !(1..=MOST_COPIES).contains(&number) {
            let right = ProblemHint::NumberUpTo { most: MOST_COPIES };
            return self.problem(copies.span(), ProblemKind::BadNumber { number }, right);
        }
        for number in 1..=number {
            let name = format!("{}-{number}", step.report.get_ref());
            let thing = NamedThing::new(StoryThing::Report, refused);
            if self.named.insert(name.clone(), thing).is_some() {
                self.same_name(Noun::StoryName, &name, step.report.span());
            }
        }
    }

    fn event(&mut self, step: &'s EventStep, refused: bool) {
        let kind = step.event.get_ref().as_str();
        let known = |policy: &'s Policy| {
            let own = policy.events.iter().map(|event| event.get_ref().name.as_str());
            own.chain(builtin::ALL.iter().copied()).collect()
        };
        self.declared(Noun::Event, kind, step.event.span(), known);
        self.thing(&step.on, StoryThing::Report);
        self.said(step.said.as_ref(), &step.at);
        let is_known = builtin::ALL.contains(&kind)
            || self.policies.iter().any(|policy| policy.event(kind).is_some());
        if is_known {
            let declared = self.policies.iter().filter_map(|policy| policy.event(kind));
            let declared: Vec<(&str, FieldType)> = declared
                .flat_map(|event| &event.get_ref().field)
                .map(|field| (field.name.as_str(), field.kind))
                .collect();
            self.fields(&step.fields, kind, builtin::fields(kind), &declared);
        }
        step.event_name.iter().for_each(|name| self.name(name, StoryThing::Event, refused));
    }

    /// Fields that something looks at, and in them people and things that there are.
    fn fields(
        &mut self,
        fields: &WrittenFields,
        kind: &str,
        own: &[&str],
        declared: &[(&str, FieldType)],
    ) {
        let own: Vec<&str> = own.iter().chain(builtin::COMMON_FIELDS).copied().collect();
        for (key, value) in &fields.0 {
            let name = key.get_ref().as_str();
            let kind_of = declared.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
            if kind_of.is_none() && !own.contains(&name) {
                let known: Vec<&str> =
                    own.iter().copied().chain(declared.iter().map(|(field, _)| *field)).collect();
                let problem =
                    ProblemKind::UnknownField { event: kind.to_owned(), field: name.to_owned() };
                let hint = ProblemHint::known(name, &known);
                self.problems.push(Problem { hint, ..Problem::new(key.span(), problem) });
                continue;
            }
            let texts = match value {
                toml::Value::String(text) => vec![text.as_str()],
                toml::Value::Array(list) => list.iter().filter_map(toml::Value::as_str).collect(),
                _ => Vec::new(),
            };
            for text in texts {
                match (name, kind_of) {
                    ("on" | "of", None) => self.thing_at(text, key.span(), StoryThing::Event),
                    ("against" | "report", None) => {
                        self.thing_at(text, key.span(), StoryThing::Report)
                    }
                    ("signed_by", _) if text == CUSTOMER => {}
                    ("signed_by" | "signer" | "to" | "with", None)
                    | (_, Some(FieldType::Staff)) => self.person_at(text, key.span()),
                    _ => {}
                }
            }
            if let ("shares" | "flat", None, Some(table)) = (name, kind_of, value.as_table()) {
                table.keys().for_each(|person| self.person_at(person, key.span()));
            }
        }
    }

    fn dispute(&mut self, step: &'s DisputeStep, refused: bool) {
        self.some(&step.reports, "reports", ProblemHint::NameReports);
        let reports = step.reports.get_ref();
        reports.iter().for_each(|report| self.thing(report, StoryThing::Report));
        step.over.iter().for_each(|event| self.thing(event, StoryThing::Event));
        self.said(step.said.as_ref(), &step.at);
        self.name(&step.dispute, StoryThing::Dispute, refused);
    }

    /// A list that must have something in it.
    fn some<T>(&mut self, list: &Located<Vec<T>>, key: &str, right: ProblemHint) {
        if list.get_ref().is_empty() {
            self.empty(key, list.span(), right);
        }
    }

    fn empty(&mut self, key: &str, span: Range<usize>, right: ProblemHint) {
        self.problem(span, ProblemKind::NothingListed { key: key.to_owned() }, right);
    }

    fn act(&mut self, step: &'s ActStep, refused: bool) {
        self.thing(&step.on, StoryThing::DisputeOrIncident);
        self.said(step.said.as_ref(), &step.at);
        let kind = step.act.get_ref().as_str();
        let known: &[&str] = match self.named.get(step.on.get_ref()) {
            Some(NamedThing::There(StoryThing::Incident)) => &[acts::FINDING],
            _ => acts::ALL,
        };
        if known.contains(&kind) {
            self.fields(&step.fields, kind, acts::fields(kind), &[]);
        } else {
            self.unknown(Noun::Act, kind, known, step.act.span());
        }
        step.event_name.iter().for_each(|name| self.name(name, StoryThing::Event, refused));
    }

    fn incident(&mut self, step: &'s IncidentStep, refused: bool) {
        let offences = |policy: &'s Policy| {
            policy.offences.iter().map(|offence| offence.get_ref().name.as_str()).collect()
        };
        let offence = step.offence.get_ref().as_str();
        self.declared(Noun::Offence, offence, step.offence.span(), offences);
        self.some(&step.staff, "staff", ProblemHint::NameParticipants);
        let staff = step.staff.get_ref().iter();
        staff.for_each(|person| self.person(person));
        let informant = step.informant.iter().filter(|who| who.get_ref().as_str() != CUSTOMER);
        informant.for_each(|person| self.person(person));
        if let Some(count) = step.count.as_ref().filter(|count| *count.get_ref() == 0) {
            let kind = ProblemKind::BadNumber { number: 0 };
            self.problem(count.span(), kind, ProblemHint::NumberFromOne);
        }
        let reports = step.reports.iter().flat_map(|reports| reports.get_ref());
        reports.for_each(|report| self.thing(report, StoryThing::Report));
        self.said(step.said.as_ref(), &step.at);
        self.name(&step.incident, StoryThing::Incident, refused);
    }

    fn join(&mut self, step: &'s JoinStep, refused: bool) {
        let id = step.join.get_ref().to_string();
        self.spoken_of.insert(id.clone());
        step.team.iter().for_each(|team| self.team(team));
        step.from.iter().for_each(|from| self.day(from));
        if !refused {
            self.people.insert(id);
        }
    }

    fn change(&mut self, step: &'s ChangeStep) {
        self.person(&step.change);
        step.team.iter().for_each(|team| self.team(team));
        if step.roles.is_none() && step.team.is_none() {
            self.no_meaning("change", step.change.span(), ProblemHint::RolesOrTeam);
        }
    }

    fn amend(&mut self, step: &'s AmendStep) {
        step.from.iter().for_each(|from| self.day(from));
        if step.amend.get_ref().0.is_empty() {
            self.no_meaning("amend", step.amend.span(), ProblemHint::WriteChanges);
        }
        if step.amend.get_ref().0.contains_key("policy") {
            self.no_meaning("policy", step.amend.span(), ProblemHint::FromBesides);
        }
    }

    fn expect(&mut self, expect: &'s Expectation, span: Range<usize>) {
        self.time(expect.at());
        match expect {
            Expectation::Report(expect) => self.expect_report(expect, span),
            Expectation::Award(expect) => self.expect_award(expect, span),
            Expectation::Dispute(expect) => {
                self.thing(&expect.dispute, StoryThing::Dispute);
                self.word(&expect.stand, &Stand::ALL.map(Stand::as_str));
                if let Some(agreement) = &expect.agreement {
                    self.word(agreement, &AgreementStand::ALL.map(AgreementStand::as_str));
                }
            }
            Expectation::Consequences(expect) => {
                for person in expect.consequences.get_ref().keys() {
                    self.person(person);
                }
            }
        }
    }

    fn expect_report(&mut self, expect: &'s ReportExpectation, span: Range<usize>) {
        let ReportExpectation {
            at: _,
            report,
            owner,
            decides,
            shares,
            standing,
            from,
            until,
            fails,
            flags,
            no_flags,
            overdue,
            due,
            clauses,
        } = expect;
        self.thing(report, StoryThing::Report);
        owner.iter().for_each(|owner| self.owners("owner", owner));
        let shares = shares.iter().flat_map(|shares| shares.get_ref().keys());
        shares.for_each(|name| self.owner(name.get_ref(), name.span(), &[]));
        standing.iter().for_each(|word| self.word(word, &Standing::ALL.map(Standing::as_str)));
        from.iter().filter(|from| from.get_ref() != "none").for_each(|from| self.time(from));
        until.iter().for_each(|until| self.end(until));
        let items = |policy: &'s Policy| {
            let own = policy.validity.iter().map(|item| item.get_ref().name.as_str());
            own.chain(["lead"]).collect()
        };
        for name in fails.iter().flat_map(|names| names.get_ref()) {
            self.declared(Noun::Validity, name.get_ref(), name.span(), items);
        }
        self.codes(flags.as_ref());
        self.codes(no_flags.as_ref());
        if let Some(none) = no_flags {
            self.some(none, "no-flags", ProblemHint::NoFlagAtAll);
        }
        let duties = |policy: &'s Policy| {
            // The answer to a registration is a duty of whoever consents.
            let answers = policy.approvals.iter().map(|step| step.get_ref().name.as_str());
            let own = policy.duties.iter().map(|duty| duty.get_ref().name.as_str());
            own.chain(answers).collect()
        };
        for name in overdue.iter().flat_map(|names| names.get_ref()) {
            self.declared(Noun::Duty, name.get_ref(), name.span(), duties);
        }
        for (name, end) in due.iter().flat_map(|due| due.get_ref()) {
            self.declared(Noun::Duty, name.get_ref().as_str(), name.span(), duties);
            self.end(end);
        }
        let compared = [
            owner.is_some(),
            decides.is_some(),
            expect.shares.is_some(),
            standing.is_some(),
            from.is_some(),
            until.is_some(),
            fails.is_some(),
            flags.is_some(),
            no_flags.is_some(),
            overdue.is_some(),
            due.is_some(),
        ];
        self.something(compared.contains(&true), clauses.as_ref(), span);
    }

    fn expect_award(&mut self, expect: &'s AwardExpectation, span: Range<usize>) {
        let AwardExpectation {
            at: _,
            award,
            result,
            decides,
            shares,
            open_until,
            flat,
            pays,
            clauses,
        } = expect;
        self.thing(award, StoryThing::Event);
        result.iter().for_each(|result| self.owners("result", result));
        let parties = shares.iter().flat_map(|shares| shares.get_ref().keys());
        let payees = pays.iter().flat_map(|pays| pays.get_ref().keys());
        parties
            .chain(payees)
            .for_each(|name| self.owner(name.get_ref(), name.span(), &["company"]));
        open_until.iter().for_each(|end| self.end(end));
        flat.iter().flat_map(|flat| flat.get_ref().keys()).for_each(|name| self.person(name));
        let compared = [
            result.is_some(),
            decides.is_some(),
            shares.is_some(),
            open_until.is_some(),
            flat.is_some(),
            pays.is_some(),
        ];
        self.something(compared.contains(&true), clauses.as_ref(), span);
    }

    /// An expectation expects something; clauses are those of what it expects.
    fn something(&mut self, is_compared: bool, clauses: Option<&Texts>, span: Range<usize>) {
        if is_compared {
            return;
        }
        match clauses {
            Some(clauses) => {
                self.no_meaning("clauses", clauses.span(), ProblemHint::ExpectBesides);
            }
            None => {
                self.problem(span, ProblemKind::NothingExpected, ProblemHint::WriteExpectation);
            }
        }
    }
}
