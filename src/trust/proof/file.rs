//! The file: a head of a few lines, then sections. A section begins with `@name`, its text stands
//! behind a bar on each line.

use std::fmt::Write as _;

use crate::domain::ids::{FactId, ReportId};
use crate::trust::key::PublicKey;
use crate::trust::object::{Listing, ObjectId};
use crate::trust::receipt::{Receipt, Sha256Sum};

const FIRST_LINE: &str = "baobei proof 1";

/// Text that is no proof, and the first section or field that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no proof: `{at}` cannot be read")]
pub struct NoProof {
    pub at: String,
}

/// A receipt with the hub's signature over its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Acknowledgement {
    pub(super) receipt: Receipt,
    pub(super) signature: String,
}

/// What a witness gave out, and his key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Witnessed {
    pub(super) said: String,
    pub(super) key: PublicKey,
}

/// Everything a proof holds. Nothing of it has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub registry: String,
    pub report: ReportId,
    /// The event that is proved, if it is not the registration itself.
    pub event: Option<FactId>,
    /// Of the record's file.
    pub path: String,
    /// Git's name for the file's bytes.
    pub blob: ObjectId,
    /// Of a record that is shown.
    pub digest: Option<Sha256Sum>,
    /// The file as the commit left it; nothing in a blind proof.
    pub record: Option<String>,
    /// The bytes of the commit.
    pub(super) commit: String,
    /// The folders on the path, from the root down.
    pub(super) folders: Vec<Listing>,
    /// The bytes of the commit before; nothing if there is none, and then the commit's own people
    /// count.
    pub(super) parent: Option<String>,
    /// Of the commit before: the root, `org` and `org/staff`.
    pub(super) people: Vec<Listing>,
    /// Settings, as of the commit before.
    pub(super) house: String,
    /// Name of the signer's file in `org/staff`, and the file.
    pub(super) staff: (String, String),
    /// From the one before the commit's own, without a gap.
    pub(super) receipts: Vec<Acknowledgement>,
    /// Of the receipt that lists the commit.
    pub(super) hub: PublicKey,
    /// Every receipt of the log by which a key of the hub hands over to the next.
    pub(super) successions: Vec<Acknowledgement>,
    pub(super) witnessed: Option<Witnessed>,
}

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";

impl Proof {
    /// The file's text.
    pub fn text(&self) -> String {
        let mut text =
            format!("{FIRST_LINE}\nregistry {}\nreport {}\n", self.registry, self.report);
        if let Some(event) = self.event {
            let _ = writeln!(text, "event {event}");
        }
        let _ = write!(text, "path {}\nblob {}\n", self.path, self.blob);
        // Of what is not shown the commit knows git's name alone.
        text.extend(self.digest.map(|digest| format!("sha256 {digest}\n")));
        for (name, body) in self.sections() {
            put(&mut text, &name, &body);
        }
        text
    }

    fn sections(&self) -> Vec<(String, String)> {
        let mut sections = Vec::new();
        let mut put = |name: &str, body: &str| sections.push((name.to_owned(), body.to_owned()));
        if let Some(record) = &self.record {
            put("record", record);
        }
        put("commit", &self.commit);
        self.folders.iter().for_each(|folder| put("folder", &folder.text()));
        if let Some(parent) = &self.parent {
            put("parent", parent);
        }
        self.people.iter().for_each(|folder| put("people", &folder.text()));
        put("house", &self.house);
        put(&format!("staff {}", self.staff.0), &self.staff.1);
        self.receipts
            .iter()
            .for_each(|one| put("receipt", &format!("{}{}", one.receipt.text(), one.signature)));
        put("hub", &format!("{}\n", self.hub));
        self.successions
            .iter()
            .for_each(|one| put("succession", &format!("{}{}", one.receipt.text(), one.signature)));
        if let Some(witnessed) = &self.witnessed {
            put("cosignature", &witnessed.said);
            put("witness", &format!("{}\n", witnessed.key));
        }
        sections
    }

    /// Reads the text.
    ///
    /// # Errors
    /// It is not exactly what [`text`](Self::text) would write.
    pub fn read(text: &str) -> Result<Self, NoProof> {
        let bad = |at: &str| NoProof { at: at.to_owned() };
        let start = text.find("\n@").map_or(text.len(), |at| at + 1);
        let (head, rest) = text.split_at(start);
        let mut lines = head.lines().peekable();
        lines.next().filter(|line| *line == FIRST_LINE).ok_or_else(|| bad(FIRST_LINE))?;
        let mut field = |key: &str| {
            let value = lines
                .peek()
                .and_then(|line| line.strip_prefix(key)?.strip_prefix(' '))
                .map(str::to_owned);
            value.inspect(|_| _ = lines.next()).ok_or_else(|| bad(key))
        };
        let registry = field("registry")?;
        let report = field("report")?.parse().map_err(|_| bad("report"))?;
        let event =
            field("event").ok().map(|event| event.parse()).transpose().map_err(|_| bad("event"))?;
        let path = field("path")?;
        let blob = field("blob")?.parse().map_err(|_| bad("blob"))?;
        let digest = field("sha256").ok().map(|digest| digest.parse());
        let digest = digest.transpose().map_err(|_| bad("sha256"))?;
        let mut sections = Sections::read(rest)?;
        let record = sections.one("record");
        if record.is_some() != digest.is_some() {
            return Err(bad("sha256"));
        }
        let commit = sections.required("commit")?;
        let folders = sections.listings("folder")?;
        let parent = sections.one("parent");
        let people = sections.listings("people")?;
        let house = sections.required("house")?;
        let staff = sections.named("staff")?;
        let receipts =
            sections.all("receipt").iter().map(|text| acknowledgement(text)).collect::<Option<_>>();
        let hub = sections.required("hub")?.parse().map_err(|_| bad("hub"))?;
        let successions = sections.all("succession");
        let successions =
            successions.iter().map(|text| acknowledgement(text)).collect::<Option<_>>();
        let said = sections.one("cosignature");
        let witnessed = said.map(|said| {
            Ok(Witnessed {
                said,
                key: sections.required("witness")?.parse().map_err(|_| bad("witness"))?,
            })
        });
        let receipts = receipts.ok_or_else(|| bad("receipt"))?;
        let successions = successions.ok_or_else(|| bad("succession"))?;
        let witnessed = witnessed.transpose()?;
        let proof = Self {
            registry,
            report,
            event,
            path,
            blob,
            digest,
            record,
            commit,
            folders,
            parent,
            people,
            house,
            staff,
            receipts,
            hub,
            successions,
            witnessed,
        };
        // One proof has one text, so that nothing hides between the lines.
        if proof.text() == text { Ok(proof) } else { Err(bad(FIRST_LINE)) }
    }
}

fn acknowledgement(text: &str) -> Option<Acknowledgement> {
    let (receipt, signature) = text.split_at(text.find(BEGIN)?);
    Some(Acknowledgement { receipt: Receipt::read(receipt).ok()?, signature: signature.to_owned() })
}

/// Writes a section. A text that does not end with an end of line says so by a backslash.
fn put(text: &mut String, name: &str, body: &str) {
    let _ = writeln!(text, "@{name}");
    body.split_inclusive('\n').for_each(|line| {
        let _ = writeln!(text, "|{}", line.strip_suffix('\n').unwrap_or(line));
    });
    if !body.is_empty() && !body.ends_with('\n') {
        text.push_str("\\\n");
    }
}

/// Sections that are still to be taken; the next is the last.
struct Sections(Vec<(String, String)>);

impl Sections {
    fn read(text: &str) -> Result<Self, NoProof> {
        let mut found: Vec<(String, String)> = Vec::new();
        for line in text.lines() {
            if let Some(name) = line.strip_prefix('@') {
                found.push((name.to_owned(), String::new()));
                continue;
            }
            let last = found.last_mut().map(|(_, body)| body);
            match (last, line.strip_prefix('|')) {
                (Some(body), Some(line)) => body.push_str(&format!("{line}\n")),
                (Some(body), None) if line == "\\" => _ = body.pop(),
                _ => return Err(NoProof { at: line.chars().take(40).collect() }),
            }
        }
        found.reverse();
        Ok(Self(found))
    }

    fn one(&mut self, name: &str) -> Option<String> {
        self.0.pop_if(|(found, _)| found == name).map(|(_, body)| body)
    }

    fn required(&mut self, name: &str) -> Result<String, NoProof> {
        self.one(name).ok_or_else(|| NoProof { at: name.to_owned() })
    }

    fn all(&mut self, name: &str) -> Vec<String> {
        std::iter::from_fn(|| self.one(name)).collect()
    }

    fn listings(&mut self, name: &str) -> Result<Vec<Listing>, NoProof> {
        self.all(name)
            .iter()
            .map(|text| Listing::from_text(text).ok_or_else(|| NoProof { at: name.to_owned() }))
            .collect()
    }

    /// A section whose name has a second word.
    fn named(&mut self, name: &str) -> Result<(String, String), NoProof> {
        let word = |found: &str| found.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned);
        let first = self.0.pop_if(|(found, _)| word(found).is_some());
        first
            .and_then(|(found, body)| Some((word(&found)?, body)))
            .ok_or_else(|| NoProof { at: name.to_owned() })
    }
}
