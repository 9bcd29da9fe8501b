//! Glue of a WebAssembly module and parts of the theme's folder `scripts/` → the scripts that pages load.

use super::assets::{Asset, squeeze_script};
use super::{Module, RenderInput};
use crate::model::Feed;

/// The parts of the lookup page's script in the theme's folder `scripts/lookup/`, in the order in which they need each
/// other.
const LOOKUP: [&str; 7] = ["page", "files", "opener", "form", "kept", "answer", "start"];

/// What reads the feeds of a mode: a script for a worker, and its module.
pub(super) struct Opener {
    /// `open` or `sealed`.
    pub(super) mode: &'static str,
    pub(super) script: Asset,
    pub(super) wasm: Asset,
}

/// Parts of a folder of the theme, put together.
pub(super) fn joined(input: &RenderInput<'_>, folder: &str, parts: &[&str]) -> String {
    parts.iter().map(|part| input.theme.file(&format!("scripts/{folder}/{part}.js"))).collect()
}

/// The script of the lookup page, `motcuaLookup`, behind the glue of its module; and the module.
pub(super) fn lookup(input: &RenderInput<'_>) -> (Asset, Asset) {
    let Module { glue, wasm } = input.modules.lookup;
    let (glue, parts) = (String::from_utf8_lossy(glue), joined(input, "lookup", &LOOKUP));
    let script = format!("{glue}\nfunction motcuaLookup(settings) {{\n'use strict';\n{parts}}}\n");
    (Asset::new("lookup", "js", squeeze_script(&script).into_bytes()), Asset::new("lookup", "wasm", wasm.to_vec()))
}

/// What reads these feeds, for each mode that they have.
pub(super) fn openers(input: &RenderInput<'_>) -> Vec<Opener> {
    let has = |is_sealed: bool| input.feeds.iter().any(|feed: &Feed| feed.sealed.is_some() == is_sealed);
    let open = has(false).then(|| opener(input, "open", "open", &input.modules.open));
    let sealed = has(true).then(|| opener(input, "sealed", "opener", &input.modules.opener));
    open.into_iter().chain(sealed).collect()
}

/// The glue is wrapped into one function, `motcua_<mode>`, so that the same file is a worker's script, a script of the
/// page, and the text of a worker where pages are opened from a folder.
fn opener(input: &RenderInput<'_>, mode: &'static str, name: &str, module: &Module) -> Opener {
    let (glue, worker) = (String::from_utf8_lossy(module.glue), joined(input, "lookup", &["worker"]));
    let script = format!(
        "function motcua_{mode}(scope) {{\n{glue}\nconst glue = mc_{name};\n{worker}}}\n\
         if (typeof document === 'undefined') motcua_{mode}(self);\n"
    );
    Opener {
        mode,
        script: Asset::new(name, "js", squeeze_script(&script).into_bytes()),
        wasm: Asset::new(name, "wasm", module.wasm.to_vec()),
    }
}
