//! `baobei staff key …`: the keys with which people sign.

mod add;
mod list;
mod revoke;
mod rotate;

group! {
    /// Admit a person's key
    Add = add,
    /// Replace a person's key by a new one
    Rotate = rotate,
    /// Close a person's key
    Revoke = revoke,
    /// List keys and when they count
    List = list,
}
