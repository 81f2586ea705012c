//! What lands in a random history, and when.

use proptest::prelude::*;

/// Who sells; the heads consent and decide, and one of them sells as well. The last has a customer
/// whom nobody else knows.
pub const SALES: [&str; 5] = ["a", "b", "c", "h", "d"];
pub const STRANGER: usize = 4;
pub const HEADS: [&str; 2] = ["h", "g"];

/// What somebody does. A number names one of what there is, counted from the newest.
#[derive(Clone, Debug)]
pub enum Fact {
    /// Of a kind that waits for consent, or is graded, or neither; by one of the customer's
    /// numbers, or by two.
    Register {
        kind: &'static str,
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
    /// A head notes who came, by the name that is registered or by another.
    Slip {
        on: Place,
        fits: bool,
    },
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
    /// The customer is put into a class, by who registered them or by a head.
    Classify {
        by_head: bool,
        class: &'static str,
    },
    /// Registrations of one customer are disputed, or the result of the newest contract on one's
    /// own.
    Dispute {
        over_contract: bool,
    },
    /// Who raised the newest dispute gives it up.
    Drop,
    Resolve(usize),
    Propose(usize),
    Sign,
    FalseReport,
    /// The newest false report is void.
    Lift,
    /// An event is void, perhaps a mistake, or happened at another time.
    Mend {
        by_head: bool,
        is_void: bool,
        mistake: bool,
    },
    /// Whether several brought a result about; whether what was registered is true.
    Find {
        finding: &'static str,
        yes: bool,
    },
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
    let registered =
        prop::sample::select(vec!["intent", "intent", "termed", "termed", "graded", "graded"]);
    let kind = prop::sample::select(vec!["deposit", "deposit", "visit", "contract"]);
    let class = prop::sample::select(vec!["A", "B"]);
    let finding = prop::sample::select(vec!["together", "true"]);
    prop_oneof![
        10 => (registered, also).prop_map(|(kind, also)| Fact::Register { kind, also }),
        9 => (kind, place(), prop::bool::weighted(0.7))
            .prop_map(|(kind, on, paper)| Fact::Event { kind, on, paper }),
        3 => Just(Fact::Paper),
        2 => (place(), any::<bool>()).prop_map(|(on, fits)| Fact::Slip { on, fits }),
        1 => (0usize..4).prop_map(Fact::Choose),
        1 => Just(Fact::Withdraw),
        3 => (0u8..3).prop_map(Fact::Correct),
        2 => Just(Fact::Change),
        2 => (0usize..4).prop_map(Fact::HandOver),
        4 => Just(Fact::Apply),
        8 => place().prop_map(Fact::Approve),
        1 => place().prop_map(Fact::Reject),
        1 => Just(Fact::Pause),
        1 => Just(Fact::Resume),
        1 => (any::<bool>(), class).prop_map(|(by_head, class)| Fact::Classify { by_head, class }),
        4 => prop::bool::weighted(0.5).prop_map(|over_contract| Fact::Dispute { over_contract }),
        1 => Just(Fact::Drop),
        3 => (0usize..4).prop_map(Fact::Resolve),
        2 => (0usize..4).prop_map(Fact::Propose),
        4 => Just(Fact::Sign),
        1 => (finding, any::<bool>()).prop_map(|(finding, yes)| Fact::Find { finding, yes }),
        1 => Just(Fact::FalseReport),
        1 => Just(Fact::Lift),
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
    let customer = prop_oneof![3 => Just(0u8), 2 => Just(1u8), 1 => Just(2u8)];
    (0usize..4, customer, prop_oneof![4 => Just(0i64), 1 => 1i64..80], fact())
        .prop_map(|(who, customer, late, fact)| Deed { who, customer, late, fact })
}

/// Somebody's own registration says another amount, which offices may have consented to.
pub fn change() -> impl Strategy<Value = Deed> {
    (0usize..4).prop_map(|who| Deed { who, customer: 0, late: 0, fact: Fact::Change })
}

/// An event that is told late, on the own registration or another's.
pub fn told() -> impl Strategy<Value = Deed> {
    let kind = prop::sample::select(vec!["deposit", "visit", "contract"]);
    let event = (kind, place()).prop_map(|(kind, on)| Fact::Event { kind, on, paper: true });
    (0usize..4, 0i64..24, event).prop_map(|(who, late, fact)| Deed { who, customer: 0, late, fact })
}

/// The customer whom the stranger alone knows.
pub const STRANGE: u8 = 3;

/// What the stranger does: anything but what makes a claim on a customer of others.
pub fn strange_deed() -> impl Strategy<Value = Deed> {
    let is_strange = |deed: &Deed| {
        !matches!(
            deed.fact,
            Fact::Register { .. } | Fact::Correct(_) | Fact::EditPolicy | Fact::Dispute { .. }
        )
    };
    let anything = deed().prop_filter("of a stranger", is_strange);
    // What is recorded on the registrations of others is how strangers come near them.
    let kind = prop::sample::select(vec!["deposit", "visit", "visit", "contract"]);
    let near = (deed(), kind, 0usize..4).prop_map(|(deed, kind, back)| {
        let fact = Fact::Event { kind, on: Place::Any(back), paper: true };
        Deed { fact, ..deed }
    });
    let strange = |deed| Deed { who: STRANGER, customer: STRANGE, ..deed };
    prop_oneof![anything, near].prop_map(strange)
}

pub fn landfall() -> impl Strategy<Value = Landfall> {
    let step = prop_oneof![
        4 => (1i64..12).prop_map(Step::Hours),
        3 => (12i64..60).prop_map(Step::Hours),
        1 => (1i64..8, -1i64..2).prop_map(|(days, seconds)| Step::Midnight(days, seconds)),
    ];
    let deeds = prop_oneof![
        9 => prop::collection::vec(deed(), 1),
        1 => prop::collection::vec(deed(), 2),
    ];
    (step, deeds).prop_map(|(step, deeds)| Landfall { step, deeds })
}

pub fn landfalls() -> impl Strategy<Value = Vec<Landfall>> {
    prop::collection::vec(landfall(), 2..24)
}
