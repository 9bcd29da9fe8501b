//! Recordings of guides: a file and a record of who read it, both or neither.

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::RawRecording;
use crate::load::{AudioSlot, RawProcedureFolder, RawRecordingFile, RawSite, Spanned, suggest};
use crate::model::Recording;

/// KiB of a recording where `site.yaml` sets no limit: eight minutes of speech at 32 kbit/s.
const LARGEST_KIB: u32 = 2048;

/// The recordings of a guide, in the order of the file. Files without a record are reported by [`without_record`].
pub(super) fn recordings(folder: &RawProcedureFolder, site: &RawSite, context: &mut Context<'_>) -> Vec<Recording> {
    let mut found: Vec<Recording> = Vec::new();
    for raw in text::list(folder.procedure.audio.as_ref()) {
        let Some(recording) = recording(raw, folder, site, context) else { continue };
        if found.iter().any(|other| (other.slot, &other.language) == (recording.slot, &recording.language)) {
            let fault = Diagnostic::at(Code::IdRepeated, raw.span).with("id", &recording.file);
            context.fault(fault);
        }
        found.push(recording);
    }
    found
}

fn recording(
    raw: &Spanned<RawRecording>,
    folder: &RawProcedureFolder,
    site: &RawSite,
    context: &mut Context<'_>,
) -> Option<Recording> {
    let record = &raw.value;
    if let (Some(recorded), Some(reviewed)) = (&record.recorded, &record.reviewed)
        && reviewed.value < recorded.value
    {
        context.fault(Diagnostic::at(Code::DateOrder, reviewed.span).see(recorded.span, "first"));
    }
    let name = record.file.as_ref()?;
    let path = format!("procedures/{}/{}/audio/{}", folder.field, folder.slug, name.value.0);
    let file = site.recordings.iter().find(|file| file.path == path);
    if file.is_none() {
        context.fault(Diagnostic::at(Code::FileMissing, name.span).with("file", &path));
    }
    let (slot, language, format) = parts(name, context)?;
    let file = file?;
    check_file(file, format, name.span, site, context);
    Some(Recording {
        slot,
        language,
        file: name.value.0.clone(),
        size: file.size,
        seconds: record.seconds.as_ref()?.value.0,
    })
}

/// What is read, in which language and in which format: `summary.mtq.mp3`.
fn parts(name: &Spanned<crate::load::Verbatim>, context: &mut Context<'_>) -> Option<(AudioSlot, String, Format)> {
    let parts: Vec<&str> = name.value.0.split('.').collect();
    let &[slot, language, extension] = &parts[..] else {
        context.fault(Diagnostic::at(Code::RecordingName, name.span).with("file", &name.value.0));
        return None;
    };
    let known = AudioSlot::from_word(slot);
    if known.is_none() {
        let fault = Diagnostic::at(Code::RecordingName, name.span).with("file", &name.value.0);
        context.fault(fault.with_some("suggestion", suggest(slot, AudioSlot::WORDS)));
    }
    let spoken = context.check(Thing::Language, language, name.span);
    let format = Format::of(extension);
    if format.is_none() {
        context.fault(Diagnostic::at(Code::RecordingFormat, name.span).with("extension", extension));
    }
    spoken.then_some((known?, language.to_owned(), format?))
}

/// That the file is what its name says, and no larger than allowed.
fn check_file(file: &RawRecordingFile, format: Format, span: Span, site: &RawSite, context: &mut Context<'_>) {
    if !format.begins(&file.head) {
        let fault = Diagnostic::at(Code::RecordingFormat, span).with("extension", format.extension());
        context.fault(fault.with("content", "other"));
    }
    let weights = site.settings.weights.as_ref().map(|weights| &weights.value);
    let limit = weights.and_then(|weights| weights.recording_kib.as_ref()).map_or(LARGEST_KIB, |limit| limit.value.0);
    if file.size > u64::from(limit) * 1024 {
        let fault = Diagnostic::at(Code::RecordingTooLarge, span).with("limit", limit);
        context.fault(fault.with("size", file.size.div_ceil(1024)));
    }
}

/// Reports the files that no guide names: nobody knows who reads there, and whether they agreed.
pub(super) fn without_record(raw: &RawSite, context: &mut Context<'_>) {
    for file in &raw.recordings {
        let &[_, field, slug, _, name] = &file.path.split('/').collect::<Vec<_>>()[..] else { continue };
        let folder = raw.procedures.iter().find(|folder| folder.field == field && folder.slug == slug);
        // A guide that cannot be read, or whose list cannot, may well name it.
        let unreadable = raw.unreadable.contains(&format!("procedures/{field}/{slug}/procedure.yaml"))
            || folder.is_some_and(|folder| folder.procedure.has("audio") && folder.procedure.audio.is_none());
        let mut records = folder.into_iter().flat_map(|folder| text::list(folder.procedure.audio.as_ref()));
        let named = records.any(|record| match &record.value.file {
            Some(file) => file.value.0 == name,
            None => record.value.has("file"),
        });
        if !named && !unreadable {
            let fault = Diagnostic::at(Code::RecordingWithoutRecord, Span::file_start(file.file));
            context.fault(fault.with("file", name));
        }
    }
}

/// A format that every browser of the last years plays, or that phones record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Mp3,
    Ogg,
    Opus,
    M4a,
}

impl Format {
    const ALL: [Self; 4] = [Self::Mp3, Self::Ogg, Self::Opus, Self::M4a];

    fn extension(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Ogg => "ogg",
            Self::Opus => "opus",
            Self::M4a => "m4a",
        }
    }

    fn of(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// Whether a file of this format may begin so: ID3v2 or an MPEG audio frame of layer III (ISO 11172-3, 2.4.1.3); a
    /// page of Ogg (RFC 3533), for `.opus` with the head of Opus (RFC 7845); a file type box (ISO 14496-12).
    fn begins(self, head: &[u8]) -> bool {
        let frame =
            |head: &[u8]| matches!(head, [0xff, second, third, ..] if second & 0xe6 == 0xe2 && third & 0xf0 != 0xf0);
        match self {
            Self::Mp3 => head.starts_with(b"ID3") || frame(head),
            Self::Ogg => head.starts_with(b"OggS"),
            Self::Opus => head.starts_with(b"OggS") && head.windows(8).any(|part| part == b"OpusHead"),
            Self::M4a => head.get(4..8) == Some(b"ftyp"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn a_format_is_told_by_its_first_bytes() {
        let opus = [&b"OggS\0\x02"[..], &[0; 22], b"OpusHead"].concat();
        let vorbis = [&b"OggS\0\x02"[..], &[0; 22], b"\x01vorbis"].concat();
        for (head, formats) in [
            (&b"ID3\x04\0"[..], &[Format::Mp3][..]),
            (b"\xff\xfb\x90\x64", &[Format::Mp3]),
            (b"\xff\xf3\x40\xc4", &[Format::Mp3]),
            (&opus, &[Format::Ogg, Format::Opus]),
            (&vorbis, &[Format::Ogg]),
            (b"\0\0\0\x20ftypM4A ", &[Format::M4a]),
            // A picture, ADTS, a wave file, nothing.
            (b"\xff\xd8\xff\xe0", &[]),
            (b"\xff\xf1\x50\x80", &[]),
            (b"RIFF\0\0\0\0WAVE", &[]),
            (b"", &[]),
        ] {
            let found: Vec<Format> = Format::ALL.into_iter().filter(|format| format.begins(head)).collect();
            assert_eq!(found, formats, "{head:?}");
        }
    }
}
