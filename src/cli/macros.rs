//! How commands are listed.

/// Makes the enum of some commands and what runs each of them.
macro_rules! commands {
    ($($(#[$meta:meta])* $name:ident = $module:ident :: $args:ident,)*) => {
        #[derive(Debug, clap::Subcommand)]
        #[allow(clippy::large_enum_variant, reason = "read once, and clap boxes nothing")]
        pub(in crate::cli) enum Command {
            $($(#[$meta])* $name($module::$args),)*
        }

        impl Command {
            pub(in crate::cli) fn run(
                self,
                globals: &$crate::cli::Globals,
                ui: &mut $crate::cli::ui::Ui,
            ) -> Result<$crate::cli::Exit, $crate::cli::error::Failure> {
                match self {
                    $(Self::$name(args) => $module::run(args, globals, ui),)*
                }
            }
        }
    };
}

/// Makes a command that consists of others; its arguments come first.
macro_rules! group {
    ($group:ident; $($commands:tt)*) => {
        commands! { $($commands)* }

        #[derive(Debug, clap::Args)]
        pub(in crate::cli) struct $group {
            #[command(subcommand)]
            command: Command,
        }

        pub(in crate::cli) fn run(
            args: $group,
            globals: &$crate::cli::Globals,
            ui: &mut $crate::cli::ui::Ui,
        ) -> Result<$crate::cli::Exit, $crate::cli::error::Failure> {
            args.command.run(globals, ui)
        }
    };
}
