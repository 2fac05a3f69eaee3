//! Texts as such: tables as CSV, and the difference between two wordings.

pub mod csv;
pub mod wording;
