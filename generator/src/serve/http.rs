//! Files of the preview over HTTP, on the loopback address only.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderName, Response, StatusCode, Uri, header};
use axum::routing::get;
use tokio::sync::mpsc;

use super::Preview;
use super::state::Snapshot;
use crate::render::escape;

const RELOAD_PATH: &str = "/-/reload.js";
const RELOAD_SCRIPT: &str = include_str!("reload.js");
/// Where the feed's public folder is shown.
const FEED_PREFIX: &str = "feed/";

/// Why the preview could not be shown.
#[derive(Debug)]
pub(crate) enum ServeError {
    /// Another program has the port.
    PortTaken(u16),
    System(std::io::Error),
}

struct Server {
    preview: Arc<Preview>,
    /// The feed's `public/` folder.
    feed: Option<PathBuf>,
}

/// Serves until the program is ended. `ready` is given the address once it is open.
///
/// # Errors
/// See [`ServeError`].
pub(crate) fn serve(
    preview: Arc<Preview>,
    port: u16,
    feed: Option<PathBuf>,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(ServeError::System)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| {
            if error.kind() == std::io::ErrorKind::AddrInUse {
                ServeError::PortTaken(port)
            } else {
                ServeError::System(error)
            }
        })?;
        ready(listener.local_addr().map_err(ServeError::System)?);
        let server = Arc::new(Server { preview, feed });
        let router = Router::new()
            .route(RELOAD_PATH, get(reload_script))
            .route("/-/events", get(events))
            .fallback(file)
            .with_state(server);
        axum::serve(listener, router).await.map_err(ServeError::System)
    })
}

async fn reload_script() -> Response<Body> {
    respond(StatusCode::OK, "text/javascript; charset=utf-8", RELOAD_SCRIPT.as_bytes().to_vec(), "")
}

/// Server-sent events: which build is shown and what is wrong, now and at every change.
async fn events(State(server): State<Arc<Server>>) -> Response<Body> {
    let mut news = server.preview.news();
    let (sender, receiver) = mpsc::channel::<Bytes>(4);
    tokio::spawn(async move {
        loop {
            let now = news.borrow_and_update().clone();
            let data = serde_json::json!({ "shown": now.shown, "faults": now.faults });
            if sender.send(Bytes::from(format!("data: {data}\n\n"))).await.is_err() || news.changed().await.is_err() {
                return;
            }
        }
    });
    let stream = Body::from_stream(Received(receiver));
    let mut response = Response::new(stream);
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/event-stream"));
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}

/// A channel as a stream of body parts.
struct Received(mpsc::Receiver<Bytes>);

impl futures_core::Stream for Received {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|part| part.map(Ok))
    }
}

async fn file(State(server): State<Arc<Server>>, uri: Uri) -> Response<Body> {
    let path = decode(uri.path().trim_start_matches('/'));
    if let (Some(rest), Some(feed)) = (path.strip_prefix(FEED_PREFIX), &server.feed) {
        return feed_file(feed, rest).await;
    }
    let snapshot = server.preview.snapshot();
    let with_index = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
    if let Some(bytes) = snapshot.files.get(&with_index) {
        return page(&with_index, bytes.clone(), StatusCode::OK, &snapshot);
    }
    if snapshot.files.contains_key(&format!("{path}/index.html")) {
        let mut response = respond(StatusCode::MOVED_PERMANENTLY, "text/plain", Vec::new(), "");
        if let Ok(location) = format!("/{path}/").parse() {
            response.headers_mut().insert(header::LOCATION, location);
        }
        return response;
    }
    match (snapshot.files.get("404.html"), server.preview.news().borrow().faults.clone()) {
        (Some(bytes), _) => page("404.html", bytes.clone(), StatusCode::NOT_FOUND, &snapshot),
        (None, Some(faults)) => {
            let html =
                format!("<!doctype html><meta charset=utf-8><title>motcua</title><pre>{}</pre>", escape(&faults));
            page("faults.html", html.into_bytes(), StatusCode::INTERNAL_SERVER_ERROR, &snapshot)
        }
        (None, None) => respond(StatusCode::NOT_FOUND, "text/plain", Vec::new(), ""),
    }
}

/// A file of the feed, read fresh: publications come on a clock of their own.
#[expect(clippy::disallowed_methods, reason = "the preview shows the published files of a feed")]
async fn feed_file(feed: &Path, rest: &str) -> Response<Body> {
    let inside = Path::new(rest).components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = if inside { std::fs::read(feed.join(rest)).ok() } else { None };
    match bytes {
        Some(bytes) => respond(StatusCode::OK, mime(rest), bytes, ""),
        None => respond(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", Vec::new(), ""),
    }
}

/// A file of the site; pages get the reload script, which is told the number of their build.
fn page(path: &str, bytes: Vec<u8>, status: StatusCode, snapshot: &Snapshot) -> Response<Body> {
    if !path.ends_with(".html") {
        return respond(status, mime(path), bytes, &snapshot.policy);
    }
    let script = format!("<script defer src=\"{RELOAD_PATH}?build={}\"></script>", snapshot.number);
    let html = String::from_utf8_lossy(&bytes);
    let html = match html.find("</head>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => format!("{html}{script}"),
    };
    respond(status, "text/html; charset=utf-8", html.into_bytes(), &snapshot.policy)
}

fn respond(status: StatusCode, mime: &'static str, bytes: Vec<u8>, policy: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let (false, Ok(value)) = (policy.is_empty(), policy.parse()) {
        headers.insert(HeaderName::from_static("content-security-policy"), value);
    }
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(mime));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, header::HeaderValue::from_static("no-referrer"));
    response
}

fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "ogg" | "opus" => "audio/ogg",
        "m4a" => "audio/mp4",
        _ => "application/octet-stream",
    }
}

/// Undoes percent-encoding; what is no UTF-8 afterwards names no file.
fn decode(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        let hex = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let pair = (byte == b'%').then(|| {
            let mut ahead = bytes.clone();
            Some(hex(ahead.next()?)? * 16 + hex(ahead.next()?)?)
        });
        match pair.flatten() {
            Some(decoded) => {
                out.push(decoded);
                bytes.nth(1);
            }
            None => out.push(byte),
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn percent_encoding_is_undone_once() {
        assert_eq!(decode("thu-tuc/%C4%91/"), "thu-tuc/đ/");
        assert_eq!(decode("a%2"), "a%2");
        assert_eq!(decode("%zz%25"), "%zz%");
        assert_eq!(decode("%ff"), "");
    }
}
