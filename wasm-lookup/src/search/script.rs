//! A file of an index → a classic script that carries it, for sites opened from a folder.
//!
//! Pages opened as files may not fetch; scripts they may load. The script is one call,
//! `motcuaSearchFile("n0","TUNTSQ…")`: the name of the file and its bytes in base64.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The script that hands a file to the page.
pub fn script(name: &str, bytes: &[u8]) -> String {
    ["motcuaSearchFile(\"", name, "\",\"", &base64(bytes), "\")\n"].concat()
}

/// Bytes in base64, with padding.
pub fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = LETTERS.get((bits >> shift & 63) as usize).copied().unwrap_or(b'=');
            text.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn a_script_carries_the_bytes() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg=="),
            (b"fo", "Zm8="),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg=="),
            (b"\xff\xef\xbe\x00", "/+++AA=="),
        ] {
            assert_eq!(script("n0", bytes), format!("motcuaSearchFile(\"n0\",\"{text}\")\n"));
        }
    }
}
