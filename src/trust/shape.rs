//! The one shape a commit may have.
//!
//! Git, libgit2 and others disagree on what is signed where a commit has odd headers: a look-alike
//! signature in the message, a second `gpgsig`, a header that git strips before it verifies. So a
//! commit is read here byte by byte, and whatever is not plain is refused.

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::GitIdentity;

/// What keeps a commit from being plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misshapen {
    #[error("it has more than one parent")]
    Merge,
    #[error("it has no signature header")]
    Unsigned,
    #[error(
        "the headers are not tree, parent, author, committer, gpgsig, in this order, once each"
    )]
    Headers,
    #[error("the signature is not wrapped as ssh-keygen wraps it")]
    Armour,
    #[error("it has a carriage return or another control character")]
    Control,
    #[error("it is not UTF-8")]
    NotUtf8,
    #[error("author and committer differ")]
    TwoPeople,
}

/// A commit in plain shape: by one person at one time, with one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    pub tree: CommitId,
    /// `None` for the first commit.
    pub parent: Option<CommitId>,
    pub person: GitIdentity,
    /// What the committer's clock said.
    pub claimed: Instant,
    pub message: String,
    /// The signature, as `ssh-keygen` writes it.
    pub signature: String,
    /// The bytes that are signed.
    pub payload: Vec<u8>,
}

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";
/// How many characters of base64 `ssh-keygen` puts on a line.
const WIDTH: usize = 70;

impl Plain {
    /// Reads the bytes of a commit object.
    ///
    /// # Errors
    /// It is not in plain shape. An honest commit of `git commit -S` by one person with an SSH key
    /// is.
    pub fn read(raw: &[u8]) -> Result<Self, Misshapen> {
        let text = std::str::from_utf8(raw).map_err(|_| Misshapen::NotUtf8)?;
        if text.contains(|c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || turns(c)) {
            return Err(Misshapen::Control);
        }
        let (head, message) = text.split_once("\n\n").ok_or(Misshapen::Headers)?;
        let mut lines = head.split('\n').peekable();
        let tree = lines.next().and_then(|line| object(line, "tree ")).ok_or(Misshapen::Headers)?;
        let parent = lines
            .next_if(|line| line.starts_with("parent "))
            .map(|line| object(line, "parent ").ok_or(Misshapen::Headers));
        let parent = parent.transpose()?;
        if lines.peek().is_some_and(|line| line.starts_with("parent ")) {
            return Err(Misshapen::Merge);
        }
        let author =
            lines.next().and_then(|line| line.strip_prefix("author ")).ok_or(Misshapen::Headers)?;
        let committer = lines
            .next()
            .and_then(|line| line.strip_prefix("committer "))
            .ok_or(Misshapen::Headers)?;
        let (person, claimed) = person(committer).ok_or(Misshapen::Headers)?;
        let signature = armour(&mut lines)?;
        if author != committer {
            return Err(Misshapen::TwoPeople);
        }
        let parent_line = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
        let payload = format!(
            "tree {tree}\n{parent_line}author {author}\ncommitter {committer}\n\n{message}"
        )
        .into_bytes();
        Ok(Self { tree, parent, person, claimed, message: message.to_owned(), signature, payload })
    }
}

/// Whether a character turns the direction of writing, so that a text is shown as another than it
/// is.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A header that names an object, in 40 small hexadecimal digits.
fn object(line: &str, key: &str) -> Option<CommitId> {
    let name = line.strip_prefix(key)?;
    let plain = name.len() == 40
        && name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    plain.then(|| name.parse().ok()).flatten()
}

/// `Name <address> 1763000000 +0800`, written as git writes it.
fn person(text: &str) -> Option<(GitIdentity, Instant)> {
    let (name, rest) = text.split_once(" <")?;
    let (email, rest) = rest.split_once("> ")?;
    let (seconds, zone) = rest.split_once(' ')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = seconds == "0" || !seconds.starts_with('0');
    let zoned = zone.len() == 5 && zone.starts_with(['+', '-']) && digits(&zone[1..]);
    let odd = |text: &str| text.is_empty() || text.contains(['<', '>']) || text.trim() != text;
    if odd(name) || odd(email) || !digits(seconds) || !canonical || !zoned {
        return None;
    }
    let at = Instant::from_epoch(seconds.parse().ok().filter(|at| *at < 1 << 40)?);
    Some((GitIdentity { name: name.to_owned(), email: email.to_owned() }, at))
}

/// The last header: the signature, its lines led by a blank, wrapped at exactly [`WIDTH`].
fn armour<'t>(
    lines: &mut std::iter::Peekable<impl Iterator<Item = &'t str>>,
) -> Result<String, Misshapen> {
    let first = lines.next().ok_or(Misshapen::Unsigned)?;
    let first = first.strip_prefix("gpgsig ").ok_or(Misshapen::Headers)?;
    if first != BEGIN {
        return Err(Misshapen::Armour);
    }
    let rest: Vec<&str> = lines
        .map(|line| line.strip_prefix(' ').ok_or(Misshapen::Headers))
        .collect::<Result<_, _>>()?;
    let (end, body) = rest.split_last().ok_or(Misshapen::Armour)?;
    let base64 = |line: &str| {
        line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
    };
    let (last, full) = body.split_last().ok_or(Misshapen::Armour)?;
    let wrapped = full.iter().all(|line| line.len() == WIDTH) && (1..=WIDTH).contains(&last.len());
    if *end != END || !wrapped || !body.iter().all(|line| base64(line)) {
        return Err(Misshapen::Armour);
    }
    Ok(format!("{BEGIN}\n{}\n{END}\n", body.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    const WHO: &str = "Lin <lin@example.com> 1763000000 +0800";

    /// A commit with the headers between committer and message as given.
    fn commit(extra: &str) -> String {
        format!("tree {TREE}\nparent {TREE}\nauthor {WHO}\ncommitter {WHO}\n{extra}\nreport add\n")
    }

    fn signature() -> String {
        let line = "A".repeat(70);
        format!("gpgsig {BEGIN}\n {line}\n {line}\n AAA=\n {END}\n")
    }

    #[test]
    fn a_plain_commit_is_taken_apart() {
        let raw = commit(&signature());
        let plain = Plain::read(raw.as_bytes()).expect("a plain commit");
        assert_eq!(plain.person.email, "lin@example.com");
        assert_eq!(plain.claimed, Instant::from_epoch(1_763_000_000));
        assert_eq!(plain.message, "report add\n");
        assert_eq!(plain.payload, commit("").into_bytes());
        assert!(
            plain.signature.starts_with(BEGIN)
                && plain.signature.ends_with("=\n-----END SSH SIGNATURE-----\n")
        );
    }

    #[test]
    fn whatever_is_not_plain_is_refused() {
        let good = commit(&signature());
        let wide = signature().replacen(&"A".repeat(70), &"A".repeat(60), 1);
        let look_alike = format!("{}{}", commit(""), signature().replace("gpgsig ", ""));
        for (raw, why) in [
            (commit(""), Misshapen::Unsigned),
            (look_alike, Misshapen::Unsigned),
            (commit(&wide), Misshapen::Armour),
            (commit(&signature().replace("BEGIN SSH", "BEGIN PGP")), Misshapen::Armour),
            (commit(&signature().repeat(2)), Misshapen::Headers),
            (commit(&format!("gpgsigX free text\n{}", signature())), Misshapen::Headers),
            (commit(&format!("{}gpgsigX free text\n", signature())), Misshapen::Headers),
            (commit(&format!("encoding UTF-8\n{}", signature())), Misshapen::Headers),
            (commit(&format!("{}mergetag object\n", signature())), Misshapen::Headers),
            (
                good.replacen("committer", "committer Eve <e@e> 1 +0000\ncommitter", 1),
                Misshapen::Headers,
            ),
            (good.replacen("parent", &format!("parent {TREE}\nparent"), 1), Misshapen::Merge),
            (good.replacen("author Lin", "author Bob", 1), Misshapen::TwoPeople),
            (good.replacen("report add", "report add\r", 1), Misshapen::Control),
            (good.replacen("report add", "report\u{1b}[2J", 1), Misshapen::Control),
            (good.replacen("report add", "report \u{202e}dda", 1), Misshapen::Control),
            (good.replace("1763000000", "01763000000"), Misshapen::Headers),
            (good.replace("+0800", "+08000"), Misshapen::Headers),
            (good.replace("1763000000", "99999999999999"), Misshapen::Headers),
            (good.replace(TREE, &TREE.to_uppercase()), Misshapen::Headers),
        ] {
            assert_eq!(Plain::read(raw.as_bytes()), Err(why), "{raw}");
        }
        assert_eq!(Plain::read(b"tree \xff\n\n"), Err(Misshapen::NotUtf8));
    }
}
