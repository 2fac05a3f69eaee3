//! Writer of the compact form.

use serde::Serialize;
use serde::ser::{Error, Impossible, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;

/// Error: the value contains something that no content type has, such as a map.
#[derive(Debug)]
pub struct NotContent(String);

impl fmt::Display for NotContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "cannot be written for the browser: {}", self.0)
    }
}

impl std::error::Error for NotContent {}

impl Error for NotContent {
    fn custom<T: fmt::Display>(message: T) -> Self {
        NotContent(message.to_string())
    }
}

/// Writes a value in its compact form.
///
/// # Errors
///
/// [`NotContent`] if the value contains anything but structs, lists, strings, `u8` numbers,
/// booleans, options and enums without data, or a control character other than a line feed.
pub fn write<T: Serialize>(value: &T) -> Result<String, NotContent> {
    let mut writer = Writer(String::new());
    value.serialize(&mut writer)?;
    Ok(writer.0)
}

struct Writer(String);

/// Open array of the output; `first` is true until it has an element.
struct Array<'w> {
    writer: &'w mut Writer,
    first: bool,
}

impl Array<'_> {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotContent> {
        if !std::mem::take(&mut self.first) {
            self.writer.0.push(',');
        }
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.0.push(']');
    }
}

impl SerializeSeq for Array<'_> {
    type Ok = ();
    type Error = NotContent;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotContent> {
        self.add(value)
    }

    fn end(self) -> Result<(), NotContent> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Array<'_> {
    type Ok = ();
    type Error = NotContent;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotContent> {
        self.add(value)
    }

    fn end(self) -> Result<(), NotContent> {
        self.close();
        Ok(())
    }
}

/// Kinds of values that no content type has.
macro_rules! refused {
    ($($method:ident($($type:ty),*);)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<(), NotContent> {
            Err(NotContent::custom(stringify!($method)))
        })*
    };
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = NotContent;
    type SerializeSeq = Array<'w>;
    type SerializeStruct = Array<'w>;
    type SerializeTuple = Impossible<(), NotContent>;
    type SerializeTupleStruct = Impossible<(), NotContent>;
    type SerializeTupleVariant = Impossible<(), NotContent>;
    type SerializeMap = Impossible<(), NotContent>;
    type SerializeStructVariant = Impossible<(), NotContent>;

    fn serialize_bool(self, value: bool) -> Result<(), NotContent> {
        self.0.push(if value { '1' } else { '0' });
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), NotContent> {
        self.0 += &value.to_string();
        Ok(())
    }

    /// Refuses control characters other than the line feed; the content's checks let none through.
    fn serialize_str(self, value: &str) -> Result<(), NotContent> {
        self.0.push('"');
        for character in value.chars() {
            match character {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                control if control.is_control() => {
                    return Err(NotContent::custom("a control character"));
                }
                other => self.0.push(other),
            }
        }
        self.0.push('"');
        Ok(())
    }

    fn serialize_none(self) -> Result<(), NotContent> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotContent> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
    ) -> Result<(), NotContent> {
        self.0 += &number.to_string();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Array<'w>, NotContent> {
        self.0.push('[');
        Ok(Array {
            writer: self,
            first: true,
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Array<'w>, NotContent> {
        self.serialize_seq(None)
    }

    refused! {
        serialize_i8(i8); serialize_i16(i16); serialize_i32(i32); serialize_i64(i64);
        serialize_u16(u16); serialize_u32(u32); serialize_u64(u64); serialize_f32(f32);
        serialize_f64(f64); serialize_char(char); serialize_bytes(&[u8]); serialize_unit();
        serialize_unit_struct(&'static str);
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<(), NotContent> {
        Err(NotContent::custom("a newtype"))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), NotContent> {
        Err(NotContent::custom("an enum with data"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotContent> {
        Err(NotContent::custom("a tuple"))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotContent> {
        Err(NotContent::custom("a tuple"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotContent> {
        Err(NotContent::custom("an enum with data"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotContent> {
        Err(NotContent::custom("a map"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotContent> {
        Err(NotContent::custom("an enum with data"))
    }
}
