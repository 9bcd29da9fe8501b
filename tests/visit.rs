//! What helps to prepare a visit: in which pages it is offered, and what its script knows.

use crate::support::{TODAY, copy_of, run, text};

const GUIDE: &str = "thu-tuc/mau/index.html";
const HOLIDAYS: &str = "year: 2026\nstatus: expected\ndays_off: [{date: 2026-11-24, name: Ngày Văn hóa}]\n";

/// The minimal site with more files, built.
fn built(files: &[(&str, &str)]) -> tempfile::TempDir {
    let site = copy_of("tests/fixtures/minimal");
    for (path, content) in files {
        let file = site.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, content).unwrap();
    }
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY]).expect(0);
    out
}

fn page(out: &tempfile::TempDir, path: &str) -> String {
    std::fs::read_to_string(out.path().join("public").join(path)).unwrap()
}

/// The settings of the script, which stand at its end.
fn settings(out: &tempfile::TempDir, language: &str) -> serde_json::Value {
    let assets = std::fs::read_dir(out.path().join("public/assets")).unwrap();
    let own = format!("visit-{language}-");
    let script = assets.map(|entry| entry.unwrap().path()).find(|path| text(path).contains(&own)).unwrap();
    let script = std::fs::read_to_string(script).unwrap();
    let start = script.rfind("})({").unwrap() + 3;
    serde_json::from_str(script[start..].trim_end().strip_suffix(");").unwrap()).unwrap()
}

#[test]
fn the_day_of_the_result_is_offered_where_days_off_are_known() {
    assert!(!page(&built(&[]), GUIDE).contains("_estimate"));
    let out = built(&[("holidays/2026.yaml", HOLIDAYS)]);
    let html = page(&out, GUIDE);
    assert!(html.contains("id=\"_estimate\"") && html.contains("data-term=\"3 working_day\""));
    let settings = settings(&out, "vi");
    assert_eq!(settings["calendar"], "2026:328");
    assert_eq!(settings["expected"], serde_json::json!([2026]));
    assert_eq!(settings["days_off"]["2026-11-24"], "Ngày Văn hóa");
}

#[test]
fn offices_are_known_by_folded_names_hours_in_minutes_and_places() {
    let row = "dong-a,commune,Trung tâm xã Đông Á,Đường 1,0237 123 4567,\"Mo-Fr 07:30-11:30,13:30-17:00; Sa 07:30-11:30\",mountain,19.8,105.7,ho-tich\n";
    let header = "id,tier,name,address,phone,hours,area_class,lat,lon,fields\n";
    let out = built(&[("offices.csv", &format!("{header}{row}"))]);
    let office = &settings(&out, "en")["offices"][0];
    assert_eq!(office["folded"], "trung tam xa dong a");
    assert_eq!(office["hours"], serde_json::json!([[0, 4, 450, 690, 810, 1020], [5, 5, 450, 690]]));
    assert_eq!(office["place"], serde_json::json!([19.8, 105.7]));
    assert_eq!(office["phone"], serde_json::json!(["0237 123 4567", "02371234567"]));
    assert_eq!(office["page"], "../en/co-quan/dong-a/");
    assert!(page(&out, "co-quan/index.html").contains("data-visit=\"near\""));
    assert!(!page(&built(&[]), "co-quan/index.html").contains("data-visit=\"near\""));
}

#[test]
fn hours_that_could_be_read_two_ways_are_refused() {
    let row = "a,commune,Trung tâm xã A,Đường 1,,\"Mo-Fr 07:30-11:30; Fr 13:30-17:00\",,,,\n";
    let site = copy_of("tests/fixtures/minimal");
    let header = "id,tier,name,address,phone,hours,area_class,lat,lon,fields\n";
    std::fs::write(site.path().join("offices.csv"), format!("{header}{row}")).unwrap();
    let said = run(&["check", "--site", text(site.path()), "--as-of", TODAY]).expect(1);
    let words = said.data() + &said.words();
    assert!(words.contains("invalid-hours"), "{words}");
}
