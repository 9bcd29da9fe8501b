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
    Sets,
    Set(&'a str),
    /// What loudspeakers read out: the list of all, and of a guide, a life event, a training set.
    Scripts,
    ProcedureScripts(&'a str),
    EventScripts(&'a str),
    SetScripts(&'a str),
    Notices,
    Search,
    Index,
    Lookup,
    Statistics,
    Suggestions,
    Apology,
    Data,
    About,
    /// What makes the site usable for everybody, and whom to tell where it is not.
    Accessibility,
    /// What is shown where there is neither network nor copy.
    Offline,
    /// The path of a page that stands elsewhere now.
    Moved(&'a str),
    /// The path of a page that is no more.
    Gone(&'a str),
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
            Self::Sets => "tap-huan/".to_owned(),
            Self::Set(id) => format!("tap-huan/{id}/"),
            Self::Scripts => "phat-thanh/".to_owned(),
            Self::ProcedureScripts(slug) => format!("thu-tuc/{slug}/phat-thanh/"),
            Self::EventScripts(id) => format!("su-kien/{id}/phat-thanh/"),
            Self::SetScripts(id) => format!("tap-huan/{id}/phat-thanh/"),
            Self::Notices => "thong-bao/".to_owned(),
            Self::Search => "tim/".to_owned(),
            Self::Index => "a-z/".to_owned(),
            Self::Lookup => "tra-cuu/".to_owned(),
            Self::Statistics => "thong-ke/".to_owned(),
            Self::Suggestions => "gop-y/".to_owned(),
            Self::Apology => "xin-loi/".to_owned(),
            Self::Data => "du-lieu/".to_owned(),
            Self::About => "gioi-thieu/".to_owned(),
            Self::Accessibility => "tiep-can/".to_owned(),
            Self::Offline => "ngoai-tuyen/".to_owned(),
            Self::Moved(path) | Self::Gone(path) => path.to_owned(),
        }
    }
}

impl<'a> Address<'a> {
    /// The pages of which every site has one.
    const FIXED: [Self; 16] = [
        Self::Home,
        Self::Offices,
        Self::Articles,
        Self::Sets,
        Self::Scripts,
        Self::Notices,
        Self::Search,
        Self::Index,
        Self::Lookup,
        Self::Statistics,
        Self::Suggestions,
        Self::Apology,
        Self::Data,
        Self::About,
        Self::Accessibility,
        Self::Offline,
    ];

    /// The address whose path that is, whether or not the site has such a page.
    pub(crate) fn parse(path: &'a str) -> Option<Self> {
        if let Some(fixed) = Self::FIXED.into_iter().find(|fixed| fixed.path() == path) {
            return Some(fixed);
        }
        match path.strip_suffix('/')?.split('/').collect::<Vec<_>>()[..] {
            ["thu-tuc", slug] => Some(Self::Procedure(slug)),
            ["linh-vuc", id] => Some(Self::Field(id)),
            ["su-kien", id] => Some(Self::Event(id)),
            ["co-quan", id] => Some(Self::Office(id)),
            ["bai-viet", slug] => Some(Self::Article(slug)),
            ["tap-huan", id] => Some(Self::Set(id)),
            ["thu-tuc", slug, "phat-thanh"] => Some(Self::ProcedureScripts(slug)),
            ["su-kien", id, "phat-thanh"] => Some(Self::EventScripts(id)),
            ["tap-huan", id, "phat-thanh"] => Some(Self::SetScripts(id)),
            [number] => number.parse().ok().map(Self::Number).filter(|address| address.path() == path),
            _ => None,
        }
    }
}

/// The file of a folder's page.
pub(super) const INDEX: &str = "index.html";

/// The file of a path in the site: a folder's page is its `index.html`.
pub(crate) fn file(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}{INDEX}") } else { path.to_owned() }
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
    use super::{Address, file, relative};

    #[test]
    fn a_path_leads_back_to_its_address() {
        let own = ["thu-tuc/a/", "101/", "linh-vuc/a/", "su-kien/a/", "co-quan/a/", "bai-viet/a/", "tap-huan/a/"];
        let scripts = ["thu-tuc/a/phat-thanh/", "su-kien/a/phat-thanh/", "tap-huan/a/phat-thanh/"];
        let fixed = Address::FIXED.map(Address::path);
        for path in own.into_iter().chain(scripts).chain(fixed.iter().map(String::as_str)) {
            assert_eq!(Address::parse(path).map(Address::path).as_deref(), Some(path));
        }
        for other in ["thu-tuc/", "thu-tuc/a", "0101/", "+1/", "a/b/c/", "a.html", "404.html"] {
            assert_eq!(Address::parse(other), None, "{other}");
        }
    }

    #[test]
    fn folders_have_an_index() {
        assert_eq!(
            (file(""), file("a/"), file("a.html")),
            ("index.html".into(), "a/index.html".into(), "a.html".into())
        );
    }

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
