//! Signals and memos of one kind for all types.
//!
//! Leptos' own are code for each type that is kept, two kilobytes each (docs/adr/0006): here the value
//! is an `Arc<dyn Any>`, and a thin cover gives it its type back.

use leptos::prelude::{self, Get, GetUntracked, IsDisposed, RwSignal, Set, Track, on_cleanup};
use leptos::reactive::graph::{Observer, Subscriber};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

type AnyValue = Arc<dyn Any + Send + Sync>;

/// Signal: a value that notifies who has read it; `Copy`. Leptos' `RwSignal` for all types at once.
///
/// ```
/// # leptos::prelude::Owner::new().set();
/// use markup::signal::Signal;
///
/// let list = Signal::new(vec![1, 2]);
/// list.update(|list| list.push(3));
/// assert_eq!(list.with(Vec::len), 3);
/// list.set(Vec::new());
/// assert!(list.get_untracked().is_empty());
/// ```
pub struct Signal<T> {
    value: RwSignal<AnyValue>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + Send + Sync + 'static> Signal<T> {
    /// Signal with its first value.
    pub fn new(value: T) -> Self {
        Signal {
            value: new_signal(Arc::new(value)),
            of: PhantomData,
        }
    }

    /// Value; tracked: it subscribes the effect or memo that is running.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Value; untracked.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Result of a function of the value; tracked.
    pub fn with<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&get_tracked(self.value)))
    }

    /// Result of a function of the value; untracked.
    pub fn with_untracked<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&get_untracked_value(self.value)))
    }

    /// Another value; its subscribers are notified, also if it equals the one before.
    pub fn set(self, value: T) {
        set_value(self.value, Arc::new(value));
    }

    /// Another value, by a change to a copy of the one before.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Whether the signal's owner has been cleaned up. A callback that runs later asks first.
    pub fn is_disposed(self) -> bool {
        self.value.is_disposed()
    }

    /// Subscription of the effect or memo that is running, without the value.
    pub fn track(self) {
        self.value.track();
    }
}

/// Memo: a value computed from signals, again only after one of them has changed; `Copy`. Who has
/// read it is notified only if its value is another.
///
/// ```
/// # leptos::prelude::Owner::new().set();
/// use markup::signal::{Memo, Signal};
///
/// let text = Signal::new(String::from("Connect everyone"));
/// let is_long = Memo::new(move || text.with(String::len) > 20);
/// assert!(!is_long.get());
/// text.update(|text| text.push_str(" by 2030"));
/// assert!(is_long.get());
/// ```
pub struct Memo<T> {
    value: prelude::Memo<AnyValue>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Memo<T> {}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// Memo of a function.
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let differ = |before: Option<&AnyValue>, after: Option<&AnyValue>| {
            before.map(of::<T>) != after.map(of::<T>)
        };
        Memo {
            value: new_memo(Box::new(move || Arc::new(make())), differ),
            of: PhantomData,
        }
    }

    /// Value; tracked: it subscribes the effect or memo that is running.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Value; untracked.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Result of a function of the value; untracked.
    pub fn with_untracked<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&get_memo_untracked(self.value)))
    }

    /// Result of a function of the value; tracked.
    pub fn with<Out>(self, make: impl FnOnce(&T) -> Out) -> Out {
        make(of(&get_memo(self.value)))
    }
}

/// Value in its own type.
fn of<T: 'static>(value: &AnyValue) -> &T {
    value.downcast_ref().expect("one type from first to last")
}

#[inline(never)]
fn new_signal(value: AnyValue) -> RwSignal<AnyValue> {
    RwSignal::new(value)
}

#[inline(never)]
fn get_tracked(value: RwSignal<AnyValue>) -> AnyValue {
    value.get()
}

#[inline(never)]
fn get_untracked_value(value: RwSignal<AnyValue>) -> AnyValue {
    value.get_untracked()
}

#[inline(never)]
fn set_value(signal: RwSignal<AnyValue>, value: AnyValue) {
    signal.set(value);
}

#[inline(never)]
fn new_memo(
    make: Box<dyn Fn() -> AnyValue + Send + Sync>,
    differ: fn(Option<&AnyValue>, Option<&AnyValue>) -> bool,
) -> prelude::Memo<AnyValue> {
    let make = move |_: Option<&AnyValue>| {
        unsubscribe_on_cleanup();
        make()
    };
    prelude::Memo::new_with_compare(make, differ)
}

/// End of the running effect's or memo's subscriptions, for when its owner is cleaned up. By itself
/// `reactive_graph` unsubscribes on the next run only, and one that never runs again keeps its place
/// in the list of every signal that outlives it, for good.
pub fn unsubscribe_on_cleanup() {
    if let Some(subscriber) = Observer::get() {
        on_cleanup(move || subscriber.clear_sources(&subscriber));
    }
}

#[inline(never)]
fn get_memo(value: prelude::Memo<AnyValue>) -> AnyValue {
    value.get()
}

#[inline(never)]
fn get_memo_untracked(value: prelude::Memo<AnyValue>) -> AnyValue {
    value.get_untracked()
}
