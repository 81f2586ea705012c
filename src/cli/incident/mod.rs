//! `baobei incident …`: offences on record. What they cost is assessed here and executed nowhere.

mod list;
mod record;
mod show;

group! {
    /// Record an offence
    Record = record,
    /// List incidents with what is assessed for them
    List = list,
    /// Show an incident
    Show = show,
}
