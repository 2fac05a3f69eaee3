//! `cargo xtask dev`: build for development, serve, and on every change build and reload.

use crate::outcome::Outcome;
use crate::{process, site, system};

/// Serves the development build on a port of this machine; 0 takes any free one.
pub fn dev(port: u16) -> Outcome<()> {
    let port = match port {
        0 => system::free_port()?,
        port => port,
    };
    system::require_free_port(port, "dev")?;
    let mut command = site::trunk()?;
    command.args(["serve", "--address", "127.0.0.1", "--port"]);
    command.arg(port.to_string());
    process::become_program(command)
}
