//! Where the rows of a feed are, and when they were exported.

use std::path::Path;

use motcua_lookup::feed::Moment;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::feed::{Connection, FeedSettings, Source};
use crate::strings::Arguments;

/// Where the rows are: in the file that is named, else in the database of the settings.
pub(super) fn source<'a>(
    from: Option<&'a Path>,
    settings: &'a FeedSettings,
    connection: Option<&'a str>,
    console: &Console,
) -> Result<Source<'a>, Outcome> {
    let missing = match (from, &settings.query, connection) {
        (Some(path), _, _) => return Ok(Source::File { path, sheet: settings.sheet.as_deref() }),
        (None, Some(query), Some(connection)) => {
            return Ok(Source::Database { connection: Connection(connection), query });
        }
        (None, Some(_), None) => "database-unset",
        (None, None, _) => "feed-source-missing",
    };
    console.fail(missing, &Arguments::new());
    Err(Outcome::CouldNotRun)
}

/// How to reach the database. It holds a password, so it stands in no file.
#[expect(clippy::disallowed_methods, reason = "the environment is where a password may stand")]
pub(super) fn connection() -> Option<String> {
    std::env::var("MOTCUA_FEED_DATABASE").ok().filter(|text| !text.is_empty())
}

/// The value of `--data-as-of`: `2026-11-20T16:30`, in Vietnam's time.
pub(super) fn data_as_of(text: Option<&str>, console: &Console) -> Result<Option<Moment>, Outcome> {
    let Some(text) = text else { return Ok(None) };
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}+07:00"))).map(Some).ok_or_else(|| {
        let arguments = Arguments::new().with("name", "--data-as-of").with("value", text.to_owned());
        console.fail("usage-invalid-value", &arguments);
        Outcome::CouldNotRun
    })
}
