//! The `motcua` command.

use std::process::ExitCode;

/// Content and sheets are many small pieces: setting a sheet takes a twelfth longer with the allocator of the system.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    motcua::cli::run()
}
