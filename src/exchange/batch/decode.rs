//! From the bytes of a file to text: which encoding it is in, and whether it is a text at all.

use std::fmt;

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How a file was encoded. GB18030 includes GBK and GB2312.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16Le,
    Utf16Be,
    Gb18030,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8WithMark => "UTF-8 with BOM",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
        })
    }
}

/// The text of a file, its lines ended by `\n` alone, without a byte-order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
}

/// Files that people take for a table of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spreadsheet {
    /// `.xlsx`, `.ods`, `.et` of today: a zip archive.
    Zip,
    /// `.xls` of old.
    Xls,
    /// A web page under the name of a spreadsheet, as many office systems export it.
    Html,
}

impl fmt::Display for Spreadsheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Zip => "a spreadsheet file (xlsx or similar)",
            Self::Xls => "an old spreadsheet file (xls)",
            Self::Html => "a web page (HTML or XML), perhaps named xls",
        })
    }
}

/// Bytes that are no text, or text in no known encoding.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum DecodeError {
    #[error("this is {0}, not CSV: open it and save it as CSV (UTF-8)")]
    Spreadsheet(Spreadsheet),
    #[error("line {line} holds a NUL byte, so this is no text file: save the table as CSV (UTF-8)")]
    Binary { line: u64 },
    #[error(
        "line {line} cannot be read as {encoding}: the file is damaged or in another encoding; \
         save it as CSV (UTF-8)"
    )]
    Undecodable { encoding: Encoding, line: u64 },
}

/// Decodes a file: by its byte-order mark if it has one, else as strict UTF-8, else as GB18030.
///
/// The order matters: UTF-8 read as GB18030 gives garbage and no error. For the same reason a file
/// that is UTF-8 but for a few bytes is refused as damaged UTF-8 and not tried as GB18030.
///
/// # Errors
///
/// [`DecodeError`] for spreadsheets, binary files and undecodable bytes, with the line of the first
/// of them.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if let Some(kind) = spreadsheet(bytes) {
        return Err(DecodeError::Spreadsheet(kind));
    }
    let (encoding, body) = sniff(bytes);
    let text =
        strict(body, encoding).map_err(|line| DecodeError::Undecodable { encoding, line })?;
    if let Some(at) = text.find('\0') {
        return Err(DecodeError::Binary { line: line_after(&text[..at]) });
    }
    Ok(Decoded { text: unix_lines(text), encoding })
}

fn spreadsheet(bytes: &[u8]) -> Option<Spreadsheet> {
    let page = [&b"<html"[..], b"<!doctype", b"<?xml", b"<table", b"<meta"];
    let start = bytes.trim_ascii_start();
    let starts_with =
        |tag: &&[u8]| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Some(Spreadsheet::Zip)
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        Some(Spreadsheet::Xls)
    } else {
        page.iter().any(starts_with).then_some(Spreadsheet::Html)
    }
}

fn sniff(bytes: &[u8]) -> (Encoding, &[u8]) {
    if let Some(body) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        (Encoding::Utf8WithMark, body)
    } else if let Some(body) = bytes.strip_prefix(b"\xff\xfe") {
        (Encoding::Utf16Le, body)
    } else if let Some(body) = bytes.strip_prefix(b"\xfe\xff") {
        (Encoding::Utf16Be, body)
    } else if is_mostly_utf8(bytes) {
        (Encoding::Utf8, bytes)
    } else {
        (Encoding::Gb18030, bytes)
    }
}

/// Whether the bytes are UTF-8, at most a few of them damaged. Chinese in GB18030 is invalid in
/// five of six characters.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // A file that was cut in the middle of its last letter is UTF-8 all the same.
    let is_cut =
        good > 0 && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    bad == 0 || is_cut || bad.saturating_mul(20) < good
}

/// Decodes without replacing anything; the error is the line where the first malformed bytes stand.
fn strict(bytes: &[u8], encoding: Encoding) -> Result<String, u64> {
    let codec = match encoding {
        Encoding::Utf8 | Encoding::Utf8WithMark => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
    };
    let mut decoder = codec.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).ok_or(1_u64)?;
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true).0 {
        encoding_rs::DecoderResult::InputEmpty => Ok(text),
        _ => Err(line_after(&text)),
    }
}

/// The number of the line on which the text after `before` begins.
fn line_after(before: &str) -> u64 {
    1 + before
        .bytes()
        .zip(before.bytes().skip(1).chain([0]))
        .filter(|&pair| ends_line(pair))
        .map(|_| 1)
        .sum::<u64>()
}

/// Whether a byte ends a line, given the one after it: `\r\n` ends one, at its second byte.
fn ends_line((byte, next): (u8, u8)) -> bool {
    byte == b'\n' || (byte == b'\r' && next != b'\n')
}

fn unix_lines(text: String) -> String {
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.trim_start_matches('\u{feff}').to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::encodings;
    use super::*;

    #[test]
    fn every_encoding_is_told_apart() {
        use Encoding::{Gb18030, Utf8, Utf8WithMark, Utf16Be, Utf16Le};
        let text = "姓名,电话\r\n𠮷野,138****1234\r\n上海😀,1\n";
        for (bytes, encoding) in
            encodings(text).iter().zip([Utf8, Utf8WithMark, Gb18030, Utf16Le, Utf16Be])
        {
            assert_eq!(
                decode(bytes),
                Ok(Decoded { text: text.replace('\r', ""), encoding }),
                "{encoding}"
            );
        }
        assert_eq!(decode(b"a,b\rc,d\r").expect("old line ends").text, "a,b\nc,d\n");
        assert_eq!(decode(b"").expect("nothing").text, "");
        let cut = "姓名,电话,地址\n王,138****1234,东区".as_bytes();
        let damaged = DecodeError::Undecodable { encoding: Utf8, line: 2 };
        assert_eq!(
            decode(&cut[..cut.len() - 1]),
            Err(damaged),
            "a file that was cut is no Chinese in another encoding"
        );
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"PK\x03\x04rest"), Err(DecodeError::Spreadsheet(Spreadsheet::Zip)));
        assert_eq!(
            decode(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            Err(DecodeError::Spreadsheet(Spreadsheet::Xls))
        );
        assert_eq!(decode(b" <HTML><table>"), Err(DecodeError::Spreadsheet(Spreadsheet::Html)));
        assert_eq!(decode(b"PK,1\n").expect("a heading may be PK").encoding, Encoding::Utf8);
        assert_eq!(decode(b"a\r\nb\0"), Err(DecodeError::Binary { line: 2 }));
        assert_eq!(
            decode(b"a\0\n\0b\0"),
            Err(DecodeError::Binary { line: 1 }),
            "UTF-16 without a mark"
        );
    }

    #[test]
    fn undecodable_bytes_have_a_line() {
        let undecodable = |encoding, line| Err(DecodeError::Undecodable { encoding, line });
        assert_eq!(decode(b"a\nb\n\xff"), undecodable(Encoding::Gb18030, 3));
        assert_eq!(decode(b"\xef\xbb\xbfa\r\n\xb0\xa1"), undecodable(Encoding::Utf8WithMark, 2));
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8"), undecodable(Encoding::Utf16Le, 2));
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_gb18030() {
        let mut bytes = "姓名,电话,备注\n".repeat(10).into_bytes();
        let cut = bytes.len() - 2;
        bytes.truncate(cut);
        assert_eq!(
            decode(&bytes),
            Err(DecodeError::Undecodable { encoding: Encoding::Utf8, line: 10 })
        );
    }
}
