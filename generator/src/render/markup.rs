//! Finished HTML → the same in fewer bytes, or with addresses that begin at the root.

use super::hosting;

/// Addresses of a page that may be shown at any depth: from the root of the site.
pub(super) fn rooted(html: &str, base_url: Option<&str>) -> String {
    let root = format!("{}/", hosting::base_path(base_url));
    let mut out = html.to_owned();
    for attribute in ["href", "src", "action", "data-search", "data-worker"] {
        let mut rest = std::mem::take(&mut out);
        let needle = format!(" {attribute}=\"");
        while let Some(at) = rest.find(&needle) {
            let after = at + needle.len();
            let outside =
                ["#", "/", "http://", "https://", "tel:", "mailto:"].iter().any(|s| rest[after..].starts_with(s));
            out.push_str(&rest[..after]);
            if !outside {
                out.push_str(&root);
            }
            rest = rest[after..].strip_prefix("./").unwrap_or(&rest[after..]).to_owned();
        }
        out.push_str(&rest);
    }
    out
}

/// Tags before which no browser shows a blank; `<li` is `<link`, too.
const BLOCKS: [&str; 15] = [
    "<li",
    "<ul",
    "</ul",
    "<div",
    "</div",
    "<section",
    "</section",
    "<p>",
    "<p ",
    "<h2",
    "<details",
    "</details",
    "<dl",
    "<meta",
    "<nav",
];

/// Drops the indentation, empty lines and ends of lines before blocks that templates leave. What stands in `<pre>` is left as
/// it is.
pub(super) fn squeeze(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut kept = false;
    for line in html.lines() {
        let starts = line.contains("<pre");
        let text = if kept {
            line
        } else if starts {
            line.trim_start()
        } else {
            line.trim()
        };
        if !kept && BLOCKS.iter().any(|tag| text.starts_with(tag)) && out.ends_with(">\n") && !out.ends_with("</pre>\n")
        {
            out.pop();
        }
        kept = (kept || starts) && !line.rsplit("<pre").next().is_some_and(|rest| rest.contains("</pre>"));
        if !text.is_empty() || kept {
            out.push_str(text);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{rooted, squeeze};

    #[test]
    fn lines_end_where_a_blank_is_seen_and_not_before_blocks() {
        assert_eq!(
            squeeze("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nc\n<a>d</a>\n<a>e</a>\n"),
            "<ul><li>a</li><li>b</li></ul>\nc\n<a>d</a>\n<a>e</a>\n"
        );
    }

    #[test]
    fn code_keeps_its_blanks() {
        let html = "  <p>\n\n  a</p>\n  <pre><code>a:\n    b\n\n    c\n</code></pre>\n\n  <p>b</p>\n";
        assert_eq!(squeeze(html), "<p>\na</p>\n<pre><code>a:\n    b\n\n    c\n</code></pre>\n<p>b</p>\n");
    }

    #[test]
    fn addresses_of_the_error_page_begin_at_the_root() {
        let html = "<a href=\"./\"></a><a href=\"tim/\"></a><a href=\"#x\"></a><a href=\"https://a.vn\"></a><script src=\"a.js\">";
        assert_eq!(
            rooted(html, Some("https://a.vn/huong-dan")),
            "<a href=\"/huong-dan/\"></a><a href=\"/huong-dan/tim/\"></a><a href=\"#x\"></a><a href=\"https://a.vn\"></a><script src=\"/huong-dan/a.js\">"
        );
        assert!(rooted(html, None).starts_with("<a href=\"/\">"));
    }
}
