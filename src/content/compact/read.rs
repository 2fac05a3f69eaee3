//! Reads the compact form. It was written by `write` from the same types, so that anything
//! unexpected means a broken or foreign file: one error says all.
//!
//! Reading never stops half-way, since ways out after every field were most of the program that
//! reads. Once something is not as expected the reader is at its end, whatever it is asked for is
//! empty from there on, and the whole is refused.

use std::fmt;

/// The text is not what `write` wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCompact;

impl fmt::Display for NotCompact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the compact form of this content")
    }
}

impl std::error::Error for NotCompact {}

/// A type that has a compact form.
pub trait FromCompact: Sized {
    /// Takes a value from where the reader is; an empty one where none stands there.
    fn take(reader: &mut Reader) -> Self;
}

/// Reads a value of a type from its compact form.
///
/// # Errors
///
/// [`NotCompact`] where the text is not this type's compact form, whole and alone.
pub fn read<T: FromCompact>(text: &str) -> Result<T, NotCompact> {
    let mut reader = Reader {
        rest: text,
        first: false,
        refused: false,
    };
    let value = T::take(&mut reader);
    if reader.refused || !reader.rest.is_empty() {
        // Forgotten, not dropped: the code that drops content would serve for nothing but this.
        std::mem::forget(value);
        return Err(NotCompact);
    }
    Ok(value)
}

/// A place in a text in the compact form.
pub struct Reader<'a> {
    rest: &'a str,
    /// True where an array was opened and nothing of it taken yet.
    first: bool,
    /// True where something was not as expected; `rest` is empty then.
    refused: bool,
}

impl Reader<'_> {
    /// Opens an array: a list, or a struct's fields.
    #[inline(never)]
    pub fn open(&mut self) {
        self.expect("[");
        self.first = true;
    }

    /// Closes the array.
    #[inline(never)]
    pub fn close(&mut self) {
        self.expect("]");
        self.first = false;
    }

    /// Takes the next value of the open array.
    pub fn value<T: FromCompact>(&mut self) -> T {
        self.separate();
        T::take(self)
    }

    /// Takes an enum's number. `all` are its variants, in their order and at least one.
    pub fn variant<T: Copy>(&mut self, all: &[T]) -> T {
        let number = u8::take(self);
        all.get(usize::from(number)).copied().unwrap_or_else(|| {
            self.refuse();
            all[0]
        })
    }

    /// Whether the open list has another entry; closes it where it has none.
    #[inline(never)]
    fn goes_on(&mut self) -> bool {
        let ends = self.refused || self.rest.starts_with(']');
        if ends {
            self.close();
        }
        !ends
    }

    #[inline(never)]
    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.expect(",");
        }
    }

    #[inline(never)]
    fn refuse(&mut self) {
        self.refused = true;
        self.rest = "";
    }

    /// Takes these signs if they come next.
    #[inline(never)]
    fn takes(&mut self, signs: &str) -> bool {
        let rest = self.rest.strip_prefix(signs);
        if let Some(rest) = rest {
            self.rest = rest;
        }
        rest.is_some()
    }

    fn expect(&mut self, sign: &str) {
        if !self.takes(sign) {
            self.refuse();
        }
    }

    /// Takes what stands before the next quotation mark or backslash, and that sign; nothing where
    /// there is none.
    fn part(&mut self) -> Option<(&str, u8)> {
        let is_sign = |byte: u8| byte == b'"' || byte == b'\\';
        let end = self.rest.bytes().position(is_sign)?;
        let part = self.rest.get(..end)?;
        let sign = *self.rest.as_bytes().get(end)?;
        self.rest = self.rest.get(end + 1..)?;
        Some((part, sign))
    }

    fn escaped(&mut self) -> Option<char> {
        for (sign, meant) in [("n", '\n'), ("\"", '"'), ("\\", '\\')] {
            if self.takes(sign) {
                return Some(meant);
            }
        }
        None
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        if !self.takes("\"") {
            return None;
        }
        loop {
            let (part, sign) = self.part()?;
            text.push_str(part);
            if sign == b'"' {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    fn number(&mut self) -> Option<u8> {
        let mut number: Option<u8> = None;
        while let Some(digit @ b'0'..=b'9') = self.rest.bytes().next() {
            let before = number.unwrap_or(0).checked_mul(10)?;
            number = Some(before.checked_add(digit - b'0')?);
            self.rest = self.rest.get(1..)?;
        }
        number
    }
}

impl FromCompact for u8 {
    #[inline(never)]
    fn take(reader: &mut Reader) -> u8 {
        reader.number().unwrap_or_else(|| {
            reader.refuse();
            0
        })
    }
}

impl FromCompact for bool {
    #[inline(never)]
    fn take(reader: &mut Reader) -> bool {
        reader.variant(&[false, true])
    }
}

impl FromCompact for String {
    #[inline(never)]
    fn take(reader: &mut Reader) -> String {
        reader.string().unwrap_or_else(|| {
            reader.refuse();
            String::new()
        })
    }
}

impl<T: FromCompact> FromCompact for Option<T> {
    #[inline(never)]
    fn take(reader: &mut Reader) -> Option<T> {
        match reader.takes("null") {
            true => None,
            false => Some(T::take(reader)),
        }
    }
}

impl<T: FromCompact> FromCompact for Vec<T> {
    #[inline(never)]
    fn take(reader: &mut Reader) -> Vec<T> {
        let mut list = Vec::new();
        reader.open();
        while reader.goes_on() {
            list.push(reader.value());
        }
        list
    }
}
