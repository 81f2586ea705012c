//! `[[validity]]` and `lead`: the items a registration must satisfy.

use std::borrow::Cow;

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, end_of, latest_before};
use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, builtin};
use crate::domain::fields::customer_at;
use crate::domain::instant::Instant;
use crate::domain::relation::Relation;
use crate::domain::report::Customer;
use crate::identity::{Match, PersonName, Phone};
use crate::policy::Policy;
use crate::policy::blocks::{
    Cadence, CadenceProof, CountsWhen, Fits, FitsWhat, Has, ItemTest, NeedsFinding, SignedBy,
    Since, Validity,
};
use crate::policy::term::FirstDay;
use crate::policy::who::Who;

use super::case::Case;
use super::people::{self, Decider};
use super::reason::{Arg, Code, Reason, because};
use super::term;

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState<'a> {
    Holds,
    /// Holds only by a cure, a kinship or a finding: a verdict rests on that, too.
    HoldsThrough,
    Fails,
    /// What it looks at is not there yet.
    Open,
    /// Somebody must answer first.
    NeedsPerson(Decider<'a>),
}

impl ItemState<'_> {
    /// The stable name in JSON, CSV and stories.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Holds | Self::HoldsThrough => "holds",
            Self::Fails => "fails",
            Self::Open => "open",
            Self::NeedsPerson(_) => "needs-person",
        }
    }
}

/// One item, examined.
#[derive(Clone, Debug)]
pub struct ValidityItem<'a> {
    pub name: &'a str,
    pub counts: CountsWhen,
    pub state: ItemState<'a>,
    /// From when on it works where it fails.
    pub since: Since,
    pub reason: Reason<'a>,
}

/// Every item that applies to a report, in the order of the policy; the lead time of its kind
/// first.
pub fn items<'a>(case: &Case<'a>) -> Vec<ValidityItem<'a>> {
    items_for(case, Ground { act: None, claim: case.claim() })
}

/// What items are examined for.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The act whose result is claimed: its paper speaks, and not that of a later one. Without it,
    /// the latest paper.
    pub act: Option<&'a Event>,
    /// The claim: what had not landed by then proves nothing.
    pub claim: Option<&'a Dispute>,
}

/// The same, for one claim on one result.
pub fn items_for<'a>(case: &Case<'a>, ground: Ground<'a>) -> Vec<ValidityItem<'a>> {
    let mut items: Vec<ValidityItem<'a>> = lead(case).into_iter().collect();
    for item in &case.policy.validity {
        let block = item.get_ref();
        if block.kinds.covers(&case.report.kind) {
            items.extend(
                examine(case, item, ground).unwrap_or_else(|_| Some(uncounted(case, item))),
            );
        }
    }
    items.shrink_to_fit();
    items
}

/// An item that looks at days no calendar counts yet: it is open until one lands.
fn uncounted<'a>(case: &Case<'a>, item: &'a Spanned<Validity>) -> ValidityItem<'a> {
    let block = item.get_ref();
    let reason = because(Code::NoCalendar, case.policy, item, &block.clause).report(case.report);
    ValidityItem {
        name: block.name.as_str(),
        counts: block.counts,
        state: ItemState::Open,
        since: since(case.policy, &block.test),
        reason: reason.with("item", Arg::Label(&block.label)),
    }
}

/// Whether time alone may make an item of a report fail.
pub fn is_timed(case: &Case<'_>) -> bool {
    cadences(case).next().is_some()
}

/// When the first item of a report that counts always fails, if nothing else lands. What no
/// calendar counts yet is open, and fails nothing.
pub fn fails_after(case: &Case<'_>) -> Option<Bound> {
    let due = |(item, cadence)| {
        let examiner = Examiner { case, item, ground: Ground { act: None, claim: case.claim() } };
        examiner.contact_due(cadence).ok().flatten()
    };
    cadences(case).filter_map(due).min()
}

/// The cadences that count always.
fn cadences<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Spanned<Validity>, &'a Cadence)> {
    let items = case.policy.validity.iter().filter(|item| {
        let block = item.get_ref();
        block.counts == CountsWhen::Always && block.kinds.covers(&case.report.kind)
    });
    items.filter_map(|item| Some((item, item.get_ref().test.cadence()?)))
}

/// The flags for documents that a registration does not fit, where that is only flagged.
pub fn flagged<'a>(case: &Case<'a>, _: &[&Case<'a>]) -> Vec<Reason<'a>> {
    let flags = |item: &&Spanned<Validity>| {
        item.get_ref().counts == CountsWhen::Flagged
            && item.get_ref().kinds.covers(&case.report.kind)
    };
    let documents = |item: &Spanned<Validity>| -> Vec<Option<&'a Event>> {
        match item.get_ref().test.fits() {
            Some(fits) => case.complete(fits.event.as_str()).map(Some).collect(),
            None => vec![None],
        }
    };
    let all = case.policy.validity.iter().filter(flags);
    let all = all.flat_map(|item| documents(item).into_iter().map(move |act| (item, act)));
    // What no calendar can count was said of the item itself.
    let examined = all
        .filter_map(|(item, act)| examine(case, item, Ground { act, claim: None }).ok().flatten());
    examined.filter(|item| item.state == ItemState::Fails).map(|item| item.reason).collect()
}

fn lead<'a>(case: &Case<'a>) -> Option<ValidityItem<'a>> {
    let lead = case.kind.get_ref().lead.as_ref()?;
    let reason = |code| because(code, case.policy, case.kind, &lead.clause).report(case.report);
    let item = |state, reason| ValidityItem {
        name: "lead",
        counts: CountsWhen::Always,
        state,
        since: Since::Landing,
        reason,
    };
    let event = match term::first(&lead.before, case) {
        Ok(Some(event)) => event,
        Ok(None) => {
            let missing = reason(Code::DocumentMissing);
            return Some(item(ItemState::Open, missing.with("moment", Arg::Moment(&lead.before))));
        }
        Err(_) => return Some(item(ItemState::Open, reason(Code::NoCalendar))),
    };
    let period = lead.at_least.period(FirstDay::Not);
    let latest = latest_before(period, event.from, case.world.zone, case.world.calendar);
    let Ok(latest) = latest else {
        return Some(item(ItemState::Open, reason(Code::NoCalendar)));
    };
    let kept = latest.contains(case.registered());
    let (state, code) = if kept {
        (ItemState::Holds, Code::LeadKept)
    } else {
        (ItemState::Fails, Code::LeadTooShort)
    };
    let reason = reason(code)
        .with("least", Arg::Period(&lead.at_least))
        .at("event", event.from)
        .at("landed", case.registered());
    Some(item(state, reason))
}

fn examine<'a>(
    case: &Case<'a>,
    item: &'a Spanned<Validity>,
    ground: Ground<'a>,
) -> Result<Option<ValidityItem<'a>>, OutOfCalendar> {
    let block = item.get_ref();
    let examiner = Examiner { case, item, ground };
    let (state, reason) = match &block.test {
        ItemTest::Fits(fits) => examiner.fits(fits),
        ItemTest::Signed(signed) => examiner.signed(signed),
        ItemTest::Cadence(cadence) => examiner.cadence(cadence)?,
        ItemTest::Has(has) => examiner.has(has),
        ItemTest::Finding(finding) => match examiner.finding(finding) {
            Some(examined) => examined,
            None => return Ok(None),
        },
    };
    Ok(Some(ValidityItem {
        name: block.name.as_str(),
        counts: block.counts,
        state,
        since: since(case.policy, &block.test),
        reason: reason.with("item", Arg::Label(&block.label)),
    }))
}

/// From when on an item works that fails: what a finding says, from when on that is said to be. An
/// act is held against the document that it brought, whenever it turns out not to fit.
fn since(policy: &Policy, test: &ItemTest) -> Since {
    match test {
        ItemTest::Fits(_) => Since::Beginning,
        ItemTest::Finding(needs) => policy
            .finding(needs.name.as_str())
            .map_or(Since::Landing, |declared| declared.get_ref().since),
        ItemTest::Signed(_) | ItemTest::Cadence(_) | ItemTest::Has(_) => Since::Landing,
    }
}

/// Why an event did not happen to the customer whom the registration names, as far as its document
/// tells: it shows another number, where that is for a person to look at.
pub fn of_somebody_else<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let is_asked = |item: &&Spanned<Validity>| {
        let block = item.get_ref();
        let fits = block.test.fits();
        block.counts == CountsWhen::Flagged
            && block.kinds.covers(&case.report.kind)
            && fits.is_some_and(|fits| *fits.event == event.kind && fits.what == FitsWhat::Phone)
    };
    let items = case.policy.validity.iter().filter(is_asked);
    let examined =
        items.filter_map(|item| examine(case, item, Ground { act: Some(event), claim: None }).ok());
    let mut misfits = examined.flatten().filter(|item| item.state == ItemState::Fails);
    misfits.next().map(|item| item.reason)
}

/// Whether an event carries what the items of other reports on the customer look at: papers, the
/// end of a cadence, kinship.
pub fn tells_others(policy: &Policy, event: &Event) -> bool {
    let items = policy.validity.iter().map(Spanned::get_ref);
    event.is(builtin::KINSHIP)
        || items.into_iter().any(|item| {
            let paper = item.test.fits().is_some_and(|fits| *fits.event == event.kind);
            paper || item.test.cadence().is_some_and(|cadence| *cadence.until == event.kind)
        })
        || policy
            .kinds
            .iter()
            .filter_map(|kind| kind.get_ref().lead.as_ref())
            .any(|lead| lead.before.is_of(&event.kind))
}

type Examined<'a> = (ItemState<'a>, Reason<'a>);

/// Who signed, and the event that brought the signature.
type Signature<'a> = (&'a str, &'a Event);

struct Examiner<'c, 'a> {
    case: &'c Case<'a>,
    item: &'a Spanned<Validity>,
    ground: Ground<'a>,
}

impl<'a> Examiner<'_, 'a> {
    fn because(&self, code: Code) -> Reason<'a> {
        because(code, self.case.policy, self.item, &self.item.get_ref().clause)
            .report(self.case.report)
    }

    fn about(&self, code: Code, event: &'a Event) -> Reason<'a> {
        self.because(code).event(self.case.report, event)
    }

    /// The paper of a type that is looked at: the one of the act in question, or the latest.
    fn paper(&self, kind: &str) -> Option<&'a Event> {
        self.ground.act.filter(|act| act.is(kind)).or_else(|| self.case.paper(kind))
    }

    /// Whether an event had landed when the claim was raised.
    fn had_landed(&self, event: &Event) -> bool {
        self.ground.claim.is_none_or(|claim| event.landing.order() <= claim.landing.order())
    }

    /// Events of a type that may prove something.
    fn proofs<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = &'a Event> + 's {
        let parts = |part: &Event| self.had_landed(part);
        let counts = move |event: &&'a Event| {
            self.had_landed(event) && self.case.is_complete_by(event, &parts)
        };
        self.case.of_type(kind).filter(counts)
    }

    fn fits(&self, fits: &'a Fits) -> Examined<'a> {
        let Some(paper) = self.paper(fits.event.as_str()) else {
            return (
                ItemState::Open,
                self.because(Code::DocumentMissing).with("moment", Arg::Awaited(&fits.event)),
            );
        };
        let own = match fits.what {
            FitsWhat::Phone => self.phone_fits(paper, fits),
            FitsWhat::Name => self.name_fits(paper, fits),
            FitsWhat::Surname => self.surname_fits(paper),
        };
        match own {
            PaperFit::Silent => (
                ItemState::NeedsPerson(Decider::Person(&paper.by)),
                self.about(Code::DocumentSilent, paper).people(&paper.by),
            ),
            PaperFit::Own => (ItemState::Holds, self.about(Code::FitsOwn, paper)),
            PaperFit::Kin(relation) => (
                ItemState::HoldsThrough,
                self.about(Code::FitsThroughKin, paper)
                    .with("relation", Arg::Word("relation", relation.code())),
            ),
            PaperFit::Unproven(relation) => (
                ItemState::Fails,
                self.about(Code::KinshipNotEvidenced, paper)
                    .with("relation", Arg::Word("relation", relation.code())),
            ),
            PaperFit::No => self.misfit(paper, fits),
        }
    }

    fn misfit(&self, paper: &'a Event, fits: &'a Fits) -> Examined<'a> {
        let Some(cure) = &fits.cure else {
            return (ItemState::Fails, self.about(Code::FitsNot, paper));
        };
        let reason = |code, clauses| {
            because(code, self.case.policy, self.item, clauses).event(self.case.report, paper)
        };
        let others = self.case.live_disputes.iter().filter(|live_dispute| {
            let dispute = live_dispute.dispute;
            live_dispute.is_claimed && !self.case.is_own(&dispute.by, &dispute.landing)
        });
        if others.into_iter().any(|live_dispute| self.in_time(live_dispute.raised, paper)) {
            return (ItemState::Fails, reason(Code::FitsDisputed, &cure.disputed));
        }
        let shown = phones(paper);
        let supplied = read_phones(&self.case.customer.phones);
        let cured = supplied.iter().any(|own| {
            own.is_full() && shown.iter().any(|phone| own.compare(phone) == Match::Certain)
        });
        if cured {
            return (ItemState::HoldsThrough, reason(Code::FitsCured, &cure.clause));
        }
        (
            ItemState::NeedsPerson(Decider::Person(&self.case.report.registrant)),
            reason(Code::FitsNeedsFullPhone, &cure.clause).people(&self.case.report.registrant),
        )
    }

    /// Whether a dispute came while the protection that the paper opened still ran.
    fn in_time(&self, raised: Instant, paper: &Event) -> bool {
        let policy = self.case.policy;
        let opened = policy
            .stages
            .iter()
            .filter(|stage| stage.get_ref().on.names(&paper.kind))
            .map(|stage| &stage.get_ref().name);
        let mut opened = opened.flat_map(|stage| {
            policy
                .protections
                .iter()
                .filter(move |block| block.get_ref().stage.as_deref() == Some(&**stage))
        });
        let end = opened.next().map(|block| {
            let start = term::start(&block.get_ref().from, self.case, Some(paper)).ok().flatten();
            start.and_then(|start| {
                term::end(
                    &block.get_ref().lasts,
                    block.get_ref().first_day,
                    start.from,
                    &self.case.world,
                )
                .ok()
                .flatten()
            })
        });
        end.flatten().is_none_or(|end| end.contains(raised))
    }

    /// The customer as he stood on the report when the paper was made out: nobody corrects his
    /// report by it afterwards.
    fn filed_by(&self, paper: &Event) -> Cow<'a, Customer> {
        customer_at(self.case.report, self.case.said(paper))
    }

    fn phone_fits(&self, paper: &Event, fits: &Fits) -> PaperFit {
        let shown = phones(paper);
        let filed = read_phones(&self.filed_by(paper).phones);
        if same_phone(&filed, &shown) || self.is_shown_of(&filed, &shown) {
            return if self.came_already(paper, &filed) { PaperFit::No } else { PaperFit::Own };
        }
        let kin = self.kin_of(paper).into_iter().filter(|kin| same_phone(&filed, &kin.phones));
        PaperFit::through(kin, fits, shown.is_empty())
    }

    /// Whether a number shows nothing but what a filed one shows, where no more is asked for than
    /// that nothing contradicts.
    fn is_shown_of(&self, filed: &[Phone], shown: &[Phone]) -> bool {
        let fits = |filed: &Phone| shown.iter().any(|phone| filed.compare(phone) != Match::No);
        self.item.get_ref().counts == CountsWhen::Flagged && filed.iter().any(fits)
    }

    /// Whether somebody with another whole number came before under the mask that was filed: it
    /// serves one person.
    fn came_already(&self, paper: &Event, filed: &[Phone]) -> bool {
        let shown = phones(paper);
        let certain = |phone: &Phone| shown.iter().any(|own| own.compare(phone) == Match::Certain);
        let place = (paper.landing.order(), paper.id);
        let before = self.case.complete(paper.kind.as_str());
        let mut before = before.filter(|event| (event.landing.order(), event.id) < place);
        !filed.iter().any(certain)
            && before.any(|event| {
                let theirs = phones(event);
                self.is_shown_of(filed, &theirs) && !theirs.iter().any(certain)
            })
    }

    fn name_fits(&self, paper: &Event, fits: &Fits) -> PaperFit {
        let shown = paper.fields.text("name").map(PersonName::parse);
        let filed = self.filed_by(paper).name.as_deref().map(PersonName::parse);
        if same_name(filed.as_ref(), shown.as_ref()) {
            return PaperFit::Own;
        }
        let kin = self
            .kin_of(paper)
            .into_iter()
            .filter(|kin| same_name(filed.as_ref(), kin.name.as_ref()));
        PaperFit::through(kin, fits, shown.is_none())
    }

    fn surname_fits(&self, paper: &Event) -> PaperFit {
        let Some(shown) = paper.fields.text("name").map(PersonName::parse) else {
            return PaperFit::Silent;
        };
        let filed = self.filed_by(paper).name.as_deref().map(PersonName::parse);
        match filed.and_then(|filed| filed.compare_surname(&shown)) {
            Some(Match::No) => PaperFit::No,
            _ => PaperFit::Own,
        }
    }

    /// Relatives of the person on the paper: recorded as such, or filed where that person is the
    /// registered customer.
    fn kin_of(&self, paper: &Event) -> Vec<RecordedKin> {
        let others = self.case.elsewhere.iter().copied().filter(|event| event.is(builtin::KINSHIP));
        let recorded = self.case.of_type(builtin::KINSHIP).chain(others).filter_map(|event| {
            Some(RecordedKin {
                relation: event.fields.text("relation")?.parse().ok()?,
                name: event.fields.text("name").map(PersonName::parse),
                phones: phones(event),
                evidenced: !event.evidence().is_empty(),
            })
        });
        let shown = paper.fields.text("name").map(PersonName::parse);
        let filed = self.case.customer.name.as_deref().map(PersonName::parse);
        let is_buyer = same_name(filed.as_ref(), shown.as_ref());
        let listed =
            self.case.customer.relatives.iter().filter(|_| is_buyer).map(|kin| RecordedKin {
                relation: kin.relation,
                name: kin.name.as_deref().map(PersonName::parse),
                phones: read_phones(&kin.phones),
                evidenced: false,
            });
        recorded.chain(listed).collect()
    }

    fn signed(&self, signed: &'a SignedBy) -> Examined<'a> {
        let mut events = self.proofs(signed.event.as_str()).peekable();
        if events.peek().is_none() {
            return (
                ItemState::Fails,
                self.because(Code::EventMissing)
                    .with("event", Arg::Event(signed.event.as_str().into())),
            );
        }
        match events.find(|event| self.signed_by_different_people(signed, event)) {
            Some(event) => (ItemState::Holds, self.about(Code::Signed, event).people(&signed.by)),
            None => (
                ItemState::Fails,
                self.because(Code::SignatureMissing)
                    .people(&signed.by)
                    .with("event", Arg::Event(signed.event.as_str().into())),
            ),
        }
    }

    /// Whether an event bears this item's signature beside those that earlier items ask of it:
    /// nobody signs for two.
    fn signed_by_different_people(&self, signed: &SignedBy, event: &'a Event) -> bool {
        let signers: Vec<Signature<'a>> = self.signers(event).collect();
        let items =
            self.case.policy.validity.iter().take_while(|item| item.span() != self.item.span());
        let same_event = items
            .filter_map(|item| item.get_ref().test.signed())
            .filter(|earlier| *earlier.event == *signed.event);
        let mut wanted: Vec<&Who> = Vec::new();
        for earlier in same_event {
            wanted.push(&earlier.by);
            if !self.assigned(&wanted, &signers) {
                wanted.pop();
            }
        }
        wanted.push(&signed.by);
        self.assigned(&wanted, &signers)
    }

    /// Whose signatures an event bore when the claim was raised.
    fn signers(&self, event: &'a Event) -> impl Iterator<Item = Signature<'a>> {
        self.case.signatures(event).into_iter().filter(|(_, sign)| self.had_landed(sign))
    }

    fn signs(&self, who: &Who, (signer, sign): Signature<'a>) -> bool {
        people::signs(who, signer, &sign.landing, self.case)
    }

    /// Whether each pattern finds a signer of its own.
    fn assigned(&self, wanted: &[&Who], signers: &[Signature<'a>]) -> bool {
        let Some((first, rest)) = wanted.split_first() else { return true };
        signers.iter().enumerate().filter(|(_, signer)| self.signs(first, **signer)).any(
            |(place, _)| {
                let left: Vec<Signature<'a>> = signers
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != place)
                    .map(|(_, signer)| *signer)
                    .collect();
                self.assigned(rest, &left)
            },
        )
    }

    fn has(&self, has: &'a Has) -> Examined<'a> {
        let complete =
            |event: &&Event| has.fields.iter().all(|field| event.fields.get(field).is_some());
        match self.proofs(has.event.as_str()).find(complete) {
            Some(event) => (ItemState::Holds, self.about(Code::EventThere, event)),
            None => (
                ItemState::Fails,
                self.because(Code::EventMissing)
                    .with("event", Arg::Event(has.event.as_str().into())),
            ),
        }
    }

    fn finding(&self, needs: &'a NeedsFinding) -> Option<Examined<'a>> {
        let declared = self.case.policy.finding(needs.name.as_str())?;
        // What was presumed of an act when it landed stays so, where an answer works from then on.
        let act = self.ground.act.filter(|_| {
            declared.get_ref().presumed.is_some() && declared.get_ref().since == Since::Landing
        });
        let order = act.map_or(u64::MAX, |act| act.landing.order());
        if let Some((event, answer)) = self.case.answer_by(needs.name.as_str(), order) {
            let (state, code) = if answer == *needs.answer {
                (ItemState::HoldsThrough, Code::FindingFor)
            } else {
                (ItemState::Fails, Code::FindingAgainst)
            };
            return Some((state, self.about(code, event).text("answer", answer.to_owned())));
        }
        let who = Decider::Named(&declared.get_ref().by);
        Some(match &declared.get_ref().presumed {
            Some(answer) if **answer == *needs.answer => (
                ItemState::Holds,
                self.because(Code::FindingPresumed).text("answer", answer.as_str()),
            ),
            Some(answer) => (
                ItemState::Fails,
                self.because(Code::FindingPresumed).text("answer", answer.as_str()),
            ),
            None => (ItemState::NeedsPerson(who), self.because(Code::FindingMissing).people(who)),
        })
    }

    /// By when the next contact is due; never where the cadence is over, or no class says so.
    fn contact_due(&self, cadence: &Cadence) -> Result<Option<Bound>, OutOfCalendar> {
        if self.end_of_cadence(cadence).is_some() {
            return Ok(None);
        }
        let contacts = self.contacts(cadence);
        let last = contacts.fold(self.case.registered(), Instant::max);
        let classes = self.classes(cadence, None);
        let due = self.due(cadence, &classes, last, Instant::MAX)?;
        Ok(due.map(|(_, due)| due))
    }

    /// When contacts were proven.
    fn contacts(&self, cadence: &'a Cadence) -> impl Iterator<Item = Instant> {
        let all = self.proofs(cadence.event.as_str());
        all.filter(|event| self.proven(event, cadence)).map(|event| self.case.said(event))
    }

    fn cadence(&self, cadence: &'a Cadence) -> Result<Examined<'a>, OutOfCalendar> {
        let ending = self.end_of_cadence(cadence);
        let end = ending.map_or(self.case.world.now, |event| self.ended_by(event));
        let classes = self.classes(cadence, ending);
        let mut contacts: Vec<Instant> = self.contacts(cadence).filter(|at| *at <= end).collect();
        contacts.sort();
        // What ends the cadence closes its last gap, as a contact would.
        contacts.push(end);
        let mut last = self.case.registered();
        for contact in contacts {
            match self.due(cadence, &classes, last, contact)? {
                None => {
                    let who = self.class_setter(cadence);
                    return Ok((
                        ItemState::NeedsPerson(who),
                        self.because(Code::ClassMissing)
                            .with("class", Arg::Classification(&cadence.classification))
                            .people(who),
                    ));
                }
                Some((class, due)) if due.has_passed(contact) => {
                    let reason = self
                        .because(Code::CadenceBroken)
                        .text("class", class)
                        .at("last", last)
                        .at("next", contact);
                    return Ok((ItemState::Fails, reason.until(Some(due))));
                }
                Some(_) => last = contact.max(last),
            }
        }
        Ok((ItemState::Holds, self.because(Code::CadenceKept)))
    }

    /// What ends a cadence: the act in question, or whatever ended it first.
    fn end_of_cadence(&self, cadence: &Cadence) -> Option<&'a Event> {
        let until = cadence.until.as_str();
        self.ground.act.filter(|act| act.is(until)).or_else(|| self.case.first_paper(until))
    }

    /// When an act ended the cadence. What others tell of it later than they may ends it when they
    /// say, so that they gain nothing by telling late (law 17).
    fn ended_by(&self, act: &Event) -> Instant {
        let case = self.case;
        if case.is_beyond_reach(act) && !case.acts_for(&act.by, &act.landing) {
            act.said_at(case.world.now)
        } else {
            case.said(act)
        }
    }

    fn class_setter(&self, cadence: &Cadence) -> Decider<'a> {
        let declared = self.case.policy.classification(cadence.classification.as_str());
        declared.map_or(Decider::Nobody, |class| Decider::Named(&class.get_ref().set_by))
    }

    /// The classes that count up to what ended the cadence. Afterwards whoever holds the report no
    /// longer says himself how often he had to call; where nobody said it before, somebody else
    /// may. What others tell of ends that when it lands: they take nothing by telling it earlier.
    fn classes(&self, cadence: &Cadence, ending: Option<&Event>) -> Vec<(&'a str, Instant)> {
        let case = self.case;
        let end = ending.map(|act| {
            if case.acts_for(&act.by, &act.landing) {
                case.said(act)
            } else {
                act.landing.at(case.world.now)
            }
        });
        let in_time = |since: Instant| end.is_none_or(|end| since <= end);
        let all = case.classes(cadence.classification.as_str());
        all.filter(|(_, since, set)| in_time(*since) || !case.is_own(&set.by, &set.landing))
            .map(|(class, since, _)| (class, since))
            .collect()
    }

    /// By when the next contact is due, and the class that says so. A class that changes on the
    /// way gives its own time from then on.
    fn due(
        &self,
        cadence: &Cadence,
        classes: &[(&'a str, Instant)],
        last: Instant,
        next: Instant,
    ) -> Result<Option<(&'a str, Bound)>, OutOfCalendar> {
        let world = &self.case.world;
        let after = |from: Instant, class: &str| {
            let every = cadence.every.get(class).map(|every| every.period(FirstDay::Not));
            every.map(|every| end_of(every, from, world.zone, world.calendar)).transpose()
        };
        let before = classes.iter().take_while(|(_, since)| *since <= last).last();
        let Some((mut class, _)) = before.or(classes.first()).copied() else { return Ok(None) };
        let Some(mut due) = after(last, class)? else { return Ok(None) };
        for (changed, since) in
            classes.iter().copied().filter(|(_, since)| *since > last && *since < next)
        {
            // What was late already stays late, however much time the next class gives.
            if due.has_passed(since) {
                break;
            }
            let Some(next) = after(since, changed)? else { return Ok(None) };
            (class, due) = (changed, next);
        }
        Ok(Some((class, due)))
    }

    fn proven(&self, event: &'a Event, cadence: &Cadence) -> bool {
        match (cadence.proof, &cadence.by) {
            (CadenceProof::Recorded, _) => true,
            (CadenceProof::Countersigned, by) => self
                .signers(event)
                .any(|signer| by.as_ref().is_none_or(|by| self.signs(by, signer))),
        }
    }
}

/// How what was filed fits a paper.
enum PaperFit {
    Own,
    Kin(Relation),
    /// It would fit through a relative whose kinship nobody proved.
    Unproven(Relation),
    No,
    /// The paper does not say.
    Silent,
}

impl PaperFit {
    fn through(kin: impl Iterator<Item = RecordedKin>, fits: &Fits, silent: bool) -> Self {
        let counted: Vec<RecordedKin> =
            kin.filter(|kin| fits.through.contains(&kin.relation)).collect();
        if let Some(kin) = counted.iter().find(|kin| kin.evidenced || !fits.evidenced) {
            return Self::Kin(kin.relation);
        }
        match counted.first() {
            Some(kin) => Self::Unproven(kin.relation),
            None if silent => Self::Silent,
            None => Self::No,
        }
    }
}

struct RecordedKin {
    relation: Relation,
    name: Option<PersonName>,
    phones: Vec<Phone>,
    evidenced: bool,
}

fn phones(event: &Event) -> Vec<Phone> {
    event.fields.texts("phone").into_iter().filter_map(|phone| Phone::parse(phone).ok()).collect()
}

fn read_phones(given: &[String]) -> Vec<Phone> {
    given.iter().filter_map(|phone| Phone::parse(phone).ok()).collect()
}

fn same_phone(a: &[Phone], b: &[Phone]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.compare(b) == Match::Certain))
}

fn same_name(a: Option<&PersonName>, b: Option<&PersonName>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.compare(b) == Some(Match::Certain))
}
