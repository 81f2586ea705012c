use std::process::ExitCode;

/// Judging makes and drops millions of small texts on all threads at once: this allocator takes a
/// third less time over them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    baobei::cli::run()
}
