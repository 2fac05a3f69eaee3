//! `cargo xtask serve`: dist/ served on this machine, compressed and with the response headers that
//! it has on the web.

use crate::outcome::Outcome;
use crate::process::{self, root, target};
use crate::{site, system};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

/// Builds the site unless told otherwise, then serves it until it is stopped. The address is
/// printed on a line of its own as soon as the server answers.
pub fn serve(port: u16, build_first: bool) -> Outcome<()> {
    // Before the build, so that nobody waits minutes for this error.
    system::require_free_port(port, "serve")?;
    if build_first {
        site::build(false)?;
    } else if !site::dist().join("index.html").is_file() {
        return Err("dist/ is empty: run `cargo xtask serve` without --no-build".to_owned());
    }
    let mut command = process::command(server()?);
    command.arg(site::dist()).arg(port.to_string());
    println!("Serving dist/; Ctrl-C stops it");
    process::become_program(command)
}

/// Path of the static server's program, built first where needed. It is a package of its own, since
/// it has dependencies and xtask must start without any.
pub fn server() -> Outcome<PathBuf> {
    let folder = target().join("server");
    let program = folder.join(format!("debug/roadmap-server{EXE_SUFFIX}"));
    let mut command = process::cargo(["build", "--locked", "--manifest-path"]);
    command.arg(root().join("xtask/server/Cargo.toml"));
    command.arg("--target-dir").arg(folder);
    if program.is_file() {
        command.arg("--quiet");
    } else {
        println!("Building the static server (half a minute the first time)");
    }
    process::fetch(command, "the static server could not be built")?;
    Ok(program)
}
