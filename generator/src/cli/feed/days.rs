//! Days and moments → the words in which they are said (`02:29 ngày 24/11/2026`); JSON has them as feeds write them.

use motcua_lookup::feed::{Date, Moment};

use crate::cli::console::Console;
use crate::strings::Arguments;

/// A day.
pub(super) fn day(date: Date, console: &Console) -> String {
    let words = Arguments::new()
        .with("day", format!("{:02}", date.day()))
        .with("month", format!("{:02}", date.month()))
        .with("year", date.year().to_string());
    console.strings().get("feed-day", &words)
}

/// A moment, in Vietnam; as feeds write it where it has no day.
pub(super) fn moment(moment: Moment, console: &Console) -> String {
    let Some(date) = moment.date() else { return moment.to_string() };
    let (hour, minute) = moment.clock();
    let words = Arguments::new().with("day", day(date, console)).with("clock", format!("{hour:02}:{minute:02}"));
    console.strings().get("feed-moment", &words)
}
