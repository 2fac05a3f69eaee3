//! Text fields in which somebody is writing.

use super::object;
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// Whether an event comes from an input method in the middle of a word, or from the field's own
/// undo: that input must not be changed at once.
pub fn is_under_way(event: &web_sys::Event) -> bool {
    let kind = object::get(event, "inputType").as_string();
    object::get(event, "isComposing").is_truthy()
        || kind.is_some_and(|kind| kind.starts_with("history"))
}

/// Sets the text of a field. If somebody is writing in it, only the part that differs is replaced,
/// by a command that the field's own undo knows, and the cursor keeps its place.
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

/// Length in bytes of the part that two texts have in common, given as pairs of characters.
fn common(pairs: impl Iterator<Item = (char, char)>) -> usize {
    let same = pairs.take_while(|(one, other)| one == other);
    same.map(|(character, _)| character.len_utf8()).sum()
}
