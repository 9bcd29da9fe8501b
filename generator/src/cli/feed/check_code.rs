//! `motcua feed check-code`: check codes for the counter, one by one, from a list, or the key that makes them.

use std::path::Path;

use motcua_lookup::dossier::{CheckCode, Code};
use motcua_lookup::sealed::{RootCheckKey, hex};

use super::care::sealed;
use super::refusal::refused;
use crate::cli::Outcome;
use crate::cli::arguments::CheckCodeArguments;
use crate::cli::console::Console;
use crate::feed::{FeedFault, check_key, list_of_codes};
use crate::strings::Arguments;

pub(super) fn run(arguments: &CheckCodeArguments, console: &Console) -> Outcome {
    let (settings, _) = match sealed(&arguments.feed, console) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    let (key, listed) = match read(&arguments.feed, arguments.from.as_deref()) {
        Ok(read) => read,
        Err(fault) => return refused(&fault, console),
    };
    if let (Some(unit), Some(month)) = (&arguments.unit, arguments.month) {
        // In the form in which codes name it: a key of another spelling would make codes that open nothing.
        let Some(example) =
            Code::parse(&format!("{unit}-{month:04}01-0001"), &settings.root).ok().filter(Code::is_dated)
        else {
            console.fail("feed-no-unit", &Arguments::new().with("unit", unit.clone()).with("month", month.to_string()));
            return Outcome::CouldNotRun;
        };
        console.data(&format!("{}\n", hex(key.unit(month, example.agency()).bytes())));
        return Outcome::Done;
    }
    let mut found: Vec<(Code, CheckCode)> = Vec::new();
    let mut is_faulty = false;
    for text in arguments.codes.iter().chain(&listed) {
        match Code::find(text, &settings.root) {
            Ok(code) => found.push((code.clone(), key.check_code(&code))),
            Err(_) => {
                is_faulty = true;
                console.fail("feed-no-code", &Arguments::new().with("code", text.clone()));
            }
        }
    }
    if arguments.json {
        let rows: Vec<serde_json::Value> = found
            .iter()
            .map(|(code, check)| serde_json::json!({"code": code.text(), "check_code": check.to_string()}))
            .collect();
        console.data(&format!("{}\n", serde_json::Value::Array(rows)));
    } else {
        let lines: String = found.iter().map(|(code, check)| format!("{}\t{check}\n", code.text())).collect();
        console.data(&lines);
    }
    if is_faulty { Outcome::Faults } else { Outcome::Done }
}

fn read(folder: &Path, list: Option<&Path>) -> Result<(RootCheckKey, Vec<String>), FeedFault> {
    Ok((check_key(folder)?, list.map(list_of_codes).transpose()?.unwrap_or_default()))
}
