//! Addresses of the site. They stand in printed codes for ever: nothing here may change what it gives.

/// A page or file of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Address<'a> {
    Home,
    Procedure(&'a str),
    /// The short address of a guide, that a loudspeaker can say.
    Number(u32),
    Field(&'a str),
    Event(&'a str),
    Offices,
    Office(&'a str),
    Articles,
    Article(&'a str),
    Search,
    Index,
    Lookup,
    About,
}

impl Address<'_> {
    /// The path below the root of a language, without a leading `/`.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Procedure(slug) => format!("thu-tuc/{slug}/"),
            Self::Number(number) => format!("{number}/"),
            Self::Field(id) => format!("linh-vuc/{id}/"),
            Self::Event(id) => format!("su-kien/{id}/"),
            Self::Offices => "co-quan/".to_owned(),
            Self::Office(id) => format!("co-quan/{id}/"),
            Self::Articles => "bai-viet/".to_owned(),
            Self::Article(slug) => format!("bai-viet/{slug}/"),
            Self::Search => "tim/".to_owned(),
            Self::Index => "a-z/".to_owned(),
            Self::Lookup => "tra-cuu/".to_owned(),
            Self::About => "gioi-thieu/".to_owned(),
        }
    }
}

/// The relative address from one path of the site to another (`thu-tuc/a/` → `co-quan/`: `../../co-quan/`).
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folders = |path: &str| path.rfind('/').map_or(0, |slash| slash + 1);
    let from = &from[..folders(from)];
    let mut common = 0;
    for (index, (a, b)) in from.bytes().zip(to.bytes()).enumerate() {
        if a != b {
            break;
        }
        if a == b'/' {
            common = index + 1;
        }
    }
    let up = from[common..].matches('/').count();
    let down = &to[common..];
    match (up, down) {
        (0, "") => "./".to_owned(),
        _ => "../".repeat(up) + down,
    }
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn relative_addresses_work_below_any_folder() {
        for (from, to, expected) in [
            ("", "", "./"),
            ("", "co-quan/", "co-quan/"),
            ("thu-tuc/a/", "", "../../"),
            ("thu-tuc/a/", "thu-tuc/ab/", "../ab/"),
            ("thu-tuc/a/", "thu-tuc/a/", "./"),
            ("en/", "assets/x.css", "../assets/x.css"),
            ("404.html", "tim/", "tim/"),
            ("co-quan/", "co-quan/x/", "x/"),
        ] {
            assert_eq!(relative(from, to), expected, "{from} → {to}");
        }
    }
}
