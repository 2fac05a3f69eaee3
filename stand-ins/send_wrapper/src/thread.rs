//! Which thread this is.

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
pub use std::thread::ThreadId as Thread;

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
pub fn this() -> Thread {
    std::thread::current().id()
}

/// The only one.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[derive(PartialEq)]
pub struct Thread;

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
pub fn this() -> Thread {
    Thread
}
