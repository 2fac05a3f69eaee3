//! The only module that touches web APIs; nothing in it runs natively.
//!
//! Every function is safe to call where the API is missing or refuses: it then does nothing, or
//! says so in its result.

use leptos::prelude::{document, window};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

const PROGRESS: &str = "quiz";

/// Address of this language's content, as the document's boot script tells it.
pub fn content_address() -> Option<String> {
    document().document_element()?.get_attribute("data-content")
}

/// Tells styles and tests that the page is interactive.
pub fn say_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Marks the sentence that the address names: a pushed address does not move `:target`.
pub fn mark(id: &str) {
    if let Ok(Some(before)) = document().query_selector("[data-marked]") {
        let _ = before.remove_attribute("data-marked");
    }
    if let Some(element) = by_id(id) {
        let _ = element.set_attribute("data-marked", "");
    }
}

/// Moves focus to the element with this id; false where there is none.
pub fn focus(id: &str) -> bool {
    by_id(id).is_some_and(|element| focus_element(&element))
}

/// Moves focus to the page's heading.
pub fn focus_heading() {
    focus_first("main h1");
}

/// Moves focus to the first element that the selector finds, once it stands.
pub fn focus_soon(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || focus_first(selector));
}

fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus_element(&element);
    }
}

fn focus_element(element: &web_sys::Element) -> bool {
    let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

fn by_id(id: &str) -> Option<web_sys::Element> {
    if id.is_empty() {
        return None;
    }
    document().get_element_by_id(id)
}

/// The text field that the selector finds.
pub fn field(selector: &str) -> Option<web_sys::HtmlTextAreaElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Scrolls a list, and nothing but the list, to the entry that the selector finds in it.
pub fn reveal_in_list(list: &'static str, selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let find = |selector: &str| document().query_selector(selector).ok().flatten();
        let (Some(list), Some(entry)) = (find(list), find(&format!("{list} {selector}"))) else {
            return;
        };
        let distance =
            entry.get_bounding_client_rect().top() - list.get_bounding_client_rect().top();
        list.set_scroll_top(list.scroll_top() + distance as i32 - list.client_height() / 4);
    });
}

/// Puts the fragment into the address without a step in the history.
pub fn replace_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&format!("#{fragment}")));
    }
}

/// The values of the checked inputs of a form's options, in their order in the page.
pub fn checked_values(form: &web_sys::Element) -> Vec<u8> {
    let mut values = Vec::new();
    if let Ok(inputs) = form.query_selector_all("input:checked") {
        for at in 0..inputs.length() {
            let input = inputs
                .item(at)
                .and_then(|node| node.dyn_into::<web_sys::HtmlInputElement>().ok());
            values.extend(input.and_then(|input| input.value().parse::<u8>().ok()));
        }
    }
    values
}

/// What was typed into the form's text field.
pub fn typed_value(form: &web_sys::Element) -> String {
    form.query_selector("input[inputmode]")
        .ok()
        .flatten()
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default()
}

/// The text in Unicode's composed form (NFC), as the networks count it.
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// A number from 0 to 2³² − 1 that nobody chose.
pub fn random() -> u32 {
    (js_sys::Math::random() * 4_294_967_296.0) as u32
}

/// Selects the text of the first element that the selector finds, for the keyboard to copy.
pub fn select_text(selector: &str) {
    let Ok(Some(element)) = document().query_selector(selector) else {
        return;
    };
    if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        focus_element(&element);
        field.select();
    } else if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(&element);
    }
}

/// Copies the text and tells whether it worked: by the clipboard's own API, else by the older
/// command.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())
        .ok()
        .and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    let Some(clipboard) = clipboard else {
        done(copy_by_command(&text));
        return;
    };
    // The call stands in the same turn as the click: some engines refuse it later.
    let written = wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text));
    wasm_bindgen_futures::spawn_local(async move {
        let copied = written.await.is_ok() || copy_by_command(&text);
        done(copied);
    });
}

fn copy_by_command(text: &str) -> bool {
    let Some(body) = document().body() else {
        return false;
    };
    let Some(area) = document()
        .create_element("textarea")
        .ok()
        .and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    let active = document().active_element();
    area.set_value(text);
    area.set_class_name("unseen");
    area.set_read_only(true);
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let copied = document()
        .dyn_into::<web_sys::HtmlDocument>()
        .ok()
        .and_then(|document| document.exec_command("copy").ok())
        .unwrap_or(false);
    area.remove();
    if let Some(active) = active {
        focus_element(&active);
    }
    copied
}

/// The quiz' saved answers, if any.
pub fn saved_progress() -> Option<String> {
    storage()?.get_item(PROGRESS).ok()?
}

/// Saves the quiz' answers; false where the browser refuses or has no room.
pub fn save_progress(progress: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(PROGRESS, progress).is_ok())
}

/// Forgets the quiz' answers.
pub fn forget_progress() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(PROGRESS);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// Keeps the scroll position with each step of the history and goes back to it: pages are put
/// in place after the browser would have done so by itself.
pub fn restore_scroll_by_hand() {
    let Ok(history) = window().history() else {
        return;
    };
    let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    listen("scrollend", keep_scroll);
    // Engines without `scrollend`, and steps taken right after scrolling.
    listen_capturing("click", keep_scroll);
    listen("popstate", || {
        let Some(top) = kept_scroll() else { return };
        leptos::prelude::request_animation_frame(move || {
            window().scroll_to_with_x_and_y(0.0, top);
        });
    });
    if let Some(top) = kept_scroll() {
        window().scroll_to_with_x_and_y(0.0, top);
    }
}

const SCROLL: &str = "scroll";

/// True while another page stands already and the history's step is still the one before: what
/// is scrolled then, because the new page is shorter, is nobody's doing.
static MOVING_ON: AtomicBool = AtomicBool::new(false);

/// Leaves the kept scroll position alone until the new page is settled.
pub fn move_on() {
    MOVING_ON.store(true, Relaxed);
}

/// The new page is in the history and in place; from the next frame on its own scrolling counts.
pub fn settle() {
    leptos::prelude::request_animation_frame(|| MOVING_ON.store(false, Relaxed));
}

fn keep_scroll() {
    if MOVING_ON.load(Relaxed) {
        return;
    }
    let (Ok(history), Ok(top)) = (window().history(), window().scroll_y()) else {
        return;
    };
    let state = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&state, &SCROLL.into(), &top.into());
    let _ = history.replace_state(&state, "");
}

fn kept_scroll() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    js_sys::Reflect::get(&state, &SCROLL.into()).ok()?.as_f64()
}

/// Listens for as long as the document lives.
fn listen(event: &str, then: impl FnMut() + 'static) {
    let then = Closure::<dyn FnMut()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback(event, then.unchecked_ref());
}

fn listen_capturing(event: &str, then: impl FnMut() + 'static) {
    let then = Closure::<dyn FnMut()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback_and_bool(event, then.unchecked_ref(), true);
}
