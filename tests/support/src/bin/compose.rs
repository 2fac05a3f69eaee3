//! `compose FOLDER`: writes the made-up campaign as whole content files into a new folder.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: compose FOLDER");
        return ExitCode::from(2);
    };
    if folder.exists() {
        eprintln!("{} is there: name a new folder", folder.display());
        return ExitCode::FAILURE;
    }
    support::write(&support::compose(), &folder);
    ExitCode::SUCCESS
}
