//! SHA-1, which git names objects and closes its index with. Not for proofs: those rest on
//! signatures.

const START: [u32; 5] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];

/// Digest of `bytes`.
pub(super) fn sha1(bytes: &[u8]) -> [u8; 20] {
    let mut state = START;
    let (blocks, rest) = bytes.as_chunks::<64>();
    blocks.iter().for_each(|block| compress(&mut state, block));
    let mut tail = [0; 128];
    tail[..rest.len()].copy_from_slice(rest);
    tail[rest.len()] = 0x80;
    let length = if rest.len() < 56 { 64 } else { 128 };
    tail[length - 8..length].copy_from_slice(&(bytes.len() as u64 * 8).to_be_bytes());
    tail[..length].as_chunks::<64>().0.iter().for_each(|block| compress(&mut state, block));
    let mut digest = [0; 20];
    for (place, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *place = word.to_be_bytes();
    }
    digest
}

/// Name git gives to an object of this kind.
pub fn object_name(kind: &str, bytes: &[u8]) -> [u8; 20] {
    let mut whole = format!("{kind} {}\0", bytes.len()).into_bytes();
    whole.extend_from_slice(bytes);
    sha1(&whole)
}

fn compress(state: &mut [u32; 5], block: &[u8; 64]) {
    let mut words = [0; 80];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    for at in 16..80 {
        words[at] =
            (words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16]).rotate_left(1);
    }
    let before = *state;
    rounds(state, &words[..20], 0x5a82_7999, |b, c, d| (b & c) | (!b & d));
    rounds(state, &words[20..40], 0x6ed9_eba1, |b, c, d| b ^ c ^ d);
    rounds(state, &words[40..60], 0x8f1b_bcdc, |b, c, d| (b & c) | (b & d) | (c & d));
    rounds(state, &words[60..], 0xca62_c1d6, |b, c, d| b ^ c ^ d);
    for (word, add) in state.iter_mut().zip(before) {
        *word = word.wrapping_add(add);
    }
}

#[inline(always)]
fn rounds(state: &mut [u32; 5], words: &[u32], constant: u32, mix: impl Fn(u32, u32, u32) -> u32) {
    for word in words {
        let [a, b, c, d, e] = *state;
        let next = a
            .rotate_left(5)
            .wrapping_add(mix(b, c, d))
            .wrapping_add(e)
            .wrapping_add(constant)
            .wrapping_add(*word);
        *state = [next, a, b.rotate_left(30), c, d];
    }
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
