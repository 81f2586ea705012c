//! What became of a dispute, act by act: who heard it, what was proposed in it and who signed, and
//! how it ended.

use chrono::DateTime;

use super::{Dispute, Stand, acts};
use crate::domain::event::Event;
use crate::domain::ids::{FactId, StaffId};
use crate::domain::instant::{Instant, Stamp};

/// A dispute up to an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<'a> {
    pub stand: Stand,
    /// The agreement or the verdict in force.
    pub ending: Option<&'a Event>,
    /// Everything that was proposed, in the order of landing.
    pub agreements: Vec<Agreement<'a>>,
    /// When it was first heard.
    pub admitted: Option<Instant>,
    /// Until when it holds the result back.
    pub until: Option<Instant>,
    /// The last verdict, in force or not.
    pub ruling: Option<&'a Event>,
}

/// An agreement of several people: proposed by one, signed by each (law 20).
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement<'a> {
    pub act: &'a Event,
    pub stand: AgreementStand,
    /// Who signed, in the order of landing.
    pub signed: Vec<PlacedSignature<'a>>,
}

/// A signature under an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSignature<'a> {
    pub signer: StaffId,
    /// The role that is signed for, as the agreement writes it.
    pub place: Option<&'a str>,
    /// The act that brought it: the proposal, the signature, or the paper that was told of.
    pub act: &'a Event,
}

impl PlacedSignature<'_> {
    /// Whether somebody else tells of it.
    pub fn is_told(&self) -> bool {
        self.act.is(acts::TOLD)
    }
}

/// Where an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementStand {
    /// Nobody has signed but its proposer.
    Proposed,
    PartSigned,
    Complete,
    /// One of those who must sign will not.
    Declined,
    /// Its proposer took it back.
    Withdrawn,
    Expired,
    /// A verdict or another text came in its place.
    Superseded,
}

impl AgreementStand {
    pub const ALL: [Self; 7] = [
        Self::Proposed,
        Self::PartSigned,
        Self::Complete,
        Self::Declined,
        Self::Withdrawn,
        Self::Expired,
        Self::Superseded,
    ];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::PartSigned => "part-signed",
            Self::Complete => "complete",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Superseded => "superseded",
        }
    }

    /// Whether it can still be signed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::PartSigned)
    }
}

impl<'a> Agreement<'a> {
    fn proposed(act: &'a Event) -> Self {
        let mut agreement = Self { act, stand: AgreementStand::Proposed, signed: Vec::new() };
        let place = act.fields.text("place");
        if place.is_some() || agreement.signers().any(|signer| signer == act.by) {
            agreement.take(act, act.by.clone());
        }
        agreement
    }

    /// The people who must sign it.
    pub fn signers(&self) -> impl Iterator<Item = StaffId> + use<'a> {
        self.act.fields.texts("signers").into_iter().filter_map(|id| id.parse().ok())
    }

    /// The roles for each of which one must sign it.
    pub fn roles(&self) -> Vec<&'a str> {
        self.act.fields.texts("roles")
    }

    /// The roles that each sign for a copy.
    pub fn copies(&self) -> Vec<&'a str> {
        self.act.fields.texts("copies")
    }

    /// Until when it can be signed.
    pub fn until(&self) -> Option<Instant> {
        moment(self.act, "until")
    }

    /// Who has not signed yet: people by their ids, roles as the agreement writes them.
    pub fn missing(&self) -> Vec<String> {
        let people = self.signers().filter(|signer| !self.has_signed(signer));
        let roles = self.roles().into_iter().chain(self.copies());
        let roles = roles.filter(|role| !self.is_filled(role));
        people.map(|person| person.to_string()).chain(roles.map(str::to_owned)).collect()
    }

    pub fn has_signed(&self, person: &StaffId) -> bool {
        self.signed.iter().any(|signature| signature.signer == *person)
    }

    /// Whether somebody signed for a role.
    pub fn is_filled(&self, role: &str) -> bool {
        self.signed.iter().any(|signature| signature.place == Some(role))
    }

    fn take(&mut self, act: &'a Event, signer: StaffId) {
        self.signed.push(PlacedSignature { signer, place: act.fields.text("place"), act });
        if self.stand.is_open() {
            self.stand = if self.missing().is_empty() {
                AgreementStand::Complete
            } else if self.signed.iter().any(|signature| signature.act.id != self.act.id) {
                AgreementStand::PartSigned
            } else {
                AgreementStand::Proposed
            };
        }
    }
}

impl<'a> Course<'a> {
    pub(super) fn run(
        dispute: &'a Dispute,
        acts: impl IntoIterator<Item = &'a Event>,
        now: Instant,
    ) -> Self {
        let is_heard = dispute.raiser.is_some();
        let mut course = Self {
            stand: if is_heard { Stand::Admitted } else { Stand::Raised },
            ending: None,
            agreements: Vec::new(),
            admitted: is_heard.then(|| dispute.landing.at(now)),
            until: dispute.until.map(Stamp::at),
            ruling: None,
        };
        let acts: Vec<&'a Event> = acts.into_iter().collect();
        let denied: Vec<FactId> = acts
            .iter()
            .filter(|act| act.is(acts::DENY))
            .filter_map(|act| act.named("of"))
            .collect();
        for act in acts {
            if !denied.contains(&act.id) {
                course.step(act, now);
            }
        }
        for agreement in &mut course.agreements {
            if agreement.stand.is_open() && agreement.until().is_some_and(|until| now >= until) {
                agreement.stand = AgreementStand::Expired;
            }
        }
        if course.stand == Stand::Admitted && course.until.is_some_and(|until| now >= until) {
            course.stand = Stand::Expired;
        }
        course
    }

    fn step(&mut self, act: &'a Event, now: Instant) {
        match act.kind.as_str() {
            acts::ADMIT if self.stand == Stand::Raised => {
                self.stand = Stand::Admitted;
                self.admitted = Some(act.landing.at(now));
                self.until = moment(act, "until");
            }
            acts::SETTLE => {
                self.close(AgreementStand::Superseded);
                self.agreements.push(Agreement::proposed(act));
                self.complete(act.id);
            }
            acts::SIGN => self.sign(act, act.by.clone(), now),
            acts::TOLD => {
                if let Some(signer) = act.fields.text("signer").and_then(|id| id.parse().ok()) {
                    self.sign(act, signer, now);
                }
            }
            acts::DECLINE => {
                if let Some(agreement) = self.agreement_mut(act).filter(|one| one.stand.is_open()) {
                    let is_own = agreement.act.by == act.by;
                    agreement.stand =
                        if is_own { AgreementStand::Withdrawn } else { AgreementStand::Declined };
                }
            }
            acts::RESOLVE => {
                self.close(AgreementStand::Superseded);
                self.supersede();
                (self.stand, self.ending, self.ruling) = (Stand::Resolved, Some(act), Some(act));
            }
            acts::APPEAL => (self.stand, self.ending) = (Stand::Appealed, None),
            acts::WITHDRAW => {
                self.close(AgreementStand::Withdrawn);
                (self.stand, self.ending) = (Stand::Withdrawn, None);
            }
            _ => {}
        }
    }

    fn sign(&mut self, act: &'a Event, signer: StaffId, now: Instant) {
        let landed = act.landing.at(now);
        let Some(agreement) = self.agreement_mut(act) else { return };
        if agreement.until().is_some_and(|until| agreement.stand.is_open() && landed >= until) {
            return;
        }
        let id = agreement.act.id;
        let is_new = agreement.stand.is_open();
        agreement.take(act, signer);
        if is_new {
            self.complete(id);
        }
    }

    /// An agreement under which the last signature stands ends the dispute, and whatever was in
    /// force before.
    fn complete(&mut self, id: FactId) {
        let is_this = |agreement: &&Agreement<'a>| {
            agreement.act.id == id && agreement.stand == AgreementStand::Complete
        };
        let Some(act) = self.agreements.iter().find(is_this).map(|agreement| agreement.act) else {
            return;
        };
        self.supersede();
        (self.stand, self.ending) = (Stand::Settled, Some(act));
    }

    /// Ends whatever can still be signed.
    fn close(&mut self, stand: AgreementStand) {
        let open = self.agreements.iter_mut().filter(|agreement| agreement.stand.is_open());
        open.for_each(|agreement| agreement.stand = stand);
    }

    /// What was in force is so no longer.
    fn supersede(&mut self) {
        let ending = self.ending.map(|act| act.id);
        let old = self.agreements.iter_mut().find(|one| Some(one.act.id) == ending);
        old.into_iter().for_each(|agreement| agreement.stand = AgreementStand::Superseded);
    }

    fn agreement_mut(&mut self, act: &Event) -> Option<&mut Agreement<'a>> {
        let of = act.named("of")?;
        self.agreements.iter_mut().find(|agreement| agreement.act.id == of)
    }

    /// The agreement that an act speaks of.
    pub fn agreement(&self, id: FactId) -> Option<&Agreement<'a>> {
        self.agreements.iter().find(|agreement| agreement.act.id == id)
    }

    /// The agreement in force.
    pub fn settled(&self) -> Option<&Agreement<'a>> {
        self.agreement(self.ending?.id)
    }

    /// Whether it holds the result in question back at `now`.
    pub fn holds_back(&self, now: Instant) -> bool {
        let is_open = matches!(self.stand, Stand::Admitted | Stand::Appealed);
        is_open && self.until.is_some_and(|until| now < until)
    }
}

/// A moment with its offset that an act names.
fn moment(act: &Event, field: &str) -> Option<Instant> {
    DateTime::parse_from_rfc3339(act.fields.text(field)?).ok().map(Instant::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CommitId;
    use crate::domain::landing::{Landed, Landing};

    const HEAD: &str = "format = 1\nid = '01KAJ5V5M8Q4W7R2T9X6Y1Z0BC'\nreports = \
                        ['01KAJ3V5M8Q4W7R2T9X6Y1Z0BC']\nby = 'ann'\nclaim = 'x'\n";
    const SETTLE: &str = "ann: settle shares = { ann = '70%', ben = '30%' }; signers = ['ann', \
                          'ben']; roles = ['role:leader']; \
                          until = '1970-01-01T01:00:00Z'";

    fn of(place: usize) -> String {
        format!("of = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B{place}'")
    }

    /// A dispute whose acts landed a minute after each other, from the first minute on.
    fn dispute(head: &str, acts: &[&str]) -> Dispute {
        let mut text = format!("{HEAD}{head}\n");
        for (place, act) in acts.iter().enumerate() {
            let (by, rest) = act.split_once(": ").expect("who: what");
            let (kind, fields) = rest.split_once(' ').unwrap_or((rest, ""));
            text += &format!(
                "[[act]]\nid = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B{place}'\ntype = '{kind}'\nby = \
                 '{by}'\n{}\n",
                fields.replace("; ", "\n")
            );
        }
        let mut dispute = Dispute::read(&text).expect("a dispute");
        let landing = |minute: usize| {
            let at = Instant::from_epoch(60 * minute as i64);
            let (commit, order) = (CommitId([1; 20]), minute as u64);
            Landing::Landed(Landed { order, at, authored: at, commit, receipt: None })
        };
        dispute.landing = landing(0);
        for (place, act) in dispute.acts.iter_mut().enumerate() {
            act.landing = landing(place + 1);
        }
        dispute
    }

    fn stands(acts: &[&str]) -> (Stand, Vec<&'static str>) {
        let dispute = dispute("raiser = 'claimant'", acts);
        let course = dispute.course(Instant::from_epoch(3000));
        (course.stand, course.agreements.iter().map(|one| one.stand.as_str()).collect())
    }

    #[test]
    fn an_agreement_is_complete_when_the_last_has_signed() {
        let (ben, leo) =
            (format!("ben: sign {}", of(0)), format!("leo: sign {}; place = 'role:leader'", of(0)));
        assert_eq!(stands(&[SETTLE]), (Stand::Admitted, vec!["proposed"]));
        assert_eq!(stands(&[SETTLE, &ben]), (Stand::Admitted, vec!["part-signed"]));
        assert_eq!(stands(&[SETTLE, &leo]), (Stand::Admitted, vec!["part-signed"]));
        assert_eq!(stands(&[SETTLE, &leo, &ben]), (Stand::Settled, vec!["complete"]));
        let ann = format!("ann: sign {}", of(0));
        assert_eq!(stands(&[SETTLE, &ann, &leo]), (Stand::Admitted, vec!["part-signed"]));
    }

    #[test]
    fn an_agreement_ends_in_other_ways() {
        let (ben, leo) =
            (format!("ben: sign {}", of(0)), format!("leo: sign {}; place = 'role:leader'", of(0)));
        let no = |by: &str| format!("{by}: decline {}", of(0));
        assert_eq!(stands(&[SETTLE, &no("ben")]), (Stand::Admitted, vec!["declined"]));
        assert_eq!(stands(&[SETTLE, &no("ann")]), (Stand::Admitted, vec!["withdrawn"]));
        assert_eq!(
            stands(&[SETTLE, &no("ben"), &ben, &leo]),
            (Stand::Admitted, vec!["declined"]),
            "who signs afterwards signs nothing"
        );
        assert_eq!(stands(&[SETTLE, SETTLE]).1, ["superseded", "proposed"]);
        let ruling = "leo: resolve shares = { ann = '100%' }";
        assert_eq!(stands(&[SETTLE, ruling]), (Stand::Resolved, vec!["superseded"]));
        assert_eq!(
            stands(&[SETTLE, &ben, &leo, "ben: appeal", ruling]),
            (Stand::Resolved, vec!["complete"])
        );
        assert_eq!(stands(&[SETTLE, "ann: withdraw"]), (Stand::Withdrawn, vec!["withdrawn"]));
    }

    #[test]
    fn nobody_signs_after_the_end() {
        let late = SETTLE.replace("01:00:00", "00:02:00");
        let (ben, leo) =
            (format!("ben: sign {}", of(0)), format!("leo: sign {}; place = 'role:leader'", of(0)));
        assert_eq!(stands(&[&late, &ben, &leo]), (Stand::Admitted, vec!["expired"]));
    }

    #[test]
    fn what_is_told_counts_until_it_is_denied() {
        let told = format!("fay: told {}; signer = 'ben'", of(0));
        let leo = format!("leo: sign {}; place = 'role:leader'", of(0));
        assert_eq!(stands(&[SETTLE, &told, &leo]), (Stand::Settled, vec!["complete"]));
        let no = format!("ben: deny {}", of(1));
        let acts = [SETTLE, &told, &leo, &no];
        assert_eq!(stands(&acts), (Stand::Admitted, vec!["part-signed"]));
        let dispute = dispute("raiser = 'claimant'", &acts);
        assert_eq!(dispute.stand(Instant::from_epoch(3 * 60)), Stand::Settled, "before the denial");
    }

    #[test]
    fn a_dispute_is_heard_and_its_time_passes() {
        let end = "until = 1970-01-01T00:10:00Z";
        let heard = dispute(&format!("raiser = 'office'\n{end}"), &[]);
        let at = |minute: i64| Instant::from_epoch(60 * minute);
        assert_eq!(heard.stand(at(9)), Stand::Admitted);
        assert!(heard.course(at(9)).holds_back(at(9)));
        assert_eq!(heard.stand(at(10)), Stand::Expired);
        assert!(!heard.course(at(10)).holds_back(at(10)));
        let raised = dispute("", &["leo: admit until = '1970-01-01T00:05:00Z'"]);
        assert_eq!(raised.stand(at(0)), Stand::Raised);
        assert!(!raised.course(at(0)).holds_back(at(0)));
        assert_eq!(raised.stand(at(1)), Stand::Admitted);
        assert_eq!(raised.stand(at(5)), Stand::Expired);
    }
}
