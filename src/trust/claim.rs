//! Claim codes: what somebody can send out of band to show later that he had a record before the
//! hub could acknowledge it.

use std::fmt;

use super::receipt::Sha256Sum;

/// The code of a record: the SHA-256 digest of its file, as the commit that made the file has it.
/// The record's nonce keeps others from guessing what is in it. It binds the record and no commit,
/// so that it holds however often the commit is made anew.
///
/// Anybody who is shown the record can compute it: `git show COMMIT:PATH | sha256sum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimCode(Sha256Sum);

impl ClaimCode {
    pub fn of_file(file: &[u8]) -> Self {
        Self(Sha256Sum::hashed(file))
    }

    /// The whole digest.
    pub fn sum(self) -> Sha256Sum {
        self.0
    }
}

impl fmt::Display for ClaimCode {
    /// The beginning of the digest, in groups that can be read out: `9f86-d081-884c-7d65`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g, h, i, ..] = self.0.0;
        write!(f, "{a:02x}{b:02x}-{c:02x}{d:02x}-{e:02x}{g:02x}-{h:02x}{i:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_beginning_of_what_sha256sum_prints() {
        let code = ClaimCode::of_file(b"test");
        assert_eq!(
            code.sum().to_string(),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        );
        assert_eq!(code.to_string(), "9f86-d081-884c-7d65");
    }
}
