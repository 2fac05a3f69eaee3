//! The only module that touches web APIs; nothing in it runs natively.
//!
//! Every function is safe to call where the API is missing or refuses: it then does nothing, or
//! says so in its result.

pub mod assets;
pub mod camera;
pub mod clock;
pub mod edition;
pub mod files;
pub mod fit;
pub mod object;
pub mod parts;
pub mod picture;
pub mod stage;

use js_sys::Promise;
use leptos::prelude::{document, window};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, Ordering::Relaxed};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Name under which the quiz' answers are kept.
pub const PROGRESS: &str = "quiz";
/// Name under which a person's own server is kept.
pub const SERVER: &str = "server";
/// Name under which the tab keeps what is being written in the builder.
pub const DRAFT: &str = "draft";

/// Runs a future. It is boxed as Leptos boxes its own, so that what runs futures is there once: for
/// each kind of future it is two and a half kilobytes.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}

/// Calls the function with what a promise comes to.
pub fn settled(promise: Promise, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    settled_then(promise, Box::new(then));
}

#[inline(never)]
fn settled_then(promise: Promise, then: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    spawn(async move { then(JsFuture::from(promise).await) });
}

/// A promise whose refusal is no error.
fn quietly(promise: &JsValue) {
    if let Some(promise) = promise.dyn_ref::<Promise>() {
        settled(promise.clone(), |_| {});
    }
}

/// Tells styles and tests that the page is interactive; false where taking it over has failed.
pub fn say_ready() -> bool {
    document().document_element().is_some_and(|root| {
        !root.has_attribute("data-failed") && root.set_attribute("data-ready", "true").is_ok()
    })
}

/// Tells styles whether a page that was asked for is still to come.
pub fn say_waiting(waits: bool) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match waits {
        true => root.set_attribute("data-waiting", "true"),
        false => root.remove_attribute("data-waiting"),
    };
}

/// Tells the boot script that a page did not come: links load pages from then on.
pub fn say_lost() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-lost", "true");
    }
}

/// The app's own part of the document. Others may have put elements before it that look like ours.
fn app() -> Option<web_sys::Element> {
    let document = document();
    let root = document.get_element_by_id(crate::markup::view::ROOT);
    root.or_else(|| document.document_element())
}

/// The first of the app's elements that the selector finds.
pub fn find(selector: &str) -> Option<web_sys::Element> {
    app()?.query_selector(selector).ok()?
}

/// Tells styles by what somebody has done something last. Engines have their own minds about
/// whether a ring is drawn where a script has moved the focus.
pub fn tell_keys_from_pointers() {
    listen_capturing("keydown", || say_used("keys"));
    listen_capturing("pointerdown", || say_used("pointer"));
}

fn say_used(what: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-used", what);
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Marks the sentence that the address names: a pushed address does not move `:target`.
pub fn mark(id: &str) {
    if let Some(before) = find("[data-marked]") {
        let _ = before.remove_attribute("data-marked");
    }
    if let Some(element) = by_id(id) {
        let _ = element.set_attribute("data-marked", "");
        // What is folded away is unfolded: some engines do so by themselves, and only on loading.
        if let Ok(Some(details)) = element.closest("details") {
            let _ = details.set_attribute("open", "");
        }
    }
}

/// Whether the `<details>` that an event comes from is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|details| details.has_attribute("open"))
}

/// The number that the attribute holds on the element around an event's target that has it.
pub fn number_around(event: &web_sys::Event, attribute: &str) -> Option<usize> {
    number_on(&event.target()?.dyn_into().ok()?, attribute)
}

fn number_on(element: &web_sys::Element, attribute: &str) -> Option<usize> {
    let holder = element.closest(&format!("[{attribute}]")).ok()??;
    holder.get_attribute(attribute)?.parse().ok()
}

/// How far a finger has to move across for a swipe, in CSS pixels.
const SWIPE: i32 = 48;

/// Where a finger touched the page last, in CSS pixels from the window's left and top.
static TOUCHED: (AtomicI32, AtomicI32) = (AtomicI32::new(0), AtomicI32::new(0));

fn pointer(event: &web_sys::Event) -> (i32, i32) {
    let at = |name| object::get(event, name).as_f64().unwrap_or_default() as i32;
    (at("clientX"), at("clientY"))
}

/// Takes note of where a pointer went down.
pub fn touched(event: &web_sys::Event) {
    let (x, y) = pointer(event);
    TOUCHED.0.store(x, Relaxed);
    TOUCHED.1.store(y, Relaxed);
}

/// Which way a finger has swiped that now goes up: 1 for right, -1 for left, 0 for none. A mouse
/// swipes nothing, it selects text by the same movement.
pub fn swiped(event: &web_sys::Event) -> i32 {
    let (x, y) = pointer(event);
    let across = x - TOUCHED.0.load(Relaxed);
    let down = y - TOUCHED.1.load(Relaxed);
    let is_swipe = across.abs() >= SWIPE && across.abs() > 2 * down.abs();
    match is_swipe && object::get(event, "pointerType") == "touch" {
        true => across.signum(),
        false => 0,
    }
}

/// The key of an event that is not part of a shortcut; empty for one that is.
pub fn plain_key(event: &web_sys::Event) -> String {
    let held = |name| object::get(event, name).is_truthy();
    if ["altKey", "ctrlKey", "metaKey", "shiftKey"]
        .into_iter()
        .any(held)
    {
        return String::new();
    }
    object::get(event, "key").as_string().unwrap_or_default()
}

/// Moves focus to the link of a stop, and the page to it.
pub fn focus_stop(at: usize) {
    let selector = format!("[data-stop=\"{at}\"] a");
    if let Some(link) = find(&selector)
        && let Some(link) = link.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The stop that the middle of the window has reached: on its way across the page a row of stops
/// is passed one after the other. None while the road is out of sight, or while the focus is on
/// it, since then the keyboard says where people are.
pub fn stop_in_the_middle() -> Option<usize> {
    let document = document();
    let road = find(".road")?;
    if road.matches(":focus-within").unwrap_or(false) {
        return number_on(&document.active_element()?, "data-stop");
    }
    let whole = road.get_bounding_client_rect();
    let height = window().inner_height().ok()?.as_f64()?;
    if whole.bottom() < 0.0 || whole.top() > height {
        return None;
    }
    let middle = height / 2.0;
    let stops = app()?.query_selector_all("[data-stop]").ok()?;
    let rtl = document.document_element()?.get_attribute("dir").as_deref() == Some("rtl");
    let reached = |at: &u32| {
        let stop = stops
            .item(*at)
            .and_then(|stop| stop.dyn_into::<web_sys::Element>().ok());
        stop.is_some_and(|stop| {
            let own = stop.get_bounding_client_rect();
            let along = match rtl {
                true => whole.right() - own.right(),
                false => own.left() - whole.left(),
            };
            own.top() + own.height() * along / whole.width().max(1.0) <= middle
        })
    };
    (0..stops.length())
        .rev()
        .find(reached)
        .map(|at| at as usize)
}

/// Brings the element with this id into view and moves focus to it.
pub fn go_to(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        focus_element(&element);
    }
}

/// Opens the browser's own way to print.
pub fn print() {
    let _ = window().print();
}

/// Whether the browser knows that it has no network.
pub fn is_offline() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"onLine".into())
        .is_ok_and(|on_line| on_line == false)
}

/// Listens to the window for as long as what it is called from stands on the page.
pub fn on_window(event: &'static str, then: impl Fn() + 'static) {
    let listening = leptos::prelude::window_event_listener_untyped(event, move |_| then());
    leptos::prelude::on_cleanup(move || listening.remove());
}

/// The values of the boxes that the selector finds and that are ticked.
pub fn ticked(selector: &str) -> Vec<String> {
    let mut values = Vec::new();
    each_box(selector, |input| {
        if input.checked() {
            values.push(input.value());
        }
    });
    values
}

/// Ticks the boxes with these values, and no others.
pub fn tick(selector: &str, values: &[&str]) {
    each_box(selector, |input| {
        input.set_checked(values.contains(&input.value().as_str()));
    });
}

fn each_box(selector: &str, mut visit: impl FnMut(web_sys::HtmlInputElement)) {
    let Some(Ok(boxes)) = app().map(|app| app.query_selector_all(selector)) else {
        return;
    };
    for at in 0..boxes.length() {
        if let Some(input) = boxes.item(at).and_then(|node| node.dyn_into().ok()) {
            visit(input);
        }
    }
}

/// How long a view transition may take to begin, in milliseconds.
const PATIENCE: i32 = 1000;

/// Puts another page in the place of the one that stands, by a view transition where the browser
/// has them and begins one. `put` changes the page, `arrive` is called once the new one stands.
pub fn change_page(put: impl FnOnce() + 'static, arrive: impl FnOnce() + 'static) {
    let mut steps = Some((put, arrive));
    let change = Closure::<dyn FnMut() -> Promise>::new(move || {
        let mut steps = steps.take();
        Promise::new(&mut |done, _| {
            let Some((put, arrive)) = steps.take() else {
                next_turn(done.into());
                return;
            };
            put();
            // Effects run in the queue of this turn: one turn later the page stands. The router
            // scrolls in that turn's queue, and the new picture is taken after it.
            next_turn(Closure::once_into_js(move || {
                arrive();
                next_turn(done.into());
            }));
        })
    });
    let change: js_sys::Function = change.into_js_value().unchecked_into();
    let document = document();
    let start = object::get(&document, "startViewTransition").dyn_into::<js_sys::Function>();
    let Ok(Ok(transition)) = start.map(|start| start.call1(&document, &change)) else {
        let _ = change.call0(&JsValue::NULL);
        return;
    };
    // The page changes also where the transition does not call back; once it has, nothing is left
    // to do.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&change, PATIENCE);
    // One that is skipped, since another began, or the window is hidden or left, is no error.
    for promise in ["ready", "finished"] {
        quietly(&object::get(&transition, promise));
    }
}

fn next_turn(then: JsValue) {
    let _ = window().set_timeout_with_callback(then.unchecked_ref());
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

/// Moves focus to a button of the entry at a place of a list that is put in order, once the entry
/// that was moved stands there.
pub fn focus_entry(at: usize, button: &'static str) {
    let selector = ["[data-place=\"", &at.to_string(), "\"] ", button].concat();
    leptos::prelude::request_animation_frame(move || focus_first(&selector));
}

fn focus_first(selector: &str) {
    if let Some(element) = find(selector) {
        focus_element(&element);
    }
}

fn focus_element(element: &web_sys::Element) -> bool {
    let focused = focus_in_place(element);
    if !CAME_BACK.load(Relaxed) {
        bring_in_sight(element);
    }
    focused
}

/// Moves focus and nothing else.
fn focus_in_place(element: &web_sys::Element) -> bool {
    let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Whether an element with this id stands on the page.
pub fn stands(id: &str) -> bool {
    by_id(id).is_some()
}

/// Scrolls to an element that is not whole within the window less the style sheet's
/// `scroll-padding`, at once. A control comes just into sight, so that what is around it stays
/// where it was; what is there to be read, such as a heading, comes to the top.
fn bring_in_sight(element: &web_sys::Element) {
    let before = window().scroll_y();
    let nearest = object::with("block", &"nearest".into());
    object::call(element, "scrollIntoView", &[&nearest]);
    let is_read = object::get(element, "tabIndex")
        .as_f64()
        .is_some_and(|at| at < 0.0);
    if is_read && window().scroll_y() != before {
        element.scroll_into_view();
    }
}

fn by_id(id: &str) -> Option<web_sys::Element> {
    if id.is_empty() {
        return None;
    }
    document().get_element_by_id(id)
}

/// What stands in the input or select that the selector finds.
pub fn value(selector: &str) -> String {
    find(selector)
        .and_then(|control| object::get(&control, "value").as_string())
        .unwrap_or_default()
}

/// Puts a value into the input or select that the selector finds.
pub fn set_value(selector: &str, value: &str) {
    if let Some(control) = find(selector) {
        object::set_text(&control, "value", value);
    }
}

/// The text field that the selector finds.
pub fn field(selector: &str) -> Option<web_sys::HtmlTextAreaElement> {
    find(selector)?.dyn_into().ok()
}

/// Scrolls a list, and nothing but the list, to the entry that the selector finds in it.
pub fn reveal_in_list(list: &'static str, selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let (Some(list), Some(entry)) = (find(list), find(&format!("{list} {selector}"))) else {
            return;
        };
        let distance =
            entry.get_bounding_client_rect().top() - list.get_bounding_client_rect().top();
        list.set_scroll_top(list.scroll_top() + distance as i32 - list.client_height() / 4);
    });
}

/// The fragment that stands in the address, without its `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts the fragment into the address, or takes it out where it is empty, without a step in the
/// history. False where the browser refuses: some take no more than a hundred in half a minute.
pub fn replace_fragment(fragment: &str) -> bool {
    let Ok(history) = window().history() else {
        return false;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let address = match fragment {
        "" => window().location().pathname().unwrap_or_default(),
        fragment => format!("#{fragment}"),
    };
    let replaced = history.replace_state_with_url(&state, "", Some(&address));
    replaced.is_ok()
}

/// Unfolds the first `<details>` that the selector finds.
pub fn unfold(selector: &str) {
    if let Ok(Some(details)) = document().query_selector(selector) {
        let _ = details.set_attribute("open", "");
    }
}

/// Marks parts of the text of every element that the selector finds and that holds nothing but
/// text; `hits` tells where they begin and end, in bytes. What was marked before is not any more.
pub fn mark_hits(selector: &str, hits: &dyn Fn(&str) -> Vec<(usize, usize)>) {
    let Ok(elements) = document().query_selector_all(selector) else {
        return;
    };
    for at in 0..elements.length() {
        if let Some(element) = elements.item(at).and_then(|node| node.dyn_into().ok()) {
            mark_hits_in(&element, hits);
        }
    }
}

fn mark_hits_in(element: &web_sys::Element, hits: &dyn Fn(&str) -> Vec<(usize, usize)>) {
    if !matches!(element.query_selector(":not(mark)"), Ok(None)) {
        return;
    }
    let text = element.text_content().unwrap_or_default();
    let hits = hits(&text);
    if hits.is_empty() && element.first_element_child().is_none() {
        return;
    }
    let parts = js_sys::Array::new();
    let mut from = 0;
    for (start, end) in hits {
        if let Ok(mark) = document().create_element("mark") {
            mark.set_text_content(text.get(start..end));
            parts.push(&text[from..start].into());
            parts.push(&mark);
            from = end;
        }
    }
    parts.push(&text[from..].into());
    let _ = object::tried(element, "replaceChildren", &parts);
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

/// The text in Unicode's compatibility decomposition (NFKD), in small letters that have gone through capitals:
/// what differs in nothing but accents, case or ligatures is hardly different then.
pub fn spelled(text: &str) -> String {
    let text = js_sys::JsString::from(text).normalize("NFKD");
    text.to_lower_case().to_upper_case().to_lower_case().into()
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
    let Some(element) = find(selector) else {
        return;
    };
    if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        focus_element(&element);
        field.select();
    } else {
        select(&element);
    }
}

fn select(element: &web_sys::Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}

/// Loads a page of the site as a document of its own.
pub fn load(address: &str) {
    let _ = window().location().assign(address);
}

/// Copies the text and tells whether it worked: by the clipboard's own API, else by the older
/// command.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    copy_then(text, Box::new(done));
}

#[inline(never)]
fn copy_then(text: String, done: Box<dyn Fn(bool)>) {
    let clipboard = object::get(&window().navigator(), "clipboard");
    // The call stands in the same turn as the click: some engines refuse it later.
    let written = object::call(&clipboard, "writeText", &[&text.as_str().into()]);
    let told = move |copied: bool| done(copied || copy_by_command(&text));
    files::settle_in_time(&written, Box::new(told));
}

/// Copies the text while another page opens, and tells whether it worked. The older command comes
/// first: it is done before the window loses the focus, without which the clipboard refuses.
pub fn copy_on_leaving(text: String, done: impl Fn(bool) + 'static) {
    match copy_by_command(&text) {
        true => done(true),
        false => copy_then(text, Box::new(done)),
    }
}

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    object::get(&window().navigator(), "share").is_function()
}

/// Opens the system's share sheet with the text; `refused` is called where it does not open.
/// Nothing is said of someone who closes it again.
pub fn share(text: &str, refused: impl Fn() + 'static) {
    let data = object::with("text", &text.into());
    let asked = object::call(&window().navigator(), "share", &[&data]);
    let told = move |shared: bool| {
        if !shared {
            refused();
        }
    };
    files::settle(&asked, Box::new(told));
}

/// The host as browsers write it in addresses: in lower case and ASCII (UTS 46); empty where it is
/// none.
pub fn host_in_ascii(host: &str) -> String {
    let address = object::make("URL", &[&["https://", host].concat().into()]);
    object::get(&address, "hostname")
        .as_string()
        .unwrap_or_default()
}

/// Whether an event comes from an input method in the midst of a word, or from the field's own
/// undo: what it did is not to be undone at once.
pub fn is_under_way(event: &web_sys::Event) -> bool {
    let kind = object::get(event, "inputType").as_string();
    object::get(event, "isComposing").is_truthy()
        || kind.is_some_and(|kind| kind.starts_with("history"))
}

/// Makes a field's text this one. Where somebody is writing in it, only what differs is replaced,
/// in a way that the field's own undo knows, and the cursor stays at its letter.
pub fn rewrite(field: &web_sys::HtmlTextAreaElement, text: &str) {
    let before = field.value();
    let element: &web_sys::Element = field;
    if document().active_element().as_ref() == Some(element) {
        let same_start = common(before.chars().zip(text.chars()));
        let [old, new] = [&before, text].map(|text| &text[same_start..]);
        let same_end = common(old.chars().rev().zip(new.chars().rev()));
        let [old, new] = [old, new].map(|text| &text[..text.len() - same_end]);
        let units = |text: &str| text.encode_utf16().count() as f64;
        let start = units(&before[..same_start]);
        let (end, grown) = (start + units(old), units(new) - units(old));
        let place = |name: &str| {
            let at = object::get(field, name).as_f64().unwrap_or_default();
            match at {
                at if at <= start => at,
                at if at < end => at.min(start + units(new)),
                at => at + grown,
            }
        };
        let (from, to) = (place("selectionStart"), place("selectionEnd"));
        let select = |from, to| {
            object::call_with_numbers(field, "setSelectionRange", &[from, to]);
        };
        select(start, end);
        let command = if new.is_empty() {
            "delete"
        } else {
            "insertText"
        };
        let arguments: [&JsValue; 3] = [&command.into(), &JsValue::FALSE, &new.into()];
        object::call(&document(), "execCommand", &arguments);
        if field.value() != text {
            field.set_value(text);
        }
        select(from, to);
    } else {
        field.set_value(text);
    }
}

/// How many bytes two texts have in common, of which the characters come in pairs.
fn common(pairs: impl Iterator<Item = (char, char)>) -> usize {
    let same = pairs.take_while(|(one, other)| one == other);
    same.map(|(character, _)| character.len_utf8()).sum()
}

/// Whether an element of the page has this id.
pub fn has_id(id: &str) -> bool {
    by_id(id).is_some()
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
        focus_in_place(&active);
    }
    copied
}

/// What is kept in this browser under the name, if anything.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text in this browser; false where the browser refuses or has no room.
pub fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Forgets what is kept under the name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// What this tab keeps under the name until it is closed, if anything.
pub fn kept_in_tab(name: &str) -> Option<String> {
    let storage = object::get(&window(), "sessionStorage");
    object::call(&storage, "getItem", &[&name.into()]).as_string()
}

/// Keeps a text in this tab; false where the browser refuses or has no room. What was kept before
/// is gone then, too.
pub fn keep_in_tab(name: &str, text: &str) -> bool {
    let storage = object::get(&window(), "sessionStorage");
    let arguments: [&JsValue; 2] = [&name.into(), &text.into()];
    object::call(&storage, "setItem", &arguments);
    let kept = kept_in_tab(name).as_deref() == Some(text);
    if !kept {
        object::call(&storage, "removeItem", &[&name.into()]);
    }
    kept
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// Keeps the scroll position of each step of the history and goes back to it: pages are put in
/// place after the browser would have done so by itself.
///
/// A position is read in the moment in which a step is left, by whatever way, and not while
/// someone scrolls: no frame has to come between scrolling and leaving, and engines allow only so
/// many changes of the history in a time.
pub fn restore_scroll_by_hand() {
    let Ok(history) = window().history() else {
        return;
    };
    let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    // A link is left by a click, also by keys; the document by whatever else. A telephone may end
    // a page that is hidden without another word.
    listen_capturing("click", leave);
    listen_capturing("pagehide", leave);
    listen_capturing("visibilitychange", || {
        if object::get(&document(), "hidden").is_truthy() {
            leave();
        }
    });
    // A page that was laid aside whole may come back at its head.
    listen_capturing("pageshow", || {
        WENT_BACK.store(true, Relaxed);
        scroll_back();
    });
    listen_capturing("popstate", || {
        stepped();
        WENT_BACK.store(true, Relaxed);
        // Where an address says nothing new, nobody else goes back to the spot.
        in_two_frames(scroll_back);
    });
    note_step();
    // Loaded again, or come back to. What the page itself does at first is done by the next frame.
    // An app that comes late finds the page where the boot script or its reader has put it.
    let root = document().document_element();
    let late =
        root.is_some_and(|root| root.get_attribute("data-loading").as_deref() == Some("reading"));
    if !late && spot().is_some() {
        WENT_BACK.store(true, Relaxed);
        leptos::prelude::request_animation_frame(scroll_back);
    }
}

thread_local! {
    /// How far each step of the history was scrolled when it was left, by the step's number; kept
    /// as long as the tab lives, where the browser allows it.
    static SPOTS: JsValue = object::get(&object::get(&window(), "sessionStorage"), SPOTS_NAME)
        .as_string()
        .and_then(|kept| js_sys::JSON::parse(&kept).ok())
        .unwrap_or_else(|| js_sys::Object::new().into());
}

const SPOTS_NAME: &str = "spots";
/// How many of them are kept; no browser goes back further than fifty steps.
const SPOTS_KEPT: u32 = 60;

/// A step's name among them. Names that are no numbers stay in the order in which they were put.
fn spot_key(step: u32) -> JsValue {
    JsValue::from_str(&["s", &step.to_string()].concat())
}

/// The number of the step of the history that stands.
static STEP: AtomicU32 = AtomicU32::new(0);

/// How many changes of the page are under way. Meanwhile another page stands already and the
/// history's step is still the one before, or the other way round: what is scrolled then, because
/// a page is shorter, is nobody's doing. There are two where someone goes back at once.
static MOVES: AtomicI32 = AtomicI32::new(0);

/// True from a step in the history until the page is scrolled to where it was.
static WENT_BACK: AtomicBool = AtomicBool::new(false);

/// True from then on until someone does something: what has the focus comes into sight only then.
static CAME_BACK: AtomicBool = AtomicBool::new(false);

fn number_of_step() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Takes note of the history's step; one that is new is given a number.
fn note_step() {
    let number = number_of_step().map_or_else(random, |number| number as u32);
    STEP.store(number, Relaxed);
    if number_of_step().is_none()
        && let Ok(history) = window().history()
    {
        let _ = history.replace_state(&number.into(), "");
    }
}

fn leave() {
    CAME_BACK.store(false, Relaxed);
    note_step();
    keep_spot(STEP.load(Relaxed));
}

/// Keeps where a step was left that is not the history's any more, while its page still stands. A
/// step without a number is new: a fragment was typed, and the page is there by now.
///
/// Some engines tell of a step in the history before the router hears of it, some after.
pub fn stepped() {
    let step = STEP.load(Relaxed);
    if number_of_step().is_some_and(|number| number as u32 != step) {
        keep_spot(step);
    }
}

fn keep_spot(step: u32) {
    if MOVES.load(Relaxed) > 0 || WENT_BACK.load(Relaxed) {
        return;
    }
    SPOTS.with(|spots| {
        let top = window().scroll_y().unwrap_or_default();
        let key = spot_key(step);
        // The last of all, whenever it was first kept.
        let all: &js_sys::Object = spots.unchecked_ref();
        let _ = js_sys::Reflect::delete_property(all, &key);
        let _ = js_sys::Reflect::set(spots, &key, &top.into());
        let keys = js_sys::Object::keys(all);
        if keys.length() > SPOTS_KEPT {
            let _ = js_sys::Reflect::delete_property(all, &keys.get(0));
        }
        if let Ok(text) = js_sys::JSON::stringify(spots) {
            object::set(&object::get(&window(), "sessionStorage"), SPOTS_NAME, &text);
        }
    });
}

/// Keeps no scroll position until the new page is settled.
pub fn move_on() {
    MOVES.fetch_add(1, Relaxed);
}

/// The page that was moved on to does not come, or another one is asked for.
pub fn stay_here() {
    MOVES.fetch_sub(1, Relaxed);
}

/// The same page stands; in this turn the router may put another address into the history.
pub fn stay() {
    spawn(async { note_step() });
}

/// The new page stands, for which this path and this fragment were asked; in the same turn the
/// router puts it into the history.
pub fn settle(path: String, fragment: String) {
    spawn(async move {
        if MOVES.fetch_sub(1, Relaxed) == 1 && !WENT_BACK.load(Relaxed) {
            put_into_history(&path, &fragment);
        }
        note_step();
        scroll_back();
    });
}

/// Where several steps were gone back at once, the router takes a link that leads on to the page
/// before for no step at all.
fn put_into_history(path: &str, fragment: &str) {
    if window().location().pathname().is_ok_and(|now| now == path) {
        return;
    }
    if let Ok(history) = window().history() {
        let address = [path, "#", fragment].concat();
        let address = address.trim_end_matches('#');
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
    match by_id(fragment) {
        Some(element) => element.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

/// Goes to where this step of the history was scrolled, once for each step, and not before the
/// last change of the page is over.
pub fn scroll_back() {
    if MOVES.load(Relaxed) > 0 || !WENT_BACK.swap(false, Relaxed) {
        return;
    }
    note_step();
    if let Some(top) = spot() {
        CAME_BACK.store(true, Relaxed);
        scroll_to(top, FRAMES);
    }
}

/// How far the history's step was scrolled when it was left, if it ever was.
fn spot() -> Option<f64> {
    let step = spot_key(STEP.load(Relaxed));
    SPOTS.with(|spots| js_sys::Reflect::get(spots, &step).ok()?.as_f64())
}

/// For how many frames a page may still grow to the height at which it was left.
const FRAMES: u32 = 30;

fn scroll_to(top: f64, frames: u32) {
    window().scroll_to_with_x_and_y(0.0, top);
    let is_too_short = window().scroll_y().is_ok_and(|reached| reached + 1.0 < top);
    if is_too_short && frames > 0 {
        leptos::prelude::request_animation_frame(move || {
            // Someone who does something meanwhile is where they want to be.
            if CAME_BACK.load(Relaxed) {
                scroll_to(top, frames - 1);
            }
        });
    }
}

fn in_two_frames(then: fn()) {
    leptos::prelude::request_animation_frame(move || {
        leptos::prelude::request_animation_frame(then);
    });
}

/// Listens for as long as the document lives, before anyone else hears of it.
fn listen_capturing(event: &str, then: fn()) {
    let then = Closure::<dyn FnMut()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback_and_bool(event, then.unchecked_ref(), true);
}
