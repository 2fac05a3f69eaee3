//! `new-language CODE --name NAME [--rtl] [--content FOLDER]`: lays out the files of a language that
//! is to be translated, and lists it in `campaign.json`.

use authoring::new_language::{NewLanguage, lay_out};
use content::Direction;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: new-language CODE --name NAME [--rtl] [--content FOLDER]";

fn main() -> ExitCode {
    let mut content = PathBuf::from("public/content");
    let (mut code, mut name, mut direction) = (String::new(), String::new(), Direction::Ltr);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.len()) {
            ("--name", 1..) => name = arguments.next().unwrap_or_default(),
            ("--content", 1..) => content = arguments.next().unwrap_or_default().into(),
            ("--rtl", _) => direction = Direction::Rtl,
            (_, _) if code.is_empty() && !argument.starts_with('-') => code = argument,
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if code.is_empty() || name.trim().is_empty() {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let language = NewLanguage {
        code: &code,
        name: name.trim(),
        direction,
    };
    match lay_out(&content, &language) {
        Ok(folder) => {
            println!(
                "{} is laid out: translate what is null, mend language.json, home.json and \
                 search.json; `cargo xtask check` lists what is left",
                folder.display()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
