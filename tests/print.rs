//! Pages on paper: each has beside it the code that leads to it.

use crate::support::{TODAY, copy_of, files, run, text};

const ADDRESS: &str = "https://huongdan.vidu.vn/huong-dan";

fn build(words: &[&str]) -> Vec<(String, Vec<u8>)> {
    let site = copy_of("content");
    let public = site.path().join("public");
    run(&[&["build", "--site", text(site.path()), "--out", text(&public), "--as-of", TODAY][..], words].concat())
        .expect(0);
    files(&public)
}

/// What a code says: its squares are drawn one by one, `M0 4h4v4H0V4` each.
fn said(drawing: &[u8]) -> String {
    let drawing = std::str::from_utf8(drawing).unwrap();
    let size: usize = drawing.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let path = drawing.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut dark = vec![vec![false; size]; size];
    for square in path.split('M').skip(1) {
        let corner = square.split('h').next().unwrap();
        let mut corner = corner.split([' ', ',']).map(|number| number.parse::<usize>().unwrap());
        let (left, top) = (corner.next().unwrap(), corner.next().unwrap());
        for row in &mut dark[top..top + 4] {
            row[left..left + 4].fill(true);
        }
    }
    // Paper is white around it.
    let margin = 32;
    let is_dark = |x: usize, y: usize| {
        let at = |place: usize| place.checked_sub(margin).filter(|place| *place < size);
        at(x).zip(at(y)).is_some_and(|(x, y)| dark[y][x])
    };
    let whole = size + 2 * margin;
    let shade = |x, y| if is_dark(x, y) { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(whole, whole, shade);
    image.detect_grids()[0].decode().unwrap().1
}

#[test]
fn every_page_that_is_printed_has_the_code_of_its_own_address() {
    let all = build(&["--base-url", ADDRESS]);
    let codes: std::collections::BTreeMap<&str, &[u8]> =
        all.iter().filter_map(|(path, bytes)| Some((path.strip_suffix("qr.svg")?, bytes.as_slice()))).collect();
    let mut printed = 0;
    for (path, bytes) in all.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let folder = path.strip_suffix("index.html").unwrap_or("404.html/");
        let Some(code) = codes.get(folder) else {
            assert!(!page.contains("qr.svg"), "{path}");
            continue;
        };
        printed += 1;
        let address = format!("{ADDRESS}/{folder}");
        assert_eq!(said(code), address, "{path}");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{path}");
        let shown = address.trim_start_matches("https://");
        assert!(page.contains(&format!("<img src=\"qr.svg\" alt=\"\" loading=\"lazy\">{shown} ")), "{path}");
    }
    assert_eq!(printed, codes.len());
    for folder in
        ["", "en/", "thu-tuc/khai-sinh/", "en/thu-tuc/khai-sinh/", "co-quan/", "tap-huan/", "phat-thanh/", "a-z/"]
    {
        assert!(codes.contains_key(folder), "{folder}");
    }
    assert!(!codes.contains_key("101/") && !codes.contains_key("tim/"), "nobody prints these");
}

#[test]
fn a_site_that_does_not_know_its_address_has_no_codes() {
    let all = build(&[]);
    assert!(all.iter().all(|(path, bytes)| {
        !path.ends_with("qr.svg") && (!path.ends_with(".html") || !String::from_utf8_lossy(bytes).contains("qr.svg"))
    }));
}
