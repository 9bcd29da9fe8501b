//! motcua: YAML and Markdown definitions of public procedures become a fast, searchable static guide site.
//!
//! Data flow one way: `load` reads a tree of files into raw values with their places, `validate` turns them into the
//! inert `model`, `render` and `search` turn the model into pages and an index, `write` puts them in place.
//! `feed` publishes dossier statuses beside the site, on a clock of its own. See `ARCHITECTURE.md`.

pub mod cli;
mod coverage;
mod data;
mod diagnostics;
mod feed;
#[cfg(feature = "handouts")]
mod handout;
mod load;
mod model;
mod render;
mod scaffold;
mod schema;
mod script;
mod search;
mod serve;
mod site_build;
mod speech;
mod strings;
mod validate;
mod write;
