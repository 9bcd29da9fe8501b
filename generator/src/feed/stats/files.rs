//! Figures → JSON for programs, CSV and YAML for spreadsheets and sites.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::super::error::FeedFault;
use super::suppress::Shown;
use super::{Figures, LEAST};
use crate::model::{BREAKDOWNS, Measure};

impl Figures {
    /// How many months there are.
    pub(crate) fn months(&self) -> usize {
        self.months.len()
    }

    /// Rows that were read, dossiers that were counted, rows that were set aside.
    pub(crate) fn rows(&self) -> [usize; 3] {
        [self.rows.read, self.rows.counted, self.rows.rejected]
    }

    /// The JSON document.
    pub(crate) fn to_json(&self) -> Value {
        let months: Vec<Value> = self
            .months
            .iter()
            .map(|month| {
                let mut object = Map::new();
                object.insert("month".to_owned(), json!(month.month));
                object.insert("running".to_owned(), json!(month.is_running));
                object.insert("total".to_owned(), Value::Object(numbers(&month.total)));
                for (name, table) in BREAKDOWNS.iter().zip(&month.tables) {
                    let rows: Vec<Value> = table
                        .iter()
                        .map(|(name, shown)| {
                            let mut row = numbers(shown);
                            row.insert("name".to_owned(), json!(name));
                            Value::Object(row)
                        })
                        .collect();
                    object.insert((*name).to_owned(), Value::Array(rows));
                }
                Value::Object(object)
            })
            .collect();
        json!({
            "v": 1,
            "feed": self.feed,
            "sample": self.sample,
            "as_of": self.as_of.to_string(),
            "rule": self.rule.name(),
            "least": LEAST,
            "rows": {
                "read": self.rows.read,
                "counted": self.rows.counted,
                "excluded": self.rows.excluded,
                "rejected": self.rows.rejected,
                "reasons": self.rows.reasons,
            },
            "months": months,
        })
    }

    /// What the table says, for a site that shows it: `statistics/figures.yaml`.
    fn to_yaml(&self) -> String {
        let rows = &self.rows;
        let mut out = format!(
            "rule: {}\nas_of: {}\nsample: {}\nfeed: {}\nleast: {LEAST}\nrows:\n",
            self.rule.name(),
            json!(self.as_of.to_string()),
            self.sample,
            json!(self.feed),
        );
        for (name, count) in
            [("read", rows.read), ("counted", rows.counted), ("excluded", rows.excluded), ("rejected", rows.rejected)]
        {
            out.push_str(&format!("  {name}: {count}\n"));
        }
        if !rows.reasons.is_empty() {
            out.push_str(&format!("  reasons: {}\n", json!(rows.reasons)));
        }
        out
    }

    /// The same numbers as a table for spreadsheets and sites.
    fn to_csv(&self) -> String {
        let headers = Measure::ALL.map(Measure::name).join(",");
        let mut out = format!("\u{feff}month,table,name,{headers}\r\n");
        let mut line = |month: &str, table: &str, name: &str, shown: &Shown| {
            let cells = shown.map(|number| match number {
                None => String::new(),
                Some(None) => "-".to_owned(),
                Some(Some(number)) => number.to_string(),
            });
            out.push_str(&format!("{month},{table},{},{}\r\n", quoted(name), cells.join(",")));
        };
        for month in &self.months {
            line(&month.month, "total", "", &month.total);
            for (table, rows) in BREAKDOWNS.iter().zip(&month.tables) {
                for (name, shown) in rows {
                    line(&month.month, table, name, shown);
                }
            }
        }
        out
    }
}

fn numbers(shown: &Shown) -> Map<String, Value> {
    let published = Measure::ALL.iter().zip(shown);
    published.filter_map(|(measure, number)| Some((measure.name().to_owned(), json!((*number)?)))).collect()
}

/// A text that no spreadsheet takes for a formula.
fn quoted(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Writes the files into a folder, each in one step.
#[expect(clippy::disallowed_methods, reason = "figures are files of a feed")]
pub(crate) fn write(figures: &Figures, folder: &Path) -> Result<(), FeedFault> {
    fs::create_dir_all(folder).map_err(FeedFault::io(folder))?;
    let files = [
        ("figures.json", format!("{:#}\n", figures.to_json())),
        ("figures.csv", figures.to_csv()),
        ("figures.yaml", figures.to_yaml()),
    ];
    for (name, text) in files {
        let (path, staged) = (folder.join(name), folder.join(format!(".{name}.new")));
        fs::write(&staged, text).map_err(FeedFault::io(&staged))?;
        fs::rename(&staged, &path).map_err(FeedFault::io(&path))?;
    }
    Ok(())
}
