//! Running cargo and other programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// The target folder that cargo uses.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The binary of the development profile.
pub(crate) fn binary() -> PathBuf {
    target().join("debug").join(format!("motcua{}", env::consts::EXE_SUFFIX))
}

/// Cargo, in the workspace.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words).current_dir(root());
    command
}

/// Runs a command that must succeed.
pub(crate) fn must(command: &mut Command) -> Result<(), String> {
    let shown = format!("{} {}", command.get_program().to_string_lossy(), words(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{shown}: {status}")),
        Err(error) => Err(format!("{shown}: {error}")),
    }
}

fn words(command: &Command) -> String {
    command.get_args().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Whether a program can be started.
pub(crate) fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Installs the WebAssembly target where it is missing. A toolchain that rustup installs by `rust-toolchain.toml` has it.
pub(crate) fn require_wasm_target() -> Result<(), String> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let output = rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]).current_dir(root()).output();
    let found = output.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir());
    if found {
        return Ok(());
    }
    println!("Adding the target {WASM_TARGET}");
    must(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(root())).map_err(|error| {
        format!("The Rust target {WASM_TARGET} is needed; install it with `rustup target add {WASM_TARGET}`.\n{error}")
    })
}

/// Everything, with handouts.
pub(crate) const WHOLE: [&str; 4] = ["--workspace", "--features", "motcua/handouts", "--locked"];
/// Everything but handouts, whose typesetter takes minutes to build.
const WITHOUT_HANDOUTS: [&str; 4] = ["--workspace", "--exclude", "motcua-typesetter", "--locked"];

/// Builds the binary and everything the tests share with it, so that dependencies are built once.
pub(crate) fn build() -> Result<(), String> {
    require_wasm_target()?;
    must(cargo(&["build"]).args(WHOLE))
}

/// Builds the binary as soon as can be: without handouts.
pub(crate) fn build_without_handouts() -> Result<(), String> {
    require_wasm_target()?;
    must(cargo(&["build"]).args(WITHOUT_HANDOUTS))
}

/// Builds the release binary.
pub(crate) fn build_release() -> Result<(), String> {
    require_wasm_target()?;
    must(cargo(&["build", "--release"]).args(WHOLE))?;
    println!("{}", target().join("release").join(format!("motcua{}", env::consts::EXE_SUFFIX)).display());
    Ok(())
}
