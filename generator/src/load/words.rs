//! The scalars of the content model: texts, ids, dates, amounts and closed lists of words.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::node::{Node, Spanned, Translation};
use super::read::{Read, Reader};
use crate::diagnostics::{Code, Diagnostic, Span};

/// Text for people. Never empty, trimmed, in Unicode NFC.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text(pub(crate) String, pub(crate) Vec<Translation>);

impl Read for Text {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        Self::with_translations(text, node, reader)
    }
}

impl Text {
    fn with_translations(text: &str, node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = composed(text, node.span, reader)?;
        let translations = node.translations.iter().filter_map(|translation| {
            let span = translation.text.span;
            let value = composed(&translation.text.value, span, reader)?;
            Some(Translation { language: translation.language.clone(), text: Spanned { value, span } })
        });
        Some(Self(text, translations.collect()))
    }
}

/// A text quoted from elsewhere, such as the title of a law: it may be translated, but need not be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quoted(pub(crate) Text);

impl Read for Quoted {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.plain(node, "text")?;
        Text::with_translations(text, node, reader).map(Self)
    }
}

/// A text that is the same in every language: a code, a number, a name that people type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Verbatim(pub(crate) String);

impl Read for Verbatim {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        composed(reader.scalar(node, "text")?, node.span, reader).map(Self)
    }
}

/// A text trimmed and in Unicode NFC; none when nothing is left.
fn composed(text: &str, span: Span, reader: &mut Reader<'_>) -> Option<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        reader.fault(Diagnostic::at(Code::EmptyText, span));
        return None;
    }
    if let Some(hidden) = trimmed.chars().find(|c| is_hidden(*c)) {
        reader.fault(Diagnostic::at(Code::TextHidden, span).with("code", format!("U+{:04X}", u32::from(hidden))));
        return None;
    }
    if is_nfc(trimmed) {
        return Some(trimmed.to_owned());
    }
    reader.fault(Diagnostic::at(Code::TextNotNfc, span));
    Some(trimmed.nfc().collect())
}

/// Control characters, and those that turn the direction of what follows (Unicode UAX 9): nobody sees them in a file,
/// and they can make a page say something else than its source.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The name of a page in an address: small letters, digits and `-`, beginning with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Slug(pub(crate) String);

impl Slug {
    /// Whether `text` may stand in an address.
    pub(crate) fn is_valid(text: &str) -> bool {
        let rest = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(rest) && !text.ends_with('-')
    }
}

impl Read for Slug {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "id")?;
        if Self::is_valid(text) {
            return Some(Self(text.to_owned()));
        }
        reader.fault(Diagnostic::at(Code::IdInvalid, node.span).with("id", text));
        None
    }
}

/// The id of a repeated item: as a slug, with `_` allowed (the keys of `when` read as names).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Id(pub(crate) String);

impl Read for Id {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "id")?;
        if Slug::is_valid(&text.replace('_', "-")) {
            return Some(Self(text.to_owned()));
        }
        reader.fault(Diagnostic::at(Code::IdInvalid, node.span).with("id", text));
        None
    }
}

/// A whole number from 0 to 99,999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Count(pub(crate) u32);

impl Read for Count {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "count")?;
        match text.parse().ok().filter(|count| *count <= 99_999 && text.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(count) => Some(Self(count)),
            None => {
                reader.wrong_type(node, "count");
                None
            }
        }
    }
}

/// A whole number from 0 to 10,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Volume(pub(crate) u32);

impl Read for Volume {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "volume")?;
        match text.parse().ok().filter(|count| *count <= 10_000_000 && text.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(count) => Some(Self(count)),
            None => {
                reader.wrong_type(node, "volume");
                None
            }
        }
    }
}

/// Money in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Amount(pub(crate) u64);

impl Read for Amount {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "amount")?;
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse().ok().filter(|amount| digits && *amount <= 1_000_000_000_000) {
            Some(amount) => Some(Self(amount)),
            None => {
                reader.wrong_type(node, "amount");
                None
            }
        }
    }
}

/// A calendar day, written `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date(pub(crate) jiff::civil::Date);

impl Read for Date {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "date")?;
        if text.len() == 10
            && let Ok(date) = text.parse()
        {
            return Some(Self(date));
        }
        reader.fault(Diagnostic::at(Code::DateInvalid, node.span).with("date", text));
        None
    }
}

/// An hour of the day, written `"15:00"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Time {
    pub(crate) hour: u8,
    pub(crate) minute: u8,
}

impl Time {
    /// Reads `15:00`; hours up to 24:00.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(hour) || !digits(minute) {
            return None;
        }
        let time = Self { hour: hour.parse().ok()?, minute: minute.parse().ok()? };
        (time.minute < 60 && (time.hour < 24 || (time.hour == 24 && time.minute == 0))).then_some(time)
    }
}

impl Read for Time {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "time")?;
        let time = Self::parse(text);
        if time.is_none() {
            reader.fault(Diagnostic::at(Code::TimeInvalid, node.span).with("time", text));
        }
        time
    }
}

/// An address on another site: `https://…` (or `http://…`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Url(pub(crate) String);

impl Url {
    /// Whether `text` is an address that may stand in a page.
    pub(crate) fn is_valid(text: &str) -> bool {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
    }
}

impl Read for Url {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "url")?;
        if Self::is_valid(text) {
            return Some(Self(text.to_owned()));
        }
        reader.fault(Diagnostic::at(Code::LinkInvalid, node.span).with("link", text));
        None
    }
}

impl Read for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.scalar(node, "boolean")? {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                reader.wrong_type(node, "boolean");
                None
            }
        }
    }
}

/// Declares a closed list of words.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $word:literal,)* })*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// The words that may be written.
            pub(crate) const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The word as it is written.
            #[allow(dead_code, reason = "not every closed list is shown by its word")]
            pub(crate) fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value of a word.
            pub(crate) fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": Self::WORDS })
            }
        }

        impl Read for $name {
            fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                let text = reader.scalar(node, "word")?;
                let value = Self::from_word(text);
                if value.is_none() {
                    reader.fault(
                        Diagnostic::at(Code::ValueUnknown, node.span)
                            .with("value", text)
                            .with("known", Self::WORDS.join(", "))
                            .with_some("suggestion", suggest(text, Self::WORDS)),
                    );
                }
                value
            }
        }
    )*};
}

words! {
    /// Who stands behind the site.
    Publication { Sample "sample", Official "official", }
    /// What a guide describes.
    ProcedureKind { Procedure "procedure", Interlinked "interlinked", Service "service", }
    /// Who may apply.
    Applicant {
        Citizen "citizen", Household "household", Business "business", Cooperative "cooperative",
        Organization "organization", Foreigner "foreigner", OverseasVietnamese "overseas_vietnamese",
        Official "official",
    }
    /// A way to apply.
    Channel { InPerson "in_person", Online "online", Post "post", }
    /// How far one can go online.
    OnlineLevel { None "none", Partial "partial", Full "full", }
    /// Who does a step.
    Actor { Applicant "applicant", Office "office", }
    /// How papers of a group relate.
    GroupKind { All "all", OneOf "one_of", Fallback "fallback", }
    /// Whether a paper is handed in or only shown.
    Submission { Submit "submit", Show "show", }
    /// A form of a handout that pages offer.
    HandoutFormat {
        A4 "a4", Booklet "booklet", Large "large", Checklist "checklist", Poster "poster", Image "image",
    }
    /// What a time limit is counted in.
    Unit { WorkingDay "working_day", Day "day", Hour "hour", Month "month", SameDay "same_day", }
    /// The class of a commune for time limits.
    AreaClass { Standard "standard", Mountain "mountain", }
    /// Phí (`fee`) or lệ phí (`charge`), as the Law on fees and charges 97/2015/QH13 tells them apart.
    FeeKind { Fee "fee", Charge "charge", }
    /// A way to receive a result.
    Delivery { InPerson "in_person", Post "post", Electronic "electronic", }
    /// How a feed guards its statuses.
    FeedMode { Open "open", Sealed "sealed", }
    /// How keys come from slip secrets: slowly, or at once where they are random and of 80 bits or more.
    KeyDerivation { Slow "slow", Fast "fast", }
    /// Which rule says what is on time.
    OnTime { Decision766 "decision-766", ReportingTable "reporting-table", LateShare "late-share", }
    /// Which rule says what is on time in figures that are published.
    FiguresRule {
        Decision766 "decision-766", ReportingTable "reporting-table", LateShare "late-share", NotStated "not-stated",
    }
    /// How satisfaction was measured.
    SatisfactionMeasure { BallotBox "ballot-box", Decision766 "decision-766", }
    /// Whether days off are announced or only expected.
    HolidayStatus { Announced "announced", Expected "expected", }
    /// How much a notice matters.
    NoticeLevel { Info "info", Warning "warning", }
    /// Which way a script is written.
    Direction { LeftToRight "ltr", RightToLeft "rtl", }
    /// What of a guide a recording reads.
    AudioSlot { Summary "summary", Documents "documents", Steps "steps", Whole "whole", }
    /// How far the words of a recording are written down.
    Transcript { None "none", Draft "draft", Checked "checked", }
    /// How far a source may be trusted: A an official record, B a text that names one, C anything else.
    SourceGrade { A "A", B "B", C "C", }
    /// What the absence of items means.
    State { None "none", NotStated "not_stated", }
}

/// The known word that is nearest to `word`, if any is near.
pub(crate) fn suggest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let score = |candidate: &&'a str| strsim::damerau_levenshtein(word, candidate);
    let best = known.iter().copied().min_by_key(|candidate| (score(candidate), *candidate))?;
    let longest = word.chars().count().max(best.chars().count());
    (score(&best) * 3 <= longest).then_some(best)
}

/// The known key that is meant: near in spelling, or written in Vietnamese.
pub(super) fn suggest_key<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain: String = motcua_lookup::text::fold(key).replace([' ', '-'], "_");
    let meant = VIETNAMESE_KEYS.iter().find(|(vietnamese, _)| *vietnamese == plain).map(|(_, english)| *english);
    known.iter().copied().find(|key| Some(*key) == meant).or_else(|| suggest(&plain, known))
}

/// Vietnamese names of keys (folded, blanks as `_`) and the keys they stand for.
const VIETNAMESE_KEYS: &[(&str, &str)] = &[
    ("bi_danh", "aliases"),
    ("buoc", "steps"),
    ("can_cu", "legal_basis"),
    ("can_cu_phap_ly", "legal_basis"),
    ("cach_thuc", "channels"),
    ("co_quan", "agencies"),
    ("cau_hoi", "questions"),
    ("dia_chi", "address"),
    ("dien_thoai", "phone"),
    ("dieu_kien", "requirements"),
    ("doi_tuong", "applicants"),
    ("don_vi", "unit"),
    ("gio_chot", "cut_off"),
    ("giay_to", "documents"),
    ("ho_so", "documents"),
    ("hoi_dap", "questions"),
    ("kenh", "channels"),
    ("ket_qua", "results"),
    ("khi", "when"),
    ("le_phi", "fees"),
    ("lien_quan", "related"),
    ("linh_vuc", "field"),
    ("ma", "codes"),
    ("ma_thu_tuc", "codes"),
    ("mau_don", "forms"),
    ("nguon", "sources"),
    ("phi", "fees"),
    ("quyet_dinh", "decision"),
    ("so", "number"),
    ("so_tien", "amount"),
    ("ten", "name"),
    ("ten_goi", "name"),
    ("ten_ngan", "short_name"),
    ("thanh_phan_ho_so", "documents"),
    ("thoi_han", "time_limits"),
    ("tieu_de", "title"),
    ("tom_tat", "summary"),
    ("tra_loi", "answer"),
    ("trinh_tu", "steps"),
    ("truong_hop", "cases"),
    ("yeu_cau", "requirements"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_and_mistyped_keys_lead_to_the_key_that_is_meant() {
        let known = ["number", "name", "fees", "documents", "time_limits"];
        for (typed, meant) in [
            ("lệ phí", Some("fees")),
            ("le_phi", Some("fees")),
            ("Thời hạn", Some("time_limits")),
            ("giấy tờ", Some("documents")),
            ("documnets", Some("documents")),
            ("nmae", Some("name")),
            ("xyzzy", None),
        ] {
            assert_eq!(suggest_key(typed, &known), meant, "{typed}");
        }
    }

    #[test]
    fn times_are_two_digits_each() {
        assert_eq!(Time::parse("15:00"), Some(Time { hour: 15, minute: 0 }));
        for wrong in ["15h", "9:00", "24:01", "12:60", "1500", "", ":", "１5:00"] {
            assert_eq!(Time::parse(wrong), None, "{wrong}");
        }
    }
}
