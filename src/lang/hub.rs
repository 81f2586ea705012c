//! Why a commit may not land, as sentences.

use crate::trust::authorise::Objection;

use super::catalogue::Value;
use super::words::Words;

/// What an objection may carry. Whatever one does not carry reaches its sentence as `none`.
pub(super) const VALUES: &[&str] = &[
    "code", "column", "day", "detail", "id", "input", "key", "line", "month", "most", "newest",
    "now", "parent", "path", "policy", "said", "signer", "size", "staff", "version", "why",
];

impl Words<'_> {
    /// What is wrong, without a full stop.
    pub fn objection(&self, objection: &Objection) -> String {
        self.catalogue.text(&format!("hub-{}", objection.rule), &self.values(objection))
    }

    /// What to do about it, without a full stop.
    pub fn objection_remedy(&self, objection: &Objection) -> String {
        self.catalogue.text(&format!("hub-{}-remedy", objection.rule), &self.values(objection))
    }

    fn values<'o>(&self, objection: &'o Objection) -> Vec<(&'static str, Value<'o>)> {
        let mut args: Vec<(&'static str, Value<'o>)> =
            VALUES.iter().map(|name| (*name, Value::from("none"))).collect();
        args.extend(objection.path.iter().map(|path| ("path", Value::from(path.as_str()))));
        args.extend(
            objection.values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))),
        );
        if let Some(problem) = &objection.problem {
            args.extend([
                ("code", Value::from(problem.code())),
                ("detail", Value::from(self.catalogue.problem(&problem.kind))),
            ]);
        }
        if let Some((line, column)) = objection.place {
            args.extend([
                ("line", Value::from(line.to_string())),
                ("column", Value::from(column.to_string())),
            ]);
        }
        args.extend(
            objection
                .refusal
                .iter()
                .map(|refusal| ("why", Value::from(self.reason(&refusal.reason())))),
        );
        args
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::house::Language;
    use crate::domain::instant::Zone;
    use crate::lang::Catalogue;
    use crate::trust::authorise::Rule;

    #[test]
    fn every_rule_has_its_sentence_and_its_remedy() {
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            let words = Words::new(&catalogue, Zone::default());
            for rule in Rule::ALL {
                let objection = Objection::new(*rule);
                for text in [words.objection(&objection), words.objection_remedy(&objection)] {
                    assert!(!text.contains(['{', '}', '⟦', '$', '\u{2068}']), "{rule}: {text}");
                }
            }
        }
    }

    #[test]
    fn values_stand_in_the_sentence() {
        let catalogue = Catalogue::new(Language::English);
        let words = Words::new(&catalogue, Zone::default());
        let objection = Objection {
            path: Some("reports/a.toml".to_owned()),
            place: Some((3, 1)),
            ..Objection::new(Rule::Unreadable)
        };
        let problem = crate::domain::problem::Problem::missing_key(0..0, "by");
        let objection = Objection { problem: Some(Box::new(problem)), ..objection };
        assert_eq!(
            words.objection(&objection),
            "`reports/a.toml` cannot be read at 3:1: `by` is missing [missing-key]"
        );
    }
}
