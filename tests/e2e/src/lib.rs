//! Harness for journeys: visits of the built site in a real browser, over WebDriver, as people make
//! them.
//!
//! A run takes its settings from environment variables, as `cargo xtask test --only journeys` sets
//! them: `SITE` and `WEBDRIVER` (addresses without a slash at the end), `BROWSER` (`chromium`,
//! `firefox` or `webkit`), `BROWSER_BINARY` and `AXE` (paths), and `ALONE` (set where no other
//! engine runs the same tests).
//!
//! Two more help with what fails now and then: `SOAK` is the number of times that the journeys of
//! `read.rs` are made in one browser, `SLOWED` the factor by which Chromium's processor is slowed.

pub mod axe;
pub mod builder;
pub mod camera;
pub mod campaign;
pub mod code;
pub mod drawings;
pub mod engine;
pub mod faults;
pub mod files;
pub mod findings;
pub mod keyboard;
pub mod language;
pub mod line;
pub mod measure;
pub mod motion;
pub mod page;
pub mod paper;
pub mod parts;
pub mod picture;
pub mod pool;
mod profile;
pub mod quiz;
pub mod reading;
pub mod room;
pub mod scenes;
pub mod session;
pub mod sight;
pub mod snapshot;
pub mod stretch;
pub mod texts;
pub mod visits;
pub mod window;
pub mod wire;

use std::io::Write;

/// Setting of the run, from an environment variable.
///
/// # Panics
///
/// If it is not set.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run the journeys by `cargo xtask test --only journeys`")
    })
}

/// Setting of the run that is a number; `None` if it is not set.
///
/// # Panics
///
/// If it is no number.
pub(crate) fn number(name: &str) -> Option<u32> {
    let value = std::env::var(name).ok()?;
    Some(
        value
            .parse()
            .unwrap_or_else(|_| panic!("{name} is {value}, which is no number")),
    )
}

/// Whether no other engine runs the same tests: `ALONE`.
pub(crate) fn alone() -> bool {
    std::env::var_os("ALONE").is_some()
}

/// Number of times to make a journey that can be repeated: `SOAK`, or once.
pub fn times() -> u32 {
    number("SOAK").unwrap_or(1)
}

/// Reports something about a run. The message bypasses the test harness, which would hide it as long
/// as the test passes.
pub fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}
