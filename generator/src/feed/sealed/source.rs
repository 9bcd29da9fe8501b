//! Where a feed is read from: a folder, or an address on a network.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use motcua_lookup::sealed::{Fetched, Request, Source};

use super::super::files;

const TIMEOUT: Duration = Duration::from_secs(30);

/// Where a feed is read from.
#[derive(Debug, Clone)]
pub(crate) enum Location {
    /// The folder that is served, or was copied from there.
    Folder(PathBuf),
    /// The address of that folder, without a slash at its end.
    Address(String, ureq::Agent),
}

impl Location {
    /// What a text of the command line names: an address, the folder of a feed, or what is served of one.
    pub(crate) fn new(text: &str) -> Self {
        if text.starts_with("https://") || text.starts_with("http://") {
            let agent = ureq::Agent::config_builder()
                .timeout_global(Some(TIMEOUT))
                .http_status_as_error(false)
                .build()
                .new_agent();
            return Self::Address(text.trim_end_matches('/').to_owned(), agent);
        }
        let folder = Path::new(text);
        let public = folder.join("public");
        Self::Folder(if public.is_dir() { public } else { folder.to_owned() })
    }

    /// The folder of the feed with its keys, where there is one here.
    pub(crate) fn workspace(&self) -> Option<&Path> {
        match self {
            Self::Folder(public) => public.parent().filter(|folder| folder.join("keys").is_dir()),
            Self::Address(..) => None,
        }
    }

    pub(super) fn source(&self) -> Source {
        match self {
            Self::Folder(_) => Source::Copy,
            Self::Address(..) => Source::Network,
        }
    }

    /// Fetches a file.
    pub(super) fn fetch(&self, request: &Request) -> Fetched {
        match self {
            Self::Folder(folder) => match files::read_if_there(&folder.join(&request.path)) {
                Ok(Some(bytes)) if bytes.len() > request.limit => Fetched::TooLong,
                Ok(Some(bytes)) => Fetched::Bytes(bytes),
                Ok(None) => Fetched::NotFound,
                Err(_) => Fetched::Failed,
            },
            Self::Address(address, agent) => download(agent, &format!("{address}/{}", request.path), request),
        }
    }
}

fn download(agent: &ureq::Agent, address: &str, request: &Request) -> Fetched {
    let call = agent.get(address);
    let call = if request.is_object { call } else { call.header("Cache-Control", "no-cache") };
    let Ok(mut response) = call.call() else { return Fetched::Offline };
    match response.status().as_u16() {
        200 => {}
        404 | 410 => return Fetched::NotFound,
        _ => return Fetched::Failed,
    }
    let mut bytes = Vec::new();
    let limit = request.limit as u64;
    match response.body_mut().as_reader().take(limit + 1).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() > request.limit => Fetched::TooLong,
        Ok(_) => Fetched::Bytes(bytes),
        Err(_) => Fetched::Failed,
    }
}
