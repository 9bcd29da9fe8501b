//! The bytes of an index: always the same, as documented, and refused when damaged.

use super::tests::{Site, group, site};
use super::*;

#[test]
fn the_same_entries_give_the_same_bytes_in_any_order() {
    let mut turned = site();
    turned.reverse();
    assert_eq!(write_index(&site(), &[]), write_index(&turned, &[]));
    let mut empty = Site::new(&[], &[]);
    assert!(empty.index.is_empty() && empty.ask("khai sinh", &Options::default()) == Answer::default());
}

/// The bytes of version 3. Whoever changes them changes the version, unless no site was built with them.
#[test]
fn the_format_is_as_it_was() {
    let files = write_index(&site()[..2], &[group(&["kết hôn", "cưới"], false, &[])]);
    let mut text = files.edition.clone();
    for file in &files.files {
        let bytes: String = file.bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        text.push_str(&format!("\n{} {bytes}", file.name));
    }
    assert_eq!(text, include_str!("golden.txt").trim_end());
}

#[test]
fn damaged_files_are_refused() {
    let files = write_index(&site(), &[]).files;
    let mut index = Index::open(&files[0].bytes).unwrap();
    for (at, file) in files.iter().enumerate() {
        let mut read =
            |bytes: &[u8]| if at == 0 { Index::open(bytes).map(|_| ()) } else { index.add(&file.name, bytes) };
        for length in 0..file.bytes.len() {
            assert!(read(&file.bytes[..length]).is_err(), "{} {length}", file.name);
        }
        for at in 0..file.bytes.len() {
            for flip in [1, 1 << (at % 8), 0xff] {
                let mut damaged = file.bytes.clone();
                damaged[at] ^= flip;
                assert!(read(&damaged).is_err(), "{} {at}", file.name);
            }
        }
    }
    let mut later = files[0].bytes.clone();
    later[4] = 4;
    assert_eq!(Index::open(&later).err(), Some(IndexError::Version(4)));
    assert_eq!(Index::open(b"<!doctype html><html>").err(), Some(IndexError::NotAnIndex));
    let foreign = write_index(&site()[1..], &[]).files;
    assert_eq!(index.add(&foreign[1].name, &foreign[1].bytes), Err(IndexError::Foreign));
    assert_eq!(index.add(&files[2].name, &files[1].bytes), Err(IndexError::Foreign));
}

/// Bytes that pass the checksum, so that every later check is reached: refused or readable, never a panic.
#[test]
fn forged_files_never_panic() {
    let files = write_index(&site()[..4], &[]).files;
    for file in &files {
        let content = file.bytes.len() - 4;
        for at in 5..content {
            for value in [0, 0x80, 0xff, file.bytes[at].wrapping_add(1)] {
                let mut forged = file.bytes[..content].to_vec();
                forged[at] = value;
                ask_forged(&files, &file.name, forged);
            }
        }
        for length in 5..content {
            ask_forged(&files, &file.name, file.bytes[..length].to_vec());
        }
    }
}

fn ask_forged(files: &[IndexFile], name: &str, mut forged: Vec<u8>) {
    let sum = super::bytes::checksum(&forged);
    forged.extend(sum);
    let bytes = |wanted: &str| match files.iter().find(|file| file.name == wanted) {
        Some(_) if wanted == name => forged.as_slice(),
        Some(file) => file.bytes.as_slice(),
        None => &[],
    };
    let Ok(mut index) = Index::open(bytes(Index::HEAD)) else { return };
    for query in ["giay khai sinh", "d", "101", "dang kis", "xyzzyx"] {
        let options = Options { count: true, ..Options::default() };
        while let Step::Needs(names) = index.ask(query, &options) {
            for name in names {
                if index.add(&name, bytes(&name)).is_err() {
                    index.add_missing(&name);
                }
            }
        }
    }
}
