//! `motcua script`: scripts for loudspeakers, a text file each.

use super::arguments::{ScriptAccent, ScriptArguments, ScriptLength};
use super::console::Console;
use super::{Outcome, check, clock, site};
use crate::load::{DiskTree, suggest};
use crate::model::{Review, Site};
use crate::scaffold;
use crate::script::{Layout, Length, Script, Writer};
use crate::site_build;
use crate::speech::{Accent, Speaker};
use crate::strings::Arguments;
use crate::validate::Given;

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
    if checked.site.settings.languages.first().is_none_or(|main| main != "vi") {
        console.fail("script-language", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let writer = match writer(arguments, &checked.site) {
        Ok(writer) => writer,
        Err(error) => {
            console.fail("theme-faulty", &Arguments::new().with("reason", error));
            return Outcome::CouldNotRun;
        }
    };
    let found = match scripts(arguments, &checked.site, &writer) {
        Ok(found) => found,
        Err(unknown) => {
            let message = Arguments::new().with("name", unknown.name).with("suggestion", unknown.suggestion);
            console.fail("script-unknown", &message);
            return Outcome::CouldNotRun;
        }
    };
    if found.is_empty() {
        console.fail("script-nothing", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let layout = if arguments.worksheet { Layout::Worksheet } else { Layout::Reading };
    let place = Arguments::new().with("folder", arguments.out.display().to_string());
    for (name, script, review) in &found {
        let text = writer.text(script, review, layout);
        if let Err(error) = scaffold::write(&arguments.out.join(file_name(name, arguments)), text.as_bytes()) {
            console.fail("output-failed", &place.with("reason", error.to_string()));
            return Outcome::CouldNotRun;
        }
    }
    console.say("script-done", &place.with("files", i64::try_from(found.len()).unwrap_or(i64::MAX)));
    Outcome::Done
}

fn writer<'a>(arguments: &ScriptArguments, site: &'a Site) -> Result<Writer<'a>, String> {
    let accent = match arguments.accent {
        ScriptAccent::North => Accent::North,
        ScriptAccent::South => Accent::South,
    };
    let seconds = match arguments.length {
        ScriptLength::Minute => 60,
        ScriptLength::ThreeMinutes => 180,
    };
    let known = site.settings.abbreviations.iter().map(|known| (known.short.clone(), known.long.main.clone()));
    Writer::new(site, Speaker::new(accent, known), Length { seconds, pace: arguments.pace.into() })
}

/// `101-khai-sinh-60s.txt`, with the length and the layout in the name.
fn file_name(name: &str, arguments: &ScriptArguments) -> String {
    let length = if arguments.length == ScriptLength::Minute { "60s" } else { "3min" };
    let sheet = if arguments.worksheet { "-worksheet" } else { "" };
    format!("{name}-{length}{sheet}.txt")
}

/// A name that the site has not, and one that may be meant.
struct Unknown {
    name: String,
    suggestion: String,
}

/// A script, the beginning of its file's name, and the review that it rests on.
type Named<'a> = (String, Script, &'a Review);

fn scripts<'a>(arguments: &ScriptArguments, site: &'a Site, writer: &Writer<'_>) -> Result<Vec<Named<'a>>, Unknown> {
    let mut found = Vec::new();
    for procedure in &site.procedures {
        let number = procedure.number.to_string();
        if arguments.all || arguments.procedures.iter().any(|asked| *asked == procedure.slug || *asked == number) {
            found.push((format!("{number}-{}", procedure.slug), writer.procedure(procedure), &procedure.review));
        }
    }
    for event in site.events.iter().filter(|event| arguments.all || arguments.event.contains(&event.id)) {
        found.push((event.id.clone(), writer.event(event), &event.review));
    }
    for set in site.sets.iter().filter(|set| arguments.all || arguments.set.contains(&set.id)) {
        found.push((set.id.clone(), writer.set(set), &set.review));
    }
    let procedures: Vec<&str> = site.procedures.iter().map(|procedure| procedure.slug.as_str()).collect();
    let events: Vec<&str> = site.events.iter().map(|event| event.id.as_str()).collect();
    let sets: Vec<&str> = site.sets.iter().map(|set| set.id.as_str()).collect();
    let is_number = |name: &str| name.parse().is_ok_and(|number| site.procedure_numbered(number).is_some());
    for (asked, known) in [(&arguments.procedures, procedures), (&arguments.event, events), (&arguments.set, sets)] {
        if let Some(name) = asked.iter().find(|name| !known.contains(&name.as_str()) && !is_number(name)) {
            let suggestion = suggest(name, &known).unwrap_or("none").to_owned();
            return Err(Unknown { name: name.clone(), suggestion });
        }
    }
    Ok(found)
}
