//! The command line: one file per command, its arguments beside its function. The only user of
//! clap.
//!
//! A command is a module with its `…Args` and `run(args, globals, ui)`; it is added by its `mod`
//! line and its line in `commands!`. A group of commands is a folder whose `mod.rs` does the same.

#[macro_use]
mod macros;

mod append;
mod check;
mod clock;
mod commission;
mod completions;
mod context;
mod customer;
mod decline;
mod demo;
mod deny;
mod dispute;
mod enrol;
mod error;
mod exit;
mod export;
mod fact;
mod file;
mod finding;
mod help;
mod hub;
mod incident;
mod init;
mod join;
mod joint;
mod language;
mod man;
mod merge_file;
mod outcome;
mod page;
mod place;
mod pool;
mod prompt;
mod proof;
mod record;
mod report;
mod review;
mod rule;
mod sign;
mod staff;
mod status;
mod store;
mod sync;
mod team;
mod template;
#[cfg(test)]
mod tests;
mod typed;
mod ui;
mod usage;
mod verify;
mod why;
mod witness;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};

pub use crate::app::session::LocalTime;
pub use exit::Exit;

use crate::lang::Catalogue;
use crate::output::Format;
use crate::output::colour::When;
use ui::Ui;

/// Says whose customer this is, until when, and proves it
#[derive(Debug, Parser)]
#[command(
    name = "baobei",
    version,
    propagate_version = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// Work in this directory instead of the current one
    #[arg(short = 'C', long = "folder", global = true, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Act as this person; without it, the one with git's user.email
    #[arg(long = "as", global = true, value_name = "STAFF", env = "BAOBEI_AS")]
    pub as_staff: Option<String>,
    /// Judge as of this time, with nothing that landed later
    #[arg(long, global = true, value_name = "TIME")]
    pub as_of: Option<String>,
    /// How to print data: table, json or csv
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        default_value = "table",
        value_parser = named(["table", "json", "csv"], Format::Table),
    )]
    pub format: Format,
    /// Language of messages: zh-CN or en
    #[arg(long, global = true, value_name = "LANG", value_parser = ["zh-CN", "en"])]
    pub lang: Option<String>,
    /// When to use colour: auto, always or never
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        value_parser = named(["auto", "always", "never"], When::Auto),
    )]
    pub color: When,
    /// Print data only
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say what would happen and write nothing
    #[arg(long, global = true)]
    pub dry_run: bool,
    /// Answer yes to every question
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// Do not ask the hub: what is written waits here, and its order is not secured
    #[arg(long, global = true)]
    pub offline: bool,
    #[arg(skip)]
    pub surroundings: Caller,
}

impl Globals {
    /// Those of a command that only looks at a folder.
    fn at(folder: PathBuf) -> Self {
        Self {
            folder: Some(folder),
            as_staff: None,
            as_of: None,
            format: Format::Table,
            lang: None,
            color: When::Never,
            quiet: true,
            dry_run: false,
            yes: false,
            offline: false,
            surroundings: Caller { unattended: true, silent: true, ..Caller::default() },
        }
    }
}

/// What a command finds around it where it is not simply this process: the demonstration plays a
/// month in seconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Caller {
    /// The moment of the command, instead of git's variables and the clock.
    pub moment: Option<LocalTime>,
    /// Nobody is asked anything, terminal or not.
    pub unattended: bool,
    /// Nothing is printed but failures.
    pub silent: bool,
}

/// Reads one of a few words, which help and completion list.
fn named<T: std::str::FromStr + Copy + Send + Sync + 'static>(
    words: [&'static str; 3],
    otherwise: T,
) -> impl clap::builder::TypedValueParser<Value = T> {
    use clap::builder::TypedValueParser as _;
    clap::builder::PossibleValuesParser::new(words)
        .map(move |word| word.parse().unwrap_or(otherwise))
}

commands! {
    /// Make a registry
    Init = init::InitArgs,
    /// Join a house: clone its registry and set up your key
    Join = join::JoinArgs,
    /// Make a demo registry and play a month of a house's work in it
    Demo = demo::DemoArgs,
    /// Ask whether a customer may be registered; the answer is blind
    Check = check::CheckArgs,
    /// Register customers and keep their reports
    Report = report::ReportArgs,
    /// Record a dated fact: visit, follow-up, deposit, contract, delivery …
    Record = record::RecordArgs,
    /// Show, correct and void what was recorded
    Fact = fact::FactArgs,
    /// Answer registrations that wait for consent
    Review = review::ReviewArgs,
    /// Manage the pool
    Pool = pool::PoolArgs,
    /// Manage staff
    Staff = staff::StaffArgs,
    /// Manage outlets, departments and distributors
    Team = team::TeamArgs,
    /// Show the policies and how they judge the registry
    Rule = rule::RuleArgs,
    /// Run the procedure over a collision
    Dispute = dispute::DisputeArgs,
    /// Sign an agreement, or an event that somebody else recorded
    ///
    /// Signs what is named. An agreement counts when everybody who must has signed it. With
    /// `--told`, says who signed on paper, as far as the policy lets you; they can deny it.
    Sign = sign::SignArgs,
    /// Say no to an agreement, or take back your own proposal
    Decline = decline::DeclineArgs,
    /// Deny a signature that somebody else tells of in your name
    Deny = deny::DenyArgs,
    /// Record offences
    Incident = incident::IncidentArgs,
    /// Record findings that only a person can make
    Finding = finding::FindingArgs,
    /// See who earns what, and close months
    Commission = commission::CommissionArgs,
    /// Manage the hub, where order is decided
    Hub = hub::HubArgs,
    /// Write data for other programs
    Export = export::ExportArgs,
    /// Print the completion script of a shell
    Completions = completions::CompletionsArgs,
    /// Print the manual page
    Man = man::ManArgs,
    /// Join two versions of a record; git calls it
    #[command(hide = true)]
    MergeFile = merge_file::MergeFileArgs,
    /// Get what landed on the hub, and land what waits here
    Sync = sync::SyncArgs,
    /// Show the status of the registry
    Status = status::StatusArgs,
    /// Verify signatures, receipts and history
    ///
    /// Verifies from this clone alone, trusting no one, that every commit that has landed is in
    /// order: its shape, its signature, the dates it claims, the facts it may not edit, and the
    /// hub's receipts for it. Looks at what is new since the last time.
    Verify = verify::VerifyArgs,
    /// Write proofs that others can check, and check them
    Proof = proof::ProofArgs,
    /// Cosign the head of a hub's receipts, as a third party
    ///
    /// Fetches the receipts, no customer's data, verifies them, refuses a head that does not
    /// descend from the last one signed here, and prints a cosignature.
    Witness = witness::WitnessArgs,
}

/// Runs the command line of this process. A panic is a bug, and says so.
pub fn run() -> ExitCode {
    std::panic::set_hook(Box::new(ui::bug));
    let outcome = std::panic::catch_unwind(|| run_in(std::env::args_os(), Caller::default()));
    outcome.unwrap_or(Exit::Bug).into()
}

/// Runs a command line; everything it says goes to this process's output.
pub fn run_in(args: impl IntoIterator<Item = OsString>, surroundings: Caller) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    if let Some(exit) = hub::fast(&args) {
        return exit;
    }
    let catalogue = Catalogue::new(language::of(&args));
    let read = |command: clap::Command| {
        command.try_get_matches_from(&args).and_then(|matches| Cli::from_arg_matches(&matches))
    };
    // Help in another language is put on only where it is going to be shown.
    let mut cli =
        match read(Cli::command()).or_else(|_| read(help::localised(Cli::command(), &catalogue))) {
            Ok(cli) => cli,
            Err(error) => return usage::tell(&error, &catalogue),
        };
    cli.globals.surroundings = surroundings;
    let mut ui = Ui::new(&cli.globals, catalogue);
    match cli.command.run(&cli.globals, &mut ui) {
        Ok(exit) => exit,
        Err(failure) => ui.fail(&failure),
    }
}

/// The command line as clap knows it, in one language; man pages and completions are made from it.
pub fn definition(language: crate::domain::house::Language) -> clap::Command {
    help::localised(Cli::command(), &Catalogue::new(language))
}
