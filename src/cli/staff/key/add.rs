//! `baobei staff key add`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::staff::keyring::{Keyring, new_key};
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::instant::Stamp;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffKeyAddArgs {
    /// Whose key
    staff: String,
    /// The public key: its file, or the line in it; without it, the key git signs with here
    #[arg(long, value_name = "FILE|LINE")]
    key: Option<String>,
    /// From when it counts; without it, from now
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// An address under which the person signs, if it is not recorded yet; may be given several
    /// times
    #[arg(long = "email", value_name = "ADDRESS")]
    emails: Vec<String>,
}

pub(in crate::cli) fn run(
    args: StaffKeyAddArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let key = new_key(&context, globals, args.key.as_deref())?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = find::staff(registry, &args.staff)?;
        let from = match &args.from {
            Some(text) => typed::time(&registry.house, text)?,
            None => context.committed.at,
        };
        let mut ring = Keyring::of(&context, registry, person)?;
        ring.answer_to(&args.emails)?;
        ring.open(&key, Some(Stamp::new(from, registry.house.zone)))?;
        let values = [("staff", person.id.as_str().into()), ("key", key.fingerprint().into())];
        Ok((Some(ring.finish(ui.text("commit-key-add", &values), "staff key add", staff)?), ()))
    })?;
    ui.status(
        "talk-key-added",
        &[("staff", args.staff.as_str().into()), ("key", key.fingerprint().into())],
    );
    Ok(ui.landed(&landed))
}
