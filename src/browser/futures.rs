//! Futures and promises: run, and asked for their results.

use js_sys::Promise;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Runs a future. The future is boxed as Leptos boxes its own, so that the code that runs futures
/// exists once: for each further kind of future it takes two and a half kilobytes.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}

/// Calls a function with the result of a promise.
pub fn settled(promise: Promise, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    settled_then(promise, Box::new(then));
}

#[inline(never)]
fn settled_then(promise: Promise, then: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    spawn(async move { then(JsFuture::from(promise).await) });
}

/// Waits for a promise whose refusal is no error.
pub(super) fn quietly(promise: &JsValue) {
    if let Some(promise) = promise.dyn_ref::<Promise>() {
        settled(promise.clone(), |_| {});
    }
}
