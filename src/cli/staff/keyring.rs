//! A person's keys: what the commands that admit, replace and close them share.

use std::path::Path;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::enrol::strong;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::init::set;
use crate::cli::place::below;
use crate::domain::instant::{Day, Instant, Stamp};
use crate::domain::record_path::RecordPath;
use crate::domain::staff::{DatedKey, Service, Staff};
use crate::ledger::RepoPath;
use crate::registry::{Message, RecordWriter, Registry};
use crate::trust::allowed;
use crate::trust::authorise::keeping::{admins_sign, keeping};
use crate::trust::key::PublicKey;
use crate::trust::sign::read_public;

/// The staff file of one person, while his keys change.
pub(in crate::cli) struct Keyring<'c> {
    context: &'c Context,
    registry: &'c Registry,
    path: RepoPath,
    document: DocumentMut,
    staff: Staff,
}

impl<'c> Keyring<'c> {
    /// # Errors
    /// The store fails.
    pub(in crate::cli) fn of(
        context: &'c Context,
        registry: &'c Registry,
        person: &Staff,
    ) -> Result<Self, Failure> {
        let path = RepoPath::from(&RecordPath::Staff(person.id.clone()));
        let text = context.text_at(registry, &path)?;
        let document = text.parse().map_err(|_| Failure::bug("a person that does not parse"))?;
        Ok(Self { context, registry, path, document, staff: person.clone() })
    }

    /// Adds addresses under which the person signs; he needs one.
    ///
    /// # Errors
    /// An address cannot stand among signers or belongs to somebody else, or there is none at all.
    pub(in crate::cli) fn answer_to(&mut self, emails: &[String]) -> Result<(), Failure> {
        let new: Vec<&String> =
            emails.iter().filter(|email| !self.staff.emails.contains(email)).collect();
        free_addresses(self.registry, new.iter().copied())?;
        if !new.is_empty() {
            self.staff.emails.extend(new.into_iter().cloned());
            let all = self.staff.emails.iter().map(String::as_str).collect();
            set(&mut self.document, "emails", toml_edit::Value::Array(all));
        }
        if self.staff.emails.is_empty() {
            return Err(Failure::usage("error-key-without-email")
                .with("staff", &self.staff.id)
                .hint("hint-key-email"));
        }
        Ok(())
    }

    /// Admits a key that nobody has, or had.
    ///
    /// # Errors
    /// Somebody has or had it.
    pub(in crate::cli) fn open(
        &mut self,
        public: &PublicKey,
        from: Option<Stamp>,
    ) -> Result<(), Failure> {
        free_key(self.registry, public)?;
        let key = DatedKey { public: public.to_string(), from, until: None, suspect: None };
        let mut table = Table::new();
        table["public"] = toml_edit::value(key.public.as_str());
        if let Some(from) = from {
            table["from"] = moment(from)?;
        }
        tables(&mut self.document, "key")?.push(table);
        self.staff.keys.push(key);
        Ok(())
    }

    /// The place of the open key that somebody means: the one with that fingerprint or line, or the
    /// only one.
    ///
    /// # Errors
    /// None is meant, or several.
    pub(in crate::cli) fn chosen(&self, typed: Option<&str>) -> Result<usize, Failure> {
        let now = self.context.committed.at;
        let open = self
            .staff
            .keys
            .iter()
            .enumerate()
            .filter(|(_, key)| key.until.is_none_or(|until| now < until.at()));
        let read = open.map(|(place, key)| (place, print_of(key))).collect::<Vec<_>>();
        let meant = |(_, print): &&(usize, String)| {
            typed.is_none_or(|typed| print.trim_start_matches(HASH).starts_with(&bare(typed)))
        };
        let found: Vec<&(usize, String)> = read.iter().filter(meant).collect();
        match found.as_slice() {
            [(place, _)] => Ok(*place),
            [] => Err(Failure::usage("error-no-such-key").with("staff", &self.staff.id)),
            several => {
                let lines = several.iter().map(|(_, print)| print.clone()).collect();
                Err(Failure::usage("error-which-key")
                    .with("staff", &self.staff.id)
                    .lines(lines)
                    .hint("hint-which-key"))
            }
        }
    }

    /// Closes a key, which stays in the file for what it has signed. Returns it.
    ///
    /// # Errors
    /// The file is not as it was read.
    pub(in crate::cli) fn close(
        &mut self,
        place: usize,
        until: Stamp,
        suspect: Option<Stamp>,
    ) -> Result<PublicKey, Failure> {
        let gone = || Failure::bug("a key that is not in its file");
        let table = tables(&mut self.document, "key")?.get_mut(place).ok_or_else(gone)?;
        table["until"] = moment(until)?;
        if let Some(suspect) = suspect {
            table["suspect"] = moment(suspect)?;
        }
        let key = self.staff.keys.get_mut(place).ok_or_else(gone)?;
        (key.until, key.suspect) = (Some(until), suspect.or(key.suspect));
        key.public.parse().map_err(|_| gone())
    }

    /// Records the last day of service; from its end on no key counts.
    ///
    /// # Errors
    /// The file is not as it was read.
    pub(in crate::cli) fn leave(&mut self, day: chrono::NaiveDate) -> Result<(), Failure> {
        let date: toml_edit::Datetime =
            day.to_string().parse().map_err(|_| Failure::bug("a day that is no date"))?;
        set(&mut self.document, "left", date.into());
        let zone = self.registry.house.zone;
        let end = Stamp::new(zone.end_of(day).minus(chrono::TimeDelta::seconds(1)), zone);
        let open = |key: &DatedKey| key.until.is_none_or(|until| end.at() < until.at());
        let places: Vec<usize> =
            (0..self.staff.keys.len()).filter(|place| open(&self.staff.keys[*place])).collect();
        places.into_iter().try_for_each(|place| self.close(place, end, None).map(|_| ()))
    }

    /// Records the first day of a new time of service; the one before stays on record, so that who
    /// served when stays right. Keys stay closed: a new one is added.
    ///
    /// # Errors
    /// The person has not left by then, or the file is not as it was read.
    pub(in crate::cli) fn rejoin(&mut self, day: chrono::NaiveDate) -> Result<(), Failure> {
        let broken = || Failure::bug("a day that is no date");
        let date = |day: chrono::NaiveDate| {
            day.to_string().parse::<toml_edit::Datetime>().map_err(|_| broken())
        };
        let Some(left) = self.staff.left.filter(|left| left.0 < day) else {
            return Err(Failure::new(Exit::Findings, "error-staff-serves")
                .with("staff", &self.staff.id)
                .with("day", day));
        };
        let service = Service { joined: self.staff.joined, left };
        let mut table = Table::new();
        if let Some(joined) = service.joined {
            table["joined"] = toml_edit::value(date(joined.0)?);
        }
        table["left"] = toml_edit::value(date(left.0)?);
        tables(&mut self.document, "served")?.push(table);
        self.document.remove("left");
        set(&mut self.document, "joined", date(day)?.into());
        self.staff.served.push(service);
        (self.staff.joined, self.staff.left) = (Some(Day(day)), None);
        Ok(())
    }

    /// Nobody may lock everybody out.
    ///
    /// # Errors
    /// The registry would be kept less well than before.
    pub(in crate::cli) fn leave_an_admin(&self, now: Instant) -> Result<(), Failure> {
        let before = &self.registry.org.staff;
        let mut after = before.clone();
        after.insert(self.staff.id.clone(), self.staff.clone());
        let kept = |staff| keeping(staff, admins_sign(before), &self.registry.house, now);
        if kept(&after) < kept(before) {
            return Err(Failure::usage("error-last-admin-key")
                .with("staff", &self.staff.id)
                .hint("hint-last-admin-key"));
        }
        Ok(())
    }

    /// The change: the person's file, and the signers that follow from it.
    ///
    /// # Errors
    /// The store fails.
    pub(in crate::cli) fn finish(
        self,
        subject: String,
        operation: &str,
        by: &Staff,
    ) -> Result<RecordWriter, Failure> {
        let mut writer = RecordWriter::new(
            Message::new(subject, operation, by.id.as_str()).about(&self.staff.id),
        );
        writer.replace(self.path, self.document.to_string());
        write_signers(self.context, self.registry, &mut writer, self.staff)?;
        Ok(writer)
    }
}

/// How fingerprints begin.
const HASH: &str = "SHA256:";

fn print_of(key: &DatedKey) -> String {
    key.public.parse::<PublicKey>().map_or_else(|_| key.public.clone(), |key| key.fingerprint())
}

/// What somebody typed as a fingerprint without its beginning; a whole key is turned into its
/// fingerprint.
fn bare(typed: &str) -> String {
    let print = typed
        .parse::<PublicKey>()
        .map_or_else(|_| typed.trim().to_owned(), |key| key.fingerprint());
    print.trim_start_matches(HASH).to_owned()
}

fn moment(at: Stamp) -> Result<Item, Failure> {
    let text = at.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
    let read: toml_edit::Datetime =
        text.parse().map_err(|_| Failure::bug("a time that is no date"))?;
    Ok(toml_edit::value(read))
}

/// The keys of a staff file, each a table of its own.
fn tables<'d>(document: &'d mut DocumentMut, key: &str) -> Result<&'d mut ArrayOfTables, Failure> {
    let item = document.entry(key).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    if !item.is_array_of_tables() {
        *item = match std::mem::take(item).into_array_of_tables() {
            Ok(tables) => Item::ArrayOfTables(tables),
            Err(other) => other,
        };
    }
    item.as_array_of_tables_mut().ok_or_else(|| Failure::bug("a list that is no list of tables"))
}

/// The key of a command: a file, a line, or the one git signs with.
///
/// # Errors
/// There is none, it cannot be read, or it is of a weak kind.
pub(in crate::cli) fn new_key(
    context: &Context,
    globals: &Globals,
    typed: Option<&str>,
) -> Result<PublicKey, Failure> {
    let key = match typed {
        Some(typed) => typed_key(globals, typed)?,
        None => {
            let signer = context.signer()?;
            signer
                .ok_or_else(|| Failure::usage("error-which-new-key").hint("hint-which-new-key"))?
                .public()?
        }
    };
    strong(key)
}

/// A public key from its file or its line.
///
/// # Errors
/// It is neither.
pub(in crate::cli) fn typed_key(globals: &Globals, typed: &str) -> Result<PublicKey, Failure> {
    let line = typed.strip_prefix("key::").unwrap_or(typed);
    match line.parse() {
        Ok(key) => Ok(key),
        Err(_) => read_public(&below(globals, Path::new(typed))).map_err(|_| {
            Failure::usage("error-no-public-key")
                .with("text", typed.chars().take(80).collect::<String>())
        }),
    }
}

/// Nobody's key is anybody else's.
///
/// # Errors
/// Somebody has or had this key.
pub(in crate::cli) fn free_key(registry: &Registry, key: &PublicKey) -> Result<(), Failure> {
    let has = |staff: &&Staff| {
        staff.keys.iter().any(|own| own.public.parse::<PublicKey>().is_ok_and(|own| own == *key))
    };
    match registry.org.staff.values().find(has) {
        Some(staff) => Err(Failure::usage("error-key-taken")
            .with("key", key.fingerprint())
            .with("staff", &staff.id)),
        None => Ok(()),
    }
}

/// Addresses must be plain, and of one person only.
///
/// # Errors
/// One is not.
pub(in crate::cli) fn free_addresses<'e>(
    registry: &Registry,
    emails: impl IntoIterator<Item = &'e String>,
) -> Result<(), Failure> {
    for email in emails {
        if !allowed::is_plain(email) {
            return Err(Failure::usage("error-bad-email").with("email", email));
        }
        if registry.org.alike(email).is_some() {
            return Err(Failure::usage("error-email-taken").with("email", email));
        }
    }
    Ok(())
}

/// Makes `allowed_signers` follow from the people, one of whom is changed or new. A house without
/// keys has no such file.
///
/// # Errors
/// The store fails.
pub(in crate::cli) fn write_signers(
    context: &Context,
    registry: &Registry,
    writer: &mut RecordWriter,
    changed: Staff,
) -> Result<(), Failure> {
    let path = RepoPath::from(&RecordPath::Signers);
    let mut staff = registry.org.staff.clone();
    staff.insert(changed.id.clone(), changed);
    let text = allowed::write(&staff);
    match context.bytes_at(registry, &path)? {
        Some(old) if old == text.as_bytes() => {}
        Some(_) => writer.replace(path, text),
        None if staff.values().all(|staff| staff.keys.is_empty()) => {}
        None => writer.create(path, text),
    }
    Ok(())
}
