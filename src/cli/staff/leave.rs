//! `baobei staff leave`.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::init::set;
use crate::cli::page::require_admin;
use crate::cli::ui::Ui;
use crate::cli::{Globals, pick, typed};
use crate::registry::{Message, Writer, new_file};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// Who leaves
    staff: String,
    /// The last day of service; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let landed = context.write(|registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = pick::staff(registry, &args.staff)?;
        let at = args.on.as_deref().map_or(Ok(context.committed.at), |text| typed::time(&registry.house, text))?;
        let day = registry.house.zone.date(at).to_string();
        let path = new_file(&format!("org/staff/{}.toml", person.id));
        let mut document: toml_edit::DocumentMut =
            context.text_at(registry, &path)?.parse().map_err(|_| Failure::bug("a person that does not parse"))?;
        let date: toml_edit::Datetime = day.parse().map_err(|_| Failure::bug("a day that is no date"))?;
        set(&mut document, "left", date.into());
        let subject = ui.text("commit-staff-leave", &[("staff", person.id.as_str().into()), ("day", day.as_str().into())]);
        let mut writer = Writer::new(Message::new(subject, "staff leave", staff.id.as_str()).about(&person.id));
        writer.replace(path, document.to_string());
        Ok((Some(writer), day))
    })?;
    ui.status("talk-staff-left", &[("staff", args.staff.as_str().into()), ("day", landed.value.as_str().into())]);
    ui.landed(landed.commit);
    Ok(Exit::Done)
}
