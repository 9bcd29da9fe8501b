//! Compressed files beside the others, for hosts that send them as they are (`gzip_static`, `precompressed`).

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};

use super::weigh::brotli;
use crate::render::Output;

/// Files of these kinds get smaller.
const KINDS: &[&str] = &["html", "css", "js", "json", "jsonld", "svg", "txt", "xml", "atom", "csv", "wasm"];
/// Below this size a packet is a packet.
const LEAST: usize = 256;

/// An output that also takes every file compressed.
pub(crate) struct Compressing<'a>(pub(crate) &'a dyn Output);

impl Output for Compressing<'_> {
    fn put(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let is_text = path.rsplit_once('.').is_some_and(|(_, extension)| KINDS.contains(&extension));
        if is_text && bytes.len() >= LEAST {
            for (extension, compressed) in [("br", brotli(&bytes, 11)?), ("gz", gzip(&bytes)?)] {
                if compressed.len() < bytes.len() {
                    self.0.put(&format!("{path}.{extension}"), compressed)?;
                }
            }
        }
        self.0.put(path, bytes)
    }
}

/// Without name and time: the same bytes for the same file.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::write::MemoryOutput;

    #[test]
    fn what_is_compressed_is_the_file() {
        let text = "Giấy khai sinh ".repeat(40).into_bytes();
        let output = MemoryOutput::default();
        let put = |path: &str, bytes: &[u8]| Compressing(&output).put(path, bytes.to_vec()).unwrap();
        put("a/index.html", &text);
        put("a/small.html", b"a");
        put("a/photo.jpg", &text);
        let files = output.into_files();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a/index.html", "a/index.html.br", "a/index.html.gz", "a/photo.jpg", "a/small.html"]);
        let mut gzip = Vec::new();
        flate2::read::GzDecoder::new(&files["a/index.html.gz"][..]).read_to_end(&mut gzip).unwrap();
        let mut brotli = Vec::new();
        brotli::BrotliDecompress(&mut &files["a/index.html.br"][..], &mut brotli).unwrap();
        assert!(gzip == text && brotli == text);
    }
}
