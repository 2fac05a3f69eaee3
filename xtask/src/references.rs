//! `cargo xtask pictures` and `readings`: how every component looks and a question is read now is
//! kept as how it should be.

use crate::engine::{self, Engine};
use crate::outcome::Outcome;
use crate::{driver, journeys, process, site};

/// Takes the pictures of the built site and keeps them in place of the present ones. The test
/// that otherwise compares them says which files became others.
pub fn pictures() -> Outcome<()> {
    renew(
        "pictures",
        "UPDATE_PICTURES",
        "Look at what is new, by `git diff` or in tests/e2e/pictures, before you commit it",
    )
}

/// Takes down what a screen reader is given, likewise.
pub fn readings() -> Outcome<()> {
    renew(
        "reading",
        "UPDATE_READINGS",
        "Read what is new, by `git diff` or in tests/e2e/golden, before you commit it",
    )
}

/// Runs the journey that compares with references, asked by a variable to renew them.
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
