//! Release site in dist/, made by Trunk and by the prerenderer, which is Trunk's hook.

use crate::outcome::{remedy, Outcome};
use crate::process::{self, root};
use crate::{check, rust, stamp, system, tools};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// Disk space in megabytes that a first build takes in target/ and dist/.
const ROOM_MB: u64 = 500;

/// Folder of the built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds dist/ to go online. The check of the content comes first, and warnings about what only a
/// preview may have are errors.
pub fn publish(force: bool) -> Outcome<()> {
    let mut command = check::command();
    command.args(["--", "--publish"]);
    let run = process::stream(command)?;
    if !run.success {
        return Err(
            "the site is not ready to go online: the words above say what to mend. \
                    To look at it as it is: `cargo xtask build --preview`"
                .to_owned(),
        );
    }
    build(force)
}

/// Builds dist/, unless it is up to date with the files that it is made from. `force` builds in any
/// case.
pub fn build(force: bool) -> Outcome<()> {
    let inputs = stamp::of_inputs(&root())?;
    if !force && stamp::is_current(inputs, &dist())? {
        println!("dist/ is up to date");
        return Ok(());
    }
    let mut command = trunk()?;
    system::require_room(&root(), ROOM_MB, "building the site")?;
    // Trunk would fetch the crates too, but print at length what one line can say.
    let crates = process::cargo(["fetch"]);
    process::fetch(crates, "the crates of the site could not be fetched")?;
    println!("Building the site into dist/ (some minutes the first time)");
    let started = Instant::now();
    command.args(["build", "--release"]);
    // The content of a site that goes online was checked by `publish`.
    command.env("ROADMAP_PREVIEW", "true");
    let run = process::stream(command)?;
    if !run.success {
        let cause = remedy("the words above say why");
        return Err(format!("the site could not be built: {cause}"));
    }
    // The stamp is of the state before the build: a file that changed meanwhile is not in it.
    stamp::write(inputs, &dist())?;
    println!("dist/ is built, in {} s", started.elapsed().as_secs());
    Ok(())
}

/// Trunk command with the matching wasm-bindgen on its PATH.
pub fn trunk() -> Outcome<Command> {
    rust::require_wasm_target()?;
    let (trunk, wasm_bindgen) = (tools::trunk()?, tools::wasm_bindgen()?);
    let mut command = process::command(trunk.join("trunk"));
    tools::with_path(&mut command, &[&trunk, &wasm_bindgen])?;
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Other programs take any value of `NO_COLOR`, Trunk only true and false.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
