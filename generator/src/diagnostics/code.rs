//! The closed list of faults.

/// How grave a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// The site is not built.
    Error,
    /// Worth mending before long.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The name in data (`error`, `warning`, `note`).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident,)*) => {
        /// A kind of fault. Its name is stable: scripts and `site.yaml: severity` use it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Code { $($variant,)* }

        impl Code {
            /// Every kind of fault.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name: kebab case, a fault, not an instruction.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The severity unless the site says otherwise.
            pub(crate) fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    AddressInvalid "invalid-address" Error,
    AddressTaken "address-taken" Error,
    AgencyUnknown "unknown-agency" Error,
    AbbreviationUnknown "unknown-abbreviation" Warning,
    AllowanceRefused "allowance-refused" Error,
    AllowanceUnused "unused-allowance" Note,
    AnchorUnknown "dead-anchor" Error,
    AnswerUnknown "unknown-answer" Error,
    ArticleUnknown "unknown-article" Error,
    CaseEmpty "empty-case" Warning,
    CaseUnknown "unknown-case" Error,
    CaseUnused "unused-case" Warning,
    CasesTooMany "too-many-cases" Error,
    ConditionIdle "idle-condition" Warning,
    ProcedureCodeInvalid "invalid-code" Error,
    ProcedureCodeRepeated "repeated-code" Warning,
    CsvHeader "csv-header" Error,
    CsvShape "csv-shape" Error,
    DateInvalid "invalid-date" Error,
    DateOrder "date-order" Error,
    EmptyList "empty-list" Error,
    EmptyText "empty-text" Error,
    FeeAmountMissing "fee-without-amount" Error,
    FeeAmountTwice "fee-with-two-amounts" Error,
    FeeSourceMissing "fee-without-source" Warning,
    FeeUnitLost "fee-lost-unit" Warning,
    EndsSoon "ends-soon" Warning,
    EventGuideUnstated "event-guide-unstated" Warning,
    EventUnknown "unknown-event" Error,
    FactUnknown "unknown-fact" Error,
    FactWithoutPeriod "fact-without-period" Error,
    FactTranslated "translated-fact" Error,
    FieldUnknown "unknown-field" Error,
    FiguresContradict "contradicting-figures" Error,
    FileMissing "missing-file" Error,
    FileNameInvalid "invalid-file-name" Error,
    FileTooLarge "file-too-large" Error,
    FormUnknown "unknown-form" Error,
    FrontMatterMissing "front-matter-missing" Error,
    GroupShape "group-shape" Error,
    HolidayInvalid "invalid-holiday" Error,
    HoursInvalid "invalid-hours" Error,
    HtmlInMarkdown "raw-html" Error,
    IdInvalid "invalid-id" Error,
    IdMissing "missing-id" Warning,
    IdRepeated "repeated-id" Error,
    ItemRepeated "repeated-item" Error,
    KeyMissing "missing-key" Error,
    KeyRepeated "repeated-key" Error,
    KeyUnknown "unknown-key" Error,
    LanguageInvalid "invalid-language" Error,
    LanguageUnknown "unknown-language" Error,
    LinkInvalid "invalid-link" Error,
    MonthInvalid "invalid-month" Error,
    NoticeEnded "notice-ended" Note,
    NumberRepeated "repeated-number" Error,
    OfficeUnknown "unknown-office" Error,
    OfficialAddressMissing "official-without-address" Error,
    OfficialDraft "official-draft" Error,
    OfficialHotlineMissing "official-without-hotline" Error,
    OfficialPublisherMissing "official-without-publisher" Error,
    OfficialRecordingUnreviewed "official-unreviewed-recording" Error,
    OfficialSampleFigures "official-sample-figures" Error,
    OfficialSampleOffice "official-sample-office" Error,
    OfficialSamplePhone "official-sample-phone" Error,
    OfficialSourceWeak "official-weak-sources" Error,
    PageTooHeavy "page-too-heavy" Error,
    PlaceUnexpected "unexpected-file" Warning,
    ProcedureUnknown "unknown-procedure" Error,
    RecordingFormat "recording-format" Error,
    RecordingName "invalid-recording-name" Error,
    RecordingTooLarge "recording-too-large" Error,
    RecordingWithoutRecord "recording-without-record" Error,
    RedirectChain "redirect-chain" Error,
    ReviewOverdue "review-overdue" Warning,
    RootKeyInvalid "invalid-root-key" Error,
    ScriptLong "script-too-long" Warning,
    ScriptNumberUnsaid "script-without-number" Warning,
    ScriptOutdated "script-outdated" Warning,
    ScriptUnknown "unknown-script" Error,
    ScriptUnspoken "script-digits" Warning,
    RowNamed "named-total" Error,
    RowRepeated "repeated-row" Error,
    SecretExample "example-unlike-shape" Error,
    SecretIdentity "secret-is-identity" Error,
    SentenceLong "long-sentence" Warning,
    SetTooShort "set-too-short" Warning,
    SlugRepeated "repeated-slug" Error,
    SourceUnknown "unknown-source" Error,
    SourceUnused "unused-source" Note,
    StateAndItems "state-and-items" Error,
    StateMissing "state-missing" Error,
    SynonymRepeated "repeated-synonym" Error,
    SynonymWithoutWord "synonym-without-word" Error,
    StepsMissing "channel-without-steps" Note,
    StringsSyntax "strings-syntax" Error,
    TemplateFault "template-fault" Error,
    TextHidden "hidden-character" Error,
    TextNotNfc "text-not-nfc" Note,
    TextNotUtf8 "text-not-utf8" Error,
    TextUnknown "unknown-text" Error,
    TextUnused "unused-text" Warning,
    TextValueUnknown "unknown-text-value" Error,
    ThemeFileUnused "unused-theme-file" Warning,
    TargetTwice "two-targets" Error,
    TimeLimitsOverlap "overlapping-time-limits" Warning,
    TargetUnknown "unknown-target" Error,
    TimeLimitShape "time-limit-shape" Error,
    TimeInvalid "invalid-time" Error,
    TranslationMissing "missing-translation" Note,
    TranslationUnknown "unknown-translation" Error,
    ValueType "wrong-type" Error,
    ValueUnknown "unknown-value" Error,
    YamlSyntax "yaml-syntax" Error,
}

impl Code {
    /// The code of that name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn names_are_unique_and_lead_back() {
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.name()), Some(*code));
        }
    }
}
