//! New ids.

use std::time::{Duration, SystemTime};

use ulid::{Generator, Ulid};

use crate::domain::instant::Instant;

/// Makes ids that sort in the order they were made, dated `at`.
pub struct NewIds {
    generator: Generator,
    at: SystemTime,
}

impl NewIds {
    /// Ids that say they were made at this instant.
    pub fn new(at: Instant) -> Self {
        let since = Duration::from_secs(u64::try_from(at.epoch()).unwrap_or(0));
        Self { generator: Generator::new(), at: SystemTime::UNIX_EPOCH + since }
    }

    /// The next one.
    pub fn make(&mut self) -> Ulid {
        match self.generator.generate_from_datetime(self.at) {
            Ok(id) => id,
            Err(overflow) => overflow.commit_overflow_increment(),
        }
    }
}

/// 128 random bits as 32 digits.
pub fn nonce() -> String {
    let bits = || Ulid::generate().random();
    format!("{:032x}", bits() ^ (bits() << 48))
}
