//! Questions at a terminal. Where nobody is there to answer, the command asks for the flag instead.

use inquire::ui::{RenderConfig, Styled};
use inquire::validator::{ErrorMessage, Validation};
use inquire::{Confirm, InquireError, Select, Text};

use super::error::Failure;
use super::exit::Exit;
use super::ui::{Ui, Values};

/// Says what is wrong with an answer; nothing where it will do.
pub(super) type Check<'c> = &'c dyn Fn(&str) -> Option<String>;

impl Ui {
    /// Asks for a line and asks again until `check` is content. An empty answer is `None`.
    ///
    /// # Errors
    /// The question was broken off.
    pub(super) fn ask(
        &self,
        question: &str,
        help: Option<&str>,
        check: Check<'_>,
    ) -> Result<Option<String>, Failure> {
        let cancelled = self.text("prompt-cancelled", &[]);
        let mut before = String::new();
        loop {
            let mut prompt = Text::new(question)
                .with_initial_value(&before)
                .with_render_config(look(&cancelled));
            prompt.help_message = help;
            let answer = prompt.prompt().map_err(broken_off)?.trim().to_owned();
            match check(&answer) {
                None => return Ok(Some(answer).filter(|answer| !answer.is_empty())),
                Some(fault) => self.tell(&format!("  {fault}")),
            }
            before = answer;
        }
    }

    /// Asks for a line that must not be empty.
    ///
    /// # Errors
    /// The question was broken off.
    pub(super) fn ask_for(&self, question: &str) -> Result<String, Failure> {
        let (empty, cancelled) =
            (self.text("prompt-required", &[]), self.text("prompt-cancelled", &[]));
        let needed = move |answer: &str| {
            let invalid = || Validation::Invalid(ErrorMessage::Custom(empty.clone()));
            Ok(if answer.trim().is_empty() { invalid() } else { Validation::Valid })
        };
        Ok(Text::new(question)
            .with_validator(needed)
            .with_render_config(look(&cancelled))
            .prompt()
            .map_err(broken_off)?
            .trim()
            .to_owned())
    }

    /// Lets somebody choose one of several; returns its place.
    ///
    /// # Errors
    /// The question was broken off.
    pub(super) fn choose(&self, question: &str, choices: Vec<String>) -> Result<usize, Failure> {
        let cancelled = self.text("prompt-cancelled", &[]);
        let chosen = Select::new(question, choices)
            .with_render_config(look(&cancelled))
            .without_help_message()
            .raw_prompt()
            .map_err(broken_off)?;
        Ok(chosen.index)
    }

    /// Asks whether to go on; `--yes` says so in advance.
    ///
    /// # Errors
    /// Nobody is there to ask, or the question was broken off.
    pub(super) fn confirm(&self, id: &str, values: Values<'_>) -> Result<bool, Failure> {
        if self.yes {
            return Ok(true);
        }
        if !self.attended {
            return Err(Failure::usage("error-needs-yes")
                .with("question", self.text(id, values))
                .hint("hint-yes"));
        }
        let (yes, no) = (self.text("yes", &[]), self.text("no", &[]));
        let said = |answer: bool| if answer { yes.clone() } else { no.clone() };
        let read = |answer: &str| match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => Ok(true),
            "n" | "no" => Ok(false),
            word if word == yes => Ok(true),
            word if word == no => Ok(false),
            _ => Err(()),
        };
        let wrong = self.text("prompt-yes-or-no", &[]);
        let question = self.text(id, values);
        let cancelled = self.text("prompt-cancelled", &[]);
        let prompt = Confirm::new(&question)
            .with_render_config(look(&cancelled))
            .with_default(false)
            .with_parser(&read)
            .with_formatter(&said)
            .with_error_message(&wrong);
        prompt.prompt().map_err(broken_off)
    }
}

/// How a question looks; the library's own word for one that is cancelled is English.
fn look(cancelled: &str) -> RenderConfig<'_> {
    RenderConfig::default().with_canceled_prompt_indicator(Styled::new(cancelled))
}

fn broken_off(error: InquireError) -> Failure {
    match error {
        InquireError::IO(error) => error.into(),
        _ => Failure::new(Exit::Findings, "error-broken-off"),
    }
}
