//! `cargo xtask search-size`: what a first search costs in the browser, beside Pagefind on the same pages.
//!
//! The measuring itself is `tests/browser/measure/search-size.mjs`.

use crate::{browser, run};

/// Measures the site in `site`; without one, generated sites of 1,000 and of 10,000 procedures, made of the words of
/// `records` or, without any, of the sample.
pub(crate) fn measure(site: Option<&str>, records: Option<&str>) -> Result<(), String> {
    run::build_without_handouts()?;
    let mut command = browser::node()??;
    let here = |path: &str| std::path::absolute(path).map_err(|error| format!("{path}: {error}"));
    command.arg("measure/search-size.mjs").arg("--binary").arg(run::binary());
    command.arg("--work").arg(run::target().join("search-size")).arg("--content").arg(run::root().join("content"));
    if let Some(site) = site {
        command.arg("--site").arg(here(site)?);
    }
    if let Some(records) = records {
        command.arg("--records").arg(here(records)?);
    }
    run::must(&mut command)
}
