//! Whole-site and command-line tests: they run the real binary on real folders.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write the folders they make, and a failed step is a failed test"
)]

mod build;
mod cases;
mod check;
mod command_line;
mod content_kinds;
mod facts;
mod feed;
#[cfg(unix)]
mod feed_database;
mod feed_first_day;
mod feed_sealed;
mod figures;
mod handout;
mod handout_sets;
mod hosting;
mod init;
mod machine;
mod portable;
mod print;
mod script;
mod search;
mod serve;
mod support;
mod theme;
mod trust;
mod visit;
