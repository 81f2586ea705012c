//! `baobei incident …`: offences on record. What they cost is assessed here and executed nowhere.

mod list;
mod record;
mod show;

group! { IncidentArgs;
    /// Record an offence
    ///
    /// Records an offence as it was discovered, by whom the policy lets record it.
    Record = record::IncidentRecordArgs,
    /// List incidents with what is assessed for them
    ///
    /// Lists incidents in the order they were recorded, with what is assessed for them.
    List = list::IncidentListArgs,
    /// Show an incident
    ///
    /// Shows an incident with what is assessed for whom, by which clause, for the how manieth time.
    Show = show::IncidentShowArgs,
}
