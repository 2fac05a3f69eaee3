//! A harness for visiting the built site in a real browser, over WebDriver, as people do.
//!
//! What a run needs comes from the environment, as `cargo xtask test --only journeys` sets it:
//! `SITE` and `WEBDRIVER` (addresses without a slash at the end), `BROWSER` (`chromium`,
//! `firefox` or `webkit`), `BROWSER_BINARY` and `AXE` (paths).
//!
//! Two more are for looking into what fails now and then: `SOAK` is how many times the journeys of
//! `read.rs` are made in one browser, `SLOWED` by how much Chromium's processor is slowed.

pub mod axe;
pub mod camera;
pub mod campaign;
pub mod code;
pub mod drawings;
pub mod engine;
pub mod faults;
pub mod files;
pub mod findings;
pub mod keyboard;
pub mod line;
pub mod measure;
pub mod motion;
pub mod page;
pub mod paper;
pub mod picture;
mod profile;
pub mod quiz;
pub mod reading;
pub mod session;
pub mod sight;
pub mod snapshot;
pub mod texts;
pub mod visits;
pub mod window;
pub mod wire;

use std::io::Write;

/// A setting of the run.
///
/// # Panics
/// If it is not set.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run the journeys by `cargo xtask test --only journeys`")
    })
}

/// A setting that need not be there.
pub(crate) fn number(name: &str) -> Option<u32> {
    let value = std::env::var(name).ok()?;
    Some(
        value
            .parse()
            .unwrap_or_else(|_| panic!("{name} is {value}, which is no number")),
    )
}

/// How many times a journey is made that can be made again and again: once, or as `SOAK` says.
pub fn times() -> u32 {
    number("SOAK").unwrap_or(1)
}

/// Says what a run does not look at, and why. It goes past the test harness, which would keep it
/// to itself as long as the test passes.
pub fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}
