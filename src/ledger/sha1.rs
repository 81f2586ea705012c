//! SHA-1, which git names objects and closes its index with. Not for proofs: those rest on
//! signatures.

use sha1::{Digest as _, Sha1};
use sha1_checked::Sha1 as CheckedSha1;

/// Digest of `bytes`, for sums over what this machine wrote itself.
pub(super) fn sha1(bytes: &[u8]) -> [u8; 20] {
    Sha1::digest(bytes).into()
}

/// Name git gives to an object of this kind. As git does, it gives bytes that were made to collide
/// another name.
pub fn object_name(kind: &str, bytes: &[u8]) -> [u8; 20] {
    let mut digest = CheckedSha1::new();
    digest.update(format!("{kind} {}\0", bytes.len()));
    digest.update(bytes);
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(digest: [u8; 20]) -> String {
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn known_digests() {
        assert_eq!(hex(sha1(b"")), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
        assert_eq!(hex(sha1(b"abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(hex(sha1(&[b'a'; 1_000_000])), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
        assert_eq!(hex(object_name("blob", b"")), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    }

    #[test]
    fn padding_of_every_length_agrees_with_libgit2() {
        for length in 0..200 {
            let bytes = vec![7; length];
            let theirs = git2::Oid::hash_object(git2::ObjectType::Blob, &bytes).expect("a name");
            assert_eq!(object_name("blob", &bytes), theirs.as_bytes(), "{length}");
        }
    }
}
