//! The system around the browser: share sheet, printer, network, random numbers.

use super::{files, object};
use leptos::prelude::window;

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    object::get(&window().navigator(), "share").is_function()
}

/// Opens the system's share sheet with a text, and calls `refused` if it does not open. A reader who
/// closes the sheet is told nothing.
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

/// Opens the print dialog of the browser.
pub fn print() {
    let _ = window().print();
}

/// Whether the browser knows that it has no network.
pub fn is_offline() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"onLine".into())
        .is_ok_and(|on_line| on_line == false)
}

/// Random number from 0 to 2³² − 1.
pub fn random() -> u32 {
    (js_sys::Math::random() * 4_294_967_296.0) as u32
}
