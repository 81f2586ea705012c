//! A customer as flags say him, for every command that takes one.

use sha2::{Digest as _, Sha256};

use super::error::Failure;
use super::ui::Ui;
use crate::app::typed_keys;
use crate::domain::house::House;
use crate::domain::instant::Instant;
use crate::domain::report::{Customer, Relative, Report, Scope};
use crate::identity::{CompanyForms, CompanyName, PersonName, ResidentId, Uscc};
use crate::lang::Words;
use crate::registry::Registry;
use crate::rules::identity::lacking;
use crate::rules::subject::of_customer;

/// What is known of a customer.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct CustomerArgs {
    /// The customer's name
    #[arg(long)]
    pub(super) name: Option<String>,
    /// A phone, whole or masked as in 138****1234; may be given several times
    #[arg(long = "phone", value_name = "PHONE")]
    pub(super) phones: Vec<String>,
    /// The customer's sex
    #[arg(long)]
    pub(super) sex: Option<String>,
    /// Where the customer lives
    #[arg(long)]
    pub(super) address: Option<String>,
    /// The housing unit
    #[arg(long)]
    pub(super) unit: Option<String>,
    /// The company's name
    #[arg(long)]
    pub(super) company: Option<String>,
    /// The company's unified social credit code
    #[arg(long, value_name = "CODE")]
    pub(super) uscc: Option<String>,
    /// The resident id; only a keyed digest of it is kept
    #[arg(long, value_name = "NUMBER")]
    pub(super) resident_id: Option<String>,
    /// The brand behind the buyer
    #[arg(long)]
    pub(super) brand: Option<String>,
    /// The project
    #[arg(long)]
    pub(super) project: Option<String>,
    /// A class that the policy knows
    #[arg(long)]
    pub(super) class: Option<String>,
    /// How the customer came
    #[arg(long)]
    pub(super) origin: Option<String>,
    /// A relative, as in spouse:李芳:13900000002; may be given several times
    #[arg(long = "relative", value_name = "RELATION:NAME:PHONE")]
    pub(super) relatives: Vec<String>,
}

impl CustomerArgs {
    /// Whether nothing at all was said.
    pub(super) fn is_empty(&self) -> bool {
        let texts = [
            &self.name,
            &self.address,
            &self.unit,
            &self.company,
            &self.uscc,
            &self.resident_id,
            &self.brand,
            &self.project,
        ];
        texts.iter().all(|text| text.is_none())
            && self.phones.is_empty()
            && self.relatives.is_empty()
    }

    /// The customer. What a policy may judge is taken as it is written; what can only be a slip is
    /// refused here: a phone that is not read protects nobody.
    ///
    /// # Errors
    /// A phone, a relative or a resident id that cannot be read.
    pub(super) fn customer(&self, house: &House, scope: Scope) -> Result<Customer, Failure> {
        Ok(Customer {
            scope,
            name: said(&self.name),
            phones: phones(&self.phones)?,
            sex: said(&self.sex),
            address: said(&self.address),
            unit: said(&self.unit),
            company: said(&self.company),
            uscc: said(&self.uscc),
            resident_digest: self
                .resident_id
                .as_deref()
                .map(|number| resident_digest(house, number))
                .transpose()?,
            brand: said(&self.brand),
            project: said(&self.project),
            class: said(&self.class),
            origin: said(&self.origin),
            relatives: self
                .relatives
                .iter()
                .map(|text| relative(text))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Puts a value where a policy's path says: `customer.name`.
    pub(super) fn set(&mut self, path: &str, value: String) {
        match path.strip_prefix("customer.").unwrap_or_default() {
            "name" => self.name = Some(value),
            "phone" | "phones" => self.phones.push(value),
            "sex" => self.sex = Some(value),
            "address" => self.address = Some(value),
            "unit" => self.unit = Some(value),
            "company" => self.company = Some(value),
            "uscc" => self.uscc = Some(value),
            "brand" => self.brand = Some(value),
            "project" => self.project = Some(value),
            "class" => self.class = Some(value),
            "origin" => self.origin = Some(value),
            _ => {}
        }
    }

    /// What stands at a policy's path already.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        let text = match path.strip_prefix("customer.")? {
            "name" => &self.name,
            "phone" | "phones" => return self.phones.first().map(String::as_str),
            "sex" => &self.sex,
            "address" => &self.address,
            "unit" => &self.unit,
            "company" => &self.company,
            "uscc" => &self.uscc,
            "brand" => &self.brand,
            "project" => &self.project,
            "class" => &self.class,
            "origin" => &self.origin,
            _ => return None,
        };
        text.as_deref()
    }
}

/// The flag that fills a policy's path: `--name`, `--intent expected_amount=…`.
pub(super) fn flag(path: &str) -> String {
    match path.split_once('.') {
        Some(("intent", name)) => format!("--intent {name}=…"),
        Some(("customer", "phones")) => "--phone".to_owned(),
        Some(("customer", name)) => format!("--{}", name.replace('_', "-")),
        _ => path.to_owned(),
    }
}

/// What is wrong with a value of a field, in words; nothing where it will do.
pub(super) fn fault(ui: &Ui, words: &Words<'_>, path: &str, text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let detail = match path {
        "customer.name" => PersonName::parse(text).problem()?.code(),
        "customer.phone" | "customer.phones" => typed_keys::phones(text).err()?.why,
        "customer.uscc" => Uscc::parse(text).err()?.code(),
        "customer.company" => CompanyName::parse(text, &CompanyForms::default()).err()?.code(),
        _ => return None,
    };
    Some(ui.text(
        "error-bad-value",
        &[
            ("field", words.field(path).into()),
            ("value", text.into()),
            ("why", words.code("detail", detail).into()),
        ],
    ))
}

/// The numbers that texts hold, each in its one spelling. Two in one text are two.
///
/// # Errors
/// A text, or a part of it, that is no number.
pub(super) fn phones(texts: &[String]) -> Result<Vec<String>, Failure> {
    let texts = texts.iter().filter(|text| !text.trim().is_empty());
    let read: Result<Vec<Vec<String>>, Failure> = texts.map(|text| phones_of(text)).collect();
    Ok(read?.into_iter().flatten().collect())
}

/// The same, of one text.
///
/// # Errors
/// It is no number, or a part of it is none.
pub(super) fn phones_of(text: &str) -> Result<Vec<String>, Failure> {
    typed_keys::phones(text).map_err(|unread| {
        Failure::usage("error-bad-phone")
            .with("value", unread.text)
            .with("code", unread.why)
            .hint("hint-phone")
    })
}

impl Ui {
    /// Warns of a customer who is recognised by nothing that was registered of them, or by less
    /// than was given.
    pub(super) fn warn_of_unread(&self, report: &Report, registry: &Registry, now: Instant) {
        let words = self.words(registry.house.zone);
        for unread in typed_keys::unread(&report.customer) {
            let why = words.code("detail", unread.why);
            let values = [("value", unread.text.into()), ("why", why.into())];
            self.warn("warn-unread-key", &values);
        }
        let policy = registry.policy_of(report, now);
        let is_claim = policy
            .and_then(|policy| policy.kind(&report.kind))
            .is_some_and(|kind| kind.get_ref().claims_customer());
        let lacks = policy.filter(|_| is_claim).and_then(|policy| {
            lacking(policy, &of_customer(&report.customer)).filter(|ways| !ways.is_empty())
        });
        if let Some(ways) = lacks {
            let codes = ways.iter().map(|way| way.iter().map(|key| key.code()).collect());
            let keys = words.ways(&codes.collect::<Vec<Vec<&str>>>());
            self.warn("warn-no-key", &[("keys", keys.into())]);
        }
    }
}

fn said(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn relative(text: &str) -> Result<Relative, Failure> {
    let mut parts = text.split([':', '：']).map(str::trim);
    let relation = parts.next().unwrap_or_default();
    let relation = relation
        .parse()
        .map_err(|_| Failure::usage("error-bad-relation").with("text", relation))?;
    let name = parts.next().filter(|name| !name.is_empty()).map(str::to_owned);
    let phones: Vec<String> = parts.map(str::to_owned).collect();
    let phones = self::phones(&phones)?;
    Ok(Relative { relation, name, phones })
}

/// The digest under which a resident id is known in this registry and in no other.
fn resident_digest(house: &House, number: &str) -> Result<String, Failure> {
    let id = ResidentId::parse(number)
        .map_err(|problem| Failure::usage("error-bad-resident-id").with("why", problem))?;
    let digest = Sha256::digest(format!("baobei.resident/1\n{}\n{}", house.registry, id.reveal()));
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
