//! `baobei dispute list`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::{Dispute, Stand};
use crate::engine::admit::is_party;
use crate::output::mask::Sight;
use crate::output::view::Disputes;
use crate::registry::Registry;

use super::act::reports;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// Only those that are not decided yet
    #[arg(long)]
    open: bool,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.read()?;
    let sight = context.sight(&registry);
    let raised = registry.disputes.iter().filter(|dispute| dispute.landing.at(now) <= now);
    let wanted = raised.filter(|dispute| !args.open || matches!(dispute.stand(now), Stand::Open | Stand::Appealed));
    let readable: Vec<Dispute> = wanted.map(|dispute| readable(&registry, dispute, &sight)).collect();
    ui.show(&Disputes { disputes: readable.iter().collect(), whole: false }, &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}

/// The dispute as somebody may read it: what was claimed and said is for the parties and for those who decide.
pub(in crate::cli) fn readable(registry: &Registry, dispute: &Dispute, sight: &Sight<'_>) -> Dispute {
    let party = match sight {
        Sight::Full => true,
        Sight::Nobody => false,
        Sight::Of { staff, .. } => is_party(dispute, &reports(registry, dispute), staff),
    };
    let mut readable = dispute.clone();
    if !party {
        readable.claim = "***".to_owned();
        let told = |name: &String| matches!(name.as_str(), "shares" | "flat" | "report" | "criterion" | "points" | "signed_by");
        readable.acts.iter_mut().for_each(|act| act.fields.0.retain(|name, _| told(name)));
    }
    readable
}
