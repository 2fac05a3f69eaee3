//! Saved answers, and browsers that save nothing.

use crate::{replace_storage, restore_storage};
use roadmap::browser::{forget_progress, save_progress, saved_progress};
use wasm_bindgen_test::wasm_bindgen_test;

fn with_storage(storage: &str, run: impl FnOnce()) {
    replace_storage(storage);
    run();
    restore_storage();
}

#[wasm_bindgen_test]
fn what_is_saved_is_there_until_it_is_forgotten() {
    forget_progress();
    assert_eq!(saved_progress(), None);
    assert!(save_progress("1.7.أ"));
    assert_eq!(saved_progress().as_deref(), Some("1.7.أ"));
    assert!(save_progress(""));
    assert_eq!(saved_progress().as_deref(), Some(""));
    forget_progress();
    assert_eq!(saved_progress(), None);
}

fn assert_saves_nothing() {
    assert!(!save_progress("1.7"));
    assert_eq!(saved_progress(), None);
    forget_progress();
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
