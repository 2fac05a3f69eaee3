//! Components: the pieces that pages are made of, one noun per file.

pub mod answers;
pub mod area_text;
pub mod builder;
pub mod button;
pub mod card;
pub mod channel;
pub mod compare;
pub mod copy;
pub mod dots;
pub mod filters;
pub mod footer;
pub mod handing_in;
pub mod header;
pub mod image_card;
pub mod message_card;
pub mod notice;
pub mod passage;
pub mod pictures;
pub mod points;
pub mod qr;
pub mod question;
pub mod receipt;
pub mod result;
pub mod road;
pub mod server;
pub mod strands;
