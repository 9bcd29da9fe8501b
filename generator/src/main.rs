//! The `motcua` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    motcua::cli::run()
}
