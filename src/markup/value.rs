//! Values that pages keep up with.
//!
//! They are Leptos' signals and memos, of one kind for all types: one for each type that is kept
//! is two kilobytes of program for each.

use leptos::prelude::{Get, GetUntracked, IsDisposed, Memo, RwSignal, Set, Track, on_cleanup};
use leptos::reactive::graph::{Observer, Subscriber};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

type Kept = Arc<dyn Any + Send + Sync>;

/// A value that what has read it follows; cheap to copy.
pub struct Live<T> {
    kept: RwSignal<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Live<T> {}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + Send + Sync + 'static> Live<T> {
    /// Begins with a value.
    pub fn new(value: T) -> Self {
        Live {
            kept: begin(Arc::new(value)),
            of: PhantomData,
        }
    }

    /// The value; who asks follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// What is made of the value; who asks follows it.
    pub fn with<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&followed(self.kept)))
    }

    /// What is made of the value, without following it.
    pub fn with_untracked<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&unfollowed(self.kept)))
    }

    /// Another value.
    pub fn set(self, value: T) {
        put(self.kept, Arc::new(value));
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Whether what it was begun for is gone from the page. Whoever is called later asks first.
    pub fn is_gone(self) -> bool {
        self.kept.is_disposed()
    }

    /// Follows the value.
    pub fn track(self) {
        self.kept.track();
    }
}

/// A value made from others, anew only where one of them has changed; cheap to copy.
pub struct Made<T> {
    kept: Memo<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Made<T> {}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Made<T> {
    /// Made by a function of others.
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let differ =
            |before: Option<&Kept>, after: Option<&Kept>| before.map(of::<T>) != after.map(of::<T>);
        Made {
            kept: keep(Box::new(move || Arc::new(make())), differ),
            of: PhantomData,
        }
    }

    /// The value; who asks follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// What is made of the value, without following it.
    pub fn with_untracked<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&made_unfollowed(self.kept)))
    }

    /// What is made of the value; who asks follows it.
    pub fn with<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&made(self.kept)))
    }
}

/// The value in its own type, in which it was put there.
fn of<T: 'static>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("one type from first to last")
}

#[inline(never)]
fn begin(value: Kept) -> RwSignal<Kept> {
    RwSignal::new(value)
}

#[inline(never)]
fn followed(kept: RwSignal<Kept>) -> Kept {
    kept.get()
}

#[inline(never)]
fn unfollowed(kept: RwSignal<Kept>) -> Kept {
    kept.get_untracked()
}

#[inline(never)]
fn put(kept: RwSignal<Kept>, value: Kept) {
    kept.set(value);
}

#[inline(never)]
fn keep(
    make: Box<dyn Fn() -> Kept + Send + Sync>,
    differ: fn(Option<&Kept>, Option<&Kept>) -> bool,
) -> Memo<Kept> {
    let make = move |_: Option<&Kept>| {
        unsubscribe_on_cleanup();
        make()
    };
    Memo::new_with_compare(make, differ)
}

/// Has the effect or memo that is running unsubscribe from its signals when its owner is cleaned up.
/// By itself `reactive_graph` unsubscribes on the next run only, and one that never runs again keeps
/// its place in the list of every signal that outlives it, for good.
pub fn unsubscribe_on_cleanup() {
    if let Some(subscriber) = Observer::get() {
        on_cleanup(move || subscriber.clear_sources(&subscriber));
    }
}

#[inline(never)]
fn made(kept: Memo<Kept>) -> Kept {
    kept.get()
}

#[inline(never)]
fn made_unfollowed(kept: Memo<Kept>) -> Kept {
    kept.get_untracked()
}
