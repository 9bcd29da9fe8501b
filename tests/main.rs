//! Whole-site and command-line tests: they run the real binary on real folders.
#![allow(clippy::disallowed_methods, reason = "tests read and write the folders they make")]

mod build;
mod cases;
mod check;
mod command_line;
mod feed;
mod init;
mod search;
mod serve;
mod support;
