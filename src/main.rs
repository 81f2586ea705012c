use std::process::ExitCode;

fn main() -> ExitCode {
    baobei::cli::run()
}
