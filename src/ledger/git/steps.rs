//! The seam at which tests let the program die.

use std::io;

/// Asked before every act that changes the disk.
pub(super) trait Steps: Send + Sync {
    /// An error stops the act, as a crash at this very point would.
    fn before(&self, act: &'static str) -> io::Result<()>;
}

/// Lets everything happen.
pub(super) struct Unhindered;

impl Steps for Unhindered {
    fn before(&self, _: &'static str) -> io::Result<()> {
        Ok(())
    }
}
