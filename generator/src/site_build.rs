//! One way from a tree of files to pages, for `check`, `build`, `serve` and `search` alike.

use std::io;

use jiff::civil::Date;

use crate::data;
use crate::diagnostics::{Report, Sources};
use crate::load::{self, Translatable, Tree};
use crate::model::{Feed, Site};
use crate::render::{self, Edition, Handouts, Module, Modules, Output, RenderError, RenderInput, Rendered, Theme};
use crate::script::Writer;
use crate::search;
use crate::validate::{Given, validate};
use crate::write::{Scales, Weight};

/// How many pages a list of weights has.
const LISTED: usize = 10;

/// How a site is to be made.
#[derive(Clone, Copy)]
pub(crate) struct Making {
    pub(crate) edition: Edition,
    /// Whether the heaviest pages are wanted, which takes a while: every page is weighed exactly.
    pub(crate) lists_weights: bool,
}

impl Making {
    /// An edition, without a list of weights.
    pub(crate) fn of(edition: Edition) -> Self {
        Self { edition, lists_weights: false }
    }
}

/// A site that was read and checked.
pub(crate) struct Checked {
    pub(crate) site: Site,
    /// The theme with the site's own files in it.
    pub(crate) theme: Theme,
    pub(crate) report: Report,
    pub(crate) sources: Sources,
    /// Everything that may be translated.
    pub(crate) texts: Vec<Translatable>,
}

/// Reads and checks the site in `tree`.
///
/// # Errors
/// When the tree cannot be read.
pub(crate) fn check(tree: &dyn Tree, given: Given) -> io::Result<Checked> {
    let (mut raw, mut report, sources) = load::load(tree)?;
    let site = validate(&raw, given, &sources, &mut report);
    let theme = Theme::of(&raw.theme, &site.settings.languages, &sources, &mut report);
    report.settle(&sources);
    Ok(Checked { site, theme, report, sources, texts: std::mem::take(&mut raw.texts) })
}

/// Makes all files of a checked site. Faults of templates and pages over the budget are added to its report.
///
/// # Errors
/// When the theme cannot be used, a file of the site cannot be read, or the output takes no files.
pub(crate) fn render(
    checked: &mut Checked,
    tree: &dyn Tree,
    today: Date,
    feeds: &[Feed],
    handouts: &Handouts,
    Making { edition, lists_weights }: Making,
    output: &dyn Output,
) -> Result<(Rendered, Vec<Weight>), RenderError> {
    let site = &checked.site;
    let theme = &checked.theme;
    let modules = modules();
    let index = search::index(site);
    let scripts = Writer::of_site(site).map_err(RenderError::Theme)?;
    let input = RenderInput {
        site,
        theme,
        today,
        index,
        feeds,
        modules: &modules,
        scripts: scripts.as_ref(),
        handouts,
        edition,
    };
    let scales = Scales::new(site.settings.weights, &render::shared_files(theme), lists_weights);
    let rendered = match render::render(&input, output, &|path, html| scales.weigh(path, html)) {
        Err(RenderError::Templates(errors)) => {
            theme.report(&errors, &checked.sources, &mut checked.report);
            checked.report.settle(&checked.sources);
            return match checked.report.has_errors() {
                true => Ok((Rendered::default(), Vec::new())),
                // The site may call such a fault a warning; there are no pages all the same.
                false => Err(RenderError::Templates(errors)),
            };
        }
        rendered => rendered?,
    };
    let strings = site.settings.languages.iter().map(|language| theme.strings(language).map_err(RenderError::Theme));
    let strings = strings.collect::<Result<Vec<_>, _>>()?;
    for (path, bytes) in data::files(site, today, &strings.iter().collect::<Vec<_>>()) {
        // Search engines and readers of changes ask hosts.
        if edition.is_folder() && !path.starts_with("du-lieu/") {
            continue;
        }
        output.put(&path, bytes)?;
    }
    for (source, target) in &site.files {
        output.put(target, tree.read(source)?)?;
    }
    let weights = if lists_weights { scales.heaviest(LISTED) } else { Vec::new() };
    scales.report(&mut checked.report);
    checked.report.settle(&checked.sources);
    Ok((rendered, weights))
}

/// The WebAssembly modules that the build of this binary made.
fn modules() -> Modules {
    Modules {
        search: Module {
            glue: include_bytes!(concat!(env!("OUT_DIR"), "/search.js")),
            wasm: include_bytes!(concat!(env!("OUT_DIR"), "/search.wasm")),
        },
        lookup: Module {
            glue: include_bytes!(concat!(env!("OUT_DIR"), "/lookup.js")),
            wasm: include_bytes!(concat!(env!("OUT_DIR"), "/lookup.wasm")),
        },
        open: Module {
            glue: include_bytes!(concat!(env!("OUT_DIR"), "/open.js")),
            wasm: include_bytes!(concat!(env!("OUT_DIR"), "/open.wasm")),
        },
        opener: Module {
            glue: include_bytes!(concat!(env!("OUT_DIR"), "/opener.js")),
            wasm: include_bytes!(concat!(env!("OUT_DIR"), "/opener.wasm")),
        },
        days: Module {
            glue: include_bytes!(concat!(env!("OUT_DIR"), "/days.js")),
            wasm: include_bytes!(concat!(env!("OUT_DIR"), "/days.wasm")),
        },
    }
}

/// Whether the binary was built without its WebAssembly (`MOTCUA_SKIP_WASM`, for editors): such a binary makes no site.
pub(crate) fn lacks_modules() -> bool {
    modules().search.wasm.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::load::MemoryTree;

    #[test]
    fn modules_run_in_the_browsers_that_are_promised() {
        use wasmparser::{Validator, WasmFeatures};
        // What WebAssembly had in Chrome 96; the policy of the pages needs 97.
        let floor = WasmFeatures::MUTABLE_GLOBAL
            | WasmFeatures::SIGN_EXTENSION
            | WasmFeatures::BULK_MEMORY
            | WasmFeatures::MULTI_VALUE
            | WasmFeatures::REFERENCE_TYPES
            | WasmFeatures::SATURATING_FLOAT_TO_INT
            | WasmFeatures::FLOATS
            | WasmFeatures::GC_TYPES;
        let modules = modules();
        for module in [modules.search, modules.lookup, modules.open, modules.opener, modules.days] {
            Validator::new_with_features(floor).validate_all(module.wasm).unwrap();
        }
    }

    #[test]
    fn modules_say_nothing_of_the_machine_that_built_them() {
        let modules = modules();
        for module in [modules.search, modules.lookup, modules.open, modules.opener, modules.days] {
            for folder in [".cargo", "/home/", "/root/", "/Users/", "registry/src", "\\Users\\"] {
                let found = module.wasm.windows(folder.len()).position(|bytes| bytes == folder.as_bytes());
                assert_eq!(found, None, "{folder}");
            }
        }
    }

    #[test]
    fn an_empty_tree_is_a_site_without_settings() {
        let given = Given { today: jiff::civil::date(2026, 11, 23), drafts: false, strict: false };
        let checked = check(&MemoryTree::default(), given).unwrap();
        assert!(checked.report.iter().any(|(fault, _)| fault.code == Code::FileMissing));
    }

    #[test]
    fn a_site_can_be_given_its_severities() {
        let mut tree = MemoryTree::default();
        let settings = "name: A\nprovince: {name: B, root: H56}\npublication: sample\nlanguages: [vi]\n";
        tree.insert("site.yaml", format!("{settings}severity: {{unused-source: error}}\n"));
        tree.insert("sources.yaml", "a: {title: A, grade: A}\n");
        let given = Given { today: jiff::civil::date(2026, 11, 23), drafts: false, strict: false };
        let report = check(&tree, given).unwrap().report;
        let errors = report.iter().filter(|(_, severity)| *severity == crate::diagnostics::Severity::Error);
        let codes: Vec<_> = errors.map(|(fault, _)| fault.code).collect();
        assert_eq!(codes, [Code::SourceUnused]);
    }
}
