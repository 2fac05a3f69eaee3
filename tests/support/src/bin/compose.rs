//! `compose made-up|changed FOLDER`: writes the made-up campaign, or the real one with changes, as
//! whole content files into a new folder.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (files, folder) = match arguments[..] {
        ["made-up", folder] => (support::compose(), folder),
        ["changed", folder] => (support::changed(), folder),
        _ => {
            eprintln!("usage: compose made-up|changed FOLDER");
            return ExitCode::from(2);
        }
    };
    let folder = Path::new(folder);
    if folder.exists() {
        eprintln!("{} is there: name a new folder", folder.display());
        return ExitCode::FAILURE;
    }
    support::write(&files, folder);
    ExitCode::SUCCESS
}
