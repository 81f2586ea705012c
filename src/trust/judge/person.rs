//! Who made a commit, and whether it was he.

use crate::domain::instant::Instant;
use crate::domain::staff::Staff;
use crate::identity::text_key;
use crate::registry::Registry;
use crate::trust::GIT;
use crate::trust::key::{PublicKey, counts};
use crate::trust::shape::Plain;
use crate::trust::signature::Armoured;

use super::CommitRefusal;

/// The person whose commit it is, in the house as it was before it: his address, his service and
/// his key are judged at the time of the receipt, never at a time the commit names.
///
/// # Errors
/// Nobody is proved to have made it.
pub fn maker<'r>(
    house: &'r Registry,
    commit: &Plain,
    at: Instant,
) -> Result<&'r Staff, CommitRefusal> {
    let staff = named(house, &commit.person.email)?;
    if !staff.serves_on(house.house.zone.date(at)) {
        return Err(CommitRefusal::NotServing { staff: staff.id.clone() });
    }
    let signature = Armoured::read(&commit.signature).map_err(CommitRefusal::Signature)?;
    let key = own_key(staff, &signature.key(), at)?;
    signature.verify(&key, GIT, &commit.payload).map_err(CommitRefusal::Signature)?;
    own_name(house, staff, &commit.person.name)?;
    Ok(staff)
}

/// A person may call himself what he likes, but not what a colleague is called: git shows the name
/// and hides the signature. Names are held against each other by what is seen of them: their
/// letters and digits.
fn own_name(house: &Registry, staff: &Staff, name: &str) -> Result<(), CommitRefusal> {
    let seen = text_key(name);
    let bears = |person: &Staff| {
        let known = [person.name.as_str(), person.id.as_str()];
        known.contains(&name) || (!seen.is_empty() && known.iter().any(|own| text_key(own) == seen))
    };
    let colleague = house.org.staff.values().find(|other| other.id != staff.id && bears(other));
    match colleague.filter(|_| !bears(staff)) {
        Some(colleague) => Err(CommitRefusal::ForeignName {
            staff: staff.id.clone(),
            colleague: colleague.id.clone(),
        }),
        None => Ok(()),
    }
}

/// Whose address it is.
fn named<'r>(house: &'r Registry, email: &str) -> Result<&'r Staff, CommitRefusal> {
    let mut owners = house.org.staff.values().filter(|staff| staff.has_address(email));
    match (owners.next(), owners.next()) {
        (Some(staff), None) => Ok(staff),
        (Some(_), Some(_)) => Err(CommitRefusal::SharedAddress { email: email.to_owned() }),
        (None, _) => Err(CommitRefusal::UnknownPerson { email: email.to_owned() }),
    }
}

fn own_key(staff: &Staff, made_with: &PublicKey, at: Instant) -> Result<PublicKey, CommitRefusal> {
    let own = || {
        staff
            .keys
            .iter()
            .filter(|key| key.public.parse::<PublicKey>().is_ok_and(|public| public == *made_with))
    };
    let (staff, fingerprint) = (staff.id.clone(), made_with.fingerprint());
    if own().any(|key| counts(key, at)) {
        Ok(made_with.clone())
    } else if own().next().is_some() {
        Err(CommitRefusal::ClosedKey { staff, fingerprint })
    } else {
        Err(CommitRefusal::ForeignKey { staff, fingerprint })
    }
}
