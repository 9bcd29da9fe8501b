//! nginx: a file for its `http` block and one for the `server` block. All headers are set by the server block, so that
//! locations which an operator adds, for the folder of a feed or for certificates, have them too.

use super::{Host, SHORT};

/// Types of what a site has; nginx of older distributions lacks some.
const TYPES: &[(&str, &str)] = &[
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js mjs"),
    ("text/plain", "txt"),
    ("text/csv", "csv"),
    ("application/json", "json"),
    ("application/ld+json", "jsonld"),
    ("application/xml", "xml"),
    ("application/atom+xml", "atom"),
    ("application/wasm", "wasm"),
    ("application/pdf", "pdf"),
    ("application/zip", "zip"),
    ("application/msword", "doc"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
    ("image/jpeg", "jpg jpeg"),
    ("image/webp", "webp"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg opus"),
    ("audio/mp4", "m4a"),
];
const COMPRESSED: &str = "text/css text/javascript text/plain text/csv application/json application/ld+json application/xml application/atom+xml application/wasm image/svg+xml";

/// For the `http` block: how long each file may be kept.
pub(super) fn http(host: &Host<'_>) -> String {
    let mut text = "# Made by motcua and replaced by every build. Include this file in the http block of nginx, and\n\
        # nginx-server.conf in the server block of the site.\n\nmap $uri $motcua_cache {\n"
        .to_owned();
    text.push_str(&format!("    default \"{SHORT}\";\n"));
    for kept in &host.kept {
        let end = if kept.path.ends_with('/') { "" } else { "$" };
        text.push_str(&format!("    \"~^{}{end}\" \"{}\";\n", escaped(&kept.path), kept.cache));
    }
    text.push_str("}\n");
    text
}

/// For the `server` block: everything else.
pub(super) fn server(host: &Host<'_>) -> String {
    let base = host.base;
    let mut text =
        "# Made by motcua and replaced by every build. Include this file in the server block of the site:\n#\n\
        #     include /srv/site/_hosting/nginx-http.conf;\n#     server {\n#         listen 80;\n"
            .to_owned();
    let root = if base.is_empty() { "/srv/site" } else { "/srv" };
    text.push_str(&format!("#         root {root};\n#         include /srv/site/_hosting/nginx-server.conf;\n"));
    for kept in host.kept.iter().filter_map(|kept| kept.path.strip_suffix("hs1/current")) {
        text.push_str(&format!("#         location {kept} {{ alias /srv/feed/public/; }}\n"));
    }
    text.push_str("#     }\n\nindex index.html;\ncharset utf-8;\ncharset_types text/html text/css text/javascript text/plain text/csv application/json;\nabsolute_redirect off;\n");
    text.push_str(&format!("error_page 404 {base}/404.html;\n\n"));
    for (name, value) in host.headers() {
        text.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    // Without `always`: an answer that something is missing is not kept.
    text.push_str("add_header Cache-Control $motcua_cache;\n\n");
    if host.is_compressed {
        text.push_str("gzip_static on;\n# With the module ngx_brotli: brotli_static on;\n");
    } else {
        text.push_str(&format!("gzip on;\ngzip_comp_level 6;\ngzip_min_length 256;\ngzip_types {COMPRESSED};\n"));
    }
    text.push_str("gzip_vary on;\n\ndefault_type application/octet-stream;\ntypes {\n");
    for (name, extensions) in TYPES {
        text.push_str(&format!("    {name} {extensions};\n"));
    }
    text.push_str("}\n\n");
    text.push_str("location ~ /\\.(?!well-known/) { return 404; }\n");
    text.push_str(&format!("location ^~ {base}/_hosting/ {{ return 404; }}\n"));
    text
}

/// A path as a regular expression that means just this path.
fn escaped(path: &str) -> String {
    path.chars().flat_map(|c| (c == '.').then_some('\\').into_iter().chain([c])).collect()
}
