//! What a browser has or lacks, by its name: a method that is missing or throws is an error to go
//! on with, and each costs the program no more than its name.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A property; undefined where there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Sets a property.
pub fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(object, &name.into(), &value.into());
}

/// Calls a method.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into()?;
    Reflect::apply(&method, object, &list(arguments))
}

/// Makes an object of one of the browser's classes.
pub fn make(class: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = get(&window(), class).dyn_into()?;
    Reflect::construct(&class, &list(arguments))
}

/// An object with one property.
pub fn with(name: &str, value: impl Into<JsValue>) -> JsValue {
    let object = js_sys::Object::new().into();
    set(&object, name, value);
    object
}

/// An array.
pub fn list(values: &[JsValue]) -> Array {
    values.iter().collect()
}

/// A function for the browser to call back.
pub fn callback(then: impl FnMut(JsValue) + 'static) -> JsValue {
    let then: Box<dyn FnMut(JsValue)> = Box::new(then);
    Closure::wrap(then).into_js_value()
}
