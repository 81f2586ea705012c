//! Asks at a terminal for what `report add` needs and was not given, and shows what the claim would
//! meet.

use crate::app::draft::{in_force, kind_of, wanted};
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::customer::fault;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::outcome::WrittenReport;
use crate::cli::ui::Ui;
use crate::cli::{typed, why};
use crate::domain::event::Fields;
use crate::domain::instant::Instant;
use crate::domain::report::Scope;
use crate::engine::admit::admit_reports;
use crate::lang::Words;
use crate::policy::Policy;
use crate::policy::blocks::Kind;
use crate::registry::{Registry, StartingPoints};

use super::flags::{ReportAddArgs, draft};

/// Completes the flags by questions. Where nothing is missing, nothing is asked.
pub(super) fn complete(
    args: &mut ReportAddArgs,
    context: &Context,
    ui: &Ui,
) -> Result<(), Failure> {
    let registry = context.house()?;
    let now = context.present()?;
    context.staff(&registry)?;
    let words = ui.words(registry.house.zone);
    choose_kind(args, &registry, now, ui, &words)?;
    let (_, kind) = kind_of(
        &registry,
        registry.house.zone.date(now),
        args.policy.as_deref(),
        args.kind.as_deref(),
    )?;
    let from_nothing = args.customer.is_empty();
    let mut asked = false;
    while let Some(path) = missing(args, kind, &registry)? {
        ask(args, path, true, &registry, ui, &words)?;
        asked = true;
    }
    if from_nothing {
        for path in
            optional(kind.scope()).iter().filter(|path| unsaid(args, path)).collect::<Vec<_>>()
        {
            ask(args, path, false, &registry, ui, &words)?;
        }
    }
    if asked { preview(args, context, ui, &words) } else { Ok(()) }
}

fn choose_kind(
    args: &mut ReportAddArgs,
    registry: &Registry,
    now: Instant,
    ui: &Ui,
    words: &Words<'_>,
) -> Result<(), Failure> {
    let policies = in_force(registry, registry.house.zone.date(now));
    let open: Vec<(&Policy, &Kind)> = policies
        .iter()
        .filter(|policy| args.policy.as_deref().is_none_or(|name| policy.id().as_str() == name))
        .flat_map(|policy| policy.kinds.iter().map(|kind| (*policy, kind.get_ref())))
        .filter(|(_, kind)| args.kind.as_deref().is_none_or(|name| kind.name.as_str() == name))
        .collect();
    let chosen = match open.len() {
        0 => return Ok(()),
        1 => 0,
        _ => ui.choose(
            &ui.text("ask-kind", &[]),
            open.iter()
                .map(|(policy, kind)| format!("{}  ({})", words.label(&kind.label), policy.id()))
                .collect(),
        )?,
    };
    args.policy = Some(open[chosen].0.id().to_string());
    args.kind = Some(open[chosen].1.name.to_string());
    Ok(())
}

/// The next field that the kind needs and nobody has said.
fn missing<'k>(
    args: &ReportAddArgs,
    kind: &'k Kind,
    registry: &Registry,
) -> Result<Option<&'k str>, Failure> {
    let customer = args.customer.customer(&registry.house, kind.scope())?;
    Ok(wanted(kind, &customer, &intent(args, registry)?)
        .into_iter()
        .find(|path| unsaid(args, path)))
}

fn intent(args: &ReportAddArgs, registry: &Registry) -> Result<Fields, Failure> {
    typed::fields(&registry.house, None, &args.intent)
}

fn unsaid(args: &ReportAddArgs, path: &str) -> bool {
    match path.strip_prefix("intent.") {
        Some(name) => {
            !args.intent.iter().any(|pair| typed::pair(pair).is_ok_and(|(key, _)| key == name))
        }
        None => args.customer.get(path).is_none(),
    }
}

/// Fields worth asking for, whatever the policy says.
fn optional(scope: Scope) -> &'static [&'static str] {
    match scope {
        Scope::Company | Scope::Brand => &[
            "customer.company",
            "customer.uscc",
            "customer.name",
            "customer.phone",
            "customer.class",
            "customer.brand",
        ],
        Scope::Project => {
            &["customer.project", "customer.company", "customer.name", "customer.phone"]
        }
        Scope::Person | Scope::Household | Scope::Unit => {
            &["customer.name", "customer.phone", "customer.address", "customer.unit"]
        }
    }
}

fn ask(
    args: &mut ReportAddArgs,
    path: &str,
    needed: bool,
    registry: &Registry,
    ui: &Ui,
    words: &Words<'_>,
) -> Result<(), Failure> {
    let field = words.field(path);
    let id = if needed { "ask-needed" } else { "ask-optional" };
    let check = |text: &str| match path.strip_prefix("intent.") {
        _ if text.is_empty() => needed.then(|| ui.text("prompt-required", &[])),
        Some(name) => {
            typed::intent(&registry.house, name, text).err().map(|failure| ui.said(&failure))
        }
        None => fault(ui, words, path, text),
    };
    let Some(answer) = ui.ask(&ui.text(id, &[("field", field.into())]), None, &check)? else {
        return Ok(());
    };
    match path.strip_prefix("intent.") {
        Some(name) => args.intent.push(format!("{name}={answer}")),
        None => args.customer.set(path, answer),
    }
    Ok(())
}

/// Shows what the claim would meet, and asks whether to go on.
fn preview(
    args: &ReportAddArgs,
    context: &Context,
    ui: &Ui,
    words: &Words<'_>,
) -> Result<(), Failure> {
    let typed: Vec<&str> = args.companion_of.as_deref().into_iter().collect();
    let (registry, now, new) = context.open_for(Reach::Records(&typed), |registry| {
        let (_, draft) = draft(args, registry, context.staff(registry)?, context.present()?)?;
        let new = [draft.report(ulid::Ulid::from(u128::MAX))];
        Ok::<_, Failure>((
            StartingPoints { reports: new.to_vec(), ..StartingPoints::default() },
            new,
        ))
    })?;
    let admissions = admit_reports(&registry.facts(now), &new)?;
    for admission in &admissions {
        if admission.refused {
            return Err(why::refusal(words, &admission.reasons()));
        }
        WrittenReport::of_admission(admission, words, ui).preview(ui);
    }
    if ui.confirm("ask-go-on", &[])? {
        Ok(())
    } else {
        Err(Failure::new(Exit::Findings, "error-broken-off"))
    }
}
