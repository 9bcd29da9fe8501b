//! A preview: the site in memory, rebuilt when a file changes, reloaded in the open page.

mod http;
mod state;
mod watch;

pub(crate) use http::{ServeError, serve};
pub(crate) use state::Preview;
pub(crate) use watch::Changes;
