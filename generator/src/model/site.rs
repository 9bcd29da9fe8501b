//! The site as a whole.

use std::collections::BTreeMap;

use jiff::civil::Date;
use motcua_lookup::days::Calendar;
use motcua_lookup::search::SynonymGroup;

use super::{
    Article, Event, HandoutFormat, HolidayYear, Language, Notice, Office, Page, Phone, Procedure, Publication,
    Redirects, Satisfaction, Statistics, Suggestions, Text, TrainingSet, WrittenScript,
};

/// A checked site. Lists are sorted: procedures by number, articles by slug, offices by tier and file order.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    pub(crate) settings: Settings,
    /// Days off; none where the site does not name them.
    pub(crate) calendar: Option<Calendar>,
    /// The same with their names, by year.
    pub(crate) holidays: Vec<HolidayYear>,
    pub(crate) sources: BTreeMap<String, Source>,
    /// Languages in which the site can be read or heard, by BCP 47 tag.
    pub(crate) languages: BTreeMap<String, Language>,
    pub(crate) fields: Vec<Field>,
    pub(crate) procedures: Vec<Procedure>,
    /// Where a slug stands in `procedures`.
    pub(crate) procedure_index: BTreeMap<String, usize>,
    pub(crate) events: Vec<Event>,
    pub(crate) articles: Vec<Article>,
    /// Every notice that there is, the most important first.
    pub(crate) notices: Vec<Notice>,
    pub(crate) sets: Vec<TrainingSet>,
    /// Scripts that an editor wrote, by the slug of the guide, the life event or the training set.
    pub(crate) scripts: BTreeMap<String, WrittenScript>,
    pub(crate) offices: Vec<Office>,
    /// Tables of figures, the one counted up to the latest day first.
    pub(crate) statistics: Vec<Statistics>,
    /// What people said of the service, the newest first.
    pub(crate) satisfaction: Vec<Satisfaction>,
    /// What becomes of suggestions and complaints.
    pub(crate) suggestions: Option<Page>,
    /// What holds where a dossier is late.
    pub(crate) apology: Option<Page>,
    pub(crate) redirects: Redirects,
    /// Phrases that mean the same to people who search.
    pub(crate) synonyms: Vec<SynonymGroup>,
    /// Files of the tree that pages link to: path in the tree → path in the site.
    pub(crate) files: BTreeMap<String, String>,
}

impl Site {
    /// The guide of that slug.
    pub(crate) fn procedure(&self, slug: &str) -> Option<&Procedure> {
        self.procedure_index.get(slug).and_then(|&index| self.procedures.get(index))
    }

    /// The guide of that number.
    pub(crate) fn procedure_numbered(&self, number: u32) -> Option<&Procedure> {
        let at = self.procedures.binary_search_by_key(&number, |procedure| procedure.number).ok()?;
        self.procedures.get(at)
    }

    /// The field of that id.
    pub(crate) fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The training set of that id.
    pub(crate) fn set(&self, id: &str) -> Option<&TrainingSet> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// Which of the pages that not every site has are there.
    pub(crate) fn pages(&self) -> Pages {
        let suggestions = self.settings.suggestions.is_some() || self.suggestions.is_some();
        Pages {
            statistics: !self.statistics.is_empty(),
            suggestions: suggestions || !self.satisfaction.is_empty(),
            apology: self.apology.is_some(),
        }
    }

    /// The notices that hold on a day, the most important first.
    pub(crate) fn notices_on(&self, day: Date) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(move |notice| notice.holds_on(day))
    }

    /// The guides of a field, by number.
    pub(crate) fn procedures_of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Procedure> {
        self.procedures.iter().filter(move |procedure| procedure.field == field)
    }
}

/// Pages that a site has where its content says something for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pages {
    pub(crate) statistics: bool,
    pub(crate) suggestions: bool,
    pub(crate) apology: bool,
}

/// `site.yaml`.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) name: Text,
    pub(crate) province: Province,
    pub(crate) publication: Publication,
    /// BCP 47 tags; the first is the main language.
    pub(crate) languages: Vec<String>,
    /// Without a trailing `/`.
    pub(crate) base_url: Option<String>,
    pub(crate) publisher: Option<Publisher>,
    pub(crate) hotline: Option<Hotline>,
    pub(crate) portal: Option<Portal>,
    pub(crate) agencies: Vec<Agency>,
    pub(crate) abbreviations: Vec<Abbreviation>,
    pub(crate) home: Home,
    pub(crate) feeds: Vec<Feed>,
    pub(crate) suggestions: Option<Suggestions>,
    /// Whether the late dossiers of every office are shown beside the apology.
    pub(crate) late_by_office: bool,
    pub(crate) weights: Weights,
    /// Forms in which `build` prints handouts.
    pub(crate) handouts: Vec<HandoutFormat>,
    /// Whether pages that were visited are kept in the browser.
    pub(crate) offline: bool,
}

impl Settings {
    /// The language the content is written in.
    pub(crate) fn main_language(&self) -> &str {
        self.languages.first().map_or("vi", String::as_str)
    }

    /// The agency of that id.
    pub(crate) fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }
}

/// The province.
#[derive(Debug, Clone)]
pub(crate) struct Province {
    pub(crate) name: Text,
    /// The root of its agencies' codes (`H56`).
    pub(crate) root: String,
}

/// Who answers for the content.
#[derive(Debug, Clone)]
pub(crate) struct Publisher {
    pub(crate) name: Text,
    /// The decision by which it publishes.
    pub(crate) decision: Option<Text>,
    pub(crate) contact: Option<Text>,
    /// Who is responsible for the content.
    pub(crate) editor: Option<Text>,
}

/// The number to call.
#[derive(Debug, Clone)]
pub(crate) struct Hotline {
    pub(crate) phone: Phone,
    pub(crate) hours: Option<Text>,
    pub(crate) note: Option<Text>,
}

/// The official portal.
#[derive(Debug, Clone)]
pub(crate) struct Portal {
    pub(crate) name: Text,
    pub(crate) url: String,
    pub(crate) lookup_url: Option<String>,
}

/// An abbreviation and what it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Abbreviation {
    pub(crate) short: String,
    pub(crate) long: Text,
}

/// An agency that guides name.
#[derive(Debug, Clone)]
pub(crate) struct Agency {
    pub(crate) id: String,
    pub(crate) name: Text,
}

/// The home page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Home {
    /// Slugs of the commonest guides.
    pub(crate) common: Vec<String>,
    pub(crate) tiles: Vec<Tile>,
}

/// A tile of the home page.
#[derive(Debug, Clone)]
pub(crate) struct Tile {
    pub(crate) name: Text,
    pub(crate) icon: String,
    pub(crate) target: TileTarget,
}

/// Where a tile leads.
#[derive(Debug, Clone)]
pub(crate) enum TileTarget {
    Event(String),
    Field(String),
    Procedure(String),
}

/// A status feed.
#[derive(Debug, Clone)]
pub(crate) struct Feed {
    /// The feed's id: the province's root code.
    pub(crate) id: String,
    /// Relative to the site's root or absolute; ends in `/`.
    pub(crate) url: String,
    /// What a reader must know of a sealed feed; none of an open one.
    pub(crate) sealed: Option<SealedFeed>,
}

/// What a reader of a sealed feed knows before it asks.
#[derive(Debug, Clone)]
pub(crate) struct SealedFeed {
    /// Other addresses of the same files, as `url`.
    pub(crate) mirrors: Vec<String>,
    /// The root keys.
    pub(crate) roots: Vec<[u8; 32]>,
    /// How many of them must have signed.
    pub(crate) threshold: u8,
    /// Whether slips carry the line "Mã kiểm tra".
    pub(crate) check_code: bool,
    /// What slips carry besides or instead.
    pub(crate) secret: Option<SlipSecret>,
}

/// A text of the slip that serves as a second secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SlipSecret {
    /// The words before it on the slip.
    pub(crate) label: String,
    /// One that nobody has.
    pub(crate) example: String,
    /// Its letters and length.
    pub(crate) shape: motcua_lookup::dossier::Shape,
}

/// The budget of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    /// Everything a page loads before anything is touched, compressed with brotli 11, in bytes.
    pub(crate) page: usize,
    /// How many requests it makes.
    pub(crate) requests: usize,
}

/// A field (lĩnh vực).
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) code: Option<String>,
    pub(crate) icon: String,
    pub(crate) summary: Option<Text>,
}

/// A source of facts.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) title: Text,
    pub(crate) publisher: Option<Text>,
    pub(crate) date: Option<String>,
    pub(crate) url: Option<String>,
}

/// Where the facts of a page come from, and when they were looked at.
#[derive(Debug, Clone)]
pub(crate) struct Review {
    pub(crate) reviewed: Date,
    pub(crate) review_by: Date,
    pub(crate) compared_with_portal: Option<Date>,
    /// Ids of sources of the site: those of the file and those that items name.
    pub(crate) sources: Vec<String>,
}
