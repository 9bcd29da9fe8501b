//! The theme: embedded files become one style sheet, one script, templates and strings.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::Embed;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::assets::{Integrity, minify_css, squeeze_script};
use crate::strings::{Arguments, Strings};

#[derive(Embed)]
#[folder = "../themes/default"]
struct DefaultTheme;

/// The strings a page may use are these files of a language's folder.
const CATALOGUES: &[&str] = &[
    "pages.ftl",
    "views.ftl",
    "status.ftl",
    "figures.ftl",
    "suggestions.ftl",
    "data.ftl",
    "handouts.ftl",
    "scripts.ftl",
    "offline.ftl",
    "folder.ftl",
];
/// The strings the browser modules use.
const BROWSER_CATALOGUES: &[&str] = &["browser.ftl", "visit.ftl"];

/// A theme whose texts are in memory.
pub(crate) struct Theme {
    files: BTreeMap<String, String>,
}

impl Theme {
    /// The theme that is part of the binary.
    pub(crate) fn embedded() -> Self {
        let text = |path: &str| DefaultTheme::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned());
        Self { files: DefaultTheme::iter().filter_map(|path| Some((path.to_string(), text(&path)?))).collect() }
    }

    /// A file of the theme.
    pub(crate) fn file(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    /// The layouts of handouts by name (`a4.typ`).
    #[cfg(feature = "handouts")]
    pub(crate) fn layouts(&self) -> BTreeMap<String, String> {
        let name = |path: &str| path.strip_prefix("handouts/").filter(|name| name.ends_with(".typ")).map(str::to_owned);
        self.files.iter().filter_map(|(path, text)| Some((name(path)?, text.clone()))).collect()
    }

    /// A script of the theme, without what is there for readers.
    pub(crate) fn script(&self, name: &str) -> String {
        squeeze_script(self.file(&format!("scripts/{name}.js")))
    }

    /// The one style sheet: tokens, base, components in the order of their names, print.
    pub(crate) fn style(&self) -> String {
        let mut style = self.file("style/tokens.css").to_owned() + self.file("style/base.css");
        for (_, css) in self.files.iter().filter(|(path, _)| path.starts_with("components/") && path.ends_with(".css"))
        {
            style.push_str(css);
        }
        style.push_str(self.file("style/print.css"));
        minify_css(&style)
    }

    /// The style of a few pages, which they load besides: of figures and suggestions, of the lookup.
    pub(crate) fn extra_style(&self, name: &str) -> String {
        minify_css(self.file(&format!("style/{name}.css")))
    }

    /// The strings of pages in a language; what the theme lacks in it is in English, then in Vietnamese.
    ///
    /// # Errors
    /// A sentence on the catalogue that cannot be read.
    pub(crate) fn strings(&self, language: &str) -> Result<Strings, String> {
        let catalogues: Vec<&str> = ["vi", "en", language]
            .iter()
            .flat_map(|language| CATALOGUES.iter().map(move |name| format!("strings/{language}/{name}")))
            .map(|path| self.file(&path))
            .collect();
        Strings::parse(language, &catalogues)
    }

    /// The strings of the browser modules in a language.
    ///
    /// # Errors
    /// A sentence on the catalogue that cannot be read.
    pub(crate) fn browser_strings(&self, language: &str) -> Result<Strings, String> {
        let catalogues: Vec<&str> = ["vi", "en", language]
            .iter()
            .flat_map(|language| BROWSER_CATALOGUES.iter().map(move |name| format!("strings/{language}/{name}")))
            .map(|path| self.file(&path))
            .collect();
        Strings::parse(language, &catalogues)
    }

    /// The template engine of a language.
    ///
    /// # Errors
    /// A sentence on the template that cannot be read.
    pub(crate) fn engine(&self, strings: Arc<Strings>, integrity: Option<Integrity>) -> Result<Tera, String> {
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
        let templates = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        tera.add_raw_templates(templates.map(|(path, text)| (path.as_str(), text.as_str())))
            .map_err(|error| error.to_string())?;
        Ok(tera)
    }
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
