//! A pseudo-terminal, and somebody who sits at it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::process::Stdio;
use std::thread;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

pub struct Terminal {
    screen: File,
    name: String,
}

impl Terminal {
    pub fn open() -> io::Result<Self> {
        let screen: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&screen)?;
        unlockpt(&screen)?;
        let size = Winsize { ws_row: 40, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&screen, size)?;
        let name = ptsname(&screen, Vec::new())?.into_string().map_err(io::Error::other)?;
        Ok(Self { screen: screen.into(), name })
    }

    /// What a program reads from and writes to that runs at it: input, output, errors.
    pub fn streams(&self) -> io::Result<[Stdio; 3]> {
        let stream = || OpenOptions::new().read(true).write(true).open(&self.name).map(Stdio::from);
        Ok([stream()?, stream()?, stream()?])
    }

    /// Reads along until the program has gone, and types each answer once its question is there.
    pub fn answers(mut self, talk: Vec<(&'static [&'static str], String)>) {
        thread::spawn(move || {
            let mut talk = talk.into_iter().peekable();
            let (mut unread, mut shown) = (Vec::new(), [0; 1 << 16]);
            // The end of the program is an error here.
            while let Ok(length @ 1..) = self.screen.read(&mut shown) {
                unread.extend_from_slice(&shown[..length]);
                while let Some((wordings, answer)) = talk.peek() {
                    let Some(end) = wordings.iter().find_map(|asked| end_of(&unread, asked)) else {
                        break;
                    };
                    unread.drain(..end);
                    if self.screen.write_all(answer.as_bytes()).is_err() {
                        return;
                    }
                    talk.next();
                }
            }
        });
    }
}

/// Where a text ends that has been shown.
fn end_of(shown: &[u8], text: &str) -> Option<usize> {
    shown.windows(text.len()).position(|part| part == text.as_bytes()).map(|at| at + text.len())
}
