//! Who is the same customer: each key a customer can be known by, and how two of them compare.
//!
//! A key is read once (`parse`), keeps what was written for display where that matters, and
//! compares as [`Match`]: certain, possible or no. [`Subject`] gathers the keys of one registered
//! customer; [`compare`] answers for one [`Key`] at a time, and says nothing (`None`) where one
//! side does not know that key. What a match is worth is the policy's business.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod company;
mod grade;
mod mask;
mod name;
mod phone;
mod relation;
mod resident_id;
mod subject;
mod surname;
mod text;
mod title;
mod unit;
mod uscc;

pub use company::{CompanyForms, CompanyName, CompanyProblem};
pub use grade::Match;
pub use mask::PhoneMask;
pub use name::{NameProblem, PersonName};
pub use phone::{FullPhone, Phone, PhoneProblem, UnreadPhone};
pub use resident_id::{ResidentId, ResidentIdProblem};
pub use subject::{Key, RelativeKeys, Subject, compare};
pub use text::text_key;
pub use title::Sex;
pub use unit::unit_key;
pub use uscc::{Uscc, UsccProblem};
