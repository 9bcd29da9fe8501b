//! The browser tests: node, npm packages and Chromium, installed where that is possible.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run;

/// Names under which Chromium is installed, in the order of preference.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The server in which the files for hosts are tested; what the tests leave out where there is none.
const NGINX: &str = "nginx-light";

/// The command that runs the tests; or, inside, a sentence on what is missing and how to install it.
pub(crate) fn command() -> Result<Result<Command, String>, String> {
    let command = in_folder("npm")?;
    Ok(command.map(|mut command| {
        command.args(["--silent", "test"]);
        command
    }))
}

/// Node in the folder of the browser tests; or, inside, what is missing.
pub(crate) fn node() -> Result<Result<Command, String>, String> {
    in_folder("node")
}

fn in_folder(program: &str) -> Result<Result<Command, String>, String> {
    let missing = missing();
    if !missing.is_empty() && can_install() {
        println!("Installing {}", missing.join(", "));
        run::must(Command::new("apt-get").args(["update", "-q"]))?;
        run::must(Command::new("apt-get").args(["install", "-y", "-q", "--no-install-recommends"]).args(&missing))?;
    }
    if let Some(sentence) = still_missing() {
        return Ok(Err(sentence));
    }
    let folder = run::root().join("tests").join("browser");
    if !is_installed(&folder) {
        run::must(
            Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder),
        )?;
    }
    let mut command = Command::new(program);
    command.current_dir(&folder).env("MOTCUA_BIN", run::binary());
    command.env("MOTCUA_CONTENT", run::root().join("content"));
    if let Some(browser) = browser() {
        command.env("MOTCUA_CHROMIUM", browser);
    }
    Ok(Ok(command))
}

/// The Debian packages that are missing.
fn missing() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if !run::exists("node") {
        packages.push("nodejs");
    }
    if !run::exists("npm") {
        packages.push("npm");
    }
    if browser().is_none() {
        packages.push("chromium");
    }
    if !has_font() {
        packages.extend(["fontconfig", "fonts-noto-core"]);
    }
    if !has_nginx() {
        packages.push(NGINX);
    }
    packages
}

/// Whether there is nginx, which lies where root's programs lie.
fn has_nginx() -> bool {
    let folders = env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    let folders = folders.into_iter().chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from));
    folders.map(|folder| folder.join("nginx")).any(|path| path.is_file())
}

/// Whether there is the font in which pages are measured: without one for Vietnamese, letters and lines have other sizes.
fn has_font() -> bool {
    let fonts = Command::new("fc-list").arg(":lang=vi").output();
    fonts.is_ok_and(|fonts| String::from_utf8_lossy(&fonts.stdout).contains("NotoSans"))
}

fn still_missing() -> Option<String> {
    // Without the font some measures of pages differ, without nginx its test is left out, but everything runs.
    let is_needed = |package: &&str| !package.starts_with("font") && *package != NGINX;
    let missing: Vec<&str> = missing().into_iter().filter(is_needed).collect();
    (!missing.is_empty()).then(|| {
        format!(
            "please install {} (on Debian or Ubuntu: `sudo apt-get install {}`); a Chromium elsewhere is named by the variable MOTCUA_CHROMIUM.",
            missing.join(", "),
            missing.join(" ")
        )
    })
}

/// Whether this is a machine on which packages may be installed without asking anybody.
fn can_install() -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0"));
    root && run::exists("apt-get")
}

/// Whether the npm packages are those of the lock file.
fn is_installed(folder: &Path) -> bool {
    let changed = |path: PathBuf| path.metadata().and_then(|metadata| metadata.modified()).ok();
    let lock = changed(folder.join("package-lock.json"));
    changed(folder.join("node_modules").join(".package-lock.json")).is_some_and(|installed| Some(installed) >= lock)
}

/// Chromium: the one that is named, else one on the path.
fn browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("MOTCUA_CHROMIUM") {
        return Some(named.into());
    }
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    BROWSERS.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}
