//! Caddy: a snippet that a site imports.

use super::{Host, SHORT};

/// `import` it by name in the block of the site.
pub(super) fn snippet(host: &Host<'_>) -> String {
    let base = host.base;
    let root = if base.is_empty() { "/srv/site" } else { "/srv" };
    let mut text = format!(
        "# Made by motcua and replaced by every build. In the Caddyfile of the host:\n#\n\
         #     import /srv/site/_hosting/Caddyfile\n#     guide.example.vn {{\n#         root * {root}\n#         import motcua\n#     }}\n\n\
         (motcua) {{\n\theader {{\n"
    );
    for (name, value) in host.headers() {
        text.push_str(&format!("\t\t{name} \"{value}\"\n"));
    }
    text.push_str("\t}\n");
    let hidden = format!("*/.motcua-site {base}/_hosting/*");
    // What is missing is not kept: these hold for files that are there.
    let others: Vec<String> = host.kept.iter().map(|kept| pattern(&kept.path)).collect();
    text.push_str(&format!(
        "\t@pages {{\n\t\tfile {{path}} {{path}}/index.html\n\t\tnot path {} {hidden}\n\t}}\n\theader @pages Cache-Control \"{SHORT}\"\n",
        others.join(" ")
    ));
    for (number, kept) in host.kept.iter().enumerate() {
        text.push_str(&format!(
            "\t@kept{number} {{\n\t\tfile\n\t\tpath {}\n\t}}\n\theader @kept{number} Cache-Control \"{}\"\n",
            pattern(&kept.path),
            kept.cache
        ));
    }
    text.push_str(&format!("\t@hidden path {hidden}\n\terror @hidden 404\n"));
    let files = if host.is_compressed { "file_server {\n\t\tprecompressed br gzip\n\t}" } else { "file_server" };
    if !host.is_compressed {
        text.push_str("\tencode gzip\n");
    }
    text.push_str(&format!(
        "\t{files}\n\thandle_errors {{\n\t\t@missing expression {{http.error.status_code}} == 404\n\t\trewrite @missing {base}/404.html\n\t\tfile_server\n\t}}\n}}\n"
    ));
    text
}

fn pattern(path: &str) -> String {
    if path.ends_with('/') { format!("{path}*") } else { path.to_owned() }
}
