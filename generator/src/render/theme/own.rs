//! The files of a site's folder `theme/`, laid over the embedded theme, and what is wrong with them: names that mean
//! nothing, strings, templates.

use std::sync::Arc;

use super::{DefaultTheme, EXAMPLE, FOLDER, LANGUAGES, Theme, faults, parts, texts};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::load::suggest;

/// Lays the files over the theme.
pub(super) fn lay_over(
    theme: &mut Theme,
    own: &[FileId],
    languages: &[String],
    sources: &Sources,
    report: &mut Report,
) {
    for file in own {
        let path = sources.path(*file).trim_start_matches(FOLDER).to_owned();
        let text = match path.ends_with(".svg") {
            // Of a picture comments would be published too.
            true => parts::without_mark(sources.text(*file)).to_owned(),
            false => sources.text(*file).to_owned(),
        };
        theme.own.insert(path.clone(), *file);
        match path.starts_with("strings/") {
            true => theme.own_strings.insert(path, text),
            false => theme.files.insert(path, text),
        };
    }
    for (path, file) in &theme.own {
        if !is_used(path, theme, languages) {
            let unused = Diagnostic::at(Code::ThemeFileUnused, Span::file_start(*file)).with("path", path);
            report.add(unused.with_some("suggestion", nearest(path)));
        }
    }
    // Faults of syntax hide what else is there: strings are needed to read templates, templates to know which strings.
    if texts::check_syntax(theme, sources, report) && faults::check_syntax(theme, sources, report) {
        texts::check_keys(theme, sources, report);
        check_references(theme, languages, sources, report);
    }
}

/// Whether everything that templates name is there.
fn check_references(theme: &Theme, languages: &[String], sources: &Sources, report: &mut Report) {
    let main = languages.first().map_or(LANGUAGES[0], String::as_str);
    let Ok(strings) = theme.strings(main) else { return };
    if let Err(error) = theme.engine(Arc::new(strings), None, true) {
        faults::add(theme, &error, sources, report);
    }
}

/// Whether a file of the site stands in the place of one of the embedded theme, or is one of those that may be added.
fn is_used(path: &str, theme: &Theme, languages: &[String]) -> bool {
    if DefaultTheme::get(path).is_some() {
        return true;
    }
    // What may be added by any name is more likely a slip of the pen where the name is near to one that is there.
    let is_new = |extension: &str| path.ends_with(extension) && nearest(path).is_none();
    match path.split('/').collect::<Vec<_>>()[..] {
        ["templates", _] => path.ends_with(".html") && is_named(path, path, theme),
        ["components", folder, name] if name.ends_with(".css") || name.ends_with(EXAMPLE) => {
            has_component(folder, theme)
        }
        ["components", _, name] if name.ends_with(".html") => {
            let components = faults::components(theme.file(path));
            components.iter().any(|(component, _)| is_named(path, &format!("<{component}"), theme))
        }
        ["strings", language, _] => {
            let is_spoken = LANGUAGES.contains(&language) || languages.iter().any(|spoken| spoken == language);
            // In a language that the embedded theme does not speak every catalogue is new.
            let is_known =
                LANGUAGES.iter().any(|known| DefaultTheme::get(&path.replacen(language, known, 1)).is_some());
            is_spoken && (is_known || is_new(".ftl"))
        }
        ["style", _] => is_new(".css"),
        ["scripts", _] => is_new(".js"),
        ["handouts", name] => name.ends_with(".typ") && is_named(path, name, theme),
        _ => false,
    }
}

/// Whether another file of the theme speaks of `name`.
fn is_named(path: &str, name: &str, theme: &Theme) -> bool {
    theme.files.iter().any(|(other, text)| other != path && text.contains(name))
}

/// Whether a component lies in a folder.
fn has_component(folder: &str, theme: &Theme) -> bool {
    let inside = format!("components/{folder}/");
    let mut files = theme.files.keys().filter(|path| path.starts_with(&inside));
    files.any(|path| path.ends_with(".html") && !path.ends_with(EXAMPLE))
}

/// The file of the embedded theme that is meant: one of the same name elsewhere, else one in the same folder whose name
/// is near in spelling.
fn nearest(path: &str) -> Option<String> {
    let all: Vec<String> = DefaultTheme::iter().map(|known| known.to_string()).collect();
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let elsewhere = || all.iter().find(|known| name(known) == name(path)).cloned();
    let in_same_place = || {
        let (place, own) = place_and_name(path);
        let beside = all.iter().filter(|known| place_and_name(known).0 == place);
        let names: Vec<(&str, &String)> = beside.map(|known| (place_and_name(known).1, known)).collect();
        let meant = suggest(own, &names.iter().map(|(name, _)| *name).collect::<Vec<_>>())?;
        names.into_iter().find(|(name, _)| *name == meant).map(|(_, known)| known.clone())
    };
    elsewhere().or_else(in_same_place).map(|known| format!("{FOLDER}{known}"))
}

/// Where a file lies, and the part of its path that people choose: of a component the name of its folder.
fn place_and_name(path: &str) -> (String, &str) {
    let extension = path.rsplit('.').next().unwrap_or_default();
    match path.split('/').collect::<Vec<_>>()[..] {
        ["components", folder, _] => (format!("components.{extension}"), folder),
        _ => {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            (format!("{folder}.{extension}"), name.split('.').next().unwrap_or(name))
        }
    }
}
