//! Posts for social networks, mail and text messages: length, share intent URL and composition.

pub mod address;
pub mod compose;
pub mod count;
pub mod domain;
pub mod emoji;
pub mod form;
pub mod grapheme;
pub mod intent;
pub mod lines;
pub mod network;
pub mod permalink;
pub mod points;
pub mod ready;
pub mod saved;
pub mod server;
pub mod shown;
pub mod sms;
pub mod texts;
pub mod unseen;
