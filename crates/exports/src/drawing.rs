//! Drawing of share cards: layouts of `share-image`, painted with the fonts of `fonts/`.

pub mod cards;
pub mod fonts;
pub mod picture;
