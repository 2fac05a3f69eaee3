//! `cargo xtask bench`: benchmark of counting in a browser, with the release profile.

use crate::outcome::Outcome;
use crate::{process, test};

/// Builds benches/counting.rs as the app is built, runs it in Chromium, and prints its output.
/// Times are no verdict, since they depend on the machine; so each is printed beside another of the
/// same run.
pub fn bench() -> Outcome<()> {
    let mut command = test::in_chromium(&["--release", "--bench", "counting"])?;
    command.args(["--", "--nocapture"]);
    if process::stream(command)?.success {
        return Ok(());
    }
    Err("the benchmark did not run, the words above say why".to_owned())
}
