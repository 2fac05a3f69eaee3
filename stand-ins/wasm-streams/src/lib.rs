//! Stands in for the crate `wasm-streams`, of which `server_fn`, a part of Leptos, names one type.
//!
//! The crate itself exports classes to JavaScript, and what is exported stays in the program
//! whether or not anyone calls it. The site has no server functions: nothing calls this.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

type Piece = Result<JsValue, JsValue>;

/// The browser's streams, as streams of Rust's.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(stream: web_sys::ReadableStream) -> Self {
        ReadableStream(stream)
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    pub fn from_stream(_: impl Stream<Item = Piece> + 'static) -> Self {
        unimplemented!("{MISSING}")
    }

    pub fn into_stream(self) -> IntoStream {
        unimplemented!("{MISSING}")
    }
}

const MISSING: &str =
    "server functions with streams need the real wasm-streams: see [patch.crates-io] in Cargo.toml";

/// A stream that nobody gets.
pub enum IntoStream {}

impl Stream for IntoStream {
    type Item = Piece;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Piece>> {
        match *self {}
    }
}
