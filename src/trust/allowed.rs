//! `allowed_signers`: who may sign with which key from when until when, in the form that git and
//! `ssh-keygen` read.
//!
//! It is made from `org/staff` and never edited. Every key that ever counted stays in it, with its
//! end, so that what was signed in its time can still be verified.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::GIT;
use super::key::PublicKey;
use super::pattern::fits;
use crate::domain::ids::StaffId;
use crate::domain::instant::{Instant, Stamp, Zone};
use crate::domain::staff::Staff;

/// Writes the file. People without a key or an e-mail address have no line; keys that cannot be
/// read and addresses that are not plain have none either.
pub fn write(staff: &BTreeMap<StaffId, Staff>) -> String {
    let mut text = String::from(
        "# Made from org/staff by `baobei`; `git -c gpg.ssh.allowedSignersFile=allowed_signers \
         log --show-signature` reads it.\n",
    );
    for person in staff.values() {
        let emails: Vec<&str> =
            person.emails.iter().map(String::as_str).filter(|email| is_plain(email)).collect();
        for key in person.keys.iter().filter(|_| !emails.is_empty()) {
            let Ok(public) = key.public.parse::<PublicKey>() else { continue };
            text.push_str(&line(&emails.join(","), GIT, key.from, key.until, &public));
        }
    }
    text
}

/// One line: whose key, for what, from when until when.
pub fn line(
    principals: &str,
    namespace: &str,
    from: Option<Stamp>,
    until: Option<Stamp>,
    key: &PublicKey,
) -> String {
    let date = |name: &str, at: Option<Stamp>| {
        at.map(|at| format!(",{name}=\"{}\"", time(at.at()))).unwrap_or_default()
    };
    format!(
        "{principals} namespaces=\"{namespace}\"{}{} {key}\n",
        date("valid-after", from),
        date("valid-before", until)
    )
}

/// Whether an address stands for itself alone in the file: no pattern, no list, no blank.
pub fn is_plain(email: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "*?!,\"'\\#<>".contains(c);
    !email.is_empty() && !email.contains(odd)
}

/// An instant as `ssh-keygen` reads it, in UTC.
fn time(at: Instant) -> String {
    at.utc().format("%Y%m%d%H%M%SZ").to_string()
}

/// A line that is not understood to the last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of allowed_signers cannot be read: {why}")]
pub struct BadLine {
    /// Counted from 1.
    pub line: usize,
    pub why: SignerFault,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignerFault {
    #[error("it needs principals and a key")]
    Parts,
    #[error("it has a control character or a quotation mark where none belongs")]
    Character,
    #[error("certificates are not taken")]
    Certificate,
    #[error("an option is unknown, or stands there twice")]
    Option,
    #[error("a time is not written YYYYMMDD[HHMM[SS]][Z]")]
    Time,
    #[error("the key cannot be read")]
    Key,
}

/// One line, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Patterns of names, parted by commas.
    pub principals: String,
    /// Patterns of purposes; `None` is every purpose.
    pub namespaces: Option<String>,
    pub from: Option<Instant>,
    pub until: Option<Instant>,
    pub key: PublicKey,
}

/// A file of allowed signers, read strictly: whatever `ssh-keygen` might take in another way is
/// refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed(pub Vec<Signer>);

impl Allowed {
    /// Reads a file. Times without a `Z` are of `zone`.
    ///
    /// # Errors
    /// The first line that is not understood.
    pub fn read(text: &str, zone: Zone) -> Result<Self, BadLine> {
        let lines = text
            .split('\n')
            .enumerate()
            .filter(|(_, line)| !line.trim_matches([' ', '\t']).is_empty());
        let lines =
            lines.filter(|(_, line)| !line.trim_start_matches([' ', '\t']).starts_with('#'));
        lines
            .map(|(at, line)| Signer::read(line, zone).map_err(|why| BadLine { line: at + 1, why }))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Whether `principal` may sign with `key` for the purpose `namespace` at an instant.
    pub fn allows(&self, principal: &str, key: &PublicKey, namespace: &str, at: Instant) -> bool {
        self.0.iter().any(|signer| signer.allows(principal, key, namespace, at))
    }
}

impl Signer {
    fn read(line: &str, zone: Zone) -> Result<Self, SignerFault> {
        if line.contains(|c: char| c.is_control() && c != '\t') {
            return Err(SignerFault::Character);
        }
        let mut parts = line.split([' ', '\t']).filter(|part| !part.is_empty());
        let principals = parts.next().ok_or(SignerFault::Parts)?;
        if principals.contains(['"', '\'', '\\']) {
            return Err(SignerFault::Character);
        }
        let rest: Vec<&str> = parts.collect();
        let (options, key) = match rest.as_slice() {
            [kind, key, ..]
                if kind.starts_with("ssh-")
                    || kind.starts_with("sk-")
                    || kind.starts_with("ecdsa-") =>
            {
                ("", (*kind, *key))
            }
            [options, kind, key, ..] => (*options, (*kind, *key)),
            _ => return Err(SignerFault::Parts),
        };
        let key = format!("{} {}", key.0, key.1).parse().map_err(|_| SignerFault::Key)?;
        let mut signer = Self {
            principals: principals.to_owned(),
            namespaces: None,
            from: None,
            until: None,
            key,
        };
        if !options.is_empty() {
            quoted(options)?
                .into_iter()
                .try_for_each(|(name, value)| signer.option(name, value, zone))?;
        }
        Ok(signer)
    }

    fn option(&mut self, name: &str, value: &str, zone: Zone) -> Result<(), SignerFault> {
        let instant = || read_time(value, zone).ok_or(SignerFault::Time);
        let twice = match name {
            "namespaces" => self.namespaces.replace(value.to_owned()).is_some(),
            "valid-after" => self.from.replace(instant()?).is_some(),
            "valid-before" => self.until.replace(instant()?).is_some(),
            "cert-authority" => return Err(SignerFault::Certificate),
            _ => return Err(SignerFault::Option),
        };
        if twice { Err(SignerFault::Option) } else { Ok(()) }
    }

    fn allows(&self, principal: &str, key: &PublicKey, namespace: &str, at: Instant) -> bool {
        let in_time =
            self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at <= until);
        // `ssh-keygen` takes no line that ends before it begins.
        let in_order = self.from.zip(self.until).is_none_or(|(from, until)| from < until);
        let for_this = self.namespaces.as_deref().is_none_or(|patterns| fits(namespace, patterns));
        self.key == *key && in_time && in_order && for_this && fits(principal, &self.principals)
    }
}

/// `name="value"` pairs, parted by commas; a bare word has an empty value.
fn quoted(options: &str) -> Result<Vec<(&str, &str)>, SignerFault> {
    let mut found = Vec::new();
    let mut rest = options;
    loop {
        let end = rest.find(['=', ',']).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let (value, behind) = match behind.strip_prefix("=\"") {
            Some(text) => text
                .split_once('"')
                .filter(|(value, _)| !value.contains('\\'))
                .ok_or(SignerFault::Character)?,
            None => ("", behind),
        };
        found.push((name, value));
        match behind.strip_prefix(',') {
            Some(next) => rest = next,
            None if behind.is_empty() => return Ok(found),
            None => return Err(SignerFault::Character),
        }
    }
}

/// `20260101`, `202601010930` or `20260101093000`, with a `Z` for UTC. The first second of 1970 is
/// no time to `ssh-keygen`.
fn read_time(text: &str, zone: Zone) -> Option<Instant> {
    let (digits, utc) = text.strip_suffix('Z').map_or((text, false), |digits| (digits, true));
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = match digits.len() {
        8 => format!("{digits}000000"),
        12 => format!("{digits}00"),
        14 => digits.to_owned(),
        _ => return None,
    };
    // Leap seconds are written by nobody, and read differently by everybody.
    let date = NaiveDate::parse_from_str(&whole[..8], "%Y%m%d").ok()?;
    let number = |at: usize| whole[at..at + 2].parse::<u32>().ok();
    let local: NaiveDateTime = date.and_hms_opt(number(8)?, number(10)?, number(12)?)?;
    let at = if utc {
        Instant::from_epoch(local.and_utc().timestamp())
    } else {
        zone.instant(local.date(), local.time())
    };
    Some(at).filter(|at| at.epoch() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6BZBYr/tyVbdj1N2FfYDdHRDmLHlX2Q27EkmDRcSKd";

    fn read(text: &str) -> Result<Allowed, SignerFault> {
        Allowed::read(text, Zone::default()).map_err(|bad| bad.why)
    }

    fn allows(line: &str, principal: &str, at: &str) -> bool {
        let at = Zone::default().read(at).expect("a time");
        read(line).expect(line).allows(principal, &KEY.parse().expect("a key"), GIT, at)
    }

    #[test]
    fn what_is_written_is_read() {
        let stamp = |text: &str| {
            Some(Stamp::new(Zone::default().read(text).expect("a time"), Zone::default()))
        };
        let key: PublicKey = KEY.parse().expect("a key");
        let text = line(
            "lin@example.com,lin@example.org",
            GIT,
            stamp("2026-01-01"),
            stamp("2026-02-01"),
            &key,
        );
        for (principal, at, allowed) in [
            ("lin@example.com", "2026-01-01", true),
            ("lin@example.org", "2026-02-01", true),
            ("lin@example.com", "2025-12-31 23:59:59", false),
            ("lin@example.com", "2026-02-01 00:00:01", false),
            ("wu@example.com", "2026-01-02", false),
            ("LIN@example.com", "2026-01-02", false),
        ] {
            assert_eq!(allows(&text, principal, at), allowed, "{principal} {at}");
        }
        assert!(!read(&text).expect("a file").allows(
            "lin@example.com",
            &key,
            super::super::RECEIPT,
            Instant::from_epoch(1_768_000_000)
        ));
    }

    #[test]
    fn times_are_of_the_zone_unless_they_say_utc() {
        assert!(allows(&format!("* valid-after=\"20260101\" {KEY}"), "lin", "2026-01-01 00:00"));
        assert!(!allows(&format!("* valid-after=\"20260101Z\" {KEY}"), "lin", "2026-01-01 07:59"));
        assert!(allows(
            &format!("* valid-after=\"202601010000Z\" {KEY}"),
            "lin",
            "2026-01-01 08:00"
        ));
        assert!(!allows(
            &format!("* valid-after=\"20260201\",valid-before=\"20260201\" {KEY}"),
            "lin",
            "2026-02-01"
        ));
    }

    #[test]
    fn whatever_is_not_understood_is_refused() {
        for (line, why) in [
            ("lin", SignerFault::Parts),
            ("lin ssh-ed25519", SignerFault::Parts),
            (&format!("\"lin wu\" {KEY}"), SignerFault::Character),
            (&format!("\"lin\" {KEY}"), SignerFault::Character),
            (&format!("lin cert-authority {KEY}"), SignerFault::Certificate),
            (&format!("lin cert-authority,namespaces=\"git\" {KEY}"), SignerFault::Certificate),
            (&format!("lin namespaces=\"git\",namespaces=\"x\" {KEY}"), SignerFault::Option),
            (&format!("lin Namespaces=\"git\" {KEY}"), SignerFault::Option),
            (&format!("lin verify-required {KEY}"), SignerFault::Option),
            (&format!("lin namespaces=git {KEY}"), SignerFault::Character),
            (&format!("lin valid-after=\"tomorrow\" {KEY}"), SignerFault::Time),
            (&format!("lin valid-after=\"20260230\" {KEY}"), SignerFault::Time),
            (&format!("lin valid-before=\"19700101Z\" {KEY}"), SignerFault::Time),
            (&format!("lin valid-after=\"2026010112\" {KEY}"), SignerFault::Time),
            (&format!("lin {KEY}\r"), SignerFault::Character),
            ("lin ssh-ed25519 AAAA", SignerFault::Key),
        ] {
            assert_eq!(read(line), Err(why), "{line}");
        }
        assert_eq!(
            Allowed::read(&format!("# x\n\n \nlin {KEY}\nlin"), Zone::default())
                .expect_err("line 5")
                .line,
            5
        );
    }

    #[test]
    fn an_address_that_is_a_pattern_has_no_line() {
        let staff = Staff::read(&format!(
            "format = 1\nid = \"lin\"\nname = \"lin\"\nemails = [\"*@example.com\", \
             \"lin@example.com\"]\n[[key]]\npublic = \"{KEY}\"\n"
        ))
        .expect("a person");
        let text = write(&BTreeMap::from([(staff.id.clone(), staff)]));
        assert!(text.ends_with(&format!("\nlin@example.com namespaces=\"git\" {KEY}\n")), "{text}");
        for odd in ["", "a b", "a,b", "*", "!a", "#a", "a?"] {
            assert!(!is_plain(odd), "{odd:?}");
        }
    }
}
