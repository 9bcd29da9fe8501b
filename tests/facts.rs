//! The four facts of the first screen: nothing stands there as if it held for everybody that does not.

use crate::support::{TODAY, copy_of, replace, run, text};

/// The panel of a page as text, one fact after the other.
fn panel(parts: &str) -> String {
    let site = copy_of("tests/fixtures/minimal");
    let cases = "cases:
  - id: who
    question: Ai nộp?
    answers: [{id: own, text: Chính mình}, {id: other, text: Người khác}, {id: office, text: Cơ quan}]
";
    let file = "procedures/ho-tich/mau/procedure.yaml";
    let own = "time_limits:\n  - {quantity: 3, unit: working_day}\nfees_state: none\n";
    replace(site.path(), file, own, &format!("{cases}{parts}\n"));
    let public = site.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&public), "--as-of", TODAY]).expect(0);
    let html = std::fs::read_to_string(public.join("thu-tuc/mau/index.html")).unwrap();
    let panel = html.split_once("<dl class=\"facts\">").unwrap().1.split_once("</dl>").unwrap().0;
    panel
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |piece| piece.1))
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("|")
}

#[test]
fn a_time_limit_says_for_whom_it_holds() {
    for (limits, expected) in [
        (
            "[{quantity: 5, unit: day}, {quantity: 15, unit: day, area_class: mountain}]",
            "5 ngày|Xã miền núi, hải đảo, vùng sâu, vùng khó khăn: 15 ngày|",
        ),
        ("[{quantity: 5, unit: day, channel: in_person}]", "5 ngày|Nộp trực tiếp|"),
        (
            "[{quantity: 3, unit: day, when: {who: [own]}}, {quantity: 9, unit: day, when: {who: [other, office]}}]",
            "Từ 3 đến 9 ngày, tùy trường hợp|",
        ),
        (
            "[{quantity: 3, unit: day, when: {who: [own]}}, {quantity: 2, unit: month, when: {who: [other, office]}}]",
            "Tùy trường hợp|",
        ),
        (
            "[{quantity: 3, unit: day, when: {who: [own]}}, {quantity: 3, unit: day, when: {who: [other]}}]",
            "3 ngày|Chính mình|Người khác|",
        ),
        (
            "[{unit: same_day, cut_off: \"15:00\"}, {quantity: 2, unit: day, when: {who: [other]}}, {quantity: 4, unit: day, when: {who: [office]}}]",
            "Tùy trường hợp|",
        ),
    ] {
        let found = panel(&format!("time_limits: {limits}\nfees_state: none"));
        assert!(found.contains(&format!("|{expected}")), "{limits}: {found}");
    }
}

#[test]
fn a_span_of_fees_has_every_amount_or_is_not_given() {
    let limit = "time_limits:\n  - {quantity: 3, unit: working_day}";
    let own = "{name: Một, amount: 5000, when: {who: [own]}}, {name: Hai, amount: 9000, when: {who: [other]}}";
    let wide = format!("{limit}\nfees: [{own}, {{name: Ba, from: 100000, to: 500000, when: {{who: [office]}}}}]");
    assert!(panel(&wide).contains("|5.000 đồng – 500.000 đồng, tùy trường hợp|"), "{}", panel(&wide));
    let unstated = format!("{limit}\nfees: [{own}, {{name: Ba, state: not_stated, when: {{who: [office]}}}}]");
    let found = panel(&unstated);
    assert!(!found.contains('–') && found.contains("Ba: chưa có số chính thức"), "{found}");
}
