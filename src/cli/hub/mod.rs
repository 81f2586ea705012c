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

group! {
    /// Make a hub: a bare repository that judges what is pushed and acknowledges it
    Init = init,
    /// Make a hub of a bare repository that exists
    Install = install,
    /// Find what is wrong with a hub, each finding with its fix
    Doctor = doctor,
    /// Acknowledge what a branch elsewhere holds, whose keeper runs no hooks
    Notary = notary,
    /// Run a hook, as git calls it
    #[command(hide = true)]
    Hook = hook,
}
