//! Help in the tool's language: every text is a message named after the command and the argument.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};

use super::arguments::Arguments;
use super::console::{Console, write_line};
use crate::strings::{self, Strings};

/// Who uses which commands: the groups of `motcua --help`.
const GROUPS: &[(&str, &[&str])] = &[
    ("content", &["init", "new", "check", "build", "serve", "search", "schema", "theme"]),
    ("print", &["handout", "script"]),
    ("feed", &["feed"]),
];

/// Understands the words of the command line, or says what is wrong with them (or prints the help that was asked for)
/// and gives the exit code.
pub(super) fn parse(words: Vec<OsString>, console: &Console) -> Result<Arguments, ExitCode> {
    let command = localized(Arguments::command(), console.strings());
    let matches = command.try_get_matches_from(words);
    matches.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(|error| explain(&error, console))
}

/// The command with all its texts.
fn localized(command: Command, strings: &Strings) -> Command {
    let groups = groups(strings);
    with_texts(command, "cli", strings).help_template(template(&groups, strings))
}

/// The layout of a help text; `parts` stands between usage and options.
fn template(parts: &str, strings: &Strings) -> String {
    format!(
        "{{about-with-newline}}\n{}\n    {{usage}}\n\n{parts}{}\n{{options}}{{after-help}}\n",
        strings.text("cli-usage"),
        strings.text("cli-options")
    )
}

fn with_texts(command: Command, path: &str, strings: &Strings) -> Command {
    let text = |key: &str| strings.has(key).then(|| strings.text(key));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(strings.text("cli-help"));
    let mut command = command.arg(help);
    if path == "cli" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.arg(version.help(strings.text("cli-version")));
    }
    if let Some(about) = text(path) {
        command = command.about(about);
    }
    if let Some(examples) = strings.attribute(path, "examples", &strings::Arguments::new()) {
        let lines: Vec<String> = examples.lines().map(|line| format!("    {}", line.trim())).collect();
        command = command.after_help(format!("\n{}\n{}", strings.text("cli-examples"), lines.join("\n")));
    }
    let has_commands = command.get_subcommands().next().is_some();
    let has_values = command.get_positionals().next().is_some();
    let parts = match (has_commands, has_values) {
        (true, _) => format!("{}\n{{subcommands}}\n\n", strings.text("cli-commands")),
        (false, true) => format!("{}\n{{positionals}}\n\n", strings.text("cli-values")),
        (false, false) => String::new(),
    };
    command = command.help_template(template(&parts, strings));
    command = command.mut_args(|argument| {
        let name = argument.get_id().as_str().replace('_', "-");
        let own = text(&format!("{path}-{name}")).or_else(|| text(&format!("cli-any-{name}")));
        match own {
            Some(own) => argument.help(own),
            None => argument,
        }
    });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| with_texts(sub, &format!("{path}-{name}"), strings));
    }
    command
}

/// The commands by who uses them.
fn groups(strings: &Strings) -> String {
    let mut out = String::new();
    for (group, commands) in GROUPS {
        out.push_str(&format!("{}\n", strings.text(&format!("cli-group-{group}"))));
        for name in *commands {
            out.push_str(&format!("    {name:<9} {}\n", strings.text(&format!("cli-{name}"))));
        }
        out.push('\n');
    }
    out
}

/// Prints help where it was asked for; else says what is wrong with the words.
fn explain(error: &clap::Error, console: &Console) -> ExitCode {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let key = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.data(&error.to_string());
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            write_line(error.to_string().trim_end());
            return ExitCode::from(2);
        }
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-invalid-value",
        ErrorKind::MissingRequiredArgument => "usage-missing-argument",
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    let name = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    let arguments = strings::Arguments::new()
        .with("name", name.replace('\n', ", "))
        .with("value", context(ContextKind::InvalidValue))
        .with("known", context(ContextKind::ValidValue))
        .with("other", context(ContextKind::PriorArg))
        .with("reason", error.kind().to_string());
    console.fail(key, &arguments);
    let near = context(ContextKind::SuggestedSubcommand) + &context(ContextKind::SuggestedArg);
    if let Some(near) = near.split(", ").next().filter(|near| !near.is_empty()) {
        let arguments = strings::Arguments::new().with("suggestion", near.to_owned());
        write_line(&format!("  {}", console.strings().get("did-you-mean", &arguments)));
    }
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and argument of the tree, with the key of its text.
    fn keys(command: &Command, path: &str, found: &mut Vec<(String, Option<String>)>) {
        found.push((path.to_owned(), None));
        for argument in command.get_arguments().filter(|argument| !argument.is_global_set()) {
            let name = argument.get_id().as_str().replace('_', "-");
            found.push((format!("{path}-{name}"), Some(format!("cli-any-{name}"))));
        }
        for sub in command.get_subcommands() {
            keys(sub, &format!("{path}-{}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_argument_has_a_text_and_every_command_two_examples_in_both_languages() {
        for language in ["vi", "en"] {
            let console = Console::new(language).unwrap();
            let strings = console.strings();
            let mut found = Vec::new();
            keys(&Arguments::command(), "cli", &mut found);
            for (own, shared) in found {
                assert!(
                    strings.has(&own) || shared.as_ref().is_some_and(|shared| strings.has(shared)),
                    "{language}: {own}"
                );
                if shared.is_none() && own != "cli" {
                    let examples = strings.attribute(&own, "examples", &strings::Arguments::new()).unwrap_or_default();
                    assert!(examples.lines().count() >= 2, "{language}: {own} has no two examples");
                }
            }
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        localized(Arguments::command(), Console::new("vi").unwrap().strings()).debug_assert();
    }
}
