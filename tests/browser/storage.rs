//! Saved answers, and browsers that save nothing.

use crate::{replace_storage, restore_storage};
use roadmap::browser::{PROGRESS, forget, keep, kept};
use wasm_bindgen_test::wasm_bindgen_test;

fn with_storage(storage: &str, run: impl FnOnce()) {
    replace_storage(storage);
    run();
    restore_storage();
}

#[wasm_bindgen_test]
fn what_is_saved_is_there_until_it_is_forgotten() {
    forget(PROGRESS);
    assert_eq!(kept(PROGRESS), None);
    assert!(keep(PROGRESS, "1.7.أ"));
    assert_eq!(kept(PROGRESS).as_deref(), Some("1.7.أ"));
    assert!(keep(PROGRESS, ""));
    assert_eq!(kept(PROGRESS).as_deref(), Some(""));
    forget(PROGRESS);
    assert_eq!(kept(PROGRESS), None);
}

fn assert_saves_nothing() {
    assert!(!keep(PROGRESS, "1.7"));
    assert_eq!(kept(PROGRESS), None);
    forget(PROGRESS);
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_its_storage_saves_nothing_and_nothing_breaks() {
    let denied = "get() { throw new DOMException('denied', 'SecurityError'); }";
    with_storage(denied, assert_saves_nothing);
}

#[wasm_bindgen_test]
fn a_browser_without_storage_saves_nothing_and_nothing_breaks() {
    with_storage("value: null", assert_saves_nothing);
    with_storage("value: undefined", assert_saves_nothing);
}

#[wasm_bindgen_test]
fn a_storage_without_room_saves_nothing_and_nothing_breaks() {
    let full = "() => { throw new DOMException('full', 'QuotaExceededError'); }";
    with_storage(
        &format!("value: {{ setItem: {full}, getItem: () => null, removeItem: {full} }}"),
        assert_saves_nothing,
    );
}
