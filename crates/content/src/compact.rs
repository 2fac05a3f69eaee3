//! Compact form of the browser's content: JSON without names, every struct an array of its fields
//! in order, every enum the number of its variant.
//!
//! The names in the content files are for people. In the browser they would cost twice: bytes on
//! the way, and code that looks up every field of every type by name (a seventh of the program when
//! it did, docs/adr/0002). Writer and reader are compiled from the same source and loaded by the
//! same page, so positions are enough.

pub mod read;
#[cfg(feature = "authoring")]
pub mod write;
