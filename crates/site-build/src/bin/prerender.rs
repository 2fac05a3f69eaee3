//! Prerenderer of the whole site: Trunk runs it over its staging folder before that becomes
//! `dist/`.

use authoring::load;
use site_build::{program, site};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Environment variable that lets a release build pass with content warnings. `cargo xtask` sets it
/// for every build: `build` without `--preview` has checked the content before.
const PREVIEW: &str = "ROADMAP_PREVIEW";

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        eprintln!(
            "TRUNK_STAGING_DIR is not set: this runs as Trunk's hook, by `cargo xtask build`"
        );
        return ExitCode::FAILURE;
    };
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let editions = match load::load(Path::new("public/content")) {
        Ok(loaded) => {
            // Without `PREVIEW` a release build is meant to go online.
            if release && std::env::var_os(PREVIEW).is_none() && !loaded.warnings.is_empty() {
                for warning in &loaded.warnings {
                    eprintln!("{warning}");
                }
                eprintln!(
                    "not built: mend this, or build a preview by `cargo xtask build --preview`"
                );
                return ExitCode::FAILURE;
            }
            loaded.contents
        }
        Err(errors) => {
            for error in &errors {
                eprintln!("{error}");
            }
            eprintln!(
                "{} errors in the content; nothing was rendered",
                errors.len()
            );
            return ExitCode::FAILURE;
        }
    };
    let folder = Path::new(&folder);
    let program = match (release, linked()) {
        (true, Some(linked)) => program::split(folder, &linked),
        _ => program::whole(folder),
    };
    let built = program
        .and_then(|program| site::build(folder, Path::new("style"), editions, program, release));
    match built {
        Ok(done) => {
            println!("{done}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Release module as the linker left it, in the target folder of this program.
fn linked() -> Option<PathBuf> {
    let this = std::env::current_exe().ok()?;
    let target = this.parent()?.parent()?;
    Some(target.join("wasm32-unknown-unknown/release/roadmap.wasm"))
}
