//! The campaign site: content, the rules for sharing and the quiz, and the pages made of them.
//!
//! The domain modules (`card` … `wording`) know no Leptos, no DOM and no files. `app`,
//! `pages` and `components` are the views, rendered natively into HTML and hydrated in the
//! browser. `browser` alone touches web APIs; `document` and what hangs on it exist natively only.

#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod card;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod content;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod csv;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod language;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod message;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod permalink;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod qr;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod quiz;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod routes;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod scan;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod search;
#[warn(missing_docs, clippy::missing_errors_doc)]
pub mod wording;

pub mod app;
pub mod browser;
pub mod components;
pub mod markup;
pub mod pages;

#[cfg(feature = "ssr")]
pub mod document;
