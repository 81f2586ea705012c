//! What lands in a random history, and when.

use proptest::prelude::*;

/// Who sells; the heads consent and decide, and one of them sells as well.
pub const SALES: [&str; 4] = ["a", "b", "c", "h"];
pub const HEADS: [&str; 2] = ["h", "g"];

/// What somebody does. A number names one of what there is, counted from the newest.
#[derive(Clone, Debug)]
pub enum Fact {
    /// Of a kind that waits for consent, or not; by one of the customer's numbers, or by two.
    Register {
        termed: bool,
        also: Option<u8>,
    },
    /// A declared event on the actor's own registration, or on another's; with its paper or not.
    Event {
        kind: &'static str,
        on: Place,
        paper: bool,
    },
    /// The paper that an event lacks.
    Paper,
    Choose(usize),
    Withdraw,
    /// The own registration becomes another customer's.
    Correct(u8),
    /// The own registration says another amount.
    Change,
    HandOver(usize),
    Apply,
    Approve(Place),
    Reject(Place),
    Pause,
    Resume,
    /// Two registrations of one customer are disputed.
    Dispute,
    Resolve(usize),
    Propose(usize),
    Sign,
    FalseReport,
    /// An event is void, perhaps a mistake, or happened at another time.
    Mend {
        by_head: bool,
        is_void: bool,
        mistake: bool,
    },
    /// Whether several brought a result about.
    Find(bool),
    /// Somebody no longer sells, or sells again.
    ChangeRole(bool),
    /// The regulation is edited in place.
    EditPolicy,
}

/// On whose registration something is recorded.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Own,
    /// The newest of anybody, so many before.
    Any(usize),
}

/// What lands in one commit.
#[derive(Clone, Debug)]
pub struct Landfall {
    pub step: Step,
    pub deeds: Vec<Deed>,
}

/// Who does what, about which customer; said to have happened so many hours before.
#[derive(Clone, Debug)]
pub struct Deed {
    pub who: usize,
    pub customer: u8,
    pub late: i64,
    pub fact: Fact,
}

/// How long after the last landing.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Hours(i64),
    /// To the end of a day, so many days on, and so many seconds more or less.
    Midnight(i64, i64),
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![2 => Just(Place::Own), 1 => (0usize..4).prop_map(Place::Any)]
}

fn fact() -> impl Strategy<Value = Fact> {
    let also = prop::option::weighted(0.15, 0u8..3);
    let kind = prop::sample::select(vec!["deposit", "visit", "contract"]);
    prop_oneof![
        10 => (any::<bool>(), also).prop_map(|(termed, also)| Fact::Register { termed, also }),
        9 => (kind, place(), prop::bool::weighted(0.7))
            .prop_map(|(kind, on, paper)| Fact::Event { kind, on, paper }),
        2 => Just(Fact::Paper),
        1 => (0usize..4).prop_map(Fact::Choose),
        1 => Just(Fact::Withdraw),
        3 => (0u8..3).prop_map(Fact::Correct),
        1 => Just(Fact::Change),
        2 => (0usize..4).prop_map(Fact::HandOver),
        4 => Just(Fact::Apply),
        8 => place().prop_map(Fact::Approve),
        1 => place().prop_map(Fact::Reject),
        1 => Just(Fact::Pause),
        1 => Just(Fact::Resume),
        4 => Just(Fact::Dispute),
        3 => (0usize..4).prop_map(Fact::Resolve),
        2 => (0usize..4).prop_map(Fact::Propose),
        4 => Just(Fact::Sign),
        1 => any::<bool>().prop_map(Fact::Find),
        1 => Just(Fact::FalseReport),
        3 => any::<[bool; 3]>().prop_map(|[by_head, is_void, mistake]| Fact::Mend {
            by_head,
            is_void,
            mistake,
        }),
        1 => any::<bool>().prop_map(Fact::ChangeRole),
        1 => Just(Fact::EditPolicy),
    ]
}

pub fn deed() -> impl Strategy<Value = Deed> {
    (0usize..4, 0u8..3, prop_oneof![4 => Just(0i64), 1 => 1i64..80], fact())
        .prop_map(|(who, customer, late, fact)| Deed { who, customer, late, fact })
}

pub fn landfall() -> impl Strategy<Value = Landfall> {
    let step = prop_oneof![
        4 => (1i64..60).prop_map(Step::Hours),
        1 => (1i64..8, -1i64..2).prop_map(|(days, seconds)| Step::Midnight(days, seconds)),
    ];
    let deeds = prop_oneof![
        9 => prop::collection::vec(deed(), 1),
        1 => prop::collection::vec(deed(), 2),
    ];
    (step, deeds).prop_map(|(step, deeds)| Landfall { step, deeds })
}

pub fn landfalls() -> impl Strategy<Value = Vec<Landfall>> {
    prop::collection::vec(landfall(), 2..20)
}
