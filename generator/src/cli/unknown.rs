//! A name on the command line that the site does not have → an error that says of which kind, and what may be meant.

use super::Outcome;
use super::console::Console;
use crate::load::suggest;
use crate::model::Site;
use crate::strings::Arguments;

/// What can be named, as the options that name it are called; guides are named without an option.
const KINDS: [&str; 5] = ["procedure", "event", "field", "set", "office"];
/// How many names are listed where there are no more of the kind.
const LISTED: usize = 12;

/// A name that the site does not have.
pub(super) struct Unknown {
    kind: &'static str,
    name: String,
    /// What may be meant, as it is typed; `none`.
    meant: String,
    /// All there are of the kind; `none` where that is a long list.
    known: String,
}

impl Unknown {
    /// `kind` is one of `KINDS`.
    pub(super) fn new(kind: &'static str, name: &str, site: &Site) -> Self {
        let own = names(kind, site);
        let elsewhere = || {
            let other = KINDS.iter().find(|other| **other != kind && names(other, site).contains(&name))?;
            Some(if *other == "procedure" { name.to_owned() } else { format!("--{other} {name}") })
        };
        let meant = elsewhere().or_else(|| suggest(name, &own).map(ToOwned::to_owned));
        let known = if own.is_empty() || own.len() > LISTED { "none".to_owned() } else { own.join(", ") };
        Self { kind, name: name.to_owned(), meant: meant.unwrap_or_else(|| "none".to_owned()), known }
    }

    pub(super) fn say(self, console: &Console) -> Outcome {
        let message = Arguments::new().with("kind", self.kind).with("name", self.name);
        console.fail("unknown-name", &message.with("meant", self.meant).with("known", self.known));
        Outcome::CouldNotRun
    }
}

/// Nothing, if the site has all that is asked for.
pub(super) fn known(kind: &'static str, asked: &[String], site: &Site) -> Result<(), Unknown> {
    let names = names(kind, site);
    let is_number = |name: &str| name.parse().is_ok_and(|number| site.procedure_numbered(number).is_some());
    let is_known = |name: &str| names.contains(&name) || kind == "procedure" && is_number(name);
    asked.iter().find(|name| !is_known(name)).map_or(Ok(()), |name| Err(Unknown::new(kind, name, site)))
}

fn names<'a>(kind: &str, site: &'a Site) -> Vec<&'a str> {
    match kind {
        "procedure" => site.procedures.iter().map(|procedure| procedure.slug.as_str()).collect(),
        "event" => site.events.iter().map(|event| event.id.as_str()).collect(),
        "field" => site.fields.iter().map(|field| field.id.as_str()).collect(),
        "set" => site.sets.iter().map(|set| set.id.as_str()).collect(),
        _ => site.offices.iter().map(|office| office.id.as_str()).collect(),
    }
}
