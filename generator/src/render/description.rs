//! What search engines and messages say below the title of a page: its own summary, else a sentence of the theme. Pages
//! that are not to be found (redirects, what is gone, no such page) have none.

use super::address::Address;
use super::localize::Localizer;
use crate::model::Text;
use crate::strings::Arguments;

/// The description of a page.
pub(super) fn description(address: Address<'_>, localizer: &Localizer<'_>) -> Option<String> {
    let site = localizer.site;
    let text = |text: &Text| localizer.words(text).text;
    let fixed = |kind: &str| {
        let arguments = Arguments::new()
            .with("name", text(&site.settings.name))
            .with("province", text(&site.settings.province.name));
        Some(localizer.format(&format!("description-{kind}"), &arguments))
    };
    match address {
        Address::Home => fixed("home"),
        Address::Procedure(slug) => site.procedure(slug).map(|procedure| text(&procedure.summary)),
        Address::Field(id) => site.field(id).map(|field| {
            let named = || {
                let arguments = Arguments::new()
                    .with("name", text(&field.name))
                    .with("province", text(&site.settings.province.name));
                localizer.format("description-field", &arguments)
            };
            field.summary.as_ref().map_or_else(named, text)
        }),
        Address::Event(id) => site.events.iter().find(|event| event.id == id).map(|event| text(&event.summary)),
        Address::Offices => fixed("offices"),
        Address::Office(id) => site.offices.iter().find(|office| office.id == id).map(|office| text(&office.address)),
        Address::Articles => fixed("articles"),
        Address::Article(slug) => site.articles.iter().find(|article| article.slug == slug).map(|article| {
            let named =
                || localizer.format("description-article", &Arguments::new().with("title", text(&article.title)));
            article.summary.as_ref().map_or_else(named, text)
        }),
        Address::Sets => fixed("sets"),
        Address::Set(id) => site.set(id).map(|set| text(&set.summary)),
        Address::Notices => fixed("notices"),
        Address::Search => fixed("search"),
        Address::Index => fixed("index"),
        Address::Lookup => fixed("lookup"),
        Address::Statistics => Some(localizer.text("statistics-text")),
        Address::Suggestions => Some(localizer.text("suggestions-text")),
        Address::Apology => Some(localizer.text("apology-text")),
        Address::Data => Some(localizer.text("data-text")),
        Address::About => fixed("about"),
        Address::Accessibility => fixed("accessibility"),
        Address::Scripts => Some(localizer.text("scripts-text")),
        // Not to be found: they say what their guide says.
        Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_) => None,
        Address::Offline | Address::Number(_) | Address::Moved(_) | Address::Gone(_) => None,
    }
}
