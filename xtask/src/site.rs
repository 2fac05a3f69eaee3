//! The release site: dist/, made by Trunk and the prerenderer that its hook runs.

use crate::outcome::{plain_cause, Outcome};
use crate::process::{self, root};
use crate::{check, rust, stamp, system, tools};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// A first build writes about this much into target/ and dist/.
const ROOM_MB: u64 = 500;

pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Makes dist/ to go online: the check comes first, with what only a preview may have as errors.
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

/// Makes dist/, unless it already is what the files as they are now would give.
pub fn build(force: bool) -> Outcome<()> {
    let inputs = stamp::of_inputs(&root())?;
    if !force && stamp::is_current(inputs, &dist())? {
        println!("dist/ is up to date");
        return Ok(());
    }
    let mut command = trunk()?;
    system::require_room(&root(), ROOM_MB, "building the site")?;
    // Trunk would fetch them too, but say at length what one line can say.
    let crates = process::cargo(["fetch"]);
    process::fetch(crates, "the crates of the site could not be fetched")?;
    println!("Building the site into dist/ (some minutes the first time)");
    let started = Instant::now();
    command.args(["build", "--release"]);
    // What goes online was checked before.
    command.env("ROADMAP_PREVIEW", "true");
    let run = process::stream(command)?;
    if !run.success {
        let cause = plain_cause(&run.printed).unwrap_or("the words above say why");
        return Err(format!("the site could not be built: {cause}"));
    }
    // A file that changed meanwhile leaves the stamp at the state the build began with.
    stamp::write(inputs, &dist())?;
    println!("dist/ is built, in {} s", started.elapsed().as_secs());
    Ok(())
}

/// Trunk, with the matching wasm-bindgen where it looks for it.
pub fn trunk() -> Outcome<Command> {
    rust::require_wasm_target()?;
    let (trunk, wasm_bindgen) = (tools::trunk()?, tools::wasm_bindgen()?);
    let mut command = process::command(trunk.join("trunk"));
    tools::with_path(&mut command, &[&trunk, &wasm_bindgen])?;
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes no other value for it than true and false; everyone else takes any.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
