//! The crate `motcua-lookup` → the browser modules that the binary carries: `search.js` and `search.wasm` in
//! `OUT_DIR`, and so on.
//!
//! Each is compiled for `wasm32-unknown-unknown` in a target folder of its own and then given its JavaScript by
//! wasm-bindgen, used as a library of the crate's own version: nothing needs to be installed but the target.
//! With `MOTCUA_SKIP_WASM` set, empty files are written instead, for editors that only want to check types.
#![expect(clippy::disallowed_methods, reason = "a build script knows its environment and writes to its own folder")]

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_bindgen_cli_support::Bindgen;

const PACKAGE: &str = "motcua-lookup";
const LIBRARY: &str = "motcua_lookup";
const TARGET: &str = "wasm32-unknown-unknown";
/// Modules, each with the level of optimisation at which it is smallest after compression.
const MODULES: [(&str, &str); 5] = [("search", "s"), ("lookup", "z"), ("open", "z"), ("opener", "z"), ("days", "s")];

/// For the hashes of the opener: code that is small rather than unrolled.
const FLAGS: [&str; 4] = ["--cfg", "sha2_backend=\"soft\"", "--cfg", "sha2_backend_soft=\"compact\""];

/// What the outer build tells its build scripts about itself, and what would reach into the nested build: flags of the
/// host, wrappers of clippy, folders.
const NOT_PASSED_ON: [&str; 9] = [
    "CARGO_BUILD_TARGET",
    "CARGO_ENCODED_RUSTDOCFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "CLIPPY_ARGS",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTC_WRAPPER",
    "RUSTDOCFLAGS",
    "RUSTFLAGS",
];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            for line in message.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let out = PathBuf::from(variable("OUT_DIR")?);
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("..");
    println!("cargo::rerun-if-env-changed=MOTCUA_SKIP_WASM");
    println!("cargo::rerun-if-changed=build.rs");
    for path in ["Cargo.toml", "Cargo.lock", "wasm-lookup/Cargo.toml", "wasm-lookup/src"] {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    }
    if env::var_os("CARGO_FEATURE_HANDOUTS").is_some() {
        println!("cargo::rustc-env=MOTCUA_PRESS={:016x}", press(&root)?);
    }
    if env::var_os("MOTCUA_SKIP_WASM").is_some() {
        return MODULES.iter().try_for_each(|(module, _)| write(&out, module, "", &[]));
    }
    require_target()?;
    let target = nested_target(&out)?;
    let flags = flags(&root)?;
    for (module, level) in MODULES {
        let wasm = compile(module, level, &flags, &root, &target)?;
        let mut bound = bind(module, wasm).map_err(|error| format!("wasm-bindgen on `{module}`: {error:?}"))?;
        let glue = shorten(squeeze(bound.js()), &mut bound);
        let bytes = bound.wasm_mut().emit_wasm();
        write(&out, module, &glue, &bytes)?;
    }
    Ok(())
}

/// A sum of everything in the sources that decides how a sheet comes out of given data: what was printed by another binary of
/// the same version is not taken for one's own.
fn press(root: &Path) -> Result<u64, String> {
    let mut files = vec![root.join("Cargo.lock"), root.join("generator/typesetter/Cargo.toml")];
    for folder in ["generator/typesetter/src", "generator/typesetter/fonts", "generator/src/handout"] {
        let folder = root.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        files.extend(entries.filter_map(Result::ok).map(|entry| entry.path()));
    }
    files.sort();
    let mut sum = DefaultHasher::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        (file.file_name(), bytes).hash(&mut sum);
    }
    Ok(sum.finish())
}

/// Says how to add the target, instead of leaving it to errors about a missing `core`.
fn require_target() -> Result<(), String> {
    let output = Command::new(variable("RUSTC")?)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .map_err(|error| format!("cannot run rustc: {error}"))?;
    let folder = String::from_utf8_lossy(&output.stdout);
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    Err(format!("the browser modules need the target {TARGET}\nadd it with: rustup target add {TARGET}"))
}

/// A folder beside `build/`, which stays when the hash in `OUT_DIR` changes and never is the outer build's own.
fn nested_target(out: &Path) -> Result<PathBuf, String> {
    let build = out.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "build"));
    let profile = build.and_then(Path::parent);
    let outer = profile.and_then(Path::parent).ok_or_else(|| format!("no target folder above {}", out.display()))?;
    Ok(outer.join("wasm-build"))
}

/// The flags as cargo takes them, with folders of this machine taken out of what panics would say: no path of it is
/// published, and the same sources make the same bytes on every machine.
fn flags(root: &Path) -> Result<String, String> {
    let given = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = given.or_else(|| Some(env::home_dir()?.join(".cargo"))).ok_or("neither CARGO_HOME nor a home folder")?;
    let root = root.canonicalize().map_err(|error| format!("{}: {error}", root.display()))?;
    let mut folders = vec![root, home.clone()];
    // Of folders in each other the last counts. There is one for each registry, and none where sources are vendored.
    let registries = fs::read_dir(home.join("registry").join("src")).into_iter().flatten();
    folders.extend(registries.filter_map(Result::ok).map(|registry| registry.path()));
    let mut flags = FLAGS.map(str::to_owned).to_vec();
    flags.extend(folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())));
    Ok(flags.join("\x1f"))
}

/// Compiles a module and reads it at once: the next one is written to the same file.
fn compile(module: &str, level: &str, flags: &str, root: &Path, target: &Path) -> Result<Vec<u8>, String> {
    let mut command = Command::new(variable("CARGO")?);
    command
        .current_dir(root)
        .args(["rustc", "--locked", "--package", PACKAGE, "--lib", "--crate-type", "cdylib", "--target", TARGET])
        .args(["--profile", "wasm", "--no-default-features", "--features", module, "--target-dir"])
        .arg(target);
    for name in NOT_PASSED_ON {
        command.env_remove(name);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags).env("CARGO_PROFILE_WASM_OPT_LEVEL", level);
    let output = command.output().map_err(|error| format!("cannot run cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("the module `{module}` does not compile\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    let file = target.join(TARGET).join("wasm").join(format!("{LIBRARY}.wasm"));
    fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
}

/// A classic script that defines `mc_<module>`: module scripts are refused where pages are opened as files.
fn bind(module: &str, wasm: Vec<u8>) -> Result<wasm_bindgen_cli_support::Output, impl std::fmt::Debug> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(module, wasm).typescript(false).remove_name_section(true).remove_producers_section(true);
    bindgen.no_modules(true)?.no_modules_global(&format!("mc_{module}"))?.generate_output()
}

/// The glue without comments and indentation; it has no text that runs over lines.
fn squeeze(glue: &str) -> String {
    let lines = glue.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_comment = |line: &&str| line.starts_with("/**") || line.starts_with("* ") || *line == "*" || *line == "*/";
    lines.filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n")
}

/// Names of imports end in hashes, which weigh their full length in both files: here they become numbers.
fn shorten(mut glue: String, bound: &mut wasm_bindgen_cli_support::Output) -> String {
    for (number, import) in bound.wasm_mut().imports.iter_mut().enumerate() {
        let (long, short) = (format!("\n{}:", import.name), format!("i{number}"));
        if glue.matches(&long).count() == 1 {
            glue = glue.replace(&long, &format!("\n{short}:"));
            import.name = short;
        }
    }
    glue
}

fn write(out: &Path, module: &str, glue: &str, wasm: &[u8]) -> Result<(), String> {
    for (extension, bytes) in [("js", glue.as_bytes()), ("wasm", wasm)] {
        let file = out.join(module).with_extension(extension);
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}"))
}
