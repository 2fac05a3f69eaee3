//! What comes in a file of its own, after the content that every page needs.

use super::compact::read::{FromCompact, Reader, read};
use std::sync::OnceLock;

/// A value that is not there before its own file has come. Natively it is there from the start; in
/// the browser the file comes with the part of the program whose pages need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later<T>(OnceLock<T>);

impl<T> Default for Later<T> {
    fn default() -> Self {
        Later(OnceLock::new())
    }
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Later(OnceLock::from(value))
    }
}

impl<T> Later<T> {
    /// The value, if it has come.
    pub fn get(&self) -> Option<&T> {
        self.0.get()
    }
}

/// A list that has not come yet is empty.
impl<T> std::ops::Deref for Later<Vec<T>> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        self.get().unwrap_or(const { &Vec::new() })
    }
}

#[cfg(feature = "ssr")]
impl<T> std::ops::DerefMut for Later<Vec<T>> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.0.get_or_init(Vec::new);
        self.0.get_mut().expect("there by now")
    }
}

impl<T: FromCompact> Later<T> {
    /// Takes the value from its file's text, unless it is there already; false where the text is
    /// not its compact form.
    pub fn arrive(&self, text: &str) -> bool {
        if self.0.get().is_some() {
            return true;
        }
        let value = read(text);
        value.is_ok_and(|value| self.0.set(value).is_ok())
    }
}

/// Its place in the content's own file is empty.
impl<T> FromCompact for Later<T> {
    fn take(reader: &mut Reader) -> Self {
        let _ = <Option<u8> as FromCompact>::take(reader);
        Later::default()
    }
}

#[cfg(feature = "ssr")]
impl<T> serde::Serialize for Later<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

/// No content file holds it: it is made of several.
#[cfg(feature = "ssr")]
impl<T> schemars::JsonSchema for Later<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Later".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        false.into()
    }
}
