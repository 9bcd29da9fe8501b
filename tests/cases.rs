//! Diagnostics, one Markdown file a case: the fault is named beside the line that has it. See `tests/README.md`.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{copy_of, faults, repository};

/// What a case expects: file, line, code.
type Expected = BTreeSet<(String, u64, String)>;

#[test]
fn every_case_reports_its_faults_and_no_others() {
    let mut failures = Vec::new();
    for (name, text) in cases() {
        let site = copy_of("tests/fixtures/minimal");
        let expected = apply(&text, site.path());
        assert!(!expected.is_empty() || text.contains("\nNo fault."), "{name} expects nothing");
        for language in ["vi", "en"] {
            let (found, _) = faults(site.path(), language);
            let found: Expected = found.into_iter().map(|(file, line, _, code)| (file, line, code)).collect();
            if found != expected {
                failures.push(format!("{name} ({language})\n  expected {expected:?}\n  found    {found:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let all: String = cases().into_iter().map(|(_, text)| text).collect();
    let mut missing = codes();
    missing.retain(|code| !all.contains(&format!("error: {code}\n")));
    // Weights and bytes: tests/build.rs and tests/check.rs.
    missing.retain(|code| !ELSEWHERE.contains(&code.as_str()));
    assert!(missing.is_empty(), "{missing:?}");
}

/// Faults of bytes and weights, which no line of a Markdown file can show.
const ELSEWHERE: &[&str] = &["text-not-utf8", "file-too-large", "page-too-heavy"];

#[test]
fn a_broken_copy_of_the_sample_content_reports_every_code_at_its_line() {
    let text = std::fs::read_to_string(repository("tests/fixtures/broken.md")).unwrap();
    let mut seen: BTreeSet<String> = ELSEWHERE.iter().map(|code| (*code).to_owned()).collect();
    for part in text.split("\n## ").skip(1) {
        let site = copy_of("content");
        let expected = apply(part, site.path());
        for language in ["vi", "en"] {
            let (found, _) = faults(site.path(), language);
            let found: Expected = found.into_iter().map(|(file, line, _, code)| (file, line, code)).collect();
            let missing: Vec<_> =
                expected.difference(&found).map(|(file, line, code)| format!("{file}:{line} {code}")).collect();
            assert!(missing.is_empty(), "{language}: {missing:#?}");
        }
        seen.extend(expected.into_iter().map(|(_, _, code)| code));
    }
    let all: BTreeSet<String> = codes().into_iter().collect();
    let untried: Vec<_> = all.difference(&seen).collect();
    assert!(untried.is_empty(), "no fault of these in tests/fixtures/broken.md: {untried:?}");
}

/// Every code that has words.
fn codes() -> Vec<String> {
    let catalogue = std::fs::read_to_string(repository("generator/strings/en/diagnostics.ftl")).unwrap();
    let mut message = "";
    let mut found = Vec::new();
    for line in catalogue.lines() {
        if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            message = key;
        }
        if line.trim_start().starts_with(".help") {
            found.push(message.to_owned());
        }
    }
    found
}

fn cases() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(repository("tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        found.push((name, std::fs::read_to_string(&path).unwrap()));
    }
    found.sort();
    // One file may hold several cases, each under a heading of the second level.
    found
        .into_iter()
        .flat_map(|(name, text)| {
            let parts: Vec<String> = text.split("\n## ").skip(1).map(|part| format!("\n{part}")).collect();
            parts.into_iter().map(move |part| (format!("{name}: {}", part.lines().nth(1).unwrap_or("")), part))
        })
        .collect()
}

/// Changes the site as the case says and gives what it expects.
fn apply(case: &str, site: &Path) -> Expected {
    let mut expected = Expected::new();
    let mut lines = case.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let target = fence.split_once(' ').map_or(fence, |(_, target)| target);
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if target == "expect" {
            for line in body {
                let (place, code) = line.split_once(" error: ").unwrap();
                let (file, line) = place.rsplit_once(':').unwrap();
                expected.insert((file.to_owned(), line.parse().unwrap(), code.to_owned()));
            }
            continue;
        }
        let (target, merge) = match target.strip_suffix(" merge") {
            Some(target) => (target, true),
            None => (target, false),
        };
        let path = site.join(target);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let base = if merge { std::fs::read_to_string(&path).unwrap() } else { String::new() };
        let mut result = without_keys(&base, &body);
        for line in body {
            if let Some((_, code)) = line.rsplit_once("# error: ") {
                let number = result.lines().count() as u64 + 1;
                expected.insert((target.to_owned(), number, code.to_owned()));
            }
            result.push_str(line);
            result.push('\n');
        }
        std::fs::write(path, result).unwrap();
    }
    expected
}

/// The base without the top-level keys that the case gives anew.
fn without_keys(base: &str, body: &[&str]) -> String {
    let key = |line: &str| {
        let top = !line.starts_with([' ', '-', '#']) && line.contains(':');
        top.then(|| line.split(':').next().unwrap_or_default().to_owned())
    };
    let given: BTreeSet<String> = body.iter().filter_map(|line| key(line)).collect();
    let mut out = String::new();
    let mut dropping = false;
    for line in base.lines() {
        if let Some(key) = key(line) {
            dropping = given.contains(&key);
        }
        if !dropping {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
