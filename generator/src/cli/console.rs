//! Printing: data to standard output, words to standard error.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use crate::diagnostics::{Format, Report, Severity, Sources, Wording, render};
use crate::strings::{Arguments, Strings};

/// Where words go, and in which language.
pub(super) struct Console {
    strings: Strings,
    quiet: bool,
}

impl Console {
    /// A console that speaks `language`.
    ///
    /// # Errors
    /// When the built-in texts cannot be read.
    pub(super) fn new(language: &str) -> Result<Self, String> {
        let own = match language {
            "vi" => [
                include_str!("../../strings/vi/cli.ftl"),
                include_str!("../../strings/vi/diagnostics.ftl"),
                include_str!("../../strings/vi/schema.ftl"),
                include_str!("../../strings/vi/feed.ftl"),
                include_str!("../../strings/vi/handout.ftl"),
                include_str!("../../strings/vi/theme.ftl"),
            ],
            _ => [
                include_str!("../../strings/en/cli.ftl"),
                include_str!("../../strings/en/diagnostics.ftl"),
                include_str!("../../strings/en/schema.ftl"),
                include_str!("../../strings/en/feed.ftl"),
                include_str!("../../strings/en/handout.ftl"),
                include_str!("../../strings/en/theme.ftl"),
            ],
        };
        Ok(Self { strings: Strings::parse(language, &own)?, quiet: false })
    }

    /// The same console, silent but for faults.
    pub(super) fn quiet(self, quiet: bool) -> Self {
        Self { quiet, ..self }
    }

    /// The texts.
    pub(super) fn strings(&self) -> &Strings {
        &self.strings
    }

    /// Writes data.
    pub(super) fn data(&self, text: &str) {
        // A reader that has seen enough (`| head`) is no failure.
        drop(io::stdout().lock().write_all(text.as_bytes()));
    }

    /// Says something, unless it was asked to be quiet.
    pub(super) fn say(&self, key: &str, arguments: &Arguments) {
        if !self.quiet {
            write_line(&self.strings.get(key, arguments));
        }
    }

    /// Says something that is worded already, unless it was asked to be quiet.
    #[cfg(feature = "handouts")]
    pub(super) fn say_text(&self, text: &str) {
        if !self.quiet {
            write_line(text);
        }
    }

    /// Says how far something is, over what was said of it before; on a terminal only. An empty text wipes it away.
    pub(super) fn progress(&self, text: &str) {
        let mut terminal = io::stderr();
        if !self.quiet && terminal.is_terminal() {
            drop(write!(terminal, "\r\x1b[K{text}").and_then(|()| terminal.flush()));
        }
    }

    /// Says why a command cannot run. The attribute `help` of the message, if it has one, says how to mend it.
    pub(super) fn fail(&self, key: &str, arguments: &Arguments) {
        write_line(&format!("{}: {}", self.strings.text("severity-error"), self.strings.get(key, arguments)));
        if let Some(help) = self.strings.attribute(key, "help", arguments) {
            write_line(&format!("  {}: {help}", self.strings.text("help-label")));
        }
    }

    /// Writes a report: people's form to standard error, programs' forms to standard output.
    pub(super) fn report(&self, report: &Report, sources: &Sources, format: Format) {
        let color = format == Format::Human && io::stderr().is_terminal();
        let text = render(report, sources, &Wording::new(&self.strings), format, color);
        match format {
            Format::Human => drop(io::stderr().lock().write_all(text.as_bytes())),
            Format::Json | Format::Github => self.data(&text),
        }
    }

    /// Says how many faults there were.
    pub(super) fn summary(&self, report: &Report) {
        let count = |severity| i64::try_from(report.count(severity)).unwrap_or(i64::MAX);
        let arguments = Arguments::new()
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning))
            .with("notes", count(Severity::Note));
        self.say("check-summary", &arguments);
    }
}

/// Says that the program itself is broken.
pub(super) fn broken(error: &str) -> ExitCode {
    write_line(error);
    ExitCode::from(2)
}

/// Writes a line to standard error.
pub(super) fn write_line(text: &str) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}
