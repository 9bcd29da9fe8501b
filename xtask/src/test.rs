//! `cargo xtask test`: the one gate. Ends with a plain line that counts what passed and failed.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{browser, run};

/// What has been counted so far.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    skipped: usize,
    /// Steps that failed, by name.
    broken: Vec<&'static str>,
}

/// Runs everything, also after a step has failed. `fact_sheets` names facts that must not stand on the pages.
pub(crate) fn test(with_browser: bool, fact_sheets: Option<&Path>) -> Result<(), String> {
    let fact_sheets = fact_sheets.map(std::path::absolute).transpose().map_err(|error| error.to_string())?;
    let mut tally = Tally::default();
    run::build()?;
    tally.step("format", &mut run::cargo(&["fmt", "--all", "--check"]));
    let mut lints = run::cargo(&["clippy", "--all-targets", "--no-deps"]);
    tally.step("lints", lints.args(run::WHOLE).args(["--", "-D", "warnings"]));
    let mut docs = run::cargo(&["doc", "--no-deps", "--document-private-items"]);
    tally.step("docs", docs.args(run::WHOLE).env("RUSTDOCFLAGS", "-D warnings"));
    tally.counted("cargo test", run::cargo(&["test", "--no-fail-fast"]).args(run::WHOLE), rust_result);
    if with_browser {
        match browser::command()? {
            Ok(mut command) => {
                command.envs(fact_sheets.map(|file| ("MOTCUA_FACT_SHEETS", file)));
                tally.counted("browser tests", &mut command, node_result);
            }
            Err(missing) => {
                println!("\nBrowser tests cannot run: {missing}");
                tally.failed += 1;
                tally.broken.push("browser tests");
            }
        }
    }
    println!();
    if !tally.broken.is_empty() {
        println!("Broken: {}", tally.broken.join(", "));
    }
    println!("{} passed, {} failed, {} skipped", tally.passed, tally.failed, tally.skipped);
    if tally.failed == 0 { Ok(()) } else { Err("Some tests failed; see above.".to_owned()) }
}

impl Tally {
    /// A step that counts as one test.
    fn step(&mut self, name: &'static str, command: &mut Command) {
        println!("\n== {name}");
        match run::must(command) {
            Ok(()) => self.passed += 1,
            Err(error) => {
                println!("{error}");
                self.failed += 1;
                self.broken.push(name);
            }
        }
    }

    /// A step whose output says how many tests ran; `read` finds (passed, failed, skipped) in a line.
    fn counted(&mut self, name: &'static str, command: &mut Command, read: fn(&str) -> Option<[usize; 3]>) {
        println!("\n== {name}");
        let child = command.stdout(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                println!("{error}");
                self.failed += 1;
                self.broken.push(name);
                return;
            }
        };
        let failed_before = self.failed;
        let mut ran = 0;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                println!("{line}");
                if let Some([passed, failed, skipped]) = read(&line) {
                    self.passed += passed;
                    self.failed += failed;
                    self.skipped += skipped;
                    ran += passed + failed;
                }
            }
        }
        let succeeded = child.wait().is_ok_and(|status| status.success());
        // A runner that ends badly without naming a failed test, or that ran nothing, has failed all the same.
        if (!succeeded && self.failed == failed_before) || ran == 0 {
            self.failed += 1;
        }
        if self.failed > failed_before {
            self.broken.push(name);
        }
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`
fn rust_result(line: &str) -> Option<[usize; 3]> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let count = |name: &str| {
        counts.split("; ").find_map(|part| part.strip_suffix(name)?.trim().parse().ok()).unwrap_or_default()
    };
    Some([count("passed"), count("failed"), count("ignored")])
}

/// `ℹ pass 12` or `# pass 12`, and the same for `fail` and `skipped`, each on a line of its own.
fn node_result(line: &str) -> Option<[usize; 3]> {
    let rest = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?;
    let (name, count) = rest.split_once(' ')?;
    let count = count.trim().parse().ok()?;
    match name {
        "pass" => Some([count, 0, 0]),
        "fail" => Some([0, count, 0]),
        "skipped" => Some([0, 0, count]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{node_result, rust_result};

    #[test]
    fn counts_are_read_from_the_runners_own_lines() {
        let line = "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(rust_result(line), Some([3, 1, 2]));
        assert_eq!(rust_result("running 4 tests"), None);
        assert_eq!(node_result("ℹ pass 12"), Some([12, 0, 0]));
        assert_eq!(node_result("# fail 1"), Some([0, 1, 0]));
        assert_eq!(node_result("# tests 13"), None);
    }
}
