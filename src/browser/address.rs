//! Address of the page: its fragment, another page, and the host of a server.

use super::object;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Fragment of the address, without its `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Replaces the fragment of the address, without a step in the history; an empty one is removed.
/// False if the browser refuses: some allow no more than a hundred changes in half a minute.
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

/// Loads a page of the site as a new document.
pub fn load(address: &str) {
    let _ = window().location().assign(address);
}

/// Host as browsers write it in addresses: in lower case and ASCII (UTS 46); empty if it is no host.
pub fn host_in_ascii(host: &str) -> String {
    let address = object::make("URL", &[&["https://", host].concat().into()]);
    object::get(&address, "hostname")
        .as_string()
        .unwrap_or_default()
}
