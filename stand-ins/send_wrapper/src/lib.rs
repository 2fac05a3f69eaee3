//! Stands in for the crate `send_wrapper`, by which Leptos keeps what must stay on its thread: the
//! same, but that it asks which thread it is on only where there are several.
//!
//! In a browser's program without threads the answer is always the same, and asking for it brings
//! the standard library's threads and their allocator.

mod thread;

use std::fmt;
use std::mem::{ManuallyDrop, needs_drop};
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};
use thread::Thread;

/// A value that may be moved to another thread, and used on its own only.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    thread: Thread,
}

// SAFETY: whoever reaches for the value, or drops it, is on its thread; `assert_valid` sees to it.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: likewise.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Keeps a value for the thread that this is called on.
    pub fn new(value: T) -> Self {
        SendWrapper {
            value: ManuallyDrop::new(value),
            thread: thread::this(),
        }
    }

    /// Whether this is the value's thread.
    pub fn valid(&self) -> bool {
        self.thread == thread::this()
    }

    /// The value.
    ///
    /// # Panics
    ///
    /// On another thread.
    #[track_caller]
    pub fn take(self) -> T {
        self.assert_valid();
        let mut whole = ManuallyDrop::new(self);
        // SAFETY: the whole is never dropped, so the value is taken once.
        unsafe { ManuallyDrop::take(&mut whole.value) }
    }

    #[track_caller]
    fn assert_valid(&self) {
        assert!(self.valid(), "used on another thread than its own");
    }

    /// The value, pinned where the whole is.
    #[allow(dead_code)]
    #[track_caller]
    fn pinned(self: Pin<&mut Self>) -> Pin<&mut T> {
        self.assert_valid();
        // SAFETY: the value is never moved out of a whole that is pinned: `take` needs it unpinned.
        unsafe { self.map_unchecked_mut(|whole| &mut *whole.value) }
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.assert_valid();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.assert_valid();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    #[track_caller]
    fn drop(&mut self) {
        if !needs_drop::<T>() || self.valid() {
            // SAFETY: dropped once, here, on its thread or without anything to do.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        } else if !std::thread::panicking() {
            self.assert_valid();
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    #[track_caller]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, formatter)
    }
}

#[cfg(feature = "futures")]
impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.pinned().poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.pinned().poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        S::size_hint(self)
    }
}
