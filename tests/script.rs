//! `motcua script`: what loudspeakers read out.

use crate::support::{TODAY, copy_of, files, run, text};

/// The sentences of a script: what follows its head.
fn sentences(file: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(file).unwrap();
    text.split_once("\n\n").unwrap().1.lines().map(str::to_owned).collect()
}

fn syllables(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn every_script_is_said_in_words_in_short_sentences_and_in_its_time() {
    let site = copy_of("content");
    for (length, seconds) in [("60s", 60), ("3min", 180)] {
        let out = site.path().join("scripts");
        let words =
            ["script", "--site", text(site.path()), "--all", "--length", length, "--out", text(&out), "--as-of", TODAY];
        run(&words).expect(0);
        let found: Vec<_> =
            files(&out).into_iter().filter(|(name, _)| name.ends_with(&format!("-{length}.txt"))).collect();
        assert!(found.len() > 40, "{}", found.len());
        for (name, bytes) in found {
            let said = sentences(&bytes);
            let all: usize = said.iter().map(|sentence| syllables(sentence)).sum();
            assert!(all <= seconds * 140 / 60, "{name}: {all} syllables");
            for sentence in &said {
                assert!(syllables(sentence) <= 25, "{name}: {sentence}");
                assert!(!sentence.contains(|c: char| c.is_ascii_digit() || "%₫/()²".contains(c)), "{name}: {sentence}");
            }
        }
    }
}

#[test]
fn a_guide_is_named_by_number_twice_and_what_no_source_says_is_to_be_asked() {
    let site = copy_of("content");
    let out = site.path().join("scripts");
    let words = ["script", "--site", text(site.path()), "101", "131", "--out", text(&out), "--as-of", TODAY];
    run(&words).expect(0);
    let script = std::fs::read_to_string(out.join("101-khai-sinh-60s.txt")).unwrap();
    assert_eq!(script.matches("một không một").count(), 2, "{script}");
    assert!(script.contains("BÀI MẪU"), "a sample says so");
    let unstated =
        std::fs::read_dir(&out).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    assert!(unstated.into_iter().any(|script| script.contains("hỏi tại trung tâm")));
}

#[test]
fn a_worksheet_has_room_below_each_sentence_and_wrong_names_are_refused() {
    let site = copy_of("content");
    let out = site.path().join("scripts");
    let run = |words: &[&str]| {
        run(&[&["script", "--site", text(site.path()), "--out", text(&out), "--as-of", TODAY, "--lang", "en"], words]
            .concat())
    };
    run(&["khai-sinh", "--worksheet"]).expect(0);
    let sheet = std::fs::read_to_string(out.join("101-khai-sinh-60s-worksheet.txt")).unwrap();
    let sentences = sheet.split_once("\n\n").unwrap().1.lines().filter(|line| line.ends_with('.')).count();
    assert_eq!(sheet.matches("……").count() / 18, sentences, "{sheet}");
    let said = run(&["khai-sin"]).expect(2).words();
    assert!(said.contains("khai-sinh"), "{said}");
    run(&[]).expect(2);
    run(&["--event", "khong-co"]).expect(2);
}
