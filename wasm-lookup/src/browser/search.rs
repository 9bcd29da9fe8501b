//! The search page: what is typed → a plain list of links.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Function, Uint8Array, encode_uri_component};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams};

use super::elements::{append, append_text, by_id, failure, replace_address};
use super::settings::Settings;
use crate::search::{Answer, Hit, Index, Kind, Options, Step};

/// How long the keyboard must rest before the list changes under the reader's eyes.
const PAUSE_MILLISECONDS: u32 = 120;

/// The elements that the page has for search.
struct Page {
    form: HtmlFormElement,
    input: HtmlInputElement,
    count: Element,
    results: Element,
    empty: HtmlElement,
    browse: HtmlElement,
}

struct Search {
    settings: Settings,
    page: Page,
    index: RefCell<Index>,
    /// Brings a file of the index: called with its name and a function that takes the bytes, or nothing.
    load: Function,
    /// Files that are under way.
    waiting: RefCell<Vec<String>>,
    /// What is to be done with the answer when they have come.
    next: Cell<Next>,
}

/// What is done with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The list is shown.
    Show,
    /// A number or code typed alone leads to its guide, which takes the place of this page in the history.
    Replace,
    /// The same with an entry of its own in the history.
    Go,
}

/// Starts search on its page with the text of the page's data block, the head of the index, and a function that brings
/// its other files: it is called with a file's name and with a function to be called once, with the bytes or with
/// nothing. Fails when the page or the index is not as it should be; the page then stays as it is.
#[wasm_bindgen]
pub fn start_search(settings: &str, head: &[u8], load: Function) -> Result<(), JsValue> {
    let settings = Settings::parse(settings).ok_or_else(|| failure("settings"))?;
    let page = Page::find()?;
    let index = RefCell::new(Index::open(head).map_err(|_| failure("index"))?);
    let (waiting, next) = (RefCell::default(), Cell::new(Next::Show));
    let search = Rc::new(Search { settings, page, index, load, waiting, next });
    search.listen();
    let mut next = Next::Show;
    if search.page.input.value().is_empty() {
        search.page.input.set_value(&asked_in_address().unwrap_or_default());
        // What was typed in the search box of another page leads on; the way back is to that page.
        next = Next::Replace;
    }
    search.ask(next);
    Ok(())
}

impl Page {
    fn find() -> Result<Self, JsValue> {
        Ok(Self {
            form: by_id("search-form")?,
            input: by_id("q")?,
            count: by_id("search-count")?,
            results: by_id("search-results")?,
            empty: by_id("search-empty")?,
            browse: by_id("search-browse")?,
        })
    }
}

impl Search {
    /// Listens as long as the page lives. A newer keystroke drops the search that an older one is waiting for.
    fn listen(self: &Rc<Self>) {
        let waiting: RefCell<Option<Timeout>> = RefCell::new(None);
        let search = Rc::clone(self);
        EventListener::new(&self.page.input, "input", move |_| {
            let search = Rc::clone(&search);
            waiting.replace(Some(Timeout::new(PAUSE_MILLISECONDS, move || search.ask(Next::Show))));
        })
        .forget();
        let search = Rc::clone(self);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&self.page.form, "submit", options, move |event| {
            event.prevent_default();
            search.ask(Next::Go);
        })
        .forget();
    }

    /// Asks what is typed now. Files that the answer needs are brought first; their coming asks again.
    fn ask(self: &Rc<Self>, next: Next) {
        self.next.set(next);
        self.index.borrow_mut().retry_missing();
        self.go_on();
    }

    fn go_on(self: &Rc<Self>) {
        let query = self.page.input.value();
        let step = match query.trim().is_empty() {
            true => Step::Answer(Answer::default()),
            false => self.index.borrow_mut().ask(&query, &Options::default()),
        };
        match step {
            Step::Answer(answer) => self.answer(&answer, query.trim()),
            Step::Needs(names) => names.into_iter().for_each(|name| self.bring(name)),
        }
    }

    /// Brings a file, unless it is under way.
    fn bring(self: &Rc<Self>, name: String) {
        if self.waiting.borrow().contains(&name) {
            return;
        }
        self.waiting.borrow_mut().push(name.clone());
        let (search, own) = (Rc::clone(self), name.clone());
        let done = Closure::once_into_js(move |bytes: JsValue| search.take(&own, &bytes));
        if self.load.call2(&JsValue::NULL, &JsValue::from_str(&name), &done).is_err() {
            self.take(&name, &JsValue::NULL);
        }
    }

    fn take(self: &Rc<Self>, name: &str, bytes: &JsValue) {
        let bytes = bytes.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let mut index = self.index.borrow_mut();
        if !bytes.is_some_and(|bytes| index.add(name, &bytes).is_ok()) {
            index.add_missing(name);
        }
        drop(index);
        self.waiting.borrow_mut().retain(|own| own != name);
        if self.waiting.borrow().is_empty() {
            self.go_on();
        }
    }

    fn answer(&self, answer: &Answer, query: &str) {
        let next = self.next.replace(Next::Show);
        if let Some(guide) = answer.direct.as_ref().filter(|_| next != Next::Show) {
            let location = web_sys::window().map(|window| window.location());
            let address = self.address(guide);
            let is_gone = location.is_some_and(|location| match next {
                Next::Go => location.assign(&address).is_ok(),
                _ => location.replace(&address).is_ok(),
            });
            if is_gone {
                return;
            }
        }
        self.show(&answer.hits, query);
    }

    fn show(&self, hits: &[Hit], query: &str) {
        let is_query = !query.is_empty();
        self.page.results.set_text_content(None);
        for hit in hits {
            self.append_hit(hit);
        }
        let count = match hits.len() {
            _ if !is_query => String::new(),
            0 => self.settings.text("search-count-none", &[]),
            count => self.settings.count("search-count", i64::try_from(count).unwrap_or(i64::MAX)),
        };
        self.page.count.set_text_content(Some(&count));
        self.page.empty.set_hidden(!is_query || !hits.is_empty());
        self.page.browse.set_hidden(!hits.is_empty());
        keep_in_address(query);
    }

    fn append_hit(&self, hit: &Hit) -> Option<()> {
        let item = append(&self.page.results, "li", "result", "")?;
        let link = append(&item, "a", "result-link", "")?;
        link.set_attribute("href", &self.address(hit)).ok()?;
        self.mark_language(&link);
        append_marked(&link, hit);
        if !hit.summary.is_empty() {
            self.mark_language(&append(&item, "p", "result-summary", &hit.summary)?);
        }
        self.append_about(&item, hit)
    }

    /// "Hộ tịch · Số 101": the kind of what is no guide, the field, the number.
    fn append_about(&self, item: &Element, hit: &Hit) -> Option<()> {
        let kind = match hit.kind {
            Kind::Procedure => None,
            Kind::Article => Some("search-kind-article"),
            Kind::Office => Some("search-kind-office"),
            Kind::Event => Some("search-kind-event"),
        };
        let kind = kind.map(|key| (self.settings.text(key, &[]), false));
        let field = Some((hit.field.clone(), true)).filter(|(field, _)| !field.is_empty());
        let number = |number: u32| self.settings.text("search-number", &[("number", &number.to_string())]);
        let number = hit.number.map(|own| (number(own), false));
        let parts: Vec<(String, bool)> = [kind, field, number].into_iter().flatten().collect();
        if parts.is_empty() {
            return Some(());
        }
        let about = append(item, "p", "result-meta", "")?;
        for (index, (part, of_content)) in parts.iter().enumerate() {
            append_text(&about, if index == 0 { "" } else { " · " });
            let span = append(&about, "span", "", part)?;
            if *of_content {
                self.mark_language(&span);
            }
        }
        Some(())
    }

    /// What comes from the index is in the language of the content, which may not be the page's.
    fn mark_language(&self, element: &Element) {
        if let Some(language) = &self.settings.content_language {
            // Refused for no element of a page.
            let _ = element.set_attribute("lang", language);
        }
    }

    fn address(&self, hit: &Hit) -> String {
        format!("{}{}", self.settings.root, hit.url)
    }
}

/// The title with the words that were matched in `<mark>`; neighbours share one.
fn append_marked(link: &Element, hit: &Hit) {
    let text = |from: usize, to: usize| hit.title.get(from..to).unwrap_or_default();
    let mut end = 0;
    let mut marks = hit.title_marks.iter().peekable();
    while let Some(mark) = marks.next() {
        let mut last = mark.end;
        while let Some(next) = marks.next_if(|next| text(last, next.start).trim().is_empty()) {
            last = next.end;
        }
        append_text(link, text(end, mark.start));
        append(link, "mark", "", text(mark.start, last));
        end = last;
    }
    append_text(link, text(end, hit.title.len()));
}

fn asked_in_address() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("q")
}

/// The address always leads back to what is on the screen.
fn keep_in_address(query: &str) {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    if let Some(path) = path {
        let query = if query.is_empty() { String::new() } else { format!("?q={}", encode_uri_component(query)) };
        replace_address(&(path + &query));
    }
}
