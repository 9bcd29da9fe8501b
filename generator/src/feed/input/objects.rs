//! One JSON object a line → rows. The keys are the headers: those of any object, in the order in which they occur.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::super::error::FeedFault;
use super::text::Text;
use super::{Each, Flow, InputFault, MOST_COLUMNS, Tables};

/// The most bytes of one object.
const LONGEST: u64 = 4 * 1024 * 1024;

/// A file of objects.
pub(super) struct Objects {
    path: PathBuf,
    keys: Vec<String>,
}

impl Objects {
    pub(super) fn open(path: &Path) -> Result<Self, FeedFault> {
        let mut keys: Vec<String> = Vec::new();
        each_object(path, |line, object| {
            for key in object.keys() {
                if !keys.contains(key) {
                    keys.push(key.clone());
                }
            }
            if keys.len() > MOST_COLUMNS { Err(InputFault::TooLarge { line }.into()) } else { Ok(Flow::More) }
        })?;
        Ok(Self { path: path.to_owned(), keys })
    }
}

impl Tables for Objects {
    fn names(&self) -> Vec<String> {
        vec![String::new()]
    }

    fn header_within(&self) -> usize {
        1
    }

    fn rows(&mut self, _: usize, each: &mut Each<'_>) -> Result<(), FeedFault> {
        // No line is the header: it comes before the first.
        if each(0, &self.keys)? == Flow::Enough {
            return Ok(());
        }
        let mut cells = vec![String::new(); self.keys.len()];
        each_object(&self.path, |line, object| {
            for (cell, key) in cells.iter_mut().zip(&self.keys) {
                *cell = match object.get(key) {
                    None | Some(Value::Null) => String::new(),
                    Some(Value::String(text)) => text.clone(),
                    Some(other) => other.to_string(),
                };
            }
            each(line, &cells)
        })
    }
}

/// Every line that is not empty, as an object without objects or lists in it.
fn each_object(
    path: &Path,
    mut object: impl FnMut(u64, &Map<String, Value>) -> Result<Flow, FeedFault>,
) -> Result<(), FeedFault> {
    let mut text = BufReader::new(Text::open(path)?);
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        let length = text.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).map_err(FeedFault::reading(path))?;
        if length as u64 == LONGEST {
            return Err(InputFault::TooLarge { line }.into());
        }
        if length == 0 {
            break;
        }
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let parsed: Map<String, Value> =
            serde_json::from_slice(&bytes).map_err(|_| InputFault::NotAnObject { line })?;
        if parsed.values().any(|value| value.is_object() || value.is_array()) {
            return Err(InputFault::NotFlat { line }.into());
        }
        if object(line, &parsed)? == Flow::Enough {
            break;
        }
    }
    Ok(())
}
