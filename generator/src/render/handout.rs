//! The model becomes what a layout of sheets is given: the views of pages, with the blocks of texts in place of HTML,
//! and what stands on every sheet: number, address, code to scan, days, source, mark, office.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::address::Address;
use super::build;
use super::line_breaks::LineBreaks;
use super::localize::Localizer;
use super::qr;
use super::theme::Theme;
use super::views::Words;
use crate::model::{
    AreaClass, Event, Field, Listed, Office, PageTarget, Procedure, Publication, Review, Site, TileTarget, TrainingSet,
};
use crate::strings::{Arguments, Strings};

/// What a handout is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    Procedure(&'a Procedure),
    Event(&'a Event),
    Field(&'a Field),
    Set(&'a TrainingSet),
    /// These guides for a wall; none: the commonest.
    Board(&'a [&'a Procedure]),
    /// A sheet to be filled in.
    Blank(Blank),
}

impl Subject<'_> {
    /// The path of the page it is of.
    pub(crate) fn path(&self) -> Option<String> {
        match self {
            Self::Procedure(procedure) => Some(Address::Procedure(&procedure.slug).path()),
            Self::Event(event) => Some(Address::Event(&event.id).path()),
            Self::Field(field) => Some(Address::Field(&field.id).path()),
            Self::Set(set) => Some(Address::Set(&set.id).path()),
            Self::Board(_) | Self::Blank(_) => None,
        }
    }
}

/// Sheets to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blank {
    Ballot,
    Suggestion,
    Tally,
    Attendance,
}

impl Blank {
    /// Its name in file names and strings.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ballot => "ballot",
            Self::Suggestion => "suggestion",
            Self::Tally => "tally",
            Self::Attendance => "attendance",
        }
    }
}

/// Places on the board for the wall.
const ON_BOARD: usize = 12;
/// As many steps of a life event as are its beginning.
const BEGINNING: usize = 2;
/// Letters of a source's title at the foot of a page.
const LONGEST_SOURCE: usize = 64;
/// After so many months a sheet is not to be relied on, whenever its guide is reviewed.
const MONTHS: i32 = 6;
/// Groups of the theme's strings that layouts use.
const GROUPS: [&str; 17] = [
    "handout-",
    "facts-",
    "procedure-",
    "papers-",
    "documents-",
    "not-stated-",
    "time-",
    "limits-",
    "fees-",
    "results-",
    "forms-",
    "requirements-",
    "set-",
    "official-",
    "event-",
    "channel-",
    "form-",
];

/// Prepares handouts of a site, in a language, on a day, for an office.
pub(crate) struct Desk<'a> {
    site: &'a Site,
    theme: &'a Theme,
    strings: Strings,
    prefix: String,
    today: Date,
    office: Option<&'a Office>,
    words: Value,
    line_breaks: LineBreaks,
}

impl<'a> Desk<'a> {
    /// A desk where handouts are prepared.
    ///
    /// # Errors
    /// A sentence on the catalogue that cannot be read.
    pub(crate) fn new(
        site: &'a Site,
        theme: &'a Theme,
        language: &str,
        today: Date,
        office: Option<&'a Office>,
    ) -> Result<Self, String> {
        let strings = theme.strings(language)?;
        let is_main = language == site.settings.main_language();
        let prefix = if is_main { String::new() } else { format!("{language}/") };
        let mut words = Map::new();
        for (key, variables) in strings.keys() {
            if variables.is_empty() && GROUPS.iter().any(|group| key.starts_with(group)) {
                words.insert(key.clone(), strings.text(key).into());
            }
        }
        let line_breaks = LineBreaks::new(
            &strings.text("handout-units"),
            &strings.text("handout-before-numbers"),
            &strings.text("handout-together"),
        );
        Ok(Self { site, theme, strings, prefix, today, office, words: words.into(), line_breaks })
    }

    /// The theme's strings in the language of its sheets.
    pub(crate) fn strings(&self) -> &Strings {
        &self.strings
    }

    /// On which day it prints, in words.
    pub(crate) fn day(&self) -> String {
        self.printed(&Localizer::of_paper(self.site, &self.strings, &self.prefix))
    }

    /// Everything a layout is given of a subject. `with_guides`: of a life event, field or set with all its guides.
    pub(crate) fn data(&self, subject: Subject<'_>, with_guides: bool) -> Value {
        let localizer = Localizer::of_paper(self.site, &self.strings, &self.prefix);
        let mut data = self.frame(&localizer);
        let (kind, address, review) = match subject {
            Subject::Procedure(procedure) => {
                ("procedure", Some(Address::Number(procedure.number)), Some(&procedure.review))
            }
            Subject::Event(event) => ("event", Some(Address::Event(&event.id)), Some(&event.review)),
            Subject::Field(field) => ("field", Some(Address::Field(&field.id)), self.earliest(&field.id)),
            Subject::Set(set) => ("set", Some(Address::Set(&set.id)), Some(&set.review)),
            Subject::Board(_) => ("board", None, None),
            Subject::Blank(_) => ("blank", None, None),
        };
        let mut put = |key: &str, value: Value| data.insert(key.to_owned(), value);
        put("kind", kind.into());
        put("printed", self.printed(&localizer).into());
        put("valid", review.map(|review| self.valid(self.last_day(subject, review), &localizer)).into());
        put("source", review.and_then(|review| self.source(review, &localizer)).into());
        put("address", address.and_then(|address| self.address(address)).into());
        put("qr", address.and_then(|address| self.qr(address)).into());
        match subject {
            Subject::Procedure(procedure) => {
                let receives = self.office.is_some_and(|office| receives(office, &procedure.field));
                let has_areas = procedure.time_limits.items().iter().any(|limit| limit.area_class.is_some());
                match data.get_mut("office") {
                    Some(office) if !receives => *office = Value::Null,
                    // What is said of such areas is of no use where every office has the same time limits.
                    Some(Value::Object(office)) if !has_areas => {
                        office.insert("mountain".to_owned(), false.into());
                    }
                    _ => {}
                }
                let mut put = |key: &str, value: Value| data.insert(key.to_owned(), value);
                put("number", procedure.number.into());
                put("title", value(&localizer.words(procedure.title())));
                put("procedure", self.guide(procedure, &localizer));
            }
            Subject::Event(event) => {
                put("title", value(&localizer.words(&event.name)));
                put("icon", self.icon(&event.icon).into());
                put("event", value(&build::event(event, self.today, &localizer)));
                let slugs = event.steps.iter().map(|step| &step.target);
                put("guides", self.guides(with_guides, slugs.filter_map(|target| self.target(target)), &localizer));
            }
            Subject::Field(field) => {
                put("title", value(&localizer.words(&field.name)));
                put("icon", self.icon(&field.icon).into());
                put("field", self.field(field, &localizer));
                put("guides", self.guides(with_guides, self.site.procedures_of(&field.id), &localizer));
            }
            Subject::Set(set) => {
                put("title", value(&localizer.words(&set.title)));
                put("set", value(&build::set(set, self.today, &localizer)));
                let slugs = set.items.iter().map(|item| &item.target);
                put("guides", self.guides(with_guides, slugs.filter_map(|target| self.target(target)), &localizer));
            }
            Subject::Board(chosen) => {
                put("title", localizer.text("handout-board-title").into());
                put("items", self.board(chosen, &localizer).into());
            }
            Subject::Blank(blank) => {
                put("title", localizer.text(&format!("handout-{}", blank.word())).into());
                put("blank", blank.word().into());
            }
        }
        let mut data = Value::Object(data);
        let long_words = self.line_breaks.settle(&mut data);
        data["long_words"] = long_words.into();
        data["words"] = self.words.clone();
        data
    }

    /// What stands on every sheet.
    fn frame(&self, localizer: &Localizer<'_>) -> Map<String, Value> {
        let settings = &self.site.settings;
        let sample = settings.publication == Publication::Sample;
        let mark = if sample { "handout-sample" } else { "handout-official" };
        let mut frame = Map::new();
        frame.insert("language".to_owned(), localizer.language().into());
        frame.insert("site".to_owned(), value(&localizer.words(&settings.name)));
        frame.insert("sample".to_owned(), sample.into());
        frame.insert("mark".to_owned(), localizer.text(mark).into());
        let publisher = settings.publisher.as_ref().map(|publisher| localizer.words(&publisher.name));
        frame.insert("publisher".to_owned(), value(&publisher));
        frame.insert("hotline".to_owned(), value(&localizer.hotline()));
        frame.insert("host".to_owned(), self.host().into());
        frame.insert("office".to_owned(), self.office(localizer));
        frame.insert("dropped".to_owned(), Value::Array(Vec::new()));
        frame.insert("tight".to_owned(), false.into());
        frame
    }

    fn office(&self, localizer: &Localizer<'_>) -> Value {
        let Some(office) = self.office else { return Value::Null };
        let mut view = value(&build::office(office, self.today, localizer));
        // More about an office stands on its page.
        view["body_html"] = Value::Null;
        view["notices"] = Value::Null;
        view
    }

    /// A guide, as its page has it; for an office with the time limits that hold there.
    fn guide(&self, procedure: &Procedure, localizer: &Localizer<'_>) -> Value {
        match self.office.filter(|office| receives(office, &procedure.field)) {
            Some(office) => value(&build::procedure(&for_area(procedure, office.area_class), self.today, localizer)),
            None => value(&build::procedure(procedure, self.today, localizer)),
        }
    }

    /// Guides in full, each once.
    fn guides<'p>(
        &self,
        wanted: bool,
        procedures: impl Iterator<Item = &'p Procedure>,
        localizer: &Localizer<'_>,
    ) -> Value {
        if !wanted {
            return Value::Null;
        }
        let mut seen = std::collections::BTreeSet::new();
        let each = procedures.filter(|procedure| seen.insert(procedure.number)).map(|procedure| {
            let address = Address::Number(procedure.number);
            json!({
                "number": procedure.number,
                "title": localizer.words(procedure.title()),
                "address": self.address(address),
                "qr": self.qr(address),
                "procedure": self.guide(procedure, localizer),
            })
        });
        Value::Array(each.collect())
    }

    fn target(&self, target: &PageTarget) -> Option<&'a Procedure> {
        match target {
            PageTarget::Procedure(slug) => self.site.procedure(slug),
            PageTarget::Article(_) => None,
        }
    }

    fn field(&self, field: &Field, localizer: &Localizer<'_>) -> Value {
        let guides = self.site.procedures_of(&field.id).map(|procedure| {
            let facts = build::facts(procedure, localizer);
            json!({
                "number": procedure.number,
                "name": localizer.words(procedure.title()),
                "summary": localizer.words(&procedure.summary),
                "time": build::stated(facts.time),
                "cost": build::stated(facts.cost),
            })
        });
        let summary = field.summary.as_ref().map(|summary| localizer.words(summary));
        json!({"summary": summary, "guides": guides.collect::<Vec<_>>()})
    }

    /// The chosen guides; else the commonest, then what the tiles of the home page lead to.
    fn board(&self, chosen: &[&Procedure], localizer: &Localizer<'_>) -> Vec<Value> {
        let home = &self.site.settings.home;
        let guide = |procedure: &Procedure| {
            let address = Address::Number(procedure.number);
            self.place(&localizer.words(procedure.title()), Some(procedure.number), self.icon_of(procedure), address)
        };
        if !chosen.is_empty() {
            return chosen.iter().map(|procedure| guide(procedure)).collect();
        }
        let common = home.common.iter().filter_map(|slug| self.site.procedure(slug)).map(guide);
        let tiles = home.tiles.iter().filter_map(|tile| {
            let address = match &tile.target {
                TileTarget::Event(id) => Address::Event(id),
                TileTarget::Field(id) => Address::Field(id),
                TileTarget::Procedure(slug) if home.common.contains(slug) => return None,
                TileTarget::Procedure(slug) => return self.site.procedure(slug).map(guide),
            };
            Some(self.place(&localizer.words(&tile.name), None, &tile.icon, address))
        });
        common.chain(tiles).take(ON_BOARD).collect()
    }

    /// A place on the board.
    fn place(&self, name: &Words, number: Option<u32>, icon: &str, address: Address<'_>) -> Value {
        json!({
            "name": name,
            "number": number,
            "icon": self.icon(icon),
            "address": self.address(address),
            "qr": self.qr(address),
        })
    }

    /// The pictogram of a guide: of its tile, else of a tile whose life event begins with it, else of its field.
    fn icon_of(&self, procedure: &Procedure) -> &str {
        let far = |target: &TileTarget| match target {
            TileTarget::Procedure(slug) => (*slug == procedure.slug).then_some(0),
            TileTarget::Event(id) => {
                let event = self.site.events.iter().find(|event| event.id == *id)?;
                let is_own =
                    |target: &PageTarget| matches!(target, PageTarget::Procedure(slug) if *slug == procedure.slug);
                event.steps.iter().take(BEGINNING).position(|step| is_own(&step.target)).map(|at| at + 1)
            }
            TileTarget::Field(_) => None,
        };
        let tiles = self.site.settings.home.tiles.iter();
        let nearest = tiles.filter_map(|tile| Some((far(&tile.target)?, tile))).min_by_key(|(far, _)| *far);
        let field = self.site.field(&procedure.field).map_or("document", |field| field.icon.as_str());
        nearest.map_or(field, |(_, tile)| &tile.icon)
    }

    /// A pictogram of the theme as a drawing of lines.
    fn icon(&self, name: &str) -> Option<String> {
        let sprite = self.theme.file("components/icon/icon.html");
        // What has no drawing of its own has that of a document, which stands last.
        let own = sprite.split_once(&format!("name == \"{name}\" %}}"));
        let drawing = own.or_else(|| sprite.split_once("{%- else %}"))?.1;
        let path = drawing.split(['\n', '{']).next()?;
        let shape =
            "fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        Some(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path {shape} d=\"{path}\"/></svg>"
        ))
    }

    /// The site's address without its scheme.
    fn host(&self) -> Option<&'a str> {
        let base = self.site.settings.base_url.as_deref()?;
        Some(base.split_once("://").map_or(base, |(_, host)| host))
    }

    /// `host/101`.
    fn address(&self, address: Address<'_>) -> Option<String> {
        Some(format!("{}/{}", self.host()?, address.path().trim_end_matches('/')))
    }

    /// A code that leads to a page, as a drawing. It has no margin: the layout keeps four modules free around it.
    fn qr(&self, address: Address<'_>) -> Option<String> {
        let base = self.site.settings.base_url.as_ref()?;
        qr::drawing(&format!("{base}/{}", address.path()))
    }

    fn printed(&self, localizer: &Localizer<'_>) -> String {
        localizer.format("handout-printed", &Arguments::new().with("date", localizer.date(self.today)))
    }

    /// The last day on which everything a sheet says holds: the reviews of what it tells of, amounts that end.
    fn last_day(&self, subject: Subject<'_>, review: &Review) -> Date {
        let guides: Vec<&Procedure> = match subject {
            Subject::Procedure(procedure) => vec![procedure],
            Subject::Event(event) => event.steps.iter().filter_map(|step| self.target(&step.target)).collect(),
            Subject::Field(field) => self.site.procedures_of(&field.id).collect(),
            Subject::Set(set) => set.items.iter().filter_map(|item| self.target(&item.target)).collect(),
            Subject::Board(_) | Subject::Blank(_) => Vec::new(),
        };
        let ends = guides.iter().flat_map(|guide| guide.ends_of_amounts()).filter(|end| *end >= self.today);
        let reviews = guides.iter().map(|guide| guide.review.review_by);
        reviews.chain(ends).fold(review.review_by, Date::min)
    }

    /// Until when the sheet may be used, or that it is overdue.
    fn valid(&self, last: Date, localizer: &Localizer<'_>) -> String {
        let with = |key: &str, date: Date| localizer.format(key, &Arguments::new().with("date", localizer.date(date)));
        if last < self.today {
            return with("handout-overdue", last);
        }
        let longest = self.today.checked_add(MONTHS.months()).unwrap_or(self.today);
        with("handout-valid", last.min(longest))
    }

    /// Where the facts come from: the first source by name, the others counted.
    fn source(&self, review: &Review, localizer: &Localizer<'_>) -> Option<String> {
        let sources: Vec<_> = review.sources.iter().filter_map(|id| self.site.sources.get(id)).collect();
        let name = short(&localizer.words(&sources.first()?.title).text);
        let arguments = Arguments::new().with("name", name).with("n", i64::try_from(sources.len() - 1).unwrap_or(0));
        Some(localizer.format("handout-source", &arguments))
    }

    /// The review of a field's guide that is due first.
    fn earliest(&self, field: &str) -> Option<&'a Review> {
        self.site
            .procedures
            .iter()
            .filter(|own| own.field == field)
            .map(|own| &own.review)
            .min_by_key(|review| review.review_by)
    }

    /// The id of the office that handouts are prepared for.
    pub(crate) fn office_id(&self) -> Option<&str> {
        self.office.map(|office| office.id.as_str())
    }
}

/// A source's title for the foot of a page: what stands in brackets goes, and what no line holds.
fn short(title: &str) -> String {
    let title = title.split(" (").next().unwrap_or(title);
    let mut short = String::new();
    for word in title.split_whitespace() {
        if short.chars().count() + word.chars().count() > LONGEST_SOURCE {
            // Rather whole names than one that is cut in the middle.
            let whole = short.rfind([',', ';']).unwrap_or(short.len());
            short.truncate(whole);
            return short + "…";
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

/// Whether an office receives dossiers of a field.
pub(crate) fn receives(office: &Office, field: &str) -> bool {
    office.fields.is_empty() || office.fields.iter().any(|own| own == field)
}

/// The guide with the time limits that hold in an area: a limit of its own stands in the place of the general one.
fn for_area(procedure: &Procedure, area: AreaClass) -> Procedure {
    let mut own = procedure.clone();
    if let Listed::Items(limits) = &mut own.time_limits {
        let all = limits.clone();
        limits.retain(|limit| match limit.area_class {
            Some(class) => class == area,
            None => !all.iter().any(|other| {
                other.area_class == Some(area) && other.channel == limit.channel && other.when == limit.when
            }),
        });
        if limits.is_empty() {
            *limits = all;
        }
        // On a sheet for this place it goes without saying.
        limits.iter_mut().filter(|limit| limit.area_class == Some(area)).for_each(|limit| limit.area_class = None);
    }
    own
}

fn value<T: serde::Serialize>(view: &T) -> Value {
    serde_json::to_value(view).unwrap_or_default()
}
