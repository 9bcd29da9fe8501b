//! A folder that is carried along: sums of its files, and the same folder as one file.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::stage::MARK;
use super::{HANDOUTS_RECORD, Refusal};

/// What of a folder is for this tool alone: its mark, and the record of its handouts.
const OWN: [&str; 2] = [MARK, HANDOUTS_RECORD];

/// Every zip file of ours says so; others are not replaced.
const COMMENT: &[u8] = b"motcua";

/// The sums of all files of a folder, as `sha256sum -c` reads them.
///
/// # Errors
/// When a file cannot be read.
#[expect(clippy::disallowed_methods, reason = "this stage reads what it has written")]
pub(super) fn sums(folder: &Path) -> io::Result<String> {
    let mut text = String::new();
    for path in files(folder)? {
        let digest = Sha256::digest(&std::fs::read(folder.join(&path))?);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        text.push_str(&format!("{digest}  {path}\n"));
    }
    Ok(text)
}

/// The zip file of a folder: beside it, under its name.
pub(crate) fn zip_path(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".zip");
    folder.with_file_name(name)
}

/// Whether there is a file in the place of the zip file that this tool did not make.
#[expect(clippy::disallowed_methods, reason = "this stage looks at what it would replace")]
pub(crate) fn zip_refusal(folder: &Path) -> Option<Refusal> {
    let place = zip_path(folder);
    match File::open(&place).map(ZipArchive::new) {
        Ok(Ok(archive)) if archive.comment() == COMMENT => None,
        Ok(_) => Some(Refusal::NotOurs(place)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => Some(Refusal::System(place, error)),
    }
}

/// Writes the zip file of a folder: the same bytes for the same files.
///
/// # Errors
/// When a file cannot be read or written.
#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
pub(crate) fn zip(folder: &Path) -> io::Result<PathBuf> {
    let place = zip_path(folder);
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let new = place.with_file_name(format!(".{name}.zip.motcua-new"));
    let options = options();
    let mut zip = ZipWriter::new(io::BufWriter::new(File::create(&new)?));
    for path in files(folder)? {
        zip.start_file(format!("{name}/{path}"), options)?;
        zip.write_all(&std::fs::read(folder.join(&path))?)?;
    }
    zip.set_raw_comment(COMMENT.into())?;
    zip.finish()?.flush()?;
    std::fs::rename(&new, &place)?;
    Ok(place)
}

/// Files as the bytes of a zip file, below a folder of that name: the same bytes for the same files.
///
/// # Errors
/// When there are more or larger files than a zip file holds.
#[cfg(feature = "handouts")]
pub(crate) fn packed<'f>(folder: &str, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(format!("{folder}/{path}"), options())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Nothing that tells when or by whom a file was packed.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

/// The paths of all files, in order, but for what is for this tool alone.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        if entry.file_type().is_file() && !OWN.contains(&path.as_str()) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
