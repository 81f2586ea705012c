//! Landings as a hub acknowledged them.

use std::collections::HashMap;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::landing::{Acknowledged, Landed};
use crate::ledger::Result;

/// Where it is known what a hub has acknowledged.
pub trait Receipts: Sync {
    /// What was acknowledged behind a landing that is remembered as final; from the beginning if
    /// `None`.
    ///
    /// # Errors
    /// The receipts cannot be read, or they contradict each other.
    fn behind(&self, known: Option<&Landed>) -> Result<Behind>;
}

/// What a hub has to say of newer landings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// There are no receipts: every commit lands with its own date, and that is all there will ever
    /// be.
    Unreceipted,
    /// Newer receipts, oldest first. What is in none of them may land again, at another time.
    Receipts(Vec<Acknowledged>),
    /// What is remembered is not what the receipts say: it must be read anew.
    Otherwise,
}

/// Nobody acknowledges anything, as on a single machine.
pub struct NoReceipts;

impl Receipts for NoReceipts {
    fn behind(&self, known: Option<&Landed>) -> Result<Behind> {
        Ok(if known.is_some_and(|known| known.receipt.is_some()) {
            Behind::Otherwise
        } else {
            Behind::Unreceipted
        })
    }
}

/// The receipts of commits that are about to be read.
pub(super) struct Dates {
    /// `None` where there are no receipts at all.
    receipts: Option<HashMap<CommitId, (u64, Option<Instant>)>>,
}

impl Dates {
    /// `None` where what is remembered must be read anew.
    pub(super) fn behind(receipts: &dyn Receipts, known: Option<&Landed>) -> Result<Option<Self>> {
        Ok(match receipts.behind(known)? {
            Behind::Otherwise => None,
            Behind::Unreceipted => Some(Self { receipts: None }),
            Behind::Receipts(all) => {
                let each = |receipt: Acknowledged| {
                    receipt
                        .commits
                        .into_iter()
                        .map(move |commit| (commit, (receipt.number, receipt.at)))
                };
                Some(Self { receipts: Some(all.into_iter().flat_map(each).collect()) })
            }
        })
    }

    /// Puts the receipt's number and time where a commit has one.
    pub(super) fn apply(&self, landed: &mut Landed) {
        if let Some((number, at)) =
            self.receipts.as_ref().and_then(|receipts| receipts.get(&landed.commit))
        {
            landed.receipt = Some(*number);
            landed.at = at.unwrap_or(landed.at);
        }
    }

    /// How many of these landings, oldest first, are final: those up to the last that has a
    /// receipt, or all where there are none.
    pub(super) fn settled<'l>(
        &self,
        landings: impl DoubleEndedIterator<Item = &'l Landed> + ExactSizeIterator,
    ) -> usize {
        let count = landings.len();
        if self.receipts.is_none() {
            count
        } else {
            count - landings.rev().take_while(|landed| landed.receipt.is_none()).count()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use proptest::prelude::*;
    use ulid::Ulid;

    use super::*;
    use crate::domain::ids::{PolicyId, StaffId};
    use crate::domain::instant::Zone;
    use crate::index::{Chronicle, Keys, Landings as _};
    use crate::ledger::memory::MemoryLedger;
    use crate::ledger::{
        Authorship, Change, GitIdentity, Ledger as _, ReadLedger as _, Signature, Write,
    };
    use crate::rules::Side;
    use crate::rules::marks::by_day;

    /// 2025-05-09 18:00 in Shanghai.
    const START: i64 = 1_746_784_800;

    /// A hub in memory.
    #[derive(Default)]
    struct Hub(Mutex<Vec<Acknowledged>>);

    impl Receipts for Hub {
        fn behind(&self, known: Option<&Landed>) -> Result<Behind> {
            let all = self.0.lock().expect("no test panics here");
            let Some(known) = known else {
                return Ok(if all.is_empty() {
                    Behind::Unreceipted
                } else {
                    Behind::Receipts(all.clone())
                });
            };
            let place = known
                .receipt
                .and_then(|number| all.iter().position(|receipt| receipt.number == number));
            Ok(match place {
                _ if all.is_empty() && known.receipt.is_none() => Behind::Unreceipted,
                Some(place) if all[place].commits.last() == Some(&known.commit) => {
                    Behind::Receipts(all[place + 1..].to_vec())
                }
                _ => Behind::Otherwise,
            })
        }
    }

    #[derive(Clone, Debug)]
    enum Step {
        /// Somebody files a report.
        File,
        /// The hub acknowledges so many more commits, so many hours after the last landed.
        Receipt { commits: usize, hours: i64, adopts: bool },
        /// Somebody looks, and the caches are written.
        Look,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let receipt = (1usize..4, 0i64..40, prop::bool::weighted(0.2));
        let receipt =
            receipt.prop_map(|(commits, hours, adopts)| Step::Receipt { commits, hours, adopts });
        prop::collection::vec(
            prop_oneof![3 => Just(Step::File), 2 => receipt, 2 => Just(Step::Look)],
            1..24,
        )
    }

    struct Town {
        ledger: MemoryLedger,
        hub: Hub,
        ids: Vec<Ulid>,
        acknowledged: usize,
        at: i64,
    }

    impl Town {
        fn play(&mut self, step: &Step, folder: &std::path::Path) {
            match *step {
                Step::File => self.file(),
                Step::Receipt { commits, hours, adopts } => {
                    self.acknowledge(commits, hours, adopts)
                }
                Step::Look => {
                    Keys::open(&self.ledger, &self.hub, folder).expect("readable");
                    Chronicle::load(&self.ledger, &self.hub, Some(&folder.join("own")))
                        .expect("readable");
                }
            }
        }

        fn file(&mut self) {
            let id = Ulid::from_parts(self.ids.len() as u64 + 1, 7);
            let text = format!(
                "format = 1\nid = \"{id}\"\nkind = \"k\"\npolicy = \"p\"\nregistrant = \
                 \"a\"\nnonce = \"0\"\n[customer]\n"
            );
            self.at += 60;
            let person = GitIdentity { name: "x".into(), email: "x@x".into() };
            let signature =
                Signature { person, at: Instant::from_epoch(self.at), offset_minutes: 0 };
            let by = Authorship { author: signature.clone(), committer: signature, signer: None };
            let path = format!("reports/2025/05/09/{id}.toml").parse().expect("a path");
            let mut change = Some(Change {
                writes: [(path, Write::Create(text.into_bytes()))].into(),
                message: "x\n".into(),
            });
            self.ledger.transact(&by, &mut |_, _| change.take()).map(|_| ()).expect("it lands");
            self.ids.push(id);
        }

        fn acknowledge(&mut self, commits: usize, hours: i64, adopts: bool) {
            let history = self.ledger.history(None).expect("readable");
            let commits: Vec<CommitId> = history
                .iter()
                .skip(self.acknowledged)
                .take(commits)
                .map(|commit| commit.id)
                .collect();
            let mut all = self.hub.0.lock().expect("no test panics here");
            let at =
                (!adopts || !all.is_empty()).then(|| Instant::from_epoch(self.at + hours * 3600));
            if !commits.is_empty() {
                self.acknowledged += commits.len();
                let number = all.len() as u64 + 1;
                all.push(Acknowledged { number, at, commits });
            }
        }

        /// What must be known of the commit at a place, without any index.
        fn expected(&self, place: usize) -> (Option<u64>, Instant) {
            let commit = &self.ledger.history(None).expect("readable")[place];
            let all = self.hub.0.lock().expect("no test panics here");
            let receipt = all.iter().find(|receipt| receipt.commits.contains(&commit.id));
            (
                receipt.map(|receipt| receipt.number),
                receipt.and_then(|receipt| receipt.at).unwrap_or(commit.committed),
            )
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn caches_follow_the_receipts(steps in steps()) {
            let folder = tempfile::tempdir().expect("a folder");
            let mut town = Town {
                ledger: MemoryLedger::new(),
                hub: Hub::default(),
                ids: Vec::new(),
                acknowledged: 0,
                at: START,
            };
            steps.iter().for_each(|step| town.play(step, folder.path()));
            let fresh = Chronicle::load(&town.ledger, &town.hub, None).expect("readable");
            let own = folder.path().join("own");
            let cached = Chronicle::load(&town.ledger, &town.hub, Some(&own)).expect("readable");
            prop_assert_eq!(&fresh, &cached);
            let keys = Keys::open(&town.ledger, &town.hub, folder.path());
            let keys = keys.expect("readable").expect("kept");
            let policy: PolicyId = "p".parse().expect("an id");
            let staff: StaffId = "a".parse().expect("an id");
            for (place, id) in town.ids.iter().enumerate() {
                let landed = keys.landing(id).expect("it landed");
                prop_assert_eq!(Some(&landed), fresh.landing(id));
                prop_assert_eq!((landed.receipt, landed.at), town.expected(place));
                let (kind, day) = ("k".parse().expect("an id"), Zone::default().date(landed.at));
                let side = [Side::Person(&staff)];
                let marks = by_day(&policy, &kind, &side, &[day], Zone::default());
                let mut files = keys.under(marks).into_iter().filter_map(|file| keys.path(file));
                let stands = files.any(|path| path.name().starts_with(&id.to_string()));
                prop_assert!(stands, "on the sheet of the day of its receipt");
            }
        }
    }
}
