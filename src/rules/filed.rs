//! What was filed, as it stands after corrections.

use std::ops::Deref;

/// A part of a report as filed, or a copy of it with corrections. Copies are rare and large, so
/// they lie by themselves.
#[derive(Clone, Debug)]
pub struct Filed<'a, T> {
    filed: &'a T,
    corrected: Option<Box<T>>,
}

impl<'a, T: Clone> Filed<'a, T> {
    pub fn new(filed: &'a T) -> Self {
        Self { filed, corrected: None }
    }

    /// The copy to be corrected.
    pub fn to_mut(&mut self) -> &mut T {
        self.corrected.get_or_insert_with(|| Box::new(self.filed.clone()))
    }
}

impl<T> Deref for Filed<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.corrected.as_deref().unwrap_or(self.filed)
    }
}
