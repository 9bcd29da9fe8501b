//! `motcua feed slip`: what the counter prints.

use motcua_lookup::dossier::Code;

use super::care::sealed;
use super::refusal::refused;
use super::workspace;
use crate::cli::Outcome;
use crate::cli::arguments::{SlipArguments, SlipFormat};
use crate::cli::console::Console;
use crate::feed::{Page, Slip, SlipWords, Source, check_key, codes_of_export, slip_address, slip_page};
use crate::strings::Arguments;

/// A dossier that nobody has, for a slip that shows where the codes stand.
const EXAMPLE_SEQUENCE: &str = "-261124-0001";

pub(super) fn run(arguments: &SlipArguments, console: &Console) -> Outcome {
    let (settings, _) = match sealed(&arguments.feed, console) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    let key = match check_key(&arguments.feed) {
        Ok(key) => key,
        Err(fault) => return refused(&fault, console),
    };
    let site = match site(arguments, settings.site_folder.as_deref(), console) {
        Ok(site) => site,
        Err(outcome) => return outcome,
    };
    let mut is_faulty = false;
    let codes = match &arguments.from {
        Some(file) => match codes_of_export(Source::File(file), &settings) {
            Ok((codes, faulty)) => {
                for line in &faulty {
                    console.fail("feed-slip-line", &Arguments::new().with("line", line.to_string()));
                }
                is_faulty = !faulty.is_empty();
                codes
            }
            Err(fault) => return refused(&fault, console),
        },
        None => {
            let example = format!("{}.01{EXAMPLE_SEQUENCE}", settings.root);
            let text = arguments.code.as_deref().unwrap_or(&example);
            match Code::find(text, &settings.root) {
                Ok(code) => vec![code],
                Err(_) => {
                    console.fail("feed-no-code", &Arguments::new().with("code", text.to_owned()));
                    return Outcome::Faults;
                }
            }
        }
    };
    let slips: Vec<Slip> = codes.into_iter().map(|code| Slip { check: key.check_code(&code), code }).collect();
    let words = words(console);
    let made = match arguments.format {
        SlipFormat::Text => Some(slips.iter().map(|slip| text(slip, &site, &words)).collect()),
        SlipFormat::Html if arguments.labels => slip_page(Page::Labels, &slips, &site, &words),
        SlipFormat::Html => slip_page(Page::Slip, &slips, &site, &words),
        SlipFormat::Svg => slip_page(Page::Picture, slips.get(..1).unwrap_or_default(), &site, &words),
    };
    match made {
        Some(made) => console.data(&made),
        None => {
            console.fail("feed-slip-address", &Arguments::new().with("url", site));
            return Outcome::CouldNotRun;
        }
    }
    if is_faulty { Outcome::Faults } else { Outcome::Done }
}

/// The address of the site: the one that is given, else that of `site.yaml`.
fn site(arguments: &SlipArguments, own: Option<&str>, console: &Console) -> Result<String, Outcome> {
    if let Some(url) = &arguments.url {
        return Ok(url.clone());
    }
    let folder = arguments.site.clone().or_else(|| own.map(|site| arguments.feed.join(site)));
    let found = folder.map(|folder| workspace::site_in(&folder, console)).transpose()?;
    found.and_then(|site| site.settings.base_url).ok_or_else(|| {
        console.fail("feed-slip-no-url", &Arguments::new());
        Outcome::CouldNotRun
    })
}

fn text(slip: &Slip, site: &str, words: &SlipWords) -> String {
    format!("{}: {}\n{}: {}\n{}\n\n", words.code, slip.code.text(), words.check, slip.check, slip_address(site, slip))
}

fn words(console: &Console) -> SlipWords {
    let text = |key: &str| console.strings().text(key);
    SlipWords {
        language: console.strings().language().to_owned(),
        title: text("slip-title"),
        sample: text("slip-sample"),
        code: text("slip-code"),
        check: text("slip-check"),
        look_up: text("slip-look-up"),
        keep: text("slip-keep"),
    }
}
