//! `motcua script`: what loudspeakers read out.

use crate::support::{TODAY, copy_of, files, replace, run, text};

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
    assert!(script.matches("một không một").count() >= 2, "{script}");
    assert!(script.contains("BÀI MẪU"), "a sample says so");
    let unstated =
        std::fs::read_dir(&out).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    assert!(unstated.into_iter().any(|script| script.contains("hỏi tại trung tâm")));
}

#[test]
fn what_holds_in_some_cases_is_said_with_them_and_no_day_is_parted() {
    let site = copy_of("tests/fixtures/minimal");
    replace(
        site.path(),
        "procedures/ho-tich/mau/procedure.yaml",
        "documents:
  - {name: Tờ khai}
steps:
  - {actor: applicant, text: Nộp tờ khai.}
time_limits:
  - {quantity: 3, unit: working_day}
fees_state: none",
        "cases:
  - id: who
    question: Ai nộp?
    answers: [{id: own, text: Chính mình}, {id: other, text: UBND nộp thay}]
  - id: age
    question: Bao nhiêu tuổi?
    answers: [{id: child, text: Dưới 6 tuổi}, {id: youth, text: Từ 6 tuổi}, {id: adult, text: Từ 18 tuổi}]
documents:
  - {name: Tờ khai, when: {who: [own], age: [child, youth]}}
  - {name: Thẻ, submit: show, note: Chỉ cần khi bạn gửi qua bưu chính.}
  - {group: all, items: [{name: Đơn}, {name: Giấy ủy quyền, when: {who: [other]}}]}
  - {group: one_of, name: Giấy về nhà, items: [{name: Sổ}, {name: Hợp đồng}]}
steps:
  - {actor: applicant, text: Hai bạn nộp tờ khai.}
  - {actor: applicant, text: Ký tên., when: {who: [other], age: [child, adult]}}
time_limits:
  - {quantity: 3, unit: working_day, when: {who: [own]}}
  - {quantity: 5, unit: day}
results:
  - {name: Giấy, when: {age: [adult]}}
fees:
  - {name: Chính mình, fact: phi, when: {who: [own]}}
questions:
  - question: Khi nào?
    answer: Một nguồn ngoài cổng nói được miễn từ 15/8/2026 đến 28/2/2027 với những ai đủ điều kiện.",
    );
    std::fs::create_dir_all(site.path().join("facts")).unwrap();
    let periods = "{from: 2025-07-01, value: 5000, source: nguon}, {from: 2026-12-25, value: 8000, source: nguon}";
    std::fs::write(site.path().join("facts/phi.yaml"), format!("name: Phí\nperiods: [{periods}]\n")).unwrap();
    let out = site.path().join("scripts");
    let words =
        ["script", "--site", text(site.path()), "mau", "--length", "3min", "--out", text(&out), "--as-of", TODAY];
    run(&words).expect(0);
    let script = std::fs::read_to_string(out.join("101-mau-3min.txt")).unwrap();
    for said in [
        "\nMột, trường hợp chính mình, đồng thời dưới sáu tuổi hoặc từ sáu tuổi: Tờ khai.\nHai: Thẻ, chỉ để cho xem, chỉ cần khi \
         bà con gửi qua bưu chính.\nBa: Đơn.\nBốn, trường hợp Ủy ban nhân dân nộp thay: Giấy ủy quyền.\nNăm: Giấy về nhà, một \
         trong các giấy sau.\nSổ.\nHoặc hợp đồng.\n",
        "Thời gian giải quyết như sau.\nTrường hợp chính mình: ba ngày làm việc.\nThời gian giải quyết: năm ngày.\n",
        "\nChính mình: năm nghìn đồng.\n",
        "Xong việc, trường hợp từ mười tám tuổi, bà con nhận: Giấy.",
        "\nMột: Hai người nộp tờ khai.\nHai, trường hợp Ủy ban nhân dân nộp thay, đồng thời dưới sáu tuổi hoặc từ mười tám tuổi: Ký tên.\n",
        "hai mươi tám tháng hai năm hai nghìn không trăm hai mươi bảy",
        "Đừng đọc sau ngày 24/12/2026.",
    ] {
        assert!(script.contains(said), "{said}\n{script}");
    }
    // Only online: nothing is carried, nobody is sent to a counter.
    replace(site.path(), "procedures/ho-tich/mau/procedure.yaml", "channels: [in_person]", "channels: [online]");
    replace(site.path(), "procedures/ho-tich/mau/procedure.yaml", "fact: phi,", "state: not_stated,");
    run(&words).expect(0);
    let script = std::fs::read_to_string(out.join("101-mau-3min.txt")).unwrap();
    for said in ["Việc này chỉ làm qua mạng.", "Bà con chuẩn bị các giấy tờ sau.", "bà con gọi điện hỏi."]
    {
        assert!(script.contains(said), "{said}\n{script}");
    }
    assert!(!script.contains("Nơi nộp") && !script.contains("hỏi tại"), "{script}");
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

#[test]
fn what_an_editor_wrote_is_read_out_as_it_stands() {
    let site = copy_of("tests/fixtures/minimal");
    let out = site.path().join("out");
    let made = || {
        for length in ["60s", "3min"] {
            let words = ["script", "--site", text(site.path()), "mau", "--length", length, "--out", text(&out)];
            run(&[&words[..], &["--as-of", TODAY]].concat()).expect(0);
        }
        ["101-mau-60s.txt", "101-mau-3min.txt"].map(|name| std::fs::read_to_string(out.join(name)).unwrap())
    };
    let [_, long] = made();
    let own = "Bà con ơi, số một không một.\nNhớ nhé! Số một không một.";
    let file = format!("reviewed: 2026-11-23\nminute: |\n  {}\n", own.replace('\n', "\n  "));
    std::fs::create_dir_all(site.path().join("scripts")).unwrap();
    std::fs::write(site.path().join("scripts/mau.yaml"), file).unwrap();
    let [minute, same] = made();
    let said = minute.split_once("\n\n").unwrap().1;
    assert_eq!(said, "Bà con ơi, số một không một.\nNhớ nhé!\nSố một không một.\n");
    assert_eq!(long, same, "what the file leaves out is made as before");
    assert!(minute.contains("Đọc khoảng 6 giây: 13 tiếng"), "{minute}");
    // It holds no longer than half a year after somebody compared it, whatever the guide says.
    replace(site.path(), "scripts/mau.yaml", "2026-11-23", "2026-06-01");
    assert!(made()[0].contains("Đừng đọc sau ngày 01/12/2026"), "{}", made()[0]);
}

#[test]
fn the_site_has_every_script_as_a_page_and_as_text() {
    let site = copy_of("content");
    let public = site.path().join("public");
    let address = "https://huongdan.vidu.vn";
    let build = ["build", "--site", text(site.path()), "--out", text(&public), "--as-of", TODAY, "--base-url", address];
    run(&build).expect(0);
    let out = site.path().join("scripts-out");
    let words = ["script", "--site", text(site.path()), "--all", "--length", "3min", "--out", text(&out)];
    run(&[&words[..], &["--as-of", TODAY]].concat()).expect(0);
    let read = |path: &str| std::fs::read_to_string(public.join(path)).unwrap();
    let list = read("phat-thanh/index.html");
    let all = files(&public);
    let texts: Vec<_> = all.iter().filter(|(path, _)| path.ends_with("-3min.txt")).collect();
    assert_eq!(texts.len(), files(&out).len());
    for (path, bytes) in texts {
        let (folder, name) = path.rsplit_once('/').unwrap();
        let text = std::str::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        let command = std::fs::read_to_string(out.join(name)).unwrap();
        assert_eq!(text.trim_start_matches('\u{feff}'), command, "{path}");
        let page = read(&format!("{folder}/index.html"));
        assert!(page.contains("content=\"noindex\"") && page.contains(&format!("href=\"{name}\"")), "{path}");
        for sentence in sentences(command.as_bytes()) {
            assert!(page.contains(&format!(">{}<", sentence.replace('"', "&quot;"))), "{path}: {sentence}");
        }
        assert!(list.contains(&format!("href=\"../{folder}/\"")), "{path}");
        let subject = read(&format!("{}/index.html", folder.trim_end_matches("/phat-thanh")));
        assert!(subject.contains("href=\"phat-thanh/\""), "{path}");
    }
    assert!(read("tap-huan/index.html").contains("href=\"../phat-thanh/\""));
    let sitemap = read("sitemap.xml");
    assert!(sitemap.contains(&format!("{address}/phat-thanh/<")) && !sitemap.contains("khai-sinh/phat-thanh"));
    assert!(!public.join("en/phat-thanh").exists() && !public.join("en/thu-tuc/khai-sinh/phat-thanh").exists());
    let english = read("en/thu-tuc/khai-sinh/index.html");
    assert!(!english.contains("phat-thanh"), "scripts are in Vietnamese");
    let found = run(&["search", "--index", text(&public), "phát thanh", "--json"]).data();
    assert!(!found.contains("phat-thanh/"), "{found}");
}

#[test]
fn a_name_that_is_not_there_is_said_with_its_kind_and_what_may_be_meant() {
    let site = copy_of("content");
    let out = site.path().join("scripts");
    for (words, message, help) in [
        (&["sinh-con"][..], "no guide `sinh-con`", "`--event sinh-con`"),
        (&["khai-sin"], "no guide `khai-sin`", "`khai-sinh`"),
        (&["999"], "no guide `999`", "motcua search"),
        (&["--set", "101"], "no training set `101`", "tai-khoan-va-nop-truc-tuyen"),
    ] {
        let end = ["--out", text(&out), "--as-of", TODAY, "--lang", "en"];
        let run = run(&[&["script", "--site", text(site.path())], words, &end].concat()).expect(2);
        assert!(run.words().contains(message) && run.words().contains(help), "{}", run.words());
    }
}
