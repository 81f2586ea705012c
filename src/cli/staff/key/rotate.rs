//! `baobei staff key rotate`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::staff::keyring::{Keyring, new_key};
use crate::cli::ui::Ui;
use crate::domain::instant::Stamp;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffKeyRotateArgs {
    /// Whose key
    staff: String,
    /// The new public key: its file, or the line in it; without it, the key git signs with here
    #[arg(long, value_name = "FILE|LINE")]
    key: Option<String>,
    /// The key that is replaced, by its fingerprint, where the person has several
    #[arg(long, value_name = "KEY")]
    old: Option<String>,
}

pub(in crate::cli) fn run(
    args: StaffKeyRotateArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let key = new_key(&context, globals, args.key.as_deref())?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = find::staff(registry, &args.staff)?;
        let now = Stamp::new(context.committed.at, registry.house.zone);
        let mut ring = Keyring::of(&context, registry, person)?;
        let old = ring.chosen(args.old.as_deref())?;
        ring.close(old, now, None)?;
        ring.open(&key, Some(now))?;
        let values = [("staff", person.id.as_str().into()), ("key", key.fingerprint().into())];
        Ok((
            Some(ring.finish(ui.text("commit-key-rotate", &values), "staff key rotate", staff)?),
            (),
        ))
    })?;
    ui.status(
        "talk-key-rotated",
        &[("staff", args.staff.as_str().into()), ("key", key.fingerprint().into())],
    );
    Ok(ui.landed(&landed))
}
