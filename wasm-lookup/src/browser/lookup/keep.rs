//! Dossiers that somebody asked this browser to keep: a list above the form, each to be opened or forgotten.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::Element;

use super::form::Asked;
use super::{Lookup, memory};
use crate::browser::elements::append;
use crate::dossier::{Code, Pasted};

impl Lookup {
    /// Lists what is kept; nothing where nothing is.
    pub(super) fn show_kept(self: &Rc<Self>) {
        let list: &Element = &self.page.kept;
        list.set_text_content(None);
        let kept = memory::kept();
        self.page.kept.set_hidden(kept.is_empty());
        if kept.is_empty() {
            return;
        }
        append(list, "h2", "", &self.settings.text("lookup-kept", &[]));
        for line in kept.lines() {
            let Some((code, secret)) = line.split_once(' ') else { continue };
            let (Ok(code), secret) = (Code::parse(code, &self.province), secret.to_owned()) else { continue };
            let Some(row) = append(list, "p", "kept", "") else { continue };
            let text = code.text().to_owned();
            let lookup = Rc::clone(self);
            let open = move || {
                lookup
                    .fill(&Pasted { code: code.clone(), secret: Some(secret.clone()).filter(|secret| secret != "-") });
                lookup.follow(None);
                lookup.ask();
            };
            self.add_button(&row, &text, "", open);
            let (lookup, own) = (Rc::clone(self), text.clone());
            let forget = move || {
                memory::keep(&own, "");
                lookup.show_kept();
                lookup.say_status("lookup-forgotten");
                let _ = lookup.page.code.input.focus();
            };
            let label = self.settings.text("lookup-forget-label", &[("code", &text)]);
            self.add_button(&row, &self.settings.text("lookup-forget", &[]), &label, forget);
        }
    }

    /// Offers to keep a dossier that was found.
    pub(super) fn offer_to_keep(self: &Rc<Self>, asked: &Asked) -> Option<()> {
        let (code, secret) = match asked {
            Asked::Open(code) => (code.text(), "-"),
            Asked::Sealed(question) => (question.code.text(), question.secret.text()),
        };
        if memory::kept().contains(code) {
            return None;
        }
        let offer = append(&self.page.answer, "p", "answer-keep", "")?;
        let (code, secret, lookup, row) = (code.to_owned(), secret.to_owned(), Rc::clone(self), offer.clone());
        self.add_button(&offer, &self.settings.text("lookup-keep", &[]), "", move || {
            memory::keep(&code, &secret);
            row.set_text_content(Some(&lookup.settings.text("lookup-keep-done", &[])));
            lookup.show_kept();
            let _ = lookup.page.answer.focus();
        });
        append(&offer, "span", "hint", &self.settings.text("lookup-keep-text", &[]));
        Some(())
    }

    /// A button that lives as long as its row.
    pub(super) fn add_button(&self, row: &Element, words: &str, label: &str, press: impl Fn() + 'static) {
        let Some(button) = append(row, "button", "button", words) else { return };
        let _ = button.set_attribute("type", "button");
        if !label.is_empty() {
            let _ = button.set_attribute("aria-label", label);
        }
        EventListener::new(&button, "click", move |_| press()).forget();
    }
}
