//! `cargo xtask pictures`: how every component looks now is kept as how it should look.

use crate::engine::{self, Engine};
use crate::outcome::Outcome;
use crate::{driver, journeys, process, site};

/// Takes the pictures of the built site and keeps them in place of the present ones. The test
/// that otherwise compares them says which files became others.
pub fn pictures() -> Outcome<()> {
    let engine = Engine::Chromium;
    site::build(false)?;
    engine::require(&[engine])?;
    let server = driver::start_server()?;
    let webdriver = driver::start(engine)?;
    let mut command = journeys::command(&["--test", "pictures"]);
    journeys::lead(&mut command, engine, &webdriver.address, &server.address)?;
    command.env("UPDATE_PICTURES", "1");
    if process::stream(command)?.success {
        println!(
            "Look at what is new, by `git diff` or in tests/e2e/pictures, before you commit it"
        );
        return Ok(());
    }
    Err("the pictures could not be taken, the words above say why".to_owned())
}
