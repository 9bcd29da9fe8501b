//! Templates and strings → the template engine of a language: its filters `words`, `plain`, `integrity` and its function
//! `t`.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::render::assets::Integrity;
use crate::strings::{Arguments, Strings};

/// The names that templates may use besides those of the engine itself.
pub(super) fn engine<'a>(
    templates: impl Iterator<Item = (&'a str, &'a str)>,
    strings: Arc<Strings>,
    integrity: Option<Integrity>,
) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.register_filter("words", words);
    tera.register_filter("plain", plain);
    tera.register_filter("integrity", move |href: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let name = kwargs.get::<&str>("attribute")?.unwrap_or("integrity");
        let Some(integrity) = &integrity else { return Ok(Value::safe_string("")) };
        let value = integrity.get(href).ok_or_else(|| tera::Error::message(format!("no file `{href}`")))?;
        Ok(Value::safe_string(&format!(" {name}=\"{value}\"")))
    });
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        translate(&strings, &kwargs)
    });
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// `t(key="…", name=value)`: the text of a message.
fn translate(strings: &Strings, kwargs: &Kwargs) -> TeraResult<String> {
    let key: String = kwargs.must_get("key")?;
    if !strings.has(&key) {
        return Err(tera::Error::message(format!("no text `{key}`")));
    }
    let mut arguments = Arguments::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name == "key" {
            continue;
        }
        arguments = match value.as_i64() {
            Some(number) => arguments.with(&name, number),
            None => arguments.with(&name, text_of(value)),
        };
    }
    Ok(strings.get(&key, &arguments))
}

/// The text of a `Words` value: a string, or a map with `text`.
fn text_of(value: &Value) -> String {
    let inner = value.get_from_path("text").unwrap_or(value);
    inner.as_str().map_or_else(|| inner.to_string(), str::to_owned)
}

/// Words as HTML; a text in another language is marked with it.
fn words(value: &Value, _: Kwargs, _: &State<'_>) -> Value {
    let text = escape(&text_of(value));
    let language = value.get_from_path("lang").and_then(Value::as_str);
    match language {
        Some(language) => Value::safe_string(&format!("<span lang=\"{}\">{text}</span>", escape(language))),
        None => Value::safe_string(&text),
    }
}

/// Words as text, for attributes.
fn plain(value: &Value, _: Kwargs, _: &State<'_>) -> String {
    text_of(value)
}

/// Escapes text for HTML, in elements and in quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
