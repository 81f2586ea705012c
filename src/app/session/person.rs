//! Who is at the keyboard, and what they sign with.

use super::{LocalTime, Session};
use crate::app::error::AppError;
use crate::domain::ids::StaffId;
use crate::domain::staff::Staff;
use crate::ledger::{Authorship, GitIdentity, Sign, Signature};
use crate::registry::Registry;
use crate::trust::key::keys_of;
use crate::trust::pin::has_hub;
use crate::trust::sign::Keygen;

impl Session {
    /// Who is at the keyboard: `--as`, or whoever git's `user.email` belongs to.
    ///
    /// # Errors
    /// Nobody of the registry is meant.
    pub fn staff<'r>(&self, registry: &'r Registry) -> Result<&'r Staff, AppError> {
        let found = self.somebody(registry)?;
        if !found.serves_on(registry.house.zone.date(self.committed.at)) {
            return Err(AppError::StaffLeft(found.id.clone()));
        }
        Ok(found)
    }

    /// The same, for a question that may be asked by anybody, unless they say who they are: `None`
    /// where nobody is said.
    ///
    /// # Errors
    /// What `--as` says, where it names nobody who serves.
    pub fn asker<'r>(&self, registry: &'r Registry) -> Result<Option<&'r Staff>, String> {
        match (self.staff(registry), &self.as_staff) {
            (Ok(staff), _) => Ok(Some(staff)),
            (Err(_), Some(typed)) => Err(typed.clone()),
            (Err(_), None) => Ok(None),
        }
    }

    fn somebody<'r>(&self, registry: &'r Registry) -> Result<&'r Staff, AppError> {
        if let Some(id) = &self.as_staff {
            let found = id.parse::<StaffId>().ok().and_then(|id| registry.org.staff.get(&id));
            return found.ok_or_else(|| AppError::NotOfTheHouse(id.clone()));
        }
        let email = self.ledger.configured_person().map(|person| person.email);
        let Some(email) = email else {
            return Err(AppError::WhoAreYou);
        };
        let found = registry.org.staff.values().find(|staff| staff.has_address(&email));
        found.ok_or_else(|| AppError::UnknownAddress {
            own: registry.org.alike(&email).map(ToString::to_string),
            email,
        })
    }

    /// Git's own identity where it is set, else the staff file's. What is signed has one author and
    /// one time.
    pub fn author<'s>(&self, signer: Option<&'s Keygen>) -> Result<Authorship<'s>, AppError> {
        let person = match self.ledger.configured_person() {
            Some(person) => person,
            None => {
                let registry = self.house()?;
                let staff = self.staff(&registry)?;
                let email =
                    staff.emails.first().cloned().unwrap_or_else(|| {
                        format!("{}@{}.invalid", staff.id, registry.house.registry)
                    });
                GitIdentity { name: staff.name.clone(), email }
            }
        };
        let sign = |moment: LocalTime| Signature {
            person: person.clone(),
            at: moment.at,
            offset_minutes: moment.offset_minutes,
        };
        let authored = if signer.is_some() { self.committed } else { self.authored };
        Ok(Authorship {
            author: sign(authored),
            committer: sign(self.committed),
            signer: signer.map(|signer| signer as &dyn Sign),
        })
    }

    /// What signs the commits of this clone; `None` where git names no SSH key.
    ///
    /// # Errors
    /// The command that is to name the key fails.
    pub fn signer(&self) -> Result<Option<Keygen>, AppError> {
        Ok(self
            .ledger
            .signing()
            .map(|signing| Keygen::configured(&signing, &self.ledger.local_dir()))
            .transpose()?)
    }

    /// A hub takes nothing that is not signed by a key of the person who wrote it; better said
    /// before than after.
    ///
    /// # Errors
    /// This clone has a hub, and there is no key, or it is not a key of `staff` that counts now.
    pub fn require_key(&self, staff: &Staff, signer: Option<&Keygen>) -> Result<(), AppError> {
        if !has_hub(&self.ledger)? {
            return Ok(());
        }
        let Some(signer) = signer else {
            return Err(AppError::NoSigningKey(staff.id.clone()));
        };
        let key = signer.public()?;
        if keys_of(staff, self.present()?).any(|own| own == key) {
            return Ok(());
        }
        Err(AppError::KeyNotAdmitted { staff: staff.id.clone(), key })
    }
}
