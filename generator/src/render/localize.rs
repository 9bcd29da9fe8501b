//! A page's language and place: which words, which addresses, how numbers and dates are written.

use jiff::civil::Date;

use super::address::{Address, relative};
use super::views::{HotlineView, LabelView, Words};
use crate::model::{Channel, Form, Phone, Place, Procedure, Site, Text, Time};
use crate::strings::{Arguments, Strings};

/// Everything a view needs to know of the page it is for.
pub(super) struct Localizer<'a> {
    pub(super) site: &'a Site,
    pub(super) strings: &'a Strings,
    /// `` for the main language, `en/` for others.
    pub(super) prefix: &'a str,
    /// The page's path in the site.
    pub(super) path: String,
    /// What texts are rendered for.
    #[cfg_attr(not(feature = "handouts"), expect(dead_code, reason = "only pages are made without handouts"))]
    pub(super) medium: Medium,
}

/// What texts are rendered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    /// Fields of views named `…html` are HTML.
    Page,
    /// They are the blocks of the text as JSON, see [`super::paper`].
    #[cfg(feature = "handouts")]
    Paper,
}

impl<'a> Localizer<'a> {
    /// The localizer of a page.
    pub(super) fn new(site: &'a Site, strings: &'a Strings, prefix: &'a str, path: String) -> Self {
        Self { site, strings, prefix, path, medium: Medium::Page }
    }

    /// The localizer of a sheet of paper: addresses begin at the site's root.
    #[cfg(feature = "handouts")]
    pub(super) fn of_paper(site: &'a Site, strings: &'a Strings, prefix: &'a str) -> Self {
        Self { site, strings, prefix, path: String::new(), medium: Medium::Paper }
    }

    /// The page's language.
    pub(super) fn language(&self) -> &str {
        self.strings.language()
    }

    /// A text in the page's language, else in the main language, marked.
    pub(super) fn words(&self, text: &Text) -> Words {
        let main = self.site.settings.main_language();
        if main == self.language() {
            return Words::own(&text.main);
        }
        match text.translations.get(self.language()) {
            Some(translation) => Words::own(translation),
            None => Words { text: text.main.clone(), fallback: Some(main.to_owned()) },
        }
    }

    /// A string of the theme.
    pub(super) fn text(&self, key: &str) -> String {
        self.strings.text(key)
    }

    /// A string of the theme with values.
    pub(super) fn format(&self, key: &str, arguments: &Arguments) -> String {
        self.strings.get(key, arguments)
    }

    /// The relative address of a page, in the page's language where that page exists in it.
    pub(super) fn href(&self, address: Address<'_>) -> String {
        relative(&self.path, &self.target(address))
    }

    /// The path in the site of a page, in the page's language where that page exists in it.
    pub(super) fn target(&self, address: Address<'_>) -> String {
        let prefix = if exists(self.site, address, self.language()) { self.prefix } else { "" };
        format!("{prefix}{}", address.path())
    }

    /// The relative address of a page that an old address or a gone page leads to.
    pub(super) fn place(&self, place: &Place) -> String {
        let href = self.address(place).map_or_else(|| self.file(&place.path), |address| self.href(address));
        match &place.anchor {
            Some(anchor) => format!("{href}#{anchor}"),
            None => href,
        }
    }

    /// What stands at a place: a page, or what is said where one is gone.
    pub(super) fn address<'p>(&self, place: &'p Place) -> Option<Address<'p>> {
        let gone = self.site.redirects.gone.contains_key(&place.path);
        if gone { Some(Address::Gone(&place.path)) } else { Address::parse(&place.path) }
    }

    /// The relative address of a file of the site.
    pub(super) fn file(&self, path: &str) -> String {
        relative(&self.path, path)
    }

    /// Where a form is to be had: its file, its page, else its place in the guide.
    pub(super) fn form_href(&self, procedure: &Procedure, form: &Form) -> String {
        match (&form.file, &form.url) {
            (Some((name, _)), _) => self.file(&format!("thu-tuc/{}/{name}", procedure.slug)),
            (None, Some(url)) => url.clone(),
            (None, None) => "#mau-don".to_owned(),
        }
    }

    /// `8.000` or `8,000`.
    pub(super) fn number(&self, number: u64) -> String {
        let separator = if self.language() == "vi" { '.' } else { ',' };
        let digits = number.to_string();
        let mut out = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// `23/11/2026`, or `23 November 2026`: as the language's string `date` has it.
    pub(super) fn date(&self, date: Date) -> String {
        // Numbers as texts: Fluent would put marks between thousands. The month chooses its name.
        let arguments = Arguments::new()
            .with("day", date.day().to_string())
            .with("two_digit_day", format!("{:02}", date.day()))
            .with("month", i64::from(date.month()))
            .with("two_digit_month", format!("{:02}", date.month()))
            .with("year", date.year().to_string());
        self.format("date", &arguments)
    }

    /// `15 giờ`, `7 giờ 30`, or `15:00` in other languages.
    pub(super) fn time(&self, time: Time) -> String {
        match (self.language(), time.minute) {
            ("vi", 0) => format!("{} giờ", time.hour),
            ("vi", minute) => format!("{} giờ {minute:02}", time.hour),
            _ => format!("{}:{:02}", time.hour, time.minute),
        }
    }

    /// A telephone number.
    pub(super) fn phone(&self, phone: &Phone) -> HotlineView {
        HotlineView { phone: phone.shown.clone(), tel: phone.dialled.clone(), hours: None, note: None }
    }

    /// The site's number to call.
    pub(super) fn hotline(&self) -> Option<HotlineView> {
        let hotline = self.site.settings.hotline.as_ref()?;
        Some(HotlineView {
            hours: hotline.hours.as_ref().map(|hours| self.words(hours)),
            note: hotline.note.as_ref().map(|note| self.words(note)),
            ..self.phone(&hotline.phone)
        })
    }

    /// A way to apply and its name.
    pub(super) fn channel(&self, channel: Channel) -> LabelView {
        LabelView { id: channel.word(), name: self.text(&format!("channel-{}", channel.word().replace('_', "-"))) }
    }
}

/// Whether a page exists in a language: the pages of the site itself do in every language of the site; a guide or an
/// article only where words of it are translated.
pub(crate) fn exists(site: &Site, address: Address<'_>, language: &str) -> bool {
    if language == site.settings.main_language() {
        return true;
    }
    match address {
        Address::Procedure(slug) => site
            .procedure(slug)
            .is_some_and(|procedure| has(&procedure.summary, language) || has(procedure.title(), language)),
        Address::Article(slug) => {
            site.articles.iter().any(|article| article.slug == slug && has(&article.title, language))
        }
        Address::Event(id) => site.events.iter().any(|event| event.id == id && has(&event.name, language)),
        Address::Set(id) => site.set(id).is_some_and(|set| has(&set.title, language)),
        Address::Moved(path) => site
            .redirects
            .moved
            .get(path)
            .and_then(|place| Address::parse(&place.path))
            .is_some_and(|target| exists(site, target, language)),
        Address::Gone(path) => site.redirects.gone.get(path).is_some_and(|gone| has(&gone.title, language)),
        Address::Number(_)
        | Address::Scripts
        | Address::ProcedureScripts(_)
        | Address::EventScripts(_)
        | Address::SetScripts(_) => false,
        _ => true,
    }
}

fn has(text: &Text, language: &str) -> bool {
    text.translations.contains_key(language)
}
