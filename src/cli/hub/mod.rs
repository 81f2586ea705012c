//! `baobei hub …`: the place where order is decided.

mod doctor;
mod environment;
mod failure;
mod hook;
mod init;
mod install;
mod notary;
mod restore;
mod site;

pub(super) use hook::fast;

group! { HubArgs;
    /// Make a hub: a bare repository that examines pushes and issues receipts
    Init = init::HubInitArgs,
    /// Make a hub of a bare repository that exists
    Install = install::HubInstallArgs,
    /// Make a lost hub again from the clones that there are
    Restore = restore::HubRestoreArgs,
    /// Check a hub and say how to fix what is wrong
    Doctor = doctor::HubDoctorArgs,
    /// Issue receipts for a branch elsewhere that runs no hooks; checks once per run
    Notary = notary::HubNotaryArgs,
    /// Run a hook, as git calls it
    #[command(hide = true)]
    Hook = hook::HubHookArgs,
}
