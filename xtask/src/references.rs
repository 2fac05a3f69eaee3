//! `cargo xtask pictures` and `readings`: renewal of the visual and the accessibility-tree
//! baseline.

use crate::engine::{self, Engine};
use crate::outcome::Outcome;
use crate::{driver, journeys, process, site};

/// Renews the visual baseline: pictures of every component and page of the built site. The test
/// that otherwise compares with them reports which files changed.
pub fn pictures() -> Outcome<()> {
    renew(
        "pictures",
        "UPDATE_PICTURES",
        "Look at what is new, by `git diff` or in tests/e2e/pictures, before you commit it",
    )
}

/// Renews the accessibility-tree baseline: what a screen reader is given of a question.
pub fn readings() -> Outcome<()> {
    renew(
        "reading",
        "UPDATE_READINGS",
        "Read what is new, by `git diff` or in tests/e2e/golden, before you commit it",
    )
}

/// Runs the journey that compares with a baseline; `variable` asks it to renew the baseline
/// instead.
fn renew(journey: &str, variable: &str, remedy: &str) -> Outcome<()> {
    let engine = Engine::Chromium;
    site::build(false)?;
    engine::require(&[engine])?;
    let server = driver::start_server()?;
    let webdriver = driver::start(engine)?;
    let mut command = journeys::of_file(journey);
    journeys::lead(&mut command, engine, &webdriver.address, &server.address)?;
    command.env(variable, "1");
    if process::stream(command)?.success {
        println!("{remedy}");
        return Ok(());
    }
    Err("they could not be taken, the words above say why".to_owned())
}
