//! Reader of the compact form. The writer uses the same types, so anything unexpected means a
//! broken or foreign file, and one error is enough.
//!
//! Reading never returns early: an exit after every field was most of the code of an earlier
//! reader. After the first mismatch the reader is at its end, every further value is empty, and
//! [`read`] refuses the whole.

use std::fmt;

/// Error: the text is not what `write` produces for this type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCompact;

impl fmt::Display for NotCompact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the compact form of this content")
    }
}

impl std::error::Error for NotCompact {}

/// Type that has a compact form.
pub trait FromCompact: Sized {
    /// Reads a value at the reader's position; gives an empty value if there is none.
    fn take(reader: &mut Reader) -> Self;
}

/// Value read from its compact form.
///
/// ```
/// use content::compact::read::read;
/// use content::{Direction, Tie, Strength};
///
/// assert_eq!(read::<Vec<Direction>>("[0,1]"), Ok(vec![Direction::Ltr, Direction::Rtl]));
/// let tie = read::<Tie>(r#"["connect",1]"#).expect("a compact tie");
/// assert_eq!((tie.to.as_str(), tie.strength), ("connect", Strength::Textual));
/// assert!(read::<Tie>("[]").is_err());
/// ```
///
/// # Errors
///
/// [`NotCompact`] if the text is not exactly one value of this type.
pub fn read<T: FromCompact>(text: &str) -> Result<T, NotCompact> {
    let mut reader = Reader {
        rest: text,
        first: false,
        refused: false,
    };
    let value = T::take(&mut reader);
    if reader.refused || !reader.rest.is_empty() {
        // Leaked on purpose: code that drops content would exist for this case alone.
        std::mem::forget(value);
        return Err(NotCompact);
    }
    Ok(value)
}

/// Position in a text in the compact form.
pub struct Reader<'a> {
    rest: &'a str,
    /// True after an array was opened, until its first value is read.
    first: bool,
    /// True after a mismatch; `rest` is then empty.
    refused: bool,
}

impl Reader<'_> {
    /// Opens an array: a list, or the fields of a struct.
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

    /// Reads the next value of the open array.
    pub fn value<T: FromCompact>(&mut self) -> T {
        self.separate();
        T::take(self)
    }

    /// Reads the number of an enum's variant. `all` holds the variants in order, at least one.
    ///
    /// # Panics
    ///
    /// If `all` is empty.
    pub fn variant<T: Copy>(&mut self, all: &[T]) -> T {
        let number = u8::take(self);
        all.get(usize::from(number)).copied().unwrap_or_else(|| {
            self.refuse();
            all[0]
        })
    }

    /// Whether the open list has another entry; closes the list if it has none.
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

    /// Consumes this text if it comes next.
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

    /// Consumes the text up to and including the next quotation mark or backslash, and gives it
    /// with that byte; `None` if there is none.
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
