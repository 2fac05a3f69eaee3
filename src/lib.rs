//! The campaign's app: pages and components, rendered natively into HTML and hydrated in the browser.
//!
//! What they show and count is in the crates beside it (`content`, `message`, `quiz` …), which know
//! no Leptos and no DOM. `browser` alone touches web APIs; `rendering` exists natively only, for the
//! crate `site-build`, which makes the site's files.

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!(
    "`ssr` and `hydrate` exclude each other: ask for the browser's build by \
     `--no-default-features --features hydrate`"
);
#[cfg(not(any(feature = "ssr", feature = "hydrate")))]
compile_error!("one of the features `ssr` and `hydrate` is needed: `ssr` is the default");

pub mod app;
pub mod browser;
pub mod components;
pub mod context;
pub mod draft;
pub mod page_meta;
pub mod pages;
pub mod quiz_session;
#[cfg(feature = "ssr")]
pub mod rendering;
