//! Work on many things, by as many threads as are worth their start.

use rayon::prelude::*;

use super::Result;

/// So many are shared out. A hook that judges one commit starts no threads.
pub(crate) const THREADS_FROM: usize = 48;

/// What `work` makes of each, in their order.
///
/// # Errors
/// One of the errors of `work`.
pub(crate) fn each_of<T: Send, R: Send>(
    all: Vec<T>,
    work: impl Fn(T) -> Result<R> + Sync + Send,
) -> Result<Vec<R>> {
    if all.len() < THREADS_FROM {
        all.into_iter().map(work).collect()
    } else {
        all.into_par_iter().map(work).collect()
    }
}
