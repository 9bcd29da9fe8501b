//! Glue, loader, settings and the head of the index → the one script that starts the search, in the language of the
//! pages that load it.
//!
//! It lies beside the module and the index, and its addresses begin at itself: so it is the same for every page, is
//! loaded once, and no page carries the settings. The head comes with it because every search needs it.

use motcua_lookup::search::{Index, script as carrier};
use serde_json::{Map, Value, json};

use super::RenderInput;
use super::address::{Address, relative};
use super::assets::{Asset, squeeze_script};
use super::scripts::joined;
use crate::strings::{Arguments, Strings};

/// Where the script lies.
const FOLDER: &str = "assets/";
/// The parts of the loader in the theme's folder `scripts/search/`, in the order in which they need each other.
const PARTS: [&str; 6] = ["files", "hits", "recent", "box", "page", "start"];

/// The script of a language, whose pages lie below `prefix`.
pub(super) fn starter(
    input: &RenderInput<'_>,
    index_prefix: &str,
    wasm: &Asset,
    code: &str,
    prefix: &str,
    browser: &Strings,
) -> Asset {
    let main = input.site.settings.main_language();
    let page = |address: Address<'_>| input.edition.page(relative(FOLDER, &[prefix, &address.path()].concat()));
    let fields = input.site.fields.iter().filter(|_| code != main);
    let fields: Map<String, Value> = fields
        .filter_map(|field| Some((field.name.main.clone(), field.name.translations.get(code)?.clone().into())))
        .collect();
    let settings = json!({
        "language": code,
        "content_language": main,
        "wasm": relative(FOLDER, &wasm.path),
        "integrity": wasm.integrity,
        "files": relative(FOLDER, index_prefix),
        // Where pages are opened from a folder, files come as scripts.
        "carried": input.edition.is_folder(),
        "root": relative(FOLDER, ""),
        "search": page(Address::Search),
        "index": page(Address::Index),
        "fields": fields,
        "strings": browser_texts(browser, "search"),
    });
    let (glue, parts) = (String::from_utf8_lossy(input.modules.search.glue), joined(input, "search", &PARTS));
    let mut script = format!("{glue}\n(function (settings) {{\n'use strict';\n{parts}}})({settings});\n");
    let head = input.index.files.iter().find(|file| file.name == Index::HEAD);
    script.extend(head.map(|head| carrier(&head.name, &head.bytes)));
    Asset::new(&format!("search-{code}"), "js", squeeze_script(&script).into_bytes())
}

/// The texts that a browser module writes itself: those whose keys begin with its name.
pub(super) fn browser_texts(browser: &Strings, module: &str) -> Map<String, Value> {
    let own = browser.keys().iter().filter(|(key, _)| key.starts_with(module));
    own.map(|(key, variables)| {
        // The module fills the values in itself: each stands in the text as its name in braces.
        let arguments =
            variables.iter().fold(Arguments::new(), |arguments, name| arguments.with(name, format!("{{{name}}}")));
        (key.clone(), browser.get(key, &arguments).into())
    })
    .collect()
}
