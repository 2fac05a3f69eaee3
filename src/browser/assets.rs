//! Files that come after the app: what parts of it say, and the style sheets of pages of other kinds.

use super::object;
use js_sys::{Function, Promise};
use leptos::prelude::document;
use routes::Kind;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static GET: RefCell<Option<Function>> = const { RefCell::new(None) };
    static ADDRESSES: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Takes the boot script's function that gets a file by its address, a promise of its text, and the
/// addresses by names. It asks once for each file, refuses what is not what the build wrote, and may
/// have asked already.
pub fn get_by(get: Function, addresses: JsValue) {
    GET.set(Some(get));
    ADDRESSES.set(addresses);
}

/// The address of the file with this name, of this language or this kind of page.
pub fn address(name: &str, of: &str) -> Option<String> {
    let name = [name, "-", of].concat();
    ADDRESSES.with_borrow(|addresses| object::get(addresses, &name).as_string())
}

/// Asks for the file's text; none where there is no such file. Whoever asks again gets the same
/// promise, so that several are asked for at once by asking first and waiting later.
pub fn ask(name: &str, of: &str) -> Option<Promise> {
    let address = address(name, of)?;
    let asked = GET.with_borrow(|get| {
        let get = get.as_ref()?;
        get.call1(&JsValue::NULL, &address.into()).ok()
    })?;
    asked.dyn_into().ok()
}

/// The file's text; none where it does not come.
pub async fn text(name: &str, of: &str) -> Option<String> {
    JsFuture::from(ask(name, of)?).await.ok()?.as_string()
}

/// Asks for the style sheet of pages of this kind, unless it is there, and tells whether it comes. It
/// changes nothing before [`wear`].
pub fn style_comes(kind: Kind) -> impl Future<Output = bool> {
    let asked = style_asked(kind);
    async move {
        let Some((link, came)) = asked else {
            return true;
        };
        let came = JsFuture::from(came)
            .await
            .is_ok_and(|came| came.is_truthy());
        if !came {
            link.remove();
        }
        came
    }
}

/// The sheet's element and a promise of whether it comes; none where it is there.
fn style_asked(kind: Kind) -> Option<(web_sys::Element, Promise)> {
    let name = kind.name();
    let address = address("style", name)?;
    let document = document();
    let head = document.head()?;
    if document.query_selector(&sheet(name)).ok()?.is_some() {
        return None;
    }
    let link = document.create_element("link").ok()?;
    for (attribute, value) in [
        ("rel", "stylesheet"),
        ("data-kind", name),
        // Fetched, and not yet applied.
        ("media", "not all"),
        ("href", &address),
    ] {
        let _ = link.set_attribute(attribute, value);
    }
    let came = Promise::new(&mut |done, _| {
        for (event, came) in [("load", true), ("error", false)] {
            let done = done.clone();
            let tell = Closure::once_into_js(move || {
                let _ = done.call1(&JsValue::NULL, &came.into());
            });
            // A sheet that comes to apply is loaded a second time.
            let once = object::with("once", &true.into());
            object::call(&link, "addEventListener", &[&event.into(), &tell, &once]);
        }
        let _ = head.append_child(&link);
    });
    Some((link, came))
}

/// Has the sheet of this kind of pages apply, and none of the site's others: pages look as if they
/// had been loaded.
pub fn wear(kind: Kind) {
    let name = kind.name();
    let document = document();
    if !matches!(document.query_selector(&sheet(name)), Ok(Some(_))) {
        return;
    }
    let Ok(sheets) = document.query_selector_all("head > [data-kind]") else {
        return;
    };
    for at in 0..sheets.length() {
        let Some(sheet) = sheets.item(at) else {
            continue;
        };
        let sheet: web_sys::Element = sheet.unchecked_into();
        let media = match sheet.get_attribute("data-kind").as_deref() == Some(name) {
            true => "all",
            false => "not all",
        };
        let _ = sheet.set_attribute("media", media);
    }
}

fn sheet(kind: &str) -> String {
    ["head > [data-kind=", kind, "]"].concat()
}
