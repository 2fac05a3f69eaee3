//! What only a browser can show: pages hydrated as they stand, and web APIs that refuse.
#![cfg(target_arch = "wasm32")]

#[path = "browser/boot.rs"]
mod boot;
#[path = "browser/campaign.rs"]
mod campaign;
#[path = "browser/codes.rs"]
mod codes;
#[path = "browser/copying.rs"]
mod copying;
#[path = "browser/images.rs"]
mod images;
#[path = "browser/images_taken.rs"]
mod images_taken;
#[path = "browser/pages.rs"]
mod pages;
#[path = "browser/picture_page.rs"]
mod picture_page;
#[path = "browser/storage.rs"]
mod storage;
#[path = "browser/trees.rs"]
mod trees;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A place in the page for one test, with an owner for its signals.
struct Stage {
    place: Element,
    _owner: Owner,
}

impl Stage {
    fn new() -> Stage {
        // What another test wrote in the builder is not this one's.
        script("sessionStorage.clear();");
        // Mounting anything at all starts what runs effects.
        leptos::mount::mount_to_body(|| ());
        let owner = Owner::new();
        owner.set();
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        Stage {
            place,
            _owner: owner,
        }
    }

    /// Puts HTML there, and gives its first element.
    fn set(&self, html: &str) -> Element {
        self.place.set_inner_html(html);
        self.place.first_element_child().unwrap()
    }

    fn html(&self) -> String {
        self.place.inner_html()
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.place.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector} in {}", self.html()))
    }

    fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

/// Lets effects run.
async fn settle() {
    // Effects are microtasks: when the next task runs, they have. Leptos' own `tick` would need a
    // page to be hydrated first.
    for _ in 0..2 {
        script_with("", "await new Promise((then) => setTimeout(then));").await;
    }
}

/// Waits until something holds, for five seconds at most.
async fn until(holds: impl Fn() -> bool, what: &str) {
    let started = js_sys::Date::now();
    while !holds() {
        assert!(js_sys::Date::now() - started < 5000.0, "waited for {what}");
        script_with("", "await new Promise((then) => setTimeout(then, 20));").await;
    }
}

/// A tree as the prerenderer writes it; its effects end with it.
fn written(tree: impl FnOnce() -> markup::Element) -> String {
    let owner = Owner::new();
    let html = owner.with(|| untrack(|| markup::write::html(tree())));
    owner.cleanup();
    html
}

/// Puts something in the place of the browser's storage, such as `value: null`.
fn replace_storage(storage: &str) {
    script(&format!(
        "globalThis.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', {{ configurable: true, {storage} }});"
    ));
}

/// Puts the browser's storage back.
fn restore_storage() {
    script("Object.defineProperty(window, 'localStorage', globalThis.kept);");
    assert!(script("return localStorage instanceof Storage;").is_truthy());
}

/// Runs JavaScript.
fn script(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::NULL).unwrap()
}

/// Runs JavaScript that may wait, with one text given to it.
async fn script_with(text: &str, body: &str) -> JsValue {
    let function = Function::new_with_args("text", &format!("return (async () => {{ {body} }})()"));
    let promise: Promise = function
        .call1(&JsValue::NULL, &text.into())
        .unwrap()
        .unchecked_into();
    JsFuture::from(promise).await.unwrap()
}
