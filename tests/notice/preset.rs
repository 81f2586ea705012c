//! A preset with its stories, and whether they notice a change.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use baobei::calendar::WorkCalendar;
use baobei::domain::house::Language;
use baobei::domain::instant::Zone;
use baobei::domain::problem::line_column;
use baobei::engine::stories::{StoryFile, StoryHouse, StoryStep};
use baobei::policy::{Policy, Shelf, lint};

use super::change::{Change, changes};
use super::words::Words;

pub struct Preset {
    pub id: String,
    pub changes: Vec<Change>,
    text: String,
    stories: StoryFile,
    /// In which order the stories are asked.
    order: Mutex<Order>,
}

/// Stories that are quick and notice much go first, and before them the one that noticed last:
/// changes that stand beside each other are often noticed by the same.
#[derive(Clone, Default)]
struct Order {
    last: Option<usize>,
    costs: Vec<Duration>,
    noticed: Vec<u32>,
}

impl Order {
    fn stories(&self) -> Vec<usize> {
        let mut stories: Vec<usize> = (0..self.costs.len()).collect();
        stories.sort_by_key(|story| self.costs[*story] / (1 + self.noticed[*story]));
        stories.sort_by_key(|story| Some(*story) != self.last);
        stories
    }

    fn note(&mut self, story: usize) {
        self.last = Some(story);
        self.noticed[story] += 1;
    }
}

impl Preset {
    /// # Errors
    /// Stories that do not read.
    pub fn read(id: &str, text: &str, stories: &str) -> Result<Self, String> {
        let read = StoryFile::read(stories).map_err(|problems| {
            let (line, _) = line_column(stories, problems[0].span.start);
            format!("stories/{id}.toml:{line}: {}", problems[0])
        })?;
        Ok(Self {
            id: id.to_owned(),
            changes: changes(text, &Words::new()),
            text: text.to_owned(),
            stories: read,
            order: Mutex::default(),
        })
    }

    /// Runs every story over the preset as it is, and gives back what does not come as told.
    pub fn faults(&self, calendar: &WorkCalendar) -> Vec<String> {
        let policy = Policy::read("policy/preset.toml", &self.text).expect("a preset reads");
        let shelf = shelf_of(policy);
        let house = StoryHouse { shelf: &shelf, calendar, zone: Zone::default() };
        let checked = self.stories.check(&house);
        let mut faults: Vec<String> = checked.iter().map(ToString::to_string).collect();
        let mut order = Order::default();
        for story in &self.stories.story {
            let begins = Instant::now();
            let result = self.stories.play(&house, story.get_ref());
            order.costs.push(begins.elapsed());
            order.noticed.push(0);
            let told = result.faults.iter().map(|fault| format!("{}: {fault}", result.name));
            faults.extend(told);
        }
        *self.order.lock().expect("nobody panics") = order;
        faults.iter().map(|fault| format!("{}: {fault}", self.id)).collect()
    }

    /// Whether the change makes the policy unreadable or less than clean, or a story untrue.
    pub fn notices(&self, change: &Change, calendar: &WorkCalendar) -> bool {
        let Ok(policy) = Policy::read("policy/preset.toml", &change.text) else { return true };
        if !lint::lint(&policy, &Language::ALL).is_empty() {
            return true;
        }
        let shelf = shelf_of(policy);
        let house = StoryHouse { shelf: &shelf, calendar, zone: Zone::default() };
        if !self.stories.check(&house).is_empty() {
            return true;
        }
        let order = self.order.lock().expect("nobody panics").stories();
        let asked = order.into_iter().filter(|story| change.is_number || !self.is_crowded(*story));
        let is_untrue = |story: &usize| {
            let story = self.stories.story[*story].get_ref();
            !self.stories.play(&house, story).faults.is_empty()
        };
        let noticed = asked.into_iter().find(is_untrue);
        if let Some(story) = noticed {
            self.order.lock().expect("nobody panics").note(story);
        }
        noticed.is_some()
    }

    /// Whether thousands register in a story. It is there for their number, and takes too long to
    /// be asked about anything else.
    fn is_crowded(&self, story: usize) -> bool {
        let given = self.stories.story[story].get_ref().given.as_ref();
        let shared = self.stories.given.iter().map(|given| given.get_ref());
        let shared = shared
            .filter(|shared| given.is_some_and(|name| name.get_ref() == shared.name.get_ref()));
        let steps = shared.flat_map(|shared| &shared.step);
        let mut steps = steps.chain(&self.stories.story[story].get_ref().step);
        steps.any(|step| match step.get_ref() {
            StoryStep::Report(step) => {
                step.copies.as_ref().is_some_and(|copies| *copies.get_ref() > 1000)
            }
            _ => false,
        })
    }
}

fn shelf_of(policy: Policy) -> Shelf {
    let mut shelf = Shelf::default();
    shelf.add(policy).expect("one version");
    shelf
}
