//! Files put in place whole, and made to outlive a power cut.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many files are made durable at a time: the disk joins requests that wait together.
const AT_ONCE: usize = 16;

/// Writes `fresh` and renames it to `target`, so that nobody sees half a file.
pub(super) fn put(
    target: &Path,
    fresh: &Path,
    bytes: &[u8],
    durable: bool,
) -> io::Result<Metadata> {
    let mut file = File::create(fresh)?;
    file.write_all(bytes)?;
    if durable {
        file.sync_all()?;
    }
    fs::rename(fresh, target)?;
    file.metadata()
}

/// Makes files durable. One that is gone, because git packed it meanwhile, is durable elsewhere.
pub(super) fn sync(files: &[PathBuf]) -> io::Result<()> {
    let one = |path: &PathBuf| absent_is_fine(File::open(path).and_then(|file| file.sync_all()));
    if let [only] = files {
        return one(only);
    }
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<()> {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            one(path)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..files.len().min(AT_ONCE)).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("syncing does not panic"))
    })
}

/// Removes a file that may be gone already.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    absent_is_fine(fs::remove_file(path))
}

fn absent_is_fine(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
