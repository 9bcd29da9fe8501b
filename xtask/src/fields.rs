//! The structs of `generator/src/render/views/` → `themes/default/FIELDS.md`: every field that a template is given, with its
//! type and meaning, as their doc comments have it.
//!
//! What cannot be told from the source (an attribute that changes how a struct is written, a field without a word) is a
//! fault, and a test holds the file to the sources, so that the list cannot go stale.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::{Attribute, Expr, Fields, GenericArgument, Item, ItemStruct, Lit, Meta, PathArguments, Type};

use crate::run;

const VIEWS: &str = "generator/src/render/views";
const LIST: &str = "themes/default/FIELDS.md";

/// Where templates get their values: every name that is put into a context must be in the list.
const RENDER: [&str; 3] =
    ["generator/src/render/renderer.rs", "generator/src/render/one_file.rs", "generator/src/render/style_guide.rs"];

/// Writes the list.
pub(crate) fn write() -> Result<(), String> {
    let root = run::root();
    std::fs::write(root.join(LIST), list(&root)?).map_err(|error| format!("{LIST}: {error}"))
}

/// A struct that templates see.
struct View {
    meaning: String,
    /// Name, type and meaning of each.
    fields: Vec<(String, String, String)>,
}

impl View {
    /// The template it is given to, and under which name: "Given to `home.html` as `home`."
    fn given(&self) -> Option<(&str, &str)> {
        let (template, rest) = self.meaning.strip_prefix("Given to ")?.split_once(" as `")?;
        Some((template, rest.split('`').next()?))
    }
}

fn list(root: &Path) -> Result<String, String> {
    let views = views(root)?;
    let given: BTreeSet<&str> = views.values().filter_map(View::given).map(|(_, name)| name).collect();
    for name in names_in_contexts(root)? {
        if !given.contains(name.as_str()) {
            return Err(format!("no struct in {VIEWS} says that it is given to a template as `{name}`"));
        }
    }
    let mut out = "# What templates are given\n\n\
        From `generator/src/render/views/`, by `cargo xtask fields`; a test holds this list to the sources.\n\n\
        A *text* is escaped where it is printed; *words* are texts of the content, printed with the filters `words` or `plain`; fields \
        named `…_html` and `…_json` are finished and printed with `safe`. What may be none is tested with `if`.\n"
        .to_owned();
    let (roots, others): (Vec<_>, Vec<_>) = views.iter().partition(|(_, view)| view.given().is_some());
    let mut roots: Vec<_> = roots.into_iter().filter_map(|(name, view)| Some((view.given()?, name, view))).collect();
    // What every template gets comes first.
    roots.sort_by_key(|((template, name), ..)| (template.starts_with('`'), *name));
    for ((template, name), own, view) in roots {
        let more = view
            .meaning
            .split_once(&format!("as `{name}`"))
            .map_or("", |(_, more)| more)
            .trim_start_matches([':', '.', ' ']);
        out.push_str(&format!("\n## {name}\n\n<a id=\"{}\"></a>Given to {template}. {}\n", anchor(own), capital(more)));
        table(view, &mut out);
    }
    out.push_str("\n## In these\n");
    for (name, view) in others {
        out.push_str(&format!("\n### {name}\n\n{}\n", view.meaning));
        table(view, &mut out);
    }
    Ok(out.replace(". \n", ".\n"))
}

fn table(view: &View, out: &mut String) {
    out.push_str("\n| field | type | meaning |\n|---|---|---|\n");
    for (name, kind, meaning) in &view.fields {
        out.push_str(&format!("| `{name}` | {kind} | {} |\n", meaning.replace('|', "\\|")));
    }
}

/// Every struct of the views by its name.
fn views(root: &Path) -> Result<BTreeMap<String, View>, String> {
    let folder = root.join(VIEWS);
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{VIEWS}: {error}"))?;
    let mut views = BTreeMap::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{VIEWS}: {error}"))?.path();
        let text = read(&path)?;
        let file = syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        for item in file.items {
            match item {
                // Written as a text or `{text, lang}`; explained at the head of the list.
                Item::Struct(item) if item.ident == "Words" => {}
                Item::Struct(item) => {
                    let name = item.ident.to_string();
                    views.insert(name.clone(), view(&item).map_err(|reason| format!("{name}: {reason}"))?);
                }
                Item::Enum(item) => return Err(format!("{}: how an enum is written is not told yet", item.ident)),
                _ => {}
            }
        }
    }
    Ok(views)
}

fn view(item: &ItemStruct) -> Result<View, String> {
    let Fields::Named(fields) = &item.fields else { return Err("its fields have no names".to_owned()) };
    let mut found = Vec::new();
    for field in &fields.named {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        let meaning = meaning(&field.attrs)?;
        if meaning.is_empty() {
            return Err(format!("`{name}` has no doc comment"));
        }
        found.push((name, kind(&field.ty)?, meaning));
    }
    Ok(View { meaning: meaning(&item.attrs)?, fields: found })
}

/// A doc comment as one line.
fn meaning(attributes: &[Attribute]) -> Result<String, String> {
    let mut lines = Vec::new();
    for attribute in attributes {
        match &attribute.meta {
            Meta::NameValue(value) if value.path.is_ident("doc") => {
                if let Expr::Lit(literal) = &value.value
                    && let Lit::Str(text) = &literal.lit
                {
                    lines.push(text.value().trim().to_owned());
                }
            }
            meta if meta.path().is_ident("serde") => {
                return Err("an attribute of serde changes how it is written".to_owned());
            }
            _ => {}
        }
    }
    Ok(lines.join(" "))
}

/// A type as those who write templates know it.
fn kind(of: &Type) -> Result<String, String> {
    let unknown = || "a type that this list has no word for".to_owned();
    let path = match of {
        Type::Reference(reference) => return kind(&reference.elem),
        Type::Path(path) => path.path.segments.last().ok_or_else(unknown)?,
        _ => return Err(unknown()),
    };
    let inner = || match &path.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(inner)) => kind(inner),
            _ => Err(unknown()),
        },
        _ => Err(unknown()),
    };
    Ok(match path.ident.to_string().as_str() {
        "String" | "str" => "text".to_owned(),
        "Words" => "words".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i64" => "number".to_owned(),
        "Option" => format!("{} or none", inner()?),
        "Vec" => format!("list of {}", inner()?),
        // The parameter of a struct of its own.
        "T" => "what the field says".to_owned(),
        view if view.ends_with("View") => match &path.arguments {
            PathArguments::None => format!("[{view}](#{})", anchor(view)),
            _ => format!("[{view}](#{}) of {}", anchor(view), inner()?),
        },
        _ => return Err(unknown()),
    })
}

fn anchor(name: &str) -> String {
    name.to_lowercase()
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

/// Names under which values are put into contexts.
fn names_in_contexts(root: &Path) -> Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    for path in RENDER {
        let text = read(&root.join(path))?;
        for before in ["context.insert(\"", "value(\""] {
            let found = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
            names.extend(found.map(str::to_owned));
        }
    }
    Ok(names)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_fields_is_that_of_the_sources() {
        let root = run::root();
        let written = read(&root.join(LIST)).unwrap();
        assert!(written == list(&root).unwrap(), "{LIST} is not what the views say: run `cargo xtask fields`");
    }

    #[test]
    fn what_cannot_be_told_is_a_fault() {
        let of = |source: &str| view(&syn::parse_str(source).unwrap()).map(|view| view.fields);
        let field = |kind: &str| Ok(vec![("a".to_owned(), kind.to_owned(), "A.".to_owned())]);
        assert_eq!(of("struct A { /// A.\n a: Option<Vec<&'static str>> }"), field("list of text or none"));
        assert_eq!(
            of("struct A { /// A.\n a: SectionView<FeeView> }"),
            field("[SectionView](#sectionview) of [FeeView](#feeview)")
        );
        for source in [
            "struct A { a: String }",
            "struct A { /// A.\n a: BTreeMap<String, String> }",
            "struct A { /// A.\n #[serde(skip)] a: String }",
            "#[serde(rename_all = \"kebab-case\")] struct A { /// A.\n a: String }",
            "struct A(String);",
        ] {
            assert!(of(source).is_err(), "{source}");
        }
    }
}
