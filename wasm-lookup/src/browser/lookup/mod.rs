//! The lookup page in open mode: a code → an answer in words.
//!
//! The code stays in the page. What is fetched tells the host agency and month only, and is the same for a code that
//! exists and one that does not; title, address, storage and console never hold it.

mod answer;
mod reader;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

use self::reader::Feed;
use super::elements::{by_id, failure, replace_address};
use super::settings::Settings;
use crate::dossier::{Code, CodeError};

/// The elements that the page has for the lookup.
struct Page {
    form: HtmlFormElement,
    input: HtmlInputElement,
    error: Element,
    status: Element,
    answer: HtmlElement,
}

struct Lookup {
    settings: Settings,
    feed: Feed,
    page: Page,
    /// Counts the questions: an answer to any but the last is dropped.
    asked: Cell<u32>,
}

/// Starts the lookup on its page with the text of the page's data block. Fails when the page is not as it should be.
#[wasm_bindgen]
pub fn start_lookup(settings: &str) -> Result<(), JsValue> {
    let settings = Settings::parse(settings).ok_or_else(|| failure("settings"))?;
    let feed = Feed::of(&settings).ok_or_else(|| failure("feed"))?;
    let lookup = Rc::new(Lookup { settings, feed, page: Page::find()?, asked: Cell::new(0) });
    lookup.listen()?;
    lookup.take_from_address();
    Ok(())
}

impl Page {
    fn find() -> Result<Self, JsValue> {
        Ok(Self {
            form: by_id("lookup-form")?,
            input: by_id("code")?,
            error: by_id("code-error")?,
            status: by_id("lookup-status")?,
            answer: by_id("lookup-answer")?,
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
        let window = web_sys::window().ok_or_else(|| failure("window"))?;
        let lookup = Rc::clone(self);
        EventListener::new(&window, "hashchange", move |_| lookup.take_from_address()).forget();
        Ok(())
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
        let code = Code::find(&fragment, &self.feed.root);
        self.page.input.set_value(code.as_ref().map_or("", |code| code.text()));
        self.ask();
    }

    fn ask(self: &Rc<Self>) {
        let turn = self.asked.get().wrapping_add(1);
        self.asked.set(turn);
        self.page.answer.set_hidden(true);
        self.page.status.set_text_content(None);
        match self.code() {
            Err(words) => self.refuse(&words),
            Ok(code) => {
                self.say_error("");
                self.page.status.set_text_content(Some(&self.settings.text("lookup-busy", &[])));
                let lookup = Rc::clone(self);
                spawn_local(async move {
                    let outcome = lookup.feed.look_up(&code).await;
                    if lookup.asked.get() == turn {
                        lookup.page.status.set_text_content(None);
                        lookup.show(&code, &outcome);
                    }
                });
            }
        }
    }

    /// The code in the field, or in words what is wrong with it.
    fn code(&self) -> Result<Code, String> {
        let code = Code::find(&self.page.input.value(), &self.feed.root).map_err(|error| self.wrong(error))?;
        match code.root() {
            Some(root) if root != self.feed.root => {
                let values = [("root", root), ("own", self.feed.root.as_str())];
                Err(self.settings.text("lookup-error-other-root", &values))
            }
            _ => Ok(code),
        }
    }

    fn wrong(&self, error: CodeError) -> String {
        let (key, character) = match error {
            CodeError::Empty => ("empty", String::new()),
            CodeError::TooLong => ("too-long", String::new()),
            CodeError::Character(character) => ("character", character.to_string()),
            CodeError::Date => ("date", String::new()),
            CodeError::Sequence => ("sequence", String::new()),
            CodeError::Shape => ("shape", String::new()),
            CodeError::NotFound => ("not-found", String::new()),
        };
        self.settings.text(&format!("lookup-error-{key}"), &[("character", &character)])
    }

    fn refuse(&self, words: &str) {
        self.say_error(words);
        // Focus is a courtesy: the message is announced without it.
        let _ = self.page.input.focus();
    }

    fn say_error(&self, words: &str) {
        self.page.error.set_text_content(Some(words));
        let invalid = if words.is_empty() { "false" } else { "true" };
        let _ = self.page.input.set_attribute("aria-invalid", invalid);
    }
}
