//! Which language the tool speaks: `--lang`, else the site's first language, else the environment.

use std::ffi::OsString;

use super::site;

/// The words of the command line.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the command line")]
pub(super) fn command_line() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// The language for these words of the command line: `vi` or `en`.
pub(super) fn choose(words: &[OsString]) -> String {
    let asked = value(words, "--lang");
    let of_site = || site::main_language(value(words, "--site").as_deref().map(std::path::Path::new));
    let language = asked.or_else(of_site).or_else(environment).unwrap_or_default();
    if language.to_lowercase().starts_with("vi") { "vi".to_owned() } else { "en".to_owned() }
}

/// The value of an option that is needed before the arguments are understood.
fn value(words: &[OsString], name: &str) -> Option<String> {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word == name {
            return words.next().map(std::borrow::Cow::into_owned);
        }
        if let Some(value) = word.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

/// The language of the environment (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`).
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn environment() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn options_are_found_in_both_forms() {
        let words = |line: &str| line.split(' ').map(Into::into).collect::<Vec<_>>();
        assert_eq!(value(&words("motcua check --lang vi"), "--lang").as_deref(), Some("vi"));
        assert_eq!(value(&words("motcua --lang=en check"), "--lang").as_deref(), Some("en"));
        assert_eq!(value(&words("motcua check --language vi"), "--lang"), None);
    }
}
