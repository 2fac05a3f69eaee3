//! `cargo xtask bench`: how long counting takes in a browser, with the release profile.

use crate::outcome::Outcome;
use crate::{process, test};

/// Builds benches/counting.rs as the site's program is built, runs it in Chromium, and prints
/// what it says. Times are no verdict: they depend on the machine, which is why each stands
/// beside another of the same run.
pub fn bench() -> Outcome<()> {
    let mut command = test::in_chromium(&["--release", "--bench", "counting"])?;
    command.args(["--", "--nocapture"]);
    if process::stream(command)?.success {
        return Ok(());
    }
    Err("the benchmark did not run, the words above say why".to_owned())
}
