//! A page of a language: its view, its template, and what every page has → HTML.

use serde::Serialize;
use tera::Context;

use super::address::{self, Address, file};
use super::jobs::Job;
use super::localize::Localizer;
use super::{Assets, Edition, Language, RenderError, RenderInput, broadcast, build, folder, markup, page, qr, views};

/// Makes the pages of one language.
#[derive(Clone, Copy)]
pub(super) struct Renderer<'a> {
    pub(super) input: &'a RenderInput<'a>,
    pub(super) assets: &'a Assets,
    pub(super) language: &'a Language,
    pub(super) languages: &'a [Language],
}

impl<'a> Renderer<'a> {
    pub(super) fn localizer(&'a self, path: String) -> Localizer<'a> {
        Localizer::new(self.input.site, &self.language.strings, &self.language.prefix, path)
    }

    /// The path of a page's file and its HTML.
    pub(super) fn page(&self, job: &Job<'_>) -> Result<(String, String), RenderError> {
        let path = format!("{}{}", self.language.prefix, job.address.path());
        let localizer = self.localizer(path.clone());
        let (name, content) = self.content(job.address, &localizer);
        let mut context = Context::new();
        if let (Some(name), Some(content)) = (name, content) {
            context.insert_value(name, content);
        }
        let html = self.fill(job.template, context, Some(job.address), &localizer)?;
        Ok((file(&path), html))
    }

    /// The file with the code that leads to the page of a file, for who reads it on paper. The preview has none: it has no address
    /// that anybody could scan.
    pub(super) fn qr(&self, file: &str, address: Address<'_>) -> Option<(String, String)> {
        let base = self.input.site.settings.base_url.as_ref().filter(|_| self.input.edition != Edition::Preview)?;
        let folder = file.strip_suffix(address::INDEX).filter(|_| qr::is_printed(address))?;
        Some((format!("{folder}{}", qr::FILE), qr::drawing(&format!("{base}/{folder}"))?))
    }

    /// The page for addresses that do not exist. It may be shown at any depth, so its addresses begin at the root.
    pub(super) fn not_found(&self) -> Result<String, RenderError> {
        let localizer = self.localizer("404.html".to_owned());
        let html = self.fill("not-found", Context::new(), None, &localizer)?;
        Ok(markup::rooted(&html, self.input.site.settings.base_url.as_deref()))
    }

    pub(super) fn fill(
        &self,
        template: &str,
        mut context: Context,
        address: Option<Address<'_>>,
        localizer: &Localizer<'_>,
    ) -> Result<String, RenderError> {
        let page = page::page(self, address, localizer);
        context.insert("page", &page);
        context.insert("site", &page::site(self, address, localizer));
        let file = format!("templates/{template}.html");
        let html = self.language.engine.render(&file, &context).map_err(|error| RenderError::Templates(vec![error]))?;
        let html = markup::squeeze(&html);
        Ok(if self.input.edition.is_folder() { folder::links(&html) } else { html })
    }

    /// What the page shows besides what every page has: the name templates know it by, and the value.
    fn content(&self, address: Address<'_>, localizer: &Localizer<'_>) -> (Option<&'static str>, Option<tera::Value>) {
        let site = self.input.site;
        let today = self.input.today;
        let value = |name, value: Option<tera::Value>| (Some(name), value);
        match address {
            Address::Home => value("home", to_value(&build::home(today, localizer))),
            Address::Procedure(slug) => {
                let view = site.procedure(slug).map(|procedure| build::procedure(procedure, today, localizer));
                value("procedure", view.as_ref().and_then(to_value))
            }
            Address::Number(_) | Address::Moved(_) => {
                let place = page::target(address, site);
                let view = place.map(|place| views::RedirectView {
                    href: localizer.place(&place),
                    name: page::name(&place, localizer),
                });
                value("redirect", view.as_ref().and_then(to_value))
            }
            Address::Gone(path) => {
                let gone = site.redirects.gone.get(path);
                value("gone", gone.and_then(|gone| to_value(&build::gone(gone, localizer))))
            }
            Address::Sets => value("sets", to_value(&build::sets(localizer))),
            Address::Set(id) => value("set", site.set(id).and_then(|set| to_value(&build::set(set, today, localizer)))),
            Address::Scripts => value("scripts", to_value(&broadcast::list(localizer))),
            Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_) => {
                let view = broadcast::page(address, self.input.scripts, localizer);
                value("script", view.as_ref().and_then(to_value))
            }
            Address::Notices => value("notices", to_value(&build::notices(today, localizer))),
            Address::Field(id) => {
                value("field", site.field(id).and_then(|field| to_value(&build::field(field, today, localizer))))
            }
            Address::Event(id) => {
                let event = site.events.iter().find(|event| event.id == id);
                value("event", event.and_then(|event| to_value(&build::event(event, today, localizer))))
            }
            Address::Offices => value("offices", to_value(&build::offices(localizer))),
            Address::Office(id) => {
                let office = site.offices.iter().find(|office| office.id == id);
                value("office", office.and_then(|office| to_value(&build::office(office, today, localizer))))
            }
            Address::Articles => value("articles", to_value(&build::articles(localizer))),
            Address::Article(slug) => {
                let article = site.articles.iter().find(|article| article.slug == slug);
                value("article", article.and_then(|article| to_value(&build::article(article, today, localizer))))
            }
            Address::Search => value("browse", to_value(&build::search(localizer))),
            Address::Index => value("index", to_value(&build::index(localizer))),
            Address::Lookup => value("lookup", to_value(&build::lookup(self.input.feeds, localizer))),
            Address::Statistics => value("statistics", to_value(&build::statistics(localizer))),
            Address::Suggestions => value("suggestions", to_value(&build::suggestions(today, localizer))),
            Address::Apology => value("apology", to_value(&build::apology(today, localizer))),
            Address::Data => value("data", to_value(&page::data(localizer))),
            Address::Accessibility => value("accessibility", to_value(&page::accessibility(localizer))),
            Address::About | Address::Offline => (None, None),
        }
    }
}

fn to_value<T: Serialize>(view: &T) -> Option<tera::Value> {
    tera::Value::try_from_serializable(view).ok()
}
