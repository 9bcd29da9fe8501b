//! Scripts for loudspeakers as pages of the site, with a file of plain text for each length beside them.
//!
//! They are in Vietnamese only, and say what other pages say: no search lists them.

use super::RenderInput;
use super::address::Address;
use super::localize::Localizer;
use super::views::{LinkView, ScriptLinkView, ScriptTextView, ScriptView, ScriptsView};
use crate::model::Site;
use crate::script::{Layout, Length, Script, Subject, Writer};

/// The page with the scripts of a guide, a life event or a training set.
pub(super) fn address(subject: Subject<'_>) -> Address<'_> {
    match subject {
        Subject::Procedure(procedure) => Address::ProcedureScripts(&procedure.slug),
        Subject::Event(event) => Address::EventScripts(&event.id),
        Subject::Set(set) => Address::SetScripts(&set.id),
    }
}

/// The page with the scripts of what the page at `address` is about.
pub(super) fn of<'a>(address: Address<'a>, input: &RenderInput<'_>) -> Option<Address<'a>> {
    input.scripts?;
    match address {
        Address::Procedure(slug) => Some(Address::ProcedureScripts(slug)),
        Address::Event(id) => Some(Address::EventScripts(id)),
        Address::Set(id) => Some(Address::SetScripts(id)),
        Address::Sets => Some(Address::Scripts),
        _ => None,
    }
}

/// What the scripts of a page are about.
pub(super) fn subject<'a>(address: Address<'_>, site: &'a Site) -> Option<Subject<'a>> {
    match address {
        Address::ProcedureScripts(slug) => site.procedure(slug).map(Subject::Procedure),
        Address::EventScripts(id) => site.events.iter().find(|event| event.id == id).map(Subject::Event),
        Address::SetScripts(id) => site.set(id).map(Subject::Set),
        _ => None,
    }
}

/// Everything that is read out.
pub(super) fn list(localizer: &Localizer<'_>) -> ScriptsView {
    let site = localizer.site;
    let link = |subject: Subject<'_>| LinkView {
        name: localizer.words(subject.name()),
        href: localizer.href(address(subject)),
    };
    ScriptsView {
        sets: site.sets.iter().map(Subject::Set).map(link).collect(),
        events: site.events.iter().map(Subject::Event).map(link).collect(),
        procedures: site
            .procedures
            .iter()
            .map(|procedure| {
                let LinkView { name, href } = link(Subject::Procedure(procedure));
                ScriptLinkView { number: procedure.number, name, href }
            })
            .collect(),
    }
}

/// The scripts of a page.
pub(super) fn page(address: Address<'_>, writer: Option<&Writer<'_>>, localizer: &Localizer<'_>) -> Option<ScriptView> {
    let subject = subject(address, localizer.site)?;
    let (number, page) = match subject {
        Subject::Procedure(procedure) => (Some(procedure.number), Address::Procedure(&procedure.slug)),
        Subject::Event(event) => (None, Address::Event(&event.id)),
        Subject::Set(set) => (None, Address::Set(&set.id)),
    };
    let text = |script: Script<'_>| ScriptTextView {
        id: script.length.word(),
        name: localizer.text(&format!("scripts-{}", script.length.word())),
        seconds: script.seconds,
        syllables: script.syllables,
        is_written: script.is_written,
        reviewed: localizer.date(script.reviewed),
        until: localizer.date(script.until),
        href: subject.file_name(script.length, Layout::Reading),
        sentences: script.sentences,
    };
    Some(ScriptView {
        page: LinkView { name: localizer.words(subject.name()), href: localizer.href(page) },
        number,
        texts: writer?.scripts(subject, &Length::ALL).into_iter().map(text).collect(),
    })
}

/// The files beside a page of scripts: their paths and bytes.
pub(super) fn files(address: Address<'_>, input: &RenderInput<'_>) -> Vec<(String, Vec<u8>)> {
    let Some((writer, subject)) = input.scripts.zip(subject(address, input.site)) else { return Vec::new() };
    let file = |script: Script<'_>| {
        let (name, bytes) = writer.file(&script);
        (address.path() + &name, bytes)
    };
    writer.scripts(subject, &Length::ALL).into_iter().map(file).collect()
}
