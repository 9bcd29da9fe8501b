//! Why a result ranks as it does, in words.

use motcua_lookup::search::{ExplainedWord, Explanation, Manner, NameClass};

use crate::strings::{Arguments, Strings};

/// A line for each reason.
pub(super) fn lines(explained: &Explanation, strings: &Strings) -> Vec<String> {
    if explained.score == f32::MAX {
        return vec![strings.text("explain-direct")];
    }
    let mut lines = vec![strings.get("explain-score", &Arguments::new().with("score", points(explained.score)))];
    lines.extend(explained.words.iter().map(|word| self::word(word, strings)));
    let class = explained.name.map_or_else(String::new, |class| strings.text(self::class(class)));
    for (key, own) in [
        ("explain-adjacency", explained.adjacency),
        ("explain-coverage", explained.coverage),
        ("explain-whole", explained.whole),
    ] {
        if own > 0.0 {
            let arguments = Arguments::new().with("points", points(own)).with("name", class.clone());
            lines.push(strings.get(key, &arguments));
        }
    }
    let percent = |share: f32| format!("{:.0}", share * 100.0);
    for (key, share) in [("explain-share", explained.share), ("explain-kind", explained.kind)] {
        if share < 0.995 {
            lines.push(strings.get(key, &Arguments::new().with("percent", percent(share))));
        }
    }
    lines
}

fn word(word: &ExplainedWord, strings: &Strings) -> String {
    let mut places = Vec::new();
    if let Some(named) = &word.named {
        let arguments =
            Arguments::new().with("word", named.word.clone()).with("place", strings.text(class(named.class)));
        places.push(strings.get("explain-found", &arguments.with("manner", strings.text(manner(named.manner)))));
    }
    if let Some(told) = &word.told {
        let zones = ["explain-in-details", "explain-in-summary", "explain-in-body"];
        let zones = zones.iter().zip(told.zones).filter(|(_, stands)| *stands).map(|(key, _)| strings.text(key));
        let arguments =
            Arguments::new().with("word", told.word.clone()).with("place", zones.collect::<Vec<_>>().join(", "));
        places.push(strings.get("explain-found", &arguments.with("manner", strings.text(manner(told.manner)))));
    }
    let arguments = Arguments::new().with("typed", word.typed.clone());
    if places.is_empty() {
        return strings.get("explain-lacking", &arguments);
    }
    let arguments = arguments.with("places", places.join("; ")).with("points", points(word.points));
    strings.get("explain-word", &arguments)
}

fn points(points: f32) -> String {
    format!("{points:.1}")
}

fn class(class: NameClass) -> &'static str {
    match class {
        NameClass::Title => "explain-in-title",
        NameClass::Alias => "explain-in-alias",
        NameClass::Official => "explain-in-official",
        NameClass::Synonym => "explain-in-synonym",
        NameClass::Translation => "explain-in-translation",
    }
}

fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Typed => "explain-typed",
        Manner::Unmarked => "explain-unmarked",
        Manner::HalfMarked => "explain-half-marked",
        Manner::OtherMarks => "explain-other-marks",
        Manner::Prefix => "explain-prefix",
        Manner::Keystrokes => "explain-keystrokes",
        Manner::Typo => "explain-typo",
        Manner::Sound => "explain-sound",
    }
}
