//! `kit [--to FOLDER]`: writes the kit of every language into a folder, without a build of the
//! site.

use authoring::load;
use exports as kit;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: kit [--to FOLDER]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => PathBuf::from("target/kit"),
        ["--to", folder] => PathBuf::from(folder),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let editions = match load::load(Path::new("public/content")) {
        Ok(loaded) => loaded.contents,
        Err(errors) => {
            for error in &errors {
                eprintln!("{error}");
            }
            eprintln!("{} errors in the content; no kit was written", errors.len());
            return ExitCode::FAILURE;
        }
    };
    for content in &editions {
        match kit::write(&folder, content) {
            Ok(files) => println!(
                "{}/{}: {} files",
                folder.display(),
                content.language.code,
                files.len()
            ),
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
