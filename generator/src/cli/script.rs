//! `motcua script`: scripts for loudspeakers, a text file each.

use super::arguments::{ScriptAccent, ScriptArguments, ScriptLength};
use super::console::Console;
use super::unknown::{Unknown, known};
use super::{Outcome, check, clock, site};
use crate::load::DiskTree;
use crate::model::Site;
use crate::script::{self, Layout, Length, Subject, Writer};
use crate::site_build;
use crate::speech::Accent;
use crate::strings::Arguments;
use crate::validate::Given;
use crate::write;

/// Writes the scripts that were asked for.
pub(super) fn run(arguments: &ScriptArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let checked = match site_build::check(&DiskTree::new(&folder), Given { today, drafts: false, strict: false }) {
        Ok(checked) => checked,
        Err(error) => return check::unreadable(&error, console),
    };
    if checked.report.has_errors() {
        return check::report(&checked, crate::diagnostics::Format::Human, console);
    }
    if !script::are_for(&checked.site) {
        console.fail("script-language", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let accent = match arguments.accent {
        ScriptAccent::North => Accent::North,
        ScriptAccent::South => Accent::South,
    };
    let length = match arguments.length {
        ScriptLength::Minute => Length::Minute,
        ScriptLength::ThreeMinutes => Length::ThreeMinutes,
    };
    let writer = match Writer::new(&checked.site, accent, arguments.pace.into()) {
        Ok(writer) => writer,
        Err(error) => {
            console.fail("theme-faulty", &Arguments::new().with("reason", error));
            return Outcome::CouldNotRun;
        }
    };
    let found = match subjects(arguments, &checked.site) {
        Ok(found) => found,
        Err(unknown) => return unknown.say(console),
    };
    if found.is_empty() {
        console.fail("script-nothing", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let layout = if arguments.worksheet { Layout::Worksheet } else { Layout::Reading };
    let place = Arguments::new().with("folder", arguments.out.display().to_string());
    for script in found.iter().flat_map(|subject| writer.scripts(*subject, &[length])) {
        let file = arguments.out.join(script.subject.file_name(length, layout));
        if let Err(error) = write::whole_file(&file, writer.text(&script, layout).as_bytes()) {
            console.fail("output-failed", &place.with("reason", error.to_string()));
            return Outcome::CouldNotRun;
        }
    }
    console.say("script-done", &place.with("files", i64::try_from(found.len()).unwrap_or(i64::MAX)));
    Outcome::Done
}

/// Everything that was asked for, in the site's order.
fn subjects<'a>(arguments: &ScriptArguments, site: &'a Site) -> Result<Vec<Subject<'a>>, Unknown> {
    let is_asked = |subject: &Subject<'_>| {
        let (names, number) = match subject {
            Subject::Procedure(procedure) => (&arguments.procedures, Some(procedure.number.to_string())),
            Subject::Event(_) => (&arguments.event, None),
            Subject::Set(_) => (&arguments.set, None),
        };
        arguments.all || names.iter().any(|asked| *asked == subject.slug() || Some(asked) == number.as_ref())
    };
    let found = Subject::all(site).filter(is_asked).collect();
    for (kind, names) in [("procedure", &arguments.procedures), ("event", &arguments.event), ("set", &arguments.set)] {
        known(kind, names, site)?;
    }
    Ok(found)
}
