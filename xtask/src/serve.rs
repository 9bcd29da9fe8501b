//! `cargo xtask serve`: the sample site with a sample feed, from nothing.

use std::process::Command;

use crate::{dossiers, run};

/// Builds, publishes generated dossiers, and shows the site until it is ended.
pub(crate) fn serve(port: &str) -> Result<(), String> {
    run::build_without_handouts()?;
    let folder = run::target().join("sample");
    let feed = folder.join("feed");
    std::fs::create_dir_all(&feed).map_err(|error| format!("{}: {error}", feed.display()))?;
    let export = folder.join("dossiers.csv");
    dossiers::write(&export, dossiers::COUNT)?;
    let settings = feed.join("feed.yaml");
    std::fs::write(&settings, dossiers::FEED_SETTINGS).map_err(|error| format!("{}: {error}", settings.display()))?;
    let binary = run::binary();
    run::must(Command::new(&binary).args(["feed", "publish", "--feed"]).arg(&feed).arg("--from").arg(&export))?;
    println!("Try the lookup with the code {}", dossiers::example());
    let content = run::root().join("content");
    run::must(Command::new(&binary).arg("serve").arg("--site").arg(content).args(["--port", port, "--feed"]).arg(&feed))
}
