//! `baobei hub …`: the place where order is decided.

mod doctor;
mod environment;
mod failure;
mod hook;
mod init;
mod install;
mod notary;
mod site;

pub(super) use hook::fast;

group! { HubArgs;
    /// Make a hub: a bare repository that judges what is pushed and acknowledges it
    Init = init::HubInitArgs,
    /// Make a hub of a bare repository that exists
    Install = install::HubInstallArgs,
    /// Find what is wrong with a hub, each finding with its fix
    Doctor = doctor::HubDoctorArgs,
    /// Acknowledge what a branch elsewhere holds, whose keeper runs no hooks
    Notary = notary::HubNotaryArgs,
    /// Run a hook, as git calls it
    #[command(hide = true)]
    Hook = hook::HubHookArgs,
}
