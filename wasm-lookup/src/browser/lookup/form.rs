//! The form: what is typed, pasted or scanned → a question, or words at the field that has to be mended.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::Lookup;
use super::feeds::{Feed, Sealed, feed_of};
use super::sealed::Question;
use crate::browser::elements::by_id;
use crate::dossier::{Code, CodeError, Factor, Pasted, Secret, SecretError, grouped};

/// A field with its place for words about it.
pub(super) struct Field {
    pub(super) input: HtmlInputElement,
    error: Element,
}

/// What a sealed feed wants besides the code.
pub(super) struct Secrets {
    /// Shown while a code of the feed is typed.
    all: HtmlElement,
    /// Whether the slip has a check code: yes and no, where it may have either secret.
    which: Option<[Field; 2]>,
    check: Option<(HtmlElement, Field)>,
    slip: Option<(HtmlElement, Field)>,
}

/// A code of an open feed, or all that opens a sealed record.
pub(super) enum Asked {
    Open(Code),
    Sealed(Question),
}

impl Field {
    pub(super) fn find(id: &str) -> Result<Self, JsValue> {
        Ok(Self { input: by_id(id)?, error: by_id(&[id, "-error"].concat())? })
    }

    pub(super) fn say(&self, words: &str) {
        self.error.set_text_content(Some(words));
        let invalid = if words.is_empty() { "false" } else { "true" };
        let _ = self.input.set_attribute("aria-invalid", invalid);
    }

    fn refuse(&self, words: &str) {
        self.say(words);
        // Focus is a courtesy: the message is announced without it.
        let _ = self.input.focus();
    }
}

impl Secrets {
    pub(super) fn find(feed: &Feed, sealed: &Sealed) -> Result<Self, JsValue> {
        let id = |name: &str, end: &str| [name, "-", &feed.id, end].concat();
        let part = |name: &str, is_there: bool| -> Result<Option<(HtmlElement, Field)>, JsValue> {
            is_there.then(|| Ok((by_id(&id(name, "-part"))?, Field::find(&id(name, ""))?))).transpose()
        };
        let radio = |end: &str| -> Result<Field, JsValue> {
            Ok(Field { input: by_id(&id("which", end))?, error: by_id(&id("which", "-error"))? })
        };
        let has_both = sealed.check_code && sealed.slip.is_some();
        Ok(Self {
            all: by_id(&id("secrets", ""))?,
            which: has_both.then(|| Ok::<_, JsValue>([radio("-yes")?, radio("-no")?])).transpose()?,
            check: part("check", sealed.check_code)?,
            slip: part("slip", sealed.slip.is_some())?,
        })
    }

    /// The factor that is asked for; none before it is known which one the slip has.
    fn factor(&self) -> Option<Factor> {
        match &self.which {
            Some([yes, _]) if yes.input.checked() => Some(Factor::CheckCode),
            Some([_, no]) if no.input.checked() => Some(Factor::SlipSecret),
            Some(_) => None,
            None if self.check.is_some() => Some(Factor::CheckCode),
            None => Some(Factor::SlipSecret),
        }
    }

    fn field(&self, factor: Factor) -> Option<&Field> {
        let part = if factor == Factor::CheckCode { &self.check } else { &self.slip };
        part.as_ref().map(|(_, field)| field)
    }

    fn show(&self) {
        let factor = self.factor();
        for (own, part) in [(Factor::CheckCode, &self.check), (Factor::SlipSecret, &self.slip)] {
            if let Some((part, _)) = part {
                part.set_hidden(factor != Some(own));
            }
        }
    }

    /// Puts a secret that was pasted or scanned where it belongs.
    fn fill(&self, secret: &str) {
        let check_code = Secret::parse(secret).ok().and_then(|secret| secret.check_code());
        let is_check = self.slip.is_none() || (check_code.is_some() && self.check.is_some());
        if let Some([yes, no]) = &self.which {
            yes.input.set_checked(is_check);
            no.input.set_checked(!is_check);
        }
        if let Some(field) = self.field(if is_check { Factor::CheckCode } else { Factor::SlipSecret }) {
            field.input.set_value(&check_code.map_or_else(|| secret.to_owned(), |code| code.to_string()));
        }
        self.show();
    }

    fn clear_words(&self) {
        let parts = [&self.check, &self.slip].into_iter().flatten().map(|(_, field)| field);
        parts.chain(self.which.iter().flatten()).for_each(|field| field.say(""));
    }
}

impl Lookup {
    /// Whatever was changed in the form: shows what the feed of the code wants, spreads a pasted message over the
    /// fields, and groups the digits of a check code.
    pub(super) fn follow(&self, target: Option<&HtmlInputElement>) {
        if let Some(field) = target {
            self.take_message(field);
        }
        let found = Code::find(&self.page.code.input.value(), &self.province).ok();
        // While a code is incomplete the fields stay as they are.
        if let Some(feed) = found.and_then(|code| feed_of(&self.feeds, &code, &self.province)) {
            self.show_secrets(feed);
        }
        for secrets in self.page.secrets.iter().flatten() {
            secrets.show();
            let check = secrets.check.as_ref().map(|(_, field)| &field.input);
            if let Some(input) = check.filter(|input| target == Some(*input)) {
                group(input);
            }
        }
    }

    fn show_secrets(&self, feed: usize) {
        for (at, secrets) in self.page.secrets.iter().enumerate() {
            if let Some(secrets) = secrets {
                secrets.all.set_hidden(at != feed);
            }
        }
    }

    /// A message or address with code and secret, in whichever field it was pasted.
    fn take_message(&self, field: &HtmlInputElement) -> Option<()> {
        let text = field.value();
        let found = Pasted::find(&text, &self.province).ok().filter(|found| found.secret.is_some())?;
        // Digits that are being typed are a code of unknown shape, too.
        let is_code = *field == self.page.code.input;
        if is_code || text.contains(['-', '#', '?']) {
            self.fill(&found);
        }
        Some(())
    }

    /// Puts code and secret into their fields.
    pub(super) fn fill(&self, found: &Pasted) {
        self.page.code.input.set_value(found.code.text());
        let feed = feed_of(&self.feeds, &found.code, &self.province);
        let secrets = feed.and_then(|feed| self.page.secrets.get(feed)?.as_ref());
        if let (Some(secrets), Some(secret)) = (secrets, &found.secret) {
            secrets.fill(secret);
        }
    }

    /// What is asked, and of which feed; nothing when words at a field say what is wrong.
    pub(super) fn question(&self) -> Option<(usize, Asked)> {
        self.page.code.say("");
        self.page.secrets.iter().flatten().for_each(Secrets::clear_words);
        let found = match Pasted::find(&self.page.code.input.value(), &self.province) {
            Ok(found) => found,
            Err(error) => {
                self.page.code.refuse(&self.wrong_code(error));
                return None;
            }
        };
        let Some(at) = feed_of(&self.feeds, &found.code, &self.province) else {
            let values = [("root", found.code.root().unwrap_or_default()), ("own", self.province.as_str())];
            self.page.code.refuse(&self.settings.text("lookup-error-other-root", &values));
            return None;
        };
        self.show_secrets(at);
        let (feed, secrets) = (self.feeds.get(at)?, self.page.secrets.get(at)?);
        let (Some(sealed), Some(secrets)) = (&feed.sealed, secrets) else { return Some((at, Asked::Open(found.code))) };
        if let Some(secret) = &found.secret {
            secrets.fill(secret);
        }
        let Some(factor) = secrets.factor() else {
            if let Some([yes, _]) = &secrets.which {
                yes.refuse(&self.settings.text("lookup-error-which", &[]));
            }
            return None;
        };
        let field = secrets.field(factor)?;
        let typed = field.input.value();
        match self.secret(&typed, factor, sealed) {
            Ok((secret, factors)) => Some((at, Asked::Sealed(Question { code: found.code, secret, factors }))),
            Err(words) => {
                field.refuse(&words);
                None
            }
        }
    }

    fn secret(&self, typed: &str, factor: Factor, sealed: &Sealed) -> Result<(Secret, Vec<Factor>), String> {
        let shapes: Vec<_> = sealed.slip.iter().map(|(_, shape)| *shape).collect();
        let parsed = Secret::parse(typed).and_then(|secret| Ok((secret.factors(&shapes)?, secret)));
        let error = match parsed {
            Ok((factors, secret)) if factors.contains(&factor) => return Ok((secret, factors)),
            Ok(_) => SecretError::Shape,
            Err(error) => error,
        };
        let count = typed.chars().filter(char::is_ascii_digit).count().to_string();
        let label = sealed.slip.as_ref().map_or("", |(label, _)| label);
        let (kind, character) = match (error, factor) {
            (SecretError::Empty, Factor::CheckCode) => ("check-empty", None),
            (SecretError::CheckDigit, _) => ("check-digit", None),
            (_, Factor::CheckCode) => ("check-shape", None),
            (SecretError::Empty, _) => ("slip-empty", None),
            (SecretError::Character(character), _) => ("character", Some(character)),
            (_, _) => ("slip-shape", None),
        };
        let character = character.map(String::from).unwrap_or_default();
        let values = [("count", count.as_str()), ("label", label), ("character", &character)];
        Err(self.settings.text(&["lookup-error-", kind].concat(), &values))
    }

    fn wrong_code(&self, error: CodeError) -> String {
        let (key, character) = match error {
            CodeError::Empty => ("empty", String::new()),
            CodeError::TooLong => ("too-long", String::new()),
            CodeError::Character(character) => ("character", character.to_string()),
            CodeError::Date => ("date", String::new()),
            CodeError::Sequence => ("sequence", String::new()),
            CodeError::Shape => ("shape", String::new()),
            CodeError::NotFound => ("not-found", String::new()),
        };
        self.settings.text(&["lookup-error-", key].concat(), &[("character", &character)])
    }
}

fn group(input: &HtmlInputElement) -> Option<()> {
    let caret = input.selection_start().ok()??;
    let typed = input.value();
    let (text, caret) = grouped(&typed, caret as usize)?;
    if text != typed {
        input.set_value(&text);
        let caret = u32::try_from(caret).ok()?;
        input.set_selection_range(caret, caret).ok()?;
    }
    Some(())
}

/// The field that an event came from.
pub(super) fn field_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
