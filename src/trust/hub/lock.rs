//! The hub's own lock: one at a time moves the branch. The kernel frees it when its holder dies.

use std::fs::{File, TryLockError, create_dir_all};
use std::thread;
use std::time::{Duration, Instant};

use super::{Hub, HubRefusal};

/// How long a push waits for another.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(2);

/// The right to move the branch; freed when dropped.
pub(super) struct Held {
    _file: File,
}

impl Hub {
    pub(super) fn lock(&self) -> Result<Held, HubRefusal> {
        let broken = || HubRefusal::broken("lock the hub");
        create_dir_all(self.folder()).map_err(broken())?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.folder().join("hub.lock"))
            .map_err(broken())?;
        let started = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Held { _file: file }),
                Err(TryLockError::WouldBlock) if started.elapsed() < PATIENCE => {
                    thread::sleep(PAUSE)
                }
                Err(TryLockError::WouldBlock) => return Err(HubRefusal::Busy),
                Err(TryLockError::Error(error)) => return Err(broken()(error)),
            }
        }
    }
}
