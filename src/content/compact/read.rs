//! Reads the compact form. It was written by `write` from the same types, so that anything
//! unexpected means a broken or foreign file: one error says all.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess,
    Visitor, value::U32Deserializer,
};
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

impl Error for NotCompact {
    fn custom<T: fmt::Display>(_: T) -> Self {
        NotCompact
    }
    // The details would never be shown, and their words would be in the program.
    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        NotCompact
    }
    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        NotCompact
    }
    fn invalid_type(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        NotCompact
    }
}

/// Reads a value of a type from its compact form.
///
/// # Errors
///
/// [`NotCompact`] where the text is not this type's compact form, whole and alone.
pub fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, NotCompact> {
    let mut reader = Reader { rest: text };
    let value = T::deserialize(&mut reader)?;
    if reader.rest.is_empty() {
        Ok(value)
    } else {
        Err(NotCompact)
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Takes this sign if it comes next.
    fn takes(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, sign: &str) -> Result<(), NotCompact> {
        if self.takes(sign) {
            Ok(())
        } else {
            Err(NotCompact)
        }
    }

    fn number(&mut self) -> Result<u32, NotCompact> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits.parse().map_err(|_| NotCompact)
    }

    fn string(&mut self) -> Result<String, NotCompact> {
        self.expect("\"")?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\']).ok_or(NotCompact)?;
            text.push_str(&self.rest[..end]);
            let sign = self.rest.as_bytes()[end];
            self.rest = &self.rest[end + 1..];
            if sign == b'"' {
                return Ok(text);
            }
            let escaped = self.rest.chars().next().ok_or(NotCompact)?;
            self.rest = &self.rest[escaped.len_utf8()..];
            text.push(match escaped {
                'n' => '\n',
                '"' | '\\' => escaped,
                _ => return Err(NotCompact),
            });
        }
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = NotCompact;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NotCompact> {
        Err(NotCompact)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotCompact> {
        let number = self.number()?;
        visitor.visit_bool(number == 1)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotCompact> {
        visitor.visit_u32(self.number()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotCompact> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotCompact> {
        if self.takes("null") {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotCompact> {
        self.expect("[")?;
        let value = visitor.visit_seq(Elements {
            reader: &mut *self,
            first: true,
        })?;
        self.expect("]")?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotCompact> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotCompact> {
        visitor.visit_enum(Number(self.number()?))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u16 u32 u64 f32 f64 char str bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map identifier ignored_any
    }
}

struct Elements<'r, 'a> {
    reader: &'r mut Reader<'a>,
    first: bool,
}

impl<'a> SeqAccess<'a> for Elements<'_, 'a> {
    type Error = NotCompact;

    fn next_element_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotCompact> {
        if self.reader.rest.starts_with(']') {
            return Ok(None);
        }
        if !std::mem::take(&mut self.first) {
            self.reader.expect(",")?;
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// The number of an enum's variant.
struct Number(u32);

impl<'a> EnumAccess<'a> for Number {
    type Error = NotCompact;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<(S::Value, Self), NotCompact> {
        let number: U32Deserializer<NotCompact> =
            serde::de::IntoDeserializer::into_deserializer(self.0);
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'a> VariantAccess<'a> for Number {
    type Error = NotCompact;

    fn unit_variant(self) -> Result<(), NotCompact> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, _: S) -> Result<S::Value, NotCompact> {
        Err(NotCompact)
    }

    fn tuple_variant<V: Visitor<'a>>(self, _: usize, _: V) -> Result<V::Value, NotCompact> {
        Err(NotCompact)
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, NotCompact> {
        Err(NotCompact)
    }
}
