//! The form in which the browser gets its content: JSON without names, every struct an array of
//! its fields in order, every enum the number of its variant.
//!
//! The names in the files are for people. In the browser they would cost twice: in bytes on the
//! way, and in the program, which would have to look for every field of every type by name (a
//! seventh of its bytes when it did, docs/adr/0002). Writer and reader come from the same
//! source and are loaded by the same page, so positions are enough.

pub mod read;
#[cfg(feature = "ssr")]
pub mod write;
