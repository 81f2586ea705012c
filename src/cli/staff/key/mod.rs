//! `baobei staff key …`: the keys with which people sign.

mod add;
mod list;
mod revoke;
mod rotate;

group! { StaffKeyArgs;
    /// Admit a person's key
    Add = add::StaffKeyAddArgs,
    /// Replace a person's key by a new one
    Rotate = rotate::StaffKeyRotateArgs,
    /// Close a person's key
    Revoke = revoke::StaffKeyRevokeArgs,
    /// List keys and when they count
    List = list::StaffKeyListArgs,
}
