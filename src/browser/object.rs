//! What a browser has or lacks, by its name: what is missing or throws is `undefined`, and each
//! costs the program no more than its name.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A property.
#[inline(never)]
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Sets a property.
#[inline(never)]
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Sets a property to a text.
#[inline(never)]
pub fn set_text(object: &JsValue, name: &str, value: &str) {
    set(object, name, &value.into());
}

/// Calls a method.
#[inline(never)]
pub fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> JsValue {
    tried(object, name, &list(arguments)).unwrap_or_default()
}

/// Calls a method with numbers.
#[inline(never)]
pub fn call_with_numbers(object: &JsValue, name: &str, numbers: &[f64]) -> JsValue {
    let arguments = Array::new();
    for number in numbers {
        arguments.push(&(*number).into());
    }
    tried(object, name, &arguments).unwrap_or_default()
}

/// Calls a method; none where it is missing or throws.
#[inline(never)]
pub fn tried(object: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = get(object, name).dyn_into().ok()?;
    Reflect::apply(&method, object, arguments).ok()
}

/// Calls the function after so many milliseconds.
#[inline(never)]
pub fn later(milliseconds: u32, then: Box<dyn FnMut(JsValue)>) {
    call(
        &window(),
        "setTimeout",
        &[&callback(then), &milliseconds.into()],
    );
}

/// Makes an object of one of the browser's classes.
#[inline(never)]
pub fn make(class: &str, arguments: &[&JsValue]) -> JsValue {
    match get(&window(), class).dyn_ref::<Function>() {
        Some(class) => Reflect::construct(class, &list(arguments)).unwrap_or_default(),
        None => JsValue::UNDEFINED,
    }
}

/// An object with one property.
#[inline(never)]
pub fn with(name: &str, value: &JsValue) -> JsValue {
    let object = js_sys::Object::new().into();
    set(&object, name, value);
    object
}

/// An array.
#[inline(never)]
pub fn list(values: &[&JsValue]) -> Array {
    let list = Array::new();
    for value in values {
        list.push(value);
    }
    list
}

/// A function for the browser to call back.
#[inline(never)]
pub fn callback(then: Box<dyn FnMut(JsValue)>) -> JsValue {
    Closure::wrap(then).into_js_value()
}
