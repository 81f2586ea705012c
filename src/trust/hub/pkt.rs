//! Git's pkt-lines: four hexadecimal digits of length, then so many bytes less four; `0000` ends a
//! list.

use std::io::{self, Read, Write};

/// One packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packet {
    Data(Vec<u8>),
    /// The end of a list.
    Flush,
}

/// What is no packet.
#[derive(Debug, thiserror::Error)]
pub enum BadPacket {
    #[error("git's packets cannot be read")]
    Io(#[from] io::Error),
    #[error("git sent something that is no packet")]
    Length,
}

/// Reads the next packet.
///
/// # Errors
/// The stream ends or fails, or the next bytes are no packet.
pub fn read(from: &mut impl Read) -> Result<Packet, BadPacket> {
    let mut head = [0; 4];
    from.read_exact(&mut head)?;
    let digits = std::str::from_utf8(&head)
        .ok()
        .filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let length = digits
        .and_then(|digits| usize::from_str_radix(digits, 16).ok())
        .ok_or(BadPacket::Length)?;
    if length == 0 {
        return Ok(Packet::Flush);
    }
    let mut data = vec![0; length.checked_sub(4).ok_or(BadPacket::Length)?];
    from.read_exact(&mut data)?;
    Ok(Packet::Data(data))
}

/// Reads packets up to a flush, each as a line of text without its end.
///
/// # Errors
/// Those of [`read`], or a packet that is no text.
pub fn lines(from: &mut impl Read) -> Result<Vec<String>, BadPacket> {
    let mut found = Vec::new();
    while let Packet::Data(data) = read(from)? {
        let text = String::from_utf8(data).map_err(|_| BadPacket::Length)?;
        found.push(text.strip_suffix('\n').unwrap_or(&text).to_owned());
    }
    Ok(found)
}

/// Writes packets and the flush behind them.
///
/// # Errors
/// The stream fails, or a packet is too long for its length to be written.
pub fn write(to: &mut impl Write, packets: &[&[u8]]) -> io::Result<()> {
    for packet in packets {
        let length = packet.len() + 4;
        if length > 65_520 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        write!(to, "{length:04x}")?;
        to.write_all(packet)?;
    }
    to.write_all(b"0000")?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_are_read_back() {
        let mut bytes = Vec::new();
        write(&mut bytes, &[b"version=1\0atomic", b"ok refs/heads/main\n"]).expect("written");
        assert_eq!(bytes, b"0014version=1\0atomic0017ok refs/heads/main\n0000");
        let mut from = bytes.as_slice();
        assert_eq!(lines(&mut from).expect("lines"), ["version=1\0atomic", "ok refs/heads/main"]);
        assert!(from.is_empty());
    }

    #[test]
    fn whatever_is_no_packet_is_refused() {
        for bad in [&b"0003"[..], b"000", b"+004", b"0010abc", b"zzzz", b"\xff\xff\xff\xff"] {
            assert!(read(&mut &*bad).is_err(), "{bad:?}");
        }
        assert!(lines(&mut &b"0005\xff0000"[..]).is_err());
        assert!(write(&mut Vec::new(), &[&[0; 70_000]]).is_err());
    }
}
