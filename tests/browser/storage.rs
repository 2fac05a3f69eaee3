//! Saved answers, and browsers that save nothing.

use crate::{replace_storage, restore_storage, script};
use roadmap::browser::storage::{DRAFT, QUIZ};
use roadmap::browser::{forget, host_in_ascii, keep, keep_in_tab, kept, kept_in_tab};
use wasm_bindgen_test::wasm_bindgen_test;

fn with_storage(storage: &str, run: impl FnOnce()) {
    replace_storage(storage);
    run();
    restore_storage();
}

#[wasm_bindgen_test]
fn what_is_saved_is_there_until_it_is_forgotten() {
    forget(QUIZ);
    assert_eq!(kept(QUIZ), None);
    assert!(keep(QUIZ, "1.7.أ"));
    assert_eq!(kept(QUIZ).as_deref(), Some("1.7.أ"));
    assert!(keep(QUIZ, ""));
    assert_eq!(kept(QUIZ).as_deref(), Some(""));
    forget(QUIZ);
    assert_eq!(kept(QUIZ), None);
}

fn assert_saves_nothing() {
    assert!(!keep(QUIZ, "1.7"));
    assert_eq!(kept(QUIZ), None);
    forget(QUIZ);
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

#[wasm_bindgen_test]
fn what_a_tab_keeps_is_there_to_the_letter_and_apart_from_the_rest() {
    for text in ["1 v1.T4.s\nأ é\u{10FFFF}\0", ""] {
        assert!(keep_in_tab(DRAFT, text));
        assert_eq!(kept_in_tab(DRAFT).as_deref(), Some(text));
        assert!(script("return localStorage.getItem('draft');").is_null());
    }
    script("sessionStorage.clear();");
    assert_eq!(kept_in_tab(DRAFT), None);
}

#[wasm_bindgen_test]
fn a_tab_that_keeps_nothing_says_so_and_keeps_nothing_old() {
    let with_tab = |storage: &str, run: &dyn Fn()| {
        script(&format!(
            "globalThis.tab = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
             Object.defineProperty(window, 'sessionStorage', {{ configurable: true, {storage} }});"
        ));
        run();
        script("Object.defineProperty(window, 'sessionStorage', globalThis.tab);");
    };
    for storage in [
        "get() { throw new DOMException('denied', 'SecurityError'); }",
        "value: null",
        "value: undefined",
        "value: {}",
        "value: { setItem: () => { throw new DOMException('full', 'QuotaExceededError'); }, getItem: () => null }",
        "value: { setItem: () => {}, getItem: () => 'another text', removeItem: () => {} }",
    ] {
        with_tab(storage, &|| {
            assert!(!keep_in_tab(DRAFT, "1 v1.T4.s"), "{storage}")
        });
    }
    assert!(keep_in_tab(DRAFT, "old"));
    script("Storage.prototype.putItem = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
    assert!(!keep_in_tab(DRAFT, "new"));
    script(
        "Storage.prototype.setItem = Storage.prototype.putItem; delete Storage.prototype.putItem;",
    );
    assert_eq!(kept_in_tab(DRAFT), None);
}

/// Names in Punycode by the browser's own UTS 46; the values are those of Python's codec `punycode`.
#[wasm_bindgen_test]
fn a_host_is_what_the_browser_would_go_to() {
    for (typed, host) in [
        ("Example.Social", "example.social"),
        ("MÜNCHEN.social", "xn--mnchen-3ya.social"),
        ("münchen.social", "xn--mnchen-3ya.social"),
        ("mu\u{308}nchen.social", "xn--mnchen-3ya.social"),
        ("Éva.example", "xn--va-9ia.example"),
        ("ｅxample.com", "example.com"),
        ("example。com", "example.com"),
        ("ПРИМЕР.рф", "xn--e1afmkfd.xn--p1ai"),
        ("a\u{202E}b.example", ""),
        ("", ""),
    ] {
        assert_eq!(host_in_ascii(typed), host, "{typed}");
    }
    // Its small letter is i with a dot above.
    let small = host_in_ascii("i\u{307}stanbul.example");
    assert!(small.starts_with("xn--"), "{small}");
    assert_eq!(host_in_ascii("İstanbul.example"), small);
}
