//! Files made here: saved, copied as pictures, shared.

use super::object::{call, callback, get, list, make, with};
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// How long a file's address lasts: some browsers read it only after they have asked where to.
/// In milliseconds.
const LIFETIME: u32 = 60_000;

/// Makes a file of a text or a blob. `kind` is its MIME type.
pub fn file(content: JsValue, name: &str, kind: &str) -> Result<JsValue, JsValue> {
    let parts = list(&[content]).into();
    make("File", &[parts, name.into(), with("type", kind)])
}

/// Saves a file under its name; false where the browser refuses.
pub fn save(file: &JsValue) -> bool {
    save_by_link(file).is_ok()
}

fn save_by_link(file: &JsValue) -> Result<(), JsValue> {
    let addresses = get(&window(), "URL");
    let address = call(&addresses, "createObjectURL", std::slice::from_ref(file))?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address.as_string().unwrap_or_default())?;
    link.set_attribute(
        "download",
        &get(file, "name").as_string().unwrap_or_default(),
    )?;
    call(&link, "click", &[])?;
    let revoke = callback(move |_| {
        let _ = call(
            &addresses,
            "revokeObjectURL",
            std::slice::from_ref(&address),
        );
    });
    call(&window(), "setTimeout", &[revoke, LIFETIME.into()])?;
    Ok(())
}

/// Copies a picture and tells whether it worked. It has to be called in the same turn as the
/// click, with a picture that is there: what is asked for later some engines refuse.
pub fn copy(picture: &JsValue, told: impl Fn(bool) + Copy + 'static) {
    let item = make("ClipboardItem", &[with("image/png", picture)]);
    let written = item.and_then(|item| {
        let clipboard = get(&window().navigator(), "clipboard");
        call(&clipboard, "write", &[list(&[item]).into()])
    });
    settle(written, move |refused| told(refused.is_none()));
}

/// Whether the browser says that it can share this very file.
pub fn can_share(file: &JsValue) -> bool {
    call(&window().navigator(), "canShare", &[data(file)]).is_ok_and(|can| can.is_truthy())
}

/// Hands a file, and nothing beside it, to the system's own way of sharing. Tells whether that
/// worked; a person's changing their mind is not told.
pub fn share(file: &JsValue, told: impl Fn(bool) + Copy + 'static) {
    let shared = call(&window().navigator(), "share", &[data(file)]);
    settle(shared, move |refused| match refused {
        None => told(true),
        Some(refused) if get(&refused, "name") == "AbortError" => {}
        Some(_) => told(false),
    });
}

fn data(file: &JsValue) -> JsValue {
    with("files", list(std::slice::from_ref(file)))
}

/// Tells what a promise comes to, or that there was none: none where it was kept, else why not.
fn settle(promise: Result<JsValue, JsValue>, told: impl Fn(Option<JsValue>) + Copy + 'static) {
    match promise {
        Ok(promise) => {
            let kept = callback(move |_| told(None));
            let broken = callback(move |why| told(Some(why)));
            let _ = call(&promise, "then", &[kept, broken]);
        }
        Err(why) => told(Some(why)),
    }
}
