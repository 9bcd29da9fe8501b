//! The lookup page: a code, and the second secret of the slip where the feed is sealed → an answer in words.
//!
//! Code and secret stay in the page. In open mode the host learns agency and month only, in sealed mode the month and
//! which shard; what is fetched is the same for a dossier that exists and one that does not; title, address, storage and
//! console never hold either, unless somebody asks to keep a dossier.

mod answer;
mod feeds;
mod form;
mod keep;
mod memory;
mod open;
mod sealed;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlFormElement};

use self::feeds::{Feed, feeds};
use self::form::{Asked, Field, Secrets, field_of};
use super::elements::{by_id, failure, replace_address};
use super::settings::Settings;
use crate::dossier::{Code, Pasted};
use crate::feed::{Moment, Value};
use crate::sealed::{Reason, Told};

/// The elements that the page has for the lookup.
struct Page {
    form: HtmlFormElement,
    code: Field,
    /// What each feed wants besides.
    secrets: Vec<Option<Secrets>>,
    button: HtmlElement,
    cancel: HtmlElement,
    status: Element,
    answer: HtmlElement,
    kept: HtmlElement,
}

struct Lookup {
    settings: Settings,
    /// The province's root, which people may leave out of a code.
    province: String,
    feeds: Vec<Feed>,
    page: Page,
    /// Counts the questions: an answer to any but the last is dropped.
    asked: Cell<u32>,
    is_busy: Cell<bool>,
    is_prepared: Cell<bool>,
}

/// How a lookup ended.
enum Outcome {
    Told(Box<Told>),
    Refused(Reason),
    /// The opener does not run here.
    Broken,
}

/// Starts the lookup on its page with the text of the page's data block. Fails when the page is not as it should be.
#[wasm_bindgen]
pub fn start_lookup(settings: &str) -> Result<(), JsValue> {
    let settings = Settings::parse(settings).ok_or_else(|| failure("settings"))?;
    let feeds = feeds(&settings).ok_or_else(|| failure("feeds"))?;
    let province = settings.block.member("province").and_then(|root| root.text()).unwrap_or_default();
    let page = Page::find(&feeds)?;
    let (asked, is_busy, is_prepared) = Default::default();
    let lookup = Rc::new(Lookup { settings, province, feeds, page, asked, is_busy, is_prepared });
    lookup.listen()?;
    lookup.show_kept();
    // A browser that goes back fills the form again without a word.
    lookup.follow(None);
    lookup.take_from_address();
    Ok(())
}

impl Page {
    fn find(feeds: &[Feed]) -> Result<Self, JsValue> {
        let secrets = |feed: &Feed| feed.sealed.as_ref().map(|sealed| Secrets::find(feed, sealed)).transpose();
        Ok(Self {
            form: by_id("lookup-form")?,
            code: Field::find("code")?,
            secrets: feeds.iter().map(secrets).collect::<Result<_, _>>()?,
            button: by_id("lookup-button")?,
            cancel: by_id("lookup-cancel")?,
            status: by_id("lookup-status")?,
            answer: by_id("lookup-answer")?,
            kept: by_id("lookup-kept")?,
        })
    }
}

impl Lookup {
    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let lookup = Rc::clone(self);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&self.page.form, "submit", options, move |event| {
            event.prevent_default();
            lookup.ask();
        })
        .forget();
        let lookup = Rc::clone(self);
        EventListener::new(&self.page.form, "input", move |event| lookup.follow(field_of(event).as_ref())).forget();
        let lookup = Rc::clone(self);
        EventListener::new(&self.page.form, "focusin", move |_| lookup.prepare()).forget();
        let lookup = Rc::clone(self);
        EventListener::new(&self.page.cancel, "click", move |_| lookup.cancel()).forget();
        let window = web_sys::window().ok_or_else(|| failure("window"))?;
        let lookup = Rc::clone(self);
        EventListener::new(&window, "hashchange", move |_| lookup.take_from_address()).forget();
        Ok(())
    }

    /// The opener is fetched when the form is first used, and only where a feed needs it.
    fn prepare(&self) {
        if self.is_prepared.replace(true) || self.feeds.iter().all(|feed| feed.sealed.is_none()) {
            return;
        }
        let address =
            |key: &str| self.settings.block.member(key).and_then(|address| address.text()).unwrap_or_default();
        sealed::prepare(&address("opener"), &address("opener_wasm"));
    }

    /// The code of a QR label stands behind `#c=`. It is taken out of the address before anything else happens.
    fn take_from_address(self: &Rc<Self>) {
        let Some(location) = web_sys::window().map(|window| window.location()) else { return };
        let Ok(fragment) = location.hash() else { return };
        if !fragment.starts_with("#c=") {
            return;
        }
        let address = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        replace_address(&address);
        match Pasted::find(&fragment, &self.province) {
            Ok(found) => self.fill(&found),
            Err(_) => self.page.code.input.set_value(""),
        }
        self.follow(None);
        self.ask();
    }

    /// A second press while the first is answered does nothing.
    fn ask(self: &Rc<Self>) {
        if self.is_busy.get() {
            return;
        }
        self.page.answer.set_hidden(true);
        self.page.status.set_text_content(None);
        let Some((at, asked)) = self.question() else { return };
        self.prepare();
        let turn = self.asked.get().wrapping_add(1);
        self.asked.set(turn);
        self.set_busy(true);
        self.say_status("lookup-busy");
        let lookup = Rc::clone(self);
        spawn_local(async move {
            let Some(feed) = lookup.feeds.get(at) else { return };
            let now = Moment((js_sys::Date::now() / 1000.0) as i64);
            let outcome = lookup.look_up(feed, &asked, now).await;
            if lookup.asked.get() != turn {
                return;
            }
            if let Outcome::Told(told) = &outcome
                && !told.remember.is_empty()
            {
                memory::remember(&feed.id, &told.remember);
            }
            lookup.finish();
            lookup.show(feed, &asked, &outcome, now);
        });
    }

    async fn look_up(&self, feed: &Feed, asked: &Asked, now: Moment) -> Outcome {
        let result = match (asked, &feed.sealed, feed.addresses.first()) {
            (Asked::Sealed(question), Some(sealed), _) => sealed::look_up(feed, sealed, question, now).await,
            (Asked::Open(code), _, Some(address)) => open::look_up(&feed.id, address, code, now).await.map_err(Some),
            _ => Err(None),
        };
        match result {
            Ok(told) => Outcome::Told(Box::new(told)),
            Err(Some(reason)) => Outcome::Refused(reason),
            Err(None) => Outcome::Broken,
        }
    }

    fn cancel(&self) {
        if self.is_busy.get() {
            self.asked.set(self.asked.get().wrapping_add(1));
            // The button that was pressed is gone.
            let _ = self.page.button.focus();
            self.finish();
            self.say_status("lookup-cancelled");
        }
    }

    fn finish(&self) {
        if self.feeds.iter().any(|feed| feed.sealed.is_some()) {
            sealed::end();
        }
        self.set_busy(false);
    }

    fn set_busy(&self, is_busy: bool) {
        self.is_busy.set(is_busy);
        // Not `disabled`, which would lose the focus.
        let _ = self.page.button.set_attribute("aria-disabled", if is_busy { "true" } else { "false" });
        self.page.cancel.set_hidden(!is_busy);
    }

    fn say_status(&self, key: &str) {
        self.page.status.set_text_content(Some(&self.settings.text(key, &[])));
    }
}

impl Asked {
    fn code(&self) -> &Code {
        match self {
            Self::Open(code) => code,
            Self::Sealed(question) => &question.code,
        }
    }
}
